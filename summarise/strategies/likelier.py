"""Whom a pronoun means where one of two is accused: who is so by name, before who would be by the pronoun alone."""

from __future__ import annotations

from collections.abc import Collection

from summarise.mentions import Mentions
from summarise.parsing import SUBJECTS, Word
from summarise.strategies.wrongs import JUDGING

_BACK = 5
"""In how many sentences, with this one, whom a court judges may find somebody who is accused by name."""


def likelier(mentions: Mentions, index: int, pronoun: Word, meant: str, charged: Collection[str]) -> str:
    """ "Okell told reporters that he would not vote for Vell, calling the charges against him serious": against Vell, if any other sentence accuses him.

    Args:
        mentions: of the story.
        index: of the sentence.
        pronoun: whom it accuses.
        meant: the party that the pronoun seems to mean.
        charged: the parties that the story accuses by name.
    """
    parse, named = mentions.parses[index], mentions.at[index]
    if meant in charged or pronoun.text.casefold() not in ("he", "him", "she", "her"):
        return meant
    here = {w.index for w in parse.words if named.get(w.index) == meant}
    speaks = any(s.index in here for above in parse.ancestors(pronoun) for s in parse.children(above, *SUBJECTS))
    if here and not speaks:
        return meant
    before = _people(mentions, index, charged, pronoun.index)
    tried = parse.head(pronoun).lemma in JUDGING  # "A judge sentenced him"
    for back in range(1, _BACK if tried else 2) if pronoun.dep not in SUBJECTS else ():
        before = before or _people(mentions, index - back, charged)
    fitting = [n for n in before - mentions.facing(index, pronoun) if mentions.may_mean(pronoun.text.casefold(), n)]
    return fitting[0] if len(fitting) == 1 else meant


def _people(mentions: Mentions, index: int, charged: Collection[str], end: int | None = None) -> set[str]:
    """Who of those whom the story accuses by name is named in a sentence, before some word of it."""
    named = mentions.at.get(index, {})
    words = mentions.parses[index].words[:end] if named else ()
    told = (w for w in words if named.get(w.index) in charged and w.dep not in ("poss", "compound"))
    return {named[w.index] for w in told if mentions.kinds.get(named[w.index]) == "person"}
