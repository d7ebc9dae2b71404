// What there is to know while a text is written: what is asked of it, how long it is, and what it has summed up so far.
import type {Edition, Lang} from "../model/edition.js";
import type {Value} from "../model/display.js";
import {aspectsOf, lengthOf, limitOf} from "../narrative/aspects.js";
import {h} from "./dom.js";
import type {Say} from "./words.js";

const KIND = "/organ/kind";

export class Writing {
  readonly element = h("div", {class: "gidar-writing"});
  private readonly count = h("small", {class: "gidar-counter"});
  private readonly aspects = h("ul", {class: "gidar-aspects"});
  private drawn = "";
  private written: string | undefined;
  private kind = "";

  constructor(
    private readonly edition: Edition,
    readonly pointer: string,
    private readonly lang: Lang,
    private readonly say: Say,
  ) {
    this.element.append(this.aspects, this.count);
  }

  /** Follow the text, and the kind of organ that says what is asked of it; again where more is known of what is asked. */
  show(valueAt: (pointer: string) => Value | undefined, again = false): void {
    const [written, kind] = [this.pointer, KIND].map((pointer) => valueAt(pointer)).map((value) => (typeof value === "string" ? value : "")) as [string, string];
    if (!again && this.written === written && this.kind === kind) return; // as with every key elsewhere
    [this.written, this.kind] = [written, kind];
    const [count, limit] = [lengthOf(written), limitOf(this.edition, this.pointer)];
    this.count.textContent = limit === undefined ? this.say("characters", {count}) : this.say("characters_of", {count, limit});
    this.count.toggleAttribute("data-over", limit !== undefined && count > limit);
    const aspects = aspectsOf(this.edition, this.pointer, written, kind);
    const drawn = JSON.stringify(aspects);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.aspects.hidden = !aspects.length;
    const lines = aspects.map(({aspect, found}) => {
      const said = h("span", {class: "gidar-hidden"}, this.say(found ? "aspect_found" : "aspect_open"));
      return h("li", {"data-found": found ? "" : null}, h("span", {"aria-hidden": "true"}, found ? "✓ " : "○ "), aspect[this.lang], said);
    });
    this.aspects.replaceChildren(h("li", {}, this.say("aspects")), ...lines);
  }
}
