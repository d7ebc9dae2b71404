// The headings above the columns of a table, and what they name.
import type {Table} from "../model/edition.js";
import {key, type Names} from "./names.js";
import type {SheetCell} from "./sheet.js";

/** One heading above a column; a carried one stands further left, and may reach over it. */
interface OneHeading {
  text: string;
  row: number;
  carried: boolean;
}

/** In the place of a heading that may not be seen: no name. */
export const UNSEEN = "\ufffd";
const ELSEWHERE = ""; // what no column of a table is called

export class Headings {
  /** Those above each column, from the top. */
  private readonly above: OneHeading[][] = [];

  constructor(private readonly names: Names) {}

  add(cells: (SheetCell | undefined)[]): void {
    let left = "";
    cells.forEach((cell, n) => {
      const text = cell?.doubtful ? UNSEEN : (cell?.text ?? "");
      left = text || left;
      const own = (this.above[n] ??= []);
      if (text ? own.at(-1)?.text !== text || own.at(-1)!.carried : left) own.push({text: text || left, row: cell?.row ?? -1, carried: !text});
    });
  }

  /** All texts above a column, from the nearest. */
  textsOver = (n: number): string[] => [...(this.above[n] ?? [])].reverse().map(({text}) => text);

  /** The column of a table that is named above a column of the sheet. */
  columnAt(n: number, table: Table): string | undefined {
    return this.naming(n, table)?.id;
  }

  /** The one column whose name stands above a cell; none where a column that the form does not have is named there too. */
  columnOver(over: number[], table: Table): string | undefined {
    const found = new Set(over.map((n) => this.columnAt(n, table) ?? (this.isForeign(n) ? ELSEWHERE : undefined)).filter((id) => id !== undefined));
    return found.size === 1 ? [...found][0] || undefined : undefined;
  }

  /** The columns of a table that are named, from the left, each with where its name stands. */
  columnsOf(table: Table): Map<string, number[]> {
    const found = new Map<string, number[]>();
    this.above.forEach((_, n) => {
      const id = this.columnAt(n, table);
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), n]);
    });
    return found;
  }

  /** Whether a column is named above that the form does not have. */
  isForeign(n: number): boolean {
    const [nearest] = this.own(n);
    const name = key(nearest?.text ?? "");
    return /\p{L}/u.test(name) && !this.names.heads.has(name) && !this.names.rows.has(name) && !this.names.columns.has(name);
  }

  /** Whether what is named of a table stands as it may: each name once, and in the order of the form, unless all are side by
   * side in one row, or each group stands over just its own columns. Else a cell among them has moved the others. */
  agree(table: Table): boolean {
    const found = this.columnsOf(table);
    const once = [...found.values()].every((all) => all.at(-1)! - all[0]! === all.length - 1);
    const inOrder = table.columns.filter(({id}) => found.has(id)).every(({id}, n) => [...found.keys()][n] === id);
    return once && (inOrder || this.areInOneRow(table) || this.isGrouped(table, found));
  }

  /** Whether the names of the columns of a table stand side by side in one row. */
  areInOneRow = (table: Table): boolean => new Set([...this.columnsOf(table).values()].map(([n]) => this.naming(n!, table)!.row)).size === 1;

  /** Whether all that stands above a cell is known, or nothing does. */
  isNamed = (over: number[]): boolean => this.areKnown(over.flatMap((n) => this.own(n).map(({text}) => text)));

  /** Whether nothing above says what the columns of a table are. */
  saysNothing = (table: Table): boolean => table.columns.length === 1 || this.areKnown(this.above.flat().map(({text}) => text));

  /** Whether a group that has columns stands over these alone, as each group does. */
  private isGrouped({columns, column_groups}: Table, found: Map<string, number[]>): boolean {
    const own = column_groups.filter(({id}) => !column_groups.some(({group}) => group === id));
    return own.every(({id, label}) => {
      const below = columns.filter(({group}) => group === id).flatMap((column) => found.get(column.id) ?? []);
      const over = this.above.flatMap((all, n) => (all.some(({text, carried}) => !carried && key(text) === key(label.zh)) ? [n] : []));
      return below.length === over.length && below.every((n) => over.includes(n));
    });
  }

  private areKnown = (texts: string[]): boolean => texts.map(key).every((word) => this.names.heads.has(word) || this.names.rows.has(word));

  private own = (n: number): OneHeading[] => (this.above[n] ?? []).filter(({carried}) => !carried).reverse();

  private naming(n: number, table: Table): {id: string; row: number} | undefined {
    for (const {text, row} of this.own(n)) {
      const found = this.names.columns.get(key(text))?.find((column) => column.table === table.id);
      if (found) return {id: found.id, row};
    }
    return undefined;
  }
}
