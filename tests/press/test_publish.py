"""Publishing: the new site takes the old one's place whole, or not at all."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from macros.press import lasting
from macros.press.publish import is_ours, publish
from macros.press.workroom import LOCK, OLD, beside, recover


def site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words, "utf-8")
    (folder / "sitemap.xml").write_text("<urlset/>", "utf-8")
    return folder


def test_a_first_site_is_put_where_nothing_was(tmp_path: Path) -> None:
    with beside(tmp_path / "deep" / "site") as folder:
        publish(site(folder / "new", "first"), tmp_path / "deep" / "site")

    assert (tmp_path / "deep" / "site" / "index.html").read_text("utf-8") == "first"


@pytest.fixture(params=["in one step", "in two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Publish as systems do that can exchange folders, and as the others."""
    if request.param == "in two steps":
        monkeypatch.setattr("macros.press.publish.exchanged", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("steps")
def test_a_new_site_replaces_the_old_one_and_leaves_nothing_behind(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")
    (target / "gone.html").write_text("gone", "utf-8")

    with beside(target) as folder:
        publish(site(folder / "new", "new"), target)

    assert (target / "index.html").read_text("utf-8") == "new"
    assert not (target / "gone.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("steps")
def test_a_site_is_on_the_disk_before_it_is_moved_and_the_move_before_all_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, seen = site(tmp_path / "site", "old"), list[tuple[str, str]]()

    def noting(step: str) -> Callable[[Path], None]:
        return lambda folder: seen.append(
            (f"{step} {folder.name}", (target / "index.html").read_text("utf-8"))
        )

    steps = SimpleNamespace(written_down=noting("written_down"), renamed=noting("renamed"))
    monkeypatch.setattr("macros.press.publish.lasting", steps)
    with beside(target) as folder:
        publish(site(folder / "new", "new"), target)

    assert seen == [("written_down new", "old"), (f"renamed {tmp_path.name}", "new")]


def test_any_folder_can_be_written_down(tmp_path: Path) -> None:
    lasting.written_down(tmp_path)
    lasting.renamed(tmp_path)


def half_done(target: Path) -> None:
    with beside(target) as folder:
        site(folder / "new", "half")
        raise RuntimeError("half done")


def test_a_build_that_fails_leaves_the_old_site_and_no_rubbish(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")

    with pytest.raises(RuntimeError, match="half done"):
        half_done(target)

    assert (target / "index.html").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_the_new_site_cannot_be_moved_the_old_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, new = site(tmp_path / "site", "old"), site(tmp_path / "new", "new")
    rename = Path.rename

    def unless_new(path: Path, there: Path) -> Path:
        if path == new:
            raise OSError("the disk is full")
        return rename(path, there)

    monkeypatch.setattr("macros.press.publish.exchanged", lambda *_: False)
    monkeypatch.setattr(Path, "rename", unless_new)
    with pytest.raises(OSError, match="the disk is full"):
        publish(new, target)

    assert (target / "index.html").read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "site"]


def forsaken(target: Path, *, old: str = "", new: str = "") -> Path:
    """Leave what a killed build leaves: its folder, and in it a lock that nobody holds."""
    folder = target.parent / f".{target.name}-abcd_123"
    folder.mkdir()
    (folder / LOCK).touch()
    for name, words in ((OLD, old), ("site", new)):
        if words:
            site(folder / name, words)
    return folder


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    target = site(tmp_path / "site", "old")
    forsaken(target, new="half")
    (tmp_path / ".site-ijkl5678").mkdir()  # killed before it was locked

    recover(target)

    assert (target / "index.html").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_that_was_moved_away_comes_back(tmp_path: Path) -> None:
    forsaken(tmp_path / "site", old="old", new="new")

    recover(tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_folder_of_a_build_at_work_is_left_alone(tmp_path: Path) -> None:
    with beside(tmp_path / "site") as folder:
        (folder / "page.html").touch()
        recover(tmp_path / "site")

        assert (folder / "page.html").exists()


def test_folders_of_other_people_are_left_alone(tmp_path: Path) -> None:
    for name in (".site-backup", ".site-abcd1234", ".other-abcd1234"):
        site(tmp_path / name, "theirs")

    recover(tmp_path / "site")

    assert len(list(tmp_path.iterdir())) == 3


def test_a_link_to_a_site_is_followed_by_who_publishes_not_replaced(tmp_path: Path) -> None:
    target = site(tmp_path / "releases" / "one", "old")
    (tmp_path / "current").symlink_to(target)
    place = (tmp_path / "current").resolve()

    with beside(place) as folder:
        publish(site(folder / "new", "new"), place)

    assert (tmp_path / "current" / "index.html").read_text("utf-8") == "new"
    assert (tmp_path / "current").is_symlink()


def nothing(there: Path) -> None:
    assert not there.exists()


def an_empty_folder(there: Path) -> None:
    there.mkdir()


def a_site_built_before(there: Path) -> None:
    site(there, "old")


def other_work(there: Path) -> None:
    (there / "thesis").mkdir(parents=True)


def a_repository_that_holds_a_site(there: Path) -> None:
    (site(there, "old") / ".git").mkdir()


@pytest.mark.parametrize(
    ("make", "ours"),
    [
        (nothing, True),
        (an_empty_folder, True),
        (a_site_built_before, True),
        (other_work, False),
        (a_repository_that_holds_a_site, False),
    ],
)
def test_only_a_site_may_be_replaced(
    make: Callable[[Path], None], ours: object, tmp_path: Path
) -> None:
    make(tmp_path / "there")

    assert is_ours(tmp_path / "there") is ours


def test_everybody_may_read_what_is_published(tmp_path: Path) -> None:
    with beside(tmp_path / "site") as folder:
        new = site(folder / "new", "first")
        new.chmod(0o700)
        publish(new, tmp_path / "site")

    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755
