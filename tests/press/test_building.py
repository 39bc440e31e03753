"""A build from end to end: the old site stays until the new one is whole."""

import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.diagnostic import Severity, as_text
from macros.press.building import FaultsError, NotOursError, built
from macros.release.sums import SUMS, sums
from tests.press.conftest import DATA, Desk
from tests.programs import ROOT


def test_a_build_says_how_many_pages_it_made_and_what_is_doubtful(desk: Desk) -> None:
    result = desk.build()

    assert result.pages == sum(1 for _ in desk.site.rglob("*.html"))
    assert result.warnings == []
    assert result.doubts == 3


def test_faulty_data_leaves_the_old_site(desk: Desk) -> None:
    desk.build()
    before = desk.printed("")
    with (desk.data / "terms.yml").open("a", encoding="utf-8") as file:
        file.write("kettle:\n  trem: Kettle\n  meaning: It boils.\n")

    report = desk.report()

    assert "data/terms.yml:8:3: `trem` is no field here [unknown-field]" in report
    assert desk.printed("") == before
    assert [one.name for one in desk.folder.iterdir() if one.name.startswith(".")] == [".cache"]


def test_a_fault_of_the_finished_site_leaves_the_old_one(desk: Desk) -> None:
    desk.build()
    before = desk.printed("")
    desk.page("[here](nowhere.md)", "index.md")

    assert desk.report() == (
        "index.html:1:1: `nowhere.md` leads nowhere [dead-link]\n"
        "  hint: write an address of this site\n"
    ).replace(":1:1:", f":{line_of(desk)}:1:")
    assert desk.printed("") == before


def line_of(desk: Desk) -> int:
    """Return the line on which the link of the page stands: that of the shell before it."""
    with pytest.raises(FaultsError) as stopped:
        desk.build()
    return stopped.value.faults[0].place.line


def test_strictly_doubts_are_faults(desk: Desk) -> None:
    with pytest.raises(FaultsError) as stopped:
        desk.build(strict=True)

    assert [fault.code for fault in stopped.value.faults] == [
        "withdrawn-evidence",
        "withdrawn-evidence",
        "unrated-cell",
    ]
    assert {fault.severity for fault in stopped.value.faults} == {Severity.ERROR}


def test_strictly_what_the_engine_warns_of_is_a_fault(desk: Desk) -> None:
    desk.page("[here](nowhere.md)")

    with pytest.raises(FaultsError) as stopped:
        desk.build(strict=True)

    engine = [fault for fault in stopped.value.faults if fault.code == "engine"]
    assert "mkdocs.yml:1:1: Doc file 'note.md' contains a link 'nowhere.md'" in as_text(engine)


def test_a_folder_that_is_no_site_is_left_alone(desk: Desk) -> None:
    desk.site.mkdir()
    (desk.site / "thesis.txt").write_text("years of work", "utf-8")

    with pytest.raises(NotOursError, match="site holds something else than a site"):
        desk.build()

    assert [one.name for one in desk.site.iterdir()] == ["thesis.txt"]


PLUGIN = (ROOT / "mkdocs.yml").read_text("utf-8").partition("search off")[2]
PLUGIN = PLUGIN[PLUGIN.index("plugins:") : PLUGIN.index("\nhooks:")]


def test_what_the_shell_does_not_heed_is_warned_of(desk: Desk) -> None:
    desk.configure("font: false", "font: false\n  features: [toc.follow]\n  logo: a.png")
    desk.configure("extra:\n", "extra_javascript: [count.js]\ncopyright: Ours\nextra:\n")
    (desk.folder / "docs" / "count.js").write_text("1", "utf-8")
    told = desk.build().warnings
    places = [one.partition(" has nothing")[0] for one in told if "[configuration]" in one]
    assert places == [
        "mkdocs.yml:10:3: warning: `features`",
        "mkdocs.yml:11:3: warning: `logo`",
        "mkdocs.yml:14:1: warning: `extra_javascript`",
        "mkdocs.yml:15:1: warning: `copyright`",
    ]


def test_a_theme_may_be_a_name_alone(desk: Desk) -> None:
    desk.configure(
        "theme:\n  name: material\n  custom_dir: overrides\n  font: false\n",
        "theme: material\nx:\n",
    )
    assert "`theme` is not Material with" in desk.report()


