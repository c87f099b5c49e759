"""What a noun beside a name makes of who bears it, where the words round it change that: a public attorney, a former chief, an agent of the law."""

from __future__ import annotations

from summarise.naming import is_past
from summarise.nouns import OFFICERS
from summarise.parsing import Parse, Word

PUBLIC = frozenset("district public u.s. us states state city county commonwealth prosecuting".split())
_PROSECUTIONS = frozenset("prosecution prosecutor public".split())
_OF_LAW = frozenset("special federal undercover secret fbi cia dea border customs immigration intelligence drug narcotics police enforcement".split())
"""What makes an agent one of the law, who speaks for nobody."""
_OF_UNIONS = frozenset("regional branch union welfare".split())
"""What makes an officer one of a union or a club, who speaks for nobody that it accuses."""
_FIELDS = frozenset(
    "Health Defense Defence Energy Treasury Justice Education Interior Labor Commerce Foreign Home State Trade Transportation Agriculture".split()
)
"""What makes a secretary one of a government: "Health Secretary"."""
HOUSES = frozenset("House Senate Assembly Majority Minority".split())


def calling(parse: Parse, noun: Word) -> str:
    """What a noun beside a name makes of it: a chief of the past is none, and a public attorney is a prosecutor."""
    if noun.lemma in OFFICERS and is_past(parse, noun):
        return "former"
    if noun.lemma == "secretary" and any(c.text in _FIELDS for c in parse.children(noun, "compound")):
        return "minister"
    in_house = (
        noun.lemma in OFFICERS and noun.text != "Secretary" and any(w.text in HOUSES for w in parse.words[max(0, noun.index - 2) : noun.index])
    )  # "Senate Minority Leader"
    if in_house or (noun.text in ("Representative", "Rep") and noun.dep == "compound") or _is_elected(parse, noun):
        return "lawmaker"
    if noun.lemma == "agent" and any(
        w.text.casefold() in _OF_LAW for w in (*parse.children(noun, "compound", "amod", "nmod"), *parse.words[max(0, noun.index - 1) : noun.index])
    ):
        return "investigator"  # "Special Agent Ada Brill"
    if noun.lemma == "officer" and noun.tag == "NNS":
        return "policeman"  # "the only officers on duty were Brill and Okell": no officer who speaks for somebody
    if noun.lemma == "officer" and any(w.text.casefold() in _OF_UNIONS for w in parse.children(noun, "amod", "compound", "nmod")):
        return "official"
    if noun.lemma == "agency" and not any(c.lemma in ("news", "press", "wire") for c in parse.children(noun, "compound", "amod", "nmod")):
        return "body"  # "the rating agency X" publishes nothing
    of_prosecutions = noun.lemma in ("director", "head") and any(o.lemma in _PROSECUTIONS for o in parse.governed(noun, "of"))
    return "prosecutor" if of_prosecutions or prosecutes(parse, noun) else noun.lemma


def _is_elected(parse: Parse, noun: Word) -> bool:
    """Whether a representative sits in a parliament, and speaks for no client: "a Republican representative from Oxmere"."""
    party = any(w.entity == "NORP" or w.lemma in ("state", "u.s.") for w in parse.children(noun, "amod", "compound", "nmod"))
    return noun.lemma == "representative" and (party or any(o.entity == "GPE" for o in parse.governed(noun, "from")))


def prosecutes(parse: Parse, noun: Word) -> bool:
    """Whether a noun calls somebody a public attorney, who is no lawyer of a party: "Attorney General", "special counsel"."""
    near = {w.lemma for w in parse.words[max(0, noun.index - 1) : noun.index + 2]}
    special = noun.lemma == "counsel" and bool(near & {"special", "independent"})
    charges = noun.text == "Solicitor" and any(w.lemma in ("indictment", "jury", "charge") for w in parse.words)  # as in South Carolina
    return special or charges or ("general" in near and "attorney" in near) or (noun.lemma in ("attorney", "advocate") and bool(near & PUBLIC))
