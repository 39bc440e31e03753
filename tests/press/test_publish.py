"""Publishing: the new site takes the old one's place whole, or not at all."""

from pathlib import Path

import pytest

from macros.press.publish import beside, is_ours, publish


def site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words, "utf-8")
    (folder / "sitemap.xml").write_text("<urlset/>", "utf-8")
    return folder


def test_a_first_site_is_put_where_nothing_was(tmp_path: Path) -> None:
    with beside(tmp_path / "deep" / "site") as folder:
        publish(site(folder / "new", "first"), tmp_path / "deep" / "site")

    assert (tmp_path / "deep" / "site" / "index.html").read_text("utf-8") == "first"


def test_a_new_site_replaces_the_old_one_and_leaves_nothing_behind(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")
    (target / "gone.html").write_text("gone", "utf-8")

    with beside(target) as folder:
        publish(site(folder / "new", "new"), target)

    assert (target / "index.html").read_text("utf-8") == "new"
    assert not (target / "gone.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_old_site_and_no_rubbish(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")

    with pytest.raises(RuntimeError, match="half"), beside(target) as folder:
        site(folder / "new", "half")
        raise RuntimeError("half done")

    assert (target / "index.html").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_the_new_site_cannot_be_moved_the_old_one_comes_back(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")

    with pytest.raises(OSError, match="missing"):
        publish(tmp_path / "missing", target)

    assert (target / "index.html").read_text("utf-8") == "old"


@pytest.mark.parametrize(
    ("make", "ours"),
    [
        pytest.param(lambda folder: None, True, id="nothing is there yet"),
        pytest.param(lambda folder: folder.mkdir(), True, id="an empty folder"),
        pytest.param(lambda folder: site(folder, "old"), True, id="a site built before"),
        pytest.param(
            lambda folder: (folder / "thesis").mkdir(parents=True), False, id="other work"
        ),
    ],
)
def test_only_a_site_may_be_replaced(make: object, ours: object, tmp_path: Path) -> None:
    assert callable(make)
    make(tmp_path / "there")

    assert is_ours(tmp_path / "there") is ours
