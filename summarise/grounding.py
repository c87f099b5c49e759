"""Quote to span: a quote is evidence only where the article has it, exactly or after a reversible fold.

Never by likeness: the words that turn a meaning round are short (not, never, a digit, a first name), and no threshold sees
them. What is not found comes back as a `NearMiss`, which says what differs from the nearest sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from summarise.article import Article, Sentence
from summarise.brief import Match, Span
from summarise.fold import FoldedText, fold

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_NEGATIONS = frozenset(
    ["no", "not", "never", "none", "nor", "nobody", "nothing", "neither", "without", "cannot", "hardly", "denies", "denied", "deny", "false"]
)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A quote that is not in the article.

    Args:
        quote: what the model gave.
        nearest: the sentence that shares most words with it, if any.
        differs: "a negation", "a number", "a name", "other words" or "nothing alike".
    """

    quote: str
    nearest: Sentence | None
    differs: str

    def __str__(self) -> str:
        if self.nearest is None:
            return f"the quote {_short(self.quote)} is not in the article; copy words from the article exactly"
        return (
            f"the quote {_short(self.quote)} is not in the article: it differs in {self.differs} from {_short(self.nearest.text)}; "
            "copy words from the article exactly"
        )


def _short(text: str, width: int = 120) -> str:
    text = " ".join(text.split())
    return f"“{text if len(text) <= width else text[: width - 1] + '…'}”"


class Grounder:
    """Finds quotes in one article. Built once an article; the fold is made on the first quote that needs it."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def _folded(self) -> FoldedText:
        return FoldedText(self.article.text)

    @cached_property
    def _words(self) -> dict[str, set[int]]:
        index: dict[str, set[int]] = {}
        for sentence in self.article.story:
            for word in _WORD.findall(sentence.text.casefold()):
                index.setdefault(word, set()).add(sentence.index)
        return index

    def candidates(self, quote: str) -> list[Span]:
        """Every place where the article has the quote, in order; exact places before folded ones are looked for."""
        quote = quote.strip()
        if not any(c.isalnum() for c in quote):
            return []
        text = self.article.text
        spans = [self._span(a, a + len(quote), "exact") for a in _occurrences(text, quote)]
        if spans:
            return spans
        folded = self._folded
        needle = fold(quote)
        if not needle:
            return []
        for a in _occurrences(folded.folded, needle):
            place = folded.original(a, a + len(needle))
            if place is not None:
                spans.append(self._span(*place, "folded"))
        return spans

    def find(self, quote: str, near: Iterable[Span] = ()) -> Span | NearMiss:
        """The place of a quote; of several, the one nearest to the item's other evidence, else the first."""
        spans = self.candidates(quote)
        if not spans:
            return self.miss(quote)
        anchors = list(near)
        if len(spans) == 1 or not anchors:
            return spans[0]
        return min(spans, key=lambda s: min(abs(s.start - a.start) for a in anchors))

    def ground(self, quotes: Iterable[str]) -> tuple[list[Span], list[NearMiss]]:
        """Spans in the article's order, widened to whole sentences and without repeats; and what was not found.

        A part of a sentence can say the opposite of the whole ("It is untrue that *he took the money*"), so evidence
        is the sentence, as the article prints it.
        """
        sure: list[Span] = []
        unsure: list[str] = []
        misses: list[NearMiss] = []
        for quote in quotes:
            spans = self.candidates(quote)
            if len(spans) == 1:
                sure.append(spans[0])
            elif spans:
                unsure.append(quote)
            else:
                misses.append(self.miss(quote))
        for quote in unsure:
            place = self.find(quote, sure)
            if isinstance(place, Span):
                sure.append(place)
        whole: dict[tuple[int, int], Span] = {}
        for span in sure:
            for sentence in self.article.sentences_of(span.start, span.end):
                known = whole.get((sentence.start, sentence.end))
                if known is None or known.match == "exact":
                    whole[sentence.start, sentence.end] = self._span(sentence.start, sentence.end, span.match)
        return [whole[key] for key in sorted(whole)], misses

    def miss(self, quote: str) -> NearMiss:
        """What keeps a quote from being found: the nearest sentence, and what differs."""
        wanted = [w.casefold() for w in _WORD.findall(quote)]
        votes = Counter(i for word in set(wanted) for i in self._words.get(word, ()))
        if not votes:
            return NearMiss(quote, None, "nothing alike")
        best, shared = max(votes.items(), key=lambda item: (item[1], -item[0]))
        if shared * 2 < len(set(wanted)):
            return NearMiss(quote, None, "nothing alike")
        nearest = self.article.sentences[best]
        return NearMiss(quote, nearest, _difference(quote, nearest.text))

    def _span(self, start: int, end: int, match: Match) -> Span:
        return Span(quote=self.article.text[start:end], start=start, end=end, match=match)


def _occurrences(text: str, needle: str) -> list[int]:
    """Offsets at which a needle stands in a text as whole words."""
    found: list[int] = []
    at = text.find(needle)
    while at >= 0:
        end = at + len(needle)
        cuts_start = at > 0 and _joined(text[at - 1], needle[0])
        cuts_end = end < len(text) and _joined(needle[-1], text[end])
        if not cuts_start and not cuts_end:
            found.append(at)
        at = text.find(needle, at + 1)
    return found


def _joined(left: str, right: str) -> bool:
    return (left.isalnum() or left == "_") and (right.isalnum() or right == "_")


def _difference(quote: str, sentence: str) -> str:
    """Which kind of word differs between a quote and a sentence, the gravest first."""
    left, right = _WORD.findall(quote), _WORD.findall(sentence)
    matcher = SequenceMatcher(None, [w.casefold() for w in left], [w.casefold() for w in right], autojunk=False)
    changed: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or (tag == "insert" and (a == 0 or a == len(left))):
            continue
        changed += left[a:b] + right[c:d]
    if any(w.casefold() in _NEGATIONS or w.casefold().endswith(("n't", "n’t")) for w in changed):
        return "a negation"
    if any(any(c.isdigit() for c in w) for w in changed):
        return "a number"
    if any(w[0].isupper() for w in changed):
        return "a name"
    return "other words"
