"""Of whom a sentence tells a plea, a conviction or a sentence: "Okell pleaded guilty" says nothing of who stood beside him. And whom nobody accuses."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.mentions import Mentions
from summarise.parsing import Parse, Word
from summarise.strategies.undone import is_none

_ON_TRIAL = frozenset("convict acquit sentence jail imprison".split())
_VERBS = frozenset(("VERB", "AUX"))
_SUGGESTIONS = frozenset("suggestion allegation accusation implication suspicion".split())
_ACCUSES = frozenset("accuse suspect implicate".split())
_SUSPECTS = frozenset("suspect defendant".split())


def verdict_on(mentions: Mentions, index: int) -> frozenset[str]:
    """The parties who plead, admit, or are judged in a sentence; empty where it names none who do."""
    parse = mentions.parses[index]
    verbs = [w for w in parse.words if w.pos in _VERBS and not mentions.inside(index, w) and _judges(parse, w)]
    return frozenset(p for verb in verbs for word in _whom(mentions, index, verb) for p in mentions.parties(index, word))


def unaccused(mentions: Mentions, index: int) -> frozenset[str]:
    """The parties of whom a sentence says that nobody accuses them: "There is no suggestion that Brill knew", "Brill is not accused of wrongdoing"."""
    parse = mentions.parses[index]
    whom: list[Word] = []
    for word in parse.words:
        if mentions.inside(index, word):
            continue
        if word.lemma in _SUGGESTIONS and is_none(parse, word):
            clauses = parse.children(word, "acl", "relcl", "ccomp")
            wrongs = (word, *parse.governed(word, "of"))
            whom += [s for c in clauses for s in parse.children(c, "nsubj", "nsubjpass")]
            made = (parse.head(word),) if word.dep == "nsubjpass" else ()
            whom += [o for w in (*wrongs, *made) for o in parse.governed(w, "by", "against")]
            whom += [o for w in wrongs for part in parse.governed(w, "on") for o in parse.governed(part, "of")]
        elif word.lemma in _ACCUSES and parse.children(word, "neg"):
            whom += parse.children(word, "nsubjpass")
        elif word.lemma in ("allege", "suggest") and any(is_none(parse, s) for s in parse.children(word, "nsubjpass")):
            whom += parse.governed(word, "against", "by")
        elif word.lemma in _SUSPECTS and word.dep == "attr" and parse.children(parse.head(word), "neg"):
            whom += parse.children(parse.head(word), "nsubj")
    return frozenset(p for w in whom for p in mentions.parties(index, w))


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
