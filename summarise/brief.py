"""The brief: what a reader gets. Field by field as the contract has it; see README for the meaning of each.

A `Brief` that validates keeps the rules that can be seen without its article. Given the article, by
`Brief.model_validate_json(text, context={"article": article})`, it is checked against the article by all of them.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Self, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

if TYPE_CHECKING:
    from summarise.article import Article

Match = Literal["exact", "folded"]
PartyKind = Literal["person", "organisation", "group"]
Role = Literal["accused", "accuser", "victim", "source", "outlet", "spokesperson", "authority", "other"]
Status = Literal["claimed", "investigated", "charged", "proven", "admitted", "dropped", "retracted"]
DenialKind = Literal["denial", "partial_denial", "rebuttal", "no_comment", "not_reached", "apology", "admission"]
NoticeCode = Literal[
    "dropped-item",
    "unsupported-number",
    "unsupported-name",
    "unhedged-statement",
    "single-source",
    "anonymous-source",
    "no-reply-reported",
    "truncated-article",
    "possible-injection",
    "low-confidence-extraction",
]

NO_REPLY = "No reply is reported"
"""What every renderer prints where an accused party has no answer in `denial`."""
UNREAD = "is read with confidence; the article may hold one, check it."
"""What a brief says of a reply, or of an allegation, that it does not hold but the article may."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(_Part):
    """Words of the article: `article.text[start:end] == quote`, offsets in code points, end exclusive."""

    quote: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]
    match: Match = "exact"

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(f"the quote has {len(self.quote)} characters, its offsets {self.end - self.start}")
        return self


Evidence = Annotated[tuple[Span, ...], Field(min_length=1)]


class Party(_Part):
    """A person, organisation or group that plays a part, under the fullest name in the article."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: PartyKind
    role: Role
    description: str = ""
    evidence: Evidence

    @property
    def names(self) -> tuple[str, ...]:
        """The name and every alias."""
        return (self.name, *self.aliases)


class Allegation(_Part):
    """A distinct claim of wrongdoing: same accused, same conduct."""

    id: Annotated[str, Field(pattern=r"^a[1-9]\d*$")]
    statement: str
    accused: tuple[str, ...]
    alleged_by: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    status: Status = "claimed"
    evidence: Evidence


class Denial(_Part):
    """An answer to an allegation, by an accused party or by someone who speaks for it."""

    by: str
    kind: DenialKind
    statement: str
    answers: tuple[str, ...]
    evidence: Evidence


class ContextFact(_Part):
    """A fact that the article gives in its own voice and that a reader needs."""

    statement: str
    evidence: Evidence


class Notice(_Part):
    """What a reader must know of the brief itself: a stable code, the item it is about, and a sentence."""

    code: NoticeCode
    item: str
    message: str


class Provenance(_Part):
    """Where a brief comes from: article, model, prompt and run."""

    article_sha256: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    model: str
    provider: str
    prompt: str
    prompt_sha256: str
    strategy: str
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost_usd: float | None = None
    seconds: float = 0.0
    server_seconds: float | None = None
    version: str
    created: datetime


class Brief(_Part):
    """Who is in a story, what is alleged and by whom, how it was answered, and what context a reader needs."""

    headline: str
    who: tuple[Party, ...] = ()
    allegation: tuple[Allegation, ...] = ()
    denial: tuple[Denial, ...] = ()
    context: Annotated[tuple[ContextFact, ...], Field(max_length=5)] = ()
    notices: tuple[Notice, ...] = ()
    provenance: Provenance

    @model_validator(mode="after")
    def _keeps_the_rules(self, info: ValidationInfo) -> Self:
        # Here, not at the top: the rules know a brief by its type alone, and `import summarise` stays quick.
        from summarise import rules

        broken = rules.names_are_in_who(self) + rules.answers_are_allegations(self)
        article = cast("dict[str, Article]", info.context or {}).get("article")
        if article is not None:
            broken = rules.check(self, article)
        if broken:
            raise ValueError("; ".join(str(b) for b in broken))
        return self

    def unanswered(self) -> tuple[str, ...]:
        """The accused who have no answer in `denial`, in the order of the allegations (rule 7)."""
        found: dict[str, None] = {}
        for allegation in self.allegation:
            if not self.replies_to(allegation):
                found.update(dict.fromkeys(allegation.accused))
        return tuple(found)

    def replies_to(self, allegation: Allegation) -> tuple[Denial, ...]:
        """The answers to one allegation."""
        return tuple(d for d in self.denial if allegation.id in d.answers)
