// Whether enough of a table is filled in for a repair of it to be proposed.
//
// Who has entered three figures has made no slip yet, although many equations do not hold. A blank counts as filled in
// where the equations leave it no choice but zero, since published reports leave zeros blank; where the repair changes
// it; and where it stands in a line of which a slip is told.
import type {Equation} from "../model/edition.js";
import type {AxisLine} from "./axis.js";
import {columnOf, figureAt, placeOf, rowOf, unpack, type Changes, type Grid, type Position} from "./grid.js";

/** An equation of a grid: what its cells add up to, each with its sign, and what else there is, is nought. */
interface Sum {
  cells: Map<Position, bigint>;
  given: bigint;
}

/** Whether changes can be proposed, told being the lines of which a slip is told, failing what does not hold.
 *
 * Where an equation fails whatever the blanks are, fewer than half of the cells of each line in question may be blank;
 * where with other blanks all would hold, none may be. */
export function isFinished(grid: Grid, changes: Changes, told: AxisLine[], failing: Equation[]): boolean {
  const sums = sumsOf(grid);
  const slip = new Set(told.map(({axis, index}) => `${axis} ${index}`));
  const blanks = new Set(places(grid).filter((place) => figureAt(grid.values, place) === null));
  const certain = sums.some((sum) => fails(grid, sum, blanks));
  const open = [...withoutZeros(grid, sums, blanks)].filter(
    (place) => !changes.has(place) && !grid.unreadable.has(place) && !slip.has(`row ${rowOf(place)}`) && !slip.has(`column ${columnOf(place)}`),
  );
  return [...asked(grid, changes, failing)]
    .filter((line) => !slip.has(line))
    .every((line) => {
      const [axis, at] = line.split(" ");
      const size = (axis === "row" ? grid.columns : grid.rows).length;
      const count = open.filter((place) => (axis === "row" ? rowOf : columnOf)(place) === Number(at)).length;
      return certain ? count * 2 < size : !count;
    });
}

/** The lines of the changed cells and of the equations that do not hold. */
function asked({rows, columns}: Grid, changes: Changes, failing: Equation[]): Set<string> {
  const broken = new Set(failing.map(({axis, instance}) => `${axis} ${instance}`));
  const named = (axis: string, names: string[]): string[] => names.flatMap((name, at) => (broken.has(`${axis} ${name}`) ? [`${axis} ${at}`] : []));
  const changed = [...changes.keys()].flatMap((place) => [`row ${rowOf(place)}`, `column ${columnOf(place)}`]);
  return new Set([...named("row", rows), ...named("column", columns), ...changed]);
}

const places = ({rows, columns}: Grid): Position[] => rows.flatMap((_, row) => columns.map((_, column) => placeOf(row, column)));

function sumsOf({rows, families, weights, signs, given}: Grid): Sum[] {
  const across = rows.map((_, row) => ({cells: new Map(signs.map((sign, at) => [placeOf(row, at), sign])), given: 0n}));
  const down = families.flatMap((_, digit) => {
    const packed = weights.map((weight) => unpack(weight, digit + 1)[digit]!);
    return signs.map((sign, at) => ({
      cells: new Map(packed.flatMap((weight, row) => (weight ? [[placeOf(row, at), weight * sign] as [Position, bigint]] : []))),
      given: -unpack(given[at]!, digit + 1)[digit]!,
    }));
  });
  return [...across, ...down];
}

const gapOf = (grid: Grid, {cells, given}: Sum): bigint => [...cells].reduce((gap, [place, sign]) => gap + sign * (figureAt(grid.values, place) ?? 0n), given);

/** Whether a sum holds with no choice of the blanks. */
function fails(grid: Grid, sum: Sum, blanks: Set<Position>): boolean {
  const gap = gapOf(grid, sum);
  return gap !== 0n && ![...sum.cells].some(([place, sign]) => blanks.has(place) && sign * gap < 0n);
}

/** The blanks that may be anything: not those that must be zero for a sum to hold that holds without them. */
function withoutZeros(grid: Grid, sums: Sum[], blanks: Set<Position>): Set<Position> {
  const open = new Set(blanks);
  const even = sums.filter((sum) => gapOf(grid, sum) === 0n);
  for (let before = -1; open.size !== before; ) {
    before = open.size;
    for (const {cells} of even) {
      const left = [...cells].filter(([place]) => open.has(place));
      if (new Set(left.map(([, sign]) => sign > 0n)).size === 1) for (const [place] of left) open.delete(place);
    }
  }
  return open;
}
