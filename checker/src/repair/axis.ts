// Slips of whole lines: a row or column left blank, out of date, shifted, displaced or exchanged.
//
// Each reading says what the figures would be had the slip not happened, and is one slip however many cells it has.
// It need not close every equation: other slips may remain. What the shift pushed out of the table is computed anew.
import {LIMIT, openLines} from "./cells.js";
import {acrossYears, columnOf, digitBase, needsOf, placeOf, rowOf, size, sum, unpack, type Changes, type Grid, type Position} from "./grid.js";

export interface AxisLine {
  axis: "row" | "column";
  index: number;
}
const row = (index: number): AxisLine => ({axis: "row", index});
const column = (index: number): AxisLine => ({axis: "column", index});

/** A slip of whole lines, and what the cells would be without it; twins are lines it may as well have hit. */
export interface AxisSlip {
  kind: string;
  lines: AxisLine[];
  changes: Changes;
  twins: AxisLine[];
}
const slip = (kind: string, lines: AxisLine[], changes: Changes, twins: AxisLine[] = []): AxisSlip => ({kind, lines, changes, twins});

/** The readings of one grid with the needs of its rows and columns; classes are the rows of each weight. */
export class AxisSlips {
  private readonly figures: bigint[][];
  private readonly carried: number[];
  /** Rows that no row is the sum of, from top to bottom. */
  private readonly single: Set<number>;

  constructor(
    private readonly grid: Grid,
    private readonly classes: Map<bigint, number[]>,
    private readonly rows: bigint[],
    private readonly columns: bigint[],
  ) {
    this.figures = grid.values.map((figures) => figures.map((value) => value ?? 0n));
    this.carried = acrossYears(grid);
    const sums = [...grid.totalRows.values()];
    const counted = (weight: bigint): boolean => sums.some((digit) => unpack(weight, digit + 1)[digit]! > 0n);
    this.single = new Set([...grid.weights.keys()].filter((at) => !counted(grid.weights[at]!)));
  }

  /** Every reading that changes two cells or more and makes none negative. */
  *readings(): Generator<AxisSlip> {
    for (const found of this.all()) {
      const changes = new Map([...found.changes].filter(([place, right]) => right !== this.figure(place)));
      if (changes.size > 1 && [...changes.values()].every((right) => right >= 0n)) yield {...found, changes}; // one cell alone is found as such
    }
  }

  private figure(place: Position): bigint {
    return this.figures[rowOf(place)]![columnOf(place)]!;
  }

  private *all(): Generator<AxisSlip> {
    const open = openLines(this.rows).length;
    const {totalColumn, families} = this.grid;
    const last = this.grid.columns.length - 1;
    if (open > 1) {
      yield* this.columnsToFill();
      yield* this.exchangedColumns();
    }
    if (families.length) {
      yield* this.rowsToFill();
      yield* this.exchangedRows();
      yield* this.carriedToAllTotals();
      yield* this.carriedIn();
      if (totalColumn === last && openLines(this.columns).length) {
        yield* this.shiftedRows(last);
        yield* this.displacedRows();
      }
    }
    if (totalColumn === last && open > 1) yield* this.shiftedTable();
  }

  /** A line whose failing cells are computed from their other equation. */
  private *filled(line: AxisLine, changes: Changes): Generator<AxisSlip> {
    const blank = new Map([...changes].filter(([place]) => !this.figure(place)));
    if (blank.size > 1) yield slip("line_blank", [line], blank);
    if (blank.size < changes.size) {
      const carried = line.axis === "row" && this.carried.some((digit) => unpack(this.grid.weights[line.index]!, digit + 1)[digit]);
      yield slip(carried ? "carried_in_differs" : "line_not_updated", [line], changes);
    }
  }

  private *columnsToFill(): Generator<AxisSlip> {
    const failing = openLines(this.rows);
    for (const [at, sign] of this.grid.signs.entries()) {
      const changes = failing.map((n): [Position, bigint] => [placeOf(n, at), this.figures[n]![at]! + sign * this.rows[n]!]);
      yield* this.filled(column(at), new Map(changes.filter(([, right]) => right >= 0n)));
    }
  }

