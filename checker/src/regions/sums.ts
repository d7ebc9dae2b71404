// Reports added up: what the parts of a region come to. RegionSums are exact; where a part has no figure that can be added, the
// sum of that cell is open, and the name of the part is kept.
import {Decimal} from "../model/decimal.js";
import {at, filled, members, quoted, type Members, type Value} from "../model/display.js";
import type {Edition, Lang, Text} from "../model/edition.js";
import {codeKey, isSame, nameKey, organOf, type Organ} from "../model/organs.js";
import type {Params} from "../model/findings.js";
import type {Report} from "../model/report.js";
import {joint} from "../model/words.js";
import type {Usable} from "../structure/usable.js";

const MAX_NAMED = 3; // parts that a message names before it only counts them
export const MAX_NOTES = 1000; // parts that are reported as left out or overlapping, and as missing
const MAX_DIGITS = 100; // more than any amount of money has

/** A report with what of it can be relied on; edition undefined where it is of none. */
export interface Part {
  report: Report;
  edition: Edition | undefined;
  usable: Usable;
}

/** Some parts: how many, and the first few by name. */
export class PartNames {
  private count = 0;
  private readonly first: string[] = [];

  add(name: string): void {
    this.count += 1;
    if (this.first.length < MAX_NAMED) this.first.push(name);
  }

  text(edition: Edition): Text {
    const more = (lang: Lang): string => (this.count > this.first.length ? edition.word("and_other_parts")[lang].replace("{count}", String(this.count)) : "");
    const text = (lang: Lang): string => this.first.join(joint("list", lang)) + more(lang);
    return {zh: text("zh"), en: text("en")};
  }
}

/** The list of all parts of a region, and which of them have come. What is listed twice is one part. */
export class Expected {
  readonly parts: string[][] = [];
  /** Which parts go by a code, or a name; and the names and codes of each. */
  private readonly index = new Map<string, number[]>();
  private readonly keys: {names: Set<string>; codes: Set<string>}[] = [];
  private readonly come = new Set<number>();

  constructor(parts: string[][]) {
    const listed = new Set<string>();
    for (const part of parts) {
      const codes = new Set(part.flatMap((text) => codeKey(text) ?? []));
      const names = new Set(part.filter((text) => codeKey(text) === undefined).map(nameKey).filter(Boolean));
      const keys = [...codes, ...names].sort();
      if (!keys.length || listed.has(keys.join("\n"))) continue;
      listed.add(keys.join("\n"));
      for (const key of keys) this.index.set(key, [...(this.index.get(key) ?? []), this.parts.length]);
      this.keys.push({names, codes});
      this.parts.push(part.filter(nameKey).map((text) => text.trim()));
    }
  }

  /** Why an organ is none of the parts, a key of words.left_out; undefined where it is one, which has come then. */
  whyNot(organ: Organ): string | undefined {
    const found = this.found(organ);
    if (typeof found === "string") return found;
    this.come.add(found);
    return undefined;
  }

  /** Which of the parts an organ is by its code, else by its name where codes do not tell the two apart. */
  private found(organ: Organ): number | string {
    const code = codeKey(organ.code);
    const named = this.index.get(nameKey(organ.name)) ?? [];
    const [coded] = this.index.get(code ?? "") ?? [];
    if (coded !== undefined) return named.length && !named.includes(coded) ? "code_of_other" : coded;
    const open = named.filter((place) => !(code && this.keys[place]!.codes.size));
    if (open.length === 1) return open[0]!;
    return open.length ? "which_listed" : named.length ? "other_code" : "not_listed";
  }

  /** What the list calls the part that an organ is, where the organ is called otherwise. */
  otherName(organ: Organ): string | undefined {
    const place = this.found(organ);
    if (typeof place === "string") return undefined;
    const {names} = this.keys[place]!;
    const name = nameKey(organ.name);
    return !names.size || !name || names.has(name) ? undefined : this.named(place);
  }

  /** What the list calls a part: its first name, or its code where it has none. */
  private named(place: number): string {
    const texts = this.parts[place]!;
    return texts.find((text) => codeKey(text) === undefined) ?? texts[0]!;
  }

