// node packages.mjs FOLDER    writes FOLDER/gidar-spec and FOLDER/gidar-validator, the two packages for npm, and packs both
//
// gidar-spec is data: the published files of every edition, each under its path. gidar-validator is the checker without
// its page, with a command of its own; it has no dependency but gidar-spec.
import {build} from "esbuild";
import {execFileSync} from "node:child_process";
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {families, licences} from "./build.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");
const out = resolve(process.argv[2] ?? join(here, "packages"));
const version = /__version__ = "([^"]+)"/.exec(read(join(root, "src/gidar/model/version.py")))[1];
const dist = join(root, "spec/dist");
const editions = readdirSync(dist, {withFileTypes: true}).filter((entry) => entry.isDirectory()).map(({name}) => name).sort();
const common = {version, homepage: "https://w3id.org/gidar", keywords: ["政府信息公开", "年度报告", "json-schema", "data-package", "validation"], engines: {node: ">=20"}};
// What a program needs of an edition, as the checker asks for it.
const needed = ["edition", "rules", "identities", "continuity", "datapackage", "repair", "narrative", "aliases"];

mkdirSync(out, {recursive: true});
await spec(fresh("gidar-spec"));
await validator(fresh("gidar-validator"));
for (const name of ["gidar-spec", "gidar-validator"]) {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", out], {cwd: join(out, name), stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32"});
}

async function spec(folder) {
  for (const edition of editions) {
    cpSync(join(dist, edition), join(folder, edition), {recursive: true});
    const held = Object.fromEntries([...needed.map((name) => [name, json(edition, `${name}.json`)]), ["report_schema", json(edition, "report.schema.json")]]);
    write(join(folder, edition, "index.mjs"), `export default ${JSON.stringify(held)};\n`);
    write(join(folder, edition, "index.d.mts"), `import type {Report} from "./report.js";\nexport type {Report};\ndeclare const published: Readonly<Record<string, unknown>>;\nexport default published;\n`);
  }
  cpSync(join(dist, "catalog.json"), join(folder, "catalog.json"));
  write(join(folder, "index.mjs"), `${editions.map((e) => `import _${e} from "./${e}/index.mjs";`).join("\n")}\nexport default [${editions.map((e) => `_${e}`).join(", ")}];\n`);
  write(join(folder, "index.d.mts"), `declare const published: readonly Readonly<Record<string, unknown>>[];\nexport default published;\n`);
  cpSync(join(root, "LICENSE-SPEC"), join(folder, "LICENSE"));
  cpSync(join(here, "package/spec.md"), join(folder, "README.md"));
  const entry = (path) => ({types: `${path}.d.mts`, default: `${path}.mjs`});
  pack(folder, {
    name: "gidar-spec",
    ...common,
    description: "政府信息公开工作年度报告的机读规范：the annual report on open government information as schemas, cross-checks, rules and conformance cases (a private description, not issued by any authority)",
    license: "CC0-1.0",
    type: "module",
    sideEffects: false,
    exports: {".": entry("./index"), ...Object.fromEntries(editions.map((e) => [`./${e}`, entry(`./${e}/index`)])), "./catalog.json": "./catalog.json", ...Object.fromEntries(editions.map((e) => [`./${e}/*`, `./${e}/*`])), "./package.json": "./package.json"},
  });
}

async function validator(folder) {
  const {outputFiles, metafile} = await build({
    absWorkingDir: here, entryPoints: ["package/validator.ts"], outfile: "index.mjs", bundle: true, format: "esm", platform: "browser",
    external: ["gidar-spec"], charset: "utf8", target: "es2022", legalComments: "none", write: false, metafile: true, plugins: [families],
  });
  write(join(folder, "index.mjs"), `${outputFiles[0].text}\n${licences(Object.keys(metafile.inputs))}`);
  for (const name of ["index.d.mts", "cli.mjs", "README.md"]) cpSync(join(here, "package", name), join(folder, name));
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  pack(folder, {
    name: "gidar-validator",
    ...common,
    description: "政府信息公开工作年度报告的校验：validates annual reports on open government information in browsers and in Node, by a private description of the official form that is not issued by any authority",
    license: "Apache-2.0",
    type: "module",
    sideEffects: ["./index.mjs", "./cli.mjs"],
    exports: {".": {types: "./index.d.mts", default: "./index.mjs"}, "./package.json": "./package.json"},
    bin: {"gidar-validate": "./cli.mjs"},
    dependencies: {"gidar-spec": version},
  });
}

function fresh(name) {
  rmSync(join(out, name), {recursive: true, force: true});
  mkdirSync(join(out, name));
  return join(out, name);
}

function pack(folder, record) {
  write(join(folder, "package.json"), `${JSON.stringify(record, null, 2)}\n`);
}

function json(edition, name) {
  return JSON.parse(read(join(dist, edition, name)));
}

function read(path) {
  return readFileSync(path, "utf8");
}

function write(path, text) {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}
