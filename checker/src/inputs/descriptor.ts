// datapackage.json: which files a package has. What it says of them is honoured or refused, never ignored.
import {InputError} from "../model/errors.js";
import {inJson, isMembers, quoted, type Members, type Value} from "../model/display.js";
import {holdTo} from "./file-sums.js";
import {DESCRIPTOR} from "./files.js";
import {parse} from "./json-text.js";

const ENCODINGS: Record<string, string[]> = {
  "utf-8": ["utf-8", "utf8", "utf-8-sig", "ascii", "us-ascii"],
  gb18030: ["gb18030", "gbk", "gb2312", "cp936", "936", "ms936", "windows-936", "x-gbk", "euc-cn"],
};
// What may be said in a dialect, of a file, in a schema and of a field, as JSON: what every file is read by.
const DIALECT: Record<string, string[]> = {
  delimiter: ['","'],
  lineTerminator: ['"\\r\\n"', '"\\n"'],
  quoteChar: ['"\\""'],
  doubleQuote: ["true"],
  escapeChar: ["null"],
  nullSequence: ["null", '""'],
  skipInitialSpace: ["false"],
  header: ["true"],
  headerRows: ["[1]"],
  headerJoin: ['" "'],
  commentChar: ["null"],
  commentRows: ["[]"],
  caseSensitiveHeader: ["false", "true"],
  csvddfVersion: ["1", '"1.0"', '"1.2"'],
  type: ['"delimited"'],
};
const ALONE: Record<string, string[]> = {compression: ["null", '""', '"no"'], extrapaths: ["null", "[]"], innerpath: ["null", '""'], layout: ["null", "{}"]};
const SCHEMA: Record<string, string[]> = {missingValues: ['[""]'], fieldsMatch: ['"exact"', '["exact"]']};
const FIELD: Record<string, string[]> = {
  decimalChar: ['"."'],
  groupChar: ["null", '""'],
  bareNumber: ["true"],
  format: ['"default"'],
  missingValues: ['[""]'],
};

/** One file of a package: its path inside, the encoding first tried, the fields its own schema declares. */
export interface Resource {
  path: string;
  encoding: string;
  declared: Set<string>;
}
/** Gives a file of the package; undefined where there is none. */
export type Reader = (name: string) => Uint8Array | undefined;

/** The tables of a package; resources of other kinds are left alone. known are the names of tables. */
export function resources(read: Reader, source: string, known: Set<string>): Map<string, Resource> {
  const listed = json(read, DESCRIPTOR, source)["resources"];
  if (!Array.isArray(listed)) throw new InputError("descriptor_resources", source);
  const found = new Map<string, Resource>();
  const names = new Set<string>();
  listed.forEach((entry, n) => {
    const name = isMembers(entry) ? entry["name"] : undefined;
    if (!isMembers(entry) || typeof name !== "string" || names.has(name))
      throw new InputError("descriptor_name", source, {number: n + 1, name: quoted(name ?? null)});
    names.add(name);
    if (known.has(name) || !isOther(entry)) found.set(name, new ResourceEntry(entry, name, source).resource(found, read));
  });
  return found;
}

/** A file of the package in JSON, which must be an object, without what programs read differently. */
function json(read: Reader, name: string, source: string): Members {
  const bytes = read(name);
  if (!bytes) throw new InputError("descriptor_file", source, {file: quoted(name)});
  const {value, notes} = parse(bytes, name === DESCRIPTOR ? source : `${source}#${name}`);
  for (const {pointer} of notes) {
    if (pointer) throw new InputError("descriptor_twice", source, {file: quoted(name), place: quoted(pointer)});
    throw new InputError("descriptor_mark", source, {file: quoted(name)});
  }
  if (!isMembers(value)) throw new InputError("descriptor_object", source, {file: quoted(name)});
  return value;
}

/** Whether a resource is plainly no table: a document, a page, data of its own. */
function isOther(entry: Members): boolean {
  const path = entry["path"];
  const kind = entry["format"] || (typeof path === "string" ? path.slice(path.lastIndexOf(".") + 1) : "");
  return "data" in entry || (typeof kind === "string" && kind.toLowerCase() !== "csv");
}

class ResourceEntry {
  constructor(
    private readonly entry: Members,
    private readonly name: string,
    private readonly source: string,
  ) {}

