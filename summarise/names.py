"""The names that an article gives: people and organisations, under all their forms. No model; capital letters and what stands round them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.article import Article, Sentence
from summarise.capitals import ORGANISATION, PARTICLES, first_word, runs
from summarise.given_names import is_given, usual_pronoun
from summarise.kinds import AUTHORITY, OUTLET, is_place, kind_in, kind_of
from summarise.language import speaks_to_a_model, without_heir
from summarise.nouns import BODY_NOUNS, KIN, PARTISANS, is_person
from summarise.parsing import Parse, credits_of, is_noun, parse_all

if TYPE_CHECKING:
    from summarise.brief import PartyKind

_KIN_OF = rf"\b(?:from|and|with) (?:ex-)?(?:{'|'.join(sorted(KIN))})"  # "his divorce from wife Amara"
_WHOSE_KIN = rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|(?:the )?\w+['’]s?) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(KIN))})"
_APPOSED = re.compile(r", (?:an? |the |which\b)")
_OFFICE = r"(?:President|Prime Minister|Chancellor|Premier|Governor|Gov\.|Senator|Sen\.|Mayor|King|Queen|Prince|Princess|Pope|Justice|Judge)"
"""What a story calls somebody without a full name: "President Vell"."""
_WHOLE = frozenset("House Court Department Force".split())
"""Last words of a body's name that is no short form of a longer one."""
_BRANCHES = frozenset("USA US UK Europe Asia America Africa Russia China India Canada Australia Scotland Wales Ireland MPs MEPs".split())
"""Last words of a name that is another's than the one before them: "Orvel USA" is no longer form of "Orvel"."""
_STATES = frozenset("US U.S. UK U.K. EU".split())
_OF_PLACES = frozenset("New Old Los Las San La El St Rio Abu Tel Al US UK".split())
"""Short first words of a town's name, which is no short form of a body's."""
_ASKING = frozenset("Will Can Navy".split())
"""Given names that begin a question, or are a fleet: "Will Amara Vell be charged?", "Secretary of the Navy Amara Vell"."""
_NO_PART = frozenset("Team Sues Accuses Charges Slams Blasts".split())
"""Words that a headline or a camp puts before a name: "Sues Orvel", "Team Vell"."""
_NAMED_AFTER = frozenset("Party Foundation Trust Campaign Fund Prize Show".split())
"""Last words of a body that bears somebody's name, and is not they."""


