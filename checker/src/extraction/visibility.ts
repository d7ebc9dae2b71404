// Text that may be seen or not, whatever kind of document it stands in.

/** Around text of which it cannot be told whether it is painted; no character of any document. */
const DOUBTFUL = "\ufdd0";
export const UNSEEN_CONTRAST = 0.02; // of the text with what is behind it, in the channel in which they differ most, of 1
export const FAINT_CONTRAST = 0.12; // up to which it is doubtful whether the text is seen

/** Red, green and blue from 0 to 1. */
export type Colour = [red: number, green: number, blue: number];

/** Whether something is seen; undefined where that cannot be told. */
export type Seen = boolean | undefined;

export const WHITE: Colour = [1, 1, 1];

/** What nobody sees of a cell that shows nothing, where a figure is in it: it leaves no blank; else "". */
export const hiddenFigure = (text: string): string => (/[0-9\uff10-\uff19]/.test(text) ? text.trim() : "");

/** Text between marks that say that it is doubtful whether it is painted. */
export const marked = (text: string): string => (text.trim() ? DOUBTFUL + text + DOUBTFUL : text);

/** Text without marks, and whether some of it is doubtful. */
export const withoutDoubts = (text: string): [text: string, doubtful: boolean] => [text.replaceAll(DOUBTFUL, ""), text.includes(DOUBTFUL)];

/** Whether text of a colour, opaque as far as opacity says from 0 to 1, is seen on another. */
export function standsOut(colour: Colour, behind: Colour, opacity = 1): Seen {
  const difference = Math.max(...colour.map((part, n) => Math.abs(part - behind[n]!))) * opacity;
  if (difference > FAINT_CONTRAST) return true;
  return difference <= UNSEEN_CONTRAST ? false : undefined;
}
