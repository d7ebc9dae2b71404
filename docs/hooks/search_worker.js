// The search of the site, in the place of the theme's, whose messages it answers. People ask in whole words, half of them, and
// sentences; Chinese has no spaces. So a text is taken as pairs of characters (words, where it is written in letters), and a
// page counts by how rare what it shares with the question is (BM25F), and by the names that it goes by: its title, its
// headings, and the words of search_words.yaml.
"use strict";

const FIELDS = {words: 20, title: 8, heading: 4, text: 1}; // how much a term counts there
const NAMES = {words: 1.5, title: 1.5, heading: 1}; // how much a name counts that is the question
const NAMED = 4; // how much a name counts at least
const SATURATION = 5;
const EVENNESS = 0.6; // how much less a term counts in a long field
const SYNONYM = 0.8; // how much a word counts in the place of which another was asked for
const PREFIX = 0.6; // how much a word counts of which the beginning was typed
const OLDER = 0.5; // how much an older edition counts, unless it is asked for
const RULE = 0.8; // and the page of one rule, beside that of what it is about
const HOME = 0.7; // and the first page, which speaks of everything
const MOST_PAGES = 20;
const MOST_SECTIONS = 4; // of a page
const AROUND = 50; // characters that are shown on each side
const IN_TEXT = 0.5; // how much a term counts that is in no name of any page: pairs of characters over the edges of words, mostly
const EMPTY = /怎么样|是不是|会不会|该不该|算不算|用不用|需不需要|需要|到底|怎么办|怎么|怎样|如何|什么|哪些|哪里|哪个|哪儿|是否|可以|能不能|能否|要不要|有没有|应该|应当|请问|多少|为什么|几个|每个|哪一|有关|关于|一下|我们|\b(?:how|what|where|when|which|who|why|is|are|do|does|can|the|an|a|to|of|in|for|it|this|i|my|and|or|with|on|by|at|from|as|if|be|been|was|were|did|has|have|had|may|must|should|me|we|you|your|their|there|that|these|those|many|much|any|some|get|need|want|without|than|into|about|there)\b|[吗呢了的是在我吧]/gu;

const plain = (text) => text.normalize("NFKC").toLowerCase();
const bare = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, "");
const stem = (word) => (/^[a-z]{4,}$/.test(word) ? word.replace(/(?:ies|y)$/, "i").replace(/(?<=[a-z]{3})(?:ing|ed|es|s|e)$/, "") : word);
const spoken = (html) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

/** The terms of a text: pairs of Chinese characters, and words. */
function termsOf(text) {
  const terms = [];
  for (const [run] of plain(text).matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) terms.push(stem(run));
    else if (run.length === 1) terms.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) terms.push(run.slice(at, at + 2));
  }
  return terms;
}

/** The terms of a name without the words that say nothing; of one that has no others, all. */
function bagOf(text) {
  const own = termsOf(plain(text).replace(EMPTY, " "));
  return new Set(own.length ? own : termsOf(text));
}

/** A name as it is written, and as terms in any order. */
const nameOf = (text) => ({text: bare(text), terms: bagOf(text)});

/** How often each term stands in a field. */
class Field {
  constructor(texts) {
    this.counts = new Map();
    this.length = 0;
    for (const text of texts) for (const term of termsOf(text)) (this.length += 1), this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
  }
}

class Index {
  /** synonyms: {words of the pages: [words that people use instead, ...]}. */
  constructor(docs, synonyms) {
    this.synonyms = Object.entries(synonyms ?? {}).map(([said, asked]) => ({said, asked: asked.map(plain)}));
    this.pages = new Map();
    for (const doc of docs) {
      const [location] = doc.location.split("#");
      const page = this.pages.get(location) ?? {location, sections: []};
      this.pages.set(location, page);
      if (doc.location === location) page.doc = doc;
      else page.sections.push(doc);
    }
    this.found = new Map(); // in how many pages a term is
    this.named = new Set(); // terms of titles, headings and words
    this.lengths = {};
    for (const page of this.pages.values()) this.read(page);
    for (const name of Object.keys(FIELDS)) this.lengths[name] = Math.max([...this.pages.values()].reduce((sum, {fields}) => sum + fields[name].length, 0) / this.pages.size, 1);
  }

