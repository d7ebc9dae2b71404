// The desk of the office that collects: what came, by organ and state, what did not, and what it comes to. Nothing of it is
// kept, and nothing leaves the machine.
import {strToU8, zipSync} from "fflate";
import {at, figure} from "../../model/display.js";
import type {Edition, Lang} from "../../model/edition.js";
import {InputError, inputError} from "../../model/errors.js";
import {fill, isFinding, type Item} from "../../model/findings.js";
import type {Report} from "../../model/report.js";
import {h, set} from "../dom.js";
import {folderChooser} from "../open.js";
import {nameOf, save} from "../save.js";
import type {Say} from "../words.js";
import {comparison, entriesOf, listed, missing, needsWork, totalOf, type Entry, type Total} from "./entries.js";
import {MAX_GIVEN, sorted, type GivenFile} from "./given.js";
import {returnSheet, sheetPage} from "./return-sheet.js";
import {Survey, type Surveyed} from "./survey.js";
import {tableFile} from "./table-file.js";

const SIGNS = {invalid: "✗", open: "…", incomplete: "◐", valid: "✓", missing: "○", older: "–"} as const;
const STATES = {invalid: "is_invalid", open: "desk_open", incomplete: "is_incomplete", valid: "is_valid", missing: "desk_missing", older: "desk_older"} as const;
const CHIPS = ["invalid", "open", "incomplete", "missing", "valid", "older"] as const;
const NEWEST_BY = {published: "desk_by_published", file: "desk_by_file", same: "desk_by_same", none: "desk_by_none"} as const;
const WIDTHS = [32, 10, 14, 8, 8, 40];
const MOST_NOTES = 50; // that are shown
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export class Desk {
  private readonly survey: Survey;
  private surveyed: Surveyed[] = [];
  private readonly unread: {path: string; why: string}[] = [];
  private readonly progress = h("p", {role: "status"});
  private readonly body = h("div", {});
  private readonly list: HTMLTextAreaElement;
  private whole = "";
  private turn = 0;
  /** What leads back here from a report that was opened. */
  readonly back: HTMLButtonElement;
  private opened: HTMLElement | undefined;

  /** open shows a report on the form; print puts pages on paper. */
  constructor(
    private readonly element: HTMLElement,
    editions: Edition[],
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly open: (report: Report) => void,
    private readonly print: (pages: HTMLElement[]) => void,
  ) {
    this.survey = new Survey(editions);
    this.back = h("button", {type: "button", class: "gidar-button", hidden: true, onclick: () => this.goBack()}, say("desk_back"));
    this.list = h("textarea", {rows: "4", id: "gidar-desk-list"});
    this.list.addEventListener("input", () => this.draw());
    set(this.element, "aria-label", say("desk"));
    this.element.append(
      h("h2", {}, say("desk")),
      h("p", {}, say("desk_how")),
      h("div", {class: "gidar-buttons"}, folderChooser(say, (given) => void this.take(given)), h("button", {type: "button", class: "gidar-button", onclick: () => this.close()}, say("desk_close"))),
      h("details", {class: "gidar-more"}, h("summary", {}, say("desk_list")), h("label", {for: this.list.id}, say("desk_list_how")), this.list),
      this.progress,
      this.body,
    );
  }

  /** Read files beside those that are there. */
  async take(given: GivenFile[]): Promise<void> {
    const turn = (this.turn += 1);
    this.element.hidden = false;
    set(this.element, "data-reading", "");
    this.element.scrollIntoView({block: "start"});
    const refused = given.length > MAX_GIVEN; // a part of a folder would look like the whole
    if (refused) this.unread.push({path: given[0]!.path.split("/")[0]!, why: new InputError("too_many_files", "", {limit: MAX_GIVEN}).text(this.lang)});
    const {inputs, lists, unread} = sorted(refused ? [] : given);
    for (const {file} of lists) this.list.value += `${await file.text()}\n`;
    for (const {path} of unread) this.unread.push({path, why: this.say("desk_no_kind")});
    const drawn = {at: performance.now()};
    for (const [n, input] of inputs.entries()) {
      try {
        this.surveyed.push(...(await this.survey.read(input)));
      } catch (error) {
        this.unread.push({path: input.path, why: inputError(error, input.path).text(this.lang)});
      }
      if (turn !== this.turn) return; // it was cleared
      if (performance.now() - drawn.at > 500) {
        this.progress.textContent = this.say("desk_reading", {count: n + 1, all: inputs.length});
        drawn.at = performance.now();
      }
    }
    this.progress.textContent = "";
    set(this.element, "data-reading", null);
    this.draw();
  }

  /** A report on the form below; its line says so. */
  private show(report: Report, line?: HTMLElement): void {
    if (this.opened) set(this.opened, "aria-current", null);
    this.opened = line;
    if (line) set(line, "aria-current", "true");
    this.back.hidden = false;
    this.open(report);
  }

  private goBack(): void {
    this.element.scrollIntoView({block: "start"});
    const line = this.opened?.isConnected ? this.opened : this.element;
    line.querySelector("button")?.focus({preventScroll: true});
    if (line !== this.element) line.scrollIntoView({block: "nearest"});
  }

  private close(): void {
    this.turn += 1;
    this.survey.stop();
    this.surveyed = [];
    this.unread.length = 0;
    this.list.value = this.whole = "";
    this.element.hidden = this.back.hidden = true;
    set(this.element, "data-reading", null);
    this.body.replaceChildren();
  }

  private draw(): void {
    const entries = entriesOf(this.surveyed);
    const list = listed(this.list.value);
    const absent = missing(entries, list);
    const count = (state: string): number => entries.filter((entry) => entry.state === state).length;
    const chips = CHIPS.map((state) => [state, state === "missing" ? absent.length : count(state)] as const);
    this.body.replaceChildren(
      h("p", {class: "gidar-chips"}, ...chips.filter(([state, number]) => number || !["older", "incomplete"].includes(state)).map(([state, number]) => h("span", {"data-state": state}, `${SIGNS[state]} ${this.say(STATES[state])} ${number}`)), this.unread.length > 0 && h("span", {"data-state": "unread"}, `! ${this.say("desk_unread")} ${this.unread.length}`)),
      this.buttons(entries, absent),
      this.table(entries, absent),
      ...this.notRead(),
      ...this.totals(entries, list),
    );
  }

  private table(entries: Entry[], absent: string[]): HTMLElement {
    const heads = (["desk_organ", "desk_year", "desk_state", "error", "warning", "desk_file"] as const).map((word) => h("th", {scope: "col"}, this.say(word)));
    const rows = entries.map((entry) => {
      const [name, ...rest] = this.cells(entry);
      const button = h("button", {type: "button", class: "gidar-link", onclick: () => this.show(entry.result.report, line)}, String(name));
      const line = h("tr", {"data-state": entry.state}, h("th", {scope: "row"}, button, entry.twice && h("small", {}, this.say("gap"), this.twice(entry.twice))), ...rest.map((cell, n) => h("td", {}, n === 1 ? `${SIGNS[entry.state]} ${cell}` : String(cell))));
      return line;
    });
    const last = absent.map((name) => h("tr", {"data-state": "missing"}, h("th", {scope: "row"}, name), h("td", {}), h("td", {}, `${SIGNS.missing} ${this.say("desk_missing")}`), h("td", {}), h("td", {}), h("td", {})));
    const needing = entries.filter(needsWork).length;
    const table = h("table", {class: "gidar-entries"}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...rows.slice(0, needing), ...last, ...rows.slice(needing)));
    return h("div", {class: "gidar-scroll", role: "region", tabindex: "0", "aria-label": this.say("desk_table")}, table);
  }

  /** That the organ has several reports, whether this one counts, and why. */
  private twice({counts, by}: NonNullable<Entry["twice"]>): string {
    return this.say(counts ? "desk_counts" : "desk_counts_not", {by: this.say(NEWEST_BY[by])});
  }

  private cells({organ, result, state, path, unread}: Entry): (string | number)[] {
    const count = (severity: string): number => result.findings.filter((finding) => finding.severity === severity).length;
    const file = unread.length ? `${path}${this.say("gap")}${this.say("desk_unread_places", {count: unread.length})}` : path;
    const source = [file, result.report.key].filter(Boolean).join(" ");
    return [organ.name || this.say("nameless"), figure(at(result.report.data, "/year") ?? null), this.say(STATES[state]), count("error"), count("warning"), source];
  }

  private notRead(): HTMLElement[] {
    if (!this.unread.length) return [];
    const lines = this.unread.map(({path, why}) => h("li", {}, path + this.say("colon") + why));
    return [h("h3", {}, this.say("desk_unread_why", {count: this.unread.length})), h("ul", {}, ...lines)];
  }

  /** What the reports come to, and where the report of the whole differs. */
  private totals(entries: Entry[], list: string[][]): HTMLElement[] {
    if (entries.length < 2) return [];
    const keyOf = ({path, result}: Entry): string => `${path} ${result.report.key ?? ""}`;
    const whole = entries.find((entry) => keyOf(entry) === this.whole);
    const options = entries.filter(({organ: {scope}}) => scope !== "organ").map((entry) => h("option", {value: keyOf(entry), selected: entry === whole}, entry.organ.name || entry.path));
    const select = h("select", {id: "gidar-desk-whole"}, h("option", {value: ""}, this.say("desk_no_whole")), ...options);
    select.addEventListener("change", () => {
      this.whole = select.value;
      this.draw();
    });
    const total = totalOf(entries, list, whole);
    const open = total && h("button", {type: "button", class: "gidar-button", onclick: () => this.show(total.report)}, this.say("desk_open_total"));
    return [
      h("h3", {}, this.say("desk_total")),
      h("p", {class: "gidar-whole"}, h("label", {for: select.id}, this.say("desk_whole")), " ", select),
      ...(total ? [h("p", {}, this.say("desk_added", {count: total.added}), total.blank > 0 && this.say("desk_left_blank", {blank: total.blank}), " ", open)] : []),
      ...this.items(total?.notes ?? []),
      ...(whole && total ? this.compared(comparison(entries, list, whole), total) : []),
    ];
  }

  /** Where the report of the whole differs from the sum; that it does not is said of the reports that were added. */
  private compared(items: Item[], {added, notes}: Total): HTMLElement[] {
    const told = new Set(notes.map((item) => isFinding(item) && item.rule.code));
    const left = items.filter((item) => !(isFinding(item) && told.has(item.rule.code)));
    return [...(left.some(isFinding) ? [] : [h("p", {}, this.say("desk_agrees", {count: added}))]), ...this.items(left)];
  }

  private items(items: Item[]): HTMLElement[] {
    if (!items.length) return [];
    const rest = items.length - MOST_NOTES;
    const lines = items.slice(0, MOST_NOTES).map((item) => h("li", {}, fill(item.template, item.params, this.lang)));
    return [h("ul", {}, ...lines, rest > 0 && h("li", {}, this.say("rest", {count: rest})))];
  }

  private buttons(entries: Entry[], absent: string[]): HTMLElement {
    const faulty = entries.filter(needsWork);
    const act = (label: string, kind: string, work: () => void): HTMLElement => h("button", {type: "button", class: "gidar-button", "data-kind": kind, onclick: work}, label);
    const sheets = (): HTMLElement[] => faulty.map((entry) => returnSheet(entry, this.lang, this.say));
    return h(
      "div",
      {class: "gidar-buttons"},
      faulty.length > 0 && act(this.say("desk_print", {count: faulty.length}), "desk-print", () => this.print(sheets())),
      faulty.length > 0 && act(this.say("desk_sheets", {count: faulty.length}), "desk-zip", () => this.saveSheets(faulty)),
      act(this.say("desk_excel"), "desk-xlsx", () => this.saveTable(entries, absent)),
    );
  }

  private saveSheets(faulty: Entry[]): void {
    const files: Record<string, Uint8Array> = {};
    for (const [n, entry] of faulty.entries()) {
      const name = `${String(n + 1).padStart(3, "0")}-${nameOf(entry.result.report)}`;
      files[`${name}.html`] = strToU8(sheetPage(returnSheet(entry, this.lang, this.say), name, this.lang));
    }
    save(`${this.say("desk_sheets_name")}.zip`, new Blob([zipSync(files) as BlobPart], {type: "application/zip"}));
  }

  private saveTable(entries: Entry[], absent: string[]): void {
    const head = (["desk_organ", "desk_year", "desk_state", "error", "warning", "desk_file"] as const).map((word) => this.say(word));
    const lines = entries.map((entry) => [...this.cells(entry), ...(entry.twice ? [this.twice(entry.twice)] : [])]);
    const rows = [head, ...lines, ...absent.map((name) => [name, "", this.say("desk_missing")]), ...this.unread.map(({path, why}) => ["", "", this.say("desk_unread"), "", "", `${path}${this.say("colon")}${why}`])];
    save(`${this.say("desk")}.xlsx`, new Blob([tableFile(this.say("desk"), rows, WIDTHS) as BlobPart], {type: EXCEL}));
  }
}
