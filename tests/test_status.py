"""What a story tells of one claim and not of another: how far it has come, and who answers it."""

import pytest

from summarise import Article
from summarise.strategies import cues
from summarise.strategies.frames import Claim
from summarise.strategies.reading import read
from summarise.strategies.verdicts import verdict_on
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


@pytest.mark.parametrize("verdict", ["pleaded guilty to fraud", "was convicted of fraud", "was found guilty of fraud"])
def test_how_it_went_for_one_says_nothing_of_who_is_accused_beside_them(verdict: str) -> None:
    text = f"Title\n\nProsecutors allege that Tom Okell and Ada Brill hid the books. Brill {verdict} last year and helps them against Okell."
    told = _statuses(text, "Tom Okell", "Ada Brill")
    assert {status for names, status in told.items() if "Tom Okell" in names} == {"claimed"}


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("Ada Brill, 42, pleaded guilty and will give evidence against Tom Okell.", {"Ada Brill"}),
        ("A jury found Ada Brill guilty of lying to Tom Okell.", {"Ada Brill"}),
        ("Tom Okell, who admitted theft, accused Ada Brill of lying.", {"Tom Okell"}),
        ("A court convicted Tom Okell and Ada Brill of theft.", {"Tom Okell", "Ada Brill"}),
        ("Ada Brill was found guilty and jailed for two years.", {"Ada Brill"}),
        ("Ada Brill found Tom Okell at the quay.", set[str]()),
    ],
)
def test_whose_plea_or_verdict_a_sentence_tells(sentence: str, whose: set[str]) -> None:
    assert verdict_on(read(Article(f"Title\n\n{sentence}")).mentions, 1) == whose


@pytest.mark.parametrize(
    ("answer", "status"), [("“It is a lie, and I was falsely accused,” Okell said.", "charged"), ("Okell said that it was late.", "admitted")]
)
def test_who_says_that_they_are_innocent_has_admitted_nothing(answer: str, status: str) -> None:
    text = f"Title\n\nTom Okell was charged with fraud, prosecutors said. Okell has previously admitted to being in touch with a clerk. Rain fell on the port. {answer}"
    assert set(_statuses(text, "Tom Okell").values()) == {status}


def test_another_s_plea_is_no_admission() -> None:
    text = "Title\n\nAda Brill accused Tom Okell of fraud. Okell denied it, and said that he felt for Len Tarn, who pleaded guilty."
    (reply,) = write(read(Article(text)), ["Tom Okell"]).denial
    assert (reply.by, reply.kind) == ("Tom Okell", "denial")


def test_a_charge_that_stands_is_not_dropped_with_another() -> None:
    lead = "Prosecutors in Valtria have dropped an inquiry into Okell."
    assert cues.status("Now Okell faces 18 criminal charges in Oxmere.", lead, lead) == "charged"
    assert cues.status("Okell was charged with theft in 2010.", lead, lead) == "dropped"


def test_another_s_charge_is_not_theirs_whom_nothing_accuses() -> None:
    text = (
        f"Title\n\nTwo clerks were charged with theft.{RAIN} “These charges are proof of what Ada Brill will not see,” said Tom Okell. "
        "The charges are part of an inquiry into whether she knew, a critic said."
    )
    assert "charged" not in {s for names, s in _statuses(text, "Ada Brill").items() if "Ada Brill" in names}
    assert "charged" in _statuses(text.replace("Two clerks were", "Ada Brill was"), "Ada Brill").values()


def test_what_only_goes_on_from_another_s_charge_charges_nobody_else() -> None:
    text = f"Title\n\nTwo clerks were charged with theft.{RAIN} Others asked Ada Brill to stay at home even before the clerks were charged."
    reading = read(Article(text))
    last = reading.order[-1]
    reading.claim_in[last] = Claim(reading.article.sentences[last], accused={"Ada Brill"}, follows=True)
    assert [a.status for a in write(reading, ["Ada Brill"]).allegation] == ["claimed"]
