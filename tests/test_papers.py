"""Whose the claims of a lawsuit, a report or a complaint are, and whom "it" means behind one."""

import pytest
from tests_support import reading


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brill has filed a lawsuit against Tom Okell. The lawsuit contends that Tom Okell stole the sand.",
        "Ada Brill sued Tom Okell on Monday. The suit says that Tom Okell stole the sand.",
        "Tom Okell was sued by Ada Brill on Monday. The complaint says that Tom Okell stole the sand.",
        "Ada Brill has lodged a written protest. The complaint does not stop there. It says that Tom Okell stole the sand.",
        "Ada Brill has filed a suit against Tom Okell. The lawsuit alleges theft by Tom Okell.",
        "Ada Brill has filed a suit against Tom Okell. The lawsuit asks for money. It accuses Tom Okell of theft.",
        "It rained. Three days later Ada Brill filed a complaint accusing Tom Okell of theft.",
        "A lawsuit filed by a former clerk named Ada Brill was read in court. The suit accuses Tom Okell of theft.",
    ],
)
def test_a_lawsuit_speaks_for_who_brings_it(text: str) -> None:
    claim = reading(text).claims[-1]
    assert (claim.accused, claim.by) == ({"Tom Okell"}, {"Ada Brill"})


def test_who_is_sued_does_not_allege_what_the_suit_does() -> None:
    text = "Tom Okell was sued by his former aide, Ada Brill, in 2014, alleging fraud and retaliation."
    assert reading(text).claims[0].by == {"Ada Brill"}


def test_a_report_tells_what_it_says_for_who_published_it() -> None:
    text = "Troops shot 53 people, according to a report published by Orvel Watch. The report rests on maps. It says Tom Okell led the troops."
    assert reading(text).claims[-1].by == {"Orvel Watch"}


def test_who_claims_costs_makes_no_claim() -> None:
    assert reading("Tom Okell claimed £61,300 in costs for a flat that he rented to himself, the Orvel Argosy reported.").claims[0].by == {
        "Orvel Argosy"
    }


def test_a_nurse_is_whose_name_stands_behind_her() -> None:
    text = "The suit, filed by a former charge nurse, Ada Brill, says Orvel Bank lied. It says Chief Executive Tom Okell stole the sand."
    assert reading(text).claims[-1].by == {"Ada Brill"}


def test_who_submitted_claims_for_money_has_brought_no_lawsuit() -> None:
    text = "The suit, filed by Ada Brill, says Orvel Bank submitted claims for the dead. It accuses Tom Okell of theft."
    assert reading(text).claims[-1].by == {"Ada Brill"}


def test_who_would_sue_has_brought_no_lawsuit() -> None:
    text = "Two clerks have lodged a complaint against Tom Okell. Ada Brill said she would sue. The filing asserts that Tom Okell stole the sand."
    assert "Ada Brill" not in reading(text).claims[-1].by


def test_who_charges_patients_accuses_nobody() -> None:
    claim = reading("The film alleged in May that Dr Tom Okell had charged 41 patients for operations that he left to trainees.").claims[0]
    assert (claim.accused, "Tom Okell" in claim.by) == ({"Tom Okell"}, False)


def test_it_behind_a_paper_is_the_paper_and_no_body() -> None:
    text = "Orvel Bank lost the books. The report praised the Oxmere Council. It accused Tom Okell of theft."
    assert reading(text).claims[-1].by == set()


def test_who_brings_a_lawsuit_is_not_accused_in_it_by_what_is_told_of_them() -> None:
    text = (
        "The lawsuit filed by Ada Brill, an Orvel Bank clerk whom Tom Okell fired in June for mishandling files, alleges a long list of violations."
    )
    assert "Ada Brill" not in reading(text).claims[0].accused


def test_who_slams_a_lawsuit_answers_and_accuses_nobody() -> None:
    text = "Tom Okell slammed a lawsuit filed by a fired clerk alleging that Tom Okell had broken the law."
    assert [c.accused for c in reading(text).claims] == [{"Tom Okell"}]


@pytest.mark.parametrize("widow", ["A widow", "The widow of a clerk"])
def test_who_sues_without_a_name_is_who_speaks_next(widow: str) -> None:
    text = f"{widow} sued the town's doctor on Thursday, saying that he had lied. Ada Brill said in the suit that Dr Tom Okell falsified the books."
    assert [c.by for c in reading(text).claims] == [{"Ada Brill"}, {"Ada Brill"}]


def test_a_woman_who_accuses_is_not_whom_somebody_thinks_of_next() -> None:
    text = "A woman has accused Tom Okell of theft. She told of a call that she took to mean Ada Brill knew it. Mia Tarn, who said Tom Okell stole the sand, wept."
    assert reading(text).claims[0].by == {"Mia Tarn"}


def test_what_is_said_behind_a_comma_is_of_who_wrote() -> None:
    assert reading("Ada Brill wrote to the clerk, saying that Tom Okell stole the sand.").speaking(1) == {"Ada Brill"}


@pytest.mark.parametrize(
    "text",
    [
        "The lawsuit was filed on Monday by Ada Brill. The suit says that Orvel Foods hid the salt.",
        "A complaint was lodged on behalf of Ada Brill. The complaint says that Orvel Foods hid the salt.",
        "The complaint, filed on behalf of Ada Brill, says that Orvel Foods hid the salt.",
    ],
)
def test_a_paper_is_theirs_by_whom_or_for_whom_it_was_brought(text: str) -> None:
    claim = reading(text).claims[-1]
    assert (claim.accused, claim.by) == ({"Orvel Foods"}, {"Ada Brill"})