@dataclass(frozen=True, slots=True)
class Name:
    """A party that an article names.

    Args:
        full: the fullest form in the article.
        aliases: the other forms, as the article prints them.
        kind: `person` or `organisation`, as far as the form tells.
        sentences: indices of the sentences that hold any of its forms.
        place: every mention follows "in", "at", "near" and the like, and nothing makes it a body or a person; or it is a thing: "the drug X".
    """

    full: str
    aliases: tuple[str, ...]
    kind: PartyKind
    sentences: tuple[int, ...]
    place: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form, the fullest first."""
        return (self.full, *self.aliases)


def names(article: Article) -> list[Name]:
    """Everyone whom a story names, in order of first appearance, each once under the fullest form."""
    return list(_names(article))


@lru_cache(maxsize=64)
def _names(article: Article) -> tuple[Name, ...]:
    body = [s for s in article.told if not speaks_to_a_model(s.text)]
    parses, credited = parse_all(article), credits_of(article)
    found: dict[str, list[int]] = {}
    votes: dict[str, Counter[str]] = {}
    openings: dict[str, list[int]] = {}
    midst: set[str] = set()
    places: dict[str, tuple[int, int]] = {}
    common: set[str] = set()
    for sentence in body:
        for words, opens in runs(parses[sentence.index]):
            end = words[-1].end + (words[-1].text in ("Sr", "Jr") and sentence.text[words[-1].end :].startswith("."))
            form = sentence.text[words[0].start : end].replace("\u00a0", " ")
            places.setdefault(form, (sentence.index, words[0].start))
            # A single capital at the head of a sentence may be any word; it counts where it is a name elsewhere, or the sentence says what it is.
            lone = opens and len(words) == 1 and not _APPOSED.match(sentence.text, end)
            if lone and words[0].pos != "PROPN" and not _may_be_somebody(form):
                common.add(form)
            (openings if lone else found).setdefault(form, []).append(sentence.index)
            votes.setdefault(form, Counter()).update(w.entity for w in words[-1:] if w.entity)
            midst |= set() if opens else {form}
    for word, index in _surnames_first(parses, [s.index for s in body], found):
        votes.setdefault(word, Counter())
        found.setdefault(word, []).append(index)
    parts = {word for form in found for word in form.split()}
    for form, where in openings.items():
        if form in found or form in parts or (form not in common and (len(where) > 1 or votes[form])):
            found.setdefault(form, []).extend(where)
    for form in [f for f in found if _is_quoted_term(f, found, body)]:
        del found[form]
    split = {f: f.split(" and ") for f in found if " and " in f and _are_two(f, found)}
    split |= {f: [bare] for f in found if (f not in midst or f.split()[0] in PARTISANS) and (bare := _without_calling(f, found))}
    split |= {f: [bare] for f in found if (bare := _without_epithet(f, found))}
    split |= {f: list(two) for f in found if (two := _body_and_head(f, found))}
    for form, named in split.items():
        for part in named:
            votes.setdefault(part, Counter()).update(votes[form])
            found.setdefault(part, []).extend(found[form])
        del found[form]
    text = "\n".join(s.text for s in body)
    for form in [f for f in found if _is_demonym(f, found)]:
        del found[form]
    for form in [f for f in found if f.isupper() and len(f) > 4 and " " not in f and len(found[f]) == 1 and found[f][0] == body[0].index]:
        del found[form]  # the opening of a story set in capitals: "A SCOUT leader"
    made: list[Name] = []
    for form in [f for f in found if len(family(f, found)) > 1]:
        del found[form]
    relatives = {f for f in found if " " in f and _is_relative(f, text)}
    told = {s.index: s.text for s in body}
    seated = {f for f in found if _holds_office(f, found, told)}

    def is_somebody(form: str) -> bool:
        return " " not in form and kind_in(Name(form, (), kind_of(form), ()), text, votes[form]) == "person"

    for name in sorted(_grouped(found, relatives, seated, is_somebody, places, article.title or ""), key=lambda n: n.sentences[0]):
        seen = sum((votes[f] for f in name.forms), Counter[str]())
        known = replace(name, kind=kind_in(name, text, seen))
        if known.kind == "person" and credited.issuperset(known.sentences):
            continue  # who wrote the story
        made.append(replace(known, place=is_place(known, article, seen)))
    return tuple(_titled(made, told))


def _is_relative(full: str, text: str) -> bool:
    """Whether a text calls somebody another's relative: "his wife, Ada,", "Vell's father, bridge builder Rev. Tom Vell", "Ada Vell, his sister"."""
    name, given = re.escape(full), re.escape(full.split()[0])
    whose = rf"{_WHOSE_KIN}(?:, (?:[a-z][\w-]* ){{1,4}}|,? )(?:the )?(?:late |Rev\.? |Dr\.? |Sir )?{name}\b|{_WHOSE_KIN}, {given},"
    return re.search(rf"{whose}|{_KIN_OF} {given}\b|\b{name}, {_WHOSE_KIN}\b", text) is not None


def _is_quoted_term(form: str, found: Mapping[str, Sequence[int]], body: Sequence[Sentence]) -> bool:
    """Whether a name that goes on from another's is only a term, in quotation marks wherever it stands: "the “Orvel Way”", of Orvel."""
    if not any(form.startswith(f"{f} ") for f in found):
        return False
    texts = (s.text for s in body if s.index in found[form])
    return all(re.search(rf"[“\"]{re.escape(form)}[,.]?[”\"]", t) for t in texts)


def _may_be_somebody(word: str) -> bool:
    """Whether a common noun that begins a sentence may be a party: "Rangers", "Parliament"; "Turnout" and "Eleven" are none."""
    noun = word.casefold()
    return is_person(noun.removesuffix("s")) or noun in BODY_NOUNS or AUTHORITY.search(noun) is not None


