"""The part that a party plays in a story, as the embedded model's probe tells it in words: `models/probe.py` writes them, `strategies/probe.py` reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NONE = "No"
"""The word that the others are measured against."""
WORDS = {
    "accused": "Yes", "accuses": "Claims", "answers": "Answers", "belongs": "Part", "authority": "Authority", "speaks_for": "Office",
}  # fmt: skip
"""The word of each of a part's odds: one token each in the model's vocabulary, and nothing else of them matters."""


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
        none = likeliest.get(NONE.casefold())
        told = {name: likeliest[word.casefold()] for name, word in WORDS.items() if word.casefold() in likeliest}
        return cls(**{name: share - none for name, share in told.items()}) if none is not None else cls()
