"""Whom an article gives each sentence to: the subject of its verb of saying, or who speaks the quotation that it is a part of.

The grammar says who the subject is, `mentions` whom it means. Where two people could be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarise.article import Article, Sentence
from summarise.capitals import PLATFORMS
from summarise.mentions import Mentions, Ref
from summarise.names import AUTHORITY
from summarise.naming import SUBJECTS
from summarise.nouns import PAPERS
from summarise.parsing import Parse, Word
from summarise.quotations import CLOSING, OPENING
from summarise.together import together

SAYING = frozenset(
    "rule find hear say tell add deny reject dismiss insist claim allege argue describe call explain confirm acknowledge admit concede state write tweet post declare maintain "
    "assert respond reply answer comment apologise apologize plead decline refuse dispute contest refute rebut repudiate counter accuse blame criticise criticize "
    "condemn denounce warn note stress emphasise emphasize suggest ask urge vow promise pledge announce reveal disclose report testify swear protest contend complain "
    "recall remember joke quip question welcome thank observe remark repeat conclude continue retort snap fume sob laugh shout brand label defend regret "
    "characterise characterize rubbish profess disagree contradict accept agree boast confess cite estimate warn insinuate speculate decry lament express attribute ascribe".split()
)  # fmt: skip
"""Verbs whose subject speaks."""
_DEFENDING = frozenset("defend deny reject dismiss dispute contest refute rebut repudiate contradict".split())
"""Of these, verbs whose subject speaks up against a claim."""
_WITH_PARTICLE = frozenset({("hit", "back"), ("hit", "out"), ("lash", "out"), ("fire", "back"), ("shoot", "down"), ("brush", "off"), ("brush", "aside"), ("wave", "away"), ("play", "down"), ("speak", "out"), ("laugh", "off"), ("push", "back"), ("put", "down"), ("hang", "up"), ("point", "to"), ("point", "out"), ("set", "out"), ("go", "on")})  # fmt: skip
_WITH_OBJECT = frozenset({("enter", "plea"), ("take", "responsibility"), ("issue", "apology"), ("offer", "apology"), ("make", "apology"), ("exercise", "right"), ("invoke", "right")})  # fmt: skip
_REACHED = frozenset({"reach", "contact", "quote", "locate", "trace"})
_MEANS = frozenset("by after before in despite".split())
_HYPOTHETICAL = frozenset("to might may could should must can".split())
_CALLS = frozenset("call message email e-mail phone telephone mobile request attempt letter text effort switchboard approach number doorbell".split())
_REPLIES = _CALLS | {"comment", "response", "reply", "statement", "answer"}
_ASKING = frozenset("question query inquiry request call reporter journalist".split())
_GIVES = frozenset("make offer give have issue provide".split())
_SILENT = frozenset("unanswered unreturned unsuccessful unavailable off fail dead voicemail".split())
_GETS_BACK = frozenset("return answer reply respond acknowledge reach".split())
_TIDINGS = frozenset("allegation accusation claim charge report suggestion criticism complaint lawsuit rumour rumor story account finding".split())
_CHARGES = frozenset("lawsuit suit complaint indictment affidavit warrant filing".split())
_DEEDS = {
    "post": frozenset("video photo photograph picture image clip footage bail bond profit loss gain".split()),
    "accept": frozenset("resignation invitation offer bribe award job money gift payment position post role transfer".split()),
    "decline": frozenset("invitation offer award job money gift payment post role".split()),
}
"""What one posts, accepts or declines without a word."""
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
            for subject in self._subjects(index, parse, verb):
                if not self.mentions.inside(index, subject):
                    yield Speech(verb, self.mentions.of(index, subject), subject, self._within(index, parse, verb, verbs))
        yield from self._unanswered(index, parse)
        for word in parse.words:
            if word.lemma == "accord" and not self.mentions.inside(index, word):
                for source in parse.governed(word):
                    yield Speech(word, self.mentions.of(index, source), source)

    def _unanswered(self, index: int, parse: Parse) -> Iterator[Speech]:
        """ "Calls to his office went unanswered", "X did not return calls", "X made no comment": whom nobody reached, or who says nothing."""
        yield from self._unavailable(index, parse)
        for word in parse.words:
            if word.lemma in _REPLIES and word.dep == "dobj" and not self.mentions.inside(index, word):
                verb = parse.head(word)
                none = parse.children(verb, "neg") or any(d.lemma in ("no", "nothing") for d in parse.children(word, "det"))
                if verb.lemma == "ignore" or (none and (verb.lemma == "return" or verb.lemma in _GIVES)):
                    for subject in self._subjects(index, parse, verb):
                        yield Speech(verb, self.mentions.of(index, subject), subject)
        for word in parse.words:
            if word.lemma not in _CALLS or word.dep not in SUBJECTS or self.mentions.inside(index, word):
                continue
            verb = next((v for v in parse.words[word.index :] if v.lemma in _GETS_BACK or v.lemma in _SILENT), parse.head(word))
            main = parse.head(word)
            failed = parse.children(main, "neg") and any(w.lemma == "successful" for w in parse.subtree(main))
            silent = failed or parse.children(verb, "neg") or verb.lemma in _SILENT or any(w.lemma in _SILENT for w in parse.subtree(main))
            for owner in (*parse.subtree(word), *parse.words[word.index : verb.index]) if silent else ():
                refs = self.mentions.of(index, owner)
                if any(r.party and self.mentions.kinds.get(r.party) != "place" for r in refs):
                    yield Speech(verb, refs, owner)

    def _unavailable(self, index: int, parse: Parse) -> Iterator[Speech]:
        """ "X was not available for comment", "X is unable to comment", "there was no response from X"."""
        for word in parse.words:
            verb = parse.head(word)
            if verb.lemma != "be" or self.mentions.inside(index, word):
                continue
            if word.lemma in _REPLIES and word.dep in ("attr", *SUBJECTS) and any(d.lemma == "no" for d in parse.children(word, "det")):
                for source in (s for w in (verb, *parse.subtree(word)) for s in parse.governed(w, "from")):
                    yield Speech(verb, self.mentions.of(index, source), source)
            away = word.lemma in ("available", "unavailable") and any(o.lemma == "comment" for o in parse.governed(word))
            unable = word.lemma in ("able", "unable") and any(c.lemma in ("comment", "discuss", "speak") for c in parse.children(word, "xcomp"))
            if away or unable:
                for subject in self._subjects(index, parse, verb):
                    yield Speech(verb, self.mentions.of(index, subject), subject)

    def _subjects(self, index: int, parse: Parse, verb: Word) -> Sequence[Word]:
        behind = tag(parse, verb)
        if behind is not None:
            return [behind]
        passive = parse.children(verb, "nsubjpass")
        if passive:
            if verb.lemma in _REACHED or _is_undrawn(parse, verb):
                return passive
            if any(s.lemma in _TIDINGS for s in passive):
                return parse.agents(verb)
            return ()
        found = parse.children(verb, "nsubj")
        relative = [s for s in found if s.tag in ("WP", "WDT")]
        if relative:
            return [self.mentions.antecedent(index, verb)] if verb.dep == "relcl" else ()
        if found:
            # Where the parser gives a verb two subjects, the one beside it is its own.
            return [min(found, key=lambda s: abs(s.index - verb.index))]
        head = parse.head(verb)
        means = verb.dep == "pcomp" and head.lemma in _MEANS  # "By denying it, X had won"
        if means or verb.dep in ("conj", "xcomp") or (verb.dep in ("advcl", "ccomp", "dep") and verb.tag == "VBG"):
            head = parse.head(head) if means else head
            return self._subjects(index, parse, head) if head.pos in ("VERB", "AUX") else ()
        if verb.dep == "acl" and verb.tag == "VBG":
            issued = issuing(parse, verb)
            return self._subjects(index, parse, issued) if issued else [head]
        return ()

    def _within(self, index: int, parse: Parse, verb: Word, verbs: Sequence[Word]) -> bool:
        """Whether the words of somebody who is no outlet, or of a paper that accuses, enclose this verb, or are put in: "In May, she said, X told her"."""
        if attributes(parse, verb):
            return False
        sources = [o for accord in parse.children(verb, "prep") if accord.lemma == "accord" for o in parse.governed(accord)]
        if any(o.lemma in _CHARGES for o in sources):
            return True
        own = {s.text.casefold() for s in self._subjects(index, parse, verb)}
        for outer in verbs:  # "He called her a liar and said, “Go,” the prosecutor’s office said"
            who = parse.children(outer, "nsubj") if outer.index > verb.index and attributes(parse, outer) else ()
            if any(s.text.casefold() not in own and not self._may_relay(index, s) for s in who):
                return True
        put_in = [v for v in parse.children(verb, "parataxis") if not own & {s.text.casefold() for s in parse.children(v, "nsubj")}]
        for outer in put_in if verb.dep == "parataxis" else (*put_in, *parse.ancestors(verb)):
            if outer not in verbs or (verb.dep in ("conj", "xcomp", "advcl") and parse.head(verb) == outer):
                continue
            if any(not self._may_relay(index, s) for s in self._subjects(index, parse, outer)):
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


def issuing(parse: Parse, verb: Word) -> Word | None:
    """Where a verb says what a paper does, the verb by which somebody issues it: "issued a statement denying it", "wrote on Twitter accusing him"."""
    paper = parse.head(verb)
    if paper.dep == "pobj" and paper.text in PLATFORMS:
        issued = parse.head(parse.head(paper))
        return issued if issued.pos == "VERB" else None
    return parse.head(paper) if paper.dep == "dobj" and paper.lemma in PAPERS else None


def tag(parse: Parse, verb: Word) -> Word | None:
    """The subject of an attribution behind what is said, ", a drivers' group has alleged.": word order tells it, where parsers fail."""
    words = parse.words
    at = verb.index - 1
    while at > 0 and words[at].pos in ("AUX", "ADV"):
        at -= 1
    noun, first = words[max(at, 0)], at
    if noun.pos not in ("NOUN", "PROPN", "PRON") or noun.dep == "dobj":
        return None
    while first > 0 and words[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"):
        first -= 1
    after = words[verb.index + 1] if verb.index + 1 < len(words) else None
    ends = after is None or after.pos in ("PUNCT", "ADP") or after.lemma in ("yesterday", "last", "today", "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")  # fmt: skip
    return noun if ends and first > 2 and words[first - 1].text == "," and words[first - 2].pos != "SCONJ" else None


def attributes(parse: Parse, verb: Word) -> bool:
    """Whether a verb and its subject stand behind the end of a quotation, whose speaker they name: "… come true,” Brill wrote"."""
    subjects = parse.children(verb, "nsubj")
    first = min((w.index for s in subjects for w in parse.subtree(s)), default=0)
    return verb.lemma in SAYING and first > 0 and parse.words[first - 1].text in CLOSING


def says(parse: Parse, word: Word) -> bool:
    """Whether a word is a verb of saying."""
    verb = word.pos in ("VERB", "AUX") or word.tag[:2] == "VB"
    if not verb and not (word.lemma in SAYING and parse.children(word, "nsubj") and parse.children(word, "dobj")):
        return False  # else a verb that is read as a noun: "X and Y dispute it"
    helpers = [a for a in parse.children(word, "aux") if a.text.casefold() in _HYPOTHETICAL]
    if helpers and not parse.children(word, "neg") and word.lemma not in _REACHED and not _left_undone(parse, word, helpers[0]):
        return False  # "might like to explain", "wants to deny"
    if word.lemma == "tell" and any(o.lemma in ("truth", "lie", "difference") for o in parse.children(word, "dobj")):
        return False
    if word.lemma == "tell" and any(a.lemma == "to" for c in parse.children(word, "xcomp") for a in parse.children(c, "aux")):
        return False  # "told a clerk to hide it": an order
    if any(o.lemma in _DEEDS.get(word.lemma, ()) for o in parse.children(word, "dobj")):
        return False
    spoken = (
        word.lemma in SAYING
        or word.lemma in _REACHED
        or (word.lemma == "read" and any(s.lemma in PAPERS for s in parse.children(word, "nsubj")))
        or (word.lemma == "refer" and any(o.lemma in _ASKING for o in parse.children(word, "dobj")))
        or (not parse.children(word, "neg") and any((word.lemma, o.lemma) in _WITH_OBJECT for o in parse.children(word, "dobj")))
        or (word.lemma == "call" and any(o.pos == "ADJ" for o in parse.children(word, "oprd")))
        or _is_undrawn(parse, word)
        or any((word.lemma, p.lemma) in _WITH_PARTICLE for p in parse.children(word, "prt", "advmod", "prep"))
    )
    return spoken and not _supposed(parse, word)


def _left_undone(parse: Parse, word: Word, helper: Word) -> bool:
    """ "X has yet to comment", "X failed to reply"."""
    before = parse.words[helper.index - 1] if helper.index else helper
    return helper.lemma == "to" and (before.lemma == "yet" or parse.head(word).lemma == "fail")


def _is_undrawn(parse: Parse, word: Word) -> bool:
    """ "X would not be drawn": says nothing to a question."""
    return word.lemma == "draw" and bool(parse.children(word, "auxpass")) and bool(parse.children(word, "neg"))


def _supposed(parse: Parse, word: Word) -> bool:
    """Whether a word stands under a condition or a question: "if it was as bad as she said", "asked whether he had denied it"."""
    return any(m.lemma in ("if", "whether", "unless") for w in (word, *parse.ancestors(word)) for m in parse.children(w, "mark"))
