// The conformance suite in Node: node conformance.mjs SPEC, where SPEC holds dist/ and conformance/.
// Runs every case about JSON and writes {passed, left_out, failed: [...]}; cases about CSV files are left out.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {Edition, validate} from "./validator.mjs";

const spec = process.argv[2];
const json = (path) => JSON.parse(readFileSync(join(spec, path), "utf8"));
const editions = json("dist/catalog.json").editions.map(({edition}) => new Edition(join(spec, "dist", edition)));
const byId = Object.fromEntries(editions.map((edition) => [edition.form.edition, edition]));
const baseText = (base, edition) => readFileSync(join(spec, "conformance/bases", `${base}-${edition}`, "report.json"), "utf8");

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

const edited = (text, edits) => edits.reduce((t, {find, replace}) => t.replace(find, () => replace), text);
const told = ({code, severity, cells, instance, outcome, left, right}) => JSON.stringify([code, severity, cells, instance, outcome, left, right]);

const result = {passed: 0, left_out: 0, failed: []};
for (const file of readdirSync(join(spec, "conformance/cases")).sort())
  for (const item of json(`conformance/cases/${file}`).cases)
    for (const id of item.editions) {
      if (item.edits?.some((edit) => edit.file !== "report.json")) {
        result.left_out++;
        continue;
      }
      const edition = byId[id];
      const base = baseText(item.base, id);
      const text = item.edits ? edited(base, item.edits) : patched(base, item.patch);
      const {previous} = item;
      const last = previous && patched(baseText(previous.base, previous.edition ?? id), previous.patch);
      const found = validate(text, editions, last).map(told).sort();
      const equations = [...edition.identities, ...edition.continuity];
      const wanted = item.expect.map((finding) => {
        const equation = equations.find((e) => e.code === finding.code && e.instance === finding.instance);
        const cells = finding.cells ?? [...equation.left, ...equation.right, ...(equation.last ?? [])];
        return told({severity: edition.byCode[finding.code].severity, ...finding, cells});
      });
      if (JSON.stringify(found) === JSON.stringify(wanted.sort())) result.passed++;
      else result.failed.push({file, description: item.description, edition: id, found, wanted});
    }
console.log(JSON.stringify(result));
