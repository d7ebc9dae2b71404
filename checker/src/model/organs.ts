// Whose report it is, and when two organs are one.
import {at, bare, quoted, type Members} from "./display.js";
import type {Lang, Text} from "./edition.js";
import {bracketed, joint} from "./words.js";

// Letters and marks of which nothing is seen, besides control and format characters: fillers, the blank of Braille,
// variation selectors.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, "gu");
const BREAKS = /[\n\r\v\f\x85\u2028\u2029]/;
const SPACES = /[ \u3000]/; // white space that may stand between the words of a name

const MAX_CODES = 3; // code points of a kind that are named

/** A name that serves as a key, as it is compared with others: in NFKC, without white space and the unseen. */
export const nameKey = (text: string): string => bare(text.normalize("NFKC").replace(ALL_UNSEEN, ""));

/** An organ code as it is compared with others; nothing for what is none by its length and characters. */
export function codeKey(text: string): string | undefined {
  const key = nameKey(text).toUpperCase();
  return /^[0-9A-Z]{18}$/.test(key) ? key : undefined;
}

/** What should not be in a name, by kind (words.unseen in rules.json) with code points. */
export function unseen(text: string): Map<string, string[]> {
  const characters = [...text];
  const isSpace = (character: string): boolean => !bare(character);
  const inside = characters.flatMap((character, n) => (isSpace(character) ? [] : [n]));
  const [first, last] = [inside[0] ?? characters.length, inside.at(-1) ?? -1];
  const kinds = new Map<string, Set<string>>();
  characters.forEach((character, n) => {
    const kind = kindOf(character, isSpace(character), n < first || n > last);
    if (!kind) return;
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(code));
  });
  return new Map([...kinds].map(([kind, codes]) => [kind, [...codes].slice(0, MAX_CODES)]));
}

function kindOf(character: string, isSpace: boolean, outside: boolean): string | undefined {
  if (BREAKS.test(character)) return "breaks";
  if (character === "\t") return "tabs";
  if (UNSEEN.test(character)) return "invisible";
  if (isSpace && (outside || !SPACES.test(character))) return outside ? "outside" : "spaces";
  return undefined;
}

/** What is in a name that should not be, in words (words.unseen in rules.json). */
export function unseenText(name: string, words: Record<string, Text>): Text {
  const text = (lang: Lang): string =>
    [...unseen(name)].map(([kind, codes]) => words[kind]![lang].replace("{codes}", codes.join(joint("list", lang)))).join(joint("list", lang));
  return {zh: text("zh"), en: text("en")};
}

/** A text without what is not seen in it and around it. */
export const seen = (text: string): string => text.replace(ALL_UNSEEN, "").trim();

/** Whose report it is, as far as it says so. */
export interface Organ {
  name: string;
  code: string;
  region: string;
  /** Whom the figures count. */
  scope: string;
}

export function organOf(data: Members): Organ {
  const text = (pointer: string): string => {
    const value = at(data, pointer);
    return typeof value === "string" ? value : "";
  };
  return {name: text("/organ/name"), code: text("/organ/code"), region: text("/organ/region"), scope: text("/scope")};
}

/** Whether an organ can be told from others at all. */
export const isKnown = ({name, code}: Organ): boolean => Boolean(nameKey(name) || codeKey(code));

/** Whether both are one organ: by their codes, or, where one has none, by their names and regions. */
export function isSame(one: Organ, other: Organ): boolean {
  const [code, otherCode] = [codeKey(one.code), codeKey(other.code)];
  if (code && otherCode) return code === otherCode;
  const [region, otherRegion] = [nameKey(one.region), nameKey(other.region)];
  const apart = region && otherRegion && region !== otherRegion;
  const name = nameKey(one.name);
  return Boolean(name) && name === nameKey(other.name) && !apart;
}

/** An organ in a message, with what tells it from another one that bears the same name. */
export function organText(organ: Organ, other?: Organ): Text {
  const name = quoted(organ.name);
  if (!nameKey(organ.name)) return {zh: quoted(organ.code), en: quoted(organ.code)};
  if (!other || nameKey(organ.name) !== nameKey(other.name)) return {zh: name, en: name};
  const more = codeKey(organ.code) && codeKey(other.code) ? organ.code : organ.region;
  const text = (lang: Lang): string => name + bracketed(quoted(more), lang);
  return {zh: text("zh"), en: text("en")};
}

/** Where a report was read, in brackets; nothing of one that was not read from anywhere. */
export const readAt = (source: string): Text => {
  const text = (lang: Lang): string => (source ? bracketed(quoted(source, 200), lang) : "");
  return {zh: text("zh"), en: text("en")};
};
