// JSON, strictly: what other programs would read differently is reported or refused, never guessed.
// JSON.parse would lose duplicate keys and digits.
import {Decimal} from "../model/decimal.js";
import {brokenAt, byteName, encodingOf, isHardlyChinese, wideEncoding} from "../model/encoding.js";
import {InputError} from "../model/errors.js";
import {reportOf, type Note, type Report} from "../model/report.js";
import {escape, isMembers, members, quoted, type Members, type Value} from "../model/display.js";

const MAX_DEPTH = 32; // a report is five deep
const MAX_REPEATED = 100; // repeated keys that are reported one by one
const OWN = ["result_version", "record_version", "loss_version"]; // what results of gidar say first

export function readJson(bytes: Uint8Array, source: string): Report {
  const {value, notes} = parse(bytes, source);
  if (!isMembers(value) || !("edition" in value || "tables" in value)) {
    const own = isMembers(value) && OWN.some((member) => member in value);
    throw new InputError(own ? "own_result" : "not_a_report", source);
  }
  return reportOf(value, source, notes);
}

/** The value of a JSON document, and notes on a byte order mark and on duplicate keys. */
export function parse(bytes: Uint8Array, source: string): {value: Value; notes: Note[]} {
  let text: string;
  const wide = wideEncoding(bytes);
  if (wide) throw new InputError("wide_json", source, {encoding: wide});
  try {
    text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw broken(bytes, source);
  }
  const marked = text.startsWith("\ufeff");
  text = text.replace(/^\ufeff+/, ""); // some programs write it before the one that is there
  if (!text.trim()) throw new InputError("empty", source);
  const parser = new JsonParser(text, source);
  const value = parser.document();
  // A repeated key further up discards what the first one held, and is told instead.
  const held = new Set<Value>();
  if (parser.repeated.length) collect(value, held);
  const notes = parser.repeated.filter(({owner}) => held.has(owner));
  return {
    value,
    notes: [
      ...(marked ? [{code: "byte-order-mark", pointer: "", value: ""}] : []),
      ...notes.map(({pointer, key}) => ({code: "duplicate-key", pointer: `${pointer}/${escape(key)}`, value: key})),
    ],
  };
}

/** That a byte is no UTF-8, and where: line and column from 1. */
function broken(bytes: Uint8Array, source: string): InputError {
  if (bytes.includes(0)) return new InputError("binary", source);
  const {encoding, at: other} = encodingOf(bytes);
  if (encoding !== "utf-8" && other === undefined && isHardlyChinese(bytes)) return new InputError("encoding_strange", source);
  if (encoding !== "utf-8" && other === undefined) return new InputError("other_encoding", source, {encoding: encoding.toUpperCase()});
  const at = brokenAt(bytes, "utf-8")!;
  const lines = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes.subarray(0, at)).replace(/^\ufeff/, "").split("\n");
  return new InputError("encoding_json", source, {line: lines.length, column: [...lines.at(-1)!].length + 1, byte: byteName(bytes[at]!)});
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SPACE = /[ \t\n\r]*/y;
/** What is left of a text that was cut off; a quotation mark or bracket in it tells that its end is written with another mark. */
const CUT = /[ \t\n\r]*(?:"(?:[^"\\\n“”}]|\\.)*\\?|[-+.0-9A-Za-z]*)$/y;
/** What may not stand in a text as such. */
const CONTROL = /[\0-\x1f]/;
const WORDS: [string, Value][] = [["null", null], ["true", true], ["false", false]];

function collect(value: Value, into: Set<Value>): void {
  if (!isMembers(value) && !Array.isArray(value)) return;
  into.add(value);
  for (const child of Object.values(value)) collect(child, into);
}

class JsonParser {
  private place = 0;
  readonly repeated: {owner: Members; pointer: string; key: string}[] = [];

  constructor(
    private readonly text: string,
    private readonly source: string,
  ) {}

  document(): Value {
    const value = this.value("", 0);
    if (this.place < this.text.length) this.fail({more: true});
    return value;
  }

  private value(pointer: string, depth: number): Value {
    if (depth > MAX_DEPTH) throw new InputError("too_deep", this.source);
    this.match(SPACE);
    const value = this.bare(pointer, depth);
    this.match(SPACE);
    return value;
  }

  private bare(pointer: string, depth: number): Value {
    const next = this.text[this.place];
    if (next === "{") return this.object(pointer, depth);
    if (next === "[") return this.list(pointer, depth);
    if (next === '"') return this.string();
    for (const [word, value] of WORDS) if (this.take(word)) return value;
    const number = this.match(NUMBER) || this.fail();
    try {
      return Decimal.parse(number);
    } catch {
      throw new InputError("json_number", this.source);
    }
  }

  private object(pointer: string, depth: number): Members {
    const owner = members();
    const again: string[] = [];
    this.take("{");
    this.match(SPACE);
    if (this.take("}")) return owner;
    do {
      this.match(SPACE);
      const key = this.string();
      this.match(SPACE);
      if (!this.take(":")) this.fail();
      if (Object.hasOwn(owner, key)) again.push(key);
      owner[key] = this.value(`${pointer}/${escape(key)}`, depth + 1);
    } while (this.take(","));
    if (!this.take("}")) this.fail();
    for (const key of again) if (this.repeated.length < MAX_REPEATED) this.repeated.push({owner, pointer, key});
    return owner;
  }

  private list(pointer: string, depth: number): Value[] {
    const items: Value[] = [];
    this.take("[");
    this.match(SPACE);
    if (this.take("]")) return items;
    do items.push(this.value(`${pointer}/${items.length}`, depth + 1));
    while (this.take(","));
    if (!this.take("]")) this.fail();
    return items;
  }

  private string(): string {
    let end = this.place + 1;
    while (this.text[end] !== '"' && end < this.text.length) end += this.text[end] === "\\" ? 2 : 1;
    const text = this.text.slice(this.place, end + 1);
    const control = text.startsWith('"') ? text.search(CONTROL) : -1;
    if (control > 0) this.fail({at: this.place + control, key: "json_control"});
    try {
      if (!text.startsWith('"')) this.fail();
      const value = JSON.parse(text) as string;
      this.place = end + 1;
      return value;
    } catch {
      this.fail();
    }
  }

  private take(word: string): boolean {
    const found = this.text.startsWith(word, this.place);
    if (found) this.place += word.length;
    return found;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.place += found.length;
    return found;
  }

  /** What is wrong, here or at another place; more: something stands behind a whole text. */
  private fail({at = this.place, key = "json_syntax", more = false}: {at?: number; key?: "json_syntax" | "json_control"; more?: boolean} = {}): never {
    CUT.lastIndex = at;
    if (!more && /^[ \t\n\r]*[{[]/.test(this.text) && CUT.test(this.text)) throw new InputError("json_cut", this.source, {line: this.text.trimEnd().split("\n").length});
    const before = this.text.slice(0, at).split("\n");
    const place = {line: before.length, column: before.at(-1)!.length + 1};
    const here = String.fromCodePoint(this.text.codePointAt(at) ?? 0);
    if (key === "json_syntax" && this.text.codePointAt(at) === 0) throw new InputError("json_nul", this.source, place);
    if (key !== "json_syntax" || here <= "\x7f") throw new InputError(key, this.source, place);
    const code = `U+${here.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    throw new InputError("json_character", this.source, {...place, character: quoted(here), code});
  }
}
