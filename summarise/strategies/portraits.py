"""What a text says of each party beside its name: "finance chief Marisol Tengku", "Yusuf Brand, her solicitor". Its role comes from it: `roles`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from summarise.brief import PartyKind
from summarise.kinds import AUTHORITY
from summarise.mentions import Mentions
from summarise.nouns import BODY_NOUNS, KIN, LAWYERS, LETTERS, NUMBERS, OFFICERS, PERSON_NOUNS, SEVERAL, STATESMEN, TOLD_OF, VOICES, is_person
from summarise.parsing import Parse, Word
from summarise.strategies.callings import HOUSES, calling, prosecutes
from summarise.strategies.wrongs import is_supposed

SPOKEN = frozenset("spokesman spokeswoman spokesperson agent publicist representative officer kc qc sc".split()) | LAWYERS
_PLEADS = {"defending": "barrister", "mitigating": "barrister", "representing": "barrister", "prosecuting": "prosecutor"}
"""What somebody is by a word behind their name: "Soraya Lintott, defending, said"."""
_PLEADERS = LAWYERS | {"prosecutor"}
LAW = frozenset(
    "judge justice prosecutor magistrate inspector detective commissioner coroner ombudsman sheriff sergeant superintendent constable mediator recorder investigator trooper marshal auditor".split()
)
_OPENINGS = {
    "barrister": re.compile(r"(?:For the defen[cs]e|Defending|In mitigation|Mitigating)\b"),
    "prosecutor": re.compile(r"(?:For the prosecution|Prosecuting|Opening (?:the (?:case|trial)|for the prosecution))\b"),
}
"""What the subject of a sentence is by its first words."""
STATE = frozenset("prosecution prosecutor crown state government victim".split())
_CARRIES = frozenset("report write reveal publish print broadcast quote cite".split())
_NEWSROOM = frozenset("reporter journalist correspondent columnist newsroom".split())
_SERVES = frozenset("represent defend act appear speak".split())
_OTHERS = frozenset(
    "victim plaintiff accuser complainant widow whistleblower claimant prosecutor court union association watchdog team network".split()
)
_VILLAGE = frozenset("local tribal traditional village clan paramount".split())
"""What makes a chief one of people, and of no firm."""
_PLACES = ("GPE", "LOC")
_LEADS = frozenset("direct manage chair head lead run own edit found".split())
_SUITS = frozenset("lawsuit suit complaint".split())
_ACCUSERS = frozenset("victim accuser plaintiff survivor complainant".split())
_DEFENCE = frozenset("defence defense".split())
_CAMPS = frozenset("campaign team".split())
"""What no person is, though the grammar may hang a name on it."""
_MINISTERS = frozenset("secretary minister".split())
"""Who bears the name of a field, which may be a word of a body's name too: "the health secretary" is not of the Orvel Health Board."""
_NEAR = 4
"""Within how many sentences a lawyer who is named is the one of whom the story spoke before."""
_SHORTEST, _LONGEST = 2, 80
"""Letters of a description."""
_HAPPENINGS = frozenset("charge claim allegation accusation move decision finding ruling deal step practice amount sum".split())
"""What stands behind a name in apposition to the whole sentence: "…, a charge that she denies"."""
_NO_PERSON = re.compile(
    r"(?:[st]ion|suit|ment|ity|ness|ing|e[nm]ce|ance|ism|percent|case|trial|riot|chance|word|name|visit|season|scandal|scheme|through|way|thing|part|sign|result|reason|matter|incident|event|affair|move|episode)$"
)
"""How nouns end that describe no human being: "the riot"."""


_SAYS_NOTHING = re.compile(
    r"(?:the|a|an) (?:suspect|accused|defendant|man|woman|group|company|name|profile)|profile|\W*\d[\d.,]*\w{0,2}|[A-Z][a-z]{1,4}\.|(?:file|photo|image|picture|video)s?:.*|"
    rf"(?:{'|'.join(NUMBERS)}) .*",
    re.IGNORECASE,
)
"""What tells a reader nothing of a party: "the suspect, Tom Vell", "the Oxmere Police, Fla."."""


