"""The rules that make a brief valid, one function each. Each takes a brief (and its article) and says what is broken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarise.language import beside, is_hedged, mentions, surname, unsupported_names, unsupported_numbers
from summarise.speakers import speak_together, speakers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from summarise.article import Article
    from summarise.brief import Allegation, Brief, ContextFact, Denial, NoticeCode, Party, Span


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule: its notice code, the item, and a sentence that a model or a reader can act on."""

    code: NoticeCode
    item: str
    message: str

    def __str__(self) -> str:
        return f"{self.item}: {self.message}"


def check(brief: Brief, article: Article) -> list[Violation]:
    """All rules, on a whole brief."""
    broken = article_is_the_same(brief, article) + names_are_in_who(brief) + answers_are_allegations(brief)
    items = [*brief.who, *brief.allegation, *brief.denial, *brief.context]
    for item in items:
        broken += evidence_is_verbatim(name_of(item, brief), item.evidence, article)
    for party in brief.who:
        broken += names_occur(party, article)
    for allegation in brief.allegation:
        broken += allegation_is_hedged(allegation)
    broken += headline_is_hedged(brief.headline, brief.allegation)
    accused = {n for a in brief.allegation for n in a.accused}
    for denial in brief.denial:
        broken += speaker_is_in_evidence(name_of(denial, brief), denial, brief.who, accused, article)
    for item in (*brief.allegation, *brief.denial, *brief.context):
        broken += statement_is_supported(name_of(item, brief), item.statement, article)
    return broken + statement_is_supported("headline", brief.headline, article)


def name_of(item: Party | Allegation | Denial | ContextFact, brief: Brief) -> str:
    """What a message calls an item."""
    if item in brief.who:
        return f"who {brief.who.index(item) + 1}"  # type: ignore[arg-type]
    if item in brief.allegation:
        return f"allegation {brief.allegation.index(item) + 1}"  # type: ignore[arg-type]
    if item in brief.denial:
        return f"denial {brief.denial.index(item) + 1}"  # type: ignore[arg-type]
    return f"context {brief.context.index(item) + 1}"  # type: ignore[arg-type]


def article_is_the_same(brief: Brief, article: Article) -> list[Violation]:
    """Offsets mean nothing in another text."""
    if brief.provenance.article_sha256 == article.sha256:
        return []
    return [Violation("dropped-item", "provenance", "the brief was made from another text (its SHA-256 differs)")]


def evidence_is_verbatim(item: str, evidence: Iterable[Span], article: Article) -> list[Violation]:
    """Rule 1: every span is a substring of the article, at its offsets."""
    return [
        Violation("dropped-item", item, f"the article does not have “{span.quote[:80]}” at {span.start}-{span.end}")
        for span in evidence
        if article.text[span.start : span.end] != span.quote
    ]


def names_are_in_who(brief: Brief) -> list[Violation]:
    """Rule 2, first half: every name that an item gives is in `who`."""
    known = {party.name for party in brief.who}
    broken: list[Violation] = []
    for allegation in brief.allegation:
        for name in (*allegation.accused, *allegation.alleged_by, *allegation.reported_by):
            if name not in known:
                broken.append(Violation("unsupported-name", allegation.id, f"{name} is not in who"))
    for number, denial in enumerate(brief.denial, 1):
        if denial.by not in known:
            broken.append(Violation("unsupported-name", f"denial {number}", f"{denial.by} is not in who"))
    return broken


def names_occur(party: Party, article: Article) -> list[Violation]:
    """Rule 2, second half: every name and alias occurs in the article (case, quotes and white space folded)."""
    return [
        Violation("unsupported-name", f"who {party.name}", f"the article does not name {name}")
        for name in party.names
        if not mentions(article.text, [name])
    ]


def answers_are_allegations(brief: Brief) -> list[Violation]:
    """Rule 3: `answers` name allegations of this brief."""
    known = {allegation.id for allegation in brief.allegation}
    return [
        Violation("dropped-item", f"denial {number}", f"it answers {answer}, which is no allegation of this brief")
        for number, denial in enumerate(brief.denial, 1)
        for answer in (denial.answers or ("nothing",))
        if answer not in known
    ]


