// The tables of a workbook, a Word file or a web page that was opened. Only tables are read, and what stands in them is
// placed by names and shown before anything is written; text stays where it is.
import {entriesOf, MEGABYTE, type NamedBytes} from "../inputs/index.js";
import type {CellGrid, SheetCell} from "../extraction/sheet.js";
import {InputError} from "../model/errors.js";
import {sheetsOfHtml} from "./clipboard.js";

const MAX_XML = 4; // megabytes of one part, since it is read where the page answers: those of a report have some 0.1
const MAX_COLUMNS = 200; // of a sheet; the form has 16
const MAX_ROWS = 2_000;
const MAX_SHEETS = 50;
const OF_OFFICE = /^(word\/document|xl\/workbook|xl\/sharedStrings|xl\/worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;
/** What other programs have to open first, by ending: the key of what is said. */
const ELSEWHERE: Record<string, "old_document" | "pdf_document"> = {doc: "old_document", wps: "old_document", xls: "old_document", et: "old_document", ods: "old_document", odt: "old_document", rtf: "old_document", pdf: "pdf_document"};
const READERS: Record<string, (file: NamedBytes) => CellGrid[]> = {xlsx: workbookSheets, docx: documentSheets, html: pageSheets, htm: pageSheets};

const ending = (name: string): string => name.toLowerCase().split(".").at(-1)!;

/** Whether a file is a document, of whatever kind. */
export const isDocument = ({name}: {name: string}): boolean => ending(name) in READERS || ending(name) in ELSEWHERE;

/** The tables of a document. Throws InputError. */
export function sheetsOfDocument(file: NamedBytes): CellGrid[] {
  const elsewhere = ELSEWHERE[ending(file.name)];
  if (elsewhere) throw new InputError(elsewhere, file.name);
  const sheets = READERS[ending(file.name)]!(file);
  if (!sheets.some((sheet) => sheet.length)) throw new InputError("no_tables", file.name);
  return sheets;
}

function pageSheets({name, bytes}: NamedBytes): CellGrid[] {
  if (bytes.length > MAX_XML * MEGABYTE) throw new InputError("too_large", name, {limit: MAX_XML});
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(named, {fatal: true});
    return sheetsOfHtml(decoder.decode(bytes));
  } catch {
    throw new InputError("reading_failed", name);
  }
}

/** A part of an Office file as a document; undefined where there is none. */
function part(files: NamedBytes[], path: string, source: string): Document | undefined {
  const file = files.find(({name}) => name === path);
  if (!file) return undefined;
  if (file.bytes.length > MAX_XML * MEGABYTE) throw new InputError("too_large", source, {limit: MAX_XML});
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(file.bytes), "application/xml");
  if (parsed.querySelector("parsererror")) throw new InputError("reading_failed", source);
  return parsed;
}

const tags = (owner: Document | Element, name: string): Element[] => [...owner.getElementsByTagNameNS("*", name)];
const childrenOf = (owner: Element, name: string): Element[] => [...owner.children].filter((child) => child.localName === name);
const textOf = (owner: Element): string => tags(owner, "t").map((text) => text.textContent ?? "").join("").trim();

// ---- Word ------------------------------------------------------------------------------------------------------

function documentSheets({name, bytes}: NamedBytes): CellGrid[] {
  const body = part(entriesOf(bytes, name, OF_OFFICE), "word/document.xml", name);
  if (!body) throw new InputError("reading_failed", name);
  return tags(body, "tbl").filter((table) => !tags(table, "tbl").length).map(wordTable);
}

