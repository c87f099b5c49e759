"""Whom the text gives a sentence to. Each case is one that a shorter rule got wrong."""

import pytest

from summarise import Article
from summarise.speakers import speakers
from summarise.strategies.reading import read

WHO = {
    "Ada Brill": ["Ada Brill", "Brill", "Ms Brill"],
    "Tom Okell": ["Tom Okell", "Okell"],
    "Robin Vasch": ["Robin Vasch", "Vasch"],
    "Norvane Bank": ["Norvane Bank", "Norvane"],
}


def given(text: str) -> list[set[str]]:
    article = Article(text)
    found = speakers(article, WHO)
    return [set(found[s.index]) for s in article.story]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ada Brill denied the claim.", {"Ada Brill"}),
        ("Ada Brill accused Tom Okell of lying.", {"Ada Brill"}),
        ("The campaign against Tom Okell was dismissed by Ada Brill.", set()),
        ("Tom Okell's campaign is false, Ada Brill said.", {"Ada Brill"}),
        ("The Okell campaign denies it, and points to Ada Brill.", {"Tom Okell"}),
        ("Tom Okell’s campaign said that the claim was false.", {"Tom Okell"}),
        ("“It is false,” said Ada Brill.", {"Ada Brill"}),
        ("The report said Ada Brill had left.", set()),
        ("Ada Brill told the Norvane Bank he was wrong.", {"Ada Brill"}),
        ("Ada Brill could not be reached.", {"Ada Brill"}),
        ("Ada Brill, who runs the Norvane fund, insisted she was right.", {"Ada Brill"}),
        ("Tom Okell took the money, a neighbour has alleged.", set()),
        ("Tom Okell took the money, according to Ada Brill.", {"Ada Brill"}),
        ("Ada Brill denied it. “I was not there,” she said.", {"Ada Brill"}),
        ("Ada Brill denied it. “I was not there. I was at home.”", {"Ada Brill"}),
        ("When Ada Brill met Tom Okell, she said it was over.", {"Ada Brill"}),
        ("When Ada Brill met Robin Vasch, she said it was over.", set()),
        ("Ada Brill wrote to Tom Okell. He called it a lie.", {"Tom Okell"}),
        ("Mr Okell kept his own books. Robin Vasch spoke in the hall. It was a lie, he told reporters.", {"Robin Vasch"}),
        ("Tom Okell denied it. A clerk did not know Okell, she added.", set()),
        ("Ada Brill told nobody that the keys were lost, according to a lawsuit.", set()),
        ("Ada Brill denied that the keys were lost, according to a letter.", {"Ada Brill"}),
        ("In May, a clerk said, Ada Brill told her to stay behind.", set()),
        ("In May, she said, Ada Brill asked her to stay behind.", set()),
        ("In May, Ada Brill said, Tom Okell told her to stay behind.", {"Ada Brill"}),
        ("Ada Brill denied, she said, that she was there.", {"Ada Brill"}),
        ("Norvane Bank, a private bank in Lorne, lost the money. The bank declined to comment.", {"Norvane Bank"}),
        ("There was no immediate response to the charges from Ada Brill.", {"Ada Brill"}),
        ("There was no response to the news about Ada Brill.", set()),
    ],
)
def test_who_speaks(text: str, last: set[str]) -> None:
    assert given("Title\n\n" + text)[-1] == last


def test_a_quotation_of_three_sentences_is_given_to_one_speaker() -> None:
    assert given("Title\n\nAda Brill said: “I deny it. I was at home. Ask anyone.”")[1:] == [{"Ada Brill"}] * 3


@pytest.mark.parametrize(
    "text",
    [
        "As a part of her plea, Ada Brill, 44, said that she cheated some 100 widows.",
        "Alarmed by the unrest in Nevada, Senator Ada Brill, the minority leader, said that he spoke with Mr. Okell on Tuesday.",
        "“Is it a cheat? Must Okell pay?” Ada Brill demanded.",
        "Tom Okell has been called a cheat by Ada Brill.",
        "Speaking in Oxmere, Ada Brill, without naming him, also accused Tom Okell of lying.",
        "There was an uproar about Ada Brill, who lamented in a letter that the dam had gone.",
        "Ada Brill slammed the claims as an insult.",
        "Ada Brill assured reporters that the dam was safe.",
        "Ada Brill charged that the dam had been sold.",
        "Ada Brill accepted responsibility.",
        "Professor Ada Brill, who compared the scores, found 64 bars in which the voice is the same.",
        "Ada Brill maintains his innocence.",
        "On Monday Ada Brill‘s friend and Ada Brill said it’s basically the same.",
    ],
)
def test_a_verb_of_saying_finds_who_speaks(text: str) -> None:
    reading = read(Article(f"A dam is sold\n\n{text}"))
    assert reading.speaking(1) == {"Ada Brill"}


@pytest.mark.parametrize(
    "deed",
    [
        "found the key under the mat",
        "heard a noise in the yard",
        "accepted a payment from the firm",
        "maintains a house by the sea",
        "added two wheels to the cart",
        "continued to work at the dam",
        "was called in by a clerk",
    ],
)
def test_a_deed_is_no_speech(deed: str) -> None:
    assert not read(Article(f"A dam is sold\n\nAda Brill {deed}.")).speaking(1)
