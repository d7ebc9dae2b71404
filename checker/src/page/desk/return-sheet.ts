// What an organ is told of its report: what is wrong with it, where, and what to do; a sheet a report.
import {at, figure} from "../../model/display.js";
import type {Lang, Rule} from "../../model/edition.js";
import {messageOf, type Finding} from "../../model/findings.js";
import {h} from "../dom.js";
import {titleOf, type Say} from "../words.js";
import type {Entry} from "./entries.js";

const MOST = 30; // findings of a rule that are named before they are counted

/** The sheet of a report, to be printed or sent. */
export function returnSheet({path, result, organ, unread}: Entry, lang: Lang, say: Say): HTMLElement {
  const groups = new Map<Rule, Finding[]>();
  for (const severity of ["error", "warning"] as const)
    for (const finding of result.findings.filter((each) => each.severity === severity)) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  const year = figure(at(result.report.data, "/year") ?? null);
  return h(
    "article",
    {class: "gidar-return"},
    h("h1", {}, say("return_title", {organ: organ.name || say("nameless"), year})),
    h("p", {}, say("return_file", {file: path})),
    ...[...groups].flatMap(([rule, found]) => [
      h("h2", {}, `${say(rule.severity)}${say("colon")}${titleOf(found[0]!, lang, say)}${say("colon")}${say("places", {count: found.length})}`),
      h("ul", {}, ...found.slice(0, MOST).map((finding) => h("li", {}, messageOf(finding, lang))), found.length > MOST && h("li", {}, say("rest", {count: found.length - MOST}))),
      h("p", {}, say("advice"), rule.advice[lang]),
    ]),
    ...result.repairs.filter(({rank}) => rank === 1).map((repair) => h("p", {}, say("repair", {text: repair.text[lang], status: say(repair.status)}))),
    unread ? h("p", {}, say("desk_unread_places", {count: unread})) : null,
    h("p", {}, say("return_end")),
  );
}

/** Sheets as pages of their own, by their names. */
export const sheetPage = (sheet: HTMLElement, title: string, lang: string): string =>
  `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n${h("title", {}, title).outerHTML}\n<style>body{max-width:50em;margin:2em auto;line-height:1.6}h1{font-size:1.4em}h2{font-size:1.1em}</style>\n</head>\n<body>\n${sheet.outerHTML}\n</body>\n</html>\n`;
