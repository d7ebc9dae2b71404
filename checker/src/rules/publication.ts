// When a report was published.
import {quoted} from "../model/display.js";
import {finding, notChecked} from "../model/findings.js";
import {covered, text} from "../structure/usable.js";
import {inDoubt, notFor} from "./doubt.js";
import {register} from "./registry.js";

register<{deadlines: Record<string, string>}>("publication-deadline", (year, rule) => {
  const [published, kind] = [text(year, "/published"), text(year, "/organ/kind")];
  const of = covered(year);
  // Where the year or the kind is wrong, that has been said.
  if (!published || !of || notFor(year.edition, of) || inDoubt(year, "/organ/kind")) return [];
  if (!kind) return [notChecked(year.edition, rule.code, "organ_kind_unknown")];
  const day = rule.deadlines[kind];
  const deadline = `${of + 1}-${day}`;
  if (!day || published <= deadline) return [];
  const params = {value: quoted(published), kind: year.edition.catalogue.words.kinds[kind]!, deadline};
  return [finding(year.report, year.edition, rule.code, ["/published"], params)];
});

register("publication-early", (year, rule) => {
  const [published, of] = [text(year, "/published"), covered(year)];
  if (!published || !of || published > `${of}-12-31`) return [];
  return [finding(year.report, year.edition, rule.code, ["/published"], {value: quoted(published), year: of})];
});
