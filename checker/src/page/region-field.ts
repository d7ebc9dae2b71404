// The place that takes the code of a region: what was entered there before, and, as soon as somebody goes there, the list of
// all codes, which comes only then.
import {h, set} from "./dom.js";
import {loaded} from "./later.js";
import type {Place} from "./places.js";
import {Regions, type Region} from "./regions.js";
import type {Say} from "./words.js";

declare global {
  /** The codes of regions with their names. */
  var gidarRegions: Region[] | undefined;
}

export const REGION = "/organ/region";
const MOST = 60; // regions that are offered at a time

export class RegionField {
  private readonly list = h("datalist");
  private regions: Regions | undefined;

  /** known gives the codes that were entered here before; script is the address of the list, where it has to be loaded. */
  constructor(
    private readonly place: Place,
    private readonly script: string | undefined,
    private readonly known: () => string[],
    private readonly say: Say,
  ) {
    const {control} = place;
    set(this.list, "id", `${control.id}/list`);
    set(control, "list", this.list.id);
    set(control, "placeholder", say("choose_or_type"));
    control.after(this.list);
    control.addEventListener("focus", () => void this.begin());
    control.addEventListener("input", () => this.offer());
  }

  private async begin(): Promise<void> {
    this.offer();
    if (this.regions) return;
    if (!globalThis.gidarRegions && this.script) await loaded(this.script);
    if (!globalThis.gidarRegions || this.regions) return;
    this.place.choices = this.regions = new Regions(globalThis.gidarRegions, this.say);
    this.offer();
    const {control} = this.place;
    if (document.activeElement !== control) for (const name of ["input", "change"]) control.dispatchEvent(new Event(name)); // it was left before the list came
  }

  private offer(): void {
    const text = this.place.control.value;
    const known = text ? [] : this.known();
    const found = this.regions?.offered(text, MOST).filter(([code]) => !known.includes(code)) ?? [];
    const options = [...known.map((code): Region => [code, this.regions?.told(code) ?? ""]), ...found];
    this.list.replaceChildren(...options.map(([value, name]) => h("option", {value}, name)));
  }
}
