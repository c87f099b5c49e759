"""How newspapers print an answer: each phrase is found, given to who answers, and called what it is."""

import pytest

from summarise import Article
from summarise.binding import bind
from summarise.grounding import Grounder
from summarise.strategies import cues
from summarise.strategies.reading import read
from summarise.strategies.replies import replies, served
from summarise.strategies.writing import write

CLAIM = "Ada Brill is accused of stealing from the fund, prosecutors said."


def _kinds(*answers: str) -> list[str]:
    """The kinds of the replies that are given to Brill where these sentences follow on the claim against her."""
    article = Article(f"The fund of Oxmere\n\n{CLAIM} {' '.join(answers)}")
    reading = read(article)
    found = replies(reading, [reading.parties["Ada Brill"]], {CLAIM})
    return [cues.reply_kind(" ".join(article.sentences[i].text for i in indices)) for by, indices in found if by.full == "Ada Brill"]


NO_COMMENT = """
declined comment; declined further comment; declined all comment; declined to be interviewed; declined an interview; declined several interview requests;
had no immediate comment; had no further comment; did not immediately comment; has not commented; has not commented publicly on the claims; has yet to comment;
did not provide comment; did not offer a comment; offered no comment; would not comment; refused to comment; refused to say; declined to elaborate;
declined to discuss the case; declined to answer questions; does not comment on individual cases; exercised her right to silence; invoked her right to remain silent;
said she could not comment on pending litigation; did not agree to be interviewed; referred questions to the bank;
is not able to comment on pending litigation; was unable to discuss it; did not confirm or deny the report; will not be commenting
"""
NOT_REACHED = """
was unavailable for comment; was not available for comment; could not be reached for comment; could not be located; did not respond to a request for comment;
has not responded publicly; has yet to respond; has yet to reply; had not replied by the time of publication; didn't return a message; did not return calls;
ignored requests for comment; ignored several messages; did not answer questions; did not answer written questions; has never answered the claims; did not reply to emails;
failed to respond; failed to reply to questions
"""
DENIAL = """
denies any wrongdoing; strongly denies the claims; has denied it; pleaded not guilty; has pleaded not guilty; entered a plea of not guilty; entered a not guilty plea;
maintains her innocence; has maintained her innocence; protested her innocence; professed her innocence; refuted the claims; has refuted them; rubbished the claims;
said the claims were without merit; said the lawsuit has no merit; said the claims were meritless; called the claims false; characterised the claims as lies;
characterized the report as inaccurate; said the report was inaccurate; described the claims as ludicrous; formally contests the account; contested the charges;
said she had done nothing wrong; said she had acted properly; rejected the findings; does not accept the findings; said it never happened
"""
REBUTTAL = """
pushed back on the claims; hit back at the claims; vowed to fight the charges; vowed to clear her name; said she would clear her name; said it was a witch hunt;
said she was being targeted; said she was the victim of a plot; said the report was misleading; said the report was one-sided; disagreed with the findings;
branded the claims a smear; said it was co-operating with the inquiry
"""
OTHERS = {
    "apology": "apologised; issued an apology; has offered an apology; expressed regret",
    "admission": "admitted the theft; took full responsibility; accepts full responsibility",
}


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        (phrase.strip(), kind)
        for kind, phrases in {"no_comment": NO_COMMENT, "not_reached": NOT_REACHED, "denial": DENIAL, "rebuttal": REBUTTAL, **OTHERS}.items()
        for phrase in phrases.split(";")
    ],
)
def test_a_printed_answer_is_found_and_called_what_it_is(phrase: str, kind: str) -> None:
    assert _kinds(f"Brill {phrase}.") == [kind]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("A lawyer for Brill denied the claims.", "denial"),
        ("Brill, through her lawyer, denied the claims.", "denial"),
        ("In a statement released by her lawyers, Brill said the claims were false.", "denial"),
        ("Brill's team called the claims baseless.", "denial"),
        ("Brill's office declined to comment.", "no_comment"),
        ("Brill and her lawyer declined to comment.", "no_comment"),
        ("Representatives for Brill did not immediately respond to requests for comment.", "not_reached"),
        ("Attorneys for Brill could not be reached.", "not_reached"),
        ("An email to Brill's lawyer was not returned.", "not_reached"),
        ("Attempts to reach Brill were unsuccessful.", "not_reached"),
        ("Neither Brill nor her lawyer responded to requests for comment.", "not_reached"),
        ('Asked about the claims, Brill said: "They are false."', "denial"),
        ("Brill posted a video in which she denied the claims.", "denial"),
        ("According to her lawyer, Brill is innocent.", "denial"),
        ("Brill will contest the charges.", "rebuttal"),
        ('"I took nothing, and none of it is in my house," Brill said.', "denial"),
        ('"Every penny was spent in line with the rules," Brill said.', "denial"),
        ('"The cupboard broke in a storm in May," Brill said.', "rebuttal"),
        ('Brill\'s lawyer labelled the court "weak and late" on Monday.', "rebuttal"),
        ("Brill accepted the bank's findings and agreed to pay $8m to settle the suit.", "admission"),
        ("Neither does it cover Brill, who has pleaded guilty to theft.", "admission"),
        ("Brill said nothing to reporters.", "no_comment"),
        ("Brill said it would be inappropriate to comment.", "no_comment"),
        ("Brill has agreed to plead guilty.", "admission"),
    ],
)
def test_an_answer_is_its_givers_by_whatever_road_it_comes(answer: str, kind: str) -> None:
    assert _kinds(answer) == [kind]


