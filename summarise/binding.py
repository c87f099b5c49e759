"""The one door between a draft and a brief: every part is tied to the article, or left out and named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summarise import rules
from summarise.article import Article
from summarise.brief import UNREAD, Allegation, ContextFact, Denial, Notice, Party, Role, Span
from summarise.draft import Draft, DraftAllegation, DraftDenial, DraftFact, DraftParty
from summarise.fold import fold_name
from summarise.grounding import Grounder
from summarise.language import mentions, speaks_to_a_model, surname
from summarise.quotations import closed
from summarise.rules import Violation

ROLE_ORDER: tuple[Role, ...] = ("accused", "accuser", "victim", "source", "outlet", "spokesperson", "authority", "other")
MAX_CONTEXT = 5
_ABBREVIATED = re.compile(r"\b(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|Esq|(?:[A-Z]\.)+[A-Z])\.$")


@dataclass
class Bound:
    """What is left of a draft once it is tied to its article, and what was not."""

    headline: str = ""
    who: list[Party] = field(default_factory=list[Party])
    allegation: list[Allegation] = field(default_factory=list[Allegation])
    denial: list[Denial] = field(default_factory=list[Denial])
    context: list[ContextFact] = field(default_factory=list[ContextFact])
    problems: list[Violation] = field(default_factory=list[Violation])
    doubtful: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()
    overheard: frozenset[str] = frozenset()

    @property
    def accused(self) -> set[str]:
        """Names that an allegation accuses."""
        return {n for item in self.allegation for n in item.accused}

    def notices(self, article: Article) -> list[Notice]:
        """What a reader must know: what was left out, what rests on one or on unnamed sources, who did not reply."""
        found = [Notice(code=p.code, item=p.item, message=p.message) for p in self.problems]
        unnamed = {p.name for p in self.who if p.kind == "group" and p.role != "authority"}  # the police are no anonymous source
        for item in self.allegation:
            untested = item.status in ("claimed", "investigated")  # a charge or a verdict is on record, whoever tells of it
            if untested and item.alleged_by and unnamed.issuperset(item.alleged_by):
                found.append(Notice(code="anonymous-source", item=item.id, message="Only unnamed people make this claim."))
            unsure = [n for n in item.accused if n in self.doubtful]
            if unsure:
                found.append(
                    Notice(
                        code="low-confidence-extraction",
                        item=item.id,
                        message=f"That {' and '.join(unsure)} {'is' if len(unsure) == 1 else 'are'} accused is not read with confidence; check the article.",
                    )
                )
            if untested and len(item.reported_by) == 1 and len(item.alleged_by) <= 1:
                found.append(Notice(code="single-source", item=item.id, message=f"The claim rests on one outlet: {item.reported_by[0]}."))
            if not any(item.id in d.answers for d in self.denial):
                who = " or ".join(item.accused)
                message = f"No reply by {who} is reported."
                if any(n in self.overheard for n in item.accused):
                    message = f"No reply by {who} {UNREAD}"
                found.append(Notice(code="no-reply-reported", item=item.id, message=message))
        if self.left_out:
            message = f"Whether {' or '.join(self.left_out)} is accused is not read with confidence, and no allegation says so; check the article."
            found.append(Notice(code="low-confidence-extraction", item="article", message=message))
        if any(speaks_to_a_model(s.text) for s in article.sentences):
            found.append(
                Notice(
                    code="possible-injection", item="article", message="The article holds words that speak to a language model; they were not obeyed."
                )
            )
        return found


def bind(draft: Draft, article: Article, grounder: Grounder) -> Bound:
    """Ties a draft to its article.

    Args:
        draft: what a model proposes.
        article: what disposes.
        grounder: of the same article.

    Returns:
        the parts that keep every rule, and a `Violation` for each part that does not. Nothing is repaired.
    """
    return _Binder(draft, article, grounder).run()


class _Binder:
    def __init__(self, draft: Draft, article: Article, grounder: Grounder) -> None:
        self.draft, self.article, self.grounder = draft, article, grounder
        self.out = Bound()
        self.canonical: dict[str, str] = {}

    def run(self) -> Bound:
        self._parties()
        ids = self._allegations()
        self._denials(ids)
        self._context()
        self._roles()
        self._headline()
        self.out.doubtful = self._known(self.draft.doubtful)
        self.out.overheard = self._known(self.draft.overheard)
        self.out.left_out = tuple(sorted(n for n in self.out.doubtful - self.out.accused if mentions(self.article.text, [n])))
        return self.out

    def _fail(self, item: str, message: str, code: str = "dropped-item") -> None:
        self.out.problems.append(Violation(code, item, message))  # type: ignore[arg-type]

    def _parties(self) -> None:
        for draft in self.draft.who:
            name = _as_printed(draft.name)
            if not name or not mentions(self.article.text, [name]):
                self._fail(f"who {name}", f"the article does not name {name}; it is left out", "unsupported-name")
                continue
            aliases = [a for a in dict.fromkeys(draft.aliases) if a != name and mentions(self.article.text, [a])]
            self._add_party(draft, name, aliases)

    def _add_party(self, draft: DraftParty, name: str, aliases: list[str]) -> None:
        for at, known in enumerate(self.out.who):
            if _same_party(name, known):
                longer = max(name, known.name, key=len)
                shorter = {name, known.name, *aliases, *known.aliases} - {longer}
                role = min(draft.role, known.role, key=ROLE_ORDER.index)
                self.out.who[at] = known.model_copy(update={"name": longer, "aliases": tuple(sorted(shorter)), "role": role})
                self._register(self.out.who[at])
                return
        party = Party(name=name, aliases=tuple(aliases), kind=draft.kind, role=draft.role, description=draft.description, evidence=self._first(name))
        self.out.who.append(party)
        self._register(party)

    def _register(self, party: Party) -> None:
        for form in party.names:
            self.canonical[fold_name(_bare(form))] = party.name

    def _first(self, name: str) -> tuple[Span, ...]:
        """The first sentence that names a party; in the story where it stands there, else in the title."""
        for sentence in [*self.article.told, *self.article.story, *self.article.sentences]:
            if mentions(sentence.text, [name]):
                return (Span(quote=sentence.text, start=sentence.start, end=sentence.end),)
        return (Span(quote=self.article.text, start=0, end=len(self.article.text)),)

    def _names(self, names: Iterable[str], item: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for name in names:
            known = self.canonical.get(fold_name(_bare(name)))
            if known is None:
                known = self._by_surname(name)
            if known is None:
                self._fail(item, f"{name} is not in who", "unsupported-name")
            else:
                found[known] = None
        return tuple(found)

    def _known(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(self.canonical.get(fold_name(_bare(n)), n) for n in names)

    def _by_surname(self, name: str) -> str | None:
        hits = [p.name for p in self.out.who if p.kind == "person" and surname(p.name) == name.strip()]
        return hits[0] if len(hits) == 1 else None

    def _evidence(self, quotes: Sequence[str], item: str) -> tuple[Span, ...]:
        spans, misses = self.grounder.ground(quotes)
        for miss in misses:
            self._fail(item, str(miss))
        kept = [s for s in spans if not speaks_to_a_model(s.quote)]
        if len(kept) < len(spans):
            self._fail(item, "words that speak to a language model are no evidence")
        return tuple(kept)

    def _allegations(self) -> dict[int, str]:
        """The draft's count of each allegation (from 1) to the id of the item that it became."""
        kept: list[tuple[int, Allegation]] = []
        for count, draft in enumerate(self.draft.allegation, 1):
            made = self._allegation(draft, count)
            if made is not None:
                kept.append((count, made))
        kept.sort(key=lambda pair: pair[1].evidence[0].start)
        ids: dict[int, str] = {}
        for count, item in kept:
            twin = next((a for a in self.out.allegation if a.accused == item.accused and a.evidence == item.evidence), None)
            if twin is None:
                twin = item.model_copy(update={"id": f"a{len(self.out.allegation) + 1}"})
                self.out.allegation.append(twin)
            ids[count] = twin.id
        return ids

    def _allegation(self, draft: DraftAllegation, count: int) -> Allegation | None:
        item = f"allegation {count}"
        spans = self._evidence(draft.evidence, item)
        accused = self._names(draft.accused, item)
        if not spans or not accused:
            self._fail(item, "left out: " + ("no words of the article state it" if not spans else "nobody named in who is accused"))
            return None
        made = Allegation(
            id=f"a{count}",
            statement=_one_line(draft.statement),
            accused=accused,
            alleged_by=tuple(n for n in self._names(draft.alleged_by, item) if n not in accused),
            reported_by=self._names(draft.reported_by, item),
            status=draft.status,
            evidence=spans,
        )
        return None if self._broken(item, rules.allegation_is_hedged(made), made.statement) else made

    def _denials(self, ids: dict[int, str]) -> None:
        for count, draft in enumerate(self.draft.denial, 1):
            made = self._denial(draft, f"denial {count}", ids)
            if made is not None:
                self.out.denial.append(made)
        self.out.denial.sort(key=lambda d: d.evidence[0].start)

    def _denial(self, draft: DraftDenial, item: str, ids: dict[int, str]) -> Denial | None:
        by = self._names([draft.by], item)
        answers = tuple(dict.fromkeys(ids[n] for n in draft.answers if n in ids)) or tuple(dict.fromkeys(ids.values()))
        spans = self._evidence(draft.evidence, item)
        if not by or not spans or not answers:
            self._fail(item, "left out: it has no speaker, no words of the article or no allegation that it answers")
            return None
        made = Denial(by=by[0], kind=draft.kind, statement=_one_line(draft.statement), answers=answers, evidence=spans)
        broken = rules.speaker_is_in_evidence(item, made, self.out.who, self.out.accused, self.article)
        return None if self._broken(item, broken, made.statement) else made

    def _context(self) -> None:
        taken = {span.start for part in (self.out.allegation, self.out.denial) for i in part for span in i.evidence}
        for count, draft in enumerate(self.draft.context, 1):
            made = self._fact(draft, f"context {count}", taken)
            if made is not None and len(self.out.context) < MAX_CONTEXT:
                self.out.context.append(made)

    def _fact(self, draft: DraftFact, item: str, taken: set[int]) -> ContextFact | None:
        spans = self._evidence(draft.evidence, item)
        if not spans:
            self._fail(item, "left out: no words of the article state it")
            return None
        if all(span.start in taken for span in spans):
            return None  # it repeats an allegation or a reply, which the brief has
        made = ContextFact(statement=_one_line(draft.statement), evidence=spans)
        return None if self._broken(item, [], made.statement) else made

    def _broken(self, item: str, violations: list[Violation], statement: str) -> bool:
        found = violations + rules.statement_is_supported(item, statement, self.article)
        self.out.problems += found
        return bool(found)

    def _roles(self) -> None:
        """One party, one role: the first that fits in the order of the contract."""
        accused = self.out.accused
        origin = {n for a in self.out.allegation for n in a.alleged_by}
        outlets = {n for a in self.out.allegation for n in a.reported_by}
        for at, party in enumerate(self.out.who):
            role = party.role
            if party.name in accused:
                role = "accused"
            elif role == "accused":
                role = "other"
            if party.name in outlets and ROLE_ORDER.index(role) > ROLE_ORDER.index("outlet"):
                role = "outlet"
            if party.name in origin and role == "other":
                role = "source" if party.kind == "group" else "accuser"
            self.out.who[at] = party.model_copy(update={"role": role})

    def _headline(self) -> None:
        headline = _one_line(self.draft.headline)
        broken = rules.headline_is_hedged(headline, self.out.allegation) + rules.statement_is_supported("headline", headline, self.article)
        self.out.problems += broken if headline else []
        if broken or not headline:
            headline = self._safe_headline()
        self.out.headline = headline

    def _safe_headline(self) -> str:
        """The first statement that is hedged; where none is, the first under a hedge of our own."""
        statements = [a.statement for a in self.out.allegation]
        if not statements:
            return self.article.title or self.article.story[0].text
        for statement in statements:
            if not rules.headline_is_hedged(statement, self.out.allegation):
                return statement
        return f"It is alleged: {statements[0]}"


def _same_party(name: str, known: Party) -> bool:
    forms = {fold_name(n) for n in known.names}
    own = fold_name(name)
    if own in forms:
        return True
    return known.kind == "person" and (surname(known.name) == name or surname(name) == known.name)


def _one_line(text: str) -> str:
    """A statement on one line; where it is cut out of a quotation, with the mark that it lacks."""
    return closed(re.sub(r"\s+", " ", text).strip())


def _bare(name: str) -> str:
    """A name without the punctuation round it."""
    return name.strip().strip(".,;:")


def _as_printed(name: str) -> str:
    """A name without the punctuation behind it; the dot of "Jr." and "Inc." is the name's."""
    return f"{_bare(name)}." if _ABBREVIATED.search(name.strip()) else _bare(name)
