"""People and bodies that a text gives no name: "two former employees", "prosecutors", "the county council". Each under the words that first tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from summarise.article import Article
from summarise.brief import PartyKind
from summarise.kinds import AUTHORITY
from summarise.language import speaks_to_a_model
from summarise.mentions import Mentions
from summarise.names import Name
from summarise.nouns import HE, LAWYERS, SEVERAL, SHE, VOICES, is_person
from summarise.parsing import Parse, Word
from summarise.saying import sources
from summarise.speakers import Speakers
from summarise.strategies.anybody import is_whoever
from summarise.strategies.callings import prosecutes
from summarise.strategies.claims import frame
from summarise.strategies.wrongs import is_supposed

_PEOPLE = frozenset(
    "people person man woman member parent pupil student resident user family victim witness campaigner staff insider source official employee worker colleague survivor relative "
    "neighbour villager fan customer client patient couple team crew expert specialist prosecutor detective police investigator inspector magistrate critic activist opposition rival "
    "guard soldier driver courier buyer teacher nurse programmer archivist supervisor manager conservator guest islander functionary lawmaker minister boss chief leader regulator "
    "rower clerk cook trainee cousin nephew niece uncle aunt general spouse partner sibling carer mechanic apprentice intern boy girl child scientist lawyer adviser aide shareholder trader farmer contractor passenger tenant lodger cellmate roommate flatmate housemate teammate classmate captain veteran union charity".split()
)  # fmt: skip
_COLLECTIVE = frozenset("people family staff team crew police opposition".split()) | SEVERAL.keys()
"""Nouns for several that stand in the singular."""
_VAGUE = frozenset(
    "client case story report thing matter reporter time day year statement claim allegation word reader public paper number part spokesman spokeswoman spokesperson "
    "other father mother number letter computer paper order anchor floor door owner".split()
) | LAWYERS  # fmt: skip
_YOUNG = frozenset("teenager teen youth girl boy -year-old year-old".split())
_GOES_ON = _YOUNG | frozenset("accused suspect defendant man woman".split())
"""Nouns by which a story goes on to call the one person whom it accuses without a name."""
_POWERS = frozenset("government army military regime".split())
_BODIES = frozenset("union charity regulator".split()) | _POWERS
_KNOWING = frozenset("knowledge access experience tie link".split())
"""What a source is said to have: "with direct knowledge of the case"."""
_BESIDE = frozenset("about against during after before since amid despite until over".split())
"""Prepositions that tell when or of what people speak."""
_OF_WRONG = frozenset("accuse convict suspect acquit absolve clear".split())
_IDENTIFIES = frozenset("identify name describe".split())
_NOT_NAMES = frozenset("the a an this that these those its his her their our some other another such both".split())


def unnamed(article: Article, named: Mapping[str, Name]) -> list[Name]:
    """Whom a story accuses, cites or lets speak without a name.

    Args:
        article: the story.
        named: the parties that it names.
    """
    return _Unnamed(article, named).run()


def is_human(word: Word) -> bool:
    """Whether a common noun means people."""
    return word.lemma in _PEOPLE or is_person(word.lemma)


class _Unnamed:
    def __init__(self, article: Article, named: Mapping[str, Name]) -> None:
        self.article = article
        self.mentions = Mentions(article, {n.full: n.forms for n in named.values()})
        self.speakers = Speakers(self.mentions)
        self.named = named
        self.found: dict[str, tuple[int, Word]] = {}
        self.accused: set[str] = set()
        self.again: dict[str, list[str]] = {}

    def run(self) -> list[Name]:
        for sentence in self.article.told:
            if speaks_to_a_model(sentence.text):
                continue
            parse = self.mentions.parses[sentence.index]
            for head in self._candidates(sentence.index):
                self._take(sentence.index, parse, head)
                for word in parse.children(head, "conj"):
                    # "the firm's founder and former chief executive, Ada Brill": one person
                    if parse.children(word, "det", "poss") or word.tag == "NNS" or not self.mentions.name_of(sentence.index, head):
                        self._take(sentence.index, parse, word)
        return [self._party(*place) for place in self.found.values()]

    def _candidates(self, index: int) -> Iterator[Word]:
        """Who speaks, is cited, accuses or is accused."""
        parse = self.mentions.parses[index]
        for speech in self.speakers.speech[index]:
            yield speech.subject
        yield from sources(parse)
        made = frame(self.mentions, self.speakers, self.article.sentences[index])
        yield from made.by
        accused = [t.word for t in made.accused]
        self.accused |= {w.lemma for w in accused}
        yield from accused

    def _take(self, index: int, parse: Parse, word: Word) -> None:
        vague = word.lemma in _VAGUE and not prosecutes(parse, word) and not _is_more(parse, word)
        if word.pos not in ("NOUN", "PROPN") or self.mentions.name_of(index, word) or vague:
            return
        if word.dep == "appos" and self.mentions.name_of(index, parse.head(word)):
            return  # "Alan Vell, a contractor accused of spying"
        told_of = parse.head(parse.head(word)) if word.dep == "pobj" and parse.head(word).lemma == "as" else word
        if told_of.lemma in _IDENTIFIES and any(r.party for o in parse.children(told_of, "dobj", "nsubjpass") for r in self.mentions.of(index, o)):
            return  # "identified him as the alleged gunman"
        if self._is_of_suspects(parse, word) or any(o.tag == "WP$" for o in parse.children(word, "poss")):  # "a tram whose driver was held"
            return
        if word.lemma in VOICES - LAWYERS and any(o.tag == "PRP$" for o in parse.children(word, "poss")):
            return  # "his office" is he, whoever he is
        if any(word.lemma in form.casefold().split() for form in self.mentions.forms):
            return  # "the directorate" is the Competition Directorate
        if (
            any(r.party for r in self.mentions.of(index, word))
            or parse.children(word, "neg")
            or is_whoever(parse, word)
            or any(d.lemma in ("each", "every", "either", "any", "no", "what", "which") for d in parse.children(word, "det"))
        ):
            return
        if word.lemma in _POWERS and any(o.index in self.mentions.at[index] for o in parse.governed(word, "of")):
            return  # "the government of Valtria" is Valtria
        if word.lemma == "agency" and any(c.index in self.mentions.at[index] for c in parse.children(word, "compound")):
            return  # "the Orvel news agency"
        if word.lemma not in self.found and (same := self._called_again(index, parse, word)):
            self.again.setdefault(same, []).append(self._phrase(index, parse, word, short=True))
        elif AUTHORITY.search(word.lemma) or is_human(word) or self._is_power(word) or (word.entity == "NORP" and word.tag == "NNPS"):
            self.found.setdefault(word.lemma, (index, word))

    def _is_of_suspects(self, parse: Parse, word: Word) -> bool:
        """Whether people are those whom the story names and accuses: "the alleged spammers", "a lawyer for the suspected thieves"."""
        known = any(w.lemma == "the" for w in parse.children(word, "det")) and any(n.kind == "person" for n in self.named.values())
        return known and word.tag == "NNS" and any(map(is_supposed, parse.children(word, "amod")))

    def _is_power(self, word: Word) -> bool:
        """Whether a word means an army, a regime, or a government that is accused: of any story on politics the government says something."""
        return word.tag == "NN" and word.lemma in _POWERS and (word.lemma != "government" or word.lemma in self.accused)

    def _called_again(self, index: int, parse: Parse, word: Word) -> str | None:
        """Whom a story calls by another noun: "A teenage girl is accused of … The teenager told police"; nobody where it could be another."""
        definite = any(d.lemma == "the" for d in parse.children(word, "det"))
        if not definite or word.tag != "NN" or word.lemma not in _GOES_ON:
            return None
        if any(n.kind == "person" and n.sentences[0] <= index for n in self.named.values()):
            return None
        other = SHE if word.lemma in HE else HE if word.lemma in SHE else frozenset[str]()
        people = [lemma for lemma, (_, w) in self.found.items() if lemma in self.accused and w.tag == "NN" and is_person(lemma)]
        if word.lemma in _YOUNG:
            people = [p for p in people if p in _YOUNG] or people
        return people[0] if len(people) == 1 and people[0] not in other else None

    def _party(self, index: int, word: Word) -> Name:
        parse = self.mentions.parses[index]
        full, short = self._phrase(index, parse, word), self._phrase(index, parse, word, short=True)
        bare = " ".join(w for w in short.split(" ") if w.casefold() not in _NOT_NAMES)
        forms = [
            short,
            bare,
            f"the {word.text}",
            *self.again.get(word.lemma, ()),
            *([word.text] if word.tag in ("NNS", "NNPS") or AUTHORITY.search(word.lemma) else []),
        ]
        forms += [f[:1].swapcase() + f[1:] for f in (full, *forms)]
        text = "\n".join(s.text for s in self.article.story)
        if word.lemma in _POWERS:
            text = re.sub(rf"\b{word.text} of\b", "", text)  # "the government of Valtria" is no other government
        aliases = tuple(f for f in dict.fromkeys(forms) if f and f != full and f in text)
        where = tuple(s.index for s in self.article.story if any(f in s.text for f in (full, *aliases)))
        return Name(full, aliases, self._kind(word), where)

    def _kind(self, word: Word) -> PartyKind:
        if (word.lemma in _BODIES and word.tag == "NN") or (AUTHORITY.search(word.lemma) and not is_human(word)):
            return "organisation"
        return "person" if word.tag == "NN" and is_human(word) and word.lemma not in _COLLECTIVE else "group"

    def _phrase(self, index: int, parse: Parse, word: Word, short: bool = False) -> str:
        """A noun phrase as printed: with "of", "in", "with" and a short clause behind it, or without."""
        words = [word]
        for child in parse.children(word):
            if (
                child.dep in ("det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod")
                and child.index < word.index
                and child.lemma != "even"
            ):
                words += parse.subtree(child)
        words.sort(key=lambda w: w.index)
        for child in () if short else (*parse.children(word), *_known_by(parse, word)):
            if (child.dep in ("relcl", "acl") and not _is_put_in(child)) or (
                child.dep in ("prep", "amod") and child.index > word.index and not _tells_what(parse, word, child)
            ):
                start, _ = parse.span(child)
                below = _short(parse, child)
                if len(below) <= 8 and not any(words[-1].end <= w.start < start for w in parse.words):
                    words += below
        text = self.article.sentences[index].text
        phrase = text[words[0].start : words[-1].end]
        if len(phrase) <= 90 and not re.search(r"[“”\",;:]|--|[—–]", phrase):
            return phrase
        return text[word.start : word.end] if short else self._phrase(index, parse, word, short=True)


def _tells_what(parse: Parse, people: Word, prep: Word) -> bool:
    """Whether a preposition behind people tells what happened, and not who they are: "jailed two constables to loud cheers", "complaints from five people about X"."""
    below = parse.children(prep, "pobj", "pcomp")
    if prep.lemma == "on":  # "slammed the senator on multiple occasions", "convicted an aide on fraud charges"
        return any(o.lemma in ("occasion", "time", "charge", "count") or o.entity == "DATE" for o in below)
    if prep.lemma == "of":  # "convicted two others of lying", "accused the president of assault"
        verb = parse.head(parse.head(people)) if parse.head(people).dep == "agent" else parse.head(people)  # "accused by two clerks of assault"
        wrong = people.dep in ("dobj", "nsubjpass", "pobj") and verb.lemma in _OF_WRONG
        return wrong or any(w.tag == "VBG" for w in below)
    if prep.lemma == "for":
        return parse.head(people).dep == "agent"  # "indicted by a grand jury for theft"
    return prep.lemma in _BESIDE or (prep.lemma == "to" and people.tag == "NNS")


def _is_more(parse: Parse, word: Word) -> bool:
    """ "Two others said": more people than the story has told of."""
    return word.lemma == "other" and word.tag == "NNS" and any(parse.children(word, "nummod"))


def _known_by(parse: Parse, word: Word) -> list[Word]:
    """What tells how somebody knows, where the parser hangs it on the verb: "cited two people with direct knowledge"."""
    behind = parse.words[word.index + 1 : word.index + 2]
    return [w for w in behind if w.lemma == "with" and w.head != word.index and any(o.lemma in _KNOWING for o in parse.children(w, "pobj"))]


def _short(parse: Parse, child: Word) -> tuple[Word, ...]:
    """What describes a noun as far as it describes it alone: "with knowledge of the case[, who was not authorised to discuss it]"."""
    below = parse.subtree(child)
    ends = [parse.subtree(w)[0].index for w in below if w.dep in ("relcl", "appos") and w != child and w.index > child.index]
    ends += [w.index for w in below if w.text in (",", ";", ":", "–", "—", "--") and w.index > child.index]
    ends += [w.index for w in below if w.lemma == "in" and any(o.text == "Court" for o in parse.children(w, "pobj"))]  # where they were sued
    return tuple(w for w in below if w.index < min(ends, default=len(parse.words)))


def _is_put_in(clause: Word) -> bool:
    """Whether a clause tells who says it, or what they say, and describes nobody: "photographers who she claims", "a union alleged", "clerks who said"."""
    return clause.lemma in ("allege", "claim", "say")
