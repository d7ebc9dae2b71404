// The words by which figures of a narrative are attributed to cells (narrative.json), ready to be looked up.
import type {Edition, Narrative, NarrativeTopic, Role} from "../model/edition.js";
import {GAP, tokens, sizeOf, UNREAD} from "./tokens.js";

// What a word may do, besides naming a topic ("topic:requests") or a scope ("scope:organ").
const ROLES: readonly Role[] = [
  ...(["fillers", "manner", "cumulative", "until", "this", "last", "next", "parts", "periods", "eras", "within"] as const),
  ...(["more", "compared", "none", "joints", "each", "both"] as const),
];
export const VERB = "verb";

/** Every word of narrative.json with what it may do. */
export class Lexicon {
  readonly topics: Map<string, NarrativeTopic>;
  readonly verbs: Map<string, Set<string>>;
  readonly tokens: RegExp;
  readonly roles = new Map<string, Set<string>>();
  private readonly longest: number;

  constructor(readonly record: Narrative) {
    this.topics = new Map(record.topics.map((topic) => [topic.id, topic]));
    this.tokens = tokens(new Set(record.topics.flatMap(({units}) => Object.keys(units))));
    for (const role of ROLES) this.enter(record[role], role);
    for (const topic of record.topics) {
      this.enter(topic.words, `topic:${topic.id}`);
      for (const item of topic.items) this.enter(item.words, VERB);
    }
    for (const {words, scopes} of record.scopes) for (const scope of scopes) this.enter(words, `scope:${scope}`);
    this.enter([UNREAD, GAP, record.years.other, ...record.periods, ...record.eras], "parts");
    this.verbs = new Map(record.topics.map(({id, items}) => [id, new Set(items.flatMap(({words}) => words))]));
    this.longest = Math.max(...[...this.roles.keys()].map((word) => word.length));
  }

  private enter(words: string[], role: string): void {
    for (const word of words) {
      const roles = this.roles.get(word);
      if (roles) roles.add(role);
      else this.roles.set(word, new Set([role]));
    }
  }

  /** The words that a text begins with, the longest that fits each time, and the rest, which is none. names are those
   * of the organ itself, which change nothing. Of a text that is too long, all is rest. */
  cover(text: string, names: Set<string>): {words: string[]; rest: string} {
    const words: string[] = [];
    let at = 0;
    const known = (): string | undefined => {
      for (let length = Math.min(this.longest, text.length - at); length > 0; length--) {
        const word = text.slice(at, at + length);
        if (this.roles.has(word) || names.has(word)) return word;
      }
      return undefined;
    };
    if (text.length > this.record.longest && (text.length > 2 * this.record.longest || sizeOf(text) > this.record.longest)) return {words, rest: text};
    for (let word = known(); word !== undefined; word = known()) {
      if (this.roles.has(word)) words.push(word);
      at += word.length;
    }
    return {words, rest: text.slice(at)};
  }

  does(word: string, role: string): boolean {
    return this.roles.get(word)!.has(role);
  }

  /** Whether one of the words may do this. */
  has(words: string[], role: Role): boolean {
    return words.some((word) => this.does(word, role));
  }

  private tagged(word: string, tag: string): string[] {
    return [...this.roles.get(word)!].filter((role) => role.startsWith(tag)).map((role) => role.slice(tag.length));
  }

  /** The topics that words name, in the order in which they do. */
  named(words: string[]): string[] {
    return [...new Set(words.flatMap((word) => this.tagged(word, "topic:").sort()))];
  }

  /** The scopes that words leave possible; undefined where they say nothing. */
  scopes(words: string[]): Set<string> | undefined {
    const found = words.map((word) => this.tagged(word, "scope:")).filter(({length}) => length);
    if (!found.length) return undefined;
    const common = found.reduce((left, right) => left.filter((scope) => right.includes(scope)));
    return new Set(common.length ? common : found.at(-1)!);
  }
}

const lexicons = new WeakMap<Edition, Lexicon>();

/** That of an edition, made when it is first asked for. */
export function lexiconOf(edition: Edition): Lexicon {
  const lexicon = lexicons.get(edition) ?? new Lexicon(edition.narrative);
  lexicons.set(edition, lexicon);
  return lexicon;
}
