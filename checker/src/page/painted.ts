// What of a web page is painted, as this browser itself tells: put into a frame that runs nothing and fetches nothing.
import {hiddenFigure, marked, type Seen} from "../extraction/visibility.js";
import {Looks} from "./looks.js";

/** What leads out of a page; without it nothing is fetched. */
const LEADING = ["src", "srcset", "href", "data", "background", "poster", "action", "xlink:href"];
const FETCHING = "link, base, meta, script, iframe, frame, object, embed";
const TALLEST = 20_000; // pixels of a page, of which it is asked what lies over what
const NEAR = 2; // pixels by which boxes that touch may overlap
const MOST_CELLS = 20_000;
const NO_WORDS = "style, noscript, datalist, option, sup"; // of the cell that they stand in

/** The page without the text that is not painted: hidden, of no size, in the colour behind it, struck out, or beyond its
 * edges; and with marks around text of which that cannot be told, or that does not stand where the page has it. */
export function paintedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const sheets = [...parsed.querySelectorAll("style")];
  const isWhole = !parsed.querySelector("link[rel~=stylesheet]") && !sheets.some((sheet) => /@import/i.test(sheet.textContent ?? ""));
  for (const element of parsed.querySelectorAll(FETCHING)) element.remove();
  for (const element of parsed.querySelectorAll("*")) for (const name of LEADING) element.removeAttribute(name);
  for (const sheet of sheets) sheet.textContent = withoutAddresses(sheet.textContent ?? "");
  for (const element of parsed.querySelectorAll("[style]")) element.setAttribute("style", withoutAddresses(element.getAttribute("style") ?? ""));
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.style.cssText = "position:fixed;left:0;top:0;width:1200px;height:800px;border:0;opacity:0;pointer-events:none";
  document.body.append(frame);
  try {
    const inside = frame.contentDocument!;
    if (parsed.compatMode === "CSS1Compat") {
      inside.open();
      inside.write("<!doctype html>"); // in the mode that the page asks for
      inside.close();
    }
    inside.replaceChild(inside.adoptNode(parsed.documentElement), inside.documentElement);
    frame.style.height = `${Math.min(inside.documentElement.scrollHeight, TALLEST)}px`;
    return told(inside, new Looks(inside, isWhole));
  } finally {
    frame.remove();
  }
}

const withoutAddresses = (style: string): string => style.replace(/@import[^;]*;?|url\([^)]*\)?/gi, "");

/** What is painted of a page, as its own markup. */
function told(page: Document, looks: Looks): string {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const seen = new Map<Text, Seen>();
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) if (text.data.trim()) seen.set(text, looks.seen(text));
  const moved = displaced(page);
  const instead = new Map<Element, string>();
  for (const cell of [...page.querySelectorAll<HTMLTableCellElement>("td, th")].slice(0, MOST_CELLS)) {
    if (cell.querySelector("table")) continue;
    const texts = [...seen.keys()].filter((text) => cell.contains(text));
    const own = texts.filter((text) => seen.get(text) !== false);
    const isOdd = moved.has(cell) || !inOrder(own, looks) || own.some((text) => !liesIn(text, cell, looks) || looks.isCovered(text));
    if (isOdd) for (const text of own) seen.set(text, undefined);
    const isPlaced = cell.getClientRects().length > 0; // in a row that is not hidden itself
    const words = own.length || !isPlaced ? [] : texts.filter((text) => !text.parentElement!.closest(NO_WORDS));
    const hidden = hiddenFigure(words.map((text) => text.data).join(""));
    if (hidden) instead.set(cell, hidden); // struck out or hidden, it leaves no blank
  }
  for (const [text, is] of seen) if (!is) text.data = is === false ? "" : marked(text.data);
  for (const [cell, hidden] of instead) {
    cell.removeAttribute("style"); // which may hide it
    cell.textContent = marked(hidden);
  }
  return page.body.outerHTML;
}

/** The cells of tables that do not stand right of the one before, and below the row above. */
function displaced(page: Document): Set<Element> {
  const moved = new Set<Element>();
  for (const table of page.querySelectorAll("table")) {
    let above = -Infinity;
    for (const row of table.rows) {
      let left = -Infinity;
      for (const cell of row.cells) {
        const box = cell.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        if (box.left < left - NEAR || box.top < above - NEAR) moved.add(cell);
        left = box.right;
      }
      const own = row.getBoundingClientRect();
      if (own.height) above = own.top;
    }
  }
  return moved;
}

/** Whether texts stand in the order in which they are told: right of each other, or on the lines below. */
function inOrder(texts: Text[], looks: Looks): boolean {
  const boxes = texts.map((text) => looks.boxesOf(text).filter(({width}) => width > 0));
  return boxes.slice(1).every((own, n) => {
    const [last, first] = [boxes[n]!.at(-1), own[0]];
    return !last || !first || first.left >= last.right - NEAR || first.top >= (last.top + last.bottom) / 2;
  });
}

/** Whether a text stands in the cell that it is told in. */
function liesIn(text: Text, cell: Element, looks: Looks): boolean {
  const {left, top, right, bottom} = cell.getBoundingClientRect();
  return looks.boxesOf(text).every((box) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return !box.width || (x >= left && x <= right && y >= top && y <= bottom);
  });
}
