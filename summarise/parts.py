"""The part that a party, or a sentence, plays in a story, as the embedded model's probe tells it in words: `models/probe.py` writes them, `strategies/probe.py` reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NONE = "No"
"""The word that the others are measured against."""
WORDS = {
    "accused": "Yes", "accuses": "Claims", "answers": "Answers", "belongs": "Part", "authority": "Authority", "speaks_for": "Office",
}  # fmt: skip
"""The word of each of a part's odds where it is asked whether a party is accused: one token each in the model's vocabulary, and nothing else of them matters."""
ROLE_WORDS = {
    "accused": "Target", "accuses": "Source", "answers": "Response", "belongs": "Member", "authority": "Official", "speaks_for": "Speaker",
}  # fmt: skip
"""The same, where it is asked what part a party plays. The two are fitted together, and add up."""
LINE_WORDS = {"claims": "Charge", "answers": "Reply", "background": "Fact"}
"""The word of each of a line's odds."""

EVEN = 0.0
"""The log-odds from which a part is likelier than not."""


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
    def of(cls, accused: Mapping[str, float], role: Mapping[str, float]) -> Part:
        """Reads the log-probabilities of two answers' likeliest first words, in small letters; 0 where "No" is not among them.

        Args:
            accused: where it is asked whether the party is accused.
            role: where it is asked what part it plays.
        """
        first, second = _odds(accused, WORDS), _odds(role, ROLE_WORDS)
        return cls(**{name: first.get(name, 0.0) + second.get(name, 0.0) for name in WORDS})


@dataclass(frozen=True)
class Line:
    """What the probe says of one sentence, as log-odds: whether it states a claim, answers one, or is the background that a reader needs."""

    claims: float = 0.0
    answers: float = 0.0
    background: float = 0.0

    @classmethod
    def of(cls, likeliest: Mapping[str, float]) -> Line:
        """Reads the log-probabilities of an answer's likeliest first words, as of a part."""
        return cls(**_odds(likeliest, LINE_WORDS))


def _odds(likeliest: Mapping[str, float], words: Mapping[str, str]) -> dict[str, float]:
    """Of each word by how much it exceeds "No"; one that is not among the likeliest is taken for as likely as the least of them."""
    none = likeliest.get(NONE.casefold())
    if none is None:
        return {}
    least = min(likeliest.values())
    return {name: likeliest.get(word.casefold(), least) - none for name, word in words.items()}
