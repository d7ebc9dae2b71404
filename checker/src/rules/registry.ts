// Each rule outside the identities is registered once, beside its function. What a rule compares with (cells, limits,
// dates, phrases) stands in its record. build.mjs brings in every module of this folder.
import type {Rule} from "../model/edition.js";
import type {Item} from "../model/findings.js";
import type {Year} from "../structure/usable.js";

/** A rule's function, given the report and the record with the parameters that this rule has. */
export type Check<Parameters = object> = (year: Year, rule: Rule & Parameters) => Item[];

const CODES = new Map<string, Check>();
const KINDS = new Map<string, Check>();

/** Enter a function as the check of the rule with this code. */
export const register = <Parameters = object>(code: string, check: Check<Parameters>): void => enter(CODES, code, check as Check);

/** Enter a function as the check of every rule whose record has this key. */
export const registerKind = <Parameters = object>(key: string, check: Check<Parameters>): void => enter(KINDS, key, check as Check);

function enter(entries: Map<string, Check>, name: string, check: Check): void {
  if (entries.has(name)) throw new Error(`the check ${name} is registered twice`);
  entries.set(name, check);
}

/** The function that judges a rule, by its code or a key of its record. */
export const checkOf = (rule: Rule): Check | undefined => CODES.get(rule.code) ?? [...KINDS].find(([key]) => key in rule)?.[1];

/** What is registered: codes, and keys of records. */
export const registered = (): {codes: string[]; kinds: string[]} => ({codes: [...CODES.keys()], kinds: [...KINDS.keys()]});

/** What the rules outside the identities say of a report. */
export const checkRules = (year: Year): Item[] =>
  [...year.edition.rules.values()].flatMap((rule) => (rule.status === "retired" ? [] : (checkOf(rule)?.(year, rule) ?? [])));
