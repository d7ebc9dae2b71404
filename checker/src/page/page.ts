// The page: the drawn form to fill in, files to open and to keep, and the result beside it.
import type {Edition, Lang} from "../model/edition.js";
import type {Report} from "../model/report.js";
import {Checks} from "./checks.js";
import {onPaste} from "./copied.js";
import type {GivenFile} from "./desk/given.js";
import {h, set} from "./dom.js";
import {Drafts} from "./drafts.js";
import {Early} from "./early.js";
import {fieldsOf} from "./fields.js";
import {FillButtons} from "./fill-buttons.js";
import {Files} from "./files.js";
import {DrawnForm} from "./form.js";
import {Inspector} from "./inspector.js";
import {office, type Office} from "./office-later.js";
import {dropZone} from "./open.js";
import {Panel} from "./panel.js";
import {OfficialForm} from "./official.js";
import {Paper} from "./paper.js";
import {Panes} from "./panes.js";
import {inPieces} from "./pause.js";
import {Places, type Enter} from "./places.js";
import {progressOf} from "./progress.js";
import {REGION, RegionField} from "./region-field.js";
import {RepairList, suggestedBy} from "./repairs.js";
import {Session} from "./session.js";
import {Steps} from "./steps.js";
import {VerdictBox} from "./verdict.js";
import {saying, type Say} from "./words.js";
import type {Writing} from "./writing.js";

const NARROW = "(max-width: 1023px)"; // as in the style sheet

interface Drawn {
  form: DrawnForm;
  places: Places;
  buttons: FillButtons;
  writings: Writing[];
}

export class Page {
  private readonly lang: Lang;
  private readonly say: Say;
  private readonly checks: Checks;
  private readonly session: Session;
  private readonly drafts: Drafts;
  private readonly files: Files;
  private readonly official: OfficialForm;
  private readonly paper: Paper;
  private readonly deskElement = h("section", {class: "gidar-desk", hidden: true});
  private desk: InstanceType<Office["Desk"]> | undefined;
  private paste: InstanceType<Office["Paste"]> | undefined;
  private readonly panel: Panel;
  private readonly inspector: Inspector;
  private readonly verdict: VerdictBox;
  private readonly steps: Steps;
  private readonly previous: ReturnType<Files["previous"]>;
  private readonly elements: Map<string, HTMLElement>;
  private readonly forms = new Map<string, Drawn>();
  private readonly switches = new Map<string, HTMLInputElement>();
  private readonly enter: Enter = (entries, isTyped) => this.session.enter(entries, isTyped);
  private focused: string | undefined;
  /** Which result is being shown. */
  private turn = 0;
  private isWhole = false; // before, there is the form alone

  /** loading tells whether all that comes after the form is there. */
  constructor(
    private readonly root: HTMLElement,
    editions: Edition[],
    loading: Promise<boolean>,
  ) {
    const {dataset} = root;
    const early = new Early(root);
    this.lang = dataset["lang"] === "en" ? "en" : "zh";
    this.say = saying(this.lang);
    this.checks = new Checks(editions);
    this.drafts = new Drafts(editions);
    this.session = new Session(editions, this.checks, () => this.changed(), () => this.settled(), () => set(this.root, "data-checking", ""), () => this.checked());
    this.files = new Files(root, this.lang, this.say, editions, (report) => this.opened(report), (opened, office) => this.pasting(office).open(opened));
    this.previous = this.files.previous((report) => this.compare(report));
    this.elements = new Map([...root.querySelectorAll<HTMLElement>(".gidar-edition")].map((element) => [element.dataset["edition"]!, element]));
    this.official = new OfficialForm(this.lang, this.say);
    this.paper = new Paper(root.lang);
    const go = (pointers: string[]): void => this.go(pointers);
    const repairs = new RepairList(this.lang, this.say, go, this.enter);
    // A copy of the site on a disk has no server that would open a folder's page; a file that stands alone has no pages.
    const end = location.protocol === "file:" ? "/index.html" : "/";
    const rules = dataset["rules"] === undefined ? undefined : (code: string): string => dataset["rules"]! + code + end;
    this.panel = new Panel(this.session, this.lang, this.say, rules, repairs, go);
    this.inspector = new Inspector(this.session, this.lang, this.say, repairs);
    this.verdict = new VerdictBox(this.session, this.lang, this.say);
    this.steps = new Steps(this.session, this.drafts, this.lang, this.say, (id) => this.take(id));
    this.build();
    onPaste((copied, cell) => this.withOffice((office) => this.pasting(office).take(copied, cell)));
    this.restore();
    this.enterEarly(early);
    void loading.then((whole) => this.begin(whole));
  }

