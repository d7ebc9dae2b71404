// Sentences of a narrative, and the figures in them, in whatever way they are written.
// Everything here takes time in proportion to the length of the text, whatever the text is.
import {Decimal} from "../model/decimal.js";
import {words} from "../model/display.js";
import {withoutRadicals} from "../model/radicals.js";

const MAX_DIGITS = 15;
/** Stands for a number that is no figure of a statement: a share, an estimate, a part of a date. */
export const UNREAD = "#";
/** Between two numbers that only white space kept apart. */
export const GAP = "|";
const ORDINAL = "第"; // before a number that counts nothing: an article of a law
export const ROW = "零〇一二两三四五六七八九十百千万亿"; // of which a number in characters consists
const SEVERAL = /^数[十百千万亿]/; // 数十件
export const STOPS = "，,；;：:（）()【】“”‘’\"'《》<>.．·…";
const CLOSING = "。！？!?：:";
const OPEN = "，,；;、"; // after these a line goes on, whatever the next begins with
const TITLE = 30; // characters of a heading without punctuation
const HEADING = /^(?:[（(]?[0-9零一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六七八九十]是)/;
const FULL_WIDTH = "０１２３４５６７８９．";
const DIGITS = new Map([..."零一二三四五六七八九"].map((digit, at) => [digit, at] as const)).set("〇", 0).set("两", 2);
const TENS = new Map([["十", 1], ["百", 2], ["千", 3]]);
const SCALES = new Map([["万", 4], ["亿", 8]]);
const ARABIC = /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/;
// Parts of patterns: all of a year, its beginning or its end, in digits and in numerals; and parts of one.
const TO = "[至到—－–~～―─−‐‑〜∼\\-]{1,3}";
const [DECEMBER, LAST_DAY] = ["12月(?:31日(?:期间|止)?|[底末]|份?(?![0-9上中下初]))", "12月(?:31日(?:期间|止)?|[底末])"];
const spanOf = (until: string): string => `(?:1月1日起?|1月?份?)${TO}(?:${until}${DECEMBER}|年[底末])|1月1日起|${LAST_DAY}`;
const [WHOLE, SPAN] = [spanOf(""), `${spanOf("(?:(?<until>[0-9]{4})年)?")}|年底|年末|底|末|期间`];
const SPELT = `(?:一月一日起?|一月?份?)${TO}十二月(?:三十一日)?|一月一日起|十二月(?:三十一日|[底末])`;
const YEAR = "[一二][零〇○一二三四五六七八九]{3}";
const TENTH = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})"; // a number of months, or of one
const MONTH = `${TENTH}月份?(?:${TENTH}[日号]|[上中下]旬|[底末初])?`;
const BEHIND_YEARS = "(?:以来|[来间内])";
const PERIOD =
  `(?:(?:${MONTH}|${TENTH})${TO})?${MONTH}|(?:${TENTH}(?:${TO}|、)第?)?${TENTH}个?季度|${TENTH}个月` +
  `|(?![一1]年)(?:${TENTH}年${BEHIND_YEARS}|(?:(?<=近)|(?<=过去)|(?<=前)(?<!提前))${TENTH}年)`;

// Ways to write dates, and what they read as: 12月31日24时, 12月31日（含）, 一至四季度, 元月, 1月以来, 2022—2024年.
const ONE = `(?<![0-9${ROW}])`;
const HOUR = "(?<=[日号])(?:(?:24|二十四|[0零〇])[时点]整?|(?:00?|24)[:：]00)";
const USUAL: readonly [RegExp, string][] = [
  [new RegExp(`${HOUR}|(?<=[日号月年底末])[（(]含(?:当[日天月年]|本日)?[）)]`, "gu"), ""],
  [new RegExp(`${ONE}第?[一1](?:个?季度)?${TO}第?[四4]个?季度`, "gu"), "1月至12月"],
  [new RegExp(`${ONE}元(?=月|${TO}${TENTH}月)`, "gu"), "1"],
  [/(?<![0-9至到—-])1月(?:1日)?以来/gu, "1月1日起"],
  [new RegExp(`((?<![0-9])[0-9]{4}|${YEAR})(?=(?:(?:${TO}|[、和及与/])(?:[0-9]{4}|${YEAR})){1,5}年)`, "gu"), "$1年"],
];

