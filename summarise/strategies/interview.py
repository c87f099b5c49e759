"""Short questions over one shared prefix, answered in copied words, beside what the text itself gives: for a small model.

The system text and the article are the same bytes in every question, so that the server reads them once. What the model says is
weighed against the text's own verbs of accusing and of saying. Statements are the article's own sentences: a small model that
rewrites a claim may turn it round.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, Field

from summarise.article import Article
from summarise.draft import Draft, DraftAllegation, DraftDenial, DraftFact, DraftParty
from summarise.errors import ModelError
from summarise.grounding import Grounder
from summarise.language import is_hedged, speaks_to_a_model, without_dateline
from summarise.names import Name
from summarise.prompts import PromptSet
from summarise.questions import Dialogue, Question, Reply, ask
from summarise.strategies import cues, parties
from summarise.strategies.reading import Reading, read
from summarise.strategies.replies import replies

T = TypeVar("T", bound=BaseModel)
ENOUGH = 2.0
"""The weight from which a party counts as accused: one plain accusation, or the model's word with nothing against it."""


class Names(BaseModel):
    """Names, copied."""

    names: Annotated[list[Annotated[str, Field(max_length=80)]], Field(max_length=4)]


class Sentences(BaseModel):
    """Sentences, copied."""

    quotes: Annotated[list[Annotated[str, Field(max_length=500)]], Field(max_length=4)]


