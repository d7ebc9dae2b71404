// The parts of an Office file as documents, and what stands in them.
import {MEGABYTE, type NamedBytes} from "../inputs/files.js";
import {InputError} from "../model/errors.js";

const MAX_XML = 4; // megabytes of one part, since it is read where the page answers: those of a report have some 0.1

/** A part of an Office file as a document; undefined where there is none. */
export function part(files: NamedBytes[], path: string, source: string): Document | undefined {
  const file = files.find(({name}) => name === path);
  if (!file) return undefined;
  if (file.bytes.length > MAX_XML * MEGABYTE) throw new InputError("too_large", source, {limit: MAX_XML});
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(file.bytes), "application/xml");
  if (parsed.querySelector("parsererror")) throw new InputError("reading_failed", source);
  return parsed;
}

export const tags = (owner: Document | Element, name: string): Element[] => [...owner.getElementsByTagNameNS("*", name)];
export const childrenOf = (owner: Element, name: string): Element[] => [...owner.children].filter((child) => child.localName === name);

/** What stands at a path of names below an element. */
export const below = (owner: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((element, name) => element && [...element.children].find((child) => child.localName === name), owner);

export const attribute = (element: Element | undefined, name: string): string | undefined => [...(element?.attributes ?? [])].find(({localName}) => localName === name)?.value;

/** The nearest element of a name around another. */
export function around(element: Element, name: string): Element | undefined {
  let owner = element.parentElement;
  while (owner && owner.localName !== name) owner = owner.parentElement;
  return owner ?? undefined;
}