  private *rowsToFill(): Generator<AxisSlip> {
    const failing = openLines(this.columns);
    if (failing.length < 2) return;
    const blankAlike = new Map<bigint, number[]>();
    for (const [at, weight] of this.grid.weights.entries())
      if (this.single.has(at)) yield* this.filled(row(at), this.rowFilled(at, failing));
      else if (!this.figures[at]!.some(Boolean)) blankAlike.set(weight, [...(blankAlike.get(weight) ?? []), at]);
    for (const [first, ...others] of blankAlike.values())
      for (const found of this.filled(row(first!), this.rowFilled(first!, failing))) yield {...found, twins: others.map(row)};
  }

  private rowFilled(at: number, failing: number[]): Changes {
    const {signs} = this.grid;
    const weight = this.grid.weights[at]!;
    const out: Changes = new Map();
    for (const n of failing)
      if (this.columns[n]! % weight === 0n) {
        const right = this.figures[at]![n]! + signs[n]! * (this.columns[n]! / weight);
        if (right >= 0n && right < LIMIT) out.set(placeOf(at, n), right);
      }
    const missing = failing.filter((n) => !out.has(placeOf(at, n)));
    if (missing.length === 1 && !this.figures[at]!.some(Boolean)) {
      // Another slip is in that column: close the row instead.
      const right = -signs[missing[0]!]! * sum([...out].map(([place, value]) => signs[columnOf(place)]! * value));
      if (right >= 0n) out.set(placeOf(at, missing[0]!), right);
    }
    return out;
  }

  /** A row that last year's report fixes, where all is balanced with another figure: the balance moves along. */
  private *carriedIn(): Generator<AxisSlip> {
    const {weights, signs, families} = this.grid;
    for (const digit of this.carried) {
      const needs = this.columns.map((need) => unpack(need, families.length)[digit]!);
      for (const at of this.single)
        for (const [other, weight] of weights.entries()) {
          if (weights[at]! - weight !== digitBase(digit)) continue;
          const changes: Changes = new Map();
          for (const [n, need] of needs.entries()) {
            const step = need * signs[n]!;
            if (step && need * digitBase(digit) === this.columns[n]) {
              changes.set(placeOf(at, n), this.figures[at]![n]! + step);
              changes.set(placeOf(other, n), this.figures[other]![n]! - step);
            }
          }
          yield slip("carried_in_differs", [row(at)], changes);
        }
    }
  }

  private *exchangedColumns(): Generator<AxisSlip> {
    const total = this.grid.totalColumn;
    if (total === null || this.grid.rows.length === 1) return;
    for (const at of this.grid.columns.keys())
      if (at !== total) {
        const there = this.figures.map((line, n): [Position, bigint] => [placeOf(n, at), line[total]!]);
        const back = this.figures.map((line, n): [Position, bigint] => [placeOf(n, total), line[at]!]);
        yield slip("lines_exchanged", [column(at), column(total)], new Map([...there, ...back]));
      }
  }

  private *exchangedRows(): Generator<AxisSlip> {
    const {weights} = this.grid;
    for (let at = 0; at < weights.length - 1; at++)
      if (weights[at] !== weights[at + 1] && this.single.has(at) && this.single.has(at + 1)) {
        const changes = new Map([...inRow(at, this.figures[at + 1]!), ...inRow(at + 1, this.figures[at]!)]);
        yield slip("lines_exchanged", [row(at), row(at + 1)], changes);
      }
  }

  private *shiftedRows(total: number): Generator<AxisSlip> {
    for (const [at, figures] of this.figures.entries())
      if (figures.some(Boolean)) for (const moved of movedBack(figures, total)) yield slip("row_shifted", [row(at)], new Map(inRow(at, moved)));
  }

  private *shiftedTable(): Generator<AxisSlip> {
    const total = this.grid.columns.length - 1;
    for (const [edge, way] of [[0, 0], [total, 1]] as const) {
      if (this.figures.some((figures) => figures[edge])) continue;
      const moved = this.figures.map((figures) => wholeBack(figures, total)[way]);
      yield slip("table_shifted", [], new Map(moved.flatMap((figures, at) => inRow(at, figures))));
    }
  }

