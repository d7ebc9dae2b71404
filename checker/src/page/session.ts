// What is on the page: one report with its history, last year's, and what is wrong. Knows no element.
import {editionOf, type Edition} from "../model/edition.js";
import {InputError} from "../model/errors.js";
import type {Report} from "../model/report.js";
import {at, type Value} from "../model/display.js";
import type {Result} from "../validation.js";
import type {Checks} from "./checks.js";
import {History} from "./history.js";
import {Pause} from "./pause.js";
import {blankState, changedState, enteredState, isUntouched, openedState, withoutFile, type State} from "./state.js";

const GOES_ON = 1000; // milliseconds in which typing into one place is one step

export class Session {
  previous: Report | undefined;
  /** Of the state that was last checked, which is soon the present one; undefined before the first. */
  result: Result | undefined;
  /** Why there is no result of the state that was last checked, where this program failed. */
  fault: InputError | undefined;
  /** Whether the report is held to everything, also to what has not been touched. */
  private finished = false;
  private history: History<State>;
  private last = {pointer: "", at: 0};
  /** What follows a new state: after a key, only when there is a pause. */
  private readonly rest = new Pause(() => {
    this.settled();
    this.check();
  });
  /** Whether the present state is still to be checked. */
  awaited = false;

  /** changed is told of every new state, settled of that in which there is a pause, asked of every question about it, checked of
   * every result. */
  constructor(
    readonly editions: Edition[],
    private readonly checks: Checks,
    private readonly changed: () => void,
    private readonly settled: () => void,
    private readonly asked: () => void,
    private readonly checked: () => void,
  ) {
    this.history = new History(blankState(editions.at(-1)!));
  }

  get state(): State {
    return this.history.present;
  }

  get report(): Report {
    return this.state.report;
  }

  get edition(): Edition {
    return this.state.edition;
  }

  get untouched(): boolean {
    return isUntouched(this.state);
  }

  /** Whether places that have not been touched are not yet wrong. */
  get isFilling(): boolean {
    return this.state.begunHere && !this.finished;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** Tell of the state that there is. */
  start(): void {
    this.moved();
  }

  blank(): void {
    this.finished = false;
    this.to(blankState(this.edition));
  }

  open(report: Report): void {
    this.finished = false;
    this.to(openedState(report, editionOf(report.data, this.editions) ?? this.edition));
  }

  /** A report that was kept, with last year's. */
  restore(state: State, previous: Report | undefined): void {
    this.finished = false;
    this.previous = previous;
    this.to(state, this.untouched && !this.canUndo);
  }

  /** A blank form, and nothing to be undone. */
  clear(): void {
    this.finished = false;
    this.previous = undefined;
    this.history = new History(blankState(this.edition));
    this.moved();
  }

  /** Hold the report to everything from here on, also to what has not been touched. */
  finish(): void {
    this.finished = true;
    this.check();
  }

  change(edition: Edition): void {
    this.to(changedState(this.state, edition));
  }

  forgetFile(): void {
    this.to(withoutFile(this.state));
  }

  /** What was typed, pasted or filled in: one step, which typing on in the same place goes on with. A button that is pressed is
   * a step of its own, so that undoing takes back that and no more. */
  enter(entries: [pointer: string, text: string][], isTyped = false): void {
    const pointer = isTyped ? entries[0]![0] : "";
    const now = performance.now();
    const goesOn = isTyped && pointer === this.last.pointer && now - this.last.at < GOES_ON && this.canUndo;
    this.history.record(enteredState(this.state, entries), goesOn);
    this.moved(isTyped);
    this.last = {pointer, at: now};
  }

  compareWith(previous: Report | undefined): void {
    this.previous = previous;
    this.check();
  }

  undo(): void {
    this.history.undo();
    this.moved();
  }

  redo(): void {
    this.history.redo();
    this.moved();
  }

  private to(state: State, joined = false): void {
    this.history.record(state, joined);
    this.moved();
  }

  /** There is another state; isTyped says that it is one key further, and that another may follow at once. */
  private moved(isTyped = false): void {
    this.last.pointer = "";
    this.changed();
    this.ask();
    if (isTyped) this.rest.soon();
    else this.rest.now();
  }

  /** Do now what waits for a pause: the page may go. */
  flush(): void {
    this.rest.flush();
  }

  private ask(): void {
    this.awaited = true;
    this.asked();
  }

  /** Check the present state; what was asked before and has not been answered is of no use any more. */
  private check(): void {
    const {report} = this.state;
    this.ask();
    this.checks.ask(report, this.previous, (told) => {
      this.awaited = this.rest.isWaiting;
      [this.result, this.fault] = told instanceof InputError ? [undefined, told] : [told, undefined];
      this.checked();
    });
  }

  value(pointer: string): Value | undefined {
    return at(this.report.data, pointer);
  }

  /** How many cells of the form have something in them. */
  get filled(): number {
    return [...this.edition.cells.keys()].filter((pointer) => (this.value(pointer) ?? null) !== null).length;
  }
}
