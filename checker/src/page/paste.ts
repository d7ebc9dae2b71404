// Pasting tables: what is recognised by its names is shown first, with where it will be written, and written in one step.
// A block of figures without names goes into as many cells, from the one that it is pasted into.
import {Placer, type Placing} from "../extraction/placing.js";
import {kindOf, type CellGrid} from "../extraction/sheet.js";
import {Decimal} from "../model/decimal.js";
import type {Edition, Lang, Table} from "../model/edition.js";
import {figure, quoted, type Value} from "../model/display.js";
import {sheetsOf} from "./clipboard.js";
import {h} from "./dom.js";
import {gridOf, placeIn} from "./form.js";
import {figureMeant} from "./meaning.js";
import type {Entries} from "./places.js";
import type {Session} from "./session.js";
import type {Say} from "./words.js";

const WHY = {row: "paste_row", column: "paste_column", contested: "paste_contested"} as const;
const SHOWN = 30; // what was not understood, one by one

export class Paste {
  private readonly placers = new Map<Edition, Placer>();

  constructor(
    private readonly root: HTMLElement,
    private readonly session: Session,
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly tell: (text: string) => void,
  ) {
    document.addEventListener("paste", (event) => this.paste(event));
  }

  private paste(event: ClipboardEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const cell = target instanceof HTMLInputElement && target.closest("td[data-cell]") ? target : undefined;
    if (!event.clipboardData || target.closest("dialog") || (!cell && target.matches("input, textarea, select"))) return;
    const sheets = sheetsOf(event.clipboardData);
    if (!sheets.length) return;
    event.preventDefault();
    const placing = this.placing(sheets);
    const isBlock = !sheets.flat(2).some((each) => kindOf(each) === "label");
    if (placing.placed.length || !cell) this.offer(placing, cell, sheets);
    else if (isBlock) this.block(sheets, cell);
    else this.offer(placing, cell, sheets);
  }

  /** Offer what the tables of a file hold. */
  open(sheets: CellGrid[]): void {
    this.offer(this.placing(sheets), undefined, sheets);
  }

  private placing(sheets: CellGrid[]): Placing {
    const {edition} = this.session;
    if (!this.placers.has(edition)) this.placers.set(edition, new Placer(edition));
    return this.placers.get(edition)!.place(sheets);
  }

  /** Write a block from a cell on, and say what finds no cell. */
  private block(sheets: CellGrid[], cell: HTMLInputElement): void {
    const grid = gridOf(cell);
    const [row, column] = placeIn(grid, cell);
    let outside = 0;
    const entries: Entries = [];
    sheets[0]!.forEach((line, down) =>
      line.forEach((each, along) => {
        const control = grid[row + down]?.[column + along];
        if (control) entries.push([control.dataset["pointer"]!, each?.text ?? ""]);
        else if (each?.text) outside += 1;
      }),
    );
    if (entries.length) this.session.enter(entries);
    if (outside) this.tell(this.say("paste_outside", {count: outside}));
  }

  /** Show what would be written where, and what was not understood. */
  private offer({placed, unplaced}: Placing, cell: HTMLInputElement | undefined, sheets: CellGrid[]): void {
    const {edition} = this.session;
    const meant = placed.map(({pointer, cell: {text}, byOrder}) => {
      const column = edition.cells.get(pointer)!;
      return {pointer, text, byOrder, value: figureMeant(text, column.type, column.unit)};
    });
    const written = meant.filter(({value}) => value instanceof Decimal);
    const doubts = [
      ...meant.filter(({value}) => !(value instanceof Decimal)).map(({pointer, text}) => this.say("paste_figure", {where: edition.label(pointer)![this.lang], text: quoted(text)})),
      ...unplaced.map(({why, text}) => this.say(WHY[why], {text: quoted(text)})),
    ];
    const entries: Entries = written.map(({pointer, text}) => [pointer, text]);
    const values = new Map(written.map(({pointer, value}) => [pointer, value]));
    const close = (): void => dialog.remove();
    const act = (label: string, work: () => void, main = false): HTMLElement =>
      h("button", {type: "button", autofocus: main, class: main ? "gidar-button gidar-apply" : "gidar-button", onclick: () => (dialog.close(), work())}, label);
    const dialog = h(
      "dialog",
      {class: "gidar-dialog", "aria-label": this.say("paste"), onclose: close},
      h("h2", {}, this.say(entries.length ? "paste_found" : "paste_nothing", {count: entries.length})),
      h("div", {class: "gidar-dialog-body", tabindex: "0"}, ...this.preview(values), ...this.unread(doubts), written.some(({byOrder}) => byOrder) && h("p", {}, this.say("paste_by_order")), h("p", {}, this.say("paste_text"))),
      h(
        "div",
        {class: "gidar-buttons"},
        entries.length > 0 && act(this.say("paste_write", {count: entries.length}), () => this.session.enter(entries), true),
        cell && act(this.say("paste_block"), () => this.block(sheets, cell)),
        act(this.say("cancel"), () => undefined),
      ),
    );
    this.root.append(dialog);
    dialog.showModal();
  }

  /** The rows of the form with what would stand in them; a figure that would be replaced is shown beside. */
  private preview(values: Map<string, Value>): HTMLElement[] {
    return [...this.session.edition.tables.values()].flatMap((table): HTMLElement[] => {
      const rows = table.rows.filter((row) => table.columns.some((column) => values.has(`/tables/${table.id}/${row.id}/${column.id}`)));
      if (!rows.length) return [];
      const head = h("tr", {}, h("td", {}), ...table.columns.map((column) => h("th", {scope: "col"}, column.label[this.lang])));
      const lines = rows.map((row) => h("tr", {}, h("th", {scope: "row"}, row.name[this.lang]), ...this.line(table, row.id, values)));
      return [h("div", {class: "gidar-scroll", role: "region", tabindex: "0", "aria-label": table.label[this.lang]}, h("table", {class: "gidar-preview"}, h("caption", {}, table.label[this.lang]), h("thead", {}, head), h("tbody", {}, ...lines)))];
    });
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
