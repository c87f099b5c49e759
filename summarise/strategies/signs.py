"""Judgements that are weighed, not ruled: whether a party is accused, and whether a sentence is context a reader needs.

Each is a logistic model: signs of the text, and what the language model says, times a weight each: `fitted.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from math import exp

from summarise.article import Sentence
from summarise.language import has_quotation, is_hedged, mentions
from summarise.parts import Line, Part
from summarise.strategies import cues
from summarise.strategies.reading import Reading
from summarise.strategies.wrongs import holds_wrong

FOREMOST = 8
"""How many parties of a story, the likeliest to be accused by its text, the weights were fitted on: what a model says of any is weighed against these."""


@dataclass(frozen=True)
class AccusedSigns:
    """What speaks for, or against, a party's being accused.

    Args:
        plain: sentences that accuse it in so many words, two at most; `weak` and `told` are those that do so less.
        sure: of these, sentences whose grammar leaves no doubt.
        by: sentences in which it makes a claim itself, two at most.
        silent: it declines to comment, or was not reached: who is asked for an answer is accused of something.
        replies: its sentences with a plain word of answering, two at most.
        voices: sentences with a word of answering, or of not answering, of who speaks for it, two at most.
        speaks: its share of the speaking, one for three sentences or more.
        often: how often it is named, one for six sentences or more.
        lead: it is named in one of the first two sentences; `title`: in the title.
        named: the model names it among the accused.
        odds: the model's log-odds of "yes" to "Is it accused?"; in `above`, by how much they exceed the mean of the story's foremost parties.
        story: its log-odds that the story reports an accusation at all.
        belongs: the probe's log-odds that a brief names the party.
    """

    plain: float = 0
    weak: float = 0
    told: float = 0
    sure: float = 0
    by: float = 0
    silent: float = 0
    replies: float = 0
    voices: float = 0
    speaks: float = 0
    often: float = 0
    lead: float = 0
    title: float = 0
    group: float = 0
    organisation: float = 0
    outlet: float = 0
    authority: float = 0
    spokesperson: float = 0
    named: float = 0
    odds: float = 0
    above: float = 0
    story: float = 0
    belongs: float = 0
    bias: float = 1


@dataclass(frozen=True)
class ClaimSigns:
    """What speaks for a sentence's stating the claim against a party that is accused.

    Args:
        plain: it accuses the party in so many words, or goes on from a sentence that does; `sure`: its grammar leaves no doubt.
        weak: it accuses the party less plainly; `told`: it tells something of it.
        open: it accuses nobody in particular; `others`: it accuses others.
        about: it names the party, outside of quotations; `alone`: nobody else is accused.
        accuser: who accuses the party speaks in it; `outlet`: an outlet does; `spoken`: somebody else does; `own`: the party itself does.
        answer: it has a plain word of answering.
        first: it is the story's first sentence; `early`: its second or third; `late`: it is in the last third.
        behind: the sentence before it accuses the party.
        stated: the probe's log-odds that it states a claim; `answered`: that it answers one; `background`: that it is context.
    """

    plain: float = 0
    sure: float = 0
    weak: float = 0
    told: float = 0
    open: float = 0
    others: float = 0
    about: float = 0
    alone: float = 0
    wrong: float = 0
    hedged: float = 0
    quoted: float = 0
    accuser: float = 0
    outlet: float = 0
    spoken: float = 0
    own: float = 0
    answer: float = 0
    followed: float = 0
    first: float = 0
    early: float = 0
    late: float = 0
    behind: float = 0
    stated: float = 0
    answered: float = 0
    background: float = 0
    bias: float = 1


@dataclass(frozen=True)
class ContextSigns:
    """What speaks for a sentence's being context: what followed, when, the procedure, the scale.

    Args:
        followed: a word for what happens after a claim; `followed_twice`: two of them.
        number: it has a figure or a date.
        ahead: it tells of what is to come; `history`: of what was before.
        answerer: an accused party speaks in it; `accused`: it names one; `authority`: it names an authority.
        wrong: it holds a claim, or a word of wrongdoing.
        opening: it is one of the first two sentences; `closing`: one of the last two of a story that has ten.
        stated: the probe's log-odds that it states a claim; `answered`: that it answers one; `background`: that it is context.
    """

    followed: float = 0
    followed_twice: float = 0
    number: float = 0
    ahead: float = 0
    history: float = 0
    quoted: float = 0
    speech: float = 0
    answerer: float = 0
    accused: float = 0
    authority: float = 0
    wrong: float = 0
    short: float = 0
    opening: float = 0
    closing: float = 0
    stated: float = 0
    answered: float = 0
    background: float = 0
    bias: float = 1


Signs = AccusedSigns | ClaimSigns | ContextSigns

_FOLLOWED = re.compile(
    r"\b(?:resign\w*|step(?:s|ped|ping) (?:down|aside|away|back)|suspen(?:d|ds|ded|sion)|arrest\w*|sack(?:ed|ing)|fired|dismissed|bail|sentenc\w+|fined|inquiry|investigat\w+|"
    r"audit|review\w*|hearing|trial|due (?:to|in|before|back)|scheduled|adjourned|released|demoted|barred|banned|quit|left|appeal\w*|removed|recall\w*|referred|appointed|"
    r"moved|transferred|relieved|other duties|stood down|jury|judge|court|verdict|tribunal|panel|committee|watchdog|police|regulator|ombudsman|asked|ordered|opened|launched|seized|search\w*|raid\w*|withdr\w+|cancel\w*|"
    r"postpon\w*|replac\w+|interim|leave|vote[ds]?|charges?|disqualified|struck off|closed|custody)\b",
    re.IGNORECASE,
)  # fmt: skip
_HISTORY = re.compile(
    r"\b(?:since|founded|for (?:\w+ )?years|in (?:19|20)\d\d|last year|has (?:been|run|had|led|served)|employs|years? ago|previous\w*|earlier)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
)
_AHEAD = re.compile(r"\b(?:will|(?:is|are) due|expected|next (?:week|month|year)|by the end|until|would|may|faces?|could|can)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Heard:
    """What the language model says of a story's parties.

    Args:
        named: the parties that it names when asked who is accused.
        odds: its log-odds of "yes" for each party that it was asked about, the likeliest first.
        story: its log-odds that anybody is accused at all.
        parts: what the probe says of each party's part, where it was asked; `lines`: of each sentence, by its index.
    """

    named: frozenset[str] = frozenset()
    odds: Mapping[str, float] = field(default_factory=dict[str, float])
    story: float = 0.0
    parts: Mapping[str, Part] = field(default_factory=dict[str, Part])
    lines: Mapping[int, Line] = field(default_factory=dict[int, Line])

    @cached_property
    def yes(self) -> Mapping[str, float]:
        """The log-odds that a party is accused, of each that the model or the probe was asked about."""
        return self.odds or {n: p.accused for n, p in self.parts.items()}

    def above(self, name: str) -> float:
        """By how much a party's odds exceed the mean of the foremost."""
        foremost = list(self.yes.values())[:FOREMOST]
        return self.yes[name] - sum(foremost) / len(foremost) if name in self.yes else 0.0


