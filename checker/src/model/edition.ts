// One edition of the form, from its published files alone.
import {at, filled, steps, type Value} from "./display.js";

export type Lang = "zh" | "en";
export type Text = Record<Lang, string>;
export type Basis = Text & {source: string | null; article: string | null};

export interface Column {
  id: string;
  label: Text;
  name: Text;
  type: "count" | "money" | "change";
  /** Whether the figures of a region's organs add up to that of the region. */
  additive: boolean;
  unit: Text & {id: string; factor: number | null};
  note: Text | null;
  group: string | null;
  /** The columns that a total sums up; null of a column that is none. */
  sum_of: string[] | null;
}
export interface Row {
  id: string;
  label: Text;
  name: Text;
  note: Text | null;
  basis: Basis[];
  group: string | null;
  /** The rows that a total sums up; null of a row that is none. */
  sum_of: string[] | null;
}
/** Rows or columns under one printed heading. */
export interface Group {
  id: string;
  group: string | null;
  label: Text;
}
export interface Table {
  id: string;
  section: string;
  label: Text;
  corner: Text | null;
  /** Whether the rows stand below each other, or side by side, each with all columns below it. */
  layout: "down" | "across";
  row_groups: Group[];
  column_groups: Group[];
  rows: Row[];
  columns: Column[];
}
export interface Field {
  pointer: string;
  label: Text;
  expected: Text | null;
  values: Record<string, Text> | null;
  column: string | null;
  required: boolean;
  schema: Schema;
  additive?: boolean;
  /** Of a figure. */
  unit: Text | null;
}
export interface Form {
  /** The address of the schema of a report. */
  schema: string;
  edition: string;
  version: string;
  title: Text;
  years: {from: number; to: number | null};
  sections: {id: string; kind: "text" | "tables"; label: Text; name: Text}[];
  fields: Field[];
  tables: Table[];
}
export interface Equation {
  code: string;
  instance: string;
  axis: "row" | "column";
  left: string[];
  right: string[];
  last?: string[];
}
export type Severity = "error" | "warning" | "info";
/** A record of the catalogue of rules; what it compares with is named by the checks that need it. */
interface RuleRecord {
  code: string;
  severity: Severity;
  status: string;
  title: Text;
  message?: Text;
  advice: Text;
  why: Text;
  area: string;
  basis: Basis[];
  unusable?: boolean;
  [parameter: string]: unknown;
}
/** A rule with the address of the page that explains it. */
export interface Rule extends RuleRecord {
  page: Text;
}
export interface CellText {
  code: string;
  of: "text" | "bare" | "half_width";
  pattern: string;
  with?: string;
  only_with_white_space?: boolean;
}
export interface Catalogue {
  rules: RuleRecord[];
  page: Text;
  cell_texts: CellText[];
  identity_messages: Record<"fails" | "undetermined" | "undetermined_one" | "across_years", Text>;
  package_messages: Record<"table_file" | "key_unlike" | "no_heading" | "heading_below" | "heading_spelt" | "columns_empty" | "key_missing" | "keys_without_zeros" | "keys_otherwise", Text>;
  not_checked: Record<string, Text>;
  /** The reasons of not_checked with which a report is not valid. */
  incomplete: string[];
  words: Record<string, Text> & {kinds: Record<string, Text>; types: Record<string, Text>; unseen: Record<string, Text>};
}
/** What slips are called, what they cost (in hundredths), and how they are said. */
export interface Recipe {
  search: Record<"steps" | "shown" | "clear" | "clear_tied" | "most_slips" | "most_unique", number>;
  extra: Record<"apart" | "partly" | "unusual" | "unusual_rows" | "skipped", number> & {total: number};
  usual: {table: string; column: string; rows: string[]}[];
  kinds: (Text & {id: string; cost: number; sentence?: Text; twins?: Text})[];
  words: Record<string, Text>;
}
export interface NarrativeItem {
  id: string;
  words: string[];
  plain?: true;
  nil?: true;
  when?: "last" | "next";
  over?: string[];
  outside?: string[];
  cells: string[][];
}
export interface NarrativeTopic {
  id: string;
  words: string[];
  units: Record<string, number>;
  from?: string;
  about?: string[];
  beside?: string;
  items: NarrativeItem[];
}
/** What a word of the narrative may do, besides naming a topic, an item or a scope. */
export type Role =
  | ("fillers" | "manner" | "cumulative" | "until" | "this" | "last" | "next" | "parts" | "periods" | "eras" | "within" | "more" | "compared")
  | ("none" | "joints" | "each" | "both");
