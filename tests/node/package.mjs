// A CSV package of one report, read by the published Table Schemas: its report in the JSON shape, and what is
// wrong with its lines and headings, which no JSON Schema can see.
import {createRequire} from "node:module";
import {join} from "node:path";

const {parse} = createRequire(join(process.cwd(), "package.json"))("csv-parse/sync");
const PLAIN = {integer: /^-?(0|[1-9][0-9]*)$/, number: /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/};
const bare = (label) => label.normalize("NFKC").replace(/\s/gu, "");

/** {report, findings} of the files {name: text} of a package that is known to be of this edition. */
export function readPackage(files, edition) {
  const sheets = Object.fromEntries(
    Object.entries(edition.tables).map(([name, schema]) => [name, sheet(name, files[`${name}.csv`], schema)]),
  );
  const keys = sheets.reports.lines.map(({cell}) => cell.report).filter(Boolean);
  const findings = Object.values(sheets).flatMap((s) => [...headings(s), ...lines(s, keys)]);
  return {report: reportOf(sheets, keys[0], edition), findings};
}

function sheet(name, text, schema) {
  const [header, ...records] = parse(text, {bom: true, relax_column_count: true, skip_empty_lines: false});
  const byTitle = Object.fromEntries(schema.fields.map((field) => [bare(field.title), field.name]));
  const fields = new Set(schema.fields.map((field) => field.name));
  const names = header.map((heading) => (fields.has(heading) ? heading : byTitle[bare(heading)] ?? heading));
  const lines = records.map((cells) => ({cells, cell: Object.fromEntries(names.map((n, i) => [n, cells[i] ?? ""]).reverse())}));
  return {name, place: name === "reports" ? "" : `/tables/${name}`, schema, names, lines};
}

function headings({place, schema, names, name}) {
  const needed = (field) => name !== "reports" || field.constraints?.required || names.includes(field.name);
  const expected = schema.fields.filter(needed).map((field) => field.name);
  const missing = expected.filter((n) => !names.includes(n) && (name === "reports" || schema.primaryKey.includes(n)));
  const found = missing.map(() => ({code: "column-missing", cells: [place]}));
  const sorted = [...names].sort().join() === [...expected].sort().join();
  if (sorted && names.join() !== expected.join()) found.push({code: "column-order", cells: [place]});
  const twice = names.filter((n, i) => names.indexOf(n) < i);
  return [...found, ...[...new Set(twice)].map(() => ({code: "column-duplicate", cells: [place]}))];
}

function lines({place, schema, names, lines, name}, keys) {
  const seen = new Set();
  const strangers = new Set();
  return lines.flatMap(({cells, cell}) => {
    const at = (code) => ({code, cells: [cell.row && cell.report === keys[0] ? `${place}/${cell.row}` : place]});
    if (!cells.some(Boolean)) return [at("line-blank")];
    const found = [];
    if (cells.length > names.length) found.push(at("line-too-long"));
    if (cells.length < names.length) found.push(at("line-too-short"));
    if (!cell.report) return [...found, at("report-key-blank")];
    const key = schema.primaryKey.map((n) => cell[n]).join("\0");
    if (seen.has(key)) found.push(at(name === "reports" ? "report-duplicate" : "row-duplicate"));
    seen.add(key);
    if (!keys.includes(cell.report) && !strangers.has(cell.report)) found.push(at("report-unknown"));
    strangers.add(cell.report);
    return found;
  });
}

function reportOf(sheets, key, edition) {
  const report = {tables: {}};
  const first = sheets.reports.lines.find(({cell}) => cell.report === key).cell;
  for (const field of edition.form.fields.filter((f) => f.column && (first[f.column] || !f.required))) {
    const path = field.pointer.split("/").slice(1);
    const owner = path.slice(0, -1).reduce((o, step) => (o[step] ??= {}), report);
    owner[path.at(-1)] = value(first[field.column] ?? "", typeOf(sheets.reports.schema, field.column));
  }
  if (Object.values(report.processing_fees).every((v) => v === null)) report.processing_fees = null;
  for (const {name, schema, lines} of Object.values(sheets).filter((s) => s.place)) {
    report.tables[name] = {};
    for (const {cell} of lines.filter((line) => line.cell.report === key)) {
      const {report: _, row, ...cells} = cell;
      const figures = Object.entries(cells).map(([column, text]) => [column, value(text, typeOf(schema, column))]);
      report.tables[name][row] ??= Object.fromEntries(figures);
    }
  }
  return report;
}

const typeOf = (schema, name) => schema.fields.find((field) => field.name === name)?.type;
const value = (text, type) => (text === "" ? null : PLAIN[type]?.test(text) ? Number(text) : text);