def _surnames_first(parses: Mapping[int, Parse], order: Sequence[int], found: Mapping[str, object]) -> list[tuple[str, int]]:
    """Surnames that begin a sentence, and that the tagger takes for a noun: "Stone has been on leave", of whom the story calls Ada Stone."""
    surnames = {form.split()[-1] for form in found if " " in form and kind_of(form) == "person"}
    firsts = ((parses[i].words[first_word(parses[i].words)], i) for i in order if parses[i].words)
    return [(w.text, i) for w, i in firsts if w.text in surnames and w.pos == "NOUN" and w.dep in ("nsubj", "nsubjpass", "poss")]


def _titled(made: Sequence[Name], told: Mapping[int, str]) -> list[Name]:
    """The names, with "Mr Vell" and "Mrs Vell" as forms of a man and a woman of one surname; without a title it is who is never called with one."""
    text = "\n".join(told.values())
    named = {n.full: n for n in made}
    for surname in dict.fromkeys(n.full.split()[-1] for n in made if n.kind == "person"):
        bearers = [n.full for n in made if n.kind == "person" and ends_in(n.full, surname)]
        if len(bearers) < 2:
            continue
        calls: dict[str, str] = {}
        for call, title in {hit[0]: hit[1] for hit in re.finditer(rf"\b(Mr|Mrs|Ms|Miss)\.? {re.escape(surname)}\b", text)}.items():
            first = min(i for i, t in told.items() if call in t)
            known = [b for b in bearers if named[b].sentences[0] <= first] or bearers  # not who is named at the story's end
            maybe = [b for b in known if usual_pronoun(b) in ("he" if title == "Mr" else "she", "")]
            whose = maybe if len(maybe) == 1 else [b for b in maybe if usual_pronoun(b)]
            calls |= {call: whose[0]} if len(whose) == 1 else {}
        rest = re.sub("|".join(map(re.escape, sorted({*calls, *bearers}, key=len, reverse=True))), "", text)
        untitled = [b for b in bearers if b not in calls.values()]
        if calls and surname in named and (len(untitled) == 1 or not re.search(rf"\b{re.escape(surname)}\b", rest)):
            calls |= {surname: untitled[0]} if len(untitled) == 1 else {}
            del named[surname]
        for call, full in calls.items():
            seen = {*named[full].sentences, *(i for i, t in told.items() if call in t)}
            named[full] = replace(named[full], aliases=(*named[full].aliases, call), sentences=tuple(sorted(seen)))
    return list(named.values())


def _are_two(form: str, found: Mapping[str, object]) -> bool:
    """Whether a name with "and" is of two firms, of which the story names one alone: "Gazra and Gazraneft"; not "the Oxmere and Tarn Institute"."""
    parts = form.split(" and ")
    return any(p in found for p in parts) and (parts[-1] in found or not ORGANISATION.search(parts[-1]))


def _without_calling(form: str, found: Mapping[str, object]) -> str:
    """What is left of the first words of a sentence, "Promoter Vell", where the story names an Amara Vell; empty where all of it is the name."""
    first, _, rest = form.partition(" ")
    if not rest or is_given(first) or not (is_noun(first) or first.endswith("ing")) or ORGANISATION.search(form):
        return ""
    named = rest in found if " " in rest else any(ends_in(f, rest) and _may_be_given(f.split()[0]) for f in found if f != form)
    return rest if named else ""


def _without_epithet(form: str, found: Mapping[str, object]) -> str:
    """The full name in "Crooked Ada Vell", "Telling Ada Vell": of an epithet, or of a headline's words, where the story has it alone too."""
    first, _, rest = form.partition(" ")
    if rest in found and first in _NO_PART:
        return rest
    named = rest in found and " " in rest and rest[0].isupper() and is_given(rest.split()[0]) and kind_of(rest) == "person"
    return rest if named and (first in _ASKING or not is_given(first)) and re.fullmatch(r"[A-Z][a-z’']{2,}", first) else ""


def _may_be_given(word: str) -> bool:
    """Whether a word may be a given name: it is one, or no common noun."""
    return is_given(word) or not is_noun(word)


def _body_and_head(form: str, found: Mapping[str, object]) -> tuple[str, str] | None:
    """The body or the seat, and the person, of "Oxmere Inter College Amara Vell", before whom the story gives no title, and whom it goes on to call Vell."""
    words = form.split()
    if len(words) < 4 or words[-1] not in found or kind_of(words[-1]) != "person":
        return None
    seat = is_given(words[-2]) and not is_given(words[0]) and PARTICLES.isdisjoint(words)  # "the member for Oxmere East Rural Amara Vell"
    if not ORGANISATION.fullmatch(words[-3]) and not seat:
        return None
    return " ".join(words[:-2]), " ".join(words[-2:])


