// What was found in a document or on the clipboard, shown with where it would be written, and written in one step: figures
// by the names of rows and columns, and what stands around the tables with the words that say so. What is doubtful is not
// chosen until the person does.
import type {Passage} from "../extraction/prose.js";
import type {Placing} from "../extraction/placed.js";
import {Decimal} from "../model/decimal.js";
import {figure, quoted, type Value} from "../model/display.js";
import type {Lang, Table} from "../model/edition.js";
import {h} from "./dom.js";
import {figureMeant} from "./meaning.js";
import type {Entries} from "./places.js";
import type {Session} from "./session.js";
import {UNPLACED, type Say} from "./words.js";

const SHOWN = 30; // what was not understood, one by one
const LONGEST = 60; // characters of a text that are shown

/** Something else that may be done with what was pasted. */
export interface Instead {
  label: string;
  act: () => void;
}

export class Offer {
  private readonly chosen = new Map<Passage, HTMLInputElement>();
  /** Of each row whose figures may stand elsewhere: whether it is written. */
  private readonly confirmed = new Map<string, HTMLInputElement>();

  constructor(
    private readonly root: HTMLElement,
    private readonly session: Session,
    private readonly lang: Lang,
    private readonly say: Say,
  ) {}

  /** Show what would be written where, and what was not understood. */
  show({placed, unplaced}: Placing, around: Passage[], instead?: Instead): void {
    const {edition} = this.session;
    this.chosen.clear();
    this.confirmed.clear();
    const meant = placed.map(({pointer, cell: {text}, ...told}) => {
      const column = edition.cells.get(pointer)!;
      return {...told, pointer, text, value: figureMeant(text, column.type, column.unit)};
    });
    const written = meant.filter(({value}) => value instanceof Decimal);
    const doubts = [
      ...meant.filter(({value}) => !(value instanceof Decimal)).map(({pointer, text}) => this.say("paste_figure", {where: edition.label(pointer)![this.lang], text: quoted(text)})),
      ...unplaced.map(({why, text}) => this.say(UNPLACED[why], {text: quoted(text)})),
    ];
    const unsure = written.filter((each) => each.unsure);
    for (const {pointer} of unsure) this.confirmed.set(rowOf(pointer), h("input", {type: "checkbox", onchange: () => count()}));
    const figures = (): Entries => written.filter(({pointer}) => this.confirmed.get(rowOf(pointer))?.checked ?? true).map(({pointer, text}) => [pointer, text]);
    const values = new Map(written.map(({pointer, value}) => [pointer, value]));
    const write = (): void => this.session.enter([...figures(), ...this.told()]);
    const act = (label: string, work: () => void, main = false): HTMLElement =>
      h("button", {type: "button", autofocus: main, class: main ? "gidar-button gidar-apply" : "gidar-button", onclick: () => (dialog.close(), work())}, label);
    const heading = written.length ? "paste_found" : around.length ? "paste_told" : "paste_nothing";
    const offer = !around.length ? "paste_write" : written.length ? "paste_write_all" : "paste_write_told";
    const main = act("", write, true);
    const count = (): void => main.replaceChildren(this.say(offer, {count: figures().length}));
    count();
    const dialog = h(
      "dialog",
      {class: "gidar-dialog", "aria-label": this.say("paste"), onclose: () => dialog.remove()},
      h("h2", {}, this.say(heading, {count: written.length})),
      h(
        "div",
        {class: "gidar-dialog-body", tabindex: "0"},
        unsure.length > 0 && h("p", {}, this.say("paste_unsure")),
        ...this.preview(values),
        ...this.around(around),
        ...this.unread(doubts),
        written.some(({byOrder}) => byOrder) && h("p", {}, this.say("paste_by_order")),
        !around.length && h("p", {}, this.say("paste_text")),
      ),
      h(
        "div",
        {class: "gidar-buttons"},
        heading !== "paste_nothing" && main,
        instead && act(instead.label, instead.act),
        act(this.say("cancel"), () => undefined),
      ),
    );
    this.root.append(dialog);
    dialog.showModal();
  }

  /** What was chosen of what stands around the tables. */
  private told(): Entries {
    return [...this.chosen].filter(([, box]) => box.checked).map(([{pointer, text}]) => [pointer, text]);
  }

  private around(told: Passage[]): HTMLElement[] {
    if (!told.length) return [];
    const {edition} = this.session;
    const lines = told.map((each) => {
      const box = h("input", {type: "checkbox", checked: !each.doubtful});
      this.chosen.set(each, box);
      const {length} = [...each.text];
      const text = length > LONGEST ? this.say("told_long", {text: [...each.text].slice(0, LONGEST).join(""), count: length}) : each.text;
      const old = this.session.value(each.pointer) ?? null;
      const replaces = old !== null && figure(old) !== figure(each.text);
      const notes = [this.say("told_by", {text: quoted(each.by)}), each.doubtful && this.say("told_doubtful"), replaces && this.say("told_replaces", {text: quoted(old)})];
      return h("div", {}, h("label", {}, box, h("span", {}, h("strong", {}, edition.label(each.pointer)![this.lang] + this.say("colon")), text)), h("small", {}, notes.filter(Boolean).join(this.say("clauses"))));
    });
    return [h("h3", {}, this.say("told")), h("div", {class: "gidar-told"}, ...lines)];
  }

  /** The rows of the form with what would stand in them; a figure that would be replaced is shown beside. */
  private preview(values: Map<string, Value>): HTMLElement[] {
    return [...this.session.edition.tables.values()].flatMap((table): HTMLElement[] => {
      const rows = table.rows.filter((row) => table.columns.some((column) => values.has(`/tables/${table.id}/${row.id}/${column.id}`)));
      if (!rows.length) return [];
      const head = h("tr", {}, h("td", {}), ...table.columns.map((column) => h("th", {scope: "col"}, column.label[this.lang])));
      const lines = rows.map((row) => h("tr", {}, h("th", {scope: "row"}, this.rowHead(`/tables/${table.id}/${row.id}`, row.name[this.lang])), ...this.line(table, row.id, values)));
      return [h("div", {class: "gidar-scroll", role: "region", tabindex: "0", "aria-label": table.label[this.lang]}, h("table", {class: "gidar-preview"}, h("caption", {}, table.label[this.lang]), h("thead", {}, head), h("tbody", {}, ...lines)))];
    });
  }

  /** The name of a row, to be ticked where its figures may stand elsewhere. */
  private rowHead(pointer: string, name: string): Node | string {
    const box = this.confirmed.get(pointer);
    return box ? h("label", {}, box, name) : name;
  }

  private line(table: Table, row: string, values: Map<string, Value>): HTMLElement[] {
    return table.columns.map((column) => {
      const pointer = `/tables/${table.id}/${row}/${column.id}`;
      const [value, old] = [values.get(pointer), this.session.value(pointer) ?? null];
      if (value === undefined) return h("td", {});
      const shown = figure(value);
      const replaces = old !== null && figure(old) !== shown;
      return h("td", {"data-replaces": replaces ? "" : null}, replaces && h("del", {}, figure(old)), replaces && " ", shown);
    });
  }

  private unread(doubts: string[]): HTMLElement[] {
    if (!doubts.length) return [];
    const rest = doubts.length - SHOWN;
    const lines = doubts.slice(0, SHOWN).map((text) => h("li", {}, text));
    return [h("h3", {}, this.say("paste_unread", {count: doubts.length})), h("ul", {}, ...lines, rest > 0 && h("li", {}, this.say("rest", {count: rest})))];
  }
}

/** The pointer of the row that a cell stands in. */
const rowOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));