  /** From some row on everything stands one row too low or too high, down to a row that is no outcome.
   *
   * Where the skipped row is one of several alike, the figures do not tell which. */
  private *displacedRows(): Generator<AxisSlip> {
    if (openLines(this.rows).length > 2) return;
    const count = this.grid.rows.length;
    for (const last of [count - 1, count - 2]) {
      const down = this.figures[last]!.some(Boolean); // else nothing was moved into the last row: moved up
      const possible = [...Array(last).keys()].filter((at) => !down || !this.figures[at]!.some(Boolean));
      for (const members of this.classes.values()) {
        const alike = members.filter((at) => possible.includes(at));
        for (const start of new Set(down ? this.starts(alike) : alike.slice(0, 1))) {
          const twins = possible.filter((at) => at !== start).map(row);
          yield slip("rows_displaced", [row(start), row(last)], this.back(start, last, down), twins);
        }
      }
    }
  }

  /** Of rows without figures, those that may have been passed over: blank ones, the first and the last. */
  private starts(empty: number[]): number[] {
    const blank = empty.filter((at) => this.grid.values[at]!.every((value) => value === null));
    const rows = blank.length ? blank : empty;
    return [...rows.slice(0, 1), ...rows.slice(-1)];
  }

  /** The rows first to last moved back by one; the row that was pushed out is computed from its columns. */
  private back(first: number, last: number, down: boolean): Changes {
    const [lost, kept] = down ? [last, first] : [first, first + 1];
    const moved = [...this.figures];
    moved.splice(kept, last - first, ...(down ? this.figures.slice(first + 1, last + 1) : this.figures.slice(first, last)));
    moved[lost] = this.grid.columns.map(() => 0n);
    if (this.single.has(lost)) {
      const weight = this.grid.weights[lost]!;
      const whole = (need: bigint): boolean => need % weight === 0n && size(need / weight) < LIMIT;
      const [, needs] = needsOf(this.grid, moved);
      moved[lost] = needs.map((need, n) => (whole(need) ? this.grid.signs[n]! * (need / weight) : 0n));
    }
    return new Map(moved.slice(first, last + 1).flatMap((figures, n) => inRow(first + n, figures)));
  }

  /** A wrong part that was added up in its row, its column, and the corner of both. */
  private *carriedToAllTotals(): Generator<AxisSlip> {
    const total = this.grid.totalColumn;
    const failing = openLines(this.columns);
    if (openLines(this.rows).length || failing.length !== 2 || total === null || !failing.includes(total)) return;
    const at = failing[1] === total ? failing[0]! : failing[1]!;
    const need = this.columns[at]!;
    for (const [rowTotal, digit] of this.grid.totalRows)
      for (const [weight, members] of this.classes) {
        const both = weight + this.grid.weights[rowTotal]!;
        if (unpack(weight, digit + 1)[digit]! < 1n || !both || need % both || need !== -this.columns[total]!) continue;
        const step = this.grid.signs[at]! * (need / both);
        for (const member of members) {
          const places = [placeOf(member, at), placeOf(member, total), placeOf(rowTotal, at), placeOf(rowTotal, total)];
          if (!this.figures[member]![at] || size(step) >= LIMIT) continue;
          const changes = new Map(places.map((place) => [place, this.figure(place) + step]));
          yield slip("typo_carried_to_all_totals", [row(member), column(at)], changes);
        }
      }
  }
}

const inRow = (at: number, figures: bigint[]): [Position, bigint][] => figures.map((value, n) => [placeOf(at, n), value]);

/** A row as it was before it moved by a column: all of it, or its parts beside a total that stayed. */
function* movedBack(figures: bigint[], total: number): Generator<bigint[]> {
  const [right, left] = wholeBack(figures, total);
  const stayed = figures[total]!;
  if (!figures[0]) {
    yield right;
    const parts = figures.slice(1, total);
    yield [...parts, stayed - sum(parts), stayed];
  }
  if (!stayed) yield left;
  if (!figures[total - 1]) {
    const parts = figures.slice(0, total - 1);
    yield [stayed - sum(parts), ...parts, stayed];
  }
}

/** A row, total included, as it was before it moved to the right, and before it moved to the left. */
function wholeBack(figures: bigint[], total: number): [right: bigint[], left: bigint[]] {
  const [parts, rest] = [figures.slice(1), figures.slice(0, total - 1)];
  const last = figures[total - 1]!;
  return [
    [...parts, sum(parts)],
    [last - sum(rest), ...rest, last],
  ];
}
