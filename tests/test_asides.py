"""Sentences that only mention that somebody spoke, and answers that are told by a sentence of their kind."""

import pytest

from summarise import Article
from summarise.strategies.reading import read
from summarise.strategies.replies import replies
from summarise.strategies.writing import write

CLAIM = "Ada Brill, the town clerk, is accused of stealing from the fund, prosecutors said."


@pytest.mark.parametrize(
    ("told", "answers"),
    [
        ("Brill deleted the page where she first announced that she would never go.", False),
        ("Brill, 38, has yet to enter a plea and never left.", False),
        ("Brill was one of several to announce a departure after being accused of theft.", False),
        ("Brill, who says that she never touched the tin, left on Monday.", True),
    ],
)
def test_that_somebody_once_spoke_is_no_answer(told: str, answers: bool) -> None:
    reading = read(Article(f"The fund of Oxmere\n\n{CLAIM} {told}"))
    assert bool(replies(reading, [reading.parties["Ada Brill"]], {CLAIM})) == answers


def test_an_answer_is_told_by_a_sentence_of_its_kind() -> None:
    (reply,) = write(read(Article(f"Title\n\n{CLAIM} “I’m not a drinker,” Brill said. “I am sorry, and I apologise.”")), ["Ada Brill"]).denial
    assert (reply.kind, reply.statement) == ("apology", "“I am sorry, and I apologise.”")


def test_who_pleads_guilty_in_another_s_words_answers_and_the_other_does_not() -> None:
    text = f"{CLAIM} Tom Okell stole too, they said. On Monday, Okell said he feels “badly” for Brill, who pleaded guilty on Friday to theft."
    reading = read(Article(f"The fund of Oxmere\n\n{text}"))
    accused = [reading.parties["Ada Brill"], reading.parties["Tom Okell"]]
    assert [by.full for by, _ in replies(reading, accused, {CLAIM})] == ["Ada Brill"]
