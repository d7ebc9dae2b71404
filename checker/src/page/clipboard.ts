// What is on the clipboard: tables as spreadsheets and word processors put them there.
import {sheetOfText, type CellGrid, type SheetCell} from "../extraction/sheet.js";

const MOST_CELLS = 20_000;
const MOST_COLUMNS = 200; // that one cell may span

/** The tables that were copied; a text without tabs and line breaks is none. */
export function sheetsOf(data: DataTransfer): CellGrid[] {
  const html = data.getData("text/html");
  const tables = html.includes("<table") || html.includes("<TABLE") ? sheetsOfHtml(html) : [];
  if (tables.length) return tables;
  const text = data.getData("text/plain");
  return /[\t\n]/.test(text.replace(/\r?\n$/, "")) ? [sheetOfText(text)] : [];
}

/** The tables of a page that hold no other table. */
export function sheetsOfHtml(html: string): CellGrid[] {
  const tables = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("table")];
  return tables.filter((table) => !table.querySelector("table")).map(sheetOfTable);
}

function sheetOfTable(table: HTMLTableElement): CellGrid {
  const sheet: CellGrid = [];
  let cells = 0;
  for (const [row, line] of [...table.rows].entries()) {
    const own = (sheet[row] ??= []);
    let column = 0;
    for (const box of line.cells) {
      while (own[column]) column += 1;
      const cell: SheetCell = {text: textOf(box), row, column};
      const width = Math.min(Math.max(box.colSpan, 1), MOST_COLUMNS);
      const height = Math.min(Math.max(box.rowSpan, 1), table.rows.length - row);
      cells += width * height;
      if (cells > MOST_CELLS) return sheet;
      for (let down = 0; down < height; down += 1) for (let along = 0; along < width; along += 1) (sheet[row + down] ??= [])[column + along] = cell;
      column += width;
    }
  }
  return sheet.map((line) => Array.from(line));
}

/** On one line, without what a footnote adds. */
const textOf = (box: HTMLElement): string => {
  for (const note of box.querySelectorAll("sup, script, style")) note.remove();
  return (box.textContent ?? "").replace(/\s+/g, " ").trim();
};
