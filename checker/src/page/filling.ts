// What can be filled in by one button in a table: zeros where nothing stands, and totals whose parts are there. Never more
// than what is blank, and shown as any other entry.
import {Decimal} from "../model/decimal.js";
import type {Edition, Table} from "../model/edition.js";
import {figure, type Value} from "../model/display.js";
import type {Entries} from "./places.js";

type ValueAt = (pointer: string) => Value | undefined;

const pointerOf = (table: Table, row: string, column: string): string => `/tables/${table.id}/${row}/${column}`;

/** A zero for every blank cell that is no total. */
export function zerosOf(table: Table, valueAt: ValueAt): Entries {
  const cells = table.rows.flatMap((row) => table.columns.filter((column) => !row.sum_of && !column.sum_of).map((column) => pointerOf(table, row.id, column.id)));
  return cells.filter((pointer) => (valueAt(pointer) ?? null) === null).map((pointer) => [pointer, "0"]);
}

/** The sum for every blank total of which all parts are filled in; of a total in both directions both have to agree. */
export function totalsOf(table: Table, valueAt: ValueAt): Entries {
  const found = new Map<string, Decimal>();
  const at = (row: string, column: string): Value | undefined => found.get(pointerOf(table, row, column)) ?? valueAt(pointerOf(table, row, column));
  const sumOf = (values: (Value | undefined)[]): Decimal | undefined =>
    values.every((value): value is Decimal => value instanceof Decimal) ? Decimal.sum(values) : undefined;
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const row of table.rows)
      for (const column of table.columns) {
        if ((at(row.id, column.id) ?? null) !== null) continue;
        const ways = [column.sum_of?.map((part) => at(row.id, part)), row.sum_of?.map((part) => at(part, column.id))].filter((way) => way !== undefined);
        const [first, ...others] = ways.map(sumOf);
        if (first && others.every((other) => other?.compare(first) === 0)) found.set(pointerOf(table, row.id, column.id), first);
      }
  }
  return [...found].map(([pointer, sum]) => [pointer, figure(sum)]);
}

/** The tables of an edition by their ids, with what can be filled in. */
export const fillable = (edition: Edition, valueAt: ValueAt): Map<string, {zeros: Entries; totals: Entries}> =>
  new Map([...edition.tables.values()].map((table) => [table.id, {zeros: zerosOf(table, valueAt), totals: totalsOf(table, valueAt)}]));
