"""What the text itself gives away: sentences that claim or reply, who is cited, which kind of reply it is. No model."""

from __future__ import annotations

import re

from summarise.article import Article, Sentence
from summarise.brief import DenialKind, PartyKind, Status
from summarise.language import has_quotation

_CLAIM = re.compile(
    r"\b(?:accus(?:ed|es|ing)|alleged(?:ly)?|alleg(?:es|ing)|charged with|faces? .{0,30}charges?|(?:found|pleaded) guilty)\b", re.IGNORECASE
)
_REPLY = re.compile(
    r"\b(?:den(?:ied|ies|ying)|reject(?:ed|s)|dismiss(?:ed|es)|(?:declin|refus)(?:ed|es) to (?:comment|answer|discuss)|no comment|untrue|"
    r"(?:is|was|are|were) false|shot down|not (?:immediately )?(?:be reached|respond|reply|return)|apologi[sz]ed?|baseless|categorically|"
    r"repudiated?|(?:not|any) wrongdoing|innocent|not guilty|unfounded)\b",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"\b(?:citing|according to)\s+((?:(?:an?|the|two|three|several|some|unnamed|anonymous)\s+)?[\w’' -]{3,60}?)(?=[,.;”\"]|\s+(?:who|that|familiar)\b|$)"
)
_KINDS: tuple[tuple[DenialKind, str], ...] = (
    ("no_comment", r"(?:declin|refus)\w+ to (?:comment|answer|discuss)|no comment|would not comment"),
    ("not_reached", r"not (?:immediately )?(?:be )?(?:reached|contacted)|(?:not|no) (?:immediately )?(?:respond|repl(?:y|ied)|return)"),
    ("partial_denial", r"(?:confirmed|acknowledged|admitted|conceded)\b.*\bbut\b.*\bden(?:y|ied|ies)|den(?:y|ied|ies)\b.*\bbut\b.*\b(?:confirmed|acknowledged|admitted)"),
    ("denial", r"den(?:y|ied|ies|ying)|false|untrue|reject|innocent|not guilty|baseless|unfounded|never (?:did|took|made|said)|shot down|repudiat|did not|fabricat|invented"),
    ("apology", r"apolog|sorry|regret"),
    ("admission", r"admit|pleaded guilty|confess"),
)  # fmt: skip
_FOLLOWED = re.compile(
    r"\b(?:resign\w*|step(?:s|ped|ping) (?:down|aside|away|back)|suspen(?:d|ds|ded|sion)|arrest\w*|sack(?:ed|ing)|fired|dismissed from|"
    r"bail|sentenced|fined|inquiry|investigat\w+|audit|review|hearing|due (?:to|in|before)|scheduled|adjourned|released|demoted|barred|"
    r"quit|left (?:the|his|her|its)|appeal|removed|recall(?:ed|s)?|referred|appointed|elected|approved|retire[sd]?)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:(?:19|20)\d\d|January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month|year)|next (?:week|month|year)|\d[\d,.]*)\b"
)
_STATUS: tuple[tuple[Status, str], ...] = (
    ("proven", r"\b(?:convicted|found guilty|found that|was sentenced|ruled that)\b"),
    ("admitted", r"\bpleaded guilty\b"),
    ("dropped", r"\bcharges? (?:was|were|has been|have been) (?:dropped|dismissed|withdrawn)\b|\bacquitted\b"),
    ("retracted", r"\bretract(?:ed|s)\b"),
    ("charged", r"\b(?:was|were|been|is|are) charged\b|\bindicted\b|\bfaces? .{0,30}\b(?:count|charge)s?\b"),
    ("investigated", r"\b(?:is|are|under) (?:being )?investigat|\bopened an? (?:inquiry|investigation)\b"),
)  # fmt: skip


def claims(article: Article) -> list[Sentence]:
    """Sentences with a strong word of accusation."""
    return [s for s in article.story if _CLAIM.search(s.text) and s.text.lstrip("# ") != article.title]


def is_claim(sentence: str) -> bool:
    """Whether a sentence has a strong word of accusation."""
    return _CLAIM.search(sentence) is not None


def replies(article: Article) -> list[Sentence]:
    """Sentences with a word of reply."""
    return [s for s in article.story if _REPLY.search(s.text) and s.text.lstrip("# ") != article.title]


def context(article: Article, used: set[str]) -> list[Sentence]:
    """Sentences in the article's own voice that tell what followed, when, or how much; most telling first.

    Args:
        article: the story.
        used: sentences that are a claim or a reply already.
    """
    scored: list[tuple[int, Sentence]] = []
    for s in article.story:
        plain = s.text not in used and s.text.lstrip("# ") != article.title and not has_quotation(s.text)
        if not plain or is_claim(s.text) or _REPLY.search(s.text) or len(s.text.split()) < 5:
            continue
        score = 3 * bool(_FOLLOWED.search(s.text)) + bool(_WHEN.search(s.text))
        if score:
            scored.append((score, s))
    return [s for _, s in sorted(scored, key=lambda pair: (-pair[0], pair[1].index))]


def reply_kind(text: str) -> DenialKind:
    """The kind of a reply, from its own words; `rebuttal` where none of them says."""
    for kind, pattern in _KINDS:
        if re.search(pattern, text, re.IGNORECASE | re.DOTALL):
            return kind
    return "rebuttal"


def status(text: str) -> Status:
    """How far a claim has come, from the words of its evidence; `claimed` where none says."""
    for found, pattern in _STATUS:
        if re.search(pattern, text, re.IGNORECASE):
            return found
    return "claimed"


def cited(text: str) -> list[str]:
    """Whom a text cites ("citing X", "according to X")."""
    return [" ".join(hit.split()) for hit in _CITED.findall(text)]


_ORGANISATION = re.compile(r"\b(?:News|Times|Post|Party|Council|Company|Ltd|Inc|Bank|University|Group|Agency|Police|Department|Ministry|Court|Office|Corporation|BBC|FBI|Committee|Union|Association|Trust|Board|Authority|Institute|Tribunal|Campaign|Government|[A-Z]{3,})\b")  # fmt: skip


def party_kind(name: str) -> PartyKind:
    """What a name looks like: an organisation, a person, or people without a name."""
    if not any(w[:1].isupper() for w in name.split()) or re.search(r"\b(?:sources?|officials|employees|people|witness(?:es)?)\b", name):
        return "group"
    return "organisation" if _ORGANISATION.search(name) or len(name.split()) == 1 else "person"
