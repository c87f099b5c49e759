"""Whom a story speaks of at a place, and who of them stands foremost: the subject first, and those of the last sentence before those of older ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """Whom a word means.

    Args:
        party: its name; None for somebody whom the text does not name.
        voice: it is an unnamed person, or a paper, that speaks for the party: "its lawyer", "a statement from".
        named: it stands there under one of its names.
    """

    party: str | None
    voice: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody spoken of.

    Args:
        party: its name; None for somebody whom the text does not name.
        gender: the pronoun that means them, "he" or "she"; empty where nothing tells it.
        kind: as of a party; empty where nothing tells it.
        rank: 0 the subject of the whole sentence, 1 its object or another subject, 2 anyone else, and the subject of a clause that only describes somebody;
            3 more for each sentence since.
    """

    party: str | None
    gender: str
    kind: str
    rank: int


def first(candidates: Sequence[Entity]) -> Ref | None:
    """The foremost of those of the last two sentences whom a pronoun fits; nobody where two stand in one rank.

    Those come first of whom one knows that it fits, unless they are of the sentence before and this one has a main subject.
    """
    if not candidates:
        return None
    latest = min(e.rank for e in candidates) // 3  # three ranks a sentence
    candidates = [e for e in candidates if e.rank // 3 <= latest + 1]
    known = [e for e in candidates if e.gender and (e.party or e.rank < 3)]
    if any(e.rank // 3 == latest for e in known) or all(e.rank != 3 * latest for e in candidates):
        candidates = known or candidates
    least = min(e.rank for e in candidates)
    foremost = {e.party for e in candidates if e.rank == least}
    return Ref(next(iter(foremost))) if len(foremost) == 1 else Ref(None)
