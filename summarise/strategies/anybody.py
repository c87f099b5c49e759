"""Of whom a sentence speaks in general, and accuses nobody: "offenders convicted of theft", "a president can be indicted", "murderers who plead guilty"."""

from __future__ import annotations

from summarise.nouns import DOCKED
from summarise.parsing import SUBJECTS, Parse, Word
from summarise.strategies.undone import is_open

_KINDS = frozenset("people person offender criminal inmate defendant foreigner suspect adult man woman president".split())
"""Nouns for people of whom a story may speak in general."""
_MAY = frozenset("can could may might must should would".split())


def is_anybody(parse: Parse, people: Word, verb: Word) -> bool:
    """Whether people are any of a kind, or whoever it may be of whom a verb tells what may be done to them."""
    if people.lemma not in _KINDS:
        return False
    if people.tag == "NNS":
        return not parse.children(people, "det", "nummod", "poss", "relcl")
    determiners = {d.lemma for d in parse.children(people, "det")}
    return ("a" in determiners and any(a.lemma in _MAY for a in parse.children(verb, "aux"))) or (people.lemma == "person" and "the" in determiners)


def is_whoever(parse: Parse, person: Word) -> bool:
    """Whether a phrase means whoever holds an office: "a sitting president"."""
    return person.lemma == "president" and any(d.lemma == "a" for d in parse.children(person, "det"))


def pleads_anybody(parse: Parse, verb: Word) -> bool:
    """Whether a plea is that of anybody at all: "if the defendant pleads guilty", "murderers who plead guilty"."""
    noun = parse.head(verb)
    kind = verb.dep == "relcl" and noun.tag == "NNS" and parse.children(noun) == (verb,)
    return kind or (is_open(parse, verb) and any(w.lemma in DOCKED for w in parse.children(verb, *SUBJECTS)))
