// A region's report against the reports of its parts: their sums, exact where all are there, else from below.
import {some} from "../identities/equations.js";
import {Decimal} from "../model/decimal.js";
import {figure, quoted} from "../model/display.js";
import type {Edition, Lang, Text} from "../model/edition.js";
import {finding, notChecked, type Item, type Params} from "../model/findings.js";
import type {Report} from "../model/report.js";
import {joint} from "../model/words.js";
import type {Year} from "../structure/usable.js";
import {MAX_NOTES, mixedTables, organOfUsable, RegionSums, type Part, type PartNames} from "./sums.js";

const RULE = "parts-sum";

/** The reports of the parts of a region, and the list of all parts, each by its name, its code or both. */
export interface Parts {
  parts: Part[];
  expected: string[][] | undefined;
}

/** Where the figures of a report are not the sums of those of its parts. */
export function checkParts(year: Year, {parts, expected}: Parts): Item[] {
  const {edition, usable} = year;
  const organ = organOfUsable(usable);
  const of = usable.get("/year");
  if (organ.scope === "organ") return [notChecked(edition, RULE, "organ_scope")];
  if (!(of instanceof Decimal) || of.isZero) return [notChecked(edition, RULE, "year_unknown")];
  const sums = new RegionSums(organ, edition, of, expected);
  for (const part of parts) sums.add(part);
  return [...aboutParts(year.report, edition, sums), ...cells(year, sums)].filter((item) => !("rule" in item) || item.rule.status !== "retired");
}

/** What there is to say about the parts themselves. */
export function aboutParts(report: Report, edition: Edition, sums: RegionSums): Item[] {
  const missing = sums.expected?.missing() ?? [];
  const count = sums.notes.length + sums.unnoted + missing.length;
  return [
    ...sums.notes.map(([code, params]) => finding(report, edition, code, [""], params)),
    ...missing.slice(0, MAX_NOTES).map((name) => finding(report, edition, "part-missing", [""], {value: quoted(name)})),
    ...(sums.unnoted || missing.length > MAX_NOTES ? [notChecked(edition, RULE, "too_many_parts", null, {count})] : []),
  ];
}

/** The cells that do not add up; those that were not compared, and why. */
function cells(year: Year, sums: RegionSums): Item[] {
  const {report, edition, usable} = year;
  if (!sums.count) return [notChecked(edition, RULE, "no_parts")];
  const mixed = mixedTables(report, edition, usable);
  const compared = [...edition.cells.keys()].filter((pointer) => !mixed.has(pointer.split("/")[2]!));
  const left = {
    not_additive: compared.filter((pointer) => !sums.totals.has(pointer)),
    cells_unusable: compared.filter((pointer) => sums.totals.has(pointer) && !usable.has(pointer)),
  };
  return [
    ...[...edition.tables.keys()].filter((table) => mixed.has(table)).map((table) => notChecked(edition, RULE, "scope_differs", table)),
    ...Object.entries(left).flatMap(([key, own]) => (own.length ? [notChecked(edition, RULE, key, null, {cells: some(edition, own.map((pointer) => ({year, pointer, value: undefined})))})] : [])),
    ...compared.flatMap((pointer) => weigh(year, sums, pointer)),
  ];
}

/** A cell that is not the sum of its parts: wrong for certain, perhaps wrong, or short of parts that are missing. */
function weigh({report, edition, usable}: Year, sums: RegionSums, pointer: string): Item[] {
  const [value, total] = [usable.get(pointer), sums.totals.get(pointer)];
  if (!(value instanceof Decimal) || !total || value.compare(total) === 0) return [];
  const open = sums.open.get(pointer);
  const gap = value.minus(total);
  const params: Params = {value: figure(value), sum: figure(total), count: sums.count, gap: figure(gap.negative ? gap.negated() : gap)};
  const isCertain = total.compare(value) > 0 || (sums.isComplete && !open);
  if (!isCertain && !sums.isComplete && sums.expected) return []; // what is short may be in the parts that are missing, which has been said
  const [code, more] = isCertain ? [RULE, {}] : ["parts-shortfall", {reason: whyOpen(edition, [...(open?.values() ?? [])])}];
  return [{...finding(report, edition, code, [pointer], {...params, ...more}), outcome: isCertain ? "fails" : "undetermined", left: value, right: total}];
}

/** Why a sum may be short: some parts have no figure there, or nobody knows whether a part is missing. */
function whyOpen(edition: Edition, names: PartNames[]): Text {
  const texts = names.map((each) => each.text(edition));
  const why = edition.word(names.length ? "parts_open" : "no_parts_list");
  const said = (lang: Lang): string => why[lang].replace("{parts}", texts.map((text) => text[lang]).join(joint("clauses", lang)));
  return {zh: said("zh"), en: said("en")};
}
