"""Whom an article gives each sentence to: the subject of its verb of saying, a pronoun that stands for it, a quotation that goes on.

No parser and no model: capital letters, quotation marks, verbs of saying and word order. Where two people could be meant, nobody is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarise.article import Article, Sentence
from summarise.language import without_dateline
from summarise.names import Name, kind_of, names

_SAYING = re.compile(
    r"\b(?:sa(?:id|ys|y)|t(?:old|ells?)|add(?:ed|s)|den(?:ied|ies|y)|reject(?:ed|s)|dismiss(?:ed|es)|insist(?:ed|s)|claimed|claims(?= (?:that|he|she|it|they|to|[A-Z])|\s*$|,)|(?<!\bthe )(?<!\bthis )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\bany )claim(?= that)|alleg(?:ed|es?)|"
    r"called|calls|wrote|writes|repl(?:ied|ies)|respond(?:ed|s)?|declin(?:ed|es)|refus(?:ed|es)|stat(?:ed|es)|maintain(?:ed|s)|argu(?:ed|es)|"
    r"acknowledg(?:ed|es)|admit(?:ted|s)|apologi[sz](?:ed|es)|confirm(?:ed|s)|explain(?:ed|s)|describ(?:ed|es)|contend(?:ed|s)|repeat(?:ed|s)|"
    r"conced(?:ed|es)|continu(?:ed|es)|conclud(?:ed|es)|shot down|hit back|counter(?:ed|s)|disput(?:ed|es)|accus(?:ed|es)|blam(?:ed|es)|"
    r"blast(?:ed|s)|slam(?:med|s)|fum(?:ed|es)|sobbed|vow(?:ed|s)|sw(?:ore|ears)|plead(?:ed|s)|pled|asks?|asked|announced|report(?:ed|s)|"
    r"comment(?:ed|s)?|welcom(?:ed|es)|regret(?:ted|s)|answered|contradict(?:ed|s)|put .{1,40} down to|be(?:en)? reached|be contacted|"
    r"let it be known|accept(?:ed|s)|repudiat(?:ed|es)|brand(?:ed|s)|labell?ed|defend(?:ed|s)|protest(?:ed|s)|retort(?:ed|s)|snapped|laughed)\b",
)  # fmt: skip
_INVERTED = (
    r"(?:said|says|added|adds|told|wrote|replied|insisted|claimed|explained|continued|fumed|sobbed|answered|asked|laughed|retorted|snapped|vowed)"
)
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
_NOT_NOMINATIVE = re.compile(
    r"(?:\b(?:of|to|by|for|with|against|from|about|at|in|on|over|into|through|than|like|between|towards?|under|after|before|behind|near|"
    r"accus(?:ed|es|ing)|told|tells|asked|asks|blam(?:ed|es|ing)|call(?:ed|s|ing)|cit(?:ed|es|ing)|sued|suing|met|saw|quot(?:ed|es|ing)|nam(?:ed|es|ing)|"
    r"warn(?:ed|s|ing)|thank(?:ed|s|ing)|charg(?:ed|es|ing)|dismiss(?:ed|es|ing)?|fir(?:ed|es|ing)|sack(?:ed|s|ing)?|arrest(?:ed|s|ing)?|touch(?:ed|es|ing)?|defend(?:ed|s|ing)?|hit|hits|grabb?(?:ed|s|ing)?|"
    r"hir(?:ed|es|ing)|knows?|knew|help(?:ed|s|ing)?|support(?:ed|s|ing)?|back(?:ed|s|ing)?|investigat(?:ed|es|ing)|interview(?:ed|s|ing)?|see|sees|whether|suspend(?:ed|s|ing)|join(?:ed|s|ing)|invit(?:ed|es|ing))"
    r"(?:\s+(?:the|a|an|his|her|its|their|our|former|fellow|neighbouring|rival|Mr|Mrs|Ms|Dr|Professor|Judge|Consul|Minister|Councillor))*(?:\s+(?:[a-z][\w-]+|(?:[A-Z][\w.-]+\s+){0,2}(?:President|Chairman|Secretary|Senator|Governor|Director|Officer|Chief)))?\s+)$"
)
_MEMBERS = re.compile(
    r"\b(?:members|residents|staff|employees|workers|lawyers|officials|police|detectives|supporters|players|pupils|parents)\s+(?:of|at|for|in|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NEW_SUBJECT = re.compile(r"^\s*(?:a|an|the|his|her|its|their|one|two|three|several|some|many)\s+[\w'-]+(?:\s+[\w'-]+)*\s*$")
_ACCORDING = re.compile(r"\b[Aa]ccording to ")
_AUXILIARY = re.compile(r"\b(?:did|does|do|has|have|had|was|were|is|are|will|would|could|should|may|might)\b")
_ASIDE = re.compile(r", (?:who|which|whose)\b[^,]*,")
_ANY_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|their|its)\b", re.IGNORECASE)
_NOUN = re.compile(r"\b(?:[Tt]he|[Tt]his)\s+((?:[\w'-]+\s+){0,2}?)([a-z][\w-]{2,})\b")
_OPEN, _CLOSE = "“„«", "”»"
_PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})


def is_saying(text: str) -> bool:
    """Whether a sentence, its quotations blanked out, has a verb of saying, or is a quotation."""
    return _SAYING.search(text) is not None or "\u0000" in text or not text.strip()


@dataclass(frozen=True)
class Mention:
    """A name or a pronoun in a sentence, at offsets of the sentence; a pronoun has no party yet."""

    start: int
    end: int
    party: str | None
    pronoun: str = ""


def speakers(article: Article, who: Mapping[str, Sequence[str]]) -> Mapping[int, frozenset[str]]:
    """For each sentence's index, the parties that the article gives it to; empty where it gives it to nobody, or one cannot tell.

    Args:
        article: the story.
        who: the forms of each party, by its name. Other names of the article are told apart from these, under their own.
    """
    return _found(article, tuple((name, tuple(forms)) for name, forms in who.items()))


@lru_cache(maxsize=256)
def _found(article: Article, who: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[int, frozenset[str]]:
    return Reader(article, dict(who)).run()


class Reader:
    """Reads one article for given parties; `speakers` is what most callers need."""

    def __init__(self, article: Article, who: dict[str, tuple[str, ...]]) -> None:
        self.article = article
        self.forms: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        for name, forms in who.items():
            for form in forms:
                self.forms.setdefault(form.translate(_PLAIN), name)
        for name in names(article):
            owner = self._owner(name)
            self.kinds.setdefault(owner, name.kind)
            for form in name.forms:
                self.forms.setdefault(form.translate(_PLAIN), owner)
        longest = sorted(self.forms, key=len, reverse=True)
        self.pattern = re.compile("|".join(rf"(?<![\w'-]){re.escape(f)}(?![\w-])" for f in longest)) if longest else None
        self.outside = _outside_quotes(article)
        self.nouns = self._described()

    def run(self) -> dict[int, frozenset[str]]:
        """The parties that each sentence is given to."""
        given: dict[int, frozenset[str]] = {}
        self.before_it: dict[int, tuple[str, ...]] = {}
        current: tuple[str, ...] = ()  # whom a pronoun may mean: who spoke last, then who the sentence was about
        for sentence in self.article.story:
            text, opens = self.outside[sentence.index]
            self.before_it[sentence.index] = current
            mentions = self._mentions(text)
            found = self._cited(text, mentions) or self._sayers(text, mentions, current)
            if not found:
                subject = next((m for m in mentions if self.nominative(text, m)), None)
                says = _SAYING.search(text) is not None
                says = says or _ACCORDING.search(text) is not None
                if opens and not says and subject is None:
                    found = list[str | None](current[:1])
                elif subject is not None and not says:
                    party = self._resolve(subject, text, mentions, current)
                    found = [party] if party else []
            given[sentence.index] = frozenset(p for p in found if p)
            goes_on = not text.strip(" .,\u0000") or (not any(m.party for m in mentions) and _ANY_PRONOUN.search(text))
            if found:
                about = next((m.party for m in mentions if m.party and self.nominative(text, m)), None)
                current = tuple(dict.fromkeys(p for p in (found[0], about) if p))
            elif not goes_on:
                current = ()
        return given

    def mentions(self, index: int) -> list[Mention]:
        """The names and pronouns of a sentence, outside of quotations, in order."""
        return self._mentions(self.outside[index][0])

    def resolved(self, index: int, mention: Mention, but: frozenset[str] = frozenset()) -> str | None:
        """Whom a mention means: its party; for a pronoun, who is named before it, but for those who speak themselves."""
        if mention.party is not None:
            return mention.party
        text = self.outside[index][0]
        others = [m for m in self._mentions(text) if m.party not in but]
        return self._resolve(mention, text, others, self.before_it.get(index, ()))

    def before(self, text: str, at: int, mentions: list[Mention]) -> Mention | None:
        """The nearest mention before a place that can be the subject of what stands there."""
        return next((m for m in reversed(mentions) if m.end <= at and self.nominative(text, m)), None)

    def _owner(self, name: Name) -> str:
        """The party that a name belongs to: by one of its forms, or as a longer form of it ("Coun Barry Oddie")."""
        for form in name.forms:
            plain = form.translate(_PLAIN)
            for known, party in self.forms.items():
                if plain == known or (" " in known and plain.endswith(" " + known)) or (party in name.full and plain.endswith(" " + known)):
                    return party
        return name.full

    def _mentions(self, text: str) -> list[Mention]:
        found = [Mention(h.start(), h.end(), self.forms[h.group()]) for h in self.pattern.finditer(text)] if self.pattern else []
        taken = [(m.start, m.end) for m in found]
        for hit in re.finditer(rf"(?<![\w'-]){_PRONOUN}(?![\w-])", text):
            found.append(Mention(hit.start(), hit.end(), None, hit.group().casefold()))
        for hit in _NOUN.finditer(text):
            party = self.nouns.get(hit.group(2))
            if party and not any(a < hit.end() and hit.start() < b for a, b in taken):
                found.append(Mention(hit.start(), hit.end(), party))
        return sorted(found, key=lambda m: m.start)

    def _described(self) -> dict[str, str]:
        """Nouns by which the text describes exactly one party: "Meridian, the company that …", "consul Emil Stavros"."""
        described: dict[str, set[str]] = {}
        for sentence in self.article.story:
            text, _ = self.outside[sentence.index]
            for hit in self.pattern.finditer(text) if self.pattern else ():
                party = self.forms[hit.group()]
                after = re.match(r",\s+(?:the|a|an|who\s+\w+\s+(?:the|a|an))\s+([^,.;]{2,80})", text[hit.end() :])
                before = re.search(r"((?:\b[a-z][\w-]+\s+){1,3})$", text[: hit.start()])
                words = _noun_words(after.group(1) if after else "") | ({before.group(1).split()[-1]} if before else set[str]())
                for word in words:
                    described.setdefault(word, set()).add(party)
        for form, party in self.forms.items():
            for word in form.split():
                if kind_of(form) == "organisation" and word[:1].isupper():
                    described.setdefault(word.casefold(), set()).add(party)
        return {word: next(iter(parties)) for word, parties in described.items() if len(parties) == 1 and word not in _VAGUE}

    def nominative(self, text: str, mention: Mention) -> bool:
        """Whether a mention can be a subject: no possessive, and no preposition or verb stands right before it."""
        before, after = text[: mention.start], text[mention.end :]
        if re.match(r"'s?\s", after) and not re.match(r"'s?\s+(?:own\s)?$", after):
            return False
        return _MEMBERS.search(before) is not None or _NOT_NOMINATIVE.search(before) is None

    def _sayers(self, text: str, mentions: list[Mention], current: tuple[str, ...]) -> list[str | None]:
        found: list[str | None] = []
        for verb in _SAYING.finditer(text):
            if re.search(r"\b(?:is|are|was|were|been|being)\s(?:\w+\s)?$", text[: verb.start()]) and not re.search(
                r"be(?:en)? (?:reached|contacted)", verb.group()
            ):
                continue  # passive: somebody else says it
            if re.search(r"\b(?:to|who|that|which|whom)\s$", text[: verb.start()]) and not mentions:
                continue
            subject = self._inverted(text, verb, mentions) or self._before(text, verb, mentions)
            if subject is not None:
                party = self._resolve(subject, text, mentions, current)
                if party not in found:
                    found.append(party)
        return [p for p in found if p]

    def _cited(self, text: str, mentions: list[Mention]) -> list[str | None]:
        """`according to the Mines Inspectorate`: whom the whole sentence is given to."""
        for hit in _ACCORDING.finditer(text):
            for mention in mentions:
                if (
                    mention.party
                    and mention.start >= hit.end()
                    and re.fullmatch(r"(?:the |a |an )?(?:[a-z][\w-]* ){0,4}", text[hit.end() : mention.start])
                ):
                    return [mention.party]
        return []

    def _inverted(self, text: str, verb: re.Match[str], mentions: list[Mention]) -> Mention | None:
        """`” said finance chief Marisol Tengku`: the verb stands first, right after a quotation or a comma."""
        if not re.fullmatch(_INVERTED, verb.group()) or not re.search(r"(?:^|[,\u0000?!”\"])\s*$", text[: verb.start()]):
            return None
        for mention in mentions:
            between = text[verb.end() : mention.start]
            plain = len(between) < 70 and not re.search(r"[,.;:\u0000]|\bthat\b", between)
            # `said Marisol Tengku.` but not `said Marisol Tengku had left`
            if (
                mention.start >= verb.end()
                and plain
                and re.match(r"\s*(?:$|[,.;:\u0000—–-]|(?:on|in|at|as|after|outside|of|from|who|when|during|yesterday|last)\b)", text[mention.end :])
            ):
                return mention
        return None

    def _before(self, text: str, verb: re.Match[str], mentions: list[Mention]) -> Mention | None:
        """The nearest mention before the verb that can be its subject."""
        aside = [(h.start() + 1, h.end()) for h in _ASIDE.finditer(text[: verb.start()])]
        for mention in reversed([m for m in mentions if m.end <= verb.start() and not any(a <= m.start < b for a, b in aside)]):
            between = text[mention.end : verb.start()]
            _, comma, tail = between.rpartition(",")
            if comma and _NEW_SUBJECT.match(re.sub(r"\b(?:has|have|had|also|later|\w+ly)\b", "", tail)):
                return None  # "…, a drivers' group has alleged": somebody without a name
            if self.nominative(text, mention) and not re.search(r"[.;:?!]\s|\u0000.*\w.*\u0000", between):
                return mention
        return None

    def _resolve(self, mention: Mention, text: str, mentions: list[Mention], current: tuple[str, ...]) -> str | None:
        if mention.party is not None:
            return mention.party
        before = [m for m in mentions if m.end <= mention.start and m.party and self._fits(m.party, mention.pronoun)]
        earlier = {m.party for m in before if self.nominative(text, m) and not _AUXILIARY.search(text[: m.start])}
        if len(earlier) > 1 or (
            earlier and len({m.party for m in before}) > 1 and text[: mention.start].startswith(("When ", "After ", "As ", "While "))
        ):
            return None  # it could be either
        if before and not earlier and before[0].party in current[:1]:
            return None  # "She did not know Renn, she added": not Renn
        if earlier:
            return next(iter(earlier))
        return next((p for p in current if self._fits(p, mention.pronoun)), None)

    def _fits(self, party: str, pronoun: str) -> bool:
        kind = self.kinds.get(party) or kind_of(party)
        return kind != "organisation" if pronoun in ("he", "she") else kind != "person" if pronoun == "it" else True


_VAGUE = frozenset(
    ["man", "woman", "people", "person", "report", "story", "case", "time", "day", "year", "week", "former", "said", "and", "of", "in", "by", "told"]
)


def _noun_words(phrase: str) -> set[str]:
    """The nouns that a description may be repeated by: the words up to its first relative or preposition."""
    head = re.split(r"\b(?:that|which|who|of|in|for|at|with|from|on)\b", phrase)[0]
    return set(re.findall(r"[a-z][\w-]{2,}", head)[-1:])


def _outside_quotes(article: Article) -> dict[int, tuple[str, bool]]:
    """For each sentence: its text with what is quoted blanked out (a mark in its place), and whether it begins inside a quotation."""
    text = article.text.translate(_PLAIN)
    blank = list(text)
    inside = False
    starts: dict[int, bool] = {}
    heads = {s.start: s.index for s in article.sentences}
    paragraph = -1
    order: Iterable[Sentence] = article.sentences
    numbers = {s.start: s.paragraph for s in order}
    for at, char in enumerate(text):
        if at in heads:
            if numbers[at] != paragraph:
                inside, paragraph = False, numbers[at]
            starts[heads[at]] = inside or char in _OPEN or char == '"'
        if char in _OPEN or (char == '"' and not inside):
            inside, blank[at] = True, "\u0000"
        elif char in _CLOSE or char == '"':
            inside, blank[at] = False, "\u0000"
        elif inside:
            blank[at] = " "
    joined = "".join(blank)
    return {s.index: (without_dateline(joined[s.start : s.end]), starts.get(s.index, False)) for s in article.sentences}
