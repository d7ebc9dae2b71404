// node build.mjs                   writes built/checker.js, the script of the page, and built/program.js and built/regions.js,
//                                  what it loads later
// node build.mjs FOLDER            writes them there
// node build.mjs FOLDER --modules  also FOLDER/index.mjs, the modules without the page, for Node
import {build} from "esbuild";
import {mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {dirname, join, resolve} from "node:path";
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

// One function, so that the page can give its text to a worker.
const whole = {banner: {js: `${BUILT}\nfunction gidarProgram() {`}, footer: {js: "return program;\n}"}};
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(here, "built"));
  await bundle("src/page/main.ts", join(folder, "checker.js"), {format: "iife", minify: true});
  await bundle("src/page/program.ts", join(folder, "program.js"), {format: "iife", globalName: "program", minify: true, ...whole});
  const regions = `${BUILT}\nglobalThis.gidarRegions = ${JSON.stringify(regionCodes())};\n${licences(["node_modules/@vant/area-data"])}`;
  writeFileSync(join(folder, "regions.js"), regions);
  if (process.argv.includes("--modules")) await bundle("src/index.ts", join(folder, "index.mjs"), {format: "esm", platform: "node"});
}

async function bundle(entry, outfile, options) {
  const {outputFiles, metafile} = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outfile,
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
  mkdirSync(dirname(outfile), {recursive: true});
  writeFileSync(outfile, `${outputFiles[0].text}\n${licences(Object.keys(metafile.inputs))}`);
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
