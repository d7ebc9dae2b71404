// Drawn forms: pointing at a cell, or focusing it, shows its identities and lights up the other cells of them.
// Also the filter of the index of rules. Without this script the forms are plain tables of links.
function lightUp(form) {
  const data = JSON.parse(form.querySelector(".gidar-light-data").textContent);
  const status = form.querySelector(".gidar-light");
  const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const cells = new Map([...form.querySelectorAll("[data-cell]")].map((cell) => [cell.dataset.cell, cell]));
  const line = (id, axis) => {
    const [table, row, column] = id.split(".");
    return data.names[`${table}.${axis === "column" ? row : column}`][lang];
  };
  const words = ({axis, left, right}) => [left, right].map((side) => side.map((id) => line(id, axis)).join(" + ")).join(" = ");

  function show(id) {
    const equations = data.equations.filter(({left, right}) => [...left, ...right].includes(id));
    for (const cell of cells.values()) cell.classList.remove("lit", "at");
    for (const {left, right} of equations) for (const other of [...left, ...right]) cells.get(other)?.classList.add("lit");
    cells.get(id)?.classList.add("at");
    status.replaceChildren(...(id ? [Object.assign(document.createElement("code"), {textContent: id})] : [status.dataset.empty]));
    for (const equation of equations) status.append(document.createElement("br"), words(equation));
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

document.querySelectorAll(".gidar-drawn").forEach(lightUp);
document.querySelectorAll(".gidar-filter").forEach(filterRules);
