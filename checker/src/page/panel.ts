// The result beside the form: the verdict, what is wrong rule by rule, and what there is to know of one cell.
import type {Edition, Lang, Rule, Severity, Text} from "../model/edition.js";
import {sideText, termsOf, weigh} from "../identities/equations.js";
import {basisOf, fill, messageOf, type Cell, type Finding, type NotChecked} from "../model/findings.js";
import {h, set} from "./dom.js";
import {MARKS, SIGNS, STATES} from "./form.js";
import {repairList} from "./repairs.js";
import type {Session} from "./session.js";
import type {Say} from "./words.js";

const SEVERITY_SIGNS: Record<Severity, string> = {error: "✗", warning: "!", info: "i"};
const SHOWN = 20; // findings of a rule that are listed before they are counted
const FEW_BLANKS = 2; // blanks of an equation that are named before they are counted
const PAUSE = 500; // milliseconds without typing after which the verdict is read out
const FILE_AREAS = ["package", "duplicate-key", "byte-order-mark"];

export class Panel {
  readonly element: HTMLElement;
  readonly inspector = h("section", {class: "gidar-inspector", hidden: true});
  private readonly verdict = h("div", {class: "gidar-verdict"});
  private readonly spoken = h("p", {class: "gidar-hidden", role: "status"});
  private readonly list = h("div", {class: "gidar-findings"});
  private readonly opened = new Map<string, boolean>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly lang: Lang,
    private readonly say: Say,
    private readonly rules: (code: string) => string,
    private readonly go: (cells: Cell[]) => void,
    private readonly forgetFile: () => void,
  ) {
    this.element = h("section", {class: "gidar-result", "aria-label": say("result")}, this.verdict, this.spoken, this.list);
  }

  show(): void {
    this.showVerdict();
    const {findings, notChecked, repairs} = this.session.result;
    const groups = new Map<Rule, Finding[]>();
    const order = ["error", "warning", "info"];
    if (!this.session.untouched)
      for (const finding of [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))) {
        const group = groups.get(finding.rule);
        if (group) group.push(finding);
        else groups.set(finding.rule, [finding]);
      }
    this.list.replaceChildren(
      ...[...groups].map(([rule, found]) => this.group(rule, found)),
      ...(repairs.length && !this.session.untouched ? [repairList(repairs, this.lang, this.say, this.go)] : []),
      ...(notChecked.length && !this.session.untouched ? [this.unchecked(notChecked)] : []),
    );
  }

  private showVerdict(): void {
    const {result, untouched, begunHere, edition, filled} = this.session;
    const count = (severity: Severity): number => result.findings.filter((finding) => finding.severity === severity).length;
    const [errors, warnings, infos] = [count("error"), count("warning"), count("info")];
    const missing = result.findings.filter(({rule}) => rule.code === "field-missing").length;
    // A report that is only just being written is not yet wrong for what it lacks.
    const filling = begunHere && errors > 0 && errors === missing;
    const state = untouched ? "untouched" : filling ? "filling" : result.verdict;
    const {checked} = result;
    const heads = {
      untouched: this.say("untouched"),
      filling: this.say("filling", {count: missing}),
      invalid: this.say("invalid", {count: errors}),
      incomplete: this.say("incomplete"),
      valid: this.say("valid"),
    };
    const head = heads[state];
    const rest = [
      !filling && warnings && this.say("warnings", {count: warnings}),
      !filling && infos && this.say("infos", {count: infos}),
      this.say("filled", {filled, all: edition.cells.size}),
      checked.equations < checked.of_equations && this.say("checked", {...checked, blank_tables: ""}),
    ].filter((text) => typeof text === "string");
    const below = untouched ? this.say("untouched_how") : rest.join(this.say("comma"));
    this.verdict.dataset["state"] = state;
    const signs = {untouched: "○", filling: "…", invalid: SEVERITY_SIGNS.error, incomplete: "◐", valid: "✓"};
    this.verdict.replaceChildren(h("span", {class: "gidar-sign", "aria-hidden": "true"}, signs[state]), h("strong", {}, head), h("small", {}, below));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const text = `${head} ${below}`;
      if (this.spoken.textContent !== text) this.spoken.textContent = text;
    }, PAUSE);
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
        h("span", {class: "gidar-title"}, h("span", {class: "gidar-hidden"}, `${this.say(severity)} `), rule.title[this.lang]),
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
    const dismiss = h("button", {type: "button", class: "gidar-link", onclick: this.forgetFile}, this.say("dismiss"));
    return [
      list,
      h("p", {}, h("strong", {}, this.say("advice")), rule.advice[this.lang]),
      ...(ofFile ? [h("p", {}, this.say("of_the_file"), " ", dismiss)] : []),
      ...(basis ? [h("p", {}, h("strong", {}, this.say("basis")), basis)] : []),
      h("p", {}, h("a", {href: this.rules(rule.code)}, this.say("rule_page")), " ", h("code", {}, rule.code)),
    ];
  }

  private line(finding: Finding): HTMLElement {
    const {file, line, field} = finding.cells[0]!.location;
    const where = file && line ? this.say(field ? "in_column" : "in_file", {file, line, field: field ?? ""}) : "";
    return h("button", {type: "button", class: "gidar-finding", onclick: () => this.go(finding.cells)}, messageOf(finding, this.lang) + where);
  }

  private unchecked(items: NotChecked[]): HTMLElement {
    const reasons = new Map<string, Set<string>>();
    for (const item of items) {
      const title = item.title[this.lang];
      reasons.set(title, (reasons.get(title) ?? new Set()).add(fill(item.template, item.params, this.lang)));
    }
    const colon = this.say("colon");
    const lines = [...reasons].flatMap(([title, why]) => [...why].map((reason) => h("li", {}, title + colon + reason)));
    const open = this.opened.get("") ?? false;
    const group = h(
      "details",
      {class: "gidar-group", open},
      h("summary", {}, h("span", {class: "gidar-sign", "aria-hidden": "true"}, "–"), h("span", {class: "gidar-title"}, this.say("not_checked", {count: lines.length}))),
      h("div", {class: "gidar-group-body"}, h("ul", {}, ...lines.slice(0, SHOWN))),
    );
    group.addEventListener("toggle", () => this.opened.set("", group.open));
    return group;
  }

  /** What there is to know of the place that is being filled in; the cells that it adds up with. */
  inspect(pointer: string | undefined): string[] {
    const {edition, result} = this.session;
    const column = pointer === undefined ? undefined : edition.cells.get(pointer);
    set(this.inspector, "hidden", pointer && column ? null : "");
    if (!pointer || !column) return [];
    const row = edition.place(pointer)!.row!;
    const basis = basisOf(row, this.lang);
    const about = result.findings.filter(({cells, instance}) => instance === null && cells.some((cell) => cell.pointer === pointer && cell.source === null));
    const equations = edition.identities.filter(({left, right}) => [...left, ...right].includes(pointer));
    const parts = [
      h("h3", {}, edition.label(pointer)![this.lang]),
      ...about.map((finding) => h("p", {class: "gidar-about", "data-severity": finding.severity}, `${SEVERITY_SIGNS[finding.severity]} ${messageOf(finding, this.lang)}`)),
      ...[row.note, column.note].filter((note): note is Text => note !== null).map((note) => h("p", {}, note[this.lang])),
      basis && h("p", {}, this.say("basis"), basis),
      h("p", {class: "gidar-id"}, this.say("unit"), column.unit[this.lang], " ", h("code", {}, pointer.slice("/tables/".length).replaceAll("/", "."))),
      ...(equations.length ? equations.map((equation) => this.equation(edition, equation)) : [h("p", {}, this.say("no_equation"))]),
    ];
    this.inspector.replaceChildren(...parts.filter((part) => part !== null && part !== ""));
    return equations.flatMap(({left, right}) => [...left, ...right]);
  }

  private equation(edition: Edition, equation: Edition["identities"][number]): HTMLElement {
    const year = this.session.result.year;
    const title = h("strong", {}, edition.rule(equation.code).title[this.lang]);
    if (!year || year.edition !== edition) return h("div", {class: "gidar-equation"}, title);
    const [left, right] = [termsOf(year, equation.left), termsOf(year, equation.right)];
    const {outcome} = weigh(left, right);
    const side = (terms: typeof left): string => {
      const filled = terms.filter(({value}) => value !== null);
      const count = terms.length - filled.length;
      if (count <= FEW_BLANKS) return sideText(edition, equation.axis, terms)[this.lang];
      const text = filled.length ? `${sideText(edition, equation.axis, filled)[this.lang]}${this.say("comma")}` : "";
      return text + this.say("blanks", {count});
    };
    return h(
      "div",
      {class: "gidar-equation", "data-outcome": outcome},
      h("p", {}, h("strong", {}, `${MARKS[outcome]} ${this.say(STATES[outcome])}`), " ", edition.line(equation.axis, equation.left[0]!).name[this.lang]),
      h("p", {}, side(left)),
      h("p", {}, `${SIGNS[outcome]} ${side(right)}`),
    );
  }
}
