"""Which sentences answer: given by the text to an accused party, or to who speaks for one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from summarise.brief import PartyKind
from summarise.given_names import is_given
from summarise.names import Name
from summarise.nouns import LAWYERS, OFFICERS, STATESMEN, VOICES, is_person
from summarise.parsing import SUBJECTS
from summarise.parts import Line
from summarise.salience import Ref
from summarise.saying import SAYING
from summarise.strategies import cues
from summarise.strategies.facing import denies_claim
from summarise.strategies.portraits import LAW, SPOKEN, Portrait
from summarise.strategies.reading import Reading
from summarise.strategies.roles import clients
from summarise.strategies.signs import Heard
from summarise.together import together

Run = tuple[Name, list[int]]
_OF_STATE = re.compile(r"\b(?:[Ee]mbassy|[Cc]onsulate|[Ff]oreign [Mm]inistry|[Mm]inistry of [Ff]oreign Affairs|Foreign Office|[Gg]overnment)\b")
_AMERICA, _BRITAIN = frozenset(("U.S.", "US", "United States", "America")), frozenset(("UK", "U.K.", "Britain", "United Kingdom"))
_SEATS = {
    "White House": (_AMERICA, "president"),
    "Pentagon": (_AMERICA, ""),
    "State Department": (_AMERICA, ""),
    "Kremlin": (frozenset(("Russia", "Moscow")), "president"),
    "Downing Street": (_BRITAIN, "prime"),
}
"""Offices called by where they are: the names of their state, and what they call who leads it."""
_OFFICES = frozenset("department ministry office of the".split())
_OF_OFFICE = frozenset("secretary minister sheriff mayor governor commissioner".split())
_JUDGES = re.compile(
    r"\b(?:[Cc]ourt|[Jj]udges?|[Tt]ribunal|[Jj]ury|[Pp]anel|[Mm]agistrates?|[Oo]mbudsman|[Cc]ommi(?:ssion|ttee)|[Ii]nquiry|[Pp]rosecut\w+|[Pp]olice|[Bb]oard|[Cc]ouncil|[Rr]egulator)\b"
)
"""Bodies that decide on claims: what they dismiss, they do not deny."""
_AIDES = frozenset("adviser advisor aide".split())
"""Nouns for who speaks for somebody now and then, so that mere speech of theirs is no answer."""
_DEFINITE = frozenset("the these those both all".split())
_TELLS = frozenset("say tell add insist explain maintain contend assert write state recall argue".split())
"""Verbs whose subject may give an account."""
ANSWERS, HARDLY = 0.0, -0.8
"""The probe's log-odds of an answer from which a sentence, or a party's quoted speech, is one; and those of a party below which its quoted speech is none."""


def replies(
    reading: Reading, accused: Sequence[Name], claims: Iterable[str], doubted: frozenset[str] = frozenset(), heard: Heard | None = None
) -> list[Run]:
    """Runs of sentences in which one speaker answers, in the order of the text.

    Args:
        reading: of the story.
        accused: the parties who may answer; others answer for them where the text makes them spokesperson or lawyer.
        claims: sentences that state a claim, and so are no answer.
        doubted: those who may not be accused, whose words are an answer only if they plainly say so.
        heard: what the probe says of the parties and of the sentences, where it was asked.
    """
    heard = heard or Heard()
    odds = {n: p.answers for n, p in heard.parts.items()}
    taken = set(claims)
    voices = [n for n in reading.parties.values() if n not in accused and served(reading, n, accused)]
    runs: list[Run] = []
    for sentence in (reading.article.sentences[i] for i in reading.order):
        sayers = reading.speaking(sentence.index)
        if sayers <= reading.unnamed:
            sayers |= _jointly(reading, sentence.index, accused)
        answering = _answering_of(reading, sentence.index, [n for n in (*voices, *accused) if n.full in sayers])
        by = next(iter(answering), None)
        if by is not None and (cues.is_question(sentence.text) or cues.is_settlement(sentence.text)):
            continue
        if by is not None and _speaks_aside(reading, sentence.index, by):
            continue
        if by is not None and by in accused and (_is_told_of(reading, sentence.index, by) or _are_others(reading, sentence.index, by)):
            continue
        claims_only = sentence.text in taken and not (by in accused and cues.is_answer(sentence.text))
        if by is None or ((claims_only or _accuses(reading, sentence.index, by)) and not cues.is_plea(sentence.text)):
            continue
        together = [n for n in answering if n in accused and n is not by] if by in accused else []
        last = runs[-1] if runs else None
        if (
            last
            and last[1][-1] == sentence.index - 1
            and not _turns_silent(reading, last[1], sentence.index)
            and (last[0] is by or (by in voices and last[0].kind == "organisation" and not _leads(reading, by)))
        ):
            last[1].append(sentence.index)
        else:
            runs.append((by, [sentence.index]))
        runs += [(n, [sentence.index]) for n in together]
    found: list[Run] = []
    told: list[Run] = []
    for by, indices in runs:
        kept = _answering(reading, by, indices, by in voices, odds.get(by.full), heard.lines)
        texts = [reading.article.sentences[i].text for i in kept]
        trusted = by.full not in doubted or odds.get(by.full, HARDLY) >= ANSWERS
        if kept and (trusted or any(cues.is_answer(t) or cues.is_silence(t) for t in texts)):
            found.append((by, kept))
        elif trusted and by in accused and _tells(reading, by, indices, odds.get(by.full), heard.lines):
            told.append((by, indices))
    answered = {by.full for by, _ in found}
    found += [(by, indices) for by, indices in told if by.full not in answered]
    return _merged(reading, sorted(found, key=lambda run: run[1][0]))


def _speaks_aside(reading: Reading, index: int, by: Name) -> bool:
    """Whether a sentence only mentions that somebody once spoke, or is yet to, and answers nothing: "deleted the page on which he announced it"."""
    text, parse = reading.article.sentences[index].text, reading.mentions.parses[index]
    only_is = parse.root is not None and parse.root.lemma == "be"  # "was one of several to announce it"; not "used her opening to say"
    kinds = {"relcl", *(("acl", "xcomp") if only_is or any(w.text == "yet" for w in parse.words) else ())}
    speeches = [s for s in reading.speakers.speech[index] if by.full in {r.party for r in s.refs}]
    aside = all(s.verb.dep in kinds and not any(w.tag == "WP" for w in parse.children(s.verb, "nsubj")) for s in speeches)
    return bool(speeches) and aside and not any(says(text) for says in (cues.is_answer, cues.is_plea, cues.is_silence, cues.is_speech))


def _tells(reading: Reading, by: Name, indices: list[int], odds: float | None, lines: Mapping[int, Line]) -> bool:
    """Whether an accused party gives its own account in a run without a word of reply: "Okell said the signatures were genuine".

    They do where they speak after a claim against them, or the probe takes them to answer; and where it does not take their words for anything else.
    """
    index = indices[0]
    accused_before = any(by.full in c.accused and c.sentence.index < index for c in reading.claims)
    if not accused_before and (odds is None or odds < ANSWERS):
        return False
    if (odds is not None and odds < HARDLY) or (index in lines and lines[index].answers < HARDLY):
        return False
    parse = reading.mentions.parses[index]
    for speech in reading.speakers.speech[index]:
        own = speech.subject.dep == "nsubj" and Ref(by.full) in {replace(r, named=False) for r in speech.refs}
        content = parse.children(speech.verb, "ccomp") or speech.verb.dep in ("ccomp", "parataxis")
        if own and content and speech.verb.lemma in _TELLS and not speech.within:
            return True
    return False


def may_hold_another(reading: Reading, accused: Sequence[Name], replied: Collection[str], used: Collection[str]) -> bool:
    """Whether a story may answer where nobody was read to: by a plain word of nobody who accuses, reports or judges, or by who speaks for somebody.

    Args:
        reading: of the story.
        accused: the parties who may answer.
        replied: the names of those whose replies are read.
        used: the sentences that state a claim, or are a reply already.
    """
    others = {b for c in reading.claims if c.accused and c.strong for b in c.by} - {n.full for n in accused}

    def may_answer(name: str) -> bool:
        return not (name in reading.parties and (name in others or reading.is_outlet(name) or reading.role(name) == "authority"))

    def may_speak_for_them(name: str) -> bool:
        return name in reading.parties and reading.role(name) == "spokesperson" and may_answer(name) and name not in replied

    for index in reading.order:
        text, sayers = reading.article.sentences[index].text, reading.speaking(index)
        if text not in used and (any(map(may_speak_for_them, sayers)) or (cues.is_answer(text) and (not sayers or any(map(may_answer, sayers))))):
            return True
    return False


def is_defended(reading: Reading, index: int, names: Collection[str]) -> bool:
    """Whether somebody who is neither accused nor an accuser plainly denies a claim against these in a sentence: "The party dismissed the report as false".

    That is no reply, for they are accused of nothing, and no claim.
    """
    text, parse = reading.article.sentences[index].text, reading.mentions.parses[index]
    if not cues.is_answer(text) or cues.is_silence(text):
        return False
    accusers = {b for c in reading.claims if c.plain and not c.accused.isdisjoint(names) for b in c.by}
    for speech in reading.speakers.speech[index]:
        told = [w for c in parse.children(speech.verb, "ccomp") if c.lemma not in SAYING for w in parse.children(c, *SUBJECTS)]
        of_them = cues.reply_kind(text) == "denial" and any(not set(names).isdisjoint(reading.mentions.parties(index, w)) for w in told)
        if (of_them or denies_claim(parse, speech.verb)) and any(
            _may_defend(reading, n) and n not in accusers and n not in names for n in speech.parties
        ):
            return True
    return False


def _may_defend(reading: Reading, name: str) -> bool:
    """Whether a party may stand up for another: no outlet, and nobody who decides on claims, who dismisses them and does not deny."""
    party = reading.parties.get(name)
    judges = party is None or _JUDGES.search(name) or (party.kind == "person" and reading.role(name) == "authority")
    return not judges and not reading.is_outlet(name)


def _answering_of(reading: Reading, index: int, several: list[Name]) -> list[Name]:
    """Of those who speak in a sentence, whose own clause answers, if any does: "Brill, who says she is innocent, left after Okell said that she lied"."""
    sayers = reading.speaking(index)
    if len(sayers) < 2 or cues.is_silence(reading.article.sentences[index].text):
        return several
    words = {n: reading.speakers.words_of(index, n) for n in sayers}
    answers = {n for n, own in words.items() if cues.is_reply(own) or cues.is_plea(own)}
    return [n for n in several if n.full in answers] if answers else several


def _jointly(reading: Reading, index: int, accused: Sequence[Name]) -> frozenset[str]:
    """All the people, or all the bodies, who are accused, where a sentence answers for as many: "Both pleaded not guilty", "both banks denied it"."""
    text = reading.article.sentences[index].text
    if not (cues.is_answer(text) or cues.is_plea(text) or cues.is_silence(text)):
        return frozenset()
    named = (n for n in reading.speaking(index) & reading.parties.keys() if index in reading.parties[n].sentences)
    if any(reading.role(n) == "authority" for n in named):
        return frozenset()  # "a grand jury said the couple lied": no word of theirs
    people, bodies = ([n.full for n in accused if n.kind == kind] for kind in ("person", "organisation"))
    if together(reading.mentions, index, len(people)):
        return frozenset(people)
    return frozenset(bodies) if together(reading.mentions, index, len(bodies), bodies=True) else frozenset()


def served(reading: Reading, name: Name, accused: Iterable[Name]) -> list[str]:
    """Which of the accused somebody speaks for."""
    everyone = list(accused)
    offices = (name.full, *reading.portrait(name.full).serves)
    states = [
        a.full
        for a in everyone
        if (_may_be_state(reading, a) and any(_is_of_state(o, a.full) for o in offices)) or any(_is_seat_of(reading, o, a) for o in offices)
    ]
    if states or name.kind != "person" or (reading.role(name.full) != "spokesperson" and not _leads(reading, name)):
        return states or _in_office(reading, name, everyone)
    first = name.sentences[0]
    before = [i for i in reading.order if first - 3 < i <= first]
    last = next((a.full for i in reversed(before) for a in everyone if a.full in reading.mentions.named(i)), None)
    portrait = reading.portrait(name.full)
    if described := [a.full for a in everyone if _is_described(reading, a, portrait)]:
        return described
    found = clients(portrait, [(a.full, _kind_of(reading, a)) for a in everyone], last)
    lands = _lands(reading)
    if not portrait.serves and len(lands) > 1:
        found = [n for n in found if n not in lands]  # of two countries, a spokesman by title alone need not be the accused one's
    return found or _in_office(reading, name, everyone)


def _lands(reading: Reading) -> frozenset[str]:
    """The parties that are countries or towns."""
    return reading.mentions.lands & reading.parties.keys()


def _kind_of(reading: Reading, name: Name) -> PartyKind:
    """The kind of a party, a body where nothing says that it is a person: "Corvane Renal"."""
    if name.kind != "person" or " " not in name.full or name.full in reading.unnamed or name.full in reading.mentions.genders:
        return name.kind
    human = any(map(is_given, name.full.split())) or any(map(is_person, reading.portrait(name.full).nouns))
    return "person" if human else "organisation"


def _in_office(reading: Reading, name: Name, accused: Sequence[Name]) -> list[str]:
    """For which of the accused somebody may answer by their office: "the Valtrian president" for Valtria, "the energy minister" for that ministry."""
    portrait = reading.portrait(name.full)

    def is_its_minister(office: str) -> bool:
        words = set(office.casefold().split())
        return {"ministry", "minister"} <= words | portrait.nouns and words - {"ministry", "of", "the"} <= portrait.nouns

    def is_its_state(state: str) -> bool:
        return any(_shared(called.casefold(), word) for called in portrait.states for word in state.casefold().split())

    lands = _lands(reading)
    of_some_state = bool(portrait.nouns & STATESMEN) and not portrait.states and not portrait.serves and len(lands) == 1

    def answers_for(state: Name) -> bool:
        return (_may_be_state(reading, state) and is_its_state(state.full)) or (of_some_state and state.full in reading.mentions.lands)

    def heads(person: Name) -> bool:
        """Of whom the office that somebody speaks for is called: "a spokesperson for the Harbour Department", of Harbour Secretary Tom Vell."""
        nouns = reading.portrait(person.full).nouns
        offices = ({w.removesuffix("'s") for w in office.casefold().replace("’", "'").split()} - _OFFICES for office in portrait.serves)
        return bool(nouns & _OF_OFFICE) and any(words and words <= nouns for words in offices)

    return [a.full for a in accused if is_its_minister(a.full) or answers_for(a) or heads(a)]


def _may_be_state(reading: Reading, name: Name) -> bool:
    return " " not in name.full or name.full in reading.mentions.lands


def _is_of_state(office: str, accused: str) -> bool:
    """Whether an office that speaks for a state bears the name of the one that is accused: "the Valtrian Foreign Ministry", "Valtria"."""
    if not _OF_STATE.search(office):
        return False
    names = [w.casefold() for w in _OF_STATE.sub("", office).split() if w[:1].isupper()]
    return any(_shared(a, b) for a in names for b in accused.casefold().split())


def _is_seat_of(reading: Reading, office: str, accused: Name) -> bool:
    """Whether an office is called after where a state, or who leads it, sits: "the White House", of the U.S. and its president."""
    for seat, (states, leader) in _SEATS.items():
        if seat in office:
            return accused.full in states or (accused.kind == "person" and leader in reading.portrait(accused.full).nouns)
    return False


def _shared(a: str, b: str) -> bool:
    """Whether two words begin alike, as a country's name and what is called after it do: "Valtria", "Valtrian"."""
    length = max(4, min(len(a), len(b)) - 2)
    return len(a) >= 4 and a[:length] == b[:length]


