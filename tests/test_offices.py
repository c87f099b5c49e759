"""Offices, titles and single people: who speaks for whom, who is one and who are several."""

import pytest
from tests_support import reading

from summarise import Article
from summarise.names import names
from summarise.strategies import cues
from summarise.strategies.reading import read
from summarise.strategies.writing import write


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Senators Ada E. Brill and Tom Okell wept.", {"Ada E. Brill", "Tom Okell"}),
        ("The Fraud and Ledger Commission sued. The F.L.C. went on.", {"Fraud and Ledger Commission"}),
    ],
)
def test_a_title_of_several_is_no_name_and_letters_with_stops_are_a_body_s(text: str, found: set[str]) -> None:
    assert {n.full for n in names(Article("Title\n\n" + text))} == found


@pytest.mark.parametrize("whose", ["a Republican representative", "a representative from France"])
def test_a_representative_in_a_parliament_speaks_for_nobody(whose: str) -> None:
    assert reading(f"“It is a crime,” said Ada Brill, {whose}.").role("Ada Brill") == "other"


def test_a_president_of_a_state_is_no_chief_of_the_firm_that_is_accused() -> None:
    draft = write(reading("Orvel Bank is accused of fraud. President Ada Brill has acknowledged difficulties in keeping books."), ["Orvel Bank"])
    assert draft.denial == []


@pytest.mark.parametrize(("who", "kind"), [("A witness", "person"), ("An expert", "person"), ("The crew", "group")])
def test_one_witness_is_no_group(who: str, kind: str) -> None:
    found = reading(f"{who} said that Tom Okell stole the sand.")
    assert [found.parties[n].kind for n in found.unnamed] == [kind]


@pytest.mark.parametrize(
    "whose", ["Brill's campaign manager yanked a reporter, a clerk alleged.", "Brill manager Tom Okell yanked a reporter, a clerk alleged."]
)
def test_whose_manager_is_accused_is_not_accused_with_him(whose: str) -> None:
    text = f"Ada Brill hired Tom Okell as her campaign manager. {whose} Ada Brill has come under fire for abuse."
    draft = write(reading(text), ["Ada Brill", "Tom Okell"])
    assert {tuple(a.accused) for a in draft.allegation if "yanked" in a.statement} == {("Tom Okell",)}


@pytest.mark.parametrize(
    "told",
    ["Vell should be ashamed of himself, Okell said.", "Okell demanded a public apology.", "The bank owes us an apology, Okell said."],
)
def test_who_wants_an_apology_makes_none(told: str) -> None:
    assert cues.reply_kind(told) != "apology"


def test_who_stands_beside_a_happening_is_not_described_by_it() -> None:
    assert reading("Ada Brill met the Orvel Bank, a charge that Ada Brill denies.").description("Orvel Bank") == ""


def test_an_adviser_s_mere_speech_is_no_answer() -> None:
    text = (
        "Tom Okell is accused of fraud. Ada Brill, an adviser to Tom Okell, asked for a friend. “It's Len Tarn,” Ada Brill said. “I'll talk to him.”"
    )
    assert write(reading(text), ["Tom Okell"]).denial == []


def test_a_public_advocate_is_no_lawyer_of_a_party() -> None:
    assert reading("“It is a crime,” City Public Advocate Ada Brill said.").role("Ada Brill") == "authority"


def test_a_chief_justice_answers_for_no_firm() -> None:
    text = "Orvel Bank is accused of fraud. “Is it true that the bank paid less than others?” Chief Justice Ada Brill asked. “It did not,” Ada Brill said."
    assert write(reading(text), ["Orvel Bank"]).denial == []


def test_a_term_in_quotation_marks_is_no_longer_name_of_a_body() -> None:
    text = "Orvel is accused of fraud. The suit tells of the “Orvel Way,” as it is called. Orvel denied it."
    assert {n.full for n in names(Article("Title\n\n" + text))} == {"Orvel"}


def test_who_will_not_stand_again_has_not_denied_it() -> None:
    assert cues.reply_kind("Okell announced that he would not seek re-election.") != "denial"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("“Guilty, Your Honor,” Okell said. “I used money I shouldn’t have used.”", "admission"),
        ("“That’s not an excuse, it’s just a fact,” Okell said.", "rebuttal"),
        ("His lawyer said Okell had come to terms with his misconduct.", "admission"),
        ("“For years I lived off it,” Okell said. “I used money I should not have used.”", "admission"),
        ("“I did these things,” Okell said.", "admission"),
        ("“I should not have been charged,” Okell said.", "rebuttal"),
        ("His lawyer said that Okell “thinks this is purely for show,” and referred a reporter to a letter.", "rebuttal"),
        ("“I never lied,” Okell said.", "denial"),
        ("Okell declined to address whether he slept.", "no_comment"),
    ],
)
def test_what_gives_way_is_no_denial(told: str, kind: str) -> None:
    assert cues.reply_kind(told) == kind


def test_a_special_counsel_is_nobody_s_lawyer() -> None:
    text = "Tom Okell is accused of fraud. Special counsel Ada Brill said her report does not exonerate him."
    assert write(reading(text), ["Tom Okell"]).denial == []


def test_a_charge_against_others_is_none_against_whom_it_names_besides() -> None:
    text = (
        "Prosecutors alleged that Tom Okell, assigned to Len Tarn's special unit, falsified the books. It rained. "
        "Prosecutors alleged that Len Tarn abused dozens of girls."
    )
    draft = write(reading(text), ["Tom Okell", "Len Tarn"])
    assert [(a.accused, len(a.evidence)) for a in draft.allegation] == [(["Tom Okell"], 1), (["Len Tarn"], 1)]


AROUND = """Title

Ada Brill is accused of theft, prosecutors said. Brill is represented by lawyer Tom Okell, who is noted for a trial.

A spokesman in Brill's Oxmere office, Nick Tarn, did not return emails. The White House was quiet. House Majority Leader Nan Pell spoke.

It was loud for critics of Wren Hale, a significant breakthrough in a case.
"""


@pytest.mark.parametrize(("name", "serves"), [("Tom Okell", {"Ada Brill"}), ("Nick Tarn", {"Ada Brill"}), ("Nan Pell", set[str]())])
def test_who_is_somebody_s_by_their_lawyer_or_office_and_no_house_s_by_a_house(name: str, serves: set[str]) -> None:
    assert read(Article(AROUND)).portrait(name).serves == serves


def test_no_person_is_a_breakthrough() -> None:
    assert read(Article(AROUND)).description("Wren Hale") == ""


@pytest.mark.parametrize(("calling", "role"), [("a lawyer", "spokesperson"), ("Senator", "other")])
def test_a_senator_who_is_a_lawyer_speaks_for_nobody(calling: str, role: str) -> None:
    who = "Senator Ada Brill, a lawyer," if calling == "Senator" else "Ada Brill, a lawyer,"
    found = reading(f"Tom Okell is accused of fraud. {who} said that the claims were false.")
    assert found.role("Ada Brill") == role
    assert bool(write(found, ["Tom Okell"]).denial) == (role == "spokesperson")