@dataclass(frozen=True)
class Phrase:
    """A description of a party, and its noun."""

    text: str
    noun: Word

    @property
    def leans(self) -> bool:
        """Whether it says whose it is by a pronoun alone, which tells a reader little: "his nephew"."""
        return re.match(r"(?:his|her|its|their)\b", self.text, re.IGNORECASE) is not None

    def suits(self, kind: PartyKind) -> bool:
        """Whether it may describe a party of a kind: no person is a date, a thing or several."""
        if self.noun.entity in ("DATE", "TIME", "PERCENT", "CARDINAL", "QUANTITY", "MONEY") or _SAYS_NOTHING.fullmatch(self.text):
            return False
        if kind == "group" and not is_person(self.noun.lemma):
            return False
        if self.noun.lemma in _HAPPENINGS:
            return False
        if kind == "organisation" and self.noun.lemma in PERSON_NOUNS | LAWYERS | OFFICERS | SPOKEN:
            return False
        return kind != "person" or not (_NO_PERSON.search(self.noun.lemma) or (self.noun.tag == "NNS" and not self.text.startswith("both ")))


@dataclass
class Portrait:
    """What stands beside a party's name.

    Args:
        nouns: lemmas of the nouns that describe it.
        phrases: what it is called, in the order of the text.
        serves: the parties for whom it speaks or works.
        elsewhere: it speaks for somebody whom the text does not name: "a lawyer for the families".
        whose: `person`, `organisation` or `group`, where it speaks for one of whom the story has told: "a spokesman for the company", "a lawyer for the three".
        carries: it is told, or tells, something as an outlet does.
        kin: the parties whose relative it is: "Her father Tom".
        states: what an office of a state that it holds is called after: "Valtrian", of "the Valtrian minister"; "Valtria", of "Valtria's ambassador".
    """

    nouns: set[str] = field(default_factory=set[str])
    phrases: list[Phrase] = field(default_factory=list["Phrase"])
    serves: set[str] = field(default_factory=set[str])
    elsewhere: bool = False
    whose: str = ""
    carries: bool = False
    kin: set[str] = field(default_factory=set[str])
    states: set[str] = field(default_factory=set[str])


