"""Who is accused of what by whom, read off the grammar: one case a frame, and what must not be one."""

import pytest

from summarise import Article
from summarise.strategies.reading import Claim, read
from summarise.strategies.replies import served


def first(text: str) -> Claim | None:
    article = Article("Title\n\n" + text)
    return read(article).claim(1)


@pytest.mark.parametrize(
    ("text", "accused", "by"),
    [
        ("Tom Okell is accused of selling sand.", {"Tom Okell"}, set()),
        ("The alleged robber, Tom Okell, fled.", {"Tom Okell"}, set()),
        ("Tom Okell, the alleged mastermind, fled.", {"Tom Okell"}, set()),
        ("Elm Rovers have been charged by the Tarn League over their supporters.", {"Elm Rovers"}, {"Tarn League"}),
        ("Ada Brill has accused Tom Okell of selling sand.", {"Tom Okell"}, {"Ada Brill"}),
        ("Ada Brill alleges that Tom Okell forged the lists.", {"Tom Okell"}, {"Ada Brill"}),
        ("Tom Okell allegedly sold the sand.", {"Tom Okell"}, set()),
        ("Tom Okell, who is alleged to have sold the sand, left.", {"Tom Okell"}, set()),
        ("The court heard allegations against Tom Okell.", {"Tom Okell"}, set()),
        ("Tom Okell was arrested on suspicion of fraud.", {"Tom Okell"}, set()),
        ("Tom Okell faces a charge of bribery.", {"Tom Okell"}, set()),
        ("Tom Okell pleaded not guilty to theft.", {"Tom Okell"}, set()),
        ("Ada Brill laid the deaths at the door of Tom Okell.", {"Tom Okell"}, {"Ada Brill"}),
        ("Former adviser Ada Brill in 2018 pleaded guilty and former chairman Tom Okell was convicted of fraud.", {"Ada Brill", "Tom Okell"}, set()),
        ("Tom Okell took the sand, a neighbour has alleged.", {"Tom Okell"}, {"a neighbour"}),
        ("A special audit says Tom Okell bought a dog wash.", {"Tom Okell"}, set()),
        ("Tom Okell bought a dog wash, according to a complaint.", {"Tom Okell"}, set()),
        ("The hearing was told that Tom Okell kept the keys.", {"Tom Okell"}, set()),
        ("The board met, and it was told that Tom Okell had stolen the keys.", {"Tom Okell"}, set()),
        ("It was claimed that Tom Okell kept the keys.", {"Tom Okell"}, set()),
        ("Ada Brill dismissed Len Tarn’s accusations that the Okell campaign is breaking the law. Tom Okell won.", {"Tom Okell"}, {"Len Tarn"}),
        ("Ada Brill has filed suit in Lorne against Tom Okell.", {"Tom Okell"}, {"Ada Brill"}),
        ("Ada Brill has filed complaints against Tom Okell.", {"Tom Okell"}, {"Ada Brill"}),
        ("Tom Okell dismissed allegations of theft against himself from two former clerks.", {"Tom Okell"}, {"two former clerks"}),
        ("Tom Okell denied the allegations of two former clerks.", {"Tom Okell"}, {"two former clerks"}),
        (
            "The Tarn League filed a complaint against two stars, including Tom Okell, accusing them of fraud.",
            {"Tom Okell", "two stars"},
            {"Tarn League"},
        ),
        (
            "Tom Okell and two members of the crew, including leader Ada Brill, are on trial for theft.",
            {"Tom Okell", "Ada Brill", "two members of the crew"},
            set(),
        ),
        ("Ada Brill called the charges against Tom Okell a stunt.", {"Tom Okell"}, set()),
        ("A row broke out between Tom Okell and Orvel Ltd clerk Ada Brill, who accused Okell of theft.", {"Tom Okell"}, {"Ada Brill"}),
        (
            "Among those facing charges are Tom Okell, a former clerk of Orvel; Len Brill of Tarn Foods and Ivo Tarn.",
            {"Tom Okell", "Len Brill", "Ivo Tarn"},
            set(),
        ),
        (
            "Among the accused were Orvel Group, RJ Tarn Dairy, Lorne Dairy and Brill.",
            {"Orvel Group", "RJ Tarn Dairy", "Lorne Dairy", "Brill"},
            set(),
        ),
        ("Within minutes of the indictment, Ada Brill urged Tom Okell to leave.", set(), {"Ada Brill"}),
        ("Ada Brill said that Tom Okell believes “that we cannot let a charge destroy a man”.", set(), set()),
        ("Ada Brill has begun proceedings against Tom Okell.", {"Tom Okell"}, {"Ada Brill"}),
        ("Complaints were filed against Tom Okell.", {"Tom Okell"}, set()),
        ("Ada Brill blames Tom Okell for the loss.", {"Tom Okell"}, {"Ada Brill"}),
        ("Tom Okell stands accused of selling sand.", {"Tom Okell"}, set()),
        ("Tom Okell branded the claims a stunt.", {"Tom Okell"}, set()),
        ("The board accused its chairman, Tom Okell, and clerks Len Brill and Ivo Tarn of theft.", {"Tom Okell", "Len Brill", "Ivo Tarn"}, set()),
        ("Tom Okell, 52, and Len Brill, 47, are accused of theft.", {"Tom Okell", "Len Brill"}, set()),
        ("The complaint, by Ada Brill, names Tom Okell and Len Brill.", {"Tom Okell", "Len Brill"}, set()),
        ("Tom Okell was arrested after a lorry vanished.", {"Tom Okell"}, set()),
        ("Tom Okell was picked up at a house on suspicion of theft.", {"Tom Okell"}, set()),
        ("Detectives searched the home of Tom Okell on suspicion of theft.", {"Tom Okell"}, set()),
        ("Ada Brill said that Len Brill felt that Tom Okell had lied.", {"Tom Okell"}, {"Ada Brill"}),
        ("Tom Okell is criticised in the paper for signing the lists.", {"Tom Okell"}, set()),
        ("In her account the lists were made up by Tom Okell.", {"Tom Okell"}, set()),
        ("The court found that Len Brill had stolen the sand, and that Tom Okell had smuggled it.", {"Len Brill", "Tom Okell"}, set()),
        ("A case was registered in Lorne against Tom Okell.", {"Tom Okell"}, set()),
        ("Instead, the report says, Tom Okell ranked the bids himself.", {"Tom Okell"}, set()),
        ("In May, Ada Brill said, Tom Okell threatened to sack her.", {"Tom Okell"}, {"Ada Brill"}),
        ("The keys were lost and Tom Okell told nobody, according to a lawsuit.", {"Tom Okell"}, set()),
        ("Also charged are Tom Okell and Len Brill.", {"Tom Okell", "Len Brill"}, set()),
        ("Named as a defendant along with Ivo Tarn is Tom Okell, an heir to a fortune.", {"Tom Okell"}, set()),
        ("Tom Okell was named in the lawsuit.", {"Tom Okell"}, set()),
        ("Among the men accused were Tom Okell, Len Brill and Ivo Tarn.", {"Tom Okell", "Len Brill", "Ivo Tarn"}, set()),
        ("The two men named in the lawsuit are Tom Okell and Len Brill.", {"Tom Okell", "Len Brill"}, set()),
        ("Those charged included Tom Okell, the son of a clerk.", {"Tom Okell"}, set()),
        ("The accused include Tom Okell and Len Brill.", {"Tom Okell", "Len Brill"}, set()),
        ("The defendants are Tom Okell and Len Brill.", {"Tom Okell", "Len Brill"}, set()),
        ("Prosecutors are investigating whether Tom Okell took the money.", {"Tom Okell"}, {"Prosecutors"}),
        ("Police are looking into whether Tom Okell took the money.", {"Tom Okell"}, {"Police"}),
        ("Tom Okell is under investigation by the state police over the loan.", {"Tom Okell"}, set()),
        ("Tom Okell is the subject of an inquiry by the port.", {"Tom Okell"}, set()),
        ("The inquiry also extends to the clerk of the port, Tom Okell.", {"Tom Okell"}, set()),
        ("Investigators have focused on Tom Okell as the possible source.", {"Tom Okell"}, set()),
        ("The indictment, which runs to 340 pages, is directed at the clerk Tom Okell and the founder Len Brill.", {"Tom Okell", "Len Brill"}, set()),
        ("Tom Okell kept the books and faces five of the counts.", {"Tom Okell"}, set()),
        ("The court saw the three defendants: Tom Okell, a clerk, Len Brill and Ivo Tarn.", {"Tom Okell", "Len Brill", "Ivo Tarn"}, set()),
        ("The suspect, Tom Okell, fled.", {"Tom Okell"}, set()),
        ("Judge Len Brill jailed Tom Okell for theft.", {"Tom Okell"}, set()),
        ("Seven clerks named the same man: Tom Okell, who they said had harassed them.", {"Tom Okell"}, set()),
    ],
)
def test_a_frame_of_accusing_tells_whom_it_accuses_and_who_says_so(text: str, accused: set[str], by: set[str]) -> None:
    claim = first(text)
    assert claim is not None
    assert claim.accused == accused
    assert by <= claim.by


