"""Whom an article gives each sentence to: the subject of its verb of saying, or who speaks the quotation that it is a part of.

The grammar says who the subject is, `mentions` whom it means. Where two people could be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarise.article import Article, Sentence
from summarise.kinds import AUTHORITY
from summarise.mentions import Mentions, Ref
from summarise.parsing import SUBJECTS, Parse, Word
from summarise.quotations import CLOSING, OPENING
from summarise.saying import attributes, says, subjects
from summarise.silence import silences
from summarise.together import together

_DEFENDING = frozenset("defend deny reject dismiss dispute contest refute rebut repudiate contradict".split())
"""Of these, verbs whose subject speaks up against a claim."""
_CHARGES = frozenset("lawsuit suit complaint indictment affidavit warrant filing".split())
_OUTLETS = frozenset("report newspaper paper outlet magazine broadcaster media press website station weekly daily".split())


@dataclass(frozen=True, slots=True)
class Speech:
    """Somebody speaks: the verb, whom its subject means, and whether another's speech stands round it.

    Args:
        verb: the verb of saying, or "according".
        refs: whom its subject means.
        subject: the subject's word.
        within: it is told by somebody else, who is no outlet: "prosecutors said that he had admitted it".
    """

    verb: Word
    refs: tuple[Ref, ...]
    subject: Word
    within: bool = False

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that speak, themselves or by an unnamed person who speaks for them."""
        return tuple(dict.fromkeys(r.party for r in self.refs if r.party))


def speakers(article: Article, who: Mapping[str, Sequence[str]]) -> Mapping[int, frozenset[str]]:
    """For each sentence's index, the parties that the article gives it to; empty where it gives it to nobody, or one cannot tell.

    Args:
        article: the story.
        who: the forms of each party, by its name. Other names of the article are told apart from these, under their own.
    """
    return _speakers(article, who).given


def speak_together(article: Article, who: Mapping[str, Sequence[str]], index: int, many: int, bodies: bool = False) -> bool:
    """Whether so many people or bodies, and nobody by name, speak as one in the sentence of an index: "Both pleaded not guilty". `who` as of `speakers`."""
    found = _speakers(article, who)
    return index in found.given and not found.given[index] and together(found.mentions, index, many, bodies)


def _speakers(article: Article, who: Mapping[str, Sequence[str]]) -> Speakers:
    return _found(article, tuple((name, tuple(forms)) for name, forms in who.items()))


@lru_cache(maxsize=256)
def _found(article: Article, who: tuple[tuple[str, tuple[str, ...]], ...]) -> Speakers:
    return Speakers(Mentions(article, dict(who)))


