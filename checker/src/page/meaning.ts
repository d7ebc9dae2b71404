// What a person means by what was typed: figures with their unit or with separators, days in the ways of writing them,
// full-width characters. Where that cannot be known for certain the text stays as it is, and the checks ask.
// It is applied to what is typed here; of what stands in a file, only to the day and the year in a workbook of ours.
import {plainNumber} from "../model/decimal.js";
import type {Schema, Text} from "../model/edition.js";
import {bare, halfWidth, type Value} from "../model/display.js";
import {seen} from "../model/organs.js";
import type {Figure} from "../structure/cell-values.js";

const COUNTED = "[件条个项次份起人户]"; // what counts are counted in; of amounts and years only their own unit is known
const SEPARATED = /^[-+]?[0-9]{1,3}([,'][0-9]{3})+(\.[0-9]+)?$/;
const DAY = /^([0-9]{4})(?:[-./]([0-9]{1,2})[-./]([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})[日号]?|([0-9]{2})([0-9]{2}))$/;

/** The figure that a text is meant to be. */
export function figureMeant(text: string, figure: Figure, unit: Text | null): Value {
  let plain = seen(halfWidth(text)).replace("\u2212", "-");
  const units = figure === "year" ? "年度?" : figure === "money" ? (unit?.zh ?? "$^") : COUNTED;
  plain = plain.replace(new RegExp(`^(.*[0-9])\\s*(?:${units})$`, "u"), "$1");
  if (SEPARATED.test(plain)) plain = plain.replace(/[,']/g, "");
  const found = plainNumber(plain.replace(/^\+/, ""), figure !== "money");
  return typeof found === "string" ? text : found;
}

/** A text that has one way of writing, in that way: a day, a code. Any other stays as it is. */
export function textMeant(text: string, {pattern}: Schema): string {
  if (!pattern) return text;
  const plain = bare(seen(halfWidth(text))).toUpperCase();
  return [dayMeant(text, {pattern}), plain].find((candidate) => new RegExp(pattern, "u").test(candidate)) ?? text;
}

/** A day in the one way in which a field of this schema takes it. Any other text stays as it is. */
export function dayMeant(text: string, {pattern}: Schema): string {
  const day = DAY.exec(bare(seen(halfWidth(text))))?.slice(1).filter((part) => part !== undefined);
  const written = day?.map((part) => part.padStart(2, "0")).join("-");
  return written !== undefined && pattern && new RegExp(pattern, "u").test(written) ? written : text;
}

/** A year without the word behind it. Any other text stays as it is. */
export const yearMeant = (text: string): string => /^([0-9]{4})(?:年度?)?$/u.exec(bare(seen(halfWidth(text))))?.[1] ?? text;
