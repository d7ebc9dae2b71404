// The names of rows and columns, as a table shows them: the labels of the edition, and the aliases that were seen.
import type {Alias, Edition, Group} from "../model/edition.js";

const NUMERAL = "一二三四五六七八九十";
// A number of a list, not that of an article.
const LISTED = new RegExp(
  `^[^\\p{L}\\p{N}(]*(?:[${NUMERAL}]{1,2}[、.,]|第[${NUMERAL}]{1,2}(?:部分|章))|(?<![第${NUMERAL}])(?:\\([${NUMERAL}]\\)(?!项)|(?<![0-9])[0-9]{1,2}[.、,])`,
  "gu",
);
const LONGEST = 200; // characters of a label that are compared

/** A label as it is compared: no space, no punctuation, no list numbers; of a longer text only the beginning. */
export const key = (text: string): string =>
  text.slice(0, LONGEST).normalize("NFKC").replace(/\s+/gu, "").replace(LISTED, "").replace(/[^\p{L}\p{N}]+/gu, "");

const MONEY = /(?:单位:?|\((?:人民币)?)(\p{L}{0,3}元)|^(\p{L}{0,3}元)$/u;

/** What a head or a title says that sums of money are counted in; undefined where it says nothing of it. */
export function moneyUnit(text: string): string | undefined {
  const said = MONEY.exec(text.normalize("NFKC").replace(/\s+/gu, ""));
  return said?.[1] ?? said?.[2];
}

/** A row or column of a table of the form. */
export interface Named {
  table: string;
  id: string;
  /** The keys of the groups it stands in. */
  groups: string[];
}

export class Names {
  readonly rows = new Map<string, Named[]>();
  readonly columns = new Map<string, Named[]>();
  /** What is printed in heads beside the names of columns: groups, titles, corners. */
  readonly heads = new Set<string>();

  constructor({form, aliases}: Edition) {
    const named = (kind: Alias["kind"], table: string, id: string): string[] =>
      aliases.filter((alias) => alias.kind === kind && alias.table === table && alias.id === id).flatMap(({names}) => names);
    for (const {id, label} of form.sections) for (const name of [label.zh, ...named("section", id, id)]) this.heads.add(key(name));
    for (const {id: table, label, corner, rows, columns, row_groups, column_groups} of form.tables) {
      for (const text of [label.zh, corner?.zh ?? "", ...column_groups.map((group) => group.label.zh)]) this.heads.add(key(text));
      for (const row of rows) {
        const groups = chain(row.group, row_groups).map(({label: {zh}}) => zh);
        const names = [row.label.zh, row.label.en, ...named("row", table, row.id)];
        this.add(this.rows, [...names, ...names.map((name) => (groups[0] ?? "") + name)], {table, id: row.id, groups: groups.map(key)});
      }
      for (const column of columns) {
        const groups = chain(column.group, column_groups).map(({label: {zh}}) => key(zh));
        this.add(this.columns, [column.label.zh, column.label.en, ...named("column", table, column.id)], {table, id: column.id, groups});
      }
    }
    this.heads.delete("");
  }

  private add(index: Map<string, Named[]>, names: string[], named: Named): void {
    for (const name of new Set(names.map(key).filter(Boolean))) index.set(name, [...(index.get(name) ?? []), named]);
  }
}

/** The groups that a line stands in, the innermost first. */
function chain(id: string | null, groups: Group[]): Group[] {
  const group = groups.find((each) => each.id === id);
  return group ? [group, ...chain(group.group, groups)] : [];
}
