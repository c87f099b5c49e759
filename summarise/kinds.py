"""Whether a name is a person's, a body's or a place's: by its form, and by what the story says beside it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarise.article import Article
from summarise.capitals import ORGANISATION, PLATFORMS
from summarise.given_names import is_given, usual_pronoun
from summarise.language import without_dateline
from summarise.nouns import KIN, OFFICERS, PAPERS, PERSON_NOUNS, VOICES
from summarise.parsing import is_noun

if TYPE_CHECKING:
    from summarise.brief import PartyKind
    from summarise.names import Name

OUTLET = re.compile(
    r"\b(?:News|Times|Post|Herald|Gazette|Chronicle|Tribune|Courier|Observer|Journal|Echo|Telegraph|Mail|Wire|Broadcasting|Radio|TV|Standard|Argus|Sentinel|Examiner|"
    r"Ledger|Magazine|Weekly|Monthly|Press|Review|BBC|CNN|Reuters|Globe|Sun|Star|Mirror|Guardian|Record|Bugle|Dispatch|Lantern|Inquirer|Bulletin|Clarion|Advertiser|Messenger|Nation|Independent|CBS|NBC|ABC|PBS|NPR|MSNBC|CNBC|AFP|Bloomberg|Politico|Axios|ITV|HuffPost)\b"
)  # fmt: skip
AUTHORITY = re.compile(
    r"\b(?:[Pp]olice|Constabulary|[Cc]ourt|[Tt]ribunal|[Pp]rosecut\w+|[Ii]nspectorate|[Mm]inistry|[Cc]ouncil|[Bb]oard|[Cc]ommission|[Bb]ureau|[Pp]anel|[Oo]ffice|[Dd]irectorate|[Rr]egulator|[Aa]uthorit(?:y|ies)|"
    r"[Dd]epartment|[Oo]mbudsman|[Ss]upervisor|[Ff]ederation|(?<!News )(?<!Press )[Aa]gency|Service|[Pp]arliament|[Cc]ommittee|[Ii]nspectors|[Mm]agistrates|[Jj]ury|Attorney|Sheriff|Drug Administration|Pentagon|Kremlin|White House|Downing Street|Treasury|Scotland Yard|Interpol|Europol|FBI|CIA|SEC|DOJ|NYPD|LAPD|FDA|EPA|IRS|[Ii]nvestigators|[Dd]etectives|[Ee]mbassy|[Aa]uditors|[Cc]ommissioner|[Cc]oastguards?|Task Force|Division)\b"
)
_BODY = (
    r"(?:company|firm|group|maker|operator|bank|exchange|agency|union|charity|newspaper|paper|supplier|insurer|developer|tannery|factory|plant|club|school|laboratory|"
    r"broadcaster|co-operative|cooperative|business|retailer|chain|brand|start-up|website|studio|producer|airline|manufacturer|provider|utility|party|"
    r"consultancy|seller|shop|store|foundation|society|federation|association|hospice|hospital|promoter of|publisher|carrier|giant|lab|works|railway|"
    r"platform|outlet|regulator|ministry|council|body|trust|team|department|programme|magazine|weekly|daily|station|service)"
)
_HERE = "𐎀"  # a name's place, by a letter that no story has: so one pattern serves every name
_AS_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge|Justice|Councillor|Coun|Cllr|Minister|Captain|Attorney(?: General)?|Gov|Rep|Sen|"
    rf"Senator|Sheriff|Detective|Investigator|Mayor|CEO|President|Chancellor|Congressman|Congresswoman|Secretary|Director|Commissioner|Chairman|Chairwoman|"
    rf"Premier|Governor|Ambassador|Superintendent|Inspector|Sergeant|Sgt|Lieutenant|Lt|Colonel|Col|Gen|Bishop|Archbishop|Cardinal|Pastor|Rabbi|Imam|Rev)\.? {_HERE}|{_HERE}, (?:aged )?\d\d\b|{_HERE}, who\b|"
    rf"\b(?:{'|'.join(sorted(KIN))}), {_HERE}(?:,|$)|\b(?:[Hh]is|[Hh]er) (?:[a-z]+ )?(?:{'|'.join(sorted(KIN))}) {_HERE}|"
    rf"{_HERE}, (?:(?:an?|the|its|his|her|their|[\w-]+(?: [\w-]+)?['’]s?) )?(?:[\w-]+ ){{0,3}}(?:{'|'.join(sorted(VOICES - PAPERS | OFFICERS))})\b(?!(?: [a-z]+)? [A-Z])"  # "Brill, the bank's lawyer", not "the bank, its lawyer Ada Brill and"
)
_PERFORMERS = frozenset(
    "rapper singer actor actress sprinter boxer cyclist swimmer dancer poet novelist comedian drummer guitarist cricketer".split()
)
"""Whom a story may call by one name that is no surname: "the actor Brill"."""
_CALLED = (
    PERSON_NOUNS - {"year-old", "-year-old"}
    | _PERFORMERS
    | frozenset(
        "painter cellist violinist conductor "
        "campaigner activist historian economist analyst physicist chemist surgeon nurse pensioner lawyer solicitor barrister attorney judge prosecutor".split()
    )
)
_AS_PERFORMER = re.compile(rf"\b(?:{'|'.join(sorted(_PERFORMERS))}) {_HERE}")
_AS_CALLED = re.compile(
    rf"\b(?:{'|'.join(sorted(_CALLED))}) {_HERE}|{_HERE}, (?:an?|the) \d\d?[- ]year[- ]old|"
    rf"{_HERE}, (?:an?|the|his|her|their) (?:[\w’'-]+ ){{0,2}}(?:{'|'.join(sorted(KIN))})\b"
)
_AS_BODY = re.compile(
    rf"\b{_BODY} {_HERE}|{_HERE}, (?:a|an|the|which|whose)\b[^,.;]{{0,40}}\b{_BODY}\b(?!['’]s| (?:{'|'.join(sorted(OFFICERS))})\b)|\b[Tt]he {_HERE} {_BODY}\b|"
    rf"{_HERE},? (?:said|says|has said) (?:that )?(?:its|it (?!was|is|were)\w+)\b|{_HERE}, which\b|{_HERE} (?:employs|makes|sells|runs|owns)\b|"
    rf"\b(?:employee|worker|staff|accountant|manager|director|engineer|executive|boss|customer|member|shareholder|share|investor|founder)s? (?:at|of|in) {_HERE}|"
    rf"{_HERE}(?:['’]s?) (?:\w+ )?(?:shares?|profits?|headquarters|factory|board|customers|staff|managing director|chief executive|chairman|chairwoman|"
    rf"finance director|employees|workers)\b|{_HERE} (?:was|were) (?:founded|set up)\b|{_HERE} (?:President|CEO|Chief Executive|Managing Director) [A-Z]"
)
_SURELY_BODY = re.compile(
    rf"\b(?:company|firm|group|bank|giant|retailer|maker|insurer|broker|chain|airline|manufacturer) {_HERE}(?! (?:r[au]n|own|found|led|lead|head|set|buil[dt]|chair|join|left|manag|had|has)\w*\b)|"
    rf"{_HERE}, which\b"
)
_AS_HUMAN = re.compile(rf"{_HERE}[^.;“”\"]{{0,60}}\b(?:his|her|he|she|himself|herself)\b")
_AS_THING = re.compile(rf"(?:^|[.!?”\"]\s+|, ){_HERE}(?:['’]s)?\b[^.;,“”\"]{{0,60}}\b(?:its|itself)\b")
_NO_CAMP = r"(?! (?:campaigns?|administration|camp|family|case|trial|presidency|era|estate)\b)"
"""No word behind a name that makes what has "the" before it somebody's: "the Amara Vell campaign"."""
_WITH_THE = re.compile(rf"\b[Tt]he {_HERE}{_NO_CAMP}")
_SPEAKS = re.compile(rf"{_HERE} (?:told|added|who)\b")
_PLACE_BEFORE = re.compile(r"\b(?:MP for|in|at|near|from|across|outside|throughout|to)\s+(?:the\s+)?$", re.IGNORECASE)
_THINGS = r"(?:drug|painkiller|medicine|vaccine|film|movie|musical|opera|novel|song|album|tanker|trawler|freighter|yacht|ship|vessel|liner)"
"""What makes the name behind it one of a thing."""
_INITIALS = re.compile(
    r"^(?!(?:US|UK|EU|UN|AC|AB|AS|FC|CF|SC|LA|NY|DC|MG|GE|GM|HP|BP|BT|VW|LG|UC|BA|AG|TV|PC|IT|HR|PR|GQ|MF|GT|BB|HT|EC|MP|ID|PT|CV|KK)\b)[A-Z]{2} (?=[A-Z][\w’'-]*[a-z]\b)"
)
"""Two initials before a surname, in the manner of South Asia: "VK Vell"; not the letters of a state, a club or a firm."""
_SURNAMES = frozenset("Tower Mills House Church Post Marine Wire Young".split())
"""Words for bodies that are surnames too."""
_PARTS_OF_LANDS = frozenset("Western Eastern Northern Southern Central New North South".split())
"""First words of a land: "Western Oxmere"."""
_JOINS = re.compile(r"\s(?:of|for|&)\s")


