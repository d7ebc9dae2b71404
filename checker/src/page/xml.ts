// Texts as XML holds them, for the Office files that the page writes.

/** A text between tags: without what XML has no place for, and escaped. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text that may stand in an attribute, too. */
export const xmlAttribute = (text: string): string => xmlText(text).replaceAll('"', "&quot;");
