"""Who is in a brief, and in what role: those of whom its items tell, and who else plays a part in the matter."""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarise.brief import Role
from summarise.draft import Draft, DraftParty
from summarise.names import Name
from summarise.nouns import NUMBERS
from summarise.parts import EVEN, Part
from summarise.strategies.accusers import HARDLY, makers
from summarise.strategies.reading import Reading
from summarise.strategies.roles import heads_authority

SURELY = 0.85
"""The probe's log-odds that a brief names a party from which it is believed over the text."""
NO_PART = Part(accuses=-1.0, authority=-1.0, speaks_for=-1.0)
"""Of a party that the probe was not asked about: it is no reason to leave it out, or to give it a role."""
MAX_WHO = 16
"""The parties of a brief, unless more play a part in its items."""
_ANONYMOUS = re.compile(
    r"\b(?:unnamed|anonym\w+|sources?|insiders?|familiar|condition|briefed|(?:close|access) to|with (?:\w+ )?knowledge|(?:who )?(?:have|had|has) (?:seen|read))\b",
    re.IGNORECASE,
)
"""Words of sources that a paper will not name: "three people briefed on the inquiry"."""
_SEVERAL = re.compile(rf"(?:\d+|{'|'.join(NUMBERS)}|several)\b", re.IGNORECASE)
"""How a story begins that counts people without a name: "two parents said"."""


def who(reading: Reading, draft: Draft, parts: Mapping[str, Part]) -> list[DraftParty]:
    """Everyone who plays a part in the allegations; where there is none, whom the story is about.

    Args:
        reading: of the story.
        draft: its allegations and its replies.
        parts: what the probe says of each party's part, where it was asked.
    """
    return _Cast(reading, draft, parts).run()


class _Cast:
    def __init__(self, reading: Reading, draft: Draft, parts: Mapping[str, Part]) -> None:
        self.reading, self.draft, self.parts = reading, draft, parts
        self.accused = {n for a in draft.allegation for n in a.accused}
        self.origin = {n for a in draft.allegation for n in a.alleged_by}
        self.outlets = {n for a in draft.allegation for n in a.reported_by}
        self.replying = {d.by for d in draft.denial}
        self.evidence = {q for a in draft.allegation for q in a.evidence}

    def run(self) -> list[DraftParty]:
        playing = self.accused | self.origin | self.outlets | self.replying
        found = [self._party(name, role) for name in self.reading.parties.values() if (role := self._role(name))]
        most = max(MAX_WHO, sum(p.name in playing for p in found))
        kept = {p.name for p in sorted(found, key=lambda p: p.name not in playing)[:most]}
        return [p for p in found if p.name in kept]

    def _party(self, name: Name, role: Role) -> DraftParty:
        return DraftParty(name=name.full, aliases=list(name.aliases)[:4], kind=name.kind, role=role, description=self.reading.description(name.full))

    def _role(self, name: Name) -> Role | None:
        """The part that a party plays in the brief; None where it plays none."""
        role: Role = "authority" if self._heads_authority(name) else self.reading.role(name.full)
        if name.full in self.accused:
            return "accused"
        if name.full in self.origin:
            return "source" if self._is_source(name.full) else role if role in ("authority", "source") else "accuser"
        if name.full in self.outlets:
            return "outlet"
        if name.full in self.replying:
            return "spokesperson"
        if not self._belongs(name, role):
            return None
        untold = role == "other" or (role == "spokesperson" and not self.reading.said(name.full))  # an officer of whom the story only tells
        return self._likeliest_role(name.full) if untold else role

    def _likeliest_role(self, name: str) -> Role:
        """The role of somebody of whom the text does not say any: a source by its description, an accuser by its claim, else by the probe."""
        if self._is_source(name):
            return "source"
        if self._accuses(name) or (name in self.reading.unnamed and _SEVERAL.match(name)):
            return "accuser"
        part = self.parts.get(name, NO_PART)
        odds: dict[Role, float] = {"accuser": part.accuses, "authority": part.authority, "spokesperson": part.speaks_for}
        role = max(odds, key=odds.__getitem__)
        return role if odds[role] >= EVEN else "other"

    def _is_source(self, name: str) -> bool:
        return name in self.reading.unnamed and _ANONYMOUS.search(name) is not None

    def _belongs(self, name: Name, role: Role) -> bool:
        """Whether somebody of whom no item speaks belongs in the brief: by the probe where it is sure, else by the text."""
        odds = self.parts.get(name.full, NO_PART).belongs
        if odds < HARDLY:
            return False
        if odds >= SURELY and self.draft.allegation and name.full not in self.reading.unnamed:
            return True
        return (role == "other" and self._accuses(name.full)) or self._plays_a_part(name, role)

    def _heads_authority(self, name: Name) -> bool:
        return name.kind == "person" and heads_authority(self.reading.portrait(name.full))

    def _accuses(self, name: str) -> bool:
        """Whether somebody makes a claim, in so many words, against an accused party."""
        return any(name in makers(c) and c.accused & self.accused for c in self.reading.claims)

    def _plays_a_part(self, name: Name, role: Role) -> bool:
        """Whether somebody who neither accuses nor is accused belongs in the brief."""
        unnamed = name.full in self.reading.unnamed
        speaks = any(name.full in self.reading.speaking(i) for i in name.sentences)
        if not self.draft.allegation:
            return not unnamed and name.sentences[0] in self.reading.order[:2]
        if role == "other":
            return speaks and (not unnamed or self._has_a_say(name.full))
        if role == "authority" and name.kind == "organisation":
            return speaks or self.reading.acts(name.full)
        return speaks or role == "source" if unnamed else True

    def _has_a_say(self, name: str) -> bool:
        """Whether people without a name, who speak, do so of the matter: the text counts them, "two parents said", or a claim is stated where they speak."""
        if _SEVERAL.match(name):
            return True
        if name.casefold().startswith(("the ", "that ")):
            return False  # the story has told of them, perhaps by another word
        where = [i for i in self.reading.order if name in self.reading.speaking(i)]
        return any(self.reading.article.sentences[i].text in self.evidence for i in where)
