// What a validation finds: records without a language until they are asked for a message.
import type {Decimal} from "./decimal.js";
import type {Basis, Edition, Equation, Lang, Rule, Severity, Text} from "./edition.js";
import {locate, type Location, type Report} from "./report.js";
import {at, filled, jsonable, ownerOf, quoted, steps, type Jsonable, type Value} from "./display.js";
import {bracketed, joint} from "./words.js";

export type Params = Record<string, string | number | Text>;

/** A place in a report; source is set where that is last year's report. */
export interface Cell {
  pointer: string;
  label: Text | null;
  value: Value | undefined;
  location: Location;
  source: string | null;
}
export interface Finding {
  rule: Rule;
  severity: Severity;
  template: Text;
  params: Params;
  cells: Cell[];
  instance: string | null;
  outcome: "fails" | "undetermined" | null;
  left: Decimal | null;
  right: Decimal | null;
}
/** Something that could not be assessed, and why; key is the reason's name in rules.json. */
export interface NotChecked {
  code: string;
  title: Text;
  instance: string | null;
  key: string;
  template: Text;
  params: Params;
}
/** A cell, whose value is the one reported, and the figure that is suggested for it. */
export interface Change {
  cell: Cell;
  right: Decimal;
}
export type RepairStatus = "unique" | "clear" | "ambiguous" | "unexplained";
/** What may have gone wrong in one table, and what its cells would then have to be; never applied. */
export interface Repair {
  table: string;
  /** 1 for the likeliest explanation of these equations. */
  rank: number;
  status: RepairStatus;
  /** The kind of slip, "several" where there are more than one, "unexplained" where there is none. */
  kind: string;
  slips: string[];
  /** In the order of the form. */
  changes: Change[];
  /** Explanations that differ from this one in nothing but the place. */
  alternatives: {text: Text; changes: Change[]}[];
  /** What each explanation about as plausible would change that is no repair of its own; the text names them. */
  unlisted: Change[][];
  /** The equations that hold after the repair, and those that still do not. */
  resolves: Equation[];
  leaves: Equation[];
  /** How far-fetched it is; 1 is the cost of two digits exchanged. */
  cost: number | null;
  /** How much cheaper than the next explanation. */
  lead: number | null;
  /** Whether the search was carried to its end. */
  complete: boolean;
  text: Text;
  /** The equations tied to these cells that cannot be evaluated after the repair either. */
  unevaluated: Equation[];
}
/** How sure a repair is to a reader: nothing is the only explanation of what could not be compared as a whole. */
export const certaintyOf = ({status, unevaluated}: Repair): RepairStatus => (status === "unique" && unevaluated.length ? "clear" : status);

export type Item = Finding | NotChecked;
export const isFinding = (item: Item): item is Finding => "rule" in item;

/** A message template with its parameters. */
export function fill(template: Text, params: Params, lang: Lang): string {
  return filled(template[lang], (name) => {
    const value = params[name];
    if (value === undefined) throw new Error(`a message has no {${name}}: ${template[lang]}`);
    return typeof value === "object" ? value[lang] : String(value);
  });
}

export const messageOf = (finding: Finding, lang: Lang): string => fill(finding.template, finding.params, lang);

/** A finding at one or more places; {where} is the first place unless params say otherwise. */
export function finding(report: Report, edition: Edition, code: string, pointers: string[], params: Params = {}, location?: Location): Finding {
  const rule = edition.rule(code);
  const cells = pointers.map((pointer) => cellAt(report, edition, pointer));
  if (location) cells[0] = {...cells[0]!, location};
  const where = cells[0]!.label ?? placeName(edition, pointers[0]!);
  return {
    rule,
    severity: rule.severity,
    template: rule.message!,
    params: {where, ...params},
    cells,
    instance: null,
    outcome: null,
    left: null,
    right: null,
  };
}

/** A place in the words of the form; one that the form does not have, by its own name behind what it stands in. */
export function placeName(edition: Edition, pointer: string): Text {
  let owner = pointer;
  while (owner && !edition.label(owner)) owner = ownerOf(owner);
  const label = edition.label(owner);
  if (label && owner === pointer) return label;
  const name = pointer ? quoted(steps(pointer).at(-1)) : "";
  return label ? edition.phrase("cell", {row: label, column: {zh: name, en: name}}) : {zh: name, en: name};
}

/** What something is called, and in brackets what programs call it. */
export const withCode = (label: Text, code: string): Text => ({zh: label.zh + bracketed(code, "zh"), en: label.en + bracketed(code, "en")});

export function notChecked(edition: Edition, code: string, key: string, instance: string | null = null, params: Params = {}): NotChecked {
  const title = edition.rules.get(code)?.title ?? edition.word(code);
  return {code, title, instance, key, template: edition.catalogue.not_checked[key]!, params};
}

export function cellAt(report: Report, edition: Edition, pointer: string, elsewhere = false): Cell {
  return {
    pointer,
    label: edition.label(pointer),
    value: at(report.data, pointer),
    location: locate(report, pointer, edition.fields.get(pointer)?.column),
    source: elsewhere ? report.source : null,
  };
}

/** As in result.schema.json, in one language. */
export function findingAsJson(finding: Finding, lang: Lang): Record<string, unknown> {
  const {left, right, rule} = finding;
  return {
    code: rule.code,
    severity: finding.severity,
    message: messageOf(finding, lang),
    cells: finding.cells.map((cell) => cellAsJson(cell, lang)),
    instance: finding.instance,
    outcome: finding.outcome,
    left: jsonable(left),
    right: jsonable(right),
    difference: left && right ? jsonable(left.minus(right)) : null,
    basis: basisOf(rule, lang),
    page: rule.page[lang],
  };
}

/** What a rule or a row rests on. */
export const basisOf = (record: {basis: Basis[]}, lang: Lang): string | null =>
  record.basis.map((basis) => basis[lang]).join(joint("citations", lang)) || null;

function cellAsJson(cell: Cell, lang: Lang): Record<string, Jsonable> {
  const [top, table = null, row = null, column = null] = steps(cell.pointer);
  const inTable = top === "tables";
  return {
    table: inTable ? table : null,
    row: inTable ? row : null,
    column: inTable ? column : null,
    label: cell.label?.[lang] ?? null,
    value: jsonable(cell.value),
    pointer: cell.pointer,
    file: cell.location.file,
    line: cell.location.line,
    field: cell.location.field,
    source: cell.source,
  };
}

export const notCheckedAsJson = (item: NotChecked, lang: Lang): Record<string, unknown> => ({
  code: item.code,
  instance: item.instance,
  reason: fill(item.template, item.params, lang),
});

/** As in result.schema.json, in one language. */
export function repairAsJson({changes, text, unlisted: _, unevaluated: __, ...repair}: Repair, lang: Lang): Record<string, unknown> {
  const named = (equations: Equation[]): Record<string, string>[] => equations.map(({code, instance}) => ({code, instance}));
  return {
    ...repair,
    message: text[lang],
    cells: changes.map((change) => changeAsJson(change, lang)),
    alternatives: repair.alternatives.map((other) => ({message: other.text[lang], cells: other.changes.map((change) => changeAsJson(change, lang))})),
    resolves: named(repair.resolves),
    leaves: named(repair.leaves),
  };
}

function changeAsJson({cell, right}: Change, lang: Lang): Record<string, Jsonable> {
  const {value: old = null, ...place} = cellAsJson(cell, lang);
  return {...place, old, new: jsonable(right)};
}
