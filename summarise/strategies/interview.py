"""Short questions over one shared prefix, most of them answered by one word, beside what the text itself gives: for a small model.

The system text and the article are the same bytes in every question, so that the server reads them once. A small model that cannot
be trusted to say who is accused can be asked of each party whether it is, and its log-odds weighed with the text's own grammar of
accusing: `signs` says how. What is written down are the article's own sentences.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, Field

from summarise.article import Article
from summarise.draft import Draft
from summarise.errors import ModelError
from summarise.grounding import Grounder
from summarise.language import speaks_to_a_model
from summarise.prompts import PromptSet
from summarise.questions import Dialogue, Odds, Question, Reply, ask
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import ACCUSED, ALONE, Heard, accused_signs, chance
from summarise.strategies.writing import write

T = TypeVar("T", bound=BaseModel)
_KNOWN = ("the ", "their ", "his ", "her ", "its ")
LIKELY = 0.4
"""The chance from which a party counts as accused."""
DOUBTED = 1.85
"""The log-odds below which the model doubts that a story accuses anybody: six of the eight stories for working on that have no allegation, two of the seventy others."""
DOUBT, HARDLY = 0.1, 0.03
"""The chance, by the text alone, below which the model is asked about nobody, and about a party."""
CONFIDENT = 0.7
"""The chance below which a brief says that it is not sure."""
NAMED = 0.25
"""The chance from which somebody may be who is first accused without a name."""
MOST = 8
"""About how many parties the model is asked."""


class Names(BaseModel):
    """Names, copied."""

    names: Annotated[list[Annotated[str, Field(max_length=80)]], Field(max_length=4)]


def alone(article: Article) -> Draft:
    """What the text's own verbs give, with no model: what `dialogue` stands above."""
    reading = read(article)
    return write(reading, _identified(reading, {n: chance(accused_signs(reading, n), ALONE) for n in reading.parties}))


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Asks who is accused, weighs the answers with what the text gives, and sorts the text's sentences by them."""
    return _Interview(article, prompts).run()


def hear(article: Article, prompts: PromptSet) -> Dialogue[Heard | None]:
    """Only asks: what the weights of `signs` are fitted on."""
    return _Interview(article, prompts).hear()


def judged(reading: Reading, heard: Heard) -> Draft:
    """The draft of a story from what its text gives and what the model says of it."""
    signs = {n: accused_signs(reading, n, heard) for n in heard.odds}
    if heard.story < DOUBTED:  # then the model's word for a party is not enough: the text must accuse it
        signs = {n: s for n, s in signs.items() if s.plain or s.weak or s.silent}
    chances = {n: chance(s, ACCUSED) for n, s in signs.items()}
    if not heard.named and not any(s.plain for s in signs.values()):  # nobody is plainly accused, and the model names nobody
        chances = {n: p for n, p in chances.items() if p >= CONFIDENT or signs[n].silent}
    doubted = frozenset(n for n, p in chances.items() if LIKELY <= p < CONFIDENT)
    draft = write(reading, _identified(reading, chances), doubted)
    draft.doubt(doubted)
    return draft


def _identified(reading: Reading, chances: dict[str, float]) -> list[str]:
    """The accused; who is accused without a name at the head of a story is the likeliest of those whom it names, if any is at all likely."""
    chosen = [n for n, p in chances.items() if p >= LIKELY]
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


class _Interview:
    def __init__(self, article: Article, prompts: PromptSet) -> None:
        self.prompts = prompts
        # A sentence that speaks to a model is not shown to it; it stays in the article, and a notice names it.
        shown = tuple(s for s in article.story if not speaks_to_a_model(s.text))
        self.prefix = [
            {"role": "system", "content": prompts["system"].render()},
            {"role": "user", "content": prompts["article"].render(article=article.body(shown))},
            {"role": "assistant", "content": "I have read the story."},
        ]
        self.reading: Reading = read(article)

    def run(self) -> Dialogue[Draft]:
        heard = yield from self.hear()
        return write(self.reading, []) if heard is None else judged(self.reading, heard)

    def hear(self) -> Dialogue[Heard | None]:
        """What the model says of the story and of its likeliest parties; None where the text hardly accuses anybody, and nothing is asked."""
        likely = {n: chance(accused_signs(self.reading, n), ALONE) for n in self.reading.parties if not self.reading.is_outlet(n)}
        if max(likely.values(), default=0) < DOUBT:
            return None
        told = yield from self._ask("who is accused", "accused", Names, 60)
        named = frozenset(n.full for n in map(self.reading.party, told.answer.names if told.answer else []) if n is not None)
        story = yield from self._weighed("whether anybody is accused", "is_story")
        odds: dict[str, float] = {}
        for name in sorted((n for n, p in likely.items() if p >= HARDLY), key=lambda n: -likely[n])[:MOST]:
            odds[name] = yield from self._weighed(f"whether {name} is accused", "is_accused", name=name)
        return Heard(named, odds, story)

    def _weighed(self, label: str, prompt: str, **values: str) -> Dialogue[float]:
        reply = yield from self._ask(label, prompt, Odds, 1, **values)
        return reply.answer.yes if reply.answer else 0.0

    def _ask(self, label: str, prompt: str, shape: type[T], limit: int, **values: str) -> Dialogue[Reply[T]]:
        messages = [*self.prefix, {"role": "user", "content": self.prompts[prompt].render(**values)}]
        reply = yield from ask(Question(label, messages, shape, max_tokens=limit))
        if reply.answer is None:
            raise ModelError(f"the model gave no answer that can be read ({'; '.join(reply.problems)}); try another --model")
        return reply
