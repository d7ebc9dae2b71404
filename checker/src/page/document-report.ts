// The report that a document shows: all of an entry workbook; of any other document what is recognised for certain.
import type {Unplaced} from "../extraction/placed.js";
import {placerOf} from "../extraction/placing.js";
import {aroundTables} from "../extraction/prose.js";
import {Decimal} from "../model/decimal.js";
import {members, put} from "../model/display.js";
import type {Edition} from "../model/edition.js";
import {InputError} from "../model/errors.js";
import {reportOf, type Report} from "../model/report.js";
import type {NamedBytes} from "../inputs/files.js";
import {reportOfWorkbook} from "./entry-workbook.js";
import {figureMeant} from "./meaning.js";
import {isWorkbook} from "./document-kinds.js";
import {openedDocument} from "./office-files.js";
import {blankTables} from "./state.js";

/** A place of the tables that was not understood, or a figure that may belong to another cell. */
export type Unread = Unplaced | {why: "unsure"; pointer: string; text: string};
/** A report that was read, what of the tables was not understood, and the day on which a document was signed. */
export interface DocumentReport {
  report: Report;
  unread: Unread[];
  signed: string | undefined;
}

/** The report in a document, on the form on which most of its figures have a place. Throws InputError where none has. */
export function reportOfDocument(file: NamedBytes, editions: Edition[]): DocumentReport {
  const entered = isWorkbook(file) ? reportOfWorkbook(file, editions) : undefined;
  if (entered) return {report: entered, unread: [], signed: undefined};
  const opened = openedDocument(file);
  const [best] = editions
    .map((edition) => ({edition, placing: placerOf(edition).place(opened.flow)}))
    .sort((one, other) => other.placing.placed.length - one.placing.placed.length);
  const {edition, placing} = best!;
  const data = members([["edition", edition.id], ["organ", members()], ["tables", blankTables(edition)]]);
  let figures = 0;
  const unsure = placing.placed.filter((each) => each.unsure).map(({pointer, cell: {text}}) => ({why: "unsure" as const, pointer, text}));
  for (const {pointer, cell} of placing.placed.filter((each) => !each.unsure)) {
    const column = edition.cells.get(pointer)!;
    const value = figureMeant(cell.text, column.type, column.unit);
    put(data, pointer, value);
    figures += Number(value instanceof Decimal);
  }
  if (!figures) throw new InputError("no_form", file.name);
  const around = aroundTables(opened, edition);
  for (const {pointer, text, doubtful} of around) if (!doubtful) put(data, pointer, pointer === "/year" ? Decimal.parse(text) : text);
  return {report: reportOf(data, file.name), unread: [...placing.unplaced, ...unsure], signed: around.find(({pointer}) => pointer === "/published")?.text};
}
