// All plausible explanations of the equations of a grid that do not hold, the likeliest first.
//
// An explanation is a set of slips without which every equation holds and no figure is negative.
import type {Recipe} from "../model/edition.js";
import {Budget, CellSearch, keyOf, type Errors} from "./cells.js";
import {acrossYears, columnOf, failing, figureAt, isTotal, needsOf, placeOf, rowOf, sum, type Changes, type Grid, type Position, type Values} from "./grid.js";
import {AxisSlips, type AxisLine, type AxisSlip} from "./axis.js";
import {costOf, Slips, type Slip} from "./slips.js";

const MOST_CELLS = 6; // changed cells that are looked for one by one
const MANY_CELLS = 12; // the same where nothing else was found
const MOST_BESIDE = 3; // changed cells that are looked for beside a slip of a whole line
const FILLED = ["line_blank", "line_not_updated", "carried_in_differs"];
const MOST_READINGS = 8; // slips of whole lines that are tried together with others

/** Slips, the cells they changed with the values these should have, and what it costs to believe it. */
export interface Explanation {
  slips: Slip[];
  changes: Changes;
  cost: number;
  /** The slip of a whole line among them. */
  line: AxisSlip | undefined;
  /** Cells of last year's report with their figures, where that is wrong instead. */
  lastYear: [pointer: string, figure: bigint][];
}

/** The search for explanations of one grid. */
export class Search {
  readonly budget: Budget;
  private readonly slips: Slips;
  private readonly cells: CellSearch;
  private readonly found = new Map<string, Explanation>();
  private readonly usual: Usual;
  private readonly negative: Changes;
  private readonly values: Values;

  constructor(
    private readonly grid: Grid,
    recipe: Recipe,
  ) {
    this.slips = new Slips(grid, recipe);
    this.budget = new Budget(recipe.search.steps);
    this.cells = new CellSearch(grid, this.budget);
    this.values = grid.values;
    this.usual = new Usual(grid, recipe);
    this.negative = new Map(
      grid.values.flatMap((line, row) => line.flatMap((value, column): [Position, bigint][] => (value && value < 0n ? [[placeOf(row, column), -value]] : []))),
    );
  }

  /** The explanations by cost; of equal ones that with fewer cells, then the earlier in the form. */
  run(): Explanation[] {
    // Whether the sign is all that is wrong with a negative figure, or the figure too.
    if (this.negative.size) this.explain(withChanges(this.values, this.negative), this.negative);
    if (!this.negative.size || !this.found.size) {
      this.explain(this.values, new Map());
      this.blameLastYear();
    }
    return [...this.found.values()].sort((a, b) => a.cost - b.cost || a.changes.size - b.changes.size || comparePlaces(a.changes, b.changes));
  }

  /** Explain what does not hold with these values; before is what was changed to get them. */
  private explain(values: Values, before: Changes): void {
    const least = this.cells.least(...needsOf(this.grid, values));
    this.tryCells(values, before, Math.min(least + 1, MOST_CELLS));
    if (least > 1 || !this.found.size) this.tryLines(values, before, least);
    if (!this.found.size && MOST_CELLS < least && least <= MANY_CELLS) this.tryCells(values, before, least);
  }

  private tryCells(values: Values, before: Changes, most: number): void {
    for (const errors of this.cells.smallest(values, ...needsOf(this.grid, values), most)) this.add(new Map([...before, ...this.changes(values, errors)]));
  }

  /** Where this report agrees with itself, last year's may be the wrong one. */
  private blameLastYear(): void {
    const {grid} = this;
    const codes = new Set(acrossYears(grid).map((digit) => grid.families[digit]));
    const open = failing(grid, ...needsOf(grid, this.values));
    if (!open.length || open.some(({code}) => !codes.has(code))) return;
    const cells: [string, bigint][] = [];
    for (const {left, right, last = []} of open) {
      if (last.length !== 1 || right.length) return;
      const figures = left.map((pointer) => {
        const [row, column] = pointer.split("/").slice(3) as [string, string];
        return this.values[grid.rows.indexOf(row)]![grid.columns.indexOf(column)] ?? 0n;
      });
      cells.push([last[0]!, sum(figures)]);
    }
    const kind = "last_year_differs";
    const cost = this.slips.costs[kind]!;
    this.found.set("", {slips: [{kind, cells: [], cost}], changes: new Map(), cost, line: undefined, lastYear: cells});
  }

  private tryLines(values: Values, before: Changes, least: number): void {
    const [rows, columns] = needsOf(this.grid, values);
    const promising: {left: number; reading: AxisSlip; after: [bigint[], bigint[]]}[] = [];
    for (const reading of new AxisSlips({...this.grid, values}, this.cells.classes, rows, columns).readings()) {
      const after = this.after(values, reading.changes, rows, columns);
      const left = this.cells.least(...after);
      // A line of its own that is blank may have taken over a wrong figure beside it: two cells open, one slip.
      const alone = reading.kind === "line_blank" && !reading.twins.length && !this.partly(reading.lines[0]!);
      if (left < least + Number(alone) && left <= MOST_BESIDE) promising.push({left, reading, after});
    }
    for (const {left, reading, after} of promising.sort((a, b) => a.left - b.left).slice(0, MOST_READINGS)) {
      const moved = withChanges(values, reading.changes);
      for (const errors of this.cells.smallest(moved, ...after, Math.min(left + 1, MOST_BESIDE)))
        this.add(new Map([...before, ...reading.changes, ...this.changes(moved, errors)]), reading);
    }
  }

