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
    ],
)
def test_a_calling_or_an_office_is_no_part_of_a_name_and_no_name(text: str, name: str) -> None:
    assert kinds(text) == {name: "person"}


def test_a_police_force_keeps_its_last_word() -> None:
    assert "North Tarn Police" in kinds("A boy was stopped, the North Tarn Police said on Monday.")


def test_who_has_staff_is_an_organisation() -> None:
    assert kinds("A former accountant at Clear Tarn spoke. Clear Tarn declined to comment.")["Clear Tarn"] == "organisation"


def test_a_word_before_a_title_is_kept_where_it_is_a_body() -> None:
    assert "Tarn Holdings" in kinds("A letter by Tarn Holdings Chairman Amara Vell was read.")
