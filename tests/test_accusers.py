"""Who makes a claim, where its own grammar names nobody."""

from dataclasses import replace

import pytest

from summarise import Article
from summarise.parts import Part
from summarise.strategies.accusers import accusers
from summarise.strategies.reading import read
from summarise.strategies.writing import write

UNHEARD = Part(accused=-4.0, accuses=-1.0, answers=-4.0, authority=-4.0, speaks_for=-4.0, belongs=0.0)


def _by(text: str, *found: int, **parts: Part) -> list[str]:
    """Who makes a claim against Tom Okell that the sentences of these numbers state, counted from 1 behind the title."""
    reading = read(Article(f"Title\n\n{text}"))
    return accusers(reading, found, ["Tom Okell"], ["Tom Okell"], {n.replace("_", " "): p for n, p in parts.items()})


SAND = "The harbour's sand was sold at night. “He drove the lorry himself,” Ada Brill said. Tom Okell was suspended."


def test_who_speaks_in_a_claim_s_evidence_makes_it_where_nobody_else_does() -> None:
    assert _by(SAND, 1, 2) == ["Ada Brill"]


@pytest.mark.parametrize("part", [replace(UNHEARD, belongs=-3.0), replace(UNHEARD, accuses=-4.0)])
def test_whom_the_probe_keeps_out_of_the_brief_or_of_accusing_makes_no_claim_by_speech_alone(part: Part) -> None:
    assert _by(SAND, 1, 2, Ada_Brill=UNHEARD) == ["Ada Brill"]
    assert _by(SAND, 1, 2, Ada_Brill=part) == []


@pytest.mark.parametrize(
    "speech", ["Ada Brill defended her driver, and said it was late", "A jury heard that it was late", "His lawyer, Ada Brill, said it was late"]
)
def test_who_defends_or_hears_or_speaks_for_the_accused_makes_no_claim(speech: str) -> None:
    assert _by(f"Tom Okell was suspended. {speech}.", 1, 2) == []


def test_who_accuses_the_party_elsewhere_makes_the_claim_that_stands_nearest() -> None:
    text = "Ada Brill accused Tom Okell of theft. Okell ran the port. The sand was sold at night. Hedda Voss accused Okell of theft."
    assert _by(text, 2) == ["Ada Brill"]
    assert _by(text, 3) == ["Hedda Voss"]


def test_who_is_likeliest_by_the_probe_to_accuse_makes_a_claim_that_nobody_makes() -> None:
    text = "The sand was sold at night. Tom Okell was suspended. Ada Brill keeps the books. Hedda Voss is the mayor."
    assert _by(text, 1) == []
    assert _by(text, 1, Ada_Brill=replace(UNHEARD, accuses=-0.3), Hedda_Voss=replace(UNHEARD, accuses=-0.4)) == ["Ada Brill"]
    assert _by(text, 1, Ada_Brill=UNHEARD) == []


def test_who_dismisses_a_claim_does_not_make_it_though_the_probe_says_that_they_accuse() -> None:
    text = "Ada Brill dismissed claims that Tom Okell had stolen sand. Her words answered a letter. Rain fell."
    assert _by(text, 1, 2, Ada_Brill=replace(UNHEARD, accuses=2.0)) == []


def test_the_grammar_s_own_accuser_is_believed_over_who_speaks() -> None:
    assert _by("Hedda Voss accused Tom Okell of theft. It was late, Ada Brill said.", 1, 2) == ["Hedda Voss"]


@pytest.mark.parametrize("whose", ["The men's solicitor", "Okell's solicitor"])
def test_the_solicitor_of_the_accused_makes_no_claim_against_them(whose: str) -> None:
    text = (
        f"Three men were charged with theft. Those charged included Tom Okell. {whose} Ada Brill, said that Tom Okell never knew that it was theft."
    )
    assert _by(text, 2, 3) == []


def test_no_judge_makes_a_claim_that_nobody_makes() -> None:
    text = "The sand was sold at night. Tom Okell was suspended. Justice Ada Brill, a judge, is new."
    assert _by(text, 1, Ada_Brill=replace(UNHEARD, accuses=-0.3)) == []


def test_the_head_of_an_authority_is_an_authority() -> None:
    text = "Title\n\nTom Okell is accused of fraud. FBI Director Ada Brill said that it was late, and accused Okell of theft."
    assert {p.name: p.role for p in write(read(Article(text)), ["Tom Okell"]).who}["Ada Brill"] == "authority"


