// The smallest sets of changed cells that close every equation.
//
// A set without a superfluous cell has a leaf: an equation that only one of its cells stands in, so that the need of
// the equation is the error of that cell. (Were there none, every row and column in use would hold two of them, which
// takes at least four cells.) The search takes leaf after leaf, and no more cells than it is allowed; it is complete
// for up to three cells, and for more where each open row, or each open column, can have one cell only.
import {columnOf, figureAt, placeOf, rowOf, size as sizeOf, unpack, type Grid, type Position, type Values} from "./grid.js";

/** The error of each cell: its change times the sign of its column. */
export type Errors = Map<Position, bigint>;

export const LIMIT = 1n << 64n; // no figure of a form is as large

/** How many more steps a search may take: it bounds the time for one report. */
export class Budget {
  constructor(public left: number) {}

  /** Whether the search was cut short. */
  get spent(): boolean {
    return this.left < 0;
  }
}

/** One name for the same cells with the same figures, in whatever order they were found. */
export const keyOf = (figures: Map<Position, bigint>): string => [...figures].sort(([a], [b]) => a - b).join(";");

/** The indices of the lines that do not close. */
export const openLines = (needs: bigint[]): number[] => [...needs.keys()].filter((n) => needs[n]);

/** The search in one grid, from whatever figures. */
export class CellSearch {
  /** The rows of each weight. */
  readonly classes = new Map<bigint, number[]>();
  private values: Values;
  private readonly fits = new Map<bigint, [weight: bigint, error: bigint][]>();

  constructor(
    private readonly grid: Grid,
    private readonly budget: Budget,
  ) {
    this.values = grid.values;
    grid.weights.forEach((weight, row) => {
      const members = this.classes.get(weight);
      if (members) members.push(row);
      else this.classes.set(weight, [row]);
    });
  }

  /** A lower bound for the cells that close rows and columns with these needs. */
  least(rows: bigint[], columns: bigint[]): number {
    return Math.max(...this.open(rows, columns));
  }

  /** The least numbers of cells that the rows, and that the columns, take. */
  private open(rows: bigint[], columns: bigint[]): [number, number] {
    return [openLines(rows).length, columns.reduce((count, need) => count + this.cellsOf(need), 0)];
  }

  /** All sets of the least possible number of cells, up to most, whose change closes rows and columns; values are the
   * figures that rows and columns have these needs with. */
  smallest(values: Values, rows: bigint[], columns: bigint[], most: number): Errors[] {
    this.values = values;
    for (let size = this.least(rows, columns); size <= most; size++) {
      const found = new Map<string, Errors>();
      this.place([...rows], [...columns], this.open(rows, columns), size, new Map(), found, new Set());
      if (found.size || this.budget.spent) return [...found.values()];
    }
    return [];
  }

  /** How many cells a column with this need takes at least. */
  private cellsOf(need: bigint): number {
    return !need ? 0 : this.fitting(need).length ? 1 : 2;
  }

  /** The classes of rows of which one cell meets the need of a column, with its error. */
  private fitting(need: bigint): [weight: bigint, error: bigint][] {
    let found = this.fits.get(need);
    if (!found) {
      const weights = [...this.classes.keys()].filter((weight) => weight && need % weight === 0n);
      found = weights.map((weight): [bigint, bigint] => [weight, need / weight]).filter(([, error]) => sizeOf(error) < LIMIT);
      this.fits.set(need, found);
    }
    return found;
  }

  /** Place size more cells; rows and columns are changed and put back. open are the least numbers of cells that the
   * rows, and that the columns, still take. */
  private place(rows: bigint[], columns: bigint[], open: [number, number], size: number, placed: Errors, found: Map<string, Errors>, seen: Set<string>): void {
    const key = keyOf(placed);
    if (!size) {
      if (!found.has(key)) found.set(key, new Map(placed));
      return;
    }
    if (seen.has(key)) return;
    seen.add(key);
    const {weights} = this.grid;
    for (const [place, error] of this.leaves(rows, columns, size, ...open)) {
      if (placed.has(place) || !this.possible(place, error)) continue;
      this.budget.left--;
      if (this.budget.spent) return;
      const [row, column] = [rowOf(place), columnOf(place)];
      const [need, needs] = [rows[row]!, columns[column]!];
      rows[row] = need - error;
      columns[column] = needs - weights[row]! * error;
      const inRows = open[0] - Number(need !== 0n) + Number(rows[row] !== 0n);
      const inColumns = open[1] - this.cellsOf(needs) + this.cellsOf(columns[column]!);
      if (inRows < size && inColumns < size) {
        placed.set(place, error);
        this.place(rows, columns, [inRows, inColumns], size - 1, placed, found, seen);
        placed.delete(place);
      }
      rows[row] = need;
      columns[column] = needs;
    }
  }

  /** Whether the cell does not fall below zero. */
  private possible(place: Position, error: bigint): boolean {
    return (figureAt(this.values, place) ?? 0n) + error * this.grid.signs[columnOf(place)]! >= 0n;
  }

  /** The cells that one may go on with: those of one line where every open line has one cell, else all. */
  private *leaves(rows: bigint[], columns: bigint[], size: number, openRows: number, openColumns: number): Generator<[Position, bigint]> {
    const inRows = openLines(rows);
    if (openRows === size) {
      const row = inRows[0]!;
      for (const column of columns.keys()) yield [placeOf(row, column), rows[row]!];
      return;
    }
    const alone = openLines(columns).filter((column) => this.fitting(columns[column]!).length);
    if (openColumns === size && alone.length) {
      const choices = (column: number): number => this.fitting(columns[column]!).reduce((count, [weight]) => count + this.classes.get(weight)!.length, 0);
      const column = alone.reduce((best, other) => (choices(other) < choices(best) ? other : best));
      for (const [weight, error] of this.fitting(columns[column]!)) for (const row of this.classes.get(weight)!) yield [placeOf(row, column), error];
      return;
    }
    for (const row of inRows) for (const column of columns.keys()) yield [placeOf(row, column), rows[row]!];
    for (const [column, need] of columns.entries()) if (need) yield* this.leavesOfColumn(column, need);
  }

  private *leavesOfColumn(column: number, need: bigint): Generator<[Position, bigint]> {
    const digits = unpack(need, this.grid.families.length);
    for (const [weight, members] of this.classes) {
      const own = unpack(weight, digits.length);
      const errors = new Set(digits.flatMap((digit, n) => (own[n] && digit ? [floorDivided(digit, own[n])] : [])));
      for (const error of errors) for (const row of members) yield [placeOf(row, column), error];
    }
  }
}

/** The quotient rounded down, not towards zero. */
function floorDivided(number: bigint, by: bigint): bigint {
  const quotient = number / by;
  return number % by !== 0n && number < 0n !== by < 0n ? quotient - 1n : quotient;
}
