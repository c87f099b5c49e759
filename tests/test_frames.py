"""Frames of accusing that real stories of courts, of politics and of fame use, and what they do not say."""

import pytest

from summarise import Article
from summarise.strategies.reading import Reading, read


def reading(text: str) -> Reading:
    return read(Article("Title\n\n" + text))


@pytest.mark.parametrize(
    ("text", "accused", "by"),
    [
        ("A jury found Tom Okell guilty of fraud.", {"Tom Okell"}, {"A jury"}),
        ("The panel took minutes to find Tom Okell guilty.", {"Tom Okell"}, set[str]()),
        ("A fraud allegation made against Tom Okell was dropped.", {"Tom Okell"}, set[str]()),
        ("Ada Brill posted on Twitter accusing Tom Okell of theft.", {"Tom Okell"}, {"Ada Brill"}),
        ("Ada Brill has dragged Tom Okell to court.", {"Tom Okell"}, {"Ada Brill"}),
        ("Tom Okell was hauled before a tribunal.", {"Tom Okell"}, set[str]()),
        ("Tom Okell: possession of a knife, burglary.", {"Tom Okell"}, set[str]()),
        ("Tom Okell: two counts of fraud, held without bail.", {"Tom Okell"}, set[str]()),
        ("Tom Okell reportedly stole the till.", {"Tom Okell"}, set[str]()),
        ("Ada Brill accused the Democrats of being blinded by their hatred for Tom Okell.", {"the Democrats"}, {"Ada Brill"}),
    ],
)
def test_a_frame_names_who_is_accused_and_by_whom(text: str, accused: set[str], by: set[str]) -> None:
    claim = reading(text).claim(1)
    assert claim is not None
    assert (claim.accused, claim.by) == (accused, by)


@pytest.mark.parametrize(
    "text",
    [
        "Officers reportedly found a knife in the car of Tom Okell.",
        "As the charges were unsealed in New York, Tom Okell testified.",
        "Tom Okell accused his opponents of theft.",
        "Ada Brill took the case to court.",
        "Tom Okell: a prince among thieves who loves a theft.",
    ],
)
def test_what_accuses_nobody_who_is_named(text: str) -> None:
    assert not {n for c in reading(text).claims for n in c.accused}


def test_each_defendant_is_no_party_of_its_own() -> None:
    found = reading("Ada Brill and Tom Okell were charged with fraud. Each defendant is charged with one count.")
    assert set(found.parties) == {"Ada Brill", "Tom Okell"}


def test_a_statement_that_is_read_is_whose_it_was_and_no_other_s() -> None:
    text = (
        "Ada Brill accused Orvel Foods of theft. The company denied it in a statement. "
        "“We were shocked to see her statements,” the statement read. “We never did.”"
    )
    found = reading(text)
    assert [found.speaking(i) for i in (2, 3, 4)] == [{"Orvel Foods"}] * 3


def test_a_statement_of_one_who_cannot_be_told_is_nobody_s() -> None:
    text = (
        "Orvel Foods denied it in a statement. Ada Brill accused Tarn Bank of theft and Elm Rail of fraud. "
        "The company denied it in a statement. “We never did,” the statement read."
    )
    assert reading(text).speaking(4) == frozenset()
