// What is on the clipboard: tables as spreadsheets and word processors put them there, and the text around them.
import type {Flow} from "../extraction/prose.js";
import {sheetOfText} from "../extraction/sheet.js";
import {flowOfHtml, tablesOf} from "./html-flow.js";

/** What was copied with its tables; a text without tabs and line breaks is none. */
export function flowOf(data: DataTransfer): Flow {
  const flow = flowOfHtml(data.getData("text/html"));
  if (tablesOf(flow).length) return flow;
  const text = data.getData("text/plain");
  return /[\t\n]/.test(text.replace(/\r?\n$/, "")) ? [sheetOfText(text)] : [];
}
