// CSV text to records, within limits.
import Papa from "papaparse";
import {InputError} from "../model/errors.js";
import type {CsvRecord} from "../model/report.js";

export const MAX_LINES = 100_000; // lines of a package, which is 3,000 reports
const MAX_CELLS = 1000; // cells of a record that are kept; one with more is faulty anyway, and said to be

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
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) throw new InputError("utf16", file);
  if (bytes.includes(0)) throw new InputError("binary", file);
  for (const encoding of new Set([first, "utf-8", "gb18030"])) {
    try {
      return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes);
    } catch {
      continue; // the next encoding
    }
  }
  throw new InputError("encoding_csv", file);
}
