"""Who says nothing, or could not be reached: "Calls to his office went unanswered", "X made no comment", "nobody answered at the home of X"."""

from __future__ import annotations

from collections.abc import Iterator

from summarise.mentions import Mentions
from summarise.parsing import SUBJECTS, Parse, Word
from summarise.saying import subjects

_CALLS = frozenset("call message email e-mail phone telephone mobile request attempt letter text effort switchboard approach number doorbell".split())
_TRIES = frozenset("attempt effort approach".split())
"""Of these, what is none where nobody is to be reached by it."""
_ANSWERS = frozenset("comment response reply statement answer explanation".split())
_COMMENTS = _ANSWERS | {"interview", "information", "clarification", "reaction"}
"""What a reporter calls for."""
_QUESTIONS = frozenset("question query inquiry".split())
_REPLIES = _CALLS | _ANSWERS
_GIVES = frozenset("make offer give have issue provide".split())
_SILENT = frozenset("unanswered unreturned unsuccessful unavailable off fail dead voicemail disconnect bounce".split())
_GETS_BACK = frozenset("return answer reply respond acknowledge reach".split())
_SEEKS = frozenset("reach contact locate".split())
_RINGS = frozenset("telephone phone door doorbell bell call knock switchboard".split())


def silences(mentions: Mentions, index: int) -> Iterator[tuple[Word, Word]]:
    """Where a sentence tells that somebody said nothing, or was not reached: the verb, and a word for whom."""
    parse = mentions.parses[index]
    for word in parse.words:
        if mentions.inside(index, word):
            continue
        if word.lemma in _REPLIES | _QUESTIONS and word.dep == "dobj" and _is_withheld(parse, word):
            yield from ((parse.head(word), w) for w in subjects(mentions, index, parse.head(word)))
        elif word.lemma in _CALLS and (word.dep in SUBJECTS or (word.dep == "ROOT" and word.pos == "NOUN")):
            yield from _unreturned(mentions, index, word)
        elif word.lemma == "answer" and _is_by_nobody(parse, word):
            yield from ((word, w) for w in parse.subtree(word) if _is_somebody(mentions, index, w))
        elif word.lemma in _SEEKS and _is_vain(parse, word):
            yield from ((word, w) for w in parse.children(word, "dobj"))
        elif word.text == "without" and any(o.lemma in ("word", "comment") or o.text == "commenting" for o in parse.children(word, "pobj", "pcomp")):
            yield from ((parse.head(word), w) for w in subjects(mentions, index, parse.head(word)))
        if parse.head(word).lemma == "be":
            yield from _unavailable(mentions, index, word)


def _is_withheld(parse: Parse, reply: Word) -> bool:
    """ "did not return calls", "made no comment", "ignored a letter"."""
    verb = parse.head(reply)
    to_do = [w.tag for w in parse.words[reply.index + 1 : reply.index + 3]] == ["TO", "VB"]
    if reply.lemma in _CALLS and (to_do or any(o.lemma not in _COMMENTS for o in parse.governed(reply, "for"))):
        return False  # "ignored her call to resign", "her call for an apology"
    none = parse.children(verb, "neg") or any(d.lemma in ("no", "nothing") for d in parse.children(reply, "det"))
    return bool(verb.lemma == "ignore" or (none and reply.lemma in _REPLIES and (verb.lemma == "return" or verb.lemma in _GIVES)))


def _is_by_nobody(parse: Parse, verb: Word) -> bool:
    """ "Nobody answered the telephone", "no one answered at his home"."""
    nobody = any(s.lemma == "nobody" or (s.lemma == "one" and any(d.lemma == "no" for d in parse.children(s))) for s in parse.children(verb, "nsubj"))
    return nobody and any(w.lemma in _RINGS or w.text == "at" for w in parse.subtree(verb))


def _is_vain(parse: Parse, verb: Word) -> bool:
    """ "was unable to reach X", "could not contact X", "failed to locate X"."""
    return bool(parse.children(verb, "neg")) or (verb.dep == "xcomp" and parse.head(verb).lemma in ("unable", "fail"))


def _is_somebody(mentions: Mentions, index: int, word: Word) -> bool:
    return any(r.party and mentions.kinds.get(r.party) != "place" for r in mentions.of(index, word))


def _unreturned(mentions: Mentions, index: int, call: Word) -> Iterator[tuple[Word, Word]]:
    """ "Calls to his office went unanswered", "a message left for X was not returned"."""
    parse, main = mentions.parses[index], mentions.parses[index].head(call)
    if call.lemma in _TRIES and not any(w.lemma in _SEEKS | _COMMENTS | {"speak", "talk"} for w in parse.subtree(call)):
        return  # "Vell's attempts to save the firm failed"
    verb = next((v for v in parse.words[call.index :] if v.lemma in _GETS_BACK or v.lemma in _SILENT), main)
    failed = parse.children(main, "neg") and any(w.lemma == "successful" for w in parse.subtree(main))
    if failed or parse.children(verb, "neg") or verb.lemma in _SILENT or any(w.lemma in _SILENT for w in parse.subtree(main)):
        for owner in (*parse.subtree(call), *parse.words[call.index : verb.index]):
            if _is_somebody(mentions, index, owner):
                yield verb, owner


def _unavailable(mentions: Mentions, index: int, word: Word) -> Iterator[tuple[Word, Word]]:
    """ "X was not available for comment", "X is unable to comment", "there was no response from X"."""
    parse, verb = mentions.parses[index], mentions.parses[index].head(word)
    if word.lemma in _REPLIES and word.dep in ("attr", *SUBJECTS) and any(d.lemma == "no" for d in parse.children(word, "det")):
        yield from ((verb, s) for w in (verb, *parse.subtree(word)) for s in parse.governed(w, "from"))
    away = word.lemma in ("available", "unavailable") and any(o.lemma == "comment" for o in parse.governed(word))
    unable = word.lemma in ("able", "unable") and any(c.lemma in ("comment", "discuss", "speak") for c in parse.children(word, "xcomp"))
    if away or unable:
        yield from ((verb, s) for s in subjects(mentions, index, verb))
