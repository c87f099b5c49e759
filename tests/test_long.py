"""Articles longer than a model can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import Article
from summarise.draft import Draft, DraftAllegation, DraftDenial
from summarise.grounding import Grounder
from summarise.prompts import PromptSet
from summarise.questions import Dialogue
from summarise.strategies.long import dialogue, merge, split

PARAGRAPH = "Osric Vane is accused of selling sand. Mr Vane denied it.\n\n"


@given(st.integers(2, 40), st.integers(80, 600))
def test_parts_are_whole_paragraphs_and_lose_nothing(count: int, limit: int) -> None:
    article = Article("A title\n\n" + PARAGRAPH * count)
    parts = split(article, limit)
    assert not parts.truncated
    assert all(len(p.text) <= limit for p in parts.articles)
    assert sum(p.text.count("denied") for p in parts.articles) == count
    assert all(p.text in article.text for p in parts.articles)


def test_a_paragraph_that_is_too_long_is_cut_between_sentences() -> None:
    article = Article("A title\n\n" + "Mr Vane denied it. " * 50)
    parts = split(article, 120)
    assert not parts.truncated
    assert sum(p.text.count("denied it.") for p in parts.articles) == 50


def test_a_sentence_that_no_part_can_hold_is_said_to_be_left_out() -> None:
    parts = split(Article("A title\n\nShort one here.\n\n" + "word " * 300 + "end."), 200)
    assert parts.truncated
    assert any("Short one here." in p.text for p in parts.articles)


def claim(statement: str, evidence: str) -> DraftAllegation:
    return DraftAllegation(statement=statement, accused=["Osric Vane"], evidence=[evidence])


def test_the_same_claim_and_reply_become_one_with_all_evidence() -> None:
    one = Draft(
        headline="h",
        allegation=[claim("Osric Vane allegedly sold harbour sand", "a")],
        denial=[DraftDenial(by="Osric Vane", statement="no", answers=[1], evidence=["x"])],
    )
    two = Draft(
        headline="h",
        allegation=[claim("Osric Vane allegedly struck a clerk yesterday", "b"), claim("Osric Vane allegedly sold the harbour sand", "c")],
        denial=[DraftDenial(by="Osric Vane", statement="no", answers=[2], evidence=["y"])],
    )
    whole = merge([one, two])
    assert [a.evidence for a in whole.allegation] == [["a", "c"], ["b"]]
    assert [(d.answers, d.evidence) for d in whole.denial] == [([1], ["x", "y"])]
    assert one.allegation[0].evidence == ["a"]


def test_each_part_is_asked_about() -> None:
    asked: list[str] = []

    def inner(article: Article, grounder: Grounder, prompts: PromptSet) -> Dialogue[Draft]:
        asked.append(article.text)
        return Draft(headline=article.text[:5])
        yield

    parts = split(Article("A title\n\n" + PARAGRAPH * 6), 150)
    with pytest.raises(StopIteration):
        next(dialogue(parts, inner, PromptSet.load("interview")))
    assert asked == [p.text for p in parts.articles]


def test_what_a_part_is_not_sure_of_the_whole_is_not_sure_of() -> None:
    part = Draft(headline="h")
    part.doubt(["Osric Vane"])
    part.overhear(["Osric Vane"])
    whole = merge([part, Draft(headline="h")])
    assert (whole.doubtful, whole.overheard) == ({"Osric Vane"}, {"Osric Vane"})
