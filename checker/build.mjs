// node build.mjs            writes docs/assets/checker.js, the script of the page
// node build.mjs FOLDER     writes FOLDER/checker.js and FOLDER/index.mjs, the modules without the page, for Node
import {build} from "esbuild";
import {fileURLToPath} from "node:url";
import {join} from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = process.argv[2];
const common = {
  absWorkingDir: here,
  bundle: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "inline",
  logLevel: "warning",
};
await build({
  ...common,
  entryPoints: ["src/page/main.ts"],
  format: "iife",
  outfile: folder ? join(folder, "checker.js") : join(here, "../docs/assets/checker.js"),
  banner: {js: "// Generated from checker/src by `npm run build` in checker/. Do not edit."},
});
if (folder) await build({...common, entryPoints: ["src/index.ts"], format: "esm", platform: "node", outfile: join(folder, "index.mjs")});
