// A second implementation, in another language, that knows only the published files: ajv for the structure,
// and the data of identities.json, continuity.json and rules.json for the rest. Packages are read by package.mjs.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {join} from "node:path";

const Ajv2020 = createRequire(join(process.cwd(), "package.json"))("ajv/dist/2020").default;
const escape = (step) => step.replaceAll("~", "~0").replaceAll("/", "~1");
const steps = (pointer) => pointer.split("/").slice(1).map((s) => s.replaceAll("~1", "/").replaceAll("~0", "~"));
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const at = (value, pointer) => steps(pointer).reduce((v, s) => (isObject(v) && Object.hasOwn(v, s) ? v[s] : undefined), value);

/** One edition from its published folder. */
export class Edition {
  constructor(folder) {
    const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
    this.form = read("edition.json");
    this.rules = read("rules.json");
    this.byCode = Object.fromEntries(this.rules.rules.map((rule) => [rule.code, rule]));
    this.identities = read("identities.json").identities;
    this.continuity = read("continuity.json").continuity;
    this.schema = read("report.schema.json");
    this.tables = Object.fromEntries(
      ["reports", ...this.form.tables.map((table) => table.id)].map((name) => [name, read(`tables/${name}.schema.json`)]),
    );
    this.fields = Object.fromEntries(this.form.fields.map((field) => [field.pointer, field]));
    this.columns = {};
    for (const table of this.form.tables)
      for (const row of table.rows)
        for (const column of table.columns) this.columns[`/tables/${table.id}/${row.id}/${column.id}`] = column;
    const ajv = new Ajv2020({allErrors: true, verbose: true, strict: true, allowUnionTypes: true});
    ajv.addVocabulary(["x-identities"]);
    this.check = ajv.compile(this.schema);
  }

  shared(report) {
    return Object.keys(this.columns).filter((pointer) => at(report, pointer) !== undefined).length;
  }
}

/** The findings of one report text; previous is the text of last year's report. */
export function validate(text, editions, previous) {
  const noted = text.startsWith("\ufeff") ? [{code: "byte-order-mark", cells: [""]}] : [];
  const plain = text.replace(/^\ufeff/, "");
  noted.push(...repeatedKeys(plain).map((pointer) => ({code: "duplicate-key", cells: [pointer]})));
  return check(JSON.parse(plain), noted, editions, previous);
}

/** The findings of one report in the JSON shape; noted are those that only its reader could see. */
export function check(report, noted, editions, previous) {
  const edition = editionOf(report, editions);
  if (!edition) return [{code: "edition" in report ? "edition-unknown" : "field-missing", cells: ["/edition"]}];
  const findings = [...noted, ...structure(report, edition, editions)];
  const year = sound(report, edition, findings);
  for (const pointer of Object.keys(edition.columns)) if (year.known.get(pointer) === null) findings.push({code: "cell-blank", cells: [pointer]});
  for (const equation of edition.identities) findings.push(...weigh(equation, edition, terms(year, equation.left), terms(year, equation.right)));
  if (previous) findings.push(...acrossYears(year, previous, editions));
  for (const [code, check] of Object.entries(CHECKS)) {
    const rule = edition.byCode[code];
    if (rule && rule.status !== "retired") findings.push(...check(rule, year).map((finding) => ({code, ...finding})));
  }
  return findings.map((finding) => ({severity: edition.byCode[finding.code].severity, ...finding}));
}

function editionOf(report, editions) {
  const most = Math.max(...editions.map((edition) => edition.shared(report)));
  const fitting = editions.filter((edition) => edition.shared(report) === most);
  return fitting.find((e) => e.form.edition === report.edition) ?? (most ? fitting.at(-1) : undefined);
}

// ---- structure ------------------------------------------------------------------------------------

