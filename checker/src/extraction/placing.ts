// From a table to places of the form, by the names of its rows and columns. What has no name that is known, or one that
// is that of several, is placed nowhere and told; only columns without any heading are taken in their order, and that is told.
import type {Edition, Table} from "../model/edition.js";
import {acrossPlaces} from "./across.js";
import {isUnsure, misaligned, type FigureRow} from "./alignment.js";
import {Headings, UNSEEN} from "./headings.js";
import {key, moneyUnit, Names, type Named} from "./names.js";
import type {Placed, Placing, Unplaced} from "./placed.js";
import type {Flow} from "./prose.js";
import {boxesOf, kindOf, type CellGrid, type Kind, type SheetCell, type SpannedCell} from "./sheet.js";
import {addsUpWithBlanks} from "./sums.js";

const LINES = 2; // paragraphs before a table that belong to it
const LAST_FIGURE = /\s*[0-9.,]+$/;

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
  private readonly rows: FigureRow[] = [];
  private headings: Headings;
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
    this.headings = new Headings(names);
  }

  place(): Placing {
    this.sheet.forEach((cells, n) => this.row(cells, n));
    const moved = misaligned(this.rows, this.edition.identities);
    for (const row of this.rows) {
      const unsure = isUnsure(row, this.edition.identities);
      this.placed.push(...(moved.has(row) ? [] : row.placed.map((each) => ({...each, unsure}))));
      if (!moved.has(row)) this.unplaced.push(...row.unplaced);
      else if (row.boxes.some(isFigure)) this.unplaced.push({why: "moved", text: [row.text, ...row.boxes.map(({cell}) => cell.text)].filter(Boolean).join(" ")});
    }
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

  private row(cells: (SheetCell | undefined)[], line: number): void {
    const kinds = cells.map(kindOf);
    if (kinds.every((kind) => kind === "blank")) return;
    const data = kinds.findIndex((kind) => kind === "figure" || kind === "mark");
    const label = this.nameIn(cells, kinds.slice(0, data < 0 ? undefined : data).lastIndexOf("label"));
    if (data < 0 ? !this.isBlankRow(cells, label) : this.isHead(cells, kinds)) return this.heading(cells);
    this.headOpen = false;
    if (label < 0) this.across(cells, line);
    else this.down(cells, label, line);
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
    return [...this.edition.tables.values()].some((table) => this.headings.columnAt(n, table) !== undefined);
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
    const labels = [...new Set(cells.filter((_, n) => kinds[n] === "label"))].map((cell) => key(cell!.text));
    return labels.length > 1 && labels.every((label) => this.names.columns.has(label) || this.names.heads.has(label));
  }

  private heading(cells: (SheetCell | undefined)[]): void {
    if (!this.headOpen) this.headings = new Headings(this.names);
    this.headOpen = true;
    this.headings.add(cells);
    const own = boxesOf(cells, 0);
    const figures = own.some(isFigure) ? own : own.filter(({cell: {text}}) => /[0-9]$/.test(text) && this.names.rows.has(key(text.replace(LAST_FIGURE, ""))));
    const line = Math.max(...figures.map(({cell}) => cell.row)); // what reaches down from above says nothing of it
    if (figures.length) this.unplaced.push({why: "row", text: figures.filter(({cell}) => cell.row === line).map(({cell}) => cell.text).filter(Boolean).join(" ")});
  }

  /** A row that begins with its name. */
  private down(cells: (SheetCell | undefined)[], label: number, line: number): void {
    cells.slice(0, label + 1).forEach((cell, n) => {
      if (cell?.text) this.above.length = n + 1;
      if (cell?.text) this.above[n] = cell.doubtful ? UNSEEN : key(cell.text);
    });
    const text = cells[label]!.text;
    const isNone = cells[label]!.doubtful || (this.isTurned && this.names.columns.has(key(text)));
    const called = isNone ? undefined : this.rowCalled(text, label);
    // A name below that of a column, where figures should stand: its row, or the head, is out of place.
    const row = called && this.headings.columnAt(label, this.edition.tables.get(called.table)!) === undefined ? called : undefined;
    const own = boxesOf(cells, label + 1);
    if (!row) {
      const figures = own.filter(({cell}) => kindOf(cell) === "figure").map(({cell}) => cell.text);
      // What reaches down from above is no name of this row alone.
      const said = cells[label]!.row < line ? boxesOf(cells, 0).flatMap(({cell}) => (cell.row === line && cell.text ? [cell.text] : [])) : [text, ...figures];
      if (figures.length) this.unplaced.push({why: called ? "moved" : "row", text: said.join(" ")});
      return;
    }
    this.last = row;
    this.rows.push(this.figureRow(own, text, row, cells, line));
  }

  /** The figures of a row with the columns that they stand in. */
  private figureRow(boxes: SpannedCell[], text: string, row: Named, cells: (SheetCell | undefined)[], line: number): FigureRow {
    const {headings} = this;
    const table = this.edition.tables.get(row.table)!;
    const named = boxes.map(({over}) => headings.columnOver(over, table));
    const byOrder = !named.some(Boolean) && boxes.length >= table.columns.length && lastFilled(boxes) <= table.columns.length && headings.saysNothing(table);
    const columns = byOrder ? boxes.map((_, n) => table.columns[n]?.id) : named;
    const out: FigureRow = {text, table, headings, boxes, columns, length: cells.length, byOrder, reached: boxes.some(({cell}) => cell.row < line), spans: boxesOf(cells, 0).some(({over}) => over.length > 1), placed: [], unplaced: []};
    boxes.forEach(({cell, over}, n) => {
      if (kindOf(cell) === "blank") return;
      const column = table.columns.find(({id}) => id === columns[n]);
      const why = cell.doubtful ? "unseen" : this.isMerged(cell, line) ? "merged" : !this.isOfUnit(over, column) ? "unit" : column ? undefined : "column";
      if (why) out.unplaced.push({why, text: `${text} ${cell.text}`});
      else out.placed.push({pointer: `/tables/${table.id}/${row.id}/${column!.id}`, cell, byOrder: byOrder && (table.columns.length > 1 || !headings.isNamed(over)), unsure: false});
    });
    return out;
  }

  /** Whether a cell goes over several rows, so that its figure is of none for certain. */
  private isMerged = (cell: SheetCell, line: number): boolean => cell.row !== line || Boolean(this.sheet[line + 1]?.includes(cell));

  /** The row that a label is the name of: told from others by its group, its columns, or as the one that comes next. */
  private rowCalled(text: string, at: number): Named | undefined {
    const called = this.names.rows.get(key(text)) ?? [];
    const groups = this.above.slice(0, at);
    const narrower = [
      (row: Named): boolean => row.groups.some((group) => groups.includes(group)),
      (row: Named): boolean => this.headings.columnsOf(this.edition.tables.get(row.table)!).size > 0,
      (row: Named): boolean => row.table === this.last?.table && this.orderOf(row) === this.orderOf(this.last) + 1,
    ];
    let left = called;
    for (const narrow of narrower) {
      if (left.length > 1 && left.some(narrow)) left = left.filter(narrow);
    }
    return left.length === 1 ? left[0] : undefined;
  }

  private orderOf = ({table, id}: Named): number => this.edition.tables.get(table)!.rows.findIndex((row) => row.id === id);

  /** Whether a sum of money is counted in the unit of its column, as far as what stands above says one: the nearest counts. */
  private isOfUnit(over: number[], column: Table["columns"][number] | undefined): boolean {
    if (column?.type !== "money") return true;
    const said = [...[...over].reverse().flatMap(this.headings.textsOver), ...[...this.before].reverse()];
    const [unit] = said.map(moneyUnit).filter((each) => each !== undefined);
    return unit === undefined || unit === column.unit.zh;
  }

  /** A row of figures below headings that name the rows of the form too, side by side. Where one of them has no place, the
   * headings are not those of the form, and none has. */
  private across(cells: (SheetCell | undefined)[], line: number): void {
    const boxes = boxesOf(cells, 0);
    const own = boxes.filter(({cell}) => kindOf(cell) !== "blank");
    const places = acrossPlaces(boxes, this.headings, this.names, [...this.edition.tables.values()]);
    const isWhole = own.every(({cell}) => places?.get(cell) !== undefined && !cell.doubtful && !this.isMerged(cell, line));
    const placed = own.map(({cell}) => ({pointer: places?.get(cell) ?? "", cell, byOrder: false, unsure: false}));
    const unsure = own.length < (places?.size ?? 0) && !addsUpWithBlanks(placed, this.edition.identities);
    if (isWhole && own.length) this.placed.push(...placed.map((each) => ({...each, unsure})));
    else this.unplaced.push(...own.map(({cell, over}): Unplaced => ({why: cell.doubtful ? "unseen" : "column", text: [...this.headings.textsOver(over[0]!).slice(0, 1), cell.text].join(" ")})));
  }
}

const isFigure = ({cell}: SpannedCell): boolean => kindOf(cell) === "figure";

/** How many cells there are up to the last that is filled in. */
const lastFilled = (own: SpannedCell[]): number => own.map(({cell}) => kindOf(cell) !== "blank").lastIndexOf(true) + 1;

/** Without the cells that lay claim to one place with different figures. */
function uncontested({placed, unplaced}: Placing): Placing {
  const claims = new Map<string, Placed[]>();
  for (const each of placed) claims.set(each.pointer, [...(claims.get(each.pointer) ?? []), each]);
  const agreed = [...claims.values()].filter((all) => new Set(all.map(({cell}) => cell.text)).size === 1);
  const contested = [...claims.values()].filter((all) => !agreed.includes(all)).flat();
  return {
    placed: agreed.map((all) => all.find(({unsure}) => !unsure) ?? all[0]!),
    unplaced: [...unplaced, ...contested.map(({cell}): Unplaced => ({why: "contested", text: cell.text}))],
  };
}
