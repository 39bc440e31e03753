"""What pages are dressed in: our stylesheets as one, and none of the theme’s."""

import re
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from macros.press.styles import FOLDER, sheet

_THEIRS: Final = re.compile(r"assets/(images|javascripts|stylesheets)/")
"""Where the theme keeps its scripts, styles and icons; no page of ours asks for one."""


def bare(config: MkDocsConfig, files: Files) -> None:
    """Leave out the scripts, styles and icons of the theme, 2.5 MB that no page asks for."""
    ours = (str(config.docs_dir), str(config.theme.custom_dir))
    shown = {config.theme.get("favicon"), config.theme.get("logo")}
    for file in [*files]:
        theirs = _THEIRS.match(file.src_uri) and file.src_uri not in shown
        if theirs and not str(file.abs_src_path).startswith(ours):
            files.remove(file)


def join(config: MkDocsConfig, files: Files) -> None:
    """Put one sheet in the place of the components' stylesheets in `extra_css`.

    The files of the components stay: pages that stand alone, such as embeds, use a few of them.
    A stylesheet that a newsroom keeps elsewhere stays a file of its own, after the sheet.
    """
    found = {name: files.get_file_from_path(name) for name in map(str, config.extra_css)}
    ours = {name: file for name, file in found.items() if file and name.startswith(FOLDER)}
    if not ours:
        return
    address, text = sheet(file.content_string for file in ours.values())
    files.append(File.generated(config, address, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    config.extra_css = [address, *(name for name in found if name not in ours)]
