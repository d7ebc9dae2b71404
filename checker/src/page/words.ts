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

/** What is said of what was not understood, by why. */
export const UNPLACED = {row: "paste_row", column: "paste_column", unit: "paste_unit", contested: "paste_contested", unseen: "paste_unseen", merged: "paste_merged", moved: "paste_moved"} as const;

/** What the rule of a finding finds wrong; of an equation that blanks leave open, which is no error, that it may be. */
export function titleOf({rule, severity}: Finding, lang: Lang, say: Say): string {
  const title = rule.title[lang];
  return rule.severity === "error" && severity === "warning" ? say("undecided", {title}) : title;
}
