// Sums of cells that are at most others: rules that are data, as the equations are.
import {sideText, termsOf, total} from "../identities/equations.js";
import {finding} from "../model/findings.js";
import {registerKind} from "./registry.js";

interface Bound {
  instance: string;
  axis: "row" | "column";
  left: string[];
  right: string[];
}

/** left <= right, reported only where no choice of the blanks lets it hold. */
registerKind<{bound: Bound[]}>("bound", (year, rule) =>
  rule.bound.flatMap(({instance, axis, left, right}) => {
    const sides = {left: termsOf(year, left), right: termsOf(year, right)};
    if (sides.right.some(({value}) => !value) || sides.left.some(({value}) => value === undefined)) return [];
    const sums = {left: total(sides.left), right: total(sides.right)};
    if (sums.left.compare(sums.right) <= 0) return [];
    const {edition} = year;
    const params = {
      where: edition.line(axis, [...left, ...right][0]!).name,
      left_text: sideText(edition, axis, sides.left),
      right_text: sideText(edition, axis, sides.right),
    };
    const found = finding(year.report, edition, rule.code, [...left, ...right], params);
    return [{...found, instance, outcome: "fails" as const, ...sums}];
  }),
);
