// How the elements of a web page look, as this browser itself computes it: what is behind their text, how opaque it is, how
// much of them is cut off, and what makes it doubtful whether what stands there is what is seen.
import {FAINT_CONTRAST, standsOut, UNSEEN_CONTRAST, WHITE, type Colour, type Seen} from "../extraction/visibility.js";

const UNSEEN_OPACITY = 0.02; // up to which nothing is seen
const FAINT_OPACITY = 0.2; // up to which it is doubtful what is
const FAINT_PIXELS = 3; // up to which it is doubtful whether text or a box of that size is seen
const WRITTEN = /[\p{L}\p{N}]/u;

interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** What is in force at an element. */
interface PaintedLook {
  opacity: number;
  struck: boolean;
  /** The colour behind; undefined of a picture. */
  behind: Colour | undefined;
  /** Whether nothing but the page itself is behind. */
  bare: boolean;
  doubtful: boolean;
  /** What is left of it within what cuts it off. */
  within: Bounds;
}

const FIRST: PaintedLook = {opacity: 1, struck: false, behind: WHITE, bare: true, doubtful: false, within: {left: 0, top: 0, right: Infinity, bottom: Infinity}};

export class Looks {
  private readonly looks = new Map<Element, PaintedLook>();
  private readonly view: Window & typeof globalThis;

  /** isWhole says that all styles of the page are there. */
  constructor(
    private readonly page: Document,
    private readonly isWhole: boolean,
  ) {
    this.view = page.defaultView!;
  }

  /** Whether a text is seen as it stands there. */
  seen(text: Text): Seen {
    const owner = text.parentElement!;
    const style = this.view.getComputedStyle(owner);
    if (style.visibility !== "visible") return false;
    const {opacity, struck, behind, bare, doubtful, within} = this.look(owner);
    if (struck || opacity <= UNSEEN_OPACITY) return false;
    const colour = partsOf(style.webkitTextFillColor || style.color);
    const stood = colour ? this.stoodOut(colour, behind, opacity) : undefined;
    if (stood === false) return bare && !this.isWhole && colour!.opacity > UNSEEN_OPACITY ? undefined : false;
    const boxes = this.boxesOf(text).filter(({width, height}) => width > 0 && height > 0);
    const isNothing = Math.max(...boxes.map((box) => sharedOf(box, within)), 0) <= 1;
    if (isNothing) return false;
    const isCut = boxes.some((box) => sharedOf(box, within) < (box.width * box.height) / 2);
    const isSmall = boxes.every(({width, height}) => Math.min(width, height) <= FAINT_PIXELS && height <= FAINT_PIXELS);
    if (owner.closest("details:not([open])") && !owner.closest("summary")) return undefined;
    return stood && !doubtful && !isCut && !isSmall && opacity > FAINT_OPACITY && style.direction !== "rtl" ? true : undefined;
  }