def portraits(mentions: Mentions) -> dict[str, Portrait]:
    """The portrait of each party that the text names."""
    found: dict[str, Portrait] = {}
    told = {s.index for s in mentions.article.told}
    voiced: dict[str, tuple[int, str]] = {}
    for index, parse in mentions.parses.items():
        for word in parse.words:
            if _acts_for_others(parse, word):
                voiced["lawyer"] = index, ""
            for owner in _owners(mentions, index, parse, word) if word.lemma in VOICES else ():
                voiced[_key(word)] = index, owner
                behind = mentions.behind(index, parse, word, owner) if word.lemma not in _CAMPS else None
                for name in {*([behind] if behind else []), *_leading(mentions, index, parse, word)} - {owner}:
                    found.setdefault(name, Portrait()).nouns.add(calling(parse, word))
                    found[name].serves.add(owner)
            party = mentions.at[index].get(word.index)
            if party is None or (mentions.at[index].get(word.head) == party and word.dep == "compound"):
                continue
            portrait = found.setdefault(party, Portrait())
            for noun in _beside(parse, word):
                if noun.index in mentions.at[index] or (noun.lemma in _CAMPS and mentions.kinds.get(party) == "person"):
                    continue
                portrait.nouns.add(calling(parse, noun))
                if index in told and noun.dep != "compound" and noun.pos in ("NOUN", "PROPN") and noun.text[:1].isalpha():
                    portrait.phrases += _phrase(mentions, index, parse, noun, word)
                if noun.lemma in VOICES or noun.lemma in OFFICERS or noun.lemma in SPOKEN:
                    served = {*_owners(mentions, index, parse, noun), *_represented(mentions, index, parse, noun)} - {party}
                    portrait.serves |= served
                    if (
                        not served
                        and noun.lemma in LAWYERS
                        and not _is_bound(parse, noun)
                        and (before := voiced.get(_key(noun)))
                        and index - before[0] < (_NEAR if before[1] else 2 * _NEAR)
                    ):
                        portrait.serves |= {before[1]} - {""}  # "Her attorney says … attorney Ada Brill said"
                        portrait.elsewhere = portrait.elsewhere or not before[1]
                    elif not served:
                        portrait.whose = portrait.whose or _whose(parse, noun)
                        portrait.elsewhere = portrait.elsewhere or (not portrait.whose and (_is_bound(parse, noun) or _is_any_lawyer(parse, noun)))
                if noun.lemma in KIN:
                    portrait.kin |= {p for w in parse.children(noun, "poss") for p in mentions.parties(index, w)} - {party}
                if noun.lemma in STATESMEN or (noun.lemma == "general" and prosecutes(parse, noun)):
                    portrait.states |= {*_owners(mentions, index, parse, noun), *(w.text for w in parse.children(noun, "amod") if w.entity == "NORP")}
            if word.dep == "nsubj":
                text = mentions.article.sentences[index].text
                portrait.nouns |= {called for called, opening in _OPENINGS.items() if opening.match(text)}
            if word.text in LETTERS:  # "Ada Brill KC, for the bank, said"
                portrait.nouns.add(word.lemma)
                if word.lemma in SPOKEN:
                    portrait.serves |= set(_owners(mentions, index, parse, word)) - {party}
            if (aside := _behind_comma(parse, word)) and aside.text in _PLEADS:
                portrait.nouns.add(_PLEADS[aside.text])
            if pleaded := {p for w in _pleaded_for(parse, word) for p in mentions.parties(index, w)} - {party}:
                portrait.nouns.add("barrister")
                portrait.serves |= pleaded
            for called, whom in _serving(mentions, index, parse, word):
                portrait.nouns.add(called)
                portrait.serves |= set(whom) - {party}
            portrait.carries = portrait.carries or _carries(parse, word)
    for portrait in found.values():
        if portrait.nouns & LAWYERS:  # "Her barrister", behind what a woman said for the prosecution
            portrait.serves -= {s for s in portrait.serves if s in found and found[s].nouns & _PLEADERS}
    return found


def _key(noun: Word) -> str:
    """Under what a noun for who speaks is remembered: "the attorney" is the lawyer of before."""
    return "lawyer" if noun.lemma in LAWYERS else noun.lemma


def _acts_for_others(parse: Parse, noun: Word) -> bool:
    """Whether a noun calls somebody the lawyer of who is no party, or of who sues: "a lawyer for the alleged victim", "lawyers have filed a suit"."""
    if noun.lemma not in LAWYERS:
        return False
    files = noun.dep == "nsubj" and parse.head(noun).lemma == "file" and any(o.lemma in _SUITS for o in parse.children(parse.head(noun), "dobj"))
    return files or any(o.lemma in _ACCUSERS for o in parse.governed(noun, "for"))


def _is_any_lawyer(parse: Parse, noun: Word) -> bool:
    """Whether a noun only tells somebody's trade: "a prominent lawyer", "an attorney in Oxmere", who speaks for nobody."""
    told = any(c.lemma not in _DEFENCE for c in parse.children(noun, "amod", "compound")) or bool(parse.governed(noun, "in"))
    return noun.lemma in LAWYERS and noun.dep == "appos" and told and any(d.lemma == "a" for d in parse.children(noun, "det"))


