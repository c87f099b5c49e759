"""Who makes a claim: by the sentence's own grammar; where that names nobody, who speaks in its evidence, or accuses the same party elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from summarise.nouns import LAWYERS
from summarise.parts import EVEN, Part
from summarise.saying import asks
from summarise.strategies.claims import HEARINGS
from summarise.strategies.reading import Claim, Reading
from summarise.strategies.replies import served

HINTED, NEVER = -0.5, -2.5
"""The probe's log-odds that a party accuses which are enough where nobody else makes the claim, and those below which its mere speech makes none. Of stories left out of the fit, 295 names so given are right, not 258, and 127 wrong, not 114."""
HARDLY = -1.4
"""The probe's log-odds that a brief names a party below which it is left out."""
_JUDGES = frozenset("judge justice magistrate recorder coroner".split())
_OF_BODIES = (
    (re.compile(r"\b(?:Police|Constabulary|Sheriff)\b"), re.compile(r"(?:the )?(?:police|officers|detectives|police officers)", re.IGNORECASE)),
    (re.compile(r"\bProsecut|\bAttorney\b.*\bOffice\b"), re.compile(r"(?:the |federal |state )?(?:prosecutors|prosecution)", re.IGNORECASE)),
    (
        re.compile(r"(?<!European )(?<!Soviet )\bUnion\b|(?<!Russian )\bFederation\b"),
        re.compile(r"(?:the|its|their)(?: [\w’']+)? union", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:Inspectorate|Agency|Authority|Bureau|Commission|Office)\b"),
        re.compile(r"(?:the )?(?:investigators|inspectors|regulators?|officials)", re.IGNORECASE),
    ),
)
"""Of a body that a story names, the people whom it calls by no name."""
_HEARERS = HEARINGS | {"juror"}
_HEARS = r"(?:has |have )?(?:heard|(?:was|were|been) told)\b"


def makers(claim: Claim) -> list[str]:
    """Who makes a claim; "a jury heard" and "magistrates were told" name those to whom it is made."""
    return sorted(b for b in claim.by if not _hears(b, claim.sentence.text))


def accusers(reading: Reading, found: Sequence[int], against: Sequence[str], accused: Collection[str], parts: Mapping[str, Part]) -> list[str]:
    """Who makes the claim that some sentences state, outlets with them.

    Args:
        reading: of the story.
        found: indices of the sentences.
        against: the parties that the claim accuses.
        accused: all parties that are accused of anything.
        parts: what the probe says of each party's part.
    """
    here = {n for i in found for n in (*reading.mentions.named(i), *reading.speaking(i))}
    charged = {n for c in reading.claims if c.outright for n in c.accused}
    barred = {*accused, *charged, *(n for i in found for n in reading.speakers.defending(i)), *reading.defenders}

    def free(names: Iterable[str]) -> list[str]:
        known = (n for n in dict.fromkeys(names) if n in reading.parties and n not in barred and not _defends(reading, n, against))
        told = (n for n in known if n not in parts or (parts[n].belongs >= HARDLY and parts[n].accuses >= NEVER))
        return [n for n in told if not reading.is_outlet(n) and reading.role(n) != "spokesperson" and not reading.portrait(n).nouns & _JUDGES]

    made = [(b, c) for c in reading.claims if c.sentence.index in found for b in makers(c) if b not in against and not _defends(reading, b, against)]
    by = [b for b, c in made if c.strong or c.wrong or not _speaks_for(reading, b, accused)]
    by += [n for i in found for n in reading.cited(i) if n not in against]
    by += [n for n, p in parts.items() if p.accuses >= EVEN and n in here and n not in barred and not reading.is_outlet(n)]
    if any(not reading.is_outlet(b) for b in by):
        return _as_bodies(reading, by, barred)
    likeliest = max(free(parts), key=lambda n: parts[n].accuses, default="")
    return by + (
        free(n for i in found for n in _speakers(reading, i))
        or next(filter(None, (free(makers(c)) for c in _nearest(reading, found, against))), list[str]())
        or [n for n in (likeliest,) if n and parts[n].accuses >= HINTED]
    )


def _as_bodies(reading: Reading, by: Sequence[str], barred: set[str]) -> list[str]:
    """Those who make a claim, people without a name under that of the one such body that the story names, and none beside the authority whose they are."""
    for body, people in _OF_BODIES:
        bodies = [n for n, p in reading.parties.items() if n not in reading.unnamed and p.kind == "organisation" and body.search(n)]
        if len(bodies) == 1 and bodies[0] not in barred:
            by = [bodies[0] if b in reading.unnamed and people.fullmatch(b) else b for b in by]
    officials = {b for b in by if reading.role(b) == "authority"}
    theirs = officials & reading.unnamed if officials - reading.unnamed else set[str]()
    return [b for b in dict.fromkeys(by) if b not in theirs]


def _defends(reading: Reading, name: str, against: Sequence[str]) -> bool:
    """Whether somebody is a lawyer of those whom a claim accuses, or of whom the story has told, "the men's solicitor", or a relative who accuses nobody."""
    portrait = reading.portrait(name)
    if portrait.kin.intersection(against) and not any(c.strong or c.wrong for c in reading.claims if name in c.by):
        return True
    if not portrait.nouns & LAWYERS:
        return False
    groups = {n for c in reading.claims for n in c.accused if reading.parties[n].kind == "group"}
    theirs = portrait.serves & {*against, *groups} or portrait.serves.difference(reading.parties)  # the latter the story names otherwise
    return portrait.whose in ("group", "person") or bool(theirs)


def _speaks_for(reading: Reading, name: str, accused: Collection[str]) -> bool:
    """Whether somebody is the spokesperson of a party that is accused: "the airline's spokesman said that two men boarded" accuses neither."""
    return reading.role(name) == "spokesperson" and bool(served(reading, reading.parties[name], [reading.parties[a] for a in accused]))


def _speakers(reading: Reading, index: int) -> list[str]:
    """Who speaks in a sentence, hears no claim in it, and does more than ask."""
    text, parse = reading.article.sentences[index].text, reading.mentions.parses[index]
    asking = {p for s in reading.speakers.speech[index] if asks(parse, s.verb) for p in s.parties}
    return [n for n in sorted(reading.speaking(index) - asking) if not _hears(n, text)]


def _nearest(reading: Reading, found: Sequence[int], against: Sequence[str]) -> list[Claim]:
    """The claims against the same parties, those that stand nearest first."""
    same = (c for c in reading.claims if c.accused & set(against))
    return sorted(same, key=lambda c: min(abs(c.sentence.index - i) for i in found))


def _hears(name: str, text: str) -> bool:
    """Whether a court or its like is said to hear a claim; anybody else who "was told" of something may still be who makes it."""
    if not any(w.removesuffix("s") in _HEARERS for w in name.lower().split()):
        return False
    return any(re.search(pattern, words) for pattern, words in ((rf" {_HEARS}", name), (rf"\b{re.escape(name)} {_HEARS}", text)))