/** The words by which figures in the narrative are attributed to cells. */
export interface Narrative extends Record<Role | "starts" | "ends" | "unsaid" | "bodies" | "offices" | "every" | "sections", string[]> {
  most_text: number;
  most: number;
  longest: number;
  shown: number;
  years: Record<"this" | "last" | "next" | "other" | "part", string>;
  topics: NarrativeTopic[];
  levels: string[][];
  scopes: {words: string[]; scopes: string[]}[];
}
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  maximum?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
}
export interface TableSchema {
  fields: {name: string; title: string; type: string; constraints?: {required?: boolean}}[];
  primaryKey: string[];
}
export interface DataPackage {
  resources: {name: string; path: string; schema: TableSchema}[];
}
/** What a row, column, group or section was called in a published report. */
export interface Alias {
  kind: "row" | "column" | "group" | "section";
  table?: string;
  id: string;
  names: string[];
}
/** The published files that the form is drawn from, with the words for its places. */
export interface Shown {
  edition: Form;
  words?: Catalogue["words"];
}
/** The other published files of an edition, which checking it needs. */
export interface Held {
  rules: Catalogue;
  identities: {identities: Equation[]};
  continuity: {continuity: Equation[]};
  report_schema: Schema;
  datapackage: DataPackage;
  repair: Recipe;
  narrative: Narrative;
  /** Only where tables are to be read by their labels. */
  aliases?: {aliases: Alias[]};
}
/** The published files that an edition is made from, as they stand in its folder. */
export type Published = Shown & Held;

export class Edition {
  readonly id: string;
  readonly form: Form;
  readonly tables: Map<string, Table>;
  readonly fields: Map<string, Field>;
  /** Every cell of the form in printed order: its pointer, and its column. */
  readonly cells: Map<string, Column>;
  // What follows is there once complete was called.
  rules = new Map<string, Rule>();
  identities: Equation[] = [];
  catalogue!: Catalogue;
  continuity!: Equation[];
  schema!: Schema;
  datapackage!: DataPackage;
  recipe!: Recipe;
  schemas!: Map<string, TableSchema>;
  narrative!: Narrative;
  aliases!: Alias[];
  private words: Catalogue["words"] | undefined;

  /** An edition of its published files; one of what is shown alone has its form, and no rules until they come. */
  constructor(files: Shown | Published) {
    this.form = files.edition;
    this.id = this.form.edition;
    this.words = files.words;
    this.tables = new Map(this.form.tables.map((table) => [table.id, table]));
    this.fields = new Map(this.form.fields.map((field) => [field.pointer, field]));
    this.cells = new Map(
      this.form.tables.flatMap((table) =>
        table.rows.flatMap((row) => table.columns.map((column) => [`/tables/${table.id}/${row.id}/${column.id}`, column] as const)),
      ),
    );
    if ("rules" in files) this.complete(files);
  }

