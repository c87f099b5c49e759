"""Where a sentence has a name: runs of capital letters, without titles, callings and the words that a sentence only begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarise.given_names import is_given
from summarise.nouns import LETTERS, PARTISANS, VOICES, is_person
from summarise.parsing import Parse, Word, is_noun
from summarise.quotations import CLOSING, OPENING

PARTICLES = frozenset("de da das do dos del della dei di du la le las los van von der den ter ten zu bin ibn bint al el y e ap af av ole".split())
ORGANISATION = re.compile(
    r"(?<![\w-])(?:News|Organi[sz]ation|Tower|Times|Post|Herald|Gazette|Chronicle|Tribune|Courier|Observer|Journal|Daily|Echo|Telegraph|Mail|Wire|Broadcasting|Radio|TV|Television|"
    r"Party|Council|Company|Co|Ltd|Inc|plc|PLC|LLC|GmbH|AG|SA|Group|Holdings|(?<!West )Bank|University|College|School|Academy|Agency|Police|Constabulary|Department|"
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
    r"(?!I{2,3}\b|IV\b|VI{1,3}\b)[A-Z]{2,}s?)\b"
)  # fmt: skip
_TITLES = frozenset(
    "Patrolman Consul Chairman Skipper Nurse Bishop Coun Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor Councillor Cllr Mayor President Minister Judge Justice Detective Inspector Sergeant Constable "
    "Superintendent Captain Chief Executive Senator Rep Sen Gov Governor Chancellor Chairman Chairwoman Chair Counsel Spokesman Spokeswoman Representative Secretary Director Officer Commissioner "
    "Reverend Rev Father Sister Brother Coach Lieutenant Colonel General Major Deputy Vice Prime Attorney Prosecutor Magistrate Archbishop Bishop Imam "
    "Member MP MS MSP MEP TD PC Pc Supervisor CEO CFO COO Investigator Agent Trooper Marshal Delegate Premier Speaker Whip Comptroller Postmaster Leader Admiral Brigadier Corporal Private Commandant Chairperson "
    "Advocate Mzee Shri Smt Datuk Padre Herr Frau Monsieur Madame Señor Señora Signor Signora PM CM DCI DCP DSP ASI SHO PSI SSP DIG MLA MLC President-elect Administrator Manager Auditor Recorder Commissioner Sheriff Solicitor Barrister Head Warden Dean Provost Rector Vicar Canon Pastor Rabbi Lieutenant Lt Col Sgt Capt Gen Alderman Congressman Congresswoman Ambassador Treasurer King Queen Prince Princess Det Insp Supt Cpl Maj Cmdr Adm Atty Hon Senators Sens Reps Representatives Judges Justices Congressmen Congresswomen Councillors Presidents Governors Mayors Ministers Detectives Sergeants Professors Messrs Drs Former Longtime Onetime Foreign Finance Health Interior Education Justice Assistant AG Undersecretary".split()
)
_FORMS_OF_ADDRESS = frozenset("Mr Mrs Ms Miss".split())
_ADDRESSED = frozenset("President Speaker Chairman Chairwoman Secretary Ambassador".split())
"""Offices that somebody is addressed by: "Mr. President"."""
_STOP = frozenset(
    "A An The This That These Those It Its He She They We I You His Her Their There Here In On At By For From Of To With No Not Nobody Neither Both All "
    "Some Many Several More Most Few One Two Three Four Five Six Seven Eight Nine Ten According As After Before During Since When While Where Why How And "
    "But Or If Is Was Were Has Had Have Who What Which Asked Under Over Following Amid Despite Also However Although Because Now Then Yet So Until Only "
    "Even Earlier Later Last Next Another Other Such Each Every Any Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "May Feb Sept June July August September October November December Read Share Related Updated Published Photo Image By Sign Subscribe Yes Well Please Prosecutors "
    "Police Aug Sep Oct Nov Dec Rs Messages Calls Emails Letters Texts Requests Officials Investigators Detectives Inspectors Auditors Regulators Officers Coastguards Sources Lawyers Residents Workers Staff Critics Supporters Neighbours Witnesses Meanwhile Our My Your Let Once Still "
    "Late Early Speaking Contacted Reached Today Yesterday Tomorrow First Second Third Nothing Everyone Everything Someone Through Between Among Against Without Within "
    "Around About Above Below Nor Than Though Unless Upon Wherever Whenever Whoever Whatever Whether Would Could Should Did Does Do Are Be Been Being Back Court Judge Breaking Exclusive Q&A".split()
)  # fmt: skip
_CALLINGS = frozenset(
    "Volunteer Striker Defender Goalkeeper Midfielder Resident Campaigner Lawyer Solicitor Barrister Builder Farmer Teacher Actor Actress Singer Spokesman Spokeswoman "
    "Spokesperson Prosecutor Cox Rower Runner Driver Owner Boss Founder Star Presenter Hubby Grandmother Mother Father Neighbour Historian Analyst Economist Engineer Author Novelist "
    "Adjudicator Dietitian Chairperson Organiser Doctor Surgeon Physician Professor Scientist Researcher Activist Adviser Advisor Commander Ranger Scout Referee Umpire Midwife Plumber Electrician Carpenter Gardener Chef Waiter Waitress Waiter Cleaner Student Pupil Tenant Chaplain Curator Conductor Composer Producer Editor Columnist Broadcaster Broker Trader Banker Accountant Bookkeeper Clerk Registrar Librarian Headteacher Headmaster Headmistress Principal Tutor Lecturer "
    "Drummer Guitarist Publican Landlord Butcher Baker Postman Fire Police Sarpanch Trainer Jockey Champion Author Retired Ex Dealer Restorer Broker Collector Sheepish Dad Mum Gran Pensioner Shopkeeper".split()
)  # fmt: skip
_SPLITTING = _TITLES - {"King", "Prince", "General", "Justice", "Foreign", "Finance", "Health", "Interior", "Education", "Attorney", "Chief", "Sister", "Brother", "Father", "Former", "AG"}  # fmt: skip
_OWNING = ("'", "'s")
_SMALL = frozenset("the of with and a an in to for on at".split())
"""Words of a title that it does not set in capitals."""
_SYLLABLE = re.compile(r"(?:[bcdfghjklmnprstwyz]|ch|sh|zh|hs|ts|kw|hw)?y?[aeiou]{1,3}(?:ng|[nklmptrh])?", re.IGNORECASE)
_NO_SYLLABLES = frozenset("up in on off out run hit set cut top to".split())
_OF_BODIES = frozenset("Attorney Foreign Finance Health Interior Education Justice General".split())
_NO_BODIES = frozenset(
    "U.S. US UK State Federal District Circuit County City House Senate Assembly Majority Minority Democratic Republican GOP Assistant Deputy Acting Senior Parish".split()
)
"""Words before an official's title that name no body by themselves: "U.S. District Judge", "Senate Minority Leader"."""
_QUARTERS = frozenset("New North South East West".split())
PLATFORMS = frozenset("Twitter Facebook Instagram YouTube TikTok Telegram".split())
_MEMBERS = frozenset("MPs MLAs MLCs MEPs MSPs TDs Sens Reps".split())
_HEADS = frozenset("Undersecretary Secretary Spokesman Spokeswoman Director Chief Commissioner".split())
_OFFICES = frozenset(
    "Operating Financial Technology Medical Legal Managing Communications Commercial Marketing Information Nursing Scientific Press".split()
)
_NO_NAMES = frozenset(
    "Christmas Easter Ramadan Thanksgiving Diwali Party Person Organization Amendment Act Acts Section Schedule FIR CCTV SIM TV DVD CD ID IT PR PC OK EST EDT GMT BST POTUS Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. "
    "Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo.".split()
)
"""Things, and the letters of states, which are no parties where they stand alone."""
_LAWS_AND_EVENTS = frozenset("Act Acts Code Treaty Amendment Information Cup Olympics Marathon".split())
"""Last words of what is no party."""
_STREETS = frozenset("Street St Avenue Ave Road Rd Lane Drive Boulevard Blvd Terrace Crescent".split())
"""Last words of an address, which is no party."""
_CORPORATE_HEAD = re.compile(
    r"\b(?:Ministry|Department|Bank|University|Office|Board|Bureau|Council|Institute|Church|House|Court|School|College|Authority|Port|Agency|Society|"
    r"Commission|Committee|Association|Inspectorate|Registry|Academy|Chamber|Guild|Order|Friends|Campaign|Centre|Foundation|Trust|Tribunal|Ombudsman|Union|League)$"
)  # fmt: skip

