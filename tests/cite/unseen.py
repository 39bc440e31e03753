"""Works that nobody has seen: made by hypothesis, of every sort that a briefing cites."""

from datetime import date
from typing import Final

from hypothesis import strategies as st

from macros.export.citation.issued import NO_DATE, Issued
from macros.export.citation.names import Name
from macros.export.citation.work import Work
from macros.model.edtf import Edtf

PEOPLE: Final = (
    (
        *("Bell", "O’Neil", "Müller-Lüdenscheidt", "Łukasz", "Nguyễn", "Smith", "Ng", "Éluard"),
        *("van Gogh", "de la Cruz", "von Humboldt", "al-Khwarizmi", "der Kinderen", "D’Arcy"),
        *("Garcia Marquez", "St. John", "McKinley", "O'Casey"),
    ),
    (
        *("Bo", "Ana-María", "Jean-Luc", "J. R. R.", "J.R.R.", "Ed S", "Xi", "José María", "A."),
        *("Łucja", "Élodie Anne", "Q", "T.-H.", "Ing-wen"),
    ),
)
"""Family names and given ones, to be put together."""

ELSEWHERE: Final = (
    *(("Иванов", "Иван Петрович"), ("Παπαδόπουλος", "Γιώργος"), ("الأحمد", "محمد")),
    *(("कुमार", "अमित"), ("כהן", "דוד"), ("ศรีสุข", "สมชาย"), ("Петров", "Ю.")),
)
EAST_ASIAN: Final = (("林", "俊旸"), ("欧阳", "修"), ("김", "철수"), ("山田", "太郎"), ("陳", "怡"))
GROUPS: Final = (
    *("The Teapot Desk", "Kettle Board", "Moon Wire", "月亮茶壶", "@teapot2", "Teller"),
    *("Ministry of Tea and Industry", "A&B Kettles", "OECD", "The Moon Teapot"),
)
WORDS: Final = (
    *("kettle", "the", "of", "Moon", "AI", "iPhone", "in", "falls", "silent", "town’s", "a", "to"),
    *(
        "2026",
        "e-mail",
        "well-known",
        "U.S.",
        "tea/coffee",
        "über",
        "Łódź",
        "from",
        "with",
        "GPT-4",
    ),
    *("35%", "$5", "C++", "and", "but", "is", "its", "vs.", "“quoted words”", "(aside)", "no"),
    *(
        "“yes”",
        "“why?”",
        "don’t",
        "Qwen3.8",
        "Я",
        "between",
        "after",
        "open-source",
        "state-of-the-art",
        '"Straight"',
        "dog's",
    ),
)
HAN: Final = (
    "茶壶不响了",
    "通义千问负责人离职",
    "《茶经》新解",
    "阿里：千问不变",
    "茶壶之后：谁来付钱？",
    "茶壶不响了。",
    "テーポットの話",
    "주전자 이야기",
)
ENDS: Final = ("", "", "", "?", "!", ".", "…", " “no”", " “really?”", " (again)")
PLACES: Final = (
    *("Moon Wire", "The Moon Teapot", "the teapot of the town", "teapots.example", "r/teapots"),
    *("月亮茶壶", "A Blog", "Kettle Times", "X", "Tea & Co."),
)
LANGUAGES: Final = ("en", "en", "en-GB", "de", "zh", "zh-Hans", "")


def _title(words: list[str], end: str, colon: int) -> str:
    """Join words into a title, with a colon after one of them."""
    if 0 < colon < len(words):
        words = [*words[: colon - 1], f"{words[colon - 1].rstrip(':')}:", *words[colon:]]
    if words[-1] == "vs.":  # the engine takes `vs` with any sign after it for `vs.`
        end = ""
    return f"{' '.join(words).rstrip('.')}{end}"


_people = st.builds(
    lambda family, given, suffix: Name(family=family, given=given, suffix=suffix),
    st.sampled_from(PEOPLE[0]),
    st.sampled_from(PEOPLE[1]),
    st.sampled_from(("", "", "", "Jr.", "III")),
)
_names = st.one_of(
    _people,
    _people,
    st.sampled_from((*EAST_ASIAN, *ELSEWHERE)).map(lambda one: Name(family=one[0], given=one[1])),
    st.sampled_from(GROUPS).map(lambda one: Name(literal=one)),
)
_counts = st.sampled_from((0, 1, 1, 1, 2, 2, 3, 4, 7, 10, 11, 20, 21, 25))
authors = _counts.flatmap(lambda count: st.lists(_names, min_size=count, max_size=count)).map(tuple)
somebody = authors.filter(bool)

_latin = st.builds(
    _title,
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9),
    st.sampled_from(ENDS),
    st.integers(0, 9),
)
titles = st.one_of(_latin, _latin, _latin, st.sampled_from(HAN))

_days = st.dates(date(1850, 1, 1), date(2100, 1, 1))
_edtf = st.one_of(
    _days.map(str),
    _days.map(lambda day: str(day)[:7]),
    _days.map(lambda day: str(day)[:4]),
    _days.map(lambda day: f"{day}~"),
    _days.map(lambda day: f"{str(day)[:7]}?"),
    _days.map(lambda day: f"{str(day)[:4]}~"),
    st.tuples(_days, _days).map(lambda two: "/".join(map(str, sorted(two)))),
    st.tuples(_days, _days).map(lambda two: "/".join(sorted(str(one)[:7] for one in two))),
    st.tuples(_days, _days).map(lambda two: "/".join(sorted(str(one)[:4] for one in two))),
    _days.map(lambda day: f"{day.year:04}-2{1 + day.month % 4}"),
    _days.map(lambda day: f"../{day}"),
    _days.map(lambda day: f"{day}/.."),
)
dates = st.one_of(st.just(NO_DATE), _edtf.map(lambda text: Issued.of(Edtf.parse(text))))

_addresses = st.sampled_from(("https://wire.example/kettle", "https://t.example/a?b=c&d=%20", ""))


pages = st.builds(
    Work,
    key=st.just("page"),
    type=st.just("webpage"),
    title=titles,
    container=st.sampled_from(PLACES),
    publisher=st.sampled_from(("", "", "Kettle Trust")),
    authors=somebody,
    issued=st.one_of(st.just(NO_DATE), _days.map(Issued.of)),
    version=st.one_of(st.none(), st.integers(1, 30)),
    genre=st.sampled_from(("", "Claim, as of 1 July 1902", "Reading, place 2 of 8, as of 2026")),
    url=st.just("https://teapot.example/claims/kettle/v/4/"),
    language=st.sampled_from(LANGUAGES),
)
"""Pages of a briefing, which never lack an author."""

held = st.builds(
    Work,
    key=st.just("held"),
    type=st.sampled_from(
        ("webpage", "article-newspaper", "article-journal", "post-weblog", "post")
    ),
    title=titles,
    container=st.sampled_from(PLACES),
    authors=authors,
    issued=dates,
    accessed=st.one_of(st.just(NO_DATE), _days.map(Issued.of)),
    url=_addresses,
    language=st.sampled_from(LANGUAGES),
)
"""Sources that stand in something larger."""

issued_by = st.builds(
    Work,
    key=st.just("issued"),
    type=st.sampled_from(("personal_communication", "report")),
    title=titles,
    publisher=st.sampled_from(("Kettle Board", "Moon Wire", "OECD")),
    authors=authors,
    issued=dates,
    url=_addresses,
    language=st.sampled_from(LANGUAGES),
)
"""Sources that a body issues."""

works = st.one_of(pages, held, issued_by)
