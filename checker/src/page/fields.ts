// The fields of a report outside the tables, as a plain form in the order of the printed one.
import type {Edition, Field, Lang, Text} from "../model/edition.js";
import {figureOf} from "../structure/cell-values.js";
import {Choices} from "./choices.js";
import {h} from "./dom.js";
import type {Control, Enter, Places} from "./places.js";
import type {Say} from "./words.js";
import {Writing} from "./writing.js";

/** The parts of the form before and after its tables, and what follows the texts that are written there. asked gives what
 * is asked of a section, where that is known. */
export function fieldsOf(
  edition: Edition,
  lang: Lang,
  say: Say,
  places: Places,
  enter: Enter,
  asked: (section: string) => HTMLElement | null,
): {before: HTMLElement[]; after: HTMLElement[]; writings: Writing[]} {
  const writings: Writing[] = [];
  const leaves = [...edition.fields.values()].filter(({pointer, column}) => pointer !== "/edition" && (column || pointer.startsWith("/table_scopes/")));
  const below = (owner: string): Field[] => leaves.filter(({pointer}) => pointer.startsWith(`${owner}/`));
  const [narrative, fees, scopes] = ["/narrative", "/processing_fees", "/table_scopes"].map(below) as [Field[], Field[], Field[]];
  const general = leaves.filter((field) => ![...narrative, ...fees, ...scopes].includes(field));
  const first = edition.form.sections.findIndex(({kind}) => kind === "tables");
  const isBefore = ({pointer}: Field): boolean => edition.form.sections.findIndex(({id}) => pointer.endsWith(`/${id}`)) < first;
  const draw = (field: Field): HTMLElement => {
    const box = drawn(field, edition, lang, say, places, enter);
    if (!narrative.includes(field)) return box;
    const writing = new Writing(edition, field.pointer, lang, say);
    writings.push(writing);
    const control = box.querySelector("textarea")!;
    control.before(...[asked(field.pointer.split("/").at(-1)!)].filter((each) => each !== null));
    control.after(writing.element);
    return box;
  };
  const group = (legend: string, fields: Field[]): HTMLElement =>
    h("fieldset", {class: "gidar-fields"}, h("legend", {}, legend), h("div", {class: "gidar-grid"}, ...fields.map(draw)));
  const label = (pointer: string): string => edition.fields.get(pointer)!.label[lang];
  const details = group(say("details"), general);
  details.append(
    h("details", {class: "gidar-more"}, h("summary", {}, label("/table_scopes")), h("div", {class: "gidar-grid"}, ...scopes.map(draw))),
  );
  return {
    before: [details, ...narrative.filter(isBefore).map(draw)],
    after: [...narrative.filter((field) => !isBefore(field)).map(draw), group(label("/processing_fees"), fees)],
    writings,
  };
}

function drawn(field: Field, edition: Edition, lang: Lang, say: Say, places: Places, enter: Enter): HTMLElement {
  const {pointer} = field;
  const id = `field${edition.id}${pointer}`;
  const control = controlOf(field, id);
  const choices = field.values ? new Choices(new Map(Object.entries(field.values))) : undefined;
  const list = field.values ? listFor(control, field.values, lang, say) : null;
  const hint = field.expected && !field.values ? h("small", {id: `${id}/hint`}, field.expected[lang]) : null;
  if (hint) {
    control.dataset["describedby"] = hint.id;
    control.setAttribute("aria-describedby", hint.id);
  }
  const required = field.required ? h("em", {}, say("required")) : null;
  const narrative = control instanceof HTMLTextAreaElement;
  const name = h("label", {for: id}, field.label[lang], required && " ", required);
  const day = isDay(field) ? picker(control, say("pick_day")) : null;
  const box = h("div", {class: narrative ? "gidar-field gidar-narrative" : "gidar-field"}, narrative ? h("h3", {}, name) : name, control, list, day, hint);
  places.add({pointer, control, box, ...(choices && {choices})}, enter);
  return box;
}

/** The names to choose from, of which those are shown in which what is typed stands. */
function listFor(control: Control, values: Record<string, Text>, lang: Lang, say: Say): HTMLElement {
  const list = h("datalist", {id: `${control.id}/list`}, ...Object.values(values).map((name) => h("option", {value: name[lang]})));
  control.setAttribute("list", list.id);
  control.setAttribute("placeholder", say("choose_or_type"));
  return list;
}

function controlOf(field: Field, id: string): Control {
  const attributes = {id, "data-pointer": field.pointer, "aria-required": field.required ? "true" : null};
  if (field.pointer.startsWith("/narrative/")) return h("textarea", {...attributes, rows: "3"});
  const figure = figureOf(field);
  const mode = !figure ? null : figure === "money" ? "decimal" : "numeric";
  return h("input", {...attributes, type: "text", inputmode: mode, autocomplete: "off", spellcheck: "false"});
}

/** Whether a text is to be a day: what its pattern takes, and no day that there is not. */
const isDay = ({schema: {pattern}}: Field): boolean => {
  const takes = (text: string): boolean => pattern !== undefined && new RegExp(pattern, "u").test(text);
  return takes("2000-02-29") && !takes("2001-02-29");
};

/** A calendar beside a day that can as well be typed. */
function picker(control: Control, label: string): HTMLElement {
  const day = h("input", {type: "date", class: "gidar-picker", tabindex: "-1", "aria-label": label, title: label});
  day.addEventListener("input", () => {
    if (!day.value) return;
    control.value = day.value;
    control.dispatchEvent(new Event("input", {bubbles: true}));
  });
  day.addEventListener("focus", () => (day.value = /^\d{4}-\d{2}-\d{2}$/.test(control.value) ? control.value : day.value));
  return day;
}
