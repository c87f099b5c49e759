"""Where the steps meet: article, strategy, model, binding, brief."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from summarise import __version__
from summarise.article import Article
from summarise.binding import bind
from summarise.brief import Brief, Notice, Provenance
from summarise.draft import Draft
from summarise.errors import ModelError, StrictError
from summarise.grounding import Grounder
from summarise.models.client import Client, Usage
from summarise.models.endpoint import PROBE, resolve
from summarise.prompts import PromptSet
from summarise.questions import Dialogue
from summarise.strategies import strategy as named_strategy
from summarise.strategies.long import Parts, split
from summarise.strategies.long import dialogue as long_dialogue

RESERVED = 1500
"""Tokens of the context that are kept for system text, questions and answers."""


class Summariser:
    """Turns articles into briefs with one model. Serves many threads and tasks; a context manager closes what it opened.

    Args:
        model: `openai/NAME`, `local`, `local:PATH.gguf`, `hf:OWNER/REPO:FILE`, or a name at `base_url`; None for the default.
        base_url: address of a server that speaks OpenAI's protocol.
        strategy: `single`, `interview` or `probe`; None for the model's own.
        retries: how often an answer that breaks a rule is asked for again.
        strict: raise `StrictError` where a part of the draft breaks a rule to the end, instead of leaving it out with a notice.
        connection_retries: how often a failed connection, a 429 or a 5xx is tried again.
        prompts: folder of prompts instead of the package's own.
        context: tokens that the model can hold, where its name does not tell.
        notify: called with the name of each question as it is asked.

    Raises:
        ModelError: no such model, or none can be used here.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        base_url: str | None = None,
        strategy: str | None = None,
        retries: int = 2,
        strict: bool = False,
        connection_retries: int = 2,
        prompts: Path | None = None,
        context: int | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> None:
        self.endpoint = resolve(model, base_url)
        if context is not None:
            self.endpoint = replace(self.endpoint, context=context)
        self.strategy = strategy or self.endpoint.strategy
        if self.strategy == PROBE:
            self.endpoint = self.endpoint.probed()
        self._run = named_strategy(self.strategy)
        self.strict = strict
        self.prompts = PromptSet.load(self.strategy, prompts)
        self._client = Client(self.endpoint, retries=retries, connection_retries=connection_retries, notify=notify)

    def brief(self, article: Article) -> Brief:
        """The brief of an article.

        Raises:
            ModelError: the model failed, or the article is longer than it can hold.
            StrictError: under `strict`, a part of the draft breaks a rule.
        """
        began, usage, grounder = time.perf_counter(), Usage(), Grounder(article)
        draft = self._client.run(self._dialogue(article, grounder), usage)
        return self._finish(draft, article, grounder, usage, began)

    async def abrief(self, article: Article) -> Brief:
        """As `brief`, without holding up other tasks."""
        began, usage, grounder = time.perf_counter(), Usage(), Grounder(article)
        draft = await self._client.arun(self._dialogue(article, grounder), usage)
        return self._finish(draft, article, grounder, usage, began)

    def _parts(self, article: Article) -> Parts:
        # Room for the questions and the answers; a token of English prose has more than three characters.
        return split(article, max(500, int((self.endpoint.context - RESERVED) * 3.2)))

    def _dialogue(self, article: Article, grounder: Grounder) -> Dialogue[Draft]:
        parts = self._parts(article)
        if not parts.articles:
            raise ModelError(f"{article.source}: no sentence is short enough for {self.endpoint.name}; use a model with a longer context")
        if len(parts.articles) == 1 and not parts.truncated:
            return self._run(article, grounder, self.prompts)
        return long_dialogue(parts, self._run, self.prompts)

    def _finish(self, draft: Draft, article: Article, grounder: Grounder, usage: Usage, began: float) -> Brief:
        bound = bind(draft, article, grounder)
        if self.strict and bound.problems:
            raise StrictError([str(p) for p in bound.problems])
        notices: list[Notice] = bound.notices(article)
        if self._parts(article).truncated:
            notices.append(Notice(code="truncated-article", item="article", message="A sentence longer than the model can hold was not read."))
        data = {
            "headline": bound.headline, "who": bound.who, "allegation": bound.allegation, "denial": bound.denial,
            "context": bound.context, "notices": notices, "provenance": self._provenance(article, usage, began),
        }  # fmt: skip
        return Brief.model_validate(data, context={"article": article})

    def _provenance(self, article: Article, usage: Usage, began: float) -> Provenance:
        return Provenance(
            article_sha256=article.sha256, title=article.title, outlet=article.outlet, url=article.url,
            model=self.endpoint.name, provider=self.endpoint.provider, prompt=self.strategy, prompt_sha256=self.prompts.sha256,
            strategy=self.strategy, calls=usage.calls, tokens_in=usage.tokens_in, tokens_out=usage.tokens_out,
            seconds=round(time.perf_counter() - began, 3),
            server_seconds=None if usage.server_seconds is None else round(usage.server_seconds, 3), version=__version__, created=datetime.now(UTC),
        )  # fmt: skip

    def close(self) -> None:
        """Closes the connections."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()
