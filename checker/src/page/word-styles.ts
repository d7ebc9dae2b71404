// Which runs of a Word document are seen, by their own properties and by those of a style; as `gidar extract` has it.
// Source: ECMA-376-1, 17.7.2 (the order in which styles apply), 17.3.2 (vanish, strike, color, sz, w, shd), 17.3.1.33
// (spacing) and 17.4.80 (trHeight).
import {standsOut, WHITE, type Colour, type Seen} from "../extraction/visibility.js";
import {around, attribute, below, childrenOf, tags} from "./office-xml.js";

const UNSEEN = ["vanish", "strike", "dstrike"]; // properties of a run that is not to be read
/** And others that decide whether it is seen: up to which number it is doubtful, for those that are one. */
const SMALLEST: Record<string, number> = {sz: 5, w: 10};
const SHADES = ["highlight", "shd"]; // what is behind a run
const ON = ["", "1", "true", "on"];
const NAMED: Record<string, Colour> = {white: WHITE, black: [0, 0, 0], yellow: [1, 1, 0]};
const TINY = 60; // twentieths of a point, of a row or line that has no other height
const MOST_STYLES = 2_000;

/** What properties say, by name. */
type Said = Map<string, string>;

interface Style {
  basedOn: string;
  said: Said;
  isShaded: boolean;
}

export class WordStyles {
  private readonly own = new Map<string, Style>();
  private readonly usual = new Map<string, string>();
  private readonly defaults: Said = new Map();

  /** part is that of the styles; undefined where a document has none. */
  constructor(part: Document | undefined) {
    const root = part?.documentElement;
    if (!root) return;
    this.defaults = saidOf(below(root, "docDefaults", "rPrDefault", "rPr"));
    for (const style of childrenOf(root, "style").slice(0, MOST_STYLES)) {
      const name = attribute(style, "styleId") ?? "";
      this.own.set(name, {basedOn: valueOf(below(style, "basedOn")), said: saidOf(below(style, "rPr")), isShaded: tags(style, "shd").length > 0});
      if (ON.slice(1).includes(attribute(style, "default") ?? "0")) this.usual.set(attribute(style, "type") ?? "", name);
    }
  }

  /** Whether a run is neither hidden, struck out nor in the colour behind it. */
  seen(run: Element): Seen {
    const own = below(run, "rPr");
    const found: Said = new Map([...this.ofStyles(run, own), ...saidOf(own)]);
    if (UNSEEN.some((name) => found.has(name) && ON.includes(found.get(name)!))) return false;
    const isFaint = Object.entries(SMALLEST).some(([name, least]) => /^[0-9]{1,4}$/.test(found.get(name) ?? "") && Number(found.get(name)) <= least);
    const paragraph = around(run, "p");
    if (isFaint || isFlat(below(paragraph, "pPr", "spacing"))) return undefined;
    const colour = colourOf(found.get("color") ?? "");
    return colour ? this.standsOut(run, colour, found) : true;
  }

  private standsOut(run: Element, colour: Colour, found: Said): Seen {
    const shades = SHADES.flatMap((name) => found.get(name) ?? []);
    for (const name of ["p", "tc"]) shades.push(attribute(below(around(run, name), `${name}Pr`, "shd"), "fill") ?? "");
    const said = shades.find((shade) => !["auto", "none", ""].includes(shade));
    const behind = said === undefined ? WHITE : colourOf(said);
    const seen = behind ? standsOut(colour, behind) : true;
    // The style of a table or paragraph may put a colour behind it.
    return seen === false && said === undefined && this.isShaded(run) ? undefined : seen;
  }

  /** Whether a style of a run shades anything. */
  private isShaded(run: Element): boolean {
    return this.stylesOf(run, undefined).some((name) => this.chain(name).some((each) => each.isShaded));
  }

  /** Whether a row of a table is hidden. */
  hiddenRow(row: Element): boolean {
    const [mark, height] = [below(row, "trPr", "hidden"), below(row, "trPr", "trHeight")];
    if (attribute(height, "hRule") === "exact" && isTiny(valueOf(height))) return true;
    return mark !== undefined && ON.includes(valueOf(mark));
  }

  /** The defaults, then the styles of the table, of the paragraph and of the run. */
  private ofStyles(run: Element, own: Element | undefined): Said {
    const styles = this.stylesOf(run, own).flatMap((name) => this.chain(name).reverse());
    return new Map([...this.defaults, ...styles.flatMap(({said}) => [...said])]);
  }

  /** The names of the styles of a run, that of the table first. */
  private stylesOf(run: Element, own: Element | undefined): string[] {
    const found: [kind: string, said: Element | undefined][] = [
      ["table", below(around(run, "tbl"), "tblPr", "tblStyle")],
      ["paragraph", below(around(run, "p"), "pPr", "pStyle")],
      ["character", below(own, "rStyle")],
    ];
    return found.map(([kind, said]) => (said ? valueOf(said) : (this.usual.get(kind) ?? "")));
  }

  /** A style and those that it is based on. */
  private chain(name: string): Style[] {
    const chain: Style[] = [];
    for (let style = this.own.get(name); style && !chain.includes(style); style = this.own.get(style.basedOn)) chain.push(style);
    return chain;
  }
}

const valueOf = (element: Element | undefined): string => attribute(element, "val") ?? "";

function saidOf(properties: Element | undefined): Said {
  const names = [...UNSEEN, ...Object.keys(SMALLEST), "color", ...SHADES];
  const marks = names.map((name) => [name, below(properties, name)] as const);
  return new Map(marks.flatMap(([name, mark]) => (mark ? [[name, attribute(mark, name === "shd" ? "fill" : "val") ?? ""]] : [])));
}

/** Whether the lines of a paragraph are too low to be read. */
const isFlat = (spacing: Element | undefined): boolean => attribute(spacing, "lineRule") === "exact" && isTiny(attribute(spacing, "line") ?? "");

const isTiny = (twentieths: string): boolean => /^[0-9]{1,3}$/.test(twentieths) && Number(twentieths) <= TINY;

/** A colour as Word writes it; undefined of one that is not said. */
function colourOf(said: string): Colour | undefined {
  if (/^[0-9a-fA-F]{6}$/.test(said)) return [0, 2, 4].map((at) => parseInt(said.slice(at, at + 2), 16) / 255) as Colour;
  return NAMED[said.toLowerCase()];
}
