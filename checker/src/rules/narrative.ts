// The sections of a report that are text.
import {bare} from "../model/display.js";
import type {Edition, Lang, Rule, Text} from "../model/edition.js";
import {finding} from "../model/findings.js";
import {withoutRadicals} from "../model/radicals.js";
import {joint} from "../model/words.js";
import {checkNarrative} from "../narrative/comparison.js";
import {text} from "../structure/usable.js";
import {inDoubt} from "./doubt.js";
import {register} from "./registry.js";

register("narrative-missing", (year, rule) =>
  year.edition.form.sections
    .filter(({kind}) => kind === "text")
    .map(({id}) => `/narrative/${id}`)
    .filter((pointer) => !bare(text(year, pointer)) && !inDoubt(year, pointer))
    .map((pointer) => finding(year.report, year.edition, rule.code, [pointer])),
);

interface Limited {
  field: string;
  limit: number;
}
interface Summary {
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
function looked({aspects}: Summary, written: string, kind: string): {aspect: Text; found: boolean}[] {
  const plain = bare(withoutRadicals(written)).normalize("NFKC");
  const asked = aspects.filter(({kinds}) => !kinds || kinds.includes(kind));
  return asked.map((aspect) => ({aspect, found: aspect.words.some((word) => plain.includes(word))}));
}

register<Limited>("overview-length", (year, rule) => {
  const length = lengthOf(text(year, rule.field));
  return length > rule.limit ? [finding(year.report, year.edition, rule.code, [rule.field], {value: length, limit: rule.limit})] : [];
});

register<Summary>("overview-aspects", (year, rule) => {
  const written = text(year, rule.field);
  const missing = looked(rule, written, text(year, rule.kind_field)).filter(({found}) => !found);
  if (!bare(written) || !missing.length || inDoubt(year, rule.field)) return [];
  const listed = (lang: Lang): string => missing.map(({aspect}) => aspect[lang]).join(joint("list", lang));
  const aspects: Text = {zh: listed("zh"), en: listed("en")};
  return [finding(year.report, year.edition, rule.code, [rule.field], {aspects})];
});

register("narrative-differs", checkNarrative);