  /** Take over what was typed before this program was there. */
  private enterEarly(early: Early): void {
    const {entries} = early;
    const edition = this.session.editions.at(-1)!; // the one that the page shows at first
    if (entries.length && this.session.edition !== edition) this.session.change(edition);
    if (entries.length) this.session.enter(entries);
    early.goOn();
  }

  /** All is there: begin to check, and only then to keep the page for times without a network. */
  private begin(whole: boolean): void {
    if (!whole) return this.files.tell(this.say("incomplete_page"));
    this.isWhole = true;
    this.session.editions.forEach((edition, n) => edition.complete(gidarHeld![n]!));
    this.checks.begin();
    this.showWritings(true);
    const worker = this.root.dataset["offline"];
    if (worker) stayOffline(worker);
  }

  private build(): void {
    const heading = (text: string): HTMLElement => h("h2", {class: "gidar-hidden"}, text);
    const blank = h("button", {type: "button", class: "md-button gidar-button", onclick: () => this.blank()}, this.say("blank"));
    const tools = h("div", {class: "gidar-tools"}, this.editionSwitch(), blank, this.previous.element, this.steps.store, this.keysTold());
    const top = h("div", {class: "gidar-top"}, dropZone(this.say, (files) => void this.files.open(files), (given) => this.receive(given)), tools);
    const main = h("div", {class: "gidar-main"}, heading(this.say("report")));
    const side = h(
      "aside",
      {class: "gidar-side", "aria-label": this.say("result")},
      heading(this.say("result")),
      this.verdict.element,
      this.verdict.spoken,
      this.steps.element,
      h("div", {class: "gidar-list", tabindex: "0", role: "region", "aria-label": this.say("findings_list")}, this.panel.element),
      this.inspector.element,
    );
    main.append(...this.elements.values(), this.keep());
    new Panes([main, side, this.deskElement]);
    this.root.append(top, this.files.busy, this.files.notice, this.deskElement, this.files.choice, h("div", {class: "gidar-columns"}, side, main), this.paper.element);
    this.listen();
  }

  private listen(): void {
    this.root.addEventListener("focusin", (event) => this.focus(event.target));
    // On a narrow screen what is told of a cell covers part of the form: it goes when the cell is left.
    this.root.addEventListener("focusout", ({relatedTarget}) => {
      if (!relatedTarget && matchMedia(NARROW).matches) this.tellOf(undefined);
    });
    addEventListener("beforeprint", () => this.paper.draw(this.official.of(this.session.state)));
    addEventListener("pagehide", () => this.session.flush());
    document.addEventListener("visibilitychange", () => this.session.flush());
    addEventListener("beforeunload", (event) => {
      this.session.flush();
      if (this.drafts.failed) event.preventDefault();
    });
  }

  /** The form that is shown; it is made one to fill in when it is first shown. */
  private drawn(): Drawn {
    const {edition} = this.session;
    const known = this.forms.get(edition.id);
    if (known) return known;
    const drawn = this.draw(edition, this.elements.get(edition.id)!, this.enter);
    this.forms.set(edition.id, drawn);
    return drawn;
  }

  private draw(edition: Edition, element: HTMLElement, enter: Enter): Drawn {
    const blank = element.querySelector<HTMLElement>(".gidar-form")!;
    this.official.know(edition, blank);
    const places = new Places(edition.id, this.lang, this.say);
    const form = new DrawnForm(blank, edition, this.lang, this.say, places, enter);
    const buttons = new FillButtons(form.element, edition, this.say, enter, (pointers) => places.light(pointers));
    const asked = (section: string): HTMLElement | null => element.querySelector(`.gidar-asked[data-section="${section}"]`);
    const {before, after, writings} = fieldsOf(edition, this.lang, this.say, places, enter, asked);
    element.addEventListener("keydown", (event) => form.enterFrom(event));
    form.element.before(...before);
    form.element.after(...after);
    const region = places.get(REGION);
    if (region) new RegionField(region, this.root.dataset["regions"], () => this.drafts.known(REGION), this.say);
    return {form, places, buttons, writings};
  }

