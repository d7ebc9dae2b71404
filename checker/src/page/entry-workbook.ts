// The entry workbook: a blank one, as `gidar new` writes it, comes with the site and is filled in here; one that comes back
// is read by the hidden sheet that says of its cells which place of a report they are.
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {Decimal, plainNumber} from "../model/decimal.js";
import {at, isMembers, members, put, type Members, type Value} from "../model/display.js";
import type {Edition, Lang} from "../model/edition.js";
import {reportOf, type Report} from "../model/report.js";
import type {NamedBytes} from "../inputs/files.js";
import {figureOf} from "../structure/cell-values.js";
import {dayMeant, yearMeant} from "./meaning.js";
import {sheetsOfWorkbook, type WorkbookSheet} from "./office-files.js";
import {xmlText} from "./xml.js";

const [SHEET, MARK, VERSION] = ["gidar", "gidar-entry", "1"];
const MOST_DIGITS = 15; // that a spreadsheet keeps of a figure
const LONGEST = 32_767; // characters of a cell

/** A cell of the workbook: a place of the report that is filled in, or a label; line and column from 0. */
interface Mapped {
  kind: string;
  sheet: string;
  line: number;
  column: number;
  text: string;
}

/** The edition of an entry workbook, and its map; undefined of any other workbook. */
function mapOf(sheets: WorkbookSheet[], editions: Edition[]): {edition: Edition; mapped: Mapped[]} | undefined {
  const grid = sheets.find(({name}) => name === SHEET)?.grid ?? [];
  const [first, ...lines] = grid.map((line) => line.map((cell) => cell?.text ?? ""));
  const edition = editions.find(({id}) => id === first?.[2]);
  if (!edition || first?.[0] !== MARK || first[1] !== VERSION) return undefined;
  const mapped = lines.map(([kind, sheet, line, column, text]) => ({kind: kind ?? "", sheet: sheet ?? "", line: Number(line), column: Number(column), text: text ?? ""}));
  return {edition, mapped: mapped.filter(({kind, text}) => kind !== "place" || edition.cells.has(text) || edition.fields.get(text)?.column)};
}

// ---- one that comes back ---------------------------------------------------------------------------------------

/** The report in an entry workbook whose labels stand where they were; undefined of any other. Throws InputError. */
export function reportOfWorkbook(file: NamedBytes, editions: Edition[]): Report | undefined {
  const sheets = sheetsOfWorkbook(file);
  const found = mapOf(sheets, editions);
  if (!found) return undefined;
  const {edition, mapped} = found;
  const textAt = ({sheet, line, column}: Mapped): string => sheets.find(({name}) => name === sheet)?.grid[line]?.[column]?.text ?? "";
  const plain = (text: string): string => text.replace(/\s+/gu, "");
  if (!mapped.every((one) => one.kind !== "label" || plain(textAt(one)) === plain(one.text))) return undefined;
  const data = members([["edition", edition.id]]);
  for (const one of mapped) {
    const value = one.kind === "place" ? valueOf(textAt(one), one.text, edition) : undefined;
    if (value !== undefined && (value !== null || !edition.fields.get(one.text)?.required)) put(data, one.text, value);
  }
  return reportOf(withoutEmpty(data, edition), file.name);
}

function valueOf(text: string, pointer: string, edition: Edition): Value {
  if (!text) return null;
  const field = edition.fields.get(pointer);
  const figure = edition.cells.get(pointer)?.type ?? (field && figureOf(field));
  if (figure) return plainNumber(figure === "year" ? yearMeant(text) : text, figure !== "money");
  if (!field?.values) return dayMeant(text, field?.schema ?? {});
  return Object.entries(field.values).find(([, label]) => Object.values(label).includes(text))?.[0] ?? text;
}

/** As a package has it: a group of fields of which all are blank is blank. */
function withoutEmpty(data: Members, edition: Edition): Members {
  for (const [name, inside] of Object.entries(data))
    if (name !== "tables" && isMembers(inside) && Object.values(inside).every((value) => value === null) && !edition.fields.get(`/${name}`)?.required) data[name] = null;
  return data;
}

// ---- one that is filled in -------------------------------------------------------------------------------------

/** A workbook with what a report holds, and the places of the report that it has no cell for, or no room in it. */
export function filledWorkbook(blank: Uint8Array, data: Members, edition: Edition, lang: Lang): {bytes: Uint8Array; left: string[]} {
  const sheets = sheetsOfWorkbook({name: "", bytes: blank});
  const places = mapOf(sheets, [edition])!.mapped.filter(({kind}) => kind === "place");
  const held = new Set(places.map(({text}) => text));
  const left = [...edition.fields.keys()].filter((pointer) => !held.has(pointer) && pointer !== "/edition" && isFilled(at(data, pointer)));
  const files = unzipSync(blank);
  for (const {name, path} of sheets) {
    let text = strFromU8(files[path]!);
    for (const {line, column, text: pointer} of places.filter(({sheet}) => sheet === name)) {
      const value = at(data, pointer);
      if (!isFilled(value)) continue;
      const written = shown(value, edition.fields.get(pointer)?.values?.[value as string]?.[lang]);
      if (written.length > LONGEST) left.push(pointer);
      else text = text.replace(new RegExp(`<c r="${address(line, column)}"( s="\\d+")?/>`), (_, style = "") => cellOf(address(line, column), style as string, value, written));
    }
    files[path] = strToU8(text);
  }
  return {bytes: zipSync(files), left};
}

const isFilled = (value: Value | undefined): value is Decimal | string | boolean =>
  value instanceof Decimal || typeof value === "boolean" || (typeof value === "string" && value !== "");

function shown(value: Decimal | string | boolean, label: string | undefined): string {
  if (value instanceof Decimal) return Math.abs(value.adjusted) < MOST_DIGITS ? value.plain() : value.spelt();
  return label ?? String(value);
}

function cellOf(address: string, style: string, value: Value, text: string): string {
  const isFigure = value instanceof Decimal && !/E/.test(text) && text.replace(/[^0-9]/g, "").length <= MOST_DIGITS;
  return isFigure ? `<c r="${address}"${style}><v>${text}</v></c>` : `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** A cell as spreadsheets call it, from its line and column from 0. */
function address(line: number, column: number): string {
  let letters = "";
  for (let number = column + 1; number; number = Math.floor((number - 1) / 26)) letters = String.fromCharCode(65 + ((number - 1) % 26)) + letters;
  return letters + String(line + 1);
}
