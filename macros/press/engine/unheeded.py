"""What a configuration asks for in vain: the engine takes it, the briefing's shell has no use."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from macros.diagnostic import Diagnostic, Severity
from macros.press.engine.as_written import as_written
from macros.press.engine.fit import fault

_INSTEAD: Final = {
    "extra_javascript": "pages run no script but the briefing's own; take it out",
    "copyright": "write licence: and publisher: in briefing.yml",
    "repo_url": "write contact: in briefing.yml, where errors are to be reported",
}
_OF_THEME: Final = {
    "logo": "write theme: {favicon: ...}, or change overrides/partials/header.html",
    "palette": "change the colours in overrides/assets/css/tokens.css",
    "features": "take it out",
    "icon": "take it out",
    "language": "write language: in briefing.yml",
}
"""What the shell does not heed, and what to do instead."""


def unheeded(config: MkDocsConfig) -> Iterator[Diagnostic]:
    """Find what a newsroom wrote for nothing; a warning each, with its place."""
    written = as_written(Path(config.config_file_path or ""))
    for key, hint in _INSTEAD.items():
        if written.get(key):
            yield _warning(config, key, hint)
    theme = written.get("theme")
    for key, hint in _OF_THEME.items():
        if isinstance(theme, Mapping) and theme.get(key):
            yield _warning(config, "theme", hint, key)


def _warning(config: MkDocsConfig, key: str, hint: str, word: str = "") -> Diagnostic:
    said = f"`{word or key}` has nothing to do in a briefing"
    return replace(fault(config, key, said, hint, word), severity=Severity.WARNING)
