// The report as a Word file, laid out as official documents are (GB/T 9704-2012): A4 with its margins, the title in 22 pt,
// headings and text in 16 pt on lines of 28 pt, the page number between dashes. Tables are smaller, and stay whole.
import {strToU8, zipSync} from "fflate";
import type {Lang} from "../model/edition.js";
import type {Block, Official} from "./official.js";
import {xmlText} from "./xml.js";

/** Where a Word file says that its day is that of publication, under which name. */
export const PROPERTIES = "docProps/custom.xml";
export const PUBLISHED = "published";

const MM = 1440 / 25.4; // twentieths of a point
const PAGE = {width: 210 * MM, height: 297 * MM, top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM};
const WIDTH = Math.round(PAGE.width - PAGE.left - PAGE.right);
const GROUP = Math.round(8 * MM); // the width of a group of rows, whose name runs down
const FIGURE = {least: Math.round(9 * MM), most: Math.round(42 * MM)};
const TITLE = {font: "FZXiaoBiaoSong-B05S", size: 44};
const HEADING = {font: "SimHei", size: 32};
const TEXT = {font: "FangSong", size: 32};
const CELL = {font: "SimSun", size: 17};
const NUMBER = {font: "SimSun", size: 28};

/** How the name of a group of rows runs beside them: down, or up where it is read from left to right. */
const UPRIGHT: Record<Lang, string> = {zh: "tbRlV", en: "btLr"};

interface Look {
  font: string;
  /** In half points. */
  size: number;
}
/** A box of a table: where it begins, and how far it goes. */
interface Box {
  text: string;
  column: number;
  columns: number;
  rows: number;
  side: "group" | "row" | "figure" | "head";
}

export function wordFile({title, sections, signature, published}: Official, lang: Lang): Uint8Array {
  const block = blockIn(lang);
  const body = [
    paragraph(title, TITLE, `${LINE(600)}<w:jc w:val="center"/>`),
    ...sections.flatMap(({heading, blocks}) => [paragraph(heading, HEADING, `<w:keepNext/>${LINE(560)}${INDENT}`), ...blocks.map(block)]),
    ...signature.map((line) => paragraph(line, TEXT, `${LINE(560)}<w:jc w:val="right"/>`)),
  ];
  const files: Record<string, string> = {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "word/document.xml"], ["custom-properties", PROPERTIES]),
    "word/_rels/document.xml.rels": relations(["footer", "footer1.xml"]),
    [PROPERTIES]: `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property(PUBLISHED, published)}</Properties>`,
    "word/document.xml": `${XML}<w:document ${SPACES}><w:body>${body.join("")}${SECTION}</w:body></w:document>`,
    "word/footer1.xml": `${XML}<w:ftr ${SPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("— ", NUMBER)}<w:fldSimple w:instr=" PAGE ">${run("1", NUMBER)}</w:fldSimple>${run(" —", NUMBER)}</w:p></w:ftr>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATION}"`;
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const LINE = (twentieths: number): string => `<w:spacing w:line="${twentieths}" w:lineRule="exact"/>`;
const round = Math.round;
const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="r1"/><w:pgSz w:w="${round(PAGE.width)}" w:h="${round(PAGE.height)}"/><w:pgMar w:top="${round(PAGE.top)}" w:bottom="${round(PAGE.bottom)}" w:left="${round(PAGE.left)}" w:right="${round(PAGE.right)}" w:header="850" w:footer="${round(28 * MM)}"/></w:sectPr>`;

const relations = (...all: [kind: string, target: string][]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([kind, target], n) => `<Relationship Id="r${n + 1}" Type="${RELATION}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

/** A property of the file; none where it has no value. */
const property = (name: string, value: string): string =>
  value && `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`;

const run = (text: string, {font, size}: Look): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

const paragraph = (text: string, look: Look, properties: string): string => `<w:p><w:pPr>${properties}</w:pPr>${text ? run(text, look) : ""}</w:p>`;

