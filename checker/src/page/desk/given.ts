// What was dropped on the desk, or chosen: files with their paths, put together as far as they are one input.
import {base, DESCRIPTOR} from "../../inputs/files.js";

export interface GivenFile {
  path: string;
  file: File;
}
/** The files of one input: a package, or one file alone. */
export interface Input {
  path: string;
  files: GivenFile[];
}

export const MAX_GIVEN = 20_000; // files at a time; of more, none is read
const ALONE = /\.(json|zip|xlsx|docx|html?|doc|wps|xls|et|pdf|ods|odt|rtf)$/i;
const LIST = /\.txt$/i;
const OF_SYSTEMS = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

/** The files of a drop, up to one beyond the limit, those in folders with their paths; to be called while the event lasts. */
export async function givenBy(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return givenAs(files);
  const found: GivenFile[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (found.length > MAX_GIVEN) return;
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      found.push({path: entry.fullPath.replace(/^\//, ""), file});
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) return; // a reader gives a hundred at a time
      for (const each of some) await walk(each);
    }
  };
  for (const entry of entries) if (entry) await walk(entry);
  return found;
}

export const givenAs = (files: Iterable<File>): GivenFile[] => [...files].map((file) => ({path: file.webkitRelativePath || file.name, file}));

/** The inputs among some files, the lists of organs, and what is neither. */
export function sorted(given: GivenFile[]): {inputs: Input[]; lists: GivenFile[]; unread: GivenFile[]} {
  const own = given.filter(({path}) => !OF_SYSTEMS.test(path));
  const folderOf = (path: string): string => path.slice(0, path.length - base(path).length);
  const packages = new Map<string, GivenFile[]>();
  for (const each of own) if (/\.csv$/i.test(each.path)) packages.set(folderOf(each.path), [...(packages.get(folderOf(each.path)) ?? []), each]);
  const taken = new Set([...packages.values()].flat());
  for (const each of own)
    if (base(each.path) === DESCRIPTOR && packages.has(folderOf(each.path))) {
      packages.get(folderOf(each.path))!.push(each);
      taken.add(each);
    }
  const alone = own.filter((each) => !taken.has(each) && ALONE.test(each.path));
  const lists = own.filter(({path}) => LIST.test(path));
  return {
    inputs: [...[...packages].map(([path, files]) => ({path: path || files[0]!.path, files})), ...alone.map((each) => ({path: each.path, files: [each]}))],
    lists,
    unread: own.filter((each) => !taken.has(each) && !alone.includes(each) && !lists.includes(each)),
  };
}

/** Whether files are more than one report's: those of a folder, or of several inputs. */
export function areMany(given: GivenFile[]): boolean {
  const {inputs, lists} = sorted(given);
  return inputs.length > 1 || (inputs.length > 0 && lists.length > 0 && given.some(({path}) => path.includes("/")));
}
