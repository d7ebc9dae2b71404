// Equations between cells, of one report or of two years: evaluated exactly, with three outcomes for blanks.
//
// Let each blank be any whole number from 0 up (a change, any whole number). If no choice makes an equation hold, it
// fails. If it holds with the blanks as zero, it holds. Otherwise it is undetermined.
import {Decimal} from "../model/decimal.js";
import type {Edition, Equation, Lang, Text} from "../model/edition.js";
import {cellAt, fill, notChecked, type Finding, type Item, type NotChecked, type Params} from "../model/findings.js";
import {figure, ownerOf, quoted} from "../model/display.js";
import {organOf, organText, readAt} from "../model/organs.js";
import {joint} from "../model/words.js";
import type {Year} from "../structure/usable.js";

const MAX_NAMED = 3; // blanks or cells that a message names before it only counts them
const FULL_SUM = 6; // a sum of more terms than this is written without its zeros
const BRACKETED = /^\p{Ps}[^\p{Pe}]*\p{Pe} ?/u; // what a name begins with in brackets: the number of a head

export interface Term {
  year: Year;
  pointer: string;
  /** The figure, null for a blank, undefined where there is none that can be relied on. */
  value: Decimal | null | undefined;
}

export const termsOf = (year: Year, pointers: string[]): Term[] =>
  pointers.map((pointer) => ({year, pointer, value: year.usable.get(pointer) as Decimal | null | undefined}));

/** The sum of a side, blanks as zero. */
export const total = (terms: Term[]): Decimal => Decimal.sum(terms.map(({value}) => value ?? Decimal.of(0)));

export interface Weighed {
  left: Decimal;
  right: Decimal;
  outcome: "holds" | "fails" | "undetermined" | "unknown";
}

export function weigh(left: Term[], right: Term[]): Weighed {
  const all = [...left, ...right];
  const sums = {left: total(left), right: total(right)};
  if (all.some(({value}) => value === undefined)) return {...sums, outcome: "unknown"};
  const order = sums.left.compare(sums.right);
  if (!order) return {...sums, outcome: "holds"};
  const lighter = order < 0 ? left : right;
  const helps = (term: Term): boolean =>
    term.value === null && (lighter.includes(term) || term.year.edition.cells.get(term.pointer)!.type === "change");
  return {...sums, outcome: all.some(helps) && sums.left.minus(sums.right).whole ? "undetermined" : "fails"};
}

/** What is wrong with an equation, or why it could not be told; nothing where it holds. */
export function judge(edition: Edition, equation: Equation, left: Term[], right: Term[]): Item[] {
  const all = [...left, ...right];
  const weighed = weigh(left, right);
  if (weighed.outcome === "holds") return [];
  if (weighed.outcome === "unknown") {
    return [withheld(edition, equation, all.filter(({value}) => value === undefined))];
  }
  const {outcome} = weighed;
  const blanks = all.filter(({value}) => value === null);
  const one = outcome === "undetermined" && blanks.length === 1;
  const difference = weighed.right.minus(weighed.left);
  const gap = difference.negative ? difference.negated() : difference;
  const lighter = difference.negative ? right : left;
  const params: Params = {
    where: edition.within(left[0]!.pointer, edition.line(equation.axis, left[0]!.pointer).name),
    left_text: sideText(edition, equation.axis, left),
    right_text: sideText(edition, equation.axis, right),
    gap: figure(gap),
    needed: figure(one && lighter.includes(blanks[0]!) ? gap : gap.negated()),
    count: blanks.length,
    blanks: some(edition, blanks),
  };
  const rule = edition.rule(equation.code);
  const messages = edition.catalogue.identity_messages;
  let template = messages[one ? "undetermined_one" : outcome];
  const last = right.find(({year}) => year.last)?.year.report;
  if (last) {
    template = {zh: template.zh + messages.across_years.zh, en: template.en + messages.across_years.en};
    Object.assign(params, {organ: organText(organOf(last.data)), source: readAt(last.source)});
  }
  const found: Finding = {
    rule,
    severity: outcome === "undetermined" ? "warning" : rule.severity,
    template,
    params,
    cells: all.map(({year, pointer}) => cellAt(year.report, year.edition, pointer, year.last)),
    instance: equation.instance,
    outcome,
    left: weighed.left,
    right: weighed.right,
  };
  return [found];
}