const NOUGHT = /0(?<![0-9.,]0)(?=[1-9][月日号])/g; // 01月09日, as programs write dates

/** A number with its unit: digits times ten to the exponent, whose last digit may have been rounded. */
export interface Quantity {
  digits: number;
  exponent: number;
  unit: string;
}
/** A part of a sentence between two punctuation marks: the texts around its figures, one more than there are. */
export interface Clause {
  texts: string[];
  quantities: Quantity[];
  /** The places in the sentence after each figure. */
  ends: number[];
  /** What ends it. */
  stop: string;
}
/** What years read as, all others, and a part of one. */
export interface Years {
  of: Map<number, string>;
  other: string;
  part: string;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= "0" && character <= "9";
export const sizeOf = (text: string): number => [...text].length;

/** The sentences of each paragraph, without white space. Lines that only a page's width broke are joined. */
export function* paragraphs(text: string): Generator<string[]> {
  let lines: string[] = [];
  const read = withoutRadicals(text.replace(/[０-９．]/g, (character) => "0123456789."[FULL_WIDTH.indexOf(character)]!)).replace(NOUGHT, "");
  for (const line of read.split("\n")) {
    const bare = joined(words(line));
    if (lines.length && (!bare || ended(lines) || (HEADING.test(bare) && !OPEN.includes(lines.at(-1)!.at(-1)!)))) {
      yield sentences(lines);
      lines = [];
    }
    if (bare) lines.push(bare);
  }
  if (lines.length) yield sentences(lines);
}

/** Whether what these lines hold ends with them: a sentence, or a heading. */
function ended(lines: string[]): boolean {
  const last = lines.at(-1)!;
  const title = lines.length === 1 && sizeOf(last) <= TITLE && HEADING.test(last) && !/[，,；;。]/.test(last);
  return CLOSING.includes(last.at(-1)!) || title;
}

const usual = (text: string): string => USUAL.reduce((read, [written, meant]) => read.replace(written, meant), text);

const sentences = (lines: string[]): string[] => usual(joined(lines)).split(/[。！？!?]/).filter(Boolean);

function joined(texts: string[]): string {
  return texts.map((text, n) => (n && isDigit(texts[n - 1]!.at(-1)) && isDigit(text[0]) ? GAP + text : text)).join("");
}

/** What a sentence is made of, besides text. No alternative can fail after a repetition without a limit. */
export function tokens(units: Iterable<string>): RegExp {
  const sorted = [...units].sort();
  const unit = sorted.join("|");
  return new RegExp(
    `(?<aside>[（(【][^（）()0-9${sorted.join("")}]{0,30}[）)】]|《[^《》]{0,30}》)` +
      `|(?<year>[0-9]{4}|${YEAR})年度?(?<span>${SPAN})?|(?<whole>${WHOLE}|${SPELT})|(?<period>${PERIOD})` +
      `|(?<number>[0-9][0-9,.]*|[${ROW}]+)` +
      `(?<about>[余多来几])?(?<scale>[万亿])?(?<more>[余多])?(?<unit>${unit})?(?<beyond>余|以上|左右|上下|多|次|百分点|工作日|[/每]|${TO}(?![0-9]{4}年)(?=[0-9${ROW}]))?` +
      `|(?<colon>[：:](?=[0-9][0-9,.]{0,15}[万亿]?(?:${unit})))` +
      `|(?<stop>[${STOPS}])`,
    "gu",
  );
}

/** The parts of a sentence, in order. */
export function* clauses(sentence: string, pattern: RegExp, years: Years): Generator<Clause> {
  let clause: Clause = {texts: [""], quantities: [], ends: [], stop: ""};
  let at = 0;
  const add = (text: string): string => (clause.texts[clause.texts.length - 1] += text);
  for (const found of sentence.matchAll(pattern)) {
    const {year, period, number, unit, stop} = found.groups!;
    add(sentence.slice(at, found.index));
    at = found.index + found[0].length;
    if (year) add(yearOf(found.groups!, years));
    else if (period) add(years.part);
    else if (number) {
      const none = sentence[found.index - 1] === ORDINAL || SEVERAL.test(sentence.slice(Math.max(found.index - 1, 0), found.index + 1));
      const quantity = none ? undefined : quantityOf(found.groups!);
      if (quantity) {
        clause.quantities.push(quantity);
        clause.ends.push(at);
        clause.texts.push("");
      } else if (clause.quantities.length || clause.texts[0] || !enumerates(found.groups!, sentence[at])) add(isDigit(number[0]) || unit ? UNREAD : found[0]);
    } else if (stop) {
      yield {...clause, stop};
      clause = {texts: [""], quantities: [], ends: [], stop: ""};
    }
  }
  add(sentence.slice(at));
  yield clause;
}

type Groups = Record<string, string | undefined>;

/** What a year reads as; of a span that is no whole year, nothing that can be understood. */
function yearOf({year, until}: Groups, {of, other}: Years): string {
  const written = year!.replace(/[^0-9]/g, (numeral) => String(DIGITS.get(numeral) ?? 0)); // ○ is no other numeral
  return until === undefined || until === year ? (of.get(Number(written)) ?? other) : other;
}

/** Whether a number, with nothing before it, is that of a heading or of an item of a list. */
const enumerates = ({number, unit}: Groups, after: string | undefined): boolean =>
  unit === undefined && (number!.endsWith(".") || (after !== undefined && "、）)．".includes(after)));

/** The figure, exactly as stated; nothing for estimates, and for what is no number with a unit. */
function quantityOf({number, unit, about, more, beyond, scale}: Groups): Quantity | undefined {
  const text = number!;
  if (unit === undefined || about || more || beyond || text.length > 2 * MAX_DIGITS) return undefined;
  if (!isDigit(text[0])) {
    const digits = numeral(text + (scale ?? ""));
    return digits === undefined ? undefined : {digits, exponent: 0, unit};
  }
  if (!ARABIC.test(text) || text.length > MAX_DIGITS) return undefined;
  const exponent = (SCALES.get(scale ?? "") ?? 0) - (text.split(".")[1] ?? "").length;
  return {digits: Number(text.replace(/[,.]/g, "")), exponent, unit};
}

/** A number in Chinese numerals, such as 120 for 一百二十; undefined for what is not written as a number should be:
 * a row of digits (二〇二四), a last digit whose place is not said (一百二). */
export function numeral(text: string): number | undefined {
  let [total, section, place, scale, zero] = [0, 0, 4, 9, false]; // place and scale are those of the last unit
  let digit: number | undefined;
  for (const character of text) {
    const [value, ten] = [DIGITS.get(character), TENS.get(character)];
    if (value !== undefined) {
      if (digit) return undefined;
      zero ||= value === 0 && text.length > 1;
      digit = value || (text.length > 1 ? undefined : 0);
    } else if (ten !== undefined) {
      if (ten >= place || (digit === undefined && (character !== "十" || section))) return undefined;
      [place, zero] = [ten, false];
      section += (digit || 1) * 10 ** place;
      digit = undefined;
    } else {
      const power = SCALES.get(character)!;
      if (power >= scale || !(section || digit)) return undefined;
      total += (section + (digit ?? 0)) * 10 ** power;
      [scale, place, zero, section, digit] = [power, 4, false, 0, undefined];
    }
  }
  if (digit && !zero && place > 1 && (place < 4 || scale < 9)) return undefined;
  return zero && !digit ? undefined : total + section + (digit ?? 0);
}

/** digits times ten to the exponent, exactly, without zeros behind the point. */
export function timesTen(digits: number, exponent: number): Decimal {
  for (; exponent < 0 && digits % 10 === 0; exponent++) digits /= 10;
  return Decimal.parse(`${digits}e${exponent}`);
}
