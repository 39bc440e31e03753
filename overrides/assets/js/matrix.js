// The matrix: rows in another order, and one stop of the keyboard for all its cells.

const SEVERITY = ["contradicts", "strains", "fits-well", "fits", "says-nothing"];

function severity(row, column) {
  const fit = row.cells[column]?.querySelector(".fit");
  const found = SEVERITY.findIndex((one) => fit?.classList.contains(`fit--${one}`));
  return found < 0 ? SEVERITY.length : found;
}

function worded(row) {
  return row.querySelector(".point__says").textContent;
}

// How two rows compare: what tells most apart is the order in which they were written.
function comparing(sort, column) {
  if (sort === "weight") return (a, b) => Number(b.dataset.weight) - Number(a.dataset.weight);
  if (sort === "claim")
    return (a, b) => worded(a).localeCompare(worded(b), document.documentElement.lang);
  if (sort === "reading") return (a, b) => severity(a, column) - severity(b, column);
  return (a, b) => a.dataset.at - b.dataset.at;
}

// Rows that tell nothing apart stay among themselves, each tbody under its own heading.
function order(table, compare, turned) {
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter((row) => row.id);
    rows.sort((a, b) => a.dataset.at - b.dataset.at);
    rows.sort(turned ? (a, b) => compare(b, a) : compare);
    body.append(...rows);
  }
}

function sortable(table) {
  const tools = document.querySelector(".sorts");
  const buttons = [...tools.querySelectorAll("button"), ...table.tHead.querySelectorAll("button")];
  const heads = [...table.tHead.rows[0].cells];
  for (const [at, row] of [...table.querySelectorAll("tbody tr")].entries()) row.dataset.at = at;
  let turned = false;
  for (const button of buttons)
    button.addEventListener("click", () => {
      turned = button.getAttribute("aria-pressed") === "true" && !turned;
      for (const one of buttons) one.setAttribute("aria-pressed", one === button);
      const column = button.closest("th")?.cellIndex || 0;
      order(table, comparing(button.dataset.sort, column), turned);
      for (const head of heads) head.removeAttribute("aria-sort");
      const plain = button.dataset.sort === "claim" ? "ascending" : "descending";
      const back = button.dataset.sort === "claim" ? "descending" : "ascending";
      heads[column].setAttribute("aria-sort", turned ? back : plain);
      const words = button.querySelector(".unseen") || button;
      const said = tools.dataset.said.replace("{order}", words.textContent.trim());
      tools.querySelector("[role=status]").textContent = turned ? `${said} ↑` : `${said} ↓`;
    });
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

// Hundreds of cells, one stop: from there the arrow keys lead on.
function walkable(table) {
  const links = table.querySelectorAll("td a.fit");
  for (const link of links) link.tabIndex = -1;
  if (links.length) links[0].tabIndex = 0;
  table.addEventListener("focusin", (event) => {
    if (!event.target.matches("td a.fit")) return;
    for (const link of table.querySelectorAll("td a.fit[tabindex='0']")) link.tabIndex = -1;
    event.target.tabIndex = 0;
  });
  table.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step || !event.target.matches("td a.fit") || event.altKey || event.ctrlKey) return;
    const next = beyond(table, event.target.closest("td"), step);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

// The next cell that way that has a reason; cells that nobody has rated are passed over.
function beyond(table, cell, [down, along]) {
  const rows = [...table.querySelectorAll("tbody tr[id]")];
  let row = rows.indexOf(cell.parentElement);
  let column = cell.cellIndex;
  for (;;) {
    row += down;
    column += along;
    const there = rows[row]?.cells[column];
    if (!there) return null;
    const link = there.querySelector("a.fit");
    if (link) return link;
  }
}

for (const table of document.querySelectorAll("table.matrix")) {
  sortable(table);
  walkable(table);
}

// The reasons are folded away: whoever is led to one finds it open.
function unfold() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = named?.closest("details");
  if (!folded || folded.open) return;
  folded.open = true;
  named.scrollIntoView();
}

addEventListener("hashchange", unfold);
unfold();