def ends_in(full: str, form: str) -> bool:
    """Whether a name ends in another, as in a surname: "Amara Vell Jr." in "Vell"."""
    return without_heir(full).casefold().endswith(f" {form.casefold()}")


def family(form: str, names: Iterable[str]) -> list[str]:
    """Of some names, those of the family that a plural means: Amara and Tom Vell, of "Vells"."""
    surname = re.sub(r"(?:(?<=s)es|(?<!s)s)$", "", form)
    return [n for n in names if surname != form and " " not in form and ends_in(n, surname) and kind_of(n) == "person"]


def _is_demonym(form: str, found: Mapping[str, object]) -> bool:
    """ "Dalvonian" where the story names Dalvonia: of a country, and nobody."""
    stem = re.sub(r"(?:n|ian|an|ese|ish|i|ic)$", "", form)
    return (
        stem != form
        and len(stem) > 3
        and " " not in form
        and any(f != form and f.startswith(stem) and len(f) <= len(form) and " " not in f for f in found)
    )


def _holds_office(form: str, found: Mapping[str, Sequence[int]], told: Mapping[int, str]) -> bool:
    """Whether a surname is of somebody in office whom the story never calls by a full name: "President Vell", of whom it names a daughter, Ada Vell."""
    bearers = [f for f in found if ends_in(f, form)] if " " not in form else []
    titled = re.compile(rf"\b({_OFFICE}) {re.escape(form)}\b")
    called = next(((i, hit[1]) for i, text in told.items() if (hit := titled.search(text))), None) if bearers else None
    if called is None or any(min(found[f]) <= called[0] for f in bearers):
        return False
    if not all(re.search(r" [JS]r\b", f) or any(f"{f}, " in told[i] for i in found[f] if i in told) for f in bearers):
        return False  # nothing introduces them as another
    theirs = (told[i] for f in bearers for i in found[f] if i in told)  # "Tom Vell, the president, denied it", but not "the president's son"
    return not any(re.search(rf"{re.escape(called[1])}(?!['’]s)(?!\w)", text, re.IGNORECASE) for text in theirs)


def _grouped(
    found: dict[str, list[int]],
    relatives: set[str],
    seated: set[str],
    is_somebody: Callable[[str], bool],
    places: Mapping[str, tuple[int, int]],
    title: str,
) -> list[Name]:
    """One name a party: a surname or a short form goes with the one full form that ends or begins with it, and is no relative's, nor of who is in office.

    Args:
        found: the sentences that hold each form.
        relatives: forms of whom the story calls a relative.
        seated: surnames of who is in office.
        is_somebody: whether a single word is used as somebody's name, and so is short for no body: "Vell" beside the "Vell Organization".
        places: where each form first stands, sentence and offset.
        title: of the story.
    """
    first = {f: places.get(f, (min(where), 0)) for f, where in found.items()}
    first |= {f: (-1, title.index(f)) for f in found if " " in f and f in title}  # before all sentences
    fulls = sorted(found, key=lambda f: (-len(f.split()), found[f][0]))
    groups: dict[str, list[str]] = {}
    for form in fulls:
        apart = [f for f in groups if {form, f} & relatives or set(found[form]) & set(found[f])]
        owners = [f for f in groups if f != form and (_is_short_for(form, f) or (f not in apart and _is_same_person(form, f)))]
        owners = (
            [] if form in seated else [f for f in owners if not (_is_heir(f, form, first) or (kind_of(f) == "organisation" and is_somebody(form)))]
        )
        ending = [f for f in owners if ends_in(f, form)]
        owners = ending if len(ending) == 1 else owners  # a surname is the person's before it is the firm's
        if len(ending) > 1 and " " not in form:  # or of who alone had been named when the story first called somebody by it
            owners = [f for f in ending if first[f] < first[form]] or [f for f in ending if without_heir(f) == f] or ending
            owners = [f for f in owners if f not in relatives] if len(owners) > 1 else owners
        elif len(owners) > 1 and all(f.split()[0] == form for f in owners):  # "Lee", of Lee Jae and Lee Sang
            owners = [f for f in owners if first[f] < first[form]]
        if len(owners) == 1:
            groups[owners[0]].append(form)
        else:
            groups[form] = []
    made: list[Name] = []
    for full, aliases in groups.items():
        where = sorted({i for form in (full, *aliases) for i in found[form]})
        made.append(Name(full, tuple(aliases), kind_of(full), tuple(where)))
    return made


