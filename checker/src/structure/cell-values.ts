// Which rule a value breaks that cannot stand in a cell. The schema has rejected it; here it gets its name.
import {Decimal} from "../model/decimal.js";
import type {CellText, Column, Edition} from "../model/edition.js";
import {bare, type Value} from "../model/display.js";

const MAX_NUMBER = 100; // characters of a text that may be meant as a number

export function brokenRule(value: Value, column: Column, edition: Edition): string {
  if (typeof value === "string") return ofText(value, column, edition);
  if (!(value instanceof Decimal)) return "cell-type";
  const largest = Decimal.of(edition.schema.$defs![column.type]!.maximum!);
  if (value.compare(largest) > 0 || value.compare(largest.negated()) < 0) return "cell-too-large";
  return value.negative && column.type !== "change" ? "cell-negative" : "cell-fraction";
}

function ofText(text: string, column: Column, edition: Edition): string {
  if ([...text.slice(0, 2 * MAX_NUMBER + 2)].length > MAX_NUMBER) return "cell-text";
  const plain = bare(text);
  const forms = {text, bare: plain, half_width: plain.normalize("NFKC")};
  const fits = (kind: CellText): boolean =>
    !(kind.only_with_white_space && plain === text) &&
    new RegExp(kind.with ?? "", "u").test(text) &&
    new RegExp(`^(?:${kind.pattern})$`, "u").test(forms[kind.of]);
  const kind = edition.catalogue.cell_texts.find(fits);
  if (kind?.of === "text" && kind.code === "cell-number-as-text" && text.includes(".") && column.type !== "money") return "cell-fraction";
  return kind?.code ?? "cell-text";
}
