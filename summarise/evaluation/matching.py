"""Which item of a brief stands for which item of the gold: one to one, by the assignment that overlaps most."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TypeVar

from summarise.article import Article
from summarise.brief import Party, Span
from summarise.fold import fold_name

G = TypeVar("G")
P = TypeVar("P")


@dataclass(frozen=True)
class Sentences:
    """The sentences of an article, for looking up which ones a span touches."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> Sentences:
        """From an article's sentences, furniture included."""
        return cls(tuple(s.start for s in article.sentences), tuple(s.end for s in article.sentences))

    def touched(self, evidence: Sequence[Span]) -> frozenset[int]:
        """Indices of the sentences that share a character with the evidence."""
        found: set[int] = set()
        for span in evidence:
            found.update(range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)))
        return frozenset(found)


def dice(a: frozenset[int], b: frozenset[int]) -> float:
    """2|A∩B| / (|A|+|B|) (Dice 1945): 1 for the same sentences, 0 for none in common."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def assign(gold: Sequence[G], predicted: Sequence[P], overlap: Callable[[G, P], float]) -> list[tuple[int, int]]:
    """Pairs (gold, predicted) of the one-to-one assignment with the largest total overlap; a pair without overlap is none.

    An optimal assignment (`scipy.optimize.linear_sum_assignment`, Jonker-Volgenant): a greedy one depends on the order.
    """
    if not gold or not predicted:
        return []
    weights = [[overlap(g, p) for p in predicted] for g in gold]
    if len(gold) == 1 and len(predicted) == 1:
        return [(0, 0)] if weights[0][0] > 0 else []
    # By name: scipy has no types, and a quick command does not need it.
    solve: Callable[..., tuple[Sequence[int], Sequence[int]]] = import_module("scipy.optimize").linear_sum_assignment
    rows, columns = solve(weights, maximize=True)
    return [(int(r), int(c)) for r, c in zip(rows, columns, strict=True) if weights[r][c] > 0]


@lru_cache(maxsize=8192)
def _forms(names: tuple[str, ...]) -> tuple[str, frozenset[str]]:
    """The folded name, and all folded forms, of a party; without a leading article."""
    forms = [_bare(fold_name(n)) for n in names]
    return forms[0], frozenset(forms)


def _bare(name: str) -> str:
    return name.removeprefix("the ").strip()


def same_party(a: Party, b: Party) -> float:
    """1 where the names are the same, 0.5 where a name or an alias is shared, else 0."""
    (one, ones), (other, others) = _forms(a.names), _forms(b.names)
    if one == other:
        return 1.0
    return 0.5 if ones & others else 0.0
