"""Which parties a model is asked about, one question of yes or no each, and what their chances come to: what `interview` and `probe` share.

The system text and the article are the same bytes in every question, so that the server reads them once. The answer's log-odds are
weighed with the text's own grammar of accusing: `signs` says how. What is written down are the article's own sentences.
"""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

from summarise.article import Article, Sentence
from summarise.draft import Draft
from summarise.errors import ModelError
from summarise.language import speaks_to_a_model, without_heir
from summarise.prompts import PromptSet
from summarise.questions import Dialogue, Messages, Question, Reply, ask
from summarise.strategies.fitted import ALONE
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import FOREMOST, Heard, accused_signs, chance
from summarise.strategies.verdicts import unaccused
from summarise.strategies.writing import write

T = TypeVar("T", bound=BaseModel)
_KNOWN = ("the ", "their ", "his ", "her ", "its ")
LIKELY = 0.4
"""The chance from which a party counts as accused."""
CONFIDENT = 0.7
"""The chance below which a brief says that it is not sure."""
DOUBT, HARDLY = 0.1, 0.03
"""The chance, by the text alone, below which the model is asked about nobody, and about a party."""
NAMED = 0.25
"""The chance from which somebody may be who is first accused without a name."""


def alone(article: Article) -> Draft:
    """What the text's own verbs give, with no model: what the strategies stand above."""
    reading = read(article)
    return write(reading, _identified(reading, {n: chance(accused_signs(reading, n), ALONE) for n in reading.parties}))


def suspects(reading: Reading, most: int = FOREMOST) -> list[str]:
    """The parties that the model is asked about, likeliest first, so many at most; nobody where the text hardly accuses anybody."""
    likely = {n: chance(accused_signs(reading, n), ALONE) for n in reading.parties if not reading.is_outlet(n)}
    if max(likely.values(), default=0) < DOUBT:
        return []
    asked = (n for n, p in likely.items() if p >= HARDLY and not reading.only_accuses(n) and not _is_namesake(reading, n))
    return sorted(asked, key=lambda n: -likely[n])[:most]


def _is_namesake(reading: Reading, name: str) -> bool:
    """Whether a party bears another's name but for "Jr.", or, named once, the surname that the story gives to another, and nothing accuses it: a
    model cannot tell the father from the son.
    """
    others = [n for n in reading.parties.values() if n.full != name]
    same = any(without_heir(n.full) == name for n in others)
    once = len(reading.parties[name].sentences) == 1
    surname = once and any(name.endswith(f" {alias}") for n in others if n.kind == "person" for alias in n.aliases)
    claims = (c for c in reading.claims if name in c.accused)
    return (same and not any(c.plain for c in claims)) or (surname and not any(claims))


def drafted(reading: Reading, chances: dict[str, float], heard: Heard | None = None) -> Draft:
    """The draft of a story.

    Args:
        reading: of the story.
        chances: of each party that may be accused, that it is.
        heard: what the probe says of the parties and of the sentences, where it was asked.
    """
    doubted = frozenset(n for n, p in chances.items() if LIKELY <= p < CONFIDENT)
    draft = write(reading, _identified(reading, chances), doubted, heard)
    draft.doubt(doubted)
    return draft


def opening(article: Article, prompts: PromptSet) -> Messages:
    """The conversation before each question. A sentence that speaks to a model is not shown to it; it stays in the article, and a notice names it."""
    return [
        {"role": "system", "content": prompts["system"].render()},
        {"role": "user", "content": prompts["article"].render(article=article.body(shown(article)))},
        {"role": "assistant", "content": "I have read the story."},
    ]


def shown(article: Article) -> tuple[Sentence, ...]:
    """The sentences that a model is shown."""
    return tuple(s for s in article.story if not speaks_to_a_model(s.text))


def answered(question: Question[T]) -> Dialogue[Reply[T]]:
    """The answer to a question.

    Raises:
        ModelError: it cannot be read.
    """
    reply = yield from ask(question)
    if reply.answer is None:
        raise ModelError(f"the model gave no answer that can be read ({'; '.join(reply.problems)}); try another --model")
    return reply


def _identified(reading: Reading, chances: dict[str, float]) -> list[str]:
    """The accused; who is accused without a name at the head of a story is the likeliest of those whom it names, if any is at all likely."""
    innocent = cleared(reading)
    chosen = [n for n, p in chances.items() if p >= LIKELY and n not in innocent]
    if any(n not in reading.unnamed for n in chosen):
        chosen = [n for n in chosen if n not in reading.unnamed or not n.lower().startswith(_KNOWN)]  # "the two men": somebody named
    people = {n: p for n, p in chances.items() if reading.parties[n].kind == "person"}
    described = [n for n in chosen if n in people and n in reading.unnamed and reading.parties[n].sentences[0] in reading.order[:3]]
    named = {n: p for n, p in people.items() if n not in reading.unnamed and p >= NAMED}
    if len(described) != 1 or not named:
        return chosen
    likeliest = max(named, key=named.__getitem__)
    reading.identify(described[0], likeliest)
    return list(dict.fromkeys(likeliest if n == described[0] else n for n in chosen))


def cleared(reading: Reading) -> frozenset[str]:
    """The parties of whom the story itself says that nobody accuses them, and whom no other sentence surely does."""
    told = {n for i in reading.order for n in unaccused(reading.mentions, i) - reading.speaking(i)}
    return frozenset(n for n in told if not any(c.outright and n in c.accused for c in reading.claims))
