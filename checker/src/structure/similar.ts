// The name that a misspelt one probably means: the ratio of Ratcliff and Obershelp, as Python's difflib has it.

const CLOSE = 0.6;
const LONGEST = 100;

export function closest(name: string, names: string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const rated = names.map((other) => [ratio(other, name), other] as const).filter(([score]) => score >= CLOSE);
  return rated.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? 1 : -1))[0]?.[1];
}

function ratio(a: string, b: string): number {
  return a.length + b.length ? (2 * matching(a, b)) / (a.length + b.length) : 1;
}

/** Characters in the longest common part, and in what lies left and right of it. */
function matching(a: string, b: string): number {
  let [length, inA, inB] = [0, 0, 0];
  let ends: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const next: number[] = [];
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const run = (next[j] = (ends[j - 1] ?? 0) + 1);
      if (run > length) [length, inA, inB] = [run, i - run + 1, j - run + 1];
    }
    ends = next;
  }
  if (!length) return 0;
  return length + matching(a.slice(0, inA), b.slice(0, inB)) + matching(a.slice(inA + length), b.slice(inB + length));
}
