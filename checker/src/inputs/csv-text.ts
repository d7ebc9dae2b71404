// CSV text to records, within limits.
import Papa from "papaparse";
import {InputError} from "../model/errors.js";
import {byteName, encodingOf, isHardlyChinese, wideEncoding} from "../model/encoding.js";
import {quoted} from "../model/display.js";
import type {CsvRecord} from "../model/report.js";

export const MAX_LINES = 100_000; // lines of a package, which is 3,000 reports
const MAX_CELLS = 1000; // cells of a record that are kept; one with more is faulty anyway, and said to be
const SPARSE = 100; // bytes to a NUL, of which a text has one by accident at most

/** Every record of a comma-separated file, the heading included. encoding is tried first, then UTF-8 and GB18030. */
export function records(bytes: Uint8Array, encoding: string, file: string, most: number): CsvRecord[] {
  const text = decoded(bytes, encoding, file).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const found: CsvRecord[] = [];
  let [line, place] = [1, 0];
  // Papa takes one byte order mark away, which must not be a second one of the file.
  Papa.parse<string[]>(`\ufeff${text}`, {
    delimiter: ",",
    newline: "\n",
    step: ({data, errors, meta}) => {
      if (errors.some(({type}) => type === "Quotes")) throw new InputError("csv_syntax", file, {file, line});
      if (found.length >= most) throw new InputError("too_many_lines", file, {limit: most});
      found.push({line, cells: data.slice(0, MAX_CELLS)});
      const read = text.slice(place, meta.cursor);
      line += read.split("\n").length - 1;
      place = meta.cursor;
    },
  });
  const last = found.at(-1)?.cells;
  if (last?.length === 1 && last[0] === "" && (text === "" || text.endsWith("\n"))) found.pop();
  return found;
}

function decoded(bytes: Uint8Array, first: string, file: string): string {
  const wide = wideEncoding(bytes);
  if (wide) throw new InputError("wide_csv", file, {file, encoding: wide});
  const nuls = bytes.reduce((count, byte) => count + Number(byte === 0), 0);
  if (nuls * SPARSE > bytes.length && !hasHeading(bytes)) throw new InputError("binary", file);
  if (nuls) throw new InputError("nul", file, placeOf(bytes, bytes.indexOf(0), first, file));
  const {encoding, at} = encodingOf(bytes, first);
  if (at === undefined && encoding === "gb18030" && isHardlyChinese(bytes)) throw new InputError("encoding_strange", file);
  if (at === undefined) return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes);
  const place = placeOf(bytes, at, encoding, file);
  throw new InputError("encoding_csv", file, {...place, byte: byteName(bytes[at]!), encoding: encoding.toUpperCase()});
}

/** Whether a file begins as a table does, whatever comes then: one that was padded or overwritten with NULs. */
function hasHeading(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(0x0a);
  const line = bytes.subarray(0, end < 0 ? bytes.length : end);
  return line.includes(0x2c) && !line.includes(0);
}

/** The file, line and column in which a byte stands; of a column without a heading its number. */
function placeOf(bytes: Uint8Array, at: number, encoding: string, file: string): {file: string; line: number; column: string} {
  const before = `${new TextDecoder(encoding).decode(bytes.subarray(0, at))}\ufffd`;
  const {data} = Papa.parse<string[]>(before.replace(/\r\n?/g, "\n"), {delimiter: ",", newline: "\n"});
  const [column, heading] = [data.at(-1)!.length, data.length > 1 ? data[0]! : []];
  return {file, line: before.split("\n").length, column: quoted(heading[column - 1] ?? "") || String(column)};
}
