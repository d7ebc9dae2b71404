// A table as it was copied or opened: rows of cells, with what spans several repeated in each.
import {halfWidth} from "../model/display.js";

/** A cell; where it spans several rows or columns, it stands in each of them. */
export interface SheetCell {
  text: string;
  row: number;
  column: number;
  /** Whether it cannot be told if all of its text is seen. */
  doubtful?: boolean;
}
export type CellGrid = (SheetCell | undefined)[][];

/** Of text as spreadsheets give it: a line a row, tabs between cells, quotation marks around those of several lines. */
export function sheetOfText(text: string): CellGrid {
  const rows: string[][] = [];
  for (const match of `\n${text.replace(/\r\n?/g, "\n").replace(/\n$/, "")}`.matchAll(/(\t|\n)(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))/g)) {
    if (match[1] === "\n") rows.push([]);
    rows.at(-1)!.push((match[2]?.replaceAll('""', '"') ?? match[3] ?? "").trim());
  }
  return rows.map((cells, row) => cells.map((own, column) => ({text: own, row, column})));
}

const FEWEST_FIGURES = 3; // of a table of its own; a frame may hold the number of a page

/** Whether a table in which others stand is more than their frame: figures stand in cells of its own, or beside one of them. */
export function isMoreThanFrame(rows: {text: string; isNested: boolean}[][]): boolean {
  const figures = rows.map((row) => row.filter(({text, isNested}) => !isNested && /^\s*[0-9][0-9.,]*\s*$/.test(text)).length);
  return figures.reduce((sum, count) => sum + count, 0) >= FEWEST_FIGURES || rows.some((row, n) => figures[n]! > 0 && row.some(({isNested}) => isNested));
}

export type Kind = "blank" | "figure" | "mark" | "label";

/** What stands in a cell, by its look: a figure, a sign in the place of one, words, or nothing. */
export function kindOf(cell: SheetCell | undefined): Kind {
  const text = halfWidth(cell?.text ?? "").trim();
  if (!text) return "blank";
  if (/^[-+\u2212]?[0-9]([0-9,.' ]*[0-9])?\s*\p{L}{0,3}$/u.test(text)) return "figure";
  return /\p{L}/u.test(text) ? "label" : "mark";
}

/** A cell once, with the columns that it stands in. */
export interface SpannedCell {
  cell: SheetCell;
  over: number[];
}

/** The cells of a row from a column on, each once. */
export function boxesOf(cells: (SheetCell | undefined)[], from: number): SpannedCell[] {
  const found = new Map<SheetCell, SpannedCell>();
  cells.forEach((cell, n) => {
    if (!cell || n < from) return;
    const box = found.get(cell);
    if (box) box.over.push(n);
    else found.set(cell, {cell, over: [n]});
  });
  return [...found.values()];
}