  read(page) {
    page.doc ??= {location: page.location, title: "", text: ""};
    const {doc, sections} = page;
    const texts = {words: doc.words ?? [], title: [spoken(doc.title)], heading: sections.map(({title}) => spoken(title)), text: [doc, ...sections].map(({text}) => spoken(text))};
    page.fields = Object.fromEntries(Object.entries(texts).map(([name, own]) => [name, new Field(own)]));
    const codes = [...doc.title.matchAll(/<code>(.*?)<\/code>/g)].map(([, code]) => ({name: "title", ...nameOf(code)}));
    page.names = [...codes, ...Object.keys(NAMES).flatMap((name) => texts[name].map((text) => ({name, ...nameOf(text)})))];
    for (const section of sections) section.fields = {heading: new Field([spoken(section.title)]), text: new Field([spoken(section.text)])};
    for (const [name, {counts}] of Object.entries(page.fields)) if (name !== "text") for (const term of counts.keys()) this.named.add(term);
    const own = new Set(Object.values(page.fields).flatMap(({counts}) => [...counts.keys()]));
    for (const term of own) this.found.set(term, (this.found.get(term) ?? 0) + 1);
  }

  rarity(term) {
    const found = this.found.get(term) ?? 0;
    return found ? (this.named.has(term) ? 1 : IN_TEXT) * Math.log(1 + (this.pages.size - found + 0.5) / (found + 0.5)) : 0;
  }

  /** What a question asks for: terms with how much each counts; a last word may go on. */
  asked(question) {
    const said = plain(question).replace(EMPTY, " ");
    const known = (text) => termsOf(text).some((term) => this.found.has(term));
    const terms = termsOf(known(said) ? said : question);
    const wanted = new Map(terms.map((term) => [term, this.rarity(term)]));
    const others = this.otherwise(plain(question));
    for (const {said: other} of others)
      for (const term of termsOf(other)) wanted.set(term, Math.max(wanted.get(term) ?? 0, SYNONYM * this.rarity(term)));
    const last = /[a-z0-9]{3,}$/.exec(plain(question))?.[0];
    if (last && !this.found.has(stem(last)))
      for (const term of this.found.keys()) if (term.startsWith(last)) wanted.set(term, PREFIX * this.rarity(term));
    const names = [question, said, ...others.map(({said: other, asked}) => plain(question).replace(asked, other))].map(nameOf);
    return {wanted, names: names.filter(({text}) => text.length > 1)};
  }

  /** The words of the pages for what a question says in others, with those: anywhere in Chinese, else as words. */
  otherwise(question) {
    const words = new Set(termsOf(question));
    const isAsked = (text) => (/\p{Script=Han}/u.test(text) || text.includes(" ") ? question.includes(text) : words.has(stem(text)));
    return this.synonyms.flatMap(({said, asked}) => asked.filter(isAsked).map((each) => ({said, asked: each})));
  }

  score(fields, wanted) {
    let sum = 0;
    for (const [term, rarity] of wanted) {
      let weight = 0;
      for (const [name, field] of Object.entries(fields)) {
        const count = field.counts.get(term) ?? 0;
        if (count) weight += (FIELDS[name] * count) / (1 - EVENNESS + (EVENNESS * field.length) / this.lengths[name]);
      }
      sum += (rarity * weight) / (SATURATION + weight);
    }
    return sum;
  }