class Speakers:
    """Who speaks in each sentence of an article.

    Args:
        mentions: the article's references.
    """

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.article = mentions.article
        self.speech: dict[int, tuple[Speech, ...]] = {i: tuple(self._speech(i)) for i in mentions.parses}
        self.spoken: dict[int, bool] = {}
        """Whether a sentence has a verb of saying outside of quotations, or is a quotation."""
        self.given: dict[int, frozenset[str]] = {}
        self._give()

    def speaking(self, index: int) -> frozenset[str]:
        """Who speaks in a sentence; unlike `given`, nobody where it only tells what somebody did."""
        return self.given[index] if self.spoken[index] else frozenset()

    def defending(self, index: int) -> frozenset[str]:
        """Who speaks up against a claim in a sentence, and so does not make it: "X defended his driver, who is charged with theft"."""
        return frozenset(p for s in self.speech[index] if s.verb.lemma in _DEFENDING for p in s.parties)

    def words_of(self, index: int, party: str) -> str:
        """What a sentence has a party say, of several who speak in it: the clause of its verb, without theirs that is no part of what it says."""
        parse, text = self.mentions.parses[index], self.article.sentences[index].text
        mine = [s.verb for s in self.speech[index] if party in s.parties]
        theirs = [
            s.verb for s in self.speech[index] if s.verb not in mine and s.verb.dep != "ccomp" and not any(m in parse.subtree(s.verb) for m in mine)
        ]
        kept = {w for verb in mine for w in parse.subtree(verb)} - {w for verb in theirs for w in parse.subtree(verb)}
        return " ".join(text[w.start : w.end] for w in sorted(kept, key=lambda w: w.index))

    def _speech(self, index: int) -> Iterator[Speech]:
        parse = self.mentions.parses[index]
        verbs = [w for w in parse.words if not self.mentions.inside(index, w) and says(parse, w)]
        for verb in verbs:
            for subject in subjects(self.mentions, index, verb):
                if not self.mentions.inside(index, subject):
                    yield Speech(verb, self.mentions.of(index, subject), subject, self._within(index, parse, verb, verbs))
        for verb, whom in silences(self.mentions, index):
            yield Speech(verb, self.mentions.of(index, whom), whom)
        for word in parse.words:
            if word.lemma == "accord" and not self.mentions.inside(index, word):
                for source in parse.governed(word):
                    yield Speech(word, self.mentions.of(index, source), source)

    def _within(self, index: int, parse: Parse, verb: Word, verbs: Sequence[Word]) -> bool:
        """Whether the words of somebody who is no outlet, or of a paper that accuses, enclose this verb, or are put in: "In May, she said, X told her"."""
        if attributes(parse, verb) or (verb.lemma == "plead" and verb.dep == "relcl"):
            return False  # a plea is on record: "Okell felt for Brill, who pleaded guilty"
        sources = [o for accord in parse.children(verb, "prep") if accord.lemma == "accord" for o in parse.governed(accord)]
        if any(o.lemma in _CHARGES for o in sources):
            return True
        own = {s.text.casefold() for s in subjects(self.mentions, index, verb)}
        for outer in verbs:  # "He called her a liar and said, “Go,” the prosecutor’s office said"
            who = parse.children(outer, "nsubj") if outer.index > verb.index and attributes(parse, outer) else ()
            if any(s.text.casefold() not in own and not self._may_relay(index, s) for s in who):
                return True
        put_in = [v for v in parse.children(verb, "parataxis") if not own & {s.text.casefold() for s in parse.children(v, "nsubj")}]
        for outer in put_in if verb.dep == "parataxis" else (*put_in, *parse.ancestors(verb)):
            if outer not in verbs or (verb.dep in ("conj", "xcomp", "advcl") and parse.head(verb) == outer):
                continue
            if any(not self._may_relay(index, s) for s in subjects(self.mentions, index, outer)):
                return True
        return False

    def _may_relay(self, index: int, subject: Word) -> bool:
        """Whether a word means an outlet, or a party that may be one."""
        return subject.lemma in _OUTLETS or any(r.party and self._relays(r.party) for r in self.mentions.of(index, subject))

    def _relays(self, party: str) -> bool:
        """Whether a party may be an outlet, that tells what others say."""
        return self.mentions.kinds.get(party) == "organisation" and AUTHORITY.search(party) is None

    def _give(self) -> None:
        current: frozenset[str] = frozenset()
        for run in self._runs():
            own = {s.index: self._own(s.index) for s in run}
            spoken = next((who for s in run if (who := own[s.index][0]) is not None), None)
            for sentence in run:
                who, subject = own[sentence.index]
                quoted = self._is_quotation(sentence.index)
                self.spoken[sentence.index] = quoted or who is not None
                if who is None and quoted:
                    who = spoken if spoken is not None else current if self._begins_quoted(sentence.index) else subject
                elif who is None:
                    who = subject
                self.given[sentence.index] = who if who is not None else frozenset()
                if who is not None:
                    current = who
                elif not quoted and self.mentions.refs[sentence.index]:
                    current = frozenset()

    def _own(self, index: int) -> tuple[frozenset[str] | None, frozenset[str] | None]:
        """Who speaks by a verb of this sentence (None: it has none), and whom else it is about."""
        speech = self.speech[index]
        outer = [s for s in speech if not s.within]
        parse = self.mentions.parses[index]
        subject: frozenset[str] | None = None
        for word in parse.words:
            if word.dep in SUBJECTS and not self.mentions.inside(index, word) and (refs := self.mentions.of(index, word)):
                subject = frozenset(r.party for r in refs if r.party)
                break
        if not speech:
            return None, subject
        return frozenset(p for s in outer for p in s.parties), subject

    def _runs(self) -> Iterator[list[Sentence]]:
        """Sentences that one quotation joins, in order."""
        run: list[Sentence] = []
        for sentence in self.article.story:
            if run and not (sentence.paragraph == run[-1].paragraph and self._ends_open(run[-1].index) and self._starts_open(sentence.index)):
                yield run
                run = []
            run.append(sentence)
        if run:
            yield run

    def _ends_open(self, index: int) -> bool:
        text = self.article.sentences[index].text
        return self.mentions.quoted[index][-1] and text[-1] not in CLOSING

    def _starts_open(self, index: int) -> bool:
        text = self.article.sentences[index].text
        return self.mentions.quoted[index][0] and text[0] not in OPENING

    def _begins_quoted(self, index: int) -> bool:
        return self.mentions.quoted[index][0]

    def _is_quotation(self, index: int) -> bool:
        """Whether a sentence is nothing but words of a quotation, so that something else must say whose they are."""
        words = [w for w in self.mentions.parses[index].words if w.pos not in ("PUNCT", "SYM")]
        return bool(words) and all(self.mentions.inside(index, w) for w in words)
