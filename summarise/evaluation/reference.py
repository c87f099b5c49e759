"""Systems that ask no model, run beside those that do: what a score is worth is seen from how far it stands above them."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

from summarise import __version__
from summarise.article import Article, Sentence
from summarise.binding import bind
from summarise.brief import Brief, Provenance
from summarise.draft import Draft, DraftAllegation, DraftDenial, DraftFact, DraftParty
from summarise.evaluation.words import CLAIM, REPLY, reply_kind
from summarise.grounding import Grounder
from summarise.language import is_hedged
from summarise.names import Name, names
from summarise.strategies import suspects


def lead(article: Article) -> Brief:
    """The first sentences: the first two state the allegation, the next three are context, the first name is accused."""
    began = time.perf_counter()
    body = _body(article)
    people = _parties(article)
    first = next((n for s in body[:2] for n in people if s.index in n.sentences), None)
    draft = Draft(headline=article.title or body[0].text, who=[_party(n, "accused" if n is first else "other") for n in people[:4]])
    if first is not None:
        statement = next((s.text for s in body[:2] if is_hedged(s.text)), body[0].text)
        draft.allegation = [DraftAllegation(statement=statement, accused=[first.full], evidence=[s.text for s in body[:2]])]
    draft.context = [DraftFact(statement=s.text, evidence=[s.text]) for s in body[2:5]]
    return _brief(draft, article, "lead", began)


def cues(article: Article) -> Brief:
    """Sentences with words of accusation are the allegation, those with words of reply are the replies, of the first person in each."""
    began = time.perf_counter()
    people = _parties(article)
    body = _body(article)
    replies = [s for s in body if REPLY.search(s.text)]
    claims = [s for s in body if CLAIM.search(s.text) and s not in replies]
    accused = next((n for s in claims for n in _named(s, people)), None)
    roles = {n.full for s in [*claims, *replies] for n in _named(s, people)}
    who = [_party(n, "accused" if n is accused else "other") for n in people if n.full in roles]
    draft = Draft(headline=article.title or body[0].text, who=who[:12])
    if accused is not None:
        draft.allegation = [DraftAllegation(statement=claims[0].text, accused=[accused.full], evidence=[s.text for s in claims[:6]])]
        for sentence in replies[:8]:
            speaker = next(iter(_named(sentence, people)), accused)
            draft.denial.append(DraftDenial(by=speaker.full, kind=reply_kind(sentence.text), statement=sentence.text, evidence=[sentence.text]))
    rest = [s for s in body if s not in claims and s not in replies]
    draft.context = [DraftFact(statement=s.text, evidence=[s.text]) for s in rest[:3]]
    return _brief(draft, article, "cues", began)


def reading(article: Article) -> Brief:
    """The strategy `interview` with every question left unanswered: what stands above it is what the model adds."""
    began = time.perf_counter()
    return _brief(suspects.alone(article), article, "reading", began)


def _body(article: Article) -> list[Sentence]:
    return list(article.told or article.story)


def _parties(article: Article) -> list[Name]:
    return [n for n in names(article) if not n.place]


def _named(sentence: Sentence, people: list[Name]) -> list[Name]:
    """Who is named in a sentence, in the order of the words."""
    found = [(hit.start(), n) for n in people if (hit := re.search("|".join(rf"\b{re.escape(f)}\b" for f in n.forms), sentence.text))]
    return [n for _, n in sorted(found, key=lambda pair: pair[0])]


def _party(name: Name, role: str) -> DraftParty:
    return DraftParty.model_validate({"name": name.full, "aliases": list(name.aliases)[:4], "kind": name.kind, "role": role})


def _brief(draft: Draft, article: Article, system: str, began: float) -> Brief:
    bound = bind(draft, article, Grounder(article))
    provenance = Provenance(
        article_sha256=article.sha256, title=article.title, model="none", provider="none", prompt=system, prompt_sha256="", strategy=system,
        seconds=round(time.perf_counter() - began, 3), version=__version__, created=datetime.now(UTC),
    )  # fmt: skip
    return Brief(
        headline=bound.headline, who=tuple(bound.who), allegation=tuple(bound.allegation), denial=tuple(bound.denial),
        context=tuple(bound.context), notices=tuple(bound.notices(article)), provenance=provenance,
    )  # fmt: skip
