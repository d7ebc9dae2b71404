// The tables of a workbook, and the paragraphs and tables of a Word file or a web page that was opened. What stands in them
// is placed by names and shown before anything is written.
import {entriesOf, MEGABYTE, type NamedBytes} from "../inputs/index.js";
import type {Flow} from "../extraction/prose.js";
import type {CellGrid, SheetCell} from "../extraction/sheet.js";
import {InputError} from "../model/errors.js";
import {flowOfHtml, tablesOf} from "./html-flow.js";

const MAX_XML = 4; // megabytes of one part, since it is read where the page answers: those of a report have some 0.1
const MAX_COLUMNS = 200; // of a sheet; the form has 16
const MAX_ROWS = 2_000;
const MAX_SHEETS = 50;
const OF_OFFICE = /^(word\/document|xl\/workbook|xl\/sharedStrings|xl\/worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;
/** What other programs have to open first, by ending: the key of what is said. */
const ELSEWHERE: Record<string, "old_document" | "pdf_document"> = {doc: "old_document", wps: "old_document", xls: "old_document", et: "old_document", ods: "old_document", odt: "old_document", rtf: "old_document", pdf: "pdf_document"};
const READERS: Record<string, (file: NamedBytes) => Flow> = {xlsx: workbookSheets, docx: wordFlow, html: pageFlow, htm: pageFlow};

const ending = (name: string): string => name.toLowerCase().split(".").at(-1)!;

/** Whether a file is a document, of whatever kind. */
export const isDocument = ({name}: {name: string}): boolean => ending(name) in READERS || ending(name) in ELSEWHERE;

export const isWorkbook = ({name}: {name: string}): boolean => ending(name) === "xlsx";

/** What a document shows, with at least one table. Throws InputError. */
export function flowOfDocument(file: NamedBytes): Flow {
  const elsewhere = ELSEWHERE[ending(file.name)];
  if (elsewhere) throw new InputError(elsewhere, file.name);
  const flow = READERS[ending(file.name)]!(file);
  if (!tablesOf(flow).some((sheet) => sheet.length)) throw new InputError("no_tables", file.name);
  return flow;
}

function pageFlow({name, bytes}: NamedBytes): Flow {
  if (bytes.length > MAX_XML * MEGABYTE) throw new InputError("too_large", name, {limit: MAX_XML});
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(named, {fatal: true});
    return flowOfHtml(decoder.decode(bytes));
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

function wordFlow({name, bytes}: NamedBytes): Flow {
  const document = part(entriesOf(bytes, name, OF_OFFICE), "word/document.xml", name);
  if (!document) throw new InputError("reading_failed", name);
  for (const unseen of UNSEEN.flatMap((tag) => tags(document, tag))) {
    if (unseen.localName !== "vanish") unseen.remove();
    else if (!/^(0|false|off)$/.test(attribute(unseen, "val") ?? "")) unseen.closest("r")?.remove();
  }
  // A paragraph in a cell is told with its table, unless that only arranges others.
  return [...tags(document, "p"), ...tags(document, "tbl")].sort(inOrder).flatMap((element): Flow => {
    const around = element.parentElement?.closest("tbl");
    if (element.localName === "tbl") return tags(element, "tbl").length ? [] : [wordTable(element)];
    const own = tags(element, "t").filter((text) => text.closest("p") === element); // not that of a box that hangs on it
    const text = around && !tags(around, "tbl").length ? "" : own.map((each) => each.textContent ?? "").join("").trim();
    return text ? [text] : [];
  });
}

/** What a change took away or moved from here, what is hidden, and what stands there for programs that know no better. */
const UNSEEN = ["del", "moveFrom", "vanish", "Fallback"];
const inOrder = (one: Element, other: Element): number => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

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

/** A sheet of a workbook: its name, whether it is shown, the part of the file that it is, and what stands in it. */
export interface WorkbookSheet {
  name: string;
  shown: boolean;
  path: string;
  grid: CellGrid;
}

function workbookSheets(file: NamedBytes): CellGrid[] {
  return sheetsOfWorkbook(file).filter(({shown}) => shown).map(({grid}) => grid);
}

/** The sheets of a workbook, hidden ones too. Throws InputError. */
export function sheetsOfWorkbook({name, bytes}: NamedBytes): WorkbookSheet[] {
  const files = entriesOf(bytes, name, OF_OFFICE);
  const workbook = part(files, "xl/workbook.xml", name);
  const relations = part(files, "xl/_rels/workbook.xml.rels", name);
  if (!workbook || !relations) throw new InputError("reading_failed", name);
  const shared = part(files, "xl/sharedStrings.xml", name);
  const texts = shared ? tags(shared, "si").map((text) => tags(text, "t").filter((each) => each.parentElement?.localName !== "rPh").map((each) => each.textContent ?? "").join("")) : [];
  const targets = new Map(tags(relations, "Relationship").map((relation) => [attribute(relation, "Id"), attribute(relation, "Target") ?? ""]));
  return tags(workbook, "sheet").slice(0, MAX_SHEETS).flatMap((sheet) => {
    const target = targets.get(attribute(sheet, "id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    const content = part(files, path, name);
    const shown = !["hidden", "veryHidden"].includes(attribute(sheet, "state") ?? "");
    return content ? [{name: attribute(sheet, "name") ?? "", shown, path, grid: worksheet(content, texts)}] : [];
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