  boxesOf(text: Text): DOMRect[] {
    const range = this.page.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()];
  }

  /** Whether something that is painted lies over a text. */
  isCovered(text: Text): boolean {
    const owner = text.parentElement!;
    return this.boxesOf(text).some(({left, top, width, height}) => {
      const over = this.page.elementsFromPoint(left + width / 2, top + height / 2);
      const own = over.findIndex((element) => element === owner || element.contains(owner));
      return over.slice(0, own < 0 ? undefined : own).some((element) => !owner.contains(element) && this.isPaint(element));
    });
  }

  private isPaint(element: Element): boolean {
    const style = this.view.getComputedStyle(element);
    return style.backgroundImage !== "none" || (partsOf(style.backgroundColor)?.opacity ?? 1) > UNSEEN_OPACITY || element.matches("img, svg, canvas, hr, video") || WRITTEN.test(element.textContent ?? "");
  }

  private stoodOut(colour: MixedColour, behind: Colour | undefined, opacity: number): Seen {
    const own = colour.opacity * opacity;
    if (behind) return standsOut(colour.colour, behind, own);
    return own > FAINT_CONTRAST ? true : own > UNSEEN_CONTRAST ? undefined : false;
  }

  private look(element: Element): PaintedLook {
    const known = this.looks.get(element);
    if (known) return known;
    const above = element.parentElement ? this.look(element.parentElement) : FIRST;
    const style = this.view.getComputedStyle(element);
    const ground = partsOf(style.backgroundColor);
    const behind = style.backgroundImage !== "none" || !ground ? undefined : mixed(ground, above.behind);
    const look: PaintedLook = {
      opacity: above.opacity * Number(style.opacity),
      struck: above.struck || style.textDecorationLine.includes("line-through"),
      behind,
      bare: above.bare && behind === above.behind,
      doubtful: above.doubtful || this.mayBeOtherwise(element, style),
      within: cut(above.within, element, style),
    };
    this.looks.set(element, look);
    return look;
  }

  /** Whether a style shows something else than the text, or not all of it, or in another order. */
  private mayBeOtherwise(element: Element, style: CSSStyleDeclaration): boolean {
    const {transform} = style;
    const [a, b, c, d] = /^matrix\(([^)]*)\)$/.exec(transform)?.[1]?.split(",").map(Number) ?? [1, 0, 0, 1];
    const isTwisted = transform !== "none" && !(a! > 0 && d! > 0 && b === 0 && c === 0);
    const isMoving = style.animationName !== "none" || (style.unicodeBidi ?? "").includes("override");
    const masks = [style.clipPath, style.maskImage, style.filter, style.getPropertyValue("-webkit-text-security")];
    const isApart = style.float !== "none" || ["absolute", "fixed"].includes(style.position) || style.order !== "0";
    const leavesCell = isApart && !element.matches("td, th") && element.closest("td, th") !== null;
    return isTwisted || isMoving || leavesCell || masks.some((mask) => mask && mask !== "none") || this.hasAdded(element) || this.isOddlyBegun(element, style);
  }

  /** Whether a style puts writing, or a patch, before or after what stands in an element. */
  private hasAdded(element: Element): boolean {
    return ["::before", "::after"].some((part) => {
      const style = this.view.getComputedStyle(element, part);
      if (["none", "normal", ""].includes(style.content) || style.display === "none") return false;
      const isPatch = ["absolute", "fixed"].includes(style.position) && (style.backgroundImage !== "none" || (partsOf(style.backgroundColor)?.opacity ?? 1) > 0);
      return isPatch || (WRITTEN.test(style.content) && style.visibility === "visible" && element.closest("td, th") !== null);
    });
  }

  /** Whether the first letter, or line, has a look of its own. */
  private isOddlyBegun(element: Element, style: CSSStyleDeclaration): boolean {
    return ["::first-letter", "::first-line"].some((part) => {
      const own = this.view.getComputedStyle(element, part);
      return own.color !== "" && (own.color !== style.color || parseFloat(own.fontSize) * 4 < parseFloat(style.fontSize) || own.visibility !== style.visibility);
    });
  }
}

interface MixedColour {
  colour: Colour;
  opacity: number;
}

/** A computed colour; undefined of one in another space. */
function partsOf(text: string): MixedColour | undefined {
  const [, numbers] = /^rgba?\(([^)]*)\)$/.exec(text) ?? [];
  const parts = numbers?.split(/[\s,/]+/).map(Number);
  if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return undefined;
  return {colour: parts.slice(0, 3).map((part) => part / 255) as Colour, opacity: parts[3] ?? 1};
}

/** A colour over another. */
function mixed({colour, opacity}: MixedColour, behind: Colour | undefined): Colour | undefined {
  if (opacity === 0) return behind;
  if (opacity === 1) return colour;
  return behind && (colour.map((part, n) => part * opacity + behind[n]! * (1 - opacity)) as Colour);
}

/** What is left within what an element cuts off. */
function cut(within: Bounds, element: Element, {overflowX, overflowY}: CSSStyleDeclaration): Bounds {
  const [along, down] = [overflowX, overflowY].map((overflow) => ["hidden", "clip"].includes(overflow)) as [boolean, boolean];
  if ((!along && !down) || element.matches("html, body")) return within;
  const {left, top, right, bottom} = element.getBoundingClientRect();
  return {
    left: along ? Math.max(within.left, left) : within.left,
    right: along ? Math.min(within.right, right) : within.right,
    top: down ? Math.max(within.top, top) : within.top,
    bottom: down ? Math.min(within.bottom, bottom) : within.bottom,
  };
}

/** How much of a box lies within bounds, in square pixels. */
function sharedOf(box: DOMRect, within: Bounds): number {
  const width = Math.min(box.right, within.right) - Math.max(box.left, within.left);
  const height = Math.min(box.bottom, within.bottom) - Math.max(box.top, within.top);
  return width > 0 && height > 0 ? width * height : 0;
}
