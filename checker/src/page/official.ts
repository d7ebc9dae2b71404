// The report as it is handed in: its title, its sections in order with text and tables, and who signs it when. What is
// printed, the web page and the Word file are all made from it.
import {Decimal} from "../model/decimal.js";
import type {Edition, Lang} from "../model/edition.js";
import {at, figure, isMembers, type Members, type Value} from "../model/display.js";
import type {State} from "./state.js";
import type {Say} from "./words.js";

/** A part of a section: a paragraph, or a table of the form with its figures. */
export type Block = string | HTMLTableElement;
export interface Official {
  title: string;
  sections: {heading: string; blocks: Block[]}[];
  /** Who reports, and the day, as far as these are filled in. */
  signature: string[];
  /** The same day, which is that of publication, as YYYY-MM-DD; "" where there is none. */
  published: string;
}

export class OfficialForm {
  private readonly forms = new Map<string, HTMLElement>();

  constructor(
    private readonly lang: Lang,
    private readonly say: Say,
  ) {}

  /** Take in the published fragment of an edition as it came, before it is changed. */
  know({id}: Edition, form: HTMLElement): void {
    this.forms.set(id, form.cloneNode(true) as HTMLElement);
  }

  of({report: {data}, edition}: State): Official {
    const {sections} = edition.form;
    const tables = this.tables(edition, data);
    const last = sections.map(({kind}) => kind).lastIndexOf("text");
    return {
      title: this.title(data),
      sections: sections.map(({id, kind, label}, n) => ({
        heading: label[this.lang],
        blocks: [...(kind === "tables" ? (tables.get(id) ?? []) : paragraphs(at(data, `/narrative/${id}`))), ...(n === last ? this.fees(edition, data) : [])],
      })),
      signature: this.signature(data),
      published: dayIn(data) ? shown(data["published"]) : "",
    };
  }

  private title(data: Members): string {
    return this.say("paper_title", {organ: shown(at(data, "/organ/name")) || this.say("paper_blank"), year: shown(data["year"]) || this.say("paper_blank")});
  }

  private tables(edition: Edition, data: Members): Map<string, HTMLTableElement[]> {
    const form = this.forms.get(edition.id)!.cloneNode(true) as HTMLElement;
    for (const box of form.querySelectorAll<HTMLElement>("td[data-cell]")) box.textContent = shown(at(data, `/tables/${box.dataset["cell"]!.replaceAll(".", "/")}`));
    const sections = [...form.querySelectorAll<HTMLElement>("section")];
    return new Map(sections.map((section) => [section.dataset["section"]!, [...section.querySelectorAll("table")]]));
  }

  /** What is asked beside the tables and has no section of its own. */
  private fees({fields}: Edition, data: Members): string[] {
    const owner = "/processing_fees";
    const filled = [...fields.values()].filter(({pointer}) => pointer.startsWith(`${owner}/`) && shown(at(data, pointer)));
    const said = filled.map(({pointer, label, unit}) => `${label[this.lang]} ${shown(at(data, pointer))} ${unit?.[this.lang] ?? ""}`.trim());
    return said.length ? [fields.get(owner)!.label[this.lang] + this.say("colon") + said.join(this.say("clauses"))] : [];
  }

  private signature(data: Members): string[] {
    const day = dayIn(data);
    const written = day && this.say("paper_day", {year: day[1]!, month: Number(day[2]), day: Number(day[3])});
    return [shown(at(data, "/organ/name")), written].filter((line): line is string => Boolean(line));
  }
}

const dayIn = (data: Members): RegExpExecArray | null => /^(\d{4})-(\d{2})-(\d{2})$/.exec(shown(data["published"]));

const paragraphs = (value: Value | undefined): string[] => shown(value).split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

/** What stands in a place, as it is printed. */
function shown(value: Value | undefined): string {
  if (value === undefined || value === null || isMembers(value)) return "";
  return typeof value === "string" ? value : value instanceof Decimal ? figure(value) : String(value);
}
