// The page: the drawn form to fill in, files to open and to keep, and the result beside it.
import {Edition, type Lang, type Published} from "../model/edition.js";
import {InputError} from "../model/errors.js";
import type {Cell} from "../model/findings.js";
import {read, type NamedBytes} from "../inputs/index.js";
import type {Report} from "../model/report.js";
import {learn, type Words} from "../model/words.js";
import {resultAsJson, validate} from "../validation.js";
import {h, set} from "./dom.js";
import {fieldsOf} from "./fields.js";
import {DrawnForm} from "./form.js";
import {chooser, dropZone, type Opened} from "./open.js";
import {Panel} from "./panel.js";
import {Places, type Enter} from "./places.js";
import {attend} from "./reader.js";
import {Reading} from "./reading.js";
import {suggestedBy} from "./repairs.js";
import {saveJson, savePackage} from "./save.js";
import {Session} from "./session.js";
import {saying, type Say} from "./words.js";

interface Checked {
  reports: Record<string, unknown>[];
  unreadable: {source: string; message: string}[];
}
declare global {
  var gidarSpec: Published[];
  var gidarWords: Words;
  /** Reads files and validates what they hold, as `gidar validate --format json` says it. */
  var gidarCheck: (files: NamedBytes[], lang: Lang, previous?: NamedBytes[]) => Checked;
}

const PATIENCE = 100; // milliseconds until it is said that files are being read

class Page {
  private readonly session: Session;
  private readonly say: Say;
  private readonly lang: Lang;
  private readonly panel: Panel;
  private readonly notice = h("p", {class: "gidar-notice", role: "alert", hidden: true});
  private readonly choice = h("p", {class: "gidar-choice", hidden: true});
  private readonly busy = h("p", {class: "gidar-busy", role: "status", hidden: true});
  /** The files from which another report can be chosen, and those that are being read. */
  private files: Reading | undefined;
  private underWay: Reading | undefined;
  private turn = 0;
  private readonly forms = new Map<string, {element: HTMLElement; form: DrawnForm; places: Places}>();
  private readonly switches = new Map<string, HTMLInputElement>();
  private focused: string | undefined;

  constructor(
    private readonly root: HTMLElement,
    editions: Edition[],
  ) {
    this.lang = root.dataset["lang"] === "en" ? "en" : "zh";
    this.say = saying(this.lang);
    this.session = new Session(editions);
    // A copy of the site on a disk has no server that would open a folder's page.
    const page = location.protocol === "file:" ? "/index.html" : "/";
    const rules = (code: string): string => root.dataset["rules"]! + code + page;
    const forget = (): void => {
      this.session.forgetFile();
      this.show();
    };
    this.panel = new Panel(this.session, this.lang, this.say, rules, (cells) => this.go(cells), forget);
    this.build();
    this.show();
  }

  private build(): void {
    const open: Opened = (files) => this.open(files);
    const blank = h("button", {type: "button", class: "md-button gidar-button", onclick: () => this.blank()}, this.say("blank"));
    const top = h("div", {class: "gidar-top"}, dropZone(this.say, open), h("div", {class: "gidar-tools"}, this.editionSwitch(), blank, this.previous()));
    const heading = (text: string): HTMLElement => h("h2", {class: "gidar-hidden"}, text);
    const main = h("div", {class: "gidar-main"}, heading(this.say("report")));
    const side = h("aside", {class: "gidar-side", "aria-label": this.say("result")}, heading(this.say("result")), this.panel.inspector, this.panel.element);
    for (const element of this.root.querySelectorAll<HTMLElement>(".gidar-edition")) {
      main.append(element);
      this.drawn(element);
    }
    main.append(this.keep());
    this.root.append(top, this.busy, this.notice, this.choice, h("div", {class: "gidar-columns"}, side, main));
    this.root.addEventListener("focusin", (event) => this.focus(event.target));
    // On a narrow screen what is told of a cell covers part of the form: it goes when the cell is left.
    this.root.addEventListener("focusout", ({relatedTarget}) => {
      if (!relatedTarget && matchMedia("(max-width: 1279px)").matches) this.panel.inspect((this.focused = undefined));
    });
    addEventListener("beforeunload", (event) => {
      if (this.session.unsaved) event.preventDefault();
    });
  }

  private drawn(element: HTMLElement): void {
    const edition = this.session.editions.find(({id}) => id === element.dataset["edition"])!;
    const places = new Places(edition.id, this.lang, this.say);
    const enter: Enter = (entries) => {
      this.session.enter(entries);
      this.show();
    };
    const form = new DrawnForm(element.querySelector<HTMLElement>(".gidar-form")!, edition, this.lang, this.say, places, enter);
    const {before, after} = fieldsOf(edition, this.lang, this.say, places, enter);
    form.element.before(...before);
    form.element.after(...after);
    this.forms.set(edition.id, {element, form, places});
  }

  private editionSwitch(): HTMLElement {
    const choices = [...this.session.editions].reverse().map((edition) => {
      const input = h("input", {type: "radio", name: "gidar-edition", value: edition.id, onchange: () => this.change(edition)});
      this.switches.set(edition.id, input);
      return h("label", {}, input, h("span", {}, edition.form.title[this.lang]));
    });
    return h("fieldset", {class: "gidar-switch"}, h("legend", {}, this.say("edition")), ...choices);
  }

