"""The words, names and odds that made-up briefings are put together from."""

from typing import Any, Final


def _words(text: str) -> list[str]:
    return text.split()


WORDS: Final = _words(
    "account board build chair change chief closed company contract cost council date delay draft "
    "engine export figure fleet fund group harbour index inquiry insurer invoice junction keeper "
    "lease ledger letter licence line market meeting merger minister model month notice office "
    "order panel partner plan port press price quarter rail record refit register report review "
    "route sale season ship staff station survey tender terms trade tunnel union vessel vote yard"
)
VERBS: Final = _words("says shows names gives counts prints calls puts drops moves keeps leaves")
LINKS: Final = (
    "and",
    "before",
    "after",
    "without",
    "beside",
    "against",
    "though not",
    "but hardly",
)
NAMES: Final = _words("Ada Bo Cleo Dov Eda Finn Gro Hal Ines Jarl Kit Lena Mads Nia Otto Pia")
SURNAMES: Final = _words("Arden Brook Croft Dale Eames Frost Glenn Holt Ives Jute Kemp Lund Moor")
HAN: Final = "阿达林海陈岸周桥吴港郑塔刘渡黄坊"
SCRIPTS: Final = (
    ("zh-Hans", "Hans", HAN),
    ("ja", "Jpan", "さくらあおいみなとカナリヤ港川橋"),
    ("ko", "Kore", "가나다라마바사항구배선교"),
    ("ar", "Arab", "سفينةميناءجسربحرقلم"),
    ("el", "Grek", "λιμάνιπλοίογέφυρα"),
    ("ru", "Cyrl", "гаваньмостсудноперо"),
)
"""The scripts that names are written in: language, script, letters."""
OUTLETS: Final = [f"The {word.title()} {end}" for word in WORDS for end in ("Post", "Wire")]

Odds = tuple[tuple[Any, int], ...]
KINDS: Final[Odds] = (
    *(("news", 40), ("aggregator", 20), ("official", 9), ("social-post", 8)),
    *(("blog", 8), ("analysis", 7), ("wire", 5), ("opinion", 3)),
)
KINDS_OF_CLAIM: Final[Odds] = (
    *(("fact", 58), ("figure", 15), ("statement", 14)),
    *(("forecast", 8), ("motive", 5)),
)
BASES: Final[Odds] = (
    *(("named", 33), ("inference", 24), ("unnamed", 17)),
    *(("on-record", 15), ("document", 11)),
)
ORIGINS: Final[Odds] = (("own", 20), ("unknown", 4), ("", 76))
STANCES: Final[Odds] = (("supports", 70), ("beside", 20), ("disputes", 10))
FITS: Final[Odds] = (("fits-well", 1), ("fits", 4), ("says-nothing", 3), ("strains", 2))
PIECES: Final[Odds] = ((1, 25), (2, 32), (3, 17), (4, 12), (5, 7), (7, 4), (9, 2))
"""How many pieces of evidence a claim has."""
