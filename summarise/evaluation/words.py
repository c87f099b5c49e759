"""The word lists of the `cues` baseline. Frozen here: the baseline must not become better when the strategies do."""

from __future__ import annotations

import re

from summarise.brief import DenialKind

CLAIM = re.compile(r"\b(?:accus(?:ed|es|ing)|alleged(?:ly)?|alleg(?:es|ing)|charged with|claims? that|found guilty|pleaded guilty)\b", re.IGNORECASE)
REPLY = re.compile(
    r"\b(?:den(?:ied|ies|ying)|reject(?:ed|s)|dismiss(?:ed|es)|declined to comment|no comment|untrue|false|could not be reached|did not respond|apologi[sz]ed?|baseless)\b",
    re.IGNORECASE,
)


def reply_kind(sentence: str) -> DenialKind:
    """`no_comment`, `not_reached` or `apology` where a word says so, else `denial`."""
    if re.search(r"declined to comment|no comment", sentence, re.IGNORECASE):
        return "no_comment"
    if re.search(r"could not be reached|did not respond", sentence, re.IGNORECASE):
        return "not_reached"
    return "apology" if re.search(r"apologi[sz]", sentence, re.IGNORECASE) else "denial"
