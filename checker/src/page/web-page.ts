// The report as a web page that the editor of a site can take over: plain headings, paragraphs and tables.
import {h} from "./dom.js";
import type {Official} from "./official.js";

/** Under which name the pages of public bodies say when they were published. */
export const PUBLICATION = "PubDate";

const STYLE = "table{border-collapse:collapse;width:100%}th,td,caption{border:1px solid;padding:4px;text-align:center;font-weight:normal}";

export function webPage({title, sections, signature, published}: Official, lang: string): string {
  const tables = (table: HTMLTableElement): HTMLTableElement => {
    const plain = table.cloneNode(true) as HTMLTableElement;
    for (const element of [plain, ...plain.querySelectorAll("*")]) for (const {name} of [...element.attributes]) if (!KEPT.includes(name)) element.removeAttribute(name);
    return plain;
  };
  const body = h(
    "article",
    {},
    h("h1", {}, title),
    ...sections.flatMap(({heading, blocks}) => [h("h2", {}, heading), ...blocks.map((block) => (typeof block === "string" ? h("p", {}, block) : tables(block)))]),
    ...signature.map((line) => h("p", {style: "text-align:right"}, line)),
  );
  const day = published && `\n${h("meta", {name: PUBLICATION, content: published}).outerHTML}`;
  const head = `<meta charset="utf-8">${day}\n${h("title", {}, title).outerHTML}\n<style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${head}\n</head>\n<body>\n${body.outerHTML}\n</body>\n</html>\n`;
}

const KEPT = ["colspan", "rowspan", "scope"];
