// The start of the page: the form is drawn; what checks it comes after.
import {Edition, type Lang} from "../model/edition.js";
import type {NamedBytes} from "../inputs/files.js";
import {learn} from "../model/words.js";
import {addresses, loadRest, programHere} from "./later.js";
import {Page} from "./page.js";
import type {ResultFile} from "../results.js";

declare global {
  /** Reads files and validates what they hold, as `gidar validate --format json` says it; once the page is ready. */
  var gidarCheck: (files: NamedBytes[], lang: Lang, previous?: NamedBytes[]) => ResultFile;
}

learn(gidarWords);
globalThis.gidarCheck = (files, lang, previous) => programHere().check(files, lang, previous);
const root = document.querySelector<HTMLElement>(".gidar-checker");
if (root) {
  const loading = loadRest(addresses(root.dataset["later"])); // first of all, since the line is slow
  new Page(root, gidarSpec.map((shown) => new Edition(shown)), loading);
}
