"""Whom a sentence blames, and whom it only names: victims, the dead, anybody at all, those whom a story has counted."""

import pytest
from tests_support import reading

from summarise.strategies.writing import write


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Boss Tom Okell was involved in the fraud at the firm, his closest aide has told a court.", {"Tom Okell"}),
        ("Tom Okell pleaded no contest to theft.", {"Tom Okell"}),
        ("On Monday Ada Brill named Tom Okell as one of five managers who took part in the fraud.", {"Tom Okell"}),
        ("The port closed. The Orvel laboratory faces charges of theft. Orvel slept.", {"Orvel"}),
        ("The worst clerk pleading guilty on Monday was Tom Okell.", {"Tom Okell"}),
        ("Tom Okell and Len Tarn pleaded guilty to charges that they stole sand. The Orvel Group and workers slept.", {"Tom Okell", "Len Tarn"}),
        ("Orvel Group is old. Tom Okell and Len Tarn pleaded guilty to charges that they stole sand.", {"Tom Okell", "Len Tarn"}),
        ("The Valtrian authorities said they had searched a ship in late May, suspected of carrying oil.", set[str]()),
        ("The Orvel Board had announced that “no fair prosecutor” would bring a case against them.", set[str]()),
        ("The Orvel Society met. Mr Okell said efforts would continue to deport them without them facing torture or death.", set[str]()),
        ("Tom Okell rejects calls for a higher wage.", set[str]()),
        ("Three workers were killed and ten others were injured at the mine, according to reports.", set[str]()),
        ("Tom Okell claims that Ada Brill committed suicide.", set[str]()),
        ("Tom Okell claims that Ada Brill killed herself.", set[str]()),
        ("Tom Okell spoke. Judges can cut the term if the defendant pleads guilty.", set[str]()),
        ("Ada Brill wants longer terms for murderers who plead guilty.", set[str]()),
    ],
)
def test_who_did_it_is_accused_and_who_suffered_it_or_may_be_anybody_is_not(text: str, accused: set[str]) -> None:
    found = reading(text)
    assert {n for c in found.claims for n in c.accused} == accused


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("A party spokesman said Tom Okell was arrested on suspicion of theft", set[str]()),
        ("Ada Brill said Tom Okell was arrested on suspicion of theft", {"Ada Brill"}),
    ],
)
def test_a_party_that_says_that_its_leader_was_arrested_accuses_nobody(said: str, by: set[str]) -> None:
    found = reading(f"The Harvest Party met. Tom Okell, the leader of the Harvest Party, slept. {said}.")
    assert {b for c in found.claims for b in c.by} == by


def test_who_is_told_of_in_another_s_clause_does_not_refuse_to_answer() -> None:
    assert (
        reading(
            "A court on Monday indicted a teenage Valtrian girl who was filmed last month in the West Port slapping Norwegian troops who refused to respond."
        ).speaking(1)
        == set()
    )


def test_the_alleged_thieves_whom_a_story_names_are_no_second_party() -> None:
    found = reading("Tom Okell and Len Tarn are accused of theft. Lawyers for the alleged thieves said that it was false.")
    assert not found.unnamed


def test_the_executive_who_was_somebody_is_they_and_no_attorney_general() -> None:
    text = (
        "The inquiry by New Tarn attorney general Eli Spitz has now won nine pleas. The highest ranking executive pleading guilty on Tuesday was "
        "former Orvel senior vice president Josh Bewl. He admitted one felony count of fraud."
    )
    assert [c.accused for c in reading(text).claims] == [{"Josh Bewl"}, {"Josh Bewl"}]


def test_those_arrested_are_they_of_whose_arrest_the_story_has_told() -> None:
    assert reading("Nine people were arrested on Monday. Those arrested are accused of theft.").claims[1].accused == {"Nine people"}


def test_where_somebody_lives_is_accused_of_nothing() -> None:
    found = reading("Men were held in Oxmere. Keighbury lies far off. Two men, both from Keighbury, were arrested in May.")
    assert not any("Keighbury" in c.accused for c in found.claims)


def test_a_brother_who_is_accused_first_is_not_the_third_defendant() -> None:
    text = "A brother has been convicted of fraud. It rained. Jurors said that the man, Jem Jaynum, was late. A third defendant, Rick Tarn, was acquitted."
    assert "Rick Tarn" not in reading(text).claims[0].accused


def test_whom_a_quotation_blames_is_blamed_by_what_goes_on_from_it_and_nobody_beside_them() -> None:
    text = (
        "Ada Brill accused Tom Okell of assault and accused Len Tarn of making her drive a car that he knew to be faulty. "
        "Brill told the Tarn Gazette that Okell attacked her. “He pushed me down,” she said. “He hit me on the head.”"
    )
    found = reading(text)
    assert [c.accused for c in found.claims] == [{"Tom Okell", "Len Tarn"}, *[{"Tom Okell"}] * 3]


def test_a_quotation_is_evidence_against_whom_it_blames_alone() -> None:
    text = (
        "Ada Brill accused Len Tarn of fraud. It rained. Brill told the Tarn Gazette that Tom Okell attacked her. "
        "“He pushed me down,” she said. “He hit me on the head.” It was late."
    )
    found = {tuple(a.accused): a.evidence for a in write(reading(text), ["Tom Okell", "Len Tarn"]).allegation}
    assert found["Len Tarn",] == ["Ada Brill accused Len Tarn of fraud."]


def test_a_website_that_is_accused_does_not_report_the_claim() -> None:
    text = "Nine people were arrested over the website Oxcrew. Police accused Oxcrew and Tom Okell of fraud."
    (item,) = write(reading(text), ["Tom Okell"]).allegation
    assert item.reported_by == []


@pytest.mark.parametrize(
    ("end", "status"), [("was found guilty of fraud", "proven"), ("admitted one felony count of scheming to defraud", "admitted")]
)
def test_a_verdict_or_a_plea_is_evidence_wherever_it_stands(end: str, status: str) -> None:
    text = f"Prosecutors said that Tom Okell made $2m from his sales. It rained. The port was old. It was late. Okell {end}."
    (item,) = write(reading(text), ["Tom Okell"]).allegation
    assert f"Okell {end}." in item.evidence
    assert item.status == status
