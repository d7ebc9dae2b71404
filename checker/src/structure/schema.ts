// Structure: the report against the published JSON Schema of its edition. ajv says which places it rejects; what a
// fault is called, and how it is said, comes from the rules.
import {Ajv2020, type ErrorObject, type ValidateFunction} from "ajv/dist/2020.js";
import {Decimal} from "../model/decimal.js";
import type {Edition, Schema, Text} from "../model/edition.js";
import {finding, notChecked, placeName, withCode, type Finding, type Item, type Params} from "../model/findings.js";
import type {Report} from "../model/report.js";
import {at, escape, figure, isMembers, jsonType, ownerOf, quoted, steps, type Value} from "../model/display.js";
import {brokenFieldRule, brokenRule} from "./cell-values.js";
import {room} from "../model/words.js";
import {closest} from "./similar.js";

const MAX_FAULTS = 1000; // a report has some 240 places; more faults than this are no report

/** What the reader noted and what the schema rejects, in the order of the form. */
export function checkStructure(report: Report, edition: Edition, editions: Edition[]): Item[] {
  const items: Item[] = report.notes.map(({code, pointer}) => finding(report, edition, code, [pointer], {value: placeName(edition, pointer)}));
  const place = places(edition);
  const faults = faultsOf(report.data, edition, editions)
    .map((fault) => ({...fault, place: place(fault.pointer)}))
    .sort((a, b) => a.place - b.place || (a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0));
  items.push(...faults.slice(0, MAX_FAULTS).map(({code, pointer}) => describe(report, edition, editions, code, pointer)));
  if (faults.length > MAX_FAULTS) items.push(notChecked(edition, "structure", "too_many", null, {count: faults.length}));
  return items;
}

const compiled = new WeakMap<Edition, ValidateFunction>();

/** The published schema of an edition, ready to use; compiled when it is first asked for. */
function structureOf(edition: Edition): ValidateFunction {
  const known = compiled.get(edition);
  if (known) return known;
  // The schema of schemas is not held to the published ones again: compiling it would take longer than all the rest.
  const ajv = new Ajv2020({allErrors: true, verbose: true, strict: true, allowUnionTypes: true, meta: false, validateSchema: false});
  ajv.addVocabulary(["x-identities"]);
  const structure = ajv.compile(edition.schema);
  compiled.set(edition, structure);
  return structure;
}

function faultsOf(data: Value, edition: Edition, editions: Edition[]): {code: string; pointer: string}[] {
  const structure = structureOf(edition);
  structure(withDoubles(data));
  const found = new Map<string, {code: string; pointer: string}>();
  for (const error of structure.errors ?? []) {
    const fault = faultOf(error, data, edition, editions);
    found.set(`${fault.code} ${fault.pointer}`, fault);
  }
  return [...found.values()];
}

function faultOf(error: ErrorObject, data: Value, edition: Edition, editions: Edition[]): {code: string; pointer: string} {
  const {keyword, instancePath: pointer, params, parentSchema} = error;
  const [top, ...below] = steps(pointer);
  const kind = top === "tables" ? (["table", "row", "column"][below.length] ?? "field") : "field";
  if (keyword === "required") return {code: `${kind}-missing`, pointer: `${pointer}/${params["missingProperty"]}`};
  if (keyword === "additionalProperties") return {code: `${kind}-unknown`, pointer: `${pointer}/${escape(params["additionalProperty"] as string)}`};
  const value = at(data, pointer)!;
  const column = edition.cells.get(pointer);
  if (column) return {code: brokenRule(value, column, edition), pointer};
  const field = edition.fields.get(pointer);
  const code = field && brokenFieldRule(value, field, edition);
  if (code) return {code, pointer};
  if (!isOfType(value, typesOf(parentSchema as Schema))) return {code: "field-type", pointer};
  if (keyword === "const") return {code: editions.some(({id}) => id === value) ? "edition-shape" : "edition-unknown", pointer};
  return {code: "field-value", pointer};
}

/** A copy that an engine of doubles can judge: every figure on the same side of the limits of the schema. */
function withDoubles(value: Value): unknown {
  if (value instanceof Decimal) return value.double;
  if (Array.isArray(value)) return value.map(withDoubles);
  if (!isMembers(value)) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, child] of Object.entries(value)) copy[name] = withDoubles(child);
  return copy;
}

