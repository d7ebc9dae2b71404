// A spreadsheet as another program saves it: reads the file of the first argument, writes those of the others by their
// endings. An .xlsm has a macro, which is no program but must be met by readers.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";
import {join} from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const XLSX = require("xlsx");

const [source, ...targets] = process.argv.slice(2);
const book = XLSX.read(readFileSync(source), {cellFormula: true, cellNF: true, cellStyles: true});
for (const target of targets) {
  const ending = target.split(".").pop();
  book.vbaraw = ending === "xlsm" ? Buffer.from("Sub Auto_Open()") : undefined;
  XLSX.writeFile(book, target, {bookType: ending === "et" ? "biff8" : ending, cellStyles: true});
}
console.log(JSON.stringify({written: targets.length}));
