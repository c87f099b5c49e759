"""What English gives away: hedges, numbers, names, speakers, instructions to a machine. Plain text in, no brief."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from summarise.fold import fold, fold_name
from summarise.nouns import NUMBERS

_HEDGE = re.compile(
    r"\b(?:accus\w+|alleg\w+|claim\w*|according to|sa(?:id|y|ys|ying)|reported\w*|reports?|charg(?:e|es|ed)|den(?:y|ies|ied|ying|ial)|"
    r"suspect\w*|suspicion|investigat\w+|inquiry|probe[ds]?|t(?:old|ells)|contend\w*|assert\w*|purported\w*|complain\w*|complaint|"
    r"law ?suit|sued|sues|suing|testif\w+|prosecutors?|indict\w*|apparent\w*|believe[ds]?|cit(?:ed|es|ing)|question\w*|"
    r"argu(?:e|es|ed)|wrote|writes|describe[sd]?|warn(?:s|ed)?|suggest\w*|disput\w+|reject\w*|insist\w*|dismiss\w*|rebut\w*|"
    r"(?:may|might|could) have|faces?|facing|trial|plead\w*|retract\w*|withdr\w+|cleared|acquitted|dropped|findings?|amid|over claims|ruled|found (?:that|guilty)|convicted|pleaded|heard)\b",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"[\"“”«»„]|''|(?<!\w)[‘'](?=\w)")
_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ'’ .-]{2,40}(?:, [A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?){0,2}(?:,? \d{1,2})?\s*(?:\([^)]{2,40}\))?\s*[—–―-]\s")
_DASH = r"(?:[—–―]|--?)"
_WITH_AGENCY = re.compile(rf"^(?:[A-ZÀ-Þ][\w'’.-]+ ){{1,3}}\([A-Z][^)]{{1,40}}\) {_DASH} ")
_PLACE_ALONE = re.compile(rf"^(?:[A-ZÀ-Þ][\w'’.-]+ ){{1,3}}{_DASH} (?=[“\"‘]?[A-Z])(?!.* {_DASH} )", re.DOTALL)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_CAPITAL = re.compile(r"(?<![\w’'])[A-ZÀ-ÖØ-Þ][\w]*(?:[-’'][\w]+)*")
_NUMBER_WORDS = {word: str(value) for word, value in NUMBERS.items()} | {"dozen": "12", "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000", "twenty": "20", "thirty": "30",
     "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}  # fmt: skip
_INJECTION = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|above|previous)\b"
    r"|\b(?:AI|A\.I\.|language|chat)[ -]?(?:model|assistant|system|bot|tool|summari[sz]er)s?\b.{0,80}\b(?:must|should|report|state|write|say|output|"
    r"summari[sz]e|ignore|note|treat|describe|include|omit|list|respond|answer)\b"
    r"|\bsystem prompt\b|\byou are (?:now )?(?:an?|the) (?:AI|assistant|language model)\b"
    r"|\b(?:note|instruction|message|attention|memo)s? (?:to|for) (?:any |all |the )?(?:AI|LLMs?|language models?|assistants?|automated|bots?|summari[sz]ers?|machines?)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_hedged(sentence: str) -> bool:
    """Whether a sentence carries an attribution or a hedge."""
    return _HEDGE.search(sentence) is not None


def speaks_to_a_model(text: str) -> bool:
    """Whether a text seems to give a language model an instruction."""
    return _INJECTION.search(text) is not None


def has_quotation(sentence: str) -> bool:
    """Whether a sentence opens, closes or holds a quotation."""
    return _QUOTATION.search(sentence) is not None


def is_question(sentence: str) -> bool:
    """Whether a sentence is a question of the story's own, which states nothing."""
    return sentence.endswith("?") and not has_quotation(sentence)


def unsupported_numbers(statement: str, text: str) -> list[str]:
    """Numbers of a statement, in figures or in words, that a text has in neither form."""
    figures = {n.replace(",", "") for n in _NUMBER.findall(text)}
    words = set(re.findall(r"[a-z]+", text.casefold()))
    figures |= {_NUMBER_WORDS[w] for w in words & _NUMBER_WORDS.keys()}
    missing = [n for n in _NUMBER.findall(statement) if n.replace(",", "") not in figures]
    spoken = [w for w in re.findall(r"[a-z]+", statement.casefold()) if w in _NUMBER_WORDS]
    return missing + [w for w in spoken if w not in words and _NUMBER_WORDS[w] not in figures]