def accused_signs(reading: Reading, name: str, heard: Heard | None = None) -> AccusedSigns:
    """The signs of one party.

    Args:
        reading: of the story.
        name: of the party.
        heard: what the model says; None where none was asked.
    """
    heard = heard or Heard()
    party, claims, role = reading.parties[name], reading.claims, reading.role(name)
    answers = reading.said(name)
    where = [i for i in reading.order if name in reading.mentions.named(i)]
    said = [text for voice in reading.voices(name) for text in reading.said(voice)]
    return AccusedSigns(
        plain=min(2, sum(name in c.accused and c.plain for c in claims)),
        weak=min(2, sum(name in c.accused and not c.plain for c in claims)),
        told=min(2, sum(name in c.told for c in claims)),
        sure=min(2, sum(name in c.accused and c.sure for c in claims)),
        by=min(2, sum(name in c.by and (c.plain or bool(c.accused)) for c in claims)),
        silent=any(cues.is_silence(a) for a in answers),
        replies=min(2, sum(cues.is_answer(a) for a in answers)),
        voices=min(2, sum(cues.is_answer(t) or cues.is_silence(t) for t in said)),
        speaks=min(3, len(answers)) / 3,
        often=min(6, len(where)) / 6,
        lead=bool(set(where) & set(reading.order[:2])),
        title=mentions(reading.article.title or "", party.forms),
        group=party.kind == "group", organisation=party.kind == "organisation",
        outlet=role == "outlet", authority=role == "authority", spokesperson=role == "spokesperson",
        named=name in heard.named, odds=heard.yes.get(name, 0.0), above=heard.above(name), story=heard.story,
        belongs=heard.parts[name].belongs if name in heard.parts else 0.0,
    )  # fmt: skip


