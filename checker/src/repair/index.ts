// Which cells are wrong where equations do not hold: ranked repairs, proposed and never applied.
//
//     equations -> grid (what adds up to what) -> search (cells, lines) -> explanations -> repairs, the likeliest first
//
// The equations of a table whose rows and columns both add up are a product code of minimum distance 4: any single
// wrong cell is located with its exact value.
import {Decimal} from "../model/decimal.js";
import type {Edition, Equation, Recipe} from "../model/edition.js";
import {cellAt, type Change, type Repair, type RepairStatus} from "../model/findings.js";
import type {Report} from "../model/report.js";
import {failing as failingOf, figureAt, grids, needsOf, placeOf, pointerOf, type Changes, type Grid} from "./grid.js";
import {Search, type Explanation} from "./search.js";
import type {AxisLine} from "./axis.js";
import {Explanations, type Unevaluated} from "./explanations.js";
import {isFinished} from "./finished.js";

const HUNDREDTHS = 100;

/** What the repairs of one grid are about. */
interface Fault {
  grid: Grid;
  failing: Equation[];
}
interface Reports {
  report: Report;
  edition: Edition;
  previous: Report | undefined;
}

/** The repairs of every table whose equations do not hold, in the order of the form, then by rank.
 *
 * previous is the report of the year before; doubtful are JSON Pointers of places that are not to be relied on. Such a
 * cell, and one that holds no whole number, counts as a blank, and blanks count as 0; a table in which a cell is missing
 * gets no repairs. While a line that a repair is about has other blanks than those that the repair fills, it is not
 * finished, and nothing is proposed. open gives the equations of the report that cannot be evaluated even when some
 * cells are mended. */
export function repairs(report: Report, edition: Edition, previous: Report | undefined, doubtful: Set<string>, open: Unevaluated): Repair[] {
  const faulty: Fault[] = [];
  for (const grid of grids(report, edition, previous, doubtful)) {
    const failing = failingOf(grid, ...needsOf(grid, grid.values));
    if (failing.length || grid.values.flat().some((value) => value !== null && value < 0n)) faulty.push({grid, failing});
  }
  const reports = {report, edition, previous};
  return faulty.flatMap((fault) => ofGrid(fault, new Explanations(fault.grid, report, edition, faulty.length === 1, open), reports));
}

function ofGrid({grid, failing}: Fault, told: Explanations, reports: Reports): Repair[] {
  const {recipe} = reports.edition;
  const search = new Search(grid, recipe);
  const explanations = search.run();
  const complete = !search.budget.spent;
  if (!explanations.length) return unexplained({grid, failing}, complete, told, reports);
  const finished = explanations.filter(({changes, line}) => isFinished(grid, changes, line ? (line.lines.length ? line.lines : everyRow(grid)) : [], failing));
  if (!finished.length || finished[0]!.cost > explanations[0]!.cost) return [];
  const groups = grouped(grid, finished);
  const shown = groups.slice(0, recipe.search.shown);
  const status = statusOf(explanations, complete, recipe.search);
  const beyond = groups
    .slice(status === "ambiguous" ? shown.length : groups.length)
    .flat()
    .filter(({cost}) => cost - explanations[0]!.cost < recipe.search.clear_tied);
  return shown.map((group, n) => {
    const first = group[0]!;
    const texts = group.map((one) => told.sentence(one));
    if (n === shown.length - 1) texts.push(told.withUnlisted(texts.pop()!, beyond, complete));
    const after = finished[finished.indexOf(first) + 1];
    const kinds = first.slips.map(({kind}) => kind);
    return {
      table: grid.table,
      rank: n + 1,
      status: n ? "ambiguous" : status,
      kind: kinds.length === 1 ? kinds[0]! : "several",
      slips: kinds,
      changes: changesOf(grid, first, reports),
      unlisted: n === shown.length - 1 ? beyond.map((other) => changesOf(grid, other, reports)) : [],
      alternatives: group.slice(1).map((other, at) => ({text: texts[at + 1]!, changes: changesOf(grid, other, reports)})),
      resolves: failing,
      leaves: [],
      cost: first.cost / HUNDREDTHS,
      lead: after ? (after.cost - first.cost) / HUNDREDTHS : null,
      complete,
      text: texts[0]!,
      unevaluated: told.unevaluated(first.changes),
    };
  });
}

