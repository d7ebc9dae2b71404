// What the package gidar-validator is: the checker with the published files of every edition.
import published from "gidar-spec";
import {Edition, InputError, packageFiles, reportText, resultsOf, type Lang, type NamedBytes, type Published} from "../src/index.js";

const editions = (published as unknown as Published[]).map((files) => new Edition(files));

export {InputError, packageFiles, reportText};
export const known: readonly string[] = editions.map(({id}) => id);

/** Reads files and validates what they hold: what `gidar validate --format json` says in reports and unreadable. */
export function check(files: NamedBytes[], {lang = "zh", previous}: {lang?: Lang; previous?: NamedBytes[]} = {}): Record<string, unknown> {
  if (lang !== "zh" && lang !== "en") throw new TypeError('lang is "zh" or "en"');
  return {...resultsOf(files, editions, lang, previous)};
}

/** The same of one report that is there as a text or as a value. Of a value, figures are what JavaScript made of them. */
export function checkReport(report: string | object, options: {lang?: Lang} = {}): Record<string, unknown> {
  const text = typeof report === "string" ? report : JSON.stringify(report);
  return check([{name: "report.json", bytes: new TextEncoder().encode(text)}], options);
}
