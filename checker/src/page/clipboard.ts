// What is on the clipboard: tables as spreadsheets and word processors put them there, and the text around them.
import type {Flow} from "../extraction/prose.js";
import {sheetOfText} from "../extraction/sheet.js";
import {isOfCells, type Copied} from "./copied.js";
import {flowOfHtml, tablesOf} from "./html-flow.js";

/** What was copied with its tables; a text without tabs and line breaks is none. */
export function flowOf({html, text}: Copied): Flow {
  const flow = flowOfHtml(html);
  if (tablesOf(flow).length) return flow;
  return isOfCells(text) ? [sheetOfText(text)] : [];
}
