// One report through all checks.
import {editionOf, type Edition, type Equation, type Lang} from "./model/edition.js";
import {checkedOf, NOTHING, verdictOf, type Checked, type Verdict} from "./identities/coverage.js";
import {judge, termsOf} from "./identities/equations.js";
import {structureOf, type Year} from "./structure/usable.js";
import {checkRules} from "./rules/index.js";
import {checkSheets} from "./structure/csv-files.js";
import {finding, findingAsJson, isFinding, notChecked, notCheckedAsJson, repairAsJson, type Finding, type Item, type NotChecked, type Params, type Repair} from "./model/findings.js";
import {isKnown, isSame, organOf, organText, readAt} from "./model/organs.js";
import {repairs} from "./repair/index.js";
import type {Report} from "./model/report.js";
import {unevaluated} from "./model/unevaluated.js";
import {checkParts, type Parts} from "./regions/comparison.js";
import type {Part} from "./regions/sums.js";
import {at, isMembers, jsonable, quoted} from "./model/display.js";
import {Decimal} from "./model/decimal.js";

const NEGATIVE = "cell-negative";

export interface Result {
  report: Report;
  /** undefined where the report could not be held to any edition. */
  edition: Edition | undefined;
  /** What of the report can be relied on. */
  year: Year | undefined;
  findings: Finding[];
  notChecked: NotChecked[];
  /** Proposals for equations that do not hold, table by table, the likeliest first. */
  repairs: Repair[];
  verdict: Verdict;
  checked: Checked;
}

/** Hold a report to its edition, to the report of the year before, and to those of its parts, as far as given. */
export function validate(report: Report, editions: Edition[], previous?: Report, parts?: Parts): Result {
  const edition = editionOf(report.data, editions);
  if (!edition) return resultOf(report, withoutEdition(report, editions));
  const [items, year] = structureOf(report, edition, editions);
  for (const pointer of edition.cells.keys()) if (year.usable.get(pointer) === null) items.push(finding(report, edition, "cell-blank", [pointer]));
  for (const equation of edition.identities) items.push(...judge(edition, equation, termsOf(year, equation.left), termsOf(year, equation.right)));
  const found = previous ? yearBefore(year, previous, editions) : {key: "no_previous"};
  const last = "key" in found ? undefined : found;
  items.push(...acrossYears(year, found), ...checkRules(year), ...(parts ? checkParts(year, parts) : []));
  return {...resultOf(report, items, edition, year), repairs: repairsOf(year, last, items)};
}

/** A report as a part of a region. */
export function partOf(report: Report, editions: Edition[]): Part {
  const edition = editionOf(report.data, editions);
  return {report, edition, usable: edition ? structureOf(report, edition, editions)[1].usable : new Map()};
}

/** Why there is no report of the year before: a key of not_checked in rules.json, and its parameters. */
interface Missing {
  key: string;
  params?: Params;
}

/** What this report must take over from that of the year before, or why that cannot be told. An equation about cells
 * that last year's form did not have does not apply. */
function acrossYears(year: Year, last: Year | Missing): Item[] {
  const {edition} = year;
  if ("key" in last)
    return [...new Set(edition.continuity.map(({code}) => code))].map((code) => notChecked(edition, code, last.key, null, last.params));
  return edition.continuity
    .filter((equation) => equation.last!.every((pointer) => last.edition.cells.has(pointer)))
    .flatMap((equation) => judge(edition, equation, termsOf(year, equation.left), [...termsOf(year, equation.right), ...termsOf(last, equation.last!)]));
}

/** A report, where it is that of the same organ for the year before, told by who it says it is; else why it is not. */
function yearBefore(year: Year, previous: Report, editions: Edition[]): Year | Missing {
  const edition = editionOf(previous.data, editions);
  if (!edition) return {key: "not_the_year_before"};
  const [organ, other, source] = [organOf(year.report.data), organOf(previous.data), readAt(previous.source)];
  if (!isKnown(organ)) return {key: "organ_unknown"};
  if (!isKnown(other)) return {key: "previous_organ_unknown", params: {source}};
  if (!isSame(organ, other))
    return {key: "other_organ", params: {organ: organText(organ, other), other: organText(other, organ), source}};
  const [, last] = structureOf(previous, edition, editions, true);
  const [of, before] = [year, last].map(({usable}) => usable.get("/year"));
  return of instanceof Decimal && before instanceof Decimal && before.compare(of.minus(Decimal.of(1))) === 0 ? last : {key: "not_the_year_before"};
}

/** What may be wrong where an equation does not hold. */
function repairsOf(year: Year, last: Year | undefined, items: Item[]): Repair[] {
  const findings = items.filter(isFinding);
  const broken = findings.some(({outcome, rule}) => rule.code === NEGATIVE || (outcome && rule.severity === "error"));
  if (!broken) return [];
  // A negative figure is no figure of the form, but it is known, and its sign may be all that is wrong with it.
  const faults = findings.filter(({rule}) => rule.unusable && rule.code !== NEGATIVE);
  const doubtful = new Set(faults.flatMap(({cells}) => cells.map(({pointer}) => pointer)));
  const left = items.filter((item): item is NotChecked => !isFinding(item));
  const open = (mended: Set<string>): Equation[] => unevaluated(year.edition, findings, left, mended);
  return repairs(year.report, year.edition, last?.report, doubtful, open);
}

/** All that can be said of a report that belongs to no edition. */
function withoutEdition(report: Report, editions: Edition[]): Item[] {
  const newest = editions.at(-1)!;
  if (!Object.keys(report.data).length && report.sheets.size) return checkSheets(report, newest); // lines that belong to no report
  const declared = at(report.data, "/edition") ?? null;
  const known = editions.map(({id}) => id).join(", ");
  return [
    declared === null
      ? finding(report, newest, "field-missing", ["/edition"])
      : finding(report, newest, "edition-unknown", ["/edition"], {value: quoted(declared), known}),
    notChecked(newest, "structure", "edition_unknown"),
  ];
}

function resultOf(report: Report, items: Item[], edition?: Edition, year?: Year): Result {
  const findings = items.filter(isFinding);
  const checked = year ? checkedOf(year, items) : NOTHING;
  return {
    report,
    edition,
    year,
    findings,
    notChecked: items.filter((item): item is NotChecked => !isFinding(item)),
    repairs: [],
    verdict: verdictOf(edition, items, checked),
    checked,
  };
}

/** As in result.schema.json, in one language. */
export function resultAsJson(result: Result, lang: Lang): Record<string, unknown> {
  const {report, edition} = result;
  const organ = report.data["organ"];
  const said = (name: string): string | null => (isMembers(organ) && typeof organ[name] === "string" ? (organ[name] as string) : null);
  const [code, region] = [said("code"), said("region")];
  const year = report.data["year"];
  return {
    source: report.source,
    organ: said("name"),
    ...(code === null ? {} : {organ_code: code}),
    ...(region === null ? {} : {organ_region: region}),
    year: year instanceof Decimal && year.exponent === 0 ? jsonable(year) : null,
    edition: edition?.id ?? null,
    edition_version: edition?.form.version ?? null,
    verdict: result.verdict,
    valid: result.verdict === "valid",
    checked: result.checked,
    findings: result.findings.map((found) => findingAsJson(found, lang)),
    not_checked: result.notChecked.map((item) => notCheckedAsJson(item, lang)),
    repairs: result.repairs.map((repair) => repairAsJson(repair, lang)),
  };
}