@pytest.mark.parametrize(
    ("told", "by"),
    [
        ("A complaint by Ada Brill is before the court. The complaint says that Tom Okell stole the sand.", {"Ada Brill"}),
        ("An affidavit, written by Ada Brill, is before the court. The affidavit says that Tom Okell stole the sand.", {"Ada Brill"}),
        ("An affidavit, seen by Ada Brill, is before the court. The affidavit says that Tom Okell stole the sand.", set[str]()),
        ("A complaint by Ada Brill is before the court. A report says that Tom Okell stole the sand.", set[str]()),
    ],
)
def test_what_a_paper_claims_is_claimed_by_whose_it_is(told: str, by: set[str]) -> None:
    claims = read(Article(f"Title\n\n{told}")).claims
    assert [c.by for c in claims if c.accused] == [by]


def test_a_claim_that_nobody_is_said_to_make_is_theirs_who_alone_make_the_others() -> None:
    rain = " Rain fell on the quay. The river rose. The hall was painted green. The ferry was late."
    text = f"Title\n\nAda Brill accused Tom Okell of stealing sand.{rain} Len Tarn is alleged to have sold it."
    found = {tuple(a.accused): a.alleged_by for a in write(read(Article(text)), ["Tom Okell", "Len Tarn"]).allegation}
    assert found == {("Tom Okell",): ["Ada Brill"], ("Len Tarn",): ["Ada Brill"]}
    both = text.replace("Len Tarn is", f"Hedda Voss accused Tom Okell of arson.{rain.replace('.', ' again.')} Len Tarn is")
    assert {tuple(a.accused): a.alleged_by for a in write(read(Article(both)), ["Tom Okell", "Len Tarn"]).allegation}[("Len Tarn",)] == []


def test_the_officers_of_a_body_that_claims_make_no_second_claim() -> None:
    text = "The Sand Inspectorate accused Tom Okell of theft. Investigators said that he sold the harbour's sand. A clerk accused Tom Okell of lying."
    assert sorted(_by(text, 1, 2, 3)) == ["A clerk", "Sand Inspectorate"]


@pytest.mark.parametrize(
    ("people", "body"),
    [
        ("Detectives", "Tarnshire Constabulary"),
        ("Prosecutors", "Harbour Prosecution Service"),
        ("The harbour union", "Stannick Dock Federation"),
        ("Inspectors", "Sand Inspectorate"),
    ],
)
def test_people_without_a_name_are_of_the_one_such_body_that_the_story_names(people: str, body: str) -> None:
    assert _by(f"{people} accused Tom Okell of theft. The {body} has an office at the quay.", 1) == [body]


def test_of_two_such_bodies_it_could_be_either() -> None:
    text = "Detectives accused Tom Okell of theft. The Tarnshire Constabulary has an office at the quay. The Elm Police have none."
    assert _by(text, 1) == ["Detectives"]


def test_a_relative_who_accuses_nobody_makes_no_claim() -> None:
    text = "Tom Okell was charged with theft. His father Bassem said that Okell was upset."
    assert _by(text, 1, 2) == []
    assert _by(text.replace("was upset", "had stolen it"), 1, 2) == ["Bassem"]


def test_the_spokesman_of_an_accused_firm_who_tells_of_another_makes_no_claim() -> None:
    text = "Orvel Airlines is accused of bias. Spokesman Jon Ekke said that Tom Okell boarded the flight. Tom Okell is accused of theft."
    reading = read(Article(f"Title\n\n{text}"))
    assert accusers(reading, [2], ["Tom Okell"], ["Tom Okell", "Orvel Airlines"], {}) == []


def test_whom_the_text_surely_accuses_makes_no_claim_by_the_probe_s_word_alone() -> None:
    text = "The papers also accuse the premier of Lund , Ada Brill, of fraud, while Tom Okell is alleged to have failed to declare a share."
    assert _by(text, 1, Ada_Brill=replace(UNHEARD, accuses=2.0)) == []


def test_who_only_comments_on_a_claim_does_not_make_it() -> None:
    text = "Ada Brill weighed in on allegations against Tom Okell, who allegedly assaulted a clerk last week, calling it a shame."
    assert read(Article("Title\n\n" + text)).claims[0].by == set()


def test_who_dismisses_the_accusations_elsewhere_does_not_make_them() -> None:
    text = (
        "Ada Brill dismissed Tom Okell's accusations that the Pell campaign is breaking the law. Her words answer a letter that Tom Okell sent, "
        "alleging that Pell's deal was improper."
    )
    reading = read(Article("Title\n\n" + text))
    sure = {"Ada Brill": Part(accuses=1.0, authority=-1.0, speaks_for=-1.0)}
    assert "Ada Brill" not in accusers(reading, [2], ["Pell"], ["Pell"], sure)
