"""The part that a party, or a sentence, plays in a story, as the embedded model's probe tells it in words: `models/probe.py` writes them, `strategies/probe.py` reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NONE = "No"
"""The word that the others are measured against."""
WORDS = {
    "accused": "Yes", "accuses": "Claims", "answers": "Answers", "belongs": "Part", "authority": "Authority", "speaks_for": "Office",
}  # fmt: skip
"""The word of each of a part's odds: one token each in the model's vocabulary, and nothing else of them matters."""
LINE_WORDS = {"claims": "Charge", "answers": "Reply", "background": "Fact"}
"""The word of each of a line's odds."""


@dataclass(frozen=True)
class Part:
    """What the probe says of one party, as log-odds.

    Args:
        accused: a claim in the story accuses it; `accuses`: it makes one.
        answers: it is who answers a claim, if only to decline.
        belongs: a brief of the story names it.
        authority: it is there as an authority; `speaks_for`: as who speaks for another.
    """

    accused: float = 0.0
    accuses: float = 0.0
    answers: float = 0.0
    belongs: float = 0.0
    authority: float = 0.0
    speaks_for: float = 0.0

    @classmethod
    def of(cls, likeliest: Mapping[str, float]) -> Part:
        """Reads the log-probabilities of an answer's likeliest first words, in small letters; 0 for what the server does not tell."""
        return cls(**_odds(likeliest, WORDS))


@dataclass(frozen=True)
class Line:
    """What the probe says of one sentence, as log-odds: whether it states a claim, answers one, or is the background that a reader needs."""

    claims: float = 0.0
    answers: float = 0.0
    background: float = 0.0

    @classmethod
    def of(cls, likeliest: Mapping[str, float]) -> Line:
        """As of a part."""
        return cls(**_odds(likeliest, LINE_WORDS))


def _odds(likeliest: Mapping[str, float], words: Mapping[str, str]) -> dict[str, float]:
    none = likeliest.get(NONE.casefold())
    told = {name: likeliest[word.casefold()] for name, word in words.items() if word.casefold() in likeliest}
    return {name: share - none for name, share in told.items()} if none is not None else {}
