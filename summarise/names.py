"""The names that an article gives: people and organisations, under all their forms. No model; capital letters and what stands round them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.article import Article, Sentence
from summarise.language import speaks_to_a_model, without_dateline

if TYPE_CHECKING:
    from summarise.brief import PartyKind

_PARTICLE = r"(?:de|da|das|do|dos|del|della|dei|di|du|la|le|van|von|der|den|ter|ten|zu|bin|ibn|bint|al|el|y|e|ap|af|av)"
_CAP = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž](?:\.(?:[A-Z]\.)*|[\w]*(?:[’'\-](?:\w+))*)|(?:al|el|d|l)[-’'][A-ZÀ-ÖØ-Þ]\w*)"
_NAME = re.compile(rf"(?<![\w’'-]){_CAP}(?:[ \u00a0](?:(?:{_PARTICLE}[ \u00a0]){{0,2}}|&[ \u00a0]|(?:of|for)[ \u00a0](?:the[ \u00a0])?){_CAP})*")
_ORGANISATION = re.compile(
    r"\b(?:News|Times|Post|Herald|Gazette|Chronicle|Tribune|Courier|Observer|Journal|Daily|Echo|Telegraph|Mail|Wire|Broadcasting|Radio|TV|Television|"
    r"Party|Council|Company|Co|Ltd|Inc|plc|PLC|LLC|GmbH|AG|SA|Group|Holdings|Bank|University|College|School|Academy|Agency|Police|Constabulary|Department|"
    r"Ministry|Court|Office|Corporation|Corp|Committee|Commission|Union|Association|Federation|League|Society|Trust|Foundation|Board|Authority|Institute|"
    r"Tribunal|Campaign|Government|Parliament|Assembly|Senate|Congress|Bureau|Service|Services|Inspectorate|Ombudsman|Registry|Club|Hospital|Clinic|Church|"
    r"Partners|Capital|Industries|Systems|Technologies|Logistics|Energy|Water|Airlines|Airways|Motors|Foods|Pharma|Pharmaceuticals|Laboratories|Labs|"
    r"Shipping|Fisheries|Mining|Minerals|Insurance|Mutual|Associates|Network|Alliance|Coalition|Centre|Center|Museum|Theatre|Rovers|United|Athletic|Standards|"
    r"Regulator|Watch|Research|Media|Press|Review|Magazine|Studios|Homes|Housing|Care|Health|Transport|Rail|Railways|Lines|Works|Brewery|Farms|Dairy|Mills|"
    r"[A-Z]{2,}s?)\b"
)  # fmt: skip
_BODY = (
    r"(?:company|firm|group|maker|operator|bank|agency|union|charity|newspaper|paper|supplier|insurer|developer|tannery|factory|plant|club|school|laboratory|"
    r"broadcaster|co-operative|cooperative|business|retailer|chain|brand|start-up|website|studio|producer|airline|manufacturer|provider|utility|party|"
    r"consultancy|seller|shop|store|foundation|society|federation|association|hospice|hospital|promoter of|publisher|carrier|giant|lab|works|railway|"
    r"platform|outlet|regulator|ministry|council|body|trust|team|department|programme|magazine|weekly|daily|station|service)"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|across|outside|throughout|to)\s+(?:the\s+)?$", re.IGNORECASE)
_TITLES = frozenset(
    "Consul Chairman Skipper Nurse Bishop Coun Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor Councillor Cllr Mayor President Minister Judge Justice Detective Inspector Sergeant Constable "
    "Superintendent Captain Chief Executive Senator Rep Sen Gov Governor Chancellor Chairman Chairwoman Chair Secretary Director Officer Commissioner "
    "Reverend Rev Father Sister Brother Coach Lieutenant Colonel General Major Deputy Vice Prime Attorney Prosecutor Magistrate Archbishop Bishop Imam "
    "President-elect Alderman Congressman Congresswoman Ambassador Treasurer King Queen Prince Princess Former Foreign Finance Health Interior Education Justice".split()
)
_STOP = frozenset(
    "A An The This That These Those It Its He She They We I You His Her Their There Here In On At By For From Of To With No Not Nobody Neither Both All "
    "Some Many Several More Most Few One Two Three Four Five Six Seven Eight Nine Ten According As After Before During Since When While Where Why How And "
    "But Or If Is Was Were Has Had Have Who What Which Asked Under Over Following Amid Despite Also However Although Because Now Then Yet So Until Only "
    "Even Earlier Later Last Next Another Other Such Each Every Any Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May June July August September October November December Read Share Related Updated Published Photo Image By Sign Subscribe Yes Well Please Prosecutors "
    "Police Officials Investigators Sources Lawyers Residents Workers Staff Critics Supporters Neighbours Witnesses Meanwhile Our My Your Let Once Still "
    "Speaking Contacted Reached Today Yesterday Tomorrow First Second Third Nothing Everyone Everything Someone Through Between Among Against Without Within "
    "Around About Above Below Nor Than Though Unless Upon Would Could Should Did Does Do Are Be Been Being Back Court Judge Breaking Exclusive Q&A".split()
)  # fmt: skip
_DEMONYM = re.compile(r"(?:[a-z](?:ese|ian|ican|ish|ans|ians|icans)|I['’]\w+)$")
_SPLIT = re.compile(
    r"(?<=[’']s)[ \u00a0]|[ \u00a0](?=(?:"
    + "|".join(
        sorted(_TITLES - {"King", "Prince", "General", "Justice", "Foreign", "Finance", "Health", "Interior", "Education", "Attorney", "Chief"})
    )
    + r")[ \u00a0])"
)
_JOINS = re.compile(r"\s(?:of|for)\s")
_CORPORATE_HEAD = re.compile(
    r"\b(?:Ministry|Department|Bank|University|Office|Board|Bureau|Council|Institute|Church|House|Court|School|College|Authority|Port|Agency|Society|"
    r"Commission|Committee|Association|Inspectorate|Registry|Academy|Chamber|Guild|Order|Friends|Campaign|Centre|Foundation|Trust|Tribunal|Ombudsman|Union|League)$"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A party that an article names.

    Args:
        full: the fullest form in the article.
        aliases: the other forms, as the article prints them.
        kind: `person` or `organisation`, as far as the form tells.
        sentences: indices of the sentences that hold any of its forms.
    """

    full: str
    aliases: tuple[str, ...]
    kind: PartyKind
    sentences: tuple[int, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form, the fullest first."""
        return (self.full, *self.aliases)


def names(article: Article) -> list[Name]:
    """Everyone whom a story names, in order of first appearance, each once under the fullest form."""
    return list(_names(article))


@lru_cache(maxsize=64)
def _names(article: Article) -> tuple[Name, ...]:
    body = [s for s in article.story if s.text.lstrip("# ") != article.title and not speaks_to_a_model(s.text)]
    plain = _lower_words(body)
    found: dict[str, list[int]] = {}
    openings: dict[str, list[int]] = {}
    for sentence in body:
        for form, opens in _forms(sentence, plain):
            # A single capital at the head of a sentence may be any word; it counts where it is a name elsewhere.
            (openings if opens and " " not in form else found).setdefault(form, []).append(sentence.index)
    parts = {word for form in found for word in form.split()}
    for form, where in openings.items():
        if form in found or form in parts or (len(where) > 1 and form.casefold() not in plain):
            found.setdefault(form, []).extend(where)
    text = "\n".join(s.text for s in body)
    return tuple(replace(n, kind=_kind_in(n, text)) for n in sorted(_grouped(found), key=lambda n: n.sentences[0]))


def _kind_in(name: Name, text: str) -> PartyKind:
    """The kind that the text gives a name: what stands beside it ("the firm X", "X, 49,", "Mr X") tells more than its form."""
    if name.kind == "organisation":
        return "organisation"
    forms = "|".join(re.escape(f) for f in sorted(name.forms, key=len, reverse=True))
    person = rf"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge|Justice|Councillor|Coun|Cllr|Minister|Captain)\.? (?:{forms})\b)|\b(?:{forms}), (?:aged )?\d\d\b|\b(?:{forms}), who\b"
    if re.search(person, text):
        return "person"
    body = rf"\b{_BODY} (?:{forms})\b|\b(?:{forms}), (?:a|an|the|which|whose)\b[^,.;]{{0,40}}\b{_BODY}\b|\b[Tt]he (?:{forms}) {_BODY}\b|\b(?:{forms}),? (?:said|says|has said) (?:that )?(?:it|its)\b|\b(?:{forms}), which\b|\b(?:{forms}) (?:employs|makes|sells|runs|owns)\b"
    if re.search(body, text):
        return "organisation"
    if " " not in name.full and len(name.forms) == 1 and not re.search(rf"\b(?:{forms}) (?:told|added|who)\b", text):
        return "organisation"
    return "person"


def _lower_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset(w for s in sentences for w in re.findall(r"(?<![\w’'])[a-z]\w+", s.text))


def _forms(sentence: Sentence, plain: frozenset[str]) -> Iterable[tuple[str, bool]]:
    """Names of a sentence, each with whether it stands at its head."""
    text = without_dateline(sentence.text)
    for hit in _NAME.finditer(text):
        opens = not text[: hit.start()].strip(" \"'“‘«„([-–—•*")
        for form in _parts(hit.group()):
            clean, dropped = _without_head(form, opens, plain)
            if clean:
                yield clean, opens and not dropped
            opens = False


def _parts(form: str) -> list[str]:
    """Joined by "of" or "for" only where an organisation's name is: "Bank of Ellery", but "Vane for Harbour"."""
    pieces = _SPLIT.split(form, maxsplit=1)
    if len(pieces) > 1:
        return [pieces[0], *_parts(pieces[1])]
    hit = _JOINS.search(form)
    if hit is None or _CORPORATE_HEAD.search(form[: hit.start()]):
        return [form]
    return [form[: hit.start()], *_parts(form[hit.end() :].removeprefix("the "))]


def _without_head(form: str, opens: bool, plain: frozenset[str]) -> tuple[str, bool]:
    words = [w for w in re.split(r"[ \u00a0]", form) if w]
    dropped = False
    while words and (words[0].rstrip(".") in _STOP or (len(words) > 1 and words[0].rstrip(".") in _TITLES)):
        dropped = dropped or words[0].rstrip(".") in _TITLES
        words = words[1:]
    if opens and len(words) > 1 and words[0].casefold() in plain and not _ORGANISATION.search(" ".join(words)):
        words = words[1:]
    # A tabloid sets the first word of a story in capitals: "STRIKER Leandro Pask".
    while len(words) > 2 and re.fullmatch(r"[A-Z]\w+(?:-[a-z]\w*)+", words[0]):
        words = words[1:]  # "Runner-up Posy Amberley"
    while opens and len(words) > 1 and len(words[0]) > 4 and words[0].isupper() and not words[1].isupper():
        words = words[1:]
    while words and words[-1].rstrip(".") in _STOP:
        words = words[:-1]
    if len(words) == 1 and (words[0].rstrip(".") in _TITLES or _DEMONYM.search(words[0])):
        words = []
    if len(words) > 1 and all(w.isupper() for w in words):
        words = []  # a heading in capitals
    text = re.sub(r"[’']s?$", "", " ".join(words)).rstrip("-–—,;:")
    if text.endswith(".") and len(text) > 3 and not re.search(r"\b[A-Z]\.$", text):
        text = text[:-1]
    return (text, dropped) if len(text) > 1 else ("", dropped)


def _grouped(found: dict[str, list[int]]) -> list[Name]:
    """One name a party: a surname or a short form goes with the one full form that ends or begins with it."""
    fulls = sorted(found, key=lambda f: (-len(f.split()), found[f][0]))
    groups: dict[str, list[str]] = {}
    for form in fulls:
        owners = [f for f in groups if f != form and _is_short_for(form, f)]
        ending = [f for f in owners if f.endswith(" " + form)]
        owners = ending if len(ending) == 1 else owners  # a surname is the person's before it is the firm's
        if len(owners) == 1:
            groups[owners[0]].append(form)
        else:
            groups[form] = []
    made: list[Name] = []
    for full, aliases in groups.items():
        where = sorted({i for form in (full, *aliases) for i in found[form]})
        made.append(Name(full, tuple(aliases), kind_of(full), tuple(where)))
    return made


def _is_short_for(form: str, full: str) -> bool:
    words, short = full.split(), form.split()
    if len(short) >= len(words):
        return False
    if form.isupper() and len(form) > 1 and len(short) == 1:
        return form == "".join(w[0] for w in words if w[0].isupper())
    if kind_of(full) == "organisation":
        return (words[: len(short)] == short and len(short[0]) > 3) or (
            words[-len(short) :] == short and _ORGANISATION.fullmatch(short[-1]) is not None
        )
    return words[-len(short) :] == short or (len(short) == 1 and short[0] == words[0] and len(words) > 1)


def kind_of(name: str) -> PartyKind:
    """What a name looks like: an organisation, a person, or people without a name."""
    if not any(w[:1].isupper() for w in name.split()) or re.search(
        r"\b(?:sources?|officials|employees|people|witness(?:es)?|workers|residents)\b", name
    ):
        return "group"
    return "organisation" if _ORGANISATION.search(name) or _JOINS.search(name) else "person"


def looks_like_a_place(name: Name, article: Article) -> bool:
    """Whether every mention follows "in", "at", "near" and the like, and nobody of that name does anything."""
    for index in name.sentences:
        text = article.sentences[index].text
        for form in name.forms:
            for hit in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                if not _PLACE_BEFORE.search(text[: hit.start()]) and not text[hit.end() :].startswith((" Council", "-", "’s", "'s")):
                    return False
    return True
