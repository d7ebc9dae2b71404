// How much of a report was checked, and the verdict that follows. Valid means that everything was checked that the edition
// asks for, and holds; what nobody gave, such as the report of the year before or a cell of it, is not asked for.
import type {Edition} from "../model/edition.js";
import {isFinding, type Finding, type Item} from "../model/findings.js";
import type {Year} from "../structure/usable.js";

export type Verdict = "valid" | "incomplete" | "invalid";

/** cells of of_cells were read and can be used, blanks among them; equations of of_equations were evaluated; blank_tables
 * are those of several cells of which none was filled in. */
export interface Checked {
  cells: number;
  of_cells: number;
  equations: number;
  of_equations: number;
  blank_tables: string[];
}

/** Of a report that belongs to no edition. */
export const NOTHING: Checked = {cells: 0, of_cells: 0, equations: 0, of_equations: 0, blank_tables: []};

export const isComplete = ({cells, of_cells, equations, of_equations, blank_tables}: Checked): boolean =>
  cells === of_cells && equations === of_equations && !blank_tables.length;

/** How much was checked of a report about which there is this to say. */
export function checkedOf({edition, known}: Year, items: Item[]): Checked {
  const codes = new Set(edition.identities.map(({code}) => code));
  const left = items.filter((item) => (isFinding(item) ? codes.has(item.rule.code) && isUndetermined(item) : codes.has(item.code))).length;
  const cells = [...edition.cells.keys()];
  return {
    cells: cells.filter((pointer) => known.has(pointer)).length,
    of_cells: cells.length,
    equations: edition.identities.length - left,
    of_equations: edition.identities.length,
    blank_tables: [...edition.tables.keys()].filter((table) => {
      const own = cells.filter((pointer) => pointer.split("/")[2] === table);
      return own.length > 1 && own.every((pointer) => known.get(pointer) === null);
    }),
  };
}

/** What the findings, what could not be checked, and how much was checked come to. */
export function verdictOf(edition: Edition | undefined, items: Item[], checked: Checked): Verdict {
  if (items.some((item) => isFinding(item) && item.severity === "error")) return "invalid";
  if (!edition || !isComplete(checked)) return "incomplete";
  const open = items.some((item) => (isFinding(item) ? ownBlank(edition, item) : edition.catalogue.incomplete.includes(item.key)));
  return open ? "incomplete" : "valid";
}

/** Whether a blank of this report, and not of last year's alone, leaves an equation across years undetermined. */
function ownBlank(edition: Edition, item: Finding): boolean {
  const equation = edition.continuity.find(({code, instance}) => code === item.rule.code && instance === item.instance);
  const own = equation ? item.cells.slice(0, -equation.last!.length) : [];
  return isUndetermined(item) && own.some(({value}) => value === null);
}

const isUndetermined = (item: Item): boolean => isFinding(item) && item.outcome === "undetermined";
