// What may be wrong where equations do not hold: sentences and figures to be checked. Nothing here fills anything in.
import type {Lang} from "../model/edition.js";
import type {Cell, Change, Repair} from "../model/findings.js";
import {figure} from "../model/display.js";
import {h} from "./dom.js";
import type {Say} from "./words.js";

const SHOWN_PLACES = 2; // other places of one repair that are listed before they are counted

/** What the cells of this report might have to be, by the likeliest repair of each table. */
export const suggestedBy = (repairs: Repair[]): Map<string, string> =>
  new Map(
    repairs
      .filter(({rank}) => rank === 1)
      .flatMap(({changes}) => changes.filter(({cell}) => cell.source === null).map(({cell, right}): [string, string] => [cell.pointer, figure(right)])),
  );

/** The repairs, the likeliest of each table first. */
export function repairList(repairs: Repair[], lang: Lang, say: Say, go: (cells: Cell[]) => void): HTMLElement {
  const line = (text: string, changes: Change[]): HTMLElement => {
    const cells = changes.map(({cell}) => cell).filter(({source}) => source === null);
    return cells.length ? h("button", {type: "button", class: "gidar-finding", onclick: () => go(cells)}, text) : h("p", {class: "gidar-about"}, text);
  };
  const others = ({alternatives}: Repair): HTMLElement[] => {
    const lines = alternatives.map(({text, changes}) => h("li", {class: "gidar-otherwise"}, line(say("otherwise", {text: text[lang]}), changes)));
    const rest = lines.slice(SHOWN_PLACES);
    if (!rest.length) return lines;
    const more = h("li", {}, h("button", {type: "button", class: "gidar-link", onclick: () => more.replaceWith(...rest)}, say("ways", {count: rest.length})));
    return [...lines.slice(0, SHOWN_PLACES), more];
  };
  const items = repairs.flatMap((repair) => {
    const text = repair.text[lang];
    const said = repair.rank > 1 ? say("otherwise", {text}) : say("repair", {text, status: say(repair.status)});
    return [h("li", {class: repair.rank > 1 ? "gidar-otherwise" : null}, line(said, repair.changes)), ...others(repair)];
  });
  return h("section", {class: "gidar-group gidar-repairs"}, h("h3", {}, say("repairs")), h("div", {class: "gidar-group-body"}, h("ul", {}, ...items)));
}