@pytest.mark.parametrize(
    "told",
    [
        "Brill has not yet entered a plea.",
        "It was not immediately clear if Brill had a lawyer.",
        "Brill's husband said she was innocent.",
        "Police said Brill denied taking the money.",
        "Brill's lawyers have asked the court to dismiss the case.",
        "Brill has been contacted for comment.",
        "Reporters have asked Brill for comment.",
        "Brill ignored a red light in May.",
        "“Brill was unavailable for comment,” it said in the May paper of Lund.",
        "Brill took a taxi to the court.",
        "Brill agreed to pay $8m to settle the suit, a sum in line with the fees.",
        "Brill exercised in the yard.",
        "Brill entered the court at noon.",
        "Brill was unavailable for the match in May.",
        "Brill's lawyer, Ivo Tern, asked the clerk: “Is it not so that you never liked her?”",
    ],
)
def test_what_is_no_answer_is_none(told: str) -> None:
    assert _kinds(told) == []


@pytest.mark.parametrize(
    ("told", "alone"), [("a lawyer for the two", ["Ada Brill"]), ("a lawyer for the pair", ["Ada Brill"]), ("a lawyer for the defendants", [])]
)
def test_a_lawyer_for_the_two_answers_for_both(told: str, alone: list[str]) -> None:
    claim = "Ada Brill and Tom Okell are accused of stealing from the fund, prosecutors said."
    article = Article(f"The fund of Oxmere\n\n{claim} Wren Hale, {told}, said the claims were false.")
    reading = read(article)
    both = [reading.parties["Ada Brill"], reading.parties["Tom Okell"]]
    assert [by.full for by, _ in replies(reading, both, {claim})] == ["Wren Hale"]
    assert served(reading, reading.parties["Wren Hale"], both) == ["Ada Brill", "Tom Okell"]
    assert served(reading, reading.parties["Wren Hale"], both[:1]) == alone


@pytest.mark.parametrize(("whose", "answers"), [("officer", True), ("cook", False)])
def test_a_lawyer_of_whom_the_story_describes_is_the_lawyer_of_who_is_described_so(whose: str, answers: bool) -> None:
    claim = "The ship's first officer is accused of theft, the ship's cook said."
    article = Article(
        f"The ferry to Oxmere\n\n{claim} Nobody was hurt. It was May. Ada Brill, an officer of the line, left. "
        f"Wren Hale, a lawyer for the {whose}, said the claims were false."
    )
    reading = read(article)
    assert [by.full for by, _ in replies(reading, [reading.parties["Ada Brill"]], {claim})] == (["Wren Hale"] if answers else [])


@pytest.mark.parametrize(
    "answer",
    [
        "None of it was true, Brill responded.",
        "None of the claims is true and all are false, she answered.",
        "“None of it is true,” Brill replied.",
        "Neither claim is true, Brill responded.",
    ],
)
def test_who_answers_that_none_of_it_is_true_denies(answer: str) -> None:
    assert not cues.is_silence(answer)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("Neither responded to a request for comment.", "not_reached"),
        ("None of the men returned calls.", "not_reached"),
        ("Neither has commented.", "no_comment"),
        ("Neither Brill, 42, nor her lawyer, Cass Wren, responded.", "not_reached"),
    ],
)
def test_that_neither_answers_is_silence(answer: str, kind: str) -> None:
    assert (cues.reply_kind(answer), cues.is_silence(answer)) == (kind, True)


