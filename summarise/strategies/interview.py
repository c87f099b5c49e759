"""Short questions over one shared prefix, answered in copied words: for a small model.

The system text and the article are the same bytes in every question, so that the server reads them once. Statements are the
article's own sentences, framed by who says them: a small model that rewrites a claim may turn it round.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, Field

from summarise.article import Article, Sentence
from summarise.brief import Span
from summarise.draft import Draft, DraftAllegation, DraftDenial, DraftFact, DraftParty
from summarise.grounding import Grounder
from summarise.language import is_hedged, mentions, says, speaks_to_a_model, surname
from summarise.prompts import PromptSet
from summarise.questions import Dialogue, Question, Reply, ask
from summarise.strategies import cues

T = TypeVar("T", bound=BaseModel)


class Names(BaseModel):
    """Names, copied."""

    names: Annotated[list[Annotated[str, Field(max_length=80)]], Field(max_length=4)]


class Sentences(BaseModel):
    """Sentences, copied."""

    quotes: Annotated[list[Annotated[str, Field(max_length=500)]], Field(max_length=4)]


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Asks who is accused, of what, how they answered, who reported it and who suffered."""
    return _Interview(article, grounder, prompts).run()


class _Interview:
    def __init__(self, article: Article, grounder: Grounder, prompts: PromptSet) -> None:
        self.article, self.grounder, self.prompts = article, grounder, prompts
        # A sentence that speaks to a model is not shown to it; it stays in the article, and a notice names it.
        shown = tuple(s for s in article.story if not speaks_to_a_model(s.text))
        self.prefix = [
            {"role": "system", "content": prompts["system"].render()},
            {"role": "user", "content": prompts["article"].render(article=article.body(shown))},
            {"role": "assistant", "content": "I have read the story."},
        ]
        self.draft = Draft(headline=article.title or article.story[0].text)

    def run(self) -> Dialogue[Draft]:
        if cues.claims(self.article) or cues.replies(self.article):
            reply = yield from self._ask("who is accused", "accused", Names, 60)
            for name in self._present(reply):
                yield from self._about(name)
        if self.draft.allegation:
            outlets = self._present((yield from self._ask("who reported it", "outlets", Names, 60)))
            victims = self._present((yield from self._ask("who was harmed", "victims", Names, 60)))
            self._add_parties(outlets, victims)
        self._add_context()
        return self.draft

    def _ask(self, label: str, prompt: str, shape: type[T], limit: int, **values: str) -> Dialogue[Reply[T]]:
        messages = [*self.prefix, {"role": "user", "content": self.prompts[prompt].render(**values)}]
        return (yield from ask(Question(label, messages, shape, max_tokens=limit)))

    def _present(self, reply: Reply[Names]) -> list[str]:
        names = reply.answer.names if reply.answer else []
        return [n for n in dict.fromkeys(x.strip() for x in names) if n and mentions(self.article.body(), [n])]

    def _found(self, reply: Reply[Sentences]) -> list[Span]:
        return self.grounder.ground(reply.answer.quotes if reply.answer else [])[0]

    def _about(self, name: str) -> Dialogue[None]:
        claim = self._found((yield from self._ask(f"what {name} is accused of", "claim", Sentences, 260, name=name)))
        forms = [name, surname(name) or name]
        evidence = {s.quote for s in claim if is_hedged(s.quote)}
        evidence |= {s.text for s in cues.claims(self.article) if self._is_about(s, forms) and not says(s.text, forms)}
        evidence = {q for q in evidence if cues.reply_kind(q) == "rebuttal" and q.lstrip("# ") != self.article.title}
        if not evidence:
            return
        reply = self._found((yield from self._ask(f"how {name} answered", "reply", Sentences, 320, name=name)))
        ordered = sorted(evidence, key=self.article.text.find)
        self.draft.who.append(DraftParty(name=name, aliases=forms[1:], kind=cues.party_kind(name), role="accused"))
        strong = next((q for q in ordered if cues.is_claim(q)), ordered[0])
        origin = [c for q in ordered for c in cues.cited(q) if not mentions(c, forms)][:2]
        for source in origin:
            kind = cues.party_kind(source)
            self.draft.who.append(DraftParty(name=source, kind=kind, role="source" if kind == "group" else "other"))
        self.draft.allegation.append(
            DraftAllegation(
                statement=strong, accused=[name], alleged_by=[o for o in origin if cues.party_kind(o) == "group"],
                status=cues.status(" ".join(ordered)), evidence=ordered[:6],
            )
        )  # fmt: skip
        self._add_replies(name, forms, reply, set(ordered))

    def _is_about(self, sentence: Sentence, forms: list[str]) -> bool:
        if mentions(sentence.text, forms):
            return True
        before = [s for s in self.article.story if s.index < sentence.index]
        return bool(before) and sentence.text.split()[0] in ("He", "She", "They", "It") and mentions(before[-1].text, forms)

    def _add_replies(self, name: str, forms: list[str], reply: list[Span], claim: set[str]) -> None:
        count = len(self.draft.allegation)
        quotes = {s.quote for s in reply} | {s.text for s in cues.replies(self.article) if self._is_about(s, forms)}
        for quote in sorted(quotes - claim, key=self.article.text.find):
            if cues.reply_kind(quote) == "rebuttal" and cues.is_claim(quote) and not says(quote, forms):
                continue
            last = self.draft.denial[-1] if self.draft.denial else None
            kind = cues.reply_kind(quote)
            if last and last.by == name and (last.kind == kind or kind == "rebuttal") and len(last.evidence) < 6:
                last.evidence.append(quote)
                continue
            draft = DraftDenial(by=name, kind=kind, statement=_attributed(name, quote), answers=[count], evidence=[quote])
            if last and last.by == name and last.kind == "rebuttal" and kind == "denial":
                draft.evidence = [*last.evidence, quote]
                self.draft.denial.pop()
            self.draft.denial.append(draft)
        self.draft.denial = [d for d in (self._spoken(d) for d in self.draft.denial) if d is not None]

    def _spoken(self, draft: DraftDenial) -> DraftDenial | None:
        """The reply with only those sentences that the article gives to its speaker."""
        from summarise.binding import bind

        keep: list[str] = []
        for quote in draft.evidence:
            trial = Draft(
                headline="", who=self.draft.who, allegation=self.draft.allegation, denial=[draft.model_copy(update={"evidence": [*keep, quote]})]
            )
            if bind(trial, self.article, self.grounder).denial:
                keep.append(quote)
        if not keep:
            return None
        first = next((q for q in keep if cues.reply_kind(q) == draft.kind), keep[0])
        return draft.model_copy(update={"evidence": keep, "statement": _attributed(draft.by, first)})

    def _add_parties(self, outlets: list[str], victims: list[str]) -> None:
        known = {p.name for p in self.draft.who}
        taken = {n for p in self.draft.who for n in (p.name, surname(p.name) or p.name)}
        reporting = [n for n in outlets if n not in taken and cues.party_kind(n) == "organisation"]
        for name in reporting:
            self.draft.who.append(DraftParty(name=name, kind="organisation", role="outlet"))
        for name in victims:
            if name not in known and name not in reporting:
                alias = surname(name)
                self.draft.who.append(DraftParty(name=name, aliases=[alias] if alias else [], kind=cues.party_kind(name), role="victim"))
        for item in self.draft.allegation:
            item.reported_by = [n for n in reporting if any(mentions(q, [n]) for q in item.evidence)]

    def _add_context(self) -> None:
        """The sentences that the text itself marks as what followed: asked for them, the model repeats the claim."""
        used = {q for i in (*self.draft.allegation, *self.draft.denial) for q in i.evidence}
        for sentence in cues.context(self.article, used)[:3]:
            self.draft.context.append(DraftFact(statement=sentence.text, evidence=[sentence.text]))


def _attributed(name: str, quote: str) -> str:
    """A reply's own sentence, under the name of who gives it."""
    return quote if mentions(quote, [name]) else f"{name}: {quote}"
