"""Whom each word of a story means: a name, a pronoun, "the company", "its lawyer". Where two could be meant, nobody is.

Sentences are read in order, and what the last ones were about is remembered: the subject first, for that is whom a pronoun means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarise.article import Article
from summarise.kinds import AUTHORITY, OUTLET, kind_of
from summarise.names import family
from summarise.naming import CASES, is_past, office_of
from summarise.nouns import (
    BODY_NOUNS,
    FIRM_NOUNS,
    HE,
    KIN,
    NO_FIRM,
    OFFICERS,
    OUTLET_NOUNS,
    PAPERS,
    PARTISANS,
    PERSON_NOUNS,
    REPORTS,
    SHE,
    VOICES,
    is_person,
)
from summarise.parsing import SUBJECTS, Parse, Word, represented
from summarise.phrases import how_many, stands_for, stated_by
from summarise.pronouns import GENDER, Pronouns
from summarise.salience import Entity, Ref

if TYPE_CHECKING:
    from summarise.brief import PartyKind

_OF_TOWNS = frozenset("club team side council".split())
"""Nouns for a body that a story calls by its town or country: "Oxmere", "the club"."""
_BY_NAME = frozenset("ministry department diocese".split())
"""Nouns for a body that bears the word in its name: "the ministry" is no other."""
_CAMPS = frozenset("office team campaign defence defense".split())
"""Of the voices that are no people, those that are no papers either."""
_OF_HEARERS = frozenset("warn remind assure threaten".split())
"""Verbs that tell somebody of themselves."""
_OFTEN = 4
"""In how many sentences one of a family is named, so that its plural does not mean who is named in one."""


class Mentions(Pronouns):
    """The references of one article; its arguments are those of `Naming`."""

    def __init__(self, article: Article, who: Mapping[str, Sequence[str]], kinds: Mapping[str, PartyKind] | None = None) -> None:
        super().__init__(article, who, kinds)
        self._voiced: dict[str, Ref] = {}
        self._groups: dict[tuple[int, int], tuple[str, ...]] = {}
        self._couple: tuple[str, ...] = ()
        for sentence in article.story:
            self._read(sentence.index)

    def of(self, index: int, word: Word) -> tuple[Ref, ...]:
        """Whom a word of a sentence means, with those who are joined to it by "and"; empty where it is no reference."""
        parse = self.parses[index]
        found: list[Ref | None] = [self.refs[index].get(word.index)]
        if word.text[:1].isupper() and word.text.endswith("s") and word.index and parse.words[word.index - 1].text.casefold() == "the":
            found += [Ref(n, named=True) for n in self._family(word.text)]
        found += [Ref(n) for n in self._groups.get((index, word.index), ())]
        joined = [c for c in parse.children(word, "conj") if not self._is_joined_within(index, word, c)]
        for other in (*joined, *self._joined_behind(index, word)):
            found += self.of(index, other)
        if found[0] is not None and found[0].voice:  # "lawyers for Brill and Okell"
            found += [
                Ref(self.at[index][c.index], voice=True)
                for o in (*parse.governed(word, "for", "of"), *represented(parse, word))
                for c in parse.children(o, "conj")
                if c.index in self.at[index]
            ]
        return tuple(r for r in found if r is not None)

    def _is_joined_within(self, index: int, word: Word, other: Word) -> bool:
        """Whether a word is joined to one within the phrase of another: "Brill of Galt and Orvel", "against Vell by Okell and two others"."""
        parse = self.parses[index]
        made = parse.head(parse.head(word)) if word.dep == "pobj" else word  # "brought against Vell by Okell and two others"
        for prep in (*parse.children(word, "prep", "agent"), *parse.children(made, "agent")):
            within = [o for o in parse.children(prep, "pobj") if word.index < o.index < other.index]
            kinds = {self.kinds.get(self.at[index].get(w.index, ""), "") for w in (*within, other)}
            alike = len(kinds) == 1 and "" not in kinds and self.kinds.get(self.at[index].get(word.index, "")) not in kinds
            if within and (prep.lemma == "by" or (prep.lemma in ("of", "from", "at") and alike)):
                return True
        return False

    def _joined_behind(self, index: int, word: Word) -> tuple[Word, ...]:
        """Who is named with somebody behind an aside on them: "Mr Vell, Republican of Tarn, and his wife, Ada, are charged"."""
        parse, here = self.parses[index], self.at[index].get(word.index)
        if not here and word.tag == "NNS":  # "two clerks, Ada Vell and Tom Brill"
            return tuple(c for a in parse.children(word, "appos") if a.index in self.at[index] for c in parse.children(a, "conj"))
        asides = [a for a in parse.children(word, "appos") if here and a.index not in self.at[index]]
        joined = (c for a in asides for c in parse.children(a, "conj"))
        return tuple(c for c in joined if self.name_of(index, c) not in (None, here) and self.kinds.get(here or "") == "person")

    def _family(self, plural: str) -> list[str]:
        """Whom the plural of a surname means: of a family those of whom the story tells; not the father whom it names once beside them."""
        often = {n: sum(n in at.values() for at in self.at.values()) for n in family(plural, self.kinds)}
        return [n for n, times in often.items() if times > 1 or max(often.values()) < _OFTEN]

    def parties(self, index: int, word: Word) -> tuple[str, ...]:
        """The parties that a word means; nobody who only speaks for one."""
        return tuple(dict.fromkeys(r.party for r in self.of(index, word) if r.party and not r.voice))

    def named(self, index: int) -> tuple[str, ...]:
        """The parties that a sentence refers to, outside of quotations, in order."""
        found = (r.party for w, r in sorted(self.refs[index].items()) if not self.inside(index, self.parses[index].words[w]))
        return tuple(dict.fromkeys(p for p in found if p))

    def _read(self, index: int) -> None:
        parse, found = self.parses[index], {}
        self.refs[index] = found
        local: list[tuple[Word, Entity]] = []
        people = self._people(lambda e: e.rank < 3)
        people = people if len(people) > 1 else self._people(lambda e: e.rank in (0, 3))  # "Brill is accused of theft. Okell is charged. Both men"
        for word in parse.words:
            several = self._couple if word.lemma == "couple" else people
            as_many = len(several) > 1 and how_many(parse, word) == len(several)
            if as_many and not any(a.index in self.at[index] for a in parse.children(word, "appos")):  # not "the two men, Amos Vell and Tom Brill"
                self._groups[index, word.index] = several
                local += [(word, self._entity(index, word, Ref(p))) for p in several]
                continue
            if word.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"):
                continue
            if word.dep in ("compound", "det", "nummod", "amod", "nmod") and word.index not in self.at[index]:
                continue
            ref = self._reference(index, word, local)
            if ref is None:
                continue
            found[word.index] = ref
            gender = GENDER.get(word.text.casefold())
            if gender and ref.party and not ref.voice and not ref.named:  # not "her" of "her boyfriend"
                self.genders.setdefault(ref.party, gender)  # a pronoun tells it of a name that does not
            self._couple = self._married(index, word, ref) or self._couple
            if not self.inside(index, word) and not (word.dep == "compound" and ref.named):
                local.append((word, self._entity(index, word, ref)))
        main = parse.children(parse.root, *SUBJECTS) if parse.root else ()
        papers = (self.papers.get((index, w.index)) or (w.lemma if w.lemma in REPORTS else "") for w in main)
        self._paper = next(filter(None, papers), "")
        self._remember(local)

    def _people(self, told: Callable[[Entity], bool]) -> tuple[str, ...]:
        """The people whom the story names of whom it has just told in some place."""
        return tuple(dict.fromkeys(e.party for e in self._salient if e.kind == "person" and e.party and told(e)))

    def _married(self, index: int, word: Word, ref: Ref) -> tuple[str, ...]:
        """Somebody and whose wife or husband they are: "his wife, Ada", "Vell's husband"."""
        owners = self.parses[index].children(word, "poss") if word.lemma in ("wife", "husband") else ()
        whose = (self.refs[index].get(o.index) for o in owners)
        return next(((r.party, ref.party) for r in whose if r and r.party and ref.party and r.party != ref.party), ())

    def _remember(self, local: list[tuple[Word, Entity]]) -> None:
        entities = [e for _, e in local if e.kind]
        if not entities:
            return
        older = [replace(e, rank=e.rank + 3) for e in self._salient if e.rank < 6]
        self._salient = sorted(dict.fromkeys([*entities, *older]), key=lambda e: e.rank)[:12]

    def _entity(self, index: int, word: Word, ref: Ref) -> Entity:
        kind = self.kinds.get(ref.party or "") or (kind_of(ref.party) if ref.party else "person" if is_person(word.lemma) else "")
        gender = self.genders.get(ref.party or "", "") or ("she" if word.lemma in SHE else "he" if word.lemma in HE else "")
        return Entity(None if ref.voice else ref.party, gender, "person" if ref.voice else kind, self._rank(index, word))

    def _rank(self, index: int, word: Word) -> int:
        parse = self.parses[index]
        while word.dep in ("conj", "appos") or (
            word.dep == "poss" and parse.head(word).lemma in CASES
        ):  # "The council's case is continuing. It alleges"
            word = parse.head(word)
        verb = parse.head(word)
        if word.dep not in SUBJECTS:
            warned = verb.lemma in _OF_HEARERS and parse.children(verb, "ccomp")  # "warned Ms Vell that she"
            return 1 if word.dep == "dobj" and (verb.head == verb.index or warned) else 2
        if verb.dep == "relcl":
            return 2  # "did not charge Vell, who …, or those who Okell says …"
        main = verb.dep == "conj" or (verb.dep == "parataxis" and word.pos == "PRON")  # "The ledger was hers, she said"
        return 0 if verb.head == verb.index or (main and parse.head(verb).head == verb.head) else 1

    def _reference(self, index: int, word: Word, local: list[tuple[Word, Entity]]) -> Ref | None:
        parse = self.parses[index]
        name = self.name_of(index, word)
        if name is not None:
            return Ref(name, named=True)
        if word.pos == "PRON":
            return self._pronoun(index, word, local)
        if word.lemma == "one" and word.dep in SUBJECTS:  # "one of her lawyers, Benno Lisle, said"
            return next((r for o in parse.governed(word, "of") if (r := self._reference(index, o, local))), None)
        same = self.at[index].get(parse.head(word).index) if word.dep == "appos" and is_person(word.lemma) else None
        if same is not None and self.kinds.get(same) == "person":
            return Ref(same)  # "Ada Brill, the party's chairwoman": no second person
        voice = self._voice(index, word, local)
        if voice is not None:
            return voice
        once = parse.words[word.index - 2] if word.index > 2 and parse.words[word.index - 1].text == "-" else word
        definite = [
            w
            for w in parse.children(word if once.lemma != "ex" else once, "det", "poss")
            if w.lemma in ("the", "this", "that", "these", "those") or (word.lemma in KIN and w.text.casefold() in GENDER)
        ]
        beside = parse.children(word, "compound") if word.text in PARTISANS else ()
        places = [w.text for c in beside if c.entity == "GPE" for w in parse.subtree(c)]
        if definite and places and word.dep != "appos":
            return Ref(self._partisan(" ".join(places)))
        if definite and word.tag != "NNS" and (word.pos in ("NOUN", "ADJ", "NUM") or word.lemma in self.described):
            party = self._described_by(index, word, local)
            if party is not None:
                return Ref(party)
        if word.pos == "NOUN" and word.dep in (*SUBJECTS, "dobj", "pobj", "conj", "dative", "agent") and is_person(word.lemma):
            return Ref(None)
        return None

    def _described_by(self, index: int, word: Word, local: list[tuple[Word, Entity]]) -> str | None:
        parse = self.parses[index]
        office = office_of(parse, word)
        office = office if office in self.described else office.removeprefix("then ")  # "the then-senator" is the senator of now
        if office in self.described and index >= self.since.get(office, 0):
            return self.described[office]
        if word.lemma in BODY_NOUNS and AUTHORITY.search(word.lemma) and parse.children(word, "compound", "amod"):
            return None  # "the justice department" is not the body of which the story spoke last
        if word.lemma in _BY_NAME or (word.lemma == "service" and parse.children(word, "compound")):
            return None  # such a body bears the word in its name
        body = word.lemma in BODY_NOUNS and not (is_person(word.lemma) and is_past(parse, word))  # "the former film producer" is a man
        if body and (named := [self.at[index][c.index] for c in parse.children(word, "compound") if c.index in self.at[index]]):
            return named[0] if self.kinds.get(named[0]) == "organisation" and word.lemma != "union" else None  # "the Orvel laboratory"
        if word.lemma == "party":  # "the party", of the Orvel Party and a club
            by_name = [e for e in self._salient if "party" in (e.party or "").casefold().split()]
            return by_name[0].party if by_name else self._only("organisation", outlets=False)
        if body:
            return self._only("organisation", outlets=word.lemma in OUTLET_NOUNS, firms=word.lemma in FIRM_NOUNS, lands=word.lemma in _OF_TOWNS)
        aged = any(w.text.endswith("old") for c in parse.children(word, "amod", "compound", "nmod") for w in parse.subtree(c))
        if word.lemma in PERSON_NOUNS or aged or re.search(r"-?old$", word.text):
            other = "he" if word.lemma in SHE else "she" if word.lemma in HE else "none"
            party = self._only("person", besides=self._told_of(index, word) | {p for p, gender in self.genders.items() if gender == other})
            # "He wondered whether to sue the reporter": not himself.
            return None if word.dep not in SUBJECTS and any(e.party == party for _, e in local) else party
        return None

    def _partisan(self, place: str) -> str | None:
        """Who "the Oxmere Democrat" is: of whom the story says that they are from there, "Ada Brill, D-Oxm.", or the only person of whom it has spoken of late."""
        text = "\n".join(s.text for s in self.article.told)
        seats = {form: re.search(rf"{re.escape(form)}(?:, | \(| of )(?:\w+ of |[A-Z]-)?([A-Z][\w.]*)", text) for form in self.forms}
        found = {self.forms[form] for form, seat in seats.items() if seat and stands_for(seat[1], place)}
        lately = {e.party for e in self._salient if e.kind == "person" and e.party}
        return next(iter(found or lately)) if len(found or lately) == 1 else None

    def _only(self, kind: str, outlets: bool = True, firms: bool = False, lands: bool = False, besides: frozenset[str] = frozenset()) -> str | None:
        """The one party of a kind that was spoken of last; an outlet is seldom "the firm", a university never, and no country is "the commission"."""
        found = [e for e in self._salient if e.kind == kind and e.party not in besides and (outlets or not OUTLET.search(e.party or ""))]
        found = [e for e in found if not (firms and NO_FIRM.search(e.party or "")) and (lands or e.party not in self.lands)]
        if not found:
            return None
        foremost = {e.party for e in found if e.rank == found[0].rank}
        return foremost.pop() if len(foremost) == 1 else None

    def _voice(self, index: int, word: Word, local: list[tuple[Word, Entity]]) -> Ref | None:
        """ "its lawyer", "a spokesman for Galt", "Galt spokesman", "a statement from the bank": who or what speaks for a party."""
        parse = self.parses[index]
        speaking, officer = word.lemma in VOICES, word.lemma in OFFICERS and not is_past(parse, word)
        if not speaking and not officer:
            return None
        for subject in parse.children(stated_by(parse, word), "nsubj") if word.lemma in PAPERS - _CAMPS else ():
            teller = self.refs[index].get(subject.index)  # "X denied it in a statement. … The statement read"
            self._voiced[word.lemma] = Ref(teller.party if teller else None, voice=True)
        owners = list(parse.children(word, "poss", "compound", "nmod"))
        for prep in parse.children(word, "prep", "agent"):
            if prep.lemma in (("for", "of", "from", "by", "at") if speaking else ("of", "at")):
                owners += parse.children(prep, "pobj")
        owners += represented(parse, word) if speaking else ()
        for owner in owners:
            known = self.at[index].get(owner.index)
            ref = self.refs[index].get(owner.index)
            party = known or (ref.party if ref and not ref.voice else None)
            if party is None and (owner.pos == "PRON" or owner.lemma in VOICES - PAPERS):  # "a statement from the bank's lawyer, Ada Brill"
                mean = (self._pronoun if owner.pos == "PRON" else self._voice)(index, owner, local)
                party = mean.party if mean else None
            if party is None and owner.dep == "compound" and (owner.lemma in BODY_NOUNS or owner.lemma in self.described):
                party = self.described.get(owner.lemma) or self._only("organisation")
            if party is not None and (speaking or self.kinds.get(party) == "organisation"):
                who = self.behind(index, parse, word, party)
                voice = Ref(who, named=True) if who else Ref(party, voice=True)
                if not self.inside(index, word):  # “we saw her statements,” the statement read: not hers
                    self._voiced[word.lemma] = voice
                return voice
        definite = any(d.lemma == "the" for d in parse.children(word, "det")) and not owners
        if definite and speaking and word.lemma in self._voiced and word.lemma not in _CAMPS:
            return self._voiced[word.lemma]
        return Ref(None, voice=True) if word.lemma in VOICES and is_person(word.lemma) else None

    def behind(self, index: int, parse: Parse, word: Word, served: str) -> str | None:
        """ "Counsel for Vane, Ofelia Hart, said": the name behind the phrase, where the grammar takes it for the client's."""
        for at in range(word.index + 1, len(parse.words) - 1):
            name = self.at[index].get(at + 1)
            if parse.words[at].text == "," and name is not None and name != served and self.kinds.get(name) == "person":
                return name
            if parse.words[at].pos in ("VERB", "AUX"):
                return None
        return None
