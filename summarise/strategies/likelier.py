"""Whom a pronoun means where one of two is accused: who is so by name, before who would be by the pronoun alone."""

from __future__ import annotations

from collections.abc import Collection

from summarise.mentions import Mentions
from summarise.parsing import SUBJECTS, Word


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
    before = {
        named[w.index]
        for w in parse.words[: pronoun.index]
        if named.get(w.index) in charged and w.dep not in ("poss", "compound") and mentions.kinds.get(named[w.index]) == "person"
    }
    fitting = [n for n in before - mentions.facing(index, pronoun) if mentions.may_mean(pronoun.text.casefold(), n)]
    return fitting[0] if len(fitting) == 1 else meant