def _beside(parse: Parse, word: Word) -> Iterator[Word]:
    """The nouns that describe a name: before it, in apposition to it, or told of it by "is"."""
    for child in parse.children(word, "appos", "compound", "nmod", "amod"):
        yield child
        yield from parse.children(child, "conj")
        if child.pos == "PROPN":
            yield from parse.children(child, "compound")  # "District Attorney" hangs on the first name
    if word.dep == "appos" and not any(c.tag == "POS" for c in parse.children(word)):  # "a different case, not Marlow's"
        yield parse.head(word)
    head = parse.head(word)
    titled = word.dep == "compound" and head.lemma in ("newspaper", "magazine", "broadcaster") and word.pos == "PROPN" and word.entity != "GPE"
    if titled and any(d.lemma == "the" for d in parse.children(head, "det")):  # "the Oxmere Whistle newspaper reported"
        yield head
    if word.dep == "nsubj" and head.lemma == "be":
        yield from parse.children(head, "attr")
    first = min(w.index for w in (word, *parse.children(word, "compound")) if w.text[:1].isupper()) if word.text[:1].isupper() else 0
    if (
        first > 2
        and (parse.words[first - 1].pos == "NOUN" or parse.words[first - 1].text == "Police")
        and parse.words[first - 2].text == "of"
        and (parse.words[first - 3].lemma in LAW or is_person(parse.words[first - 3].lemma))
    ):
        yield parse.words[first - 3]  # "superintendent of police Amara Vell"
    for clause in parse.children(word, "relcl"):
        if clause.lemma == "be":
            yield from parse.children(clause, "attr")
        else:
            yield clause  # "who has coached the squad": a coach
            yield from parse.governed(clause, "as") if clause.lemma == "take" else ()  # "who took over as chief executive"


def _owners(mentions: Mentions, index: int, parse: Parse, noun: Word) -> Iterator[str]:
    """The parties whose spokesman, lawyer or officer a noun calls somebody. "Their lawyer", behind "prosecutors said", is not the prosecutors'."""
    for owner in _belongs_to(mentions, index, parse, noun):
        if noun.lemma not in LAWYERS or owner.casefold().split()[0].removesuffix("s") not in STATE:
            yield owner


def _belongs_to(mentions: Mentions, index: int, parse: Parse, noun: Word) -> Iterator[str]:
    governed = [*parse.governed(noun, "for", "of", "at", "to"), *(parse.governed(parse.head(noun), "at") if noun.dep == "attr" else ())]
    governed += [o for o in parse.governed(noun, "in") if o.lemma == "office"]  # "a spokesman in Vell's office"
    governed += [o for g in governed for o in parse.governed(g, "at")]  # "the head of policy at the bank"
    beside = [
        *parse.children(noun, "poss", "compound", "nmod"),
        *(w for w in parse.words[max(0, noun.index - 1) : noun.index] if w.dep == "compound"),
    ]
    if noun.lemma in LAWYERS:
        beside = [w for w in beside if w.dep == "poss" or w.entity not in _PLACES]  # "a Welsh attorney" is one from there
    for owner in (*beside, *governed):
        yield from (r.party for r in mentions.of(index, owner) if r.party)
        if owner.index in mentions.at[index]:
            yield mentions.at[index][owner.index]
        if owner.lemma in mentions.described and owner.dep == "compound" and owner.text not in HOUSES and noun.lemma not in _MINISTERS:
            yield mentions.described[owner.lemma]


def _leading(mentions: Mentions, index: int, parse: Parse, noun: Word) -> Iterator[str]:
    """ "His lawyers, led by Ada Brill": who leads those whom a noun names."""
    for led in parse.children(noun, "acl"):
        if led.lemma in _LEADS:
            yield from (mentions.at[index][w.index] for w in parse.agents(led) if w.index in mentions.at[index])


