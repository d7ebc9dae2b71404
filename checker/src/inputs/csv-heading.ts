// The line of a CSV file that names its columns: which one it is, and what its headings mean.
import type {Edition, TableSchema} from "../model/edition.js";
import {bare} from "../model/display.js";
import {InputError} from "../model/errors.js";
import type {CsvRecord, Sheet} from "../model/report.js";
import type {Resource} from "./descriptor.js";

const MAX_HEADING = 100; // characters of a heading that may be an official label
const MAX_ABOVE = 20; // lines among which the headings are looked for
const ENOUGH = 2; // known headings by which a line is told from a title, and from figures
const INVISIBLE = /^[\ufeff\u200b-\u200d\u2060"']+|[\ufeff\u200b-\u200d\u2060"']+$/g; // what programs leave around one, unseen

/** The headings of a file as they stand there, their line (null where no line has any), and what line 1 has. */
export interface Heading {
  cells: string[];
  line: number | null;
  above: string;
}

/** The heading of the file of a resource, and its other records. What stands above the heading, such as a title, is no
 * record. Where no line names two columns of any edition, the first is passed for it. */
export function splitHeading(name: string, records: CsvRecord[], editions: Edition[], file: string): [Heading, CsvRecord[]] {
  const schemas = editions.flatMap((edition) => edition.schemas.get(name) ?? []);
  const known = new Set(schemas.flatMap(({fields}) => fields.flatMap((field) => [loosely(field.name), loosely(field.title)])));
  const first = records.slice(0, MAX_ABOVE);
  const above = first.length ? first[0]!.cells.join(",").replace(/,+$/, "") : "";
  const n = first.findIndex(({cells}) => [...new Set(cells.map(loosely))].filter((cell) => known.has(cell)).length >= ENOUGH);
  if (n >= 0) return [{cells: first[n]!.cells, line: first[n]!.line, above: n ? above : ""}, records.slice(n + 1)];
  if (first.length && first.every(({cells}) => cells.length <= 1) && /[;\t|，；]/.test(above)) throw new InputError("delimiter", file, {file});
  return [{cells: first[0]?.cells ?? [], line: null, above}, records.slice(1)];
}

export function sheetOf(heading: Heading, records: CsvRecord[], resource: Resource, schema: TableSchema | undefined): Sheet {
  const {cells: header, line, above} = heading;
  const names = schema ? namesOf(header, schema) : header;
  const loose = schema ? looseOf(header, names, schema) : [];
  return {file: resource.path, header, names, records, declared: resource.declared, heading: line, above, loose, renamed: null};
}

/** Headings as field names: given as ids, or as the official labels (the titles of the Table Schema). One that differs in
 * nothing but case, outer spaces and invisible marks is understood too. */
export function namesOf(header: string[], schema: TableSchema): string[] {
  const fields = new Set(schema.fields.map(({name}) => name));
  const meant = new Map(schema.fields.flatMap(({name, title}) => [[loosely(title), name] as const, [loosely(name), name] as const]));
  return header.map((heading) => (fields.has(heading) ? heading : meant.get(loosely(heading)) ?? (bare(heading) ? heading : "")));
}

/** [heading, as it should be] of those that are understood although they are not written so. */
function looseOf(header: string[], names: string[], schema: TableSchema): [string, string][] {
  const titles = new Map(schema.fields.map(({name, title}) => [name, title]));
  return header.flatMap((heading, n): [string, string][] => {
    const name = names[n]!;
    const title = titles.get(name);
    if (title === undefined || heading === name || normal(heading) === normal(title)) return [];
    return [[heading, loosely(heading) === loosely(title) ? title : name]];
  });
}

const normal = (label: string): string => (label.length > MAX_HEADING ? label : bare(label.normalize("NFKC")));

const loosely = (label: string): string => normal(label).replace(INVISIBLE, "").toLowerCase();
