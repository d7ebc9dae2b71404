// What is done with files (office.ts), which comes last, or when it is first asked for.
import {addresses, loaded, whole} from "./later.js";
import type * as work from "./office.js";

declare global {
  /** What is done with files, as the function that it is built as. */
  var gidarOffice: (() => Office) | undefined;
}

export type Office = typeof work;

let asked: Promise<Office | undefined> | undefined;

/** What is done with files, loaded from scripts, one space between them, unless it is here; undefined where it cannot be had now. */
export const office = (scripts = ""): Promise<Office | undefined> => (asked ??= come(addresses(scripts)));

async function come(scripts: string[]): Promise<Office | undefined> {
  const isHere = (await whole()) && (globalThis.gidarOffice || (scripts.length && (await Promise.all(scripts.map(loaded))).every(Boolean)));
  if (isHere) return gidarOffice!();
  asked = undefined; // to be had later, perhaps
  return undefined;
}