/** Cells with their spans; what a change struck out is no text of its own and not read. */
function wordTable(table: Element): CellGrid {
  const sheet: CellGrid = [];
  childrenOf(table, "tr").slice(0, MAX_ROWS).forEach((line, row) => {
    const [settings] = childrenOf(line, "trPr");
    const before = Number(settings && attribute(childrenOf(settings, "gridBefore")[0], "val")) || 0; // columns that the row leaves out
    const cells: (SheetCell | undefined)[] = Array.from({length: Math.min(before, MAX_COLUMNS)}, () => undefined);
    for (const box of childrenOf(line, "tc")) {
      const [properties] = childrenOf(box, "tcPr");
      const width = Number(properties && attribute(childrenOf(properties, "gridSpan")[0], "val")) || 1;
      const merge = properties && childrenOf(properties, "vMerge")[0];
      const goesOn = merge && attribute(merge, "val") !== "restart";
      const cell = (goesOn && sheet[row - 1]?.[cells.length]) || {text: textOf(box), row, column: cells.length};
      for (let n = 0; n < Math.min(width, MAX_COLUMNS); n += 1) cells.push(cell);
    }
    sheet.push(cells);
  });
  return sheet;
}

const attribute = (element: Element | undefined, name: string): string | undefined => [...(element?.attributes ?? [])].find(({localName}) => localName === name)?.value;

// ---- workbooks -------------------------------------------------------------------------------------------------

function workbookSheets({name, bytes}: NamedBytes): CellGrid[] {
  const files = entriesOf(bytes, name, OF_OFFICE);
  const workbook = part(files, "xl/workbook.xml", name);
  const relations = part(files, "xl/_rels/workbook.xml.rels", name);
  if (!workbook || !relations) throw new InputError("reading_failed", name);
  const shared = part(files, "xl/sharedStrings.xml", name);
  const texts = shared ? tags(shared, "si").map((text) => tags(text, "t").filter((each) => each.parentElement?.localName !== "rPh").map((each) => each.textContent ?? "").join("")) : [];
  const targets = new Map(tags(relations, "Relationship").map((relation) => [attribute(relation, "Id"), attribute(relation, "Target") ?? ""]));
  const shown = tags(workbook, "sheet").filter((sheet) => !["hidden", "veryHidden"].includes(attribute(sheet, "state") ?? ""));
  return shown.slice(0, MAX_SHEETS).flatMap((sheet) => {
    const target = targets.get(attribute(sheet, "id")) ?? "";
    const content = part(files, target.startsWith("/") ? target.slice(1) : `xl/${target}`, name);
    return content ? [worksheet(content, texts)] : [];
  });
}

function worksheet(content: Document, texts: string[]): CellGrid {
  const sheet: CellGrid = [];
  for (const box of tags(content, "c")) {
    const at = placeOf(attribute(box, "r") ?? "");
    if (!at || at.row >= MAX_ROWS || at.column >= MAX_COLUMNS) continue;
    (sheet[at.row] ??= [])[at.column] = {text: cellText(box, texts), ...at};
  }
  for (const merged of tags(content, "mergeCell")) {
    const [from, to] = (attribute(merged, "ref") ?? "").split(":").map(placeOf);
    const cell = from && sheet[from.row]?.[from.column];
    if (!cell || !to) continue;
    for (let row = from.row; row <= Math.min(to.row, MAX_ROWS); row += 1)
      for (let column = from.column; column <= Math.min(to.column, MAX_COLUMNS); column += 1) (sheet[row] ??= [])[column] = cell;
  }
  return Array.from(sheet, (line) => Array.from(line ?? []));
}

/** What is shown in a cell; a formula that was never calculated is shown as such, and understood by nothing. */
function cellText(box: Element, texts: string[]): string {
  const kind = attribute(box, "t");
  const [value] = childrenOf(box, "v");
  const [formula] = childrenOf(box, "f");
  if (kind === "inlineStr") return textOf(box);
  if (!value?.textContent) return formula ? `=${formula.textContent ?? ""}` : "";
  if (kind === "s") return (texts[Number(value.textContent)] ?? "").trim();
  // A number is written with as many digits as its double takes, and meant with as few as tell it apart.
  const number = Number(value.textContent);
  const isNumber = (kind === undefined || kind === "n") && Math.abs(number) < 1e15;
  return isNumber ? String(number) : value.textContent.trim();
}

function placeOf(address: string): {row: number; column: number} | undefined {
  const match = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(address);
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {row: Number(match[2]) - 1, column};
}
