// What the report comes to, always in sight: the verdict, and how far it is.
import type {Lang, Severity} from "../model/edition.js";
import {h} from "./dom.js";
import type {Progress} from "./progress.js";
import type {Session} from "./session.js";
import type {Say} from "./words.js";

export const SEVERITY_SIGNS: Record<Severity, string> = {error: "✗", warning: "!", info: "i"};
const SIGNS = {failed: "!", untouched: "○", filling: "…", invalid: SEVERITY_SIGNS.error, incomplete: "◐", valid: "✓"};
const PAUSE = 500; // milliseconds without typing after which the verdict is read out

export class VerdictBox {
  readonly element = h("div", {class: "gidar-verdict", "data-state": "untouched", tabindex: "-1"});
  readonly spoken = h("p", {class: "gidar-hidden", role: "status"});
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly lang: Lang,
    private readonly say: Say,
  ) {}

  show({told, open, places}: Progress): void {
    const {result, fault, untouched, edition, filled} = this.session;
    if (fault) return this.draw("failed", this.say("check_failed"), fault.text(this.lang));
    const count = (severity: Severity): number => told.filter((finding) => finding.severity === severity).length;
    const [errors, warnings, infos] = [count("error"), count("warning"), count("info")];
    const filling = open.length > 0;
    const state = untouched || !result ? "untouched" : errors ? "invalid" : filling ? "filling" : result.verdict;
    const heads = {
      untouched: this.say("untouched"),
      filling: this.say("filling", {count: places.length}),
      invalid: filling ? this.say("invalid_so_far", {count: errors}) : this.say("invalid", {count: errors}),
      incomplete: this.say("incomplete"),
      valid: this.say("valid"),
    };
    const checked = result?.checked;
    const rest = [
      errors && filling && this.say("still_open", {count: places.length}),
      warnings && this.say("warnings", {count: warnings}),
      infos && this.say("infos", {count: infos}),
      this.say("filled", {filled, all: edition.cells.size}),
      checked && !filling && checked.equations < checked.of_equations && this.say("checked", {...checked, blank_tables: ""}),
    ].filter((text) => typeof text === "string");
    this.draw(state, heads[state], state === "untouched" ? this.say("untouched_how") : rest.join(this.say("comma")));
  }

  private draw(state: keyof typeof SIGNS, head: string, below: string): void {
    this.element.dataset["state"] = state;
    this.element.replaceChildren(h("span", {class: "gidar-sign", "aria-hidden": "true"}, SIGNS[state]), h("strong", {}, head), h("small", {}, below));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const text = `${head} ${below}`;
      if (this.spoken.textContent !== text) this.spoken.textContent = text;
    }, PAUSE);
  }
}
