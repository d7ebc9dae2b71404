// Structure of the CSV files of a report: what the JSON Schema cannot see. Headings that are not quite those of the Table
// Schema, lines of the wrong length, blank lines, rows that occur twice, keys that lead nowhere. What stands in the cells
// is checked elsewhere.
import type {Catalogue, Edition, Lang, TableSchema, Text} from "../model/edition.js";
import {fill, finding, notChecked, withCode, type Finding, type Item, type Params} from "../model/findings.js";
import {nameKey, unseen, unseenText} from "../model/organs.js";
import {named, type CsvRecord, type Report, type Sheet} from "../model/report.js";
import {escape, quoted} from "../model/display.js";

const MAX_LINES = 1000; // faulty lines of a file that are reported one by one

export function checkSheets(report: Report, edition: Edition): Item[] {
  const sheets = [...report.sheets].filter(([name]) => edition.schemas.has(name));
  const listing = report.sheets.get("reports");
  const keys = new Set(listing?.records.map(({cells}) => keysOf(listing, cells)[0]));
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

/** What a column of reports.csv is called on the form, and in brackets its heading. */
function headingOf(column: string, edition: Edition): Text {
  const {label} = [...edition.fields.values()].find((field) => field.column === column)!;
  return withCode(label, column);
}

/** The pointers of tables whose lines nobody can assign to rows, since the headings of the keys are not there. */
export const unreadTables = (report: Report, edition: Edition): string[] =>
  [...report.sheets]
    .filter(([name, sheet]) => edition.tables.has(name) && !edition.schemas.get(name)!.primaryKey.every((field) => sheet.names.includes(field)))
    .map(([name]) => `/tables/${name}`);

function headings(report: Report, edition: Edition, name: string, sheet: Sheet, place: string, schema: TableSchema): Item[] {
  const expected = expectedOf(name, sheet, schema);
  const shown = expected.join(", ");
  const location = {file: sheet.file, line: sheet.heading ?? 1, field: null};
  const irregular = (key: keyof Catalogue["package_messages"], params: Params, line = location.line): Finding => ({
    ...finding(report, edition, "column-order", [place], params, {...location, line}),
    template: edition.catalogue.package_messages[key],
  });
  const read = readAs(sheet.above, edition);
  if (!sheet.heading) return [irregular("no_heading", {read, expected: shown})];
  const items: Item[] = [];
  if (sheet.heading > 1) items.push(irregular("heading_below", {read, line: sheet.heading}, 1));
  if (sheet.loose.length) {
    const [written, meant] = [0, 1].map((n) => sheet.loose.map((pair) => quoted(pair[n])).join(", "));
    items.push(irregular("heading_spelt", {read: written!, expected: meant!}));
  }
  for (const field of expected)
    if (!sheet.names.includes(field) && (name === "reports" || schema.primaryKey.includes(field))) {
      const isKey = schema.primaryKey.includes(field);
      const missing = finding(report, edition, "column-missing", [place], {where: isKey ? field : headingOf(field, edition)}, location);
      items.push(isKey ? {...missing, template: edition.catalogue.package_messages.key_missing} : missing);
    }
  const labelled = sheet.names.filter(Boolean);
  if (labelled.join() !== expected.join() && [...labelled].sort().join() === [...expected].sort().join())
    items.push(finding(report, edition, "column-order", [place], {expected: shown}, location));
  for (const field of new Set(labelled.filter((heading, n) => labelled.indexOf(heading) < n)))
    items.push(finding(report, edition, "column-duplicate", [place], {value: quoted(field)}, location));
  const empty = emptyColumns(sheet);
  if (empty) items.push(irregular("columns_empty", {count: empty}));
  return items;
}

/** What stands in a line, as a message names it. */
function readAs(text: string, edition: Edition): Text {
  if (!text) return edition.word("empty_line");
  const {zh, en} = edition.word("line_text");
  return {zh: zh.replace("{text}", () => quoted(text)), en: en.replace("{text}", () => quoted(text))};
}

/** How many columns there are without heading and content, those beyond the heading included. */
function emptyColumns(sheet: Sheet): number {
  const empty = sheet.names.filter((name, n) => !name && sheet.records.every(({cells}) => !cells[n]));
  return empty.length + beyond(sheet);
}

/** How many cells every line has beyond the heading, where all of these are blank. */
function beyond({names, records}: Sheet): number {
  const lines = records.filter(({cells}) => cells.some(Boolean));
  const more = lines.map(({cells}) => cells.length - names.length);
  const blank = lines.every(({cells}) => !cells.slice(names.length).some(Boolean));
  return more.length && blank && more.every((count) => count > 0) ? more.reduce((most, count) => Math.max(most, count)) : 0;
}

function lines(report: Report, edition: Edition, name: string, sheet: Sheet, place: string, schema: TableSchema, keys: Set<string>): Item[] {
  const items: Item[] = [];
  if (sheet.renamed) {
    const {number, written, key, line, zeros} = sheet.renamed;
    const alike = hint(edition, written, new Map(unseen(key).size ? [[nameKey(key), key]] : []));
    const params = {count: number, value: quoted(written), key: quoted(key), hint: alike ?? ""};
    const found = finding(report, edition, "report-unknown", [place], params, {file: sheet.file, line, field: null});
    items.push({...found, template: edition.catalogue.package_messages[zeros ? "keys_without_zeros" : "keys_otherwise"]});
  }
  if (!schema.primaryKey.every((field) => sheet.names.includes(field))) return items; // lines are told apart by their keys
  const strange = new Map([...keys].filter((key) => unseen(key).size).map((key) => [nameKey(key), key]));
  const faults = faultsOf(name, sheet, schema, keys);
  for (const [code, {line, cells}] of faults.slice(0, MAX_LINES)) {
    const [key, row] = keysOf(sheet, cells);
    const excess = cells.slice(sheet.names.length);
    const count = excess.length || neededOf(sheet) - cells.length;
    const value = quoted(code.includes("report") ? key : excess.join(","));
    const where = name !== "reports" && key && key === report.key ? `${place}/${escape(row)}` : place;
    const alike = code === "report-unknown" ? hint(edition, key, strange) : undefined;
    const found = finding(report, edition, code, [where], {value, count, ...(alike && {hint: alike})}, {file: sheet.file, line, field: null});
    items.push(alike ? {...found, template: edition.catalogue.package_messages.key_unlike} : found);
  }
  if (faults.length > MAX_LINES) items.push(notChecked(edition, "structure", "too_many", null, {count: faults.length}));
  return items;
}

/** What of a key nobody sees, or of the one that it is but for that: by such a thing lines lose their report. strange has
 * the listed keys of which something is not seen, each by what is compared of it. */
function hint(edition: Edition, key: string, strange: Map<string, string>): Text | undefined {
  const name = unseen(key).size ? key : strange.get(nameKey(key));
  if (!name) return undefined;
  const {key_unseen: sentence, unseen: words} = edition.catalogue.words;
  const characters = unseenText(name, words);
  const text = (lang: Lang): string => fill(sentence!, {value: quoted(name), characters}, lang);
  return {zh: text("zh"), en: text("en")};
}

/** What is wrong with lines, in the order of the file. Of one that belongs to no report nothing else is said: what may be
 * wrong with it touches none. */
function faultsOf(name: string, sheet: Sheet, schema: TableSchema, keys: Set<string>): [string, CsvRecord][] {
  const seen = new Set<string>();
  const strangers = new Set<string>();
  const [least, most] = [neededOf(sheet), sheet.names.length + beyond(sheet)];
  return sheet.records.flatMap((record) => {
    const codes = faultsOfLine(record.cells);
    return codes.map((code): [string, CsvRecord] => [code, record]);
  });

  function faultsOfLine(cells: string[]): string[] {
    if (!cells.some(Boolean)) return ["line-blank"];
    const texts = named(sheet, cells);
    const report = texts.get("report") ?? "";
    if (!report) return ["report-key-blank"];
    if (!keys.has(report)) return strangers.has(report) ? [] : (strangers.add(report), ["report-unknown"]);
    const codes = cells.length > most ? ["line-too-long"] : cells.length < least ? ["line-too-short"] : [];
    const key = JSON.stringify(schema.primaryKey.map((field) => texts.get(field) ?? ""));
    if (seen.has(key)) codes.push(name === "reports" ? "report-duplicate" : "row-duplicate");
    seen.add(key);
    return codes;
  }
}

/** How many cells a line has at least: up to the last column with a heading. */
const neededOf = ({names}: Sheet): number => names.reduce((last, name, n) => (name ? n + 1 : last), 0);

/** The report key and the row id of a record, "" where it has none. */
function keysOf(sheet: Sheet, cells: string[]): [string, string] {
  const found = named(sheet, cells);
  return [found.get("report") ?? "", found.get("row") ?? ""];
}
