// The places of the form that take something in: how they show a value, and what is wrong with it.
import {Decimal} from "../model/decimal.js";
import type {Lang, Severity} from "../model/edition.js";
import {messageOf, type Finding} from "../model/findings.js";
import {jsonable, ownerOf, quoted, type Value} from "../model/display.js";
import {h, set} from "./dom.js";
import type {Say} from "./words.js";

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** Places, and the texts that were typed or are to be filled in there. */
export type Entries = [pointer: string, text: string][];
export type Enter = (entries: Entries, isTyped?: boolean) => void;

/** What a place may hold that has names: a person types a name or part of it, and the place holds the code. */
export interface Coded {
  /** What is seen of a code. */
  shown(code: string, lang: Lang): string;
  /** The code that is meant by a code or a name; what is neither stays as it is. */
  meant(text: string): string;
  /** The same, also by part of a name where it is part of no other. */
  found(text: string): string;
  /** What is said below a code. */
  told?(code: string): string;
}

/** A place: its control, the element around it that is marked, and what it may hold where that has names. */
export interface Place {
  choices?: Coded;
  pointer: string;
  control: Control;
  box: HTMLElement;
}

export class Places {
  private readonly all = new Map<string, Place>();
  /** What is wrong with a place, for those who hear the page. */
  private readonly faults = new Map<string, HTMLElement>();
  /** What a place might have to be, where that is told. */
  private readonly suggestions = new Map<string, HTMLElement>();
  private suggested = "[]";
  /** What is said to what was typed into a place. */
  private readonly remarks = new Map<string, HTMLElement>();
  /** What is asked of a value that could not be understood. */
  private readonly own = new Map<string, string>();
  private typing: Control | undefined;
  private valueAt: (pointer: string) => Value | undefined = () => undefined;

  constructor(
    private readonly edition: string,
    private readonly lang: Lang,
    private readonly say: Say,
  ) {}

  /** A place that takes in what is typed. While it is typed it stays as it is; then it shows how it was understood. */
  add(place: Place, enter: Enter): void {
    const {pointer, control} = place;
    this.all.set(pointer, place);
    control.addEventListener("input", () => {
      this.typing = control;
      enter([[pointer, place.choices?.meant(control.value) ?? control.value]], true);
      this.typing = undefined;
      this.remark(place, "");
    });
    control.addEventListener("change", () => {
      const found = place.choices?.found(control.value);
      if (found !== undefined && found !== place.choices!.meant(control.value)) enter([[pointer, found]], true);
      this.settle(place);
    });
  }

  /** Show what was taken for what was typed; where that could not be known, ask. */
  private settle(place: Place): void {
    const {pointer, control} = place;
    const [typed, taken] = [control.value, this.shownAt(place)];
    const answer = typed === taken ? "" : this.say("taken", {text: quoted(typed), value: quoted(taken)});
    if (answer) control.value = taken;
    this.remark(place, [answer, place.choices?.told?.(taken), this.own.get(pointer)].filter(Boolean).join(" "));
  }

  private remark({pointer, box}: Place, text: string): void {
    let element = this.remarks.get(pointer);
    if (!element && text) {
      element = h("span", {class: "gidar-taken", role: "status"});
      this.remarks.set(pointer, element);
      box.append(element);
    }
    if (element) element.textContent = text;
  }

  /** What is seen of the value of a place. */
  private shownAt({pointer, choices}: Place): string {
    const text = shown(this.valueAt(pointer));
    return choices?.shown(text, this.lang) ?? text;
  }

  get(pointer: string): Place | undefined {
    return this.all.get(pointer);
  }

  /** The places that a pointer is about: itself, or everything below it. */
  at(pointer: string): Place[] {
    const own = this.all.get(pointer);
    if (own) return [own];
    return pointer ? [...this.all.values()].filter((place) => place.pointer.startsWith(`${pointer}/`)) : [];
  }

