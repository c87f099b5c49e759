"""What the text itself gives of an allegation: who is accused of what by whom, from verbs of accusing and what stands round them.

A second reader beside the model, at no cost in calls: what the model says is weighed against it, and what it overlooks is found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarise.article import Article, Sentence
from summarise.fold import fold_name
from summarise.language import speaks_to_a_model
from summarise.names import Name, looks_like_a_place, names
from summarise.speakers import Mention, Reader, is_saying
from summarise.strategies import cues
from summarise.strategies.parties import role_of

_PASSIVE = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|stands?|stood|who|and|then)\s+(?:\w+ly\s+|also\s+)?(?:accused of|charged (?:with|in|over|on)|suspected of|convicted|found guilty|acquitted|cleared of|"
    r"sentenced|alleged to|said to have|jailed|indicted)|pleaded guilty|allegedly|faces? (?:\w+ ){0,3}(?:count|charge|allegation|accusation|lawsuit|calls to resign)|"
    r"(?:had been|has been|have been) (?:accused|charged|indicted|convicted|cleared)|appeared before .{0,60}charged with)\b"
)
_ACTIVE = re.compile(
    r"\baccus(?:ed|es|e|ing)\s+(?:(?:one|two|three|some|several|many) of (?:the|its|his|her|their) [\w-]+, )?(?!of\b|in\b)(?:(?!of\b|by\b|on\b|over\b|in\b)[a-z][\w-]*,?\s+){0,6}$"
)
_TARGET = re.compile(
    r"\b(?:investigating|inquiry into|investigation (?:of|into)|(?:allegations?|accusations?|claims?|complaints?|charges?|lawsuits?|case|proceedings) (?:\w+ ){0,3}(?:against|about)|names?|suing|sued)\s+(?:\w+\s+){0,3}$"
)
_SAYS = re.compile(
    r"\b(?:alleg(?:es|ed|ing)|claim(?:s|ed|ing)|sa(?:ys|y|id)|tell|told\b[^,;]{0,60}? that|told|found|ruled|reported|wrote|heard|recorded|suspect|believes?|complain(?:s|ed)|lists?|according to)\b"
)
FAR = 6
"""How many words may stand between a verb of saying and the subject of what is said."""
_STRONG = re.compile(
    r"\b(?:accus\w+|alleg(?:ed|edly|es|ing|ations?|ation)|charged with|suspect(?:s|ed)?|found guilty|pleaded guilty|convicted|claims? that|claim(?:s|ed)\b|(?:in|filed) a complaint|complaint (?:says|names|alleges|of)|complaint, by|"
    r"found that|ruled that|investigating|acquitted|cleared of|indicted|retracted|withdrawn a report|says? .{0,80}(?:without|never|not)|lawsuit|dropped charges|according to (?:\w+ ){0,3}(?:people|sources|officials|employees|insiders|documents|workers))\b",
    re.IGNORECASE,
)  # fmt: skip
_GOOD_WORK = re.compile(
    r"\b(?:charged with (?:leading|mapping|keeping|finding|building|running|bringing|making|designing|writing|emotion|protecting|restoring)|charged to)\b"
)
_ACCUSES = re.compile(r"\b(?:accus|alleg|charged with|claims? that|claimed)")
_ACCUSES_NOBODY = re.compile(r"\b(?:not|never|n't) (?:\w+ )?(?:accus|alleg)\w*|\baccus\w+ (?:nobody|no one)\b")
_ANSWERS = re.compile(
    r"\b(?:den(?:ied|ies|ying)|reject(?:ed|s)|dismiss(?:ed|es)|declined|refused|admit(?:ted|s)|apologi[sz]ed|insist(?:ed|s)|acknowledged|could not be reached|confirmed|appointed|adjourned)\b"
)


@dataclass
class Claim:
    """A sentence that accuses, whom, and who says so."""

    sentence: Sentence
    accused: set[str] = field(default_factory=set[str])
    touched: set[str] = field(default_factory=set[str])
    by: set[str] = field(default_factory=set[str])
    strong: bool = False
    follows: bool = False
    sure: bool = False

    @property
    def plain(self) -> bool:
        """Whether it accuses in so many words, or goes on from a sentence that does."""
        return self.strong or self.follows


@dataclass
class Reading:
    """What a text gives: its parties, its claims, and how strongly it makes each party accused (above zero) or accuser (below)."""

    article: Article
    parties: dict[str, Name] = field(default_factory=dict[str, Name])
    claims: list[Claim] = field(default_factory=list[Claim])
    weight: dict[str, float] = field(default_factory=dict[str, float])
    sayers: dict[int, frozenset[str]] = field(default_factory=dict[int, frozenset[str]])
    outside: dict[int, str] = field(default_factory=dict[int, str])

    def speaking(self, index: int) -> frozenset[str]:
        """Who speaks in a sentence: those whom it is given to, where it has a verb of saying or is a quotation."""
        return self.sayers.get(index, frozenset()) if is_saying(self.outside[index]) else frozenset()

    def party(self, name: str) -> Name | None:
        """The party that a model means by a name: one of its forms, or a longer form of it ("Councillor Barry Oddie")."""
        wanted = fold_name(name)
        for party in self.parties.values():
            forms = [fold_name(f) for f in party.forms]
            if wanted in forms or any(wanted.endswith(" " + f) for f in forms):
                return party
        return None


def read(article: Article) -> Reading:
    """Reads a story without a model."""
    return _Read(article).run()


class _Read:
    def __init__(self, article: Article) -> None:
        self.article = article
        people = [n for n in names(article) if not looks_like_a_place(n, article)]
        self.out = Reading(article, {n.full: n for n in people})
        self.reader = Reader(article, {n.full: n.forms for n in people})
        self.out.sayers = self.reader.run()
        self.out.outside = {index: text for index, (text, _) in self.reader.outside.items()}

    def run(self) -> Reading:
        for sentence in self.article.story:
            if sentence.text.lstrip("# ") == self.article.title or speaks_to_a_model(sentence.text):
                continue
            claim = self._claim(sentence)
            if claim is not None:
                self.out.claims.append(claim)
        self._follow()
        self.out.weight = self._weights()
        return self.out

    def _follow(self) -> None:
        """What an accuser says straight after an accusation belongs to it: "She saw it, she told the hearing." """
        known = {c.sentence.index: c for c in self.out.claims}
        accused = {n for c in self.out.claims if c.strong for n in c.accused}
        for claim in [c for c in self.out.claims if c.strong]:
            by = set(claim.by)
            for index in range(claim.sentence.index + 1, claim.sentence.index + 4):
                if index >= len(self.article.sentences) or (index in known and known[index].strong):
                    break
                sentence = self.article.sentences[index]
                sayers = {s for s in self.out.speaking(index) if s in self.out.parties}
                if not sayers or sayers & accused or (by and not sayers & by) or _ANSWERS.search(self.out.outside[index]):
                    break
                by |= sayers
                if index in known:
                    known[index].follows = True
                    known[index].accused |= claim.accused - sayers
                else:
                    touched = {m.party for m in self.reader.mentions(index) if m.party in self.out.parties} - sayers
                    known[index] = Claim(sentence, set(claim.accused) - sayers, {n for n in touched if n}, sayers, follows=True)
                    self.out.claims.append(known[index])
        self.out.claims.sort(key=lambda c: c.sentence.index)

    def _weights(self) -> dict[str, float]:
        """Twice for each plain accusation (at most two), once for what is told of them by an accuser, twice for giving a reply."""
        weight = dict.fromkeys(self.out.parties, 0.0)
        accusers = {b for c in self.out.claims for b in c.by if c.plain}
        for name in weight:
            strong = sum(name in c.accused and c.plain for c in self.out.claims)
            weak = any(name in c.accused and not c.plain for c in self.out.claims)
            touched = any(name in c.touched and c.by & accusers for c in self.out.claims)
            by = sum(name in c.by and c.plain for c in self.out.claims)
            sure = any(name in c.accused and c.sure for c in self.out.claims)
            weight[name] = 2.0 * min(strong, 2) + 1.0 * weak + 0.5 * touched - (2.0 * min(by, 2) if strong <= by and not sure else 0.0)
        for name in weight:
            answers = [self.out.outside[i] for i, sayers in self.out.sayers.items() if name in sayers]
            if any(cues.reply_kind(a) in ("no_comment", "not_reached") for a in answers):
                weight[name] += 3  # who is asked for an answer is accused of something
            elif any(cues.is_reply(a) for a in answers):
                weight[name] += 2
        return weight

    def _claim(self, sentence: Sentence) -> Claim | None:
        text, _ = self.reader.outside[sentence.index]
        if _GOOD_WORK.search(text):
            return None
        strong = _STRONG.search(text) is not None and not (_ANSWERS.search(text) and not re.search(r"\baccus|\balleg", text))
        sayers = self.out.speaking(sentence.index)
        if _ACCUSES_NOBODY.search(text):
            return None
        if strong and cues.is_reply(text) and not _ACCUSES.search(text):
            strong = False  # "he had never touched her": an answer
        accused = self._plainly(sentence, text) & self.out.parties.keys()
        sure = bool(accused)
        if not sure and not cues.is_reply(text):
            accused = self._told(sentence, text) & self.out.parties.keys()
        by = {s for s in sayers if s in self.out.parties} - accused
        touched = {m.party for m in self.reader.mentions(sentence.index) if m.party in self.out.parties} - by - accused
        if not strong and not accused and not by:
            return None
        return Claim(sentence, accused, {n for n in touched if n}, by, strong, sure=sure)

    def _plainly(self, sentence: Sentence, text: str) -> set[str]:
        """Who is accused in so many words: "X is accused of", "accused X of", "allegations against X"."""
        mentions = self.reader.mentions(sentence.index)
        found: set[str] = set()
        for verb in _PASSIVE.finditer(text):
            subject = self.reader.before(text, verb.start() + 1, mentions)
            party = self.reader.resolved(sentence.index, subject) if subject else None
            if party:
                found |= {party, *self._joined(text, mentions, subject.start)} if subject else {party}
        for mention in mentions:
            head = text[: mention.start]
            if mention.party and (_ACTIVE.search(head) or _TARGET.search(head)):
                found |= {mention.party, *self._joined_after(text, mentions, mention.end)}
        return found

    def _told(self, sentence: Sentence, text: str) -> set[str]:
        """Of whom something is told: the subject of what somebody says."""
        mentions = self.reader.mentions(sentence.index)
        found: set[str] = set()
        said = _SAYS.search(text)
        if said:
            sayers = self.out.sayers.get(sentence.index, frozenset())
            for mention in mentions:
                # "Coll said that he had examined them" tells of Coll himself; only an officer speaks of another so.
                if mention.pronoun and not self._officers(sentence.index):
                    continue
                if mention.start < said.end() or len(text[said.end() : mention.start].split()) > FAR:
                    continue
                party = self.reader.resolved(sentence.index, mention, frozenset(sayers))
                if (
                    party
                    and party not in sayers
                    and self.reader.nominative(text, mention)
                    and not re.match(r"\s*,?\s*(?:said|says)\b", text[mention.end :])
                ):
                    found |= {party, *self._joined_after(text, mentions, mention.end)}
                    break
        if not found:
            found = self._trailing(text, mentions, sentence.index)
        return found

    def _officers(self, index: int) -> bool:
        """Whether those who speak are no persons of the story's own, but prosecutors, courts and the like."""
        people = [self.out.parties[s] for s in self.out.speaking(index) if s in self.out.parties]
        return all(p.kind != "person" or role_of(p, self.article) == "authority" for p in people)

    def _trailing(self, text: str, mentions: list[Mention], index: int) -> set[str]:
        """ "Nestrova knew for three weeks, the bureau said": the attribution stands last, and the first subject is who is spoken of."""
        verbs = list(_SAYS.finditer(text))
        sayers = self.out.sayers.get(index, frozenset())
        first = next((m for m in mentions if m.party and self.reader.nominative(text, m)), None)
        if not verbs or first is None or first.party is None or first.party in sayers or "," not in text[first.end : verbs[-1].start()]:
            return set()
        return {first.party, *self._joined_after(text, mentions, first.end)}

    def _joined_after(self, text: str, mentions: list[Mention], end: int) -> set[str]:
        """ "X, Y and Z": who is named with a name, straight after it."""
        found: set[str] = set()
        for mention in mentions:
            if (
                mention.start >= end
                and mention.party
                and re.fullmatch(
                    r"(?:, (?:\d+, )?(?:and )?|, \d+,? and | and (?:the [\w ]{0,30} |his [\w ]{0,20} |her [\w ]{0,20} )?)", text[end : mention.start]
                )
            ):
                found.add(mention.party)
                end = mention.end
        return found

    def _joined(self, text: str, mentions: list[Mention], start: int) -> set[str]:
        """Who is named with a name, straight before it."""
        found: set[str] = set()
        for mention in reversed(mentions):
            if (
                mention.end <= start
                and mention.party
                and self.reader.nominative(text, mention)
                and re.fullmatch(r"(?:, (?:\d+, )?(?:and )?|, \d+,? and | and )", text[mention.end : start])
            ):
                found.add(mention.party)
                start = mention.start
        return found
