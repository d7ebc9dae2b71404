// Whether the figures of a row stand below the names of their own columns: a cell too many or too few moves all that follow.
// What is decided here is what `gidar extract` decides by shapes of rows (assign/columns.py): order and place must agree.
import type {Equation, Table} from "../model/edition.js";
import type {Headings} from "./headings.js";
import type {Placed, Unplaced} from "./placed.js";
import {kindOf, type SpannedCell} from "./sheet.js";
import {addsUp, addsUpWithBlanks} from "./sums.js";

/** A row of figures that bears the name of a row of the form. */
export interface FigureRow {
  text: string;
  table: Table;
  headings: Headings;
  /** What stands behind its name, and the column of the form that each is of. */
  boxes: SpannedCell[];
  columns: (string | undefined)[];
  /** How many columns of the sheet it goes over. */
  length: number;
  byOrder: boolean;
  /** Whether a cell of a row above reaches into it, and whether one of its own goes over several columns. */
  reached: boolean;
  spans: boolean;
  placed: Placed[];
  unplaced: Unplaced[];
}

const FEWEST = 3; // columns, of which one that lacks a figure at its end is told from others

/** The rows whose figures may stand one or more columns from their own. */
export function misaligned(rows: FigureRow[], identities: Equation[]): Set<FigureRow> {
  const groups = new Map<string, FigureRow[]>();
  const headings = [...new Set(rows.map((row) => row.headings))];
  for (const row of rows) {
    const name = `${row.table.id} ${headings.indexOf(row.headings)} ${row.byOrder}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return new Set([...rows.filter(({reached}) => reached), ...[...groups.values()].flatMap((group) => [...(group[0]!.byOrder ? oddShapes(group) : astray(group, identities)), ...ends(group)])]);
}

/** Whether a row is blank in part, and no sum shows that its figures were not moved together with the blanks. */
export function isUnsure(row: FigureRow, identities: Equation[]): boolean {
  const all = columnsOf(row);
  return all.length >= FEWEST && all.some((id) => !filled(row).has(id)) && !addsUpWithBlanks(row.placed, identities);
}

/** Of rows below headings, those that do not stand as these. */
function astray(group: FigureRow[], identities: Equation[]): FigureRow[] {
  const {headings, table} = group[0]!;
  const found = [...headings.columnsOf(table).values()];
  if (!found.length) return [];
  const [first, last] = [found[0]![0]!, found.at(-1)![0]!];
  const beside = (row: FigureRow): SpannedCell[] => row.boxes.filter(({over}, n) => row.columns[n] === undefined && isFilled(row.boxes[n]!) && over.every((at) => headings.columnAt(at, table) === undefined));
  const unnamed = (row: FigureRow): SpannedCell[] => beside(row).filter(({over}) => !over.every(headings.isForeign, headings));
  const moves = group.some((row) => unnamed(row).some(({over}) => over[0]! > first && over[0]! < last));
  if (moves || !headings.agree(table)) return group;
  const foreign = group.filter((row) => beside(row).some((box) => !unnamed(row).includes(box) && isFigure(box)));
  const doubted = foreign.some((row) => (row.spans || !headings.areInOneRow(table)) && !addsUp(row.placed, identities));
  const odd = new Set([...oddShapes(group), ...foreign.filter((row) => !isWhole(row))]);
  return group.filter((row) => {
    const words = isWhole(row) ? unnamed(row).filter(isFigure) : unnamed(row);
    return words.length || isTwice(row) || odd.has(row) || row.length <= last || (doubted && !addsUp(row.placed, identities));
  });
}

/** The rows that are longer or shorter than most, and lack a figure. */
function oddShapes(group: FigureRow[]): FigureRow[] {
  const lengths = group.map(({length}) => length);
  const often = (length: number): number => lengths.filter((each) => each === length).length;
  const usual = lengths.reduce((most, length) => (often(length) > often(most) ? length : most), lengths[0]!);
  return group.filter((row) => row.length !== usual && !isWhole(row));
}

/** The rows that lack nothing but their first or their last figure, where as many have both. */
function ends(group: FigureRow[]): FigureRow[] {
  const all = columnsOf(group[0]!);
  if (all.length < FEWEST) return [];
  const lacking = group.map((row) => all.filter((id) => !filled(row).has(id)));
  const odd = group.filter((_, n) => lacking[n]!.length === 1 && [all[0], all.at(-1)].includes(lacking[n]![0]));
  return odd.length <= lacking.filter(({length}) => !length).length ? odd : [];
}

const isFilled = ({cell}: SpannedCell): boolean => kindOf(cell) !== "blank";

const isFigure = ({cell}: SpannedCell): boolean => ["figure", "mark"].includes(kindOf(cell));

const columnsOf = ({byOrder, table, headings}: FigureRow): string[] => (byOrder ? table.columns.map(({id}) => id) : [...headings.columnsOf(table).keys()]);

const filled = ({boxes, columns}: FigureRow): Set<string | undefined> => new Set(columns.filter((_, n) => boxes[n] && isFilled(boxes[n])));

const isWhole = (row: FigureRow): boolean => columnsOf(row).every((id) => row.boxes.some((box, n) => row.columns[n] === id && isFigure(box)));

/** Whether two cells with different figures stand below the name of one column. */
const isTwice = ({boxes, columns}: FigureRow): boolean =>
  boxes.some((box, n) => columns[n] !== undefined && isFilled(box) && boxes.some((other, m) => columns[m] === columns[n] && isFilled(other) && other.cell.text !== box.cell.text));