CONFIGURATIONS = {
    "a value of the wrong sort": (
        "use_directory_urls: true",
        "use_directory_urls: perhaps",
        "Config value 'use_directory_urls'",
    ),
    "a theme that does not exist": ("name: material", "name: papyrus", "Config value 'theme'"),
    "a key twice, of which one is no YAML": ("site_name: Briefing", "site_name: [", "MkDocs"),
    "brackets without end": ("site_name: Briefing", f"site_name: {'[' * 10_000}", "without end"),
    "a file that inherits itself": ("site_name: Briefing", "INHERIT: mkdocs.yml", "without end"),
    "nothing that prints the records": ("hooks:\n  - macros/hooks.py\n", "", "`hooks` does not"),
    "no plugin that draws": (PLUGIN, "plugins: []\n", "16:1: `plugins` does not name `macros`"),
    "a plugin that draws nothing": (
        "module_name: macros",
        "module_name: macro",
        "18:7: `module_name` of the plugin `macros` is `macro`, and there is no such module",
    ),
    "a plugin that lets pass what nobody knows": (
        "on_undefined: strict",
        "on_undefined: strictly",
        "19:7: `on_undefined` of the plugin `macros` is `strictly`: what",
    ),
    "a plugin that prints what goes wrong": (
        "      on_error_fail: true\n",
        "",
        "16:1: `on_error_fail` of the plugin `macros` is `False`: what goes wrong",
    ),
    "a page that is not there": (
        "people/index.md",
        "peoples/index.md",
        "49:13: `nav` names `peoples/index.md`, and there is no such page in docs",
    ),
    "a stylesheet that is not there": (
        "css/han.css",
        "css/hann.css",
        "no stylesheet `assets/css/h",
    ),
    "no front page": ("use_directory_urls: true", "docs_dir: data", "4:1: `docs_dir` is data, in"),
    "typefaces of another host": ("  font: false\n", "", "6:1: `font` of `theme` is not off"),
    "another theme": ("name: material", "name: mkdocs", "6:1: `theme` is not Material with"),
    "an address with a query": (".example/", ".example/?a", "below an address with `?`"),
    "an address with a space": (".example/", ".example/a b/", "below an address with ` `"),
    "addresses that end in a file": (
        "use_directory_urls: true",
        "use_directory_urls: false",
        "`use_directory_urls` is off",
    ),
    "an address that turns back": (
        "https://briefing.example/",
        "https://briefing.example/a/../",
        "turns back",
    ),
    "half an address": ("https://briefing.example/", "https://[briefing.example/", "IPv6"),
    "an address with a port that is none": (
        "https://briefing.example/",
        "https://briefing.example:99999/",
        "which is no address",
    ),
    "no shell of ours": ("  custom_dir: overrides\n", "", "`theme` is not Material with the shell"),
    "a day that is a list": ("data: data", "data: data\n  as_of: [1902]", "`as_of: [1902]` is no"),
}


UNREADABLE: dict[str, tuple[str | bytes, str]] = {
    "a head that is no YAML": (
        "---\ntitle: [\n---\n# Note\n",
        "docs/note.md:2:9: a value is missing here",
    ),
    "a head that is a list": ("---\n- title\n---\n# Note\n", "docs/note.md:2:1: "),
    "a title that is a list": (
        "---\ndescription: x\ntitle: [a, b]\n---\n# Note\n",
        "docs/note.md:3:1: `title` is no text [malformed-field]",
    ),
    "a title left out": ("---\ntitle:\n---\n# Note\n", "docs/note.md:2:1: `title` is no text"),
    "a head that repeats itself": (
        "---\na: &a [x, x]\nb: [*a, *a]\n---\n# Note\n",
        "docs/note.md:2:4: `&a` names a value to repeat it [alias]",
    ),
    "a template that is not there": (
        "---\ntemplate: ../../shadow.html\n---\n# Note\n",
        "docs/note.md:2:1: there is no template `../../shadow.html` [malformed-field]",
    ),
    "a list three hundred deep": (
        "# Note\n\n" + "".join(f"{' ' * 4 * level}- a\n" for level in range(300)),
        "something on this page is nested too deep to be rendered [too-deep]",
    ),
    "brackets without end": (
        f"# Note\n\n[x]\n\n{'[' * 100_000}\n",
        "docs/note.md:5:5001: more than 5000 `[` stand in this paragraph [too-deep]",
    ),
    "backticks without end": (
        f"# Note\n\nx {'`' * 100_000}\n",
        "docs/note.md:3:20003: more than 20000 ``` stand in this paragraph [too-deep]",
    ),
    "tags without end": (
        f"# Note\n\nx\n{'<a ' * 50_000}\n",
        "docs/note.md:4:60001: more than 20000 `<` stand in this paragraph [too-deep]",
    ),
    "another encoding": (
        "# Not\xe9\n".encode("latin-1"),
        "docs/note.md:1:6: the byte E9 is no UTF-8",
    ),
    "a sign that nobody sees": ("# Note\n\n\x00\n", "docs/note.md:3:1: the invisible U+0000"),
}


