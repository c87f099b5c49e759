"""Asks of each party that may be accused whether it is, and reads in the middle of the embedded model what part it plays.

A small model holds more of a story in its middle layers than it says in its last. Its server here runs the first blocks only, with an
output fitted to this one question: `models/probe.py`. One answer so tells whether the party is accused, accuses, answers, and belongs in a
brief at all: `parts.py`. Nothing is generated, and a story is read in two thirds of the time.
"""

from __future__ import annotations

from summarise.article import Article
from summarise.draft import Draft
from summarise.grounding import Grounder
from summarise.parts import Part
from summarise.prompts import PromptSet
from summarise.questions import Dialogue
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import PROBED, Heard, accused_signs, chance
from summarise.strategies.suspects import drafted, opening, suspects, weighed

EVEN = 0.5
"""The chance from which a party is accused more likely than not: of 25 stories without an allegation left out of the fit, two fewer are given one than without."""


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Weighs the answers with what the text gives, and sorts the text's sentences by them."""
    reading = read(article)
    names = suspects(reading)
    odds = (yield from weighed(opening(article, prompts), prompts, names)) if names else {}
    parts = {n: Part.of(o.likeliest) for n, o in odds.items()}
    return judged(reading, Heard(odds={n: p.accused for n, p in parts.items()}, parts=parts))


def judged(reading: Reading, heard: Heard) -> Draft:
    """The draft of a story from what its text gives and what the probe says of its parties.

    Where no sentence plainly accuses anybody and nobody is asked for an answer, one party at least must be accused more likely than not.
    """
    signs = {n: accused_signs(reading, n, heard) for n in heard.odds}
    chances = {n: chance(s, PROBED) for n, s in signs.items()}
    accuses = any(s.plain or s.silent or chances[n] >= EVEN for n, s in signs.items())
    return drafted(reading, chances if accuses else {}, heard.parts)
