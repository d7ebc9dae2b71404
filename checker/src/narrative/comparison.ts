// The narrative against the tables: figures that sections one and six state and the tables contradict.
// Real reports count the one for the office and the other for the region, so that this is never more than a warning;
// where the words themselves name another scope than that of the table, the two are not compared at all.
import {Decimal} from "../model/decimal.js";
import type {Edition, Lang, Rule, Text} from "../model/edition.js";
import {finding, notChecked, type Item} from "../model/findings.js";
import {figure, quoted} from "../model/display.js";
import {text as textAt, type Year} from "../structure/usable.js";
import {lexiconOf} from "./lexicon.js";
import {sizeOf} from "./tokens.js";
import {Parser, type Statement} from "./parser.js";

const MAX_QUOTED = 100;

/** The statements that agree with no sum of cells that they may mean. */
export function checkNarrative(year: Year, rule: Rule): Item[] {
  const {edition, usable} = year;
  const lexicon = lexiconOf(edition);
  const {record} = lexicon;
  const of = usable.get("/year");
  const items: Item[] = [];
  for (const section of record.sections) {
    const place = `/narrative/${section}`;
    const text = textAt(year, place);
    if (text.length > record.most_text && sizeOf(text) > record.most_text) {
      items.push(notChecked(edition, rule.code, "text_too_long", section, {where: edition.label(place)!}));
      continue;
    }
    const parser = new Parser(lexicon, of instanceof Decimal ? Number(of.plain()) : undefined, textAt(year, "/organ/name"));
    for (const statement of parser.parse(text)) {
      if (items.length >= record.most) return items;
      items.push(...weigh(year, rule, place, statement));
    }
  }
  return items;
}

function weigh(year: Year, rule: Rule, place: string, {indicator, value, exponent, text, scopes}: Statement): Item[] {
  const {edition, usable} = year;
  const sides = indicator.sums.map((cells) => ({cells, values: cells.map((cell) => usable.get(cell) as Decimal | null | undefined)}));
  const sums = sides.map(({values}) => (values.every((figure) => figure instanceof Decimal) ? Decimal.sum(values) : undefined));
  if (!sums.every((sum) => sum !== undefined)) return []; // a blank, or what is no figure: that has been said
  const one = Decimal.parse(`1e${exponent}`);
  if (sums.some((sum) => sum.minus(value).compare(one) < 0 && value.minus(sum).compare(one) < 0)) return [];
  const said = quoted(text, MAX_QUOTED);
  const cells = [...new Set(indicator.sums.flat())];
  const counted = cells.map((cell) => textAt(year, `/table_scopes/${cell.split("/")[2]}`) || textAt(year, "/scope"));
  if (scopes && counted.every((scope) => scope && !scopes.has(scope))) return [notChecked(edition, rule.code, "scope_of_text", indicator.id, {text: said})];
  const apart = sides.map((side, n) => ({side, sum: sums[n]!})).filter(({sum}, n) => sums.findIndex((other) => other.compare(sum) === 0) === n);
  const either = (lang: Lang): string => apart.map(({side, sum}) => sideText(edition, side, sum, lang)).join(edition.word("or_else")[lang]);
  const table: Text = {zh: either("zh"), en: either("en")};
  const found = finding(year.report, edition, rule.code, [place, ...cells], {text: said, value: figure(value), table});
  return [{...found, instance: indicator.id, outcome: "fails", left: value, right: sums[0]!}];
}

/** Cells with their figures in the words of the form, and what they add up to. */
function sideText(edition: Edition, {cells, values}: {cells: string[]; values: (Decimal | null | undefined)[]}, sum: Decimal, lang: Lang): string {
  const said = cells.map((cell, n) => `${edition.label(cell)![lang]} ${figure(values[n])}`).join(" + ");
  return cells.length > 1 ? `${said} = ${figure(sum)}` : said;
}