@pytest.mark.parametrize(
    "text",
    [
        "Tom Okell was not accused of anything.",
        "The bank charged Ada Brill five pounds for a letter.",
        "Police cleared the road at noon.",
        "Tom Okell opened the fair with Ada Brill.",
        "The alleged accuser, Ada Brill, spoke.",
        "Ada Brill, the alleged victim, spoke.",
        "The bus company charged Tom Okell for the ride.",
        "Ada Brill criticised Tom Okell at the fair.",
        "Tom Okell made the parcels, Ada Brill said.",
        "In May, Ada Brill said, Tom Okell opened the fair.",
        "Ada Brill is looking at whether Tom Okell can sing.",
        "The letter was filed in the Lorne County Court and first printed by the Elm Gazette.",
        "Tom Okell left. Then he wondered whether he could file charges against the reporter.",
        "Ada Brill wondered whether she could file charges against Tom Okell.",
        "The prosecutor did not file charges against Tom Okell.",
        "The prosecutor declined to file charges against Tom Okell.",
        "Police never brought a case against Tom Okell.",
        "No charges were filed against Tom Okell.",
        "No complaint against Tom Okell was ever made.",
        "Tom Okell faces no charges.",
        "Tom Okell was not named in the lawsuit.",
        "Tom Okell is not under investigation.",
        "Ada Brill asserted that Tom Okell never touched the clerk.",
        "Ada Brill claims that Tom Okell did not steal the sand.",
        "Police are not investigating Tom Okell.",
        "The papers show that prosecutors have begun to answer that question.",
    ],
)
def test_what_accuses_nobody_is_no_claim_against_anybody(text: str) -> None:
    claims = read(Article("Title\n\n" + text)).claims
    assert not any(c.accused for c in claims)