_AIMING = frozenset("Committee Campaign Coalition Alliance Council Commission Association Society Friends League".split())
"""Heads of bodies that are called by what they are for: "the Committee to Save Oxmere"."""


def runs(parse: Parse) -> Iterator[tuple[list[Word], bool]]:
    """The words of each name in a sentence, each with whether it stands at its head."""
    words = parse.words
    at = 0
    while at < len(words):
        article = _is_article(words, at)
        if not article and not _is_capital(words, at):
            at += 1
            continue
        end = at + (3 if article else 1)
        while (step := _goes_on(words, at, end)) is not None and not _is_verb(words[end]):
            end = step
        for run in _split_titles(_named(words, at, end)):
            clean = _trimmed(list(run))
            if clean and not _is_of_title(words, clean):
                yield clean, _opens(words, clean[0])
        at = end


def _is_verb(word: Word) -> bool:
    """Whether a capital is a headline's verb: "Orvel Needs Help"."""
    return word.tag == "VBZ" and word.dep in ("ROOT", "ccomp")


def _named(words: tuple[Word, ...], start: int, end: int) -> tuple[Word, ...]:
    """A run of capitals without the office before a person's name: "Secretary of State Amara Vell"."""
    before = words[start - 1].text if start else ""
    if before in ("to", "of"):  # "the ambassador to Valtria Amara Vell", "the mayor of Oxmere Amara Vell"
        land = next((i for i in range(start, end) if words[i].entity != "GPE"), end)
        people = {w.entity for w in words[land:end]}
        if end - land > 1 and people <= ({"PERSON", ""} if before == "to" else {"PERSON"}):
            start = land
    if start > 1 and words[start - 1].text in ("of", "for") and words[start - 2].text in _TITLES | _CALLINGS and end - start > 1:
        start += words[start].text == "State"
        if words[end - 1].entity == "PERSON":
            start = next(i for i in range(start, end) if words[i].entity == "PERSON")
        while end - start > 2 and is_noun(words[start].text) and not is_given(words[start].text):
            start += 1  # "Inspector of Accounts Amara Vell"
    return words[start:end]


