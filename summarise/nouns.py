"""What common nouns of a news story mean: people, bodies, who speaks for others. Lemmas, in lower case."""

from __future__ import annotations

import re

SHE = frozenset(
    "she her herself mrs ms miss dame lady madam woman girl mother grandmother daughter sister wife widow actress spokeswoman chairwoman councilwoman girlfriend ex-girlfriend ex-wife stepmother stepdaughter aunt niece granddaughter "
    "congresswoman queen princess duchess".split()
)
"""Words of a woman."""
HE = frozenset(
    "he him his himself mr sir lord man boy boyfriend ex-boyfriend ex-husband stepfather stepson uncle nephew grandson father grandfather son brother husband widower priest monk king prince duke".split()
)
"""Words of a man."""
KIN = frozenset("son daughter brother sister wife husband widow widower mother father nephew niece cousin".split())
PERSON_NOUNS = frozenset(
    "man woman defendant accused suspect player striker athlete official politician executive manager director founder officer businessman businesswoman "
    "teacher doctor minister mayor lawmaker candidate star coach journalist reporter employee academic scientist professor year-old -year-old".split()
)
"""Nouns for somebody of whom a text goes on to speak: "the defendant said"."""
PARTISANS = frozenset("Democrat Republican Conservative Liberal Tory Socialist".split())
"""Who stands for a party, of whom a text goes on to speak so: "the Oxmere Democrat said"."""
FIRM_NOUNS = frozenset(
    "carrier lender insurer brewer builder developer miner giant chain brand start-up startup company firm business maker supplier operator retailer "
    "manufacturer contractor airline corporation dealership".split()
)
"""Nouns for a firm: "the company said"."""
NO_FIRM = re.compile(
    r"\b(?:Fund|Universit\w+|School|College|Committee|Council|Ministry|Department|Police|Court|Tribunal|Party|Association|Union|Agency|Commission|Church|"
    r"Foundation|Government|Senate|House|Congress|Parliament|Board|Authority|Society|Charity|Hospital|League|Federation|Institute|Diocese|Inspectorate)\b"
)
"""Names of bodies that are no firm."""
OUTLET_NOUNS = frozenset("newspaper paper outlet broadcaster station publisher".split())
"""Nouns for an outlet."""
BODY_NOUNS = (
    FIRM_NOUNS
    | OUTLET_NOUNS
    | frozenset(
        "watchdog studio producer promoter landlord hospice museum gallery theatre orchestra choir garage practice clinic laboratory lab institute group "
        "organisation organization bank charity union club university college school hospital party trust foundation association federation society "
        "academy dairy drugmaker automaker carmaker chipmaker steelmaker brewery grower packer quarry developer council committee commission agency authority "
        "ministry department diocese church temple team network platform service utility railway airport factory plant mine mill farm bureau festival".split()
    )
)
"""Nouns for a body of any kind."""
LAWYERS = frozenset("lawyer solicitor barrister attorney counsel advocate".split())
PAPERS = frozenset("statement letter email e-mail post message note reply office team campaign defence defense".split())
"""Voices that are no people."""
REPORTS = frozenset("report audit review complaint lawsuit suit filing dossier petition indictment writ affidavit submission judgment".split())
"""Papers that tell of somebody: "The lawsuit says … It accuses"."""
VOICES = LAWYERS | PAPERS | frozenset("spokesman spokeswoman spokesperson representative rep agent publicist aide adviser advisor".split())
"""Nouns for who, or what paper, speaks for somebody."""
SEVERAL = {"pair": 2, "couple": 2, "duo": 2, "trio": 3}
"""Nouns for people without a name, and how many they are."""
NUMBERS = {word: value for value, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
COUNTS = {"both": 2, "neither": 2} | NUMBERS | SEVERAL
"""Words before people, and of how many they speak."""
STATESMEN = frozenset("minister premier president chancellor ambassador envoy governor gov.".split())
"""Nouns for who may answer for a state."""
LEGISLATORS = frozenset("sen. senator rep. lawmaker congressman congresswoman councillor assemblyman assemblywoman".split())
"""Nouns for who sits in a parliament, and speaks for nobody but themselves."""
OTHERS_OF = frozenset("opponent critic rival accuser enemy foe detractor predecessor successor victim".split())
"""Who is somebody's, and what is said of them is not said of him: "he accused his opponents"."""
PEOPLE = frozenset("people person".split())
"""Nouns for anybody at all."""
DOCKED = frozenset("defendant suspect accused convict culprit perpetrator".split())
"""Nouns for who is accused, without a name."""
TOLD_OF = frozenset("defendant accused suspect man woman brother sister officer official executive".split())
"""Nouns that in the plural mean people of whom a story has told: "both men", "a lawyer for the officers"."""
OFFICERS = frozenset(
    "secretary chairman chairwoman chair chief president director head manager boss founder owner executive treasurer leader".split()
)
"""Nouns for who heads a body."""
LETTERS = frozenset("KC QC SC SAN MP MEP MSP TD MBE OBE CBE".split())
"""Letters behind a name, which are no part of it."""
THINGS = frozenset(
    "ledger number door paper newspaper newsletter letter computer offer order matter power tower river water winter summer dinner weather chapter floor error "
    "mirror motor sector factor tractor trailer container locker sticker shoulder finger corner border theater theatre centre center disorder murder answer "
    "drawer ladder meter folder counter shelter register transfer layer quarter semester november october september december poster banner printer server "
    "router tanker cover fever silver copper rubber timber butter flower powder wonder cancer tender disaster encounter tumor rumor labor harbor color "
    "favor humor behavior misbehavior terror horror list mist wrist twist checklist restaurant grant plant warrant covenant fee committee coffee degree tree knee "
    "guarantee barrier carrier pier frontier employer publisher insurer lender brewer builder retailer manufacturer contractor supplier operator "
    "broadcaster tier filter trigger sewer monitor calendar laser buffer scooter helicopter reactor generator indicator elevator corridor anchor odor "
    "chamber wallpaper".split()
)
"""Nouns that end as those for people do, and are none."""
NEVER = frozenset(
    "man woman people person report story case time day year week month thing part one member number court police sentence hearing".split()
)
"""Nouns that describe nobody in particular."""
_PEOPLE = PERSON_NOUNS | SHE | HE | VOICES | OFFICERS
_NOBODY = THINGS | PAPERS
_HUMAN_ENDING = re.compile(
    r"(?:er|or|ist|ant|ian|man|woman|ee|clerk|nurse|relative|friend|neighbour|colleague|resident|guest|aide|source|official|worker|superintendent|student|missionary|mercenary|juvenile|client|correspondent|patient|constable)$"
)


def is_person(lemma: str) -> bool:
    """Whether a common noun is likely to be a human being: by its ending, for no list is long enough."""
    return lemma not in _NOBODY and (lemma in _PEOPLE or _HUMAN_ENDING.search(lemma) is not None)
