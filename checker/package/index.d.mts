export type Lang = "zh" | "en";
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}
export interface Cell {
  table: string | null;
  row: string | null;
  column: string | null;
  label: string | null;
  value: number | string | boolean | null;
  pointer: string;
  file: string | null;
  line: number | null;
  field: string | null;
  source: string | null;
}
export interface Finding {
  code: string;
  severity: "error" | "warning" | "info";
  message: string;
  cells: Cell[];
  instance: string | null;
  outcome: "fails" | "undetermined" | null;
  left: number | string | null;
  right: number | string | null;
  difference: number | string | null;
  basis: string | null;
}
export interface Checked {
  source: string;
  organ: string | null;
  year: number | null;
  edition: string | null;
  edition_version: string | null;
  verdict: "valid" | "incomplete" | "invalid";
  valid: boolean;
  findings: Finding[];
  not_checked: {code: string; instance: string | null; reason: string}[];
  repairs: Record<string, unknown>[];
}
export interface Results {
  reports: Checked[];
  unreadable: {source: string; message: string}[];
}
/** The editions of the form that reports are held to. */
export const known: readonly string[];
/** Reads files (a report in JSON, the CSV files of a package, a zip) and validates what they hold. */
export function check(files: NamedBytes[], options?: {lang?: Lang; previous?: NamedBytes[]}): Results;
/** The same of one report. Give it as text where you can: numbers of JavaScript are exact only up to 2^53. */
export function checkReport(report: string | object, options?: {lang?: Lang}): Results;