def _is_of_title(words: Sequence[Word], run: Sequence[Word]) -> bool:
    """Whether a name is a part of a title in quotation marks: "Face the Nation" names no nation."""
    first, after = run[0].index, run[-1].index + 1
    opened = next((i for i in range(first - 1, max(first - 5, -1), -1) if words[i].text in OPENING and words[i].end == words[i + 1].start), None)
    closed = next((i for i in range(after, min(after + 5, len(words))) if words[i].text in CLOSING), None)
    if opened is None or closed is None:
        return False
    title = [w for w in words[opened + 1 : closed] if w.text not in (",", ".", "The")]
    great = [w for w in title if w.text[:1].isupper()]
    return title[:1] == great[:1] and len(great) > len(run) and all(w in great or w.text in _SMALL for w in title)


def first_word(words: tuple[Word, ...]) -> int:
    return next((w.index for w in words if w.pos not in ("PUNCT", "SYM", "SPACE")), 0)


def _opens(words: tuple[Word, ...], word: Word) -> bool:
    """Whether a word begins a sentence, or one within it: “Regarding this, we have no choice.”, "Memo: Guards lied"."""
    before = words[word.index - 1] if word.index else None
    quoted = before is not None and before.text in OPENING and before.end == word.start
    after = before is not None and before.text == ":"
    return word.index == first_word(words) or after or (quoted and word.index > 1 and words[word.index - 2].text in (",", ":"))


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
    if word.text == "Class" and at and words[at - 1].text[:1].isdigit():
        return False  # "Patrolman 1st Class Amara Vell"
    if word.text == "D.C." and at and words[at - 1].text == ",":
        return False  # "in Washington, D.C. Vell's wife spent"
    early = word.text == "Early" and at and not _opens(words, word) and at + 1 < len(words) and words[at + 1].text[:1].isupper()
    if early:
        return True  # "the Early Music Guild"
    if not word.text[:1].isupper() or "--" in word.text or word.text.rstrip(".") in _STOP or word.text == "I" or word.text[-1:].isdigit():
        return False
    if word.entity in ("MONEY", "PERCENT", "ORDINAL", "CARDINAL", "QUANTITY", "LANGUAGE"):
        return False
    if _opens(words, word):
        # The tagger takes many a first word for a name only by its capital; one that goes on, or that is an entity, is one.
        follows = at + 1 < len(words) and words[at + 1].text[:1].isupper()
        titled = word.entity == "WORK_OF_ART" and word.pos == "VERB"  # “Regarding this, …”
        named = word.pos == "PROPN" or (bool(word.entity) and word.entity != "NORP" and not titled) or (follows and word.pos not in ("ADV", "VERB"))
        return named or _is_cause(words, at) or _is_of_syllables(words[at:])
    return True


