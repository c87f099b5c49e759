"""What a story tells of one claim and not of another: how far it has come, and who answers it."""

import pytest

from summarise import Article
from summarise.strategies.reading import read
from summarise.strategies.writing import write

RAIN = " Rain fell on the quay. The river rose. The hall was painted green. The ferry was late."


def _statuses(text: str, *accused: str) -> dict[tuple[str, ...], str]:
    return {tuple(a.accused): a.status for a in write(read(Article(text)), list(accused)).allegation}


def test_an_inquiry_far_from_a_claim_that_names_nobody_it_accuses_is_into_another() -> None:
    text = f"Title\n\nHedda Voss accused Tom Okell of stealing sand.{RAIN} Hedda Voss accused Len Tarn of fraud. The port has opened an inquiry."
    assert _statuses(text, "Tom Okell", "Len Tarn") == {("Tom Okell",): "claimed", ("Len Tarn",): "investigated"}
    named = text.replace("an inquiry.", "an inquiry into Okell.")
    assert _statuses(named, "Tom Okell", "Len Tarn") == {("Tom Okell",): "investigated", ("Len Tarn",): "investigated"}


def test_an_inquiry_anywhere_is_into_the_only_claim() -> None:
    text = f"Title\n\nHedda Voss accused Tom Okell of stealing sand.{RAIN} The port has opened an inquiry."
    assert _statuses(text, "Tom Okell") == {("Tom Okell",): "investigated"}


@pytest.mark.parametrize(("accuser", "status"), [("Prosecutors", "charged"), ("Hedda Voss", "claimed")])
def test_what_else_an_authority_says_of_who_is_charged_is_a_part_of_the_case(accuser: str, status: str) -> None:
    text = f"Title\n\nProsecutors charged Tom Okell with stealing sand.{RAIN} {accuser} also accused Tom Okell of fraud."
    found = [a.status for a in write(read(Article(text)), ["Tom Okell"]).allegation]
    assert found == ["charged", status]


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("“Mr Okell is innocent of it,” said Cass Wren, a lawyer for Len Tarn.", {"Tom Okell"}),
        ("“It is false,” said Cass Wren, a lawyer for Len Tarn.", {"Len Tarn"}),
    ],
)
def test_a_voice_answers_for_whom_its_denial_tells_of(words: str, answered: set[str]) -> None:
    text = f"Title\n\nHedda Voss accused Tom Okell of stealing sand.{RAIN} Hedda Voss also accused Len Tarn of fraud. {words}"
    draft = write(read(Article(text)), ["Tom Okell", "Len Tarn"])
    (reply,) = draft.denial
    assert {a for n in reply.answers for a in draft.allegation[n - 1].accused} == answered
