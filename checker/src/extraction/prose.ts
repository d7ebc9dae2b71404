// What stands around the tables of a document: its title with organ and year, the text of the sections, the day below them.
// Little is recognised, and that by what it says of itself; what may be meant otherwise is doubtful, and asked.
import type {Edition} from "../model/edition.js";
import {key} from "./names.js";
import type {CellGrid} from "./sheet.js";
import {withoutDoubts} from "./visibility.js";

/** A document from its beginning: a paragraph, with marks around what may not be seen, or a table. */
export type Flow = (string | CellGrid)[];

/** What a document shows, and the day of publication (YYYY-MM-DD) that its file says of itself. */
export interface OpenedDocument {
  flow: Flow;
  published: string | undefined;
}

/** What a place outside the tables is to hold, and the words of the document that say so. */
export interface Passage {
  pointer: string;
  text: string;
  by: string;
  /** Whether it may be meant otherwise. */
  doubtful: boolean;
}

const YEAR = "(?<year>(?:19|20)[0-9]{2}|[〇零○一二三四五六七八九]{4})年?度?";
const REPORT = "(?:本级)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)";
const ORGAN = "(?:关于)?(?<organ>[\\p{Script=Han}]{2,40}?)";
const TITLES = [`^${ORGAN}(?:关于)?${YEAR}${REPORT}$`, `^(?:关于)?${YEAR}${ORGAN}${REPORT}$`].map((form) => new RegExp(form, "u"));
const NUMERALS = "〇一二三四五六七八九";
const DAY = /^((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日$/;
const LONGEST_TITLE = 80;
const LONGEST_HEADING = 60;
const LINES = 2; // of a title that is broken
const BROKEN = "\ufffd"; // what a byte that is of no character becomes

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s()]+/gu, (all) => all.replace(/\s+/gu, ""));

/** What a document says of the places outside the tables of an edition, each at most once. */
export function aroundTables({flow, published}: OpenedDocument, edition: Edition): Passage[] {
  const headings = headingsOf(flow, edition);
  const first = headings[0]?.at ?? flow.length;
  return [...titleOf(flow.slice(0, first)), ...textsOf(flow, headings, edition), ...dayOf(flow, headings.at(-1)?.at ?? flow.length, published)];
}

interface SectionHeading {
  at: number;
  section: string;
  text: string;
}

/** The paragraphs that are the name of a section and nothing else. */
function headingsOf(flow: Flow, {form, aliases}: Edition): SectionHeading[] {
  const names = new Map<string, string>();
  for (const {id, label} of form.sections) names.set(key(label.zh), id).set(key(label.en), id);
  for (const {kind, id, names: own} of aliases) if (kind === "section") for (const name of own) names.set(key(name), id);
  return flow.flatMap((part, at) => {
    if (typeof part !== "string" || part.length > LONGEST_HEADING) return [];
    const section = names.get(key(part));
    return section === undefined ? [] : [{at, section, text: part}];
  });
}

/** Organ and year, as the title says them; nothing where two titles differ. */
function titleOf(beginning: Flow): Passage[] {
  const found = beginning.flatMap((_, at) =>
    Array.from({length: LINES}, (__, more) => beginning.slice(at, at + more + 1)).flatMap((parts) => {
      if (parts.some((part) => typeof part !== "string")) return [];
      const by = parts.join("");
      const groups = by.length > LONGEST_TITLE ? undefined : TITLES.map((title) => title.exec(plain(by))?.groups).find(Boolean);
      return groups ? [{organ: groups["organ"]!, year: yearOf(groups["year"]!), by}] : [];
    }),
  );
  const [title] = found;
  if (!title) return [];
  const agreed = (name: "organ" | "year"): boolean => found.every((other) => other[name] === title[name]);
  return [
    ...(agreed("year") ? [{pointer: "/year", text: title.year, by: title.by, doubtful: false}] : []),
    // A title may name the region for its government, or the office for the organ.
    ...(agreed("organ") ? [{pointer: "/organ/name", text: title.organ, by: title.by, doubtful: false}] : []),
  ];
}

const yearOf = (text: string): string => text.replace(/[零○]/g, "〇").replace(/[〇一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral)));

/** The text below the headings of the sections that are text; of a heading that has text twice, none. */
function textsOf(flow: Flow, headings: SectionHeading[], {form}: Edition): Passage[] {
  const texts = headings.map(({at, section, text}, n): Passage & {section: string} => {
    const isLast = n === headings.length - 1;
    const below = flow.slice(at + 1, headings[n + 1]?.at ?? flow.length).filter((part): part is string => typeof part === "string");
    const end = isLast ? below.findIndex((part) => DAY.test(plain(part))) : -1;
    const own = withoutSigner(end < 0 ? below : below.slice(0, end), end >= 0);
    const [written, unclear] = withoutDoubts(own.join("\n"));
    const isBroken = unclear || written.includes(BROKEN);
    return {section, pointer: `/narrative/${section}`, text: written, by: text, doubtful: isBroken || (isLast && end < 0 && own.length > 1)};
  });
  return form.sections.filter(({kind}) => kind === "text").flatMap(({id}) => {
    const own = texts.filter(({section, text}) => section === id && text);
    return own.length === 1 ? [own[0]!] : [];
  });
}

/** Without who signs above the day: a short last line without a mark at its end. */
const withoutSigner = (lines: string[], hasDay: boolean): string[] => {
  const last = lines.at(-1) ?? "";
  return hasDay && lines.length > 1 && last.length <= LONGEST_HEADING && /^[\p{Script=Han}()]+$/u.test(plain(last)) ? lines.slice(0, -1) : lines;
};

/** The day that stands alone below the last heading: that of the signature, which need not be that of publication, unless
 * the file says the same of itself. */
function dayOf(flow: Flow, from: number, published: string | undefined): Passage[] {
  const days = flow.slice(from).filter((part): part is string => typeof part === "string" && DAY.test(plain(part)));
  const [, year, month, day] = days.length === 1 ? DAY.exec(plain(days[0]!))! : [];
  const text = [year, month, day].map((each) => each?.padStart(2, "0")).join("-");
  return year ? [{pointer: "/published", text, by: days[0]!, doubtful: text !== published}] : [];
}