def test_whom_a_story_describes_before_it_names_them_is_accused_under_the_name() -> None:
    text = "A senior harbour clerk is accused of selling sand. Tom Okell, who ran the office, took the money, the Elm Gazette said."
    reading = read(Article("Title\n\n" + text))
    assert reading.claim(1) is not None
    assert reading.claim(1).accused == {"Tom Okell"}
    assert "A senior harbour clerk" not in reading.parties


def test_a_body_that_a_story_describes_before_it_names_it_is_accused_under_the_name() -> None:
    reading = read(Article("Title\n\nA water company unfairly sacked a clerk, a tribunal ruled. Ada Brill was sacked by Norvane Water in May."))
    assert reading.claim(1).accused | reading.claim(1).told == {"Norvane Water"}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("A composer has accused Tom Okell of theft. Ada Brill told the Elm Gazette that the tune was hers.", {"Ada Brill"}),
        ("Tom Okell forged the labels, a regulator has found. The Elm Food Agency said on Monday that nine people fell ill.", {"Elm Food Agency"}),
        ("A composer has accused Tom Okell of theft. Ada Brill denied that the tune was stolen.", {"A composer"}),
        ("A composer has accused Tom Okell of theft. The tune was played in May. Then it was lost. Ada Brill said that it was fine.", {"A composer"}),
        ("A composer has accused Tom Okell of theft. Norvane Water said that it would look into it.", {"A composer"}),
    ],
)
def test_who_makes_a_claim_in_the_first_words_and_goes_on_under_a_name_is_one_party(text: str, by: set[str]) -> None:
    claim = read(Article("Title\n\n" + text)).claim(1)
    assert claim is not None
    assert (claim.accused, claim.by) == ({"Tom Okell"}, by)


@pytest.mark.parametrize(
    "text", ["A report by the Audit Office accuses Tom Okell of theft.", "An Audit Office report says Tom Okell stole the rice."]
)
def test_what_a_paper_claims_is_claimed_by_whose_paper_it_is(text: str) -> None:
    claim = read(Article("Title\n\n" + text)).claim(1)
    assert claim is not None
    assert (claim.accused, claim.by) == ({"Tom Okell"}, {"Audit Office"})