JOINT = """
Both have pleaded not guilty. | Both men denied the charges. | Both defendants had pleaded not guilty. | The two deny the charges. | The pair deny wrongdoing. | They both deny it. |
All the defendants pleaded not guilty. | All of them pleaded not guilty. | The two men pleaded not guilty. | Neither responded to a request for comment. | Neither man could be reached. |
Neither of them has commented. | None of the men returned calls. | Their lawyers said they were innocent. | Lawyers for both men denied it. |
Lawyers for the alleged thieves called the lawsuit baseless. | Lawyers for the alleged thieves said it was groundless. | A lawyer for the two men declined to comment. | Attorneys for the defendants did not respond to requests for comment.
"""
NOT_JOINT = """
All three pleaded not guilty. | The three men denied it. | Both banks denied it. | Both charges were denied by the clerk's union. | Neither the bank nor the union commented. | Both were charged in May. |
Lawyers for the bank denied it. | Lawyers for the alleged victims denied it. | Their books were in order, the bank said.
"""


def _answering(answer: str) -> set[str]:
    article = Article(f"The fund of Oxmere\n\nAda Brill and Tom Okell are accused of stealing from the fund, prosecutors said. {answer}")
    reading = read(article)
    return {by.full for by, _ in replies(reading, [reading.parties[n] for n in ("Ada Brill", "Tom Okell")], {article.sentences[1].text})}


@pytest.mark.parametrize("answer", [a.strip() for a in JOINT.split("|")])
def test_an_answer_of_as_many_as_are_accused_is_each_ones(answer: str) -> None:
    assert _answering(answer) == {"Ada Brill", "Tom Okell"}


@pytest.mark.parametrize("answer", [a.strip() for a in NOT_JOINT.split("|")])
def test_an_answer_of_fewer_more_or_others_is_nobodys(answer: str) -> None:
    assert _answering(answer) == set()


@pytest.mark.parametrize(
    ("voice", "whose"),
    [
        ("Ivo Tern, mitigating, said that it was a mistake.", {"Ada Brill"}),
        ("Ivo Tern, who is head of policy at the Oxmere Trust, said that it was a mistake.", {"Oxmere Trust"}),
        ("Ivo Tern, who is head of policy, said that it was a mistake.", set()),
        ("“It was a mistake,” said Ivo Tern, speaking on behalf of Ms Brill.", {"Ada Brill"}),
        ("Ivo Tern, acting for Brill, said that it was a mistake.", {"Ada Brill"}),
        ("“It was a mistake,” said Ivo Tern, speaking on Brill's stairs.", set()),
        ("The Tory chairman Ivo Tern said that the Oxmere Trust had made a mistake.", set()),
        ("Her lawyers, led by Ivo Tern, said that it was a mistake.", {"Ada Brill"}),
    ],
)
def test_who_speaks_for_an_accused_party_answers_for_it(voice: str, whose: set[str]) -> None:
    accused = "Oxmere Trust" if "Trust" in voice else "Ada Brill"
    article = Article(f"The fund\n\nThe Oxmere Trust paid a clerk. {accused} stole from the fund, prosecutors said. {voice}")
    reading = read(article)
    assert set(served(reading, reading.parties["Ivo Tern"], [reading.parties[accused]])) == whose


def test_their_lawyer_is_the_accused_s_and_not_the_prosecutors_who_spoke_last() -> None:
    reading = read(
        Article("The fund\n\nAda Brill and Tom Okell stole from the fund, prosecutors said. “This is a mistake,” said their lawyer, Ivo Tern.")
    )
    assert served(reading, reading.parties["Ivo Tern"], [reading.parties[n] for n in ("Ada Brill", "Tom Okell")]) == ["Ada Brill", "Tom Okell"]


