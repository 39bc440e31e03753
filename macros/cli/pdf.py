"""`briefing pdf`: the built site as one document, to print or to keep."""

from pathlib import Path

import click

from macros.cli import options


@click.command
@options.site("The folder that the site was built into.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("briefing.pdf"),
    show_default=True,
    help="The file to write.",
)
def pdf(*, site: Path, output: Path) -> None:
    """Print the front page, the readings, the claims and the sources of a built site as a PDF."""
    from macros.press.paper import NoSiteError
    from macros.press.pdf import NoPrinterError, print_pdf

    try:
        made = print_pdf(site, output, Path("node_modules"))
    except NoSiteError:
        said = (
            f"there is no site in {site}: `briefing build` makes one, or name another with --site"
        )
        raise click.UsageError(said) from None
    except NoPrinterError as missing:
        raise click.UsageError(str(missing)) from None
    size = output.stat().st_size / 1_000_000
    click.echo(f"{made.pages} pages of the site in {output} ({size:.1f} MB)")