  /** The same of a question in any order of its words, of which the rarer count more: "report a bug" is "bug report". */
  calledInAnyOrder(page, asked) {
    const weigh = (terms, much) => [...terms].reduce((sum, term) => sum + much(term) * (this.rarity(term) || Math.log(1 + this.pages.size)), 0);
    const covered = new Map();
    let most = 0;
    for (const {name, terms} of page.names) {
      const shared = [...terms].filter((term) => asked.has(term));
      if (!shared.length) continue;
      const isAll = shared.length === asked.size;
      if (isAll) most = Math.max(most, NAMES[name] * (terms.size === asked.size ? 2 : asked.size / terms.size));
      else if (shared.length === terms.size) for (const term of terms) covered.set(term, Math.max(covered.get(term) ?? 0, NAMES[name]));
    }
    return Math.max(most, weigh(covered.keys(), (term) => covered.get(term)) / weigh(asked, () => 1));
  }

  search(question) {
    const {wanted, names} = this.asked(question);
    const most = NAMED + [...wanted.values()].reduce((sum, rarity) => sum + rarity, 0);
    const share = (location) => (/(?:^|\/)2019\//.test(location) && !question.includes("2019") ? OLDER : /^rules\/./.test(location) ? RULE : location === "" ? HOME : 1);
    const scored = [...this.pages.values()].map((page) => {
      const score = this.score(page.fields, wanted);
      const asWritten = Math.max(0, ...names.map(({text}) => called(page, text)));
      const inAnyOrder = Math.max(0, ...names.map(({terms}) => this.calledInAnyOrder(page, terms)));
      return {page, score: (score + (most * (asWritten + inAnyOrder)) / 2) * share(page.location)};
    });
    const best = scored.filter(({score}) => score > 0).sort((one, other) => other.score - one.score).slice(0, MOST_PAGES);
    return best.map(({page, score}) => {
      const sections = page.sections.map((section) => ({section, own: this.score(section.fields, wanted)})).filter(({own}) => own > 0);
      const first = sections.sort((one, other) => other.own - one.own).slice(0, MOST_SECTIONS);
      return [shown(page.doc, score, wanted), ...first.map(({section, own}) => shown(section, Math.min(own, score), wanted))];
    });
  }
}

/** How much of a question as it is written is names of a page, all together, or of a name the question. */
function called(page, question) {
  let most = 0;
  const covered = new Array(question.length).fill(0);
  for (const {name, text} of page.names) {
    if (text.length < 2) continue;
    if (text === question) most = Math.max(most, 2 * NAMES[name]);
    else if (text.includes(question)) most = Math.max(most, (NAMES[name] * question.length) / text.length);
    else for (let at = question.indexOf(text); at >= 0; at = question.indexOf(text, at + 1)) for (let n = at; n < at + text.length; n += 1) covered[n] = Math.max(covered[n], NAMES[name]);
  }
  return Math.max(most, covered.reduce((sum, each) => sum + each, 0) / question.length);
}

/** A page or section as the theme shows it: with the part of its text that was asked for, marked. */
function shown({location, title, text}, score, wanted) {
  const said = spoken(text);
  const parts = [...wanted.keys()].sort((one, other) => wanted.get(other) - wanted.get(one)).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const asked = new RegExp(parts.join("|") || "$^", "giu");
  const first = Math.max(said.search(asked), 0);
  const [from, to] = [Math.max(first - AROUND, 0), first + 3 * AROUND];
  const cut = said.slice(from, to).replace(/^[^<&]{0,8};/, "").replace(/&[^;\s]{0,8}$/, "");
  const marked = (part) => part.replace(new RegExp(`(?:${parts.join("|") || "$^"})+(?![^&\\s]{0,8};)`, "giu"), "<mark>$&</mark>");
  return {location, title: marked(title), text: (from ? "…" : "") + marked(cut) + (to < said.length ? "…" : ""), score, terms: {}};
}

let index;

function answer({type, data}) {
  if (type === 0) {
    index = new Index(data.docs, data.config?.synonyms);
    return {type: 1};
  }
  return {type: 3, data: {items: /[\p{L}\p{N}]/u.test(data) ? index.search(data) : []}};
}

if (typeof addEventListener === "function") addEventListener("message", ({data}) => postMessage(answer(data)));
