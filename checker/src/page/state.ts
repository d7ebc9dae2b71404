// What is on the page at one moment: a report, and what is known of how it came there. States are never changed: every
// step makes a new one, which is what undoing rests on. Knows no element.
import type {Edition, Field} from "../model/edition.js";
import {emptyReport, type Report} from "../model/report.js";
import {at, isMembers, members, put, replaced, type Members, type Value} from "../model/display.js";
import {figureOf} from "../structure/cell-values.js";
import {figureMeant, textMeant} from "./meaning.js";

export interface State {
  readonly report: Report;
  /** The edition whose form is shown. */
  readonly edition: Edition;
  /** Whether the report was begun here, on the blank form; of an opened one every place has been touched. */
  readonly begunHere: boolean;
  /** The places in which something was entered here. */
  readonly touched: ReadonlySet<string>;
  /** What stands in the tables of the other editions, by edition. */
  readonly drafts: ReadonlyMap<string, Value>;
}

export const blankState = (edition: Edition): State => {
  const data = members([["edition", edition.id], ["organ", members()], ["tables", blankTables(edition)]]);
  return {report: {...emptyReport(), data}, edition, begunHere: true, touched: new Set(), drafts: new Map()};
};

export const openedState = (report: Report, edition: Edition): State => ({report, edition, begunHere: false, touched: new Set(), drafts: new Map()});

/** Whether this is a form on which nothing has been entered. */
export const isUntouched = ({begunHere, touched}: State): boolean => begunHere && !touched.size;

/** The tables of an edition with every cell blank. */
export function blankTables(edition: Edition): Members {
  const tables = members();
  for (const pointer of edition.cells.keys()) put(tables, pointer.slice("/tables".length), null);
  return tables;
}

/** With the form of another edition: what both have a place for stays, the rest comes back with its form. */
export function changedState(state: State, edition: Edition): State {
  const old = state.report.data["tables"] ?? null;
  const drafts = new Map([...state.drafts, [state.edition.id, old]]);
  let tables = (drafts.get(edition.id) ?? blankTables(edition)) as Members;
  for (const pointer of edition.cells.keys()) {
    const value = at(members([["tables", old]]), pointer);
    if (value !== undefined) tables = replaced(tables, pointer.slice("/tables".length), value);
  }
  const {$schema: _, table_scopes: __, ...rest} = state.report.data;
  const data = members(Object.entries({...rest, edition: edition.id, tables}));
  return {...state, edition, drafts, report: {...state.report, data, key: null, sheets: new Map()}};
}

/** With what was typed, as it is meant: figures as numbers where that is certain, a blank as null. */
export function enteredState(state: State, entries: [pointer: string, text: string][]): State {
  const {edition} = state;
  let {data, notes} = state.report;
  for (const [pointer, text] of entries) {
    const field = edition.fields.get(pointer);
    const blank = field?.required ? undefined : null;
    data = replaced(data, pointer, text === "" ? blank : valueOf(pointer, text, field, edition));
    // The place now holds what was typed, whatever the file said twice.
    notes = notes.filter((note) => !note.pointer || !`${pointer}/`.startsWith(`${note.pointer}/`));
  }
  const touched = new Set([...state.touched, ...entries.map(([pointer]) => pointer)]);
  return {...state, touched, report: {...state.report, data, notes}};
}

function valueOf(pointer: string, text: string, field: Field | undefined, edition: Edition): Value {
  const column = edition.cells.get(pointer);
  const figure = column?.type ?? (field && figureOf(field));
  return figure ? figureMeant(text, figure, column?.unit ?? field?.unit ?? null) : textMeant(text, field?.schema ?? {});
}

/** Without what only the file that was opened could have wrong. */
export const withoutFile = (state: State): State => ({...state, report: {...state.report, sheets: new Map(), notes: [], absent: new Map()}});

/** Whether a place is blank. */
export const isBlank = ({report: {data}}: State, pointer: string): boolean => {
  const value = at(data, pointer);
  return value === undefined || value === null || value === "" || (isMembers(value) && !Object.keys(value).length);
};
