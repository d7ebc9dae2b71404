// Which of UTF-8 and GB18030 a text is in, and where it is in neither.

// Four Chinese characters in UTF-8. As GB18030 the same bytes would be six characters, of which most are hardly used.
const RUN = 4;
const CHINESE = /[\u0800-\ufffc]/g;
const MAX_SEQUENCE = 4; // bytes of one character
const WIDE_MARKS = [
  {mark: [0xff, 0xfe, 0, 0], encoding: "UTF-32"},
  {mark: [0, 0, 0xfe, 0xff], encoding: "UTF-32"},
  {mark: [0xff, 0xfe], encoding: "UTF-16"},
  {mark: [0xfe, 0xff], encoding: "UTF-16"},
];
const SAMPLE = 64; // bytes at the beginning of a text
const MAX_TO_A_NUL = 8; // bytes of it to a NUL, in a text whose marks, figures and names of fields are ASCII
const MIN_FOREIGN = 8; // characters beyond ASCII by which an encoding is judged
const MIN_TO_A_PRIVATE = 10; // of them to one for private use, in a text that is meant to be read
const PRINTED = /^(?:\P{C}|[\t-\r\x1c-\x1f\x85])+$/u;

/** The place of the first byte that is not of an encoding; undefined where there is none. */
export function brokenAt(bytes: Uint8Array, encoding: string): number | undefined {
  const run = encoding === "gb18030" ? utf8Run(bytes) : undefined;
  if (isWhole(bytes, encoding)) return run;
  let [low, high] = [0, bytes.length]; // a beginning of low bytes may go on, one of high + 1 may not
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBeginning(bytes.subarray(0, middle), encoding)) low = middle;
    else high = middle - 1;
  }
  let at = low;
  while (at > 0 && low - at < MAX_SEQUENCE && !isWhole(bytes.subarray(0, at), encoding)) at--;
  return run === undefined ? at : Math.min(at, run);
}

/** Whether a text that is no sound UTF-8 is still plainly meant to be: more of its characters are sound than not. */
export function isRatherUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  return (text.match(CHINESE)?.length ?? 0) > text.split("\ufffd").length - 1;
}

/** The encoding of a text, and the place of the first byte that is not of it. first is what it is said to be in. */
export function encodingOf(bytes: Uint8Array, first = "utf-8"): {encoding: string; at: number | undefined} {
  for (const encoding of new Set([first, "utf-8"])) if (brokenAt(bytes, encoding) === undefined) return {encoding, at: undefined};
  const encoding = isRatherUtf8(bytes) ? "utf-8" : "gb18030";
  return {encoding, at: brokenAt(bytes, encoding)};
}

/** Whether bytes that are sound GB18030 are hardly meant to be, since almost any are: Big5 gives characters of which
 * many are for private use, and Shift-JIS such that are none of GB 2312, of which most of a Chinese text is. */
export function isHardlyChinese(bytes: Uint8Array): boolean {
  const isTrail = (byte: number): boolean => byte >= 0xa1 && byte <= 0xfe;
  let [written, strange, privateUse] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at]!, bytes[at + 1] ?? 0];
    if (lead < 0x80) continue;
    const isFour = trail >= 0x30 && trail <= 0x39;
    written++;
    if (isFour || !isTrail(trail) || lead < 0xa1 || lead > 0xf7 || (lead > 0xa9 && lead < 0xb0)) strange++;
    const isOwn = isTrail(trail) ? (lead > 0xa9 && lead < 0xb0) || lead > 0xf7 : lead > 0xa0 && lead < 0xa8;
    if (isOwn && !isFour && lead < 0xff) privateUse++;
    at += isFour ? 3 : 1;
  }
  return privateUse * MIN_TO_A_PRIVATE > written || (written >= MIN_FOREIGN && strange * 2 > written);
}

/** The encoding, as people write it, of a text whose characters take two or four bytes; undefined of any other. */
export function wideEncoding(bytes: Uint8Array): string | undefined {
  const marked = WIDE_MARKS.find(({mark}) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked.encoding;
  const start = bytes.subarray(0, SAMPLE);
  const nuls = start.reduce((count, byte) => count + Number(byte === 0), 0);
  if (nuls * MAX_TO_A_NUL < start.length) return undefined;
  const isText = (text: string): boolean => /^[\0-\x7f]/.test(text) && PRINTED.test(text);
  if ([true, false].some(little => isText(ofFourBytes(start, little)))) return "UTF-32";
  return ["utf-16le", "utf-16be"].some(name => isText(ofTwoBytes(start, name))) ? "UTF-16" : undefined;
}

/** A byte as people write it. */
export const byteName = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");

/** The text, "" where it is none. */
function ofTwoBytes(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(name, {fatal: true, ignoreBOM: true}).decode(bytes, {stream: true});
  } catch {
    return "";
  }
}

/** The text, "" where it is none. */
function ofFourBytes(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4));
  const codes = Array.from({length: view.byteLength / 4}, (_, at) => view.getUint32(4 * at, little));
  return codes.every(code => code <= 0x10ffff) ? String.fromCodePoint(...codes) : "";
}

function utf8Run(bytes: Uint8Array): number | undefined {
  const inside = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf;
  for (let start = 0; start + 3 * RUN <= bytes.length; start++) {
    let length = 0;
    while (length < RUN) {
      const at = start + 3 * length;
      if (bytes[at]! < 0xe3 || bytes[at]! > 0xe9 || !inside(bytes[at + 1]) || !inside(bytes[at + 2])) break;
      length++;
    }
    if (length === RUN) return start;
  }
  return undefined;
}

function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isBeginning(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes, {stream: true});
    return true;
  } catch {
    return false;
  }
}
