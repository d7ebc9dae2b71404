// Which figures a narrative states: sentence by sentence, each attributed to an item of the lexicon.
// A figure counts only where every word around it is understood. What is left unsaid (上年结转5件, after requests were
// named) is taken from before, within a sentence or a paragraph in which nothing else has been counted since.
import type {Decimal} from "../model/decimal.js";
import type {NarrativeItem} from "../model/edition.js";
import {paragraphs, clauses, sizeOf, timesTen, ROW, STOPS, type Quantity, type Clause, type Years} from "./tokens.js";
import {VERB, type Lexicon} from "./lexicon.js";

const OF = "的"; // after a figure: it is one of something else
const LISTED = "、"; // after a figure: another one follows, which has what stands before it to itself
const TOUCHED = new RegExp(`涉[^${STOPS}、]*`, "gu"); // what something touches on, up to the end of the clause
const FIGURE = new RegExp(`[0-9${ROW}]`);
const MAX_NAME = 40; // characters of an organ's name
const MAX_OFFICE = 12; // characters at the head of a clause in which another body is looked for

/** One quantity that a narrative states; sums are the cells that add up to it, in each way that it may be meant. */
export interface Indicator {
  id: string;
  sums: string[][];
}
/** A figure that a narrative states; text is the sentence about it, scopes what it may be about. */
export interface Statement {
  indicator: Indicator;
  value: Decimal;
  exponent: number;
  text: string;
  scopes: Set<string> | undefined;
}

/** What is kept in mind before a bracket: see Sentence. */
type BeforeBracket = Pick<Sentence, "elsewhere" | "within" | "anotherTime" | "whole" | "scopes">;

/** What has been said so far in a sentence. */
class Sentence {
  private brackets: {before: BeforeBracket; counted: boolean}[] = []; // the open ones, and whether they hold a figure
  topics = new Set<string>();
  items = new Set<string>();
  verbs: string[] = [];
  scopes: Set<string> | undefined;
  elsewhere = false;
  anotherTime: boolean;
  withheld: boolean; // a figure has been withheld, since it is one of another time
  unknown = false; // something in it has not been understood
  within = false;
  thisYear = false;
  until = false;
  last = ""; // the last item
  whole = ""; // the last before what is within it
  verbal = true; // the last statement has a verb of its own
  unclear = false; // a figure of this clause is one of two things, and so may be those that it is listed with

  /** held says that the sentences before are about another time, and so is this one until it says otherwise. */
  constructor(held = false) {
    this.anotherTime = this.withheld = held;
  }

  /** A clause has ended. Of what, whom and when a figure in brackets is, says nothing of those behind them. */
  bracketed({stop, quantities}: Clause): void {
    if (quantities.length) for (const bracket of this.brackets) bracket.counted = true;
    if (stop && "（(【".includes(stop)) {
      const {elsewhere, within, anotherTime, whole, scopes} = this;
      this.brackets.push({before: {elsewhere, within, anotherTime, whole, scopes}, counted: false});
    } else if (stop && "）)】".includes(stop)) {
      const bracket = this.brackets.pop();
      if (bracket?.counted) Object.assign(this, bracket.before);
    }
  }
}

/** Reads one narrative; year is that of the report, organ the name of its organ. */
export class Parser {
  private readonly names: Set<string>;
  private readonly years: Years;
  private readonly above: string[]; // what regions above those of the organ are called
  private context: string[] = []; // the topics that were named last
  private sentence = new Sentence();

  constructor(
    private readonly lexicon: Lexicon,
    year: number | undefined,
    organ: string,
  ) {
    const {years, unsaid} = lexicon.record;
    this.names = ownNames(organ, unsaid);
    this.above = aboveOf(organ, lexicon.record.levels);
    this.years =
      year === undefined
        ? {of: new Map(), other: years.this, part: years.part}
        : {of: new Map([[year - 1, years.last], [year, years.this], [year + 1, years.next]]), other: years.other, part: years.part};
  }

  /** Every statement, in the order of the text. */
  *parse(text: string): Generator<Statement> {
    for (const paragraph of paragraphs(text)) {
      this.context = [];
      let held = false;
      for (const sentence of paragraph) {
        const state: Sentence = new Sentence(held);
        this.sentence = state;
        for (const clause of clauses(sentence, this.lexicon.tokens, this.years)) {
          yield* this.clause(clause, sentence);
          state.bracketed(clause);
        }
        held = state.anotherTime && !state.items.size && (state.withheld || !state.unknown);
      }
    }
  }

