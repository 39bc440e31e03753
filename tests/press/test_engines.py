"""What engines do not do alike is done for them, or told; what authors get wrong is told alike."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from macros.cli import main
from macros.diagnostic import as_text
from macros.press.building import Built, FaultsError, built
from macros.press.engine import ENGINES, chosen
from tests.press.conftest import Desk
from tests.programs import ROOT

WRONG = """\
---
title: A note
---

{{ claim("silence-herd") }} and [[nobody-at-all]] `{{ not_run }}`

{{ count("claims", "sources") }}
"""
WRONG_TOO = '{{ clam("silence-heard") }}\n\n{{ claim("silence-heard") }} {% include "x" %}\n'
BROKEN = "\n\n{{ 1 // 0 }}\n"


@pytest.mark.parametrize("engine", ENGINES)
def test_all_faults_of_all_pages_are_told_with_their_places(engine: str, desk: Desk) -> None:
    desk.page(WRONG)
    desk.page(WRONG_TOO, "other.md")

    assert report(desk, engine) == (
        "docs/note.md:5:11: `silence-herd` is the id of no record in claims [unknown-id]\n"
        "docs/note.md:5:35: `nobody-at-all` is the id of no record in data/ [unknown-id]\n"
        "docs/note.md:7:4: `count`: too many positional arguments [malformed-macro]\n"
        "docs/other.md:1:4: there is no macro `clam` [unknown-macro]\n"
        "docs/other.md:3:30: a page takes in no other file [malformed-macro]\n"
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_a_sum_that_cannot_be_worked_out_is_told_with_its_place(engine: str, desk: Desk) -> None:
    desk.page(BROKEN)

    assert report(desk, engine).startswith("docs/note.md:3:1: this cannot be worked out")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_link_that_no_address_is_in_is_told_with_its_place(engine: str, desk: Desk) -> None:
    desk.page("# A note\n\nIt is [here](http://[tea).\n")

    told = report(desk, engine)
    assert told.startswith(("docs/note.md:3:14: `http://[tea` ", "note/index.html:"))
    assert "`http://[tea`" in told
    assert told.endswith(" [dead-link]\n")


def report(desk: Desk, engine: str) -> str:
    """Return what a build that must fail says, without its cures."""
    done = subprocess.run(
        [sys.executable, "-m", "macros.cli", "build", "--engine", engine, "--no-cards"],
        cwd=desk.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    *said, last = done.stdout.splitlines(keepends=True)
    assert last.startswith("Nothing was built: ")
    return "".join(line for line in said if not line.startswith("  hint: "))


def zensical(desk: Desk, *, strict: bool = False) -> Built:
    """Build a desk's site with Zensical."""
    return built(Path("mkdocs.yml"), None, desk.site, strict=strict, cards=0, engine="zensical")


def refused(desk: Desk) -> str:
    """Return the faults for which Zensical did not build."""
    with pytest.raises(FaultsError) as stopped:
        zensical(desk)
    return as_text(stopped.value.faults)


def test_a_link_that_leads_nowhere_is_told_where_it_was_written(desk: Desk) -> None:
    desk.page(
        '---\ntitle: A note\n---\n\n{{ count(\n    "claims") }} claims\n\n'
        "Here [it](#is) is, and [there](about.md#nowhere).\n"
    )

    assert "docs/note.md:8:11: `#is`: " in strictly(desk)
    assert "docs/note.md:8:40: `#nowhere`: " in strictly(desk)


def strictly(desk: Desk) -> str:
    with pytest.raises(FaultsError) as stopped:
        zensical(desk, strict=True)
    return as_text(stopped.value.faults)


def test_what_a_plugin_or_a_hook_would_do_to_templates_is_told(desk: Desk) -> None:
    (desk.folder / "newsroom.py").write_text(
        "def on_page_context(context, page, config, nav):\n    return context\n", "utf-8"
    )
    desk.configure("  - macros/hooks.py\n", "  - macros/hooks.py\n  - newsroom.py\n")

    assert zensical(desk).warnings == ["on_page_context of newsroom.py is not run with Zensical"]


def test_a_hook_that_changes_pages_is_run(desk: Desk) -> None:
    (desk.folder / "newsroom.py").write_text(
        "def on_page_markdown(markdown, page, config, files):\n"
        "    return markdown.replace('WORD', 'said by a hook')\n",
        "utf-8",
    )
    desk.configure("  - macros/hooks.py\n", "  - macros/hooks.py\n  - newsroom.py\n")
    desk.page("# A WORD\n")

    assert zensical(desk).warnings == []
    assert "A said by a hook</h1>" in desk.printed("note")


def own_shell(desk: Desk) -> Path:
    """Give a desk a shell of its own, to change; return its folder."""
    overrides = desk.folder / "overrides"
    overrides.unlink()
    return Path(shutil.copytree(ROOT / "overrides", overrides))


