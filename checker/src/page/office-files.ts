// Documents that were opened: the tables of a workbook, the paragraphs and tables of a Word file or a web page. What stands in
// them is placed by names and shown before anything is written.
import {isEmpty, type NamedBytes} from "../inputs/files.js";
import {entriesOf} from "../inputs/zip.js";
import type {OpenedDocument} from "../extraction/prose.js";
import type {CellGrid} from "../extraction/sheet.js";
import {InputError} from "../model/errors.js";
import {documentKind, ELSEWHERE, isRead, type Read} from "./document-kinds.js";
import {pageDocument, tablesOf} from "./html-flow.js";
import {attribute, childrenOf, part, tags} from "./office-xml.js";
import {wordDocument} from "./word-document.js";

const MAX_COLUMNS = 200; // of a sheet; the form has 16
const MAX_ROWS = 2_000;
const MAX_SHEETS = 50;
const HEAD = 4096; // bytes by which a web page is known as one of ours
const MADE = '<meta name="generator" content="gidar ';
const PARTS = /^(xl\/workbook|xl\/sharedStrings|xl\/worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;
const READERS: Record<Read, (file: NamedBytes) => OpenedDocument> = {xlsx: workbookSheets, docx: wordDocument, html: pageDocument, htm: pageDocument};

/** A document with at least one table. Throws InputError. */
export function openedDocument(file: NamedBytes): OpenedDocument {
  const kind = documentKind(file);
  if (isEmpty(file)) throw new InputError("empty", file.name);
  if (!isRead(kind)) throw new InputError(ELSEWHERE[kind]!, file.name);
  if (isOwnResult(file)) throw new InputError("own_result", file.name);
  const opened = READERS[kind](file);
  if (!tablesOf(opened.flow).some((sheet) => sheet.length)) throw new InputError("no_tables", file.name);
  return opened;
}

/** Whether a web page is a result of gidar, which draws the form of the report that it is about. */
const isOwnResult = ({bytes}: NamedBytes): boolean => new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).includes(MADE);

/** The texts of an element, in one. */
const textOf = (owner: Element): string => tags(owner, "t").map((text) => text.textContent ?? "").join("").trim();

/** A sheet of a workbook: its name, whether it is shown, the part of the file that it is, and what stands in it. */
export interface WorkbookSheet {
  name: string;
  shown: boolean;
  path: string;
  grid: CellGrid;
}

function workbookSheets(file: NamedBytes): OpenedDocument {
  return {flow: sheetsOfWorkbook(file).filter(({shown}) => shown).map(({grid}) => grid), published: undefined};
}

/** The sheets of a workbook, hidden ones too. Throws InputError. */
export function sheetsOfWorkbook({name, bytes}: NamedBytes): WorkbookSheet[] {
  const files = entriesOf(bytes, name, PARTS);
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
  const width = sheet.reduce((most, line) => Math.max(most, line.length), 0); // of every row: what is blank at its end need not be written
  return Array.from(sheet, (line) => Array.from({length: width}, (_, column) => line?.[column]));
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
