// What a Word document shows: its paragraphs and tables in reading order, as `gidar extract` reads them.
import type {NamedBytes} from "../inputs/files.js";
import {entriesOf} from "../inputs/zip.js";
import type {Flow, OpenedDocument} from "../extraction/prose.js";
import {isMoreThanFrame, type CellGrid, type SheetCell} from "../extraction/sheet.js";
import {hiddenFigure, marked, withoutDoubts} from "../extraction/visibility.js";
import {InputError} from "../model/errors.js";
import {around, attribute, below, part, tags} from "./office-xml.js";
import {PROPERTIES, PUBLISHED} from "./word-file.js";
import {WordStyles} from "./word-styles.js";

const PARTS = /^(word\/(document|styles)|docProps\/custom)\.xml$/;
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 200; // the form has 16
const MOST_FRAMED = 40; // characters of a table that is only a frame around a figure
/** Deleted text, the second of two versions of a drawing, what stands above characters, and properties. */
const SKIPPED = ["del", "moveFrom", "rPr", "pPr", "tblPr", "tcPr", "trPr", "sectPr", "rt", "Fallback", "txbxContent"];
const WRAPPERS = ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"];
const SIGNS = ["drawing", "pict", "object", "sym", "oMath"]; // pictures, signs of other fonts, formulas: no text that can be trusted
const OBJECT = "\ufffc"; // in the place of one

/** What the file shows, and the day of publication that it says of itself. Throws InputError. */
export function wordDocument({name, bytes}: NamedBytes): OpenedDocument {
  const files = entriesOf(bytes, name, PARTS);
  const document = part(files, "word/document.xml", name);
  if (!document) throw new InputError("reading_failed", name);
  const styles = new WordStyles(part(files, "word/styles.xml", name));
  const body = below(document.documentElement, "body");
  const properties = part(files, PROPERTIES, name);
  const published = properties && tags(properties, "property").find((one) => attribute(one, "name") === PUBLISHED)?.textContent;
  return {flow: body ? blocksOf(body, styles) : [], published: published?.trim()};
}

/** Paragraphs and tables below an element; a table that only arranges others is told as these. */
function blocksOf(owner: Element, styles: WordStyles): Flow {
  return [...owner.children].flatMap((element): Flow => {
    if (SKIPPED.includes(element.localName)) return [];
    if (element.localName === "p") return [...linesOf(textOf(element, styles)), ...boxesOf(element).flatMap((box) => blocksOf(box, styles))];
    if (element.localName !== "tbl") return blocksOf(element, styles);
    return isOnlyAround(element, styles) ? rowsOf(element, styles).flatMap((row) => wrapped(row, "tc").flatMap((cell) => blocksOf(cell, styles))) : [tableOf(element, styles)];
  });
}

/** Whether a table only arranges others. */
function isOnlyAround(table: Element, styles: WordStyles): boolean {
  const holdsTable = (owner: Element): boolean => tags(owner, "tbl").some((inner) => !isFrame(inner));
  return holdsTable(table) && !isMoreThanFrame(rowsOf(table, styles).map((row) => wrapped(row, "tc").map((box) => ({text: textOf(box, styles), isNested: holdsTable(box)}))));
}

/** The text boxes that hang on a paragraph, but for those for programs that know no better. */
const boxesOf = (paragraph: Element): Element[] => tags(paragraph, "txbxContent").filter((box) => !around(box, "Fallback") && around(box, "p") === paragraph);

const linesOf = (text: string): string[] => text.replaceAll(OBJECT, "").split("\n").map((line) => line.trim()).filter(Boolean);

/** Cells with their spans. */
function tableOf(table: Element, styles: WordStyles): CellGrid {
  const sheet: CellGrid = [];
  rowsOf(table, styles).slice(0, MOST_ROWS).forEach((line, row) => {
    const before = Number(attribute(below(line, "trPr", "gridBefore"), "val")) || 0; // columns that the row leaves out
    const cells: (SheetCell | undefined)[] = Array.from({length: Math.min(before, MOST_COLUMNS)}, () => undefined);
    for (const box of wrapped(line, "tc")) {
      const width = Number(attribute(below(box, "tcPr", "gridSpan"), "val")) || 1;
      const merge = below(box, "tcPr", "vMerge");
      const goesOn = merge && attribute(merge, "val") !== "restart";
      const cell = (goesOn && sheet[row - 1]?.[cells.length]) || cellOf(box, styles, row, cells.length);
      for (let n = 0; n < Math.min(width, MOST_COLUMNS); n += 1) cells.push(cell);
    }
    sheet.push(cells);
  });
  return sheet;
}

function cellOf(box: Element, styles: WordStyles, row: number, column: number): SheetCell {
  const [text, doubtful] = withoutDoubts(textOf(box, styles));
  const plain = text.replaceAll(OBJECT, " ").trim();
  const hidden = text.trim() ? "" : hiddenFigure(wholeText(box));
  if (hidden) return {text: hidden, row, column, doubtful: true};
  return {text: plain, row, column, doubtful: doubtful || (plain !== "" && text.includes(OBJECT))};
}

/** All text of a cell, seen or not, but for the marks of notes. */
const wholeText = (box: Element): string =>
  ["t", "delText"].flatMap((name) => tags(box, name)).filter((text) => !isRaised(text)).map((text) => text.textContent ?? "").join("");

const isRaised = (text: Element): boolean => attribute(below(text.parentElement!, "rPr", "vertAlign"), "val") === "superscript";

const rowsOf = (table: Element, styles: WordStyles): Element[] => wrapped(table, "tr").filter((row) => !styles.hiddenRow(row));

/** The children of a name, also those that are wrapped in controls of content and in what was put in. */
const wrapped = (owner: Element, name: string): Element[] =>
  [...owner.children].flatMap((child) => (child.localName === name ? [child] : WRAPPERS.includes(child.localName) ? wrapped(child, name) : []));

/** Whether a table is one cell with a few words, as some editors put around a figure. */
const isFrame = (table: Element): boolean => tags(table, "tc").length === 1 && tags(table, "t").map((text) => text.textContent ?? "").join("").trim().length <= MOST_FRAMED;

/** The text of a paragraph or cell without tables, text boxes, marks of notes and what is not shown; OBJECT for what is none. */
function textOf(owner: Element, styles: WordStyles): string {
  let text = "";
  const into = (element: Element): void => {
    const {localName: name} = element;
    if (SKIPPED.includes(name)) return;
    if (SIGNS.includes(name) || (name === "tbl" && !isFrame(element))) return void (text += OBJECT);
    if (name === "r") return run(element);
    if (name === "p" && text) text += "\n";
    for (const child of element.children) into(child);
  };
  const run = (element: Element): void => {
    const seen = styles.seen(element);
    if (seen === false || attribute(below(element, "rPr", "vertAlign"), "val") === "superscript") return;
    for (const child of element.children) {
      const {localName: name} = child;
      if (name === "t") text += seen ? (child.textContent ?? "") : marked(child.textContent ?? "");
      else if (name === "tab") text += "\t";
      else if (name === "noBreakHyphen") text += "-";
      else if (name === "br" || name === "cr") text += "\n";
      else into(child);
    }
  };
  for (const child of owner.children) into(child);
  return text;
}
