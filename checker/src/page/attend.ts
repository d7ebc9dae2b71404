// What the worker does: it reads files, and validates reports. Whatever these are, the page goes on answering.
import {Edition, type Published} from "../model/edition.js";
import {isMembers, revived, type Value} from "../model/display.js";
import {InputError, inputError} from "../model/errors.js";
import {read, type NamedBytes} from "../inputs/index.js";
import type {Report} from "../model/report.js";
import type {Usable} from "../structure/usable.js";
import {learn, type Words} from "../model/words.js";
import {validate, type Result} from "../validation.js";

export const MAX_REPORTS = 5_000; // of a package, to choose from
// Of one report that is shown and checked again with every key: one has some 300 values, and some 10,000 characters.
export const MAX_VALUES = 10_000;
export const MAX_CHARACTERS = 200_000;

/** What the page asks: to know the published files, first of all; to read files, then to give one of the reports in
 * them; to validate a report, or all reports in files. */
export type Asked = {spec: Published[]; words: Words} | {files: NamedBytes[]} | {give: number} | {check: Report; previous: Report | undefined} | {surveyFiles: NamedBytes[]} | {survey: Report[]};
/** A result as it goes from thread to thread: an edition by its id, and of the year what is usable. */
export type ResultTold = Omit<Result, "edition" | "year" | "report"> & {edition: string | undefined; usable: Usable | undefined};
/** What the page is told: the keys of the reports, one report, or why there is none; a result. */
export type Told =
  | {keys: (string | null)[]}
  | {report: Report}
  | {fault: keyof Words["errors"]; source: string; details: InputError["details"]}
  | {result: ResultTold}
  | {surveyed: {report: Report; result: ResultTold}[]};

/** Be the worker. */
export function attend(): void {
  const page = globalThis as unknown as {onmessage: (event: MessageEvent<Asked>) => void; postMessage: (told: Told) => void};
  let reports: Report[] = [];
  let editions: Edition[] = [];
  const answer = (asked: Asked): Told | undefined => {
    if ("spec" in asked) {
      learn(asked.words);
      editions = asked.spec.map((files) => new Edition(files));
      return undefined;
    }
    if ("check" in asked) return {result: told(validate(revived(asked.check), editions, asked.previous && revived(asked.previous)))};
    if ("survey" in asked || "surveyFiles" in asked) {
      const found = "survey" in asked ? revived(asked.survey) : read(asked.surveyFiles, editions);
      if (found.length > MAX_REPORTS) throw new InputError("too_many_reports", "", {limit: MAX_REPORTS});
      return {surveyed: found.map(light).map((report) => ({report, result: told(validate(report, editions))}))};
    }
    if ("give" in asked) return {report: light(reports[asked.give]!)};
    reports = read(asked.files, editions);
    if (reports.length > MAX_REPORTS) throw new InputError("too_many_reports", asked.files[0]!.name, {limit: MAX_REPORTS});
    return {keys: reports.map(({key}) => key)};
  };
  page.onmessage = ({data}) => {
    try {
      const told = answer(data);
      if (told) page.postMessage(told);
    } catch (error) {
      const {key, source, details} = inputError(error, "");
      page.postMessage({fault: key, source, details});
    }
  };
}

const told = ({edition, year, report: _, ...result}: Result): ResultTold => ({...result, edition: edition?.id, usable: year?.usable});

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
