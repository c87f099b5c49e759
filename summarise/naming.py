"""Where an article names each party, under which of its names, of which gender it is, and by which nouns the article describes it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from summarise.article import Article
from summarise.given_names import usual_pronoun
from summarise.kinds import kind_of
from summarise.names import Name, names
from summarise.nouns import HE, KIN, LETTERS, NEVER, OFFICERS, SHE, STATESMEN, is_person
from summarise.parsing import SUBJECTS, Parse, Word, parse_all
from summarise.quotations import quoted

if TYPE_CHECKING:
    from summarise.brief import PartyKind

_PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})
_PAST = frozenset("former ex then late".split())
"""Words before an office that somebody no longer holds."""
_LESSER = _PAST | frozenset("vice deputy assistant".split())
"""Words before an office that its holder is not called by."""
_CLAUSE = re.compile(r" (?:who|whom|whose|that|which|accused|suspected|convicted|charged) ")
"""Behind what, in a description of somebody without a name, others are named."""
_OWNED = re.compile(r"'s (?=[a-z])")
"""Behind what, in a description, stands what its owner has: "Vell's manager"."""
_TIES = frozenset("boyfriend girlfriend partner fiance fiancé fiancée friend fan ally rival victim killer lawyer attorney".split())
"""What somebody is to another, beside kin: "the boyfriend of the star Ada Vell" is not she."""
_NO_NAME = re.compile(r"(?:An? |The (?=[a-z])|[a-z])")
"""How the words begin by which a story tells of somebody without a name."""
_NEAR = 4
"""Within how many sentences a story calls somebody by a word of the name that it has yet to give."""
_CALLED_TOO = {
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "sen": ("senator", "lawmaker"),
    "senator": ("lawmaker",),
    "gov": ("governor",),
    "coun": ("councillor",),
    "cllr": ("councillor",),
}
"""What a story goes on to call who bears a title: "Rep. Brill … the congresswoman"."""
CASES = frozenset("case suit lawsuit charge indictment complaint allegation".split())
"""What is brought against somebody, and is no name's, whatever stands in apposition."""
_SEATED = frozenset("member mp senator representative delegate candidate".split())


def office_of(parse: Parse, noun: Word) -> str:
    """What a noun calls somebody, with the word that makes it less: "Vice President Brill" is not "the president", nor is "the former president"."""
    joined = parse.words[noun.index - 1].text == "-"  # "ex-congressman"
    before = (*parse.words[max(0, noun.index - 1 - joined) : noun.index], *parse.children(noun, "compound", "amod", "advmod"))
    lesser = next(("former" if w.lemma == "ex" else w.lemma for w in before if w.lemma in _LESSER), "")
    return f"{lesser} {noun.lemma}".lstrip()


