// node build.mjs            writes built/checker.js, the script of the page
// node build.mjs FILE.js    writes it there
// node build.mjs FOLDER     writes FOLDER/checker.js and FOLDER/index.mjs, the modules without the page, for Node
import {build} from "esbuild";
import {mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {dirname, join, resolve} from "node:path";

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

// One function, so that the page can give its own text to a worker.
const whole = {banner: {js: `${BUILT}\nfunction gidarChecker() {`}, footer: {js: "}\ngidarChecker();"}};
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const target = resolve(process.argv[2] ?? join(here, "built/checker.js"));
  const folder = target.endsWith(".js") ? null : target;
  await bundle("src/page/main.ts", folder ? join(folder, "checker.js") : target, {format: "iife", minify: true, ...whole});
  if (folder) await bundle("src/index.ts", join(folder, "index.mjs"), {format: "esm", platform: "node"});
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
