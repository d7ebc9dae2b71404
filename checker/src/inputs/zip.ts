// The files of a zip archive. Sizes are counted while unpacking, whatever the archive says of them.
import {Unzip, UnzipInflate} from "fflate";
import {InputError} from "../model/errors.js";
import {quoted} from "../model/display.js";
import {MAX_BYTES, MAX_FILES, MEGABYTE, type NamedBytes} from "./files.js";

const STEP = 4096; // bytes unpacked at a time: deflate makes at most a thousand times as many of them
const DESCRIPTOR = "datapackage.json";

export function unzip(bytes: Uint8Array, source: string): NamedBytes[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new InputError("zip", source);
  const files = unpacked(bytes, source);
  const names = files.map(({name}) => name);
  const roots = names.filter((name) => base(name) === DESCRIPTOR);
  const twice = names.find((name, n) => names.indexOf(name) < n) ?? (roots.length > 1 ? DESCRIPTOR : undefined);
  if (twice) throw new InputError("zip_ambiguous", source, {name: quoted(twice)});
  // A package lies where its descriptor does, or, without one, where all its files are.
  const prefix = roots[0]?.slice(0, -DESCRIPTOR.length);
  if (prefix === undefined) return files.map(({name, bytes: data}) => ({name: base(name), bytes: data}));
  return files.filter(({name}) => name.startsWith(prefix)).map(({name, bytes: data}) => ({name: name.slice(prefix.length), bytes: data}));
}

const base = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

function unpacked(bytes: Uint8Array, source: string): NamedBytes[] {
  const parts = new Map<string, {name: string; chunks: Uint8Array[]; done: boolean}>();
  let [total, count] = [0, 0];
  const reader = new Unzip((file) => {
    if (++count > MAX_FILES) throw new InputError("too_many_files", source, {limit: MAX_FILES});
    if (!/\.(csv|json)$/i.test(file.name) || file.name.startsWith("__MACOSX/")) return;
    const part = {name: file.name, chunks: [] as Uint8Array[], done: false};
    parts.set(`${count}`, part);
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
  const found = [...parts.values()];
  if (!count || found.some(({done}) => !done)) throw new InputError("zip", source);
  return found.map(({name, chunks}) => ({name, bytes: joined(chunks)}));
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
