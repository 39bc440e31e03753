"""The versions of a record, listed for programs that look for earlier states of a page."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from lxml import html

from macros.export.timemap import timemap
from macros.release.version import Version
from tests.release.conftest import Released

LINK = re.compile(r'<(?P<target>[^>]+)>(?P<of>(?:;[a-z]+="[^"]*")+)')


def read(text: str) -> list[dict[str, str]]:
    """Read links of RFC 6690: target and attributes; every character has to belong to one."""
    found = [LINK.fullmatch(line) for line in text.rstrip("\n").split(",\n")]
    assert all(found)
    return [
        {"target": one["target"], **dict(re.findall(r';([a-z]+)="([^"]*)"', one["of"]))}
        for one in found
        if one
    ]


def test_it_has_the_form_of_its_standard() -> None:
    versions = [
        Version(1, date(2026, 11, 28), "claims/x/v/1/"),
        Version(2, date(2027, 1, 3), "claims/x/v/2/"),
    ]
    assert timemap("https://b.example/", "claims/x/", versions) == (
        '<https://b.example/claims/x/>;rel="original latest-version",\n'
        '<https://b.example/claims/x/v/timemap.link>;rel="self";type="application/link-format";'
        'from="Sat, 28 Nov 2026 00:00:00 GMT";until="Sun, 03 Jan 2027 00:00:00 GMT",\n'
        '<https://b.example/claims/x/v/1/>;rel="first memento";'
        'datetime="Sat, 28 Nov 2026 00:00:00 GMT",\n'
        '<https://b.example/claims/x/v/2/>;rel="last memento";'
        'datetime="Sun, 03 Jan 2027 00:00:00 GMT"\n'
    )


def test_a_single_version_is_both_the_first_and_the_last() -> None:
    (_, _, only) = read(
        timemap("/", "claims/x/", [Version(1, date(2026, 11, 28), "claims/x/v/1/")])
    )
    assert only["rel"] == "first last memento"


def test_every_record_with_versions_lists_them_and_its_page_leads_there(released: Released) -> None:
    base = "https://briefing.example/"
    for kind, names in released.second.records.items():
        for name in names:
            place = released.after / kind / name
            links = read((place / "v" / "timemap.link").read_text("utf-8"))
            mementos = [one for one in links if "memento" in one["rel"]]
            assert mementos
            for one in mementos:
                at = released.after / one["target"].removeprefix(base)
                (day,) = html.document_fromstring((at / "index.html").read_text("utf-8")).xpath(
                    "//p[@class='bar__version']/time/@datetime"
                )
                assert parsedate_to_datetime(one["datetime"]) == datetime.fromisoformat(
                    f"{day}T00:00:00+00:00"
                )
            head = html.document_fromstring((place / "index.html").read_text("utf-8")).find("head")
            assert head is not None
            assert head.xpath("link[@rel='timemap']/@href") == ["v/timemap.link"]
            (newest,) = head.xpath("link[@rel='memento']/@href")
            assert (place / newest / "index.html").resolve() == (
                released.after / mementos[-1]["target"].removeprefix(base) / "index.html"
            )


def test_the_list_of_a_renamed_record_has_the_versions_under_its_former_id(
    released: Released,
) -> None:
    now = (released.after / "claims/kettle-ruined/v/timemap.link").read_text("utf-8")
    assert "/claims/kettle-melted/v/1/" in now
    assert (released.after / "claims/kettle-melted/v/timemap.link").read_text("utf-8") == now
