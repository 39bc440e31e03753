"""What a release publishes stays as it was, and whatever it named can still be found."""

import json
import shutil
from datetime import date
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html

from macros.address import address
from macros.draw import version
from macros.press.releasing import NotAfterError, release
from macros.press.site import FaultsError
from macros.release import faults
from macros.release.kept import Kept, folder_of
from macros.release.manifest import MalformedReleaseError, Manifest, sum_of
from macros.release.sums import verify
from tests.release.conftest import Released
from tests.release.made import FIRST, SECOND, Desk


def read(site: Path, address: str) -> html.HtmlElement:
    return html.document_fromstring((site / address / "index.html").read_text("utf-8"))


def said(site: Path, address: str) -> str:
    return " ".join(str(read(site, address).text_content()).split())


def test_every_file_that_a_release_promised_is_on_every_later_site_byte_for_byte(
    released: Released,
) -> None:
    promised = {**released.first.files, **released.second.files}
    assert len(promised) > 60
    for name, total in promised.items():
        assert sum_of((released.after / name).read_bytes()) == total, name
    for name, total in released.first.files.items():
        assert sum_of((released.before / name).read_bytes()) == total, name


def test_pages_of_versions_stay_though_what_draws_them_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk.of(tmp_path)
    draw = version.page
    with monkeypatch.context() as once:
        once.setattr(version, "page", lambda *given: draw(*given).replace("<main>", "<main old>"))
        desk.release(FIRST)
    desk.edit("claims.yml", "The works moved the kettle to", "The works moved the kettle down to")
    desk.release(SECOND)
    site = desk.build()
    assert "<main old>" in (site / "claims/kettle-moved/v/1/index.html").read_text("utf-8")
    assert "<main>" in (site / "claims/kettle-moved/v/2/index.html").read_text("utf-8")
    assert verify(site) == []


def test_a_record_that_says_what_it_said_keeps_its_version(released: Released) -> None:
    assert released.first.records["claims"]["silence-heard"] == 1
    assert released.second.records["claims"]["silence-heard"] == 1
    assert released.second.records["claims"]["kettle-moved"] == 2
    assert not any("silence-heard" in name for name in released.second.files)


def test_a_release_of_unchanged_data_adds_nothing(desk: Desk) -> None:
    again = desk.release(SECOND)
    assert again.new == ()
    assert again.manifest.files == {}


def test_a_renamed_record_goes_on_counting_its_versions(released: Released) -> None:
    claims = released.second.records["claims"]
    assert claims["kettle-ruined"] == 2
    assert "kettle-melted" not in claims
    assert "kettle-melted/v/1/" in (released.after / "claims/kettle-ruined/v/index.html").read_text(
        "utf-8"
    )


def test_records_that_name_what_was_renamed_keep_their_versions(tmp_path: Path) -> None:
    desk = Desk.of(tmp_path)
    linked = "summary: See [[ada-example]].\n"
    desk.edit("sources.yml", "\ncellar-book:\n", f"\ncellar-book:\n  {linked}")
    desk.release(FIRST)
    desk.rename("ada-example", "ada-sample")
    again = desk.release(SECOND)
    assert [one.name for one in again.new] == ["ada-sample"]


def test_every_address_that_a_release_published_still_resolves(released: Released) -> None:
    site = released.after
    for manifest in (released.first, released.second):
        for kind, names in (*manifest.records.items(), *manifest.anchors.items()):
            for name in names:
                place, anchor = urldefrag(address(kind, name))
                assert (site / place / "index.html").is_file(), place
                if anchor:
                    assert anchor in read(site, place).xpath("//@id"), anchor
        for place in manifest.pages:
            assert (site / place / "index.html").is_file(), place


def test_what_a_version_links_to_is_there(released: Released) -> None:
    for name in {**released.first.files, **released.second.files}:
        if not name.endswith(".html"):
            continue
        page = html.document_fromstring((released.after / name).read_text("utf-8"))
        for link in page.xpath("//@href | //@src"):
            place = urldefrag(urljoin(f"https://briefing.example/{name}", link)).url
            if place.startswith("https://briefing.example/"):
                path = place.removeprefix("https://briefing.example/")
                target = f"{path}index.html" if path == "" or path.endswith("/") else path
                assert (released.after / target).is_file(), f"{name} -> {link}"


def test_a_former_address_leads_on_without_script(released: Released) -> None:
    page = read(released.after, "claims/kettle-melted")
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [
        "0; url=../../claims/kettle-ruined/"
    ]
    assert page.xpath("//article//a/@href") == ["../../claims/kettle-ruined/"]
    assert page.xpath("//script") == []
    values = json.loads((released.after / "claims/kettle-melted/index.json").read_text("utf-8"))
    assert values["moved"] == "/claims/kettle-ruined/"


