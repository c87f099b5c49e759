"""The part that a text gives each party that neither accuses nor is accused: authority, outlet, spokesperson, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarise.brief import Role
from summarise.kinds import AUTHORITY, OUTLET
from summarise.nouns import LAWYERS, LEGISLATORS, OFFICERS, VOICES
from summarise.strategies.callings import PUBLIC
from summarise.strategies.portraits import LAW, SPOKEN, STATE, Portrait

_WATCHES = frozenset("regulator watchdog ombudsman inspectorate".split())
"""What an authority is called whose name does not say it: "the regulator AVQ"."""
_HEADS = OFFICERS - {"secretary", "manager"}
_OF_MEMBERS = re.compile(r"\b(?:[Ff]ederation|Service|Division|Council|Committee|[Bb]oard|[Oo]ffice)\b")
"""Bodies that may be anybody's, though an authority may be called so."""
_OUTLET_NOUNS = frozenset("newspaper paper magazine broadcaster outlet website station weekly daily tabloid agency newsletter podcast".split())
_TRADES = re.compile(
    r"\b(?:Limited|Ltd|plc|Inc|LLC|Energy|Bank|University|College|School|Hospital|Union|Foundation|Society|Association|Airlines?|Motors|Airways|Pharma\w*)\b"
)
_NO_OUTLETS = re.compile(
    r"\b(?:Association|Union|Society|Foundation|Guild|Institute|Academy|Awards?|Prize|Fund)$|\b(?:Sabha|Duma|Knesset|Bundestag|Riksdag|Storting|Folketing|Sejm|Dáil|Seanad|Holyrood|Stormont|Senedd|Assembly|Senate|Congress)\b"
)
"""Bodies that publish nothing, though they are told things, or have a word for an outlet in their name."""
_PERSONAL = frozenset("agent publicist".split())
_BY_TITLE = OFFICERS | (SPOKEN - LAWYERS - {"representative"})
"""Nouns for who, named by title alone, speaks for a body."""


def role_of(name: str, kind: str, portrait: Portrait) -> Role:
    """The part that the text gives a party that neither accuses nor is accused."""
    nouns = portrait.nouns | _called(name)
    if kind == "organisation" and is_outlet(name, kind, portrait):
        return "outlet"
    if kind == "person" and nouns & LAW and not nouns & SPOKEN - {"officer"}:
        return "authority"
    own = nouns & LEGISLATORS and not portrait.serves  # "Senator Brill, a lawyer": nobody's
    if kind == "person" and not own and (nouns & SPOKEN or (portrait.serves and nouns & (OFFICERS | VOICES))):
        return "spokesperson"
    if kind != "person" and (AUTHORITY.search(name) or nouns & _WATCHES):
        return "authority"
    return "other"


def heads_authority(portrait: Portrait) -> bool:
    """Whether somebody heads an authority, and so is one more than a spokesperson: "the director of the agency"."""
    heads = portrait.nouns & _HEADS and not portrait.nouns & (SPOKEN | VOICES)
    return bool(heads and portrait.serves) and all(AUTHORITY.search(s) and not _OF_MEMBERS.search(s) for s in portrait.serves)


def _called(name: str) -> frozenset[str]:
    """What the words make of somebody who has no name: "the district attorney" is a prosecutor."""
    words = frozenset(name.casefold().split())
    if name.split()[-1][:1].isupper() or words & {"former", "retired"}:
        return frozenset()
    return frozenset({"prosecutor"}) if "attorney" in words and words & PUBLIC else words & LAW


def is_outlet(name: str, kind: str, portrait: Portrait) -> bool:
    """Whether a party publishes: by its name, by what the text calls it, or because it reports."""
    if kind != "organisation" or AUTHORITY.search(name) or _NO_OUTLETS.search(name):
        return False
    return (
        OUTLET.search(name) is not None
        or bool(portrait.nouns & _OUTLET_NOUNS)
        or (portrait.carries and not portrait.nouns and not _TRADES.search(name))
    )


def clients(portrait: Portrait, accused: Iterable[tuple[str, str]], last: str | None = None) -> list[str]:
    """For whom a spokesperson or a lawyer speaks, of the accused.

    Args:
        portrait: of the one who speaks.
        accused: name and kind of each.
        last: the accused party of whom the text spoke last before them.
    """
    everyone = list(accused)
    if portrait.whose == "group" and not portrait.serves:
        people = [n for n, kind in everyone if kind == "person"]
        return people if len(people) > 1 else []
    if len(everyone) > 1 and last is not None and portrait.nouns & LAWYERS:
        everyone = [(n, k) for n, k in everyone if n == last or n in portrait.serves]
    elif len(everyone) > 1 and portrait.nouns & _BY_TITLE and not portrait.serves:
        bodies = [(n, k) for n, k in everyone if k == "organisation"]
        everyone = bodies if len(bodies) == 1 else [(n, k) for n, k in bodies if n == last]
    found = [n for n, _ in everyone if n in portrait.serves]
    if not found and portrait.whose:
        everyone = [(n, k) for n, k in everyone if k == portrait.whose]
    if found or len(everyone) != 1 or portrait.elsewhere or portrait.nouns & (STATE | LEGISLATORS):
        return found
    # Nobody is named beside them: the only accused there is, for a lawyer of theirs that the text calls so.
    # A lawyer may be anybody's; a spokesperson or a chief named by title alone is a body's.
    speaking = LAWYERS | SPOKEN | OFFICERS if everyone[0][1] == "organisation" or portrait.whose else LAWYERS | _PERSONAL
    return [everyone[0][0]] if portrait.nouns & speaking and not portrait.serves else []
