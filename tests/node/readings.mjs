// What inputs are read as: node readings.mjs CHECKER DIR INPUTS, the first two as for conform.mjs. INPUTS is a folder of
// files, and of folders that are packages.
// Writes {name: what it is refused for, or the messages of all findings}.
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [checker, dir, inputs] = process.argv.slice(2);
const {Edition, InputError, read, resultAsJson, validate} = await import(pathToFileURL(resolve(checker, "index.mjs")));

const folders = readdirSync(dir).sort().filter((name) => existsSync(join(dir, name, "edition.json")));
const published = (name, file) => JSON.parse(readFileSync(join(dir, name, `${file}.json`), "utf8"));
const files = {edition: "edition", rules: "rules", identities: "identities", continuity: "continuity", report_schema: "report.schema", datapackage: "datapackage", repair: "repair", narrative: "narrative"};
const editions = folders.map((name) => new Edition(Object.fromEntries(Object.entries(files).map(([key, file]) => [key, published(name, file)]))));

console.log(JSON.stringify(Object.fromEntries(readdirSync(inputs).map((name) => [name, told(join(inputs, name), name)]))));

function told(path, name) {
  const names = statSync(path).isDirectory() ? readdirSync(path).map((file) => [file, join(path, file)]) : [[name, path]];
  try {
    const reports = read(names.map(([file, at]) => ({name: file, bytes: new Uint8Array(readFileSync(at))})), editions);
    return reports.flatMap((report) => resultAsJson(validate(report, editions), "zh").findings.map(({message}) => message));
  } catch (error) {
    if (error instanceof InputError) return error.text("zh");
    throw error;
  }
}
