// Search: a dialog over any page, and the page of its own with facets and its state in the address.
import { find, NoAnswer, opened } from "./search/index.js";
import { drawn } from "./search/result.js";

const SOME = 8;
const MANY = 20;

const say = document.querySelector(".seek").dataset;

// Draws the answer to one question into a list; an older answer that comes late is left out.
class Answers {
  #asked = 0;
  #results = [];
  #shown = 0;

  constructor(root, said, limit) {
    this.list = root.querySelector(".found-list");
    this.said = root.querySelector(said);
    this.limit = limit;
  }

  async ask(words, chosen = {}, options = {}) {
    this.#asked += 1;
    const asked = this.#asked;
    if (!words.trim() && !Object.values(chosen).some((values) => values.length > 0)) {
      this.#results = [];
      this.list.replaceChildren();
      this.said.textContent = "";
      return { counts: {} };
    }
    if (!this.list.hasChildNodes()) this.said.textContent = say.looking;
    try {
      const answer = await find(words, chosen, options);
      const entries = await opened(answer.results.slice(0, this.limit));
      if (asked !== this.#asked) return null;
      this.#results = answer.results;
      this.#shown = entries.length;
      this.list.replaceChildren(...entries.map(drawn));
      this.said.textContent = this.#results.length
        ? say.found.replace("{number}", this.#results.length)
        : say.none;
      return answer;
    } catch (failure) {
      if (asked !== this.#asked) return null;
      this.#results = [];
      this.list.replaceChildren();
      this.said.textContent = say[failure instanceof NoAnswer ? failure.reason : "broken"];
      return { counts: {} };
    }
  }

  get more() {
    return this.#results.length > this.#shown;
  }

  async showMore() {
    const asked = this.#asked;
    const next = this.#results.slice(this.#shown, this.#shown + this.limit);
    const entries = (await opened(next)).map(drawn);
    if (asked !== this.#asked) return;
    this.#shown += entries.length;
    this.list.append(...entries);
    entries[0]?.querySelector("a").focus();
  }
}

export function inDialog(dialog) {
  const box = dialog.querySelector(".seek__words");
  const answers = new Answers(dialog, ".seek__said", SOME);
  const all = dialog.querySelector(".seek__all");
  const ask = async () => {
    await answers.ask(box.value);
    all.hidden = !answers.more;
    all.href = `${dialog.querySelector("form").action}?q=${encodeURIComponent(box.value.trim())}`;
  };
  whenTyped(box, ask);
  walked(dialog, box);
  return ask();
}

export function onPage(page) {
  const form = page.querySelector(".search__form");
  const box = form.querySelector(".search__words");
  const answers = new Answers(page, ".search__said", MANY);
  const more = page.querySelector(".search__more");

  const chosen = () => {
    const picked = { kind: [], standing: [] };
    for (const [name, value] of new FormData(form)) picked[name]?.push(value);
    return picked;
  };

  const ask = async () => {
    keep(box.value.trim(), chosen());
    const answer = await answers.ask(box.value, chosen(), { counting: true });
    if (!answer) return;
    more.hidden = !answers.more;
    count(form, answer.counts);
  };

  const restore = () => {
    const state = new URLSearchParams(location.search);
    box.value = state.get("q") ?? "";
    for (const choice of form.querySelectorAll("input[type=checkbox][name]")) {
      choice.checked = state.getAll(choice.name).includes(choice.value);
    }
    return ask();
  };

  form.addEventListener("submit", ask);
  form.addEventListener("change", (event) => {
    if (event.target.name && event.target !== box) ask();
  });
  more.addEventListener("click", async () => {
    await answers.showMore();
    more.hidden = !answers.more;
  });
  addEventListener("popstate", restore);
  whenTyped(box, ask);
  walked(page, box);
  return location.search ? restore() : ask();
}

// What is looked for stays in the address, so that it can be sent to somebody.
function keep(words, chosen) {
  const state = new URLSearchParams();
  if (words) state.set("q", words);
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) state.append(facet, value);
  }
  const query = state.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

function count(form, counts) {
  for (const choice of form.querySelectorAll("input[type=checkbox][name]")) {
    const number = counts[choice.name]?.[choice.value];
    choice.parentElement.querySelector(".facet__count").textContent = number ?? "";
  }
}

// Asks when typing pauses; letters of a name that is still being composed are no words yet.
function whenTyped(box, ask) {
  let pause;
  const later = (event) => {
    if (event.isComposing) return;
    clearTimeout(pause);
    pause = setTimeout(ask, 150);
  };
  box.addEventListener("input", later);
  box.addEventListener("compositionend", later);
}

// Arrows go from the words to the results and back; Tab goes through them as through any links.
function walked(root, box) {
  root.addEventListener("keydown", (event) => {
    const stops = [box, ...root.querySelectorAll(".found__link")];
    const at = stops.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (at < 0 || next === undefined || !stops[next] || event.isComposing) return;
    event.preventDefault();
    stops[next].focus();
  });
}
