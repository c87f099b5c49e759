"""Whom an inquiry is about: "police are looking into whether X", "X is under investigation", "the inquiry extends to X"."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.kinds import AUTHORITY
from summarise.parsing import Parse, Word
from summarise.strategies.frames import Step
from summarise.strategies.undone import is_open

_INQUIRES = frozenset("investigate probe".split())
_LOOKS = _INQUIRES | frozenset("examine look study determine check establish inquire scrutinise scrutinize".split())
_HUNTERS = frozenset("investigator prosecutor police detective agent regulator official auditor inspector authority".split())
_INQUIRIES = frozenset("investigation inquiry probe".split())
_COMPLAINTS = frozenset("complaint lawsuit suit filing".split())
_MIDDLE = frozenset("subject target focus centre center".split())
_CENTRES = frozenset("focus centre center extend concern involve".split())


def inquiries(parse: Parse, word: Word) -> Iterator[Step]:
    """The inquiries that a sentence tells of by one of its words."""
    if word.lemma in _LOOKS and word.pos == "VERB":
        by = parse.children(word, "nsubj")
        if word.lemma in _INQUIRES or any(_hunts(s) for s in by):
            for clause in _whether(parse, word):
                yield Step(parse.children(clause, "nsubj"), by, plain=True)
    elif word.lemma in _CENTRES and word.pos == "VERB":
        subjects = parse.children(word, "nsubj")
        if any(_hunts(s) or s.lemma in _INQUIRIES for s in subjects):
            yield Step((*parse.children(word, "dobj"), *parse.governed(word, "on", "to", "around")), tuple(s for s in subjects if _hunts(s)))
    elif word.lemma in _INQUIRIES | _COMPLAINTS and word.dep == "pobj":
        prep = parse.head(word)
        above = parse.head(prep)
        if prep.lemma == "under" and word.lemma in _INQUIRIES and above.lemma == "be" and not parse.children(above, "neg"):
            yield Step(parse.children(above, "nsubj"), parse.governed(word, "by"), plain=True)
        elif prep.lemma == "of" and above.lemma in _MIDDLE:
            about = (parse.head(above),) if above.dep == "appos" else parse.children(parse.head(above), "nsubj")
            yield Step(about, parse.governed(word, "by"), plain=True)


def _whether(parse: Parse, verb: Word) -> Iterator[Word]:
    """The clauses with "whether" of a verb, or of its "at" or "into"."""
    below = (verb, *(p for p in parse.children(verb, "prep") if p.lemma in ("at", "into")))
    for clause in (c for w in below for c in parse.children(w, "ccomp", "pcomp")):
        if is_open(parse, clause):
            yield clause


def _hunts(word: Word) -> bool:
    return word.lemma in _HUNTERS or AUTHORITY.search(word.text) is not None
