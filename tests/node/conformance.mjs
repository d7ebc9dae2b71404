// The conformance suite in Node: node conformance.mjs DIR, where DIR holds a published folder for each edition,
// as `gidar vendor DIR` writes it. Nothing else is read.
// Writes {passed, left_out, failed: [...]}; left out are cases about an edition that DIR does not have.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {readPackage} from "./package.mjs";
import {check, Edition, validate} from "./validator.mjs";

const dir = process.argv[2];
const folders = readdirSync(dir).sort().filter((name) => existsSync(join(dir, name, "edition.json")));
const editions = folders.map((name) => new Edition(join(dir, name)));
const result = {passed: 0, left_out: 0, failed: []};
for (const edition of editions) {
  const suite = join(dir, edition.form.edition, "conformance");
  for (const file of readdirSync(join(suite, "cases")).sort())
    for (const item of JSON.parse(readFileSync(join(suite, "cases", file), "utf8")).cases) {
      if (item.with?.some((id) => !folders.includes(id))) result.left_out++;
      else run(file, item, edition, suite);
    }
}
console.log(JSON.stringify(result));

function run(file, item, edition, suite) {
  const id = edition.form.edition;
  const base = (name, of = id) => join(suite, "bases", `${name}-${of}`);
  const text = (folder, name = "report.json") => readFileSync(join(folder, name), "utf8");
  const edit = (folder, name) => (item.edits ?? []).filter((e) => e.file === name).reduce((t, {find, replace}) => t.replace(find, () => replace), text(folder, name));
  const {previous} = item;
  const last = previous && patched(text(base(previous.base, previous.edition)), previous.patch);
  let findings;
  if (item.edits?.some((e) => e.file !== "report.json")) {
    const names = readdirSync(base(item.base)).filter((name) => name.endsWith(".csv"));
    const read = readPackage(Object.fromEntries(names.map((name) => [name, edit(base(item.base), name)])), edition);
    findings = check(read.report, read.findings, editions, last);
  } else if (item.edits) findings = validate(edit(base(item.base), "report.json"), editions, last);
  else findings = validate(patched(text(base(item.base)), item.patch), editions, last);
  const found = findings.map(told).sort();
  const equations = [...edition.identities, ...edition.continuity];
  const wanted = item.expect.map((finding) => {
    const equation = equations.find((e) => e.code === finding.code && e.instance === finding.instance);
    const cells = finding.cells ?? [...equation.left, ...equation.right, ...(equation.last ?? [])];
    return told({severity: edition.byCode[finding.code].severity, ...finding, cells});
  });
  if (JSON.stringify(found) === JSON.stringify(wanted.sort())) result.passed++;
  else result.failed.push({file, description: item.description, edition: id, found, wanted});
}

function patched(text, operations) {
  const report = JSON.parse(text);
  for (const {op, path, value} of operations) {
    const steps = path.split("/").slice(1).map((s) => s.replaceAll("~1", "/").replaceAll("~0", "~"));
    const owner = steps.slice(0, -1).reduce((v, s) => v[s], report);
    if (op === "remove") delete owner[steps.at(-1)];
    else owner[steps.at(-1)] = value;
  }
  return JSON.stringify(report);
}

function told({code, severity, cells, instance, outcome, left, right}) {
  return JSON.stringify([code, severity, cells, instance, outcome, left, right]);
}
