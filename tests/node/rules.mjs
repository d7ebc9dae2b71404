// node rules.mjs CHECKER: what the checker registers for rules, {codes, kinds}, sorted. CHECKER as in conform.mjs.
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";

const {registered} = await import(pathToFileURL(resolve(process.argv[2], "index.mjs")));
const {codes, kinds} = registered();
console.log(JSON.stringify({codes: codes.sort(), kinds: kinds.sort()}));
