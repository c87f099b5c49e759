"""The names that an article gives: people and organisations, under all their forms. No model; capital letters and what stands round them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from summarise.article import Article
from summarise.language import speaks_to_a_model
from summarise.parsing import Parse, Word, parse_all

if TYPE_CHECKING:
    from summarise.brief import PartyKind

_PARTICLES = frozenset("de da das do dos del della dei di du la le las los van von der den ter ten zu bin ibn bint al el y e ap af av".split())
_ORGANISATION = re.compile(
    r"\b(?:News|Times|Post|Herald|Gazette|Chronicle|Tribune|Courier|Observer|Journal|Daily|Echo|Telegraph|Mail|Wire|Broadcasting|Radio|TV|Television|"
    r"Party|Council|Company|Co|Ltd|Inc|plc|PLC|LLC|GmbH|AG|SA|Group|Holdings|Bank|University|College|School|Academy|Agency|Police|Constabulary|Department|"
    r"Ministry|Court|Office|Corporation|Corp|Committee|Commission|Union|Association|Federation|League|Society|Trust|Foundation|Board|Authority|Institute|"
    r"Tribunal|Campaign|Government|Parliament|Assembly|Senate|Congress|Bureau|Service|Services|Inspectorate|Ombudsman|Registry|Club|Hospital|Clinic|Church|"
    r"Partners|Capital|Industries|Systems|Technologies|Logistics|Energy|Water|Airlines|Airways|Motors|Foods|Pharma|Pharmaceuticals|Laboratories|Labs|"
    r"Shipping|Fisheries|Mining|Minerals|Insurance|Mutual|Associates|Network|Alliance|Coalition|Centre|Center|Museum|Theatre|Rovers|United|Athletic|Standards|"
    r"Regulator|Front|Movement|Workers|Directorate|Watch|Research|Media|Press|Review|Magazine|Studios|Homes|Housing|Care|Health|Transport|Rail|Railways|Lines|Works|Brewery|Farms|Dairy|Mills|"
    r"Limited|Dairies|Productions|Terminals|Holding|Marine|Racing|Drillers|Drilling|Mobility|Sound|Records|House|Hotel|Hotels|Leisure|Juniors|Rangers|Wanderers|Albion|Freight|Haulage|Coaches|Buses|"
    r"Cabs|Telecom|Pictures|Films|Software|Data|Digital|Analytics|Solutions|Consulting|Ventures|Investments|Securities|Finance|Financial|Assurance|Builders|Construction|Contractors|Engineering|"
    r"Estates|Properties|Developments|Lettings|Growers|Distillery|Vineyards|Metals|Cement|Timber|Plastics|Chemicals|Textiles|Garments|Stores|Supermarkets|Catering|Bakery|Restaurant|Resorts|"
    r"Travel|Tours|Cruises|Carriers|Pharmacy|Healthcare|Hospice|Nursery|Monthly|Weekly|Lifts|Equestrian|Brands|Products|Toys|Petroleum|Aviation|Aerospace|Automotive|Robotics|Dynamics|"
    r"Instruments|Devices|Biotech|Therapeutics|Genomics|Games|Gaming|Sports|Cosmetics|Apparel|Recycling|Demolition|Scaffolding|Plumbing|Electrical|Security|Recruitment|Staffing|Thermal|Renewables|Worldwide|"
    r"[A-Z]{2,}s?)\b"
)  # fmt: skip
OUTLET = re.compile(
    r"\b(?:News|Times|Post|Herald|Gazette|Chronicle|Tribune|Courier|Observer|Journal|Echo|Telegraph|Mail|Wire|Broadcasting|Radio|TV|Standard|Argus|Sentinel|Examiner|"
    r"Ledger|Magazine|Weekly|Monthly|Press|Review|BBC|CNN|Reuters|Globe|Sun|Star|Mirror|Guardian|Record|Bugle|Dispatch|Lantern|Inquirer|Bulletin|Clarion|Advertiser|Messenger|Nation|Independent)\b"
)  # fmt: skip
AUTHORITY = re.compile(
    r"\b(?:[Pp]olice|Constabulary|[Cc]ourt|[Tt]ribunal|[Pp]rosecut\w+|[Ii]nspectorate|[Mm]inistry|[Cc]ouncil|[Bb]oard|[Cc]ommission|[Bb]ureau|[Pp]anel|[Oo]ffice|[Dd]irectorate|[Rr]egulator|[Aa]uthority|"
    r"[Dd]epartment|[Oo]mbudsman|[Ss]upervisor|[Ff]ederation|[Aa]gency|Service|[Pp]arliament|[Cc]ommittee|[Ii]nspectors|[Mm]agistrates|[Jj]ury|Attorney|Sheriff|Drug Administration|FBI|CIA|SEC|DOJ|NYPD|LAPD|FDA|EPA|IRS|[Ii]nvestigators|[Dd]etectives|[Ee]mbassy)\b"
)
_BODY = (
    r"(?:company|firm|group|maker|operator|bank|agency|union|charity|newspaper|paper|supplier|insurer|developer|tannery|factory|plant|club|school|laboratory|"
    r"broadcaster|co-operative|cooperative|business|retailer|chain|brand|start-up|website|studio|producer|airline|manufacturer|provider|utility|party|"
    r"consultancy|seller|shop|store|foundation|society|federation|association|hospice|hospital|promoter of|publisher|carrier|giant|lab|works|railway|"
    r"platform|outlet|regulator|ministry|council|body|trust|team|department|programme|magazine|weekly|daily|station|service)"
)
_HERE = "𐎀"  # a name's place, by a letter that no story has: so one pattern serves every name
_AS_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge|Justice|Councillor|Coun|Cllr|Minister|Captain|Attorney(?: General)?|Gov|Rep|Sen|"
    rf"Senator|Sheriff|Detective|Investigator|Mayor|CEO)\.? {_HERE}|{_HERE}, (?:aged )?\d\d\b|{_HERE}, who\b"
)
_AS_BODY = re.compile(
    rf"\b{_BODY} {_HERE}|{_HERE}, (?:a|an|the|which|whose)\b[^,.;]{{0,40}}\b{_BODY}\b(?!['’]s)|\b[Tt]he {_HERE} {_BODY}\b|"
    rf"{_HERE},? (?:said|says|has said) (?:that )?(?:its|it (?!was|is|were)\w+)\b|{_HERE}, which\b|{_HERE} (?:employs|makes|sells|runs|owns)\b|"
    rf"\b(?:employee|worker|staff|accountant|manager|director|engineer|executive|boss|customer|member|shareholder|share|investor|founder)s? (?:at|of|in) {_HERE}|"
    rf"{_HERE}(?:['’]s?) (?:\w+ )?(?:shares?|profits?|headquarters|factory|board|customers|staff|managing director|chief executive|chairman|chairwoman|"
    rf"finance director|employees|workers)\b|{_HERE} (?:was|were) (?:founded|set up)\b"
)
_AS_HUMAN = re.compile(rf"{_HERE}[^.;“”\"]{{0,60}}\b(?:his|her|he|she|himself|herself)\b")
_AS_THING = re.compile(rf"(?:^|[.!?”\"]\s+|, ){_HERE}(?:['’]s)?\b[^.;,“”\"]{{0,60}}\b(?:its|itself)\b")
_WITH_THE = re.compile(rf"\b[Tt]he {_HERE}")
_SPEAKS = re.compile(rf"{_HERE} (?:told|added|who)\b")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|across|outside|throughout|to)\s+(?:the\s+)?$", re.IGNORECASE)
_TITLES = frozenset(
    "Consul Chairman Skipper Nurse Bishop Coun Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor Councillor Cllr Mayor President Minister Judge Justice Detective Inspector Sergeant Constable "
    "Superintendent Captain Chief Executive Senator Rep Sen Gov Governor Chancellor Chairman Chairwoman Chair Secretary Director Officer Commissioner "
    "Reverend Rev Father Sister Brother Coach Lieutenant Colonel General Major Deputy Vice Prime Attorney Prosecutor Magistrate Archbishop Bishop Imam "
    "MP MS MSP MEP TD PC Pc Supervisor CEO CFO COO Investigator Agent Trooper Marshal Delegate Premier Speaker Whip Comptroller Postmaster Admiral Brigadier Corporal Private Commandant Chairperson "
    "President-elect Administrator Commissioner Sheriff Solicitor Barrister Head Warden Dean Provost Rector Vicar Canon Pastor Rabbi Lieutenant Lt Col Sgt Capt Gen Alderman Congressman Congresswoman Ambassador Treasurer King Queen Prince Princess Former Foreign Finance Health Interior Education Justice".split()
)
_STOP = frozenset(
    "A An The This That These Those It Its He She They We I You His Her Their There Here In On At By For From Of To With No Not Nobody Neither Both All "
    "Some Many Several More Most Few One Two Three Four Five Six Seven Eight Nine Ten According As After Before During Since When While Where Why How And "
    "But Or If Is Was Were Has Had Have Who What Which Asked Under Over Following Amid Despite Also However Although Because Now Then Yet So Until Only "
    "Even Earlier Later Last Next Another Other Such Each Every Any Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May Feb Sept June July August September October November December Read Share Related Updated Published Photo Image By Sign Subscribe Yes Well Please Prosecutors "
    "Police Aug Sep Oct Nov Dec Rs Messages Calls Emails Letters Texts Requests Officials Investigators Sources Lawyers Residents Workers Staff Critics Supporters Neighbours Witnesses Meanwhile Our My Your Let Once Still "
    "Late Early Speaking Contacted Reached Today Yesterday Tomorrow First Second Third Nothing Everyone Everything Someone Through Between Among Against Without Within "
    "Around About Above Below Nor Than Though Unless Upon Would Could Should Did Does Do Are Be Been Being Back Court Judge Breaking Exclusive Q&A".split()
)  # fmt: skip
_CALLINGS = frozenset(
    "Manager Volunteer Striker Defender Goalkeeper Midfielder Resident Campaigner Lawyer Solicitor Barrister Builder Farmer Teacher Actor Actress Singer Spokesman Spokeswoman "
    "Spokesperson Prosecutor Cox Rower Runner Driver Owner Boss Founder Star Presenter Hubby Grandmother Mother Father Neighbour Historian Analyst Economist Engineer Author Novelist "
    "Adjudicator Dietitian Auditor Chairperson Organiser Doctor Surgeon Physician Professor Scientist Researcher Activist Adviser Advisor Commander Ranger Scout Referee Umpire Midwife Plumber Electrician Carpenter Gardener Chef Waiter Waitress Waiter Cleaner Student Pupil Tenant Chaplain Curator Conductor Composer Producer Editor Columnist Broadcaster Broker Trader Banker Accountant Bookkeeper Clerk Registrar Librarian Headteacher Headmaster Headmistress Principal Tutor Lecturer "
    "Drummer Guitarist Publican Landlord Butcher Baker Postman Fire Police Sarpanch Trainer Jockey Champion Author Retired Ex Dealer Restorer Broker Collector Sheepish Dad Mum Gran Pensioner Shopkeeper".split()
)  # fmt: skip
_SPLITTING = _TITLES - {"King", "Prince", "General", "Justice", "Foreign", "Finance", "Health", "Interior", "Education", "Attorney", "Chief", "Sister", "Brother", "Father", "Former"}  # fmt: skip
_OFFICES = frozenset(
    "Operating Financial Technology Medical Legal Managing Communications Commercial Marketing Information Nursing Scientific".split()
)
_JOINS = re.compile(r"\s(?:of|for|&)\s")
_CORPORATE_HEAD = re.compile(
    r"\b(?:Ministry|Department|Bank|University|Office|Board|Bureau|Council|Institute|Church|House|Court|School|College|Authority|Port|Agency|Society|"
    r"Commission|Committee|Association|Inspectorate|Registry|Academy|Chamber|Guild|Order|Friends|Campaign|Centre|Foundation|Trust|Tribunal|Ombudsman|Union|League)$"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A party that an article names.

    Args:
        full: the fullest form in the article.
        aliases: the other forms, as the article prints them.
        kind: `person` or `organisation`, as far as the form tells.
        sentences: indices of the sentences that hold any of its forms.
        place: every mention follows "in", "at", "near" and the like, and nothing makes it a body or a person.
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
    body = [s for s in article.story if s.text.lstrip("# ") != article.title and not speaks_to_a_model(s.text)]
    parses = parse_all(article)
    found: dict[str, list[int]] = {}
    votes: dict[str, Counter[str]] = {}
    openings: dict[str, list[int]] = {}
    for sentence in body:
        for words, opens in _runs(parses[sentence.index]):
            end = words[-1].end + (words[-1].text in ("Sr", "Jr") and sentence.text[words[-1].end :].startswith("."))
            form = sentence.text[words[0].start : end].replace("\u00a0", " ")
            # A single capital at the head of a sentence may be any word; it counts where it is a name elsewhere.
            (openings if opens and len(words) == 1 else found).setdefault(form, []).append(sentence.index)
            votes.setdefault(form, Counter()).update(w.entity for w in words[-1:] if w.entity)
    for word, index in _surnames_first(parses, [s.index for s in body], found):
        votes.setdefault(word, Counter())
        found.setdefault(word, []).append(index)
    parts = {word for form in found for word in form.split()}
    for form, where in openings.items():
        if form in found or form in parts or len(where) > 1 or votes[form]:
            found.setdefault(form, []).extend(where)
    text = "\n".join(s.text for s in body)
    for form in [f for f in found if _is_demonym(f, found)]:
        del found[form]
    for form in [f for f in found if f.isupper() and len(f) > 4 and " " not in f and len(found[f]) == 1 and found[f][0] == body[0].index]:
        del found[form]  # the opening of a story set in capitals: "A SCOUT leader"
    made: list[Name] = []
    for name in sorted(_grouped(found), key=lambda n: n.sentences[0]):
        seen = sum((votes[f] for f in name.forms), Counter[str]())
        made.append(replace(name, kind=_kind_in(name, text, seen), place=_is_place(name, article, seen)))
    return tuple(made)


def _surnames_first(parses: Mapping[int, Parse], order: Sequence[int], found: Mapping[str, object]) -> list[tuple[str, int]]:
    """Surnames that begin a sentence, and that the tagger takes for a noun: "Stone has been on leave", of whom the story calls Ada Stone."""
    surnames = {form.split()[-1] for form in found if " " in form and kind_of(form) == "person"}
    firsts = ((parses[i].words[_first_word(parses[i].words)], i) for i in order if parses[i].words)
    return [(w.text, i) for w, i in firsts if w.text in surnames and w.pos == "NOUN" and w.dep in ("nsubj", "nsubjpass", "poss")]


def _is_demonym(form: str, found: Mapping[str, object]) -> bool:
    """ "Dalvonian" where the story names Dalvonia: of a country, and nobody."""
    stem = re.sub(r"(?:n|ian|an|ese|ish|i|ic)$", "", form)
    return (
        stem != form
        and len(stem) > 3
        and " " not in form
        and any(f != form and f.startswith(stem) and len(f) <= len(form) and " " not in f for f in found)
    )


def _kind_in(name: Name, text: str, votes: Counter[str]) -> PartyKind:
    """The kind that the text gives a name: what stands beside it ("the firm X", "X, 49,", "Mr X") tells more than its form."""
    if name.kind == "organisation":
        return "organisation"
    forms = "|".join(re.escape(f) for f in sorted(name.forms, key=len, reverse=True))
    marked = re.sub(rf"(?<!\w)(?:{forms})(?!\w)", _HERE, text)
    if _AS_PERSON.search(marked):
        return "person"
    if _AS_BODY.search(marked) or (" " in name.full and re.search(rf"\b[Tt]he {re.escape(name.full)}\b", text)):
        return "organisation"  # "the Evening Whistle"
    people, bodies = votes["PERSON"], votes["ORG"] + votes["PRODUCT"] + votes["GPE"]
    if " " in name.full:
        first, last = name.full.split()[0], name.full.split()[-1]
        human = _AS_HUMAN.search(marked)
        if (
            first in name.aliases
            and last not in name.aliases
            and (bodies > people or (not human and len(re.findall(rf"\b{re.escape(first)}\b", text)) > 2))
        ):
            return "organisation"  # a firm is called by its first word, a man by his last
        if not human and _AS_THING.search(marked):
            return "organisation"
        return "organisation" if bodies > 2 * people and _WITH_THE.search(marked) else "person"
    return "person" if people > bodies or _SPEAKS.search(marked) else "organisation"


def _runs(parse: Parse) -> Iterator[tuple[list[Word], bool]]:
    """The words of each name in a sentence, each with whether it stands at its head."""
    words = parse.words
    at = 0
    while at < len(words):
        article = _is_article(words, at)
        if not article and not _is_capital(words, at):
            at += 1
            continue
        end = at + (3 if article else 1)
        while (step := _goes_on(words, at, end)) is not None:
            end = step
        for run in _split_titles(_named(words, at, end)):
            clean = _trimmed(list(run))
            if clean:
                yield clean, clean[0].index == _first_word(words)
        at = end


def _named(words: tuple[Word, ...], start: int, end: int) -> tuple[Word, ...]:
    """A run of capitals without the office before a person's name: "Secretary of State Amara Vell"."""
    if start > 1 and words[start - 1].text == "of" and words[start - 2].text in _TITLES and end - start > 1:
        start += words[start].text == "State"
        if words[end - 1].entity == "PERSON":
            start = next(i for i in range(start, end) if words[i].entity == "PERSON")
    return words[start:end]