  private previous(): HTMLElement {
    const state = h("small", {});
    const remove = h("button", {type: "button", class: "gidar-link", hidden: true}, this.say("previous_drop"));
    const compare = (report: Report | undefined, text: string): void => {
      this.session.compareWith(report);
      state.textContent = text;
      remove.hidden = !report;
      this.show();
    };
    remove.addEventListener("click", () => compare(undefined, this.say("previous_why")));
    const choose = chooser(this.say("previous_choose"), true, (files) => {
      void this.reading(files, (reading, report) => {
        reading.stop();
        compare(report, this.say("opened", {name: report.source}));
      });
    });
    state.textContent = this.say("previous_why");
    return h("span", {}, choose, " ", state, " ", remove);
  }

  private keep(): HTMLElement {
    const button = (label: string, save: (session: Session) => void): HTMLElement =>
      h("button", {type: "button", class: "md-button gidar-button", onclick: () => this.save(save)}, label);
    return h(
      "section",
      {class: "gidar-part"},
      h("h3", {}, this.say("download")),
      h(
        "div",
        {class: "gidar-buttons"},
        button(this.say("download_json"), saveJson),
        button(this.say("download_csv"), savePackage),
        h("button", {type: "button", class: "md-button gidar-button", onclick: () => print()}, this.say("print")),
      ),
    );
  }

  private save(save: (session: Session) => void): void {
    save(this.session);
    this.session.unsaved = false;
  }

  private blank(): void {
    if (this.session.unsaved && !confirm(this.say("really_blank"))) return;
    this.choice.hidden = this.notice.hidden = true;
    this.session.blank();
    this.show();
  }

  private change(edition: Edition): void {
    this.session.change(edition);
    this.show();
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
  private async waiting(work: () => Promise<void>): Promise<void> {
    const turn = (this.turn += 1); // who drops another file does not wait for the first
    this.underWay?.stop();
    this.notice.hidden = true;
    set(this.root, "data-reading", "");
    this.busy.replaceChildren(this.say("reading"));
    const slow = setTimeout(() => (this.busy.hidden = false), PATIENCE);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (turn !== this.turn) return;
      this.notice.textContent = this.say("unreadable", {why: error.line(this.lang)});
      this.notice.hidden = false;
      this.notice.scrollIntoView({block: "center"});
    } finally {
      clearTimeout(slow);
      if (turn === this.turn) {
        this.busy.hidden = true;
        set(this.root, "data-reading", null);
      }
    }
  }

  private open(files: Promise<NamedBytes[]>): void {
    if (this.session.unsaved && !confirm(this.say("really_open"))) return void files.catch(() => undefined);
    void this.reading(files, (reading, report, keys) => {
      this.files?.stop();
      this.files = reading;
      this.choose(reading, report, keys);
      this.opened(report);
      this.panel.element.scrollIntoView({block: "nearest"});
    });
  }

  private opened(report: Report): void {
    this.session.open(report);
    this.show();
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

  /** Go to the cells that something is about, and light up all of them. */
  private go(cells: Cell[]): void {
    const {places} = this.forms.get(this.session.edition.id)!;
    const own = cells.filter(({source}) => source === null).map(({pointer}) => pointer);
    places.focus(own[0]!);
    places.light(own);
  }

  private focus(target: EventTarget | null): void {
    const pointer = target instanceof HTMLElement ? target.dataset["pointer"] : undefined;
    if (pointer === undefined) return;
    this.focused = pointer;
    this.forms.get(this.session.edition.id)!.places.light(this.panel.inspect(pointer));
  }

  private show(): void {
    const {session} = this;
    for (const [id, {element}] of this.forms) element.hidden = id !== session.edition.id;
    this.switches.get(session.edition.id)!.checked = true;
    const {form, places} = this.forms.get(session.edition.id)!;
    places.show((pointer) => session.value(pointer));
    places.suggest(suggestedBy(session.untouched ? [] : session.result.repairs));
    // A blank can be seen; what it leaves open is said at the total, and beside the form.
    const told = session.result.findings.filter(({rule, outcome}) => rule.code !== "cell-blank" && outcome !== "undetermined");
    places.mark(session.untouched ? [] : told);
    form.total(session.result.year);
    this.panel.show();
    this.panel.inspect(this.focused);
  }
}

function start(): void {
  learn(gidarWords);
  const editions = gidarSpec.map((files) => new Edition(files));
  globalThis.gidarCheck = (files, lang, previous) => {
    try {
      const last = previous && read(previous, editions)[0];
      return {reports: read(files, editions).map((report) => resultAsJson(validate(report, editions, last), lang)), unreadable: []};
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return {reports: [], unreadable: [{source: error.source, message: error.text(lang)}]};
    }
  };
  const root = document.querySelector<HTMLElement>(".gidar-checker");
  if (root) {
    new Page(root, editions);
    set(root, "data-ready", "");
  }
}

if (typeof document === "undefined") attend();
else start();
