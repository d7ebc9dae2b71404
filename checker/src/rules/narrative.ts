// The sections of a report that are text.
import {bare} from "../model/display.js";
import type {Lang, Text} from "../model/edition.js";
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

register<{field: string; limit: number}>("overview-length", (year, rule) => {
  const {length} = [...bare(text(year, rule.field))];
  return length > rule.limit ? [finding(year.report, year.edition, rule.code, [rule.field], {value: length, limit: rule.limit})] : [];
});

interface Aspect extends Text {
  words: string[];
  kinds?: string[];
}

// White space may stand within words, and documents have signs of radicals for characters.
register<{field: string; kind_field: string; aspects: Aspect[]}>("overview-aspects", (year, rule) => {
  const written = bare(withoutRadicals(text(year, rule.field))).normalize("NFKC");
  const kind = text(year, rule.kind_field);
  const missing = rule.aspects.filter(({words, kinds}) => (!kinds || kinds.includes(kind)) && !words.some((word) => written.includes(word)));
  if (!written || !missing.length || inDoubt(year, rule.field)) return [];
  const listed = (lang: Lang): string => missing.map((aspect) => aspect[lang]).join(joint("list", lang));
  const aspects: Text = {zh: listed("zh"), en: listed("en")};
  return [finding(year.report, year.edition, rule.code, [rule.field], {aspects})];
});

register("narrative-differs", checkNarrative);
