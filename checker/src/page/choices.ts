// What a place may hold that has names: a list to search, in which a person types part of a name, and the place holds the code.
import type {Text} from "../model/edition.js";
import type {Coded} from "./places.js";

export class Choices implements Coded {
  constructor(private readonly names: Map<string, Text>) {}

  /** What is seen of a code: its name in the language of the page, or itself where it has none. */
  shown(code: string, lang: keyof Text): string {
    return this.names.get(code)?.[lang] ?? code;
  }

  /** The code that is meant by a code or a name; what is neither stays as it is, and the checks ask. */
  meant(text: string): string {
    return this.only(text, (name, asked) => name === asked) ?? text;
  }

  /** The code of the only name in which a text stands. */
  found(text: string): string {
    return this.only(text, (name, asked) => name === asked) ?? this.only(text, (name, asked) => name.includes(asked)) ?? text;
  }

  private only(text: string, is: (name: string, asked: string) => boolean): string | undefined {
    const asked = text.trim().toLowerCase();
    const codes = [...this.names].filter(([code, {zh, en}]) => asked && [code, zh, en].some((name) => is(name.toLowerCase(), asked))).map(([code]) => code);
    return codes.length === 1 ? codes[0] : undefined;
  }
}
