// A table whose figures the equations of its edition tie together, as a linear code.
//
// What the equations add up is read from them: which lines a cell belongs to, with which sign, and which line is the
// total. A change of a cell is written as an error e, its change times the sign of its column, so that a row closes
// when its errors add up to its need, and a column when the errors times the weights of their rows do.
//
// The weight of a row says which equations of a column it stands in, and on which side. The weights of several
// equations are packed into one whole number, to the base 2^80, so that a column needs one number too.
import {Decimal} from "../model/decimal.js";
import {totalColumn, type Edition, type Equation} from "../model/edition.js";
import type {Report} from "../model/report.js";
import {at, isMembers, type Value} from "../model/display.js";

const BITS = 80; // far above any sum of a column: the digits of a packed number never run into each other

export const digitBase = (digit: number): bigint => 1n << BigInt(BITS * digit);

/** A cell of a grid: its row and its column in one number, so that the order of places is that of the form. */
export type Position = number;
const STEP = 1024; // above the number of columns of any table
export const placeOf = (row: number, column: number): Position => row * STEP + column;
export const rowOf = (place: Position): number => Math.floor(place / STEP);
export const columnOf = (place: Position): number => place % STEP;

/** The new value of each cell. */
export type Changes = Map<Position, bigint>;
/** Figures by row and column; null is a blank. */
export type Values = (bigint | null)[][];

/** One table, or, where only its rows add up, one row of it. */
export interface Grid {
  table: string;
  /** The ids of its lines. */
  rows: string[];
  columns: string[];
  /** The figures as reported. */
  values: Values;
  /** The equations that run over each line. */
  equations: {row: Equation[][]; column: Equation[][]};
  /** The sign of each column in the equations of the rows. */
  signs: bigint[];
  /** The packed weight of each row in the equations of the columns. */
  weights: bigint[];
  /** The codes of the equations of a column, in the order of the packed digits. */
  families: string[];
  /** What last year's report adds to the packed need of each column. */
  given: bigint[];
  /** The column that is the sum of the others; null where none or several are. */
  totalColumn: number | null;
  /** Each row that is the sum of others, with the digit of the equations that say so. */
  totalRows: Map<number, number>;
  /** Cells that are taken as blank since what they hold is no sound figure. */
  unreadable: Set<Position>;
}

/** What each row and each column needs to close: 0 where it does. */
export function needsOf(grid: Grid, values: Values): [rows: bigint[], columns: bigint[]] {
  const rows = values.map((row) => -sum(row.map((value, n) => (value ? grid.signs[n]! * value : 0n))));
  const columns = [...grid.given];
  values.forEach((row, n) =>
    row.forEach((value, column) => {
      if (value) columns[column]! -= grid.weights[n]! * value * grid.signs[column]!;
    }),
  );
  return [rows, columns];
}

export const pointerOf = (grid: Grid, place: Position): string => `/tables/${grid.table}/${grid.rows[rowOf(place)]}/${grid.columns[columnOf(place)]}`;

/** The digits of the equations with last year's report. */
export const acrossYears = (grid: Grid): number[] => (grid.equations.column[0] ?? []).flatMap((equation, digit) => (equation.last?.length ? [digit] : []));

/** Whether a cell is the sum of others. */
export const isTotal = (grid: Grid, place: Position): boolean => columnOf(place) === grid.totalColumn || grid.totalRows.has(rowOf(place));

/** The equations that do not hold where rows and columns have these needs. */
export function failing(grid: Grid, rows: bigint[], columns: bigint[]): Equation[] {
  return [
    ...rows.flatMap((need, n) => (need ? grid.equations.row[n]! : [])),
    ...columns.flatMap((need, n) => {
      const digits = unpack(need, grid.families.length);
      return grid.equations.column[n]!.filter((_, digit) => digits[digit]);
    }),
  ];
}

export const figureAt = (values: Values, place: Position): bigint | null => values[rowOf(place)]![columnOf(place)]!;

export const sum = (numbers: Iterable<bigint>): bigint => [...numbers].reduce((total, number) => total + number, 0n);

export const size = (number: bigint): bigint => (number < 0n ? -number : number);

/** The digits of a packed number, lowest first. */
export function unpack(number: bigint, count: number): bigint[] {
  const digits: bigint[] = [];
  for (let n = 0; n < count; n++) {
    const digit = BigInt.asIntN(BITS, number);
    digits.push(digit);
    number = (number - digit) >> BigInt(BITS);
  }
  return digits;
}

/** The grids of a report: of each table whose cells are all there.
 *
 * last is the report of the year before; doubtful are places of the report that are not to be relied on: such a cell,
 * and one that holds no whole number, is taken as a blank; a table or row takes its whole table with it. */
export function* grids(report: Report, edition: Edition, last: Report | undefined, doubtful: Set<string>): Generator<Grid> {
  for (const table of edition.tables.keys()) {
    const values = valuesOf(report, edition, table, doubtful);
    if (!values) continue;
    const known = last && lastCells(edition, table).every((pointer) => readable(last, pointer));
    const layout = layoutOf(edition, table, Boolean(known));
    if (layout?.families.length) {
      const given = last && known ? givenBy(layout, last) : layout.given;
      yield withFigures({...layout, given}, values, report);
    } else if (layout)
      for (const [n, row] of layout.rows.entries()) {
        const equations = {...layout.equations, row: [layout.equations.row[n]!]};
        yield withFigures({...layout, rows: [row], equations, weights: [0n]}, [values[n]!], report);
      }
  }
}

