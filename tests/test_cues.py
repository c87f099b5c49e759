"""What the words of a story say of how far a claim has come."""

import pytest

from summarise.strategies import cues

CLAIM = "Ada Quillfeather took the regatta's cups, a steward alleged."


@pytest.mark.parametrize(
    ("evidence", "status"),
    [
        (CLAIM, "claimed"),
        ("Reporters found that Ada Quillfeather took the cups.", "claimed"),
        ("A tribunal in Oddmere found that Ada Quillfeather took the cups.", "proven"),
        ("Ada Quillfeather was convicted of taking the cups.", "proven"),
        ("A court in Oddmere sentenced Ada Quillfeather, a former rower, to two years in prison.", "proven"),
        ("Ada Quillfeather is charged with theft and faces two years in prison if convicted.", "charged"),
        ("Ada Quillfeather, who has not been convicted of anything, took the cups, a steward alleged.", "claimed"),
        ("The steward says that Ada Quillfeather was found to have a cup in her car.", "claimed"),
        ("Ada Quillfeather pleaded guilty to taking the cups.", "admitted"),
        ("Prosecutors charged Ada Quillfeather on Monday with taking the cups.", "charged"),
        ("According to the indictment, Ada Quillfeather took the cups.", "charged"),
        ("Prosecutors have dropped all charges against Ada Quillfeather, who was charged with theft.", "dropped"),
        ("Ada Quillfeather was cleared of taking the cups.", "dropped"),
        ("A jury in Oddmere found Ada Quillfeather not guilty of taking the cups.", "dropped"),
        ("Ada Quillfeather's conviction for theft was quashed on Monday.", "dropped"),
        ("Ada Quillfeather had her conviction overturned.", "dropped"),
        ("A tribunal found no evidence that Ada Quillfeather took the cups.", "claimed"),
        ("A judge ruled that Ada Quillfeather had not taken the cups.", "claimed"),
        ("The case against Ada Quillfeather, who was charged with theft, was abandoned on Monday.", "dropped"),
        ("Ada Quillfeather was jailed for theft.", "proven"),
        ("A jury found Ada Quillfeather liable for the loss of the cups.", "proven"),
        ("A jury found Ada Quillfeather not liable for the loss of the cups.", "dropped"),
        ("Ada Quillfeather is on trial for theft.", "charged"),
        ("Ada Quillfeather has been on trial for theft since June.", "charged"),
        ("Ada Quillfeather is due to stand trial in May over the cups.", "charged"),
        ("Ada Quillfeather pleaded not guilty to taking the cups.", "charged"),
        ("Ada Quillfeather took the cups, a jury heard on Monday.", "charged"),
        ("Ada Quillfeather took the cups, magistrates were told.", "charged"),
        ("Ada Quillfeather sold the cups, it was claimed in court.", "charged"),
        ("Ada Quillfeather sold the cups, her aide told a Lorne court.", "charged"),
        ("A claim accusing Ada Quillfeather of taking the cups has been thrown out by an appeal court.", "dropped"),
        ("The board cleared Ada Quillfeather of any wrongdoing.", "dropped"),
        ("She hailed the appeal court’s decision to reject the claim.", "dropped"),
        ("Her aide gave evidence in the criminal trial of Ada Quillfeather.", "charged"),
        ("Ada Quillfeather stole, and among the charges she faces is theft.", "charged"),
        ("Ada Quillfeather sold the cups at night, Hugo Marl, prosecuting, said.", "charged"),
        ("It is Ada Quillfeather who sold the cups, the charge sheet says.", "charged"),
        ("Ada Quillfeather, who is sued for damages, took the cups, a court heard.", "claimed"),
        ("Ada Quillfeather took the cups, an employment tribunal heard.", "claimed"),
        ("A rower has been awarded £9,000 for what Ada Quillfeather did.", "proven"),
        ("Ada Quillfeather has admitted taking the cups.", "admitted"),
        ("A judge dismissed a lawsuit that said Ada Quillfeather took the cups.", "dropped"),
        ("Ada Quillfeather received a four-month jail sentence.", "proven"),
        ("Ada Quillfeather is serving a nine month sentence for theft.", "proven"),
        ("Ada Quillfeather admitted one felony count of theft.", "admitted"),
        ("The rower pleading guilty to theft was Ada Quillfeather.", "admitted"),
        ("A rower filed papers to drop her lawsuit against Ada Quillfeather.", "dropped"),
        ("Ada Quillfeather is facing charges over the cups.", "charged"),
        ("A judge threw that part out, in which Ada Quillfeather was accused.", "dropped"),
        ("Ada Quillfeather will face no action, police said.", "dropped"),
        ("Prosecutors have dropped a three-year inquiry into claims that Ada Quillfeather took the cups.", "dropped"),
        ("The investigation into Ada Quillfeather has been discontinued.", "dropped"),
        ("The story that Ada Quillfeather took the cups has been retracted.", "retracted"),
        ("The Oddmere Bugle has withdrawn its claim that Ada Quillfeather took the cups.", "retracted"),
    ],
)
def test_status_by_the_evidence(evidence: str, status: str) -> None:
    assert cues.status(evidence, evidence, evidence) == status


