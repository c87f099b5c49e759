"""Who is accused of what by whom in a sentence: the frames of accusing, read off the grammar. No model.

"X is accused of", "Y accused X of", "allegations against X", "Y says that X forged", "X faces a charge", "X allegedly forged".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.article import Sentence
from summarise.kinds import AUTHORITY
from summarise.mentions import Mentions
from summarise.nouns import BODY_NOUNS, DOCKED, LAWYERS, PEOPLE, VOICES, is_person
from summarise.parsing import SUBJECTS, Parse, Word
from summarise.saying import attributes, tag
from summarise.speakers import Speakers
from summarise.strategies.anybody import is_anybody, pleads_anybody
from summarise.strategies.doers import Doers
from summarise.strategies.facing import is_faced, is_rebuffed
from summarise.strategies.frames import Frame, Target
from summarise.strategies.inquiries import inquiries
from summarise.strategies.lists import among, entered, including, introduced
from summarise.strategies.measures import measures
from summarise.strategies.offences import accuses, is_over_offence
from summarise.strategies.undone import is_death, is_denied, is_negated, is_undone
from summarise.strategies.wrongs import (
    ACCUSING,
    BRINGING,
    CLAIMING,
    DOCUMENTS,
    FINDING_FAULT,
    HEDGES,
    JUDGING,
    NAMING,
    ORDERS,
    PLAIN_TIDINGS,
    SAYING_OF,
    SOFT,
    TIDINGS,
    WINNING,
    WRONGS,
    holds_wrong,
    is_supposed,
    is_wrong,
)

_AGAINST = frozenset("against into about over concerning involving".split())
_SUBJECT_OF_PASSIVE = frozenset("warn tell alert inform involve".split())
"""Verbs of whose passive the subject is accused: "said that X was warned", "that X was involved"."""
_HARMS = frozenset("injure wound hurt burn crush trap displace evacuate rescue".split())
"""Verbs whose object is a victim, beside those of wrongdoing."""
_DESCRIBES = frozenset("name identify describe portray".split())
_THINKS = frozenset("feel believe think suspect fear".split())
_VOICED = frozenset("allegation accusation complaint gripe tip-off".split())
_ACCOUNTS = frozenset("account telling version lawsuit complaint suit".split())
_ALLEGES = frozenset("allege assert contend suggest insinuate".split())
"""Verbs whose object is what is claimed; a grant is claimed too."""
_AFFAIRS = frozenset("scandal affair controversy".split())
_FINDS = frozenset("uncover find discover obtain".split())
"""What who looks into others' deeds does, if only allegedly."""
_AIMS = frozenset("direct aim level".split())
_SUFFER = frozenset("victim accuser survivor target".split())
HEARINGS = frozenset("court tribunal jury hearing inquest inquiry magistrate judge panel".split())
_DOCK = TIDINGS | DOCUMENTS | {"defendant", "suspect"}


def frame(mentions: Mentions, speakers: Speakers, sentence: Sentence) -> Frame:
    """The claim that a sentence makes; empty where it makes none."""
    return _Framer(mentions, speakers, sentence.index).run()


