// What an archive says of its files in the directory at its end: what was unpacked is held to it, as other programs do.

const [END, ENTRY] = [0x06054b50, 0x02014b50]; // how the record at the end begins, and how each entry does
const [END_SIZE, ENTRY_SIZE, MAX_COMMENT] = [22, 46, 65535];

/** The checksum (CRC-32) and the size in bytes of a file. */
export interface Listed {
  checksum: number;
  size: number;
}

/** The files of the directory in the order in which they lie in the archive; nothing where it is cut off or broken. */
export function directoryOf(bytes: Uint8Array): Listed[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  let end = bytes.length - END_SIZE;
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) return undefined;
  const found: (Listed & {place: number})[] = [];
  let at = end - view.getUint32(end + 12, true);
  for (let left = view.getUint16(end + 10, true); left; left -= 1) {
    if (at < 0 || at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return undefined;
    found.push({checksum: view.getUint32(at + 16, true), size: view.getUint32(at + 24, true), place: view.getUint32(at + 42, true)});
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found.sort((one, other) => one.place - other.place);
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
