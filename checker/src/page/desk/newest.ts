// Which of several reports of one organ counts: the newest, as `gidar roll` tells it.

/** What tells that a report is the newest: its day of publication, when its file was written, that all are equal, or nothing. */
export type NewestBy = "published" | "file" | "same" | "none";

/** Of a report, what may tell: days as YYYY-MM-DD, times in milliseconds, and all that it says as a text. */
export interface Dated {
  published: string | undefined;
  changed: number | undefined;
  text: string;
}

/** The report that counts of two or more, and what tells it; the first where nothing does. */
export function newest<T extends Dated>(all: [T, ...T[]]): {counts: T; by: NewestBy} {
  const counts = all.reduce((best, one) => (isLater(one, best) ? one : best));
  if (all.every(({text}) => text === counts.text)) return {counts, by: "same"};
  for (const name of ["published", "changed"] as const) {
    const values = new Set(all.map((one) => one[name]));
    const latest = all.filter((one) => one[name] === counts[name]);
    if (!values.has(undefined) && latest.length === 1) return {counts, by: name === "changed" ? "file" : name};
    if (name === "published" && values.size > 1) break; // some have no day, or several the latest: a file may be newer and its report older
  }
  return {counts, by: "none"};
}

function isLater(one: Dated, other: Dated): boolean {
  const [day, otherDay] = [one.published ?? "", other.published ?? ""];
  return day === otherDay ? (one.changed ?? 0) > (other.changed ?? 0) : day > otherDay;
}
