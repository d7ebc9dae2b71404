// The report on paper: drawn anew whenever something is printed.
import {h} from "./dom.js";
import type {Block, Official} from "./official.js";

const LINES = 4; // that a section takes on a blank form, to be written on by hand

export class Paper {
  readonly element = h("article", {class: "gidar-paper", "aria-hidden": "true"});

  private other: HTMLElement[] | undefined;

  constructor(private readonly lang: string) {}

  /** Put other pages on paper, once. */
  print(pages: HTMLElement[]): void {
    this.other = pages;
    print();
    this.other = undefined;
  }

  draw(official: Official): void {
    if (this.other) this.element.replaceChildren(...this.other);
    else this.drawForm(official);
  }

  private drawForm({title, sections, signature}: Official): void {
    const lines = (): HTMLElement[] => Array.from({length: LINES}, () => h("p", {class: "gidar-paper-line"}));
    this.element.replaceChildren(
      h("h1", {}, title),
      ...sections.map(({heading, blocks}) => h("section", {}, h("h2", {}, heading), ...(blocks.length ? blocks.map((block) => this.block(block)) : lines()))),
      ...(signature.length ? [h("footer", {}, ...signature.map((line) => h("p", {}, line)))] : []),
    );
  }

  private block(block: Block): HTMLElement {
    if (typeof block === "string") return h("p", {}, block);
    block.classList.add("gidar-table"); // the theme leaves tables with a class alone
    return h("div", {class: "gidar-form", lang: this.lang}, block);
  }
}
