// What is wrong, rule by rule; what may be wrong instead; what is still to be filled in, and what was not checked.
import type {Lang, Rule} from "../model/edition.js";
import {basisOf, fill, messageOf, type Cell, type Finding, type NotChecked} from "../model/findings.js";
import {ownerOf} from "../model/display.js";
import {h} from "./dom.js";
import {more} from "./inspector.js";
import type {Progress} from "./progress.js";
import type {RepairList} from "./repairs.js";
import type {Session} from "./session.js";
import {SEVERITY_SIGNS} from "./verdict.js";
import {titleOf, type Say} from "./words.js";

const SHOWN = 20; // findings of a rule that are listed before they are counted
const FILE_AREAS = ["package", "duplicate-key", "byte-order-mark"];
const HARMLESS = ["byte-order-mark", "line-blank", "column-order"]; // faults of a file that leave its figures where they are

/** Where a rule is explained: the address of its page, or nothing where there is none to go to. */
export type RulePage = ((code: string) => string) | undefined;

export class Panel {
  readonly element = h("div", {class: "gidar-findings"});
  private readonly opened = new Map<string, boolean>();
  private shown = "";

  constructor(
    private readonly session: Session,
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly rules: RulePage,
    private readonly repairs: RepairList,
    private readonly go: (pointers: string[]) => void,
  ) {}

