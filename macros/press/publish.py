"""Publishing: a finished site takes the place of the old one, whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotOursError(Exception):
    """The folder to publish to holds something that is no site; it is left alone."""

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"{target} holds something else than a site and is left alone; "
            "name another folder with --site, or empty it"
        )


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Lend an empty folder beside `target`, on the same disk; it is gone afterwards."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(built: Path, target: Path) -> None:
    """Put the built site where the old one stands. The old one is moved away, then removed."""
    built.chmod(0o755)
    if not target.exists():
        built.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    try:
        target.rename(old / "site")
        try:
            built.rename(target)
        except OSError:
            (old / "site").rename(target)
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def is_ours(target: Path) -> bool:
    """Say whether `target` may be replaced: it is absent, empty, or a site built before.

    A repository that holds a site is more than a site.
    """
    if not target.exists() or not any(target.iterdir()):
        return True
    return (target / "sitemap.xml").is_file() and not (target / ".git").exists()
