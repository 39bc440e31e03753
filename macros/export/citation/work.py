"""What is cited, in the variables of the Citation Style Language (CSL 1.0.2).

Each form is written from a `Work`, so that a claim, a page, a day and somebody else's document are
all cited by the same rules.
"""

from dataclasses import dataclass, replace
from typing import Literal, Self, TypeAlias

from macros.export.citation.issued import NO_DATE, Issued
from macros.export.citation.marks import rounded
from macros.export.citation.names import Name

Type: TypeAlias = Literal[
    "webpage",
    "article-newspaper",
    "article-journal",
    "post-weblog",
    "post",
    "personal_communication",
    "report",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One work.

    `key` names it in a file of many. `genre` is what it is and, for a page of this briefing, how it
    stands and as of when: all three manuals print it after the title, and so do reference managers.
    `said` is the sentence for a story, without the address. `archived` is the day of the copy at
    `archive`. `keywords` name what the work is about.
    """

    key: str
    type: Type
    title: str = ""
    container: str = ""
    publisher: str = ""
    authors: tuple[Name, ...] = ()
    issued: Issued = NO_DATE
    accessed: Issued = NO_DATE
    version: int | None = None
    genre: str = ""
    url: str = ""
    archive: str = ""
    archived: Issued = NO_DATE
    language: str = ""
    said: str = ""
    keywords: tuple[str, ...] = ()

    @property
    def english(self) -> bool:
        """Whether the title is set in English, whose manuals want its words capitalised."""
        return self.language.partition("-")[0].lower() in {"", "en"}

    @property
    def by_its_site(self) -> bool:
        """Whether one body both wrote the work and runs the place where it stands."""
        place = self.container or self.publisher
        return len(self.authors) == 1 and self.authors[0].literal == place != ""

    @property
    def printed(self) -> Self:
        """The same with the quotation marks and apostrophes of a printed page."""
        said = f"{self.title}{self.container}{self.publisher}{self.genre}"
        authors = tuple(name.printed for name in self.authors)
        if "'" not in said and '"' not in said and authors == self.authors:
            return self
        return replace(
            self,
            title=rounded(self.title),
            container=rounded(self.container),
            publisher=rounded(self.publisher),
            genre=rounded(self.genre),
            authors=authors,
        )