  /** Take in what was not there when the form was drawn. */
  complete(files: Held): void {
    const page = (code: string): Text => ({zh: files.rules.page.zh.replace("{code}", code), en: files.rules.page.en.replace("{code}", code)});
    this.catalogue = files.rules;
    this.words = files.rules.words;
    this.rules = new Map(files.rules.rules.map((rule) => [rule.code, {...rule, page: page(rule.code)}]));
    this.identities = files.identities.identities;
    this.continuity = files.continuity.continuity;
    this.schema = files.report_schema;
    this.datapackage = files.datapackage;
    this.recipe = files.repair;
    this.narrative = files.narrative;
    this.aliases = files.aliases?.aliases ?? [];
    this.schemas = new Map(files.datapackage.resources.map(({name, schema}) => [name, schema]));
  }

  rule(code: string): Rule {
    const rule = this.rules.get(code);
    if (!rule) throw new Error(`edition ${this.id} has no rule ${code}`);
    return rule;
  }

  word(name: string): Text {
    return this.words![name] as Text;
  }

  /** The table, row and column that a pointer names; undefined where the form has no such place. */
  place(pointer: string): {table: Table; row?: Row; column?: Column} | undefined {
    const [top, ...path] = steps(pointer);
    const table = path[0] === undefined ? undefined : this.tables.get(path[0]);
    if (top !== "tables" || !table || path.length > 3) return undefined;
    const row = table.rows.find(({id}) => id === path[1]);
    const column = table.columns.find(({id}) => id === path[2]);
    return (path.length > 1 && !row) || (path.length > 2 && !column) ? undefined : {table, row, column};
  }

  /** The section of the form that a table or what is in it stands in. */
  sectionOf(pointer: string): Form["sections"][number] {
    const {table} = this.place(pointer)!;
    return this.form.sections.find(({id}) => id === table.section)!;
  }

  /** The place that a pointer names, in the words of the form: section, row and column. */
  label(pointer: string): Text | null {
    const field = this.fields.get(pointer);
    if (field) return field.label;
    const place = this.place(pointer);
    if (!place) return null;
    const {table, row, column} = place;
    if (!row && table.label.zh === this.sectionOf(pointer).label.zh) return table.label;
    const line = row?.name ?? table.label;
    return this.within(pointer, column ? this.phrase("cell", {row: line, column: column.name}) : line);
  }

  /** The words for a place, after the section that a table or what is in it stands in. */
  within(pointer: string, place: Text): Text {
    return this.phrase("within", {section: this.sectionOf(pointer).name, place});
  }

  /** A phrase of the catalogue, filled in. */
  phrase(word: string, parts: Record<string, Text>): Text {
    const said = (lang: Lang): string => filled(this.word(word)[lang], (name) => parts[name]![lang]);
    return {zh: said("zh"), en: said("en")};
  }

  /** The row or column, as axis says, that a cell of the form stands in. */
  line(axis: "row" | "column", pointer: string): Row | Column {
    return this.place(pointer)![axis]!;
  }

  /** The places whose figures of a region's organs add up to that of the region. */
  get additive(): string[] {
    const cells = [...this.cells].filter(([, column]) => column.additive).map(([pointer]) => pointer);
    return [...cells, ...[...this.fields.values()].filter(({additive}) => additive).map(({pointer}) => pointer)];
  }

  /** How many cells of the form a report has, whatever stands in them. */
  shared(report: Value): number {
    return [...this.cells.keys()].filter((pointer) => at(report, pointer) !== undefined).length;
  }
}

/** Where the column stands that is the sum of all others; null where the table has none. */
export function totalColumn({columns}: Table): number | null {
  const at = columns.findIndex(({sum_of}) => sum_of?.length === columns.length - 1);
  return at < 0 ? null : at;
}

/** The edition whose cells the report has most of; where that leaves a choice, the one it names. */
export function editionOf(report: Value, editions: Edition[]): Edition | undefined {
  const counts = editions.map((edition) => edition.shared(report));
  const most = Math.max(...counts);
  const fitting = editions.filter((_, n) => counts[n] === most);
  const named = at(report, "/edition");
  return fitting.find(({id}) => id === named) ?? (most ? fitting.at(-1) : undefined);
}