def _is_heir(full: str, form: str, first: Mapping[str, tuple[int, int]]) -> bool:
    """Whether a name is of the son of whom the story has named before: "Amos Vell Jr", behind "Amos Vell"."""
    return full != form and " " in form and without_heir(full) == form and first[form] < first[full]


def _is_short_for(form: str, full: str) -> bool:
    words, short = full.split(), form.split()
    parts = full.replace("-", " ").split()
    if len(short) == 1 and form == "".join(p if p.isupper() else p[0] for p in parts if p[0].isupper()):
        return True  # "the USARA" of "the US Anti-Rust Agency"
    if re.fullmatch(rf"{re.escape(form)}\.(?:com|org|net)", full):
        return True
    if len(letters := re.sub(r"[. ]", "", form)) > 4 and letters in (w.replace(".", "") for w in words) and letters[:2].isupper():
        return True  # "O.K. Vell" of "OKVell Orvel"
    if len(short) >= len(words) or words[-1] in _BRANCHES:
        return False
    if len(short) > 1 and words[-1] in _NAMED_AFTER and is_given(short[0]):
        return False
    if words[0] in _STATES:
        words, parts = words[1:], parts[1:]  # "the FBI" of "the US Federal Bureau of Investigation"
        if words == short:
            return True
    letters = form.removesuffix("s").replace(".", "")  # "the AMAs", "the S.E.C."
    if letters.isupper() and len(letters) > 1 and len(short) == 1:
        return letters in ("".join(w[0] for w in some if w[0].isupper()) for some in (words, parts))  # "the NHTU" of "the National Hi-Tech Unit"
    if kind_of(full) == "organisation":
        if words[0] == "Group" and words[1:] == short:
            return True
        head = words[: -len(short)]  # "the World Fund" is not "the Tribunal of the World Fund"
        plain = len(short[0]) > 3 or (len(short) > 1 and short[0] not in _OF_PLACES)  # "Big Orvel" of "Big Orvel Records"; not "New Tarn"
        whole = len(short) > 1 and short[-1] in _WHOLE  # "the White House" is not its medical unit
        return (words[: len(short)] == short and plain and not whole) or (
            words[-len(short) :] == short
            and head[-1] not in ("of", "the", "for")
            and bool(ORGANISATION.fullmatch(short[-1]) or OUTLET.search(short[-1]))
        )
    if len(short) == 1 and len(words) > 2 and short[0] in words and len(short[0]) > 2:
        return True  # "Bustamante" of "Hortensia Bustamante y Leyva"
    if words[-len(short) :] == short:
        return True
    if (len(short) > 1 and short[0].casefold() in PARTICLES) or short[0].startswith(("Al-", "El-")):
        short = [short[0][:1].casefold() + short[0][1:], *short[1:]]  # "Da Câmara Teles said": capital only for the sentence's sake
    if len(short) > 1 and (short[0], short[-1]) == (words[0], words[-1]) and set(short) <= set(words):
        return True  # "Amara Vell" of "Amara Lise Vell"
    return words[-len(short) :] == short or (len(short) == 1 and short[0] == words[0] and len(words) > 1)


def _is_same_person(one: str, other: str) -> bool:
    """Whether two full names are one person's, but for a middle initial, "Jr." or a short first name: "Pat Vell" and "Patrick W. Vell Jr."."""
    if any(kind_of(n) != "person" for n in (one, other)):
        return False
    heirs = {n.rstrip(".").rpartition(" ")[2] for n in (one, other)} & {"Jr", "Sr"}
    a, b = ([w for w in n.split() if not re.fullmatch(r"(?:[A-Z]|Jr|Sr)\.?", w)] for n in (one, other))
    if len(heirs) > 1 or len(a) != 2 or len(b) != 2 or a[1] != b[1]:
        return False
    first, longer = sorted((a[0], b[0]), key=len)
    return first == longer or (len(first) > 2 and is_given(first) and longer.startswith(first))
