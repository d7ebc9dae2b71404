// What the second implementation understands: node statements.mjs CHECKER DIR EDITION, texts as JSON on stdin.
// Writes a list for each text: [item, figure, exponent, quotation, scopes].
import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [checker, dir, id] = process.argv.slice(2);
const {Edition, lexiconOf, Parser} = await import(pathToFileURL(resolve(checker, "index.mjs")));
const published = (file) => JSON.parse(readFileSync(join(dir, id, `${file}.json`), "utf8"));
const names = ["edition", "rules", "identities", "continuity", "report.schema", "datapackage", "repair", "narrative"];
const edition = new Edition(Object.fromEntries(names.map((name) => [name.replace(".", "_"), published(name)])));
const {year, organ, texts} = JSON.parse(readFileSync(0, "utf8"));
const told = ({indicator, value, exponent, text, scopes}) => [indicator.id, value.plain(), exponent, text, scopes ? [...scopes].sort() : null];
console.log(JSON.stringify(texts.map((text) => [...new Parser(lexiconOf(edition), year, organ).parse(text)].map(told))));
