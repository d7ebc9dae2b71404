// Whether something that a rule needs is in doubt, or out of place, which others have said.
import {at, ownerOf} from "../model/display.js";
import type {Edition} from "../model/edition.js";
import type {Year} from "../structure/usable.js";

/** Whether something stands at one of the places, or above it, that the structure check has found faulty. */
export const inDoubt = ({report, usable}: Year, ...pointers: string[]): boolean =>
  pointers
    .flatMap((pointer) => [pointer, ownerOf(pointer)])
    .some((place) => place && (at(report.data, place) ?? null) !== null && !usable.has(place));

/** Whether a year lies outside those that the edition is for. */
export const notFor = ({form: {years}}: Edition, year: number): boolean => year < years.from || year > (years.to ?? year);