  private *clause(clause: Clause, sentence: string): Generator<Statement> {
    this.sentence.unclear = false;
    if (!clause.quantities.length) yield* this.withoutQuantity(clause.texts[0]!, sentence);
    for (const [n, quantity] of clause.quantities.entries()) {
      const shared = n + 1 < clause.quantities.length;
      const text = quotedBefore(sentence, clause.ends[n]!, this.lexicon.record.shown);
      const more = firstOf(sentence.slice(clause.ends[n]!, clause.ends[n]! + 2 * this.lexicon.record.longest), this.lexicon.record.longest);
      for (const stated of this.attribute(clause.texts[n]!, quantity, clause.texts[n + 1]!, shared, more)) yield {...stated, text, scopes: this.sentence.scopes};
    }
  }

  // ---- what stands around a figure --------------------------------------------------------------------

  private attribute(lead: string, quantity: Quantity, tail: string, shared: boolean, more: string): {indicator: Indicator; value: Decimal; exponent: number}[] {
    const {words, rest} = this.lexicon.cover(lead, this.names);
    if (rest) {
      this.noteTime(words);
      return this.lose(rest, quantity.unit);
    }
    if (!this.sound(words) || this.sentence.unclear) return [];
    const none = this.lexicon.has(words, "none");
    if (none && quantity.digits !== 1) return []; // else: not a single one
    const digits = none ? 0 : quantity.digits;
    if (shared && tail && !tail.startsWith(LISTED) && !this.lexicon.named(words).length) return []; // it says what the next figure is
    const after = this.after(words, tail, shared);
    if (!after) return this.lose(tail, quantity.unit);
    const topics = this.topics([...words, ...after], quantity.unit);
    const powers = topics.map((topic) => this.lexicon.topics.get(topic)!.units[quantity.unit]);
    if (!topics.length || powers.includes(undefined)) {
      this.sentence.verbs = [];
      return [];
    }
    if (topics.some((topic) => this.ofMore(topic, lead, more))) return [];
    const exponent = quantity.exponent + powers[0]!;
    return this.items(topics, [...words, ...after]).map((indicator) => ({indicator, value: timesTen(digits, exponent), exponent}));
  }

  /** Whether what comes after a figure says that only a part of it is about what the report is about. */
  private ofMore(topic: string, lead: string, more: string): boolean {
    const {about = []} = this.lexicon.topics.get(topic)!;
    const parts = this.lexicon.record.within.filter((word) => more.includes(word)).map((word) => more.slice(more.indexOf(word)));
    parts.push(...(more.match(TOUCHED) ?? []).filter((clause) => FIGURE.test(clause)));
    return !about.some((word) => lead.includes(word)) && parts.some((part) => about.some((word) => part.includes(word)));
  }

  /** The words after a figure that say what it is; undefined where they cannot be understood. */
  private after(words: string[], tail: string, shared: boolean): string[] | undefined {
    const verb = this.verbs(words).length > 0;
    const topic = this.lexicon.named(words).length > 0;
    const ends = this.goesOn(tail);
    if (!tail || shared || (topic && verb) || (topic && ends)) return tail.startsWith(OF) ? undefined : [];
    const {words: found, rest} = this.lexicon.cover(tail, this.names);
    const named = this.lexicon.named(found).length > 0;
    if (this.lexicon.has(found, "parts") || (rest && !(verb && named && this.goesOn(rest)))) return verb && ends ? [] : undefined;
    if (!verb) return found;
    if (!named) return ends || !this.verbs(found).length ? [] : undefined;
    return found.filter((word) => !this.lexicon.does(word, VERB) || this.lexicon.named([word]).length);
  }

  private goesOn(rest: string): boolean {
    return this.lexicon.record.ends.some((end) => rest.startsWith(end));
  }

  /** Whether a figure with these words before it can be one of the report; notes what they say of the rest. */
  private sound(words: string[]): boolean {
    const {lexicon, sentence: state} = this;
    const scopes = lexicon.scopes(words);
    this.noteWithin(words);
    if (scopes) {
      state.elsewhere = state.within || this.isAbove(words);
      if (!state.within) state.scopes = scopes;
    }
    this.noteTime(words);
    state.withheld ||= state.anotherTime;
    if (this.lexicon.has(words, "cumulative") && (state.until || !state.thisYear)) return false;
    if (lexicon.record.starts.includes(words.at(-1)!)) return false; // 由40件增至46件
    return !(state.elsewhere || state.anotherTime || this.lexicon.has(words, "parts"));
  }

  /** Whether words name the region of a level above those that the organ's name speaks of. */
  private isAbove(words: string[]): boolean {
    return words.some((word) => this.lexicon.scopes([word]) && this.above.some((sign) => word.includes(sign)));
  }

  /** What comes after such a word is within what was counted last. */
  private noteWithin(words: string[]): void {
    if (this.lexicon.has(words, "within")) [this.sentence.within, this.sentence.whole] = [true, this.sentence.last];
  }

