// What was found a place on the form for, and what was not.
import type {SheetCell} from "./sheet.js";

export interface Placed {
  pointer: string;
  cell: SheetCell;
  /** Whether its column was told by nothing but the order. */
  byOrder: boolean;
  /** Whether its row is blank in part, and the figures may have been moved in it. */
  unsure: boolean;
}
/** A cell, or the whole row that begins with it, that has no place: because of its row, its column, its unit, another cell,
 * because it may not be seen as it stands there, goes over several rows, or the figures of its row may have been moved. */
export interface Unplaced {
  why: "row" | "column" | "unit" | "contested" | "unseen" | "merged" | "moved";
  text: string;
}
export interface Placing {
  placed: Placed[];
  unplaced: Unplaced[];
}
