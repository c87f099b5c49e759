"""Names as pages print them: with letters in brackets, a nickname, a headline's verb behind them, or a place before them."""

import pytest
from tests_support import reading

from summarise import Article
from summarise.names import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for Doctors Without Walls said that it was late.", "Doctors Without Walls"),
        ("A body called the Committee to Save Oxmere said so on Monday.", "Committee to Save Oxmere"),
        ("Senior Orvelhum managers are accused of theft.", "Orvelhum"),
        ("Rap boss Amara “Ace” Vell was arrested on Monday.", "Amara “Ace” Vell"),
        ('Rap boss Amara "Ace" Vell was arrested on Monday.', 'Amara "Ace" Vell'),
        ("On Monday the San Tarno-based Orvelhum lost its licence.", "Orvelhum"),
    ],
)
def test_a_name_is_what_is_printed_of_it_and_no_more(text: str, name: str) -> None:
    assert {n.full for n in names(Article("Title\n\n" + text))} == {name}


def test_a_headline_s_verb_ends_a_name() -> None:
    found = {n.full for n in names(Article("Title\n\nThe note read: Orvel Airlines Needs Kinder Staff. Orvel Airlines read it."))}
    assert "Orvel Airlines" in found
    assert not any(n.startswith("Orvel Airlines ") for n in found)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("National Hi-Rust Crime Unit", "NHRCU"),
        ("US Anti-Rust Agency", "USARA"),
        ("Group Orvelhum", "Orvelhum"),
    ],
)
def test_letters_over_a_hyphen_or_with_a_state_s_and_a_group_s_own_name_are_short_forms(full: str, short: str) -> None:
    (name,) = names(Article(f"Title\n\nThe case was brought by {full} on Monday. The {short} said that it was old."))
    assert (name.full, name.aliases) == (full, (short,))


def test_a_woman_called_king_is_no_king() -> None:
    found = reading("Tom Okell met dancer Kristin King at the port. Ms King said that Tom Okell threw a bottle at her.")
    assert found.speaking(2) == {"Kristin King"}


def test_her_father_is_a_person_and_the_place_of_a_dateline_no_body() -> None:
    text = "A girl was held.\n\nBRILLA, West Bank — An Orvelian court on Monday charged Ada Brill with theft. Her father Bassem has said that she was upset."
    found = reading(text)
    assert found.parties["Bassem"].kind == "person"
    assert "West Bank" not in found.parties


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Tom Okell, 67, was held, according to the Tarnhold Police Department. (Photo: Tarnhold Police Department)", "Tarnhold Police Department"),
        ("Ada Brill sued four firms - Tarnhold, Orvel and Galt.", "Tarnhold"),
    ],
)
def test_a_caption_and_a_number_describe_nobody(text: str, party: str) -> None:
    assert reading(text).description(party) == ""


def test_a_description_ends_at_a_dash() -> None:
    found = reading("But Marlsche Bank - itself a target of a Vell lawsuit - said documents had been backdated to strengthen the case.")
    assert found.description("Marlsche Bank") == "a target of a Vell lawsuit"


def test_no_prosecutor_is_nobody() -> None:
    assert not reading("Ada Brill said that “no sound prosecutor” would bring a case against Tom Okell.").unnamed


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("A court convicted Tom Okell and 19 others of insulting the judges.", "19 others"),
        ("Tom Okell was indicted by a grand jury for theft.", "a grand jury"),
    ],
)
def test_people_without_a_name_are_not_called_by_what_they_did_to_others(text: str, party: str) -> None:
    assert party in reading(text).unnamed


def test_whose_driver_it_was_is_no_name() -> None:
    assert not any("whose" in n for n in reading("A tram whose driver was later arrested derailed on Monday, according to reports.").parties)


def test_what_a_page_prints_twice_is_one_sentence() -> None:
    claim = "Ada Brill accused Tom Okell of theft."
    found = reading(f"{claim}\n\nPORT ELLERY, Nov 4 (Northern Wire) — {claim}\n\nOkell ran the port.")
    assert [c.sentence.text for c in found.claims if c.strong] == [claim]