@pytest.mark.parametrize(
    ("voice", "answers"),
    [
        ("The Valtrian embassy called the report baseless.", True),
        ("Valtrian Foreign Ministry spokesman Ivo Tern called the report baseless.", True),
        ("Valtria's foreign ministry denied the report.", True),
        ("The Dalvonian embassy called the report baseless.", False),
        ("Valtrian President Ivo Tern called the report baseless.", True),
        ("Ivo Tern, Valtria's ambassador in Lund, called the report baseless.", True),
        ("Dalvonian President Ivo Tern called the report baseless.", False),
        ("Valtrian President Ivo Tern said: “It rained in the hills on Monday.”", False),
    ],
)
def test_an_office_of_a_state_answers_for_that_state(voice: str, answers: bool) -> None:
    claim = "Valtria is accused of bugging the hotel, officials said."
    reading = read(Article(f"The hotel\n\n{claim} {voice}"))
    assert bool(replies(reading, [reading.parties["Valtria"]], {claim})) == answers


@pytest.mark.parametrize(
    ("answer", "joint"),
    [
        ("The tobacco companies denied the claims.", True),
        ("Both firms denied the claims.", True),
        ("All three firms denied the claims.", False),
        ("The company denied the claims.", False),
        ("Both men denied the claims.", False),
    ],
)
def test_an_answer_of_as_many_bodies_as_are_accused_is_each_one_s(answer: str, joint: bool) -> None:
    claim = "Orvel Ltd and Tarn Ltd are accused of fraud, prosecutors said."
    article = Article(f"The fund of Oxmere\n\n{claim} {answer}")
    draft = write(read(article), ["Orvel Ltd", "Tarn Ltd"])
    made = bind(draft, article, Grounder(article))
    assert sorted(d.by for d in made.denial) == ["Orvel Ltd", "Tarn Ltd"] * joint


def test_a_government_does_not_answer_for_a_firm_that_is_named_after_its_country() -> None:
    claim = "Valtrian Steel is accused of fraud, officials said."
    reading = read(Article(f"The hotel\n\n{claim} The Valtrian Foreign Ministry called the report baseless."))
    assert replies(reading, [reading.parties["Valtrian Steel"]], {claim}) == []


def test_a_minister_answers_for_the_ministry() -> None:
    claim = "The Energy Ministry is accused of fraud, officials said."
    for minister, voices in (("Energy", ["Ivo Tern"]), ("Health", [])):
        reading = read(Article(f"The dam\n\n{claim} {minister} Minister Ivo Tern called the report baseless."))
        assert [by.full for by, _ in replies(reading, [reading.parties["Energy Ministry"]], {claim})] == voices


TWO = "Drug claims against Ada Brill and Tom Okell are being looked into, prosecutors said."


@pytest.mark.parametrize(
    ("answer", "by"),
    [
        ("Brill, who says she is innocent, may lose her medals after Okell said he gave her drugs.", ["Ada Brill"]),
        ("Okell said the drugs were Brill's, but Brill denied it.", ["Ada Brill"]),
        ("Okell denied it, and Brill said that it rained.", ["Tom Okell"]),
        ("Lawyers for Ms Brill and Mr Okell denied it.", ["Ada Brill", "Tom Okell"]),
        ("Ms Brill's phone was switched off, while a message to Mr Okell went unanswered.", ["Ada Brill", "Tom Okell"]),
    ],
)
def test_of_several_who_speak_in_a_sentence_those_answer_whose_own_clause_does(answer: str, by: list[str]) -> None:
    reading = read(Article(f"The race\n\n{TWO} {answer}"))
    found = replies(reading, [reading.parties[n] for n in ("Ada Brill", "Tom Okell")], {TWO})
    assert sorted(n.full for n, _ in found) == by


def test_who_only_speaks_beside_another_s_answer_is_given_none() -> None:
    answer = "Brill, who says she is innocent, may lose her medals after Okell said he gave her drugs."
    reading = read(Article(f"The race\n\n{TWO} {answer}"))
    assert replies(reading, [reading.parties["Tom Okell"]], {TWO}) == []


def test_her_barrister_behind_what_a_prosecutor_said_is_not_the_prosecutor_s() -> None:
    told = "The club's cheques went to a firm that did not exist, Poppy Vane, prosecuting, said. “The buoys were, in a manner of speaking, horses.”"
    reading = read(
        Article(f"The trial\n\nAda Brill, 58, admitted theft on Monday.\n\n{told}\n\nHer barrister, Ivo Tern, said Mrs Brill was ashamed.")
    )
    assert served(reading, reading.parties["Ivo Tern"], [reading.parties["Ada Brill"]]) == ["Ada Brill"]


def test_a_village_s_chief_speaks_for_no_firm() -> None:
    reading = read(
        Article("The pond\n\nTarn Metals poisoned a river, officials said. Local chief Ivo Tern said: “We want clean water in our houses.”")
    )
    assert served(reading, reading.parties["Ivo Tern"], [reading.parties["Tarn Metals"]]) == []


