"""What holds for every drawing: it is XML, says what it shows, and none of its words overlap."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest
from lxml import etree
from markupsafe import Markup

from macros.draw import briefing, claim, conflicts, person, releases, timeline
from macros.draw.drawing.lettering import width
from macros.draw.view import View
from tests.draw.conftest import Make
from tests.draw.drawn import Drawn, read

TITLES = (
    "Short",
    "A very long title of an event that goes on and on, clause after clause, until nobody knows",
    "阿里巴巴宣布成立一个非常非常长名字的新部门以协调基础模型的研究工作",
    "أعلنت الشركة عن تشكيل مجموعة جديدة لتنسيق العمل على النماذج الأساسية",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
)
DATES = ("{0}", "{0}", "{0}", "{1}", "{1}~", "{0}/..", "../{0}", "{2}", "{0}?")


def crowd(make: Make, events: int) -> View:
    """Give many events, roles and releases with titles in any script and dates of any width."""
    first = date(2024, 1, 1)
    dates = []
    for place in range(max(events, 60)):
        day = first + timedelta(days=place * 7919 % 800)
        shape = DATES[place % len(DATES)]
        dates.append(shape.format(day, f"{day:%Y-%m}", day.year))
    lanes = ("company", "people", "products", "market")
    return make(
        people={
            "ada": {
                "name": "阿达 آدا",
                "roles": [
                    {"title": TITLES[place % 5], "from": dates[place], "reports_to": "ada"}
                    for place in range(10)
                ],
            }
        },
        organizations={
            "works": {
                "name": "Works",
                "kind": "model",
                "releases": [
                    {
                        "name": TITLES[place % 5],
                        "date": dates[place],
                        "size": TITLES[place % 4],
                        "weights": ("open", "hosted", "conditional", "unknown")[place % 4],
                    }
                    for place in range(60)
                ],
            }
        },
        events={
            f"event-{place}": {
                "title": f"{TITLES[place % 5]} {place}",
                "date": when,
                "lane": lanes[place % 4],
                "key": place % 25 == 0,
            }
            for place, when in enumerate(dates[:events])
        },
    )


def pages(view: View) -> Iterator[Markup]:
    """Go through the pages that have drawings."""
    yield briefing.briefing(view)
    yield timeline.timeline(view)
    yield conflicts.draw(view)
    yield releases.releases(view)
    for name in view.briefing.people:
        yield person.page(view, name).body
    for name, one in view.briefing.claims.items():
        if one.figures:
            yield claim.page(view, name).body


@pytest.fixture(params=["teapot", "qwen", 1, 60, 300])
def view(request: pytest.FixtureRequest, make: Make) -> View:
    if isinstance(request.param, int):
        return crowd(make, request.param)
    found: View = request.getfixturevalue(request.param)
    return found


def drawings(page: Markup) -> list[Drawn]:
    return read(page).all(".//svg[@role='img']")


def test_every_drawing_is_xml_and_says_what_it_shows(view: View) -> None:
    for page in pages(view):
        ids = [one.get("id") for one in read(page).all(".//*[@id]")]
        assert len(ids) == len(set(ids))
        for drawing in drawings(page):
            etree.fromstring(drawing.source)
            assert drawing.one("./title").words
            assert drawing.one("./desc").words
            named = {drawing.one("./title").get("id"), drawing.one("./desc").get("id")}
            assert named == set(drawing.get("aria-labelledby").split())
            assert not drawing.has(".//*[@style]")


def box(text: Drawn) -> tuple[float, float, float, float]:
    """Return where words stand, as wide as their letters are at most: left, right, top, foot."""
    style = text.get("class").split()
    size = 15 if {"name", "role"} & set(style) else 13
    wide = width(text.words, size, strong="strong" in style)
    x, y = float(text.get("x") or 0), float(text.get("y") or 0)
    left = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor"), x)
    return left, left + wide, y - 10, y + 2


def test_no_words_run_out_of_their_drawing_or_cover_others(view: View) -> None:
    for page in pages(view):
        for drawing in drawings(page):
            if "lineage" in drawing.get("class"):
                continue  # its words stand on its edges: tests/draw/test_lineage.py
            _left, _top, wide, high = map(float, drawing.get("viewbox").split())
            boxes = [(box(text), text.words) for text in drawing.all(".//text")]
            for (left, right, top, foot), words in boxes:
                assert left >= -1, words
                assert right <= wide + 1, words
                assert top >= -1, words
                assert foot <= high + 2, words
            for (one, said), (other, words) in combinations(boxes, 2):
                apart = one[1] <= other[0] + 1 or other[1] <= one[0] + 1
                above = one[3] <= other[2] or other[3] <= one[2]
                assert apart or above, (said, words)