  get isWhole(): boolean {
    return this.come.size === this.parts.length;
  }

  /** The names of the parts that have not come. */
  missing(): string[] {
    return [...this.parts.keys()].filter((place) => !this.come.has(place)).map((place) => this.named(place));
  }
}

/** Why a part has no figure in a cell. */
export type Why = "blank" | "unusable" | "scope";
/** A key of words.left_out, and its parameters. */
type LeftOut = Record<string, string | Text>;

/** A place where an organ was read, by its name and region; a region "" is none. */
type SourcesByOrgan = Map<string, Map<string, string>>;

export class RegionSums {
  count = 0;
  unnoted = 0;
  /** Whether the region's own report was among the parts; it is none. */
  itself = false;
  readonly expected: Expected | undefined;
  /** The sums of the cells that are additive, and of the processing fees. */
  readonly totals = new Map<string, Decimal>();
  readonly open = new Map<string, Map<Why, PartNames>>();
  /** Parts that were left out or may count twice: the code of the rule, and what its message is filled with. */
  readonly notes: [code: string, params: Params][] = [];
  private readonly codes = new Map<string, string>();
  private readonly named: SourcesByOrgan = new Map();
  private readonly uncoded: SourcesByOrgan = new Map();
  private readonly whole = new Map<string, string>();
  private readonly within = new Map<string, [PartNames, string]>();

  /** edition and year are those that are added up, taken from the first sound part where they are undefined. */
  constructor(
    private readonly organ: Organ,
    private edition: Edition | undefined,
    private year: Decimal | undefined,
    expected: string[][] | undefined,
  ) {
    this.expected = expected && new Expected(expected);
  }

  /** Whether every part is known to have been added. */
  get isComplete(): boolean {
    return this.expected?.isWhole ?? false;
  }

  /** Add one report, or note why it cannot be added. */
  add(part: Part): void {
    const {usable, report, edition} = part;
    const organ = organOfUsable(usable);
    const name = quoted(organ.name || at(report.data, "/organ/name") || report.source);
    const source = quoted(report.source, 200) || name;
    const year = usable.get("/year");
    if (!this.edition && edition && year instanceof Decimal) [this.edition, this.year] = [edition, year];
    const form = this.wrongForm(edition, year);
    const same = isSame(organ, this.organ) && (organ.scope === this.organ.scope || !organ.scope || !this.organ.scope);
    if (!form && same) {
      this.itself = true;
      return;
    }
    const reason = form ?? this.wrongOrgan(organ, source);
    if (reason) this.note("part-left-out", {value: name, source, reason: this.said(reason)});
    else {
      const listed = this.expected?.otherName(organ);
      if (listed !== undefined) this.note("part-renamed", {value: name, source, listed: quoted(listed)});
      this.place(organ, name, source);
      this.sum(part, name);
    }
  }

  private said(reason: LeftOut): Text {
    const words = (this.edition ?? undefined)?.catalogue.words["left_out"] as unknown as Record<string, Text> | undefined;
    const text = (lang: Lang): string => {
      const template = words?.[reason["key"] as string]?.[lang] ?? "";
      return filled(template, (name) => String(reason[name] ?? ""));
    };
    return {zh: text("zh"), en: text("en")};
  }

  private wrongForm(edition: Edition | undefined, year: Value | undefined): LeftOut | undefined {
    if (!edition) return {key: "no_edition"};
    if (!(year instanceof Decimal)) return {key: "no_year"};
    if (this.edition && edition.id !== this.edition.id) return {key: "other_edition", edition: edition.id};
    return this.year && year.compare(this.year) !== 0 ? {key: "other_year", year: year.plain()} : undefined;
  }

  private wrongOrgan(organ: Organ, source: string): LeftOut | undefined {
    const [code, name, region] = [codeKey(organ.code), nameKey(organ.name), nameKey(organ.region)];
    const other = (code && this.codes.get(code)) ?? find(code ? this.uncoded : this.named, name, region);
    if (other !== undefined && other !== "") return {key: "same_organ", other};
    const key = this.expected?.whyNot(organ);
    if (key) return {key};
    if (code) this.codes.set(code, source);
    for (const index of code ? [this.named] : [this.named, this.uncoded]) index.set(name, (index.get(name) ?? new Map<string, string>()).set(region, source));
    return undefined;
  }

