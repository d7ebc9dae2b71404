// What was done on the page, step by step, to be undone and done again.

const MOST = 500; // steps that are kept

export class History<State> {
  private readonly past: State[] = [];
  private future: State[] = [];

  constructor(private now: State) {}

  get present(): State {
    return this.now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A new state; with joined it takes the place of the last one, whose step goes on. */
  record(state: State, joined = false): void {
    if (!joined) this.past.push(this.now);
    if (this.past.length > MOST) this.past.shift();
    this.now = state;
    this.future = [];
  }

  undo(): void {
    if (!this.canUndo) return;
    this.future.push(this.now);
    this.now = this.past.pop()!;
  }

  redo(): void {
    if (!this.canRedo) return;
    this.past.push(this.now);
    this.now = this.future.pop()!;
  }
}
