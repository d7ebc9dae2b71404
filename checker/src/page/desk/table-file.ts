// A table as an Excel file: one sheet, its first row a heading that stays.
import {strToU8, zipSync} from "fflate";
import {xmlAttribute} from "../xml.js";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACE = "http://schemas.openxmlformats.org";
const RELATION = `${SPACE}/officeDocument/2006/relationships`;
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a workbook; a number is a number, and no text is a formula. */
export function tableFile(name: string, rows: (string | number)[][], widths: number[]): Uint8Array {
  const cell = (value: string | number): string =>
    typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${xmlAttribute(value)}</t></is></c>`;
  const columns = widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join("");
  const lines = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const relation = (kind: string, target: string): string => `${XML}<Relationships xmlns="${SPACE}/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/${kind}" Target="${target}"/></Relationships>`;
  const files = {
    "[Content_Types].xml": `${XML}<Types xmlns="${SPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": relation("worksheet", "sheet1.xml"),
    "xl/workbook.xml": `${XML}<workbook xmlns="${SPACE}/spreadsheetml/2006/main" xmlns:r="${RELATION}"><sheets><sheet name="${xmlAttribute(name).slice(0, 31)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/sheet1.xml": `${XML}<worksheet xmlns="${SPACE}/spreadsheetml/2006/main">${pane}<cols>${columns}</cols><sheetData>${lines}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
