"""Whether a verb that need not accuse does, for one may be charged for a ticket, and a path be cleared; and whether a noun does by itself."""

from __future__ import annotations

from collections.abc import Mapping

from summarise.parsing import Parse, Word
from summarise.strategies.lists import listed
from summarise.strategies.wrongs import ACCUSING, FINDING_FAULT, TIDINGS, is_wrong

_DUTIES = frozenset(
    "police oversee enforce regulate protect ensure monitor administer implement supervise safeguard uphold promote coordinate advise audit inspect review investigate prosecute look".split()
)
"""What a body is charged with that has a duty: "the commission, which is charged with policing the vote"."""


def is_over_offence(parse: Parse, names: Mapping[int, str], verb: Word) -> bool:
    """Whether a verb that need not accuse does: a word of wrongdoing, of law or of suspicion depends on it."""
    if verb.lemma == "charge" and any(d.lemma in _DUTIES for p in parse.children(verb, "prep") for d in parse.children(p, "pcomp")):
        return False
    if verb.dep == "acl" and listed(parse, names, parse.head(verb)):  # "those charged include X"
        return True
    if verb.lemma == "charge" and any(p.lemma in ("over", "by", "in") for p in parse.children(verb, "prep", "agent")):
        return True
    if any(aux.index > verb.index for aux in parse.children(verb, "auxpass")):  # "Also charged are X and Y"
        return True
    faulted = verb.lemma in FINDING_FAULT or verb.lemma in ("investigate", "probe")
    if faulted and any(p.lemma in ("for", "over") for p in parse.children(verb, "prep")):
        return True
    meanwhile = {
        w.index for c in parse.children(verb, "advcl") if any(m.lemma == "while" for m in parse.children(c, "mark")) for w in parse.subtree(c)
    }
    below = [w for w in parse.subtree(verb) if w.index not in meanwhile]
    return any(
        is_wrong(parse, w) or w.lemma in ("suspicion", "count", "offence", "connection", "court", "guilty", "crime", "police", "prosecutor")
        for w in below
        if w != verb
    )


def accuses(parse: Parse, noun: Word) -> bool:
    """Whether what a noun means accuses somebody by itself, whoever tells of it: "letters accusing her", "charges against her"."""
    against = noun.lemma in TIDINGS and bool(parse.governed(noun, "against"))
    return noun.pos == "NOUN" and (against or any(c.lemma in ACCUSING for c in parse.children(noun, "acl")))
