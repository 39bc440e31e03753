"""A record renamed, withdrawn, corrected: every output says so, and none says otherwise."""

import json
from pathlib import Path

import feedparser
import pytest
from lxml import html

from macros.diagnostic import Severity
from macros.load import load
from macros.release.faults import broken_promises
from macros.release.kept import Kept
from tests.release.conftest import Released
from tests.release.made import Desk

GONE = "tea-cheaper"


def read(site: Path, address: str) -> str:
    return (site / address).read_text("utf-8")


def withdraw(desk: Desk) -> None:
    gone = f"{GONE}:\n  withdrawn: {{date: 2026-12-02, because: No.}}\n"
    desk.edit("claims.yml", f"{GONE}:\n", gone)


@pytest.mark.parametrize(
    "file",
    [
        *("index.html", "index.md", "cite.bib", "cite.ris", "cite.csl.json"),
        *(
            "../../embed/claims/tea-cheaper/index.html",
            "../../embed/claims/tea-cheaper/oembed.json",
        ),
    ],
)
def test_nothing_counts_the_origins_of_a_withdrawn_claim(file: str, released: Released) -> None:
    text = read(released.after, f"claims/{GONE}/{file}")
    if file.endswith(".html"):
        page = html.fromstring(text)
        for old in page.find_class("embedding"):  # a version can be embedded as it was
            old.drop_tree()
        marked = page.xpath(f"//*[@data-claim='{GONE}']")
        assert marked
        assert {one.get("data-origins") for one in marked} == {"0"}
        said = [*(one.text_content() for one in marked), *page.xpath("//title/text() | //@content")]
        text = " ".join(" ".join(said).split())
    assert "withdrawn" in text.lower()
    assert " origin" not in text
    assert " outlet" not in text


def test_a_withdrawn_claim_is_told_as_withdrawn_and_not_as_said(released: Released) -> None:
    story = json.loads(read(released.after, f"claims/{GONE}/cite.csl.json"))[0]["abstract"]
    assert "lists this as withdrawn on 2 December 2026: The shop misread its ledger. It said:" in (
        story
    )
    assert "According to" not in story


def test_a_withdrawn_claim_is_under_no_number_of_origins(released: Released) -> None:
    for page in (released.after / "ledger").glob("origins-*/index.html"):
        assert f'data-claim="{GONE}"' not in page.read_text("utf-8")


def test_a_tombstone_names_no_evidence_on_any_twin_of_its_page(released: Released) -> None:
    twin = read(released.after, f"claims/{GONE}/index.md")
    assert "**Withdrawn on 2026-12-02.** The shop misread its ledger." in twin
    assert "## Evidence" not in twin
    assert "Better still" not in read(released.after, f"claims/{GONE}/index.html")


@pytest.mark.parametrize("form", ["atom", "rss", "json"])
def test_the_feed_of_corrections_tells_of_a_withdrawal(form: str, released: Released) -> None:
    text = read(released.after, f"feeds/corrections.{form}")
    if form == "json":
        told = [(one["title"], one["content_text"]) for one in json.loads(text)["items"]]
    else:
        told = [(one.title, one.summary) for one in feedparser.parse(text).entries]
    (withdrawal,) = [said for title, said in told if "(withdrawn)" in title and "ledger" in said]
    assert "Withdrawn on 2 December 2026: The shop misread its ledger." in withdrawal
    assert any(title.startswith("Correction: ") for title, _said in told)


def test_a_withdrawal_with_a_note_of_its_own_is_told_once(desk: Desk) -> None:
    desk.edit(
        "claims.yml", f"{GONE}:\n", f"{GONE}:\n  withdrawn: {{date: 2026-12-02, because: No.}}\n"
    )
    desk.add(
        "corrections.yml",
        f"gone:\n  date: 2026-12-02\n  kind: withdrawal\n  records: [{GONE}]\n  now: It is out.\n",
    )
    site = desk.build()
    told = json.loads(read(site, "feeds/corrections.json"))["items"]
    assert len([one for one in told if "2026-12-02" in one["date_published"]]) == 1
    dated = json.loads(read(site, "changes/dated.json"))
    assert [one["what"] for one in dated if one["record"] == GONE] == ["Withdrawal: It is out."]


