// What kind of slip turns the right figure into the one reported, and how far-fetched it is.
//
// The costs of the kinds are data (repair.json, in hundredths); the lower, the likelier.
import type {Recipe} from "../model/edition.js";
import {columnOf, figureAt, isTotal, rowOf, size, type Changes, type Grid, type Position} from "./grid.js";

/** One thing that went wrong: its kind, its cells in the order of the form, its cost. */
export interface Slip {
  kind: string;
  cells: Position[];
  cost: number;
}

/** The kinds of slip in one grid. */
export class Slips {
  readonly costs: Record<string, number>;
  readonly extra: Recipe["extra"];

  constructor(
    private readonly grid: Grid,
    recipe: Recipe,
  ) {
    this.costs = Object.fromEntries(recipe.kinds.map(({id, cost}) => [id, cost]));
    this.extra = recipe.extra;
  }

  /** The cheapest reading of some changed cells as single slips and slips between two cells. */
  explain(changes: Changes): Slip[] {
    const cells = [...changes.keys()].sort((a, b) => a - b);
    const pairs = new Map<string, Slip>();
    cells.forEach((one, n) => {
      for (const two of cells.slice(n + 1)) {
        const slip = rowOf(one) === rowOf(two) || columnOf(one) === columnOf(two) ? this.pair(one, two, changes) : undefined;
        if (slip) pairs.set(`${one} ${two}`, slip);
      }
    });
    return this.cheapest(cells, new Map(cells.map((cell) => [cell, this.single(cell, changes.get(cell)!)])), pairs);
  }

  private cheapest(cells: Position[], singles: Map<Position, Slip>, pairs: Map<string, Slip>): Slip[] {
    if (!cells.length) return [];
    if (!pairs.size) return cells.map((cell) => singles.get(cell)!);
    const [first, ...rest] = cells as [Position, ...Position[]];
    let best = [singles.get(first)!, ...this.cheapest(rest, singles, pairs)];
    for (const other of rest) {
      const slip = pairs.get(`${first} ${other}`);
      if (!slip) continue;
      const left = rest.filter((cell) => cell !== other);
      const reading = [slip, ...this.cheapest(left, singles, pairs)];
      if (costOf(reading) < costOf(best)) best = reading;
    }
    return best;
  }

  /** The slip that explains one changed cell by itself. */
  single(place: Position, right: bigint): Slip {
    const total = isTotal(this.grid, place);
    let kind = this.grid.unreadable.has(place) ? "unreadable" : typing(figureAt(this.grid.values, place), right);
    if (kind === "other" && total) kind = "total_not_updated";
    return {kind, cells: [place], cost: this.costs[kind]! + (total ? this.extra.total : 0)};
  }

  /** The slip that explains two changed cells of one line together, if there is one. */
  private pair(one: Position, two: Position, changes: Changes): Slip | undefined {
    const [oldOne, oldTwo] = [figureAt(this.grid.values, one) ?? 0n, figureAt(this.grid.values, two) ?? 0n];
    const [newOne, newTwo] = [changes.get(one)!, changes.get(two)!];
    const [stepOne, stepTwo] = [newOne - oldOne, newTwo - oldTwo];
    const inRow = rowOf(one) === rowOf(two);
    const totals = [one, two].filter((place) => this.sumsUp(place, inRow));
    if (newOne === oldTwo && newTwo === oldOne) {
      const wrong = oldOne === 0n || oldTwo === 0n;
      const kind = inRow ? (wrong ? "wrong_column" : "columns_swapped") : wrong ? "wrong_row" : "rows_swapped";
      return {kind, cells: [one, two], cost: this.costs[kind]! + this.extra.total * totals.length + this.distance(one, two)};
    }
    if (totals.length === 1 && stepOne === stepTwo) {
      const part = totals[0] === one ? two : one;
      return this.carried(part, [one, two], changes.get(part)!, inRow);
    }
    if (!totals.length && stepOne === -stepTwo) return {kind: "booked_elsewhere", cells: [one, two], cost: this.costs["booked_elsewhere"]!};
    return undefined;
  }

  private sumsUp(place: Position, inRow: boolean): boolean {
    return inRow ? columnOf(place) === this.grid.totalColumn : this.grid.totalRows.has(rowOf(place));
  }

  /** What it adds that the two cells are no neighbours. */
  private distance(one: Position, two: Position): number {
    const apart = Math.abs(rowOf(one) - rowOf(two)) + Math.abs(columnOf(one) - columnOf(two));
    return apart > 1 ? this.extra.apart : 0;
  }

  /** A part and its total that are wrong by the same: the spreadsheet added up a wrong figure. */
  private carried(part: Position, cells: Position[], right: bigint, inRow: boolean): Slip {
    const kind = inRow ? "typo_carried_to_row_total" : "typo_carried_to_column_total";
    if (inRow && !right && this.hasTwin(part)) return {kind: "counted_twice", cells, cost: this.costs["counted_twice"]!};
    return {kind, cells, cost: this.costs[kind]! + this.single(part, right).cost};
  }

  /** Whether another row that counts towards the same total has the same figure in that column. */
  private hasTwin(place: Position): boolean {
    const [row, column] = [rowOf(place), columnOf(place)];
    const {values, weights} = this.grid;
    return values.some((line, other) => other !== row && weights[other] === weights[row] && line[column] === values[row]![column]);
  }
}

/** What several slips cost together. */
export const costOf = (slips: Slip[]): number => slips.reduce((total, {cost}) => total + cost, 0);

/** The kind of slip that makes old of right in one cell. */
export function typing(old: bigint | null, right: bigint): string {
  if (!old) return old === null ? "blank" : "left_at_zero";
  if (old === -right) return "sign";
  const [was, should] = [String(size(old)), String(right)];
  if (was.length === should.length) {
    const wrong = [...was].flatMap((digit, n) => (digit === should[n] ? [] : [n]));
    if (wrong.length === 1) return "digit_wrong";
    const [first, end] = [wrong[0]!, wrong.at(-1)! + 1];
    if (end - first === 2 && was[first] === should[first + 1] && was[first + 1] === should[first]) return "digits_transposed";
  } else if (right && oneMore(should, was)) return "digit_missing";
  else if (right && oneMore(was, should)) return "digit_extra";
  return right && size(old - right) <= 2n ? "off_by_little" : "other";
}

/** Whether one digit of the longer number is all that it has more. */
const oneMore = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 && [...longer].some((_, n) => longer.slice(0, n) + longer.slice(n + 1) === shorter);
