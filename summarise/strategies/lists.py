"""Who is named of many: "the three defendants: X, a clerk, and Y", "among the firms accused are X and Y"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarise.article import Sentence
from summarise.mentions import Mentions
from summarise.parsing import SUBJECTS, Parse, Word
from summarise.phrases import may_list
from summarise.strategies.wrongs import holds_wrong

_ACCUSED = frozenset("accused accuse charge indict sue arrest defendant suspect".split())

_OFFENCES = frozenset("possession dealing count driving felony misdemeanor battery".split())
"""Words by which a line of charges begins."""
_JOINT = re.compile(
    r"(?:, \d+,?|,)? and (?:(?:the )?(?:\w[\w.’'-]* ){1,4})?|(?:, \d+)?, (?:(?:the )?(?:(?:[a-z][\w’'-]*|AG|[A-Z][a-z]{1,3}\.) ){1,3})?"
)
"""What may stand between two names of a list."""


def introduced(parse: Parse, names: Mapping[int, str], noun: Word) -> list[Word]:
    """ "The suspect, X, fled", "the three defendants: X, a clerk, and Y": who is named behind the word for them.

    Args:
        parse: of the sentence.
        names: the party that each word names, by its index.
        noun: the word for them.
    """
    words = parse.words
    if noun.index + 1 < len(words) and words[noun.index + 1].text == ":":
        return [w for w in words[noun.index + 2 :] if w.index in names and names.get(w.index + 1) != names[w.index]]
    return [noun] if any(a.pos == "PROPN" for a in parse.children(noun, "appos")) else listed(parse, names, noun)


def listed(parse: Parse, names: Mapping[int, str], noun: Word) -> list[Word]:
    """Who is named of many: "the men charged were X and Y", "those accused include X", "among the firms accused are X and Y"."""
    verb = parse.head(noun)
    if noun.dep == "pobj" and verb.lemma == "among":
        above = parse.head(verb)
        found = parse.children(above, "nsubj", "attr") if above.lemma == "be" else ()
    else:
        found = parse.children(verb, "attr", "dobj") if noun.dep == "nsubj" and verb.lemma in ("be", "include") else ()
    return [w for w in found if w.index in names]


def including(parse: Parse, words: Sequence[Word]) -> list[Word]:
    """Who is named of some: "two stars, including Ada Brill"."""
    several = [m for w in words for m in (w, *parse.children(w, "conj")) if m.tag in ("NNS", "NNPS")]
    return [n for w in several for n in parse.governed(w, "include")]


def entered(parse: Parse, names: Mapping[int, str]) -> list[Word]:
    """Whom a line of a list of charges enters: "Amara Vell: possession of a knife, burglary"."""
    words = parse.words
    colon = next((w.index for w in words if w.text == ":"), 0)
    if not colon or any(i not in names and words[i].text[:1].isalpha() for i in range(colon)) or len(words) < colon + 2:
        return []
    if any(w.dep in SUBJECTS for w in words[colon + 1 :]):
        return []  # a headline: "Amara Vell: The fight against theft goes on"
    offence = holds_wrong(parse, words[colon + 1 :]) or words[colon + 1].lemma in _OFFENCES
    return [words[colon - 1]] if offence and colon - 1 in names and words[colon + 1].pos in ("NOUN", "PROPN", "VERB", "NUM") else []


def among(parse: Parse, names: Mapping[int, str]) -> list[Word]:
    """Who is named behind the verb of "among those facing charges are X, a clerk; Y of Orvel and Z", however the grammar reads so long a list."""
    words = parse.words
    if not words or words[0].lemma != "among" or not any(w.lemma in _ACCUSED for w in words[1:8]):
        return []
    verb = next((w.index for w in words if w.lemma in ("be", "include")), len(words))
    starts = (w for w in words[verb + 1 :] if w.index in names and names.get(w.index - 1) != names[w.index])
    return [w for w in starts if words[w.index - 1].text in (",", ";", "and") or w.index == verb + 1]


def joined(mentions: Mentions, sentence: Sentence, name: str, start: int) -> list[str]:
    """ "X, 52, Y and Z": who is named with a name from some place on, where their ages hide it from the grammar."""
    hits = list(mentions.pattern.finditer(sentence.text)) if mentions.pattern else []
    parse = mentions.parses[sentence.index]
    found: list[str] = []
    listed = 0
    end = next((h.end() for h in hits if h.end() > start and mentions.forms[h.group()] == name), None)
    for hit in hits:
        between = sentence.text[end : hit.start()] if end is not None else ""
        if end is not None and hit.start() > end and _JOINT.fullmatch(between) and may_list(parse, end, hit.start()):
            found.append(mentions.forms[hit.group()])
            end = hit.end()
            if " and " in between:
                listed = len(found)
    return found[:listed]  # a list ends with "and"; an apposition does not
