"""Who speaks of a claim, and makes none."""

from __future__ import annotations

from summarise.mentions import Mentions
from summarise.parsing import SUBJECTS, Parse, Word
from summarise.saying import asks
from summarise.speakers import Speakers
from summarise.strategies.frames import Frame
from summarise.strategies.wrongs import CLAIMING, JUDGING, PLAIN_TIDINGS, TIDINGS

_TRIED = JUDGING | {"convict"}


def only_comments(mentions: Mentions, speakers: Speakers, index: int, name: str, made: Frame) -> bool:
    """Whether all that somebody says in a sentence stands aside of whom it accuses: "weighed in on claims against Okell, calling them a shame".

    Or is a name for what stands before, "beat pupils with a hose, which he called the comma", a question, or is about what others claim, "called for an
    inquiry into the allegations against Okell".
    """
    parse = mentions.parses[index]
    verbs = [s.verb for s in speakers.speech[index] if name in s.parties]
    targets = [t.word for t in made.accused]
    if not verbs:
        return False
    if all(v.dep == "relcl" and any(o.tag == "WDT" for o in parse.children(v, "dobj")) for v in verbs) or all(asks(parse, v) for v in verbs):
        return True
    known = all(_is_known(parse, w) for w in targets) and not any(v.lemma in CLAIMING for v in verbs)
    known = known and not any(w in parse.subtree(s) for v in verbs for s in parse.children(v, *SUBJECTS) for w in targets)
    aside = all(v.dep == "advcl" and v.tag == "VBG" and not any(w in parse.subtree(v) for w in targets) for v in verbs)
    return bool(targets) and (known or aside)


def _is_known(parse: Parse, word: Word) -> bool:
    """Whether somebody is named only as of whom others claim, or a court found, something: "concerned about the claims against Okell", "a clerk convicted of theft"."""
    prep = parse.head(word)
    noun = parse.head(prep)
    if any(c.lemma in _TRIED for w in (word, *parse.children(word, "appos")) for c in parse.children(w, "acl", "relcl")):
        return True
    definite = any(d.lemma in ("the", "those", "these") for d in parse.children(noun, "det")) or any(
        w.text[:1].isupper() for w in parse.children(noun, "compound", "poss", "amod")
    )  # "says that Galt charges against Okell are a sham"
    return word.dep == "pobj" and prep.lemma == "against" and noun.pos == "NOUN" and noun.lemma in PLAIN_TIDINGS | TIDINGS and definite
