"""What is done to somebody over a wrong, which accuses them: "suspended after complaints of bullying", "is on trial", "is wanted for murder"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarise.kinds import AUTHORITY
from summarise.nouns import DOCKED
from summarise.parsing import Parse, Word
from summarise.strategies.frames import Step
from summarise.strategies.undone import is_negated, is_none, is_not_taken
from summarise.strategies.wrongs import PLAIN_TIDINGS, TIDINGS, WRONGS, holds_wrong, is_wrong

_TAKEN = frozenset("sack fire dismiss suspend strike expel oust bar remove demote place put want hunt".split())
_SOUGHT = DOCKED | {"arrested", "attacker", "killer", "robber"}
_GIVEN_UP = frozenset("resign quit step stand leave withdraw".split())
_OVER = frozenset("for over after follow following amid amidst".split())
_GRIEVANCES = TIDINGS | PLAIN_TIDINGS | WRONGS | {"scandal", "revelation", "criticism", "outcry"}
_IMPOSED = frozenset("impose slap levy place".split())
_PENALTIES = frozenset("sanction fine penalty ban suspension".split())
_TIES = frozenset("link tie connect".split())
_TO_BLAME = frozenset("responsible liable culpable accountable negligent".split())
_OWNS_UP = frozenset("admit confess".split())
_PROCEEDINGS = frozenset("arrest conviction indictment prosecution suspension".split())
_DRAGS = frozenset("drag haul take".split())
_HEAT = frozenset("fire scrutiny attack suspicion pressure".split())


def measures(parse: Parse, word: Word) -> Iterator[Step]:
    """The measures that a sentence tells of by one of its words; none where it says that one was not taken."""
    if word.pos in ("VERB", "AUX"):
        if not is_not_taken(parse, word):
            yield from _done(parse, word)
    elif word.pos == "NOUN":
        yield from _named(parse, word)


def _done(parse: Parse, verb: Word) -> Iterator[Step]:
    suffers = parse.children(verb, "nsubjpass")
    if verb.lemma in _TAKEN and _is_over(parse, verb):
        yield Step(suffers or parse.children(verb, "dobj"), plain=verb.lemma == "want")
    elif verb.lemma in _GIVEN_UP and _is_over(parse, verb, wrong=True):
        yield Step(parse.children(verb, "nsubj"))
    elif verb.lemma in ("seek", "hunt") and any(o.lemma == "connection" for o in parse.governed(verb, "in")):
        yield Step(suffers or parse.children(verb, "dobj"))
    elif verb.lemma in _TIES and any(_is_grievance(parse, o) for o in parse.governed(verb, "to", "with")):
        yield Step(suffers)
    elif verb.lemma in ("hold", "find"):
        for blamed in parse.children(verb, "oprd", "acomp", "ccomp", "xcomp"):
            if blamed.lemma in _TO_BLAME:
                yield Step(suffers or parse.children(blamed, "nsubj") or parse.children(verb, "dobj"), plain=True)
    elif verb.lemma == "report" and suffers and any(AUTHORITY.search(o.text) for o in parse.governed(verb, "to")):
        yield Step(suffers, plain=True)
    elif verb.lemma in ("identify", "name") and any(_is_docked(o) for o in (*parse.children(verb, "nsubjpass", "nsubj", "dobj"), parse.head(verb))):
        yield Step(parse.governed(verb, "as"), plain=True)  # "the arrested were identified as X and Y"
    elif verb.lemma in _IMPOSED and any(o.lemma in _PENALTIES for o in parse.children(verb, "dobj", "nsubjpass")):
        nouns = parse.children(verb, "dobj", "nsubjpass")
        yield Step(tuple(w for n in (verb, *nouns) for w in parse.governed(n, "on", "against")), plain=True)
    elif verb.lemma in _DRAGS and any(o.lemma in ("court", "tribunal") for o in parse.governed(verb, "to", "before", "in")):
        dragged = tuple(w for w in suffers or parse.children(verb, "dobj") if w.lemma not in ("case", "matter", "dispute"))
        if dragged:
            yield Step(dragged, () if suffers else parse.children(verb, "nsubj"), plain=True)
    elif verb.lemma in _OWNS_UP and any(is_wrong(parse, c) for c in _told(parse, verb)):
        yield Step(parse.children(verb, "nsubj"), plain=True)


def _named(parse: Parse, noun: Word) -> Iterator[Step]:
    prep = parse.head(noun)
    verb = parse.head(prep)
    if noun.lemma in _PROCEEDINGS:  # what happened, whatever the verb says: "did not speak of her arrest on fraud charges"
        if _is_over(parse, noun, preps=(*_OVER, "on")):
            yield Step((*parse.children(noun, "poss"), *parse.governed(noun, "of")), plain=noun.lemma != "suspension")
    elif is_none(parse, noun) or is_negated(parse, verb if noun.dep == "pobj" else prep):
        return
    elif noun.lemma == "trial" and ((noun.dep == "pobj" and prep.lemma == "on") or (noun.dep == "dobj" and prep.lemma == "stand")):
        verb = prep if noun.dep == "dobj" else verb
        yield Step(parse.children(verb, "nsubjpass", "nsubj"), plain=True)
    elif (
        noun.lemma in _HEAT and noun.dep == "pobj" and prep.lemma == "under" and verb.lemma in ("come", "be") and parse.governed(verb, "over", "for")
    ):
        yield Step(parse.children(verb, "nsubj"))
    elif noun.lemma in ("centre", "center", "heart") and noun.dep == "pobj" and verb.lemma == "be":
        if any(_is_grievance(parse, o) for o in parse.governed(noun, "of")):
            yield Step(parse.children(verb, "nsubj"))
    elif noun.lemma == "warrant":
        issued = (prep,) if noun.dep in ("dobj", "nsubjpass") else ()
        for aim in (o for w in (noun, *issued) for o in parse.governed(w, "for", "against")):
            yield Step(parse.governed(aim, "of") if aim.lemma == "arrest" else (aim,), plain=True)


def _is_over(parse: Parse, word: Word, wrong: bool = False, preps: Iterable[str] = _OVER) -> bool:
    """Whether a measure is taken over something: a wrong, or, unless `wrong`, what somebody brings forward."""
    for prep in parse.children(word, "prep", "advcl"):
        below = parse.children(prep, "pobj", "dobj", "pcomp") if prep.lemma in preps else ()
        if any(holds_wrong(parse, parse.subtree(w)) if wrong else _is_grievance(parse, w) for w in below):
            return True
    return False


def _is_grievance(parse: Parse, word: Word) -> bool:
    return word.lemma in _GRIEVANCES or is_wrong(parse, word) or holds_wrong(parse, parse.children(word, "compound", "amod", "conj"))


def _is_docked(word: Word) -> bool:
    """Whether a word means those in the dock: "the suspects", "the arrested", "the five"."""
    return bool({word.lemma, word.text.casefold()} & _SOUGHT) or (word.pos == "NUM" and not word.text[:1].isdigit())


def _told(parse: Parse, verb: Word) -> Iterator[Word]:
    """The clauses of what somebody owns up to: "admitted stealing it", "confessed to having stolen it"."""
    yield from parse.children(verb, "xcomp", "ccomp")
    for prep in parse.children(verb, "prep"):
        yield from parse.children(prep, "pcomp", "pobj")
