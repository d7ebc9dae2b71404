// The published schema under ajv: which keyword rejects which place of each report.
// Reads {schema, reports: [...]} on standard input, writes [[keyword, pointer], ...] for each report.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {join} from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const Ajv2020 = require("ajv/dist/2020").default;

const {schema, reports} = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true});
ajv.addVocabulary(["x-identities"]);
const validate = ajv.compile(schema);
const out = reports.map((report) => {
  validate(report);
  return (validate.errors ?? []).map((error) => [error.keyword, error.instancePath]);
});
console.log(JSON.stringify(out));
