// Report keys of a package that are not written in its tables as they are in reports.csv.
import {nameKey} from "../model/organs.js";
import type {CsvRecord, Renamed, Sheet} from "../model/report.js";

/** Read keys of the tables as those of reports.csv that they can only mean. What looks the same is the same key; one
 * without its zeros, which spreadsheet programs drop, is it only where no other line of the file has it. */
export function asListed(sheets: Map<string, Sheet>, parts: Map<string, Map<string, CsvRecord[]>>, keys: string[]): Map<string, Renamed> {
  const alike = grouped(keys, nameKey);
  const numbers = grouped(keys.filter((key) => isDigits(nameKey(key))), (key) => withoutZeros(nameKey(key)));
  const listed = new Set(keys);
  const found = new Map<string, Renamed>();
  for (const [name, part] of parts) {
    const strange = [...part.keys()].filter((written) => nameKey(written) && !listed.has(written));
    const pairs = new Map<string, string>();
    for (const written of strange) {
      const [key, other] = alike.get(nameKey(written)) ?? [];
      if (key !== undefined && other === undefined) pairs.set(written, key);
    }
    const there = new Set([...part.keys(), ...pairs.values()]);
    const taken = new Map<string, string>();
    for (const written of strange) {
      const bare = nameKey(written);
      if (!isDigits(bare) || alike.has(bare)) continue;
      const [key, other] = numbers.get(withoutZeros(bare)) ?? [];
      if (key === undefined || other !== undefined || there.has(key) || (taken.get(key) ?? bare) !== bare) continue;
      taken.set(key, bare);
      pairs.set(written, key);
    }
    const renamed = [...pairs].map(([written, key]) => ({written, key, line: part.get(written)![0]!.line}));
    if (!renamed.length) continue;
    const first = renamed.reduce((least, one) => (least.line < one.line ? least : one));
    found.set(name, {...first, number: renamed.length, zeros: renamed.every(({written, key}) => isDigits(written) && isDigits(key))});
    const at = sheets.get(name)!.names.indexOf("report");
    for (const [written, key] of pairs) {
      const records = part.get(written)!.map(({line, cells}) => ({line, cells: cells.map((cell, n) => (n === at ? key : cell))}));
      part.delete(written);
      part.set(key, [...(part.get(key) ?? []), ...records].sort((a, b) => a.line - b.line));
    }
  }
  return found;
}

function grouped(keys: string[], by: (key: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) groups.set(by(key), [...(groups.get(by(key)) ?? []), key]);
  return groups;
}

const isDigits = (key: string): boolean => /^[0-9]+$/.test(key);

const withoutZeros = (key: string): string => key.replace(/^0+/, "");
