// Files that are opened on the page: read in a worker, said while they are, and chosen from where there are several.
import {inputError} from "../model/errors.js";
import type {Edition, Lang} from "../model/edition.js";
import type {NamedBytes} from "../inputs/files.js";
import type {Report} from "../model/report.js";
import {h, set} from "./dom.js";
import {at, figure} from "../model/display.js";
import {isDocument, isWorkbook} from "./document-kinds.js";
import {office, type Office} from "./office-later.js";
import {chooser} from "./open.js";
import {Reading} from "./reading.js";
import type {Say} from "./words.js";

const PATIENCE = 100; // milliseconds until it is said that files are being read

export class Files {
  readonly notice = h("p", {class: "gidar-notice", role: "alert", hidden: true});
  readonly choice = h("p", {class: "gidar-choice", hidden: true});
  readonly busy = h("p", {class: "gidar-busy", role: "status", hidden: true});
  /** The files from which another report can be chosen, and those that are being read. */
  private files: Reading | undefined;
  private underWay: Reading | undefined;
  private turn = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly editions: Edition[],
    private readonly opened: (report: Report) => void,
    private readonly documents: (opened: ReturnType<Office["openedDocument"]>, office: Office) => void,
  ) {}

  /** Show the first report in some files; of documents, what their tables hold. */
  async open(files: Promise<NamedBytes[]>): Promise<void> {
    const given = await files.catch(() => []);
    if (given.some(isDocument)) return this.waiting((office) => Promise.resolve(this.document(given.filter(isDocument), office)));
    await this.reading(files, (reading, report, keys) => {
      this.files?.stop();
      this.files = reading;
      this.choose(reading, report, keys);
      this.opened(report);
    });
  }

  /** Show the report in an entry workbook; offer what the tables of other documents hold. */
  private document(files: NamedBytes[], office: Office): void {
    const [report] = files.filter(isWorkbook).map((file) => office.reportOfWorkbook(file, this.editions));
    if (!report || files.length > 1) {
      const all = files.map(office.openedDocument);
      return this.documents({flow: all.flatMap(({flow}) => flow), published: all.length === 1 ? all[0]!.published : undefined}, office);
    }
    this.close();
    this.choice.hidden = false;
    this.choice.replaceChildren(this.say("opened", {name: report.source}));
    this.opened(report);
  }

  /** What is shown comes from no file any more. */
  close(): void {
    this.choice.hidden = this.notice.hidden = true;
  }

  /** Where last year's report is given, and taken away again. */
  previous(compare: (report: Report | undefined) => void): {element: HTMLElement; show: (report: Report | undefined) => void} {
    const state = h("small", {});
    const remove = h("button", {type: "button", class: "gidar-link", hidden: true}, this.say("previous_drop"));
    remove.addEventListener("click", () => compare(undefined));
    const choose = chooser(this.say("previous_choose"), true, (files) => {
      void this.lastYear(files, compare);
    });
    const show = (report: Report | undefined): void => {
      state.textContent = report ? this.say("opened", {name: report.source}) + this.known(report) : this.say("previous_why");
      remove.hidden = !report;
    };
    show(undefined);
    return {element: h("span", {class: "gidar-previous"}, choose, " ", state, " ", remove), show};
  }

  /** Last year's report, from whatever shows it. */
  private async lastYear(files: Promise<NamedBytes[]>, compare: (report: Report) => void): Promise<void> {
    const [document] = (await files.catch(() => [])).filter(isDocument);
    if (document)
      return this.waiting((office) => {
        const {report, unread} = office.reportOfDocument(document, this.editions);
        compare(report);
        if (unread.length) this.tell(this.say("previous_unread", {name: document.name, count: unread.length}));
        return Promise.resolve();
      });
    await this.reading(files, (reading, report) => {
      reading.stop();
      compare(report);
    });
  }

  /** Whose report it is and of which year, where it says so. */
  private known({data}: Report): string {
    const said = ["/organ/name", "/year"].map((pointer) => figure(at(data, pointer) ?? null)).join(" ");
    return this.say("gap") + said;
  }

  /** Read files and give the first report in them, or say why they cannot be read. */
  private async reading(files: Promise<NamedBytes[]>, then: (reading: Reading, report: Report, keys: (string | null)[]) => void): Promise<void> {
    await this.waiting(async () => {
      const reading = (this.underWay = new Reading(await files));
      const stop = h("button", {type: "button", class: "gidar-link", onclick: () => reading.stop()}, this.say("stop"));
      this.busy.replaceChildren(this.say("reading"), " ", stop);
      const keys = await reading.keys;
      then(reading, await reading.report(0), keys);
    });
  }

  /** Say that something is under way, and why it came to nothing if it did. */
  private async waiting(work: (office: Office) => Promise<void>): Promise<void> {
    const turn = (this.turn += 1); // who drops another file does not wait for the first
    this.underWay?.stop();
    this.notice.hidden = true;
    set(this.root, "data-reading", "");
    this.busy.replaceChildren(this.say("reading"));
    const slow = setTimeout(() => (this.busy.hidden = false), PATIENCE);
    try {
      const here = await office(this.root.dataset["office"]);
      if (here) await work(here);
      else this.tell(this.say("incomplete_page"));
    } catch (error) {
      if (turn === this.turn) this.tell(this.say("unreadable", {why: inputError(error, "").line(this.lang)}));
    } finally {
      clearTimeout(slow);
      if (turn === this.turn) {
        this.busy.hidden = true;
        set(this.root, "data-reading", null);
      }
    }
  }

  /** Say what could not be done. */
  tell(text: string): void {
    this.notice.textContent = text;
    this.notice.hidden = false;
    this.notice.scrollIntoView({block: "center"});
  }

  /** Which report of a package is shown. */
  private choose(reading: Reading, report: Report, keys: (string | null)[]): void {
    this.choice.hidden = false;
    if (keys.length === 1) {
      reading.stop();
      this.choice.replaceChildren(this.say("opened", {name: report.source}));
      return;
    }
    const options = keys.map((key, n) => h("option", {value: String(n)}, key || this.say("no_report_lines")));
    const select = h("select", {id: "gidar-report"}, ...options);
    select.addEventListener("change", () => void this.waiting(async () => this.opened(await reading.report(Number(select.value)))));
    this.choice.replaceChildren(h("label", {for: "gidar-report"}, this.say("report_of", {count: keys.length})), " ", select);
  }
}
