// What an editor shows: the language service of VS Code over a report and the vendored schema.
// Reads {schema, text, hover: [...], complete: "..."} on standard input: strings that occur once in the text.
// Writes {hover: [markdown, ...], completions: [label, ...], problems: [message, ...]}.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {join} from "node:path";

const {getLanguageService, TextDocument} = createRequire(join(process.cwd(), "package.json"))("vscode-json-languageservice");
const {schema, text, hover, complete} = JSON.parse(readFileSync(0, "utf8"));
const service = getLanguageService({schemaRequestService: async () => schema});
const document = TextDocument.create("file:///report.json", "json", 1, text);
const json = service.parseJSONDocument(document);
const after = (part) => document.positionAt(text.indexOf(part) + part.length);
const at = (part) => document.positionAt(text.indexOf(part) + 1);
console.log(
  JSON.stringify({
    hover: await Promise.all(hover.map(async (part) => [(await service.doHover(document, at(part), json)).contents].flat().join("\n"))),
    completions: (await service.doComplete(document, after(complete), json)).items.map(({label}) => label),
    problems: (await service.doValidation(document, json)).map(({message}) => message),
  }),
);
