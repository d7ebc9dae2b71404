// datapackage.json: which files a package has. What it says of them is honoured or refused, never ignored.
import {InputError} from "../model/errors.js";
import {isMembers, quoted, type Value} from "../model/display.js";
import {parse} from "./json-text.js";

const ENCODINGS: Record<string, string> = {"utf-8": "utf-8", utf8: "utf-8", gb18030: "gb18030", gbk: "gb18030", gb2312: "gb18030"};

/** One file of a package: its path inside, the encoding first tried, the fields its own schema declares. */
export interface Resource {
  path: string;
  encoding: string;
  declared: Set<string>;
}

export function resources(bytes: Uint8Array, source: string): Map<string, Resource> {
  const {value} = parse(bytes, source);
  const listed = isMembers(value) ? value["resources"] : undefined;
  if (!Array.isArray(listed)) throw new InputError("descriptor", source, {detail: "resources"});
  const found = new Map<string, Resource>();
  for (const entry of listed) {
    const name = isMembers(entry) ? entry["name"] : undefined;
    if (!isMembers(entry) || typeof name !== "string" || found.has(name)) throw new InputError("descriptor", source, {detail: "resources/name"});
    const path = inside(entry["path"], source);
    const encoding = ENCODINGS[String(entry["encoding"] ?? "utf-8").toLowerCase()];
    const faults: [string, boolean][] = [
      ["dialect", !isPlain(entry["dialect"])],
      ["format", (entry["format"] ?? "csv") !== "csv"],
      ["compression", Boolean(entry["compression"])],
      ["encoding", encoding === undefined],
      ["path", [...found.values()].some((other) => other.path === path)],
    ];
    const fault = faults.find(([, faulty]) => faulty);
    if (fault) throw new InputError("descriptor", source, {detail: `${quoted(name)}/${fault[0]}`});
    found.set(name, {path, encoding: encoding!, declared: declared(entry["schema"])});
  }
  return found;
}

const isPlain = (dialect: Value | undefined): boolean =>
  dialect === undefined || (isMembers(dialect) && Object.entries(dialect).every(([key, value]) => key === "delimiter" && value === ","));

function inside(path: Value | undefined, source: string): string {
  if (typeof path !== "string" || !path) throw new InputError("descriptor", source, {detail: quoted(path)});
  const steps = path.replaceAll("\\", "/").split("/").filter((step) => step !== ".");
  if (path.includes(":") || ["", "~"].includes(steps[0]!) || steps.includes("..")) throw new InputError("path_escape", source, {path: quoted(path)});
  return steps.join("/");
}

function declared(schema: Value | undefined): Set<string> {
  const fields = isMembers(schema) ? schema["fields"] : undefined;
  const names = (Array.isArray(fields) ? fields : []).map((field) => (isMembers(field) ? field["name"] : null));
  return new Set(names.filter((name) => typeof name === "string"));
}
