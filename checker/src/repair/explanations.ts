// Explanations in the words of the form, in both languages; the sentences are data (repair.json).
import {Decimal} from "../model/decimal.js";
import type {Edition, Equation, Lang, Recipe, Text} from "../model/edition.js";
import {fill} from "../model/findings.js";
import type {Report} from "../model/report.js";
import {at, figure} from "../model/display.js";
import {beside} from "../model/unevaluated.js";
import {room} from "../model/words.js";
import {columnOf, pointerOf, rowOf, type Changes, type Grid, type Position} from "./grid.js";
import type {AxisLine} from "./axis.js";
import type {Explanation} from "./search.js";
import type {Slip} from "./slips.js";

const NAMED = 4; // figures or lines that a sentence names before it only counts them

/** Gives the equations of a report that cannot be evaluated when cells, by JSON Pointer, are mended. */
export type Unevaluated = (mended: Set<string>) => Equation[];

/** Says explanations of one grid of a report; alone says whether the equations of all others hold. */
export class Explanations {
  private readonly kinds: Map<string, Recipe["kinds"][number]>;
  private readonly words: Record<string, Text>;

  constructor(
    private readonly grid: Grid,
    private readonly report: Report,
    private readonly edition: Edition,
    private readonly alone: boolean,
    private readonly open: Unevaluated,
  ) {
    this.kinds = new Map(edition.recipe.kinds.map((kind) => [kind.id, kind]));
    this.words = edition.recipe.words;
  }

  /** One sentence for all slips, and that all closes when they are mended. */
  sentence(explanation: Explanation): Text {
    const said = (lang: Lang): string =>
      this.section(lang) + explanation.slips.map((slip) => this.slip(slip, explanation, lang)).join(this.word("and", lang)) + this.closing(0, explanation.changes, lang);
    return {zh: said("zh"), en: said("en")};
  }

  /** That there is no explanation, and what the figures decide none the less. */
  unexplained(changes: Changes, failing: number, leaves: number): Text {
    const said = (lang: Lang): string => {
      const text = this.section(lang) + this.word("unexplained", lang, {count: failing});
      if (!changes.size) return text;
      const certain = [...changes].sort(([a], [b]) => a - b).map(([place, right]) => this.change(place, right, lang));
      return text + this.word("and", lang) + certain.join(this.word("join", lang)) + this.closing(leaves, changes, lang);
    };
    return {zh: said("zh"), en: said("en")};
  }

  /** The last sentence of those that are listed, with what else is as plausible, or was not searched for. */
  withUnlisted(text: Text, others: Explanation[], complete: boolean): Text {
    return {zh: text.zh + this.unlisted(others, complete, "zh"), en: text.en + this.unlisted(others, complete, "en")};
  }

  private unlisted(others: Explanation[], complete: boolean, lang: Lang): string {
    const more = complete ? "" : this.word("unsearched", lang);
    const places = new Map(others.flatMap(({changes}) => [...changes].sort(([a], [b]) => a - b)));
    if (!places.size) return more;
    const alone = others.every(({changes}) => changes.size === 1);
    const said = [...places].map(([place, right]) => (alone ? this.figure(place, right, [], lang) : this.place(place, lang)));
    return this.word(alone ? "unlisted" : "unlisted_cells", lang, {count: others.length, cells: this.some(said, "more", lang)}) + more;
  }

  private word(name: string, lang: Lang, params: Record<string, string | number> = {}): string {
    return fill(this.words[name]!, params, lang);
  }

  /** The equations of the grid that cannot be evaluated after some changes either. */
  unevaluated(changes: Changes): Equation[] {
    return beside(this.edition, this.grid.table, this.mended(changes), this.open(this.mended(changes)));
  }

  /** What is left after the repair; that everything holds is said only where everything can be evaluated. */
  private closing(leaves: number, changes: Changes, lang: Lang): string {
    const [here, words] = [this.unevaluated(changes).length, room("findings")];
    const more = here ? fill(words.unevaluated, {count: here}, lang) : "";
    if (leaves) return this.word("leaves", lang, {count: leaves}) + more;
    if (here) return words.closes_evaluated[lang] + more;
    if (this.alone && !this.open(this.mended(changes)).length) return this.word("closes", lang);
    return this.grid.families.length ? this.word("closes_here", lang) : words.closes_row[lang];
  }