def _within(hit: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where a description of somebody without a name may name others: "a woman who accused X", "X's manager"."""
    if clause := _CLAUSE.search(hit.group()):
        yield hit.start() + clause.end(), hit.end()
    if owned := _OWNED.search(hit.group()):
        yield hit.start(), hit.start() + owned.start()


def is_past(parse: Parse, noun: Word) -> bool:
    """Whether a noun for an office stands for who no longer holds it: "the former boss of Galt", who speaks for himself."""
    return any(w.lemma in _PAST for w in parse.children(noun, "amod", "advmod", "compound"))


class Naming:
    """The names of one article and what it calls who bears them.

    Args:
        article: the story.
        who: the forms of each party, by its name. Other names of the article are told apart from these, under their own.
        kinds: of those whose names do not tell it: "Prosecutors in Vellmark" are a group.
    """

    def __init__(self, article: Article, who: Mapping[str, Sequence[str]], kinds: Mapping[str, PartyKind] | None = None) -> None:
        self.article = article
        self.parses = parse_all(article)
        self.forms: dict[str, str] = {}
        self.kinds: dict[str, str] = dict(kinds or {})
        for name, forms in who.items():
            for form in forms:
                self.forms.setdefault(form.translate(_PLAIN), name)
        for name in names(article):
            owner = self._owner(name)
            self.kinds.setdefault(owner, "place" if name.place else name.kind)
            for form in name.forms:
                self.forms.setdefault(form.translate(_PLAIN), owner)
        longest = sorted(self.forms, key=len, reverse=True)
        self.pattern = re.compile("|".join(rf"(?<![\w'-]){re.escape(f)}(?![\w-])" for f in longest)) if longest else None
        self.quoted = quoted(article)
        self._peoples = {w.text for p in self.parses.values() for w in p.words if w.entity in ("NORP", "GPE")}
        self.at = {i: self._names_at(i) for i in self.parses}
        self.genders = self._genders()
        self.lands = self._lands()
        self.since: dict[str, int] = {}
        """The sentence from which a noun describes somebody that is only a word of a name: "the church", shortly before Tarn Church is named."""
        self.described = self._descriptions()

    def inside(self, index: int, word: Word) -> bool:
        """Whether a word stands in a quotation."""
        return self.quoted[index][word.start]

    def _owner(self, name: Name) -> str:
        """The party that a name belongs to: by one of its forms, or as a longer form of it ("Coun Barry Oddie")."""
        for form in name.forms:
            plain = form.translate(_PLAIN)
            for known, party in self.forms.items():
                if plain == known or (" " in known and plain.endswith(" " + known)) or (party in name.full and plain.endswith(" " + known)):
                    return party
        return name.full

    def _hits(self, text: str) -> list[re.Match[str]]:
        """Where the article's forms stand in a text, the longest first; then those within a description of somebody without a name."""
        if self.pattern is None:
            return []
        hits = list(self.pattern.finditer(text))
        return [*hits, *(name for hit in hits for start, end in _within(hit) for name in self.pattern.finditer(text, start, end))]

    def _names_at(self, index: int) -> dict[int, str]:
        """By word, the party whose name the word is a part of."""
        text = self.article.sentences[index].text.translate(_PLAIN)
        hits = self._hits(text)
        found: dict[int, str] = {}
        for word in self.parses[index].words:
            if word.tag == "PRP$":
                continue  # "a neighbour of his family" is one party, of whom another is "his"
            before_name = word.dep == "compound" and self.parses[index].head(word).pos == "PROPN"
            of_others = [c.text for c in self.parses[index].children(word, "amod", "compound") if c.entity in ("NORP", "GPE")]
            for hit in hits:
                whose = set(self.forms[hit.group()].split()) & self._peoples if of_others and hit.group() == word.text.casefold() else set[str]()
                if whose and whose.isdisjoint(of_others):
                    continue  # "Valtrian officials" are not "officials" of Avorna
                calling = before_name and hit.group().islower() and " " not in hit.group()  # "attorney Ada Brill" is not "the attorney" of before
                if hit.start() <= word.start and word.end <= hit.end() and not calling:
                    found[word.index] = self.forms[hit.group()]
            if word.text in LETTERS and word.index and (party := found.get(word.index - 1)):
                found.setdefault(word.index, party)
        return found

    def name_of(self, index: int, word: Word) -> str | None:
        """The party whose name a word heads: its own, or one in apposition ("her solicitor, Yusuf Brand")."""
        parse = self.parses[index]
        if party := self.at[index].get(word.index):
            named = (self._person_at(index, a) for a in parse.children(word, "appos") if _NO_NAME.match(party))
            return next(filter(None, named), party)  # "The supervisor, Ada Brill": no second one
        seated = ("for",) if word.lemma in _SEATED else ()  # "the member for Oxmere East Tom Rell"
        for part in () if word.lemma in KIN | _TIES else parse.governed(word, "of", *seated):  # "Superintendent of Police Amara Vell"
            name = self.at[index].get(part.index)
            before = [w for w in parse.subtree(part) if w.index < part.index and w.pos in ("NOUN", "PROPN")]
            titled = before and self.at[index].get(before[0].index) != name and (bool(seated) or word.text[:1].isupper() or before[0].text.islower())
            if name and self.kinds.get(name) == "person" and titled:
                return name
        if word.dep in SUBJECTS and is_person(word.lemma) and any(d.lemma == "the" for d in parse.children(word, "det")):
            for told in parse.children(parse.head(word), "attr") if parse.head(word).lemma == "be" else ():
                if name := self._person_at(index, told):
                    return name  # "the last to go was Amara Vell"
        for act in parse.children(word, "acl"):  # "a clerk named Amara Vell"
            for part in parse.children(act, "oprd") if act.lemma in ("name", "call") else ():
                if part.index in self.at[index]:
                    return self.at[index][part.index]
        if word.lemma in CASES:
            return None
        if behind := next(filter(None, (self._person_at(index, w) for w in self._behind_phrase(parse, word))), None):
            return behind
        for near in parse.children(word, "appos"):  # "a former official, now a lawyer with Orvel, Amara Vell"
            for part in (near, *parse.children(near, "compound", "nmod", "appos")):  # "Fiona Teh SC": letters behind a name
                if part.index in self.at[index]:
                    return self.at[index][part.index]
        return None

    def _person_at(self, index: int, word: Word) -> str | None:
        """The person whose name a word is a part of."""
        party = self.at[index].get(word.index)
        return party if party and self.kinds.get(party) == "person" else None

    def _behind_phrase(self, parse: Parse, word: Word) -> Iterator[Word]:
        """Words behind a whole description, where the grammar hangs the name on what stands in it or above it."""
        above = parse.head(parse.head(word))
        if word.dep == "pobj" and above.lemma in CASES and is_person(word.lemma):  # "the case against a former partner of the firm, Ada Vell"
            yield from (a for a in parse.children(above, "appos") if a.index > word.index)
        if word.tag == "NN" and (is_person(word.lemma) or word.lemma == "general"):  # "charged a consul in New Orvel, Ada Vell, with theft"
            where = parse.governed(word, "in")
            yield from (*where[1:], *(p for o in where for p in parse.children(o, "appos")))

    def only_owns(self, party: str, index: int) -> bool:
        """Whether a sentence names a party only to say whose somebody is: "Vell's manager", "Vell manager Tom Okell"."""
        parse = self.parses[index]
        parts = [w for i, w in enumerate(parse.words) if self.at[index].get(i) == party and self.at[index].get(w.head) != party]
        return bool(parts) and all(w.dep in ("poss", "compound") and is_person(parse.head(w).lemma) for w in parts)

    def _genders(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for index, parse in self.parses.items():
            for word in parse.words:
                party = self.at[index].get(word.index)
                if party is None:
                    continue
                near = [*parse.children(word, "compound", "appos", "amod"), *([parse.head(word)] if word.dep == "appos" else [])]
                before = parse.words[word.index - 1] if word.index else None
                for other in [*near, *([before] if before and before.tag in ("NNP", "NN") else [])]:
                    gender = "she" if other.lemma.rstrip(".") in SHE else "he" if other.lemma.rstrip(".") in HE else ""
                    if gender:
                        found.setdefault(party, gender)
        for party, kind in self.kinds.items():
            if kind == "person" and party not in found and (usual := usual_pronoun(party)):
                found[party] = usual
        return found

    def _lands(self) -> frozenset[str]:
        """The parties whose names are mostly read as a country's or a town's."""
        votes: dict[str, list[bool]] = {}
        for index, parse in self.parses.items():
            for word in parse.words:
                if (party := self.at[index].get(word.index)) and word.entity:
                    votes.setdefault(party, []).append(word.entity == "GPE")
        return frozenset(party for party, read in votes.items() if 2 * sum(read) > len(read))

    def _descriptions(self) -> dict[str, str]:
        """Nouns by which the text describes exactly one party: "Meridian, the company that …", "consul Emil Stavros"."""
        found: dict[str, set[str]] = {}
        for index, parse in ((s.index, self.parses[s.index]) for s in self.article.told):
            for word in parse.words:
                party = self.at[index].get(word.index)
                if party is None:
                    continue
                near = list(parse.children(word, "appos", "compound", "nmod"))
                if word.dep == "appos":
                    near.append(parse.head(word))
                if word.dep in SUBJECTS and parse.head(word).lemma == "be":
                    near += parse.children(parse.head(word), "attr")
                for other in near:
                    if (
                        other.pos in ("NOUN", "PROPN")
                        and other.index not in self.at[index]
                        and (other.lemma in KIN or not parse.children(other, "poss"))
                    ):
                        office = office_of(parse, other)
                        for called in _CALLED_TOO.get(other.lemma.rstrip("."), ()):
                            found.setdefault(called, set()).add(party)
                            found.setdefault(office.replace(other.lemma, called), set()).add(party)  # "the former congressman"
                        found.setdefault(office, set()).add(party)
        for form, party in self.forms.items():
            if self.kinds.get(party) not in ("person", "group") and kind_of(form) == "organisation":
                for part in form.split():
                    if part[:1].isupper() and part.casefold() not in OFFICERS | STATESMEN:  # "the governor" is no Office of the Governor
                        if part.casefold() not in found:
                            self.since[part.casefold()] = next((i for i in self.at if party in self.at[i].values()), 0) - _NEAR
                        found.setdefault(part.casefold(), set()).add(party)
        return {noun: next(iter(who)) for noun, who in found.items() if len(who) == 1 and noun not in NEVER}
