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
from summarise.strategies.suspects import LIKELY, drafted, opening, suspects, weighed

UNSPOKEN = 0.45
"""The chance from which a party counts as accused whom no sentence plainly accuses and nobody asks for an answer: against `LIKELY`, of stories left out
of the fit 65 names are wrong, not 73, and as many are right (325 of 455)."""


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Weighs the answers with what the text gives, and sorts the text's sentences by them."""
    reading = read(article)
    names = suspects(reading)
    odds = (yield from weighed(opening(article, prompts), prompts, names)) if names else {}
    parts = {n: Part.of(o.likeliest) for n, o in odds.items()}
    return judged(reading, Heard(odds={n: p.accused for n, p in parts.items()}, parts=parts))


def judged(reading: Reading, heard: Heard) -> Draft:
    """The draft of a story from what its text gives and what the probe says of its parties.

    Whom no sentence plainly accuses, and who is not asked for an answer, must be likelier accused than others.
    """
    signs = {n: accused_signs(reading, n, heard) for n in heard.odds}
    chances = {n: chance(s, PROBED) for n, s in signs.items()}
    doubted = {n for n, s in signs.items() if LIKELY <= chances[n] < UNSPOKEN and not s.plain and not s.silent}
    return drafted(reading, {n: p for n, p in chances.items() if n not in doubted}, heard.parts)
