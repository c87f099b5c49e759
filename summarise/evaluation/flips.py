"""Whether a statement turned its evidence round: a negation, an amount or a name that the evidence does not hold."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import lru_cache

from summarise.fold import fold_name
from summarise.language import unsupported_names, unsupported_numbers

_NEGATOR = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|\w+n't|den(?:y|ied|ies|ying|ials?)|false|untrue|reject(?:s|ed|ing)?|"
    r"refus(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|declin(?:e|es|ed|ing)|fail(?:s|ed|ing|ure)?|unable|innocent|baseless|unfounded)\b"
)
_WORD = re.compile(r"\w+(?:'\w+)?")
_EMPTY = frozenset(
    ["the", "a", "an", "any", "of", "to", "in", "on", "at", "for", "by", "with", "and", "or", "that", "this", "had", "has", "have", "been",
     "was", "were", "is", "are", "be", "he", "she", "it", "they", "his", "her", "their", "its", "him", "them", "who", "did", "does", "do",
     "would", "could", "ever", "any", "all", "from", "as", "but", "also", "said", "says"]
)  # fmt: skip
SCOPE = 3
"""How many content words after a negator are taken to be what it negates."""


def flips(statement: str, evidence: str, before: str, names: Iterable[str], gold: str | None = None) -> list[str]:
    """What a statement holds that its evidence does not, a phrase each.

    Args:
        statement: one sentence of a brief.
        evidence: the sentences that the item stands on.
        before: what stands just before them: a statement may put a name or a figure from there for a pronoun.
        names: every form of the parties that the item links to or its evidence mentions.
        gold: the statement of the gold item that it is matched with; where the two differ in a negation alone, one is wrong.
    """
    known = "\n".join([evidence, before, *names])
    found = [f"the number {n}" for n in unsupported_numbers(statement, known)]
    found += [f"the name {n}" for n in unsupported_names(statement, known)]
    if _dropped(_words(evidence), _words(statement)):
        found.append("a negation lost")
    if gold is not None and _only_negation_differs(_words(statement), _words(gold)):
        found.append("a negation that the gold does not have, or lacks")
    return found


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold_name(text)))


@lru_cache(maxsize=65536)
def _negates(word: str) -> bool:
    return _NEGATOR.fullmatch(word) is not None


def _stem(word: str) -> str:
    return word[:4]


def _dropped(evidence: tuple[str, ...], statement: tuple[str, ...]) -> bool:
    """Whether a phrase that the evidence negates stands in the statement without any negation."""
    if any(_negates(w) for w in statement):
        return False
    content = [_stem(w) for w in statement if w not in _EMPTY]
    pairs = set(itertools.pairwise(content))
    for at, word in enumerate(evidence):
        if not _negates(word):
            continue
        scope = [_stem(w) for w in evidence[at + 1 : at + 8] if w not in _EMPTY][:SCOPE]
        if len(scope) == SCOPE and all(pair in pairs for pair in itertools.pairwise(scope)):
            return True
    return False


def _only_negation_differs(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two statements say the same but for a negation."""
    left, right = [w for w in a if not _negates(w)], [w for w in b if not _negates(w)]
    if sum(map(_negates, a)) == sum(map(_negates, b)):
        return False
    one, two = {_stem(w) for w in left if w not in _EMPTY}, {_stem(w) for w in right if w not in _EMPTY}
    return bool(one) and len(one & two) / len(one | two) >= 0.9
