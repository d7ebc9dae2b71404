// node build.mjs                   writes built/checker.js, the script of the page, and built/program.js, built/office.js and
//                                  built/regions.js, what it loads later
// node build.mjs FOLDER            writes them there
// node build.mjs FOLDER --modules  also FOLDER/index.mjs, the modules without the page, for Node
import {build} from "esbuild";
import {mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {dirname, join, relative, resolve, sep} from "node:path";
import {regionCodes} from "./regions.mjs";

const BUILT = "// Built from checker/src. Do not edit.";
const here = fileURLToPath(new URL(".", import.meta.url));

// "rules:families" stands for every module of src/rules, so that a new one is found by being there.
export const families = {
  name: "families",
  setup({onResolve, onLoad}) {
    const folder = join(here, "src/rules");
    onResolve({filter: /^rules:families$/}, ({path}) => ({path, namespace: "families"}));
    onLoad({filter: /.*/, namespace: "families"}, () => {
      const names = readdirSync(folder).sort().filter((name) => name.endsWith(".ts") && name !== "index.ts");
      return {contents: names.map((name) => `import "./${name}";`).join("\n"), resolveDir: folder, watchDirs: [folder]};
    });
  },
};

/** One function, which gives what a script exports: the page can give its text to a worker, or call it when it is needed. */
const asFunction = (name) => ({format: "iife", globalName: "own", minify: true, banner: {js: `${BUILT}\nfunction ${name}() {`}, footer: {js: "return own;\n}"}});
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(here, "built"));
  await page(folder);
  await bundle("src/page/program.ts", join(folder, "program.js"), asFunction("gidarProgram"));
  const regions = `${BUILT}\nglobalThis.gidarRegions = ${JSON.stringify(regionCodes())};\n${licences(["node_modules/@vant/area-data"])}`;
  writeFileSync(join(folder, "regions.js"), regions);
  if (process.argv.includes("--modules")) await bundle("src/index.ts", join(folder, "index.mjs"), {format: "esm", platform: "node"});
}

/** The script of the page, and what it loads last, which takes the modules that both need from the page. A copy on a disk
 * can load no modules, so these are handed on by their paths. */
async function page(folder) {
  const entry = "src/page/main.ts";
  const drawn = await built({entryPoints: [entry], outfile: "drawn.js", format: "iife", minify: true});
  const held = drawn.metafile.outputs["drawn.js"].inputs;
  const handedOn = new Set();
  const others = {
    name: "others",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^\./}, ({importer, path}) => {
        const name = relative(here, join(dirname(importer), path)).replaceAll(sep, "/").replace(/\.js$/, ".ts");
        return held[name]?.bytesInOutput ? (handedOn.add(name), {path: name, namespace: "others"}) : undefined;
      });
      onLoad({filter: /.*/, namespace: "others"}, ({path}) => ({contents: `module.exports = gidarShared[${JSON.stringify(path)}];`}));
    },
  };
  await bundle("src/page/office.ts", join(folder, "office.js"), {...asFunction("gidarOffice"), plugins: [others]});
  const names = [...handedOn].sort();
  const contents = [...names.map((name, n) => `import * as _${n} from "./${name}";`), `import "./${entry}";`, `globalThis.gidarShared = {${names.map((name, n) => `${JSON.stringify(name)}: _${n}`).join(", ")}};`];
  await bundle({contents: contents.join("\n"), resolveDir: here}, join(folder, "checker.js"), {format: "iife", minify: true});
}

async function bundle(entry, outfile, options) {
  const from = typeof entry === "string" ? {entryPoints: [entry]} : {stdin: entry};
  const {outputFiles, metafile} = await built({...from, outfile, ...options});
  mkdirSync(dirname(outfile), {recursive: true});
  writeFileSync(outfile, `${outputFiles[0].text}\n${licences(Object.keys(metafile.inputs))}`);
}

function built(options) {
  return build({
    absWorkingDir: here,
    bundle: true,
    charset: "utf8",
    target: "es2022",
    legalComments: "none", // the licences stand at the end, whole
    logLevel: "warning",
    banner: {js: BUILT},
    write: false,
    metafile: true,
    plugins: [families],
    ...options,
  });
}

/** The licences of the packages that are part of the bundle, as a comment. */
export function licences(inputs) {
  const packages = [...new Set(inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean))].sort();
  const texts = packages.map((name) => {
    const place = join(here, "node_modules", name);
    const file = readdirSync(place).find((path) => /^licen[cs]e/i.test(path));
    return `${name} ${JSON.parse(readFileSync(join(place, "package.json"), "utf8")).version}\n\n${readFileSync(join(place, file), "utf8").trim()}`;
  });
  return `/*\nWhat is bundled from other packages:\n\n${texts.join("\n\n").replaceAll("*/", "* /")}\n*/\n`;
}
