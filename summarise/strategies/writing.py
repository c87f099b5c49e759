"""A draft from a reading and from who is accused: the article's own sentences, sorted. No model writes here, for a small one turns claims round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarise.article import Sentence
from summarise.binding import MAX_CONTEXT
from summarise.brief import Status
from summarise.draft import Draft, DraftAllegation, DraftDenial, DraftFact
from summarise.language import is_hedged, without_dateline
from summarise.names import Name
from summarise.parsing import SUBJECTS
from summarise.parts import EVEN
from summarise.strategies import cues
from summarise.strategies.accusers import accusers
from summarise.strategies.fitted import CLAIM, CONTEXT, TOLD_CLAIM, TOLD_CONTEXT
from summarise.strategies.reading import Reading
from summarise.strategies.replies import is_defended, may_hold_another, replies, served
from summarise.strategies.roles import heads_authority
from summarise.strategies.signs import Heard, chance, claim_signs, context_signs
from summarise.strategies.verdicts import verdict_on
from summarise.strategies.who import who

NEEDED, WORTH, FEW = 0.3, 0.15, 2
"""The chance from which a sentence counts as context, and the lower one that is enough for the first few."""
STATES, TOLD_STATES, HINTS = 0.5, 0.4, 0.1
"""The chance from which a sentence counts as stating a claim; that where the probe tells of sentences; and the lower one that is enough where none does."""
SHORT = 4
"""The fewest words of a sentence that does anything by itself."""
OUTRIGHT = 3.0
"""The probe's log-odds of a claim from which a further one needs no word of claiming: of ten left out so two are right."""
APART = 3
"""Sentences after which a claim against the same party is another claim."""
LEAD = 2
"""The first sentences of a story, which tell of one thing."""
_ANOTHER = re.compile(r"\b(?:also|further|furthermore|separate(?:ly)?|another|second|additional(?:ly)?|in addition|as well as)\b", re.IGNORECASE)
_ASIDE = re.compile(r"(?P<whom>[^,;]+)(?:, \d+)?, who(?:se)? [^,.;]*")


def write(reading: Reading, accused: Sequence[str], doubted: frozenset[str] = frozenset(), heard: Heard | None = None) -> Draft:
    """The draft of a story.

    Args:
        reading: of the story.
        accused: the parties that are accused.
        doubted: those of them who may not be, whose mere speech is no reply.
        heard: what the probe says of the parties and of the sentences, where it was asked.
    """
    return _Writer(reading, [reading.parties[n] for n in accused], doubted, heard or Heard()).run()


