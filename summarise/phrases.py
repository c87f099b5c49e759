"""What the words of a phrase say of whom it may mean: how many, whose, from where."""

from __future__ import annotations

from summarise.nouns import COUNTS, SEVERAL, is_person
from summarise.parsing import Parse, Word


def stands_for(letters: str, place: str) -> bool:
    """Whether letters are a place's name or short for it: "Calif.", "N.Y.", "Ky."."""
    rest = iter(place.casefold())
    return letters[:1] == place[:1] and all(c in rest for c in letters.casefold() if c != ".")


def is_part_of(parse: Parse, pronoun: Word, noun: Word) -> bool:
    """Whether a pronoun stands in the phrase of a noun, which it then does not mean: "a relative at his former homestead" is nobody's own."""
    above = list(parse.ancestors(pronoun))
    path = above[: above.index(noun)] if noun in above else []
    return noun in above and all(w.pos not in ("VERB", "AUX") and w.dep != "conj" for w in (pronoun, *path))


def stated_by(parse: Parse, paper: Word) -> Word:
    """The verb of what somebody says in a paper: "denied" of "denied it in a statement"; the paper itself where there is none."""
    above = tuple(parse.ancestors(paper))
    if paper.dep != "pobj" or above[0].lemma not in ("in", "by", "via"):
        return paper
    return next((w for w in above if w.pos == "VERB"), paper)


def how_many(parse: Parse, word: Word) -> int:
    """How many people a word means of whom the story has just told: "both men", "the three clerks", "the couple"; 0 where it does not say."""
    beside = [w.text.casefold() for w in (word, *parse.children(word, "det", "predet", "preconj", "nummod"))]
    told_of = {"both", "the", "all"} & set(beside)
    people = (word.tag == "NNS" and is_person(word.lemma)) or word.pos == "NUM" or word.lemma in SEVERAL
    people = people and not parse.children(word, "prep", "relcl", "acl", "amod", "compound")
    return next((COUNTS[w] for w in beside if w in COUNTS), 0) if told_of and people else 0


def may_list(parse: Parse, start: int, end: int) -> bool:
    """Whether the words between two places of a sentence may all belong to a list of names: no "and that", "and accused"."""
    between = (w for w in parse.words if start <= w.start < end)
    return not any((w.pos in ("SCONJ", "AUX", "PRON", "ADV") and w.tag != "PRP$") or (w.pos == "VERB" and not is_person(w.lemma)) for w in between)


def is_single(parse: Parse, verb: Word) -> bool:
    """Whether a verb's form tells of one: "was charged", "denies"."""
    forms = (verb, *parse.children(verb, "aux", "auxpass"))
    return any(w.tag == "VBZ" or w.text.casefold() == "was" for w in forms)
