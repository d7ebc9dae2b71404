// The fees charged for processing requests.
import {Decimal} from "../model/decimal.js";
import {bare, figure} from "../model/display.js";
import {finding, notChecked} from "../model/findings.js";
import {covered, number, text} from "../structure/usable.js";
import {inDoubt} from "./doubt.js";
import {register} from "./registry.js";

const isPositive = (value: Decimal | null | undefined): value is Decimal => value instanceof Decimal && !value.isZero;

register<{cell: string; field: string; text_field: string; notice_phrases: string[]}>("fee-notice", (year, rule) => {
  const closed = number(year, rule.cell);
  if (!isPositive(closed) || isPositive(number(year, rule.field)) || inDoubt(year, rule.field)) return [];
  const said = bare(text(year, rule.text_field));
  if ((year.usable.get(rule.field) ?? null) === null && (rule.notice_phrases.some((phrase) => said.includes(phrase)) || inDoubt(year, rule.text_field))) return [];
  const params = {value: figure(closed), notices: year.edition.label(rule.field)!};
  return [finding(year.report, year.edition, rule.code, [rule.cell, rule.field], params)];
});

register<{cell: string; field: string; scale: number}>("processing-fees-bound", (year, rule) => {
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
});

register<{field: string; fields: string[]; phrases: string[]; other_phrases: string[]; from_year: number}>("processing-fees-statement", (year, rule) => {
  const said = bare(text(year, rule.field)).replace(new RegExp(rule.other_phrases.join("|"), "g"), "");
  const told = rule.fields.some((pointer) => (year.usable.get(pointer) ?? null) !== null) || rule.phrases.some((phrase) => said.includes(phrase));
  if (told || inDoubt(year, rule.field, ...rule.fields) || covered(year) < rule.from_year) return [];
  return [finding(year.report, year.edition, rule.code, [rule.field])];
});