def _is_of_syllables(words: Sequence[Word]) -> bool:
    """Whether a name begins with a given name of two syllables, in the manner of Korea and Taiwan: "Hye-jin Park"."""
    if len(words) < 4 or words[1].text != "-" or not words[3].text[:1].isupper() or words[2].text in _NO_SYLLABLES:
        return False
    return all(_SYLLABLE.fullmatch(w.text) for w in (words[0], words[2]))


def _is_whole(words: Sequence[Word]) -> bool:
    """Whether the tagger takes two words for one body's name, though the second begins many a sentence."""
    return all(w.entity == "ORG" for w in words) and words[1].text[:1].isupper() and words[1].pos in ("PROPN", "NOUN", "NUM")


def _is_cause(words: tuple[Word, ...], at: int) -> bool:
    """ "Doctors for Dignity": people or things for something, by capitals, and nobody who speaks for another."""
    many = words[at].text.endswith("s") and words[at].text not in _STOP and words[at].lemma.casefold() not in VOICES
    after = words[at + 1 : at + 3]
    return many and len(after) == 2 and after[0].text == "for" and after[1].text[:1].isupper() and not (after[1].entity or after[1].text in _STOP)


def _goes_on(words: tuple[Word, ...], start: int, end: int) -> int | None:
    """Where the name goes on to from `end`: over a hyphen, a particle, "&" or, in the name of a body, "of"; None where it ends."""
    if end >= len(words):
        return None
    if _is_capital(words, end) or (words[end].text[:1].isupper() and words[end].text in ("Court", "Judge", "Union", "Back", "Police")):
        return end + 1
    if _is_whole(words[end - 1 : end + 1]) or (words[end].text.isdigit() and words[end].entity == words[end - 1].entity == "PRODUCT"):
        return end + 1  # "the Harbour Workers' League", "Channel Nine", "Unit 77"
    whole = end + 1 < len(words) and all(w.entity == "PERSON" for w in words[end - 1 : end + 1]) and words[end + 1].text[:1].isupper()
    if whole and words[end].text[:1].isupper():
        return end + 2  # "Amara Ten Vell"
    if words[end].text == "for" and _is_cause(words, end - 1):
        return end + 2
    if end + 1 < len(words) and words[end + 1].text[:1].isupper():
        without = words[end].text == "Without" and words[end - 1].text.endswith("s")  # "Doctors Without Walls"
        aims = words[end].text == "to" and words[end - 1].text in _AIMING and words[end + 1].entity in ("", "ORG")  # "the Committee to Save Oxmere"
        if without or aims:
            return end + 2
    if words[end].text in _OWNING and end + 1 < len(words) and words[end + 1].text[:1].isupper():
        same = words[end].entity == words[end - 1].entity == words[end + 1].entity == "ORG"
        many = start and words[start - 1].text in ("the", "The") and words[end - 1].text.endswith("s") and words[end + 1].entity != "PERSON"
        if same or many or _CORPORATE_HEAD.search(words[end + 1].text):
            return end + 2  # "the Dunmere Growers' Union"
    called = words[end : end + 4]  # 'Amara "Ace" Vell'
    if len(called) == 4 and called[0].text in OPENING and called[2].text in CLOSING and all(w.text[:1].isupper() for w in (called[1], called[3])):
        return end + 4 if words[end - 1].entity == "PERSON" or is_given(words[end - 1].text) else None
    joined = end + 1 < len(words) and words[end].start == words[end - 1].end and words[end].text in ("-", "‑", "–", "'", "’")
    if joined and words[end + 1].start == words[end].end and words[end + 1].text[:1].isalpha():
        return end + 2
    at = end
    while at < len(words) and words[at].text in PARTICLES and at - end < 2:
        at += 1
    hyphen = at > end and at + 1 < len(words) and words[at].text == "-" and words[at].start == words[at - 1].end  # "al-Wahid"
    if end < at < len(words) and _is_capital(words, at + hyphen):
        return at + hyphen + 1
    if re.match(r"(?:d|l|al|el)['-][A-Z]", words[end].text):
        return end + 1  # "d'Arros"
    if words[end].text in ("and", "of", "for") and end + 1 < len(words) and words[end + 1].text[:1].isupper():
        whole = {w.entity for w in words[end - 1 : end + 2]}
        law = [w.text for w in words[end - 1 : end + 2]] == ["Freedom", "of", "Information"]
        if whole == {"ORG"} or (words[end].text == "of" and whole == {"GPE"}) or law:
            return end + 2  # "District of Columbia"
    if words[end].text == "&" and end + 1 < len(words) and _is_capital(words, end + 1):
        return end + 2
    if words[end].text == "and" and start and words[start - 1].text in ("the", "The"):
        at = end + 1
        while at < len(words) and _is_capital(words, at):
            at += 1
        if at > end + 1 and ORGANISATION.fullmatch(words[at - 1].text):
            return at  # "the Harvest and Labour Front"
    if words[end].text in ("of", "for") and _CORPORATE_HEAD.search(words[end - 1].text):
        at = end + 1 + (end + 1 < len(words) and words[end + 1].text == "the")
        if at < len(words) and _is_capital(words, at):
            return at + 1
    return None


