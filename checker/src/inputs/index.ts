// From files to reports. Everything read is untrusted: limits, and no path outside a package.
import type {Edition} from "../model/edition.js";
import {InputError} from "../model/errors.js";
import type {Report} from "../model/report.js";
import {quoted} from "../model/display.js";
import {base, DESCRIPTOR, isEmpty, MAX_BYTES, MAX_FILES, MEGABYTE, type NamedBytes} from "./files.js";
import {readJson} from "./json-text.js";
import {readPackage} from "./csv-package.js";
import {unzip} from "./zip.js";

/** The reports of a JSON file, of the CSV files of a package, or of a zip archive. Throws InputError. */
export function read(files: NamedBytes[], editions: Edition[]): Report[] {
  const name = files[0]?.name ?? "";
  if (!files.length) throw new InputError("nothing", "");
  if (files.length > MAX_FILES) throw new InputError("too_many_files", "", {limit: MAX_FILES});
  if (files.reduce((total, {bytes}) => total + bytes.length, 0) > MAX_BYTES) throw new InputError("too_large", name, {limit: MAX_BYTES / MEGABYTE});
  if (files.every(isEmpty)) throw new InputError("empty", name);
  const kind = (suffix: string): NamedBytes[] => files.filter((file) => file.name.toLowerCase().endsWith(suffix));
  const [zips, tables] = [kind(".zip"), kind(".csv")];
  const reports = kind(".json").filter((file) => base(file.name) !== DESCRIPTOR);
  if (zips.length + Number(tables.length > 0) > 1 || (zips.length && reports.length)) throw new InputError("mixed", "");
  if (zips.length) return readPackage(unzip(zips[0]!.bytes, name), name, editions);
  if (tables.length) {
    const own = files.map(({name: path, bytes}) => ({name: base(path), bytes}));
    const twice = own.find((file, n) => own.findIndex((other) => other.name === file.name) < n);
    if (twice) throw new InputError("same_name", "", {name: quoted(twice.name)});
    return readPackage(own, own.find((file) => file.name === DESCRIPTOR)?.name ?? "CSV", editions);
  }
  if (reports.length > 1) throw new InputError("several_json", "");
  if (!reports.length) throw new InputError("unknown_format_in_browser", name);
  return [readJson(reports[0]!.bytes, reports[0]!.name)];
}
