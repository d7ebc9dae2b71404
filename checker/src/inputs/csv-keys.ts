// Report keys of a package that a spreadsheet program has changed.
import type {CsvRecord, Renamed, Sheet} from "../model/report.js";

/** Read keys of the tables that differ from those of reports.csv in nothing but leading zeros as these: spreadsheet
 * programs drop such zeros. A key that may be either of two is left, and so is one beside the other. */
export function withZeros(sheets: Map<string, Sheet>, parts: Map<string, Map<string, CsvRecord[]>>, keys: string[]): Map<string, Renamed> {
  const meant = new Map<string, string[]>();
  for (const key of keys.filter(isDigits)) meant.set(bareOf(key), [...(meant.get(bareOf(key)) ?? []), key]);
  const listed = new Set(keys);
  const found = new Map<string, Renamed>();
  for (const [name, part] of parts) {
    const at = sheets.get(name)!.names.indexOf("report");
    const renamed: Renamed[] = [];
    for (const written of [...part.keys()].filter((key) => isDigits(key) && !listed.has(key)).sort()) {
      const [key, other] = meant.get(bareOf(written)) ?? [];
      if (key === undefined || other !== undefined || part.has(key)) continue;
      const records = part.get(written)!;
      part.delete(written);
      part.set(key, records.map(({line, cells}) => ({line, cells: cells.map((cell, n) => (n === at ? key : cell))})));
      renamed.push({number: 0, written, key, line: records[0]!.line});
    }
    const first = renamed.reduce<Renamed | null>((least, one) => (least && least.line < one.line ? least : one), null);
    if (first) found.set(name, {...first, number: renamed.length});
  }
  return found;
}

const isDigits = (key: string): boolean => /^[0-9]+$/.test(key);

const bareOf = (key: string): string => key.replace(/^0+/, "");
