// What a report holds, and how a message repeats it.
import {Decimal} from "./decimal.js";

export type Value = null | boolean | string | Decimal | Value[] | Members;
export type Members = {[name: string]: Value};

/** An object without inherited members, so that every name can be a key. */
export const members = (entries: Iterable<readonly [string, Value]> = []): Members =>
  Object.assign(Object.create(null) as Members, Object.fromEntries(entries));

export const isMembers = (value: unknown): value is Members =>
  value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Decimal);

/** What came from another thread, which keeps neither the kind of a figure nor that of an object. */
export function revived<T>(told: T): T {
  const seen = new Map<object, unknown>(); // what is told twice stays one thing
  const made = (value: unknown): unknown => {
    if (value === null || typeof value !== "object") return value;
    if (!seen.has(value)) seen.set(value, remade(value, made));
    return seen.get(value);
  };
  return made(told) as T;
}

function remade(value: object, made: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(made);
  if (value instanceof Map) return new Map([...value].map(([key, own]) => [key, made(own)]));
  if (value instanceof Set) return value;
  // No value that was read is a number of the machine, and so nothing else looks like a figure.
  if ("exponent" in value && typeof value.exponent === "number") return Decimal.revived(value as unknown as Decimal);
  return members(Object.entries(value).map(([name, own]) => [name, made(own) as Value] as const));
}

export const escape = (step: string): string => step.replaceAll("~", "~0").replaceAll("/", "~1");

/** The pointer of what holds a place. */
export const ownerOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));

const KNOWN = new Map<string, readonly string[]>(); // the places of the form are asked for with every key
const MOST_KNOWN = 5_000;

export function steps(pointer: string): readonly string[] {
  const known = KNOWN.get(pointer);
  if (known) return known;
  const found = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(pointer, found);
  return found;
}

/** What stands at a JSON Pointer; undefined where nothing does. */
export function at(value: Value | undefined, pointer: string): Value | undefined {
  for (const step of steps(pointer)) value = isMembers(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

/** Put a value at a JSON Pointer, with its owners; what stands in the way of an owner gives way. */
export function put(root: Members, pointer: string, value: Value): void {
  const path = [...steps(pointer)];
  const last = path.pop()!;
  let owner = root;
  for (const step of path) {
    const below = owner[step];
    owner = isMembers(below) ? below : ((owner[step] = members()) as Members);
  }
  owner[last] = value;
}

/** The same with another value at a JSON Pointer, or without it where that is undefined; what is given stays as it is. */
export function replaced(root: Members, pointer: string, value: Value | undefined): Members {
  const [first, ...rest] = steps(pointer) as [string, ...string[]];
  const below = root[first];
  const own = rest.length ? replaced(isMembers(below) ? below : members(), `/${rest.map(escape).join("/")}`, value) : value;
  if (own !== undefined) return members([...Object.entries(root), [first, own]]);
  return members(Object.entries(root).filter(([name]) => name !== first));
}

export type JsonType = "null" | "boolean" | "string" | "integer" | "number" | "array" | "object";

export function jsonType(value: Value): JsonType {
  if (value === null) return "null";
  if (value instanceof Decimal) return value.exponent === 0 ? "integer" : "number";
  if (Array.isArray(value)) return "array";
  return typeof value as "boolean" | "string" | "object";
}

export type Jsonable = null | boolean | string | number;

export function jsonable(value: Value | undefined): Jsonable {
  if (value === undefined || value === null) return null;
  if (value instanceof Decimal) return value.jsonable;
  return typeof value === "object" ? (Array.isArray(value) ? "[…]" : "{…}") : value;
}

const MAX_QUOTED = 40; // characters of a reported value that a message repeats
const UNPRINTABLE = /(?! )[\p{C}\p{Z}]/gu;
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** Characters of full width as those of ASCII; no other sign is taken for a digit. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** A text without its white space, line breaks included. */
export const bare = (text: string): string => text.replace(SPACE, "");

/** What stands between white space. */
export const words = (text: string): string[] => text.replace(SPACE, " ").split(" ").filter(Boolean);

/** A reported value in a message: on one line, without control characters, cut to a readable length. */
export function quoted(value: Value | undefined, longest = MAX_QUOTED): string {
  const text = value instanceof Decimal ? spelt(value) : String(jsonable(value));
  const characters = [...text.slice(0, 2 * longest + 2)];
  const shown = characters.slice(0, longest).join("").replace(UNPRINTABLE, "�");
  return characters.length > longest ? `${shown}…` : shown;
}

/** A value as it stands in JSON, with a space behind each comma and colon. */
export function inJson(value: Value): string {
  if (value instanceof Decimal) return String(jsonable(value));
  if (Array.isArray(value)) return `[${value.map(inJson).join(", ")}]`;
  if (isMembers(value)) return `{${Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}: ${inJson(child)}`).join(", ")}}`;
  return JSON.stringify(value);
}

/** A figure in plain digits, whatever its size; anything else quoted. */
export const figure = (value: Value | undefined): string => quoted(value instanceof Decimal ? value.shown() : value);

function spelt(value: Decimal): string {
  const number = value.jsonable;
  return typeof number === "number" && !value.whole && Math.abs(number) < 1e-4
    ? number.toExponential().replace(/e([+-])(\d)$/, "e$10$2")
    : String(number);
}

/** A text with what stands for each name between braces in it. */
export const filled = (text: string, valueOf: (name: string) => string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