def unsupported_names(statement: str, text: str) -> list[str]:
    """Capitalised words of a statement that a text does not have; the first word counts where it is no common word."""
    known = _word_set(text)
    missing: list[str] = []
    for hit in _CAPITAL.finditer(fold(statement)):
        word = hit.group()
        base = re.sub(r"['’]s?$", "", word).casefold()
        parts = [p for p in re.split(r"[-']", base) if p]
        if base in known or all(p in known for p in parts):
            continue
        if _starts_sentence(statement, hit.start()) and base in _COMMON:
            continue
        missing.append(word)
    return missing


_COMMON = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "it",
        "its",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "there",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "of",
        "to",
        "with",
        "no",
        "not",
        "nobody",
        "neither",
        "both",
        "all",
        "some",
        "many",
        "several",
        "more",
        "one",
        "two",
        "three",
        "according",
        "as",
        "after",
        "before",
        "during",
        "since",
        "when",
        "while",
        "and",
        "but",
        "or",
        "if",
        "it",
        "is",
        "was",
        "were",
        "has",
        "had",
        "have",
        "who",
        "what",
        "which",
        "accused",
        "alleged",
        "allegedly",
        "reportedly",
        "claims",
        "allegations",
        "accusations",
        "sources",
        "officials",
        "prosecutors",
        "police",
        "investigators",
        "unnamed",
        "anonymous",
        "former",
        "said",
        "says",
        "also",
        "however",
        "although",
        "because",
        "under",
        "over",
        "following",
        "amid",
        "despite",
    ]
)


def _starts_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"'“‘")
    return not before or before[-1] in ".!?:;"


@lru_cache(maxsize=64)
def _word_set(text: str) -> frozenset[str]:
    words = set(re.findall(r"\w+", fold_name(text)))
    return frozenset(words | set(re.findall(r"\w+(?:['-]\w+)+", fold_name(text))))


def without_dateline(text: str, opens: bool = False) -> str:
    """A sentence with its dateline ("PORT ELLERY, Nov 4 (Northern Wire) —") blanked out, so that offsets hold.

    Args:
        text: of the sentence.
        opens: it is the story's first, where a dateline may be a place in small letters: "Port Ellery — A clerk".
    """
    hit = _DATELINE.match(text) or _WITH_AGENCY.match(text) or (_PLACE_ALONE.match(text) if opens else None)
    return " " * hit.end() + text[hit.end() :] if hit else text


def mentions(text: str, names: Iterable[str]) -> bool:
    """Whether a text has one of the names as whole words; case, quotes and white space folded."""
    folded = fold_name(text)
    return any(_whole_word(fold_name(name)).search(folded) for name in names if name.strip())


@lru_cache(maxsize=4096)
def _whole_word(folded_name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(folded_name)}(?!\w)")


def beside(sentence: str, one: str, other: str) -> bool:
    """Whether two names stand in one phrase: "Voltara spokeswoman Mara Ilk", "Mara Ilk, who speaks for Voltara"."""
    a, b = re.escape(one), re.escape(other)
    return re.search(rf"\b{a}\b[^.;:”\"]{{1,40}}\b{b}\b|\b{b}\b, [^.;:”\"]{{1,50}}\b{a}\b", sentence) is not None


def without_heir(name: str) -> str:
    """A name without what tells the son from the father: "Tom Vell", of "Tom Vell Jr." and "Tom Vell III"."""
    return re.sub(r",? (?:[Jj][Rr]|[Ss][Rr]|I{2,3}|IV)\.?$", "", name)


def surname(name: str) -> str | None:
    """The last word of a name of two words or more: what an article calls a person the second time."""
    words = without_heir(name).split()
    return words[-1] if len(words) > 1 and words[-1][:1].isupper() and len(words[-1]) > 2 else None
