// What is on the page: one report, last year's, and what is wrong. Knows no element.
import type {Edition, Field} from "../model/edition.js";
import {emptyReport, type Report} from "../model/report.js";
import {at, isMembers, members, ownerOf, put, steps, type Members, type Value} from "../model/display.js";
import {figureOf} from "../structure/cell-values.js";
import {validate, type Result} from "../validation.js";
import {figureMeant, textMeant} from "./meaning.js";

export class Session {
  report!: Report;
  previous: Report | undefined;
  /** The edition whose form is shown. */
  edition: Edition;
  result!: Result;
  /** Whether anything was entered since the report was opened or downloaded. */
  unsaved = false;
  /** Whether this is a form on which nothing has been entered. */
  untouched = true;
  /** Whether the report was begun here, on the blank form. */
  begunHere = true;
  /** What stood in the tables of the other editions before the form was changed. */
  private readonly drafts = new Map<string, Value>();

  constructor(readonly editions: Edition[]) {
    this.edition = editions.at(-1)!;
    this.blank();
  }

  blank(): void {
    const data = members([["edition", this.edition.id], ["organ", members()], ["tables", this.blankTables()]]);
    this.open({...emptyReport(), data});
    this.untouched = this.begunHere = true;
  }

  private blankTables(): Members {
    const tables = members();
    for (const pointer of this.edition.cells.keys()) put(tables, pointer.slice("/tables".length), null);
    return tables;
  }

  open(report: Report): void {
    this.report = report;
    this.drafts.clear();
    this.unsaved = this.untouched = this.begunHere = false;
    this.check();
    if (this.result.edition) this.edition = this.result.edition;
  }

  compareWith(previous: Report | undefined): void {
    this.previous = previous;
    this.check();
  }

  /** Change the form: what both forms have a place for stays, the rest comes back with its form. */
  change(edition: Edition): void {
    const {data} = this.report;
    this.drafts.set(this.edition.id, data["tables"] ?? null);
    const old = data["tables"] ?? null;
    this.edition = edition;
    const tables = (this.drafts.get(edition.id) ?? this.blankTables()) as Members;
    for (const pointer of edition.cells.keys()) {
      const value = at(members([["tables", old]]), pointer);
      if (value !== undefined) put(tables, pointer.slice("/tables".length), value);
    }
    delete data["$schema"];
    delete data["table_scopes"];
    Object.assign(data, {edition: edition.id, tables});
    this.report = {...this.report, key: null, sheets: new Map()};
    this.check();
  }

  /** What was typed, as it is meant: figures as numbers where that is certain, a blank as null. */
  enter(entries: [pointer: string, text: string][]): void {
    for (const [pointer, text] of entries) this.enterOne(pointer, text);
    this.unsaved = true;
    this.untouched = false;
    this.check();
  }

  private enterOne(pointer: string, text: string): void {
    const {data} = this.report;
    const field = this.edition.fields.get(pointer);
    if (text === "" && field?.required) {
      const owner = at(data, ownerOf(pointer));
      if (isMembers(owner)) delete owner[steps(pointer).at(-1)!];
    } else put(data, pointer, text === "" ? null : this.valueOf(pointer, text, field));
    // The place now holds what was typed, whatever the file said twice.
    this.report.notes = this.report.notes.filter((note) => !note.pointer || !`${pointer}/`.startsWith(`${note.pointer}/`));
  }

  private valueOf(pointer: string, text: string, field: Field | undefined): Value {
    const column = this.edition.cells.get(pointer);
    const figure = column?.type ?? (field && figureOf(field));
    return figure ? figureMeant(text, figure, column?.unit ?? field?.unit ?? null) : textMeant(text, field?.schema ?? {});
  }

  /** Forget what only the file that was opened could have wrong. */
  forgetFile(): void {
    this.report = {...this.report, sheets: new Map(), notes: [], absent: new Map()};
    this.check();
  }

  private check(): void {
    this.result = validate(this.report, this.editions, this.previous);
  }

  value(pointer: string): Value | undefined {
    return at(this.report.data, pointer);
  }

  /** How many cells of the form have something in them. */
  get filled(): number {
    return [...this.edition.cells.keys()].filter((pointer) => (this.value(pointer) ?? null) !== null).length;
  }
}
