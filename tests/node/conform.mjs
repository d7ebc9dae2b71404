// The checker as a program that `gidar conform --stream` asks: node conform.mjs CHECKER DIR, where CHECKER holds the
// modules of checker/ as its build.mjs writes them, and DIR a published folder for each edition, as `gidar vendor DIR`
// writes it. Nothing else is read.
// A case a line on standard input, an answer a line on standard output.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {createInterface} from "node:readline";
import {pathToFileURL} from "node:url";

const [checker, dir] = process.argv.slice(2);
const {Edition, lexiconOf, Parser, partOf, read, resultAsJson, validate} = await import(pathToFileURL(resolve(checker, "index.mjs")));

const published = (name, file) => JSON.parse(readFileSync(join(dir, name, `${file}.json`), "utf8"));
const files = ["edition", "rules", "identities", "continuity", "datapackage", "repair", "narrative"];
const editions = readdirSync(dir).sort().filter((name) => existsSync(join(dir, name, "edition.json"))).map(
  (name) => new Edition({...Object.fromEntries(files.map((file) => [file, published(name, file)])), report_schema: published(name, "report.schema")}),
);

for await (const line of createInterface({input: process.stdin})) console.log(JSON.stringify(answer(JSON.parse(line))));

function answer({edition, sentence, report, files = {"report.json": JSON.stringify(report)}, previous, parts}) {
  if (sentence) {
    const parser = new Parser(lexiconOf(editions.find(({id}) => id === edition)), sentence.year, sentence.organ);
    return {states: [...parser.parse(sentence.text)].map(({indicator, value}) => [indicator.id, value.jsonable])};
  }
  const [found] = reports(files);
  const [last] = previous ? reports({"last.json": JSON.stringify(previous)}) : [];
  const children = parts?.reports.flatMap((part) => reports({"part.json": JSON.stringify(part)})).map((part) => partOf({...part, source: ""}, editions));
  const expected = parts?.expected?.map((part) => [part].flat());
  return resultAsJson(validate(found, editions, last, children && {parts: children, expected}), "zh");
}

function reports(files) {
  const encoder = new TextEncoder();
  return read(Object.entries(files).map(([name, text]) => ({name, bytes: encoder.encode(text)})), editions);
}