def speaker_is_in_evidence(item: str, denial: Denial, who: Sequence[Party], accused: Collection[str], article: Article) -> list[Violation]:
    """Rule 4: the article gives each sentence of a reply to its speaker, there or by what stands before it, and to nobody else.

    "Both pleaded not guilty" is given to each of the two people who are accused, "both banks denied it" to each bank, "defence lawyers denied it"
    to the only one.
    """
    forms = {p.name: speaking_names(p.name, who) for p in who}
    given = speakers(article, forms)
    kind = next((p.kind for p in who if p.name == denial.by), "group")
    alike = [p.name for p in who if p.kind == kind and p.name in accused]
    may_join = denial.by in alike and kind != "group"
    accepted: set[int] = set()
    broken: list[Violation] = []
    for span in sorted(denial.evidence, key=lambda s: s.start):
        for sentence in article.sentences_of(span.start, span.end):
            sayers = given.get(sentence.index, frozenset())
            joint = may_join and speak_together(article, forms, sentence.index, len(alike), kind == "organisation")
            if denial.by in sayers or joint or _speaks_for(sayers, denial.by, who, bool(accepted), sentence.text):
                accepted.add(sentence.index)
            elif sayers:
                broken.append(
                    Violation("dropped-item", item, f"the article gives “{sentence.text[:80]}” to {' and '.join(sorted(sayers))}, not to {denial.by}")
                )
            else:
                broken.append(
                    Violation("dropped-item", item, f"nothing in “{sentence.text[:80]}” or before it says that it is {denial.by} who speaks")
                )
    return broken


def _speaks_for(sayers: frozenset[str], by: str, who: Sequence[Party], begun: bool, sentence: str) -> bool:
    """Whether a spokesperson speaks for an organisation, whose own words are part of the item or whose name is part of theirs."""
    party = next((p for p in who if p.name == by), None)
    if party is None or party.kind != "organisation":
        return False
    voices = [p for p in who if p.name in sayers and p.role == "spokesperson"]
    return any(begun or any(beside(sentence, mine, theirs) for mine in party.names for theirs in voice.names) for voice in voices)


def speaking_names(name: str, who: Sequence[Party]) -> list[str]:
    """The forms under which the article may let a party speak: name, aliases, and a surname that no other party has."""
    party = next((p for p in who if p.name == name), None)
    names = [name, *(party.aliases if party else ())]
    last = surname(name) if party and party.kind == "person" else None
    if last and not any(last in p.name.split() for p in who if p.name != name):
        names.append(last)
    shared = {surname(p.name) for p in who if p.name != name} | {p.name for p in who if p.name != name}
    return [n for n in names if n not in shared]


def allegation_is_hedged(allegation: Allegation) -> list[Violation]:
    """Rule 5: what is neither proven nor admitted is attributed or hedged."""
    if allegation.status in ("proven", "admitted") or is_hedged(allegation.statement):
        return []
    return [
        Violation(
            "unhedged-statement", allegation.id, f"“{allegation.statement[:100]}” states a claim as fact; say who claims it, or that it is alleged"
        )
    ]


def headline_is_hedged(headline: str, allegations: Sequence[Allegation]) -> list[Violation]:
    """Rule 5 for the headline."""
    if all(a.status in ("proven", "admitted") for a in allegations) or is_hedged(headline):
        return []
    return [Violation("unhedged-statement", "headline", f"“{headline[:100]}” states a claim as fact; say who claims it, or that it is alleged")]


def statement_is_supported(item: str, statement: str, article: Article) -> list[Violation]:
    """Rule 6: numbers, dates and names in a statement occur in the article."""
    broken = [
        Violation("unsupported-number", item, f"the article does not have the number {number}")
        for number in unsupported_numbers(statement, article.text)
    ]
    return broken + [
        Violation("unsupported-name", item, f"the article does not have the name {name}") for name in unsupported_names(statement, article.text)
    ]
