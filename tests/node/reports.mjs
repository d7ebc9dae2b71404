// Reports in Node: node reports.mjs CHECKER DIR, where CHECKER holds the modules of checker/ as its build.mjs writes
// them, and DIR a published folder for each edition. Reads a list of texts of reports from standard input, and writes
// the result of each as a line of JSON, as `gidar validate --format jsonl` does.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [checker, dir] = process.argv.slice(2);
const {Edition, read, resultAsJson, validate} = await import(pathToFileURL(resolve(checker, "index.mjs")));
const FILES = ["edition", "rules", "identities", "continuity", "report.schema", "datapackage", "repair", "narrative"];

const folders = readdirSync(dir).sort().filter((name) => existsSync(join(dir, name, "edition.json")));
const published = (name, file) => JSON.parse(readFileSync(join(dir, name, `${file}.json`), "utf8"));
const editions = folders.map((name) => new Edition(Object.fromEntries(FILES.map((file) => [file.replace(".", "_"), published(name, file)]))));
for (const text of JSON.parse(readFileSync(0, "utf8")))
  for (const report of read([{name: "r.json", bytes: new TextEncoder().encode(text)}], editions))
    console.log(JSON.stringify(resultAsJson(validate(report, editions), "zh")));
