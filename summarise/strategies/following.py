"""What belongs to an accusation beyond its own sentence: what its maker says next, and how strongly all of it together accuses each party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarise.strategies import cues
from summarise.strategies.frames import Claim

if TYPE_CHECKING:
    from summarise.strategies.reading import Reading


def follow(reading: Reading) -> None:
    """What an accuser says straight after an accusation belongs to it: "She saw it, she told the hearing." """
    known = reading.claim_in
    accused = {n for c in reading.claims if c.strong for n in c.accused}
    for claim in [c for c in reading.claims if c.plain and c.accused]:
        against = set(claim.accused)
        by = {b for b in claim.by if b in reading.parties and reading.parties[b].kind != "group" and not reading.is_outlet(b)}
        for index in range(claim.sentence.index + 1, claim.sentence.index + 4):
            if index not in reading.mentions.parses or (index in known and known[index].plain):
                break
            sayers = {s for s in reading.speaking(index) if s in reading.parties}
            if not sayers or sayers & accused or (by and not sayers & by) or any(reading.role(s) == "spokesperson" for s in sayers):
                break
            by |= sayers
            if index in known and known[index].accused & against:
                against &= known[index].accused  # of two whom somebody accuses, the one of whom they go on to tell
            follows = known.setdefault(index, Claim(reading.article.sentences[index], set(), sayers))
            follows.follows = True
            follows.accused |= against - sayers


def weights(reading: Reading) -> dict[str, float]:
    """Twice for each plain accusation (at most two), once for what is told of them by an accuser, more for giving a reply."""
    weight = dict.fromkeys(reading.parties, 0.0)
    claims = reading.claims
    for name in weight:
        strong = sum(name in c.accused and c.plain for c in claims)
        weak = sum(name in c.accused and not c.plain for c in claims)
        by = sum(name in c.by and c.plain for c in claims)
        sure = any(name in c.accused and c.sure for c in claims)
        weight[name] = 2.0 * min(strong, 2) + 1.0 * min(weak, 2) - (2.0 * min(by, 2) if strong <= by and not sure else 0.0)
        answers = reading.said(name)
        if any(cues.is_silence(a) for a in answers):
            weight[name] += 3  # who is asked for an answer is accused of something
        elif any(cues.is_reply(a) for a in answers):
            weight[name] += 1
    return weight
