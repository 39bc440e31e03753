"""Whose each address of a site is: what two would write, one of them would write over.

Windows and macOS take names for the same that differ by capitals alone, or by how an accented
letter is composed; so these are one address here, whatever the system.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Final, TypeAlias

from macros.address import DEVICES
from macros.diagnostic import Diagnostic, Place
from macros.read.text import FORBIDDEN, forbidden

File: TypeAlias = tuple[str, str | bytes]
"""An address from the site's root, and what stands there."""

INDEX: Final = "assets/search/"
"""Where the search index stands, once the site is finished."""

_BARRED: Final = re.compile(r'[<>:"|?*\\\x00-\x1f]')


class WrittenTwiceError(RuntimeError):
    """The press would write two files to one address."""


class Addresses:
    """The addresses of one build, each with whose it is: a file of an author, or the press's."""

    def __init__(self) -> None:
        self._faults = dict[tuple[str, str], Diagnostic]()
        self._reserved = dict[str, str]()
        self._files = dict[str, str]()
        self._folders = dict[str, tuple[str, str]]()

    @property
    def faults(self) -> list[Diagnostic]:
        """What is wrong with files of authors; of each sort the first that was found."""
        return list(self._faults.values())

    def reserve(self, addresses: Iterable[str]) -> None:
        """Keep some for what the build writes later: files, or folders that end with a slash."""
        self._reserved |= {_folded(address): address for address in addresses}

    def author(self, address: str, file: str) -> None:
        """Note what a file of an author becomes, and what is wrong with that."""
        for name in file.split("/"):
            if why := _unportable(name):
                hint = "give it a name of letters, digits and hyphens"
                self._fault(file, "unportable-name", f"`{name}` {why}", hint)
        slashes = [at for at, letter in enumerate(address) if letter == "/"]
        folders = (address[:end] for at in slashes for end in (at, at + 1))
        for one in (*folders, address):
            if written := self._reserved.get(_folded(one)):
                self._refuse(file, f"the build writes `{written}` itself")
                return
        if other := self._claim(address, file):
            self._refuse(file, f"`{other}` becomes the same file of the site")

    def expect(self, addresses: Iterable[str]) -> None:
        """Find authors' files in the place of some that the press is going to write."""
        for address in addresses:
            if file := self._files.get(_folded(address)):
                self._refuse(file, f"the build writes `{address}` itself")

    def lend(self, address: str, file: str) -> None:
        """Note what the theme brings along."""
        self._claim(address, file)

    def ours(self, files: Iterable[File], renewed: Collection[str]) -> Iterator[File]:
        """Pass on what the press writes, but for what would be written over something.

        Pages of authors that are `renewed` were written unfinished, and the press finishes them.
        """
        for address, content in files:
            file = self._claim(address, "")
            if file is None or address in renewed:
                yield address, content
            elif file:
                self._refuse(file, f"the build writes `{address}` itself")
            else:
                raise WrittenTwiceError(f"two pages or files would stand at {address}")

    def _claim(self, address: str, file: str) -> str | None:
        """Note whose an address is; return whose it was, empty for the press, None for nobody."""
        folder, slash, _ = address.rpartition("/")
        if slash and (owner := self._enter(folder, file)) is not None:
            return owner
        folded = _folded(address)
        if (taken := self._files.get(folded)) is not None:
            return taken
        self._files[folded] = file
        return self._folders[folded][1] if folded in self._folders else None

    def _enter(self, folder: str, file: str) -> str | None:
        """Note that a folder is used; return whose it is under another spelling, or as a file."""
        known = self._folders.get(_folded(folder))
        if known is not None:
            return known[1] if known[0] != folder else None
        if (taken := self._files.get(_folded(folder))) is not None:
            return taken
        above, slash, _ = folder.rpartition("/")
        if slash and (owner := self._enter(above, file)) is not None:
            return owner
        self._folders[_folded(folder)] = (folder, file)
        return None

    def _refuse(self, file: str, because: str) -> None:
        said = f"{because}, and one of the two would be lost"
        self._fault(file, "taken-address", said, "give it another name, or another folder")

    def _fault(self, file: str, code: str, message: str, hint: str) -> None:
        fault = Diagnostic(Place(file, 1, 1), code, message, hint)
        self._faults.setdefault((file, code), fault)


def _folded(address: str) -> str:
    if address.isascii():
        lowered = address.lower()
        return address if lowered == address else lowered  # one text in memory, not two
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", address).casefold())


def _unportable(name: str) -> str:
    """Say why no file can be called so on Windows; nothing where it can."""
    if name.partition(".")[0].lower() in DEVICES:
        return "is the name of a device on Windows, which has no such file"
    if name not in {".", ".."} and name.endswith((".", " ")):
        return "ends with a sign that Windows leaves out"
    if found := _BARRED.search(name):
        return f"holds `{found[0]}`, which no name on Windows does"
    if found := FORBIDDEN.search(name):
        return f"holds {forbidden(found[0])}, by which it looks like another"
    return ""
