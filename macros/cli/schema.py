"""`briefing schema`: the JSON Schemas of the data files, for editors."""

from pathlib import Path

import click


@click.command
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schema"),
    show_default=True,
    help="The folder to write to.",
)
def schema(to: Path) -> None:
    """Write the JSON Schemas with which an editor completes and checks data files."""
    from macros.export.schema import files

    to.mkdir(parents=True, exist_ok=True)
    count = 0
    for name, text in files():
        (to / name).write_text(text, "utf-8", newline="\n")
        count += 1
    click.echo(f"{count} schemas in {to}")
