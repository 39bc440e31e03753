"""Asks each page that a source names whether it is still there: `python .github/links.py [DATA]`.

Only what is plainly gone counts: many papers turn programs away, and that says nothing.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from socket import EAI_NONAME, gaierror
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import click

from macros.diagnostic import Diagnostic, Severity, as_github
from macros.load import load
from macros.model.build import FILES
from macros.press.engine.folder_named import folder_named
from macros.read.folder import read_folder

CODE = "gone-page"
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
AGENT = "briefing (asks once a week whether the pages that it cites are still there)"
PATIENCE = 20
PAUSE = 1


def named(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Go through the addresses that pages link: the source, the field, the address."""
    for name, source in load(folder).briefing.sources.items():
        for key in ("url", "archived_url"):
            address = getattr(source, key)
            if address and address.startswith(("http://", "https://")):
                yield name, key, address


def answer(address: str) -> str:
    """Say what became of a page: `there`, `gone`, or `unknown` where nobody would say."""
    asked = Request(address, headers={"User-Agent": AGENT})  # noqa: S310  of http, as `named` says
    try:
        with urlopen(asked, timeout=PATIENCE):  # noqa: S310
            return "there"
    except HTTPError as refused:
        return "gone" if refused.code in GONE else "unknown"
    except URLError as failed:
        nameless = isinstance(failed.reason, gaierror) and failed.reason.errno == EAI_NONAME
        return "gone" if nameless else "unknown"
    except (HTTPException, OSError, ValueError):
        return "unknown"


def main(folder: Path) -> int:
    """Ask one page after the other; return 1 if any is gone."""
    places, answers = read_folder(folder, FILES)[0].places, Counter[str]()
    for name, key, address in named(folder):
        said = answer(address)
        answers[said] += 1
        if said == "gone":
            fault = Diagnostic(
                places.at("sources", name, (key,)),
                CODE,
                f"the page that `{name}` names is gone: {address}",
                "write where it went, or archived_url: with the address of a copy",
                Severity.WARNING,
            )
            click.echo(as_github([fault]), nl=False)
        time.sleep(PAUSE)
    counted = ", ".join(f"{answers[said]} {said}" for said in ("there", "gone", "unknown"))
    click.echo(f"{answers.total()} pages asked: {counted}")
    return int(bool(answers["gone"]))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else folder_named(Path("mkdocs.yml"))))
