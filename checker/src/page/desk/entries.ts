// What is on the desk: reports that came, organs that did not report, what was not read; and what the reports come to.
import {Decimal} from "../../model/decimal.js";
import {at, members, put} from "../../model/display.js";
import type {Edition} from "../../model/edition.js";
import {isFinding, type Item} from "../../model/findings.js";
import {isSame, organOf, type Organ} from "../../model/organs.js";
import {reportOf, type Report} from "../../model/report.js";
import {aboutParts, checkParts} from "../../regions/comparison.js";
import {Expected, RegionSums, type Part} from "../../regions/sums.js";
import {newest, type Dated, type NewestBy} from "./newest.js";
import type {Surveyed} from "./survey.js";

const MISSING = "part-missing"; // which the table says

/** What has come of an organ: its report, or one in place of which a newer one counts. */
export type EntryState = "invalid" | "open" | "incomplete" | "valid" | "older";
export interface Entry extends Surveyed {
  state: EntryState;
  organ: Organ;
  /** Where another report on the desk is of the same organ and year: whether this one counts, and what tells it. */
  twice: {counts: boolean; by: NewestBy} | undefined;
}

/** The verdict; but of a report without an error, where cells are blank, that it is not filled in. What was not recognised in
 * a document is not blank, and was not checked. */
function stateOf({result: {verdict, findings}, unread}: Surveyed): EntryState {
  if (verdict === "invalid") return "invalid";
  if (unread.length) return "incomplete";
  return findings.some(({rule}) => rule.code === "cell-blank") ? "open" : verdict;
}

/** Whether a report has to go back to its organ. */
export const needsWork = ({state}: Entry): boolean => state !== "valid" && state !== "older";

const yearOf = ({data}: Report): string => {
  const year = at(data, "/year");
  return year instanceof Decimal ? year.plain() : "";
};

const ORDER: EntryState[] = ["invalid", "open", "incomplete", "valid", "older"];

/** What tells which report of an organ is the newest. */
function datesOf({result: {report, year}, signed, changed}: Entry): Dated {
  const said = year?.usable.get("/published");
  return {published: typeof said === "string" ? said : signed, changed, text: JSON.stringify(report.data)};
}

/** The reports in the order in which they need somebody. */
export function entriesOf(surveyed: Surveyed[]): Entry[] {
  const entries = surveyed.map((each): Entry => ({...each, state: stateOf(each), organ: organOf(each.result.report.data), twice: undefined}));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = [entry.organ.name, yearOf(entry.result.report)].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const group of groups.values()) weigh(group);
  const counted = ({twice}: Entry): number => Number(twice?.counts === false);
  return entries.sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.organ.name.localeCompare(other.organ.name, "zh") || counted(one) - counted(other));
}

/** Of several reports of one organ and year, which one counts; where nothing tells, all stay as they are, the first counts. */
function weigh(group: Entry[]): void {
  const left = [...group];
  for (let first = left.shift(); first; first = left.shift()) {
    const {organ} = first;
    const own: [Entry, ...Entry[]] = [first, ...left.filter((other) => isSame(other.organ, organ))];
    if (own.length === 1) continue;
    for (const entry of own.slice(1)) left.splice(left.indexOf(entry), 1);
    const dated = own.map((entry) => ({entry, ...datesOf(entry)})) as [Dated & {entry: Entry}, ...(Dated & {entry: Entry})[]];
    const {counts, by} = newest(dated);
    for (const entry of own) {
      entry.twice = {counts: entry === counts.entry, by};
      if (entry !== counts.entry && by !== "none") entry.state = "older";
    }
  }
}

/** The organs on a list, a line each: the name, the code, or both. */
export const listed = (text: string): string[][] => text.split(/\r?\n/).map((line) => line.split(/[\t,\uff0c]/).map((part) => part.trim()).filter(Boolean)).filter((parts) => parts.length);

/** Those on a list whose report has not come. */
export function missing(entries: Entry[], list: string[][]): string[] {
  const expected = new Expected(list);
  for (const {organ} of entries) expected.whyNot(organ);
  return expected.missing();
}

export interface Total {
  report: Report;
  added: number;
  /** Cells that have no sum, since a report leaves them open or they do not add up. */
  blank: number;
  /** What was not added, and why. */
  notes: Item[];
}

/** What is added up: of reports of one organ the one that counts, or first, where nothing tells which that is. */
const partsBeside = (entries: Entry[], whole: Entry | undefined): Entry[] =>
  entries.filter((entry) => entry !== whole && entry.state !== "older").sort((one, other) => Number(one.twice?.counts === false) - Number(other.twice?.counts === false));

const partsOf = (entries: Entry[]): Part[] => entries.map(({result}) => ({report: result.report, edition: result.edition, usable: result.year?.usable ?? new Map()}));

/** The sum of all reports of the edition and year that most are of, but for that of the whole; undefined where there is none. */
export function totalOf(entries: Entry[], list: string[][], whole: Entry | undefined): Total | undefined {
  const parts = partsBeside(entries, whole);
  const forms = new Map<string, {count: number; edition: Edition; year: Decimal}>();
  for (const {result} of parts) {
    const year = result.year?.usable.get("/year");
    if (!result.edition || !(year instanceof Decimal)) continue;
    const key = `${result.edition.id} ${year.plain()}`;
    forms.set(key, {count: (forms.get(key)?.count ?? 0) + 1, edition: result.edition, year});
  }
  const form = [...forms.values()].sort((one, other) => other.count - one.count)[0];
  if (!form) return undefined;
  const {edition, year} = form;
  const organ = whole?.organ ?? {name: "", code: "", region: "", scope: "region"};
  const sums = new RegionSums(organ, edition, year, list.length ? list : undefined);
  for (const part of partsOf(parts)) sums.add(part);
  if (!sums.count) return undefined;
  const data = members([["edition", edition.id], ["year", year], ["organ", members(organ.name ? [["name", organ.name]] : [])], ["scope", organ.scope || "region"]]);
  const summed = (pointer: string): Decimal | null => (sums.open.has(pointer) ? null : (sums.totals.get(pointer) ?? null));
  for (const pointer of edition.cells.keys()) put(data, pointer, summed(pointer));
  for (const pointer of edition.additive) if (!edition.cells.has(pointer) && summed(pointer)) put(data, pointer, summed(pointer));
  const blank = [...edition.cells.keys()].filter((pointer) => summed(pointer) === null).length;
  const report = reportOf(data);
  const notes = aboutParts(report, edition, sums).filter((item) => isFinding(item) && item.rule.code !== MISSING);
  return {report, added: sums.count, blank, notes};
}

/** Where the report of the whole is not what its parts come to. */
export function comparison(entries: Entry[], list: string[][], whole: Entry): Item[] {
  const {year} = whole.result;
  if (!year) return [];
  return checkParts(year, {parts: partsOf(partsBeside(entries, whole)), expected: list.length ? list : undefined});
}
