// The buttons below each table that fill in zeros and totals.
import type {Edition} from "../model/edition.js";
import type {Value} from "../model/display.js";
import {h} from "./dom.js";
import {fillable} from "./filling.js";
import type {Enter} from "./places.js";
import type {Say} from "./words.js";

const KEYS = {zeros: "Alt+0", totals: "Alt+="} as const; // the second as in spreadsheets
const KINDS: Record<string, keyof typeof KEYS> = {Digit0: "zeros", Numpad0: "zeros", Equal: "totals"};

export class FillButtons {
  private readonly tables = new Map<string, {zeros: HTMLButtonElement; totals: HTMLButtonElement; done: HTMLElement}>();
  private valueAt: (pointer: string) => Value | undefined = () => undefined;

  /** light shows which places were filled in. */
  constructor(
    form: HTMLElement,
    private readonly edition: Edition,
    private readonly say: Say,
    private readonly enter: Enter,
    private readonly light: (pointers: string[]) => void,
  ) {
    for (const table of form.querySelectorAll<HTMLElement>("table[data-table]")) {
      const id = table.dataset["table"]!;
      const [zeros, totals] = (["zeros", "totals"] as const).map((kind) =>
        h("button", {type: "button", class: "gidar-button", "aria-keyshortcuts": KEYS[kind], title: KEYS[kind], onclick: () => this.fill(id, kind)}),
      ) as [HTMLButtonElement, HTMLButtonElement];
      const done = h("small", {role: "status"});
      (table.closest(".gidar-scroll") ?? table).after(h("div", {class: "gidar-fill"}, zeros, totals, done));
      this.tables.set(id, {zeros, totals, done});
    }
    form.addEventListener("keydown", (event) => this.key(event));
  }

  /** The same by keys, in the table in which one is; by their places, since with Alt some keyboards write other signs. */
  private key(event: KeyboardEvent): void {
    const kind = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? KINDS[event.code] : undefined;
    const table = event.target instanceof Element ? event.target.closest<HTMLElement>("table[data-table]") : null;
    if (!kind || !table) return;
    event.preventDefault();
    this.fill(table.dataset["table"]!, kind);
  }

  show(valueAt: (pointer: string) => Value | undefined): void {
    this.valueAt = valueAt;
    for (const [id, entries] of fillable(this.edition, valueAt)) {
      const {zeros, totals} = this.tables.get(id)!;
      this.label(zeros, "fill_zeros", entries.zeros.length);
      this.label(totals, "fill_totals", entries.totals.length);
    }
  }

  private label(button: HTMLButtonElement, word: "fill_zeros" | "fill_totals", count: number): void {
    button.hidden = !count;
    button.textContent = this.say(word, {count});
  }

  private fill(id: string, kind: "zeros" | "totals"): void {
    const entries = fillable(this.edition, this.valueAt).get(id)![kind];
    if (!entries.length) return;
    this.enter(entries);
    this.light(entries.map(([pointer]) => pointer));
    this.tables.get(id)!.done.textContent = this.say("filled_in", {count: entries.length});
  }
}
