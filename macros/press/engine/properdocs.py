"""ProperDocs as the engine: MkDocs as others carry it on, with its modules under another name.

From this import on, whoever in this process imports MkDocs gets ProperDocs, plugins, theme and the
briefing's own hooks included.
"""

import sys

import properdocs

if sys.modules.get("mkdocs", properdocs) is not properdocs:
    raise RuntimeError("MkDocs is in use in this process, and cannot be another engine as well")

import properdocs.replacement

from macros.press.engine.mkdocs import render

__all__ = ["render"]