def _whose(parse: Parse, noun: Word) -> str:
    """The kind of whom a noun belongs to, where the text takes them for known: "a spokesman for the company", "the senator's lawyer"."""
    if noun.lemma in LAWYERS and any(p.lemma == "their" for p in parse.children(noun, "poss")):
        return "group"
    for owner in (*parse.children(noun, "poss"), *parse.governed(noun, "for", "of", "at")):
        told_of = any(c.lemma == "the" for c in parse.children(owner, "det")) and not parse.children(owner, "prep", "relcl", "appos")
        if told_of and (
            owner.pos == "NUM"
            or owner.lemma in SEVERAL
            or (owner.tag == "NNS" and (owner.lemma in TOLD_OF or any(map(is_supposed, parse.children(owner, "amod")))))
        ):
            return "group"
        known = told_of and owner.tag == "NN"
        if known and owner.lemma in BODY_NOUNS and not AUTHORITY.search(owner.lemma) and owner.lemma not in _OTHERS:
            return "organisation"
        if known and is_person(owner.lemma) and owner.lemma not in _OTHERS:
            return "person"
    return ""


def _is_bound(parse: Parse, noun: Word) -> bool:
    """Whether a noun names somebody whom it belongs to, other than by a pronoun."""
    represents = any(c.lemma in _SERVES and c.lemma != "speak" for c in parse.children(noun, "acl", "relcl"))
    whose = any(p.pos != "PRON" for p in parse.children(noun, "poss")) or any(p.lemma in ("for", "of", "from") for p in parse.children(noun, "prep"))
    another = noun.lemma in OFFICERS and any(w.entity == "NORP" for w in parse.children(noun, "compound", "amod", "nmod"))  # "the Tory chairman"
    another = another or (noun.lemma == "chief" and any(w.text.casefold() in _VILLAGE for w in parse.children(noun, "amod", "compound")))
    another = another or (noun.lemma in LAWYERS and any(w.entity in _PLACES for w in parse.children(noun, "compound")))
    shop = noun.lemma in ("owner", "representative") and bool(parse.children(noun, "compound"))  # "chip shop owner"
    return represents or whose or another or shop


def _represented(mentions: Mentions, index: int, parse: Parse, word: Word) -> Iterator[str]:
    """ "X, who represents Y", "X, defending,": whom a clause says that somebody speaks for."""
    for called, whom in _serving(mentions, index, parse, word):
        if called != "head":
            yield from whom


def _behind_comma(parse: Parse, name: Word) -> Word | None:
    """The word behind the comma that follows a name: "Ada Brill, defending"."""
    after = parse.words[name.index + 1 : name.index + 3]
    return after[1] if len(after) == 2 and after[0].text == "," else None


def _pleaded_for(parse: Parse, name: Word) -> tuple[Word, ...]:
    """For whom somebody speaks, in the manner of courts: "Amit Vell, for the bank, said", "For the bank, Amit Vell said"."""
    first, aside = parse.words[0], _behind_comma(parse, name)
    if aside and aside.text == "for":
        return parse.children(aside, "pobj")
    return parse.children(first, "pobj") if first.text == "For" and name.dep == "nsubj" else ()


