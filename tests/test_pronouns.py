"""Whom a pronoun, or "who", means where two could be: what real pages got wrong."""

import pytest
from tests_support import accused, reading


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("President Amos Okell has continued to defend his nominee Tom Vell, who denies all the allegations against him.", {"Tom Vell"}),
        ("Tom Vell rose. The charges were lodged by a former clerk, who had made a complaint of theft against him.", {"Tom Vell"}),
        (
            "Jared Tarn and Matt Rosen, who was charged last month in Special Counsel Rosa Okell’s probe into theft, also attended the meeting.",
            {"Matt Rosen"},
        ),
        ("Tom Vell sat. He is the first reported member of the Orvel Council who is alleged to have used the account.", {"Tom Vell"}),
        ("Ada Brill and Mia Lisle rose. They are the sixth and seventh women to accuse Tom Vell of misconduct.", {"Tom Vell"}),
        (
            "Fey Lisle was there. She slept for 11 days. Lawyers had publicly warned Ms Brill that the longer her case dragged on, the longer her sentence would "
            "be if she was eventually found guilty at trial. Ada Brill left.",
            {"Ada Brill"},
        ),
        (
            "The Orvel Union spoke of it. Clerks were concerned that if they failed to pass along any of it, they would be accused of a cover-up.",
            set[str](),
        ),
        ("Robert Okell met Tom Vell. On Tuesday he said that Mr Okell had taken bribes.", {"Robert Okell"}),
        ("Ada Brill accused Joe Vell of theft. Senator Vell sat. Brill says that the then-senator lied.", {"Joe Vell"}),
        ("Jared Brill of CBS and PBS left the airwaves after he, too, was implicated by multiple women.", {"Jared Brill"}),
        (
            "They are being granted access to the results of the inquiry into the allegations brought forward against Kavan by Ada Brill Ford and two other "
            "women.",
            {"Kavan"},
        ),
    ],
)
def test_a_pronoun_accuses_whom_it_means(text: str, whom: set[str]) -> None:
    assert accused(text) == whom


@pytest.mark.parametrize(
    "text",
    [
        "If Vell were to win the vote, President Reuben Okell would be forced to decide if he can give Vell the mandate to govern given the charges against him.",
        "“I’d have a hard time voting for Tom Vell,” Representative Matt Okell told reporters, calling the allegations against him very serious.",
    ],
)
def test_who_is_accused_by_name_is_meant_before_who_would_be_by_a_pronoun_alone(text: str) -> None:
    found = reading(f"{text} Prosecutors charged Tom Vell with fraud on Monday.")
    assert {n for c in found.claims for n in c.accused} == {"Tom Vell"}


def test_a_pronoun_means_nobody_else_where_two_may_be_meant() -> None:
    twice = reading(
        "Prosecutors charged Tom Vell and Len Tarn with fraud. Matt Okell sat with Vell and Tarn, calling the allegations against him serious."
    )
    assert [c.accused for c in twice.claims] == [{"Tom Vell", "Len Tarn"}, {"Matt Okell"}]


def test_what_a_paper_claims_of_her_is_not_whose_a_later_paper_is() -> None:
    found = reading(
        "Tom Okell filed a complaint accusing Ada Vell of theft. The complaint says that she lied. Len Brill filed a complaint accusing Rosa Lisle of fraud."
    )
    assert [(c.accused, c.by) for c in found.claims] == [({"Ada Vell"}, {"Tom Okell"})] * 2 + [({"Rosa Lisle"}, {"Len Brill"})]
