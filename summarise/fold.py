"""A reversible fold of text: what two quotes may differ in and still be the same words.

Folded away are Unicode form (NFC against NFD, full-width letters, ligatures), kinds of quotation mark and dash, kinds and
runs of white space, and invisible format characters. Case, digits, words and accents never are. Superscripts, fractions
and circled numbers keep their form: folding "10⁵" to "105" would change a number.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache

_QUOTES = frozenset("'\"`´‘’‚‛“”„‟«»‹›")
_DASHES = frozenset("-‐‑‒–—―−﹘﹣－")
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff\u200e\u200f")
_SAFE_FORMS = frozenset({"<compat>", "<wide>", "<narrow>", "<noBreak>", "<font>", "<vertical>", "<small>"})
_ARABIC_FORMS = frozenset({"<isolated>", "<initial>", "<medial>", "<final>"})
# Everything that is not plain ASCII text: the rest is copied in runs, which is what makes the fold quick.
_SPECIAL = re.compile(r"[\s'\"`-]+|[^\x00-\x7f]")


def _decompose(char: str) -> str:
    """The compatibility form of one character, where that form cannot change a number."""
    mapping = unicodedata.decomposition(char)
    if not mapping.startswith("<"):
        return unicodedata.normalize("NFD", char)
    tag = mapping.split(" ", 1)[0]
    if tag not in _SAFE_FORMS | _ARABIC_FORMS:
        return char
    form = unicodedata.normalize("NFKD", char)
    return char if len(form) > 1 and any(c.isdigit() for c in form) else form


def _fold_char(char: str, before: str) -> str:
    if char in _INVISIBLE:
        return ""
    if char in _QUOTES:
        # After a digit a mark may be a unit (5' is not 5"), so it keeps its kind there.
        if before.isdigit():
            return '"' if char in '"“”„‟«»' else "'"
        return "'"
    if char in _DASHES:
        return "-"
    if char.isspace():
        return " "
    return _decompose(char)


class FoldedText:
    """A text, its fold, and the way back from an offset of the fold to an offset of the text.

    Args:
        text: the text as it is; offsets are code points.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        parts: list[str] = []
        starts = array("L")
        last = ""

        def add(folded: str, at: int) -> None:
            nonlocal last
            for char in folded:
                if char in " -" and last == char:
                    continue
                if char == "'" and last == "'":
                    continue  # two single marks are one double mark
                parts.append(char)
                starts.append(at)
                last = char

        end = 0
        for hit in _SPECIAL.finditer(text):
            start, stop = hit.span()
            if start > end:
                parts.append(text[end:start])
                starts.extend(range(end, start))
                last = text[start - 1]
            for at in range(start, stop):
                add(_fold_char(text[at], text[at - 1] if at else ""), at)
            end = stop
        if end < len(text):
            parts.append(text[end:])
            starts.extend(range(end, len(text)))
        self.folded = "".join(parts)
        self._starts = starts

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """Offsets in the text of `folded[start:end]`, or None where an end falls inside one character of the text."""
        first = self._starts[start]
        if start and self._starts[start - 1] == first:
            return None
        last = self._starts[end - 1]
        if end < len(self._starts) and self._starts[end] == last:
            return None
        stop = last + 1
        # A combining mark belongs to the letter before it, in the text as in its fold.
        if stop < len(self.text) and unicodedata.combining(self.text[stop]):
            return None
        return first, stop


def fold(text: str) -> str:
    """The fold of a text, trimmed."""
    return FoldedText(text).folded.strip()


@lru_cache(maxsize=4096)
def fold_name(text: str) -> str:
    """The fold of a name, without case: "THE MAYOR’S OFFICE" and "the mayor's office" are one."""
    return fold(text).casefold()
