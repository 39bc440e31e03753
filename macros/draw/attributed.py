"""Into whose mouth a claim is put: its claimant's, else that of the briefing.

Whoever is quoted as evidence has not said the claim: a letter in which no reason stands is evidence
that none was given, and does not say so.
"""

import re
from collections.abc import Mapping
from typing import Any

from macros.draw.words import _
from macros.export.citation.line import line


def attributed(text: str, who: str, *, claimed: bool, **stands: str) -> str:
    """Say a claim, who is behind it (empty for nobody) and how it stands.

    `stands` are the site that says so (with its version or day), the standing, and how many
    `origins` and `outlets` there are. `claimed` says whether it has a claimant.
    """
    if not who:
        return _listed().format(who=_("Nobody on record says so"), text=text, **stands)
    if claimed:
        return _listed().format(who=_told().format(who=who), text=text, **stands)
    return _recorded().format(text=text, who=who, **stands)


def corrected(values: Mapping[str, Any], said: str) -> str:
    """Return what a release kept to be said of a claim, in the mouth of the briefing if need be.

    The first releases put every claim into the mouths of those whom its evidence quotes. What they
    kept stays as it is; what is said anew of their versions is not to be wrong with it.
    """
    if values.get("claimant") or not isinstance(values.get("text"), str):
        return said
    text = line(values["text"].rstrip(".。"))
    found = re.fullmatch(_pattern(_listed(), text=text) + r"(?P<rest>[;；].*|[.。])", said)
    behind = re.fullmatch(_pattern(_told()), found["who"]) if found else None
    if not found or not behind:
        return said
    stands = {part: found[part] for part in ("site", "standing", "origins", "outlets")}
    again = attributed(text, behind["who"], claimed=False, **stands)
    return again + found["rest"]


def _pattern(phrase: str, **known: str) -> str:
    """Return a pattern for what a phrase makes of its gaps, some of whose contents are known."""
    parts = re.split(r"\{(\w+)\}", phrase)
    for place in range(1, len(parts), 2):
        name = parts[place]
        parts[place] = re.escape(known[name]) if name in known else f"(?P<{name}>.+?)"
    parts[::2] = map(re.escape, parts[::2])
    return "".join(parts)


def _listed() -> str:
    return _("{who}: {text}; {site} lists this as {standing}, with {origins} in {outlets}")


def _recorded() -> str:
    return _("According to {site}: {text}; {standing}, with {origins} in {outlets}: {who}")


def _told() -> str:
    return _("According to {who}")
