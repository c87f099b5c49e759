"""Which sentences answer: given by the text to an accused party, or to who speaks for one, with a word of reply in or beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarise.language import speaks_to_a_model
from summarise.names import Name
from summarise.strategies import cues, parties
from summarise.strategies.reading import Reading

Run = tuple[Name, list[int]]


def replies(reading: Reading, accused: Sequence[Name], claims: Iterable[str]) -> list[Run]:
    """Runs of sentences in which one speaker answers, in the order of the text.

    Args:
        reading: of the story.
        accused: the parties who may answer; others answer for them where the text makes them spokesperson or lawyer.
        claims: sentences that state a claim, and so are no answer.
    """
    taken = set(claims)
    voices = [n for n in reading.parties.values() if n not in accused and parties.role_of(n, reading.article) == "spokesperson"]
    runs: list[Run] = []
    for sentence in reading.article.story:
        sayers = reading.speaking(sentence.index)
        by = next((n for n in (*accused, *voices) if n.full in sayers), None)
        if by is None or sentence.text in taken or speaks_to_a_model(sentence.text) or sentence.text.lstrip("# ") == reading.article.title:
            continue
        last = runs[-1] if runs else None
        if last and last[1][-1] == sentence.index - 1 and (last[0] is by or (by in voices and last[0].kind == "organisation")):
            last[1].append(sentence.index)
        else:
            runs.append((by, [sentence.index]))
    found: list[Run] = []
    for by, indices in runs:
        kept = _from_first_reply(reading, indices)
        if kept:
            found.append((by, kept))
    return _merged(reading, found)


def _from_first_reply(reading: Reading, indices: list[int]) -> list[int]:
    """The run from its first word of reply, with the quotations that go on from it."""
    texts = {i: reading.article.sentences[i].text for i in indices}
    first = next((i for i in indices if cues.is_reply(texts[i])), None)
    if first is None:
        return []
    opening = reading.article.sentences[first].paragraph
    # What a speaker says just before, in the same paragraph, is part of the answer: "he had bought it so".
    kept = [i for i in indices if i <= first and reading.article.sentences[i].paragraph == opening]
    for i in indices:
        if i == kept[-1] + 1 and (cues.is_reply(texts[i]) or cues.is_quoted(texts[i])):
            kept.append(i)
    return kept[:4]


def _merged(reading: Reading, runs: list[Run]) -> list[Run]:
    """Runs of one speaker and one kind in neighbouring sentences are one answer."""
    merged: list[Run] = []
    for by, indices in runs:
        last = merged[-1] if merged else None
        if last and last[0] is by and indices[0] - last[1][-1] <= 2 and _kind(reading, indices) == _kind(reading, last[1]):
            last[1].extend(indices)
        else:
            merged.append((by, list(indices)))
    return merged


def _kind(reading: Reading, indices: list[int]) -> str:
    return cues.reply_kind(" ".join(reading.article.sentences[i].text for i in indices))