def _first_word(words: tuple[Word, ...]) -> int:
    return next((w.index for w in words if w.pos not in ("PUNCT", "SYM", "SPACE")), 0)


def _is_article(words: tuple[Word, ...], at: int) -> bool:
    """ "al-Wahid": an article that is written with the name."""
    joined = at + 2 < len(words) and words[at + 1].text == "-" and words[at].end == words[at + 1].start
    return joined and words[at].text in ("al", "el") and words[at + 2].text[:1].isupper()


def _is_capital(words: tuple[Word, ...], at: int) -> bool:
    word = words[at]
    if word.text.endswith("day") and at and words[at - 1].text in ("the", "The") and at + 1 < len(words) and words[at + 1].pos == "PROPN":
        return True  # "the Sunday Meridian"
    if word.text in ("Defense", "Defence") and at + 1 < len(words) and words[at + 1].text[:1].islower():
        return False  # "Defense attorney Amara Vell"
    if not word.text[:1].isupper() or word.text.rstrip(".") in _STOP or word.text == "I" or word.text[-1:].isdigit():
        return False
    if word.entity in ("MONEY", "PERCENT", "ORDINAL", "CARDINAL", "QUANTITY", "LANGUAGE"):
        return False
    if word.index == _first_word(words):
        # The tagger takes many a first word for a name only by its capital; one that goes on, or that is an entity, is one.
        follows = at + 1 < len(words) and words[at + 1].text[:1].isupper()
        return word.pos == "PROPN" or (bool(word.entity) and word.entity != "NORP") or (follows and word.pos not in ("ADV", "VERB"))
    return True