  show(valueAt: (pointer: string) => Value | undefined): void {
    this.valueAt = valueAt;
    for (const place of this.all.values()) {
      const {control} = place;
      if (control === this.typing) continue;
      const text = this.shownAt(place);
      if (control.value !== text) {
        control.value = text;
        this.remark(place, place.choices?.told?.(text) ?? "");
      }
    }
  }

  /** Show below places what they might have to be, never in them. To be followed by mark, which says so of the control. */
  suggest(figures: Map<string, string>): void {
    const told = JSON.stringify([...figures]);
    if (told === this.suggested) return;
    this.suggested = told;
    for (const element of this.suggestions.values()) element.remove();
    this.suggestions.clear();
    for (const [pointer, right] of figures) {
      const place = this.all.get(pointer);
      if (!place) continue;
      const seen = h("span", {"aria-hidden": "true"}, this.say("suggested", {new: right}));
      const heard = h("span", {class: "gidar-hidden"}, this.say("suspect", {new: right}));
      const element = h("span", {class: "gidar-suggested", id: `suggested-${this.edition}${pointer}`, title: heard.textContent}, seen, heard);
      place.control.after(element);
      this.suggestions.set(pointer, element);
    }
    for (const {pointer, box} of this.all.values()) box.classList.toggle("gidar-suspect", this.suggestions.has(pointer));
  }

  /** Mark what findings are about. Of an equation every cell is marked, those in several faults most. */
  mark(findings: Finding[]): void {
    this.own.clear();
    for (const finding of findings)
      if (finding.rule.unusable && finding.cells.length === 1)
        this.own.set(finding.cells[0]!.pointer, `${messageOf(finding, this.lang)} ${finding.rule.advice[this.lang]}`);
    const about = new Map<Place, Finding[]>();
    for (const finding of findings)
      for (const cell of finding.cells)
        if (cell.source === null)
          for (const place of this.at(cell.pointer)) {
            const known = about.get(place);
            if (known) known.push(finding);
            else about.set(place, [finding]);
          }
    for (const place of this.all.values()) this.markOne(place, [...new Set(about.get(place) ?? [])]);
  }

  private markOne({pointer, control, box}: Place, findings: Finding[]): void {
    const worst = (["error", "warning", "info"] satisfies Severity[]).find((severity) => findings.some((finding) => finding.severity === severity));
    const errors = findings.filter(({severity}) => severity === "error");
    const own = errors.some(({instance}) => instance === null);
    set(box, "data-severity", worst);
    set(box, "data-faults", errors.length ? (own || errors.length > 1 ? "many" : "one") : null);
    set(control, "aria-invalid", errors.length ? "true" : null);
    const messages = findings.map((finding) => messageOf(finding, this.lang)).join("\n");
    let told = this.faults.get(pointer);
    if (!told && messages) {
      told = h("span", {class: "gidar-hidden", id: `fault-${this.edition}${pointer}`});
      this.faults.set(pointer, told);
      box.append(told);
    }
    if (told && told.textContent !== messages) told.textContent = messages;
    set(control, "aria-describedby", [control.dataset["describedby"], this.suggestions.get(pointer)?.id, messages && told?.id].filter(Boolean).join(" ") || null);
  }

  /** Light up places, such as the other cells of an equation. */
  light(pointers: Iterable<string>): void {
    const lit = new Set(pointers);
    for (const {pointer, box} of this.all.values()) box.classList.toggle("gidar-lit", lit.has(pointer));
  }

  focus(pointer: string): void {
    const place = this.at(pointer)[0] ?? this.at(ownerOf(pointer))[0];
    const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    place?.control.closest("details")?.setAttribute("open", "");
    place?.control.scrollIntoView({behavior: smooth, block: "center", inline: "center"});
    place?.control.focus({preventScroll: true});
  }
}

function shown(value: Value | undefined): string {
  if (value instanceof Decimal) return value.shown();
  return value === null || value === undefined ? "" : String(jsonable(value));
}