function changesOf(grid: Grid, {changes, lastYear}: Explanation, {report, edition, previous}: Reports): Change[] {
  const there = previous ? lastYear.map(([pointer, right]) => ({cell: cellAt(previous, edition, pointer, true), right: Decimal.of(right)})) : [];
  return [...inOrder(grid, changes, report, edition), ...there];
}

const inOrder = (grid: Grid, changes: Changes, report: Report, edition: Edition): Change[] =>
  [...changes].sort(([a], [b]) => a - b).map(([place, right]) => ({cell: cellAt(report, edition, pointerOf(grid, place)), right: Decimal.of(right)}));

/** Where a slip names no line, it is one of the whole table. */
const everyRow = ({rows}: Grid): AxisLine[] => rows.map((_, index) => ({axis: "row", index}));

/** How sure the first explanation is. */
function statusOf([first, ...rest]: Explanation[], complete: boolean, limits: Recipe["search"]): RepairStatus {
  const {changes, cost, line, slips} = first!;
  if (!complete || !changes.size || line?.twins.length) return "ambiguous";
  if (!rest.length && changes.size <= limits.most_unique) return "unique";
  const tied = rest.some((other) => other.changes.size === changes.size);
  const lead = rest[0] ? rest[0].cost - cost : limits.clear_tied;
  return lead >= (tied ? limits.clear_tied : limits.clear) && slips.length <= limits.most_slips ? "clear" : "ambiguous";
}

/** Explanations that differ in nothing but the place, together. */
function grouped(grid: Grid, explanations: Explanation[]): Explanation[][] {
  const groups = new Map<string, Explanation[]>();
  for (const explanation of explanations) {
    const amounts = [...explanation.changes].map(([place, right]) => `${figureAt(grid.values, place) ?? 0n} ${right}`).sort();
    const kinds = explanation.slips.map(({kind}) => kind).sort();
    const key = JSON.stringify([explanation.cost, kinds, amounts]);
    const group = groups.get(key);
    if (group) group.push(explanation);
    else groups.set(key, [explanation]);
  }
  return [...groups.values()];
}

/** What single figures decide where there is no explanation of everything; nothing where cells are left to fill. */
function unexplained({grid, failing}: Fault, complete: boolean, told: Explanations, {report, edition}: Reports): Repair[] {
  const certain = certainOf(grid);
  if (!isFinished(grid, certain, [], failing)) return [];
  const values = grid.values.map((row, n) => row.map((value, column) => certain.get(placeOf(n, column)) ?? value));
  const leaves = failingOf(grid, ...needsOf(grid, values));
  return [{
    table: grid.table,
    rank: 1,
    status: "unexplained",
    kind: "unexplained",
    slips: [],
    changes: inOrder(grid, certain, report, edition),
    alternatives: [],
    unlisted: [],
    resolves: failing.filter((equation) => !leaves.includes(equation)),
    leaves,
    cost: null,
    lead: null,
    complete,
    text: told.unexplained(certain, failing.length, leaves.length),
    unevaluated: told.unevaluated(certain),
  }];
}

/** The cells where the need of a row is that of one column, and of no other. */
function certainOf(grid: Grid): Changes {
  const [rows, columns] = needsOf(grid, grid.values);
  const out: Changes = new Map();
  for (const [row, need] of rows.entries()) {
    const weight = grid.weights[row]!;
    const fitting = [...columns.keys()].filter((column) => need && columns[column] === need * weight);
    if (rows.filter((other) => other === need).length !== 1 || fitting.length !== 1 || !weight) continue;
    const right = (grid.values[row]![fitting[0]!] ?? 0n) + need * grid.signs[fitting[0]!]!;
    if (right >= 0n) out.set(placeOf(row, fitting[0]!), right);
  }
  return out;
}
