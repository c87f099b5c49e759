"""Who says nothing, or could not be reached: newspapers have many ways to print it, and each is somebody's answer."""

import pytest

from summarise import Article
from summarise.strategies import cues
from summarise.strategies.reading import read
from summarise.strategies.replies import replies

CLAIM = "Tom Vell, the town clerk, is accused of stealing from the fund, prosecutors said."


def _answers(told: str) -> list[str]:
    """The kinds of what is taken for Vell's answers, where this is told after the claim against him."""
    article = Article(f"The fund of Oxmere\n\n{CLAIM}\n\nThe fund was set up in 1990.\n\n{told}")
    reading = read(article)
    found = replies(reading, [reading.parties["Tom Vell"]], {CLAIM})
    return [cues.reply_kind(" ".join(article.sentences[i].text for i in indices)) for _, indices in found]


@pytest.mark.parametrize(
    "told",
    [
        "Nobody at Vell's office answered the telephone.",
        "No one answered the door at Vell's home.",
        "A phone number listed for Vell was disconnected.",
        "Calls to a number listed for Vell rang unanswered.",
        "Efforts to contact Vell failed.",
        "The newspaper was unable to reach Vell.",
        "Reporters could not reach Vell.",
        "An email to Vell bounced back.",
        "Vell never replied to emails.",
        "Vell was not immediately available for comment.",
        "Vell ignored shouted questions as he left.",
    ],
)
def test_who_was_not_reached(told: str) -> None:
    assert _answers(told) == ["not_reached"]


@pytest.mark.parametrize(
    "told",
    [
        "Vell would not discuss the case.",
        "Vell would not say whether he had paid.",
        "Vell walked past reporters without a word.",
        "Vell did not want to comment.",
        "Vell chose not to comment.",
        "Vell opted not to respond.",
        "Vell provided no explanation.",
        "Vell cannot comment on pending litigation, his lawyer said.",
        "Vell declined to make a statement when he was brought before a judge.",
        "Vell invoked his Fifth Amendment right against self-incrimination.",
        "Vell turned down several requests for an interview.",
        "Vell said through a clerk that the rules of his office bar him from commenting.",
    ],
)
def test_who_would_say_nothing(told: str) -> None:
    assert _answers(told) == ["no_comment"]


@pytest.mark.parametrize(
    "told",
    [
        "Vell has not spoken about the fund.",
        "Vell did not speak during the hearing.",
        "A match against Vell's old club was called off.",
        "Nobody in the town could reach the fund.",
        "Vell went to the office without a coat.",
        "Vell could not reach the top shelf.",
        "Nobody answered that Vell was rich.",
        "Vell's attempts to save the fund failed.",
        "Vell ignored her call to admit the debt.",
        "Vell ignored her call for an apology.",
        "Vell's efforts in Oxmere will pay off, he hopes.",
    ],
)
def test_who_was_not_asked_is_not_silent(told: str) -> None:
    assert _answers(told) == []


def test_who_stands_by_what_was_done_answers() -> None:
    assert len(_answers("Vell said he stood by every invoice.")) == 1
