"""What the text itself gives of an allegation: its parties, its claims, who speaks where, and how strongly each is accused.

A second reader beside the model, at no cost in calls: what the model says is weighed against it, and what it overlooks is found.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

from summarise.article import Article, Sentence
from summarise.brief import Role
from summarise.fold import fold_name
from summarise.language import is_question, speaks_to_a_model, without_dateline
from summarise.mentions import Mentions
from summarise.names import Name, names
from summarise.nouns import BODY_NOUNS, OTHERS_OF
from summarise.parsing import SUBJECTS, Word, credits_of, short_lines
from summarise.saying import CITING, is_anonymous, sources
from summarise.speakers import Speakers
from summarise.strategies import cues
from summarise.strategies.claims import frame
from summarise.strategies.comments import only_comments
from summarise.strategies.following import follow, weights
from summarise.strategies.frames import Claim, Frame
from summarise.strategies.introductions import apposed, introduced, only_body, speaks_next
from summarise.strategies.likelier import likelier
from summarise.strategies.lists import joined
from summarise.strategies.papers import called, written
from summarise.strategies.portraits import Portrait, portraits
from summarise.strategies.roles import is_outlet, role_of
from summarise.strategies.undone import is_denied
from summarise.strategies.unnamed import is_human, unnamed
from summarise.strategies.wrongs import ACCUSING, DOCUMENTS, holds_wrong

_FILED = frozenset("bring file lodge launch".split())
"""What is done to a suit, which the grammar may hang on whom it is against: "suits against the council brought by Vell" makes no council Vell's."""


@dataclass
class Reading:
    """What a text gives: its parties, its claims, and how strongly it makes each party accused (above zero) or accuser (below)."""

    article: Article
    parties: dict[str, Name]
    portraits: dict[str, Portrait]
    mentions: Mentions
    speakers: Speakers
    unnamed: frozenset[str] = frozenset()
    claim_in: dict[int, Claim] = field(default_factory=dict[int, Claim])
    weight: dict[str, float] = field(default_factory=dict[str, float])

    def speaking(self, index: int) -> frozenset[str]:
        """Who speaks in a sentence: those whom it is given to, where it has a verb of saying or is a quotation."""
        return self.speakers.speaking(index)

    def said(self, name: str) -> list[str]:
        """The sentences in which a party speaks."""
        return [self.article.sentences[i].text for i in self.mentions.parses if name in self.speaking(i)]

    def voices(self, name: str) -> list[str]:
        """Those of whom the text says that they speak for a party."""
        return [n for n, portrait in self.portraits.items() if name in portrait.serves and n != name and n in self.parties]

    def portrait(self, name: str) -> Portrait:
        """What the text says of a party beside its name; an empty one where it says nothing."""
        return self.portraits.get(name, Portrait())

    def description(self, name: str) -> str:
        """What the text calls a party, as printed, first what tells it without a pronoun; empty where it says nothing."""
        kind = self.parties[name].kind
        suiting = [p for p in self.portrait(name).phrases if p.suits(kind)]
        return next((p.text for p in sorted(suiting, key=lambda p: p.leans)), "")

    def identify(self, described: str, named: str) -> None:
        """Says that somebody whom the story first describes is a party that it names later."""
        told = [part for claim in self.claims for part in (claim.accused, claim.by, claim.told)]
        for part in (*told, *(portrait.serves for portrait in self.portraits.values())):
            if described in part:
                part.discard(described)
                part.add(named)
        del self.parties[described]

    def acts(self, name: str) -> bool:
        """Whether a party does something in the story, and is not only where something happens."""
        for index in self.order:
            parse = self.mentions.parses[index]
            for word in parse.words:
                if (word.dep in SUBJECTS or parse.head(word).dep == "agent") and name in self.mentions.parties(index, word):
                    return True
        return False

    def cited(self, index: int) -> list[str]:
        """Whom a sentence cites: "citing two unnamed officials"; with the next one, where it does nothing else: "It cited two officials"."""
        parses = self.mentions.parses
        cited = [(index, w) for w in sources(parses[index])]
        if index + 1 in parses and any(w.lemma in CITING and w.dep == "ROOT" for w in parses[index + 1].words):
            cited += [(index + 1, w) for w in sources(parses[index + 1])]
        return [n for i, w in cited for n in self.mentions.parties(i, w) if n in self.parties]

    @cached_property
    def sources(self) -> frozenset[str]:
        """Whom the story cites, or who gave an outlet what it goes by."""
        return frozenset(n for i in self.order for n in self.cited(i) if not self.is_outlet(n))

    @cached_property
    def defenders(self) -> frozenset[str]:
        """Who speaks up against a claim, "X dismissed the accusations", and plainly makes none."""
        return frozenset(n for i in self.order for n in self.speakers.defending(i)) - {b for c in self.claims if c.plain for b in c.by}

    def role(self, name: str) -> Role:
        """The part that the text gives a party that neither accuses nor is accused."""
        if name in self.unnamed and name in self.sources:
            return "source"
        return role_of(name, self.parties[name].kind, self.portrait(name))

    def is_outlet(self, name: str) -> bool:
        """Whether a party publishes."""
        return name in self._outlets

    @cached_property
    def _outlets(self) -> frozenset[str]:
        return frozenset(n for n, p in self.parties.items() if is_outlet(n, p.kind, self.portrait(n)))

    @cached_property
    def order(self) -> list[int]:
        """Indices of the story's own sentences: not the title, no words to a machine, nor who wrote it and for whom, nor what a page says twice."""
        credited = credits_of(self.article)
        own = (s for s in reversed(self.article.told) if s.index not in credited and not speaks_to_a_model(s.text))
        return sorted({without_dateline(s.text).strip(): s.index for s in own}.values())  # of two alike the first

    @cached_property
    def headings(self) -> frozenset[int]:
        """Indices of what stands between the story's sentences and states nothing: a heading, a link, a question of the story's own."""
        told = self.article.told
        lines = short_lines(self.article)
        few = 3 * len(lines) <= len({s.paragraph for s in told})  # else it is a text without full stops, not one of headings
        return (lines if few else frozenset[int]()) | frozenset({s.index for s in told if is_question(s.text)})

    @property
    def claims(self) -> list[Claim]:
        """The sentences that accuse, in the order of the text."""
        return [self.claim_in[i] for i in sorted(self.claim_in)]

    def claim(self, index: int) -> Claim | None:
        """What a sentence claims."""
        return self.claim_in.get(index)

    def accusers(self, name: str) -> set[str]:
        """Who claims something of a party: no outlet, nobody who only relays it."""
        return {b for c in self.claims if name in c.accused for b in c.by if not self.is_outlet(b)} - {name}

    def only_accuses(self, name: str) -> bool:
        """Whether a party is an authority that plainly accuses, and that nobody does: a regulator that files a complaint."""
        accuses = any(name in c.by and c.plain for c in self.claims)
        return accuses and self.role(name) == "authority" and not any(name in c.accused for c in self.claims)

    def party(self, name: str) -> Name | None:
        """The party that a model means by a name: one of its forms, or a longer form of it ("Councillor Barry Oddie")."""
        wanted = fold_name(name).removeprefix("the ")
        for party in self.parties.values():
            forms = [fold_name(f).removeprefix("the ") for f in party.forms]
            if wanted in forms or any(wanted.endswith(" " + f) for f in forms):
                return party
        return None


