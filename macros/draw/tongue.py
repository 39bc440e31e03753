"""Words in another script than the page's: each run says its language and keeps to itself."""

import re
from functools import lru_cache
from unicodedata import name as name_of

from markupsafe import Markup, escape

from macros import words as catalogue
from macros.draw.markup import filled
from macros.model.language import direction

_SCRIPTS = {
    "CJK": ("zh", "ja", "ko", "yue"),
    "IDEOGRAPHIC": ("zh", "ja"),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "KATAKANA-HIRAGANA": ("ja",),
    "HANGUL": ("ko",),
    "ARABIC": ("ar", "fa", "ur", "ps"),
    "HEBREW": ("he", "yi"),
    "CYRILLIC": ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    "GREEK": ("el",),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "BENGALI": ("bn",),
    "TAMIL": ("ta",),
    "THAI": ("th",),
    "ARMENIAN": ("hy",),
    "GEORGIAN": ("ka",),
}
"""A script, as Unicode names its letters, and the languages written in it, the usual one first."""

_RUN = re.compile(
    r"[^\W\d_\u0000-\u024f\u1e00-\u1eff\u2c60-\u2c7f]"
    r"(?:[^\u0000-\u024f\u1e00-\u1eff\u2010-\u2027\u2c60-\u2c7f]"
    r"|[ \-\u00b7\u30fb](?=[^\W\d_\u0000-\u024f])"
    r"|[0-9]{1,4}(?=[^\W\d_\u0000-\u024f]))*"
)
"""A run of letters that are not Latin, with what stands between them: `3月5日` too."""


def language(words: str, hint: str | None = None) -> str | None:
    """Return the language of the first letters that are not Latin; None where all are.

    None as well where it is the page's own. `hint` is the language that the whole is said to be
    in: it decides between those that share a script.
    """
    found = None if words.isascii() else _RUN.search(words)
    spoken = _of_run(found[0], hint, catalogue.CATALOGUE.readers) if found else None
    return None if spoken and catalogue.same(spoken, catalogue.CATALOGUE.readers) else spoken


def spoken(language: str) -> Markup:
    """Return the attributes of a page's root for its language, and its direction if unusual."""
    turned = Markup(' dir="rtl"') if direction(language) == "rtl" else Markup()
    return Markup(' lang="{}"{}').format(language, turned)


def marked(words: str, hint: str | None = None) -> Markup:
    """Return words as HTML, each run of another script in a `<bdi>` with its language."""
    return escape(words) if words.isascii() else _marked(words, hint, catalogue.CATALOGUE.readers)


@lru_cache(maxsize=4096)
def _marked(words: str, hint: str | None, readers: str) -> Markup:
    done = Markup()
    end = 0
    for run in _RUN.finditer(words):
        tongue = _of_run(run[0], hint, readers)
        if tongue and catalogue.same(tongue, readers):
            continue
        done += words[end : run.start()]
        lang = filled(' lang="{}"', tongue) if tongue else ""
        done += filled("<bdi{}>{}</bdi>", lang, run[0])
        end = run.end()
    return done + words[end:]


def _of_run(run: str, hint: str | None, readers: str) -> str | None:
    """Return the language of a run: the one given, else the readers', else the usual one."""
    spoken = _SCRIPTS.get(name_of(run[0], "").split(" ", maxsplit=1)[0], ())
    for tag in (hint, readers):
        if tag and tag.split("-")[0].lower() in spoken:
            return tag
    return spoken[0] if spoken else None
