// The files of a zip archive. Sizes are counted while unpacking, whatever the archive says of them; in the end both are
// held against each other.
import {Unzip, UnzipInflate} from "fflate";
import {InputError} from "../model/errors.js";
import {quoted} from "../model/display.js";
import {checksum, directoryOf} from "./zip-directory.js";
import {base, DESCRIPTOR, isEmpty, MAX_BYTES, MAX_FILES, MEGABYTE, type NamedBytes} from "./files.js";

const STEP = 4096; // bytes unpacked at a time: deflate makes at most a thousand times as many of them
const MAX_NAMED = 5; // packages that are named
const ENCRYPTED = 1; // the flag of the first file
const [STORED, DEFLATED] = [0, 8];
const METHODS: Record<number, string> = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 96: "JPEG", 97: "WavPack", 98: "PPMd"};
const KINDS: [string, number[]][] = [
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["bzip2", [0x42, 0x5a, 0x68]],
  ["XZ", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];

const OF_PACKAGES = /\.(csv|json)$/i;

/** The files of an archive whose names are as wanted, with their paths. Throws InputError. */
export function entriesOf(bytes: Uint8Array, source: string, wanted: RegExp): NamedBytes[] {
  if (isEmpty({name: source, bytes})) throw new InputError("empty", source);
  const kind = KINDS.find(([, start]) => start.every((byte, n) => bytes[n] === byte))?.[0];
  if (kind) throw new InputError("zip_kind", source, {kind});
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new InputError("zip", source);
  if (bytes[6]! & ENCRYPTED) throw new InputError("zip_encrypted", source, {name: quoted(firstName(bytes))});
  return unpacked(bytes, source, wanted);
}

/** The files of a package in an archive, with their paths in the package. Throws InputError. */
export function unzip(bytes: Uint8Array, source: string): NamedBytes[] {
  const files = entriesOf(bytes, source, OF_PACKAGES);
  const names = files.map(({name}) => name);
  const roots = names.filter((name) => base(name) === DESCRIPTOR);
  const shown = [...roots].sort().slice(0, MAX_NAMED).map((root) => quoted(root)).join(", ") + (roots.length > MAX_NAMED ? "…" : "");
  if (roots.length > 1) throw new InputError("zip_several", source, {count: roots.length, names: shown});
  // A package lies where its descriptor does, or, without one, where all its files are.
  const prefix = roots[0]?.slice(0, -DESCRIPTOR.length);
  if (prefix === undefined) return files.map(({name, bytes: data}) => ({name: base(name), bytes: data}));
  return files.filter(({name}) => name.startsWith(prefix)).map(({name, bytes: data}) => ({name: name.slice(prefix.length), bytes: data}));
}

const firstName = (bytes: Uint8Array): string => nameOf(String.fromCharCode(...bytes.subarray(30, 30 + bytes[26]! + 256 * bytes[27]!)));

/** The name of a file as it was given: Windows and macOS write others than the flag says, and other slashes. */
function nameOf(told: string): string {
  let name = told;
  if ([...told].some((character) => character > "\x7f") && [...told].every((character) => character <= "\xff")) {
    const bytes = Uint8Array.from(told, (character) => character.charCodeAt(0));
    for (const encoding of ["utf-8", "gb18030"]) {
      try {
        name = new TextDecoder(encoding, {fatal: true}).decode(bytes);
        break;
      } catch {
        continue; // the next encoding
      }
    }
  }
  return name.replaceAll("\\", "/").replace(/^\.\//, "").normalize("NFC");
}

function unpacked(bytes: Uint8Array, source: string, wanted: RegExp): NamedBytes[] {
  const directory = directoryOf(bytes, source);
  if (!directory) throw new InputError("zip", source);
  if (!directory.size) throw new InputError("empty", source);
  const parts: {told: string; name: string; chunks: Uint8Array[]; done: boolean}[] = [];
  const isWanted = (name: string): boolean => wanted.test(name) && !name.startsWith("__MACOSX/") && !base(name).startsWith("._");
  let [total, count] = [0, 0];
  const reader = new Unzip((file) => {
    if (++count > MAX_FILES) throw new InputError("too_many_files", source, {limit: MAX_FILES});
    const name = nameOf(file.name);
    if (!isWanted(name)) return;
    const method = file.compression ?? STORED;
    if (method !== STORED && method !== DEFLATED) throw new InputError("zip_method", source, {name: quoted(name), method: METHODS[method] ?? String(method)});
    const part = {told: file.name, name, chunks: [] as Uint8Array[], done: false};
    parts.push(part);
    file.ondata = (error, chunk, final) => {
      if (error) throw error; // also what is thrown here comes back as an error
      total += chunk.length;
      if (total > MAX_BYTES) throw new InputError("too_large", source, {limit: MAX_BYTES / MEGABYTE});
      part.chunks.push(chunk);
      part.done = final;
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let place = 0; place < bytes.length; place += STEP) reader.push(bytes.subarray(place, place + STEP), place + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError("zip", source);
  }
  if (!count || parts.some(({done}) => !done)) throw new InputError("zip", source);
  const found = parts.map(({told, name, chunks}) => ({told, name, bytes: joined(chunks)}));
  const files = [...directory].flatMap(([told, checksums]) => {
    const name = nameOf(told);
    if (!isWanted(name)) return [];
    // What the directory does not list was replaced or taken out of the archive, and is passed over.
    const sound = found.filter((one) => one.told === told && checksums.includes(checksum(one.bytes)));
    if (sound.length < checksums.length) throw new InputError("zip_damaged", source, {name: quoted(name)});
    return sound.slice(0, checksums.length).map(({bytes: data}) => ({name, bytes: data}));
  });
  const twice = files.find(({name}, n) => files.findIndex((other) => other.name === name) < n);
  if (twice) throw new InputError("zip_ambiguous", source, {name: quoted(twice.name)});
  return files;
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let place = 0;
  for (const chunk of chunks) {
    out.set(chunk, place);
    place += chunk.length;
  }
  return out;
}
