// The inputs on the desk, one after the other: read and validated in a worker; a document, which only a page can take apart,
// is read here. One input that cannot be read, or that takes too long, costs nothing but itself.
import {MAX_BYTES, MEGABYTE, type NamedBytes} from "../../inputs/files.js";
import {revived} from "../../model/display.js";
import type {Edition} from "../../model/edition.js";
import {InputError} from "../../model/errors.js";
import type {Result} from "../../validation.js";
import type {Asked, Told} from "../attend.js";
import {wholeResult} from "../checks.js";
import {isDocument} from "../document-kinds.js";
import {reportOfDocument, type Unread} from "../document-report.js";
import {helper} from "../helper.js";
import {whole} from "../later.js";
import {MAX_SECONDS} from "../reading.js";
import type {Input} from "./given.js";

/** A report that was read: the result, how many places of a document were not understood, on which day it was signed, and when
 * the file was last written. */
export interface Surveyed {
  path: string;
  result: Result;
  unread: Unread[];
  signed: string | undefined;
  changed: number;
}

export class Survey {
  private worker: Worker | undefined;

  constructor(private readonly editions: Edition[]) {}

  /** The reports of an input. Rejects with InputError. */
  async read({path, files}: Input): Promise<Surveyed[]> {
    if (files.reduce((size, {file}) => size + file.size, 0) > MAX_BYTES) throw new InputError("too_large", path, {limit: MAX_BYTES / MEGABYTE});
    if (!(await whole())) throw new InputError("reading_failed", path);
    const bytes = await Promise.all(files.map(async ({file}) => ({name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}))).catch(() => {
      throw new InputError("unreadable_in_browser", path);
    });
    const [first] = bytes as [NamedBytes, ...NamedBytes[]];
    const document = bytes.length === 1 && isDocument(first) ? reportOfDocument(first, this.editions) : undefined;
    const told = await this.ask(document ? {survey: [document.report]} : {surveyFiles: bytes}, path);
    const changed = Math.max(...files.map(({file}) => file.lastModified));
    return told.map((result) => ({path, result, unread: document?.unread ?? [], signed: document?.signed, changed}));
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private ask(asked: Asked, path: string): Promise<Result[]> {
    const worker = (this.worker ??= helper());
    return new Promise((resolve, reject) => {
      const fail = (fault: InputError): void => (clearTimeout(timer), reject(fault));
      const timer = setTimeout(() => (this.stop(), fail(new InputError("reading_long", path, {limit: MAX_SECONDS}))), MAX_SECONDS * 1000);
      worker.onerror = (event) => (event.preventDefault(), this.stop(), fail(new InputError("reading_failed", path)));
      worker.onmessage = ({data}: MessageEvent<Told>) => {
        clearTimeout(timer);
        if ("surveyed" in data) resolve(data.surveyed.map(({report, result}) => wholeResult(result, revived(report), this.editions)));
        else fail("fault" in data ? new InputError(data.fault, path, data.details) : new InputError("reading_failed", path));
      };
      worker.postMessage(asked);
    });
  }
}