def test_prosecutors_are_no_he() -> None:
    reading = read(Article("Title\n\nProsecutors in Lorne questioned Tom Okell on Monday. They said that he was suspected of theft."))
    assert reading.claim(2).accused == {"Tom Okell"}


def test_people_without_a_name_are_parties_under_the_words_that_tell_of_them() -> None:
    reading = read(Article("Title\n\nTwo former clerks accused Tom Okell of theft. The clerks said that they had seen it."))
    party = reading.parties["Two former clerks"]
    assert (party.kind, "Two former clerks" in reading.claim(1).by) == ("group", True)
    assert reading.speaking(2) == {"Two former clerks"}


def test_a_body_that_the_text_names_is_not_a_second_one_under_its_noun() -> None:
    reading = read(Article("Title\n\nThe Harbour Directorate accused Tom Okell of theft. The directorate said that it would act."))
    assert [n for n in reading.parties if "irectorate" in n] == ["Harbour Directorate"]


def test_what_a_text_says_beside_a_name_describes_it() -> None:
    reading = read(Article("Title\n\nTom Okell, a former clerk of the port, was accused of theft. His lawyer, Jon Ekke, denied it."))
    assert reading.description("Tom Okell") == "a former clerk of the port"
    assert reading.role("Jon Ekke") == "spokesperson"
    assert reading.portraits["Jon Ekke"].serves == {"Tom Okell"}


def test_a_ministrys_spokesperson_is_not_heard_for_the_only_person_who_is_accused() -> None:
    reading = read(
        Article(
            "Title\n\nTom Okell is accused of spying. Foreign ministry spokesperson Ivo Tern refused to comment. A lawyer for Okell, Jon Ekke, denied it."
        )
    )
    accused = [reading.parties["Tom Okell"]]
    assert served(reading, reading.parties["Ivo Tern"], accused) == []
    assert served(reading, reading.parties["Jon Ekke"], accused) == ["Tom Okell"]


@pytest.mark.parametrize(
    "text",
    [
        "The dean of Elm College sent a letter disputing accusations by Norvane Motors that Tom Okell had forged the papers.",
        "Tom Okell answered the accusations made by Norvane Motors.",
        "Tom Okell denied accusations by Norvane Motors.",
    ],
)
def test_whom_by_names_behind_accusations_makes_them(text: str) -> None:
    claim = read(Article("Title\n\n" + text)).claim(1)
    assert "Norvane Motors" in claim.by
    assert "Norvane Motors" not in claim.accused


def test_who_issues_a_paper_that_denies_is_who_denies_and_is_accused() -> None:
    reading = read(Article("Title\n\nTom Okell sent a letter denying the claims of theft."))
    assert reading.claim(1).accused == {"Tom Okell"}
    assert reading.speaking(1) == {"Tom Okell"}


def test_who_says_one_thing_and_accuses_is_not_whom_they_speak_of() -> None:
    claim = first("Ada Brill said Tom Okell is the one responsible for the port and accused him of selling sand.")
    assert claim is not None
    assert (claim.accused, claim.by) == ({"Tom Okell"}, {"Ada Brill"})


def test_nobody_is_warned_by_themselves() -> None:
    reading = read(Article("Title\n\nTom Okell sold the sand. Judge Ivo Tern adjourned the case and warned him that prison was likely."))
    him = next(w for w in reading.mentions.parses[2].words if w.text == "him")
    assert reading.mentions.parties(2, him) == ("Tom Okell",)


def test_who_is_named_beside_those_whom_a_story_describes_is_none_of_them() -> None:
    reading = read(Article("Title\n\nAda Brill accused two clerks of theft. Brill took the books home in May. The quay was wet."))
    assert not any("Ada Brill" in c.accused for c in reading.claims)


def test_an_order_is_no_claim() -> None:
    reading = read(Article("Title\n\nInspectors fined Orvel Ltd for a bribe. The manager told the company to hide the bribe."))
    assert [c.sentence.index for c in reading.claims if c.accused] == [1]


