// Validation in a worker, as the page sees it: it asks with every change, and is told of the newest.
import {revived} from "../model/display.js";
import type {Edition} from "../model/edition.js";
import {InputError, inputError} from "../model/errors.js";
import type {Report} from "../model/report.js";
import {validate, type Result} from "../validation.js";
import {helper} from "./helper.js";
import type {Asked, ResultTold, Told} from "./attend.js";

/** Is told the result, or the fault of this program for which there is none. */
type Answer = (result: Result | InputError) => void;

/** What is asked: a report, last year's, and whom to tell. */
interface Question {
  report: Report;
  previous: Report | undefined;
  answer: Answer;
}

export class Checks {
  private readonly worker: Worker | undefined;
  private asked: Question | undefined;
  /** What is to be asked as soon as the worker is free; only the newest is worth it. */
  private next: Question | undefined;

  constructor(private readonly editions: Edition[]) {
    try {
      this.worker = helper();
    } catch {
      return; // the page does it itself
    }
    this.worker.onmessage = ({data}: MessageEvent<Told>) => {
      if ("result" in data) this.told(wholeResult(data.result, this.asked!.report, this.editions));
      else if ("fault" in data) this.told(new InputError(data.fault, data.source, data.details));
    };
    this.worker.onerror = (event) => (event.preventDefault(), this.told(inputError(event.message, "")));
    this.worker.postMessage({spec: gidarSpec, words: gidarWords} satisfies Asked);
  }

  /** Validate a report; what was asked before and has not been answered is not answered any more. */
  ask(report: Report, previous: Report | undefined, answer: Answer): void {
    this.next = {report, previous, answer};
    if (!this.asked) this.go();
  }

  private go(): void {
    const question = (this.asked = this.next);
    this.next = undefined;
    if (!question) return;
    const {report, previous} = question;
    if (this.worker) this.worker.postMessage({check: report, previous} satisfies Asked);
    else setTimeout(() => this.told(this.here(report, previous)));
  }

  private here(report: Report, previous: Report | undefined): Result | InputError {
    try {
      return validate(report, this.editions, previous);
    } catch (error) {
      return inputError(error, "");
    }
  }

  private told(result: Result | InputError): void {
    const answer = this.asked?.answer;
    this.asked = undefined;
    if (!this.next) answer?.(result);
    this.go();
  }
}

/** A result that a worker told of a report, with the editions and rules of this page in place of their copies. */
export function wholeResult(told: ResultTold, report: Report, editions: Edition[]): Result {
  const result = revived(told);
  const edition = editions.find(({id}) => id === result.edition);
  const own = edition ?? editions.at(-1)!;
  const findings = result.findings.map((finding) => ({...finding, rule: own.rule(finding.rule.code)}));
  const year = edition && result.usable ? {report, edition, usable: result.usable, last: false, causes: new Map()} : undefined;
  return {...result, report, edition, year, findings};
}
