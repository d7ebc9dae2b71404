// Structure of the CSV files of a report: what the JSON Schema cannot see. Lines of the wrong length, blank lines,
// rows that occur twice, keys that lead nowhere. What stands in the cells is checked elsewhere.
import type {Edition, Lang, TableSchema, Text} from "../model/edition.js";
import {fill, finding, notChecked, type Item} from "../model/findings.js";
import {nameKey, unseen, unseenText} from "../model/organs.js";
import {named, type CsvRecord, type Report, type Sheet} from "../model/report.js";
import {escape, quoted} from "../model/display.js";

const MAX_LINES = 1000; // faulty lines of a file that are reported one by one

export function checkSheets(report: Report, edition: Edition): Item[] {
  const sheets = [...report.sheets].filter(([name]) => edition.schemas.has(name));
  const known = report.sheets.get("reports");
  const n = known?.names.indexOf("report") ?? -1;
  const keys = n < 0 ? undefined : new Set(known!.records.map(({cells}) => cells[n] ?? ""));
  return sheets.flatMap(([name, sheet]) => {
    const place = name === "reports" ? "" : `/tables/${name}`;
    const schema = edition.schemas.get(name)!;
    return [...headings(report, edition, name, sheet, place, schema), ...lines(report, edition, name, sheet, place, schema, keys)];
  });
}

/** The headings that a file needs: every field, but optional ones of reports.csv only where its descriptor declares them. */
function expectedOf(name: string, sheet: Sheet, schema: TableSchema): string[] {
  const needed = new Set([...sheet.declared, ...sheet.names]);
  return schema.fields.filter((field) => name !== "reports" || needed.has(field.name) || field.constraints?.required).map((field) => field.name);
}

function headings(report: Report, edition: Edition, name: string, sheet: Sheet, place: string, schema: TableSchema): Item[] {
  const expected = expectedOf(name, sheet, schema);
  const location = {file: sheet.file, line: 1, field: null};
  const items: Item[] = [];
  for (const field of expected)
    if (!sheet.names.includes(field) && (name === "reports" || schema.primaryKey.includes(field)))
      items.push(finding(report, edition, "column-missing", [place], {where: field}, location));
  if (sheet.names.join() !== expected.join() && [...sheet.names].sort().join() === [...expected].sort().join())
    items.push(finding(report, edition, "column-order", [place], {expected: expected.join(", ")}, location));
  for (const field of new Set(sheet.names.filter((heading, n) => sheet.names.indexOf(heading) < n)))
    items.push(finding(report, edition, "column-duplicate", [place], {value: quoted(field)}, location));
  return items;
}

function lines(report: Report, edition: Edition, name: string, sheet: Sheet, place: string, schema: TableSchema, keys: Set<string> | undefined): Item[] {
  const items: Item[] = [];
  const tell = (code: string, {line, cells}: CsvRecord): void => {
    const [key, row] = keysOf(sheet, cells);
    const excess = cells.slice(sheet.names.length);
    const count = excess.length || sheet.names.length - cells.length;
    const value = quoted(code.includes("report") ? key : excess.join(","));
    const where = row && key === report.key ? `${place}/${escape(row)}` : place;
    items.push(finding(report, edition, code, [where], {value, count, hint: hint(edition, key, keys)}, {file: sheet.file, line, field: null}));
  };
  if (sheet.names.includes("report")) {
    const blank = sheet.records.filter(({cells}) => cells.some(Boolean) && !keysOf(sheet, cells)[0]);
    for (const {line} of blank.slice(0, MAX_LINES))
      items.push(finding(report, edition, "report-key-blank", [place], {}, {file: sheet.file, line, field: null}));
    if (blank.length > MAX_LINES) items.push(notChecked(edition, "structure", "too_many", null, {count: blank.length}));
  }
  // Lines are told apart by their keys; every other file leans on those of reports.csv.
  if (!keys || !schema.primaryKey.every((field) => sheet.names.includes(field))) return items;
  const before: Seen = {keys: new Set(), strangers: new Set()};
  const faults = sheet.records.flatMap((record) => faultsOf(record, name, sheet, schema, keys, before));
  for (const [code, record] of faults.slice(0, MAX_LINES)) tell(code, record);
  if (faults.length > MAX_LINES) items.push(notChecked(edition, "structure", "too_many", null, {count: faults.length}));
  return items;
}

/** What of a key nobody sees, or of the one that it is but for that: by such a thing lines lose their report. */
function hint(edition: Edition, key: string, keys = new Set<string>()): Text {
  const alike = [...keys].find((other) => other !== key && nameKey(other) === nameKey(key));
  const name = unseen(key).size ? key : alike;
  if (!name || !unseen(name).size) return {zh: "", en: ""};
  const {key_unseen: sentence, unseen: words} = edition.catalogue.words;
  const characters = unseenText(name, words);
  const text = (lang: Lang): string => fill(sentence!, {value: quoted(name), characters}, lang);
  return {zh: text("zh"), en: text("en")};
}

/** The report keys and whole keys of the lines before. */
interface Seen {
  keys: Set<string>;
  strangers: Set<string>;
}

function faultsOf(record: CsvRecord, name: string, sheet: Sheet, schema: TableSchema, keys: Set<string>, before: Seen): [string, CsvRecord][] {
  const {cells} = record;
  if (!cells.some(Boolean)) return [["line-blank", record]];
  const codes: string[] = [];
  if (cells.length > sheet.names.length) codes.push("line-too-long");
  if (cells.length < sheet.names.length) codes.push("line-too-short");
  const texts = named(sheet, cells);
  const report = texts.get("report") ?? "";
  const key = JSON.stringify(schema.primaryKey.map((field) => texts.get(field) ?? ""));
  if (report && before.keys.has(key)) codes.push(name === "reports" ? "report-duplicate" : "row-duplicate");
  before.keys.add(key);
  if (report && !keys.has(report) && !before.strangers.has(report)) codes.push("report-unknown");
  before.strangers.add(report);
  return codes.map((code) => [code, record]);
}

/** The report key and the row id of a record, "" where it has none. */
function keysOf(sheet: Sheet, cells: string[]): [string, string] {
  const found = named(sheet, cells);
  return [found.get("report") ?? "", found.get("row") ?? ""];
}
