// The sections of a report that are text.
import {bare} from "../model/display.js";
import type {Lang, Text} from "../model/edition.js";
import {finding} from "../model/findings.js";
import {joint} from "../model/words.js";
import {lengthOf, looked, type Limited, type Summary} from "../narrative/aspects.js";
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
