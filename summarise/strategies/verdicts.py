"""Of whom a sentence tells a plea, a conviction or a sentence: "Okell pleaded guilty" says nothing of who stood beside him."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.mentions import Mentions
from summarise.parsing import Parse, Word

_ON_TRIAL = frozenset("convict acquit sentence jail imprison".split())
_VERBS = frozenset(("VERB", "AUX"))


def verdict_on(mentions: Mentions, index: int) -> frozenset[str]:
    """The parties who plead, admit, or are judged in a sentence; empty where it names none who do."""
    parse = mentions.parses[index]
    verbs = [w for w in parse.words if w.pos in _VERBS and not mentions.inside(index, w) and _judges(parse, w)]
    return frozenset(p for verb in verbs for word in _whom(mentions, index, verb) for p in mentions.parties(index, word))


def _judges(parse: Parse, verb: Word) -> bool:
    return verb.lemma in _ON_TRIAL | {"admit"} or (verb.lemma in ("plead", "find") and _guilty(parse, verb) is not None)


def _guilty(parse: Parse, verb: Word) -> Word | None:
    return next((w for w in parse.children(verb) if w.lemma in ("guilty", "liable")), None)


def _whom(mentions: Mentions, index: int, verb: Word) -> Iterator[Word]:
    """Of whom such a verb tells: its subject, or, where a court judges, its object."""
    parse = mentions.parses[index]
    found_guilty = _guilty(parse, verb) if verb.lemma == "find" else None
    tried = parse.children(found_guilty, "nsubj") if found_guilty else parse.children(verb, "dobj") if verb.lemma in _ON_TRIAL else ()
    if tried:
        yield from tried
        return
    while not (found := parse.children(verb, "nsubjpass", "nsubj")) and verb.dep in ("conj", "xcomp", "advcl") and parse.head(verb).pos in _VERBS:
        verb = parse.head(verb)
    yield from (mentions.antecedent(index, verb) if w.tag in ("WP", "WDT") else w for w in found)
    if not found and verb.dep in ("acl", "relcl"):
        yield parse.head(verb)
