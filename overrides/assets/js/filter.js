// Narrows a long list. Without script each facet is a list of links to pages that hold the same
// rows; here the links become boxes, and the address keeps what was chosen.

// What a row is found by: its own data, and the standing and origins of the claim in it.
function traitsOf(row) {
  const claim = row.querySelector("[data-claim]");
  const told = { ...claim?.dataset, ...row.dataset };
  if (told.standing === "withdrawn") delete told.origins; // it counts for nothing
  if (told.origins) told.origins = String(Math.min(told.origins, 3));
  return told;
}

// Whether a row of which only the month is known can lie between two days.
function liesBetween(row, from, to) {
  if (!from && !to) return true;
  if (!row.first) return false;
  return (!from || (row.last || row.first) >= from) && (!to || row.first <= to);
}

const ORDERS = {
  date: (a, b) => (b.told.first || "").localeCompare(a.told.first || ""),
  "date-up": (a, b) => (a.told.first || "9999").localeCompare(b.told.first || "9999"),
  origins: (a, b) => b.count - a.count,
  "origins-up": (a, b) => a.count - b.count,
};

class Filter {
  constructor(form) {
    this.form = form;
    this.facets = [...form.querySelectorAll("[data-facet]")].map((one) => one.dataset.facet);
    this.groups = [...document.querySelectorAll("[data-group]")];
    this.sorted = document.querySelector("[data-sorted]");
    this.boxes = new Map();
    for (const item of form.querySelectorAll("[data-value]")) this.enhance(item);
    this.take(document.querySelectorAll("[data-rows] > li, [data-row]"));
    form.addEventListener("change", () => this.chosen());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.choose(new URLSearchParams());
      this.chosen();
      form.querySelector("summary").focus();
    });
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  // A link with its count becomes a box with both.
  enhance(item) {
    const facet = item.closest("[data-facet]").dataset.facet;
    const box = Object.assign(document.createElement("input"), {
      type: "checkbox",
      name: facet,
      value: item.dataset.value,
    });
    const words = document.createElement("span");
    words.append(...item.firstElementChild.childNodes);
    const label = document.createElement("label");
    label.append(box, words, item.querySelector(".note"));
    item.replaceChildren(label);
    this.boxes.set(`${facet}=${box.value}`, box);
  }

  take(rows) {
    const before = new Set(); // a source that goes back to several origins stands under each
    this.rows = [...rows].map((row) => {
      const told = traitsOf(row);
      const values = Object.fromEntries(
        this.facets.map((facet) => [facet, (told[facet] || "").split(" ").filter(Boolean)]),
      );
      const count = Number(row.querySelector("[data-origins]")?.dataset.origins || 0);
      const again = before.has(row.dataset.row);
      if (row.dataset.row) before.add(row.dataset.row);
      return { row, told, values, count, again, home: row.parentElement };
    });
  }

  // The address may name a person whom the list does not offer.
  box(facet, value) {
    const known = this.boxes.get(`${facet}=${value}`);
    const lists = this.form.querySelectorAll(`[data-facet="${facet}"] .filter__values`);
    if (known || !lists.length) return known;
    const item = document.createElement("li");
    item.dataset.value = value;
    item.append(document.createElement("span"), document.createElement("span"));
    item.firstElementChild.textContent = value;
    item.lastElementChild.className = "note";
    lists[lists.length - 1].append(item);
    this.enhance(item);
    return this.boxes.get(`${facet}=${value}`);
  }

  restore() {
    const asked = new URLSearchParams(location.search);
    this.choose(asked);
    if (this.state().size) this.whole().then(() => this.apply());
    else this.apply();
  }

  choose(asked) {
    for (const box of this.boxes.values()) box.checked = false;
    for (const facet of this.facets)
      for (const value of asked.getAll(facet)) {
        const box = this.box(facet, value);
        if (box) box.checked = true;
      }
    for (const field of this.form.querySelectorAll("input[type=date], select")) {
      field.value = asked.get(field.name) || "";
      if (field.selectedIndex === -1) field.value = "";
    }
  }

  state() {
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (value) given.append(name, value);
    return given;
  }

  async chosen() {
    const there = new URL(location.href);
    there.search = this.state().toString();
    there.hash = "";
    if (there.href !== location.href) history.pushState(null, "", there);
    await this.whole();
    this.apply();
  }

  // A very long ledger brings its other rows only when somebody asks for some of them.
  async whole() {
    const { every } = this.form.dataset;
    if (!every) return;
    this.coming ??= this.fetched(new URL(every, location.href));
    await this.coming;
  }

  async fetched(address) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const group of this.groups) {
        group.querySelector("[data-rest]")?.remove();
        const list = group.querySelector("[data-rows]");
        const standing = `:scope > li:has([data-standing="${group.dataset.group}"])`;
        const rows = [...page.querySelector(".claims--sheet").querySelectorAll(standing)];
        for (const link of rows.flatMap((row) => [...row.querySelectorAll("a")]))
          link.href = new URL(link.getAttribute("href"), address).href;
        list.replaceChildren(...rows);
      }
      this.take(document.querySelectorAll("[data-rows] > li"));
    } catch {
      this.failed = true; // what is on the page can still be narrowed
    }
  }

  apply() {
    const given = this.state();
    if (this.form.dataset.every && !this.coming) {
      this.say(this.rows.length, given); // all is shown that is here, and the counts are of all
      return;
    }
    const wanted = this.facets
      .map((facet) => [facet, new Set(given.getAll(facet))])
      .filter(([, values]) => values.size);
    const counts = new Map();
    let shown = 0;
    for (const one of this.rows) {
      const missed = wanted.filter(([facet, some]) => !one.values[facet].some((v) => some.has(v)));
      const between = liesBetween(one.told, given.get("from"), given.get("to"));
      one.row.hidden = missed.length > 0 || !between;
      if (one.again) continue;
      shown += one.row.hidden ? 0 : 1;
      if (between && missed.length < 2) this.count(one, missed[0]?.[0], counts);
    }
    for (const [key, box] of this.boxes) {
      const number = counts.get(key) || 0;
      box.closest("label").querySelector(".note").textContent = number;
      box.closest("li").classList.toggle("filter__value--none", !number && !box.checked);
    }
    this.sort(given.get("sort") || "");
    this.regroup();
    this.say(shown, given);
  }

  // A box says how many rows there would be with it: those that miss nothing, or only its facet.
  count(one, missed, counts) {
    for (const facet of missed ? [missed] : this.facets)
      for (const value of one.values[facet]) {
        const key = `${facet}=${value}`;
        counts.set(key, (counts.get(key) || 0) + 1);
      }
  }

  sort(order) {
    if (!this.sorted || (this.order || "") === order) return;
    this.order = order;
    const list = this.sorted.querySelector("[data-rows]");
    if (order) list.append(...[...this.rows].sort(ORDERS[order]).map((one) => one.row));
    else for (const one of this.rows) one.home.append(one.row);
    this.sorted.hidden = !order;
    list.dataset.order = order;
    const named = this.form.querySelector(`option[value="${order}"]`);
    this.sorted.querySelector(".section__title").textContent = named.textContent;
  }

  // A group without rows goes, with its heading; the others say how many they have.
  regroup() {
    for (const group of this.groups) {
      const left = group.querySelectorAll(
        "[data-rows] > li:not([hidden]), [data-row]:not([hidden])",
      );
      const rest = group.querySelector("[data-rest]");
      group.hidden = !left.length;
      const count = group.querySelector("[data-count]");
      if (count && !rest) count.textContent = left.length;
    }
  }

  say(shown, given) {
    const { said, failed, every } = this.form.dataset;
    const words = every && !this.coming ? "" : said.replace("{shown}", shown);
    const status = [words, this.failed ? failed : ""].filter(Boolean).join(" – ");
    this.form.querySelector(".filter__said").textContent = status;
    this.form.querySelector(".filter__none").hidden = shown > 0;
    this.form.querySelector(".filter__clear").hidden = !given.size;
    for (const facet of this.form.querySelectorAll("[data-facet]")) {
      const chosen = facet.querySelectorAll(":checked").length;
      facet.querySelector("summary").dataset.chosen = chosen || "";
    }
    this.chips(given);
  }

  // What was chosen, each with a button that takes it back.
  chips(given) {
    const list = this.form.querySelector(".filter__chosen");
    const chip = this.form.querySelector("[data-chip]").content;
    const items = [...this.boxes.values()]
      .filter((box) => box.checked)
      .map((box) => {
        const item = chip.cloneNode(true).firstElementChild;
        item.querySelector("[data-words]").textContent = this.named(box);
        item.querySelector("button").addEventListener("click", () => {
          box.checked = false;
          this.chosen().then(() => this.form.querySelector(".filter__chip, summary").focus());
        });
        return item;
      });
    list.replaceChildren(...items);
    list.hidden = !items.length || !given.size;
  }

  named(box) {
    const words = box.nextElementSibling.textContent.trim();
    const group = box.closest("ul").getAttribute("aria-labelledby");
    const facet = box.name === "interpretation" && group && document.getElementById(group);
    return facet ? `${facet.textContent.trim()}: ${words}` : words;
  }
}

for (const form of document.querySelectorAll("[data-filter]")) new Filter(form);
