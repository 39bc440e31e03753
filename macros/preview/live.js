// Loads the page anew when the preview shows something new, and says what stands in the way.
// The server puts this into pages of a preview alone; no site that is built has it.

const script = document.currentScript;
const shown = Number(script.dataset.site);
const styles = document.createElement("link");
styles.rel = "stylesheet";
styles.href = script.src.replace(/live\.js$/, "live.css");
document.head.append(styles);

const bar = document.querySelector(".live-bar") ?? document.createElement("section");
bar.className = "live-bar";
bar.setAttribute("role", "alert");
bar.tabIndex = 0; // what is long in it is scrolled by keys, too

function line(name, words) {
  const part = document.createElement(name);
  part.textContent = words;
  return part;
}

function say(told) {
  bar.replaceChildren();
  if (!told.faults.length) return bar.remove();
  const list = document.createElement("ol");
  for (const fault of told.faults) {
    const item = document.createElement("li");
    item.append(line("code", fault.place), line("span", fault.message), line("em", fault.hint));
    list.append(item);
  }
  bar.append(line("strong", told.title), line("p", told.says), list);
  if (told.more) bar.append(line("p", told.more));
  if (!bar.isConnected) document.body.prepend(bar);
}

function gone() {
  bar.replaceChildren(line("strong", script.dataset.gone));
  if (!bar.isConnected) document.body.prepend(bar);
}

// Loads the page anew and stays where it is: left to itself, the browser looks for the words that
// stood on top, which may be the ones that changed.
function reload() {
  history.scrollRestoration = "manual";
  history.replaceState({ ...history.state, scrolled: scrollY }, "");
  location.reload();
}

addEventListener("DOMContentLoaded", () => {
  const { scrolled, ...state } = history.state ?? {};
  if (scrolled === undefined) return;
  scrollTo({ top: scrolled, behavior: "instant" });
  history.scrollRestoration = "auto";
  history.replaceState(state, "");
});

const PATIENCE = 3; // so many times the server is asked in vain before the page says so

let listening = null;

async function listen() {
  listening?.abort();
  const own = new AbortController();
  listening = own;
  let revision = 0;
  let failed = 0;
  while (document.visibilityState === "visible" && !own.signal.aborted) {
    try {
      const answer = await fetch(`${script.dataset.state}?after=${revision}`, {
        signal: own.signal,
      });
      const told = await answer.json();
      if (told.site !== shown) return reload();
      revision = told.revision;
      failed = 0;
      say(told);
    } catch {
      if (own.signal.aborted) return;
      failed += 1;
      if (failed === PATIENCE) gone();
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") listen();
  else listening?.abort();
});
addEventListener("pagehide", () => listening?.abort());
addEventListener("pageshow", (event) => {
  if (event.persisted) listen();
});
listen();
