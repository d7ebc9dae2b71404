// What of a report can be used once its structure has been checked.
import type {Decimal} from "../model/decimal.js";
import type {Edition} from "../model/edition.js";
import {isFinding, type Finding, type Item} from "../model/findings.js";
import type {Report} from "../model/report.js";
import {isMembers, ownerOf, type Value} from "../model/display.js";
import {checkSheets, unreadTables} from "./csv-files.js";
import {checkStructure} from "./schema.js";

/** The value of every place that is there and sound; null is a blank. */
export type Usable = Map<string, Value>;

/** One year's report with what of it can be relied on; last is set for the report of the year before. */
export interface Year {
  report: Report;
  edition: Edition;
  usable: Usable;
  last: boolean;
  /** What is wrong with a row or table, where that takes sound cells with it; nothing of the report of the year before. */
  causes: Map<string, Finding>;
}

/** What is wrong with the structure, and the report with what of it can be relied on. */
export function structureOf(report: Report, edition: Edition, editions: Edition[], last = false): [Item[], Year] {
  const files = checkSheets(report, edition);
  const unread = new Map<string, Finding>();
  for (const pointer of unreadTables(report, edition)) {
    const why = files.filter(isFinding).find(({cells}) => cells[0]!.pointer === pointer);
    if (why) unread.set(pointer, why);
  }
  // A fault of a place in a table that was not read says nothing of the report.
  const follows = (item: Item): boolean => isFinding(item) && unread.has(item.cells[0]!.pointer.replace(/\/[^/]*$/, ""));
  const items = [...checkStructure(report, edition, editions).filter((item) => !follows(item)), ...files];
  return [items, sound(report, edition, items, last, unread)];
}

function sound(report: Report, edition: Edition, items: Item[], last: boolean, unread: Map<string, Finding>): Year {
  const faults = items.filter(isFinding).filter(({rule}) => rule.unusable);
  const causes = new Map([...faults.flatMap((fault) => fault.cells.map(({pointer}) => [pointer, fault] as const)), ...unread]);
  const usable: Usable = new Map();
  const places = [...edition.cells.keys()].flatMap((pointer) => {
    const row = ownerOf(pointer);
    return [ownerOf(row), row, pointer];
  });
  for (const pointer of new Set([...edition.fields.keys(), ...places])) {
    const end = pointer.lastIndexOf("/");
    const owner = end ? usable.get(pointer.slice(0, end)) : report.data;
    const name = pointer.slice(end + 1);
    if (isMembers(owner) && Object.hasOwn(owner, name) && !causes.has(pointer)) usable.set(pointer, owner[name]!);
  }
  return {report, edition, usable, last, causes: last ? new Map() : causes};
}

/** A text of a report; "" where there is none. */
export const text = ({usable}: Year, pointer: string): string => (usable.get(pointer) as string | null | undefined) ?? "";

/** A figure of a report; null for a blank. */
export const number = ({usable}: Year, pointer: string): Decimal | null | undefined => usable.get(pointer) as Decimal | null | undefined;

/** The year that a report is about; 0 where it is not known. */
export const covered = (year: Year): number => Number(number(year, "/year")?.plain() ?? 0);
