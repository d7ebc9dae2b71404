// What the page asks of the rest of this program, which is built as a script of its own and comes after the form: to read and
// to validate, in a worker (attend) or here.
import {Edition, type Lang, type Published} from "../model/edition.js";
import type {NamedBytes} from "../inputs/files.js";
import type {Report} from "../model/report.js";
import {learn, type Words} from "../model/words.js";
import {resultsOf, type ResultFile} from "../results.js";
import {validate} from "../validation.js";
import {told, type ResultTold} from "./attend.js";

export {attend} from "./attend.js";

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
    check: (files, lang, previous) => resultsOf(files, editions, lang, previous),
  };
}
