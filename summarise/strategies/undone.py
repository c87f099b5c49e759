"""What a sentence says did not happen: "was never charged", "did not file a complaint", "declined to sue", "no charges were filed", "wondered whether to sue"."""

from __future__ import annotations

from summarise.parsing import Parse, Word
from summarise.strategies.wrongs import ACCUSING, BRINGING, CLAIMING, NAMING, PLAIN_TIDINGS, TIDINGS, is_wrong

_STEPS = ACCUSING | CLAIMING | BRINGING | NAMING | {"face"}
_ACCUSATIONS = TIDINGS | PLAIN_TIDINGS
_REFUSES = frozenset("decline refuse fail avoid".split())
_NOBODY = frozenset("none nobody neither".split())
_WRONGLY = frozenset("wrongfully wrongly falsely mistakenly".split())
_AVOIDS = frozenset({("steer", "clear"), ("stay", "clear"), ("stop", "short"), ("fall", "short")})


def is_undone(parse: Parse, word: Word) -> bool:
    """Whether a verb of accusing, or a noun for an accusation, stands for what was not done, and so accuses nobody."""
    if word.pos == "NOUN":
        brought_by = parse.head(word)
        return word.lemma in _ACCUSATIONS and (is_none(parse, word) or (brought_by.lemma in BRINGING and is_negated(parse, brought_by)))
    if word.lemma not in _STEPS:
        return False
    return is_not_taken(parse, word)


def is_not_taken(parse: Parse, verb: Word) -> bool:
    """Whether a verb stands for a step that was not taken, or taken against nobody or for nothing, or against the wrong one: "no charges were filed"."""
    wrongly = verb.dep != "ccomp" and any(a.lemma in _WRONGLY for a in parse.children(verb, "advmod"))
    return wrongly or is_negated(parse, verb) or any(is_none(parse, n) for n in parse.children(verb, "dobj", "nsubjpass", "nsubj"))


def is_denied(parse: Parse, clause: Word) -> bool:
    """Whether a clause says that no wrong was done: "that he never touched her", "that he had done nothing illegal"."""
    return bool(is_wrong(parse, clause) and parse.children(clause, "neg")) or any(o.lemma == "nothing" for o in parse.children(clause, "dobj"))


def is_death(parse: Parse, clause: Word) -> bool:
    """Whether a clause says that somebody died by their own hand, of which nobody is accused: "claimed that she had killed herself"."""
    return clause.lemma in ("kill", "commit", "shoot", "hang") and any(
        o.lemma == "suicide" or o.text.endswith(("self", "selves")) for o in parse.children(clause, "dobj")
    )


def is_open(parse: Parse, verb: Word) -> bool:
    """Whether a verb stands under "whether" or "if"."""
    return any(m.lemma in ("whether", "if") for m in parse.children(verb, "mark"))


def is_negated(parse: Parse, verb: Word) -> bool:
    """Whether a verb stands for what was not done, was refused, or is asked about with "whether"."""
    above = parse.head(verb)
    refused = verb.dep == "xcomp" and above.lemma in _REFUSES
    for_what = verb.dep in ("xcomp", "advcl") and any(a.tag == "TO" for a in parse.children(verb, "aux"))  # "would not lie to implicate him"
    refused = refused or (for_what and bool(parse.children(above, "neg")))
    return refused or _is_avoided(parse, verb) or is_open(parse, verb) or bool(parse.children(verb, "neg"))


def _is_avoided(parse: Parse, verb: Word) -> bool:
    """ "Rather than arresting them", "without charging him", "steered clear of accusing her"."""
    prep = parse.head(verb)
    above = parse.head(prep)
    if verb.dep != "pcomp":
        return False
    avoids = above.lemma == "refrain" or any((above.lemma, w.lemma) in _AVOIDS for w in parse.children(above, "advmod", "acomp", "prt"))
    return prep.lemma in ("than", "without") or (prep.lemma in ("of", "from") and avoids)


def is_none(parse: Parse, noun: Word) -> bool:
    """Whether a noun stands for what there is not: "no charges", "neither Ada Brill nor her aides", "none of them"."""
    return noun.lemma in _NOBODY or any(d.lemma in ("no", "neither") for d in parse.children(noun, "det", "preconj", "cc"))