  private editionSwitch(): HTMLElement {
    const choices = [...this.session.editions].reverse().map((edition) => {
      const input = h("input", {type: "radio", name: "gidar-edition", value: edition.id, onchange: () => this.session.change(edition)});
      this.switches.set(edition.id, input);
      return h("label", {}, input, h("span", {}, edition.form.title[this.lang]));
    });
    return h("fieldset", {class: "gidar-switch"}, h("legend", {}, this.say("edition")), ...choices);
  }

  /** What can be done by keys that no button shows. */
  private keysTold(): HTMLElement {
    const lines = (["keys_cells", "keys_fill", "keys_panes", "keys_undo"] as const).map((word) => h("li", {}, this.say(word)));
    return h("details", {class: "gidar-more gidar-keys"}, h("summary", {}, this.say("keys")), h("ul", {}, ...lines));
  }

  /** What is taken away: for the signature, for the site, for programs. */
  private keep(): HTMLElement {
    const button = (kind: string, label: string, act: () => void): HTMLElement =>
      h("button", {type: "button", class: "md-button gidar-button", "data-kind": kind, onclick: act}, label);
    const handIn = (kind: string, label: string, save: (office: Office) => void): HTMLElement =>
      button(kind, label, () =>
        this.withOffice((office) => {
          this.session.finish(); // what is handed in is held to everything
          save(office);
        }),
      );
    const official = (): ReturnType<OfficialForm["of"]> => this.official.of(this.session.state);
    return h(
      "section",
      {class: "gidar-part"},
      h("h3", {}, this.say("download")),
      h(
        "div",
        {class: "gidar-buttons"},
        handIn("docx", this.say("download_word"), ({saveWord}) => saveWord(this.session, official(), this.lang)),
        handIn("xlsx", this.say("download_workbook"), (office) => void this.saveWorkbook(office)),
        button("print", this.say("print"), () => print()),
        handIn("html", this.say("download_page"), ({saveWebPage}) => saveWebPage(this.session, official(), this.root.lang)),
        handIn("json", this.say("download_json"), ({saveJson}) => saveJson(this.session)),
        handIn("zip", this.say("download_csv"), ({savePackage}) => savePackage(this.session)),
      ),
    );
  }

  /** Do what is done with files, as soon as it is there; say so where it cannot be had. */
  private withOffice(act: (office: Office) => void): void {
    void office(this.root.dataset["office"]).then((here) => (here ? act(here) : this.files.tell(this.say("incomplete_page"))));
  }

  private pasting({Paste}: Office): InstanceType<Office["Paste"]> {
    return (this.paste ??= new Paste(this.root, this.session, this.lang, this.say, (text) => this.files.tell(text)));
  }

  /** Many reports, or a folder: they go to the desk. */
  private receive(given: GivenFile[]): void {
    this.withOffice(({Desk}) => {
      if (!this.desk) {
        const {editions} = this.session;
        this.desk = new Desk(this.deskElement, editions, this.lang, this.say, (report) => this.fromDesk(report), (pages) => this.paper.print(pages));
        this.steps.element.append(this.desk.back);
      }
      void this.desk.take(given);
    });
  }

  private async saveWorkbook({saveWorkbook}: Office): Promise<void> {
    const {lang, session} = this;
    const left = await saveWorkbook(session, lang, this.root.dataset["workbooks"]);
    if (!left) this.files.tell(this.say("workbook_missing"));
    else if (left.length) this.files.tell(this.say("workbook_without", {places: left.map((pointer) => session.edition.fields.get(pointer)!.label[lang]).join(this.say("list"))}));
  }

  private blank(): void {
    this.session.flush(); // what was typed last is kept with its own report
    this.files.close();
    this.drafts.begin();
    this.session.blank();
    this.steps.list();
  }

  private opened(report: Report): void {
    this.session.flush();
    this.drafts.begin();
    this.session.open(report);
    this.steps.list();
  }

  /** A report of the desk, on the form below it. */
  private fromDesk(report: Report): void {
    this.files.close();
    this.opened(report);
    this.root.querySelector(".gidar-columns")?.scrollIntoView({block: "start"});
    this.verdict.element.focus({preventScroll: true});
  }

