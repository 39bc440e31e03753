"""One build of the site: what was loaded, what pages set aside, what is to be printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from macros.diagnostic import Diagnostic, Place, shown
from macros.draw.page import Page
from macros.draw.view import View
from macros.export.datapackage import Sum
from macros.press.addresses import Addresses
from macros.press.plate import Plate, exemplar
from macros.press.stash import Stash

_Made = TypeVar("_Made")


class FaultsError(Exception):
    """The data, the pages or the finished site are at fault; nothing was published."""

    def __init__(self, faults: Iterable[Diagnostic]) -> None:
        self.faults = sorted(faults)
        super().__init__(f"{len(self.faults)} faults")


@dataclass(frozen=True, slots=True)
class Content:
    """A page that people write, as it was rendered: its title, its description, its HTML."""

    title: str
    description: str
    html: str


def _rendered(address: str) -> None:
    """Ask in vain for a page that a build would have rendered."""
    raise KeyError(address)


@dataclass
class Site:
    """Everything that the events of one build share."""

    view: View
    later: frozenset[str] = frozenset()
    """The ids of records that came after the day of the site; a page may still name them."""
    warnings: list[Diagnostic] = field(default_factory=list)
    """What an editor should look at in the data."""
    doubts: list[Diagnostic] = field(default_factory=list)
    """What an author should look at on pages."""
    faults: list[Diagnostic] = field(default_factory=list)
    addresses: Addresses = field(default_factory=Addresses)
    stash: Stash = field(default_factory=Stash)
    proves: bool = True
    """Whether some records are rendered both ways, to prove the plates."""
    exemplars: dict[str, Page] = field(default_factory=dict)
    plates: dict[str, Plate] = field(default_factory=dict)
    samples: dict[str, str] = field(default_factory=dict)
    authored: list[str] = field(default_factory=list)
    """The addresses of the pages that people write."""
    hidden: set[str] = field(default_factory=set)
    """Those of them that ask not to be found."""
    contents: dict[str, Content] = field(default_factory=dict)
    """What the pages that people write hold, by their addresses, for their twins."""
    sums: dict[str, Sum] = field(default_factory=dict)
    """The sums of the files of data, once they are written."""
    written: dict[str, str] = field(default_factory=dict)
    """The SHA-256 sums of the files that were printed, by their addresses."""
    late: dict[str, str] = field(default_factory=dict)
    """Finished pages with slots for what is known only when the files are written."""
    titles: dict[str, str] = field(default_factory=dict)
    """The titles of the pages that people write, by their addresses; the front page has none."""
    data: Path = Path("data")
    """The folder that the data was read from."""
    cache: Path | None = None
    """Where cards are kept from one build to the next."""
    failure: Exception | None = None
    """What went wrong in a drawing, by no fault of the page that called for it."""
    render: Callable[[str], None] = field(default=_rendered, repr=False)
    """Has the engine render the page at an address; a build has rendered all of them already."""
    _made: dict[object, Any] = field(default_factory=dict, repr=False)

    def once(self, make: "Callable[[Site], _Made]") -> _Made:
        """Make something of this site that is asked for again and again."""
        if make not in self._made:
            self._made[make] = make(self)
        made: _Made = self._made[make]
        return made

    def plate(self, kind: str, folder: str) -> Plate:
        """Return the plate from which a kind of page is printed."""
        if kind not in self.plates:
            self.render(exemplar(kind, folder).address)
        return self.plates[kind]

    def content(self, address: str) -> Content | None:
        """Return what a page that people write holds; None where there is no such page."""
        if address in self.authored and address not in self.contents:
            self.render(address)
        return self.contents.get(address)

    def title(self, address: str) -> str | None:
        """Return the title of a page that people write; None for the front page, or for none."""
        self.content(address)
        return self.titles.get(address)


@dataclass(frozen=True, slots=True)
class Source:
    """A page that people write, as far as faults need it: its file, and where its text begins."""

    file: str
    lines: tuple[str, ...]
    first: int

    @classmethod
    def of(cls, file: Path, markdown: str) -> "Source":
        """Find where the Markdown stands in its file, after what is written at its head."""
        whole = file.read_text("utf-8")
        head = max(whole.rfind(markdown), 0)
        first = whole.count("\n", 0, head)
        return cls(shown(file), tuple(whole.split("\n")), first)

    def place(self, line: int, word: str = "") -> Place:
        """Return where a word stands on a line of the Markdown, counted from 1."""
        number = min(self.first + line, len(self.lines))
        column = self.lines[number - 1].find(word) + 1 if word else 1
        return Place(self.file, number, max(column, 1))

    def in_head(self, field: str) -> Place:
        """Return where a field stands in the head of the page; its beginning where it does not."""
        for number, line in enumerate(self.lines[: self.first], 1):
            if line.startswith(f"{field}:"):
                return Place(self.file, number, 1)
        return Place(self.file, 1, 1)
