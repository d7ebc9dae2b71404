// A web page as paragraphs and tables, as far as they are shown.
import type {Flow, OpenedDocument} from "../extraction/prose.js";
import {isMoreThanFrame, type CellGrid, type SheetCell} from "../extraction/sheet.js";
import {withoutDoubts} from "../extraction/visibility.js";
import {MEGABYTE, type NamedBytes} from "../inputs/files.js";
import {InputError} from "../model/errors.js";
import {textOfBytes} from "./html-text.js";
import {paintedHtml} from "./painted.js";
import {PUBLICATION} from "./web-page.js";

const LARGEST = 4; // megabytes, since it is read where the page answers

const MOST_CELLS = 20_000;
const MOST_COLUMNS = 200; // that one cell may span
const DEEPEST = 200; // elements within each other
const UNREAD = "script, style, noscript, template, title, nav, select, button, [hidden]";
const INLINE = /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|u|var|wbr|o:p)$/;

/** What a page shows, from its beginning. */
export function flowOfHtml(html: string): Flow {
  const walk = new Walk();
  walk.into(new DOMParser().parseFromString(paintedHtml(html), "text/html").body, 0);
  walk.flush();
  return walk.flow;
}

/** What a file of a web page shows, and the day of publication that it says of itself. Throws InputError. */
export function pageDocument({name, bytes}: NamedBytes): OpenedDocument {
  if (bytes.length > LARGEST * MEGABYTE) throw new InputError("too_large", name, {limit: LARGEST});
  const html = textOfBytes(bytes, name);
  const said = new DOMParser().parseFromString(html, "text/html").querySelector(`meta[name="${PUBLICATION}" i]`);
  const published = /^\d{4}-\d{2}-\d{2}/.exec(said?.getAttribute("content")?.trim() ?? "")?.[0];
  return {flow: flowOfHtml(html), published};
}

export const tablesOf = (flow: Flow): CellGrid[] => flow.filter((part): part is CellGrid => typeof part !== "string");

class Walk {
  readonly flow: Flow = [];
  private text = "";

  into(owner: Element, depth: number): void {
    for (const node of owner.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.text += node.textContent ?? "";
      if (!(node instanceof Element) || depth > DEEPEST || !isShown(node)) continue;
      const isInline = INLINE.test(node.localName);
      if (!isInline) this.flush();
      if (node instanceof HTMLTableElement && (!node.querySelector("table") || holdsFigures(node))) this.flow.push(gridOfTable(node));
      else this.into(node, depth + 1);
      if (!isInline) this.flush();
    }
  }

  flush(): void {
    const text = this.text.replace(/\s+/g, " ").trim();
    if (text) this.flow.push(text);
    this.text = "";
  }
}

const isShown = (element: Element): boolean =>
  !element.matches(UNREAD) && !/(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(element.getAttribute("style") ?? "");

/** Whether a table in which others stand is more than their frame: figures stand in cells of its own. */
const holdsFigures = (table: HTMLTableElement): boolean =>
  isMoreThanFrame([...table.rows].map((row) => [...row.cells].map((box) => ({text: box.textContent ?? "", isNested: box.querySelector("table") !== null}))));

function gridOfTable(table: HTMLTableElement): CellGrid {
  const grid: CellGrid = [];
  let cells = 0;
  for (const [row, line] of [...table.rows].filter(isShown).entries()) {
    const own = (grid[row] ??= []);
    let column = 0;
    for (const box of line.cells) {
      if (!isShown(box)) continue;
      while (own[column]) column += 1;
      const isNested = box.querySelector("table") !== null; // of several cells
      const [text, doubtful] = withoutDoubts(textOf(box));
      const cell: SheetCell = {text, row, column, doubtful: doubtful || isNested};
      const width = Math.min(Math.max(box.colSpan, 1), MOST_COLUMNS);
      const height = Math.min(Math.max(box.rowSpan, 1), table.rows.length - row);
      cells += width * height;
      if (cells > MOST_CELLS) return grid;
      for (let down = 0; down < height; down += 1) for (let along = 0; along < width; along += 1) (grid[row + down] ??= [])[column + along] = cell;
      column += width;
    }
  }
  return grid.map((line) => Array.from(line));
}

/** On one line, its paragraphs and lines apart, without what a footnote adds and what is not shown. */
const textOf = (box: HTMLElement): string => {
  for (const part of box.querySelectorAll("*")) {
    if (part.localName === "sup" || !isShown(part)) part.remove();
    else if (!INLINE.test(part.localName)) part.before(" "), part.after(" ");
  }
  return (box.textContent ?? "").replace(/\s+/g, " ").trim();
};
