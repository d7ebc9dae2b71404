// A CSV package: reports.csv, and one CSV a table, read by the published TableFile Schemas.
import {plainNumber} from "../model/decimal.js";
import type {Edition, TableSchema} from "../model/edition.js";
import {InputError} from "../model/errors.js";
import {emptyReport, named, type Absent, type CsvRecord, type Report, type Sheet} from "../model/report.js";
import {isMembers, members, put, quoted, type Members, type Value} from "../model/display.js";
import {namesOf, sheetOf, splitHeading, type Heading} from "./csv-heading.js";
import {asListed} from "./csv-keys.js";
import {MAX_LINES, records} from "./csv-text.js";
import {resources, type Resource} from "./descriptor.js";
import {base, DESCRIPTOR, type NamedBytes} from "./files.js";

/** The reports of a package; lines that belong to none of several come last, by themselves. */
export function readPackage(files: NamedBytes[], source: string, editions: Edition[]): Report[] {
  const {tables, absent} = tablesOf(files, source, editions);
  if (!tables.has("reports")) throw noReports(absent.get("reports"), source);
  const edition = editionOfHeadings(tables, editions);
  const sheets = new Map([...tables].map(([name, {heading, lines, resource}]) => [name, sheetOf(heading, lines, resource, edition.schemas.get(name))]));
  const listing = sheets.get("reports")!;
  if (!listing.heading && listing.above) throw new InputError("no_heading", source, {file: listing.file, read: quoted(listing.above)});
  const parts = new Map([...sheets].filter(([name]) => edition.schemas.has(name)).map(([name, sheet]) => [name, byReport(sheet)]));
  const keys = [...parts.get("reports")!.keys()].filter(Boolean);
  if (!keys.length) throw noKeys(listing, parts.get("reports")!.size, source);
  const renamed = asListed(sheets, parts, keys);
  const strays = [...new Set([...parts.values()].flatMap((part) => [...part.keys()]))].filter((key) => !keys.includes(key));
  const part = (of: string[], told: boolean): Map<string, Sheet> =>
    new Map([...parts].map(([name, found]) => [name, {...ofReports(sheets.get(name)!, found, of), renamed: (told && renamed.get(name)) || null}]));
  const reports = keys.map((key) => {
    const first = parts.get("reports")!.get(key)![0]!;
    const data = envelope(sheets.get("reports")!, first.cells, edition);
    for (const [name, sheet] of sheets)
      if (name !== "reports") put(data, `/tables/${name}`, table(sheet, parts.get(name)?.get(key) ?? [], edition.schemas.get(name)));
    const only = keys.length === 1; // what belongs to no report goes with it
    return {data, source: `${source}#${key}`, key, sheets: part(only ? [key, ...strays] : [key], only), notes: [], absent};
  });
  if ((strays.length || renamed.size) && keys.length > 1) reports.push({...emptyReport(), source: `${source}#`, key: "", sheets: part(strays, true), notes: []});
  return reports;
}

/** A file of the package: its heading, and its other lines. */
interface TableFile {
  heading: Heading;
  lines: CsvRecord[];
  resource: Resource;
}

function tablesOf(files: NamedBytes[], source: string, editions: Edition[]): {tables: Map<string, TableFile>; absent: Map<string, Absent>} {
  const known = new Set(["reports", ...editions.flatMap((edition) => [...edition.tables.keys()])]);
  const described = files.some(({name}) => name === DESCRIPTOR);
  const plain = (name: string): string => (described ? name.normalize("NFC") : name.toLowerCase());
  const byName = new Map(files.map(({name, bytes}) => [plain(name), bytes]));
  const read = (name: string): Uint8Array | undefined => byName.get(plain(name));
  const listed = described
    ? resources(read, source, known)
    : new Map([...known].map((name) => [name, {path: `${name}.csv`, encoding: "utf-8", declared: new Set<string>()}]));
  const tables = new Map<string, TableFile>();
  const absent = new Map<string, Absent>();
  let left = MAX_LINES;
  for (const [name, resource] of listed) {
    const bytes = read(resource.path);
    if (!known.has(name)) tables.set(name, {heading: {cells: [], line: null, above: ""}, lines: [], resource}); // of a table in no edition only the name matters
    else if (bytes) {
      const all = records(bytes, resource.encoding, resource.path, left);
      left -= all.length;
      const [heading, lines] = splitHeading(name, all, editions, resource.path);
      tables.set(name, {heading, lines, resource});
    } else if (described) absent.set(name, {path: resource.path, similar: similar(resource.path, files)});
  }
  if (!tables.size) throw new InputError("no_table", source);
  return {tables, absent};
}