class _Framer:
    def __init__(self, mentions: Mentions, speakers: Speakers, index: int) -> None:
        self.mentions, self.speakers, self.index = mentions, speakers, index
        self.parse: Parse = mentions.parses[index]
        self.names = mentions.at[index]
        self.doers = Doers(mentions, index)
        self.out = Frame()

    def run(self) -> Frame:
        lemmas = {w.lemma for w in self.parse.words if not self.parse.children(w, "neg")}
        self.out.hard = bool(lemmas & {"accuse", "allege"}) or ("name" in lemmas and bool(lemmas & TIDINGS))
        self.out.wrong = holds_wrong(self.parse, self.parse.words)
        if docked := among(self.parse, self.names) or entered(self.parse, self.names):
            self._accuse(docked, sure=True)
            self.out.strong = True
        for word in self.parse.words:
            if self.mentions.inside(self.index, word) or is_undone(self.parse, word):
                continue
            if word.lemma == "accord":
                sources = self.parse.governed(word)
                self._content(self._told_of(), hard=any(o.lemma in DOCUMENTS for o in sources))
                self.out.by += sources
            elif word.dep == "prep" and word.lemma in ("in", "by") and any(o.lemma in _ACCOUNTS for o in self.parse.children(word, "pobj")):
                self._account(word)
            elif word.pos in ("VERB", "AUX"):
                self._verb(word)
            elif word.pos == "NOUN" and word.lemma in TIDINGS | PLAIN_TIDINGS:
                self._noun(word)
            elif word.lemma in HEDGES:
                self._adverb(word)
            elif is_supposed(word):
                self._supposed(self.parse.head(word))
            elif word.lemma in DOCKED and word.pos == "NOUN":
                self._accuse(introduced(self.parse, self.names, word), sure=True)
            elif word.lemma == "guilty":
                self._guilty(word)
            for step in (*inquiries(self.parse, word), *measures(self.parse, word)):
                self._accuse(step.against, sure=False)
                self.out.by += step.by
                self.out.strong = self.out.strong or step.plain
        return self.out

    def _told_of(self) -> list[Word]:
        """The subjects of a sentence's main verb and of the verbs that are joined to it."""
        main = self.parse.root
        verbs = (main, *self.parse.children(main, "conj")) if main is not None else ()
        told = [s for v in verbs for s in self.parse.children(v, *SUBJECTS)] or [w for w in self.parse.words if w.dep in SUBJECTS][:1]
        return [w for w in told if not (w.dep == "nsubjpass" and self._harms(self.parse.head(w)))]

    def _harms(self, verb: Word) -> bool:
        """Whether the subject of a verb's passive is its victim: "seven people were killed, according to reports"."""
        return is_wrong(self.parse, verb) or verb.lemma in _HARMS

    def _account(self, prep: Word) -> None:
        """ "In her account the figures were made up by X": what an account tells is claimed, if it is wrong."""
        verb = self.parse.head(prep)
        if self._wrong_in(verb):
            self._accuse(self.doers.doing(verb), sure=False)
            self.out.by += [w for o in self.parse.children(prep, "pobj") for w in self.parse.children(o, "poss")]

    def _tell(self, words: Sequence[Word]) -> None:
        self.out.told += words

    def _accuse(self, words: Sequence[Word], sure: bool) -> None:
        self.out.accused += [Target(w, sure) for w in (*words, *including(self.parse, words))]

    def _verb(self, verb: Word) -> None:
        told = verb.lemma == "charge" and self.parse.children(verb, "ccomp")  # "charged that X hid it"
        if verb.lemma in ACCUSING and not told and (verb.lemma not in SOFT or is_over_offence(self.parse, self.names, verb)):
            self._accusing(verb)
        elif verb.lemma == "plead" and any(o.lemma == "contest" for o in self.doers.objects(verb)):  # "pleaded no contest to theft"
            self._accuse(self.doers.subjects(verb), sure=True)
            self.out.strong = True
        elif verb.lemma in CLAIMING | SAYING_OF and not (verb.lemma == "plead" and any(w.lemma == "guilty" for w in self.parse.children(verb))):
            self._claiming(verb)
        if verb.lemma == "name" and any(o.lemma in _DOCK for o in self.parse.governed(verb, "as", "in")):
            named = self.doers.passive(verb) or (self.doers.modified(verb) if verb.tag == "VBN" else [])  # "was named in the lawsuit"
            self._accuse(named, sure=True)
            self.out.strong = self.out.strong or bool(named)
        if verb.lemma in _DESCRIBES and any(self._wrong_in(o) for o in self.parse.governed(verb, "as")):
            # "named X as one of those who took part in the fraud"
            self._accuse([o for o in self.parse.children(verb, "dobj") if o.lemma != "it"], sure=False)  # "described it as a smear": the claim
            self.out.by += self.doers.subjects(verb)
        if verb.lemma == "lay" and (doors := [d for d in self.parse.governed(verb, "at") if d.lemma in ("door", "foot")]):
            self._accuse([o for d in doors for o in self.parse.governed(d, "of")], sure=True)  # "laid the deaths at the door of X"
            self.out.by += self.doers.subjects(verb)
            self.out.strong = True
        if nouns := [o for o in self.doers.objects(verb) if is_faced(verb, o)]:
            self._accuse(self._answerers(verb, nouns), sure=True)
            self.out.strong = self.out.strong or (verb.lemma == "face" and any(o.lemma in TIDINGS for o in nouns))
        elif nouns := [o for o in self.doers.objects(verb) if is_rebuffed(verb, o)]:
            self._accuse(self._answerers(verb, nouns), sure=False)
        sought = TIDINGS if verb.lemma in BRINGING else ORDERS if verb.lemma in WINNING else frozenset[str]()
        brought = [o for o in (*self.doers.objects(verb), *self.parse.children(verb, "nsubjpass")) if o.lemma in sought]
        if brought and not is_negated(self.parse, verb):  # "has filed suit in Lund against X", "has filed a complaint against X"
            over = [o for noun in brought for o in self.parse.governed(noun, "for", "of", "over")]  # "a lawsuit for defamation against X"
            against = [w for word in (verb, *brought, *over) for w in self.parse.governed(word, "against")]
            if against:
                self._accuse(against, sure=True)
                self.out.by += () if self.parse.children(verb, "nsubjpass") else self.doers.subjects(verb)
                self.out.strong = True

    def _answerers(self, verb: Word, tidings: Sequence[Word]) -> list[Word]:
        """Who answers a claim against them; "Galt spokeswoman Ada Brill dismissed the claims": not against her."""
        whom = [] if self._of_another(verb, tidings) else self.doers.asked(verb) or self.doers.subjects(verb)
        sued = self.parse.head(verb)
        if verb.dep == "conj" and sued.lemma in BRINGING and any(o.lemma in TIDINGS for o in self.parse.children(sued, "dobj")):
            whom = list(self.doers.main_subject(sued))  # "Vell resigned after Brill filed a suit and denied it"
        if verb.lemma in ("dismiss", "reject"):  # "prosecutors dismissed charges"
            whom = [w for w in whom if not AUTHORITY.search(w.text)]
        named = [w for w in whom if w.lemma not in LAWYERS or not self.parse.children(w, "appos")]  # "his lawyer, Ada Brill, denied it"
        return [w for w in named if not any(c.lemma in VOICES for c in self.parse.children(w, "compound", "appos", "nmod"))]

    def _of_another(self, verb: Word, tidings: Sequence[Word]) -> bool:
        """Whether what somebody dismisses is said of another party: "X dismissed claims that the bank had lied"."""
        own = {r.party for w in self.doers.subjects(verb) for r in self.mentions.of(self.index, w)}
        clauses = (c for noun in tidings for c in self.parse.children(noun, "acl", "relcl", "ccomp") if self.parse.children(c, "mark"))
        doers = (w for c in clauses for w in self.parse.children(c, "nsubj"))
        near = [n for noun in tidings for n in (noun, *self.parse.governed(noun, "by", "from", "of"))]  # "accusations by two women against X"
        against = (w for n in near for w in self.parse.governed(n, "against"))
        whom = [r.party for w in (*doers, *against) for r in self.mentions.of(self.index, w)]
        return any(p and p not in own for p in whom)

    def _accusing(self, verb: Word) -> None:
        passive = self.doers.passive(verb)
        by = self.parse.agents(verb)
        if passive or (verb.tag == "VBN" and not self.parse.children(verb, "aux", "nsubj")):
            accused = list(passive) or self.doers.modified(verb)
            if any(AUTHORITY.search(w.text) for w in accused):  # "appeared before magistrates charged with theft"
                accused = list(self.doers.main_subject(accused[0])) or accused
            if not accused or all(is_anybody(self.parse, w, verb) for w in accused):
                return
            self._accuse(accused, sure=True)
            self.out.by += by
        else:
            makers = self._writers(self.doers.subjects(verb)) if verb.dep == "acl" else self.doers.subjects(verb)
            objects = [o for o in self.parse.children(verb, "dobj") if o.pos != "PRON" or not self._same(o, makers)]
            objects = [o for o in objects if verb.lemma != "cite" or self._is_somebody(o)]  # "citing reports": of somebody else
            objects = [o for o in objects if o.tag != "WDT" or self._is_somebody(self.mentions.antecedent(self.index, verb))]
            phrases = {self.names[m.index] for m in makers if m.index in self.names}
            objects = [o for o in objects if self.names.get(o.index) not in phrases]  # "the officials suing the administration": one phrase
            objects = [o for o in objects if verb.tag != "VBG" or not is_anybody(self.parse, o, verb)]  # "the law bars prosecuting presidents"
            objects = [o for o in objects if o.lemma not in _AFFAIRS]  # "investigated the Watermill scandal"
            objects = [o for o in objects if verb.lemma not in FINDING_FAULT or o.lemma not in TIDINGS | DOCUMENTS]  # "slammed a lawsuit": an answer
            if not objects:
                return
            self._accuse(objects, sure=True)
            self.out.by += () if verb.lemma in JUDGING else makers  # who sentences somebody judges what others claim
        self.out.strong = True

    def _writers(self, papers: Sequence[Word]) -> list[Word]:
        """Whose what accuses is: "Vell's letters accusing Brill of theft are lies"."""
        return [w for p in papers for w in self.parse.children(p, "poss")] or list(papers)

    def _claiming(self, verb: Word) -> None:
        """What is said is a claim where the verb makes it one, or where a word of wrongdoing stands in it."""
        hard = verb.lemma in CLAIMING
        passive = self.doers.passive(verb)
        if passive:  # "he is alleged to have", "is said to have"
            if any(w.lemma in HEARINGS for w in passive):  # "the hearing was told that"
                self._clauses(verb, [], hard=True)
                return
            if all(w.lemma == "it" for w in passive):  # "it was claimed that"
                self._clauses(verb, [], hard)
                return
            done = self.parse.children(verb, "xcomp")
            if done and (hard or any(self._wrong_in(d) for d in done)):
                self._accuse(passive, sure=hard)
                self.out.strong = self.out.strong or hard
            elif done:
                self._tell(passive)
            return
        speaker = self.doers.subjects(verb)
        behind = tag(self.parse, verb)
        if verb.dep == "parataxis":  # "In May, the report says, X did it"
            hard = hard or any(w.lemma in DOCUMENTS for w in speaker)
            self._content([w for w in self.parse.children(self.parse.head(verb), "nsubj") if not self._same(w, speaker)], hard)
            self.out.by += speaker
            self.out.strong = self.out.strong or hard
            return
        said_by = speaker if behind is None else [behind]
        hard = hard or any(w.lemma in DOCUMENTS or (verb.lemma == "hear" and w.lemma in HEARINGS) for w in said_by)
        if behind is not None:  # "X did it, a union alleged"
            speaker = [behind]
            doers = [w for w in self.parse.words[: behind.index] if w.dep in SUBJECTS]
            ahead = [w for w in doers if self.parse.head(w).dep == "advcl"]  # "As Brill spoke, a girl was hurt, police said"
            self._content(([w for w in doers if w not in ahead] or doers)[:1], hard)
            self.out.by += speaker
            self.out.strong = self.out.strong or hard
            return
        if verb.lemma in _ALLEGES and not self.parse.children(verb, "ccomp") and self.parse.children(verb, "dobj"):
            self.out.by += speaker  # "The lawsuit alleges fraud by X"
        self._clauses(verb, speaker, hard)

    def _clauses(self, verb: Word, speaker: Sequence[Word], hard: bool) -> None:
        """Of whom the clauses of a verb of saying tell."""
        for clause in self._told_by(verb):
            doers = self.parse.children(clause, "nsubj")
            if not hard and doers and all(self._same(w, speaker) for w in doers):
                continue  # "Brill said that she would leave, and called the charges against Okell serious"
            if all(accuses(self.parse, w) for w in doers or (clause,)):
                continue  # "Brill says that the letters accusing her are lies": their writer's claim
            if is_denied(self.parse, clause) or is_death(self.parse, clause) or not (hard or self._wrong_in(clause)):
                self._tell([w for w in doers if not self._same(w, speaker)])
                continue
            done_by = [self.doers.meant(verb, w) for w in doers]
            if clause.lemma in _SUBJECT_OF_PASSIVE:
                done_by += self.parse.children(clause, "nsubjpass")
            if hard or holds_wrong(self.parse, (clause, *self.parse.children(clause, "advmod", "dobj", "nsubjpass"))):
                done_by += self.parse.agents(clause)  # not "said that the woman with a complaint was called by the police"
            self._accuse([w for w in done_by if not self._same(w, speaker) and self._acts(clause, w)], sure=False)
            self.out.by += speaker
            self.out.strong = self.out.strong or hard

    def _told_by(self, verb: Word) -> Iterator[Word]:
        """The clauses of a verb of saying: "that A led the ring, and that B carried the fish"."""
        for clause in self.parse.children(verb, "ccomp"):
            # "said the firm felt that the articles misled": of whom it is thought, not of who thinks
            thinks = clause.lemma in _THINKS
            thought = self.parse.children(clause, "ccomp") if thinks else ()
            if attributes(self.parse, clause):
                continue
            yield from thought or (() if thinks and not self.parse.children(clause, "dobj") else (clause,))
            yield from (c for c in self.parse.children(clause, "conj") if c.pos in ("VERB", "AUX") and self.parse.children(c, "nsubj"))

    def _content(self, subjects: Sequence[Word], hard: bool) -> None:
        """Of whom a whole sentence tells that ends in an attribution."""
        subjects = [s for s in subjects if s.tag not in ("WP", "WDT")]
        if hard or self.out.wrong:
            self._accuse(subjects, sure=False)
        else:
            self._tell(subjects)

    def _acts(self, clause: Word, subject: Word) -> bool:
        """Whether the subject of what is claimed does something, and does not suffer it: "that athletes went hungry"."""
        return subject.tag not in ("NNS",) or holds_wrong(self.parse, (clause, *self.parse.children(clause, "advmod", "dobj")))

    def _noun(self, noun: Word) -> None:
        plain = noun.lemma in PLAIN_TIDINGS
        if noun.lemma == "suspicion" and noun.dep == "pobj" and self.parse.head(noun).lemma == "on":  # "was held on suspicion of theft"
            self._accuse(self.doers.suspect(noun), sure=True)
            self.out.strong = True
        made = (a for a in self.parse.children(noun, "acl") if a.tag == "VBN")  # "an allegation made against X"
        for prep in (*self.parse.children(noun, "prep"), *(p for a in made for p in self.parse.children(a, "prep") if p.lemma == "against")):
            targets = self.parse.children(prep, "pobj")
            if prep.lemma in _AGAINST:
                self._accuse([t for t in targets if t.lemma not in WRONGS | TIDINGS], sure=prep.lemma == "against")
                self.out.strong = True
        verb = self.parse.head(noun)
        if noun.dep == "nsubjpass" and verb.lemma in _AIMS:  # "the indictment is directed at X and Y"
            self._accuse(self.parse.governed(verb, "at", "against"), sure=True)
        if noun.dep == "nsubj" and verb.lemma in NAMING:
            self._accuse([o for o in self.parse.children(verb, "dobj") if o.lemma not in WRONGS], sure=True)
            self.out.strong = True
        for clause in self.parse.children(noun, "acl", "relcl", "ccomp"):
            if clause.tag[:2] == "VB" and self.parse.children(clause, "mark") and (plain or self._wrong_in(clause) or noun.lemma == "claim"):
                self._accuse(self.parse.children(clause, "nsubj"), sure=False)
                self.out.strong = True
        makers = list(self._makers(noun))
        if noun.lemma in WRONGS:
            self._accuse(makers, sure=False)  # "alleged misconduct by X"
        else:
            self.out.by += makers
        against = self.parse.governed(noun, "against")
        for owner in self.parse.children(noun, "poss", "compound"):
            claimed = noun.lemma in ("claim", "allegation", "accusation", "complaint", "lawsuit") and owner.dep == "poss"
            if claimed or (against and noun.lemma in ("charge", "indictment") and owner.index in self.names):  # "Galt charges against X"
                self.out.by.append(owner)
        if plain:
            self.out.strong = True
            # "resigned over allegations of fraud": nobody is named beside them but who resigned.
            before = self.parse.head(noun)
            timed = self.parse.head(before).entity in ("TIME", "DATE")  # "within minutes of the indictment"
            if not self.out.accused and noun.dep == "pobj" and not timed and before.lemma in ("over", "after", "follow", "following", "amid", "of"):
                self._accuse(self.doers.main_subject(noun), sure=False)

    def _makers(self, noun: Word) -> Iterator[Word]:
        """Whom "by" names behind tidings, hung on them or on the verb before them: "accusations by X", "claims made by X", "denied accusations by X"."""
        near = (*self.parse.children(noun, "prep"), *(p for p in self.parse.children(self.parse.head(noun), "prep") if p.index == noun.index + 1))
        for prep in near:
            people = prep.lemma in ("from", "of") and noun.lemma in _VOICED  # "accusations from two women", "the allegations of four former aides"
            yield from (w for w in self.parse.children(prep, "pobj") if prep.lemma == "by" or (people and (is_person(w.lemma) or w.lemma in PEOPLE)))
        for made in self.parse.children(noun, "acl"):
            yield from self.parse.agents(made)

    def _adverb(self, word: Word) -> None:
        verb = self.parse.head(word)
        plain = word.lemma == "allegedly"
        if verb.pos in ("VERB", "AUX") and (plain or self._wrong_in(verb)):
            doing = self.doers.doing(verb)
            self._accuse([w for w in doing if verb.lemma not in _FINDS or not AUTHORITY.search(w.text)], sure=plain)
            self.out.strong = self.out.strong or plain

    def _supposed(self, noun: Word) -> None:
        """ "The alleged robber, X", "X, the alleged mastermind"."""
        named = noun.dep == "appos"
        if noun.lemma not in _SUFFER and (named or is_person(noun.lemma)):
            self._accuse([self.parse.head(noun) if named else noun], sure=False)

    def _guilty(self, word: Word) -> None:
        verb = self.parse.head(word)
        while verb.pos not in ("VERB", "AUX") and verb.head != verb.index:
            verb = self.parse.head(verb)
        if pleads_anybody(self.parse, verb):
            return
        if verb.lemma in ("plead", "find", "enter", "be"):
            found = self.parse.children(word, "nsubj") or self.parse.children(verb, "dobj")  # "the jury found X guilty"
            pleading = verb.tag == "VBG" and verb.dep == "acl"  # "the man pleading guilty was X"
            doing = self.doers.modified(verb) if pleading else self.doers.subjects(verb)
            whom = self.parse.children(verb, "nsubjpass") or (found if verb.lemma == "find" else doing)
            if verb.lemma == "enter":  # "his lawyer, Ada Brill, entered a plea"
                whom = [w for w in whom if not any(c.lemma in LAWYERS for c in (w, *self.parse.children(w, "compound", "appos")))]
            whom = [w for w in whom if not is_anybody(self.parse, w, verb)]
            self._accuse(whom, sure=True)
            self.out.strong = self.out.strong or bool(whom)

    def _is_somebody(self, noun: Word) -> bool:
        """Whether "which" may be accused that means a noun: no "hose which he called the comma"."""
        return noun.index in self.names or noun.lemma in BODY_NOUNS or is_person(noun.lemma)

    def _same(self, word: Word, speakers: Sequence[Word]) -> bool:
        mine = set(self.mentions.parties(self.index, word))
        return bool(mine) and any(mine & set(self.mentions.parties(self.index, s)) for s in speakers)

    def _wrong_in(self, clause: Word) -> bool:
        return holds_wrong(self.parse, self.parse.subtree(clause))
