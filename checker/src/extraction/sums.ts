// What the sums of a row say of where its figures stand: figures that were moved do not add up to that in the place of a total.
import {Decimal, plainNumber} from "../model/decimal.js";
import {halfWidth} from "../model/display.js";
import type {Equation} from "../model/edition.js";
import type {Placed} from "./placed.js";

/** Whether a sum of the row is there with all its parts, and all that are so are those of these. */
export function addsUp(placed: Placed[], identities: Equation[]): boolean {
  const own = sumsOf(placed, identities).filter(({blank}) => !blank);
  return own.length > 0 && own.every(({holds}) => holds);
}

/** The same of a row that is blank in part, with blanks as nothing: nought as a sum of noughts shows nothing, unless it stands
 * alone. */
export function addsUpWithBlanks(placed: Placed[], identities: Equation[]): boolean {
  const own = sumsOf(placed, identities).filter(({left, right}) => left.length || right.length);
  return own.some(({left, isNought}) => !isNought || !left.length) && own.every(({right, holds}) => right.length > 0 && holds);
}

/** The sums along a row: the figures of each side, whether one is blank, and whether both sides come to the same. */
function sumsOf(placed: Placed[], identities: Equation[]): {left: Decimal[]; right: Decimal[]; blank: boolean; isNought: boolean; holds: boolean}[] {
  const figures = new Map(placed.map(({pointer, cell}) => [pointer, plainNumber(halfWidth(cell.text).replace(/[, ]/g, ""), false)]));
  const known = (pointers: string[]): Decimal[] => pointers.map((pointer) => figures.get(pointer)).filter((each) => each instanceof Decimal);
  return identities.filter(({axis}) => axis === "row").map((sum) => {
    const [left, right] = [known(sum.left), known(sum.right)];
    const [parts, total] = [Decimal.sum(left), Decimal.sum(right)];
    const blank = left.length + right.length < sum.left.length + sum.right.length;
    return {left, right, blank, isNought: total.compare(Decimal.of(0)) === 0, holds: parts.compare(total) === 0};
  });
}