function structure(report, edition, editions) {
  edition.check(report);
  const found = new Map();
  for (const {keyword, instancePath, params, data, parentSchema} of edition.check.errors ?? []) {
    const [top, ...below] = steps(instancePath);
    const kind = top === "tables" ? (["table", "row", "column"][below.length] ?? "field") : "field";
    if (keyword === "required") found.set(`${instancePath}/${params.missingProperty}`, `${kind}-missing`);
    else if (keyword === "additionalProperties") found.set(`${instancePath}/${escape(params.additionalProperty)}`, `${kind}-unknown`);
    else if (edition.columns[instancePath]) found.set(instancePath, cellFault(data, edition.columns[instancePath], edition));
    else if (!ofType(data, parentSchema.type)) found.set(instancePath, "field-type");
    else if (keyword === "const") found.set(instancePath, editions.some((e) => e.form.edition === data) ? "edition-shape" : "edition-unknown");
    else if (!found.has(instancePath)) found.set(instancePath, "field-value");
  }
  return [...found].map(([pointer, code]) => ({code, cells: [pointer]}));
}

function ofType(value, types) {
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return [types].flat().some((t) => t === type || (type === "number" && (t === "number" || (t === "integer" && Number.isInteger(value)))));
}

function cellFault(value, column, edition) {
  if (typeof value === "number") {
    if (Math.abs(value) > edition.schema.$defs[column.type].maximum) return "cell-too-large";
    return value < 0 && column.type !== "change" ? "cell-negative" : "cell-fraction";
  }
  if (typeof value !== "string") return "cell-type";
  if (value.length > 100) return "cell-text";
  const bare = value.replace(/\s/gu, "");
  const forms = {text: value, bare, half_width: bare.normalize("NFKC")};
  const fits = (kind) =>
    !(kind.only_with_white_space && bare === value) &&
    new RegExp(kind.with ?? "", "u").test(value) &&
    new RegExp(`^(?:${kind.pattern})$`).test(forms[kind.of]);
  const kind = edition.rules.cell_texts.find(fits);
  if (kind?.code === "cell-number-as-text" && value.includes(".") && column.type !== "money") return "cell-fraction";
  return kind?.code ?? "cell-text";
}

function repeatedKeys(text) {
  const found = new Set();
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/gs);
  const open = [];
  let key = null;
  for (const [token] of tokens) {
    const inside = open.at(-1);
    if (token === "{" || token === "[") open.push({keys: token === "{" ? new Set() : null, step: null, expectsKey: token === "{"});
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && inside.keys) inside.expectsKey = true;
    else if (token.startsWith('"') && inside?.expectsKey) {
      key = JSON.parse(token);
      inside.step = key;
      inside.expectsKey = false;
      if (inside.keys.has(key)) found.add(open.map((owner) => `/${escape(owner.step)}`).join(""));
      inside.keys.add(key);
    }
  }
  return [...found];
}

// ---- what can be relied on, and sums ----------------------------------------------------------------

function sound(report, edition, findings) {
  const doubtful = new Set(findings.filter((f) => edition.byCode[f.code].unusable).flatMap((f) => f.cells));
  const known = new Map();
  for (const pointer of [...Object.keys(edition.fields), ...Object.keys(edition.columns)]) {
    const owners = steps(pointer).map((_, n, all) => "/" + all.slice(0, n + 1).join("/"));
    const value = at(report, pointer);
    if (value !== undefined && !owners.some((owner) => doubtful.has(owner))) known.set(pointer, value);
  }
  return {report, edition, known};
}

const terms = (year, pointers) => pointers.map((pointer) => ({year, pointer, value: year.known.get(pointer)}));
const total = (side) => side.reduce((sum, term) => sum + (term.value ?? 0), 0);

function weigh(equation, edition, left, right) {
  const all = [...left, ...right];
  const [onLeft, onRight] = [total(left), total(right)];
  if (all.some((term) => term.value === undefined) || onLeft === onRight) return [];
  const lighter = onLeft < onRight ? left : right;
  const helps = (term) => term.value === null && (lighter.includes(term) || term.year.edition.columns[term.pointer].type === "change");
  const outcome = all.some(helps) && Number.isInteger(onLeft - onRight) ? "undetermined" : "fails";
  const severity = outcome === "undetermined" ? "warning" : edition.byCode[equation.code].severity;
  const cells = all.map((term) => term.pointer);
  return [{code: equation.code, severity, cells, instance: equation.instance, outcome, left: onLeft, right: onRight}];
}

function acrossYears(year, text, editions) {
  const report = JSON.parse(text);
  const edition = editionOf(report, editions);
  const last = sound(report, edition, structure(report, edition, editions));
  if (last.known.get("/year") !== year.known.get("/year") - 1) return [];
  return year.edition.continuity
    .filter((equation) => equation.last.every((pointer) => edition.columns[pointer]))
    .flatMap((equation) => weigh(equation, year.edition, terms(year, equation.left), [...terms(year, equation.right), ...terms(last, equation.last)]));
}

