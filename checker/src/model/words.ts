// What is said, in both languages: the sentences of the published words.json, which are given before anything is said.
import type published from "../../../spec/dist/words.json";
import type {Lang} from "./edition.js";

/** The rooms of words.json that the checker says something of: {room: {key: sentence}}. */
export type Words = Pick<typeof published, "punctuation" | "findings" | "errors" | "page" | "returns">;
export type Room = keyof Words;

let words: Words | undefined;

/** Take in the published sentences. */
export const learn = (published: Words): void => void (words = published);

/** All sentences of a room. */
export function room<Name extends Room>(name: Name): Words[Name] {
  if (!words) throw new Error("words.json has not been given");
  return words[name];
}

/** A text in brackets. */
export const bracketed = (text: string, lang: Lang): string => joint("bracket", lang).replace("{text}", () => text);

/** How words are joined in one language. */
export const joint = (mark: keyof Words["punctuation"], lang: Lang): string => room("punctuation")[mark][lang];
