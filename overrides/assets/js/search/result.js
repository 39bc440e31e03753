// A result as an entry of a list. A claim's words stand in one element with how it stands and, where
// it is doubted, with what speaks against it.
const SVG = "http://www.w3.org/2000/svg";

export function drawn(found) {
  const entry = element("li", "found");
  if (found.kind === "claim") {
    if (!found.word) return entry;
    entry.dataset.claim = new URL(found.address).pathname.split("/").at(-2);
    entry.dataset.standing = found.standing;
    entry.dataset.origins = Number.parseInt(found.stands, 10);
  }
  entry.append(element("p", "found__kind", found.what), title(found));
  if (found.stands) entry.append(stands(found));
  if (found.against) entry.append(element("p", "found__against", found.against));
  if (found.says) entry.append(element("p", "found__says", found.says));
  else if (found.excerpt) entry.append(excerpt(found.excerpt));
  return entry;
}

function title(found) {
  const line = element("p", "found__title");
  const link = element("a", "found__link");
  link.href = found.address;
  const words = element("bdi", "", found.title);
  if (found.lang) words.lang = found.lang;
  link.append(words);
  line.append(link);
  if (found.beside) {
    const beside = element("bdi", "found__beside", found.beside);
    if (found.besidelang) beside.lang = found.besidelang;
    line.append(" ", beside);
  }
  return line;
}

function stands(found) {
  const line = element("p", "stands");
  if (found.word) {
    const standing = element("span", `standing standing--${found.standing}`);
    standing.append(glyph(found.standing), found.word);
    line.append(standing, " ");
  }
  line.append(element("span", found.word ? "origins" : "found__role", found.stands));
  return line;
}

function glyph(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "glyph");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#g-${name}`);
  drawing.append(use);
  return drawing;
}

// Words of the index never become HTML: only its own marks round what was looked for do.
function excerpt(html) {
  const line = element("p", "found__says");
  html.split(/<\/?mark>/).forEach((part, at) => {
    const words = part.replaceAll("\u200b", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    line.append(at % 2 ? element("mark", "", words) : words);
  });
  return line;
}

function element(name, kind, words) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (words) made.textContent = words;
  return made;
}
