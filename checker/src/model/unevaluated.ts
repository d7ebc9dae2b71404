// Which equations of a report could not be evaluated, and cannot be while some of its cells are as they are.
import type {Edition, Equation} from "./edition.js";
import type {Finding, NotChecked} from "./findings.js";

/** The equations, one by one, that are among what was not checked, but for those in which nothing is in the way except
 * cells, by JSON Pointer, that are mended. */
export function unevaluated(edition: Edition, findings: Finding[], left: NotChecked[], mended: Set<string>): Equation[] {
  const places = findings.filter(takesAway).flatMap(({cells}) => cells.map(({pointer}) => pointer));
  return [...edition.identities, ...edition.continuity].filter((equation) => {
    if (!left.some(({code, instance}) => code === equation.code && instance === equation.instance)) return false;
    const inTheWay = [...equation.left, ...equation.right].filter((cell) => places.some((place) => `${cell}/`.startsWith(`${place}/`)));
    return !inTheWay.length || inTheWay.some((cell) => !mended.has(cell));
  });
}

/** Those of some equations that are tied to cells of a table: all of the table, or, where only its rows add up, those of
 * their rows. */
export function beside(edition: Edition, table: string, mended: Set<string>, equations: Equation[]): Equation[] {
  const within = ({left}: Equation): boolean => left[0]!.startsWith(`/tables/${table}/`);
  const across = edition.identities.filter(within).every(({axis}) => axis === "row");
  const rows = new Set([...mended].map((cell) => cell.split("/")[3]));
  return equations.filter((one) => within(one) && (!across || rows.has(one.instance)));
}

/** Whether what stands at the place of a finding is left out of all other checks, or is not there at all. */
const takesAway = ({rule}: Finding): boolean => "unusable" in rule || rule.area === "structure";
