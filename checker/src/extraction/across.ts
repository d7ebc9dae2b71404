// The places of a row of figures below headings that name the rows of the form too, side by side.
import type {Table} from "../model/edition.js";
import type {Headings} from "./headings.js";
import {key, type Names} from "./names.js";
import {kindOf, type SheetCell, type SpannedCell} from "./sheet.js";

const FEWEST = 3; // places, of which one that lacks a figure at its end is told from others

/** The pointers of the cells of a row; undefined where cells and headings do not stand one below the other, each row of the
 * form whole and once, or where the row lacks nothing but its first or its last figure, so that others may have moved. */
export function acrossPlaces(boxes: SpannedCell[], headings: Headings, names: Names, tables: Table[]): Map<SheetCell, string> | undefined {
  const wide = tables.filter(({layout}) => layout === "across");
  const named = boxes.map(({over}) => {
    const found = wide.flatMap((table) => {
      const column = headings.columnOver(over, table);
      const row = headings.textsOver(over[0]!).flatMap((text) => (names.rows.get(key(text)) ?? []).filter((each) => each.table === table.id))[0];
      return column && row ? [{table, row: row.id, pointer: `/tables/${table.id}/${row.id}/${column}`}] : [];
    });
    return found.length === 1 ? found[0] : undefined;
  });
  const own = named.filter((each) => each !== undefined);
  const rows = own.map(({table, row}) => `${table.id}/${row}`);
  const runs = rows.filter((row, n) => row !== rows[n - 1]);
  const isOnce = new Set(own.map(({pointer}) => pointer)).size === own.length && new Set(runs).size === runs.length;
  const isWhole = own.every(({table, row}) => own.filter((each) => each.table === table && each.row === row).length === table.columns.length);
  const blank = named.filter((each, n) => each && kindOf(boxes[n]!.cell) === "blank");
  const isMoved = own.length >= FEWEST && blank.length === 1 && [own[0], own.at(-1)].includes(blank[0]);
  if (!isOnce || !isWhole || isMoved) return undefined;
  return new Map(boxes.flatMap(({cell}, n) => (named[n] ? [[cell, named[n].pointer] as const] : [])));
}