def claim_signs(reading: Reading, index: int, name: str, accused: frozenset[str], line: Line | None = None) -> ClaimSigns:
    """The signs of one sentence for one party.

    Args:
        reading: of the story.
        index: of the sentence.
        name: of the party.
        accused: all the parties that are accused.
        line: what the probe says of the sentence, where it was asked.
    """
    line = line or Line()
    text, at, claim = reading.article.sentences[index].text, reading.order.index(index), reading.claim(index)
    parse = reading.mentions.parses[index]
    before = reading.claim(index - 1)
    speaking = reading.speaking(index)
    accusers = reading.accusers(name)
    outlets = {n for n in speaking if n in reading.parties and reading.is_outlet(n)}
    against = claim if claim is not None and name in claim.accused else None
    return ClaimSigns(
        plain=against is not None and against.plain, sure=against is not None and against.sure, weak=against is not None and not against.plain,
        told=claim is not None and name in claim.told, open=claim is not None and claim.strong and not claim.accused,
        others=claim is not None and bool(claim.accused) and against is None, about=name in reading.mentions.named(index), alone=len(accused) == 1,
        wrong=holds_wrong(parse, parse.words), hedged=is_hedged(text), quoted=has_quotation(text),
        accuser=bool(speaking & accusers), outlet=bool(outlets), spoken=bool(speaking - accusers - outlets - {name}), own=name in speaking,
        answer=cues.is_answer(text), followed=_FOLLOWED.search(text) is not None,
        first=at == 0, early=at in (1, 2), late=at > 2 * len(reading.order) / 3,
        behind=before is not None and name in before.accused and before.plain,
        stated=line.claims, answered=line.answers, background=line.background,
    )  # fmt: skip


def context_signs(reading: Reading, sentence: Sentence, accused: frozenset[str], line: Line | None = None) -> ContextSigns:
    """The signs of one sentence.

    Args:
        reading: of the story.
        sentence: of the story.
        accused: the parties that are accused.
        line: what the probe says of the sentence, where it was asked.
    """
    line = line or Line()
    text, at = sentence.text, reading.order.index(sentence.index)
    named, claim = reading.mentions.named(sentence.index), reading.claim(sentence.index)
    followed = len(_FOLLOWED.findall(text))
    return ContextSigns(
        followed=followed > 0, followed_twice=followed > 1, number=_WHEN.search(text) is not None,
        ahead=_AHEAD.search(text) is not None, history=_HISTORY.search(text) is not None,
        quoted=has_quotation(text), speech=bool(reading.speakers.speech[sentence.index]),
        answerer=bool(reading.speaking(sentence.index) & accused), accused=bool(set(named) & accused),
        authority=any(reading.role(n) == "authority" for n in named if n in reading.parties),
        wrong=claim is not None and (claim.wrong or claim.plain), short=len(text.split()) < 10,
        opening=at < 2, closing=at >= max(8, len(reading.order) - 2),
        stated=line.claims, answered=line.answers, background=line.background,
    )  # fmt: skip


def chance(signs: Signs, weights: Signs) -> float:
    """The logistic model's probability: 1 / (1 + exp(-signs·weights)) (Cox 1958)."""
    return 1 / (1 + exp(-sum(getattr(signs, f.name) * getattr(weights, f.name) for f in fields(weights))))
