"""The same site comes of every way to build it, to the byte."""

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html

from macros.press.engine.zensical import render
from tests.engines import OTHERS, THEME, build, sums
from tests.programs import ROOT
from tests.site.conftest import TEAPOT

ADDED = re.compile(r"^(SHA256SUMS$|assets/search/)|(^|/)card\.png$")
"""What `briefing build` adds to the finished site: sums, the search index, cards."""

CARD = re.compile(
    rb'\n<meta [^>]*"(og:image|twitter:card)[^>]*>'
    rb'|,?\s*"(image|thumbnail_\w+)": ?("[^"]*"|\[[^]]*\]|\{[^}]*\}|\d+)'
)
"""How a page names its card."""


def rendered(site: Path) -> dict[str, str]:
    """Return the sum of each file of a site but for what only `briefing build` makes."""
    files = ((file.relative_to(site).as_posix(), file) for file in site.rglob("*"))
    return {
        name: sha256(CARD.sub(b"", file.read_bytes())).hexdigest()
        for name, file in files
        if file.is_file() and not ADDED.search(name)
    }


def without_theme(found: dict[str, str]) -> dict[str, str]:
    """Leave out the files of the theme."""
    return {name: one for name, one in found.items() if not THEME.search(name)}


@pytest.mark.parametrize(
    ("engine", "day"),
    [("mkdocs", ""), ("mkdocs", "86400"), ("properdocs", "")],
    ids=["mkdocs today", "mkdocs on another day", "properdocs"],
)
def test_an_engine_by_itself_builds_the_site_that_briefing_builds(
    engine: str, day: str, configured_site: Path, qwen_site: Path, tmp_path: Path
) -> None:
    if day and configured_site != qwen_site:
        pytest.skip("a briefing that names no day of its research bears that of the build")
    dated = {"SOURCE_DATE_EPOCH": day} if day else {}
    built = subprocess.run(
        [sys.executable, "-m", engine, "build", "--quiet", "--site-dir", tmp_path / "site"],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "7", **dated},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (built.returncode, built.stderr) == (0, "")
    assert rendered(tmp_path / "site") == rendered(configured_site)


@pytest.mark.parametrize("engine", OTHERS)
def test_every_engine_gives_the_same_site(engine: str, teapot_site: Path, tmp_path: Path) -> None:
    assert sums(build(engine, TEAPOT, tmp_path / "site")) == sums(teapot_site)


def test_zensical_gives_the_same_pages_of_the_real_briefing(
    qwen_site: Path, tmp_path: Path
) -> None:
    render(ROOT / "mkdocs.yml", ROOT / "data", tmp_path / "site")

    assert without_theme(rendered(tmp_path / "site")) == without_theme(rendered(qwen_site))


def test_every_engine_speaks_chinese_of_an_earlier_day_under_another_address(
    tmp_path: Path,
) -> None:
    data = shutil.copytree(TEAPOT, tmp_path / "data")
    file = data / "briefing.yml"
    file.write_text(f"{file.read_text('utf-8')}\nlanguage: zh-Hans\n", "utf-8")
    address = {"SITE_URL": "https://briefing.example/some/where/"}
    one, other = (
        build(name, data, tmp_path / name, "--no-cards", "--as-of", "1902-06-01", env=address)
        for name in ("mkdocs", "zensical")
    )

    assert sums(one) == sums(other)
    page = html.parse(str(other / "404.html")).getroot()
    assert page.get("lang") == "zh-Hans"
    assert page.xpath("//p[@class='asof']")
    assert "/some/where/claims/" in page.xpath("//nav//a/@href")


ODD = """\
# The {{ count("claims") }} & more

Words [there](deep/index.md#below), ![a picture](odd.svg), <b>bold</b>, `{{ code }}`,
"quotes" -- and 'dashes'.

## On [[ada-example]] { #ada }

[[ada-example|She]] said 1 < 2. {{ claim("silence-heard") }}

```yaml
# {{ not_run }} {% if %}
a: <b>
```

| one | {{ count("sources") }} |
|-----|------------------------|
| a   | [up](#ada)             |

### Deeper

1. first

    {{ count("people") }} in a list

2. second

## 林俊旸

<h2 id="raw">Raw</h2>

* * *

{% for kind in ["claims", "sources"] %}
- {{ count(kind) }} {{ kind }}
{% endfor %}
"""


def test_every_engine_takes_pages_of_any_make_and_finds_its_own_way_through_them(
    tmp_path: Path,
) -> None:
    for name in ("macros", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    navigation = re.search(r"^nav:\n(  .*\n)*", config, re.MULTILINE)
    assert navigation
    odd = (
        "nav:\n  - index.md\n  - Some & more: [note.md, {Out: 'https://other.example/?a=1&b=2'}]\n"
    )
    (tmp_path / "mkdocs.yml").write_text(config.replace(navigation[0], odd), "utf-8")
    (tmp_path / "docs" / "note.md").write_text(ODD, "utf-8")
    (tmp_path / "docs" / "odd.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    (tmp_path / "docs" / "deep").mkdir()
    (tmp_path / "docs" / "deep" / "index.md").write_text("Up: [note](../note.md)\n\n## Below\n")
    (tmp_path / "docs" / "deep" / "two_words.md").write_text(
        "---\ntitle: \"1 < 2 {{ count('claims') }}\"\ndescription: \"Of <b> & 'it'\"\n---\nText\n"
    )
    one, other = (
        build(name, TEAPOT, tmp_path / name, "--no-cards", folder=tmp_path)
        for name in ("mkdocs", "zensical")
    )

    assert sums(one) == sums(other)
    note = html.parse(str(other / "note" / "index.html")).getroot()
    assert (note.findtext(".//title") or "").startswith("The 10 & more - ")
    assert [link.text for link in note.xpath("//details[@class='contents']//a")] == [
        *("On Ada Example", "Deeper", "林俊旸")
    ]


def test_the_handbook_names_what_may_differ() -> None:
    handbook = " ".join((ROOT / "README.md").read_text("utf-8").split())

    assert "the files of the theme under `assets/`" in handbook