def test_a_template_that_it_cannot_read_is_told_with_its_line(desk: Desk) -> None:
    footer = own_shell(desk) / "partials" / "footer.html"
    footer.write_text("\n\n{{ config.site_name.upper() }}\n", "utf-8")

    assert refused(desk).startswith(
        "overrides/partials/footer.html:3:1: Zensical cannot read this template: "
    )


def test_a_shell_that_prints_no_content_is_told(desk: Desk) -> None:
    shell = own_shell(desk) / "main.html"
    shell.write_text(shell.read_text("utf-8").replace("{{ page.content }}", "Nothing"), "utf-8")

    assert "is not printed just once [unreadable-template]" in refused(desk)


@pytest.mark.parametrize("engine", ENGINES[1:])
def test_an_engine_that_is_missing_is_told_with_what_installs_it(
    engine: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [one for one in sys.modules if one.startswith(f"macros.press.engine.{engine}")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, engine, None)

    done = CliRunner().invoke(main, ["build", "--engine", engine, "--site", str(desk.site)])

    assert done.exit_code == 2
    assert f"`pip install 'briefing[{engine}]'`" in done.output
    assert not desk.site.exists()


def test_a_process_in_which_mkdocs_is_at_work_takes_no_other_in_its_name() -> None:
    chosen("mkdocs")

    with pytest.raises(RuntimeError, match="cannot be another engine"):
        chosen("properdocs")


def test_pages_of_any_name_are_what_mkdocs_makes_of_them(desk: Desk) -> None:
    names = ("50% off", "a%20b", "thé", "a#b")
    for name in names:
        desk.page("# Of tea\n\nWords.\n", f"{name}.md")
    built(Path("mkdocs.yml"), None, desk.site, cards=0)
    printed = [desk.printed(name) for name in names]

    zensical(desk)

    assert [desk.printed(name) for name in names] == printed


def test_titles_links_and_what_is_taken_in_are_what_mkdocs_makes_of_them(desk: Desk) -> None:
    desk.configure(
        "      permalink: false\n",
        "      permalink: true\n  - footnotes\n  - pymdownx.snippets:\n      base_path: [parts]\n",
    )
    (desk.folder / "parts").mkdir()
    (desk.folder / "parts" / "part.md").write_text("Taken *in*.\n", "utf-8")
    pages = {
        "linked": "# A [link](note.md) `c`[^1] ![tea](tea%20pot.svg)\n\n[^1]: Note\n",
        "raw": '<h1>Raw</h1>\n\n<p><a href="../note/">a</a><img src="../tea%20pot.svg" '
        'srcset="../tea%20pot.svg 2x" alt=""></p>\n\n`href="x"` <b@c.example>\n',
        "spaced out": '[a](note.md) [b](thé.md#sec) [c](tea%20pot.svg)\n\n--8<-- "part.md"\n',
        "thé": "[a](spaced out.md) [b](<spaced out.md>)\n\n## Sec\n",
    }
    for name, markdown in {"note": "# Note\n", **pages}.items():
        desk.page(markdown, f"{name}.md")
    desk.page("<svg xmlns='http://www.w3.org/2000/svg'/>", "tea pot.svg")
    built(Path("mkdocs.yml"), None, desk.site, cards=0)
    printed = [desk.printed(name) for name in pages]

    zensical(desk)

    assert [desk.printed(name) for name in pages] == printed


def test_a_doubtful_link_is_told_as_mkdocs_tells_it(desk: Desk) -> None:
    desk.page("# Note\n\n[so](../claims/silence-heard/) and [about](/about/)\n")
    told = built(Path("mkdocs.yml"), None, desk.site, cards=0).warnings

    assert zensical(desk).warnings == told
    assert len(told) == 2


NAVIGATION = """\
nav:
  - index.md
  - A claim: claims/silence-heard/
  - Deeper: [{Deep: [deep/note.md]}]
"""


@pytest.mark.parametrize("engine", ENGINES[::2])
def test_a_navigation_may_name_a_record_and_hold_sections_in_sections(
    engine: str, desk: Desk
) -> None:
    (desk.folder / "docs" / "deep").mkdir()
    desk.page("# Note\n", "deep/note.md")
    config = (desk.folder / "mkdocs.yml").read_text("utf-8")
    navigation = re.search(r"^nav:\n(  .*\n)*", config, re.MULTILINE)
    assert navigation
    desk.configure(navigation[0], NAVIGATION)

    built(Path("mkdocs.yml"), None, desk.site, cards=0, engine=engine)

    page = html.fromstring(desk.printed("claims/silence-heard"))
    links = page.xpath("//*[@class='masthead__sections']//a/@href")
    assert links == ["../..", "../silence-heard/", "../../deep/note/"]
    lost = html.parse(str(desk.site / "404.html")).getroot()
    assert lost.xpath("//*[@class='prose']//li/a/@href")[2] == "/deep/note/"
