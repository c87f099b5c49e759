"""Whom a story names after it has described them: "A senior inspector is accused. Tobias Renn, who …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.nouns import BODY_NOUNS, COUNTS, DOCKED, LEGISLATORS, OTHERS_OF, PEOPLE, SEVERAL, is_person
from summarise.parsing import SUBJECTS, Word
from summarise.strategies import cues
from summarise.strategies.anybody import is_whoever
from summarise.strategies.claims import frame
from summarise.strategies.unnamed import is_human

if TYPE_CHECKING:
    from summarise.strategies.reading import Reading

_IN_OFFICE = LEGISLATORS | frozenset("representative gov. governor president speaker".split())
_FURTHER = re.compile(r"(?:an? |the )?(?:second|third|fourth|other|another)\b", re.IGNORECASE)
"""How a description begins of one of whom a story tells after others: "a third defendant"."""
_DEATHS = frozenset("shooting killing death murder beating stabbing shoot kill beat stab".split())
_OFFICIALS = frozenset("regulator watchdog investigator inspector detective official auditor".split())


def apposed(reading: Reading, index: int, word: Word) -> list[str]:
    """ "A suit, filed by a former nurse, Ada Brill, says": whose name stands behind the comma, where the grammar does not join them."""
    words, named = reading.mentions.parses[index].words, reading.mentions.at[index]
    behind = words[word.index + 1 : word.index + 3]
    name = named.get(behind[1].index) if len(behind) == 2 and behind[0].text == "," else None
    person = name in reading.parties and reading.parties[name].kind == "person" and name not in reading.unnamed
    return [name] if name and person and word.tag == "NN" and is_human(word) else []


def introduced(reading: Reading, index: int, word: Word) -> list[str]:
    """ "A senior inspector is accused. Tobias Renn, who …": whom a story names after it has described them."""
    one = word.lemma == "one"  # "One of the country's historians"
    if word.pos not in ("NOUN", "PROPN", "NUM") or not (one or is_human(word)) or is_whoever(reading.mentions.parses[index], word):
        return []
    order = reading.order
    at = order.index(index)
    mentions = reading.mentions
    for name, portrait in reading.portraits.items():
        here = {i for i in order[at : at + 8] if name in mentions.named(i) and name not in reading.speaking(i)}
        if any(name in reading.speaking(i) for i in order[at : at + 4]):
            continue
        docked = (
            portrait.nouns & DOCKED
            and not any(_FURTHER.match(p.text) for p in portrait.phrases)
            and name in reading.parties
            and reading.parties[name].sentences[0] > index
        )
        if (
            word.tag == "NN"
            and (word.lemma in portrait.nouns or (docked and is_person(word.lemma)))
            and name in reading.parties
            and here
            and mentions.described.get(word.lemma, name) == name
        ):
            return [name]
    counts = (COUNTS.get(n.text.casefold(), 0) for n in mentions.parses[index].children(word, "nummod"))
    many = next(counts, SEVERAL.get(word.lemma, 0))
    if at > 2 or (word.tag == "NNS" and not many):
        return []
    if many and (together := (word.lemma in SEVERAL and _before(reading, index, many)) or _together(reading, index, many)):
        return together
    if word.lemma in OTHERS_OF | PEOPLE:
        return []
    for later in order[at + 1 : at + 3]:
        parse = mentions.parses[later]
        for subject in parse.words:
            if subject.dep not in SUBJECTS or mentions.inside(later, subject) or any(w.dep == "relcl" for w in parse.ancestors(parse.head(subject))):
                continue
            found = [
                n for n in mentions.parties(later, subject) if n in reading.parties and n not in reading.unnamed and n not in reading.speaking(later)
            ]
            found = [n for n in found if reading.parties[n].kind == "person" and reading.role(n) == "other"]
            found = [n for n in found if not _is_told_with(reading, index, word, n) and not _is_killed(reading, n)]
            found = [n for n in found if not any(n in mentions.named(i) for i in order[: at + 1])]  # "Vell was charged. A cousin was too": not he
            found = [n for n in found if not reading.portrait(n).nouns & _IN_OFFICE]  # "Senator Vell asked for an inquiry": no inspector
            if found and many:
                return found if len(found) == many else []  # one name is not two clerks
            if found:
                return found[:1]
    return []


def _is_killed(reading: Reading, name: str) -> bool:
    """Whether a story tells of somebody's death at another's hand, who is not whom it charges with it: "shooting Ada Vell in the back", "the killing of Vell"."""
    mentions = reading.mentions
    for index in reading.order:
        parse = mentions.parses[index]
        for death in (w for w in parse.words if w.lemma in _DEATHS):
            if death.pos == "VERB" and death.tag != "VBG":
                continue  # a killer may be shot too
            dead = parse.children(death, "dobj") if death.pos == "VERB" else (*parse.governed(death, "of"), *parse.children(death, "poss"))
            if any(mentions.at[index].get(w.index) == name for w in dead):
                return True
    return False


def _is_told_with(reading: Reading, index: int, word: Word, name: str) -> bool:
    """Whether a clause on somebody without a name tells of another by name: "An officer was charged. … the officer who killed Vell"."""
    mentions = reading.mentions
    for later in [i for i in reading.order if i >= index][:4]:
        parse = mentions.parses[later]
        clauses = (c for w in parse.words if w.lemma == word.lemma for c in parse.children(w, "relcl"))
        if any(mentions.at[later].get(w.index) == name for c in clauses for w in parse.subtree(c)):
            return True
    return False


def _before(reading: Reading, index: int, many: int) -> list[str]:
    """ "Ada Brill and Tom Okell deny it", a caption says. "A couple is accused": who answers in the sentence before, where they are as many."""
    order, mentions = reading.order, reading.mentions
    before = order[order.index(index) - 1]
    if before > index or not cues.is_answer(reading.article.sentences[before].text):
        return []
    for word in (w for w in mentions.parses[before].words if w.dep in SUBJECTS):
        people = [n for n in mentions.parties(before, word) if n in reading.parties and reading.parties[n].kind == "person"]
        if len(people) == many:
            return people
    return []


def _together(reading: Reading, index: int, many: int) -> list[str]:
    """ "Two officers were charged. … Ada Brill and Tom Okell slept": the first whom the story names together, where they are as many as it counted."""
    order, mentions = reading.order, reading.mentions
    at = order.index(index)
    for later in order[at + 1 : at + 8]:
        people = [n for n, p in reading.parties.items() if p.sentences[0] == later and p.kind == "person" and n not in reading.unnamed]
        new = [n for n in people if reading.role(n) == "other"]
        for word in mentions.parses[later].words if len(new) == many else ():
            joined = mentions.parties(later, word)
            if set(joined) == set(new):
                return list(joined)
        if new:
            return []
    return []


def speaks_next(reading: Reading, index: int, word: Word) -> list[str]:
    """ "A composer accused a rival of theft. Ada Brill told …", "a union alleged. The Dockers said": who goes on under a name from the story's first words."""
    order, mentions, speakers = reading.order, reading.mentions, reading.speakers
    if index != order[0]:
        return []
    articles = {d.lemma for d in mentions.parses[index].children(word, "det")}
    whose = "the" in articles and mentions.parses[index].governed(word, "of")  # "The widow of a man who died"
    one = word.tag == "NN" and bool(articles & {"a", "an"} or whose)
    office, body = word.lemma in _OFFICIALS, one and word.lemma in BODY_NOUNS
    kind = "organisation" if office or body else "person" if one and is_human(word) else ""
    if not kind or word not in (*(s.subject for s in speakers.speech[index]), *frame(mentions, speakers, reading.article.sentences[index]).by):
        return []
    for later in order[1:3]:
        sayers = [n for s in speakers.speech[later] if not s.within for n in mentions.parties(later, s.subject) if n in reading.parties]
        for name in sayers if not cues.is_answer(reading.article.sentences[later].text) else ():
            party = reading.parties[name]
            anew = party.sentences[0] == later and name not in reading.unnamed
            if anew and party.kind == kind and reading.role(name) == ("authority" if office else "other"):
                return [name]
    return []


def only_body(reading: Reading, index: int, word: Word) -> list[str]:
    """ "A water company dismissed a chemist. … was sacked by Vale Water": the one body of the next two sentences that does something."""
    order, mentions = reading.order, reading.mentions
    at = order.index(index)
    if word.lemma not in BODY_NOUNS or at > 1 or not any(d.lemma in ("a", "one") for d in mentions.parses[index].children(word, "det", "nummod")):
        return []
    for later in order[at + 1 : at + 3]:
        parse = mentions.parses[later]
        doers = [w for w in parse.words if (w.dep in SUBJECTS or parse.head(w).dep == "agent") and not mentions.inside(later, w)]
        for name in (n for w in doers for n in mentions.parties(later, w)):
            party = reading.parties.get(name)
            if party and party.kind == "organisation" and reading.role(name) == "other" and party.sentences[0] >= index:
                return [name]
    return []
