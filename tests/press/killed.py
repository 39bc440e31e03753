"""Builds in a process of their own, which a test may kill at any moment."""

import os
import shutil
import sys
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from macros.release.sums import SUMS, sums
from tests.programs import ROOT

# Modules are imported once, by the process that all builds are forked from.
if sys.platform == "win32":
    _CONTEXT = get_context("spawn")
else:
    _CONTEXT = get_context("forkserver")
    _CONTEXT.set_forkserver_preload(["macros.press.building", "macros.press.engine.mkdocs"])


def build(data: Path, target: Path) -> None:
    """Build some data with the project's own pages."""
    from macros.press.building import built

    os.chdir(ROOT)
    built(ROOT / "mkdocs.yml", data, target)


def publish_again(made: Path, target: Path) -> None:
    """Publish a site that was made before: the end of a build alone."""
    from macros.press.publish import publish
    from macros.press.workroom import beside, recover

    recover(target)
    with beside(target) as folder:
        shutil.copytree(made, folder / "site")
        publish(folder / "site", target)


def started(work: Callable[..., None], *arguments: object) -> BaseProcess:
    """Start some work in a process of its own."""
    process: BaseProcess = _CONTEXT.Process(target=work, args=arguments, daemon=True)
    process.start()
    return process


def finished(work: Callable[..., None], *arguments: object) -> None:
    """Do some work in a process of its own, to its end."""
    process = started(work, *arguments)
    process.join(60)
    assert process.exitcode == 0


def is_whole(site: Path) -> bool:
    """Say whether a site is all that its build wrote, and nothing else."""
    return (site / SUMS).read_text("utf-8") == sums(site)
