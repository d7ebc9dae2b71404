// Files that are dropped or chosen, read within limits before anything looks into them.
import {InputError} from "../model/errors.js";
import {MAX_BYTES, MAX_FILES, MEGABYTE, type NamedBytes} from "../inputs/files.js";
import {areMany, givenAs, givenBy, type GivenFile} from "./desk/given.js";
import {h} from "./dom.js";
import type {Say} from "./words.js";

const KINDS = ".json,.csv,.zip,.xlsx,.docx,.html,.htm,.txt";

/** The bytes of files. Throws InputError. */
async function bytesOf(files: File[]): Promise<NamedBytes[]> {
  if (!files.length) throw new InputError("nothing", "");
  if (files.length > MAX_FILES) throw new InputError("too_many_files", "", {limit: MAX_FILES});
  const total = files.reduce((size, file) => size + file.size, 0);
  if (total > MAX_BYTES) throw new InputError("too_large", files[0]!.name, {limit: MAX_BYTES / MEGABYTE});
  try {
    return await Promise.all(files.map(async (file) => ({name: file.name, bytes: new Uint8Array(await file.arrayBuffer())})));
  } catch {
    throw new InputError("unreadable_in_browser", files[0]!.name); // a folder, or a file that has gone
  }
}

/** Is given what files will hold once they are read, or the InputError that they cannot be. */
export type Opened = (files: Promise<NamedBytes[]>) => void;

/** A button that lets files be chosen; many takes those of several reports, where these are wanted. */
export function chooser(label: string, several: boolean, opened: Opened, many?: (given: GivenFile[]) => void): HTMLElement {
  const input = h("input", {type: "file", accept: KINDS, multiple: several, class: "gidar-hidden", tabindex: "-1", "aria-hidden": "true"});
  input.addEventListener("change", () => {
    const given = givenAs(input.files ?? []);
    if (many && areMany(given)) many(given);
    else opened(bytesOf(given.map(({file}) => file)));
    input.value = ""; // the same file can be chosen again after it was mended
  });
  return h("span", {}, h("button", {type: "button", class: "md-button gidar-button", onclick: () => input.click()}, label), input);
}

/** A button that lets a folder be chosen. */
export function folderChooser(say: Say, taken: (given: GivenFile[]) => void): HTMLElement {
  const input = h("input", {type: "file", multiple: true, webkitdirectory: true, class: "gidar-hidden", tabindex: "-1", "aria-hidden": "true"});
  input.addEventListener("change", () => {
    taken(givenAs(input.files ?? []));
    input.value = "";
  });
  return h("span", {}, h("button", {type: "button", class: "md-button gidar-button", onclick: () => input.click()}, say("desk_folder")), input);
}

/** Where a report can be dropped: anywhere on the page, and a place that says so. */
export function dropZone(say: Say, opened: Opened, many: (given: GivenFile[]) => void): HTMLElement {
  const zone = h(
    "div",
    {class: "gidar-drop"},
    h("p", {}, h("strong", {}, say("drop")), h("small", {}, say("drop_kinds"))),
    h("span", {class: "gidar-buttons"}, chooser(say("choose"), true, opened, many), folderChooser(say, many)),
  );
  const carriesFiles = (event: DragEvent): boolean => Boolean(event.dataTransfer?.types.includes("Files"));
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    zone.classList.add("gidar-over");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) zone.classList.remove("gidar-over");
  });
  document.addEventListener("drop", (event) => {
    zone.classList.remove("gidar-over");
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const {dataTransfer} = event;
    if (dataTransfer) void givenBy(dataTransfer).then((given) => (areMany(given) ? many(given) : opened(bytesOf(given.map(({file}) => file)))));
  });
  return zone;
}
