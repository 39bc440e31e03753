"""What is gathered before the engine runs, and needed after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.press.engine.zensical.slots import Slots
from macros.press.site import Source


@dataclass(frozen=True, slots=True)
class Job:
    """One run of the engine: the pages of a site, and where people wrote those that they wrote."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    pages: Sequence[Page]
    sources: Mapping[str, Source]
    slots: Slots = field(default_factory=Slots)

    @property
    def shell(self) -> Path:
        """The folder with the templates of the shell."""
        return Path(self.config.theme.custom_dir or self.config.docs_dir)
