// Reads files in a worker: whatever these are, the page goes on answering, and can stop it.
import {Edition, type Published} from "../model/edition.js";
import {isMembers, type Value} from "../model/display.js";
import {InputError} from "../model/errors.js";
import {read, type NamedBytes} from "../inputs/index.js";
import type {Report} from "../model/report.js";
import type {Words} from "../model/words.js";

export const MAX_REPORTS = 5_000; // of a package, to choose from
// Of one report that is shown and checked again with every key: one has some 300 values, and some 10,000 characters.
export const MAX_VALUES = 10_000;
export const MAX_CHARACTERS = 200_000;

/** What the page asks: to read files, the first time; then for one of the reports in them. */
export type Asked = {spec: Published[]; files: NamedBytes[]} | {give: number};
/** What it is told: the keys of the reports, one report, or why there is none. */
export type Told = {keys: (string | null)[]} | {report: Report} | {fault: keyof Words["errors"]; source: string; details: InputError["details"]};

/** Be the worker. */
export function attend(): void {
  const page = globalThis as unknown as {onmessage: (event: MessageEvent<Asked>) => void; postMessage: (told: Told) => void};
  let reports: Report[] = [];
  page.onmessage = ({data}) => {
    try {
      if ("files" in data) {
        reports = read(data.files, data.spec.map((files) => new Edition(files)));
        if (reports.length > MAX_REPORTS) throw new InputError("too_many_reports", data.files[0]!.name, {limit: MAX_REPORTS});
        page.postMessage({keys: reports.map(({key}) => key)});
      } else page.postMessage({report: light(reports[data.give]!)});
    } catch (error) {
      const {key, source, details} = error instanceof InputError ? error : new InputError("reading_failed", "");
      page.postMessage({fault: key, source, details});
    }
  };
}

/** A report, if it is one that the page can show. Throws InputError. */
function light(report: Report): Report {
  let [values, characters] = [0, 0];
  const count = (text: string): void => void ((values += 1), (characters += text.length));
  for (const {header, records} of report.sheets.values()) for (const cells of [header, ...records.map((record) => record.cells)]) cells.forEach(count);
  const rest: Value[] = [report.data];
  while (rest.length && values <= MAX_VALUES && characters <= MAX_CHARACTERS) {
    const value = rest.pop()!;
    count(typeof value === "string" ? value : "");
    if (isMembers(value)) for (const [name, below] of Object.entries(value)) count(name), rest.push(below);
    else if (Array.isArray(value)) for (const below of value) rest.push(below);
  }
  if (values > MAX_VALUES || characters > MAX_CHARACTERS)
    throw new InputError("too_much_in_report", report.source, {limit: MAX_VALUES, characters: MAX_CHARACTERS});
  return report;
}
