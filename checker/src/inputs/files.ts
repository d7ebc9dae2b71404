// What is read, and how much of it.
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

export const DESCRIPTOR = "datapackage.json";

export const MEGABYTE = 1024 * 1024;
export const MAX_BYTES = 16 * MEGABYTE; // of all files together, unpacked: a report has some 20 kB
export const MAX_FILES = 200;

/** The last step of a path. */
export const base = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const SPACE = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf]; // white space, and what begins a text in UTF-8

/** Whether a file has no content, or nothing but white space. */
export const isEmpty = ({bytes}: NamedBytes): boolean => bytes.every((byte) => SPACE.includes(byte));
