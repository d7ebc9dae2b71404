// What an organ is told of its report: what is wrong with it, where, and what to do; a sheet a report.
import {at, figure, quoted} from "../../model/display.js";
import type {Lang} from "../../model/edition.js";
import {h} from "../dom.js";
import {UNPLACED, type Say} from "../words.js";
import type {Entry} from "./entries.js";
import {itemsOf, ownWords, type Chapter, type Matter} from "./return-items.js";

const CHAPTERS: Chapter[] = ["wrong", "missing", "look"];

/** The sheet of a report, to be printed or sent; by when and whom to ask is filled in by hand. */
export function returnSheet({path, result, organ, unread}: Entry, lang: Lang, say: Say): HTMLElement {
  const own = ownWords(lang);
  const nameOf = (pointer: string): string => result.edition?.label(pointer)?.[lang] ?? pointer;
  const places = unread.map((each) => (each.why === "unsure" ? say("desk_unsure", {where: nameOf(each.pointer), text: each.text}) : say(UNPLACED[each.why], {text: quoted(each.text)})));
  const items = itemsOf(result, places, lang);
  const chapters = CHAPTERS.filter((chapter) => items[chapter].length);
  let number = 0;
  const drawn = (item: Matter): HTMLElement[] => [
    h("h3", {}, own("numbered", {number: (number += 1), heading: item.heading})),
    h("ul", {}, ...item.points.map((point) => h("li", {}, point))),
    ...(item.lead ? [h("p", {}, item.lead)] : []),
    ...(item.choices?.length ? [h("ul", {class: "choices"}, ...item.choices.map((choice) => h("li", {}, choice)))] : []),
    h("p", {}, say("advice"), item.advice),
  ];
  return h(
    "article",
    {class: "gidar-return"},
    h("h1", {}, own("title", {year: figure(at(result.report.data, "/year") ?? null)})),
    h("p", {}, own("to", {organ: organ.name || say("nameless"), by: own("no_day")})),
    h("ul", {}, ...chapters.map((chapter) => h("li", {}, own(`ask_${chapter}`, {items: items[chapter].length})))),
    h("ol", {}, ...(["step_look", "step_correct", "step_confirm"] as const).map((step) => h("li", {}, own(step)))),
    h("p", {}, own("contact", {contact: own("no_contact")})),
    h("p", {}, own("file", {file: path})),
    ...chapters.flatMap((chapter) => [h("h2", {}, own(`part_${chapter}`)), ...items[chapter].flatMap(drawn)]),
  );
}

/** Sheets as pages of their own, by their names. */
export const sheetPage = (sheet: HTMLElement, title: string, lang: string): string =>
  `<!doctype html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n${h("title", {}, title).outerHTML}\n<style>body{max-width:50em;margin:2em auto;line-height:1.6}h1{font-size:1.4em}h2{font-size:1.2em}h3{font-size:1.05em;break-after:avoid}.choices{list-style:none}</style>\n</head>\n<body>\n${sheet.outerHTML}\n</body>\n</html>\n`;
