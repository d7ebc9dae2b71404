// What there is to do about a report, item by item, as the return sheets of the command line say it: one slip is one item
// however many totals it unbalances, and so are the blanks of a table.
import {at, figure, filled} from "../../model/display.js";
import type {Edition, Lang} from "../../model/edition.js";
import {certaintyOf, fill, messageOf, type Cell, type Change, type Finding, type Params, type Repair} from "../../model/findings.js";
import {joint, room, type Words} from "../../model/words.js";
import type {Result} from "../../validation.js";

const MOST_CHOICES = 6; // corrections that are told one by one, as in Python
const MOST_POINTS = 15; // places
const MOST_CHANGES = 4; // cells of one correction
const MOST_TERMS = 3; // of a sum that is not a detail of the form
const UNTRUE = ["publication-early", "organ-code-check"]; // warnings about what cannot be
const LACKING = ["narrative-missing"]; // warnings about what has to be there
const UNNAMED = "other"; // the slip that is none of those that have a name
const MONEY = "CNY"; // what units of money begin with
const OFF_FORM = "/processing_fees/"; // fields that stand in no table of the printed form

/** Something that there is to do. */
export interface Matter {
  heading: string;
  points: string[];
  lead?: string;
  choices?: string[];
  advice: string;
}
export type Chapter = "wrong" | "missing" | "look";
export type Own = (word: keyof Words["returns"], params?: Record<string, string | number>) => string;

/** The words of return sheets in a language. */
export const ownWords =
  (lang: Lang): Own =>
  (word, params = {}) =>
    filled(room("returns")[word][lang], (name) => String(params[name] ?? ""));

/** The items of a result by what is to be done about them; unread are places of its document that were not recognised, in words. */
export function itemsOf(result: Result, unread: string[], lang: Lang): Record<Chapter, Matter[]> {
  const own = ownWords(lang);
  const {edition, findings} = result;
  const blank = findings.filter(({rule}) => rule.code === "cell-blank");
  const others = findings.filter(({rule, outcome}) => rule.code !== "cell-blank" && outcome !== "undetermined");
  const failing = others.filter(({outcome, severity}) => outcome === "fails" && severity === "error");
  const single = others.filter((finding) => !failing.includes(finding));
  const byRule = (found: Finding[]): Matter[] => grouped(found, (finding) => `${finding.rule.code} ${toldCase(finding)}`).map((group) => ofRule(group, edition, lang));
  const isWrong = ({rule, severity}: Finding): boolean => severity === "error" || UNTRUE.includes(rule.code);
  const isLacking = ({rule}: Finding): boolean => LACKING.includes(rule.code);
  return {
    wrong: [...byRule(single.filter(isWrong)), ...(edition ? causes(failing, result.repairs).map((cause) => ofTotals(cause, edition, lang)) : [])],
    missing: [
      ...(unread.length ? [{heading: own("unread_title", {count: unread.length}), points: listed(unread, "rest_places", lang), advice: own("advice_unread")}] : []),
      ...byRule(single.filter(isLacking)),
      ...(edition ? grouped(blank, ({cells}) => tableOf(cells[0]!.pointer)).map((found) => ofBlanks(found, edition, result.report.data, unread.length > 0, lang)) : []),
    ],
    look: byRule(single.filter((finding) => finding.severity === "warning" && !isWrong(finding) && !isLacking(finding))),
  };
}

const tableOf = (pointer: string): string => pointer.split("/", 3).join("/");

function grouped(found: Finding[], key: (finding: Finding) => string): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of found) groups.set(key(finding), [...(groups.get(key(finding)) ?? []), finding]);
  return [...groups.values()];
}

/** Which of the cases of a rule that ask for different things a finding is, as in Python. */
function caseOf({left, right, cells, params}: Finding): string {
  if (cells.some(({pointer}) => pointer.startsWith(OFF_FORM))) return "off_form";
  const unit = params["unit"];
  if (typeof unit === "object" && unit.en.startsWith(MONEY)) return "money";
  if (!left || !right) return "";
  return left.minus(right).plain().startsWith("-") ? "less" : "more";
}

/** The case of a finding where sheets say something of it, "" where not. */
function toldCase(finding: Finding): string {
  const words: Record<string, Record<Lang, string>> = room("returns");
  const [rule, own] = [finding.rule.code.replaceAll("-", "_"), caseOf(finding)];
  return ["title", "point", "advice"].some((what) => `${what}_${rule}_${own}` in words) ? own : "";
}

/** What is wrong, and which of the fields that it is about stand in no table. */
function pointOf(finding: Finding, edition: Edition | undefined, lang: Lang): string {
  const text = override("point", finding, lang) ?? messageOf(finding, lang);
  const fields = finding.cells.map(({pointer}) => pointer).filter((pointer) => pointer.startsWith(OFF_FORM));
  const names = fields.map((pointer) => ownWords(lang)("field", {name: edition?.label(pointer)?.[lang] ?? pointer})).join(joint("list", lang));
  return text + (fields.length ? ownWords(lang)("off_form", {names}) : "");
}

