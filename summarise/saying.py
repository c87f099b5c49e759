"""What it is to say something, by the grammar of one sentence: verbs of saying, who is their subject, attributions behind a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from summarise.capitals import PLATFORMS
from summarise.mentions import Mentions
from summarise.nouns import PAPERS
from summarise.parsing import Parse, Word
from summarise.quotations import CLOSING

SAYING = frozenset(
    "rule find hear say tell add deny reject dismiss insist claim allege argue describe call explain confirm acknowledge admit concede state write tweet post declare maintain "
    "assert respond reply answer comment apologise apologize plead decline refuse dispute contest refute rebut repudiate counter accuse blame criticise criticize "
    "condemn denounce warn note stress emphasise emphasize suggest ask urge vow promise pledge announce reveal disclose report testify swear protest contend complain "
    "recall remember joke quip question welcome thank observe remark repeat conclude continue retort snap fume sob laugh shout brand label defend regret "
    "characterise characterize rubbish profess disagree contradict accept agree boast confess cite estimate warn insinuate speculate decry lament express attribute ascribe praise reiterate reaffirm assure predict caution remind mock tout "
    "proclaim liken portray bemoan imply clarify deride assail rebuke recount lambast lambaste slam blast disavow chant yell hail rail wonder".split()
)  # fmt: skip
"""Verbs whose subject speaks."""
CITING = frozenset({"cite", "quote"})
"""Verbs whose object speaks."""
_WITH_CLAUSE = frozenset("demand charge indicate signal recommend hint".split())
"""Verbs whose subject speaks where a clause tells what: "charged that X had lied"."""
_UTTERS = _WITH_CLAUSE | frozenset("press muse cry scream whisper text email message begin interrupt".split())
"""Verbs whose subject speaks where they stand behind what is said: "“… true?” Brill demanded"."""
_WITH_PARTICLE = frozenset({("hit", "back"), ("hit", "out"), ("lash", "out"), ("fire", "back"), ("shoot", "down"), ("brush", "off"), ("brush", "aside"), ("wave", "away"), ("play", "down"), ("speak", "out"), ("laugh", "off"), ("push", "back"), ("put", "down"), ("hang", "up"), ("point", "to"), ("point", "out"), ("set", "out"), ("go", "on")})  # fmt: skip
_WITH_OBJECT = frozenset({("enter", "plea"), ("take", "responsibility"), ("issue", "apology"), ("offer", "apology"), ("make", "apology"), ("exercise", "right"), ("invoke", "right"), ("invoke", "amendment"), ("invoke", "fifth"), ("turn", "request")})  # fmt: skip
_ASKS = frozenset("ask press question wonder quiz grill query".split())
"""Verbs whose subject puts a question."""
_REACHED = frozenset({"reach", "contact", "quote", "locate", "trace"})
_MEANS = frozenset("by after before in despite".split())
_RISES = frozenset("rise stand write call phone ring".split())
_HYPOTHETICAL = frozenset("to might may could should must can".split())
_ASKING = frozenset("question query inquiry request call reporter journalist".split())
_TIDINGS = frozenset("allegation accusation claim charge report suggestion criticism complaint lawsuit rumour rumor story account finding".split())
_OF_SOMEBODY = frozenset("accuse call describe brand label denounce condemn criticise criticize blame portray".split())
"""Verbs of saying that have an object of whom something is said: "was called a cheat by X"."""
_SUPPLY = frozenset("supply pass give leak hand provide send forward".split())
_MATERIAL = frozenset(
    "document paper email e-mail message record recording video photograph photo footage file minute letter copy material transcript memo note report account".split()
)
"""What is supplied to an outlet that goes by it."""
_UNNAMED = frozenset("person source insider official".split())
"""Nouns for whom an outlet cites without a name."""
_DEEDS = {
    "post": frozenset("video photo photograph picture image clip footage bail bond profit loss gain".split()),
    "conclude": frozenset("hearing trial inquiry investigation session meeting visit talk deal agreement".split()),
    "decline": frozenset("invitation offer award job money gift payment post role".split()),
}
"""What one posts, concludes or declines without a word."""
_WORDS = {
    "accept": frozenset(
        "responsibility blame liability fault guilt plea apology verdict ruling finding decision report conclusion judgment judgement sentence criticism recommendation charge claim".split()
    ),
    "maintain": frozenset("innocence belief view position stance denial contention".split()),
    "add": frozenset[str](),
    "continue": frozenset[str](),
}
"""All that one accepts, maintains or adds by speaking of it, but for a clause: else it is a deed."""
_SENSED = frozenset({"find", "hear"})
"""What a body states, and what somebody by name only learns."""


def subjects(mentions: Mentions, index: int, verb: Word) -> Sequence[Word]:
    """Who speaks by a verb of saying in a sentence: its subject, or that of the verb which it hangs on; whom it reached, for "could not be reached"."""
    parse = mentions.parses[index]
    behind = tag(parse, verb)
    if behind is not None:
        return [behind]
    passive = parse.children(verb, "nsubjpass")
    if passive:
        if verb.lemma in _REACHED or _is_undrawn(parse, verb):
            return passive
        named = verb.lemma in _OF_SOMEBODY and (verb.lemma != "call" or parse.children(verb, "oprd"))  # not "was called in by"
        if named or any(s.lemma in _TIDINGS for s in passive):
            return parse.agents(verb)
        return ()
    found = parse.children(verb, "nsubj")
    relative = [s for s in found if s.tag in ("WP", "WDT")]
    if relative:
        return [mentions.antecedent(index, verb)] if verb.dep == "relcl" else ()
    if found:
        # Where the parser gives a verb two subjects, the one beside it is its own.
        return [min(found, key=lambda s: abs(s.index - verb.index))]
    if parse.children(verb, "auxpass") and verb.lemma not in _REACHED:  # "left after being accused of theft"
        return parse.agents(verb) if verb.lemma in _OF_SOMEBODY else ()
    head = parse.head(verb)
    means = verb.dep == "pcomp" and head.lemma in _MEANS  # "By denying it, X had won"
    if means or verb.dep in ("conj", "xcomp") or _rises(parse, verb) or (verb.dep in ("advcl", "ccomp", "dep") and verb.tag == "VBG"):
        head = parse.head(head) if means else head
        return subjects(mentions, index, head) if head.pos in ("VERB", "AUX") else ()
    if verb.dep == "acl" and verb.tag == "VBG":
        issued = issuing(parse, verb) or _main(parse, verb)
        return subjects(mentions, index, issued) if issued else [head]
    return ()


def sources(parse: Parse) -> list[Word]:
    """Whom a sentence cites, or who supplied what it goes by: "citing two officials", "emails passed to the Examiner by two people"."""
    found = [w for v in parse.words if v.lemma in CITING for w in parse.children(v, "dobj")]
    for verb in (v for v in parse.words if v.lemma in _SUPPLY and v.tag == "VBN"):
        supplied = (*parse.children(verb, "nsubjpass"), parse.head(verb))
        if any(w.lemma in _MATERIAL for s in supplied for w in (s, *parse.children(s, "conj"))):
            found += parse.agents(verb)
    return found


def is_anonymous(parse: Parse, word: Word) -> bool:
    """Whether a sentence goes by people whom it will not name: "according to three people briefed on the inquiry"."""
    told = word.dep == "pobj" and parse.head(word).lemma == "to" and parse.head(parse.head(word)).lemma == "accord"
    return (word.tag == "NNS" or word.lemma in _UNNAMED) and (told or word in sources(parse))


def issuing(parse: Parse, verb: Word) -> Word | None:
    """Where a verb says what a paper does, the verb by which somebody issues it: "issued a statement denying it", "wrote on Twitter accusing him"."""
    paper = parse.head(verb)
    if paper.dep == "pobj" and paper.text in PLATFORMS:
        issued = parse.head(parse.head(paper))
        return issued if issued.pos == "VERB" else None
    return parse.head(paper) if paper.dep == "dobj" and paper.lemma in PAPERS else None


def _main(parse: Parse, verb: Word) -> Word | None:
    """The verb whose subject goes on to speak behind a comma, "wrote to the clerk, saying that": the parser hangs it on the noun before."""
    noun = parse.head(verb)
    if noun.dep not in ("pobj", "dobj") or not verb.index or parse.words[verb.index - 1].text != ",":
        return None
    return next((w for w in parse.ancestors(noun) if w.pos == "VERB"), None)


def tag(parse: Parse, verb: Word) -> Word | None:
    """The subject of an attribution behind what is said, ", a drivers' group has alleged.": word order tells it, where parsers fail."""
    words = parse.words
    at = verb.index - 1
    while at > 0 and words[at].pos in ("AUX", "ADV"):
        at -= 1
    noun, first = words[max(at, 0)], at
    if noun.pos not in ("NOUN", "PROPN", "PRON") or noun.dep == "dobj" or noun.tag in ("WP", "WDT"):
        return None
    while first > 0 and words[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"):
        first -= 1
    after = words[verb.index + 1] if verb.index + 1 < len(words) else None
    ends = after is None or after.pos in ("PUNCT", "ADP") or after.lemma in ("yesterday", "last", "today", "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")  # fmt: skip
    return noun if ends and first > 2 and words[first - 1].text == "," and words[first - 2].pos != "SCONJ" else None


def attributes(parse: Parse, verb: Word) -> bool:
    """Whether a verb and its subject stand behind the end of a quotation, whose speaker they name: "… come true,” Brill wrote"."""
    subjects = parse.children(verb, "nsubj")
    first = min((w.index for s in subjects for w in parse.subtree(s)), default=0)
    return verb.lemma in SAYING | _UTTERS and first > 0 and parse.words[first - 1].text in CLOSING


def says(parse: Parse, word: Word) -> bool:
    """Whether a word is a verb of saying."""
    verb = word.pos in ("VERB", "AUX") or word.tag[:2] == "VB"
    if not verb and not (word.lemma in SAYING and parse.children(word, "nsubj") and parse.children(word, "dobj")):
        return False  # else a verb that is read as a noun: "X and Y dispute it"
    helpers = [a for a in parse.children(word, "aux") if a.text.casefold() in _HYPOTHETICAL]
    if helpers and not parse.children(word, "neg") and word.lemma not in _REACHED and not _left_undone(parse, word, helpers[0]):
        return False  # "might like to explain", "wants to deny"
    if word.lemma == "tell" and any(o.lemma in ("truth", "lie", "difference") for o in parse.children(word, "dobj")):
        return False
    if word.lemma == "tell" and any(a.lemma == "to" for c in parse.children(word, "xcomp") for a in parse.children(c, "aux")):
        return False  # "told a clerk to hide it": an order
    if _is_deed(parse, word):
        return False
    spoken = (
        word.lemma in SAYING
        or (word.lemma in _REACHED and not (word.lemma == "reach" and parse.children(word, "nsubj")))
        or (word.lemma == "read" and any(s.lemma in PAPERS for s in parse.children(word, "nsubj")))
        or (word.lemma in _WITH_CLAUSE and bool(parse.children(word, "ccomp")))
        or (word.lemma == "refer" and any(o.lemma in _ASKING for o in parse.children(word, "dobj")))
        or (not parse.children(word, "neg") and any((word.lemma, o.lemma) in _WITH_OBJECT for o in parse.children(word, "dobj")))
        or (word.lemma == "call" and any(o.pos == "ADJ" for o in parse.children(word, "oprd")))
        or (word.lemma in _UTTERS and attributes(parse, word))
        or _is_undrawn(parse, word)
        or _is_refused(parse, word)
        or any((word.lemma, p.lemma) in _WITH_PARTICLE for p in parse.children(word, "prt", "advmod", "prep"))
    )
    return spoken and not _supposed(parse, word)


def asks(parse: Parse, verb: Word) -> bool:
    """Whether a verb of saying puts a question, and states nothing: "pressed Brill on reports", "demanded how he could be sure"."""
    if verb.lemma == "demand":
        return any(w.tag in ("WRB", "WP", "WDT") for c in parse.children(verb, "ccomp") for w in parse.children(c))
    asked = parse.head(verb) if verb.lemma == "cite" else verb  # "pressed her, citing reports"
    return asked.lemma in _ASKS


def _is_deed(parse: Parse, word: Word) -> bool:
    """Whether a verb of saying tells of no words: "accepted a payment", "continued to work", "he found the key"."""
    objects = parse.children(word, "dobj")
    if word.lemma == "ask" and parse.children(word, "neg"):
        return True  # "Vell was not asking for money"
    if any(o.lemma in _DEEDS.get(word.lemma, ()) for o in objects):
        return True
    if word.lemma == "remind" and parse.governed(word, "of") and any(o.lemma in ("me", "us", "i", "we") for o in objects):
        return True  # "Brill reminds me of a fox"
    if parse.children(word, "ccomp"):
        return False
    if word.lemma == "report" and not objects and any(a.lemma == "will" for a in parse.children(word, "aux")):
        return True  # "He will report by May"
    counted = any(parse.children(o, "nummod") or any(d.lemma == "no" for d in parse.children(o, "det")) for o in objects)
    if word.lemma in _SENSED and not counted:  # "Brill compared them and found 64 bars", "found no fault": a finding
        return any(s.entity == "PERSON" or s.tag == "PRP" for s in parse.children(word, "nsubj"))
    goes_on = word.lemma == "continue" and bool(parse.children(word, "xcomp"))
    return goes_on or (word.lemma in _WORDS and any(o.lemma not in _WORDS[word.lemma] for o in objects))


def _left_undone(parse: Parse, word: Word, helper: Word) -> bool:
    """ "X has yet to comment", "X failed to reply", "X did not want to comment"."""
    before = parse.words[helper.index - 1] if helper.index else helper
    head = parse.head(word)
    unwilling = head.lemma in ("want", "wish", "agree", "care") and bool(parse.children(head, "neg"))
    return helper.lemma == "to" and (before.lemma == "yet" or head.lemma == "fail" or unwilling or _rises(parse, word))


def _rises(parse: Parse, word: Word) -> bool:
    """ "X rose to tell jurors", "X wrote to say"."""
    head = parse.head(word)
    posts = head.lemma == "take" and any(o.text in PLATFORMS or o.lemma == "media" for o in parse.governed(head, "to"))  # "took to Twitter to say"
    return (head.lemma in _RISES or posts) and word.dep in ("xcomp", "advcl") and word.tag == "VB" and not parse.children(head, "neg")


def _is_undrawn(parse: Parse, word: Word) -> bool:
    """ "X would not be drawn": says nothing to a question."""
    return word.lemma == "draw" and bool(parse.children(word, "auxpass")) and bool(parse.children(word, "neg"))


def _is_refused(parse: Parse, word: Word) -> bool:
    """ "X would not discuss it", "X cannot speak of it"; who did not speak may not have been asked."""
    refuses = any(a.text.casefold() in ("would", "will", "wo", "can", "could", "ca") for a in parse.children(word, "aux"))
    return word.lemma in ("discuss", "speak") and refuses and bool(parse.children(word, "neg"))


def _supposed(parse: Parse, word: Word) -> bool:
    """Whether a word stands under a condition or a question: "if it was as bad as she said", "asked whether he had denied it"."""
    for above in (word, *parse.ancestors(word)):
        if any(m.lemma in ("if", "whether", "unless") for m in parse.children(above, "mark")):
            return True
        if above.dep == "relcl":
            return False  # "asked whether it was true, which she denies"
    return False
