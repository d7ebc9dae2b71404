// From a table to places of the form, by the names of its rows and columns. What has no name that is known, or one that
// is that of several, is placed nowhere and told; only columns without any heading are taken in their order, and that is told.
import type {Edition, Table} from "../model/edition.js";
import {key, moneyUnit, Names, type Named} from "./names.js";
import type {Flow} from "./prose.js";
import {kindOf, type Kind, type CellGrid, type SheetCell} from "./sheet.js";

export interface Placed {
  pointer: string;
  cell: SheetCell;
  /** Whether its column was told by nothing but the order. */
  byOrder: boolean;
}
/** A cell, or the whole row that begins with it, that has no place: because of its row, its column, its unit, another cell, or
 * because it may not be seen as it stands there. */
export interface Unplaced {
  why: "row" | "column" | "unit" | "contested" | "unseen";
  text: string;
}
export interface Placing {
  placed: Placed[];
  unplaced: Unplaced[];
}
/** The headings above a column, from the top; carried ones stand further left, and may reach over it. */
type Heads = {text: string; carried: boolean}[];

const LINES = 2; // paragraphs before a table that belong to it
const UNSEEN = "\ufffd"; // in the place of a heading that may not be seen: no name

const PLACERS = new WeakMap<Edition, Placer>();

/** The one that places tables on the form of an edition. */
export function placerOf(edition: Edition): Placer {
  const placer = PLACERS.get(edition) ?? new Placer(edition);
  PLACERS.set(edition, placer);
  return placer;
}

class Placer {
  private readonly names: Names;

  constructor(private readonly edition: Edition) {
    this.names = new Names(edition);
  }

  /** Place what the tables of a document hold; a paragraph right before one may say its unit. */
  place(flow: Flow): Placing {
    const all = flow.flatMap((part, at): Placing[] => {
      const before = flow.slice(Math.max(at - LINES, 0), at).filter((each) => typeof each === "string");
      return typeof part === "string" ? [] : [new OneSheet(part, before, this.edition, this.names).place()];
    });
    return uncontested({placed: all.flatMap(({placed}) => placed), unplaced: all.flatMap(({unplaced}) => unplaced)});
  }
}

class OneSheet {
  private readonly placed: Placed[] = [];
  private readonly unplaced: Unplaced[] = [];
  private head: Heads[] = [];
  private headOpen = false;
  /** The labels that stand in each column further up, and may be those of a group that goes on. */
  private readonly above: string[] = [];
  private last: Named | undefined;
  /** Whether rows are named as columns are: the table was turned over, and a name that is that of both says nothing. */
  private readonly isTurned: boolean;

  constructor(
    private readonly sheet: CellGrid,
    private readonly before: string[],
    private readonly edition: Edition,
    private readonly names: Names,
  ) {
    this.isTurned = sheet.some((cells) => this.isColumnName(cells));
  }

  place(): Placing {
    for (const row of this.sheet) this.row(row);
    return {placed: this.placed, unplaced: this.unplaced};
  }

  /** Whether figures stand beside a name that columns have, and no row. */
  private isColumnName(cells: (SheetCell | undefined)[]): boolean {
    const kinds = cells.map(kindOf);
    const data = kinds.indexOf("figure");
    const label = data < 0 ? -1 : kinds.slice(0, data).lastIndexOf("label");
    const name = key(cells[label]?.text ?? "");
    return this.names.columns.has(name) && !this.names.rows.has(name) && kinds.slice(data).every((kind) => kind !== "label");
  }

  private row(cells: (SheetCell | undefined)[]): void {
    const kinds = cells.map(kindOf);
    if (kinds.every((kind) => kind === "blank")) return;
    const data = kinds.findIndex((kind) => kind === "figure" || kind === "mark");
    const label = this.nameIn(cells, kinds.slice(0, data < 0 ? undefined : data).lastIndexOf("label"));
    if (data < 0 ? !this.isBlankRow(cells, label) : this.isHead(cells, kinds)) return this.heading(cells);
    this.headOpen = false;
    if (label < 0) return this.across(cells);
    this.down(cells, label);
  }

  /** Where the name of a row stands that ends at a label at the latest: before what is a figure with words, such as "about",
   * and before words in the place of a figure. */
  private nameIn(cells: (SheetCell | undefined)[], last: number): number {
    for (let at = last; at >= 0; at -= 1) {
      const text = key(cells[at]?.text ?? "");
      if (this.names.rows.has(text)) return at;
      if (text && !/\p{N}/u.test(text) && !this.isBelowColumn(at)) break;
    }
    return last;
  }

