"""An article longer than the model can hold: split at paragraphs, each part asked about, and the drafts merged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarise.article import Article, Sentence
from summarise.draft import Draft, DraftAllegation, DraftDenial
from summarise.grounding import Grounder
from summarise.prompts import PromptSet
from summarise.questions import Dialogue

if TYPE_CHECKING:
    from summarise.strategies import Strategy

ALIKE = 0.3
"""The share of common words (Jaccard) from which two statements about the same accused are one claim."""


@dataclass(frozen=True)
class Parts:
    """The parts of an article, and whether some sentence is longer than a part may be and had to be left out."""

    articles: tuple[Article, ...]
    truncated: bool


def split(article: Article, limit: int) -> Parts:
    """Parts of at most `limit` characters, cut between paragraphs; a paragraph that is too long is cut between sentences.

    Args:
        article: the whole.
        limit: the most characters that a part may have.
    """
    if len(article.text) <= limit:
        return Parts((article,), False)
    parts: list[Article] = []
    truncated = False
    start = end = None
    for piece in _pieces(article, limit):
        first, last = piece[0].start, piece[-1].end
        if last - first > limit:
            truncated = True
            continue
        if start is not None and end is not None and last - start > limit:
            parts.append(_part(article, start, end))
            start = None
        start = first if start is None else start
        end = last
    if start is not None and end is not None:
        parts.append(_part(article, start, end))
    return Parts(tuple(parts), truncated)


def _pieces(article: Article, limit: int) -> Iterator[list[Sentence]]:
    """Paragraphs, or single sentences of a paragraph that is too long."""
    paragraph: list[Sentence] = []
    for sentence in (*article.sentences, None):
        if paragraph and (sentence is None or sentence.paragraph != paragraph[0].paragraph):
            if paragraph[-1].end - paragraph[0].start <= limit:
                yield paragraph
            else:
                yield from ([s] for s in paragraph)
            paragraph = []
        if sentence is not None:
            paragraph.append(sentence)


def _part(article: Article, start: int, end: int) -> Article:
    return Article(article.text[start:end], title=article.title, source=article.source)


def dialogue(parts: Parts, inner: Strategy, prompts: PromptSet) -> Dialogue[Draft]:
    """Asks about each part by the inner strategy, and merges what comes of it: drafts hold copied words, which hold anywhere."""
    drafts: list[Draft] = []
    for part in parts.articles:
        drafts.append((yield from inner(part, Grounder(part), prompts)))
    return merge(drafts)


def merge(drafts: Sequence[Draft]) -> Draft:
    """One draft of several: the same claim and the same reply become one item with all its evidence."""
    whole = Draft(headline=next((d.headline for d in drafts if d.allegation), drafts[0].headline if drafts else ""))
    for draft in drafts:
        whole.doubt(draft.doubtful)
        whole.overhear(draft.overheard)
        whole.who += draft.who
        numbers = {n: _add_claim(whole, item) for n, item in enumerate(draft.allegation, 1)}
        for item in draft.denial:
            _add_reply(whole, item.model_copy(update={"answers": [numbers[n] for n in item.answers if n in numbers]}))
        whole.context += draft.context
    return whole


def _add_claim(whole: Draft, item: DraftAllegation) -> int:
    """The number of the claim that an item is or joins."""
    for number, known in enumerate(whole.allegation, 1):
        if set(known.accused) == set(item.accused) and _alike(known, item):
            known.evidence += [q for q in item.evidence if q not in known.evidence]
            known.alleged_by += [n for n in item.alleged_by if n not in known.alleged_by]
            known.reported_by += [n for n in item.reported_by if n not in known.reported_by]
            return number
    whole.allegation.append(item.model_copy(deep=True))
    return len(whole.allegation)


def _add_reply(whole: Draft, item: DraftDenial) -> None:
    for known in whole.denial:
        if (known.by, known.kind, known.answers) == (item.by, item.kind, item.answers):
            known.evidence += [q for q in item.evidence if q not in known.evidence]
            return
    whole.denial.append(item.model_copy(deep=True))


def _alike(one: DraftAllegation, other: DraftAllegation) -> bool:
    """Whether two statements about the same accused share their other words: what was done, not who did it."""
    a, b = (_conduct(item) for item in (one, other))
    return bool(a and b) and len(a & b) / len(a | b) >= ALIKE


def _conduct(item: DraftAllegation) -> set[str]:
    names = {w for name in item.accused for w in re.findall(r"\w+", name.casefold())}
    words = set(re.findall(r"\w{4,}", item.statement.casefold())) - names
    return {w for w in words if not w.startswith(("alleg", "accus", "claim"))}
