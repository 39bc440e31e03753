"""The same pages, each rendered in full by MkDocs, Material and mkdocs-macros.

`python -m bench.material DATA FOLDER` writes such a project: one Markdown file for each record,
whose one macro call draws the body that this project prints. No page is in the navigation, and
there is no search: both would cost the other side more, and say nothing about rendering.
"""

import json
import sys
from pathlib import Path

from bench.process import python, spent

CONFIGURATION = """\
site_name: The same pages in full
site_url: https://briefing.example/
theme: {name: material, font: false}
plugins: [{macros: {module_name: drawn, on_error_fail: true}}]
nav: [index.md]
not_in_nav: "*/*"
validation: {links: {not_found: ignore, unrecognized_links: ignore, absolute_links: ignore}}
"""

MODULE = """\
from pathlib import Path

from macros.draw import pages
from macros.draw.view import View
from macros.load import load


def define_env(env):
    view = View(load(Path({data!r})).judgements, base="https://briefing.example/")
    bodies = {{page.address: page.body for page in pages.every(view)}}
    env.macro(lambda address: str(bodies[address]), "record")
"""


def write(data: Path, folder: Path) -> int:
    """Write the project; return how many records have a page in it."""
    from macros.draw import pages
    from macros.draw.view import View
    from macros.load import load

    judgements = load(data).judgements
    if judgements is None:
        raise ValueError(f"{data} has faults")
    count = 0
    for page in pages.every(View(judgements, base="https://briefing.example/")):
        file = folder / "docs" / f"{page.address.rstrip('/')}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {json.dumps(page.title)}\n---\n\n"
        file.write_text(f'{head}{{{{ record("{page.address}") }}}}\n', "utf-8")
        count += 1
    (folder / "docs" / "index.md").write_text("# The same pages in full\n", "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (folder / "drawn.py").write_text(MODULE.format(data=str(data.absolute())), "utf-8")
    return count


def rendered(data: Path, folder: Path) -> tuple[int, float]:
    """Write the project and build it; return its record pages and the CPU seconds of the build."""
    count = write(data, folder)
    before = spent()
    python("mkdocs", "build", "--quiet", "--site-dir", folder / "site", folder=folder)
    return count, spent() - before


if __name__ == "__main__":
    pages_made, seconds = rendered(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{pages_made:,} record pages in {seconds:.1f} s of CPU")