  private isBelowColumn(n: number): boolean {
    return [...this.edition.tables.values()].some((table) => this.columnBelow(n, table) !== undefined);
  }

  /** Whether a row without figures is one of the form that was left blank, and no heading. */
  private isBlankRow(cells: (SheetCell | undefined)[], label: number): boolean {
    const known = this.names.rows.get(key(cells[label]?.text ?? "")) ?? [];
    const labels = new Set(cells.slice(0, label + 1).filter((cell) => kindOf(cell) === "label"));
    const groups = [...labels].slice(0, -1).every((cell) => known.some((row) => row.groups.includes(key(cell!.text))));
    return label < cells.length - 1 && groups && known.some(({table}) => this.edition.tables.get(table)!.layout === "down");
  }

  /** Whether a row in which figures stand has words too, and all of these are those of a head. */
  private isHead(cells: (SheetCell | undefined)[], kinds: Kind[]): boolean {
    const labels = cells.filter((_, n) => kinds[n] === "label").map((cell) => key(cell!.text));
    return labels.length > 1 && labels.every((label) => this.names.columns.has(label) || this.names.heads.has(label));
  }

  private heading(cells: (SheetCell | undefined)[]): void {
    if (!this.headOpen) this.head = [];
    this.headOpen = true;
    let left = "";
    cells.forEach((cell, n) => {
      const text = cell?.doubtful ? UNSEEN : (cell?.text ?? "");
      left = text || left;
      const own = (this.head[n] ??= []);
      if (text ? own.at(-1)?.text !== text || own.at(-1)!.carried : left) own.push({text: text || left, carried: !text});
    });
  }

  /** A row that begins with its name. */
  private down(cells: (SheetCell | undefined)[], label: number): void {
    cells.slice(0, label + 1).forEach((cell, n) => {
      if (cell?.text) this.above.length = n + 1;
      if (cell?.text) this.above[n] = cell.doubtful ? UNSEEN : key(cell.text);
    });
    const text = cells[label]!.text;
    const isNone = cells[label]!.doubtful || (this.isTurned && this.names.columns.has(key(text)));
    const called = isNone ? undefined : this.rowCalled(text, label);
    // A name below that of a column, where figures should stand: its row, or the head, is out of place.
    const row = called && this.columnBelow(label, this.edition.tables.get(called.table)!) === undefined ? called : undefined;
    if (!row) {
      const figures = boxes(cells, label + 1).filter(({cell}) => kindOf(cell) === "figure").map(({cell}) => cell.text);
      if (figures.length) this.unplaced.push({why: "row", text: [text, ...figures].join(" ")});
      return;
    }
    this.last = row;
    const table = this.edition.tables.get(row.table)!;
    const own = boxes(cells, label + 1);
    const columns = own.map(({over}) => this.columnOver(over, table));
    const byOrder = !columns.some(Boolean) && own.length >= table.columns.length && lastFilled(own) <= table.columns.length && this.headless(table);
    own.forEach(({cell}, n) => {
      const column = byOrder ? table.columns[n]?.id : columns[n];
      if (kindOf(cell) === "blank") return;
      const isOfUnit = this.isOfUnit(own[n]!.over, table.columns.find(({id}) => id === column));
      if (cell.doubtful) this.unplaced.push({why: "unseen", text: `${text} ${cell.text}`});
      else if (!isOfUnit) this.unplaced.push({why: "unit", text: `${text} ${cell.text}`});
      else if (column === undefined) this.unplaced.push({why: "column", text: `${text} ${cell.text}`});
      else this.placed.push({pointer: `/tables/${table.id}/${row.id}/${column}`, cell, byOrder: byOrder && (table.columns.length > 1 || !this.isNamed(own[n]!.over))});
    });
  }

  /** The row that a label is the name of: told from others by its group, its columns, or as the one that comes next. */
  private rowCalled(text: string, at: number): Named | undefined {
    const called = this.names.rows.get(key(text)) ?? [];
    const groups = this.above.slice(0, at);
    const narrower = [
      (row: Named): boolean => row.groups.some((group) => groups.includes(group)),
      (row: Named): boolean => this.head.some((_, n) => this.columnBelow(n, this.edition.tables.get(row.table)!)),
      (row: Named): boolean => row.table === this.last?.table && this.orderOf(row) === this.orderOf(this.last) + 1,
    ];
    let left = called;
    for (const narrow of narrower) {
      if (left.length > 1 && left.some(narrow)) left = left.filter(narrow);
    }
    return left.length === 1 ? left[0] : undefined;
  }