  private mended(changes: Changes): Set<string> {
    return new Set([...changes.keys()].map((place) => pointerOf(this.grid, place)));
  }

  private section(lang: Lang): string {
    return this.word("section", lang, {section: this.edition.sectionOf(pointerOf(this.grid, 0)).name[lang]});
  }

  private slip(slip: Slip, {changes, line, lastYear}: Explanation, lang: Lang): string {
    const kind = this.kinds.get(slip.kind)!;
    if (!kind.sentence) {
      const said = slip.cells.map((place) => this.change(place, changes.get(place)!, lang));
      return this.word("slip", lang, {changes: said.join(this.word("join", lang)), kind: kind[lang]});
    }
    const lines = line?.lines ?? [];
    const names = lines.map((each) => this.line(each, lang));
    const figures = lastYear.length
      ? lastYear.map(([pointer, right]) => this.lastYear(pointer, right, lang))
      : slip.cells.map((place) => this.figure(place, changes.get(place)!, lines, lang));
    const [first] = slip.cells;
    const params = {
      line: names[0] ?? "",
      other: names.at(-1) ?? "",
      axis: lines[0] ? this.word(lines[0].axis, lang) : "",
      count: slip.cells.length,
      figures: this.some(figures, "more", lang),
      cell: first === undefined ? "" : this.change(first, changes.get(first)!, lang),
    };
    const text = fill(kind.sentence, params, lang);
    if (!line?.twins.length || !kind.twins) return text;
    const quoted = line.twins.map((twin) => this.word("twins", lang, {line: this.line(twin, lang)}));
    return text + this.word("and", lang) + fill(kind.twins, {lines: this.some(quoted, "more_twins", lang)}, lang);
  }

  private some(texts: string[], more: string, lang: Lang): string {
    const rest = texts.length > NAMED ? this.word(more, lang, {count: texts.length}) : "";
    return texts.slice(0, NAMED).join(this.word("join", lang)) + rest;
  }

  private line({axis, index}: AxisLine, lang: Lang): string {
    const table = this.edition.tables.get(this.grid.table)!;
    const [lines, ids] = axis === "row" ? [table.rows, this.grid.rows] : [table.columns, this.grid.columns];
    return lines.find(({id}) => id === ids[index])!.name[lang];
  }

  private place(place: Position, lang: Lang): string {
    return this.word("place", lang, {row: this.line({axis: "row", index: rowOf(place)}, lang), column: this.line({axis: "column", index: columnOf(place)}, lang)});
  }

  private change(place: Position, right: bigint, lang: Lang): string {
    const old = at(this.report.data, pointerOf(this.grid, place)) ?? null;
    return this.word("change", lang, {where: this.place(place, lang), old: old === null ? this.word("blank", lang) : figure(old), new: spelt(right)});
  }

  /** A figure of a line that was named: only its place in the line; elsewhere the whole place. */
  private figure(place: Position, right: bigint, lines: AxisLine[], lang: Lang): string {
    const [row, column]: AxisLine[] = [{axis: "row", index: rowOf(place)}, {axis: "column", index: columnOf(place)}];
    const named = (line: AxisLine): boolean => lines.some(({axis, index}) => axis === line.axis && index === line.index);
    const where = named(row!) ? this.line(column!, lang) : named(column!) ? this.line(row!, lang) : this.place(place, lang);
    if (this.grid.unreadable.has(place)) return this.word("miswritten", lang, {where, new: spelt(right), old: figure(at(this.report.data, pointerOf(this.grid, place)))});
    return this.word("figure", lang, {where, new: spelt(right)});
  }

  private lastYear(pointer: string, right: bigint, lang: Lang): string {
    const place = this.edition.place(pointer);
    const names = {row: place?.row?.name[lang] ?? "", column: place?.column?.name[lang] ?? ""};
    return this.word("figure", lang, {where: this.word("last_year", lang) + this.word("place", lang, names), new: spelt(right)});
  }
}

const spelt = (number: bigint): string => figure(Decimal.of(number));