def kind_of(name: str) -> PartyKind:
    """What a name looks like: an organisation, a person, or people without a name."""
    if not any(w[:1].isupper() for w in name.split()) or re.search(
        r"\b(?:sources?|officials|employees|people|witness(?:es)?|workers|residents)\b", name
    ):
        return "group"
    land = name.split()[0] in _PARTS_OF_LANDS and " " in name and not is_given(name.split()[-1])
    return "organisation" if land or ORGANISATION.search(_INITIALS.sub("", name)) or _JOINS.search(name) or name in PLATFORMS else "person"


def kind_in(name: Name, text: str, votes: Counter[str]) -> PartyKind:
    """The kind that the text gives a name: what stands beside it ("the firm X", "X, 49,", "Mr X") tells more than its form."""
    if name.kind == "organisation" and not _bears_a_surname(name.full, votes):
        return "organisation"
    forms = "|".join(re.escape(f) for f in sorted(name.forms, key=len, reverse=True))
    marked = re.sub(rf"(?<!\w)(?:{forms})(?!\w)", _HERE, text)
    people, bodies = votes["PERSON"], votes["ORG"] + votes["PRODUCT"] + votes["GPE"]
    if _AS_PERSON.search(marked) or _AS_PERFORMER.search(marked) or (_AS_CALLED.search(marked) and (" " in name.full or people > bodies)):
        return "person"
    pronoun = usual_pronoun(name.full)
    if _SURELY_BODY.search(marked) and not _AS_HUMAN.search(marked):
        return "organisation"  # "the retailer John Brill"
    if not pronoun and (_AS_BODY.search(marked) or (" " in name.full and re.search(rf"\b[Tt]he {re.escape(name.full)}{_NO_CAMP}\b", text))):
        return "organisation"  # "the Evening Whistle"
    if " " in name.full:
        first, last = name.full.split()[0], name.full.split()[-1]
        human = _AS_HUMAN.search(marked)
        if (
            first in name.aliases
            and last not in name.aliases
            and not pronoun
            and not re.search(r"-[a-z]", last)
            and (bodies > people or (not human and len(re.findall(rf"\b{re.escape(first)}\b", text)) > 2))
        ):
            return "organisation"  # a firm is called by its first word, a man by his last
        if not human and not pronoun and _AS_THING.search(marked):
            return "organisation"
        again = len(re.findall(rf"\b{re.escape(name.full)}\b", text)) > 1
        given = "-" in name.full or any(is_given(w) for w in name.full.split())
        common = name.full.istitle() and is_noun(last) and last not in name.aliases and not pronoun
        if common and ((not human and bodies >= people) or (not given and (again or not human))):
            return "organisation"  # "Ridgeline Barriers": whom the story would go on to call by a surname
        return "organisation" if bodies > 2 * people and _WITH_THE.search(marked) else "person"
    called = _AS_HUMAN.search(marked) or usual_pronoun(f"{name.full} X")  # by one word a story calls a body, and few people
    return "person" if called and (people > bodies or _SPEAKS.search(marked)) else "organisation"


def _bears_a_surname(full: str, votes: Counter[str]) -> bool:
    """Whether a name whose last word is one for bodies is a person's: "Pamela Mills"."""
    return full.count(" ") == 1 and full.split()[1] in _SURNAMES and usual_pronoun(full) != "" and votes["PERSON"] > votes["ORG"]


def is_place(name: Name, article: Article, votes: Counter[str]) -> bool:
    if name.kind != "person" and any(re.search(rf"\b{_THINGS} {re.escape(name.full)}\b", article.sentences[i].text) for i in name.sentences):
        return True
    if ORGANISATION.search(name.full) or " for " in name.full or votes["ORG"] + votes["PERSON"] > votes["GPE"] + votes["LOC"] + votes["FAC"]:
        return False
    for index in name.sentences:
        text = without_dateline(article.sentences[index].text)
        for form in name.forms:
            for hit in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                if not _PLACE_BEFORE.search(text[: hit.start()]) and not text[hit.end() :].startswith((" Council", " MP", "-", "’s", "'s")):
                    return False
    return True
