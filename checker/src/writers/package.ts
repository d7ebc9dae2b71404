// A report as the CSV files of a package.
import Papa from "papaparse";
import {Decimal} from "../model/decimal.js";
import type {Edition} from "../model/edition.js";
import {at, type Members, type Value} from "../model/display.js";

/** The files of a CSV package with this one report. What a table has no column for is not in it. */
export function packageFiles(data: Members, edition: Edition, key: string): Map<string, string> {
  const files = new Map([["datapackage.json", `${JSON.stringify(edition.datapackage, null, 1)}\n`]]);
  const pointers = new Map([...edition.fields.values()].map(({column, pointer}) => [column, pointer]));
  for (const {name, path, schema} of edition.datapackage.resources) {
    const columns = schema.fields.map((field) => field.name);
    const lines =
      name === "reports"
        ? [columns.map((column) => (column === "report" ? key : column === "edition" ? edition.id : text(at(data, pointers.get(column)!))))]
        : edition.tables.get(name)!.rows.map((row) => {
            const cells = columns.slice(2).map((column) => text(at(data, `/tables/${name}/${row.id}/${column}`)));
            return [key, row.id, ...cells];
          });
    files.set(path, `${Papa.unparse([columns, ...lines], {newline: "\n"})}\n`);
  }
  return files;
}

const text = (value: Value | undefined): string => (value instanceof Decimal ? value.plain() : typeof value === "string" ? value : "");
