"""MkDocs as the engine."""

from functools import partial

from mkdocs.commands.build import build

from macros.press.engine.rendering import rendered

render = partial(rendered, build)
"""Build the site: `render(config_file, data, target, day=None, *, cards=0)`."""
