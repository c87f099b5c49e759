"""Sentences that answer for all who are accused, by their number: "Both pleaded not guilty", "none of the three responded", "their lawyers denied it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.nouns import BODY_NOUNS, COUNTS, LAWYERS, TOLD_OF
from summarise.parsing import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarise.mentions import Mentions
    from summarise.parsing import Parse, Word

_DEFENCE = frozenset("defence defense defending".split())
_EVERYONE = frozenset({"all", "none"})
_ACCUSED, _ACCUSERS = frozenset("their defendants alleged suspected suspects".split()), frozenset("victim victims accuser accusers".split())


def together(mentions: Mentions, index: int, many: int, bodies: bool = False) -> bool:
    """Whether a sentence is of all of some people, or of some bodies: as many as it says, or all whom there are, where it says no number.

    Args:
        mentions: the article's references.
        index: the sentence's.
        many: how many there are; for one, only who defends him in court speaks so: "defence lawyers denied it".
        bodies: they are bodies, "both banks", and no people.
    """
    parse = mentions.parses[index]
    subjects = (w for w in parse.words if w.dep in SUBJECTS and not mentions.inside(index, w))
    if many == 1 and not bodies:
        return any(w.lemma in LAWYERS and any(c.lemma in _DEFENCE for c in parse.children(w, "compound", "amod", "nmod")) for w in subjects)
    return many > 1 and any(_all_of(parse, w, many, bodies) for w in subjects if _may(w, bodies))


def _may(word: Word, bodies: bool) -> bool:
    if bodies:
        return (word.lemma in BODY_NOUNS and word.tag == "NNS") or word.lemma == "they"
    return word.lemma in COUNTS or word.lemma in _EVERYONE | TOLD_OF | LAWYERS | {"they"}


def _all_of(parse: Parse, subject: Word, many: int, bodies: bool) -> bool:
    beside = {w.text.casefold() for w in _beside(parse, subject)}
    counts = {COUNTS[w] for w in beside if w in COUNTS} | {int(w) for w in beside if w.isdecimal()}
    everyone = _EVERYONE | _ACCUSED if subject.lemma in LAWYERS and not beside & _ACCUSERS else _EVERYONE
    if bodies and subject.lemma != "they":
        everyone = _EVERYONE | {"the"}  # "the tobacco companies denied it"
    return counts == {many} or (not counts and bool(beside & everyone))


def _beside(parse: Parse, subject: Word) -> Iterator[Word]:
    """The words in which a number may stand: "both men", "the two of them", "lawyers for both men", "they both deny it"."""
    yield subject
    yield from parse.children(subject)
    for governed in parse.governed(subject, "of", "for"):
        yield governed
        yield from parse.children(governed)
    yield from parse.children(parse.head(subject), "appos", "advmod", "det", "preconj")
