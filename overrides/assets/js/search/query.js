// What a reader types, as the index has it. Runs of script without spaces are cut into pairs of
// letters there (macros/draw/runs.py), so they are here.
const RUN =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;

// Gives the ways to look for words, the closest first; the first that finds anything is enough.
export function* ways(typed) {
  const words = typed.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (!words) {
    yield null; // then facets alone choose
    return;
  }
  // `Qwen 3.8` is mostly written `Qwen3.8`.
  const joined = words.replace(/(\p{L}) (?=\d)/gu, "$1");
  if (joined !== words) yield paired(joined);
  yield paired(words);
  if (words.search(RUN) >= 0) yield paired(parted(words));
  // `zhou jing ren` is a name in three parts to some and in two to others.
  if (/^[\p{L}' -]+$/u.test(words) && words.includes(" ")) yield words.replace(/[' -]/g, "");
}

function paired(words) {
  return words.replace(RUN, (run) => {
    const letters = [...run];
    const pairs = letters.slice(1).map((letter, at) => letters[at] + letter);
    return ` ${pairs.length > 0 ? pairs.join(" ") : run} `;
  });
}

// Parts a run where words end: not all of them have to stand side by side.
function parted(words) {
  if (!Intl.Segmenter) return words;
  const segments = new Intl.Segmenter("zh", { granularity: "word" }).segment(words);
  return [...segments].map(({ segment }) => segment).join(" ");
}
