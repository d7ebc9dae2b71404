// What may be wrong where equations do not hold: sentences to be checked, each with a button that does as it says. Nothing
// is filled in but by that button, and it can be undone.
import type {Lang} from "../model/edition.js";
import {certaintyOf, type Change, type Repair} from "../model/findings.js";
import {figure} from "../model/display.js";
import {h} from "./dom.js";
import type {Enter} from "./places.js";
import type {Say} from "./words.js";

const SHOWN_PLACES = 2; // other places of one repair that are listed before they are counted

const isHere = ({cell}: Change): boolean => cell.source === null;

/** What the cells of this report might have to be, by the likeliest repair of each table. */
export const suggestedBy = (repairs: Repair[]): Map<string, string> =>
  new Map(
    repairs
      .filter(({rank}) => rank === 1)
      .flatMap(({changes}) => changes.filter(isHere).map(({cell, right}): [string, string] => [cell.pointer, figure(right)])),
  );

/** The likeliest repairs that change a cell. */
export const repairsAt = (repairs: Repair[], pointer: string): Repair[] =>
  repairs.filter(({rank, changes}) => rank === 1 && changes.some((change) => isHere(change) && change.cell.pointer === pointer));

export class RepairList {
  constructor(
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly go: (pointers: string[]) => void,
    private readonly enter: Enter,
  ) {}

  /** The repairs, the likeliest of each table first. */
  draw(repairs: Repair[]): HTMLElement {
    const items = repairs.flatMap((repair) => {
      const said = repair.rank > 1 ? this.say("otherwise", {text: repair.text[this.lang]}) : this.said(repair);
      return [h("li", {class: repair.rank > 1 ? "gidar-otherwise" : null}, ...this.line(said, repair.changes)), ...this.others(repair)];
    });
    return h("section", {class: "gidar-group gidar-repairs"}, h("h3", {}, this.say("repairs")), h("div", {class: "gidar-group-body"}, h("ul", {}, ...items)));
  }

  /** A repair in words, and how sure it is. */
  said(repair: Repair): string {
    return this.say("repair", {text: repair.text[this.lang], status: this.say(certaintyOf(repair))});
  }

  /** Does what a repair says of this report; nothing where that is all about last year's. */
  button(changes: Change[]): HTMLElement | null {
    const own = changes.filter(isHere);
    const [first] = own;
    if (!first) return null;
    const label = own.length === 1 ? this.say("apply", {new: figure(first.right)}) : this.say("apply_all", {count: own.length});
    const apply = (): void => {
      this.enter(own.map(({cell, right}) => [cell.pointer, figure(right)]));
      this.go(own.map(({cell}) => cell.pointer));
    };
    return h("button", {type: "button", class: "gidar-button gidar-apply", onclick: apply}, label);
  }

  private line(text: string, changes: Change[]): (HTMLElement | null)[] {
    const places = changes.filter(isHere).map(({cell}) => cell.pointer);
    if (!places.length) return [h("p", {class: "gidar-about"}, text)];
    return [h("button", {type: "button", class: "gidar-finding", onclick: () => this.go(places)}, text), this.button(changes)];
  }

  private others({alternatives}: Repair): HTMLElement[] {
    const lines = alternatives.map(({text, changes}) =>
      h("li", {class: "gidar-otherwise"}, ...this.line(this.say("otherwise", {text: text[this.lang]}), changes)),
    );
    const rest = lines.slice(SHOWN_PLACES);
    if (!rest.length) return lines;
    const all = h("li", {}, h("button", {type: "button", class: "gidar-link", onclick: () => all.replaceWith(...rest)}, this.say("ways", {count: rest.length})));
    return [...lines.slice(0, SHOWN_PLACES), all];
  }
}