@pytest.mark.parametrize(
    "evidence",
    [
        "Ada Quillfeather has not been charged with anything.",
        "No one has been charged.",
        "Ada Quillfeather could be charged with theft within weeks.",
        "Prosecutors will decide whether Ada Quillfeather is charged with theft.",
        "Ada Quillfeather is expected to be indicted.",
        "Ada Quillfeather faces no charges.",
        "Ada Quillfeather should be put on trial, a steward said.",
        "Ada Quillfeather could be jailed for two years.",
        "Ada Quillfeather will not face any charges.",
        "Ada Quillfeather would have pleaded guilty, a steward said.",
        "The Oddmere Bugle refused to retract its story about Ada Quillfeather.",
        "The Oddmere Bugle has not retracted the story.",
        "A judge refused to have the case dismissed.",
        "Ada Quillfeather wants the charges dropped.",
        "A judge rejected an attempt by her lawyers to have the case against her dismissed.",
        "A rower who was held for a month without being convicted says that Ada Quillfeather took the cups.",
        "A court has found enough evidence to try Ada Quillfeather.",
        "A judge was told that a steward found the cups in her car.",
    ],
)
def test_what_has_not_happened_is_no_status(evidence: str) -> None:
    assert cues.status(evidence, evidence, evidence) == "claimed"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The club has opened an inquiry.", "investigated"),
        ("She was arrested on Friday.", "investigated"),
        ("The club looks into the matter.", "investigated"),
        ("The claims are to be examined by a panel.", "investigated"),
        ("An outside review will begin in May.", "investigated"),
        ("The regulator has opened a case.", "investigated"),
        ("A panel of three rowers will report in May.", "investigated"),
        ("The mayor named a retired judge to lead a commission.", "investigated"),
        ("Police have arrested two rowers.", "investigated"),
        ("Police on Friday arrested two rowers.", "investigated"),
        ("She was granted bail on Monday.", "investigated"),
        ("The league has asked to see the records.", "investigated"),
        ("The league will decide whether to open a case.", "claimed"),
        ("The club has not said whether it will open an inquiry.", "claimed"),
        ("The steward called for an inquiry.", "claimed"),
        ("There was no investigation.", "claimed"),
    ],
)
def test_status_by_an_inquiry_elsewhere(told: str, status: str) -> None:
    assert cues.status(CLAIM, CLAIM, f"{CLAIM}\n{told}") == status


def test_status_by_a_lead_that_takes_the_claim_back() -> None:
    assert cues.status(CLAIM, "Oddmere Bugle withdraws claims about regatta cups", CLAIM) == "retracted"
    assert cues.status(CLAIM, "A rower apologised to her for wrongly accusing her of theft.", CLAIM) == "retracted"
    assert cues.status("Ada Quillfeather was charged with theft.", "Charges dropped over regatta cups", CLAIM) == "dropped"


