// Codes of regions (GB/T 2260), to be found by the name or by the code. The place holds the code, and the name stands below it.
import type {Text} from "../model/edition.js";
import type {Coded} from "./places.js";
import type {Say} from "./words.js";

/** A code with the region's own name. */
export type Region = [code: string, name: string];

const LEVELS = [2, 4]; // digits of the codes of provinces and cities
const DIGITS = 6;

export class Regions implements Coded {
  private readonly names: Map<string, string>;
  private readonly full: Map<string, string>;

  constructor(
    regions: Region[],
    private readonly say: Say,
  ) {
    this.names = new Map(regions);
    this.full = new Map(regions.map(([code]) => [code, this.above(code).join("")]));
  }

  /** The names of the regions that a region lies in, and its own. */
  private above(code: string): string[] {
    const codes = [...LEVELS.map((digits) => code.slice(0, digits).padEnd(DIGITS, "0")), code];
    return [...new Set(codes)].map((each) => this.names.get(each)).filter((name) => name !== undefined);
  }

  shown(code: string, _lang: keyof Text): string {
    return code;
  }

  /** The code itself, or that of the only region which is called so. */
  meant(text: string): string {
    const asked = bare(text);
    return this.only(([code, name]) => code === asked || name === asked || this.full.get(code) === asked) ?? text;
  }

  /** The code of the only region whose name begins so, or in whose full name the text stands. */
  found(text: string): string {
    const asked = bare(text);
    const exact = this.meant(text);
    if (exact !== text || !asked || this.names.has(asked)) return exact;
    return this.only(([, name]) => name.startsWith(asked)) ?? this.only(([code]) => this.full.get(code)!.includes(asked)) ?? text;
  }

  /** What is said below a code that stands in the place. */
  told(code: string): string {
    if (!/^\d{6}$/.test(code)) return "";
    return this.full.get(code) ?? this.say("region_unknown");
  }

  /** The codes to choose from for what has been typed, with their full names: those first that are called so. */
  offered(text: string, most: number): Region[] {
    const asked = bare(text);
    const ranks = ([code, name]: Region): boolean[] => [code.startsWith(asked), name.startsWith(asked), this.full.get(code)!.includes(asked)];
    const found = [...this.names].map((region) => ({code: region[0], rank: ranks(region).indexOf(true)})).filter(({rank}) => rank >= 0);
    return found.sort((one, other) => one.rank - other.rank).slice(0, most).map(({code}) => [code, this.full.get(code)!]);
  }

  private only(is: (region: Region) => boolean): string | undefined {
    const codes = [...this.names].filter(is).map(([code]) => code);
    return codes.length === 1 ? codes[0] : undefined;
  }
}

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
