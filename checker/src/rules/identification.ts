// Whose report it is, and of which year.
import {at, quoted} from "../model/display.js";
import type {Text} from "../model/edition.js";
import {finding} from "../model/findings.js";
import {nameKey, seen, unseen, unseenText} from "../model/organs.js";
import {covered, text} from "../structure/usable.js";
import {notFor} from "./doubt.js";
import {register} from "./registry.js";

const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // GB 32100-2015, in the order of their values

register<{schema_phrase: string}>("schema-edition", (year, rule) => {
  const named = new RegExp(rule.schema_phrase, "u").exec(text(year, "/$schema"))?.[1];
  if (!named || named === year.edition.id) return [];
  return [finding(year.report, year.edition, rule.code, ["/$schema"], {value: named, edition: year.edition.id})];
});

register("edition-year", (year, rule) => {
  const {edition, report, usable} = year;
  if (!usable.has("/edition") && (at(report.data, "/edition") ?? null) !== null) return []; // the edition is in doubt, which has been said
  const of = covered(year);
  if (!of || !notFor(edition, of)) return [];
  const words = edition.word(edition.form.years.to === null ? "no_year_limit" : "year_range");
  const filled = (template: string): string => template.replace("{from}", String(edition.form.years.from)).replace("{to}", String(edition.form.years.to));
  const years: Text = {zh: filled(words.zh), en: filled(words.en)};
  return [finding(report, edition, rule.code, ["/year"], {value: of, edition: edition.id, years})];
});

register("organ-name-blank", (year, rule) =>
  year.usable.has("/organ/name") && !nameKey(text(year, "/organ/name")) ? [finding(year.report, year.edition, rule.code, ["/organ/name"])] : [],
);

register("organ-name-white-space", (year, rule) => {
  const name = text(year, "/organ/name");
  if (!unseen(name).size || !nameKey(name)) return [];
  const params = {value: quoted(seen(name)), characters: unseenText(name, year.edition.catalogue.words.unseen)};
  return [finding(year.report, year.edition, rule.code, ["/organ/name"], params)];
});

register("organ-code-check", (year, rule) => {
  const code = text(year, "/organ/code");
  if (!code) return [];
  const sum = [...code.slice(0, 17)].reduce((s, c, n) => s + CODE_CHARACTERS.indexOf(c) * (3 ** n % 31), 0);
  const expected = CODE_CHARACTERS[(31 - (sum % 31)) % 31]!;
  return code[17] === expected ? [] : [finding(year.report, year.edition, rule.code, ["/organ/code"], {value: code, expected})];
});
