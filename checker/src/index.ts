// The checker without its page: what a program needs to read a report and to hold it to the published files.
export {Reader} from "./checks/statements.js";
export {Edition, type Lang, type Published} from "./edition.js";
export {InputError} from "./errors.js";
export {MAX_BYTES, read, type NamedBytes} from "./readers/index.js";
export type {Report} from "./report.js";
export {resultAsJson, validate, type Result} from "./validate.js";
export {packageFiles, reportText} from "./write.js";
