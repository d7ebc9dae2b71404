// What was done, to be undone; and that it is kept on this machine, to be gone on with or forgotten.
import type {Lang} from "../model/edition.js";
import {h} from "./dom.js";
import type {Drafts, KeptReport} from "./drafts.js";
import type {Session} from "./session.js";
import type {Say} from "./words.js";

export class Steps {
  readonly element: HTMLElement;
  /** What is kept: the reports of before, and a way to forget all. */
  readonly store = h("div", {class: "gidar-store"});
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly kept = h("small", {});
  private readonly clock: Intl.DateTimeFormat;
  private readonly forget: HTMLButtonElement;

  constructor(
    private readonly session: Session,
    private readonly drafts: Drafts,
    lang: Lang,
    private readonly say: Say,
    private readonly take: (id: string) => void,
  ) {
    const button = (label: string, keys: string, act: () => void): HTMLButtonElement =>
      h("button", {type: "button", class: "gidar-button", "aria-keyshortcuts": keys, title: keys.replace("Control", "Ctrl"), onclick: act}, label);
    this.clock = new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", {month: "short", day: "numeric", hour: "2-digit", minute: "2-digit"});
    this.undo = button(say("undo"), "Control+Z", () => session.undo());
    this.redo = button(say("redo"), "Control+Y", () => session.redo());
    this.forget = h("button", {type: "button", class: "gidar-link", onclick: () => this.forgetAll()}, say("forget"));
    this.element = h("div", {class: "gidar-steps"}, this.undo, this.redo, this.kept);
    document.addEventListener("keydown", (event) => this.key(event));
  }

  show(): void {
    this.undo.disabled = !this.session.canUndo;
    this.redo.disabled = !this.session.canRedo;
    const {saved, failed} = this.drafts;
    this.kept.textContent = failed ? this.say("not_kept") : saved ? this.say("kept", {time: this.time(saved)}) : "";
    this.store.hidden = failed || !(saved || this.store.childElementCount > 1);
    this.element.classList.toggle("gidar-failed", failed);
  }

  /** List what is kept. */
  list(): void {
    const entries = this.drafts.others();
    const lines = entries.map((entry) => h("li", {}, h("button", {type: "button", class: "gidar-link", onclick: () => this.take(entry.id)}, this.named(entry))));
    const earlier = h("details", {class: "gidar-more gidar-earlier"}, h("summary", {}, this.say("earlier", {count: entries.length})), h("ul", {}, ...lines));
    this.store.replaceChildren(...(entries.length ? [earlier] : []), this.forget);
  }

  private named({organ, year, saved}: KeptReport): string {
    const name = [organ, year].filter(Boolean).join(" ") || this.say("nameless");
    return name + this.say("gap") + this.time(saved);
  }

  private time(day: Date): string {
    return this.clock.format(day);
  }

  private forgetAll(): void {
    if (!confirm(this.say("really_forget"))) return;
    this.drafts.forgetAll();
    this.session.clear();
    this.list();
    this.show();
  }

  /** As in every program; not where something else than the form is typed into. */
  private key(event: KeyboardEvent): void {
    const letter = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || !["z", "y"].includes(letter)) return;
    if (event.target instanceof HTMLElement && event.target.matches("input, textarea") && !event.target.dataset["pointer"]) return;
    event.preventDefault();
    if (letter === "y" || event.shiftKey) this.session.redo();
    else this.session.undo();
  }
}
