// What a descriptor says of the content of a file, bytes and hash: the file is held to it, since it may be cut off.
import {md5, sha1} from "@noble/hashes/legacy";
import {sha256, sha512} from "@noble/hashes/sha2";
import {bytesToHex} from "@noble/hashes/utils";
import {InputError} from "../model/errors.js";
import {inJson, quoted, type Members} from "../model/display.js";

/** What a hash begins with, before a colon; one that does not is of the first (Data Package, resource, hash). */
const ALGORITHMS = {md5, sha1, sha256, sha512};

/** Throws InputError where a file of a package is not what the entry of its resource says of it, or what is said is of no known kind. */
export function holdTo(entry: Members, path: string, file: Uint8Array, source: string): void {
  const [size, said] = [entry["bytes"] ?? null, entry["hash"] ?? ""];
  if (size !== null && inJson(size) !== String(file.length))
    throw new InputError("descriptor_bytes", source, {path: quoted(path), found: file.length, said: quoted(inJson(size))});
  if (said === "") return;
  const text = typeof said === "string" ? said : inJson(said);
  const at = text.lastIndexOf(":");
  const name = text.slice(0, Math.max(0, at)).toLowerCase() || "md5";
  const algorithm = Object.entries(ALGORITHMS).find(([known]) => known === name)?.[1];
  if (!algorithm) {
    const allowed = Object.keys(ALGORITHMS).map((known) => `${known}:…`).join(", ");
    throw new InputError("descriptor_value", source, {name: quoted(entry["name"] ?? null), property: "hash", value: quoted(text), allowed});
  }
  if (bytesToHex(algorithm(file)) !== text.slice(at + 1).toLowerCase()) throw new InputError("descriptor_hash", source, {path: quoted(path)});
}