/** A file whose name differs only in capitals, width or folder; "" where there is none. */
function similar(path: string, files: NamedBytes[]): string {
  const loose = (name: string): string => name.normalize("NFKC").toLowerCase();
  const names = [loose(path), loose(base(path))];
  return names.map((wanted) => files.find(({name}) => loose(name) === wanted)?.name).find(Boolean) ?? "";
}

/** That no line of reports.csv has a key: none has one, or no heading says which cells are keys. */
function noKeys(listing: Sheet, lines: number, source: string): InputError {
  if (!lines || listing.names.includes("report")) return new InputError("no_reports", source);
  return new InputError("no_key_heading", source, {file: listing.file, read: quoted(listing.header.join(","))});
}

function noReports(absent: Absent | undefined, source: string): InputError {
  if (!absent) return new InputError("no_reports_file", source);
  const file = quoted(absent.path);
  return absent.similar ? new InputError("descriptor_other", source, {file, similar: quoted(absent.similar)}) : new InputError("descriptor_file", source, {file});
}

/** The edition whose headings the tables have most of; the newest where that leaves a choice. */
function editionOfHeadings(tables: Map<string, TableFile>, editions: Edition[]): Edition {
  const shared = (edition: Edition): number =>
    [...tables].reduce((count, [name, {heading}]) => {
      const columns = edition.tables.get(name)?.columns.map(({id}) => id) ?? [];
      const names = columns.length ? namesOf(heading.cells, edition.schemas.get(name)!) : [];
      return count + columns.filter((id) => names.includes(id)).length;
    }, 0);
  return [...editions].reverse().reduce((best, edition) => (shared(edition) > shared(best) ? edition : best));
}

/** The records of each report key; the key is "" where a record has none. */
function byReport(sheet: Sheet): Map<string, CsvRecord[]> {
  const n = sheet.names.indexOf("report");
  const parts = new Map<string, CsvRecord[]>();
  for (const record of sheet.records) {
    const key = record.cells[n] ?? "";
    const own = parts.get(key);
    if (own) own.push(record);
    else parts.set(key, [record]);
  }
  return parts;
}

const ofReports = (sheet: Sheet, part: Map<string, CsvRecord[]>, keys: string[]): Sheet => ({
  ...sheet,
  records: keys.flatMap((key) => part.get(key) ?? []).sort((a, b) => a.line - b.line),
});

/** The fields outside the tables. A blank is null, or, where the field is required, left out. */
function envelope(sheet: Sheet, cells: string[], edition: Edition): Members {
  const texts = named(sheet, cells);
  const types = typesOf(edition.schemas.get("reports"));
  const data = members();
  for (const field of edition.fields.values()) {
    const text = field.column ? texts.get(field.column) ?? "" : "";
    if (field.column && (text || !field.required)) put(data, field.pointer, valueOf(text, types.get(field.column)));
  }
  for (const [name, text] of texts) // reported as unknown; it must not hide a field of the report
    if (!types.has(name)) data[edition.fields.has(`/${name}`) ? `${name} (reports.csv)` : name] = text;
  const fees = data["processing_fees"];
  if (isMembers(fees) && Object.values(fees).every((value) => value === null)) data["processing_fees"] = null;
  data["tables"] = members();
  return data;
}

/** The figures of a table. Of rows that occur twice the first counts, and what a short line lacks is blank; the
 * checks report such lines. */
function table(sheet: Sheet, lines: CsvRecord[], schema: TableSchema | undefined): Members {
  const types = typesOf(schema);
  const rows = members();
  for (const {cells} of lines) {
    const texts = named(sheet, [...cells, ...Array<string>(Math.max(0, sheet.names.length - cells.length)).fill("")]);
    const row = texts.get("row") ?? "";
    texts.delete("report");
    texts.delete("row");
    if (!Object.hasOwn(rows, row)) rows[row] = members([...texts].map(([name, text]) => [name, valueOf(text, types.get(name))] as const));
  }
  return rows;
}

const typesOf = (schema: TableSchema | undefined): Map<string, string> => new Map(schema?.fields.map(({name, type}) => [name, type]));

const valueOf = (text: string, type = "string"): Value => (text === "" ? null : type === "string" ? text : plainNumber(text, type === "integer"));
