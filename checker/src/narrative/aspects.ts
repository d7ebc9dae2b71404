// How long a text is, and what it has summed up: of a finished report, and while one writes.
import {bare} from "../model/display.js";
import type {Edition, Rule, Text} from "../model/edition.js";
import {withoutRadicals} from "../model/radicals.js";

export interface Limited {
  field: string;
  limit: number;
}
export interface Summary {
  field: string;
  kind_field: string;
  aspects: Aspect[];
}
interface Aspect extends Text {
  words: string[];
  kinds?: string[];
}

/** How many characters a text has, as they are counted: white space is none. */
export const lengthOf = (written: string): number => [...bare(written)].length;

/** How many characters a field may have in principle; undefined where no rule says so. */
export const limitOf = (edition: Edition, pointer: string): number | undefined => ruleOf<Limited>(edition, "overview-length", pointer)?.limit;

/** What a field has to sum up in the report of an organ of some kind, and whether the text does. */
export function aspectsOf(edition: Edition, pointer: string, written: string, kind: string): {aspect: Text; found: boolean}[] {
  const rule = ruleOf<Summary>(edition, "overview-aspects", pointer);
  return rule ? looked(rule, written, kind) : [];
}

const ruleOf = <Parameters extends {field: string}>(edition: Edition, code: string, pointer: string): Parameters | undefined =>
  [edition.rules.get(code) as (Rule & Parameters) | undefined].find((rule) => rule?.status === "active" && rule.field === pointer);

// White space may stand within words, and documents have signs of radicals for characters.
export function looked({aspects}: Summary, written: string, kind: string): {aspect: Text; found: boolean}[] {
  const plain = bare(withoutRadicals(written)).normalize("NFKC");
  const asked = aspects.filter(({kinds}) => !kinds || kinds.includes(kind));
  return asked.map((aspect) => ({aspect, found: aspect.words.some((word) => plain.includes(word))}));
}