@pytest.mark.parametrize("what", CONFIGURATIONS)
def test_a_fault_of_the_configuration_is_reported_as_one(what: str, desk: Desk) -> None:
    old, new, said = CONFIGURATIONS[what]
    desk.configure(old, new)

    report = desk.report()

    assert report.startswith("mkdocs.yml:")
    assert said in report
    assert "[configuration]" in report


@pytest.mark.parametrize("what", ["nothing that prints the records", "no plugin that draws"])
def test_what_is_missing_is_told_by_the_engine_alone_too(what: str, desk: Desk) -> None:
    old, new, said = CONFIGURATIONS[what]
    desk.configure(old, new)

    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 1
    assert said in done.stdout
    assert "Traceback" not in done.stderr


def test_a_password_in_the_address_is_not_told(desk: Desk) -> None:
    word = "secret"
    desk.configure("https://briefing", "@".join((f"https://me:{word}", "briefing")))

    assert "secret" not in desk.report()


def test_the_theme_s_own_icon_is_kept_where_it_is_named(desk: Desk) -> None:
    desk.configure("  favicon: assets/favicon.svg\n", "")
    desk.build()

    assert (desk.site / "assets" / "images" / "favicon.png").is_file()


@pytest.mark.parametrize("what", UNREADABLE)
def test_a_page_that_cannot_be_read_is_reported_where_it_cannot(what: str, desk: Desk) -> None:
    content, said = UNREADABLE[what]
    (desk.folder / "docs" / "note.md").write_bytes(
        content if isinstance(content, bytes) else content.encode()
    )

    assert said in desk.report()


NAMES = ("50% off", "a%20b", "thé à la menthe", "茶壺", "a#b", "a&b (c)", "a+b;c=[d]", "{{ x }}")


def test_a_page_may_be_called_whatever_a_file_can_be(desk: Desk) -> None:
    for name in NAMES:
        desk.page("# Of tea\n\n[here](#of-tea) [there](about.md)\n", f"{name}.md")
        (desk.folder / "docs" / name).mkdir()
        desk.page("# Of more\n\nWords.\n", f"{name}/more {name}.md")

    desk.build()

    locations = (desk.site / "sitemap.xml").read_text("utf-8")
    for name in NAMES:
        for folder, file in (
            (desk.site / name, "index.html"),
            (desk.site / name, "index.md"),
            (desk.site / name, "cite.bib"),
            (desk.site / name / f"more {name}", "index.html"),
        ):
            assert (folder / file).is_file()
        assert f"<loc>https://briefing.example/{quote(name)}/</loc>" in locations
    assert sums(desk.site) == (desk.site / SUMS).read_text("utf-8")


def test_a_folder_that_leads_back_to_itself_is_reported(desk: Desk) -> None:
    (desk.folder / "docs" / "more").symlink_to(".", target_is_directory=True)

    assert desk.report().startswith("docs/more:1:1: the folder cannot be read: it leads back")


def test_a_title_may_be_a_year(desk: Desk) -> None:
    desk.page("---\ntitle: 1902\n---\nA year.\n")
    desk.build()

    assert "<title>1902" in desk.printed("note")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
def test_a_page_that_is_no_file_is_reported(desk: Desk) -> None:
    os.mkfifo(desk.folder / "docs" / "pipe.md")
    (desk.folder / "docs" / "gone.md").symlink_to("nowhere")

    report = desk.report()

    assert "docs/pipe.md:1:1: the file cannot be read: it is a pipe or a device" in report
    assert "docs/gone.md:1:1: the file cannot be read: No such file or directory" in report


