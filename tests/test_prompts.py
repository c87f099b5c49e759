"""The prompts as files: each is one that its strategy asks."""

from dataclasses import dataclass, field

import pytest

from summarise import Article
from summarise.grounding import Grounder
from summarise.prompts import Prompt, PromptSet, folder
from summarise.questions import Reply
from summarise.strategies import NAMES, strategy


@dataclass(frozen=True)
class _Noted(PromptSet):
    asked: set[str] = field(default_factory=set)

    def __getitem__(self, field: str) -> Prompt:
        self.asked.add(field)
        return super().__getitem__(field)


@pytest.mark.parametrize("name", NAMES)
def test_a_strategy_asks_every_prompt_of_its_folder(name: str, harbour: Article) -> None:
    prompts = _Noted(name, folder() / name)
    dialogue = strategy(name)(harbour, Grounder(harbour), prompts)
    question = next(dialogue)
    try:
        while True:
            question = dialogue.send(Reply(question.answer.model_construct(names=[])))
    except StopIteration:
        pass
    assert prompts.asked == {p.stem for p in (folder() / name).glob("*.md")}
