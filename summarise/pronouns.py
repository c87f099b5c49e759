"""Whom a pronoun, or "who", means: who stands foremost before it whom it fits. Where two could be meant, nobody is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from summarise.article import Article
from summarise.naming import Naming
from summarise.nouns import LAWYERS, is_person
from summarise.parsing import SUBJECTS, Parse, Word
from summarise.phrases import is_part_of, is_single
from summarise.quotations import CLOSING
from summarise.salience import Entity, Ref, first

if TYPE_CHECKING:
    from summarise.brief import PartyKind

GENDER = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she"}
_REBUFFS = frozenset("deny reject dismiss dispute refute rebut contest fight face answer confront call".split())
"""Verbs of who meets what is said against them."""
_ACTS_FOR = frozenset("represent defend advise".split())


class Pronouns(Naming):
    """The names of one article, with what it spoke of last; its arguments are those of `Naming`."""

    def __init__(self, article: Article, who: Mapping[str, Sequence[str]], kinds: Mapping[str, PartyKind] | None = None) -> None:
        super().__init__(article, who, kinds)
        self.refs: dict[int, dict[int, Ref]] = {}
        self._salient: list[Entity] = []
        self._paper = ""
        self.papers: dict[tuple[int, int], str] = {}
        """By sentence and word, the paper that "it" means: "The lawsuit says … It accuses"."""

    def antecedent(self, index: int, verb: Word) -> Word:
        """Whom "who" or "which" means: the noun that its clause hangs on; for "who" the next one above that is a person."""
        parse = self.parses[index]
        noun = parse.head(verb)
        if last := [c for c in parse.children(noun, "conj") if c.index < verb.index and is_single(parse, verb)]:
            noun = last[-1]  # "Ada Brill and Tom Okell, who was charged": he alone
        who = any(w.lemma == "who" for w in parse.children(verb))
        named = self.at[index].get(noun.index)
        many = noun.tag == "NNS" and parse.words[noun.index + 1].lemma == "who"  # "slapping troops who refused to respond"
        if who and not many and (self.kinds.get(named) == "organisation" if named else not is_person(noun.lemma)):
            return next((w for w in parse.ancestors(noun) if w.pos in ("NOUN", "PROPN") and (is_person(w.lemma) or w.index in self.at[index])), noun)
        return noun

    def _pronoun(self, index: int, word: Word, local: list[tuple[Word, Entity]]) -> Ref | None:
        own = word.lemma if word.lemma in ("he", "she", "it", "they") else {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they", "himself": "he", "herself": "she", "itself": "it"}.get(word.text.casefold(), "")  # fmt: skip
        if own not in ("he", "she", "it", "they") or (own == "it" and word.dep == "expl"):
            return None
        parse = self.parses[index]
        if own == "it" and _is_empty(parse, word):
            return None
        if own == "it" and self._paper and word.dep in SUBJECTS and not local:
            self.papers[index, word.index] = self._paper
            return Ref(None)
        if own == "they" and (self._several() or len({e.party for _, e in local if e.kind == "person" and e.rank == 0}) > 1):
            return Ref(None)  # "Ada Brill and Tom Okell ruled … They said": the two, and no body that is named beside them
        if (
            own == "they"
            and (self._are_people(index) or self._faces_people(index, word))
            and not any(self._fits(e, own) for w, e in local if w.pos != "PRON")
        ):
            return Ref(None)  # "Clerks feared that they would be accused": they, and no body of the sentence before
        if own in ("he", "she") and word.dep in SUBJECTS and word.index and parse.words[word.index - 1].text in CLOSING:
            told = {e.party for e in self._salient if e.rank == 0 and e.party and e.kind == "person" and self._fits(e, own)}
            if len(told) == 1:
                return Ref(told.pop())  # "Brill said that the man had gone. “He ran,” he added": Brill, though no word says that she is no man
        if ahead := (
            self._ahead(index, word, own)
            or self._object_before(index, word, own)
            or self._client(index, word, own)
            or self._served(index, word, own)
            or self._described(index, word, own)
        ):
            return Ref(ahead)
        facing = self.facing(index, word)  # "X accused him": not himself (Chomsky 1981, principle B)
        near = [(w, e) for w, e in local if e.rank < 2 and self._fits(e, own) and e.party not in facing and not is_part_of(parse, word, w)]
        before = first([e for e in self._salient if self._fits(e, own) and e.party not in facing])
        if not near:
            told_of = self._aside(local, own, facing, whole=_accuses_aside(parse, word))
            return Ref(told_of) if told_of else before or Ref(None)
        here = first([e for _, e in near]) or Ref(None)
        aside = 0 < word.index < len(parse.words) - 2 and parse.words[word.index - 1].text == parse.words[word.index + 2].text == ","
        if aside:
            return before or Ref(None)  # "The professor, he said, kept a folder": not the professor
        # "When she met him, she said …": it could be either.
        if any(parse.head(w).dep == "advcl" and self._others(parse, w, local, own) for w, _ in near):
            return Ref(None)
        # "A clerk did not know Okell, she added": the words come before who speaks them, and may be about another.
        if word.dep in SUBJECTS and any(parse.head(word) in parse.ancestors(w) for w, _ in near) and before and before.party != here.party:
            return Ref(None)
        return here

    def _ahead(self, index: int, word: Word, own: str) -> str | None:
        """Whom a pronoun means that stands in a phrase before the subject of its sentence: "In spite of the claims against him, Tom Okell stays"."""
        parse = self.parses[index]
        main = parse.children(parse.root, "nsubj", "nsubjpass") if parse.root else ()
        party = self.at[index].get(main[0].index) if main and word.index < main[0].index else None
        if own not in ("he", "she") or not self.may_mean(own, party):
            return None
        above = tuple(parse.ancestors(word))
        fronted = len(above) > 1 and above[-1] == parse.root and above[-2].dep == "prep" and not any(w.pos in ("VERB", "AUX") for w in above[:-1])
        return party if fronted and not any(w.index in self.at[index] for w in parse.words[: word.index]) else None

    def _object_before(self, index: int, word: Word, own: str) -> str | None:
        """Whom "him" means behind a verb that is joined to another with an object: "accused Tom Okell of theft and chided him"."""
        parse = self.parses[index]
        verb = parse.head(word)
        objects = (
            parse.children(parse.head(verb), "dobj") if word.dep == "dobj" and verb.dep == "conj" and not parse.children(verb, *SUBJECTS) else ()
        )
        named = (self.at[index].get(o.index) for o in objects if o.index < verb.index)
        return next((n for n in named if self.may_mean(own, n)), None)

    def _described(self, index: int, word: Word, own: str) -> str | None:
        """Whom a pronoun means in a clause that describes somebody: "defends Tom Okell, who denies the claims against him"."""
        parse = self.parses[index]
        verb = next((w for w in parse.ancestors(word) if w.pos in ("VERB", "AUX")), None)
        if verb is not None and verb.dep == "advcl" and word.dep in SUBJECTS:  # "Vell, who had to step down after he was indicted"
            verb = next((w for w in parse.ancestors(verb) if w.dep == "relcl" or w.dep not in ("xcomp", "advcl", "conj")), verb)
        who = verb is not None and verb.dep == "relcl" and any(w.lemma == "who" for w in parse.children(verb, *SUBJECTS))
        if verb is None or not who or parse.head(word) == verb or (parse.head(word).lemma == "against" and verb.lemma not in _REBUFFS):
            return None  # "a clerk who made a complaint against him"
        noun = self.antecedent(index, verb)
        party = self.at[index].get(noun.index)
        nearer = (self.at[index].get(w.index) for w in parse.words[noun.index + 1 : word.index]) if word.dep in SUBJECTS else ()
        if any(n and n != party and self.may_mean(own, n) for n in nearer):
            return None  # "an actress, who spoke against the naming of Tom Okell after he was accused"
        return party if own in ("he", "she") and self.may_mean(own, party) else None

    def _client(self, index: int, word: Word, own: str) -> str | None:
        """Whom "him" means behind his lawyer's words on a client: "Okell's lawyer said his client left when a suit accused him"."""
        parse = self.parses[index]
        clients = [w for w in parse.words[: word.index] if w.lemma == "client" and parse.children(w, "poss") and w.dep in SUBJECTS]
        if own not in ("he", "she") or word.dep == "poss" or not any(parse.head(c) in parse.ancestors(word) for c in clients):
            return None
        owners = (o for w in parse.words[: word.index] if w.lemma in LAWYERS for o in parse.children(w, "poss"))
        return next((n for o in owners if (n := self.at[index].get(o.index)) and self.may_mean(own, n)), None)

    def _served(self, index: int, word: Word, own: str) -> str | None:
        """Whom "he" means behind who acts for him: "Ada Brill, who represented Tom Okell before he pleaded guilty"."""
        parse = self.parses[index]
        verb = parse.head(parse.head(word))
        served = parse.children(verb, "dobj") if word.dep in SUBJECTS and parse.head(word).dep == "advcl" and verb.lemma in _ACTS_FOR else ()
        parties = [ref.party for o in served if o.index < word.index and (ref := self.refs[index].get(o.index))]
        return next((p for p in parties if self.may_mean(own, p)), None)

    def may_mean(self, pronoun: str, party: str | None) -> bool:
        """Whether a pronoun fits a party."""
        return party is not None and self._fits(Entity(party, "", self.kinds.get(party, ""), 0), GENDER.get(pronoun, pronoun))

    def _aside(self, local: list[tuple[Word, Entity]], own: str, facing: set[str], whole: bool) -> str | None:
        """Whom a sentence tells of before a pronoun, if only aside, where the sentence before names nobody whom it fits: "In papers filed against Vell the bank said he lied"."""
        if own not in ("he", "she") or (not whole and any(self._fits(e, own) for e in self._salient if e.rank < 3)):
            return None  # unless the clause goes on from the whole sentence: "has declined an invitation from Vell, accusing him"
        told = {e.party for _, e in local if self._fits(e, own)}
        return told.pop() if len(told) == 1 and told.isdisjoint(facing) else None

    def _several(self) -> bool:
        """Whether two people or more are the subject of the last sentence, or all of whom it speaks."""
        last = [e for e in self._salient if e.rank < 3]
        only_people = all(e.kind == "person" for e in last)
        return len({e.party for e in last if e.kind == "person" and (only_people or e.rank == 0)}) > 1

    def _are_people(self, index: int) -> bool:
        """Whether a sentence is about several people whom the story does not count among its parties."""
        subject = next((w for w in self.parses[index].words if w.dep in SUBJECTS), None)
        if subject is None or ((ref := self.refs[index].get(subject.index)) is not None and ref.party):
            return False
        return subject.tag == "NNPS" or (subject.tag == "NNS" and is_person(subject.lemma))

    def _faces_people(self, index: int, word: Word) -> bool:
        """Whether a sentence names people by a common noun in the clause before "them": "were dismissive of her accusers, accusing them of lying"."""
        parse = self.parses[index]
        if word.dep != "dobj" or parse.head(word).dep != "advcl":
            return False
        people = (w for w in parse.words[: word.index] if w.tag == "NNS" and w.pos == "NOUN" and is_person(w.lemma) and w.dep in ("pobj", "dobj"))
        return any(w.index not in self.at[index] for w in people)

    def _told_of(self, index: int, subject: Word) -> frozenset[str]:
        """Who is named in what somebody says: "the officer said that Okell knew" is not Okell's (Chomsky 1981, principle C)."""
        parse, named = self.parses[index], self.at[index]
        clauses = parse.children(parse.head(subject), "ccomp") if subject.dep in SUBJECTS else ()
        return frozenset(named[w.index] for c in clauses if c.index > subject.index for w in parse.subtree(c) if w.index in named)

    def facing(self, index: int, word: Word) -> set[str]:
        """The parties on the other side of a pronoun's verb: who accused "him", whom "it" accused; nobody for "himself"."""
        parse = self.parses[index]
        verb = parse.head(word)
        if word.dep in SUBJECTS:
            named = (self.at[index].get(o.index) for o in parse.children(verb, "dobj"))
            return {n for n in named if n} | self._told_of(index, word)
        if word.dep not in ("dobj", "dative") or word.text.endswith(("self", "selves")):
            return set()
        while verb.dep == "conj" and not parse.children(verb, *SUBJECTS) and parse.head(verb).pos in ("VERB", "AUX"):
            verb = parse.head(verb)
        refs = (self.refs[index].get(s.index) for s in parse.children(verb, *SUBJECTS))
        return {r.party for r in refs if r and r.party}

    def _fits(self, entity: Entity, pronoun: str) -> bool:
        if pronoun in ("he", "she"):
            return entity.kind == "person" and (self.genders.get(entity.party or "") or entity.gender) in ("", pronoun)
        if pronoun == "it":
            return entity.kind == "organisation"
        return entity.kind in ("organisation", "group") and entity.party not in self.lands

    def _others(self, parse: Parse, word: Word, local: list[tuple[Word, Entity]], own: str) -> bool:
        """Whether somebody else whom a pronoun fits stands in the same clause as a word."""
        clause = parse.head(word)
        mine = next(e for w, e in local if w == word)
        return any(e.party != mine.party and self._fits(e, own) and clause in parse.ancestors(w) for w, e in local)


def _is_empty(parse: Parse, it: Word) -> bool:
    """Whether "it" means nothing: "it was announced that", "it is unlikely that", "it is dangerous to"."""
    verb = parse.head(it)
    if it.dep == "nsubjpass":
        return any(parse.children(c, "mark") for c in parse.children(verb, "ccomp"))
    behind = [c for c in parse.children(verb, "ccomp", "xcomp") if c.index > verb.index]
    return it.dep == "nsubj" and verb.lemma == "be" and bool(behind) and bool(parse.children(verb, "acomp"))


def _accuses_aside(parse: Parse, pronoun: Word) -> bool:
    """Whether a pronoun is the object of a clause that goes on from its sentence: ", accusing him of"."""
    verb = parse.head(pronoun)
    return pronoun.dep == "dobj" and verb.dep == "advcl" and verb.tag == "VBG"