@pytest.mark.parametrize(("who", "by"), [("Tom Okell is", ["Tom Okell"]), ("Ada Brill and Tom Okell are", [])])
def test_defence_lawyers_answer_for_the_only_one_who_is_accused(who: str, by: list[str]) -> None:
    article = Article(f"The trial\n\n{who} accused of theft, prosecutors said. Defence lawyers said the claims were false.")
    made = bind(write(read(article), [n for n in ("Ada Brill", "Tom Okell") if n in who]), article, Grounder(article))
    assert [d.by for d in made.denial] == by


@pytest.mark.parametrize(
    ("who", "answers"),
    [
        ("Wales Attorney General Ivo Tern", True),
        ("Wales Governor Ivo Tern", True),
        ("Orland Attorney General Ivo Tern", False),
        ("Ivo Tern, a Wales attorney,", False),
    ],
)
def test_a_state_is_answered_for_by_its_officers_and_by_no_lawyer_who_lives_there(who: str, answers: bool) -> None:
    article = Article(f"The law\n\nOrland has sued Wales over its law, and accused Wales of fraud. {who} said the lawsuit was without merit.")
    reading = read(article)
    assert (served(reading, reading.parties["Ivo Tern"], [reading.parties["Wales"]]) == ["Wales"]) == answers


@pytest.mark.parametrize(
    "account",
    [
        "Brill said the signatures were genuine and had been given over tea.",
        "In a letter to the club the treasurer, Ada Brill, wrote that every cheque was signed by two.",
        "Each cheque had been signed by two people, she told reporters.",
    ],
)
def test_who_is_accused_answers_by_their_own_account(account: str) -> None:
    assert len(_kinds(account)) == 1


@pytest.mark.parametrize(
    "told",
    [
        "Brill has promised to show the books by Christmas.",
        "The books, prosecutors said, were kept by Brill.",
        "Prosecutors said Brill told a clerk that the books were burnt.",
        "Brill's son said the books were burnt.",
    ],
)
def test_what_others_tell_of_the_accused_is_no_account_of_theirs(told: str) -> None:
    assert _kinds(told) == []


def test_an_account_beside_an_answer_is_none_of_its_own() -> None:
    assert _kinds("Brill denied it.", "The port was closed.", "The harbour was dredged.", "Brill said that the port would open in May.") == ["denial"]


@pytest.mark.parametrize(
    ("voice", "answers"),
    [
        ("A spokesperson for the Harbour Department, Ada Brill, denied it.", True),
        ("A spokesperson for the Forest Department, Ada Brill, denied it.", False),
    ],
)
def test_a_department_answers_for_who_heads_it(voice: str, answers: bool) -> None:
    reading = read(Article(f"Title\n\nHarbour Secretary Tom Vell is accused of fraud. {voice}"))
    accused = [reading.parties["Tom Vell"]]
    assert bool(served(reading, reading.parties["Ada Brill"], accused)) == answers


@pytest.mark.parametrize(
    "voice",
    ["A spokeswoman for the congressman, Ada Brill, denied it.", "A spokeswoman for the lawmaker, Ada Brill, denied it."],
)
def test_the_congressman_is_of_two_who_are_accused_the_one_with_that_title(voice: str) -> None:
    reading = read(Article(f"Title\n\nRep. Tom Vell and Bo Okell are accused of fraud. {voice}"))
    accused = [reading.parties[n] for n in ("Tom Vell", "Bo Okell")]
    assert served(reading, reading.parties["Ada Brill"], accused) == ["Tom Vell"]


def test_who_rises_to_tell_a_court_something_speaks() -> None:
    assert _kinds("Brill rose briefly to tell jurors that she had done nothing wrong.") == ["denial"]
    assert _kinds("Brill rose to become the head of the club.") == []


def test_what_a_grand_jury_says_of_two_is_no_reply_of_theirs() -> None:
    text = (
        "Tom Okell and his wife, Ada Okell, were indicted on charges of fraud. A grand jury in Oxmere indicted the Okells on charges of filing "
        "false records, saying the couple misused the money."
    )
    reading = read(Article("Title\n\n" + text))
    assert replies(reading, [reading.parties["Tom Okell"], reading.parties["Ada Okell"]], ()) == []
