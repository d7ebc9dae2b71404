// Work that can wait for a pause in typing.

const SHORT = 120; // milliseconds without another key
const LONGEST = 600; // milliseconds that it waits at the most

export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;

  constructor(private readonly work: () => void) {}

  /** Whether work is waiting. */
  get isWaiting(): boolean {
    return this.since !== undefined;
  }

  /** Do it in the next pause. */
  soon(): void {
    const now = performance.now();
    this.since ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), Math.max(0, Math.min(SHORT, this.since + LONGEST - now)));
  }

  now(): void {
    clearTimeout(this.timer);
    this.since = undefined;
    this.work();
  }

  /** Do what is waiting, if anything is. */
  flush(): void {
    if (this.isWaiting) this.now();
  }
}

/** Do pieces of work one after the other, each as a task of its own, as long as goesOn says so. */
export function inPieces(pieces: (() => void)[], goesOn: () => boolean): void {
  const [first, ...rest] = pieces;
  if (!first || !goesOn()) return;
  first();
  if (rest.length) setTimeout(() => inPieces(rest, goesOn));
}
