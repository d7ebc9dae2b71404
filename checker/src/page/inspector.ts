// What there is to know of the place that is being filled in: how it is filled, its equations, and what it might have to be.
import type {Edition, Equation, Lang, Text} from "../model/edition.js";
import {sideText, termsOf, weigh, type Term} from "../identities/equations.js";
import {basisOf, messageOf} from "../model/findings.js";
import {h, set} from "./dom.js";
import {MARKS, SIGNS, STATES} from "./form.js";
import type {Progress} from "./progress.js";
import {repairsAt, type RepairList} from "./repairs.js";
import type {Session} from "./session.js";
import {SEVERITY_SIGNS} from "./verdict.js";
import type {Say} from "./words.js";

const FEW_BLANKS = 2; // blanks of an equation that are named before they are counted

export class Inspector {
  readonly element = h("section", {class: "gidar-inspector", hidden: true});

  constructor(
    private readonly session: Session,
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly repairs: RepairList,
  ) {
    set(this.element, "aria-label", say("about_cell"));
  }

  /** Tell of a place; gives the cells that it adds up with. */
  show(pointer: string | undefined, {told}: Progress): string[] {
    const {edition, result} = this.session;
    const column = pointer === undefined ? undefined : edition.cells.get(pointer);
    set(this.element, "hidden", pointer && column ? null : "");
    if (!pointer || !column) return [];
    const row = edition.place(pointer)!.row!;
    const basis = basisOf(row, this.lang);
    const about = told.filter(({cells, instance}) => instance === null && cells.some((cell) => cell.pointer === pointer && cell.source === null));
    const equations = edition.identities.filter(({left, right}) => [...left, ...right].includes(pointer));
    const suggested = repairsAt(this.session.untouched ? [] : (result?.repairs ?? []), pointer);
    this.element.replaceChildren(
      h("h3", {}, edition.label(pointer)![this.lang]),
      ...about.map((finding) => h("p", {class: "gidar-about", "data-severity": finding.severity}, `${SEVERITY_SIGNS[finding.severity]} ${messageOf(finding, this.lang)}`)),
      ...suggested.map((repair) => h("p", {}, this.repairs.said(repair), " ", this.repairs.button(repair.changes))),
      ...[row.note, column.note].filter((note): note is Text => note !== null).map((note) => h("p", {}, note[this.lang])),
      ...(equations.length ? equations.map((equation) => this.equation(edition, equation)) : [h("p", {}, this.say("no_equation"))]),
      ...(basis ? [h("p", {class: "gidar-id"}, this.say("basis"), basis)] : []),
      h("p", {class: "gidar-id"}, this.say("unit"), column.unit[this.lang]),
      more(this.say, h("p", {class: "gidar-id"}, this.say("data_place"), h("code", {}, pointer))),
    );
    return equations.flatMap(({left, right}) => [...left, ...right]);
  }

  private equation(edition: Edition, equation: Equation): HTMLElement {
    const year = this.session.result?.year;
    const title = h("strong", {}, edition.rule(equation.code).title[this.lang]);
    if (!year || year.edition !== edition) return h("div", {class: "gidar-balance"}, title);
    const [left, right] = [termsOf(year, equation.left), termsOf(year, equation.right)];
    const isBlank = [...left, ...right].every(({value}) => value === null); // which holds, and says nothing
    const outcome = isBlank ? "undetermined" : weigh(left, right).outcome;
    return h(
      "div",
      {class: "gidar-balance", "data-outcome": outcome},
      h("p", {}, h("strong", {}, `${MARKS[outcome]} ${this.say(STATES[outcome])}`), " ", edition.line(equation.axis, equation.left[0]!).name[this.lang]),
      h("p", {}, this.side(edition, equation, left)),
      h("p", {}, `${SIGNS[outcome]} ${this.side(edition, equation, right)}`),
    );
  }

  private side(edition: Edition, {axis}: Equation, terms: Term[]): string {
    const filled = terms.filter(({value}) => value !== null);
    const count = terms.length - filled.length;
    const isSum = terms.length > 1; // which comes to nothing yet where nothing is filled in
    if (count <= FEW_BLANKS && (filled.length || !isSum)) return sideText(edition, axis, terms)[this.lang];
    const text = filled.length ? `${sideText(edition, axis, filled)[this.lang]}${this.say("comma")}` : "";
    return text + this.say("blanks", {count});
  }
}

/** What only engineers ask for, folded away. */
export const more = (say: Say, ...children: (Node | string)[]): HTMLElement =>
  h("details", {class: "gidar-more"}, h("summary", {}, say("more")), ...children);
