"""The JSON Schemas of the data files, as files: for the repository, and for the site."""

from collections.abc import Iterator

from macros.export.readable import text
from macros.model.json_schema import schemas


def files() -> Iterator[tuple[str, str]]:
    """Go through the files: name, text."""
    for name, schema in schemas():
        yield f"{name}.schema.json", text(schema)
