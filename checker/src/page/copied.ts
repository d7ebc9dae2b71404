// What was copied, as it is pasted: whether it may be tables is known at once, before what reads tables is there.

export interface Copied {
  html: string;
  text: string;
}

/** Whether a text goes over several cells. */
export const isOfCells = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ""));

/** Be told of what may be tables wherever it is pasted, and of the cell where it is one; anything else the browser pastes. */
export function onPaste(pasted: (copied: Copied, cell: HTMLInputElement | undefined) => void): void {
  document.addEventListener("paste", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const cell = target instanceof HTMLInputElement && target.closest("td[data-cell]") ? target : undefined;
    if (!event.clipboardData || target.closest("dialog") || (!cell && target.matches("input, textarea, select"))) return;
    const copied = {html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain")};
    if (!/<table\b/i.test(copied.html) && !isOfCells(copied.text)) return;
    event.preventDefault();
    pasted(copied, cell);
  });
}