class _Writer:
    def __init__(self, reading: Reading, accused: Sequence[Name], doubted: frozenset[str], heard: Heard) -> None:
        self.doubted, self.heard, self.parts, self.lines = doubted, heard, heard.parts, heard.lines
        self.reading, self.article = reading, reading.article
        self.accused = sorted(accused, key=lambda n: n.sentences[0])
        self.draft = Draft(headline=self.article.title or self.article.story[0].text)

    def run(self) -> Draft:
        evidence = {name.full: self._evidence(name) for name in self.accused}
        self._allegations(evidence)
        self._replies([n for n in self.accused if evidence[n.full]])
        self.draft.who = who(self.reading, self.draft, self.parts)
        self._context()
        if not is_hedged(self.draft.headline) and any(a.status not in ("proven", "admitted") for a in self.draft.allegation):
            self.draft.headline = ""  # a paper's title may say it outright; the brief goes by its first statement
        return self.draft

    def _evidence(self, name: Name) -> list[int]:
        """Indices of the sentences in which the text states the claim against a party: the likeliest, if any of them is about it, else those that
        plainly do, though they be its own answers ("Tom Okell denied claims that he stole it"), else what may.
        """
        accused = frozenset(n.full for n in self.accused)
        telling = [i for i in self.reading.order if i not in self.reading.headings]
        order = [i for i in telling if not self._is_answer(i, name) and not self._is_of_others(i, name)]
        weights, states = (TOLD_CLAIM, TOLD_STATES) if self.lines else (CLAIM, STATES)
        chances = {i: chance(claim_signs(self.reading, i, name.full, accused, self.lines.get(i)), weights) for i in order}
        by_chance = sorted(order, key=lambda i: (-chances[i], i))
        likely = [i for i in by_chance if chances[i] >= states][:6]
        against = [c for c in self.reading.claims if name.full in c.accused]
        about = any(self._tells_of(name.full, i) for i in likely)
        plain = [] if about else [c.sentence.index for c in against if c.plain or (c.wrong and not any(d.plain for d in against))][:2]
        told = [c.sentence.index for c in against if c.sure][:2]
        leads = (c for c in against if c.sure and c.sentence.index in order)
        lead = [c.sentence.index for c in leads if (c.plain and c.sentence.index in order[:LEAD]) or self._tells_the_end(name.full, c.sentence.index)]
        hedged = any(is_hedged(self.article.sentences[i].text) for i in (*likely, *lead))
        likely = list(dict.fromkeys((*lead, *(() if hedged else told), *likely)))[:6]
        return sorted(plain or likely or [i for i in by_chance if chances[i] >= HINTS][:2])

    def _tells_the_end(self, name: str, index: int) -> bool:
        """Whether somebody pleads guilty in a sentence, or is found so."""
        text = self.article.sentences[index].text
        return cues.is_plea(text) or (cues.is_verdict(text) and name in verdict_on(self.reading.mentions, index))

    def _tells_of(self, name: str, index: int) -> bool:
        """Whether a sentence names a party, or accuses it under another word. Of claims whose evidence does neither one in five accuses the wrong party, of others one in sixteen."""
        claim = self.reading.claim(index)
        return name in self.reading.mentions.named(index) or (claim is not None and name in claim.accused)

    def _is_answer(self, index: int, name: Name) -> bool:
        """Whether a sentence is the party's own, or a reply of another who is accused."""
        sayers, claim = self.reading.speaking(index), self.reading.claim(index)
        text = self.article.sentences[index].text
        told = claim if claim is not None and name.full in claim.accused else None
        if told is not None and (cues.is_plea(text) or (told.strong and not cues.is_answer(text))):
            return False  # "He allegedly suggested that …, the paper said": his words, but told against him
        if claim is not None and claim.strong and name.full in claim.by - claim.accused:
            return True
        if is_defended(self.reading, index, [name.full]):
            return True
        if name.full in sayers or any(
            n in self.reading.parties and name.full in served(self.reading, self.reading.parties[n], [name]) for n in sayers
        ):
            return True
        return any(a.full in sayers for a in self.accused) and not (claim is not None and claim.strong)

    def _is_of_others(self, index: int, name: Name) -> bool:
        """Whether a sentence that does not name a party is about others: it accuses somebody who is not accused in the brief; or names an accused
        party, where another sentence plainly accuses this one; or surely accuses another, where the model rather says that this one is not accused.

        One's charge is no claim against another: a reporter who is called a liar stood beside the man who is charged with hurting her.
        """
        claim, named, against = self.reading.claim(index), set(self.reading.mentions.named(index)), self._against(index)
        elsewhere = (c for c in self.reading.claims if name.full in c.accused and c.sentence.index != index)
        mine = [c for c in elsewhere if not cues.pleads_innocent(c.sentence.text)]
        ever = any(name.full in c.accused and c.sure for c in self.reading.claims)
        accused = {n.full for n in self.accused}
        if name.full in named | against:
            plainly = claim is not None and claim.plain and bool(against) and name.full not in against
            surely = claim is not None and claim.sure and not against.isdisjoint(accused)
            whole = against <= accused
            theirs = plainly and (
                (claim is not None and claim.sure and not ever)
                or any(surely or c.sure or (whole and c.plain) for c in mine)
                or self.reading.mentions.only_owns(name.full, index)
            )
            return theirs or (self._is_verdict_on_others(index, [name.full]) and any(c.plain for c in mine))
        if against - accused - self.reading.unnamed:
            return True
        told = claim is not None and any(c.sure or (c.wrong and claim.plain) for c in mine)
        surely = claim is not None and claim.sure and (self.heard.yes.get(name.full, EVEN) < EVEN or told)
        about = named | (against if self._is_quoted(index) else set[str]())
        return surely or (bool(about & accused) and any(c.plain or c.sure for c in mine))

    def _is_quoted(self, index: int) -> bool:
        """Whether a sentence begins within a quotation: “He pushed me,” she said."""
        return any(self.reading.mentions.inside(index, w) for w in self.reading.mentions.parses[index].words[:2])

    def _against(self, index: int) -> set[str]:
        """Whom a sentence accuses; where it goes on with a quotation, and names nobody, whom that has accused: “He pushed me,” she said. “He hit me.”"""
        claim = self.reading.claim(index)
        if claim is not None and claim.accused:
            return claim.accused
        alone = not self.reading.speakers.speech[index] and not self.reading.mentions.named(index)
        goes_on = alone and index - 1 in self.reading.mentions.parses and self.reading.speaking(index) & self.reading.speaking(index - 1)
        return self._against(index - 1) if goes_on else set[str]()

    def _is_verdict_on_others(self, index: int, names: Sequence[str]) -> bool:
        """Whether a sentence tells how it went for somebody, and not for all these: one's plea says nothing of the others."""
        told_of = verdict_on(self.reading.mentions, index)
        return bool(told_of) and not told_of.issuperset(names)

    def _is_of_a_charge_on_others(self, index: int, names: Sequence[str]) -> bool:
        """Whether how far a claim has come in a sentence is how far it has come against others: "urged the president to meet nobody, now that two are indicted"."""
        claim = self.reading.claim(index)
        theirs = claim is not None and claim.outright and bool(claim.accused) and claim.accused.isdisjoint(names)
        return theirs or self._is_verdict_on_others(index, names)

    def _allegations(self, evidence: dict[str, list[int]]) -> None:
        """One item a claim: those are accused together of whom one is accused in no sentence but the other's."""
        items: list[tuple[list[str], list[int]]] = []
        for name, found in ((n, part) for n, whole in evidence.items() for part in self._apart(n, whole)):
            same = next((i for i in items if name not in i[0] and (set(found) <= set(i[1]) or set(i[1]) <= set(found))), None)
            if same is None:
                items.append(([name], found))
            else:
                same[0].append(name)
                same[1][:] = sorted({*same[1], *found})[:6]
        items = [i for i in items if not self._is_told_elsewhere(i, items)]
        items = [(self._of_whom(names, found), found) for names, found in items]
        for left_out in evidence.keys() - {n for names, _ in items for n in names}:
            evidence[left_out] = []
            self.draft.doubt([left_out])
        lead = "\n".join([self.article.title or "", *self._texts(self.reading.order[:2])])
        statements = [self._stated(names, found) for names, found in items]
        firm = {n for (names, _), statement in zip(items, statements, strict=True) if is_hedged(statement) for n in names}
        for (names, found), statement in zip(items, statements, strict=True):
            quotes = self._texts(found)
            about = self.reading.order if len(items) == 1 else self._about(names, found)
            near = self._texts([i for i in about if not self._looks_into_itself(i, names)])
            if not is_hedged(statement):  # no word says that this is a claim
                if firm.issuperset(names) and all(i not in self.lines or self.lines[i].claims < OUTRIGHT for i in found):
                    continue
                statement = f"It is alleged: {statement}"
                self.draft.doubt(names)
            by = accusers(self.reading, found, names, evidence, self.parts)
            outlets = self._outlets(found)
            origin = [b for b in by if b not in outlets]
            told = [self._without_asides(self.article.sentences[i].text, names) for i in found if not self._is_of_a_charge_on_others(i, names)]
            told = cues.without_old_verdicts(told)
            self.draft.allegation.append(
                DraftAllegation(
                    statement=statement, accused=names[:6], alleged_by=origin[:6], reported_by=outlets,
                    status=self._came_to(names, cues.status(" ".join(told), lead, "\n".join(near))), evidence=quotes,
                )
            )  # fmt: skip
            self.draft.doubt(n for n in names if not any(self._tells_of(n, i) for i in found))
        self._made_by_the_same()
        self._charged()

    def _is_told_elsewhere(self, item: tuple[list[str], list[int]], items: Sequence[tuple[list[str], list[int]]]) -> bool:
        """Whether no evidence of a claim tells of whom it accuses, and that of another claim against them does: it is about somebody else."""
        names, found = item

        def tells(name: str, indices: Sequence[int]) -> bool:
            return any(self._tells_of(name, i) for i in indices)

        return not any(tells(n, found) for n in names) and all(any(n in other and tells(n, where) for other, where in items) for n in names)

    def _came_to(self, names: Sequence[str], status: Status) -> Status:
        """How far a claim has come: not to a charge, where nothing plainly accuses these, and the text surely accuses others, whose charge it is."""
        told = [c for c in self.reading.claims if c.strong or c.sure]  # not what only goes on from a claim, and may be about all whom the story names
        mine = any(not c.accused.isdisjoint(names) for c in told)
        return "claimed" if status == "charged" and not mine and any(c.outright and c.accused for c in told) else status

    def _of_whom(self, names: list[str], found: Sequence[int]) -> list[str]:
        """Of whom a claim tells, where it surely accuses one: nobody beside them whom its evidence does not name, and no sentence of the story accuses.

        They at whom a bomb was sent stood as charged beside who sent it; and nobody who makes it, and is accused in no sentence: who sues a club stood
        accused beside it.
        """
        told = [c for i in found if (c := self.reading.claim(i)) and c.strong and c.accused & set(names)]
        made = {b for c in told for b in c.by} - {n for c in self.reading.claims for n in c.accused}
        names = [n for n in names if n not in made]
        surely = {n for i in found if (c := self.reading.claim(i)) and c.outright for n in c.accused}
        ever = {n for c in self.reading.claims for n in c.accused | c.told}
        return [n for n in names if surely.isdisjoint(names) or n in ever or any(self._tells_of(n, i) for i in found)]

    def _made_by_the_same(self) -> None:
        """A claim of which nothing says who makes it is theirs who alone makes the others; a charge is no private person's."""
        origin = {b for a in self.draft.allegation for b in a.alleged_by}
        private = not any(self.reading.role(b) == "authority" for b in origin)
        for item in self.draft.allegation if len(origin) == 1 else ():
            if not (private and item.status == "charged") and not item.alleged_by and origin.isdisjoint(item.accused):
                item.alleged_by = list(origin)

    def _stated(self, names: Sequence[str], found: Sequence[int]) -> str:
        """The sentence of a claim's evidence that says best that it is one, of those that refer to whom it accuses, if any does."""
        near = [i for i in found if not set(names).isdisjoint(self.reading.mentions.named(i))]
        says = (cues.is_claim, cues.tells_of_claim, is_hedged)
        claim = next((q for part in (near, found) for told in says for q in self._texts(part) if told(q)), self.article.sentences[found[0]].text)
        return self._plainly(claim)

    def _plainly(self, quote: str) -> str:
        """A sentence as a statement: without its dateline."""
        return without_dateline(quote, opens=quote == self.article.told[0].text).strip()

    def _charged(self) -> None:
        """Of who is charged, what else an authority says of them, or who says what they are charged with, is a part of the case."""
        charged = [a for a in self.draft.allegation if a.status == "charged"]
        for item in self.draft.allegation:
            case = next((c for c in charged if set(item.accused) <= set(c.accused)), None)
            if case is None or not item.alleged_by or item.status not in ("claimed", "investigated"):
                continue
            if all(n in case.alleged_by or self.reading.role(n) == "authority" for n in item.alleged_by):
                item.status = "charged"

    def _texts(self, indices: Sequence[int]) -> list[str]:
        return [self.article.sentences[i].text for i in indices]

    def _about(self, names: Sequence[str], found: Sequence[int]) -> list[int]:
        """The sentences that stand near a claim's evidence, or name whom it accuses: an inquiry elsewhere may be into another."""
        named = self.reading.mentions.named
        return [i for i in self.reading.order if any(abs(i - f) <= APART for f in found) or not set(names).isdisjoint(named(i))]

    def _looks_into_itself(self, index: int, names: Sequence[str]) -> bool:
        """Whether a party says that it looks into a claim against it: that is no inquiry."""
        return cues.is_own_inquiry(self.article.sentences[index].text) and not self.reading.speaking(index).isdisjoint(names)

    def _without_asides(self, quote: str, accused: list[str]) -> str:
        """A sentence without what it says aside of others: "Ada Brill, who was convicted in 2010, accused Tom Okell"."""
        parties = self.reading.parties.values()
        theirs = tuple(f" {form}" for n in parties if n.full in accused for form in n.forms)
        others = tuple(f" {form}" for n in parties if n.full not in accused for form in n.forms)

        def kept(aside: re.Match[str]) -> str:
            whom = f" {aside['whom']}"
            return "" if whom.endswith(others) and not whom.endswith(theirs) else aside[0]

        return _ASIDE.sub(kept, quote)

    def _apart(self, name: str, found: list[int]) -> list[list[int]]:
        """The evidence against a party by claim. One that somebody makes in so many words, or that the probe takes for one, is another where it
        stands a few sentences on, or says that it is: "She also claims", "a second complaint".
        """
        parts: list[list[int]] = []
        made = bool(self.lines)
        for index in found:
            anew = self._is_made(name, index)
            if not parts or (anew and (self._is_another(index) or (made and index - parts[-1][-1] > APART))):
                parts.append([index])
            else:
                parts[-1].append(index)
            made = made or anew
        return parts

    def _is_another(self, index: int) -> bool:
        """Whether a sentence says that its claim is one more."""
        return index not in self.reading.order[:LEAD] and _ANOTHER.search(self.article.sentences[index].text) is not None

    def _is_made(self, name: str, index: int) -> bool:
        """Whether a sentence is likelier a claim than not, by the probe; without it, whether somebody else makes one against a party in so many words."""
        if index in self.lines:
            return self.lines[index].claims >= EVEN
        claim = self.reading.claim(index)
        return claim is not None and claim.plain and name in claim.accused and bool(claim.by - {a.full for a in self.accused})

    def _outlets(self, found: list[int]) -> list[str]:
        """The outlets that carry a claim; the one whose sentence cites the source comes first, for the others cite it."""
        charged = {n for c in self.reading.claims for n in c.accused}  # the website that is accused carries nothing
        carrying = [
            n for n in self.reading.parties.values() if self.reading.is_outlet(n.full) and (n.full not in charged or self.reading.said(n.full))
        ]
        near = [n for n in carrying if set(n.sentences) & {j for i in found for j in (i, i + 1)}]
        cites = {i for i in found if self.reading.cited(i)}
        cites |= {c.sentence.index for c in self.reading.claims if any(self.reading.parties[b].kind == "group" for b in c.by)}
        return [n.full for n in sorted(near, key=lambda n: (not cites & set(n.sentences), n.sentences[0]))][:6]

    def _replies(self, accused: list[Name]) -> None:
        claims = {q for a in self.draft.allegation for q in a.evidence}
        admitting: set[str] = set()
        named: set[str] = set()
        for by, indices in replies(self.reading, accused, claims, self.doubted, self.heard):
            kept = self._plainest(indices)
            quotes = self._texts(kept)
            names = [by.full] if by in accused else self._answered_for(by, indices, accused)
            answers = [n for n, a in enumerate(self.draft.allegation, 1) if set(a.accused) & set(names)]
            if answers:
                kind = cues.reply_kind(" ".join(self._without_asides(q, [by.full, *names]) for q in quotes))
                plain = [q for q in quotes if cues.is_reply(q)]
                first = next((q for q in plain if cues.reply_kind(q) == kind), (plain or quotes)[0])
                if kind == "admission":
                    admitting.update(names)
                named.update(n for i in kept for n in self.reading.mentions.at[i].values())
                reply = DraftDenial(by=by.full, kind=kind, statement=first, evidence=quotes)
                reply.answers += answers  # all of them: the limit is for what a model is asked
                self.draft.denial.append(reply)
        self._admitted(admitting)
        replied = {d.by for d in self.draft.denial}
        used = {q for i in (*self.draft.allegation, *self.draft.denial) for q in i.evidence}
        another = may_hold_another(self.reading, accused, replied, used)
        self.draft.overhear(n.full for n in accused if n.full not in replied and (another or n.full in named or self.reading.said(n.full)))

    def _answered_for(self, by: Name, indices: Sequence[int], accused: Sequence[Name]) -> list[str]:
        """For whom a voice answers: the accused of whom its denial tells, "Mr Okell is innocent", else those for whom it speaks."""
        spoken_for, told_of = served(self.reading, by, accused), set[str]()
        for index in indices if not heads_authority(self.reading.portrait(by.full)) else ():  # who clears somebody else does not answer for them
            text, parse = self.article.sentences[index].text, self.reading.mentions.parses[index]
            if cues.is_answer(text) and cues.reply_kind(text) == "denial":
                told_of |= {p for w in parse.words if w.dep in SUBJECTS for p in self.reading.mentions.parties(index, w)}
        told_of &= {n.full for n in accused}
        return sorted(told_of) if told_of else spoken_for

    def _plainest(self, indices: Sequence[int]) -> list[int]:
        """Six sentences of a long answer at the most, in order: those with a plain word of answering, then the first."""
        plain = {i: cues.is_answer(self.article.sentences[i].text) for i in indices}
        chosen = sorted(range(len(indices)), key=lambda n: (not plain[indices[n]], n))[:6]
        return [indices[n] for n in sorted(chosen)]

    def _admitted(self, admitting: set[str]) -> None:
        """A claim is admitted where all do whom it accuses, and none of them is innocent by another answer."""
        contested = {n for d in self.draft.denial for n in d.answers if cues.is_innocence(" ".join(d.evidence))}
        for number, item in enumerate(self.draft.allegation, 1):
            if number not in contested and item.status in ("claimed", "investigated", "charged") and admitting.issuperset(item.accused):
                item.status = "admitted"

    def _context(self) -> None:
        """The sentences that the text itself marks as what followed: asked for them, the model repeats the claim."""
        used = {q for i in (*self.draft.allegation, *self.draft.denial) for q in i.evidence}
        accused = frozenset(n for a in self.draft.allegation for n in a.accused)
        weights = TOLD_CONTEXT if self.lines else CONTEXT
        likely: list[tuple[float, Sentence]] = []
        for index in self.reading.order:
            sentence = self.article.sentences[index]
            if sentence.text not in used and len(sentence.text.split()) >= SHORT and index not in self.reading.headings:
                needed = chance(context_signs(self.reading, sentence, accused, self.lines.get(index)), weights)
                if needed < NEEDED and is_defended(self.reading, index, accused):
                    needed = NEEDED  # a denial by one who is accused of nothing
                likely.append((needed, sentence))
        for count, (p, sentence) in enumerate(sorted(likely, key=lambda pair: -pair[0])[:MAX_CONTEXT]):
            if p >= (NEEDED if count >= FEW else WORTH):
                self.draft.context.append(DraftFact(statement=self._plainly(sentence.text), evidence=[sentence.text]))