  private orderOf = ({table, id}: Named): number => this.edition.tables.get(table)!.rows.findIndex((row) => row.id === id);

  /** The one column whose name stands above a cell. */
  private columnOver(over: number[], table: Table): string | undefined {
    const found = new Set(over.map((n) => this.columnBelow(n, table)).filter((id) => id !== undefined));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** Whether a sum of money is counted in the unit of its column, as far as what stands above says one: the nearest counts. */
  private isOfUnit(over: number[], column: Table["columns"][number] | undefined): boolean {
    if (column?.type !== "money") return true;
    const said = [...this.before, ...over.flatMap((n) => (this.head[n] ?? []).map(({text}) => text))].reverse();
    const [unit] = said.map(moneyUnit).filter((each) => each !== undefined);
    return unit === undefined || unit === column.unit.zh;
  }

  /** Whether all that stands above a cell is known, or nothing does. */
  private isNamed(over: number[]): boolean {
    const words = over.flatMap((n) => (this.head[n] ?? []).filter(({carried}) => !carried).map(({text}) => key(text)));
    return words.every((word) => this.names.heads.has(word) || this.names.rows.has(word));
  }

  private columnBelow(n: number, table: Table): string | undefined {
    const own = (this.head[n] ?? []).filter(({carried}) => !carried).reverse();
    for (const {text} of own) {
      const found = this.names.columns.get(key(text))?.find((column) => column.table === table.id);
      if (found) return found.id;
    }
    return undefined;
  }

  /** Whether nothing above says what the columns are. */
  private headless(table: Table): boolean {
    const words = this.head.flat().map(({text}) => key(text));
    return table.columns.length === 1 || words.every((word) => this.names.heads.has(word) || this.names.rows.has(word));
  }

  /** A row of figures below headings that name the rows of the form too, side by side. Where one of them has no place, the
   * headings are not those of the form, and none has. */
  private across(cells: (SheetCell | undefined)[]): void {
    const placed: Placed[] = [];
    const own: Unplaced[] = [];
    const wide = [...this.edition.tables.values()].filter(({layout}) => layout === "across");
    for (const {cell, over} of boxes(cells, 0)) {
      if (kindOf(cell) === "blank") continue;
      const heads = [...(this.head[over[0]!] ?? [])].reverse();
      const places = wide.flatMap((table) => {
        const column = this.columnOver(over, table);
        const row = heads.flatMap(({text}) => (this.names.rows.get(key(text)) ?? []).filter((each) => each.table === table.id))[0];
        return column && row ? [`/tables/${table.id}/${row.id}/${column}`] : [];
      });
      const told: Unplaced = {why: "column", text: [...heads.map(({text}) => text).slice(0, 1), cell.text].join(" ")};
      if (places.length === 1 && !cell.doubtful) placed.push({pointer: places[0]!, cell, byOrder: false});
      own.push(cell.doubtful ? {...told, why: "unseen"} : told);
    }
    if (placed.length === own.length) this.placed.push(...placed);
    else this.unplaced.push(...own);
  }
}

/** A cell once, with the columns that it stands in. */
interface SpannedCell {
  cell: SheetCell;
  over: number[];
}

function boxes(cells: (SheetCell | undefined)[], from: number): SpannedCell[] {
  const found = new Map<SheetCell, SpannedCell>();
  cells.forEach((cell, n) => {
    if (!cell || n < from) return;
    const box = found.get(cell);
    if (box) box.over.push(n);
    else found.set(cell, {cell, over: [n]});
  });
  return [...found.values()];
}

/** How many cells there are up to the last that is filled in. */
const lastFilled = (own: SpannedCell[]): number => own.map(({cell}) => kindOf(cell) !== "blank").lastIndexOf(true) + 1;

/** Without the cells that lay claim to one place with different figures. */
function uncontested({placed, unplaced}: Placing): Placing {
  const claims = new Map<string, Placed[]>();
  for (const each of placed) claims.set(each.pointer, [...(claims.get(each.pointer) ?? []), each]);
  const agreed = [...claims.values()].filter((all) => new Set(all.map(({cell}) => cell.text)).size === 1);
  const contested = [...claims.values()].filter((all) => !agreed.includes(all)).flat();
  return {
    placed: agreed.map((all) => all[0]!),
    unplaced: [...unplaced, ...contested.map(({cell}): Unplaced => ({why: "contested", text: cell.text}))],
  };
}