def _is_described(reading: Reading, accused: Name, voice: Portrait) -> bool:
    """Whether somebody speaks for one whom the story calls by a description that is an accused party's too: "a lawyer for the ship's officer"."""
    calls = reading.portrait(accused.full).nouns
    suspects = {n for c in reading.claims for n in c.accused if n in reading.unnamed and reading.parties[n].kind == "person"}
    if voice.nouns & VOICES and voice.serves and voice.serves <= suspects and accused.kind == "person":
        return True  # "the aide's lawyer", of an aide who is accused, and later named
    return voice.serves <= reading.unnamed and any(calls & set(described.casefold().split()) for described in voice.serves)


def _is_told_of(reading: Reading, index: int, by: Name) -> bool:
    """Whether a quotation goes on from words that are told against who speaks them: "“I took it,” Okell allegedly told her. “All of it.”"."""
    before = reading.claim(index - 1)
    if before is None or not before.strong or by.full not in before.accused or reading.speakers.speech[index]:
        return False
    same = before.sentence.paragraph == reading.article.sentences[index].paragraph
    return same and by.full in reading.speaking(index - 1) & reading.speaking(index)


def _are_others(reading: Reading, index: int, by: Name) -> bool:
    """Whether people who speak are others of the kind of whom some are accused: "Five protesters were held. … Some protesters said"."""
    if by.kind != "group" or by.full not in reading.unnamed or by.full.casefold() in reading.article.sentences[index].text.casefold():
        return False
    parse = reading.mentions.parses[index]
    subjects = [s.subject for s in reading.speakers.speech[index] if by.full in s.parties]
    return bool(subjects) and all(w.tag == "NNS" and not {d.lemma for d in parse.children(w, "det", "predet")} & _DEFINITE for w in subjects)


