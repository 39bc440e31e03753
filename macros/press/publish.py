"""Publishing: a finished site takes the place of the old one, whole or not at all."""

from pathlib import Path

from macros.lock import alone
from macros.press import lasting
from macros.press.exchange import exchanged
from macros.press.workroom import OLD


class NotOursError(Exception):
    """The folder to publish to holds something that is no site; it is left alone."""

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"{target} holds something else than a site and is left alone; "
            "name another folder with --site, or empty it"
        )


def publish(built: Path, target: Path) -> None:
    """Put the built site where the old one stands; the old one is left in the folder of `built`.

    The two change places in one step. Where the system cannot do that, the old one is moved away
    first; where a build is killed between these two moves, `recover` puts it back.
    After a power cut, too, one of the two stands there whole: the new one is on the disk before it
    is moved, and the moves are before the old one is removed.
    """
    built.chmod(0o755)
    lasting.written_down(built)
    with alone(target.parent):
        if not target.exists():
            built.rename(target)
        elif not exchanged(built, target):
            _replace(built, target)
        lasting.renamed(target.parent)


def _replace(built: Path, target: Path) -> None:
    old = built.parent / OLD
    target.rename(old)
    try:
        built.rename(target)
    except OSError:
        old.rename(target)
        raise


def is_ours(target: Path) -> bool:
    """Say whether `target` may be replaced: it is absent, empty, or a site built before.

    A repository that holds a site is more than a site.
    """
    if not target.exists() or not any(target.iterdir()):
        return True
    return (target / "sitemap.xml").is_file() and not (target / ".git").exists()
