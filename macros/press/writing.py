"""Many files, written under their addresses."""

from collections.abc import Iterable
from pathlib import Path


def write(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Write what stands at each address from `folder`; each folder on the way is made once."""
    made = set[str]()
    for address, content in files:
        target = f"{folder}/{address}"
        parent = target.rpartition("/")[0]
        if parent not in made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        with open(target, "wb") as file:  # noqa: PTH123 (faster)
            file.write(content.encode() if isinstance(content, str) else content)