def test_a_version_says_what_it_is_and_stands_by_itself(released: Released) -> None:
    page = read(released.after, "claims/kettle-moved/v/1")
    text = said(released.after, "claims/kettle-moved/v/1")
    assert "You are reading version 1, of 20 November 2026." in text
    assert "it rests in the cellar" in text
    assert "established, 2 origins, 2 outlets" in text
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["../../"]
    assert page.xpath("//script") == []
    assert page.xpath("//@style") == []
    assert len(page.xpath("//link[@rel='stylesheet']")) == 1
    assert page.xpath("//iframe/@src") == ["since/index.html"]


def test_a_claim_on_a_version_has_the_standing_of_its_day(released: Released) -> None:
    for one in released.first.records["claims"]:
        values = json.loads((released.after / f"claims/{one}/v/1/index.json").read_text("utf-8"))
        (head,) = read(released.after, f"claims/{one}/v/1").xpath("//header[@data-claim]")
        assert head.get("data-standing") == values["standing"]
        assert values["text"] in " ".join(head.text_content().split())


def test_the_page_beside_a_version_says_what_has_changed(released: Released) -> None:
    moved = said(released.after, "claims/kettle-moved/v/1/since")
    assert "words changed" in moved
    assert "changed" in moved
    assert "It rests in the dry cellar. A word was left out." in moved
    assert "Version 2" in moved
    assert "Nothing has changed since." in said(released.before, "claims/kettle-moved/v/1/since")
    assert "Nothing has changed since." in said(released.after, "claims/kettle-moved/v/2/since")
    withdrawn = said(released.after, "claims/tea-cheaper/v/1/since")
    assert "Withdrawn, 2 December 2026. The shop misread its ledger." in withdrawn


def test_a_record_names_its_version_and_tells_its_history(released: Released) -> None:
    assert "Version 2, 20 December 2026. Nothing has changed since." in said(
        released.after, "claims/kettle-moved"
    )
    history = said(released.after, "claims/kettle-moved/v")
    assert "The works moved the kettle to the cellar. (established, 2 origins)" in history
    assert "First published." in history
    assert "was not at hand" in history


def test_changes_are_told_by_date_and_by_record(released: Released) -> None:
    page = read(released.after, "changes")
    (entry,) = page.xpath("//li[@id='release-2026-12-20']")
    told = " ".join(entry.text_content().split())
    assert "31 records: 0 new, " in told
    links = [str(link).partition("#")[0] for link in entry.xpath(".//a/@href")]
    assert "../claims/kettle-moved/v/" in links
    assert "../claims/kettle-moved/v/" in page.xpath("//section[@aria-labelledby='records']//@href")


def test_a_site_as_of_a_day_knows_no_later_release(released: Released) -> None:
    site = released.of_the_first_day
    assert (site / "releases/2026-11-20/manifest.json").is_file()
    assert not (site / "releases/2026-12-20").exists()
    assert not (site / "claims/kettle-moved/v/2").exists()
    assert verify(site) == []


def test_manifests_are_published_as_they_are_kept(released: Released) -> None:
    for day in (FIRST, SECOND):
        kept = (released.desk.releases / f"{day}.json").read_bytes()
        assert (released.after / f"releases/{day}/manifest.json").read_bytes() == kept
    first = (released.desk.releases / f"{FIRST}.json").read_bytes()
    assert released.second.previous == sum_of(first)
    assert Manifest.read(first.decode()) == released.first
    assert released.first.text() == first.decode()


@pytest.mark.parametrize("day", [FIRST, date(2026, 11, 19)])
def test_a_release_must_be_later_than_the_last(desk: Desk, day: date) -> None:
    with pytest.raises(NotAfterError, match="2026-11-20"):
        desk.release(day)


def codes(stopped: FaultsError) -> set[str]:
    return {fault.code for fault in stopped.faults}


def test_what_is_gone_or_changed_without_a_note_is_neither_released_nor_built(desk: Desk) -> None:
    kept = sorted(path.name for path in desk.releases.rglob("*"))
    desk.edit("claims.yml", "quote: it rests in the cellar", "quote: it lies in the cellar")
    for attempt in (lambda: desk.release(SECOND), desk.build):
        with pytest.raises(FaultsError) as stopped:
            attempt()
        assert codes(stopped.value) == {"unannounced-change"}
    assert sorted(path.name for path in desk.releases.rglob("*")) == kept


def test_a_published_id_that_vanishes_does_not_build(desk: Desk) -> None:
    desk.rename("kettle-melted", "kettle-ruined")
    desk.edit("claims.yml", "  formerly: [kettle-melted]\n", "")
    with pytest.raises(FaultsError) as stopped:
        desk.release(SECOND)
    assert codes(stopped.value) == {"vanished-id"}


def test_another_briefing_in_the_same_folder_has_releases_of_its_own(desk: Desk) -> None:
    mine = desk.folder / "mine"
    mine.mkdir()
    (mine / "briefing.yml").write_text("title: The dam\nquestion: Why did it break?\n", "utf-8")
    (mine / "terms.yml").write_text("dam:\n  term: Dam\n  meaning: A wall.\n", "utf-8")
    made = release(mine, FIRST)
    assert made.file == desk.folder / "releases-of-mine" / f"{FIRST}.json"
    assert made.manifest.anchors["terms"].keys() == {"dam"}
    assert [one.day for one in Kept.beside(desk.data).releases] == [FIRST]


