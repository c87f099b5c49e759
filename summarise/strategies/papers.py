"""Whose the papers are of which a story tells: "a complaint by Kestrel", "Ada Brill has filed a lawsuit … The suit says"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.mentions import Mentions
from summarise.parsing import Word
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
        meant = any(a.tag in ("MD", "TO") for a in parse.children(word, "aux"))  # "would sue"
        if word.lemma == "sue" and word.pos == "VERB" and not meant:
            yield _SUIT, parse.agents(word) or subjects(mentions, index, word)
        if word.lemma not in DOCUMENTS | _PLAINTS or word.pos != "NOUN":
            continue
        acts = [a for a in parse.children(word, "acl") if a.lemma in _WRITTEN]
        by = (
            ()
            if word.lemma in _PLAINTS
            else (*parse.governed(word, "by", "from"), *(w for a in acts for w in parse.agents(a)), *parse.children(word, "poss"))
        )
        verb = parse.head(word)
        brought = word.dep == "dobj" and (
            (word.lemma in _SUITS | _PLAINTS and verb.lemma in BRINGING) or verb.lemma in _WRITTEN
        )  # "X has filed a lawsuit"
        yield called(word.lemma), by or (subjects(mentions, index, verb) if brought else ())
