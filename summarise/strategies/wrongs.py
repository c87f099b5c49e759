"""Words of wrongdoing and of accusing: what the frames of `claims` look for. Lemmas, in lower case."""

from __future__ import annotations

from collections.abc import Iterable

from summarise.nouns import REPORTS
from summarise.parsing import Parse, Word

FINDING_FAULT = frozenset(
    "criticise criticize castigate chastise admonish lambast lambaste slam blast berate pillory chide upbraid rap condemn sanction penalise penalize fine".split()
)
"""Verbs of accusing for which "for" or "over" is enough: "was criticised for signing off the accounts"."""
ACCUSING = FINDING_FAULT | frozenset(
    "accuse charge indict arraign convict sentence jail imprison arrest detain sue suspect acquit clear exonerate absolve investigate probe prosecute implicate blame "
    "fault censure reprimand denounce expose cite incriminate impeach interrogate raid summon book rebuke ban disqualify decry discipline extradite nab bust remand "
    "finger court-martial".split()
)
"""Verbs that make their object accused; their subject accuses or acts on it."""
JUDGING = frozenset("sentence jail imprison remand acquit clear exonerate absolve".split())
"""Of these, what a court does, which makes no claim."""
SOFT = FINDING_FAULT | frozenset(
    "detain investigate probe clear expose cite raid summon interrogate charge book ban disqualify decry discipline bust".split()
)
"""Of these, verbs that need a word of wrongdoing beside them, for a cheese may be charged for and a path be cleared."""
BRINGING = frozenset("begin start register file bring lodge launch open make level uphold lay raise prefer mount pursue".split())
"""Verbs by which a charge or a complaint is brought against somebody."""
WINNING = frozenset("win obtain secure seek take get".split())
ORDERS = frozenset("action order injunction writ".split())
"""What somebody wins or seeks against whom they accuse: "has won a restraining order against X"."""
NAMING = frozenset("name identify list target".split())
"""What a document does to whom it accuses."""
CLAIMING = frozenset("allege claim contend complain accuse assert suspect suggest insinuate charge testify".split())
"""Verbs of saying that make what is said a claim."""
SAYING_OF = frozenset(
    "say tell report write find rule conclude show reveal indicate describe state believe recall note hear record warn disclose add estimate fear".split()
)
"""Verbs of saying that make what is said a claim where it holds a word of wrongdoing."""
DOCUMENTS = REPORTS | {"inquiry", "investigation", "claim"}
"""Papers that accuse: what they say of somebody is a claim, whatever the words."""
TIDINGS = frozenset(
    "allegation accusation claim complaint charge lawsuit suit suspicion indictment accusations inquiry investigation probe proceeding case count summons petition".split()
)
"""Nouns for a claim: "allegations against", "faces a charge of"."""
PLAIN_TIDINGS = frozenset("allegation accusation lawsuit suspicion indictment misconduct wrongdoing".split())
PARTICLES = frozenset(
    {
        ("make", "up"),
        ("cover", "up"),
        ("rip", "off"),
        ("beat", "up"),
        ("hush", "up"),
        ("pass", "off"),
        ("cook", "up"),
        ("shake", "down"),
        ("lock", "up"),
        ("tip", "off"),
    }
)
"""Verbs of wrongdoing that are so only with their particle: "the figures were made up"."""
HEDGES = frozenset("allegedly reportedly supposedly purportedly apparently".split())
WRONG = frozenset(
    "abuse assault attack bait bend beat betray blackmail bribe bully burn cheat coach coerce collude conceal conspire copy corrupt cover deceive defame defraud delete demand "
    "destroy discriminate disclose divert doctor dodge dope dump embezzle endanger exaggerate exploit extort fabricate fake falsify fiddle fix flout force forge fudge funnel grope groom "
    "harass hack harm hide hit humiliate ignore illegal inflate infringe insult intimidate invent kick kidnap kill launder leak lie loot manipulate massage mishandle mislead "
    "misrepresent mistreat misuse molest murder neglect obstruct overcharge overstate pay pilfer plagiarise plagiarize pocket poison pollute punch punish rape rig rob sabotage scam scream "
    "shout shred siphon slap smuggle spy steal steer strike swap swindle tamper threaten torture touch traffic trick understate underpay violate withhold breach backdate alter skim "
    "fail evade mistreat detain expel evict shove push snatch pinch swear lobby warn tip favour favor award hush silence retaliate fire dismiss sack sexually racially spike "
    "bungle botch mismanage misspend squander skimp plunder fleece dupe con gouge erase redact shelve gag muzzle blacklist browbeat belittle taunt heckle grab fondle grope leer stalk "
    "drug torch ransack vandalise burgle overwork whitewash duplicate crib ghostwrite pad bypass circumvent sidestep hoard channel reroute hijack wiretap bug eavesdrop snoop impersonate lure "
    "stonewall impede meddle interfere mislabel relabel underreport overvalue undervalue misuse mis-sell missell disregard hound overwrite doctor wrongfully wrongly unfairly fraudulently irregularly "
    "negligently recklessly dishonestly corruptly abduct starve flog lash shock electrocute collude rig inflate misdeclare misreport undercount omit suppress bury overlook knowingly deliberately improperly unlawfully illegally secretly falsely".split()
)
"""Verbs and adverbs of wrongdoing."""
WRONGS = frozenset(
    "abuse assault bribe bribery bullying breach breaches bias cartel cheating collusion conspiracy corruption cover-up cruelty deception discrimination dishonesty doping embezzlement espionage extortion "
    "fabrication failing failure falsification favouritism forgery fraud harassment intimidation interference kickback laundering leak lie malpractice manipulation manslaughter misconduct "
    "misuse murder neglect negligence nepotism offence offense perjury plagiarism pollution price-fixing racism rape retaliation robbery sabotage scam scandal smear smuggling spying "
    "swindle tampering theft threat torture treason violation violence wrongdoing rigging negligence slur insult cruelty foul overcharging trespass vandalism arson burglary".split()
)
"""Nouns of wrongdoing."""


_SUPPOSED = frozenset("alleged suspected accused".split())


def is_supposed(word: Word) -> bool:
    """Whether a word before a noun accuses whom it means: "the alleged robber"."""
    return word.dep == "amod" and word.text.casefold() in _SUPPOSED


def holds_wrong(parse: Parse, words: Iterable[Word]) -> bool:
    """Whether one of these words is of wrongdoing."""
    return any(is_wrong(parse, w) for w in words)


def is_wrong(parse: Parse, word: Word) -> bool:
    """Whether a word is one of wrongdoing, by itself or with its particle ("made up")."""
    done = (
        word.dep == "compound" and parse.head(word).dep == "pobj" and word.text.endswith("ing")
    )  # "charged with falsifying records", taken for a noun
    stem = word.text.casefold().removesuffix("ing")
    if word.dep == "pobj" and parse.head(word).lemma == "under":
        return False  # "banks are under assault"
    by_itself = word.lemma in WRONGS or (word.lemma in WRONG and word.pos in ("VERB", "ADV", "ADJ")) or (done and bool({stem, stem + "e"} & WRONG))
    return by_itself or any((word.lemma, p.lemma) in PARTICLES for p in parse.children(word, "prt"))
