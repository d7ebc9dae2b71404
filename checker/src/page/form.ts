// The drawn form: the fragment that the specification publishes, with an input in every cell and a running sum at
// every total.
import type {Edition, Equation, Lang} from "../model/edition.js";
import {termsOf, weigh, type Weighed} from "../identities/equations.js";
import type {Year} from "../structure/usable.js";
import {figure} from "../model/display.js";
import {h, set} from "./dom.js";
import type {Enter, Places} from "./places.js";
import type {Say, Word} from "./words.js";

export const MARKS = {holds: "✓", fails: "✗", undetermined: "…", unknown: "?"} as const;
export const STATES = {holds: "closes", fails: "fails", undetermined: "open", unknown: "unknown"} as const;

export const SIGNS = {holds: "=", fails: "≠", undetermined: "…", unknown: "?"} as const;
const STEPS: Record<string, [down: number, along: number]> = {ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};
const ARROWS = {row: "→", column: "↓"};

/** Where the running sum of an equation stands: at its total, or, where both sides are sums, at its last cell. */
interface RunningSum {
  equation: Equation;
  box: HTMLElement;
  element: HTMLElement;
  /** What it says now. */
  told: string;
}

export class DrawnForm {
  private readonly sums: RunningSum[] = [];

  constructor(
    readonly element: HTMLElement,
    readonly edition: Edition,
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly places: Places,
    enter: Enter,
  ) {
    for (const table of element.querySelectorAll("table")) {
      table.classList.add("gidar-table"); // the theme leaves tables with a class alone
      const scroll = h("div", {class: "gidar-scroll", role: "region"}); // its cells take the keyboard
      set(scroll, "aria-label", edition.tables.get(table.dataset["table"]!)!.label[lang]);
      table.before(scroll);
      scroll.append(table);
    }
    for (const box of element.querySelectorAll<HTMLElement>("td[data-cell]")) this.fill(box, enter);
    element.addEventListener("keydown", (event) => this.move(event));
  }

  private fill(box: HTMLElement, enter: Enter): void {
    const pointer = `/tables/${box.dataset["cell"]!.replaceAll(".", "/")}`;
    const label = this.edition.label(pointer)![this.lang];
    const control = box.querySelector("input") ?? h("input"); // the page may have given it one before this program came
    const attributes = {
      type: "text",
      inputmode: this.edition.cells.get(pointer)!.type === "count" ? "numeric" : "decimal",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: " ", // blank cells are told by it in the style sheet
      "aria-label": label,
      "data-pointer": pointer,
    };
    for (const [name, value] of Object.entries(attributes)) set(control, name, value);
    box.append(control);
    this.places.add({pointer, control, box}, enter);
  }

  private addSum(equation: Equation): void {
    const pointer = totalOf(equation);
    const {control, box} = this.places.get(pointer)!;
    const id = `sum-${this.edition.id}${pointer}/${equation.code}`;
    const place = String(box.querySelectorAll(".gidar-sum").length);
    const element = h("span", {class: "gidar-sum", id, style: `--gidar-place: ${place}`, "data-total": isTotal(equation)});
    box.append(element);
    control.dataset["describedby"] = [control.dataset["describedby"], id].filter(Boolean).join(" ");
    set(control, "aria-describedby", control.dataset["describedby"]);
    this.sums.push({equation, box, element, told: ""});
  }

  /** Both sides of every equation as they stand; nothing where nothing has been entered. */
  total(year: Year | undefined): void {
    if (!this.sums.length) for (const equation of this.edition.identities) this.addSum(equation);
    const changed = new Set<HTMLElement>();
    for (const sum of this.sums) {
      const {equation, box, element} = sum;
      const sides = year?.edition === this.edition ? weighed(equation, year) : undefined;
      const told = sides ? [sides.outcome, figure(sides.left), figure(sides.right)].join(" ") : "";
      if (told === sum.told) continue;
      sum.told = told;
      changed.add(box);
      element.dataset["outcome"] = sides?.outcome ?? "none";
      element.replaceChildren(...(sides ? this.sumText(equation, sides) : []));
      set(element, "title", element.querySelector(".gidar-hidden")?.textContent);
    }
    for (const box of changed) set(box, "data-sums", this.takingRoom(box));
  }

