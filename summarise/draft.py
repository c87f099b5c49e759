"""What a model is asked to return: lean, few tokens, evidence as copied words. A draft is a proposal, never a brief.

Evidence is copied words for every model: a copied quote that is wrong is seen to be wrong, a wrong sentence number is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from summarise.brief import DenialKind, PartyKind, Role, Status

Quotes = Annotated[list[str], Field(max_length=6, description="sentences copied from the article, word for word")]


class _Draft(BaseModel):
    model_config = ConfigDict(extra="ignore")


class DraftParty(_Draft):
    """A party, by its fullest name in the article."""

    name: str
    aliases: Annotated[list[str], Field(max_length=4)] = []
    kind: PartyKind = "person"
    role: Role = "other"
    description: str = ""


class DraftAllegation(_Draft):
    """A claim of wrongdoing."""

    statement: str
    accused: Annotated[list[str], Field(max_length=6)]
    alleged_by: Annotated[list[str], Field(max_length=6)] = []
    reported_by: Annotated[list[str], Field(max_length=6)] = []
    status: Status = "claimed"
    evidence: Quotes


class DraftDenial(_Draft):
    """A reply; `answers` counts the allegations from 1, and is empty where the reply is general."""

    by: str
    kind: DenialKind = "denial"
    statement: str
    answers: Annotated[list[int], Field(max_length=6)] = []
    evidence: Quotes


class DraftFact(_Draft):
    """A fact of context."""

    statement: str
    evidence: Quotes


class Draft(_Draft):
    """The whole of what a model proposes."""

    headline: str
    who: Annotated[list[DraftParty], Field(max_length=16)] = []
    allegation: Annotated[list[DraftAllegation], Field(max_length=8)] = []
    denial: Annotated[list[DraftDenial], Field(max_length=10)] = []
    context: Annotated[list[DraftFact], Field(max_length=5)] = []
    _doubtful: set[str] = PrivateAttr(default_factory=set[str])
    _overheard: set[str] = PrivateAttr(default_factory=set[str])

    @property
    def doubtful(self) -> frozenset[str]:
        """Of whom the strategy is not sure whether they are accused, and whom it may have left out; no part of what a model is asked for."""
        return frozenset(self._doubtful)

    def doubt(self, names: Iterable[str]) -> None:
        """Says of whom the strategy is not sure whether they are accused."""
        self._doubtful.update(names)

    @property
    def overheard(self) -> frozenset[str]:
        """The accused for whom the strategy has read no reply, though the article may hold one."""
        return frozenset(self._overheard)

    def overhear(self, names: Iterable[str]) -> None:
        """Says for whom the article may hold a reply that the strategy has not read."""
        self._overheard.update(names)
