// The report as a file to keep: made here, from memory, without a server.
import {strToU8, zipSync} from "fflate";
import {Decimal} from "../model/decimal.js";
import {bare, isMembers} from "../model/display.js";
import type {Lang} from "../model/edition.js";
import {reportText} from "../writers/json.js";
import {packageFiles} from "../writers/package.js";
import {blankWorkbook} from "./blank-workbook.js";
import {h} from "./dom.js";
import {filledWorkbook} from "./entry-workbook.js";
import type {Report} from "../model/report.js";
import type {Official} from "./official.js";
import type {Session} from "./session.js";
import {webPage} from "./web-page.js";
import {wordFile} from "./word-file.js";

const UNFIT = /[\\/:*?"<>|\p{C}]/gu; // in names of files
const LONGEST = 60;

export function saveJson(session: Session): void {
  save(`${nameOf(session.report)}.json`, new Blob([reportText(session.report.data, session.edition)], {type: "application/json"}));
}

export function savePackage(session: Session): void {
  const name = nameOf(session.report);
  const files = packageFiles(session.report.data, session.edition, session.report.key || name);
  const zip = zipSync(Object.fromEntries([...files].map(([path, text]) => [`${name}/${path}`, strToU8(text)])));
  save(`${name}.zip`, new Blob([zip as BlobPart], {type: "application/zip"}));
}

/** For the signature, and to be published as it is. */
export function saveWord(session: Session, official: Official, lang: Lang): void {
  save(`${nameOf(session.report)}.docx`, new Blob([wordFile(official, lang) as BlobPart], {type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}));
}

export function saveWebPage(session: Session, official: Official, lang: string): void {
  save(`${nameOf(session.report)}.html`, new Blob([webPage(official, lang)], {type: "text/html"}));
}

/** To be filled in further in a spreadsheet; gives the places that it does not hold, nothing where there is no workbook. */
export async function saveWorkbook(session: Session, lang: Lang, script: string | undefined): Promise<string[] | undefined> {
  const {edition, report} = session;
  const blank = await blankWorkbook(edition.id, script);
  if (!blank) return undefined;
  const {bytes, left} = filledWorkbook(blank, report.data, edition, lang);
  save(`${nameOf(session.report)}.xlsx`, new Blob([bytes as BlobPart], {type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}));
  return left;
}

/** What the file of a report is called. */
export function nameOf({data}: Report): string {
  const organ = isMembers(data["organ"]) ? data["organ"]["name"] : null;
  const parts = [typeof organ === "string" ? bare(organ).slice(0, LONGEST) : "", data["year"] instanceof Decimal ? data["year"].shown() : ""];
  return parts.filter(Boolean).join("-").replace(UNFIT, "_") || "report";
}

/** Let the person keep a file. */
export function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  h("a", {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