def _serving(mentions: Mentions, index: int, parse: Parse, word: Word) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What somebody is called, and whom they serve, by what a clause says that they do: "X, who represents Y", "X, who runs Y"."""
    by = parse.head(word)
    if by.dep == "agent" and parse.head(by).lemma == "represent":  # "Vell is represented by X"
        yield "lawyer", tuple(p for s in parse.children(parse.head(by), "nsubjpass") for p in mentions.parties(index, s))
    aside = _behind_comma(parse, word)  # "said Ada Brill, speaking for the bank": the grammar may hang it on "said"
    hung = (aside,) if aside and aside.tag == "VBG" else ()
    for clause in dict.fromkeys((*parse.children(word, "relcl", "acl"), *hung)):
        leads = clause.lemma in _LEADS
        if not leads and clause.lemma not in _SERVES:
            continue
        if leads and any(o.lemma == "time" for o in parse.governed(clause, "at")):
            continue  # "who led the bank at the time"
        targets = (*parse.children(clause, "dobj"), *(() if leads else parse.governed(clause, "for")))
        behalf = (w for w in parse.governed(clause, "on") if w.lemma == "behalf")
        targets += tuple(whose for w in behalf for whose in (*parse.governed(w, "of"), *parse.children(w, "poss")))
        whom = tuple(p for t in targets for p in mentions.parties(index, t))
        if whom or (leads and any(t.lemma in BODY_NOUNS for t in targets)):
            yield "head" if leads else "spokesman" if clause.lemma == "speak" else "lawyer", whom


def _carries(parse: Parse, word: Word) -> bool:
    head = parse.head(word)
    if (word.dep == "nsubj" and head.lemma in _CARRIES) or (word.entity == "ORG" and word.dep in ("compound", "poss") and head.lemma in _NEWSROOM):
        return True
    if word.dep in ("dobj", "dative") and head.lemma == "tell":
        return True
    return (
        word.dep == "pobj"
        and head.lemma in ("to", "with", "by")
        and parse.head(head).lemma in ("speak", "interview", "accord", "statement", "obtain", "see", "publish", "report")
    )


def _phrase(mentions: Mentions, index: int, parse: Parse, noun: Word, name: Word) -> list[Phrase]:
    """A description as printed: its words up to the first clause, without the name that it describes; all that stands with it in parentheses."""
    text = mentions.article.sentences[index].text
    if mentions.inside(index, noun) or _is_said(parse, noun) or _is_next(parse, noun):
        return []
    if text[: noun.start].endswith("("):
        aside = text[noun.start :].partition(")")[0]
        return [Phrase(aside, noun)] if _SHORTEST < len(aside) <= _LONGEST and "/" not in aside else []
    words = [noun]
    for child in parse.children(noun):
        if child.dep in ("det", "amod", "compound", "nmod", "nummod", "poss") or (child.dep == "prep" and child.lemma in ("of", "for", "at")):
            words += parse.subtree(child)
    own = {n.index for n in parse.subtree(name)} if noun.dep != "appos" else set[int]()
    words = sorted((w for w in words if w.index not in own), key=lambda w: w.index)
    if words and words[0].index and parse.words[words[0].index - 1].text in ("then", "now"):
        words = [parse.words[words[0].index - 1], *words]  # "then a district attorney"
    if name in words and noun.index < name.index:
        words = words[: words.index(name)]  # "a lawyer for the bank, Ada Brill of Vell Partners"
    named = mentions.at[index]
    dash = next((i for i, w in enumerate(words) if w.text == "-" and text[w.start - 1 : w.end + 1] == " - "), len(words))
    words = words[:dash]  # "a target of the suit - said that"
    while words and (words[-1].text in (",", ";", ":") or named.get(words[-1].index) == named[name.index]):
        words = words[:-1]
    if words and words[-1].pos == "ADP":  # "superintendent of police Amara Vell"
        words += [w for w in parse.words[words[-1].index + 1 : name.index] if named.get(w.index) != named[name.index]]
    if words and words[-1].pos in ("ADP", "DET"):
        return []
    end = words[-1].end if words else 0
    if words and text.count("(", words[0].start, end) > text.count(")", words[0].start, end):
        end = text.find(")", end) + 1 or end  # "director general of police (prisons)"
    return [Phrase(text[words[0].start : end], noun)] if words and end - words[0].start <= _LONGEST else []


def _is_next(parse: Parse, noun: Word) -> bool:
    """Whether what the grammar takes for a description is the next of a list: "Vell, her former club and a pair of agents"."""
    owned = noun.dep == "appos" and any(p.pos == "PRON" for p in parse.children(noun, "poss"))
    return owned and any(parse.children(c, "det", "poss") for c in parse.children(noun, "conj"))


def _is_said(parse: Parse, noun: Word) -> bool:
    """Whether a noun says what somebody is by another's word: "she said that Okell is a bully" describes nobody."""
    return noun.dep == "attr" and any(w.dep in ("ccomp", "acl") for w in (parse.head(noun), *parse.ancestors(parse.head(noun))))
