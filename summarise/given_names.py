"""Which words are given names, and the pronoun that one usually goes with: read only where the text does not tell."""

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
    return _table().get(_plain(given), "") if rest else ""


def is_given(word: str) -> bool:
    """Whether a word is a given name that many people have: "Hillary", of a woman or of a man."""
    return _plain(word) in _table()


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in (files("summarise") / "given_names.txt").read_text(encoding="utf-8").splitlines():
        pronoun, _, given = line.partition(": ")
        if pronoun in ("he", "she", "any"):
            found |= dict.fromkeys(given.split(), "" if pronoun == "any" else pronoun)
    return found