  /** What comes after the name of another year, or of a part of one, is of that time, until this year is named. */
  private noteTime(words: string[]): void {
    const {lexicon, sentence: state} = this;
    state.until ||= lexicon.has(words, "until");
    if (lexicon.has(words, "this")) [state.anotherTime, state.thisYear] = [false, true];
    if (lexicon.has(words, "compared")) return;
    const last = (lexicon.has(words, "last") || lexicon.has(words, "next")) && !this.verbs(words).length;
    const era = lexicon.has(words, "eras") && !lexicon.has(words, "this");
    if (last || era || lexicon.has(words, "periods") || words.includes(lexicon.record.years.other)) state.anotherTime = true;
  }

  /** A time that is not understood (机构改革以来) is another one, unless the report year is named with it. */
  private noteEra(unknown: string, isNamed: (era: string) => boolean): void {
    const {eras, this: years} = this.lexicon.record;
    if (eras.some(isNamed) && !years.some((year) => unknown.includes(year))) this.sentence.anotherTime = true;
  }

  /** Something else has been counted: what is left unsaid from here on may be about that. */
  private lose(unknown: string, unit: string): [] {
    [this.sentence.verbs, this.sentence.unknown] = [[], true];
    this.noteEra(unknown, (era) => unknown.includes(era));
    if (this.lexicon.record.bodies.some((body) => unknown.includes(body))) this.sentence.elsewhere = true;
    if (this.context.some((topic) => unit in this.lexicon.topics.get(topic)!.units)) this.context = [];
    return [];
  }

  // ---- what is meant ------------------------------------------------------------------------------------

  private verbs(words: string[]): string[] {
    return words.filter((word) => this.lexicon.does(word, VERB));
  }

  /** The topics of a figure, named or left unsaid. */
  private topics(words: string[], unit?: string): string[] {
    let named = this.lexicon.named(words);
    if (named.length > 1 && named.slice(1).every((topic) => this.lexicon.topics.get(topic)!.from === named[0])) named = named.slice(1);
    if (named.length) {
      this.context = named;
      for (const topic of named) this.sentence.topics.add(topic);
      return named;
    }
    if (this.context.length !== 1 || (this.sentence.topics.size > 1 && !this.sentence.verbal)) return [];
    let topic = this.context[0]!;
    const {units, beside} = this.lexicon.topics.get(topic)!;
    if (unit !== undefined && !(unit in units)) topic = beside ?? topic;
    return words.some((word) => this.lexicon.verbs.get(topic)!.has(word)) ? [topic] : [];
  }

  /** The items that words name: one, or one for each topic where they say so; none where that is not clear. */
  private items(topics: string[], words: string[], nil = false): Indicator[] {
    const state = this.sentence;
    let items = topics.map((topic) => this.item(topic, words, nil)).filter((item) => item !== undefined);
    if (!topics.length || items.length < topics.length) {
      state.verbs = [];
      return [];
    }
    if (topics.length > 1 && !nil && !this.lexicon.has(words, "each")) {
      if (!this.lexicon.has(words, "joints")) return [];
      items = [{id: items.map(({id}) => id).join("+"), sums: [items.flatMap(({sums}) => sums[0]!)]}];
    }
    if ((state.within || this.lexicon.scopes(words)) && items.some(({id}) => state.items.has(id))) return [];
    for (const {id} of items) state.items.add(id);
    state.last = items.at(-1)!.id;
    return items;
  }

  /** The item of one topic that words name; undefined where they name none, or several. */
  private item(topic: string, words: string[], nil: boolean): Indicator | undefined {
    const state = this.sentence;
    const own = this.lexicon.verbs.get(topic)!;
    let verbs = words.filter((word) => own.has(word) && !this.lexicon.does(word, `topic:${topic}`));
    state.verbal = verbs.length > 0;
    if (words.some((word) => !own.has(word) && this.lexicon.does(word, VERB) && this.lexicon.roles.get(word)!.size === 1)) return undefined;
    const {items} = this.lexicon.topics.get(topic)!;
    if (!verbs.length && this.lexicon.has(words, "more")) return undefined;
    if (!verbs.length && !items.some(({plain}) => plain)) verbs = state.verbs.filter((verb) => own.has(verb));
    const when = (["last", "next"] as const).filter((year) => this.lexicon.has(words, year));
    const meant = items.filter(
      (item) => (verbs.some((verb) => item.words.includes(verb)) || (item.plain && !verbs.length)) && (!item.when || when.includes(item.when)),
    );
    const heads = meant.filter(({id}) => !over(meant).includes(id));
    const found = meant.filter(({id}) => !over(heads).includes(id));
    if (when.some((year) => !found.some((item) => item.when === year))) {
      state.anotherTime = when.includes("last") && !this.lexicon.has(words, "compared");
      return undefined;
    }
    if (!found.length || (found.length > 1 && !this.lexicon.has(words, "both"))) {
      state.unclear = found.length > 1;
      return undefined;
    }
    if (nil && !found.every((item) => item.nil)) return undefined;
    if (found.some((item) => item.outside?.includes(state.whole))) return undefined;
    state.verbs = verbs;
    return {id: found.map(({id}) => id).join("+"), sums: found.flatMap(({cells}) => cells)};
  }