def read(article: Article) -> Reading:
    """Reads a story without a model."""
    return _Read(article).run()


class _Read:
    def __init__(self, article: Article) -> None:
        self.article = article
        named = {n.full: n for n in names(article) if not n.place}
        others = unnamed(article, named)
        parties = named | {n.full: n for n in others}
        mentions = Mentions(article, {n.full: n.forms for n in parties.values()}, {n.full: n.kind for n in parties.values()})
        self.out = Reading(article, parties, portraits(mentions), mentions, Speakers(mentions), frozenset(n.full for n in others))
        self.authors: dict[str, tuple[int, list[str]]] = {}
        self.charged: frozenset[str] = frozenset()
        """The parties that the story surely accuses by name."""
        self.named_later = self._named_later()
        for name, later in self.named_later.items():
            del parties[name]
            for portrait in self.out.portraits.values():
                if name in portrait.serves:  # "the aide's lawyer", of an aide who is named later
                    portrait.serves = portrait.serves - {name} | set(later)

    def _named_later(self) -> dict[str, list[str]]:
        """Whom the story describes before it names them: "A senior inspector is accused. Tobias Renn, who …"."""
        found: dict[str, list[str]] = {}
        for index in self.out.order[:3]:
            for word in self.out.mentions.parses[index].words:
                name = self.out.mentions.at[index].get(word.index)
                if name in self.out.unnamed and name not in found and word.dep not in ("compound", "amod", "det", "nummod", "poss"):
                    if is_anonymous(self.out.mentions.parses[index], word):
                        continue  # whom a paper does not name, it does not name later
                    later = apposed(self.out, index, word) or speaks_next(self.out, index, word) or introduced(self.out, index, word)
                    if later:
                        found[name] = later
        return found

    def run(self) -> Reading:
        sentences = (self.article.sentences[i] for i in self.out.order)
        frames = [(s, frame(self.out.mentions, self.out.speakers, s)) for s in sentences if not is_question(s.text)]
        named = ((s.index, t.word) for s, made in frames for t in made.accused if t.sure and t.word.pos != "PRON")
        self.charged = frozenset(n for index, word in named for n in self._whose(index, word))
        for sentence, made in frames:
            claim = self._claim(sentence, made)
            if claim is not None:
                self.out.claim_in[sentence.index] = claim
        self.out.weight = weights(self.out)
        self._told()
        follow(self.out)
        self.out.weight = weights(self.out)
        return self.out

    def _claim(self, sentence: Sentence, made: Frame) -> Claim | None:
        accused: dict[str, bool] = {}
        places: dict[str, int] = {}
        for target in made.accused:
            for name in self._accused(sentence.index, target.word):
                accused[name] = accused.get(name, False) or target.sure
                places.setdefault(name, target.word.start)
        somebody = any(t.word.pos == "PRON" or is_human(t.word) for t in made.accused)  # "she was charged with the murder of Okell"
        if not accused and not somebody and (made.strong or made.hard):
            accused = dict.fromkeys(self._beside(sentence.index, made), False)
        accused |= {
            n: sure for name, sure in accused.items() for n in joined(self.out.mentions, sentence, name, places.get(name, 0)) if n not in accused
        }
        told = {n for w in made.told for n in self._whose(sentence.index, w) if n not in accused}
        self._note_authors(sentence.index)
        accused = {n: sure for n, sure in accused.items() if n in self.out.parties and not _is_home(sentence.text, n)}
        by = {n for w in made.by for n in self._claimants(sentence.index, w)} or self._tellers(sentence.index, made, accused.keys())
        own = {n for t in made.accused for n in self._who(sentence.index, t.word)}
        accused = {n: sure for n, sure in accused.items() if n not in by or n in own}  # "accused her own party": not herself
        if not accused and not made.strong and not (made.wrong and by) and not (told - by):
            return None
        if told and not accused and by and all(n in self.out.unnamed and not self._is_office(n) for n in by):
            accused, told = dict.fromkeys(told, False), set[str]()  # what unnamed people tell of somebody
        claim = Claim(
            sentence,
            set(accused) - (by - {n for n, sure in accused.items() if sure}),
            by,
            strong=made.strong,
            sure=any(accused.values()),
            wrong=made.wrong,
            told=told - by,
        )
        if cues.is_reply(sentence.text):
            claim.strong = claim.strong and cues.is_claim(sentence.text)
        return claim

    def _accused(self, index: int, word: Word) -> list[str]:
        """Whom a word accuses that is one; who is so by name, before who is by a pronoun alone."""
        found = self._whose(index, word)
        alone = word.pos == "PRON" and len(found) == 1
        return [likelier(self.out.mentions, index, word, found[0], self.charged)] if alone else found

    def _tellers(self, index: int, made: Frame, accused: Collection[str]) -> set[str]:
        """Who makes a claim whose own words name nobody who does: who speaks in its sentence of the accused, or wrote the paper that does."""
        free = (n for n in self.out.speaking(index) - self.out.speakers.defending(index) if n in self.out.parties and n not in accused)
        by = {n for n in free if not only_comments(self.out.mentions, self.out.speakers, index, n, made)}
        by -= {n for n in by if accused and all(n in self.out.portrait(a).serves for a in accused)}  # a party that says its leader was arrested
        papers = (s.subject for s in self.out.speakers.speech[index] if (index, s.subject.index) in self.out.mentions.papers)
        return by | {n for w in papers for n in self._claimants(index, w)} - set(accused)

    def _is_office(self, name: str) -> bool:
        """Whether a party is a body of the law, and no people of it: "the court", not "detectives"."""
        return self.out.parties[name].kind == "organisation" and self.out.role(name) == "authority"

    def _beside(self, index: int, made: Frame) -> list[str]:
        """Where the grammar does not say who is accused: the first party behind the verb of accusing, by word order."""
        mentions, parse = self.out.mentions, self.out.mentions.parses[index]
        verb = next(
            (
                w
                for w in parse.words
                if w.lemma in ("accuse", "allege", "claim", "name", "contend", "charge", "sue") and not mentions.inside(index, w)
            ),
            None,
        )
        if verb is None:
            return []
        by = {n for w in made.by for n in self._who(index, w)} | self.out.speaking(index)
        for word in parse.words[verb.index + 1 :]:
            name = mentions.at[index].get(word.index)
            there = name in mentions.lands and parse.head(word).lemma in ("in", "at", "from")  # "the charges were unsealed in Vellmark"
            if name in self.out.parties and name not in by and not there and not self.out.is_outlet(name) and not mentions.inside(index, word):
                return [name]
        return []

    def _who(self, index: int, word: Word) -> list[str]:
        """The parties that a word means."""
        found: list[str] = []
        for name in self.out.mentions.parties(index, word):
            found += self.named_later.get(name, [name] if name in self.out.parties else [])
        if word.lemma == "one" and not found:
            found = introduced(self.out, index, word)
        if word.lemma == "those" and not found and any(a.lemma in ACCUSING for a in self.out.mentions.parses[index].children(word, "acl")):
            groups = (n for c in reversed(self.out.claims) for n in c.accused if self.out.parties[n].kind == "group")
            found = list(groups)[:1]  # "Nine people were arrested. Those arrested are accused"
        return list(dict.fromkeys(found))

    def _note_authors(self, index: int) -> None:
        """Remembers whose the papers are of which a sentence tells."""
        for paper, by in written(self.out.mentions, index):
            if authors := [n for w in by for n in self._who(index, w)]:
                self.authors[paper] = index, authors

    def _claimants(self, index: int, word: Word) -> list[str]:
        """Who makes a claim by a word: whom it means, or whose paper: "the complaint says", of which the story has told whose it is, "X filed a complaint accusing"."""
        paper = self.out.mentions.papers.get((index, word.index)) or (word.lemma if word.lemma in DOCUMENTS else "")
        if not paper:
            return self._who(index, word)
        definite = word.pos == "PRON" or any(d.lemma == "the" for d in self.out.mentions.parses[index].children(word, "det"))
        told, authors = self.authors.get(called(paper), (-1, []))
        return self._whose(index, word) or (authors if definite or told == index else [])

    def _whose(self, index: int, word: Word) -> list[str]:
        """The parties that a word means, or to whom what it means belongs: "drones made by Aerolith", "union members"."""
        found = self._who(index, word)
        if found or (word.tag == "NN" and (is_human(word) or word.lemma in BODY_NOUNS)):
            return found or introduced(self.out, index, word) or only_body(self.out, index, word)
        parse = self.out.mentions.parses[index]
        if word.dep == "appos" and (named := self._who(index, parse.head(word))):
            return named  # "Ada Brill, an Air Force major"
        owners = list(parse.children(word, *(("compound",) if word.lemma in OTHERS_OF else ("poss", "compound"))))
        for prep in (
            p
            for child in (word, *(a for a in parse.children(word, "acl") if a.tag == "VBN" and a.lemma not in _FILED))
            for p in parse.children(child, "prep", "agent")
        ):
            if prep.lemma in ("of", "by", "at", "from"):
                home = prep.lemma == "from" and is_human(word)  # "two men from Oxmere"
                owners += [o for o in parse.children(prep, "pobj") if not (home and self._is_home_of(index, o))]
        return list(dict.fromkeys(n for o in owners for n in self._who(index, o)))[:1]

    def _is_home_of(self, index: int, word: Word) -> bool:
        """Whether a name behind "from" is where somebody lives: a land, or what does nothing in the story."""
        return all(n in self.out.mentions.lands or not self.out.acts(n) for n in self._who(index, word))

    def _told(self) -> None:
        """What is told of a suspect by who accuses, or with a word of wrongdoing by anybody, is a claim: "Tuck says that he swapped the sugar"."""
        known = self.out.claim_in
        suspects = {n for n, w in self.out.weight.items() if w >= 2}
        accusers = {b for c in self.out.claims if c.strong for b in c.by if b not in suspects and not self.out.is_outlet(b)}
        for index in self.out.order:
            if index in known and known[index].accused:
                continue
            sentence = self.article.sentences[index]
            parse = self.out.mentions.parses[index]
            for speech in self.out.speakers.speech[index]:
                sayers = set(self._who(index, speech.subject))
                if speech.within or sayers & suspects:
                    continue
                about: set[str] = set()
                for clause in parse.children(speech.verb, "ccomp"):
                    if is_denied(parse, clause):
                        continue
                    if sayers & accusers or holds_wrong(parse, parse.subtree(clause)):
                        for subject in parse.children(clause, "nsubj"):
                            about |= set(self.out.mentions.parties(index, subject)) & suspects
                if about:
                    claim = known.get(index) or Claim(sentence)
                    claim.accused |= about
                    claim.by |= sayers
                    claim.follows = True
                    known[index] = claim


def _is_home(text: str, name: str) -> bool:
    """Whether a name tells where somebody lives: "Ada Brill, 30, Oxmere, was arrested"."""
    return re.search(rf"\b[A-Z][\w’'-]+, \d\d?, (?:of )?{re.escape(name)}\b", text) is not None
