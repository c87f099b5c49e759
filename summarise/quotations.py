"""What stands in quotation marks, of a printer's or of a typewriter's making."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarise.article import Article

_OPEN, _CLOSE = "“„«", "”»"
OPENING, CLOSING = frozenset({*_OPEN, '"', "‘", "'", "`", "``"}), frozenset({*_CLOSE, '"', "’", "'", "''"})
"""The marks with which a quotation may begin and end, typed or printed."""
_TYPED = re.compile(r"(?<!\w)'(?=\w)(?!(?:\d0s|em|til|cause|tis|twas)\b)")
_WITHIN = re.compile(r"(?<=\w)‘(?=\w)")
"""A typist's apostrophe: "Vell‘s"."""
_MARK = re.compile(r"[“”„«»]|(?<!\d)\"")  # no inches
_BEGINS = re.compile(r"(?<!\S)\"(?=\S)|(?<=[(\[–—])\"(?=\S)")
_ENDS = re.compile(r"(?<=[.,?!…])\"(?=\s|$)")
_PAIRS = {"“": "”", "„": "“", "«": "»", "”": "“", "»": "«", '"': '"'}
_DOUBLED = re.compile(r"``|''|‘‘|’’")
_SINGLE_END = re.compile(r"(?<=[.,?!…])’(?!\w)|(?<!s)’(?!\w)|’(?=[.,;:?!)]|\s*$)")


def quoted(article: Article) -> dict[int, list[bool]]:
    """For each sentence, which of its characters stand in a quotation; a quotation ends with its paragraph at the latest."""
    text = _typographic(article.text)
    flags = bytearray(len(text) + 1)
    for start, end in _paragraphs(article):
        inside = False
        for begin, close in _single(text, start, end):
            flags[begin : close + 1] = b"\1" * (close + 1 - begin)
        for at in range(start, end):
            char = text[at]
            if char in _OPEN or (char == '"' and (_BEGINS.match(text, at) or not (inside or _ENDS.match(text, at)))):
                inside = True
                flags[at] = 1
            elif char in _CLOSE or char == '"':
                flags[at], inside = 1, False
            else:
                flags[at] |= inside
    return {s.index: [bool(f) for f in flags[s.start : s.end]] for s in article.story}


def closed(sentence: str) -> str:
    """A sentence that is cut out of a quotation, with the mark that it lacks at its beginning or its end."""
    open_mark = lacks = ""
    for hit in _MARK.finditer(sentence):
        mark = hit.group()
        if (mark in _OPEN and open_mark != "„") or (mark == '"' and not open_mark and _BEGINS.match(sentence, hit.start())):
            open_mark = mark
        else:
            lacks = lacks or ("" if open_mark else _PAIRS[mark])
            open_mark = ""
    return lacks + sentence + _PAIRS.get(open_mark, "")


def _typographic(text: str) -> str:
    """The same text with the quotation marks of a typewriter as a printer's, one for one: ``so'' and 'so'."""
    return _WITHIN.sub("’", _TYPED.sub("‘", _DOUBLED.sub('" ', text))).replace("'", "’")


def _single(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Quotations in single quotation marks, as British papers print them; an apostrophe at the end of a word is told from a mark by what follows."""
    at = start
    while (begin := text.find("‘", at, end)) >= 0:
        close = next((m.start() for m in _SINGLE_END.finditer(text, begin + 1, end)), None)
        again = text.find("‘", begin + 1, end)
        if close is None or (0 <= again < close):
            close = end - 1 if close is None and again < 0 else None
        if close is not None:
            yield begin, close
        at = (close or begin) + 1


def _paragraphs(article: Article) -> list[tuple[int, int]]:
    spans: dict[int, tuple[int, int]] = {}
    for s in article.story:
        first, _ = spans.get(s.paragraph, (s.start, s.end))
        spans[s.paragraph] = (first, s.end)
    return list(spans.values())