  // ---- clauses without a figure -------------------------------------------------------------------------

  /** What a clause says of those after it; and that there is none of something, where it says that. */
  private *withoutQuantity(text: string, sentence: string): Generator<Statement> {
    if (!text) return;
    const {words, rest} = this.lexicon.cover(text, this.names);
    this.noteTime(words);
    const scopes = this.lexicon.scopes(words);
    if (scopes && !this.sentence.within) {
      this.sentence.scopes = scopes;
      this.sentence.elsewhere ||= this.isAbove(words);
    }
    this.noteWithin(words);
    const named = this.lexicon.named(words);
    if (rest) this.pass(text, rest);
    else if (this.lexicon.has(words, "none")) yield* this.nothing(words, sentence);
    else if (named.length) this.context = named;
  }

  /** A clause that is not understood: a topic in it, another body, or another thing that is counted. */
  private pass(text: string, unknown: string): void {
    const {bodies, offices, every} = this.lexicon.record;
    this.sentence.unknown = true;
    this.noteEra(unknown, (era) => unknown.endsWith(era));
    const head = firstOf(unknown.slice(0, 2 * MAX_OFFICE), MAX_OFFICE);
    const called = head === unknown && bodies.some((body) => unknown.endsWith(body));
    if ((called || offices.some((office) => head.includes(office))) && !every.some((word) => head.includes(word))) this.sentence.elsewhere = true;
    const shown = lastOf(text, this.lexicon.record.longest);
    const named = this.lexicon.record.topics.filter(({words}) => words.some((word) => shown.includes(word))).map(({id}) => id);
    const counted = (topic: string): boolean => [...this.lexicon.verbs.get(topic)!].some((verb) => verb.length > 1 && shown.includes(verb));
    if (named.length) this.context = named;
    else if (this.context.some(counted)) this.context = [];
  }

  private *nothing(words: string[], sentence: string): Generator<Statement> {
    const {elsewhere, anotherTime} = this.sentence;
    if (this.lexicon.has(words, "parts") || this.lexicon.has(words, "manner") || elsewhere || anotherTime) return;
    if (words.filter((word) => this.lexicon.does(word, "none")).length > 1) return;
    const text = quotedBefore(sentence, sentence.length, this.lexicon.record.shown);
    for (const indicator of this.items(this.topics(words), words, true))
      yield {indicator, value: timesTen(0, 0), exponent: 0, text, scopes: this.sentence.scopes};
  }
}

/** The items whose verbs may stand beside those of others without changing them. */
const over = (items: NarrativeItem[]): string[] => items.flatMap((item) => item.over ?? []);

/** What an organ is called in its own report: its name, without what it begins with, without what is left unsaid. */
function ownNames(organ: string, unsaid: string[]): Set<string> {
  if (sizeOf(organ.slice(0, 2 * MAX_NAME + 2)) > MAX_NAME) return new Set();
  const names = [organ, ...unsaid.filter((ending) => organ.endsWith(ending)).map((ending) => organ.slice(0, -ending.length))].map((name) => [...name]);
  return new Set(names.flatMap((name) => name.slice(0, -1).map((_, at) => name.slice(at).join(""))));
}

/** What the regions are called that lie above those which the name of an organ speaks of, the highest first. */
function aboveOf(organ: string, levels: string[][]): string[] {
  const own = levels.findIndex((signs) => signs.some((sign) => organ.includes(sign)));
  return levels.slice(0, Math.max(own, 0)).flat();
}

/** The first characters of a text. */
const firstOf = (text: string, longest: number): string => [...text].slice(0, longest).join("");

/** The last characters of a text. */
const lastOf = (text: string, longest: number): string => [...text.slice(-2 * longest)].slice(-longest).join("");

/** The part of a sentence that leads to a figure, and a little after it. */
function quotedBefore(sentence: string, end: number, longest: number): string {
  const [before, after] = [lastOf(sentence.slice(Math.max(end - 2 * longest, 0), end), longest), firstOf(sentence.slice(end, end + longest), longest >> 1)];
  return (before.length < end ? "…" : "") + before + after + (end + after.length < sentence.length ? "…" : "");
}
