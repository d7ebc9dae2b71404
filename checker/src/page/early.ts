// What was typed into the drawn form before this program was there: the page gives its cells plain inputs at once.
import type {Entries} from "./places.js";

export class Early {
  private readonly typed = new Map<string, string>();
  private readonly focused: HTMLInputElement | undefined;
  private readonly selected: [start: number, end: number] | undefined; // not where all of it was
  private readonly top: number = 0;

  /** Takes what was typed out of the inputs, and remembers where the person is. */
  constructor(root: HTMLElement) {
    const active = document.activeElement;
    if (active instanceof HTMLInputElement && root.contains(active)) {
      this.focused = active;
      const [start, end] = [active.selectionStart ?? 0, active.selectionEnd ?? 0];
      if (end - start < active.value.length) this.selected = [start, end];
      this.top = active.getBoundingClientRect().top;
    }
    for (const input of root.querySelectorAll<HTMLInputElement>("td[data-cell] > input")) {
      if (input.value) this.typed.set(input.closest<HTMLElement>("[data-cell]")!.dataset["cell"]!, input.value);
      input.value = "";
    }
  }

  get entries(): Entries {
    return [...this.typed].map(([cell, text]) => [`/tables/${cell.replaceAll(".", "/")}`, text]);
  }

  /**
   * Go on where the person was, at the same height of the window, though the page has been built around it. A cell that
   * was empty, or selected whole, is selected whole: the next key writes over the figure that was kept from last time.
   */
  goOn(): void {
    const {focused, selected, top} = this;
    if (!focused) return;
    focused.focus({preventScroll: true});
    if (selected) focused.setSelectionRange(...selected);
    else focused.select();
    scrollBy(0, focused.getBoundingClientRect().top - top);
  }
}