  /** What of the sums in a box takes room below its figure: one that is its total and does not close, or two sides. */
  private takingRoom(box: HTMLElement): string | null {
    const own = this.sums.filter((sum) => sum.box === box && sum.told && !(isTotal(sum.equation) && sum.told.startsWith("holds")));
    return own.some(({equation}) => isTotal(equation)) ? "sum" : own.length ? "sides" : null;
  }

  /** In signs for the eye, and in words. */
  private sumText(equation: Equation, {left, right, outcome}: Weighed): HTMLElement[] {
    const difference = left.minus(right);
    const gap = outcome === "fails" ? ` ${this.say("difference", {gap: figure(difference.negative ? difference.negated() : difference)})}` : "";
    const mark = MARKS[outcome] + gap;
    let [sides, signs, about]: [string, string, Word] = [`${figure(left)} ${SIGNS[outcome]} ${figure(right)}`, "", "both_sides"];
    if (isTotal(equation)) {
      sides = figure(equation.left.length > 1 ? left : right);
      signs = outcome === "holds" ? mark : `${ARROWS[equation.axis]} ${sides} ${mark}`; // a sum that is the total need not be repeated
      about = equation.axis === "row" ? "sum_right" : "sum_down";
    } else signs = outcome === "undetermined" ? sides : `${sides} ${mark}`;
    const words = `${this.say(about)} ${sides} ${this.say(STATES[outcome])}${gap}`;
    return [h("span", {"aria-hidden": "true"}, signs), h("span", {class: "gidar-hidden"}, words)];
  }

  /** The arrows and Enter go from cell to cell, as in a spreadsheet, left and right where the text has no more to go to; with
   * Ctrl to the edge of the table, and up and down over it into the next. */
  private move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const {target} = event;
    const far = event.ctrlKey || event.metaKey;
    if (!step || event.isComposing || event.altKey || event.shiftKey || (far && event.key === "Enter") || !(target instanceof HTMLInputElement)) return;
    const {selectionStart: start, selectionEnd: end, value} = target;
    const [, along] = step;
    if (along && !far && !(start === 0 && end === value.length) && (start !== end || start !== (along < 0 ? 0 : value.length))) return;
    const next = this.beside(target, step, far);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  }

  /** From a field above the tables, Ctrl and the arrow go down into the first of them. */
  enterFrom(event: KeyboardEvent): void {
    const {target} = event;
    if (event.key !== "ArrowDown" || !event.ctrlKey || event.isComposing || !(target instanceof HTMLInputElement) || !target.closest(".gidar-field")) return;
    if (!(this.element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING)) return;
    event.preventDefault();
    this.element.querySelector<HTMLInputElement>("td[data-cell] input")?.focus();
  }

  private beside(control: HTMLInputElement, [down, along]: [number, number], far: boolean): HTMLInputElement | undefined {
    const grid = gridOf(control);
    const [row, column] = placeIn(grid, control);
    const most = far ? Infinity : 1;
    const within = (at: number, step: number, count: number): number => Math.min(Math.max(at + step, 0), count - 1);
    const [line, place] = [within(row, down && down * most, grid.length), within(column, along && along * most, grid[row]!.length)];
    if (line !== row || place !== column) return grid[line]![Math.min(place, grid[line]!.length - 1)];
    if (!down) return undefined;
    const tables = [...this.element.querySelectorAll("table")];
    const table = tables[tables.indexOf(control.closest("table")!) + down];
    const lines = table ? linesOf(table) : [];
    const other = lines[down > 0 ? 0 : lines.length - 1];
    return other?.[Math.min(column, other.length - 1)];
  }
}

/** The controls of the table that a cell stands in, line by line. */
export const gridOf = (control: HTMLElement): HTMLInputElement[][] => linesOf(control.closest("table")!);

const linesOf = (table: HTMLTableElement): HTMLInputElement[][] =>
  [...table.tBodies[0]!.rows].map((row) => [...row.querySelectorAll("input")]);

export function placeIn(grid: HTMLInputElement[][], control: HTMLInputElement): [number, number] {
  const row = grid.findIndex((controls) => controls.includes(control));
  return [row, grid[row]!.indexOf(control)];
}

const isTotal = ({left, right}: Equation): boolean => left.length === 1 || right.length === 1;

const totalOf = ({left, right}: Equation): string => (left.length === 1 ? left[0]! : right.at(-1)!);

function weighed(equation: Equation, year: Year): Weighed | undefined {
  const [left, right] = [termsOf(year, equation.left), termsOf(year, equation.right)];
  return [...left, ...right].some(({value}) => value) ? weigh(left, right) : undefined;
}
