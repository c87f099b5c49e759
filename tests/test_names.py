"""Which names a text gives, and of what kind they are. Each case is one that a shorter rule got wrong."""

import pytest

from summarise import Article
from summarise.names import names


def kinds(text: str) -> dict[str, str]:
    return {n.full: n.kind for n in names(Article("Title\n\n" + text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The post was wrong, said Dietitian Dr Amara Vell on Monday.", "Amara Vell"),
        ("The error was ours, said Chief Operating Officer Amara Vell on Monday.", "Amara Vell"),
        ("Counsel for the hotel, Amara Vell BL, denied it.", "Amara Vell"),
        ("The word of Adjudicator Amara Mac Vell stood.", "Amara Mac Vell"),
        ("The firm was sued, Oakshire Attorney General Amara Vell said.", "Amara Vell"),
        ("The plea stands, said Acting U.S. Attorney Amara Vell on Monday.", "Amara Vell"),
        ("It was late, Gov. Amara Vell said on Monday.", "Amara Vell"),
        ("The error was ours, CEO Amara Vell said.", "Amara Vell"),
        ("Secretary of State Amara Vell said on Monday that it was false.", "Amara Vell"),
        ("The letter is real, said Conservative MP Amara Vell on Monday.", "Amara Vell"),
        ("President-elect Amara Vell apologised on Monday.", "Amara Vell"),
    ],
)
def test_a_calling_or_an_office_is_no_part_of_a_name_and_no_name(text: str, name: str) -> None:
    assert kinds(text) == {name: "person"}


def test_a_body_of_another_body_is_not_that_other_body() -> None:
    found = kinds("The Tribunal of the Tarn Bank ruled on Monday. The Tarn Bank said that it would appeal.")
    assert {"Tribunal of the Tarn Bank", "Tarn Bank"} <= found.keys()


@pytest.mark.parametrize("body", ["Office of the Director of Civil Aviation", "Tarnish Police"])
def test_a_body_keeps_its_last_words(body: str) -> None:
    assert body in kinds(f"A boy was stopped. The {body} said on Monday that it would look into the matter.")


def test_a_word_that_ends_in_an_adjective_is_no_name() -> None:
    assert kinds("Amara Vell, a TV-ready clerk, left. It was a TV-ready affair.") == {"Amara Vell": "person"}


def test_who_says_that_it_was_so_is_no_body() -> None:
    assert kinds("Amara Vell said it was a lie. On Monday Amara Vell left.") == {"Amara Vell": "person"}


def test_the_defense_is_no_party() -> None:
    text = "Defense attorney Amara Vell said it was false. Defense attorney Jon Ekke said that it was late."
    assert kinds(text) == {"Amara Vell": "person", "Jon Ekke": "person"}


def test_a_police_force_keeps_its_last_word() -> None:
    assert "North Tarn Police" in kinds("A boy was stopped, the North Tarn Police said on Monday.")


def test_who_has_staff_is_an_organisation() -> None:
    assert kinds("A former accountant at Clear Tarn spoke. Clear Tarn declined to comment.")["Clear Tarn"] == "organisation"


def test_a_word_before_a_title_is_kept_where_it_is_a_body() -> None:
    assert "Tarn Holdings" in kinds("A letter by Tarn Holdings Chairman Amara Vell was read.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huld & Ekke signed the accounts.", "Huld & Ekke"),
        ("Tarn Dairies signed the accounts.", "Tarn Dairies"),
        ("Palm Tarn said on Monday that its lorries were clean.", "Palm Tarn"),
        ("Velv Tundra sold the sand. Velv was late. The port knew Velv well.", "Velv Tundra"),
    ],
)
def test_what_a_firm_is_called_makes_it_an_organisation(text: str, name: str) -> None:
    assert kinds(text)[name] == "organisation"


def test_whoever_is_a_he_is_no_firm_though_called_by_the_first_name() -> None:
    assert kinds("Gareth Tarn lost his keys. Gareth was late. The port knew Gareth well.")["Gareth Tarn"] == "person"


def test_of_a_country_is_nobody() -> None:
    found = kinds("In Dalvonia a mast fell. The envoy of Dalvonia blamed the Dalvonian navy, and Dalvonian papers said so.")
    assert "Dalvonian" not in found
    assert "Dalvonia" in found


def test_messages_and_months_are_no_names() -> None:
    assert kinds("Messages left for Ada Brill on Oct 2 were lost. Messages were lost.") == {"Ada Brill": "person"}