def _goes_on(words: tuple[Word, ...], start: int, end: int) -> int | None:
    """Where the name goes on to from `end`: over a hyphen, a particle, "&" or, in the name of a body, "of"; None where it ends."""
    if end >= len(words):
        return None
    if _is_capital(words, end) or (words[end].text[:1].isupper() and words[end].text in ("Court", "Judge", "Union", "Back", "Police")):
        return end + 1
    if words[end].text in ("'", "'s") and end + 1 < len(words) and words[end + 1].text[:1].isupper():
        same = words[end].entity == words[end - 1].entity == words[end + 1].entity == "ORG"
        if same or _CORPORATE_HEAD.search(words[end + 1].text):
            return end + 2  # "the Dunmere Growers' Union"
    joined = end + 1 < len(words) and words[end].start == words[end - 1].end and words[end].text in ("-", "‑", "–", "'", "’")
    if joined and words[end + 1].start == words[end].end and words[end + 1].text[:1].isalpha():
        return end + 2
    at = end
    while at < len(words) and words[at].text in _PARTICLES and at - end < 2:
        at += 1
    hyphen = at > end and at + 1 < len(words) and words[at].text == "-" and words[at].start == words[at - 1].end  # "al-Wahid"
    if end < at < len(words) and _is_capital(words, at + hyphen):
        return at + hyphen + 1
    if re.match(r"(?:d|l|al|el)['-][A-Z]", words[end].text):
        return end + 1  # "d'Arros"
    if words[end].text in ("and", "of", "for") and words[end].entity == words[end - 1].entity == "ORG" and end + 1 < len(words) and words[end + 1].entity == "ORG" and words[end + 1].text[:1].isupper():  # fmt: skip
        return end + 2
    if words[end].text == "&" and end + 1 < len(words) and _is_capital(words, end + 1):
        return end + 2
    if words[end].text == "and" and start and words[start - 1].text in ("the", "The"):
        at = end + 1
        while at < len(words) and _is_capital(words, at):
            at += 1
        if at > end + 1 and _ORGANISATION.fullmatch(words[at - 1].text):
            return at  # "the Harvest and Labour Front"
    if words[end].text in ("of", "for") and _CORPORATE_HEAD.search(words[end - 1].text):
        at = end + 1 + (end + 1 < len(words) and words[end + 1].text == "the")
        if at < len(words) and _is_capital(words, at):
            return at + 1
    return None


