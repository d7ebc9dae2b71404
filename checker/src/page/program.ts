// What the page asks of the rest of this program, which is built as a script of its own and comes after the form: to read and
// to validate, in a worker (attend) or here.
import {Edition, type Lang, type Published} from "../model/edition.js";
import {InputError} from "../model/errors.js";
import type {NamedBytes} from "../inputs/files.js";
import {read} from "../inputs/index.js";
import type {Report} from "../model/report.js";
import {learn, type Words} from "../model/words.js";
import {resultAsJson, validate} from "../validation.js";
import {told, type ResultTold} from "./attend.js";

export {attend} from "./attend.js";

export interface ResultFile {
  reports: Record<string, unknown>[];
  unreadable: {source: string; message: string}[];
}
/** The program in the thread that asks. */
export interface Here {
  /** Validate a report; the result as a worker would tell it. */
  validate: (report: Report, previous: Report | undefined) => ResultTold;
  /** Read files and validate what they hold, as `gidar validate --format json` says it. */
  check: (files: NamedBytes[], lang: Lang, previous?: NamedBytes[]) => ResultFile;
}

export function here(spec: Published[], words: Words): Here {
  learn(words);
  const editions = spec.map((files) => new Edition(files));
  return {
    validate: (report, previous) => structuredClone(told(validate(report, editions, previous))),
    check: (files, lang, previous) => {
      try {
        const last = previous && read(previous, editions)[0];
        return {reports: read(files, editions).map((report) => resultAsJson(validate(report, editions, last), lang)), unreadable: []};
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return {reports: [], unreadable: [{source: error.source, message: error.text(lang)}]};
      }
    },
  };
}
