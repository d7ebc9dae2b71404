// The report on paper: the official form with its title, its sections in order, tables and text in full. It is drawn anew
// whenever something is printed, from the fragment that the specification publishes.
import {Decimal} from "../model/decimal.js";
import type {Edition, Lang} from "../model/edition.js";
import {at, figure, isMembers, type Members, type Value} from "../model/display.js";
import {h} from "./dom.js";
import type {State} from "./state.js";
import type {Say} from "./words.js";

const LINES = 4; // that a section takes on a blank form, to be written on by hand

export class Paper {
  readonly element = h("article", {class: "gidar-paper", "aria-hidden": "true"});

  /** forms are the published fragments as they came, by edition. */
  constructor(
    private readonly forms: Map<string, HTMLElement>,
    private readonly lang: Lang,
    private readonly say: Say,
  ) {}

  draw({report: {data}, edition}: State): void {
    const {sections} = edition.form;
    const tables = this.tables(edition, data);
    const last = sections.map(({kind}) => kind).lastIndexOf("text");
    const parts = sections.map(({id, kind, label}, n) =>
      h(
        "section",
        {},
        h("h2", {}, label[this.lang]),
        ...(kind === "tables" ? (tables.get(id) ?? []) : this.text(at(data, `/narrative/${id}`))),
        ...(n === last ? this.fees(edition, data) : []),
      ),
    );
    this.element.replaceChildren(h("h1", {}, this.title(data)), ...parts, ...this.signature(data));
  }

  /** What the report is called. */
  title(data: Members): string {
    return this.say("paper_title", {organ: shown(at(data, "/organ/name")) || this.say("paper_blank"), year: shown(data["year"]) || this.say("paper_blank")});
  }

  private tables(edition: Edition, data: Members): Map<string, HTMLElement[]> {
    const form = this.forms.get(edition.id)!.cloneNode(true) as HTMLElement;
    for (const box of form.querySelectorAll<HTMLElement>("td[data-cell]")) box.textContent = shown(at(data, `/tables/${box.dataset["cell"]!.replaceAll(".", "/")}`));
    const drawn = (table: HTMLTableElement): HTMLElement => {
      table.classList.add("gidar-table"); // the theme leaves tables with a class alone
      return h("div", {class: "gidar-form", lang: form.lang}, table);
    };
    const sections = [...form.querySelectorAll<HTMLElement>("section")];
    return new Map(sections.map((section) => [section.dataset["section"]!, [...section.querySelectorAll("table")].map(drawn)]));
  }

  private text(value: Value | undefined): HTMLElement[] {
    const lines = shown(value).split(/\r?\n/).filter((line) => line.trim());
    return lines.length ? lines.map((line) => h("p", {}, line.trim())) : Array.from({length: LINES}, () => h("p", {class: "gidar-paper-line"}));
  }

  /** What is asked beside the tables and has no section of its own. */
  private fees({fields}: Edition, data: Members): HTMLElement[] {
    const owner = "/processing_fees";
    const filled = [...fields.values()].filter(({pointer}) => pointer.startsWith(`${owner}/`) && shown(at(data, pointer)));
    const said = filled.map(({pointer, label, unit}) => `${label[this.lang]} ${shown(at(data, pointer))} ${unit?.[this.lang] ?? ""}`.trim());
    return said.length ? [h("p", {}, fields.get(owner)!.label[this.lang] + this.say("colon") + said.join(this.say("clauses")))] : [];
  }

  private signature(data: Members): HTMLElement[] {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(shown(data["published"]));
    const written = day && this.say("paper_day", {year: day[1]!, month: Number(day[2]), day: Number(day[3])});
    const lines = [shown(at(data, "/organ/name")), written].filter((line): line is string => Boolean(line));
    return lines.length ? [h("footer", {}, ...lines.map((line) => h("p", {}, line)))] : [];
  }
}

/** What stands in a place, as it is printed. */
const shown = (value: Value | undefined): string => {
  if (value === undefined || value === null || isMembers(value)) return "";
  return typeof value === "string" ? value : value instanceof Decimal ? figure(value) : String(value);
};
