// The conformance suite in Node: node conformance.mjs CHECKER DIR, where CHECKER holds the modules of checker/ as its
// build.mjs writes them, and DIR a published folder for each edition, as `gidar vendor DIR` writes it. Nothing else is
// read.
// Writes {passed, left_out, sentences, failed: [...]}; left out are cases about an edition that DIR does not have, and
// those with children, which the checker does not add up; sentences are those whose figures were understood as they
// should be.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [checker, dir] = process.argv.slice(2);
const {Edition, lexiconOf, Parser, read, resultAsJson, validate} = await import(pathToFileURL(resolve(checker, "index.mjs")));

const folders = readdirSync(dir).sort().filter((name) => existsSync(join(dir, name, "edition.json")));
const published = (name, file) => JSON.parse(readFileSync(join(dir, name, `${file}.json`), "utf8"));
const editions = folders.map(
  (name) =>
    new Edition({
      edition: published(name, "edition"),
      rules: published(name, "rules"),
      identities: published(name, "identities"),
      continuity: published(name, "continuity"),
      report_schema: published(name, "report.schema"),
      datapackage: published(name, "datapackage"),
      repair: published(name, "repair"),
      narrative: published(name, "narrative"),
    }),
);
const result = {passed: 0, left_out: 0, sentences: 0, failed: []};
for (const edition of editions) {
  const suite = join(dir, edition.id, "conformance");
  for (const file of readdirSync(join(suite, "cases")).sort())
    for (const item of JSON.parse(readFileSync(join(suite, "cases", file), "utf8")).cases) {
      if (item.children || item.with?.some((id) => !folders.includes(id))) result.left_out++;
      else run(file, item, edition, suite);
    }
  const {year, organ, sentences} = JSON.parse(readFileSync(join(suite, "sentences.json"), "utf8"));
  for (const {text, editions, states} of sentences.filter((sentence) => sentence.editions.includes(edition.id))) {
    const found = [...new Parser(lexiconOf(edition), year, organ).parse(text)].map(({indicator, value}) => [indicator.id, value.jsonable]);
    if (JSON.stringify(found) === JSON.stringify(states)) result.sentences++;
    else result.failed.push({text, editions, found, states});
  }
}
console.log(JSON.stringify(result));

function run(file, item, edition, suite) {
  const base = (name, of = edition.id) => join(suite, "bases", `${name}-${of}`);
  const text = (folder, name = "report.json") => readFileSync(join(folder, name), "utf8");
  const edit = (folder, name) => (item.edits ?? []).filter((e) => e.file === name).reduce((t, {find, replace}) => t.replace(find, () => replace), text(folder, name));
  const {previous} = item;
  const last = previous && patched(text(base(previous.base, previous.edition)), previous.patch);
  let files;
  if (item.edits?.some((e) => e.file !== "report.json")) {
    const names = readdirSync(base(item.base)).filter((name) => name !== "report.json");
    files = names.map((name) => [name, edit(base(item.base), name)]);
  } else files = [["report.json", item.edits ? edit(base(item.base), "report.json") : patched(text(base(item.base)), item.patch)]];
  const reports = reportsOf(files);
  const {findings, verdict} = resultAsJson(validate(reports[0], editions, last && reportsOf([["last.json", last]])[0]), "zh");
  const found = findings.map((finding) => told({...finding, cells: finding.cells.map((cell) => cell.pointer)})).sort();
  const equations = [...edition.identities, ...edition.continuity];
  const wanted = item.expect.map((finding) => {
    const equation = equations.find((e) => e.code === finding.code && e.instance === finding.instance);
    const cells = finding.cells ?? [...equation.left, ...equation.right, ...(equation.last ?? [])];
    return told({severity: edition.rule(finding.code).severity, ...finding, cells});
  });
  const severities = item.expect.map(({code, severity}) => severity ?? edition.rule(code).severity);
  const judged = item.verdict ?? (severities.includes("error") ? "invalid" : "valid");
  if (reports.length === 1 && verdict === judged && JSON.stringify(found) === JSON.stringify(wanted.sort())) result.passed++;
  else result.failed.push({file, description: item.description, edition: edition.id, verdict, judged, found, wanted});
}

function reportsOf(files) {
  return read(files.map(([name, text]) => ({name, bytes: new TextEncoder().encode(text)})), editions);
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
  return JSON.stringify([code, severity, cells, instance ?? null, outcome ?? null, left ?? null, right ?? null]);
}
