"""Who faces or answers a claim is accused of it: "faces a charge", "denied the allegation", "laughed off the report"."""

from __future__ import annotations

from summarise.parsing import Parse, Word
from summarise.strategies.wrongs import PLAIN_TIDINGS, TIDINGS, WRONGS

_FACES = frozenset("face deny reject dispute refute contest answer fight dismiss rebut admit confess".split())
_CALLS = frozenset("call brand label describe term".split())
_REBUFFS = _CALLS | frozenset("deny reject dispute refute contest dismiss rebut laugh shrug wave brush slam blast".split())
_STORIES = frozenset("finding report story account version suggestion dossier claim charge allegation accusation".split())
_SUFFERED = frozenset(
    "torture violence abuse harassment discrimination retaliation threat intimidation racism cruelty robbery rape insult slur corruption".split()
)
"""Wrongs that somebody faces who suffers or fights them."""
_PRESSURE = frozenset("question criticism scrutiny backlash anger row storm".split())


def is_faced(verb: Word, noun: Word) -> bool:
    """Whether somebody who faces, denies or answers what a noun names is accused of it; whoever answers a question need not be."""
    if noun.lemma in _SUFFERED and verb.lemma in ("face", "fight"):
        return False
    if noun.lemma == "call":
        return verb.lemma == "face"  # whoever "rejects calls for a higher wage" need not be
    tidings = noun.lemma in TIDINGS | PLAIN_TIDINGS | WRONGS or (noun.lemma in _PRESSURE and verb.lemma != "answer")
    return verb.lemma in _FACES and tidings


def denies_claim(parse: Parse, verb: Word) -> bool:
    """Whether a verb turns away a claim: "denied the charge", "called the report a fabrication"."""
    if verb.lemma in _CALLS:
        return any(w.lemma in _STORIES | TIDINGS for w in parse.subtree(verb))
    return verb.lemma in _REBUFFS and any(o.lemma in _STORIES | TIDINGS for o in parse.children(verb, "dobj"))


def is_rebuffed(verb: Word, noun: Word) -> bool:
    """Whether a verb turns away what is told, though no word of law says so: "rejected the story"."""
    return verb.lemma in _REBUFFS and noun.lemma in _STORIES
