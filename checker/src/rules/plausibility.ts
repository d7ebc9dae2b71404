// Plausibility and the parts of the report outside the tables: the rules that need code. What a rule compares with
// (cells, limits, dates, phrases) stands in its record.
import {Decimal} from "../model/decimal.js";
import type {Edition, Rule, Text} from "../model/edition.js";
import {finding, notChecked, type Item} from "../model/findings.js";
import {at, bare, figure, quoted} from "../model/display.js";
import {sideText, termsOf, total} from "../identities/equations.js";
import type {Year} from "../structure/usable.js";
import {checkNarrative} from "../narrative/comparison.js";

interface Bound {
  instance: string;
  axis: "row" | "column";
  left: string[];
  right: string[];
}
interface Parameters {
  bound: Bound[];
  deadlines: Record<string, string>;
  limit: number;
  cell: string;
  field: string;
  fields: string[];
  scale: number;
  phrase: string;
  from_year: number;
}
type Check = (year: Year, rule: Rule & Parameters) => Item[];

const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // GB 32100-2015, in the order of their values

export function checkPlausibility(year: Year): Item[] {
  return [...year.edition.rules.values()].flatMap((rule) => {
    const check = rule.status === "retired" ? undefined : CHECKS[rule.code];
    return check ? check(year, rule as Rule & Parameters) : [];
  });
}

const text = (year: Year, pointer: string): string => (year.known.get(pointer) as string | null | undefined) ?? "";
const number = (year: Year, pointer: string): Decimal | null | undefined => year.known.get(pointer) as Decimal | null | undefined;
const yearOf = (year: Year): number => Number(number(year, "/year")?.plain() ?? 0);

/** Whether something stands at one of the places, or above it, that the structure check has found faulty. */
const inDoubt = ({report, known}: Year, ...pointers: string[]): boolean =>
  pointers
    .flatMap((pointer) => [pointer, pointer.slice(0, pointer.lastIndexOf("/"))])
    .some((place) => place && (at(report.data, place) ?? null) !== null && !known.has(place));

/** Whether a year lies outside those that the edition is for. */
const notFor = ({form: {years}}: Edition, year: number): boolean => year < years.from || year > (years.to ?? year);

const editionYear: Check = (year, rule) => {
  const {edition, report, known} = year;
  if (!known.has("/edition") && (at(report.data, "/edition") ?? null) !== null) return []; // the edition is in doubt, which has been said
  const of = yearOf(year);
  if (!of || !notFor(edition, of)) return [];
  const words = edition.word(edition.form.years.to === null ? "no_year_limit" : "year_range");
  const filled = (template: string): string => template.replace("{from}", String(edition.form.years.from)).replace("{to}", String(edition.form.years.to));
  const years: Text = {zh: filled(words.zh), en: filled(words.en)};
  return [finding(report, edition, rule.code, ["/year"], {value: of, edition: edition.id, years})];
};

const organNameBlank: Check = (year, rule) =>
  year.known.has("/organ/name") && !bare(text(year, "/organ/name")) ? [finding(year.report, year.edition, rule.code, ["/organ/name"])] : [];

const organCodeCheck: Check = (year, rule) => {
  const code = text(year, "/organ/code");
  if (!code) return [];
  const sum = [...code.slice(0, 17)].reduce((s, c, n) => s + CODE_CHARACTERS.indexOf(c) * (3 ** n % 31), 0);
  const expected = CODE_CHARACTERS[(31 - (sum % 31)) % 31]!;
  return code[17] === expected ? [] : [finding(year.report, year.edition, rule.code, ["/organ/code"], {value: code, expected})];
};

const narrativeMissing: Check = (year, rule) =>
  year.edition.form.sections
    .filter(({kind}) => kind === "text")
    .map(({id}) => `/narrative/${id}`)
    .filter((pointer) => !bare(text(year, pointer)) && !inDoubt(year, pointer))
    .map((pointer) => finding(year.report, year.edition, rule.code, [pointer]));

