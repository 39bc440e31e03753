// What Pagefind finds, against what was asked. It takes a word that no record has for a shorter one
// (`xyzzy` for `X`), and a word that a record is called for any other with the same beginning.
const KEPT = 0.5;

// Returns the first results: those called just what was asked, those whose title begins so, the rest.
export function closest(words, fragments, results) {
  const asked = folded(words);
  const far = fragments.map(({ meta }) => {
    if (called(meta).includes(asked)) return 0;
    return folded(meta.title).startsWith(asked) ? 1 : 2;
  });
  const places = [...far.keys()].sort((one, other) => far[one] - far[other]);
  return places.map((place) => results[place]);
}

// Says whether any has every word that was asked for, or so much of each as other endings leave.
export function answers(asked, fragments) {
  const stems = folded(asked ?? "")
    .split(" ")
    .map((word) => word.slice(0, Math.ceil(word.length * KEPT)));
  return fragments.some(({ meta, content }) => {
    const held = folded([...Object.values(meta), content].join(" "));
    return stems.every((stem) => held.includes(stem));
  });
}

// The word, taken as it is, by which only what has just this name is found (macros/draw/spellings.py).
export function whole(words) {
  return `"${folded(words).replaceAll(" ", "")}iscalled"`;
}

function called({ title, names = "" }) {
  return [title, ...names.split("|")].map(folded);
}

function folded(words) {
  const bare = words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
