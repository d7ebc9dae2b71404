// Drawn forms: pointing at a cell, or focusing it, shows its identities and lights up the other cells of them.
// Also the filter of the index of rules. Without this script the forms are plain tables of links.
function lightUp(form) {
  const data = JSON.parse(form.querySelector(".gidar-light-data").textContent);
  const status = form.querySelector(".gidar-light");
  const cells = new Map([...form.querySelectorAll("[data-cell]")].map((cell) => [cell.dataset.cell, cell]));
  const place = ({table, axis}, line, over) => (axis === "column" ? `${table}.${line}.${over}` : `${table}.${over}.${line}`);
  const words = ({table, left, right}) => [left, right].map((side) => side.map((line) => data.names[table][line]).join(" + ")).join(" = ");
  // The equations that a cell takes part in, each with the other cells of it.
  const around = (id) =>
    data.equations.flatMap((equation) =>
      equation.over
        .map((over) => [...equation.left, ...equation.right].map((line) => place(equation, line, over)))
        .filter((places) => places.includes(id))
        .map((places) => ({text: words(equation), places})),
    );

  function show(id) {
    const equations = around(id);
    for (const cell of cells.values()) cell.classList.remove("lit", "at");
    for (const {places} of equations) for (const other of places) cells.get(other)?.classList.add("lit");
    cells.get(id)?.classList.add("at");
    status.replaceChildren(...(id ? [Object.assign(document.createElement("code"), {textContent: id})] : [status.dataset.empty]));
    for (const {text} of equations) status.append(document.createElement("br"), text);
  }

  for (const [id, cell] of cells) {
    cell.addEventListener("pointerenter", () => show(id));
    cell.addEventListener("focusin", () => show(id));
  }
  form.addEventListener("pointerleave", () => show(""));
  show("");
}

function filterRules(input) {
  const lines = [...document.querySelectorAll("article table tbody tr")];
  input.hidden = false;
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/);
    for (const line of lines) line.hidden = !words.every((word) => line.textContent.toLowerCase().includes(word));
  });
}

document.querySelectorAll(".gidar-drawn:has(.gidar-light)").forEach(lightUp);
document.querySelectorAll(".gidar-filter").forEach(filterRules);