/** left <= right, reported only where no choice of the blanks lets it hold. */
const bound: Check = (year, rule) =>
  rule.bound.flatMap(({instance, axis, left, right}) => {
    const sides = {left: termsOf(year, left), right: termsOf(year, right)};
    if (sides.right.some(({value}) => !value) || sides.left.some(({value}) => value === undefined)) return [];
    const sums = {left: total(sides.left), right: total(sides.right)};
    if (sums.left.compare(sums.right) <= 0) return [];
    const {edition} = year;
    const params = {
      where: edition.line(axis, [...left, ...right][0]!).name,
      left_text: sideText(edition, axis, sides.left),
      right_text: sideText(edition, axis, sides.right),
    };
    const found = finding(year.report, edition, rule.code, [...left, ...right], params);
    return [{...found, instance, outcome: "fails" as const, ...sums}];
  });

const publicationDeadline: Check = (year, rule) => {
  const [published, kind] = [text(year, "/published"), text(year, "/organ/kind")];
  const of = yearOf(year);
  // Where the year or the kind is wrong, that has been said.
  if (!published || !of || notFor(year.edition, of) || inDoubt(year, "/organ/kind")) return [];
  if (!kind) return [notChecked(year.edition, rule.code, "organ_kind_unknown")];
  const day = rule.deadlines[kind];
  const deadline = `${of + 1}-${day}`;
  if (!day || published <= deadline) return [];
  const params = {value: quoted(published), kind: year.edition.catalogue.words.kinds[kind]!, deadline};
  return [finding(year.report, year.edition, rule.code, ["/published"], params)];
};

const publicationEarly: Check = (year, rule) => {
  const [published, of] = [text(year, "/published"), yearOf(year)];
  if (!published || !of || published > `${of}-12-31`) return [];
  return [finding(year.report, year.edition, rule.code, ["/published"], {value: quoted(published), year: of})];
};

const overviewLength: Check = (year, rule) => {
  const {length} = [...bare(text(year, rule.field))];
  return length > rule.limit ? [finding(year.report, year.edition, rule.code, [rule.field], {value: length, limit: rule.limit})] : [];
};

const isPositive = (value: Decimal | null | undefined): value is Decimal => value instanceof Decimal && !value.isZero;

const feeNotice: Check = (year, rule) => {
  const closed = number(year, rule.cell);
  if (!isPositive(closed) || isPositive(number(year, rule.field)) || inDoubt(year, rule.field)) return [];
  const params = {value: figure(closed), notices: year.edition.label(rule.field)!};
  return [finding(year.report, year.edition, rule.code, [rule.cell, rule.field], params)];
};

const processingFeesBound: Check = (year, rule) => {
  const [received, amount] = [number(year, rule.field), number(year, rule.cell)];
  if (!isPositive(received) || !amount) return [];
  const place = `/table_scopes/${rule.cell.split("/")[2]}`;
  if (inDoubt(year, place, "/scope")) return [];
  const scope = text(year, place);
  if (scope && scope !== text(year, "/scope")) return [notChecked(year.edition, rule.code, "scope_differs")];
  const limit = amount.times(rule.scale);
  if (received.compare(limit) <= 0) return [];
  const params = {value: figure(received), where: year.edition.label(rule.cell)!, amount: figure(limit)};
  return [finding(year.report, year.edition, rule.code, [rule.field, rule.cell], params)];
};

const processingFeesStatement: Check = (year, rule) => {
  const told = rule.fields.some((pointer) => (year.known.get(pointer) ?? null) !== null) || text(year, rule.field).includes(rule.phrase);
  if (told || inDoubt(year, rule.field, ...rule.fields) || yearOf(year) < rule.from_year) return [];
  return [finding(year.report, year.edition, rule.code, [rule.field])];
};

const CHECKS: Record<string, Check> = {
  "edition-year": editionYear,
  "organ-name-blank": organNameBlank,
  "organ-code-check": organCodeCheck,
  "narrative-missing": narrativeMissing,
  "in-force-bound": bound,
  "disclosed-bound": bound,
  "items-negative": bound,
  "publication-deadline": publicationDeadline,
  "publication-early": publicationEarly,
  "overview-length": overviewLength,
  "fee-notice": feeNotice,
  "processing-fees-bound": processingFeesBound,
  "processing-fees-statement": processingFeesStatement,
  "narrative-differs": checkNarrative,
};
