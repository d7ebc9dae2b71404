// The blank entry workbooks that come with the site: loaded when the first is asked for, from a script beside the page, since
// a copy on a disk can load nothing else.
import {h} from "./dom.js";

declare global {
  /** The bytes of the blank entry workbook of every edition, in base64. */
  var gidarWorkbooks: Record<string, string> | undefined;
}

/** The blank entry workbook of an edition; undefined where it cannot be had now. */
export async function blankWorkbook(edition: string, script: string | undefined): Promise<Uint8Array | undefined> {
  if (!globalThis.gidarWorkbooks && script) await loaded(script);
  const told = globalThis.gidarWorkbooks?.[edition];
  return told === undefined ? undefined : Uint8Array.from(atob(told), (character) => character.charCodeAt(0));
}

const loaded = (address: string): Promise<void> =>
  new Promise((resolve) => {
    const element = h("script", {src: address});
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => (element.remove(), resolve()));
    document.head.append(element);
  });
