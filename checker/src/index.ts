// The checker without its page: what a program needs to read a report and to hold it to the published files.
import {errors, findings, page, punctuation, returns} from "../../spec/dist/words.json";
import {learn} from "./model/words.js";

export {lexiconOf} from "./narrative/lexicon.js";
export {Parser} from "./narrative/parser.js";
export {Edition, type Lang, type Published} from "./model/edition.js";
export {InputError} from "./model/errors.js";
export {read} from "./inputs/index.js";
export {MAX_BYTES, type NamedBytes} from "./inputs/files.js";
export type {Report} from "./model/report.js";
export {checkOf, registered} from "./rules/index.js";
export {resultsOf} from "./results.js";
export {partOf, resultAsJson, validate, type Result} from "./validation.js";
export {reportText} from "./writers/json.js";
export {packageFiles} from "./writers/package.js";

learn({punctuation, findings, errors, page, returns}); // a part of the program, not of an edition
