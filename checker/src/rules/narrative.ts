// The sections of a report that are text.
import {bare} from "../model/display.js";
import {finding} from "../model/findings.js";
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

register("narrative-differs", checkNarrative);
