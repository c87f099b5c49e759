"""Which pronoun a given name usually goes with: read only where the text does not tell, to choose whom "she" can mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


def usual_pronoun(full: str) -> str:
    """ "he" or "she" for the first name of a full one; empty where either may be, or the name is not known.

    Args:
        full: a person's name, of a given name and a surname at least.
    """
    given, *rest = full.split() or [""]
    plain = unicodedata.normalize("NFD", given.casefold())
    return _table().get("".join(c for c in plain if not unicodedata.combining(c)), "") if rest else ""


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in (files("summarise") / "given_names.txt").read_text(encoding="utf-8").splitlines():
        pronoun, _, given = line.partition(": ")
        if pronoun in ("he", "she"):
            found |= dict.fromkeys(given.split(), pronoun)
    return found
