// Pasting: what is recognised by its names is offered; a block of figures without names goes into as many cells, from the one
// that it is pasted into.
import {placerOf} from "../extraction/placing.js";
import {aroundTables, type Flow, type OpenedDocument} from "../extraction/prose.js";
import {kindOf, type CellGrid} from "../extraction/sheet.js";
import type {Lang} from "../model/edition.js";
import {flowOf} from "./clipboard.js";
import type {Copied} from "./copied.js";
import {gridOf, placeIn} from "./form.js";
import {tablesOf} from "./html-flow.js";
import {Offer} from "./offer.js";
import type {Entries} from "./places.js";
import type {Session} from "./session.js";
import type {Say} from "./words.js";

export class Paste {
  private readonly offer: Offer;

  constructor(
    root: HTMLElement,
    private readonly session: Session,
    lang: Lang,
    private readonly say: Say,
    private readonly tell: (text: string) => void,
  ) {
    this.offer = new Offer(root, session, lang, say);
  }

  /** Take what was copied: tables, or a text that is none after all. */
  take(copied: Copied, cell: HTMLInputElement | undefined): void {
    const flow = flowOf(copied);
    const sheets = tablesOf(flow);
    if (sheets.length) this.write(sheets, flow, cell);
    else if (cell) cell.setRangeText(copied.text, cell.selectionStart ?? 0, cell.selectionEnd ?? 0, "end"), cell.dispatchEvent(new Event("input", {bubbles: true}));
  }

  /** Write a block; offer what stands under names. */
  private write(sheets: CellGrid[], flow: Flow, cell: HTMLInputElement | undefined): void {
    const {edition} = this.session;
    const placing = placerOf(edition).place(flow);
    const isBlock = !sheets.flat(2).some((each) => kindOf(each) === "label");
    if (cell && isBlock && !placing.placed.length) this.block(sheets, cell);
    else this.offer.show(placing, aroundTables({flow, published: undefined}, edition), cell && {label: this.say("paste_block"), act: () => this.block(sheets, cell)});
  }

  /** Offer what documents hold. */
  open(opened: OpenedDocument): void {
    const {edition} = this.session;
    this.offer.show(placerOf(edition).place(opened.flow), aroundTables(opened, edition));
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
}