def test_unions_and_charities_accuse_without_a_name() -> None:
    reading = read(Article("Title\n\nUnions accuse Orvel Ltd of fraud. Charities accused Orvel Ltd of lying."))
    assert [c.by for c in reading.claims] == [{"Unions"}, {"Charities"}]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ada Brill has sued two photographers who she claims left her afraid.", {"Ada Brill", "two photographers"}),
        ("Orvel Ltd stole from its staff, a union alleged on Tuesday.", {"Orvel Ltd", "a union"}),
        ("A court is taking action against the firm's founder and former chief executive, Jolyon Brill.", {"Jolyon Brill", "A court"}),
        ("Ada Brill accused a footman who had laughed at her.", {"Ada Brill", "a footman who had laughed at her"}),
    ],
)
def test_an_unnamed_party_is_called_by_what_describes_it_and_by_no_more(text: str, parties: set[str]) -> None:
    assert set(read(Article(f"Title\n\n{text}")).parties) == parties


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The arrested were identified as Tom Okell, Ada Brill and Len Tarn.", {"Tom Okell", "Ada Brill", "Len Tarn"}),
        ("Police identified the suspect as Tom Okell.", {"Tom Okell"}),
        ("Ada Brill has filed a lawsuit for defamation against Tom Okell.", {"Tom Okell"}),
        ("The two identified as Tom Okell, 24, and Ada Brill, 27, were found in Oxmere.", {"Tom Okell", "Ada Brill"}),
        ("Ada Brill said that the port would decide whether they take action against Tom Okell.", set[str]()),
        ("Police identified the picture as Tom Okell’s.", set[str]()),
        ("Two readers identified as Ada Brill’s the hand of the letter.", set[str]()),
        ("Tom Okell has been booked for theft under sections of the Valtrian Penal Code.", {"Tom Okell"}),
        ("Tom Okell, the main accused in the case, wrote a letter to Ada Brill.", {"Tom Okell"}),
        ("Ada Brill, the auditor, said that Tom Okell had done nothing illegal.", set[str]()),
        ("Ada Brill said that Tom Okell never stole the books.", set[str]()),
        ("The spill at Orvel Ltd was met by Orvel staff, who reported the spill to the authorities.", set[str]()),
        ("Vellmark spokesman Tom Okell dismissed the allegations.", set[str]()),
    ],
)
def test_who_is_identified_is_accused_and_who_did_nothing_is_not(text: str, accused: set[str]) -> None:
    assert {n for c in read(Article(f"Title\n\n{text}")).claims for n in c.accused} == accused


def test_what_somebody_charged_is_a_claim_against_who_did_it() -> None:
    claim = read(Article("Title\n\nAda Brill charged that Tom Okell hid the papers from the council.")).claims[0]
    assert (claim.accused, claim.by) == ({"Tom Okell"}, {"Ada Brill"})


def test_a_denial_behind_a_question_is_a_denial() -> None:
    text = "The papers raised questions about whether the clerk had been paid by the town, a charge that Ada Brill has faced and has always denied."
    assert read(Article("Title\n\n" + text)).speaking(1) == {"Ada Brill"}


def test_who_names_a_thing_makes_no_claim() -> None:
    text = "The letters, most of them about Father Tom Okell, say that a boy was beaten with a hose, which he called the comma."
    assert "Tom Okell" not in {b for c in read(Article("Title\n\n" + text)).claims for b in c.by}


def test_who_is_to_do_something_says_nothing() -> None:
    text = "But Mr. Brill, of Tarn, called Friday for Mr. Okell to “use today’s ledgers to challenge” Mr. Lind at the meeting, adding, “We can’t afford it.”"
    assert read(Article("Title\n\n" + text)).speaking(1) == {"Brill"}


def test_she_who_is_the_second_to_be_charged_is_charged() -> None:
    text = "Ada Brill left the port. She was the second clerk charged in the inquiry of Tom Okell."
    assert read(Article("Title\n\n" + text)).claims[-1].accused == {"Ada Brill"}


def test_an_opponent_for_an_office_does_not_hold_it() -> None:
    text = (
        "President Vell on Monday said the F.L.C. ruined the life of his former national security adviser and said his Democratic opponent for president, Amara Brill, suffered "
        "no consequences after she lied “many times” to the F.L.C. It rained. The president left, a clerk said."
    )
    reading = read(Article("Title\n\n" + text))
    assert reading.mentions.described["president"] == "Vell"
    assert (reading.claims[0].accused, reading.claims[0].by) == ({"Amara Brill"}, {"Vell", "F.L.C."})
