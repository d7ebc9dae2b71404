// What comes after the form is drawn: the rest of the published files, and of this program. A page that stands alone holds
// them already; a copy of the site on a disk can load nothing but scripts.
import type {Held, Published, Shown} from "../model/edition.js";
import type {Words} from "../model/words.js";
import {h} from "./dom.js";
import type * as program from "./program.js";

declare global {
  /** What the form of every edition is drawn from, and what is said. */
  var gidarSpec: Shown[];
  var gidarWords: Words;
  /** What else is published of every edition. */
  var gidarHeld: Held[] | undefined;
  /** The rest of this program, as the function that it is built as. */
  var gidarProgram: (() => typeof program) | undefined;
}

let here: program.Here | undefined;
let coming: Promise<boolean> = Promise.resolve(false);

/** The addresses in an attribute, one space between them. */
export const addresses = (attribute = ""): string[] => attribute.split(" ").filter(Boolean);

/** Load a script; false where it cannot be had now. */
export const loaded = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const element = h("script", {src: address});
    element.addEventListener("load", () => resolve(true));
    element.addEventListener("error", () => (element.remove(), resolve(false)));
    document.head.append(element);
  });

const isWhole = (): boolean => Boolean(globalThis.gidarHeld && globalThis.gidarProgram);

/** Load what comes later; false where some of it cannot be had. */
export function loadRest(scripts: string[]): Promise<boolean> {
  return (coming = isWhole() ? Promise.resolve(true) : Promise.all(scripts.map(loaded)).then(isWhole));
}

/** Whether all is there, once that is known. */
export const whole = (): Promise<boolean> => coming;

/** The published files, whole. */
export const published = (): Published[] => gidarSpec.map((shown, n) => ({...shown, ...gidarHeld![n]!}));

/** The rest of this program, in this thread. */
export const programHere = (): program.Here => (here ??= gidarProgram!().here(published(), gidarWords));