  /** Note a report that lies within the region of another one, whichever came first. */
  private place(organ: Organ, name: string, source: string): void {
    const inside = regionsOf(nameKey(organ.region));
    const outer = inside.find((region) => this.whole.has(region));
    if (outer !== undefined) this.note("part-overlap", {value: name, source, other: this.whole.get(outer)!});
    const [own] = inside;
    if (own !== undefined && organ.scope === "region") {
      const others = this.within.get(own);
      if (others) this.note("part-overlap", {value: others[0].text(this.edition!), source: others[1], other: name});
      if (!this.whole.has(own)) this.whole.set(own, name);
    }
    for (const region of inside) {
      if (!this.within.has(region)) this.within.set(region, [new PartNames(), source]);
      this.within.get(region)![0].add(name);
    }
  }

  private sum({report, usable}: Part, name: string): void {
    const edition = this.edition!;
    if (!this.totals.size) for (const pointer of edition.additive) this.totals.set(pointer, Decimal.of(0));
    this.count += 1;
    const mixed = mixedTables(report, edition, usable);
    for (const [pointer, total] of this.totals) {
      const isCell = edition.cells.has(pointer);
      const value = usable.get(pointer);
      let why: Why = "blank";
      if (value instanceof Decimal) {
        const sum = isCell && mixed.has(pointer.split("/")[2]!) ? "scope" : (exact(total, value) ?? "unusable");
        if (sum instanceof Decimal) {
          this.totals.set(pointer, sum);
          continue;
        }
        why = sum;
      } else if (!usable.has(pointer) && (isCell || (at(report.data, pointer) ?? null) !== null)) why = "unusable";
      const reasons = this.open.get(pointer) ?? new Map<Why, PartNames>();
      this.open.set(pointer, reasons);
      if (!reasons.has(why)) reasons.set(why, new PartNames());
      reasons.get(why)!.add(name);
    }
  }

  private note(code: string, params: Params): void {
    if (this.notes.length < MAX_NOTES) this.notes.push([code, params]);
    else this.unnoted += 1;
  }
}

/** Whose report it is, as far as that can be relied on. */
export function organOfUsable(usable: Usable): Organ {
  const data: Members = members([["organ", members(["name", "code", "region"].map((name) => [name, usable.get(`/organ/${name}`) ?? null]))], ["scope", usable.get("/scope") ?? null]]);
  return organOf(data);
}

/** The tables that count something else than the report they stand in. */
export function mixedTables(report: Report, edition: Edition, usable: Usable): Set<string> {
  const scope = usable.get("/scope") ?? null;
  return new Set([...edition.tables.keys()].filter((table) => ![null, scope].includes(at(report.data, `/table_scopes/${table}`) ?? null)));
}

function exact(one: Decimal, other: Decimal): Decimal | undefined {
  if (one.whole && other.whole && one.adjusted < MAX_DIGITS && other.adjusted < MAX_DIGITS) return Decimal.sum([one, other]);
  if (Math.max(one.adjusted, other.adjusted) - Math.min(one.exponent, other.exponent) >= MAX_DIGITS) return undefined;
  return Decimal.sum([one, other]);
}

/** What stands under an organ's name, if nothing says that it is of another region. */
function find(index: SourcesByOrgan, name: string, region: string): string | undefined {
  const found = name ? index.get(name) : undefined;
  if (!found) return undefined;
  return region ? (found.get(region) ?? found.get("")) : [...found.values()][0];
}

/** A region and those that it lies in, the smallest first, each without the zeros that stand for all of it: two digits each
 * for province, city and county, three each for township and village (GB/T 2260 and its extensions). */
function regionsOf(code: string): string[] {
  const steps = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9, 12)];
  while (steps.length && !/[^0]/.test(steps.at(-1)!)) steps.pop();
  return steps.map((_, n) => steps.slice(0, n + 1).join("")).reverse();
}
