"""Whose the papers are of which a story tells: "a complaint by Kestrel", "Ada Brill has filed a lawsuit … The suit says"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.mentions import Mentions
from summarise.parsing import Parse, Word
from summarise.saying import subjects
from summarise.strategies.wrongs import BRINGING, DOCUMENTS

_WRITTEN = frozenset("write file make publish prepare draft bring lodge submit release issue sign author produce compile".split())
"""What is done to a paper by whose it is; whoever has seen or ordered one need not be."""
_SUITS = frozenset("lawsuit suit complaint filing petition writ".split())
"""Papers by which somebody goes to court, which a story calls now this and now that."""
_PLAINTS = frozenset("protest grievance".split())
"""What is such a paper only where somebody brings it."""
_SUIT = "lawsuit"


def called(paper: str) -> str:
    """One word for a paper, whatever the story calls it."""
    return _SUIT if paper in _SUITS | _PLAINTS else paper


def written(mentions: Mentions, index: int) -> Iterator[tuple[str, Sequence[Word]]]:
    """The papers of a sentence, as `called`, each with words for whose it is."""
    parse = mentions.parses[index]
    for word in parse.words:
        if word.lemma == "sue" and word.pos == "VERB" and not any(a.tag in ("MD", "TO") for a in parse.children(word, "aux")):  # not "would sue"
            yield _SUIT, parse.agents(word) or subjects(mentions, index, word)
        elif word.pos == "NOUN" and word.lemma in DOCUMENTS | _PLAINTS:
            yield called(word.lemma), _named(parse, word) or _bringing(mentions, index, word)


def _named(parse: Parse, paper: Word) -> Sequence[Word]:
    """Whose a paper's own phrase says it is: "a complaint by X", "an affidavit written by X", "X's lawsuit"."""
    if paper.lemma in _PLAINTS:
        return ()
    acts = (a for a in parse.children(paper, "acl") if a.lemma in _WRITTEN)
    return (*parse.governed(paper, "by", "from"), *(w for a in acts for w in _brought_by(parse, a)), *parse.children(paper, "poss"))


def _brought_by(parse: Parse, verb: Word) -> Sequence[Word]:
    """By whom, or for whom, a paper was brought: "filed by X", "brought on behalf of X"."""
    return (*parse.agents(verb), *(w for o in parse.governed(verb, "on") if o.lemma == "behalf" for w in parse.governed(o, "of")))


def _bringing(mentions: Mentions, index: int, paper: Word) -> Sequence[Word]:
    """Who brings or writes a paper: "X has filed a lawsuit", "the suit was filed by X"."""
    parse = mentions.parses[index]
    verb = parse.head(paper)
    brings = verb.lemma in _WRITTEN or (verb.lemma in BRINGING and paper.lemma in _SUITS | _PLAINTS)
    if paper.dep == "nsubjpass":
        return _brought_by(parse, verb) if brings else ()
    return subjects(mentions, index, verb) if paper.dep == "dobj" and brings else ()