// ---- rules with code of their own; their parameters are data ------------------------------------------

const inDoubt = ({report, known}, ...pointers) =>
  pointers.flatMap((p) => [p, p.slice(0, p.lastIndexOf("/"))]).some((p) => p && (at(report, p) ?? null) !== null && !known.has(p));
const notFor = ({edition}, year) => year < edition.form.years.from || year > (edition.form.years.to ?? year);
const FEES = ["notices", "charged", "received"].map((name) => `/processing_fees/${name}`);
const CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

const bound = (rule, year) =>
  rule.bound.flatMap((b) => {
    const [left, right] = [terms(year, b.left), terms(year, b.right)];
    if (left.some((t) => t.value === undefined) || right.some((t) => (t.value ?? null) === null) || total(left) <= total(right)) return [];
    return [{cells: [...b.left, ...b.right], instance: b.instance, outcome: "fails", left: total(left), right: total(right)}];
  });

const CHECKS = {
  "edition-year": (rule, year) => {
    if (!year.known.has("/edition") && at(year.report, "/edition") !== undefined) return [];
    return year.known.has("/year") && notFor(year, year.known.get("/year")) ? [{cells: ["/year"]}] : [];
  },
  "organ-name-blank": (rule, {known}) => ((known.get("/organ/name") ?? "-").trim() ? [] : [{cells: ["/organ/name"]}]),
  "organ-code-check": (rule, {known}) => {
    const code = known.get("/organ/code");
    if (!code) return [];
    const sum = [...code.slice(0, 17)].reduce((s, c, n) => s + CODE.indexOf(c) * (3 ** n % 31), 0);
    return CODE[(31 - (sum % 31)) % 31] === code[17] ? [] : [{cells: ["/organ/code"]}];
  },
  "narrative-missing": (rule, year) =>
    year.edition.form.sections
      .filter((section) => section.kind === "text")
      .map((section) => `/narrative/${section.id}`)
      .filter((p) => !(year.known.get(p) ?? "").trim() && !inDoubt(year, p))
      .map((p) => ({cells: [p]})),
  "in-force-bound": bound,
  "disclosed-bound": bound,
  "items-negative": bound,
  "publication-deadline": (rule, year) => {
    const [published, of, kind] = ["/published", "/year", "/organ/kind"].map((p) => year.known.get(p));
    if (!published || !of || notFor(year, of) || !rule.deadlines[kind]) return [];
    return published > `${of + 1}-${rule.deadlines[kind]}` ? [{cells: ["/published"]}] : [];
  },
  "publication-early": (rule, {known}) =>
    known.get("/published") && known.get("/year") && known.get("/published") <= `${known.get("/year")}-12-31` ? [{cells: ["/published"]}] : [],
  "overview-length": (rule, {known}) =>
    [...(known.get("/narrative/overview") ?? "").replace(/\s/gu, "")].length > rule.limit ? [{cells: ["/narrative/overview"]}] : [],
  "fee-notice": (rule, year) =>
    year.known.get(rule.cell) > 0 && !year.known.get(rule.field) && !inDoubt(year, rule.field) ? [{cells: [rule.cell, rule.field]}] : [],
  "processing-fees-bound": (rule, year) => {
    const [received, amount, scopes] = ["/processing_fees/received", rule.cell, "/table_scopes"].map((p) => year.known.get(p));
    const scope = scopes?.[rule.cell.split("/")[2]] ?? year.known.get("/scope");
    if (!received || (amount ?? null) === null || inDoubt(year, "/table_scopes", "/scope") || scope !== year.known.get("/scope")) return [];
    return received > amount * rule.scale ? [{cells: ["/processing_fees/received", rule.cell]}] : [];
  },
  "processing-fees-statement": (rule, year) => {
    const told = FEES.some((p) => (year.known.get(p) ?? null) !== null) || (year.known.get("/narrative/other") ?? "").includes(rule.phrase);
    if (told || inDoubt(year, "/narrative/other", ...FEES) || !(year.known.get("/year") >= rule.from_year)) return [];
    return [{cells: ["/narrative/other"]}];
  },
};