def test_the_name_of_a_data_folder_says_where_its_releases_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("data", "mine"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    assert folder_of(Path()) == tmp_path / "releases-of-mine"
    assert folder_of(Path("../data")) == Path("../releases")
    assert folder_of(Path("../mine/")) == Path("../releases-of-mine")


def test_a_kept_file_that_was_altered_does_not_build(desk: Desk) -> None:
    page = desk.releases / "claims/kettle-moved/v/1/index.html"
    page.write_text(page.read_text("utf-8") + " ", "utf-8")
    with pytest.raises(FaultsError) as stopped:
        desk.build()
    assert codes(stopped.value) == {"altered-release"}


def test_a_takedown_puts_a_notice_in_the_place_of_every_version(desk: Desk) -> None:
    notice = "{date: 2026-12-03, because: A court forbids it., taken_down: true}"
    desk.edit("claims.yml", "well-run:\n", f"well-run:\n  withdrawn: {notice}\n")
    released = desk.release(SECOND)
    assert "well-run" not in {one.name for one in released.new}
    words = "The works said that all was well."
    for file in desk.releases.glob("claims/well-run/v/1/*"):
        file.unlink()
    site = desk.build()
    assert "A court forbids it." in said(site, "claims/well-run/v/1")
    assert not (site / "claims/well-run/v/1/index.json").exists()
    for page in site.rglob("v/*/index.html"):
        assert words not in page.read_text("utf-8"), page
    assert verify(site) == []


def test_a_copy_is_proved_file_by_file(released: Released, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(released.after, copy)
    assert verify(copy) == []
    (copy / "claims/kettle-moved/v/1/index.html").write_text("another text", "utf-8")
    (copy / "timeline/index.html").unlink()
    (copy / "claims/kettle-moved/v/9").mkdir()
    (copy / "claims/kettle-moved/v/9/index.html").write_text("never published", "utf-8")
    wrong = {(one.file, one.what) for one in verify(copy)}
    expected = {
        ("claims/kettle-moved/v/1/index.html", "differs"),
        ("timeline/index.html", "missing"),
        ("claims/kettle-moved/v/9/index.html", "extra"),
    }
    assert wrong == expected
    (copy / "SHA256SUMS").unlink()
    wrong = {(one.file, one.what) for one in verify(copy)}
    assert wrong == expected - {("timeline/index.html", "missing")} | {("SHA256SUMS", "missing")}


def test_links_and_two_sums_of_one_file_are_told(released: Released, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(released.after, copy)
    page = copy / "timeline" / "index.html"
    page.rename(tmp_path / "elsewhere.html")
    try:
        page.symlink_to(tmp_path / "elsewhere.html")
        (copy / "gone").symlink_to(tmp_path / "nowhere")
        (copy / "folder").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")
    (copy / "robots.txt").write_text("altered", "utf-8")
    with (copy / "SHA256SUMS").open("a", encoding="utf-8") as sums:
        sums.write(f"{sum_of(b'altered')}  robots.txt\n")

    assert {(one.file, one.what) for one in verify(copy)} == {
        ("timeline/index.html", "differs"),
        ("gone", "differs"),
        ("folder", "differs"),
        ("robots.txt", "differs"),
        ("SHA256SUMS", "differs"),
    }


def test_a_forged_release_in_between_breaks_the_chain(released: Released, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(released.after, copy)
    manifest = copy / "releases/2026-11-20/manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"form": 1', '"form":  1'), "utf-8")
    (copy / "SHA256SUMS").unlink()
    assert "releases/2026-12-20/manifest.json" in {one.file for one in verify(copy)}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"form": 2}', '{"form": 1, "date": "yesterday"}', "[" * 100_000],
    ids=lambda text: text[:30],
)
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(MalformedReleaseError):
        Manifest.read(text)


def test_what_lies_among_the_releases_and_is_no_manifest_is_a_fault(tmp_path: Path) -> None:
    kept = tmp_path / "releases" / "1902-06-01.json"
    kept.parent.mkdir()
    kept.write_bytes(b"\xff\xfe")
    assert [one.code for one in faults.read(tmp_path / "data")[1]] == [faults.MALFORMED]
    kept.unlink()
    kept.mkdir()
    assert [one.code for one in faults.read(tmp_path / "data")[1]] == [faults.MALFORMED]


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a//b", "a/../b", "", "a\\b"])
def test_a_manifest_promises_no_file_outside_of_the_site(name: str) -> None:
    text = Manifest(day=FIRST, files={name: "0" * 64}).text()
    with pytest.raises(MalformedReleaseError):
        Manifest.read(text)


def test_what_says_the_sums_is_named_where_it_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "taken-down.json").write_text("[1]", "utf-8")
    assert "it is no list of files and sums" in [one.because for one in verify(tmp_path)]

    (tmp_path / "SHA256SUMS").write_bytes(b"\xff\xfe of nothing\n")
    assert ("SHA256SUMS", "differs") in [(one.file, one.what) for one in verify(tmp_path)]