/** What sheets say of a rule, or of a case of it, otherwise than lists of findings. */
function override(what: "advice" | "point" | "title", finding: Finding, lang: Lang): string | undefined {
  const words: Record<string, Record<Lang, string>> = room("returns");
  const key = `${what}_${finding.rule.code.replaceAll("-", "_")}`;
  const own = words[`${key}_${caseOf(finding)}`] ?? words[key];
  const params = paramsOf(finding);
  const known = own && [...own[lang].matchAll(/\{(\w+)\}/g)].every(([, name]) => name! in params); // the page does not know the form of another year
  return known ? fill(own, params, lang) : undefined;
}

/** What a finding names; an amount also in the unit of the cell that it is compared with. */
function paramsOf({params, rule, cells}: Finding): Params {
  const {scale} = rule as {scale?: number};
  return scale ? {...params, scaled: String(Number(figure(cells[0]!.value)) / scale)} : params;
}

/** So many places as a sheet names; unlike those of the command line, these have no form below that shows the rest. */
function listed(points: string[], more: keyof Words["returns"], lang: Lang): string[] {
  const rest = points.length - MOST_POINTS;
  return [...points.slice(0, MOST_POINTS), ...(rest > 0 ? [ownWords(lang)(more, {count: rest})] : [])];
}

function told(found: Finding[], more: keyof Words["returns"], edition: Edition | undefined, lang: Lang): string[] {
  return listed(found.map((finding) => pointOf(finding, edition, lang)), more, lang);
}

function ofRule(found: Finding[], edition: Edition | undefined, lang: Lang): Matter {
  const [first] = found as [Finding];
  return {heading: override("title", first, lang) ?? first.rule.title[lang], points: told(found, "rest_places", edition, lang), advice: override("advice", first, lang) ?? first.rule.advice[lang]};
}

interface Cause {
  repairs: Repair[];
  findings: Finding[];
}

/** The repairs as they hang together, each with what it explains; then what no repair is about, table by table. */
function causes(failing: Finding[], repairs: Repair[]): Cause[] {
  const found: Cause[] = [];
  const left = new Set(failing);
  for (const repair of repairs) {
    if (repair.rank === 1) {
      const keys = new Set([...repair.resolves, ...repair.leaves].map(({code, instance}) => `${code} ${instance}`));
      const findings = failing.filter((finding) => keys.has(`${finding.rule.code} ${finding.instance}`));
      for (const finding of findings) left.delete(finding);
      found.push({repairs: [], findings});
    }
    found.at(-1)?.repairs.push(repair);
  }
  const rest = grouped([...left], ({cells}) => tableOf(cells[0]!.pointer)).map((findings) => ({repairs: [], findings}));
  return [...found.filter(({findings}) => findings.length), ...rest];
}

function ofTotals({repairs, findings}: Cause, edition: Edition, lang: Lang): Matter {
  const own = ownWords(lang);
  const section = edition.sectionOf(findings[0]!.cells[0]!.pointer).name[lang];
  const acrossYears = findings.every(({cells}) => cells.at(-1)!.source !== null);
  const both = !acrossYears && findings.some(({cells}) => cells.at(-1)!.source !== null);
  const item = {heading: own(both ? "both" : acrossYears ? "continuity" : "totals", {section, count: findings.length}), points: told(findings, "rest_totals", edition, lang)};
  const [first] = repairs;
  const possible = repairs.filter(({status}) => status !== "unexplained").flatMap((repair) => [repair.changes, ...repair.alternatives.map(({changes}) => changes), ...repair.unlisted]);
  const advice = own(acrossYears ? "advice_continuity" : "advice_totals");
  if (first?.status === "unexplained") return {...item, lead: own("unexplained"), choices: first.changes.map((change) => changed(change, edition, lang)), advice};
  if (!first || (first.status === "ambiguous" && (possible.length > MOST_CHOICES || !first.complete))) return {...item, lead: searched(findings, first, edition, lang), advice: own("advice_searched")};
  if (first.status === "ambiguous" && possible.length > 1) {
    const letters = own("letters").split(" ");
    const order = [...edition.cells.keys()];
    const placed = [...possible].sort(([one], [other]) => order.indexOf(one!.cell.pointer) - order.indexOf(other!.cell.pointer));
    const ordered = [...placed.filter(isOfThisYear), ...placed.filter((changes) => !isOfThisYear(changes))];
    const choices = ordered.map((changes, n) => own("choice", {letter: letters[n]!, text: correction(changes, [], edition, lang, "would_be")}));
    const more = [possible.some(({length}) => length > 1) && own("together"), findings.every(isUndivided) && own("undivided")];
    return {...item, lead: [own(isAny(findings, possible) ? "any_of" : "one_of", {count: choices.length}), ...more.filter(Boolean)].join(""), choices, advice};
  }
  const lead = ({unique: "only", clear: "likeliest"} as const)[certaintyOf(first) as "unique" | "clear"] ?? "perhaps";
  const apart = first.slips.length > 1 && first.changes.length <= MOST_CHANGES && first.changes.every(({cell}) => cell.source === null);
  const figures = first.changes.filter(({cell}) => typeof cell.value !== "string"); // text in place of one is an item of its own
  const choices = apart ? (figures.length ? figures : first.changes).map((change) => changed(change, edition, lang)) : [correction(first.changes, first.slips, edition, lang)];
  return {...item, lead: own(lead), choices, advice};
}

