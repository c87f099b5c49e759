"""Short questions over one shared opening, most of them answered by one word, beside what the text itself gives: for a small model.

A small model that cannot be trusted to say who is accused can be asked of each party whether it is.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, Field

from summarise.article import Article
from summarise.draft import Draft
from summarise.grounding import Grounder
from summarise.prompts import PromptSet
from summarise.questions import Dialogue, Messages, Odds, Question, Reply
from summarise.strategies.fitted import ACCUSED
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import Heard, accused_signs, chance
from summarise.strategies.suspects import CONFIDENT, answered, drafted, opening, suspects
from summarise.strategies.writing import write

T = TypeVar("T", bound=BaseModel)
DOUBTED = 1.85
"""The log-odds below which the model doubts that a story accuses anybody: six of the eight stories for working on that have no allegation, two of the seventy others."""


class Names(BaseModel):
    """Names, copied."""

    names: Annotated[list[Annotated[str, Field(max_length=80)]], Field(max_length=4)]


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Asks who is accused, weighs the answers with what the text gives, and sorts the text's sentences by them."""
    reading = read(article)
    heard = yield from hear(article, reading, prompts)
    return write(reading, []) if heard is None else judged(reading, heard)


def hear(article: Article, reading: Reading, prompts: PromptSet) -> Dialogue[Heard | None]:
    """What the model says of the story and of its likeliest parties; None where the text hardly accuses anybody, and nothing is asked."""
    names = suspects(reading)
    if not names:
        return None
    before = opening(article, prompts)
    told = yield from _asked(before, prompts, "who is accused", "accused", Names, 60)
    named = frozenset(n.full for n in map(reading.party, told.answer.names if told.answer else []) if n is not None)
    story = yield from _yes(before, prompts, "whether anybody is accused", "is_story")
    odds: dict[str, float] = {}
    for name in names:
        odds[name] = yield from _yes(before, prompts, f"whether {name} is accused", "is_accused", name=name)
    return Heard(named, odds, story)


def _yes(before: Messages, prompts: PromptSet, label: str, prompt: str, **values: str) -> Dialogue[float]:
    """How sure the model is of "yes" to one question, in log-odds."""
    reply = yield from _asked(before, prompts, label, prompt, Odds, 1, **values)
    return reply.answer.yes if reply.answer else 0.0


def _asked(before: Messages, prompts: PromptSet, label: str, prompt: str, shape: type[T], limit: int, **values: str) -> Dialogue[Reply[T]]:
    """The answer to one question after the same opening.

    Raises:
        ModelError: it cannot be read.
    """
    messages = [*before, {"role": "user", "content": prompts[prompt].render(**values)}]
    return (yield from answered(Question(label, messages, shape, max_tokens=limit)))


def judged(reading: Reading, heard: Heard) -> Draft:
    """The draft of a story from what its text gives and what the model says of it."""
    signs = {n: accused_signs(reading, n, heard) for n in heard.odds}
    if heard.story < DOUBTED:  # then the model's word for a party is not enough: the text must accuse it
        signs = {n: s for n, s in signs.items() if s.plain or s.weak or s.silent}
    chances = {n: chance(s, ACCUSED) for n, s in signs.items()}
    if not heard.named and not any(s.plain for s in signs.values()):  # nobody is plainly accused, and the model names nobody
        chances = {n: p for n, p in chances.items() if p >= CONFIDENT or signs[n].silent}
    return drafted(reading, chances)
