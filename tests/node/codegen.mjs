// What code generators make of a published schema.
// Arguments: the schema's file, and "typescript" (json-schema-to-typescript) or a language of quicktype. Writes {code}.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {join} from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const {compile} = require("json-schema-to-typescript");
const {InputData, JSONSchemaInput, FetchingJSONSchemaStore, quicktype} = require("quicktype-core");

const [file, lang] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

async function quick(options) {
  const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await input.addSource({name: "Report", schema: text});
  const inputData = new InputData();
  inputData.addInput(input);
  return (await quicktype({inputData, lang, rendererOptions: options})).lines.join("\n");
}

const code = lang === "typescript" ? await compile(JSON.parse(text), "") : await quick({package: "gidar"});
console.log(JSON.stringify({code}));
