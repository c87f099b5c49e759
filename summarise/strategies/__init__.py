"""How a draft is obtained. A strategy is a generator of questions that ends with a draft; one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.errors import SummariseError

if TYPE_CHECKING:  # the command line asks for the names alone
    from collections.abc import Callable

    from summarise.article import Article
    from summarise.draft import Draft
    from summarise.grounding import Grounder
    from summarise.prompts import PromptSet
    from summarise.questions import Dialogue

    Strategy = Callable[[Article, Grounder, PromptSet], Dialogue[Draft]]

NAMES = ("single", "interview", "probe")


def strategy(name: str) -> Strategy:
    """The strategy of a name.

    Raises:
        SummariseError: there is none.
    """
    if name not in NAMES:
        raise SummariseError(f"{name}: no such strategy; there are {', '.join(NAMES)}")
    from importlib import import_module

    return import_module(f"summarise.strategies.{name}").dialogue
