// A report as it was read: its data, and where each of its cells stands.
import {members, steps, type Members} from "./display.js";

/** A place in a CSV package: the file, the line the record begins on (1 is the heading), the heading. */
export interface Location {
  file: string | null;
  line: number | null;
  field: string | null;
}
export interface CsvRecord {
  line: number;
  cells: string[];
}
/** Keys of a file that were read as those of reports.csv: how many, the first as written and as read, its line. */
export interface Renamed {
  number: number;
  written: string;
  key: string;
  line: number;
  zeros: boolean;
}
/** The part of one CSV file that belongs to one report; names are its headings as field names. heading is their line,
 * null where no line has any, and above what stands in line 1 instead; loose are headings as written and as they should
 * be; renamed is set where it is to be told that keys were read as others. */
export interface Sheet {
  file: string;
  header: string[];
  names: string[];
  records: CsvRecord[];
  declared: Set<string>;
  heading: number | null;
  above: string;
  loose: [string, string][];
  renamed: Renamed | null;
}
/** What only the reader can see, such as a duplicate key. */
export interface Note {
  code: string;
  pointer: string;
  value: string;
}
/** A file that a package is said to have and has not: its path, and that of one that may be meant, or "". */
export interface Absent {
  path: string;
  similar: string;
}
export interface Report {
  data: Members;
  source: string;
  /** The key of the report in a package. */
  key: string | null;
  sheets: Map<string, Sheet>;
  notes: Note[];
  /** The files of a package that are not there, by table. */
  absent: Map<string, Absent>;
}

export const reportOf = (data: Members, source = "", notes: Note[] = []): Report => ({data, source, key: null, sheets: new Map(), notes, absent: new Map()});

export const emptyReport = (): Report => reportOf(members());

/** A record by field name; of a heading that occurs twice the first counts, and a blank without one is none. */
export function named(sheet: Sheet, cells: string[]): Map<string, string> {
  const found = new Map<string, string>();
  sheet.names.forEach((name, n) => {
    if (n < cells.length && !found.has(name) && (name || cells[n])) found.set(name, cells[n]!);
  });
  return found;
}

const NOWHERE: Location = {file: null, line: null, field: null};

/** Where the place that a pointer names stands in the package; column is that of a field in reports.csv. */
export function locate(report: Report, pointer: string, column: string | null | undefined): Location {
  const path = steps(pointer);
  const table = path[0] === "tables" && path.length > 1 ? path[1]! : "reports";
  const sheet = report.sheets.get(table);
  if (!sheet) return NOWHERE;
  const heading = (name: string | null | undefined): string | null =>
    name && sheet.names.includes(name) ? sheet.header[sheet.names.indexOf(name)]! : null;
  if (table === "reports") return {file: sheet.file, line: lineOf(report, sheet), field: path.length ? heading(column ?? path.at(-1)) : null};
  if (path.length < 3) return {...NOWHERE, file: sheet.file};
  return {file: sheet.file, line: lineOf(report, sheet, path[2]), field: heading(path[3])};
}

function lineOf(report: Report, sheet: Sheet, row?: string): number | null {
  const wanted: [string, string | null][] = row === undefined ? [["report", report.key]] : [["report", report.key], ["row", row]];
  const places = wanted.filter(([name]) => sheet.names.includes(name)).map(([name, value]) => [sheet.names.indexOf(name), value] as const);
  return sheet.records.find(({cells}) => places.every(([n, value]) => cells[n] === value))?.line ?? null;
}
