// F6 goes round the parts of the page, as in office programs: the form, the result beside it, the desk; and to where one was
// there last. So whoever has no mouse need not go through all cells.

const REACHED = "input:not([tabindex='-1']), textarea, select, button:not([disabled]), summary, a[href]";

export class Panes {
  private readonly last = new Map<HTMLElement, HTMLElement>();

  constructor(private readonly panes: HTMLElement[]) {
    for (const pane of panes) pane.addEventListener("focusin", ({target}) => target instanceof HTMLElement && this.last.set(pane, target));
    document.addEventListener("keydown", (event) => this.key(event));
  }

  /** Go to a part of the page. */
  enter(pane: HTMLElement): void {
    const last = this.last.get(pane);
    (last?.isConnected && isShown(last) ? last : firstIn(pane))?.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "F6" || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const open = this.panes.filter((pane) => firstIn(pane));
    if (!open.length) return;
    event.preventDefault();
    const at = open.findIndex((pane) => pane.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    this.enter(open[at < 0 ? 0 : (at + step + open.length) % open.length]!);
  }
}

const isShown = (element: HTMLElement): boolean => element.checkVisibility();

const firstIn = (pane: HTMLElement): HTMLElement | undefined => [...pane.querySelectorAll<HTMLElement>(REACHED)].find(isShown);
