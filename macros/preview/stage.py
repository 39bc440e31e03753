"""The site on show: what there is now, printed page by page when somebody asks for it."""

import gc
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Final
from urllib.parse import quote, unquote

from macros.diagnostic import Diagnostic, Severity
from macros.draw.environment import forget
from macros.load import Draft, draft, without_collector
from macros.press.engine.opening import made
from macros.press.engine.running import Running
from macros.press.outputs import OUTPUTS
from macros.press.site import FaultsError, Site
from macros.press.untold import untold
from macros.preview.standing import Board, unique
from macros.release.faults import broken_promises, read
from macros.release.kept import Kept, folder_of
from macros.weigh.judgement import Judgements

INDEX: Final = "index.html"


class Stage:
    """Holds the site on show, and takes up what has changed.

    One thread at a time prints or takes up, so what is printed is always of one moment.
    """

    def __init__(self, config_file: Path, data: Path | None = None) -> None:
        self._config_file, self._given = config_file, data
        self.board = Board()
        self._turn = RLock()
        self._engine: Running | None = None
        self._site: Site | None = None
        self._next: Running | None = None
        self._draft: Draft | None = None
        self._sound: Draft | None = None  # the last that could be weighed: most of it will hold
        self._shown: Draft | None = None
        self._kept = Kept()
        self._as_it_was = dict[str, bytes]()

    @property
    def base(self) -> str:
        """The address of the site."""
        return self._engine.address if self._engine else ""

    @property
    def data(self) -> list[Path]:
        """The folders that hold the data: records, and what was released of them."""
        if self._draft is None:
            return []
        folder = self._draft.root.absolute()
        return [folder, folder_of(folder)]

    @property
    def shell(self) -> list[Path]:
        """The files and folders from which all else that is shown is made."""
        more = self._engine.folders if self._engine else []
        return [self._config_file.absolute(), *more]

    def take_up(self, *, whole: bool, settled: Callable[[], bool] = lambda: True) -> bool:
        """Show what is there now, unless it has not `settled` while it was looked at: say so then.

        With `whole`, more than the data may have changed: pages, configuration, templates. Where
        it cannot be shown, the site of before stays, and the board says why.
        """
        with self._turn:
            faults, show = self._looked_at(whole=whole)
            if not settled():
                return False
            try:
                if not faults:
                    show()
            except FaultsError as stopped:
                faults = stopped.faults
            self.board.put(lambda now: replace(now, halt=unique(faults)))
            return True

    def _looked_at(self, *, whole: bool) -> tuple[list[Diagnostic], Callable[[], None]]:
        """Return what stands in the way of showing what is there now, and what shows it."""
        try:
            engine = self._ready(whole=whole)
        except FaultsError as stopped:
            return stopped.faults, _nothing
        before = self._sound if self._sound and self._sound.root == engine.data else None
        with without_collector():
            found = self._draft = draft(engine.data, before=before)
        if found.judgements is not None:
            if self._sound is None:
                gc.freeze()  # most of it stays for good: let the collector not go through it again
            self._sound = found
        kept, broken = read(engine.data)
        if found.judgements is None:
            return [*found.errors, *broken], _nothing
        return broken, partial(self._show, engine, found, found.judgements, kept)

    def _ready(self, *, whole: bool) -> Running:
        """Return the engine that what is there now needs."""
        if whole or self._next is None:
            forget()
            self._next = None
            self._next = Running(self._config_file, self._given)
        return self._next

    def _show(self, engine: Running, found: Draft, judgements: Judgements, kept: Kept) -> None:
        old = self._shown
        if engine is self._engine and old and found.is_as(old) and kept == self._kept:
            return
        site = made(judgements, kept, engine.data, engine.address, engine.day)
        if not engine.suits(site):
            engine = self._next = Running(self._config_file, self._given)
        engine.turn(site)
        self._engine, self._site, self._shown, self._kept = engine, site, found, kept
        self.board.put(
            lambda now: replace(now, site=now.site + 1, is_shown=True, halt=(), of_pages=())
        )

    def printed(self, address: str) -> str | bytes | None:
        """Return what stands at an address of the site; None where nothing does.

        Of a page that people wrote and that is at fault it is how it was when it was sound; raise
        FaultsError where it never was.
        """
        with self._turn:
            if self._site is None or self._engine is None:
                raise FaultsError(self.board.now.halt)
            try:
                return self._printed(self._engine, self._site, address)
            except FaultsError as stopped:
                at_fault = stopped.faults
                self.board.put(
                    lambda now: replace(now, of_pages=unique([*now.of_pages, *at_fault]))
                )
                if address in self._as_it_was:
                    return self._as_it_was[address]
                raise

    def _printed(self, engine: Running, site: Site, address: str) -> str | bytes | None:
        there = quote(address)
        for form in OUTPUTS:
            if (made_now := form.at(site, there)) is not None:
                return made_now
        page = there.removesuffix(INDEX)
        if page != there and (html := engine.page(page)):
            self._as_it_was[address] = html
            return html
        file = engine.file(address)
        return engine.template(address) if file is None else file

    def check(self, between: Callable[[], None]) -> list[Diagnostic]:
        """Find all that is wrong with what is there now, as a build would; the board tells errors.

        What `between` two steps is called may wait, or raise to leave it at that.
        """
        found, site, engine = self._draft, self._site, self._engine
        faults = found.checked(between) if found else []
        if site is None or engine is None or found is not self._shown:
            self.board.put(lambda now: replace(now, found=_errors({*faults} - {*now.halt})))
            return sorted({*faults, *self.board.now.halt})
        faults += broken_promises(self._kept, site.view.judgements, engine.data)
        self.board.put(lambda now: replace(now, found=_errors(faults)))
        of_pages = self._faults_of_pages(engine, site, between)
        self.board.put(lambda now: replace(now, of_pages=_errors(of_pages)))
        return sorted({*faults, *of_pages})

    def _faults_of_pages(
        self, engine: Running, site: Site, between: Callable[[], None]
    ) -> list[Diagnostic]:
        """Render the pages that people write, and find what is wrong with them and their names."""
        gc.collect()  # the site of before is in the way: both would be in memory with all pages
        faults = list[Diagnostic]()
        for address in site.authored:
            between()
            with self._turn:
                try:
                    self._as_it_was[unquote(f"{address}{INDEX}")] = engine.page(address) or b""
                except FaultsError as stopped:
                    faults += stopped.faults
        with self._turn:
            return [*faults, *site.doubts, *engine.clashes(), *untold()]


def _errors(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return unique(one for one in faults if one.severity is Severity.ERROR)


def _nothing() -> None:
    """Show nothing."""
