"""One structured call for the whole draft: for a model that can hold the contract in mind."""

from __future__ import annotations

from summarise.article import Article
from summarise.binding import bind
from summarise.draft import Draft
from summarise.errors import ModelError
from summarise.grounding import Grounder
from summarise.prompts import PromptSet
from summarise.questions import Dialogue, Question, ask

MAX_TOKENS = 3000


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Asks for the whole draft; what breaks a rule goes back to the model."""

    def problems(draft: Draft) -> list[str]:
        return [str(p) for p in bind(draft, article, grounder).problems]

    messages = [
        {"role": "system", "content": prompts["system"].render()},
        {"role": "user", "content": prompts["brief"].render(article=article.body())},
    ]
    reply = yield from ask(Question("the whole brief", messages, Draft, problems, MAX_TOKENS))
    if reply.answer is None:
        raise ModelError(f"the model gave no answer that can be read ({'; '.join(reply.problems)}); try another --model or --strategy interview")
    return reply.answer