def _accuses(reading: Reading, index: int, by: Name) -> bool:
    """Whether a sentence plainly accuses who seems to speak in it, and answers nothing: "It accused the bank" is not the bank's word."""
    claim = reading.claim(index)
    return claim is not None and claim.sure and by.full in claim.accused and not cues.is_answer(reading.article.sentences[index].text)


def _answering(reading: Reading, by: Name, indices: list[int], voice: bool, odds: float | None, lines: Mapping[int, Line]) -> list[int]:
    """The run without what accuses others, where any of it answers: a word of reply, a sentence that the probe takes for an answer, or the quoted
    speech of whom the text accuses, of their voice, or of whom the probe takes to answer.

    A lawyer of the accused answers with all but the next step in court.
    """
    kept: list[int] = []
    for i in indices:
        claim = reading.claim(i)
        if claim is None or by.full not in claim.by or not claim.accused or not claim.strong or cues.is_reply(reading.article.sentences[i].text):
            kept.append(i)
    texts = [reading.article.sentences[i].text for i in kept]
    nouns = reading.portrait(by.full).nouns
    told = any(lines[i].answers >= ANSWERS for i in kept if i in lines)
    plain = told or any(cues.is_reply(t) or cues.is_plea(t) for t in texts)
    if odds is not None and odds < HARDLY:
        return kept if plain else []
    if voice and _holds_office(reading, by):
        return kept if told or any(map(cues.is_answer, texts)) else []
    if voice and nouns & LAWYERS:
        return kept if any(cues.is_answer(t) or not cues.is_next_step(t) for t in texts) else []
    if voice and nouns & _AIDES and not nouns & SPOKEN:
        return kept if plain else []
    likely = odds is not None and odds >= ANSWERS
    answers = voice or likely or any(by.full in c.accused for c in reading.claims)  # else the model alone accuses them, and it may be they who accuse
    return kept if plain or (answers and any(map(cues.is_speech, texts))) else []


