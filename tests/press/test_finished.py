"""Where a link on a finished page leads is what a browser would make of it."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.press.finished import Finished

NAMES = st.sampled_from(["claims", "x", "index.md", "a.b", "v", ".", "..", "", "茶", "a b", "%20"])
ENDS = st.sampled_from(["", "/", "#there", "#", "?q=1", "?q=1#there"])
STARTS = st.sampled_from(["", "../", "../../", "../../../", "/", "//", "./", "https://a.example/"])
PAGES = st.sampled_from(["", "404.html", "claims/", "claims/x/", "claims/x/v/1/", "embed/a.html"])
BASES = st.sampled_from(["https://b.example/", "https://b.example/below/", "/below/", ""])


@given(STARTS, st.lists(NAMES, max_size=3).map("/".join), ENDS, PAGES, BASES)
def test_a_link_leads_where_the_standard_says(
    start: str, way: str, end: str, page: str, base: str
) -> None:
    site = Finished(Path("nowhere"), base)
    link = f"{start}{way}{end}"

    assert site.joined(page, link) == urljoin(site.base + page, link)
    assert site.joined(page, site.base + link) == urljoin(site.base + page, site.base + link)


@pytest.mark.parametrize("file", ["index.html", "a/index.html", "a/b.txt"])
def test_files_are_known_by_their_addresses(file: str, tmp_path: Path) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text("茶", "utf-8")

    site = Finished(tmp_path, "https://b.example/")

    assert site.files == {file}
    assert site.has(file)
    assert site.text(file) == "茶"
    assert site.has(file.removesuffix("index.html")) == file.endswith((".html", ".txt"))