const blockIn = (lang: Lang) => (content: Block): string => {
  if (typeof content === "string") return paragraph(content, TEXT, LINE(560) + INDENT);
  const caption = content.caption?.textContent ?? "";
  return (caption ? paragraph(caption, CELL, '<w:keepNext/><w:spacing w:before="120" w:after="40"/><w:jc w:val="center"/>') : "") + table(content, lang) + paragraph("", CELL, '<w:spacing w:line="160" w:lineRule="exact"/>');
};

function table(element: HTMLTableElement, lang: Lang): string {
  const lines = boxesOf(element);
  const count = Math.max(...lines.flat().map(({column, columns}) => column + columns));
  const widths = widthsOf(lines, count);
  const head = element.tHead?.rows.length ?? 0;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`).join("");
  const rows = lines.map((_, n) => row(lines, n, count, widths, lang, n < head, n === lines.length - 1));
  const margins = '<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>';
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** A row: its own boxes, and where one from above goes on, its continuation. */
function row(lines: Box[][], n: number, count: number, widths: number[], lang: Lang, isHead: boolean, isLast: boolean): string {
  const cells: string[] = [];
  for (let column = 0; column < count; ) {
    const own = lines[n]!.find((box) => box.column === column);
    const above = own ? undefined : lines.slice(0, n).flatMap((line, at) => line.filter((box) => box.column === column && at + box.rows > n))[0];
    const box = own ?? above;
    const columns = box?.columns ?? 1;
    const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    const merge = box && box.rows > 1 ? `<w:vMerge${own ? ' w:val="restart"' : ""}/>` : "";
    const direction = box?.side === "group" ? `<w:textDirection w:val="${UPRIGHT[lang]}"/>` : "";
    const align = own?.side === "row" ? "left" : "center";
    const text = paragraph(own?.text ?? "", CELL, `${isLast ? "" : "<w:keepNext/>"}<w:jc w:val="${align}"/>`); // the table stays whole
    cells.push(`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ""}${merge}${direction}<w:vAlign w:val="center"/></w:tcPr>${text}</w:tc>`);
    column += columns;
  }
  const height = heightOf(lines, n);
  return `<w:tr><w:trPr><w:cantSplit/>${height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ""}${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
}

/** What a row takes at least, so that the names of the groups it belongs to have room beside it; in twentieths of a point. */
function heightOf(lines: Box[][], n: number): number {
  const groups = lines.slice(0, n + 1).flatMap((line, at) => line.filter(({side, rows}) => side === "group" && at + rows > n));
  return Math.max(0, ...groups.map(({text, rows}) => round(((text.length + 1) * CELL.size * 10) / rows)));
}

function boxesOf(element: HTMLTableElement): Box[][] {
  const taken: boolean[][] = [];
  return [...element.rows].map((line, n) => {
    let column = 0;
    return [...line.cells].map((cell): Box => {
      while (taken[n]?.[column]) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) for (let along = 0; along < cell.colSpan; along += 1) (taken[n + down] ??= [])[column + along] = true;
      const side = cell.closest("thead") ? "head" : cell.scope === "rowgroup" ? "group" : cell.scope === "row" ? "row" : "figure";
      return {text: cell.textContent?.trim() ?? "", column, columns: cell.colSpan, rows: cell.rowSpan, side};
    });
  });
}

/** Groups of rows narrow, figures as wide as they need, the rest for the names of rows; alone, figures share all. */
function widthsOf(lines: Box[][], count: number): number[] {
  const sides = Array.from({length: count}, (_, column) => {
    const single = lines.flat().filter((box) => box.column === column && box.columns === 1).map(({side}) => side);
    return single.includes("group") ? "group" : single.includes("figure") ? "figure" : "row";
  });
  const of = (side: string): number => sides.filter((each) => each === side).length;
  if (!of("row")) return sides.map(() => Math.floor(WIDTH / count));
  const figure = Math.min(FIGURE.most, Math.max(FIGURE.least, Math.floor((WIDTH * 0.6) / of("figure"))));
  const rest = WIDTH - of("group") * GROUP - of("figure") * figure;
  return sides.map((side) => (side === "group" ? GROUP : side === "figure" ? figure : Math.floor(rest / of("row"))));
}