  private after(values: Values, changes: Changes, rows: bigint[], columns: bigint[]): [bigint[], bigint[]] {
    const [afterRows, afterColumns] = [[...rows], [...columns]];
    for (const [place, right] of changes) {
      const [row, column] = [rowOf(place), columnOf(place)];
      const error = (right - (figureAt(values, place) ?? 0n)) * this.grid.signs[column]!;
      afterRows[row]! -= error;
      afterColumns[column]! -= this.grid.weights[row]! * error;
    }
    return [afterRows, afterColumns];
  }

  private changes(values: Values, errors: Errors): Changes {
    return new Map([...errors].map(([place, error]) => [place, (figureAt(values, place) ?? 0n) + error * this.grid.signs[columnOf(place)]!]));
  }

  /** Note an explanation, unless a cheaper one changes the same cells. */
  private add(all: Changes, reading?: AxisSlip): void {
    const changes: Changes = new Map([...all].filter(([place, right]) => right !== (figureAt(this.values, place) ?? 0n)));
    if ([...this.negative.keys()].some((place) => !changes.has(place))) return;
    const readAnew = (place: Position): boolean => reading !== undefined && isReadAnew(place, changes.get(place)!, reading);
    const inside = [...changes.keys()].filter(readAnew).sort((a, b) => a - b);
    let slips = this.slips.explain(new Map([...changes].filter(([place]) => !readAnew(place))));
    if (reading && inside.length) slips = [{kind: reading.kind, cells: inside, cost: this.readingCost(reading, inside)}, ...slips];
    const cost = costOf(slips) + this.usual.cost(changes, reading !== undefined);
    const key = keyOf(changes);
    const known = this.found.get(key);
    if (!known || cost < known.cost) this.found.set(key, {slips, changes, cost, line: reading, lastYear: []});
  }

  private readingCost(reading: AxisSlip, inside: Position[]): number {
    const {costs, extra} = this.slips;
    const cost = costs[reading.kind]!;
    if (reading.kind === "typo_carried_to_all_totals") {
      const part = inside.find((place) => !isTotal(this.grid, place)) ?? inside[0]!;
      return cost + this.slips.single(part, reading.changes.get(part)!).cost;
    }
    if (reading.kind === "rows_displaced" && this.leftOut(reading.lines[0]!.index)) return cost + extra.skipped;
    if (reading.kind === "line_blank" && this.partly(reading.lines[0]!)) return cost + extra.partly;
    return cost;
  }

  /** Whether a row is blank while others without figures hold zeros. */
  private leftOut(row: number): boolean {
    const empty = this.values.filter((line) => !line.some(Boolean));
    return this.values[row]!.every((value) => value === null) && empty.some((line) => line.includes(0n));
  }

  /** Whether some cells of a line are filled in. */
  private partly({axis, index}: AxisLine): boolean {
    return axis === "row" ? this.values[index]!.some(Boolean) : this.values.some((row) => row[index]);
  }
}

/** Sums of the column, of all columns, of the rows, of all rows. */
type Sums = [bigint, bigint, bigint, bigint];

/** Whether the lines of a table that as a rule hold most of it do so. */
class Usual {
  private readonly column: number;
  private readonly rows: Set<number>;
  private readonly sums: Sums = [0n, 0n, 0n, 0n];
  private readonly known: boolean;

  constructor(
    private readonly grid: Grid,
    private readonly recipe: Recipe,
  ) {
    const lines = recipe.usual.find(({table}) => table === grid.table);
    const {totalColumn} = grid;
    this.known = lines !== undefined && totalColumn !== null;
    this.column = lines ? grid.columns.indexOf(lines.column) : -1;
    this.rows = new Set(lines?.rows.map((row) => grid.rows.indexOf(row)));
    if (this.known)
      for (const row of grid.rows.keys()) for (const column of [this.column, totalColumn!]) this.count(placeOf(row, column), grid.values[row]![column] ?? 0n, this.sums);
  }

  private count(place: Position, figure: bigint, sums: Sums): void {
    if (columnOf(place) === this.column) sums[0] += figure;
    else if (columnOf(place) === this.grid.totalColumn) {
      sums[1] += figure;
      if (this.rows.has(rowOf(place))) sums[2] += figure;
      if (this.grid.totalRows.has(rowOf(place))) sums[3] += figure;
    }
  }

  /** What it adds or takes off that the lines would cease to hold most, or begin to.
   *
   * Rows tell something of a slip of whole lines only: a single figure may be in any outcome. */
  cost(changes: Changes, ofLine: boolean): number {
    if (!this.known) return 0;
    const sums: Sums = [...this.sums];
    for (const [place, right] of changes) this.count(place, right - (figureAt(this.grid.values, place) ?? 0n), sums);
    const [before, after] = [this.sums, sums].map(([column, columns, rows, all]) => [2n * column >= columns, 2n * rows >= all]) as [boolean[], boolean[]];
    const extras = [this.recipe.extra.unusual, ofLine ? this.recipe.extra.unusual_rows : 0];
    return extras.reduce((total, extra, n) => total + extra * (Number(before[n]) - Number(after[n])), 0);
  }
}

/** Whether a changed cell goes with the slip of the line: in a line that was not filled in, whatever it is. */
const isReadAnew = (place: Position, right: bigint, {kind, changes}: AxisSlip): boolean =>
  changes.has(place) && (FILLED.includes(kind) || changes.get(place) === right);

/** Which of two sets of as many cells comes first in the form. */
function comparePlaces(one: Changes, two: Changes): number {
  const [ones, twos] = [one, two].map((changes) => [...changes.keys()].sort((a, b) => a - b)) as [Position[], Position[]];
  return ones.map((place, n) => place - twos[n]!).find(Boolean) ?? 0;
}

function withChanges(values: Values, changes: Changes): Values {
  const out = values.map((row) => [...row]);
  for (const [place, right] of changes) out[rowOf(place)]![columnOf(place)] = right;
  return out;
}
