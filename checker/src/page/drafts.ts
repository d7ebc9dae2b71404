// What is on the form is kept on this machine as it is typed, so that a closed tab, a link that was followed or another
// language loses nothing. A tab keeps its own report; a new one goes on with the newest.
import {parse} from "../inputs/json-text.js";
import type {Edition} from "../model/edition.js";
import {reportOf, type Report} from "../model/report.js";
import {at, isMembers, jsonable, members, type Members, type Value} from "../model/display.js";
import {reportText} from "../writers/json.js";
import {isUntouched, type State} from "./state.js";

const KEPT = "gidar.report."; // of the names in the store of this machine; the one of a tab stands in its own
const MOST = 20; // reports that are kept of those only opened here; the oldest go, since a file holds them

/** A report as it is kept. */
interface Kept {
  saved: string;
  edition: string;
  begunHere: boolean;
  touched: string[];
  source: string;
  text: string;
  drafts: [edition: string, text: string][];
  previous: {source: string; text: string} | null;
}
/** A kept report, to choose from. */
export interface KeptReport {
  id: string;
  organ: string;
  year: string;
  saved: Date;
}

export class Drafts {
  /** When the report was last kept; null where this machine keeps nothing for this page. */
  saved: Date | null = null;
  /** Whether keeping has failed. */
  failed = false;
  private id: string;

  constructor(private readonly editions: Edition[]) {
    this.id = attempt(() => sessionStorage.getItem(KEPT)) ?? "";
    addEventListener("storage", ({key}) => {
      if (key === KEPT + this.id) this.begin(); // another tab goes on with this report: from here on there are two
    });
  }

  /** What is entered from here on is another report. */
  begin(): void {
    this.id = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    attempt(() => sessionStorage.setItem(KEPT, this.id));
  }

  keep(state: State, previous: Report | undefined): void {
    if (isUntouched(state)) return;
    if (!this.id) this.begin();
    const {report, edition} = state;
    const saved = new Date();
    const kept: Kept = {
      saved: saved.toISOString(),
      edition: edition.id,
      begunHere: state.begunHere,
      touched: [...state.touched],
      source: report.source,
      text: reportText(report.data, edition),
      drafts: [...state.drafts].map(([id, tables]) => [id, reportText(members([["tables", tables]]), edition)]),
      previous: previous ? {source: previous.source, text: reportText(previous.data, edition)} : null,
    };
    this.failed = !this.write(JSON.stringify(kept));
    if (!this.failed) this.saved = saved;
  }

  /** Write it, where there is room when the oldest others are gone in which nothing was typed. */
  private write(text: string): boolean {
    const store = (): true => (localStorage.setItem(KEPT + this.id, text), true);
    const isKnown = attempt(() => localStorage.getItem(KEPT + this.id)) !== null;
    if (isKnown && attempt(store)) return true; // as with every key
    const opened = this.ids().filter((id) => id !== this.id && !this.read(id)?.touched.length);
    for (const id of opened.splice(MOST - 1)) this.forget(id);
    while (!attempt(store)) {
      const oldest = opened.pop();
      if (oldest === undefined) return false;
      this.forget(oldest);
    }
    return true;
  }

  /** The report of this tab, else the newest that is kept here. */
  restore(): {state: State; previous: Report | undefined} | undefined {
    const id = [this.id, ...this.ids()].find((each) => each && this.read(each));
    return id === undefined ? undefined : this.take(id);
  }

  /** Go on with a kept report. */
  take(id: string): {state: State; previous: Report | undefined} | undefined {
    const kept = this.read(id);
    const edition = this.editions.find((each) => each.id === kept?.edition);
    if (!kept || !edition) return undefined;
    this.id = id;
    attempt(() => sessionStorage.setItem(KEPT, id));
    this.saved = new Date(kept.saved);
    const drafts = new Map(kept.drafts.map(([of, text]) => [of, read(text)["tables"] as Value]));
    const report = reportOf(read(kept.text), kept.source);
    const state = {report, edition, begunHere: kept.begunHere, touched: new Set(kept.touched), drafts};
    return {state, previous: kept.previous ? reportOf(read(kept.previous.text), kept.previous.source) : undefined};
  }

  /** The other reports that are kept, the newest first. */
  others(): KeptReport[] {
    return this.ids()
      .filter((id) => id !== this.id)
      .flatMap((id): KeptReport[] => {
        const kept = this.read(id);
        if (!kept) return [];
        const data = read(kept.text);
        const organ = at(data, "/organ/name");
        return [{id, organ: typeof organ === "string" ? organ : "", year: String(jsonable(data["year"]) ?? ""), saved: new Date(kept.saved)}];
      });
  }

  /** What stands at a place of the reports that are kept here, the newest first. */
  known(pointer: string): string[] {
    const texts = this.ids().map((id) => {
      const kept = this.read(id);
      return kept && at(read(kept.text), pointer);
    });
    return [...new Set(texts.filter((text): text is string => typeof text === "string" && text !== ""))];
  }

  forget(id: string): void {
    attempt(() => localStorage.removeItem(KEPT + id));
  }

  /** Forget all that is kept. */
  forgetAll(): void {
    for (const id of this.ids()) this.forget(id);
    this.begin();
    this.saved = null;
  }

  /** The newest first. */
  private ids(): string[] {
    const names = attempt(() => Object.keys(localStorage)) ?? [];
    const ids = names.filter((name) => name.startsWith(KEPT)).map((name) => name.slice(KEPT.length));
    const saved = new Map(ids.map((id) => [id, this.read(id)?.saved ?? ""]));
    return ids.sort((a, b) => (saved.get(a)! < saved.get(b)! ? 1 : -1));
  }

  private read(id: string): Kept | undefined {
    return attempt(() => {
      const kept = JSON.parse(localStorage.getItem(KEPT + id) ?? "null") as Kept | null;
      return kept && typeof kept.text === "string" && isMembers(read(kept.text)) ? kept : undefined;
    });
  }
}

const read = (text: string): Members => parse(new TextEncoder().encode(text), "").value as Members;

/** What a store gives; undefined where the browser has none, where it is full, or where something else lies in it. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