def dialogue(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
    """Asks who is accused and of what, and joins the answers with what the text gives."""
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
        self.reading: Reading = read(article)
        self.draft = Draft(headline=article.title or article.story[0].text)

    def run(self) -> Dialogue[Draft]:
        accused: list[Name] = []
        # Without a plain claim, the model's word alone makes nobody accused; then it need not be asked.
        if any(c.strong for c in self.reading.claims) or max(self.reading.weight.values(), default=0) >= ENOUGH:
            accused = self._accused((yield from self._ask("who is accused", "accused", Names, 60)))
        evidence: dict[str, list[int]] = {}
        for name in accused:
            evidence[name.full] = self._evidence(name, len(accused) == 1)
            if not evidence[name.full]:  # only where the text's own verbs give nothing: the model's quotes add nothing to them
                told = yield from self._ask(f"what {name.full} is accused of", "claim", Sentences, 260, name=name.full)
                evidence[name.full] = self._quoted(name, told)
        self._allegations(evidence)
        self._replies([n for n in accused if evidence.get(n.full)])
        self._who(accused)
        self._context()
        return self.draft

    def _ask(self, label: str, prompt: str, shape: type[T], limit: int, **values: str) -> Dialogue[Reply[T]]:
        messages = [*self.prefix, {"role": "user", "content": self.prompts[prompt].render(**values)}]
        reply = yield from ask(Question(label, messages, shape, max_tokens=limit))
        if reply.answer is None:
            raise ModelError(f"the model gave no answer that can be read ({'; '.join(reply.problems)}); try another --model")
        return reply

    def _accused(self, reply: Reply[Names]) -> list[Name]:
        """The parties whom text and model together make accused, in the order of the text."""
        said = {n.full for n in map(self.reading.party, reply.answer.names if reply.answer else []) if n is not None}
        weight = {n: w + 2 * (n in said) for n, w in self.reading.weight.items()}
        least = ENOUGH if any(c.strong for c in self.reading.claims) else 2 * ENOUGH
        chosen = [n for n, w in weight.items() if w >= least and not self._plays_another_part(n)]
        # Of whom something is merely told is accused only where nobody is accused in so many words, or by the model.
        sure = {n for c in self.reading.claims if c.sure for n in c.accused} | {n for n in said if self.reading.weight[n] >= 1}
        told = [n for n in chosen if n in sure] or [n for n in chosen if self.reading.weight[n] >= 1]
        chosen = told or chosen
        return sorted((self.reading.parties[n] for n in chosen), key=lambda n: n.sentences[0])

    def _plays_another_part(self, name: str) -> bool:
        party = self.reading.parties[name]
        accused_plainly = any(name in c.accused and c.plain for c in self.reading.claims)
        return not accused_plainly and parties.role_of(party, self.article) in ("outlet", "spokesperson", "authority")

    def _evidence(self, name: Name, alone: bool) -> list[int]:
        """Indices of the sentences in which the text states the claim against a party."""
        found = {c.sentence.index for c in self.reading.claims if name.full in c.accused}
        if alone:
            found |= {c.sentence.index for c in self.reading.claims if c.plain and not c.accused}
        return self._stated(found, name)

    def _quoted(self, name: Name, told: Reply[Sentences]) -> list[int]:
        """Indices of the sentences that the model quotes and that carry a hedge."""
        spans, _ = self.grounder.ground(told.answer.quotes if told.answer else [])
        touched = {s.index: s for span in spans for s in self.article.sentences_of(span.start, span.end)}
        return self._stated({i for i, s in touched.items() if is_hedged(s.text) and not cues.is_reply(s.text)}, name)

    def _stated(self, found: set[int], name: Name) -> list[int]:
        """Of these sentences those that can state a claim: not the title, no words to a model, no answer; six at most."""
        sentences = self.article.sentences
        kept = [i for i in sorted(found) if sentences[i].text.lstrip("# ") != self.article.title and not speaks_to_a_model(sentences[i].text)]
        return [i for i in kept if not self._is_answer(i, name)][:6]

    def _is_answer(self, index: int, name: Name) -> bool:
        sayers = self.reading.speaking(index)
        return name.full in sayers or any(
            n in self.reading.parties and parties.speaks_for(self.reading.parties[n], name, self.article) for n in sayers
        )

    def _allegations(self, evidence: dict[str, list[int]]) -> None:
        """One item a claim: those who are accused in mostly the same sentences are accused together."""
        items: list[tuple[list[str], list[int]]] = []
        for name, found in evidence.items():
            if not found:
                continue
            same = next((i for i in items if 2 * len(set(i[1]) & set(found)) > min(len(i[1]), len(found))), None)
            if same is None:
                items.append(([name], found))
            else:
                same[0].append(name)
                same[1][:] = sorted({*same[1], *found})[:6]
        for names, found in items:
            quotes = [self.article.sentences[i].text for i in found]
            claim = next((q for q in quotes if cues.is_claim(q)), next((q for q in quotes if is_hedged(q)), quotes[0]))
            statement = without_dateline(claim).strip()
            by = dict.fromkeys(b for c in self.reading.claims if c.sentence.index in found for b in sorted(c.by) if b not in names)
            outlets = self._outlets(found)
            sources = dict.fromkeys(g for q in quotes for g in parties.groups(q))
            origin = [b for b in by if b not in outlets]
            self.draft.allegation.append(
                DraftAllegation(
                    statement=statement, accused=names[:6], alleged_by=[*origin, *([] if origin else list(sources)[:1])][:6], reported_by=outlets,
                    status=cues.status(" ".join(quotes)), evidence=quotes,
                )
            )  # fmt: skip

    def _outlets(self, found: list[int]) -> list[str]:
        """The outlets that carry a claim; the one whose sentence cites the source comes first, for the others cite it."""
        carrying = [n for n in self.reading.parties.values() if parties.is_outlet(n, (self.article.sentences[i].text for i in n.sentences))]
        near = [n for n in carrying if self.reading.weight[n.full] < ENOUGH and set(n.sentences) & {j for i in found for j in (i, i + 1)}]
        cites = {i for i in found if parties.groups(self.article.sentences[i].text)}
        return [n.full for n in sorted(near, key=lambda n: (not cites & set(n.sentences), n.sentences[0]))][:6]

    def _replies(self, accused: list[Name]) -> None:
        claims = {q for a in self.draft.allegation for q in a.evidence}
        for by, indices in replies(self.reading, accused, claims):
            quotes = [self.article.sentences[i].text for i in indices]
            names = [by.full] if by in accused else parties.clients(by, self.article, accused)
            answers = [n for n, a in enumerate(self.draft.allegation, 1) if set(a.accused) & set(names)]
            if answers:
                kind = cues.reply_kind(" ".join(quotes))
                first = next((q for q in quotes if cues.is_reply(q)), quotes[0])
                if kind == "admission":
                    self._admitted(answers)
                self.draft.denial.append(DraftDenial(by=by.full, kind=kind, statement=first, answers=answers, evidence=quotes[:6]))

    def _admitted(self, answers: list[int]) -> None:
        for number in answers:
            item = self.draft.allegation[number - 1]
            if item.status in ("claimed", "investigated", "charged"):
                item.status = "admitted"

    def _who(self, accused: list[Name]) -> None:
        people = {n.full for n in accused if any(n.full in a.accused for a in self.draft.allegation)}
        origin = {n for a in self.draft.allegation for n in a.alleged_by}
        speaking = {n for sayers in self.reading.sayers.values() for n in sayers}
        for name in self.reading.parties.values():
            role = "accused" if name.full in people else "accuser" if name.full in origin else parties.role_of(name, self.article)
            plain = " " in name.full or len(name.sentences) > 1
            if role in ("accused", "accuser") or (plain and (name.kind == "person" or role != "other" or name.full in speaking)):
                self.draft.who.append(DraftParty(name=name.full, aliases=list(name.aliases)[:4], kind=name.kind, role=role))
        for name in origin - self.reading.parties.keys():
            self.draft.who.append(DraftParty(name=name, kind="group", role="source"))
        self.draft.who = self.draft.who[:16]

    def _context(self) -> None:
        """The sentences that the text itself marks as what followed: asked for them, the model repeats the claim."""
        used = {q for i in (*self.draft.allegation, *self.draft.denial) for q in i.evidence}
        for sentence in cues.context(self.article, used)[:3]:
            self.draft.context.append(DraftFact(statement=sentence.text, evidence=[sentence.text]))
