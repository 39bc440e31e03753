"""A preview as an editor has it: what is saved is shown, and what is wrong is told at once."""

import re
import shutil

import pytest

from tests.preview.conftest import Live, Project

CLAIM = "/claims/silence-heard/"


def shown(live: Live, path: str, words: str) -> bool:
    return words in live.get(path).text


def sites(live: Live) -> int:
    """Return the number of the site on show, which an open page compares with its own."""
    found: int = live.state()["site"]
    return found


def test_a_saved_record_is_on_its_page_and_wherever_it_is_named(live: Live) -> None:
    assert shown(live, CLAIM, "stopped whistling")
    before = sites(live)

    live.project.edit("data/claims.yml", "Teapot stopped whistling", "Teapot went quiet")
    live.project.edit("data/claims.yml", "teapot stopped whistling", "Teapot went quiet")
    live.until(lambda told: told["site"] > before)

    for path in (CLAIM, "/claims/", f"{CLAIM}index.md", f"{CLAIM}index.json", "/data/claims.csv"):
        assert shown(live, path, "went quiet"), path


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        pytest.param(
            "  kind: fact",
            '  kind: "fact',
            "inside a value in quotes",
            id="no YAML",
        ),
        pytest.param("  kind: fact", "  kind: fakt", "did you mean fact?", id="no such word"),
        pytest.param("  kind: fact", "  kindd: fact", "did you mean `kind`?", id="no such field"),
        pytest.param(
            "source: evening-echo",
            "source: evening-eko",
            "names no source",
            id="no such id",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place_and_the_page_stays(
    live: Live, was: str, now: str, told: str
) -> None:
    page = live.get(CLAIM).text
    before = sites(live)

    live.project.edit("data/claims.yml", was, now)
    state = live.until(lambda told: told["faults"])

    (first, *_) = state["faults"]
    assert re.match(r"data/claims\.yml:\d+:\d+$", first["place"])
    assert told in str(state["faults"])
    assert "stay as they were" in state["says"]
    assert live.get(CLAIM).text == page
    assert live.heard(f"{first['place']}: ")

    live.project.edit("data/claims.yml", now, was)
    assert live.until(lambda told: not told["faults"])["site"] == before
    assert live.get(CLAIM).text == page


def test_what_only_a_rule_finds_is_shown_and_told(live: Live) -> None:
    live.until(lambda told: told["site"])
    live.project.edit("data/sources.yml", "url: https:", "url: ftp:")
    state = live.until(lambda told: told["faults"])

    assert "[unsafe-link]" in state["faults"][0]["message"]
    assert "would not be built" in state["says"]
    assert live.heard("[unsafe-link]")

    live.project.edit("data/sources.yml", "url: ftp:", "url: https:")
    live.until(lambda told: not told["faults"])


def test_a_hundred_bad_saves_and_one_good_one(live: Live) -> None:
    good = (live.project.data / "claims.yml").read_text("utf-8")
    live.get(CLAIM)
    before = sites(live)
    for number in range(100):
        cut = good[: len(good) * (number + 1) // 101]
        bad = (f"{cut}\n]", f'{cut}: "', f"{cut}\n\tx", cut.replace(":", ""))[number % 4]
        (live.project.data / "claims.yml").write_text(bad, "utf-8")
        if not number % 10:
            live.until(lambda told: told["faults"])
            assert live.get(CLAIM).status == 200
    (live.project.data / "claims.yml").write_text(
        good.replace("stopped whistling", "went mute"), "utf-8"
    )

    live.until(lambda told: not told["faults"] and told["site"] > before)
    assert shown(live, CLAIM, "went mute")


def test_twenty_files_saved_at_once_are_taken_up_once(live: Live) -> None:
    live.get(CLAIM)
    before = sites(live)
    beside = live.project.folder / "beside"
    shutil.copytree(live.project.data, beside)
    more = live.project.data / "terms.yml"
    parts = beside / "terms"
    parts.mkdir()
    (beside / "terms.yml").rename(parts / "first.yml")
    for number in range(20):
        term = f"term-{number}:\n  term: Lid {number}\n  meaning: A lid.\n"
        (parts / f"more-{number:02}.yml").write_text(term, "utf-8")
    more.unlink()
    parts.rename(live.project.data / "terms")

    live.until(lambda _: shown(live, "/terms/", "Lid 19"))
    assert sites(live) == before + 1


def test_a_record_comes_moves_and_goes(live: Live) -> None:
    claims = live.project.data / "claims.yml"
    text = claims.read_text("utf-8")
    assert live.get("/claims/lid-lost/").status == 404
    new = "lid-lost:\n  text: The lid was lost.\n  kind: fact\n  unknown: Everything.\n"
    claims.write_text(f"{text}{new}", "utf-8")
    live.until(lambda _: live.get("/claims/lid-lost/").status == 200)
    assert shown(live, "/sitemap.xml", "claims/lid-lost/")

    renamed = new.replace("lid-lost:", "lid-found:\n  formerly: [lid-lost]")
    claims.write_text(f"{text}{renamed}", "utf-8")
    live.until(lambda _: live.get("/claims/lid-found/").status == 200)
    assert shown(live, "/claims/lid-lost/", "../../claims/lid-found/")

    claims.write_text(text, "utf-8")
    live.until(lambda _: live.get("/claims/lid-found/").status == 404)


def test_a_file_is_deleted_and_put_back_and_renamed(live: Live) -> None:
    terms = live.project.data / "terms.yml"
    text = terms.read_text("utf-8")
    live.get("/terms/")
    before = sites(live)
    terms.unlink()
    live.until(lambda told: told["site"] > before or told["faults"])
    terms.write_text(text, "utf-8")
    live.until(lambda told: told["site"] > before and not told["faults"])

    (live.project.data / "term.yml").write_text(text, "utf-8")
    state = live.until(lambda told: told["faults"])
    assert "[stray-file]" in state["faults"][0]["message"]


def test_the_whole_folder_goes_and_comes_back(live: Live) -> None:
    live.get(CLAIM)
    kept = live.project.folder / "kept"
    live.project.data.rename(kept)
    state = live.until(lambda told: told["faults"])
    assert "[missing-folder]" in state["faults"][0]["message"]
    assert live.get(CLAIM).status == 200
    kept.rename(live.project.data)
    live.until(lambda told: not told["faults"])

    live.project.edit("data/claims.yml", "Teapot stopped whistling", "Teapot went quiet")
    live.until(lambda _: shown(live, CLAIM, "went quiet"))


def test_a_page_that_somebody_writes_is_shown_as_it_is_saved(live: Live) -> None:
    live.get("/method/")
    live.project.edit("docs/method.md", "# How this briefing weighs", "# How we weigh")
    live.until(lambda _: shown(live, "/method/", "How we weigh"))

    (live.project.folder / "docs" / "note.md").write_text("# A note\n", "utf-8")
    live.until(lambda _: live.get("/note/").status == 200)
    assert shown(live, "/note/index.md", "# A note")


def test_a_page_at_fault_stays_as_it_was_and_others_go_on(live: Live) -> None:
    page = live.get("/method/").text
    live.project.edit("docs/method.md", "# How this", '{{ claim("nobody") }}\n\n# How this')
    state = live.until(lambda told: told["faults"])

    assert state["faults"][0]["place"].startswith("docs/method.md:")
    assert "[unknown-id]" in state["faults"][0]["message"]
    sentence = re.search(r"<h1.*?</h1>", page)
    assert sentence is not None
    assert shown(live, "/method/", sentence[0])
    assert live.get("/about/").status == 200

    live.project.edit("docs/method.md", '{{ claim("nobody") }}\n\n', "")
    live.until(lambda told: not told["faults"])


def test_the_shell_and_the_styles_are_shown_as_they_are_saved(live: Live) -> None:
    live.get(CLAIM)
    live.project.edit("overrides/partials/footer.html", "colophon__row", "colophon__row tried")
    live.until(lambda _: shown(live, CLAIM, "colophon__row tried"))

    styles = re.findall(r"assets/css/briefing\.\w+\.css", live.get(CLAIM).text)
    live.project.edit("overrides/assets/css/tokens.css", "--paper: #fff", "--paper: #fef")
    live.until(lambda _: not shown(live, CLAIM, styles[0]))
    (new, *_) = re.findall(r"assets/css/briefing\.\w+\.css", live.get(CLAIM).text)
    assert shown(live, f"/{new}", "--paper: #fef")


def test_a_configuration_at_fault_is_told_and_mended(live: Live) -> None:
    live.get(CLAIM)
    live.project.edit("mkdocs.yml", "use_directory_urls: true", "use_directory_urls: perhaps")
    state = live.until(lambda told: told["faults"])
    assert "mkdocs.yml" in state["faults"][0]["place"]
    live.project.edit("mkdocs.yml", "use_directory_urls: perhaps", "use_directory_urls: true")
    live.until(lambda told: not told["faults"])
    live.project.edit("mkdocs.yml", "https://briefing.example/", "https://else.example/")
    live.until(lambda _: shown(live, CLAIM, "https://else.example/claims/"))


def test_a_new_title_of_the_briefing_is_on_every_page(live: Live) -> None:
    live.get(CLAIM)
    about = live.project.data / "briefing.yml"
    text = re.sub(r"(?m)^title: .*$", "title: Another name", about.read_text("utf-8"))
    about.write_text(text, "utf-8")
    live.until(lambda _: shown(live, CLAIM, "Another name</title>"))
    assert shown(live, "/about/", "Another name")


def test_a_save_that_changes_nothing_loads_no_page_anew(live: Live) -> None:
    live.get(CLAIM)
    before = sites(live)
    claims = live.project.data / "claims.yml"
    claims.write_bytes(claims.read_bytes())
    (live.project.data / ".claims.yml.swp").write_text("", "utf-8")
    live.project.edit("data/terms.yml", "meaning: ", "meaning:  ")
    live.until(lambda told: told["site"] > before)
    assert sites(live) == before + 1


def test_a_preview_begun_with_faulty_data_says_so_and_mends_itself(
    project: Project, request: pytest.FixtureRequest
) -> None:
    project.edit("data/claims.yml", "kind: fact", "kind: fakt")
    live: Live = request.getfixturevalue("live")

    seen = live.get(CLAIM)
    assert seen.status == 503
    assert re.search(r"data/claims\.yml:\d+:\d+", seen.text)
    assert "did you mean fact?" in seen.text
    project.edit("data/claims.yml", "kind: fakt", "kind: fact")
    live.until(lambda _: live.get(CLAIM).status == 200)