def _holds_office(reading: Reading, by: Name) -> bool:
    """Whether nothing but an office makes somebody a voice, so that mere speech of theirs is no answer."""
    portrait = reading.portrait(by.full)
    return reading.role(by.full) != "spokesperson" and bool(portrait.states or portrait.nouns & STATESMEN)


def _merged(reading: Reading, runs: list[Run]) -> list[Run]:
    """Runs of one speaker in neighbouring sentences, or of one kind anywhere, are one answer."""
    merged: list[Run] = []
    for by, indices in runs:
        near = [r for r in merged if r[0] is by and indices[0] - r[1][-1] <= 2 and not _turns_silent(reading, r[1], indices[0])]
        last = next((r for r in merged if r[0] is by and (r in near or _kind(reading, indices) == _kind(reading, r[1]))), None)
        if last:
            last[1].extend(indices)
        else:
            merged.append((by, list(indices)))
    return merged


def _turns_silent(reading: Reading, before: list[int], index: int) -> bool:
    """Whether somebody who has answered one thing says nothing to another, or could not be reached: that is an answer of its own."""
    return cues.is_silence(_text(reading, before)) != cues.is_silence(_text(reading, [index]))


def _kind(reading: Reading, indices: list[int]) -> str:
    return cues.reply_kind(_text(reading, indices))


def _text(reading: Reading, indices: list[int]) -> str:
    return " ".join(reading.article.sentences[i].text for i in indices)


def _leads(reading: Reading, name: Name) -> bool:
    """Whether the text calls somebody an officer, and of nobody in particular: "Ingunn Prast, chief executive"; a chief justice is none."""
    portrait = reading.portrait(name.full)
    return bool(portrait.nouns & (OFFICERS - STATESMEN)) and not portrait.nouns & LAW and not portrait.serves and not portrait.elsewhere