/** Whether nothing but a total of several is filled in, so that each of its parts may have some of it. */
function isUndivided({cells}: Finding): boolean {
  const values = cells.map(({value}) => Number(figure(value) || 0));
  return values.at(-1)! > 1 && values.slice(0, -1).every((value) => value === 0);
}

const isOfThisYear = (changes: Change[]): boolean => changes.some(({cell}) => cell.source === null);

/** Whether every cell of the equations may be the wrong one, so that what is listed tells nobody what is likely. */
function isAny(findings: Finding[], possible: Change[][]): boolean {
  const named = ({cell}: {cell: Cell}): string => `${cell.source ?? ""} ${cell.pointer}`;
  const told = new Set(possible.flat().map(named));
  return findings.every(({cells}) => cells.every((cell) => told.has(named({cell}))));
}

/** What to look for where too many cells may be wrong, or no correction is known: none is named. */
function searched(findings: Finding[], first: Repair | undefined, edition: Edition, lang: Lang): string {
  const own = ownWords(lang);
  const gaps = new Set(findings.map(({left, right}) => (left && right ? left.minus(right).plain() : "")));
  const [gap = ""] = gaps;
  const details = findings.every(({cells}) => cells.length > MOST_TERMS + 1);
  const rowOf = ({pointer}: {pointer: string}): string | undefined => pointer.split("/")[3];
  if (!first || gaps.size > 1 || !details || !Number(gap)) {
    const isRow = ({cells}: Finding): boolean => new Set(cells.map(rowOf)).size === 1;
    const [row, ...rows] = findings.filter((finding) => isRow(finding) && finding.cells.length > MOST_TERMS);
    const begins = row && !rows.length && findings.filter((finding) => !isRow(finding)).length > 1 && row.cells[0]!.source === null;
    return own("many") + (begins ? own("begin_with", {line: edition.place(row.cells[0]!.pointer)!.row!.name[lang]}) : "");
  }
  const line = findings.some(({cells}) => new Set(cells.map(rowOf)).size > 1) ? "a_row" : "a_column";
  return own(gap.startsWith("-") ? "forgotten" : "counted_twice", {gap: gap.replace("-", ""), line: own(line)});
}

/** What may have to be changed, and which slip that would be; where it is only last year's report, that this year's is right. */
function correction(changes: Change[], slips: string[], edition: Edition, lang: Lang, how: "probably" | "would_be" = "probably"): string {
  const now = changes.filter(({cell}) => cell.source === null);
  const said = (now.length ? now : changes).map((change) => changed(change, edition, lang, now.length ? how : "last_probably")).join(joint("clauses", lang));
  if (!now.length) return ownWords(lang)("last_wrong", {figures: said});
  const kind = slips.length === 1 && slips[0] !== UNNAMED ? edition.recipe.kinds.find(({id}) => id === slips[0]) : undefined;
  return kind ? filled(edition.recipe.words["slip"]![lang], (name) => (name === "changes" ? said : kind[lang])) : said;
}

function changed({cell, right}: Change, edition: Edition, lang: Lang, word: "probably" | "would_be" | "last_probably" = "probably"): string {
  const {row, column} = edition.place(cell.pointer)!;
  const where = edition.phrase("cell", {row: row!.name, column: column!.name})[lang];
  const blank = cell.value === null || cell.value === undefined;
  return ownWords(lang)(blank ? "was_blank" : word, {where, old: figure(cell.value), new: figure(right)});
}

/** Cells without a figure; of a document of which something was not recognised, they may be filled in. */
function ofBlanks(found: Finding[], edition: Edition, report: Result["report"]["data"], doubtful: boolean, lang: Lang): Matter {
  const own = ownWords(lang);
  const place = tableOf(found[0]!.cells[0]!.pointer);
  const cells = [...edition.cells.keys()].filter((pointer) => pointer.startsWith(`${place}/`));
  const table = edition.label(place)?.[lang] ?? place;
  if (cells.length > 1 && cells.every((pointer) => at(report, pointer) === null))
    return doubtful
      ? {heading: own("cells_unfound_title", {table, count: cells.length}), points: [own("table_unfound", {count: cells.length})], advice: own("advice_unfound")}
      : {heading: own("table_blank_title", {table}), points: [own("table_blank", {count: cells.length})], advice: own("advice_table_blank")};
  const blank = found.flatMap((finding) => finding.cells.map(({pointer}) => pointer));
  const points = blank.map((pointer) => own(doubtful ? "cell_unfound" : "cell_blank", {where: edition.label(pointer)?.[lang] ?? pointer}));
  return {
    heading: own(doubtful ? "cells_unfound_title" : "cells_blank_title", {table, count: blank.length}),
    points: listed(points, "rest_blanks", lang),
    advice: own(doubtful ? "advice_unfound" : "advice_blank"),
  };
}
