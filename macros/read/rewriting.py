"""A data file as it stands on the disk: read to the character, and replaced in one step."""

from pathlib import Path


def text_of(file: Path) -> str:
    """Return a file's text with its own line ends; nothing of a file that is not there."""
    if not file.exists():
        return ""
    with file.open(encoding="utf-8", newline="") as opened:
        return opened.read()


def rewrite(file: Path, text: str) -> None:
    """Put a text in the place of a file's, whole or not at all; its rights stay."""
    beside = file.with_name(f".{file.name}.new")
    try:
        with beside.open("w", encoding="utf-8", newline="") as opened:
            opened.write(text)
        if file.exists():
            beside.chmod(file.stat().st_mode & 0o777)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
