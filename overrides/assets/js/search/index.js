// The index that `briefing build` makes. It is fetched with the first query, and not before.
import { answers, closest, whole } from "./closest.js";
import { ways } from "./query.js";

const SITE = new URL("../../../", import.meta.url);
const FOLDER = new URL("assets/search/", SITE);

// Names and titles say what a record is; what else a result prints says less.
const RANKING = { metaWeights: { names: 10, title: 5, runs: 1, says: 1, against: 0.5 } };

// How many results are looked at before any is shown.
const FIRST = 12;

let loading;

// Why there is no answer: `absent` or `broken`, as the words for it are called in the page.
export class NoAnswer extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

async function load() {
  const words = await fetch(new URL("words.json", FOLDER));
  if (!words.ok) throw new NoAnswer("absent");
  const pagefind = await import(new URL("pagefind.js", FOLDER).href);
  await pagefind.options({ baseUrl: SITE.pathname, ranking: RANKING, noWorker: true });
  return { pagefind, words: await words.json() };
}

function index() {
  loading ??= load().catch((failure) => {
    loading = undefined; // the next query tries again
    throw failure instanceof NoAnswer ? failure : new NoAnswer("broken");
  });
  return loading;
}

// Looks for words; `chosen` maps a facet to the values of which any may hold. The answer has
// `results`, each to be given to `opened`, and `counts`: how many results each facet value has.
export async function find(words, chosen = {}, { counting = false } = {}) {
  const { pagefind } = await index();
  try {
    const filters = {};
    for (const [facet, values] of Object.entries(chosen)) {
      if (values.length > 0) filters[facet] = { any: values };
    }
    if (counting) await pagefind.filters();
    for (const asked of ways(words)) {
      const answer = await pagefind.search(asked, { filters });
      const { unfilteredResultCount, totalFilters: counts = {} } = answer;
      let { results } = answer;
      if (asked && results.length > FIRST) {
        const named = await pagefind.search(whole(words), { filters });
        results = joined(named.results.slice(0, FIRST), results);
      }
      const first = await Promise.all(results.slice(0, FIRST).map((result) => result.data()));
      if (first.length > 0 ? answers(asked, first) : unfilteredResultCount > 0) {
        return { results: [...closest(words, first, results), ...results.slice(FIRST)], counts };
      }
    }
    return { results: [], counts: {} };
  } catch {
    throw new NoAnswer("broken");
  }
}

function joined(first, others) {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...others.filter(({ id }) => !ids.has(id))];
}

// Opens some results: what each prints, with its address and the words for its kind and standing.
export async function opened(results) {
  const { words } = await index();
  const fragments = await Promise.all(results.map((result) => result.data()));
  return fragments.map((fragment) => {
    const kind = fragment.filters.kind?.[0];
    const standing = fragment.filters.standing?.[0];
    const { against, ...meta } = fragment.meta;
    return {
      ...meta,
      against: against
        ? words.against.replace("{evidence}", () => against)
        : words.doubted.includes(standing) && words.nothing,
      stands: fragment.filters.stands?.[0],
      address: address(fragment.raw_url),
      excerpt: kind === "page" ? fragment.excerpt : "",
      kind,
      standing,
      what: words.kinds[kind],
      word: words.standings[standing],
    };
  });
}

// A document is named after the address that it stands for: `/claims/x.html`, `/terms/#x.html`.
function address(file) {
  const path = file.slice(1);
  const named = path.includes("#") ? path.replace(/\.html$/, "") : path.replace(/\.html$/, "/");
  return new URL(named, SITE).href;
}