def _split_titles(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """ "County Administrator Lyle Standefer": a title in the midst begins another name."""
    for n in range(len(words) - 2, 0, -1):
        if words[n + 1].text in _OWNING:
            continue  # "the Oxmere Sheriff's Office"
        if words[n].text == "Justice" and words[n - 1].text == "Court":
            return [words[:n], words[n:]]  # "Oxmere Supreme Court Justice Amara Vell"
        law = words[n].text == "Attorney" or (words[n].text == "General" and words[n - 1].text == "Attorney")
        if law and words[n + 1].text != "General":
            return [words[n:]]  # "Acting U.S. Attorney Amara Vell"
        if words[n].text in ("Chief", "Clerk") and n + 2 < len(words) and words[n + 1].text not in _TITLES | _OFFICES:
            return [words[:n], words[n:]] if words[n - 1].text in ("Police", "Constabulary") else [words[n:]]  # "Fire Chief Amara Vell"
        if words[n].text.rstrip(".") in _SPLITTING and words[n - 1].text not in ("of", "the"):
            bare = [k for k in range(n) if words[k].text not in _TITLES | _OFFICES]
            before = words[: bare[-1] + 1] if bare else words[:n]  # "Oakshire Chief Executive Amara Vell"
            body = not all(w.text in _NO_BODIES for w in before) and (
                before[0].entity == "ORG" if len(before) == 1 else bool(bare)
            )  # one word before a title is a calling: "Dietitian Dr Amara Vell"
            return [before, words[n:]] if body else [words[n:]]
    return [words]


def _trimmed(words: list[Word]) -> list[Word]:
    named = len(words) == 2 and words[0].text.rstrip(".") in _FORMS_OF_ADDRESS and words[1].text not in _ADDRESSED  # "Ms King", who is no king
    if len(words) > 3 and ([w.text for w in words[1:3]] == ["of", "Police"] or [w.text for w in words[:2]] == ["District", "of"]):
        words = words[3:]  # "Superintendent of Police K. Vell", "Attorney for the District of Oxmere Amara Vell"
    based = next((n for n, w in enumerate(words) if w.text == "based" and words[n - 1].text == "-"), 0) if len(words) > 2 else 0
    words = words[based + 1 :] if based else words  # "New Orvel-based Vell Partners"
    while len(words) > 2 and (before := _origin(words) or int(_is_calling(words))):
        words = words[before:]
    while len(words) > 1:
        suffixed = len(words) > 2 and words[1].text == "-" and words[2].text[:1].islower()
        if suffixed and _is_of_syllables(words):
            break
        if suffixed and len(words) > 3:
            words = words[3:]  # "President-elect Tomas Rell", "Runner-up Posy Amberley"
        elif suffixed and words[2].pos in ("ADJ", "VERB", "ADV"):
            return []  # "TV-ready"
        elif (words[0].text in _OF_BODIES and ORGANISATION.fullmatch(words[-1].text)) or words[1].text in _OWNING:
            break  # "the Interior Ministry", "the Sheriff's Office"
        elif (
            words[0].text.endswith("-based")
            or words[0].text == "-"
            or (words[0].text in ("Senior", "Top") and words[0].index == 0)  # "Senior Orvel managers"
            or words[0].text.rstrip(".") in _TITLES
            or (len(words) > 2 and words[0].text in _CALLINGS)
        ):
            words = words[1:]
        else:
            break
    # A tabloid sets the first word of a story in capitals: "STRIKER Leandro Pask".
    while len(words) > 1 and len(words[0].text) > 4 and words[0].text.isupper() and not words[1].text.isupper():
        words = words[1:]
    while len(words) > 2 and words[-1].text in _HEADS and ORGANISATION.fullmatch(words[-2].text):
        words = words[:-1]  # "State Department Undersecretary", of whom no name follows
    while len(words) > 1 and words[-1].text in PLATFORMS | _MEMBERS:
        words = words[:-1]  # "the Orvel Twitter account", "Harvest MPs"
    if words and words[-1].text == "Lt":
        return []  # "Oxmere Lt. Gov. Amara Vell"
    while len(words) > 2 and words[-1].text in ("KC", "QC", "SC", "BL", "MP", "MEP", "MSP", "OBE", "MBE", "PhD"):
        words = words[:-1]
    while words and not words[0].text[:1].isupper() and words[0].text not in PARTICLES and "'" not in words[0].text and "-" not in words[0].text:
        words = words[1:]
    while words and (
        (words[-1].text.rstrip(".") in _STOP and not (len(words) > 1 and (words[-1].text in ("Court", "Police") or _is_whole(words[-2:]))))
        or not words[-1].text[:1].isalnum()
    ):
        words = words[:-1]
    if [w.text for w in words[-2:]] == ["Attorney", "General"] or (words and words[-1].text == "Attorney"):
        return []  # "the U.S. Attorney for the Western District"
    if words and all(w.entity == "NORP" for w in words) and (words[-1].pos == "ADJ" or (words[0].text in _QUARTERS and words[-1].tag == "NNPS")):
        return []  # "a South Korean film", "the New Yorkers"
    if _is_address(words) or (len(words) > 1 and words[-1].text in PARTISANS):
        return []  # "The Oxmere Democrat", who has a name
    if len(words) == 3 and words[0].text in ("R", "D", "I") and words[1].text == "-":
        return []  # "Amara Vell (R-Utah)": a party and a state
    if {w.text for w in words} <= LETTERS or words[-1].text in (_LAWS_AND_EVENTS if len(words) > 1 else _NO_NAMES):
        return []
    if len(words) == 1 and ((words[0].text.rstrip(".") in _TITLES and not named) or words[0].entity == "NORP" or len(words[0].text.rstrip(".")) < 2 or words[0].pos in ("ADV", "VERB")):  # fmt: skip
        return []
    if len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 4 and is_noun(words[0].text):
        return []  # "ARRESTS: Amara Vell was held"
    if len(words) > 1 and all(w.text.isupper() for w in words if w.text[0].isalpha()) and sum(len(w.text) for w in words) > 8:
        return []  # a heading in capitals
    return words


def _is_address(words: Sequence[Word]) -> bool:
    """ "12 Seventh Street"; Amara Lane and Tom Oke-Lane are somebody, and Downing Street a government."""
    if len(words) < 2 or words[-1].text.rstrip(".") not in _STREETS or words[0].text == "Downing":
        return False
    surname = words[-1].text == "Lane" and (words[-2].text == "-" or (len(words) == 2 and is_given(words[0].text)))
    return not surname


def _origin(words: Sequence[Word]) -> int:
    """How many words before a name tell where somebody is from: "Californian Amara Vell", "New Yorker Amara Vell"."""
    if len(words) > 3 and [w.text for w in words[:2]] == ["New", "Yorker"]:
        return 2
    return int(words[0].entity == "NORP" and all(w.entity == "PERSON" for w in words[1:]))


def _is_calling(words: Sequence[Word]) -> bool:
    """ "Rapper Amara Vell", at the head of a sentence: a noun for a person, and no given name."""
    return (
        is_noun(words[0].text)
        and is_person(words[0].text.casefold())
        and not is_given(words[0].text)
        and words[1].entity == "PERSON"
        and words[1].text[:1].isupper()
    )
