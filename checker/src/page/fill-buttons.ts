// The buttons below each table that fill in zeros and totals.
import type {Edition} from "../model/edition.js";
import type {Value} from "../model/display.js";
import {h} from "./dom.js";
import {fillable} from "./filling.js";
import type {Enter} from "./places.js";
import type {Say} from "./words.js";

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
        h("button", {type: "button", class: "gidar-button", onclick: () => this.fill(id, kind)}),
      ) as [HTMLButtonElement, HTMLButtonElement];
      const done = h("small", {role: "status"});
      (table.closest(".gidar-scroll") ?? table).after(h("div", {class: "gidar-fill"}, zeros, totals, done));
      this.tables.set(id, {zeros, totals, done});
    }
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
    this.enter(entries);
    this.light(entries.map(([pointer]) => pointer));
    this.tables.get(id)!.done.textContent = this.say("filled_in", {count: entries.length});
  }
}
