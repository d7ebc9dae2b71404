// What stops the work, as opposed to what is wrong with a report.
import {fill, type Params} from "./findings.js";
import type {Lang} from "./edition.js";
import {quoted} from "./display.js";
import {joint, room, type Words} from "./words.js";

/** An input that cannot be read as a report; key names the fault, source says which. */
export class InputError extends Error {
  constructor(
    readonly key: keyof Words["errors"],
    readonly source: string,
    readonly details: Params = {},
  ) {
    super(key);
  }

  text(lang: Lang): string {
    return fill(room("errors")[this.key], this.details, lang);
  }
  /** Source, where there is one, and fault. */
  line(lang: Lang): string {
    return (this.source ? this.source + joint("colon", lang) : "") + this.text(lang);
  }
}

/** A fault of any kind as one of an input: too much for the browser, or one of this program that nobody expected. */
export function inputError(error: unknown, source: string): InputError {
  if (error instanceof InputError) return error;
  return error instanceof RangeError ? new InputError("reading_failed", source) : new InputError("unexpected", source, {fault: quoted(String(error).slice(0, 200))});
}
