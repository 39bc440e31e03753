"""The preview from start to end: served, watched, taken up anew, until somebody ends it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Final

from macros.preview.renewal import Renewal
from macros.preview.report import Report
from macros.preview.serving import Answers, Server
from macros.preview.stage import Stage
from macros.preview.watching import Watch

_PROGRAM: Final = Path(__file__).parents[1]
_TEMPLATES: Final = _PROGRAM / "draw" / "templates"


@contextmanager
def previewing(
    config: Path,
    data: Path | None,
    address: tuple[str, int],
    say: Callable[[str], None],
    *,
    debug: bool = False,
) -> Iterator[str]:
    """Serve a preview at a host and a port; give the address to open.

    `say` is told, line by line, what becomes of each change. Raise OSError where the address
    cannot be had.
    """
    stage = Stage(config, data)
    report = Report(stage.board, say, debug=debug)

    def is_data(path: Path) -> bool:
        return any(path == one or one in path.parents for one in stage.data)

    def follow() -> bool:
        return watch.follow([*stage.data, *stage.shell, _PROGRAM])

    def tell(path: Path) -> None:
        if _PROGRAM in path.parents and _TEMPLATES not in path.parents:
            report.outdated(path)
        else:
            renewal.note(path)

    renewal = Renewal(stage, is_data, report, follow)
    server = Server(*address, Answers(stage, renewal.current, report.failed))
    watch = Watch(tell)
    follow()
    renewal.start()
    Thread(target=server.serve_forever, name="server", daemon=True).start()
    try:
        yield server.where
    finally:
        watch.stop()
        renewal.stop()
        server.shutdown()
        server.server_close()
