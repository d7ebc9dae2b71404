// What a text may not hold, wherever it stands in a report.
import {finding} from "../model/findings.js";
import {quoted} from "../model/display.js";
import {text} from "../structure/usable.js";
import {register} from "./registry.js";

const BROKEN = /[\0\ufffd\p{Cs}]/u;
const BESIDE = 10; // characters before a broken one that are shown

register("text-broken", (year, rule) =>
  [...year.edition.fields.keys()].flatMap((pointer) => {
    const held: unknown = text(year, pointer);
    if (typeof held !== "string" || !BROKEN.test(held)) return [];
    const characters = [...held];
    const at = characters.findIndex((character) => BROKEN.test(character));
    const code = characters[at]!.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    const value = quoted(characters.slice(Math.max(at - BESIDE, 0)).join(""));
    return [finding(year.report, year.edition, rule.code, [pointer], {value, character: `U+${code}`})];
  }),
);
