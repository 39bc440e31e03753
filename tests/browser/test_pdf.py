"""`briefing pdf`: one document, tagged, with an outline, that says what the pages say."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.draw.view import View
from macros.load import load
from tests.browser.pdf import Pdf
from tests.programs import ROOT


@pytest.fixture(scope="module")
def printed(teapot_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """Print the made-up briefing as a person would, from the root of the project."""
    target = tmp_path_factory.mktemp("pdf") / "briefing.pdf"
    command = [sys.executable, "-m", "macros.cli", "pdf"]
    run = subprocess.run(
        [*command, "--site", teapot_site, "--output", target],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode and "no browser runs here" in run.stdout + run.stderr:
        pytest.skip(run.stdout + run.stderr)
    assert run.returncode == 0, run.stdout + run.stderr
    return Pdf(target.read_bytes())


def letters(text: str) -> str:
    """Return a text without its spaces: a line that ends in a PDF has none."""
    return re.sub(r"\s+", "", text)


def test_every_claim_stands_in_it_with_its_standing(printed: Pdf) -> None:
    judged = load(ROOT / "tests" / "site" / "data").judgements
    assert judged is not None
    text = letters(printed.text)
    for name, claim in judged.briefing.claims.items():
        if claim.text.isascii():
            assert letters(claim.text) in text, name
    for word in ("established", "speculative", "contested", "1origin"):
        assert word in text


def test_in_the_outline_too_a_claim_stands_with_its_standing_and_origins(printed: Pdf) -> None:
    judged = load(ROOT / "tests" / "site" / "data").judgements
    assert judged is not None
    view = View(judged)
    titles = [letters(title) for title in printed.outline]
    for name, claim in judged.briefing.claims.items():
        entries = [title for title in titles if letters(claim.text) in title]
        assert entries or not claim.text.isascii()
        found = judged.claims[name]
        for entry in entries:
            assert letters(view.standing_word(found.standing)) in entry
            assert not found.counts or f"{len(found.origins)}origin" in entry


def test_whoever_disputes_a_claim_is_named_below_its_words(printed: Pdf) -> None:
    judged = load(ROOT / "tests" / "site" / "data").judgements
    assert judged is not None
    text = letters(printed.text)
    for name, found in judged.claims.items():
        words = letters(judged.briefing.claims[name].text)
        below = [part[:4000] for part in text.split(words)[1:]]
        for heard in found.evidence:
            publisher = letters(judged.briefing.sources[heard.evidence.source].publisher)
            if heard.evidence.stance == "disputes" and words.isascii() and publisher.isascii():
                assert any(publisher in part for part in below), name


def test_it_is_set_in_the_typefaces_of_the_site(printed: Pdf) -> None:
    faces = b" ".join(re.findall(rb"/BaseFont /(\S+)", b" ".join(printed.objects.values())))

    assert b"Briefing" in faces, "it was printed before they had come"


def test_it_is_tagged_and_in_a_language(printed: Pdf) -> None:
    assert b"/StructTreeRoot" in printed.catalogue
    assert re.search(rb"/Marked true", printed.catalogue)
    assert re.search(rb"/Lang \(en\)", printed.catalogue)
    assert {"H1", "H2", "P", "L", "LI", "Link", "Table", "TH", "TD"} <= printed.tags


def test_its_outline_names_the_parts_and_the_records(printed: Pdf, teapot_site: Path) -> None:
    titles = [letters(title) for title in printed.outline]
    assert "Contents" in titles
    for page in ("claims/order-from-above", "sources/works-notice", "interpretations/sold-off"):
        html = (teapot_site / page / "index.html").read_text("utf-8")
        heading = re.sub(r"<[^>]+>", "", re.findall(r"<h1[^>]*>(.*?)</h1>", html, re.DOTALL)[0])
        assert any(title.startswith(letters(unescape(heading))) for title in titles), page


def test_links_lead_to_each_other_inside(printed: Pdf) -> None:
    links = [body for body in printed.objects.values() if b"/Subtype /Link" in body]
    inside = [link for link in links if b"/URI" not in link]
    outside = b" ".join(re.findall(rb"/URI \(([^)]*)\)", b" ".join(links)))

    assert len(inside) > len(links) / 3
    assert b"briefing.invalid" not in outside


def test_it_is_on_a4(printed: Pdf) -> None:
    for sheet in printed.sheets:
        (box,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", sheet)
        assert sorted(round(float(side)) for side in box) == [595, 842]


def test_without_a_site_it_says_how_to_get_one(tmp_path: Path) -> None:
    run = CliRunner().invoke(main, ["pdf", "--site", str(tmp_path)])

    assert run.exit_code == 2
    assert "briefing build" in run.output
    assert "Traceback" not in run.output


def test_without_what_prints_it_says_what_to_install(
    teapot_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    target = tmp_path / "briefing.pdf"
    run = CliRunner().invoke(main, ["pdf", "--site", str(teapot_site), "--output", str(target)])

    assert run.exit_code == 2
    assert "pip install 'briefing[pdf]'" in run.output
    assert not target.exists()
