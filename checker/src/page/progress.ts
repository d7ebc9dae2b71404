// How far a report is that is being filled in: what has not been touched is open, and not yet wrong.
import type {Finding} from "../model/findings.js";
import type {Session} from "./session.js";
import {isBlank} from "./state.js";

/** The findings of the present result, those that are shown and those that only say what has not been filled in yet. */
export interface Progress {
  told: Finding[];
  open: Finding[];
  /** The places that are still to be filled in, in the order of the form. */
  places: string[];
}

export function progressOf({state, isFilling, result, untouched}: Session): Progress {
  const findings = result?.findings ?? [];
  if (!isFilling) return {told: findings, open: [], places: []};
  const awaited = (pointer: string): boolean => !state.touched.has(pointer) && isBlank(state, pointer);
  const isOpen = ({cells, outcome}: Finding): boolean => {
    const own = cells.filter(({source}) => source === null).map(({pointer}) => pointer);
    return outcome === null ? own.every(awaited) : outcome === "undetermined" && own.some(awaited);
  };
  const open = findings.filter(isOpen);
  const places = open.filter(({outcome}) => outcome === null).flatMap(({cells}) => cells.map(({pointer}) => pointer));
  const order = [...state.edition.fields.keys(), ...state.edition.cells.keys()];
  const told = untouched ? [] : findings.filter((finding) => !open.includes(finding));
  return {told, open, places: [...new Set(places)].sort((a, b) => order.indexOf(a) - order.indexOf(b))};
}
