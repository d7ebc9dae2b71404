// What is done with files (office.ts), which comes last, or when it is first asked for.
import {loaded, whole} from "./later.js";
import type * as work from "./office.js";

declare global {
  /** What is done with files, as the function that it is built as. */
  var gidarOffice: (() => Office) | undefined;
}

export type Office = typeof work;

let asked: Promise<Office | undefined> | undefined;

/** What is done with files, loaded from a script unless it is here; undefined where it cannot be had now. */
export const office = (script: string | undefined): Promise<Office | undefined> => (asked ??= come(script));

async function come(script: string | undefined): Promise<Office | undefined> {
  const isHere = (await whole()) && (globalThis.gidarOffice || (script && (await loaded(script))));
  if (isHere) return gidarOffice!();
  asked = undefined; // to be had later, perhaps
  return undefined;
}
