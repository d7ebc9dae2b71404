// What an archive says of its files in the directory at its end: what was unpacked is held to it, as other programs do.
import {strFromU8} from "fflate";
import {InputError} from "../model/errors.js";
import {MAX_FILES} from "./files.js";

const [END, END_64, LOCATOR_64, ENTRY] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50]; // how the records begin
const [END_SIZE, LOCATOR_SIZE, ENTRY_SIZE, MAX_COMMENT] = [22, 20, 46, 65535];
const UTF8 = 0x0800; // the flag of a name

/** {name of a file, as fflate reads it: the checksums (CRC-32) of the files of that name}. */
export type Directory = Map<string, number[]>;

/** The directory of an archive; nothing where it is cut off or broken. Throws InputError where it lists too many files, which a
 * hostile one may do under one name. */
export function directoryOf(bytes: Uint8Array, source: string): Directory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  let end = bytes.length - END_SIZE;
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) return undefined;
  let [at, left] = [end - view.getUint32(end + 12, true), view.getUint16(end + 10, true)];
  if (end >= LOCATOR_SIZE && view.getUint32(end - LOCATOR_SIZE, true) === LOCATOR_64) {
    const long = Number(view.getBigUint64(end - LOCATOR_SIZE + 8, true)); // where its longer record stands, with the figures
    if (long + 56 > end || view.getUint32(long, true) !== END_64) return undefined;
    [at, left] = [long - Number(view.getBigUint64(long + 40, true)), Number(view.getBigUint64(long + 32, true))];
  }
  if (left > MAX_FILES) throw new InputError("too_many_files", source, {limit: MAX_FILES});
  const found: Directory = new Map();
  for (; left; left -= 1) {
    if (at < 0 || at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const [length, more, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
    const told = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length);
    const name = strFromU8(told, !(view.getUint16(at + 8, true) & UTF8));
    const checksums = found.get(name) ?? [];
    found.set(name, checksums);
    checksums.push(view.getUint32(at + 16, true));
    at += ENTRY_SIZE + length + more + comment;
  }
  return found;
}

const TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** The checksum of some bytes, as zip archives have it. */
export function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ TABLE[(rest ^ byte) & 0xff]!;
  return ~rest >>> 0;
}