  resource(found: Map<string, Resource>, read: Reader): Resource {
    const {entry} = this;
    let path = entry["path"];
    if (Array.isArray(path) && path.length === 1) path = path[0];
    if ("data" in entry) throw this.unsupported("data", entry["data"]!, [text("path")]);
    if (typeof path !== "string" || !path) throw this.unsupported("path", path ?? null, [text(`${this.name}.csv`)]);
    path = inside(path, this.source);
    const twin = [...found].find(([, other]) => other.path === path)?.[0];
    if (twin) throw new InputError("descriptor_shared", this.source, {path: quoted(path), name: quoted(this.name), other: quoted(twin)});
    const file = read(path);
    if (file) holdTo(entry, path, file, this.source);
    const format = entry["format"] ?? null;
    this.expect("format", typeof format === "string" ? format.toLowerCase() : format, ['"csv"', "null"]);
    for (const [key, allowed] of Object.entries(ALONE)) this.expect(key, entry[key], allowed);
    const dialect = entry["dialect"] ?? null;
    if (!isMembers(dialect)) this.expect("dialect", dialect, ["null"]);
    else for (const [key, value] of said(dialect)) if (key !== "$schema") this.expect(`dialect/${key}`, value, DIALECT[key] ?? []);
    const encoding = entry["encoding"] ?? "";
    const label = encoding === "" ? "utf-8" : typeof encoding === "string" ? encoding.toLowerCase().replace(/[_ ]/g, "-") : "";
    const known = Object.keys(ENCODINGS).find((name) => ENCODINGS[name]!.includes(label));
    if (!known) throw this.unsupported("encoding", encoding, Object.keys(ENCODINGS).map(text));
    this.expect("missingValues", entry["missingValues"], SCHEMA["missingValues"]!);
    return {path, encoding: known, declared: this.declared(entry["schema"] ?? null, read)};
  }

  /** The names of the fields of a schema, which may be a file of the package. */
  private declared(schema: Value, read: Reader): Set<string> {
    if (typeof schema === "string") schema = json(read, inside(schema, this.source), this.source);
    if (schema === null) return new Set();
    if (!isMembers(schema)) throw this.unsupported("schema", schema, [text("{fields: […]}")]);
    const fields = schema["fields"] ?? [];
    if (!Array.isArray(fields) || !fields.every(isMembers)) throw this.unsupported("schema/fields", fields, [text("[{name: …}]")]);
    for (const key of Object.keys(SCHEMA)) this.expect(`schema/${key}`, schema[key], SCHEMA[key]!);
    for (const field of fields as Members[])
      for (const key of Object.keys(FIELD)) this.expect(`schema/${quoted(field["name"] ?? null)}/${key}`, field[key], FIELD[key]!);
    return new Set((fields as Members[]).map((field) => field["name"]).filter((name) => typeof name === "string"));
  }

  private expect(property: string, value: Value | undefined, allowed: string[]): void {
    if (value !== undefined && !allowed.includes(inJson(value))) throw this.unsupported(property, value, allowed);
  }

  private unsupported(property: string, value: Value, allowed: string[]): InputError {
    const told = {name: quoted(this.name), property: quoted(property), value: quoted(inJson(value))};
    if (!allowed.length) return new InputError("descriptor_property", this.source, told);
    const bare = allowed.map((json) => [JSON.parse(json) as unknown, json]).map(([value, json]) => (typeof value === "string" && value.trim() ? value : json));
    return new InputError("descriptor_value", this.source, {...told, allowed: bare.join(", ")});
  }
}

const text = (value: string): string => JSON.stringify(value);

/** What a dialect says, also what it says of CSV in particular. */
const said = (dialect: Members): [string, Value][] =>
  Object.entries(dialect).flatMap(([key, value]) => (key === "csv" && isMembers(value) ? Object.entries(value) : [[key, value] as [string, Value]]));

function inside(path: string, source: string): string {
  if (path.includes("://")) throw new InputError("path_remote", source, {path: quoted(path)});
  const steps = path.replaceAll("\\", "/").split("/");
  if (path.includes(":") || ["", "~"].includes(steps[0]!) || steps.includes("..")) throw new InputError("path_escape", source, {path: quoted(path)});
  return steps.filter((step) => step !== "." && step !== "").join("/");
}
