// What was typed into the drawn form before this program was there: the page gives its cells plain inputs at once.
import type {Entries} from "./places.js";

export class Early {
  private readonly typed = new Map<string, string>();
  private readonly focused: HTMLInputElement | undefined;
  private readonly selected: [start: number, end: number] = [0, 0];
  private readonly top: number = 0;

  /** Takes what was typed out of the inputs, and remembers where the person is. */
  constructor(root: HTMLElement) {
    const active = document.activeElement;
    if (active instanceof HTMLInputElement && root.contains(active)) {
      this.focused = active;
      this.selected = [active.selectionStart ?? 0, active.selectionEnd ?? 0];
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

  /** Go on where the person was, at the same height of the window, though the page has been built around it. */
  goOn(): void {
    const {focused, selected, top} = this;
    if (!focused) return;
    focused.focus({preventScroll: true});
    focused.setSelectionRange(...selected);
    scrollBy(0, focused.getBoundingClientRect().top - top);
  }
}
