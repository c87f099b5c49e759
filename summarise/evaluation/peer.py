"""google/langextract with the same server and model, for the matrix and the benchmarks: the extra `peers`, never needed in CI.

It is asked as its own documentation says: a description, one worked example, and its schema constraints. What it finds is
taken as it is, by its own spans; none of this project's rules is applied to it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

from summarise import __version__
from summarise.brief import Allegation, Brief, ContextFact, Denial, Party, Provenance, Span
from summarise.errors import ModelError
from summarise.evaluation.gold import Story
from summarise.evaluation.predictions import settings_hash
from summarise.kinds import kind_of

BUFFER = 6000
"""Characters that it sends at a time; its default of 1,000 asks five times as often for the same text."""

DESCRIPTION = (
    "From a news story about an allegation, extract in order of appearance, with the exact words of the text and without overlap: "
    "accused (who is accused, the name), accuser (who makes the claim, the name), outlet (the news outlet that reported it, the name), "
    "allegation (the whole sentence that states the claim), denial (the whole sentence in which the accused answers; attribute speaker), "
    "context (a whole sentence with a fact of background)."
)
_EXAMPLE = (
    "Beekeeper Ulla Brandt is accused of watering down honey, the Linden Post reported. Her neighbour Karl Ott says he saw her do it. "
    "Brandt denied it. The honey board took ten jars away on Monday."
)


class Langextract:
    """Asks langextract for one story after the other.

    Args:
        base_url: of a server of OpenAI's protocol; None starts the embedded one.

    Raises:
        ModelError: it is not installed, or cannot be set up.
    """

    def __init__(self, base_url: str | None = None) -> None:
        try:
            self._lx: Any = import_module("langextract")
        except ImportError as error:
            raise ModelError("langextract is not installed: pip install 'summarise[peers]'") from error
        if base_url is None:
            from summarise.models import embedded, weights

            base_url = embedded.serve(weights.ensure_default())
        data: Any = import_module("langextract.data")
        one: Callable[..., Any] = data.Extraction
        self._example: Any = data.ExampleData(
            text=_EXAMPLE,
            extractions=[
                one(extraction_class="accused", extraction_text="Ulla Brandt"),
                one(extraction_class="allegation", extraction_text="Beekeeper Ulla Brandt is accused of watering down honey"),
                one(extraction_class="outlet", extraction_text="Linden Post"),
                one(extraction_class="accuser", extraction_text="Karl Ott"),
                one(extraction_class="denial", extraction_text="Brandt denied it.", attributes={"speaker": "Ulla Brandt"}),
                one(extraction_class="context", extraction_text="The honey board took ten jars away on Monday."),
            ],
        )
        self._config: Any = import_module("langextract.factory").ModelConfig(
            model_id="local", provider="OpenAILanguageModel", provider_kwargs={"base_url": base_url, "api_key": "none", "temperature": 0.0}
        )

    @property
    def settings(self) -> str:
        """The fingerprint of how it is asked."""
        return settings_hash("langextract", DESCRIPTION, _EXAMPLE, str(BUFFER), __version__)

    def brief(self, story: Story) -> Brief:
        """What it finds in a story.

        Raises:
            ModelError: it failed.
        """
        began = time.perf_counter()
        try:
            found = self._lx.extract(
                story.article.text, prompt_description=DESCRIPTION, examples=[self._example], config=self._config,
                max_char_buffer=BUFFER, max_workers=1, show_progress=False,
            )  # fmt: skip
        except Exception as error:
            raise ModelError(f"langextract: {type(error).__name__}: {' '.join(str(error).split())[:200]}") from error
        return _Taken(story, found.extractions or []).brief(time.perf_counter() - began)


class _Taken:
    """Its extractions as a brief."""

    def __init__(self, story: Story, extractions: list[Any]) -> None:
        self.text = story.article.text
        self.sha256 = story.article.sha256
        self.found = [e for e in extractions if e.char_interval is not None and e.char_interval.start_pos is not None]
        self.who: dict[str, Party] = {}

    def of(self, kind: str) -> list[Any]:
        return [e for e in self.found if e.extraction_class == kind]

    def span(self, extraction: Any) -> Span:
        start, end = extraction.char_interval.start_pos, extraction.char_interval.end_pos
        return Span(quote=self.text[start:end], start=start, end=end)

    def party(self, extraction: Any, role: str) -> str:
        name = self.span(extraction).quote
        if name not in self.who:
            self.who[name] = Party.model_validate({"name": name, "kind": kind_of(name), "role": role, "evidence": (self.span(extraction),)})
        return name

    def brief(self, seconds: float) -> Brief:
        accused = list(dict.fromkeys(self.party(e, "accused") for e in self.of("accused")))
        accusers = [n for n in dict.fromkeys(self.party(e, "accuser") for e in self.of("accuser")) if n not in accused]
        outlets = [n for n in dict.fromkeys(self.party(e, "outlet") for e in self.of("outlet")) if n not in accused]
        claims = self.of("allegation")
        allegation: list[Allegation] = []
        if claims:
            evidence = tuple(self.span(e) for e in claims)
            allegation = [
                Allegation(
                    id="a1", statement=f"It is alleged: {evidence[0].quote}", accused=tuple(accused), alleged_by=tuple(accusers),
                    reported_by=tuple(outlets), evidence=evidence,
                )
            ]  # fmt: skip
        denials: list[Denial] = []
        for extraction in self.of("denial") if allegation else []:
            attributes: dict[str, Any] = extraction.attributes or {}
            speaker = str(attributes.get("speaker") or "")
            by = next((n for n in self.who if n == speaker or (speaker and (speaker in n or n in speaker))), accused[0] if accused else None)
            if by is not None:
                span = self.span(extraction)
                denials.append(Denial(by=by, kind="denial", statement=span.quote, answers=("a1",), evidence=(span,)))
        context = tuple(ContextFact(statement=self.span(e).quote, evidence=(self.span(e),)) for e in self.of("context"))[:5]
        provenance = Provenance(
            article_sha256=self.sha256, model="local", provider="embedded", prompt="langextract", prompt_sha256="", strategy="langextract",
            seconds=round(seconds, 3), version=__version__, created=datetime.now(UTC),
        )  # fmt: skip
        headline = f"It is alleged: {allegation[0].evidence[0].quote}" if allegation else "No allegation was found."
        return Brief(
            headline=headline,
            who=tuple(self.who.values()),
            allegation=tuple(allegation),
            denial=tuple(denials),
            context=context,
            provenance=provenance,
        )
