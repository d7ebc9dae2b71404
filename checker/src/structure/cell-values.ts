// Which rule a value breaks that cannot stand in a cell. The schema has rejected it; here it gets its name.
import {Decimal} from "../model/decimal.js";
import type {CellText, Column, Edition, Field} from "../model/edition.js";
import {bare, type Value} from "../model/display.js";

const MAX_NUMBER = 100; // characters of a text that may be meant as a number

/** What is said of a text where a year belongs; of any other, what a year looks like. */
const OF_YEARS = ["cell-full-width", "cell-number-as-text", "cell-thousands-separator", "cell-white-space"];

export type Figure = Column["type"] | "year";

export function brokenRule(value: Value, column: Column, edition: Edition): string {
  if (typeof value === "string") return ofText(value, column.type, edition);
  if (!(value instanceof Decimal)) return "cell-type";
  const largest = Decimal.of(edition.schema.$defs![column.type]!.maximum!);
  if (value.compare(largest) > 0 || value.compare(largest.negated()) < 0) return "cell-too-large";
  return value.negative && column.type !== "change" ? "cell-negative" : "cell-fraction";
}

/** The rule that a text, or a figure with decimals, breaks in a field for figures; nothing where it is none of cells. */
export function brokenFieldRule(value: Value, field: Field, edition: Edition): string | undefined {
  const kind = figureOf(field);
  if (!kind || !(typeof value === "string" || value instanceof Decimal)) return undefined;
  const isFraction = value instanceof Decimal && kind !== "money" && !value.whole;
  const code = typeof value === "string" ? ofText(value, kind, edition) : isFraction ? "cell-fraction" : undefined;
  return code && kind === "year" && !OF_YEARS.includes(code) ? "field-value" : code;
}

/** The type of column whose figures a field takes, year where it is none of them; nothing for other fields. */
export function figureOf({schema}: Field): Figure | undefined {
  const named = schema.$ref?.split("/").at(-1);
  if (named === "count" || named === "money") return named;
  return schema.type === "integer" ? "year" : undefined;
}

function ofText(text: string, figure: Figure, edition: Edition): string {
  if ([...text.slice(0, 2 * MAX_NUMBER + 2)].length > MAX_NUMBER) return "cell-text";
  const plain = bare(text);
  const forms = {text, bare: plain, half_width: plain.normalize("NFKC")};
  const fits = (kind: CellText): boolean =>
    !(kind.only_with_white_space && plain === text) &&
    new RegExp(kind.with ?? "", "u").test(text) &&
    new RegExp(`^(?:${kind.pattern})$`, "u").test(forms[kind.of]);
  const kind = edition.catalogue.cell_texts.find(fits);
  if (kind?.of === "text" && kind.code === "cell-number-as-text" && text.includes(".") && figure !== "money") return "cell-fraction";
  return kind?.code ?? "cell-text";
}
