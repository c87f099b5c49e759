"""Which part each party plays, from the words that stand round its name: outlet, spokesperson, authority, source."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.article import Article
from summarise.brief import Role
from summarise.language import beside
from summarise.names import Name

_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Herald|Gazette|Chronicle|Tribune|Courier|Observer|Journal|Echo|Telegraph|Mail|Wire|Broadcasting|Radio|Standard|Argus|"
    r"Ledger|Magazine|Weekly|Monthly|Press|Review|BBC|CNN|Reuters|Globe|Sun|Star|Mirror|Guardian|Record|Bugle|Dispatch)\b"
)  # fmt: skip
_AUTHORITY = re.compile(
    r"\b(?:Police|Constabulary|Court|Tribunal|Prosecut\w+|Inspectorate|Ministry|Council|Board|Commission|Bureau|Panel|Office|Directorate|Regulator|Authority|"
    r"Department|Ombudsman|Supervisor|Federation|Agency|Service|Parliament|Committee)\b"
)
_VOICE = (
    r"(?:lawyer|solicitor|barrister|attorney|counsel|advocate|spokesman|spokeswoman|spokesperson|press officer|head of communications|finance chief|"
    r"chief executive|managing director|(?:quality|product|press|communications) manager|operations chief|chairman|chairwoman|editor|agent|publicist)"
)
_LAWYER = r"(?:lawyer|solicitor|barrister|attorney|counsel|advocate)"
_OFFICER = r"(?:judge|justice|prosecutor|magistrate|inspector|detective|commissioner|coroner|historian|mediator|district attorney|ombudsman|minister)"
_TOLD = re.compile(r"\b(?:told|tells|tell|with|to)\s+(?:the\s+|broadcaster\s+|newspaper\s+|the broadcaster\s+|the newspaper\s+)*$")
_CARRIED = re.compile(
    r"^(?:,? \w+day)?,?\s+(?:reported|wrote|first reported|revealed|said,? (?:citing|quoting)|has seen|, (?:citing|quoting))\b|^ reported\b"
)
_GROUP = re.compile(
    r"\b((?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome|[Uu]nnamed|[Aa]nonymous|[Ff]ormer|[Ss]enior|[Cc]urrent|[A-Za-z]+-[a-z]+|national|security|hospital|club|"
    r"serving|fellow)\s+)*(?:sources?|insiders|officials|pharmacists|employees|residents|villagers|prosecutors|detectives|workers|parents|pupils|survivors|people who "
    r"(?:worked|work) there|people familiar with [\w' -]{3,40}|colleagues|neighbours|witnesses|signallers|staff)(?:\s+in the [a-z]+)?)\b",
    re.IGNORECASE,
)  # fmt: skip


def role_of(name: Name, article: Article) -> Role:
    """The part that the text gives a party that neither accuses nor is accused."""
    texts = [article.sentences[i].text for i in name.sentences]
    if is_outlet(name, texts):
        return "outlet"
    if name.kind == "person" and (_beside(name, texts, _VOICE)):
        return "spokesperson"
    if (name.kind == "person" and _beside(name, texts, _OFFICER)) or (name.kind == "organisation" and _AUTHORITY.search(name.full)):
        return "authority"
    return "other"


def is_outlet(name: Name, texts: Iterable[str]) -> bool:
    """Whether a party published something: by its name, or because it "reported", or somebody told it."""
    if name.kind == "organisation" and _OUTLET.search(name.full):
        return True
    if name.kind != "organisation" or _AUTHORITY.search(name.full):
        return False
    for text in texts:
        for form in name.forms:
            for hit in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                if _CARRIED.match(text[hit.end() :]) or (_TOLD.search(text[: hit.start()]) and _OUTLET.search(name.full)):
                    return True
    return False


def _beside(name: Name, texts: Iterable[str], words: str) -> bool:
    forms = "|".join(re.escape(f) for f in sorted(name.forms, key=len, reverse=True))
    pattern = re.compile(
        rf"\b{words}\b(?: for [\w ]{{2,30}})?,? (?:{forms})\b|\b(?:{forms}), (?:\d+, )?(?:who is |the |a |an |its |his |her |their )?(?:[\w'’-]+ ){{0,4}}{words}\b",
        re.IGNORECASE,
    )
    return any(pattern.search(t) for t in texts)


def speaks_for(name: Name, accused: Name, article: Article) -> bool:
    """Whether a party is the spokesperson or lawyer of an accused one."""
    return role_of(name, article) == "spokesperson" and accused.full in clients(name, article, [accused])


def clients(name: Name, article: Article, accused: Iterable[Name]) -> list[str]:
    """For whom a spokesperson or a lawyer speaks: the accused whose name stands beside theirs.

    Where none does, the only accused there is, but only for a lawyer or for "his", "her" or "its" somebody: another's
    spokesperson must not be heard as an answer.
    """
    everyone = list(accused)
    texts = [article.sentences[i].text for i in name.sentences]
    found = [a.full for a in everyone if any(beside(t, f, own) for t in texts for f in a.forms for own in name.forms)]
    if found or len(everyone) != 1:
        return found
    forms = "|".join(re.escape(f) for f in name.forms)
    own = rf"\b(?:his|her|its|their|a|the)\s+(?:\w+\s+){{0,3}}{_LAWYER}|\b(?:his|her|its|their)\s+(?:\w+\s+){{0,3}}{_VOICE}"
    phrase = rf"(?:{own}),? (?:{forms})\b|\b(?:{forms}), (?:\d+, )?(?:{own})|\b{_VOICE} (?:{forms})\b"
    return [everyone[0].full] if any(re.search(phrase, t, re.IGNORECASE) for t in texts) and _serves(everyone[0], texts) else []


def _serves(accused: Name, texts: Iterable[str]) -> bool:
    """A lawyer serves a person or a firm; an executive named by his title alone serves a firm."""
    return accused.kind == "organisation" or any(re.search(rf"\b(?:{_LAWYER}|his|her|their)\b", t, re.IGNORECASE) for t in texts)


def groups(text: str) -> list[str]:
    """People without a name to whom a sentence gives a claim: "two unnamed officials", as printed."""
    return [" ".join(h.group(1).split()) for h in _GROUP.finditer(text)]