/** Why an equation was not looked at: its cells, or, where these may be sound, the lines or tables they stand in. */
function withheld(edition: Edition, equation: Equation, absent: Term[]): NotChecked {
  if (absent.every(({year}) => year.last)) return notChecked(edition, equation.code, "last_year_unusable", equation.instance, {cells: some(edition, absent)});
  const causes = absent.map(causeOf);
  if (causes.includes(undefined)) return notChecked(edition, equation.code, "cells_unusable", equation.instance, {cells: some(edition, absent)});
  const lines = (lang: Lang): string => {
    const said = causes.map((cause) => {
      const {rule, cells} = cause!;
      const {file, line} = cells[0]!.location;
      return fill(edition.word("cause"), {file: quoted(file, 120), line: line!, title: rule.title}, lang);
    });
    const found = [...new Set(said)];
    const more = found.length > MAX_NAMED ? edition.word("and_other_places")[lang].replace("{count}", String(found.length)) : "";
    return found.slice(0, MAX_NAMED).join(joint("list", lang)) + more;
  };
  return notChecked(edition, equation.code, "lines_unusable", equation.instance, {lines: {zh: lines("zh"), en: lines("en")}});
}

/** What is wrong with the row or table of a cell in a file; undefined where it is the cell itself that cannot be used. */
function causeOf({year, pointer}: Term): Finding | undefined {
  const row = ownerOf(pointer);
  const owners = [ownerOf(row), row];
  return owners.map((owner) => year.causes.get(owner)).find((cause) => cause?.cells[0]!.location.line);
}

/** One side of an equation in the words of the form, with its figures and its sum. */
export function sideText(edition: Edition, axis: "row" | "column", terms: Term[]): Text {
  const shown = terms.filter(({value}) => terms.length <= FULL_SUM || value === null || value === undefined || !value.isZero);
  const side = (lang: "zh" | "en"): string => {
    const blank = edition.word("blank")[lang];
    const named = shown.map((term) => `${nameOf(edition, axis, term)[lang]} ${term.value ? figure(term.value) : blank}`);
    let text = named.join(" + ") || edition.word("all_zero")[lang].replace("{count}", String(terms.length));
    if (shown.length && shown.length < terms.length) text += edition.word("rest_zero")[lang].replace("{count}", String(terms.length - shown.length));
    return terms.length > 1 ? `${text} = ${figure(total(terms))}` : text;
  };
  return {zh: side("zh"), en: side("en")};
}

/**
 * A term as the line that its equation adds up, a row where the equation runs over a column, as it is printed, after
 * the number of its head, without which several would begin alike.
 */
function nameOf(edition: Edition, axis: "row" | "column", term: Term): Text {
  const {label, name} = term.year.edition.line(axis === "column" ? "row" : "column", term.pointer);
  const said = dated(edition, term, label);
  const head = (lang: Lang): string => (name[lang] === label[lang] ? "" : (BRACKETED.exec(name[lang])?.[0] ?? ""));
  return {zh: head("zh") + said.zh, en: head("en") + said.en};
}

function dated(edition: Edition, term: Term, text: Text): Text {
  const prefix = edition.word("last_year");
  return term.year.last ? {zh: prefix.zh + text.zh, en: prefix.en + text.en} : text;
}

/** The first few places by name, and how many there are. */
export function some(edition: Edition, terms: Term[]): Text {
  const labels = terms.slice(0, MAX_NAMED).map((term) => dated(edition, term, term.year.edition.label(term.pointer)!));
  const more = terms.length > MAX_NAMED ? edition.word("and_others") : {zh: "", en: ""};
  const listed = (lang: Lang): string =>
    labels.map((label) => label[lang]).join(joint("list", lang)) + more[lang].replace("{count}", String(terms.length));
  return {zh: listed("zh"), en: listed("en")};
}
