// What a link leads to, shown beside it: a claim, a person, an organization, a source, a term, the
// reason of a cell. It is taken from the page itself that the link names, once somebody rests on
// the link; nothing is asked for before, not even this, and touch never shows it.

const SITE = new URL("../../", import.meta.url).href;
const RECORD = /^(claims|people|organizations|sources)\/[^/]+\/(index\.html)?$/;
const TERM = /^terms\/(index\.html)?$/;
const REST = 350; // how long, in ms, somebody rests on a link before it is meant
const LEAVE = 250; // and how long the way from the link to the preview may take

// Their styles come with them.
const styles = document.createElement("link");
styles.rel = "stylesheet";
styles.href = new URL("../css/preview.css", import.meta.url).href;
const dressed = new Promise((resolve) => {
  styles.addEventListener("load", resolve);
  styles.addEventListener("error", resolve);
});
document.head.append(styles);

const pages = new Map();

function page(address) {
  if (!pages.has(address))
    pages.set(
      address,
      fetch(address)
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
        .then((text) => new DOMParser().parseFromString(text, "text/html"))
        .catch(() => {
          pages.delete(address);
          return null;
        }),
    );
  return pages.get(address);
}

// What is to be shown of a link: a promise of elements; null where it leads to nothing of the kind.
function shownOf(link) {
  const there = new URL(link.href);
  const here = location.href.replace(/#.*/, "");
  const bare = there.href.replace(/[?#].*/, "");
  if (link.matches(".matrix .fit")) {
    const reason = document.getElementById(decodeURIComponent(there.hash.slice(1)));
    return reason && Promise.resolve([reason.previousElementSibling, reason]);
  }
  if (!bare.startsWith(SITE) || bare === here || there.search) return null;
  const path = bare.slice(SITE.length);
  const anchor = decodeURIComponent(there.hash.slice(1));
  if (TERM.test(path) && anchor)
    return page(bare).then((found) => [found?.getElementById(anchor)].filter(Boolean));
  if (!RECORD.test(path)) return null;
  return page(bare).then((found) => [...(found?.querySelectorAll("[data-preview]") || [])]);
}

// What an element is by itself, outside the list or heading order that it comes from.
const ALONE = { A: "span", H1: "p", H2: "p", H3: "p", LI: "div", DT: "div", DD: "div" };

function alone(element) {
  const tag = ALONE[element.tagName];
  if (!tag) return element;
  const plain = document.createElement(tag);
  if (tag === "p") plain.className = "preview__title";
  else if (tag === "div") plain.className = element.className;
  if (element.dataset.label) plain.dataset.label = element.dataset.label;
  plain.append(...element.childNodes);
  element.replaceWith(plain);
  return plain;
}

// A copy to be looked at: nothing in it can be followed or has the name of something else.
function copied(element) {
  const copy = document.importNode(element, true);
  for (const away of copy.querySelectorAll("a.source-link[href^=http]")) away.remove();
  for (const end of copy.querySelectorAll("br")) end.replaceWith(" ");
  for (const one of copy.querySelectorAll("*")) {
    one.removeAttribute("id");
    one.removeAttribute("aria-labelledby");
    alone(one);
  }
  copy.removeAttribute("id");
  return alone(copy);
}

const box = document.createElement("div");
box.className = "preview";
box.id = "preview";
box.setAttribute("role", "tooltip");

let about = null; // the link that the preview is open for, or about to be
let opening = 0;
let closing = 0;

function close() {
  clearTimeout(opening);
  clearTimeout(closing);
  about?.removeAttribute("aria-describedby");
  about = null;
  box.remove();
}

// Below the link, or above it where there is more room; always on the page, never over the link.
function place(link) {
  const [first] = link.getClientRects();
  const at = first || link.getBoundingClientRect();
  const whole = link.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  const left = Math.min(at.left, wide - box.offsetWidth - 12);
  const below = whole.bottom + 6;
  const above = at.top - box.offsetHeight - 6;
  const fits = below + box.offsetHeight <= innerHeight || above < 0;
  const frame = box.offsetParent?.getBoundingClientRect() || { left: 0, top: 0 };
  const offset = box.offsetParent === document.body ? { left: -scrollX, top: -scrollY } : frame;
  box.style.left = `${Math.max(left, 12) - offset.left}px`;
  box.style.top = `${(fits ? below : above) - offset.top}px`;
}

function open(link, wait) {
  if (about === link) {
    clearTimeout(closing);
    return;
  }
  if (!link.closest(".page") || link.closest(".page__where, .preview")) return;
  close();
  about = link;
  opening = setTimeout(async () => {
    const [shown] = await Promise.all([shownOf(link), dressed]);
    if (about !== link || !shown?.length) return;
    box.replaceChildren(...shown.map(copied));
    document.getElementById("content").append(box);
    place(link);
    link.setAttribute("aria-describedby", box.id);
  }, wait);
}

// Somebody has come to a first link, and may have gone on since: from now on this listens by itself.
export function begin(link) {
  const still = link.matches(":hover, :focus-visible");
  const at = still ? link : document.querySelector(".page a[href]:focus-visible");
  if (at) open(at, REST);
}

function leave() {
  clearTimeout(closing);
  closing = setTimeout(close, LEAVE);
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const link = event.target.closest?.("a[href]");
  if (link) open(link, REST);
  else if (event.target.closest?.(".preview")) clearTimeout(closing);
  else if (about && about !== document.activeElement) leave();
});

document.addEventListener("focusin", (event) => {
  if (event.target.matches("a[href]:focus-visible")) open(event.target, REST);
  else if (about) leave();
});

document.addEventListener("focusout", (event) => {
  if (event.target === about) leave();
});

document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest?.(".preview")) close();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});

addEventListener("pagehide", close);
