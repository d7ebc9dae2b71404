// What files come to, as `gidar validate --format json` says it.
import {read} from "./inputs/index.js";
import type {NamedBytes} from "./inputs/files.js";
import type {Edition, Lang} from "./model/edition.js";
import {InputError} from "./model/errors.js";
import {resultAsJson, validate} from "./validation.js";

export interface ResultFile {
  reports: Record<string, unknown>[];
  unreadable: {source: string; message: string}[];
}

/** Read files and validate what they hold; previous are the files of last year's report. */
export function resultsOf(files: NamedBytes[], editions: Edition[], lang: Lang, previous?: NamedBytes[]): ResultFile {
  try {
    const last = previous && read(previous, editions)[0];
    return {reports: read(files, editions).map((report) => resultAsJson(validate(report, editions, last), lang)), unreadable: []};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {reports: [], unreadable: [{source: error.source, message: error.text(lang)}]};
  }
}
