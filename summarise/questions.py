"""What a strategy says to a model, free of input and output: a strategy is a generator that yields questions.

The same strategy so runs synchronously and asynchronously: only `models/client.py` knows which.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel

T = TypeVar("T", bound=BaseModel)
R = TypeVar("R")

Messages = list[dict[str, str]]


def _nothing_wrong(answer: Any) -> list[str]:
    return []


@dataclass(frozen=True)
class Question(Generic[T]):
    """One question to a model.

    Args:
        label: what progress says is being asked.
        messages: the conversation, its last message the question.
        answer: the shape of the answer.
        check: what is wrong with an answer, a sentence each, in words that a model can act on.
        max_tokens: bound of the answer's length.
        likeliest: how many of the likeliest first words a question of yes or no asks the probabilities of.
    """

    label: str
    messages: Messages
    answer: type[T]
    check: Callable[[T], list[str]] = field(default=_nothing_wrong)
    max_tokens: int = 400
    likeliest: int = 8


class Odds(BaseModel):
    """The answer to a question of yes or no: how sure the model is.

    Args:
        yes: log-odds of "yes" against "no" for the answer's first word; 0 where the model says neither.
        likeliest: of the likeliest first words, in small letters, the log-probability; empty where the server tells none.
    """

    yes: float = 0.0
    likeliest: dict[str, float] = {}


@dataclass(frozen=True)
class Reply(Generic[T]):
    """The last answer to a question, and what is still wrong with it; None where no answer could be read."""

    answer: T | None
    problems: list[str] = field(default_factory=list[str])


Dialogue = Generator[Question[Any], Reply[Any], R]


def ask(question: Question[T]) -> Generator[Question[Any], Reply[Any], Reply[T]]:
    """Yields a question and hands back its reply with its type."""
    reply = yield question
    return cast("Reply[T]", reply)
