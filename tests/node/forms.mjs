// A form for a report as form builders draw it from a published schema alone: what a person reads, and whether a report fits.
// Reads {schema, report} on standard input, writes {html, refused, controls}.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {join} from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const {createElement} = require("react");
const {renderToStaticMarkup} = require("react-dom/server");
const {default: Form} = require("@rjsf/core");
const {customizeValidator} = require("@rjsf/validator-ajv8");
const {Generate} = require("@jsonforms/core");
const Ajv2020 = require("ajv/dist/2020").default;

const {schema, report} = JSON.parse(readFileSync(0, "utf8"));
const validator = customizeValidator({AjvClass: Ajv2020, ajvOptionsOverrides: {allowUnionTypes: true}});
const form = createElement(Form, {schema, validator, formData: report, uiSchema: {$schema: {"ui:widget": "hidden"}}});
const html = renderToStaticMarkup(form);
const refused = validator.rawValidation(schema, report).errors ?? [];
const layout = Generate.uiSchema(schema, "VerticalLayout");
const scopes = (element) => [element.scope, ...(element.elements ?? []).flatMap(scopes)].filter(Boolean);
console.log(JSON.stringify({html, refused: refused.map((error) => error.instancePath), controls: scopes(layout)}));
