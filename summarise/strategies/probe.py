"""Asks what each sentence of a story does, whether each party is accused and what part it plays, and reads the answers in the middle of the embedded model.

A small model holds more of a story in its middle layers than it says in its last. Its server here runs the first blocks only, with an
output fitted to these three questions: `models/probe.py`. An answer so tells whether a party is accused, accuses, answers, and belongs in a
brief at all, or whether a sentence states a claim, answers one, or is background: `parts.py`. Nothing is generated.

A party is asked about in two ways, and what they tell adds up: neither tells all that the model holds.

The story is read a sentence at a time, and what each does is asked where it ends: all before it is read already, and what comes after it
goes on from there. So a sentence costs no more than the few words of the question.
"""

from __future__ import annotations

from summarise.article import Article
from summarise.draft import Draft
from summarise.grounding import Grounder
from summarise.parts import EVEN, LINE_WORDS, ROLE_WORDS, WORDS, Line, Part
from summarise.prompts import PromptSet
from summarise.questions import Dialogue, Messages, Odds, Question
from summarise.strategies.fitted import PROBED
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import FOREMOST, Heard, accused_signs, chance
from summarise.strategies.suspects import CONFIDENT, LIKELY, NAMED, answered, cleared, drafted, opening, shown, suspects
from summarise.strategies.writing import SHORT

UNSPOKEN = 0.45
"""The chance from which a party counts as accused whom no sentence plainly accuses and nobody asks for an answer: against `LIKELY`, of stories left out
of the fit 67 names are wrong, not 74, and two fewer are right (341 of 455)."""
MOST = 12
"""About how many parties the probe is asked. In a story with many names somebody of whom the text hardly tells may be accused."""
LATE = 0.6
"""The chance from which those beyond the foremost count as accused: of 46 stories with so many names three are then right and two wrong; three are wrong from `LIKELY`."""
TWICE = 2
"""In how many sentences the grammar surely and plainly accuses a party that counts as accused whatever the probe says: of 31 such in the labelled stories 29 are."""
ANSWERS = 1 + len(WORDS) + len(ROLE_WORDS) + len(LINE_WORDS)
"""How many of the likeliest words are asked for: the probe's, which stand above all others."""


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Weighs the answers with what the text gives, and sorts the text's sentences by them."""
    reading = read(article)
    names = suspects(reading, MOST)
    if not names:
        return judged(reading, Heard())
    lines: dict[int, Line] = {}
    for index, messages in so_far(article, prompts):
        lines[index] = Line.of((yield from _told(f"what sentence {len(lines) + 1} does", messages)))
    parts: dict[str, Part] = {}
    before = opening(article, prompts)
    for name in names:
        accused = yield from _told(f"whether {name} is accused", is_accused(before, name, prompts))
        role = yield from _told(f"what part {name} plays", plays(before, name, prompts))
        parts[name] = Part.of(accused, role)
    return judged(reading, Heard(parts=parts, lines=lines))


def so_far(article: Article, prompts: PromptSet) -> list[tuple[int, Messages]]:
    """The index of each sentence that may do something, and the question of it: the story as far as its end."""
    sentences = shown(article)
    system = {"role": "system", "content": prompts["system"].render()}
    return [
        (s.index, [system, {"role": "user", "content": prompts["so_far"].render(article=article.body(sentences[: n + 1]))}])
        for n, s in enumerate(sentences)
        if len(s.text.split()) >= SHORT
    ]


def is_accused(before: Messages, name: str, prompts: PromptSet) -> Messages:
    """The question whether a party is accused, after the opening."""
    return [*before, {"role": "user", "content": prompts["is_accused"].render(name=name)}]


def plays(before: Messages, name: str, prompts: PromptSet) -> Messages:
    """The question what part a party plays, after the opening."""
    return [*before, {"role": "user", "content": prompts["plays"].render(name=name)}]


def _told(label: str, messages: Messages) -> Dialogue[dict[str, float]]:
    """The log-probabilities of the likeliest first words of an answer."""
    reply = yield from answered(Question(label, messages, Odds, max_tokens=1, likeliest=ANSWERS))
    return reply.answer.likeliest if reply.answer else {}


def judged(reading: Reading, heard: Heard) -> Draft:
    """The draft of a story from what its text gives and what the probe says of its parties and sentences.

    Whom no sentence plainly accuses, and who is not asked for an answer, must be likelier accused than others, the more if the text makes others likelier; and surely accused, where the probe
    takes no sentence for a claim: of 25 stories without an allegation, left out of the fit, two are then given one, not four. Who so stays out,
    where nobody is accused who is at all likely, is named as doubtful, and so is on whom the text and the probe differ: who is accused by the one's
    word against the other's, or is not though the text accuses them in so many words. Whom the text twice so accuses counts as accused. Of whom the
    text says that nobody accuses them is not accused, and no doubt either.
    """
    innocent = cleared(reading)
    signs = {n: accused_signs(reading, n, heard) for n in heard.yes if n not in innocent}
    one = {n for n, party in reading.parties.items() if n in reading.unnamed and party.kind == "person"}  # whom a story goes on to name
    sure = {n for n, s in signs.items() if min(s.plain, s.sure) >= TWICE and n not in one}
    chances = {n: max(chance(s, PROBED), LIKELY if n in sure else 0) for n, s in signs.items()}
    claimed = not heard.lines or any(line.claims >= EVEN for line in heard.lines.values())
    needed = UNSPOKEN if claimed else CONFIDENT
    late = dict.fromkeys(list(heard.yes)[FOREMOST:], max(LATE, needed))
    doubted = {n for n, s in signs.items() if LIKELY <= chances[n] < late.get(n, needed) and not s.plain and not s.silent}
    draft = drafted(reading, {n: p for n, p in chances.items() if n not in doubted}, heard)
    against = {n for n, p in chances.items() if p >= LIKELY and heard.yes[n] < EVEN}
    overruled = {n for n, s in signs.items() if chances[n] < LIKELY and s.plain and s.sure and n not in reading.unnamed}
    draft.doubt(n for n, p in chances.items() if n in doubted | against | overruled or (p >= NAMED and not draft.allegation))
    return draft
