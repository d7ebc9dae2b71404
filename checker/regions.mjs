// The codes of regions (GB/T 2260) with their names, of a list that is kept for address forms. That has more than the standard:
// zones, towns, stand-ins for a level that is not there, and what lies below the provincial level without a code of its own.
import {areaList} from "@vant/area-data";

const UNDIVIDED = ["71", "81", "82"]; // below these the list numbers by itself
const STAND_IN = /^(省|自治区)直辖|^县$/; // in the place of a city
const ZONE = /(7\d|9\d)$/; // how zones are numbered beside districts, counties (to 70) and cities (81 to 89)
const TOWN = /(镇|街道|街道办事处)$/;
/** Zones that are numbered like districts, and what has become part of another county since. */
const NONE = new Set(["320112", "321150", "320611", "350402", "370634"]);

/** [code, name] in the order of the codes. */
export function regionCodes() {
  const {province_list: provinces, city_list: cities, county_list: counties} = areaList;
  const ofCity = (code) => code.slice(0, 4);
  // A city that lists its towns has no counties.
  const withTowns = new Set(Object.entries(counties).filter(([, name]) => TOWN.test(name)).map(([code]) => ofCity(code)));
  const isDivided = ([code]) => !UNDIVIDED.includes(code.slice(0, 2));
  const isCity = ([code, name]) => !STAND_IN.test(name) && name !== provinces[`${code.slice(0, 2)}0000`];
  const isCounty = ([code, name]) => !withTowns.has(ofCity(code)) && !ZONE.test(code) && !NONE.has(code) && !name.endsWith("委员会") && name !== "市辖区";
  const below = [...Object.entries(cities).filter(isCity), ...Object.entries(counties).filter(isCounty)].filter(isDivided);
  return [...Object.entries(provinces), ...below].sort(([one], [other]) => (one < other ? -1 : 1));
}