def test_who_asks_what_changed_since_a_day_is_told_of_a_withdrawal(desk: Desk) -> None:
    desk.edit(
        "claims.yml", f"{GONE}:\n", f"{GONE}:\n  withdrawn: {{date: 2026-12-02, because: No.}}\n"
    )
    dated = json.loads(read(desk.build(), "changes/dated.json"))
    (told,) = [one for one in dated if one["record"] == GONE]
    assert (told["date"], told["standing"]) == ("2026-12-02", "withdrawn")
    assert told["what"] == "Withdrawal: No."
    assert "origins" not in told


def test_a_correction_is_in_the_twin_and_moves_the_entry_of_its_claim(released: Released) -> None:
    twin = read(released.after, "claims/kettle-moved/index.md")
    told = "**Correction, 2026-12-01.** It said: It rests in the cellar. It says now: It rests in"
    assert told in twin
    assert twin.index(told) < twin.index("- Kind:")
    feed = json.loads(read(released.after, "feeds/claims.json"))["items"]
    (entry,) = [one for one in feed if one["url"].endswith("/claims/kettle-moved/")]
    assert entry["date_modified"].startswith("2026-12-01")
    assert "2026-12-01: Correction. It said: It rests in the cellar." in entry["content_text"]


def test_a_note_that_was_withdrawn_stands_on_no_page(desk: Desk) -> None:
    desk.edit(
        "corrections.yml",
        "day-of-the-notice:\n",
        "day-of-the-notice:\n  withdrawn: {date: 2026-12-02, because: It was right at first.}\n",
    )
    site = desk.build()
    for file in ("index.html", "index.md"):
        assert "It said" not in read(site, f"claims/kettle-moved/{file}")


def test_what_cannot_lead_on_is_found_at_the_former_address_too(released: Released) -> None:
    site = released.after
    for file in ("index.md", "cite.bib", "cite.ris", "cite.csl.json"):
        now = read(site, f"claims/kettle-ruined/{file}")
        assert read(site, f"claims/kettle-melted/{file}") == now
    for file in ("index.html", "oembed.json"):  # a frame in a sandbox follows no redirect
        now = read(site, f"embed/claims/kettle-ruined/{file}")
        assert read(site, f"embed/claims/kettle-melted/{file}") == now


def test_other_words_without_a_note_are_a_doubt_and_stop_nothing(desk: Desk) -> None:
    desk.edit("claims.yml", "The works moved the kettle to", "The works moved the kettle off to")
    judgements = load(desk.data).judgements
    assert judgements is not None
    (doubt,) = broken_promises(Kept.beside(desk.data), judgements, desk.data)
    assert doubt.severity is Severity.WARNING
    assert doubt.code == "unannounced-change"
    assert "the wording of `kettle-moved` changed" in doubt.message
    assert "kind: small-edit" in doubt.hint
    desk.add(
        "corrections.yml",
        "worded:\n  date: 2026-12-01\n  kind: small-edit\n  records: [kettle-moved]\n",
    )
    judgements = load(desk.data).judgements
    assert judgements is not None
    assert broken_promises(Kept.beside(desk.data), judgements, desk.data) == []


def test_beside_a_version_an_error_in_that_version_is_reported_and_answered(
    released: Released,
) -> None:
    page = html.fromstring(read(released.after, "claims/kettle-moved/v/1/since/index.html"))
    filled_in = "kettle-moved&record=kettle-moved&version=1%20of%202026-11-20"
    form = "https://code.example/teapot/issues/new?template="
    assert page.xpath("//p[@class='ways']/a/@href") == [
        f"{form}error.yml&title=Error%20in%20{filled_in}",
        f"{form}answer.yml&title=Answer%20to%20{filled_in}",
    ]
    assert "code.example" not in read(released.after, "claims/kettle-moved/v/1/index.html")