def test_the_engine_keeps_no_handler_of_a_build(desk: Desk) -> None:
    before = list(logging.getLogger("mkdocs").handlers)
    desk.build()

    assert logging.getLogger("mkdocs").handlers == before


def test_the_plugin_that_is_missing_is_reported(desk: Desk) -> None:
    desk.configure("  - macros:\n", "  - micros:\n")

    assert 'The "micros" plugin is not installed' in desk.report()


def run(*arguments: str) -> tuple[int, str, str]:
    """Run `briefing`; return its status and what it says, aloud and aside."""
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def test_the_command_says_what_it_built_and_where_to_look(desk: Desk) -> None:
    status, said, aside = run("build")

    assert status == 0
    pages = sum(1 for _ in desk.site.rglob("*.html"))
    assert said.startswith(f"{pages} pages in site (")
    assert said.endswith("): open site/index.html\n")
    assert aside == "3 warnings about the data: `briefing check` lists them\n"


def test_the_command_passes_on_what_the_engine_warned_of(desk: Desk) -> None:
    desk.page("[here](/about/)")

    status, _, aside = run("build")

    assert status == 0
    assert "warning: Doc file 'note.md' contains an absolute link '/about/'" in aside


def test_the_command_builds_any_data_into_any_folder(tmp_path: Path, desk: Desk) -> None:
    shutil.move(desk.data, tmp_path / "elsewhere")

    status, _, aside = run("build", "--data", "elsewhere", "--site", "deep/down")

    assert status == 0
    assert (tmp_path / "deep" / "down" / "index.html").is_file()
    assert "`briefing check --data elsewhere` lists them" in aside


def test_the_command_takes_another_configuration(desk: Desk) -> None:
    assert not desk.site.exists()
    shutil.move("mkdocs.yml", "other.yml")

    assert run("build", "--config", "other.yml")[0] == 0


def test_the_command_reports_faults_and_what_became_of_the_old_site(desk: Desk) -> None:
    desk.page("[[nobody-at-all]]")

    assert run("build") == (
        1,
        (
            "docs/note.md:1:3: `nobody-at-all` is the id of no record in data/ [unknown-id]\n"
            "  hint: write the id of a record in data/\n"
            "Nothing was built: 1 error. What stood in site is unchanged.\n"
        ),
        "",
    )


def test_the_command_counts_every_doubt_as_an_error_where_it_is_strict(desk: Desk) -> None:
    status, said, _ = run("build", "--strict")

    assert status == 1
    assert "warning: " not in said
    assert said.endswith("Nothing was built: 3 errors. What stood in site is unchanged.\n")
    assert not desk.site.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "--config", "none.yml"), "File 'none.yml' does not exist"),
        (("build", "--site", "mkdocs.yml"), "'mkdocs.yml' is a file"),
        (("build", "--site", "docs"), "docs holds something else than a site"),
        (("build", "--sight", "x"), "No such option"),
        (("serve", "--config", "none.yml"), "File 'none.yml' does not exist"),
    ],
)
def test_a_wrong_use_of_the_command_is_said_and_nothing_is_touched(
    arguments: tuple[str, ...], said: str, desk: Desk
) -> None:
    before = sorted(desk.folder.rglob("*"))

    status, _, aside = run(*arguments)

    assert status == 2
    assert said in aside
    assert sorted(desk.folder.rglob("*")) == before


def test_a_fault_of_ours_asks_to_be_reported_and_shows_no_traceback(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    del desk

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("macros.press.building.built", broken)

    status, said, aside = run("build")
    assert (status, said) == (3, "")
    assert aside.startswith("briefing: a fault of ours, not of your data: ZeroDivisionError: a bug")
    assert "Traceback" not in aside
    shown = CliRunner().invoke(main, ["--debug", "build"])
    assert shown.exit_code == 3
    assert "ZeroDivisionError: a bug" in shown.output
    assert "Traceback" in shown.output


@pytest.mark.parametrize("address", ["8000", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:http"])
def test_the_preview_wants_a_host_and_a_port(address: str) -> None:
    code, _, aside = run("serve", "--address", address)
    assert code == 2
    assert "is no host and port" in aside


def test_the_real_configuration_builds_the_made_up_data_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    built(ROOT / "mkdocs.yml", DATA, tmp_path / "site")

    assert (tmp_path / "site" / "claims" / "silence-heard" / "index.html").is_file()
