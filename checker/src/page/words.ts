// How the page speaks. What the form and the rules say comes from the published files of an edition.
import {filled} from "../model/display.js";
import type {Lang, Text} from "../model/edition.js";
import type {Finding} from "../model/findings.js";
import {room, type Words} from "../model/words.js";

export type Word = keyof (Words["punctuation"] & Words["findings"] & Words["page"]);
export type Say = (word: Word, params?: Record<string, string | number>) => string;

export function saying(lang: Lang): Say {
  const words: Record<Word, Text> = {...room("punctuation"), ...room("findings"), ...room("page")};
  return (word, params = {}) => filled(words[word][lang], (name) => String(params[name] ?? ""));
}

/** What the rule of a group finds wrong; where blanks leave every equation of it open, that it may be wrong. */
export function titleOf(findings: Finding[], lang: Lang, say: Say): string {
  const title = findings[0]!.rule.title[lang];
  return findings.every(({outcome}) => outcome === "undetermined") ? say("undecided", {title}) : title;
}
