// The start: in a document the page, elsewhere its worker.
import {Edition, type Lang, type Published} from "../model/edition.js";
import {InputError} from "../model/errors.js";
import {read, type NamedBytes} from "../inputs/index.js";
import {learn, type Words} from "../model/words.js";
import {resultAsJson, validate} from "../validation.js";
import {attend} from "./attend.js";
import {Page} from "./page.js";

interface ResultFile {
  reports: Record<string, unknown>[];
  unreadable: {source: string; message: string}[];
}
declare global {
  var gidarSpec: Published[];
  var gidarWords: Words;
  /** Reads files and validates what they hold, as `gidar validate --format json` says it. */
  var gidarCheck: (files: NamedBytes[], lang: Lang, previous?: NamedBytes[]) => ResultFile;
}

function start(): void {
  learn(gidarWords);
  const editions = gidarSpec.map((files) => new Edition(files));
  globalThis.gidarCheck = (files, lang, previous) => {
    try {
      const last = previous && read(previous, editions)[0];
      return {reports: read(files, editions).map((report) => resultAsJson(validate(report, editions, last), lang)), unreadable: []};
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return {reports: [], unreadable: [{source: error.source, message: error.text(lang)}]};
    }
  };
  const root = document.querySelector<HTMLElement>(".gidar-checker");
  if (root) new Page(root, editions);
}

if (typeof document === "undefined") attend();
else start();
