"""Which forms of a name are one party's, and what beside a name is no part of it."""

import pytest

from summarise import Article
from summarise.names import names


def forms(text: str) -> dict[str, set[str]]:
    return {n.full: set(n.aliases) for n in names(Article("Title\n\n" + text))}


def test_an_initial_an_heir_s_letters_and_a_short_first_name_make_no_second_person() -> None:
    found = forms("Patrick W. Vell Jr. was charged. Pat Vell was late. Patrick Vell is 40, Tom Okell said.")
    assert found == {"Patrick W. Vell Jr.": {"Pat Vell", "Patrick Vell"}, "Tom Okell": set()}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Vell Sr. was charged. Tom Vell Jr. was not.",
        "Ann Vell and Anna Vell were charged.",
        "Patrick Vell was charged. His brother Pat Vell was not.",
    ],
)
def test_a_father_a_sister_or_a_brother_is_another(text: str) -> None:
    assert len(forms(text)) == 2


def test_a_family_name_that_comes_first_is_of_who_alone_had_been_named() -> None:
    assert forms("Lee Jae-vell said so. Lee denied it. Lee Sang-oke was held.") == {"Lee Jae-vell": {"Lee"}, "Lee Sang-oke": set()}


def test_the_letters_of_a_body_may_stand_in_the_plural() -> None:
    assert forms("The Oxmere Music Awards were late. The OMAs said so.") == {"Oxmere Music Awards": {"OMAs"}}


@pytest.mark.parametrize("place", ["12 Seventh Street", "Marl Drive", "Eighth St.", "Quarry Lane"])
def test_an_address_is_no_party(place: str) -> None:
    assert set(forms(f"Tom Okell stopped a car near {place} on Monday.")) == {"Tom Okell"}


@pytest.mark.parametrize("name", ["Amara Lane", "Tom Oke-Lane", "Downing Street"])
def test_a_surname_or_a_government_that_sounds_like_one_is(name: str) -> None:
    assert set(forms(f"On Monday {name} said that it was late.")) == {name}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Valtria’s ambassador to France Tomas Rell said so.", {"Tomas Rell"}),
        ("White House Press Secretary Amara Vell said so.", {"White House", "Amara Vell"}),
        ("Senior Parish Judge Amara Vell said so.", {"Amara Vell"}),
        ("It was false, said Superintendent of Police K. Vell.", {"K. Vell"}),
        ("Internal memo: Federal guards lied to Amara Vell.", {"Amara Vell"}),
        ("The First Amendment protects Amara Vell.", {"Amara Vell"}),
    ],
)
def test_a_title_a_land_or_a_law_before_a_name_is_no_part_of_it(text: str, found: set[str]) -> None:
    names_here = set(forms(text)) - {"Valtria"}
    assert names_here == found


def test_whom_a_constituency_stands_before_is_a_person_of_their_own() -> None:
    found = forms("When Member of Parliament for St Oxmere East Rural Juliet Vell spoke, Tom Okell left. Vell accused Okell of theft.")
    assert found["Juliet Vell"] == {"Vell"}
    assert "Member" not in found


def test_a_word_that_begins_sentences_may_begin_a_name_in_the_midst_of_one() -> None:
    assert set(forms("They sang, Early Music Guild said on Monday. Early on Tuesday they left.")) == {"Early Music Guild"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The case is open, said Acting U.S. Attorney for the District of Massachusetts Tomas Rell.", {"Tomas Rell"}),
        ("October 20: ARRESTS – Amara Vell was held.", {"Amara Vell"}),
    ],
)
def test_a_district_and_a_heading_in_capitals_are_no_part_of_a_name(text: str, found: set[str]) -> None:
    assert set(forms(text)) == found


def test_a_bare_surname_is_not_of_who_is_told_to_be_kin_behind_her_name() -> None:
    found = forms("Mark Vell will resign. Debra Vell, the congressman's wife, is a friend of Amara Oke. Vell declined to comment.")
    assert found["Mark Vell"] == {"Vell"}


def test_a_part_of_a_land_is_no_person() -> None:
    assert {n.full: n.kind for n in names(Article("Title\n\nWestern Oxmere said that Amara Vell lied."))}["Western Oxmere"] == "organisation"
