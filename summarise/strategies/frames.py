"""What one sentence claims, as `claims` reads it off the grammar."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarise.article import Sentence
from summarise.parsing import Word


@dataclass(frozen=True, slots=True)
class Target:
    """A word that is accused or accuses, and how sure the frame is."""

    word: Word
    sure: bool


@dataclass(frozen=True, slots=True)
class Step:
    """Words for whom something is done about, an inquiry or a measure, which accuses them, and for who does it.

    Args:
        against: whom it is about.
        by: who takes it, where that makes them an accuser.
        plain: it says by itself that they are accused.
    """

    against: tuple[Word, ...]
    by: tuple[Word, ...] = ()
    plain: bool = False


@dataclass
class Frame:
    """What one sentence claims.

    Args:
        accused: words for whom it accuses.
        by: words for who makes the claim.
        told: words for of whom something is told, of which nothing says that it is wrong.
        strong: it accuses in so many words.
        hard: it has a verb of claiming or accusing, whatever its grammar.
        wrong: it holds a word of wrongdoing.
    """

    accused: list[Target] = field(default_factory=list[Target])
    by: list[Word] = field(default_factory=list[Word])
    told: list[Word] = field(default_factory=list[Word])
    strong: bool = False
    hard: bool = False
    wrong: bool = False


@dataclass
class Claim:
    """A sentence that accuses, whom, and who says so."""

    sentence: Sentence
    accused: set[str] = field(default_factory=set[str])
    by: set[str] = field(default_factory=set[str])
    told: set[str] = field(default_factory=set[str])
    strong: bool = False
    follows: bool = False
    sure: bool = False
    wrong: bool = False

    @property
    def plain(self) -> bool:
        """Whether it accuses in so many words, or goes on from a sentence that does."""
        return self.strong or self.follows

    @property
    def outright(self) -> bool:
        """Whether it plainly accuses, and surely whom it names."""
        return self.sure and self.plain
