// Files that are being read in a worker, as the page sees it: it waits no longer than a limit, and can stop.
import {revived} from "../model/display.js";
import {InputError} from "../model/errors.js";
import type {NamedBytes} from "../inputs/files.js";
import type {Report} from "../model/report.js";
import type {Asked, Told} from "./attend.js";
import {helper} from "./helper.js";

export const MAX_SECONDS = 20; // until a file is given up: the largest that is read takes some 5

export class Reading {
  /** The keys of the reports in the files, null for a report that stands alone. */
  readonly keys: Promise<(string | null)[]>;
  private readonly worker: Worker;
  private readonly name: string;
  private fail: (fault: InputError) => void = () => undefined;

  constructor(files: NamedBytes[]) {
    this.name = files[0]?.name ?? "";
    try {
      this.worker = helper();
    } catch {
      throw new InputError("unreadable_in_browser", this.name); // it is set to let no page have workers
    }
    this.keys = this.ask({files}, files.map(({bytes}) => bytes.buffer)).then((told) => ("keys" in told ? told.keys : []));
  }

  /** One of the reports. Rejects with InputError. */
  async report(n: number): Promise<Report> {
    const told = await this.ask({give: n}, []);
    if (!("report" in told)) throw new InputError("reading_failed", this.name);
    return revived(told.report);
  }

  /** Let go of the files; what is waited for comes to nothing. */
  stop(): void {
    this.end(new InputError("reading_stopped", this.name));
  }

  private end(fault: InputError): void {
    this.worker.terminate();
    this.fail(fault);
  }

  private ask(asked: Asked, given: Transferable[]): Promise<Told> {
    return new Promise<Told>((resolve, reject) => {
      const timer = setTimeout(() => this.end(new InputError("reading_long", this.name, {limit: MAX_SECONDS})), MAX_SECONDS * 1000);
      this.fail = (fault) => (clearTimeout(timer), reject(fault));
      this.worker.onerror = (event) => (event.preventDefault(), this.end(new InputError("reading_failed", this.name)));
      this.worker.onmessage = ({data}: MessageEvent<Told>) => {
        clearTimeout(timer);
        if ("fault" in data) this.end(new InputError(data.fault, data.source || this.name, data.details));
        else resolve(data);
      };
      this.worker.postMessage(asked, given);
    });
  }
}