  show({told, places}: Progress): void {
    const {result, untouched} = this.session;
    if (!result || untouched) {
      this.shown = "";
      return this.element.replaceChildren();
    }
    const findings = told.map((finding) => [finding.rule.code, finding.severity, messageOf(finding, this.lang), finding.cells.map(({pointer}) => pointer)]);
    const repairs = result.repairs.map(({text, status, rank}) => [text[this.lang], status, rank]);
    const shown = JSON.stringify([this.session.edition.id, findings, repairs, places, result.notChecked.map(({title, params}) => [title, params])]);
    if (shown === this.shown) return; // as with most keys
    this.shown = shown;
    const groups = new Map<Rule, Finding[]>();
    const order = ["error", "warning", "info"];
    for (const finding of [...told].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))) {
      const group = groups.get(finding.rule);
      if (group) group.push(finding);
      else groups.set(finding.rule, [finding]);
    }
    this.element.replaceChildren(
      ...[...groups].map(([rule, found]) => this.group(rule, found)),
      ...(result.repairs.length ? [this.repairs.draw(result.repairs)] : []),
      ...(places.length ? [this.open(places)] : []),
      ...(result.notChecked.length && !places.length ? [this.unchecked(result.notChecked)] : []),
    );
  }

  /** What is still to be filled in, by table or section; and to have it checked as it stands. */
  private open(places: string[]): HTMLElement {
    const {edition} = this.session;
    const owners = new Map<string, string[]>();
    for (const pointer of places) {
      const owner = edition.cells.has(pointer) ? ownerOf(ownerOf(pointer)) : pointer;
      owners.set(owner, [...(owners.get(owner) ?? []), pointer]);
    }
    const lines = [...owners].map(([owner, own]) => {
      const text = edition.label(owner)![this.lang] + (own.length > 1 ? this.say("colon") + this.say("blanks", {count: own.length}) : "");
      return h("li", {}, h("button", {type: "button", class: "gidar-finding", onclick: () => this.go([own[0]!])}, text));
    });
    return this.folded("open", "…", this.say("open_places", {count: places.length}), h("ul", {}, ...lines), h("p", {}, h("button", {type: "button", class: "gidar-button", onclick: () => this.session.finish()}, this.say("finish"))));
  }

  private folded(name: string, sign: string, title: string, ...body: HTMLElement[]): HTMLElement {
    const group = h(
      "details",
      {class: "gidar-group", open: this.opened.get(name) ?? false},
      h("summary", {}, h("span", {class: "gidar-sign", "aria-hidden": "true"}, sign), h("span", {class: "gidar-title"}, title)),
      h("div", {class: "gidar-group-body"}, ...body),
    );
    group.addEventListener("toggle", () => this.opened.set(name, group.open));
    return group;
  }

  private group(rule: Rule, findings: Finding[]): HTMLElement {
    const severity = findings[0]!.severity;
    const body = h("div", {class: "gidar-group-body"});
    const open = this.opened.get(rule.code) ?? severity === "error";
    const group = h(
      "details",
      {class: "gidar-group", "data-severity": severity, "data-code": rule.code, open},
      h(
        "summary",
        {},
        h("span", {class: "gidar-sign", "aria-hidden": "true"}, SEVERITY_SIGNS[severity]),
        h("span", {class: "gidar-title"}, h("span", {class: "gidar-hidden"}, `${this.say(severity)} `), titleOf(findings[0]!, this.lang, this.say)),
        h("span", {class: "gidar-count"}, this.say("places", {count: findings.length})),
      ),
      body,
    );
    const draw = (): void => body.replaceChildren(...this.details(rule, findings));
    if (open) draw();
    group.addEventListener("toggle", () => {
      this.opened.set(rule.code, group.open);
      if (group.open && !body.hasChildNodes()) draw();
    });
    return group;
  }

  private details(rule: Rule, findings: Finding[]): HTMLElement[] {
    const list = h("ul", {});
    const draw = (most: number): void => {
      list.replaceChildren(...findings.slice(0, most).map((finding) => h("li", {}, this.line(finding))));
      const count = findings.length - most;
      if (count > 0) list.append(h("li", {}, h("button", {type: "button", class: "gidar-link", onclick: () => draw(most + 200)}, this.say("rest", {count}))));
    };
    draw(SHOWN);
    const basis = basisOf(rule, this.lang);
    const ofFile = FILE_AREAS.includes(rule.area) || FILE_AREAS.includes(rule.code);
    const dismiss = h("button", {type: "button", class: "gidar-link", onclick: () => this.session.forgetFile()}, this.say("dismiss"));
    return [
      list,
      h("p", {}, h("strong", {}, this.say("advice")), rule.advice[this.lang]),
      ...(ofFile ? [h("p", {}, this.say(HARMLESS.includes(rule.code) ? "of_the_file" : "of_figures_read"), " ", dismiss)] : []),
      ...(basis ? [h("p", {}, h("strong", {}, this.say("basis")), basis)] : []),
      ...this.explained(rule),
    ];
  }

  /** Its page, opened beside the form; where there are no pages, its reason. Its code is for engineers. */
  private explained({code, why}: Rule): HTMLElement[] {
    const about = this.rules ? h("a", {href: this.rules(code), target: "_blank", rel: "noopener"}, this.say("rule_page")) : why[this.lang];
    return [h("p", {}, about), more(this.say, h("p", {class: "gidar-id"}, this.say("rule_code"), h("code", {}, code)))];
  }

  private line(finding: Finding): HTMLElement {
    const {file, line, field} = finding.cells[0]!.location;
    const where = file && line ? this.say(field ? "in_column" : "in_file", {file, line, field: field ?? ""}) : "";
    return h("button", {type: "button", class: "gidar-finding", onclick: () => this.go(ownPlaces(finding.cells))}, messageOf(finding, this.lang) + where);
  }

  private unchecked(items: NotChecked[]): HTMLElement {
    const reasons = new Map<string, Set<string>>();
    for (const item of items) {
      const title = item.title[this.lang];
      reasons.set(title, (reasons.get(title) ?? new Set()).add(fill(item.template, item.params, this.lang)));
    }
    const colon = this.say("colon");
    const lines = [...reasons].flatMap(([title, why]) => [...why].map((reason) => h("li", {}, title + colon + reason)));
    return this.folded("unchecked", "–", this.say("not_checked", {count: lines.length}), h("ul", {}, ...lines.slice(0, SHOWN)));
  }
}

const ownPlaces = (cells: Cell[]): string[] => cells.filter(({source}) => source === null).map(({pointer}) => pointer);