const typesOf = (schema: Schema): string[] => [schema.type ?? []].flat();

const isOfType = (value: Value, types: string[]): boolean => {
  const type = jsonType(value);
  return types.includes(type) || (type === "integer" && types.includes("number"));
};

/** The rank of a place: the order of the form; what the form does not know follows its owner. */
function places(edition: Edition): (pointer: string) => number {
  const order = new Map<string, number>();
  for (const pointer of [...edition.fields.keys(), ...edition.cells.keys()]) {
    const path = pointer.split("/");
    path.forEach((_, n) => {
      const owner = path.slice(0, n + 1).join("/");
      if (!order.has(owner)) order.set(owner, order.size);
    });
  }
  return (pointer) => {
    while (!order.has(pointer)) pointer = ownerOf(pointer);
    return order.get(pointer)!;
  };
}

function describe(report: Report, edition: Edition, editions: Edition[], code: string, pointer: string): Finding {
  const value = at(report.data, pointer);
  const name = pointer ? steps(pointer).at(-1)! : "";
  const unknown = code.endsWith("-unknown");
  const params: Params = {value: value === "" ? edition.word("empty_text") : figure(value)};
  const column = edition.cells.get(pointer);
  if (code.startsWith("edition-")) {
    Object.assign(params, {value: quoted(value), known: editions.map(({id}) => id).join(", "), edition: edition.id});
  } else if (unknown) {
    const known = joined([...edition.tables.values()].map(({id, label}) => withCode(label, id)), room("punctuation").list);
    Object.assign(params, {value: code === "table-unknown" ? quoted(name) : placeName(edition, pointer), known, hint: hint(edition, pointer, name)});
  } else if (code === "table-missing") {
    const named = missing(report, edition, name);
    if (named) return {...finding(report, edition, code, [pointer], {...params, hint: named}), template: edition.catalogue.package_messages.table_file};
  } else if (["field-type", "field-value", "cell-type"].includes(code)) {
    const {types} = edition.catalogue.words;
    const expected = typesOf(schemaAt(edition.schema, pointer)).filter((type) => type !== "null").map((type) => types[type]!);
    params["actual"] = types[jsonType(value ?? null)]!;
    params["expected"] = code === "field-value" ? edition.fields.get(pointer)!.expected! : joined(expected, edition.word("or"));
  } else if (edition.fields.get(pointer)?.unit) {
    Object.assign(params, {unit: edition.fields.get(pointer)!.unit});
  } else if (column) {
    Object.assign(params, {unit: column.unit, limit: edition.schema.$defs![column.type]!.maximum});
  }
  return finding(report, edition, code, [pointer], params);
}

function schemaAt(root: Schema, pointer: string): Schema {
  let schema = root;
  for (const step of steps(pointer)) {
    schema = schema.properties![step]!;
    if (schema.$ref) schema = root.$defs![schema.$ref.slice("#/$defs/".length)]!;
  }
  return schema;
}

const joined = (texts: Text[], word: Text): Text => ({
  zh: texts.map(({zh}) => zh).join(word.zh),
  en: texts.map(({en}) => en).join(word.en),
});

/** The file of a table that is not there, and which one may be meant. */
function missing(report: Report, edition: Edition, table: string): Text | undefined {
  const absent = report.absent.get(table);
  if (!absent) return undefined;
  const words = edition.word(absent.similar ? "file_similar" : "file_missing");
  const filled = (text: string): string => text.replace("{file}", () => quoted(absent.path)).replace("{similar}", () => quoted(absent.similar));
  return {zh: filled(words.zh), en: filled(words.en)};
}

/** The row or column that an unknown name probably means: given by its label, or misspelt. */
function hint(edition: Edition, pointer: string, name: string): Text {
  const path = steps(pointer);
  const table = path[0] === "tables" ? edition.tables.get(path[1] ?? "") : undefined;
  const lines = table ? (path.length === 3 ? table.rows : table.columns) : [];
  const id = lines.find(({label}) => name && Object.values(label).includes(name))?.id ?? closest(name, lines.map((line) => line.id));
  const line = lines.find((each) => each.id === id);
  return line ? edition.phrase("did_you_mean", {id: withCode(line.label, line.id)}) : {zh: "", en: ""};
}
