// Bytes of a web page to text, as `gidar extract` reads them: what the bytes say, then UTF-8, then what the page says, then
// GB18030. A byte that is in none of them spoils the character that it belongs to and no more; a text of many is none.
import {InputError} from "../model/errors.js";
import {brokenAt, isRatherUtf8, wideEncoding} from "../model/encoding.js";

const REPLACED = "\ufffd";
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})/i;
const CONTROLS = /[\x01-\x08\x0e-\x1f\x7f]/g; // which no text has
const TO_A_BROKEN_ONE = 20; // characters that a text has to each that is none
const SHORT = 200; // characters of a text that is taken to have as many

/** The text of a page. Throws InputError where it is no text in an encoding that can be told. */
export function textOfBytes(bytes: Uint8Array, source: string): string {
  const text = decoded(bytes).replaceAll("\0", REPLACED);
  const odd = text.split(REPLACED).length - 1 + (text.match(CONTROLS)?.length ?? 0);
  if (odd * TO_A_BROKEN_ONE > Math.max(text.length, SHORT)) throw new InputError("encoding_document", source);
  return text;
}

function decoded(bytes: Uint8Array): string {
  const wide = wideOf(bytes);
  const declared = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)))?.[1];
  const names = [wide ?? "utf-8", declared].filter((name) => name !== undefined);
  for (const name of names) {
    const text = whole(bytes, name);
    if (text !== undefined) return text;
    if (wide) return new TextDecoder(wide).decode(bytes);
    if (isRatherUtf8(bytes)) return new TextDecoder().decode(bytes);
  }
  return new TextDecoder("gb18030").decode(bytes);
}

/** The text in an encoding that all bytes are of; undefined where it is not, and where none has that name. */
function whole(bytes: Uint8Array, name: string): string | undefined {
  try {
    const decoder = new TextDecoder(name, {fatal: true});
    return decoder.encoding === "gb18030" || decoder.encoding === "gbk" ? ofChinese(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of a text in GB18030, in which nothing may stand in UTF-8. */
const ofChinese = (bytes: Uint8Array): string | undefined => (brokenAt(bytes, "gb18030") === undefined ? new TextDecoder("gb18030").decode(bytes) : undefined);

/** The encoding of a text whose characters take two bytes. */
function wideOf(bytes: Uint8Array): string | undefined {
  if (wideEncoding(bytes) !== "UTF-16") return undefined;
  const isLittle = bytes[0] === 0xff || (bytes[0] !== 0xfe && bytes[1] === 0);
  return isLittle ? "utf-16le" : "utf-16be";
}