function withFigures(layout: Grid, values: Values, report: Report): Grid {
  const blank = values.flatMap((row, n) => row.flatMap((value, column) => (value === null ? [placeOf(n, column)] : [])));
  const unreadable = new Set(blank.filter((place) => (at(report.data, pointerOf(layout, place)) ?? null) !== null));
  return {...layout, values, unreadable};
}

const wholeNumber = (value: Value | undefined): bigint | null => (value instanceof Decimal && value.exponent === 0 ? BigInt(value.plain()) : null);

/** The figures of a table, null where a cell is blank or holds no whole number; nothing where a cell is missing. */
function valuesOf(report: Report, edition: Edition, id: string, doubtful: Set<string>): Values | undefined {
  const {rows, columns} = edition.tables.get(id)!;
  const begin = `/tables/${id}`;
  const held = at(report.data, begin);
  if (!isMembers(held) || doubtful.has("/tables") || doubtful.has(begin)) return undefined;
  const values: Values = [];
  for (const row of rows) {
    const cells = at(held, `/${row.id}`);
    if (!isMembers(cells) || !columns.every((column) => Object.hasOwn(cells, column.id)) || doubtful.has(`${begin}/${row.id}`)) return undefined;
    values.push(columns.map((column) => (doubtful.has(`${begin}/${row.id}/${column.id}`) ? null : wholeNumber(cells[column.id]))));
  }
  return values;
}

/** Whether a cell is there, and a whole number from 0 up or blank. */
function readable(report: Report, pointer: string): boolean {
  const value = at(report.data, pointer);
  const number = wholeNumber(value);
  return value === null || (number !== null && number >= 0n);
}

function identitiesOf(edition: Edition, table: string): Equation[] {
  const begin = `/tables/${table}/`;
  return edition.identities.filter(({left, right}) => [...left, ...right].every((pointer) => pointer.startsWith(begin)));
}

/** The equations with last year's report about cells that identities add up. */
function carried(edition: Edition, table: string): Equation[] {
  const tied = new Set(identitiesOf(edition, table).flatMap(({left, right}) => [...left, ...right]));
  return edition.continuity.filter(({axis, left, right}) => axis === "column" && [...left, ...right].some((pointer) => tied.has(pointer)));
}

const lastCells = (edition: Edition, table: string): string[] => carried(edition, table).flatMap(({last}) => last ?? []);

function givenBy(layout: Grid, last: Report): bigint[] {
  const figure = (pointer: string): bigint => wholeNumber(at(last.data, pointer)) ?? 0n;
  return layout.signs.map((sign, n) =>
    sum(layout.equations.column[n]!.map((equation, digit) => sign * sum((equation.last ?? []).map(figure)) * digitBase(digit))),
  );
}

/** The grid of a table without its figures; nothing where its rows do not all add up. */
function layoutOf(edition: Edition, id: string, withLast: boolean): Grid | undefined {
  const table = edition.tables.get(id)!;
  const [rows, columns] = [table.rows, table.columns].map((lines) => lines.map((line) => line.id)) as [string[], string[]];
  const here = [...identitiesOf(edition, id), ...(withLast ? carried(edition, id) : [])];
  const [across, down] = [here.filter(({axis}) => axis === "row"), here.filter(({axis}) => axis === "column")];
  if (across.length !== rows.length || !across.every(({instance}, n) => instance === rows[n])) return undefined;
  const families = [...new Set(down.map(({code}) => code))];
  const byColumn = (code: string, column: string): Equation => down.find((equation) => equation.code === code && equation.instance === column)!;
  const equations = {row: across.map((equation) => [equation]), column: columns.map((column) => families.map((code) => byColumn(code, column)))};
  const signs = columns.map(() => 0n);
  const weights = rows.map(() => 0n);
  const totalRows = new Map<number, number>();
  for (const [pointer, sign] of terms(across[0]!)) signs[columns.indexOf(pointer.split("/")[4]!)] = sign;
  equations.column[0]!.forEach((equation, digit) => {
    for (const [pointer, sign] of terms(equation)) weights[rows.indexOf(pointer.split("/")[3]!)]! += sign * digitBase(digit);
    const row = equation.right.length === 1 ? rows.indexOf(equation.right[0]!.split("/")[3]!) : -1;
    if (table.rows[row]?.sum_of) totalRows.set(row, digit);
  });
  return {
    table: id,
    rows,
    columns,
    values: [],
    equations,
    signs,
    weights,
    families,
    given: columns.map(() => 0n),
    totalColumn: totalColumn(table),
    totalRows,
    unreadable: new Set(),
  };
}

const terms = ({left, right}: Equation): [pointer: string, sign: bigint][] => [
  ...left.map((pointer): [string, bigint] => [pointer, 1n]),
  ...right.map((pointer): [string, bigint] => [pointer, -1n]),
];
