// The checker without its page: what a program needs to read a report and to hold it to the published files.
export {Reader} from "./narrative/parser.js";
export {Edition, type Lang, type Published} from "./model/edition.js";
export {InputError} from "./model/errors.js";
export {MAX_BYTES, read, type NamedBytes} from "./inputs/index.js";
export type {Report} from "./model/report.js";
export {checkOf, registered} from "./rules/index.js";
export {resultAsJson, validate, type Result} from "./validation.js";
export {packageFiles, reportText} from "./write.js";