def test_a_verdict_outlives_a_charge_that_was_dropped() -> None:
    assert cues.status("Ada Quillfeather was found guilty of theft.", "One charge was dropped, she was convicted of another", CLAIM) == "proven"


def test_a_paper_that_is_retracted_is_no_claim_taken_back() -> None:
    assert cues.status(CLAIM, "A journal has retracted a paper by Ada Quillfeather.", CLAIM) == "claimed"


@pytest.mark.parametrize(
    "reply",
    [
        "She admitted taking one cup and pleaded not guilty to taking the other.",
        "She pleaded guilty to one count and denies the rest.",
        "She admitted theft, but on the basis that she never sold the cups.",
        "She conceded that two cups had gone. She rejected the suggestion that she took the others.",
        "She had denied the claims but made an unreserved apology.",
    ],
)
def test_who_admits_a_part_and_contests_the_rest_denies_in_part(reply: str) -> None:
    assert cues.reply_kind(reply) == "partial_denial"


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("She admitted nothing.", "denial"),
        ("She admitted no wrongdoing.", "denial"),
        ("She would neither confirm nor deny the report.", "no_comment"),
        ("She neither confirmed nor denied the report.", "no_comment"),
        ("She did not wish to comment.", "no_comment"),
        ("She neither admits nor denies the claims.", "no_comment"),
        ("She would not talk about the cups.", "no_comment"),
        ("She admitted to a “sense of frustration” over the cups.", "rebuttal"),
        ("“We have done nothing wrong,” she said.", "denial"),
        ("She admitted falsifying the books. “The figures were false,” she said.", "admission"),
        ("“We did not talk about the cups, and none of it is true,” she said.", "denial"),
        ("“I won’t apologise because I have done nothing wrong,” she said.", "denial"),
        ("She has not yet answered the claims.", "rebuttal"),
        ("She did not say when, but agreed to pay back the money she got in full.", "rebuttal"),
        ("“We are taking it seriously and have no plans to stop,” she said.", "rebuttal"),
        ("She was unavailable for comment.", "not_reached"),
        ("Neither rower could be reached.", "not_reached"),
        ("There was no response to the claims from her.", "not_reached"),
        ("She did not deny the sale but blamed a clerk.", "rebuttal"),
        ("She explained that the families would meet.", "rebuttal"),
        ("She nevertheless insured the cups in full.", "rebuttal"),
        ("She told the Brill Foundation of it in full.", "rebuttal"),
        ("She called it lies.", "denial"),
    ],
)
def test_kind_of_reply(reply: str, kind: str) -> None:
    assert cues.is_reply(reply)
    assert cues.reply_kind(reply) == kind


@pytest.mark.parametrize(
    "text",
    [
        "She did not deny it.",
        "She has not denied the claims.",
        "She never denied taking the cups.",
        "She did not dismiss the claims.",
        "She had no regrets.",
        "The embassy denied her and two rowers visas.",
        "A judge denied bail.",
        "The two were dismissed in May.",
        "A decision in May cleared the rowers of wrongdoing.",
    ],
)
def test_who_does_not_deny_or_regret_gives_no_denial_and_no_apology(text: str) -> None:
    assert not cues.is_answer(text)
    assert cues.reply_kind(text) not in ("denial", "apology")


@pytest.mark.parametrize(
    ("text", "claims"),
    [("A court indicted Ada Quillfeather.", True), ("She was indicted on a single count.", False)],
)
def test_whom_a_court_indicts_is_accused_in_so_many_words_and_a_count_says_nothing(text: str, claims: bool) -> None:
    assert cues.is_claim(text) == claims


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("He asked Tarn if he ever knew Okell “make a decision?”.", True),
        ("He asked Tarn: “Did Okell ever make a decision?”", True),
        ("He denied it, and asked: “Who says so?”", False),
        ("He asked Tarn to leave.", False),
        ("“Did you ever know Okell to make a decision?” Tarn pressed.", True),
        ("“Would I rob my own shop?” Tarn said.", False),
    ],
)
def test_what_is_put_to_somebody_as_a_question_is_no_answer(text: str, asks: bool) -> None:
    assert cues.is_question(text) == asks
