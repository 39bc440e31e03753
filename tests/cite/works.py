"""Works of every kind that a briefing cites, made up to be written in every form."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from macros.export.citation.issued import Issued
from macros.export.citation.names import Name, named
from macros.export.citation.work import Work
from macros.model.edtf import Edtf

BELL: Final = Name(family="Bell", given="Bo")
DESK: Final = Name(literal="The Teapot Desk")


def dated(text: str) -> Issued:
    """Return a date as an editor would write it."""
    return Issued.of(Edtf.parse(text))


PAGE: Final = Work(
    key="page",
    type="webpage",
    title="The kettle fell silent (contested, 1 origin, 3 outlets)",
    container="The Moon Teapot",
    authors=(DESK,),
    issued=dated("1902-07-01"),
    genre="Claim as of 1 July 1902; against it: Moon Wire, 3 May 1902",
    url="https://teapot.example/claims/kettle/",
    language="en",
    said="According to N. Neighbour, the kettle fell silent (contested).",
)
NEWS: Final = Work(
    key="news",
    type="article-newspaper",
    title="A kettle falls silent in the town of teapots",
    container="Moon Wire",
    authors=(BELL,),
    issued=dated("1902-05-03"),
    url="https://wire.example/kettle",
    language="en",
)


def _of(base: Work, **fields: Any) -> Work:
    return replace(base, **fields)


def _many(count: int) -> tuple[Name, ...]:
    return tuple(Name(family=f"Bell{number}", given=f"Bo{number}") for number in range(count))


MADE: Final[dict[str, Work]] = {
    "a claim's page": PAGE,
    "a page of one version": _of(PAGE, version=4, url="https://teapot.example/claims/kettle/v/4/"),
    "a page by a person": _of(PAGE, authors=(named("A. N. Author"),)),
    "a page by a person and a group": _of(PAGE, authors=(BELL, DESK)),
    "a page by a group and a person": _of(PAGE, authors=(DESK, BELL)),
    "a page by two groups": _of(PAGE, authors=(DESK, Name(literal="The Kettle Board"))),
    "a page by three groups": _of(PAGE, authors=(DESK,) * 3),
    "a page by its own site": _of(PAGE, authors=(Name(literal="The Moon Teapot"),)),
    "a page by its own site with a publisher": _of(
        PAGE, authors=(Name(literal="The Moon Teapot"),), publisher="The Kettle Trust"
    ),
    "a page by nobody": _of(PAGE, authors=(), genre=""),
    "a page by nobody that says what it is": _of(PAGE, authors=()),
    "a page without a date": _of(PAGE, issued=Issued()),
    "a page that asks": _of(PAGE, title="Why did the Moon Teapot stop whistling?"),
    "a page with a publisher": _of(PAGE, publisher="The Kettle Trust"),
    "a site named by its address": _of(PAGE, container="teapots.example"),
    "a page in Chinese by a Latin name": _of(
        PAGE, title="茶壶不响了", language="zh", authors=(BELL,)
    ),
    "a copy in an archive": _of(NEWS, archive="https://web.archive.org/web/1903/kettle"),
    "a copy of a known day": _of(
        NEWS, archive="https://copies.example/kettle", archived=dated("1903-01-02")
    ),
    "a site named in small letters": _of(PAGE, container="the teapot of the town"),
    "a page in Chinese": _of(PAGE, title="茶壶不响了", container="月亮茶壶", language="zh-Hans"),
    "news": NEWS,
    "news by two": _of(NEWS, authors=(BELL, named("Ann Example"))),
    "news by three": _of(NEWS, authors=(BELL, named("Ann Example"), named("Cy Sample"))),
    "news by ten": _of(NEWS, authors=_many(10)),
    "news by eleven": _of(NEWS, authors=_many(11)),
    "news by twenty": _of(NEWS, authors=_many(20)),
    "news by twenty-one": _of(NEWS, authors=_many(21)),
    "news by nobody": _of(NEWS, authors=()),
    "news without a date": _of(NEWS, issued=Issued(), accessed=Issued.of(date(1903, 1, 2))),
    "news by nobody without a date": _of(NEWS, authors=(), issued=Issued()),
    "news without a title": _of(NEWS, title="", genre="News report"),
    "news by nobody without a title": _of(NEWS, title="", genre="News report", authors=()),
    "news without an address": _of(NEWS, url=""),
    "news of a month": _of(NEWS, issued=dated("1902-05")),
    "news of a year": _of(NEWS, issued=dated("1902")),
    "news of about a day": _of(NEWS, issued=dated("1902-05-03~")),
    "news of an uncertain month": _of(NEWS, issued=dated("1902-05?")),
    "news of an unknown day of a month": _of(NEWS, issued=dated("1902-05-XX")),
    "news of some days": _of(NEWS, issued=dated("1902-05-03/1902-05-07")),
    "news of two months": _of(NEWS, issued=dated("1902-05-03/1902-06-07")),
    "news of two years": _of(NEWS, issued=dated("1902-12-30/1903-01-02")),
    "news from month to month": _of(NEWS, issued=dated("1902-05/1902-07")),
    "news from year to year": _of(NEWS, issued=dated("1902/1904")),
    "news of a spring": _of(NEWS, issued=dated("1902-21")),
    "news until a day": _of(NEWS, issued=dated("../1902-05-03")),
    "news since a day": _of(NEWS, issued=dated("1902-05-03/..")),
    "news of a decade": _of(NEWS, issued=dated("190X")),
    "news of the year 987": _of(NEWS, issued=dated("0987")),
    "news by a Chinese reporter": _of(NEWS, authors=(named("林俊旸"),), language="zh"),
    "news by two Chinese reporters": _of(NEWS, authors=(named("欧阳修"), named("程曼祺"))),
    "news by a Korean reporter": _of(NEWS, authors=(named("김철수"), BELL)),
    "news by a Russian reporter": _of(NEWS, authors=(named("Иванов, Иван Петрович"),)),
    "news by an Arab reporter": _of(NEWS, authors=(named("الأحمد, محمد"),)),
    "news by one with one name": _of(NEWS, authors=(named("Teller"),)),
    "news by one with a handle": _of(NEWS, authors=(named("@teapot2"),)),
    "news by one in pinyin": _of(NEWS, authors=(named("Lin Junyang"),)),
    "news by one with a particle": _of(NEWS, authors=(named("Vincent van Gogh"), BELL)),
    "news by one with two given names": _of(NEWS, authors=(named("Ana-María José de la Cruz"),)),
    "news by one with a suffix": _of(NEWS, authors=(named("Martin Luther King Jr."), BELL)),
    "news by one with initials": _of(NEWS, authors=(named("J.R.R. Teller"), named("Ed S Poe"))),
    "news with a quotation": _of(NEWS, title="A chairman’s “no” and the town’s answer: “yes”"),
    "news with a colon and hyphens": _of(
        NEWS, title="it fell: the kettle-maker’s e-mail/list (of sorts)"
    ),
    "news with abbreviations": _of(
        NEWS, title="iPhone vs. kettle & co. on behalf of the U.S. until after"
    ),
    "news that calls": _of(NEWS, title="stop!"),
    "news that ends in a stop": _of(NEWS, title="No end."),
    "news in German": _of(NEWS, title="Über allen Kesseln ist Ruh", language="de"),
    "a blog": _of(NEWS, type="post-weblog", container="A blog of the town"),
    "a blog by nobody": _of(NEWS, type="post-weblog", authors=()),
    "a post": _of(NEWS, type="post", title="i leave the kettle", container="X"),
    "a post without words": _of(NEWS, type="post", title="", genre="Post", container="X"),
    "a post without a date": _of(NEWS, type="post", container="X", issued=Issued()),
    "a letter": _of(NEWS, type="personal_communication", container="", publisher="Kettle Board"),
    "a letter without an address": _of(
        NEWS, type="personal_communication", container="", publisher="Kettle Board", url=""
    ),
    "a filing": _of(NEWS, type="report", container="", publisher="Kettle Board"),
    "a filing by who issues it": _of(
        NEWS,
        type="report",
        container="",
        publisher="Kettle Board",
        authors=(Name(literal="Kettle Board"),),
    ),
    "a filing of about a month": _of(
        NEWS, type="report", container="", publisher="Kettle Board", issued=dated("1902-05~")
    ),
    "a filing without a date": _of(
        NEWS, type="report", container="", publisher="Kettle Board", issued=Issued()
    ),
    "a paper": _of(NEWS, type="article-journal"),
    "a paper by nobody": _of(NEWS, type="article-journal", authors=()),
    "a paper of a month": _of(NEWS, type="article-journal", issued=dated("1902-05")),
    "a paper of about a month": _of(NEWS, type="article-journal", issued=dated("1902-05~")),
    "news by one with hyphenated initials": _of(
        NEWS, authors=(Name(family="Ng", given="T.-H."), BELL)
    ),
    "news of one month in two years": _of(NEWS, issued=dated("1902-05/1904-05")),
    "news of days of one month in two years": _of(NEWS, issued=dated("1902-05-17/1904-05-12")),
    "news that trails off": _of(NEWS, title="And then…"),
    "a page without a date that was looked at": _of(
        NEWS, type="webpage", issued=Issued(), accessed=Issued.of(date(1903, 1, 2)), url=""
    ),
    "news in Chinese that asks": _of(NEWS, title="茶壶之后：谁来付钱？", language="zh"),
    "news in German that quotes": _of(NEWS, title="„Wir bleiben“, sagt der Kessel", language="de"),
    "news with a quotation in a quotation": _of(NEWS, title="Mayor: “He said ‘never again’ to us”"),
    "news with straight marks": _of(
        NEWS, title='The kettle\'s "no" and after', container="What's Up, Pot?"
    ),
    "news by one with an apostrophe": _of(NEWS, authors=(named("Seán O'Casey"), BELL)),
    "news by one with a small second syllable": _of(NEWS, authors=(named("Tsai Ing-wen"),)),
    "news by one with a degree": _of(NEWS, authors=(named("Mara Quist, PhD"), BELL)),
    "a letter by nobody": _of(
        NEWS, type="personal_communication", container="", publisher="Kettle Board", authors=()
    ),
}
"""The works, by what is told of each; `keyed` gives each a key of its own."""


def keyed() -> dict[str, Work]:
    """Return the works, each with the key under which an engine can tell it from the others."""
    return {name: _of(work, key=f"w{at}") for at, (name, work) in enumerate(MADE.items())}
