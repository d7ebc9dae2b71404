// A report as JSON text.
import {Decimal} from "../model/decimal.js";
import type {Edition} from "../model/edition.js";
import {isMembers, members, type Members, type Value} from "../model/display.js";

/** The report as JSON, in the order of the form, figures with every digit. */
export function reportText(data: Members, edition: Edition): string {
  const top = members([["$schema", edition.form.schema], ["edition", edition.id]]);
  const names = [...edition.fields.keys()].map((pointer) => pointer.split("/")[1]!);
  for (const name of new Set([...names, ...Object.keys(data)])) if (name in data && !(name in top)) top[name] = data[name]!;
  if (isMembers(top["tables"])) top["tables"] = inOrder(top["tables"], edition);
  return `${spelt(top, "")}\n`;
}

/** The tables, rows and columns in printed order; what the form does not know comes last. */
function inOrder(tables: Members, edition: Edition): Members {
  const sorted = (owner: Value, ids: string[], below: (name: string, value: Value) => Value): Value =>
    isMembers(owner)
      ? members([...new Set([...ids, ...Object.keys(owner)])].filter((id) => id in owner).map((id) => [id, below(id, owner[id]!)] as const))
      : owner;
  return sorted(tables, [...edition.tables.keys()], (id, rows) => {
    const table = edition.tables.get(id);
    const columns = table?.columns.map((column) => column.id) ?? [];
    return sorted(rows, table?.rows.map((row) => row.id) ?? [], (_, cells) => sorted(cells, columns, (__, value) => value));
  }) as Members;
}

function spelt(value: Value, indent: string): string {
  if (value instanceof Decimal) return value.toJson();
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const deeper = `${indent} `;
  const lines = Array.isArray(value)
    ? value.map((item) => deeper + spelt(item, deeper))
    : Object.entries(value).map(([name, item]) => `${deeper}${JSON.stringify(name)}: ${spelt(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return lines.length ? `${open}\n${lines.join(",\n")}\n${indent}${close}` : `${open}${close}`;
}
