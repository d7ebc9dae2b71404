#!/usr/bin/env node
// gidar-validate FILE... [--previous FILE] [--lang zh|en]: what the files hold, as JSON. Exit codes as gidar validate.
import {readFileSync, statSync} from "node:fs";
import {basename} from "node:path";
import {check} from "./index.mjs";

const options = {lang: "zh", previous: undefined};
const files = [];
const given = process.argv.slice(2);
for (let at = 0; at < given.length; at++) {
  const name = /^--(lang|previous)$/.exec(given[at])?.[1];
  if (name) options[name] = given[++at];
  else files.push(given[at]);
}
const unknown = files.find((file) => file.startsWith("--"));
if (!files.length || unknown || !["zh", "en"].includes(options.lang)) {
  console.error("gidar-validate FILE... [--previous FILE] [--lang zh|en]");
  process.exit(2);
}
const isFile = (file) => statSync(file, {throwIfNoEntry: false})?.isFile() ?? false;
const absent = [...files, ...(options.previous ? [options.previous] : [])].find((file) => !isFile(file));
if (absent) {
  console.error(options.lang === "en" ? `There is no file ${absent}.` : `没有“${absent}”这个文件。`);
  process.exit(2);
}
const bytes = (file) => ({name: basename(file), bytes: new Uint8Array(readFileSync(file))});
const result = check(files.map(bytes), {lang: options.lang, previous: options.previous && [bytes(options.previous)]});
console.log(JSON.stringify(result, null, 1));
process.exitCode = result.unreadable.length ? 2 : result.reports.every(({valid}) => valid) ? 0 : 1;