  private compare(report: Report | undefined): void {
    this.session.compareWith(report);
    this.previous.show(report);
    this.drafts.keep(this.session.state, report);
  }

  /** Go on with what was kept. */
  private restore(): void {
    const kept = this.drafts.restore();
    if (kept) this.resume(kept);
    else this.session.start();
    this.steps.list();
  }

  private take(id: string): void {
    this.session.flush();
    const kept = this.drafts.take(id);
    if (kept) this.resume(kept);
    this.files.close();
    this.steps.list();
  }

  private resume({state, previous}: NonNullable<ReturnType<Drafts["take"]>>): void {
    this.session.restore(state, previous);
    this.previous.show(previous);
  }

  /** Go to the places that something is about, and light up all of them. */
  private go(pointers: string[]): void {
    const {places} = this.drawn();
    if (pointers[0] !== undefined) places.focus(pointers[0]);
    places.light(pointers);
  }

  private focus(target: EventTarget | null): void {
    const pointer = target instanceof HTMLElement ? target.dataset["pointer"] : undefined;
    if (pointer === undefined) return;
    if (target instanceof HTMLInputElement && pointer.startsWith("/organ/")) offer(target, this.drafts.known(pointer));
    this.tellOf(pointer);
    // On a narrow screen what is told may cover the place that it is about.
    if (target instanceof HTMLElement && matchMedia(NARROW).matches) target.scrollIntoView({block: "nearest", inline: "nearest"});
  }

  private tellOf(pointer: string | undefined): void {
    this.focused = pointer;
    if (!this.isWhole) return;
    this.drawn().places.light(this.inspector.show(pointer, progressOf(this.session)));
  }

  /** There is another state: show what stands in the places. It is all that is done for a key; the rest comes in a pause. */
  private changed(): void {
    const {session} = this;
    for (const [id, element] of this.elements) element.hidden = id !== session.edition.id;
    this.switches.get(session.edition.id)!.checked = true;
    this.drawn().places.show((pointer) => session.value(pointer));
    this.showWritings();
  }

  /** Nothing is typed any more for the moment: keep what there is, and show what can be done. What is wrong is told later. */
  private settled(): void {
    const {session} = this;
    this.drawn().buttons.show((pointer) => session.value(pointer));
    this.drafts.keep(session.state, session.previous);
    this.steps.show();
  }

  /** How long the texts are, and what they have summed up. */
  private showWritings(again = false): void {
    for (const writing of this.drawn().writings) writing.show((pointer) => this.session.value(pointer), again);
  }

  private checked(): void {
    const {session} = this;
    const {form, places} = this.drawn();
    const {result} = session;
    const progress = progressOf(session);
    const turn = (this.turn += 1);
    const pieces = [
      () => {
        places.suggest(suggestedBy(session.untouched || !result ? [] : result.repairs));
        // A blank can be seen; what it leaves open is said at the total, and beside the form.
        places.mark(progress.told.filter(({rule, outcome}) => rule.code !== "cell-blank" && outcome !== "undetermined"));
        form.total(result?.year);
        this.verdict.show(progress);
      },
      () => this.panel.show(progress),
      () => {
        this.inspector.show(this.focused, progress);
        if (!session.awaited) set(this.root, "data-checking", null);
        set(this.root, "data-ready", "");
        void office(this.root.dataset["office"]).then((here) => here && set(this.root, "data-whole", "")); // by now nobody waits for the line
      },
    ];
    inPieces(pieces, () => turn === this.turn); // a key that comes in between is not kept waiting
  }
}

/** Names and codes that were entered here before, to choose from. */
function offer(control: HTMLInputElement, known: string[]): void {
  const id = `${control.id}/known`;
  const own = control.getAttribute("list");
  if (own && own !== id) return; // it has a list of its own
  const list = document.getElementById(id) ?? h("datalist", {id});
  list.replaceChildren(...known.map((value) => h("option", {value})));
  if (!list.isConnected) control.after(list);
  set(control, "list", known.length ? id : null);
}

/** Let the browser keep this page, so that it opens without a network; a copy on a disk is one already. */
function stayOffline(worker: string): void {
  if (location.protocol.startsWith("http") && "serviceWorker" in navigator) void navigator.serviceWorker.register(worker).catch(() => undefined);
}
