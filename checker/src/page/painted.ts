// What of a web page is painted, as this browser itself tells: put into a frame that runs nothing and fetches nothing.

/** What leads out of a page; without it nothing is fetched. */
const LEADING = ["src", "srcset", "href", "data", "background", "poster", "action", "xlink:href"];
const FETCHING = "link, base, meta, script, iframe, frame, object, embed";

/** The page without the text that is not painted: hidden, of no size, clear, or beyond its edges. */
export function paintedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const element of parsed.querySelectorAll(FETCHING)) element.remove();
  for (const element of parsed.querySelectorAll("*")) for (const name of LEADING) element.removeAttribute(name);
  for (const sheet of parsed.querySelectorAll("style")) sheet.textContent = withoutAddresses(sheet.textContent ?? "");
  for (const element of parsed.querySelectorAll("[style]")) element.setAttribute("style", withoutAddresses(element.getAttribute("style") ?? ""));
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.style.cssText = "position:fixed;left:0;top:0;width:1200px;height:800px;border:0;opacity:0;pointer-events:none";
  document.body.append(frame);
  try {
    const inside = frame.contentDocument!;
    inside.replaceChild(inside.adoptNode(parsed.documentElement), inside.documentElement);
    const texts = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
    const unpainted: Text[] = [];
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) if (text.data.trim() && !isPainted(text, inside)) unpainted.push(text);
    for (const text of unpainted) text.data = "";
    return inside.body.outerHTML;
  } finally {
    frame.remove();
  }
}

const withoutAddresses = (style: string): string => style.replace(/@import[^;]*;?|url\([^)]*\)?/gi, "");

function isPainted(text: Text, inside: Document): boolean {
  const owner = text.parentElement!;
  const style = inside.defaultView!.getComputedStyle(owner);
  if (style.visibility !== "visible" || /^rgba\(.*,\s*0\)$|^transparent$/.test(style.color)) return false;
  if (!owner.checkVisibility({opacityProperty: true})) return false;
  const range = inside.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].some(({width, height, right, bottom}) => width > 0 && height > 0 && right > 0 && bottom + inside.defaultView!.scrollY > 0);
}