def _split_titles(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """ "County Administrator Lyle Standefer": a title in the midst begins another name."""
    for n in range(len(words) - 2, 0, -1):
        law = words[n].text == "Attorney" or (words[n].text == "General" and words[n - 1].text == "Attorney")
        if law and words[n + 1].text not in ("General", "'s"):
            return [words[n:]]  # "Acting U.S. Attorney Amara Vell"
        if words[n].text in ("Chief", "Clerk") and n + 2 < len(words) and words[n + 1].text not in _TITLES | _OFFICES:
            return [words[:n], words[n:]] if words[n - 1].text in ("Police", "Constabulary") else [words[n:]]  # "Fire Chief Amara Vell"
        if words[n].text.rstrip(".") in _SPLITTING and words[n - 1].text not in ("of", "the"):
            before = words[:n]  # one word before a title is a calling: "Dietitian Dr Amara Vell"
            body = before[0].entity == "ORG" if len(before) == 1 else any(w.text not in _TITLES | _OFFICES for w in before)
            return [before, words[n:]] if body else [words[n:]]
    return [words]


def _trimmed(words: list[Word]) -> list[Word]:
    while len(words) > 1:
        suffixed = len(words) > 2 and words[1].text == "-" and words[2].text[:1].islower()
        if suffixed and len(words) > 3:
            words = words[3:]  # "President-elect Tomas Rell", "Runner-up Posy Amberley"
        elif suffixed and words[2].pos in ("ADJ", "VERB", "ADV"):
            return []  # "TV-ready"
        elif words[0].text.rstrip(".") in _TITLES or (len(words) > 2 and words[0].text in _CALLINGS):
            words = words[1:]
        else:
            break
    # A tabloid sets the first word of a story in capitals: "STRIKER Leandro Pask".
    while len(words) > 1 and len(words[0].text) > 4 and words[0].text.isupper() and not words[1].text.isupper():
        words = words[1:]
    while len(words) > 2 and words[-1].text in ("KC", "QC", "SC", "BL", "MP", "MEP", "MSP", "OBE", "MBE", "PhD"):
        words = words[:-1]
    while words and not words[0].text[:1].isupper() and words[0].text not in _PARTICLES and "'" not in words[0].text and "-" not in words[0].text:
        words = words[1:]
    while words and (
        (words[-1].text.rstrip(".") in _STOP and words[-1].text != "Court" and not (len(words) > 1 and words[-1].text == "Police"))
        or not words[-1].text[:1].isalnum()
    ):
        words = words[:-1]
    if [w.text for w in words[-2:]] == ["Attorney", "General"] or (words and words[-1].text == "Attorney"):
        return []  # "the U.S. Attorney for the Western District"
    if len(words) == 1 and (words[0].text.rstrip(".") in _TITLES or words[0].entity == "NORP" or len(words[0].text.rstrip(".")) < 2 or words[0].pos in ("ADV", "VERB")):  # fmt: skip
        return []
    if len(words) > 1 and all(w.text.isupper() for w in words if w.text[0].isalpha()) and sum(len(w.text) for w in words) > 8:
        return []  # a heading in capitals
    return words


def _grouped(found: dict[str, list[int]]) -> list[Name]:
    """One name a party: a surname or a short form goes with the one full form that ends or begins with it."""
    fulls = sorted(found, key=lambda f: (-len(f.split()), found[f][0]))
    groups: dict[str, list[str]] = {}
    for form in fulls:
        owners = [f for f in groups if f != form and _is_short_for(form, f)]
        ending = [f for f in owners if f.casefold().endswith(" " + form.casefold())]
        owners = ending if len(ending) == 1 else owners  # a surname is the person's before it is the firm's
        if len(ending) > 1 and " " not in form:  # or of who alone had been named when the story first called somebody by it
            owners = [f for f in ending if min(found[f]) < min(found[form])] or ending
        if len(owners) == 1:
            groups[owners[0]].append(form)
        else:
            groups[form] = []
    made: list[Name] = []
    for full, aliases in groups.items():
        where = sorted({i for form in (full, *aliases) for i in found[form]})
        made.append(Name(full, tuple(aliases), kind_of(full), tuple(where)))
    return made


def _is_short_for(form: str, full: str) -> bool:
    words, short = full.split(), form.split()
    if len(short) >= len(words):
        return False
    if form.isupper() and len(form) > 1 and len(short) == 1:
        return form == "".join(w[0] for w in words if w[0].isupper())
    if kind_of(full) == "organisation":
        head = words[: -len(short)]  # "the World Fund" is not "the Tribunal of the World Fund"
        return (words[: len(short)] == short and len(short[0]) > 3) or (
            words[-len(short) :] == short
            and head[-1] not in ("of", "the", "for")
            and bool(_ORGANISATION.fullmatch(short[-1]) or OUTLET.search(short[-1]))
        )
    if len(short) == 1 and len(words) > 2 and short[0] in words and len(short[0]) > 2:
        return True  # "Bustamante" of "Hortensia Bustamante y Leyva"
    if (len(short) > 1 and short[0].casefold() in _PARTICLES) or short[0].startswith(("Al-", "El-")):
        short = [short[0][:1].casefold() + short[0][1:], *short[1:]]  # "Da Câmara Teles said": capital only for the sentence's sake
    if len(short) > 1 and (short[0], short[-1]) == (words[0], words[-1]) and set(short) <= set(words):
        return True  # "Amara Vell" of "Amara Lise Vell"
    return words[-len(short) :] == short or (len(short) == 1 and short[0] == words[0] and len(words) > 1)


def kind_of(name: str) -> PartyKind:
    """What a name looks like: an organisation, a person, or people without a name."""
    if not any(w[:1].isupper() for w in name.split()) or re.search(
        r"\b(?:sources?|officials|employees|people|witness(?:es)?|workers|residents)\b", name
    ):
        return "group"
    return "organisation" if _ORGANISATION.search(name) or _JOINS.search(name) else "person"


def _is_place(name: Name, article: Article, votes: Counter[str]) -> bool:
    if _ORGANISATION.search(name.full) or votes["ORG"] + votes["PERSON"] > votes["GPE"] + votes["LOC"] + votes["FAC"]:
        return False
    for index in name.sentences:
        text = article.sentences[index].text
        for form in name.forms:
            for hit in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                if not _PLACE_BEFORE.search(text[: hit.start()]) and not text[hit.end() :].startswith((" Council", "-", "’s", "'s")):
                    return False
    return True
