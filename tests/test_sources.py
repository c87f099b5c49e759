"""Whom a story goes by without a name: they are told apart from those whom it names, and none of them is dropped."""

import pytest

from summarise import Article
from summarise.strategies.reading import Reading, read
from summarise.strategies.suspects import alone
from summarise.strategies.writing import write


def reading_of(text: str) -> Reading:
    return read(Article(f"Title\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tom Okell sold the harbour's sand, the Gazette said. It cited two people with direct knowledge of the books.", "two people with direct knowledge of the books"),
        ("Tom Okell sold sand, according to a clerk with knowledge of the case who was not authorised to discuss it.", "a clerk with knowledge of the case"),
        ("Six people who worked for Tom Okell, the harbour master for ten years, say that he sold sand.", "Six people who worked for Tom Okell"),
        ("The emails were passed to the Elm Gazette by two porters who have worked there.", "two porters who have worked there"),
        ("Two others, who were pupils at the time, said that Tom Okell sold sand.", "Two others"),
        ("A cellmate said that Tom Okell sold sand.", "A cellmate"),
        ("The panel has had complaints from five people about Tom Okell.", "five people"),
    ],
)  # fmt: skip
def test_people_without_a_name_are_called_by_what_tells_how_they_know(text: str, who: str) -> None:
    assert who in reading_of(text).unnamed


@pytest.mark.parametrize("words", ["according to three people briefed on the inquiry", "the Gazette said, citing a person close to it"])
def test_whom_a_paper_will_not_name_it_does_not_name_later(words: str) -> None:
    reading = reading_of(f"Harbour sand was sold at night, {words}. Tom Okell is the harbour master. He was moved to other duties.")
    [source] = reading.unnamed
    assert "Tom Okell" in reading.parties
    assert all("Tom Okell" not in c.by for c in reading.claims)
    assert source in reading.parties


def test_who_supplied_the_papers_is_a_source() -> None:
    reading = reading_of("Tom Okell is accused of selling sand. The documents were passed to the Gazette by two porters.")
    who = {p.name: p.role for p in write(reading, ["Tom Okell"]).who}
    assert who["two porters"] == "source"
    assert not reading_of("The harbour's sand was passed to the barge by two porters.").sources


def test_people_whom_the_story_counts_belong_in_the_brief_where_they_speak() -> None:
    reading = reading_of("Tom Okell is accused of selling sand. It rained. Four other families said that they were out of pocket.")
    assert {p.name: p.role for p in write(reading, ["Tom Okell"]).who} == {"Tom Okell": "accused", "Four other families": "accuser"}


def test_a_union_goes_on_under_its_name() -> None:
    reading = reading_of("Elm Stores locked its doors in August, a union alleged. The Stannick Dockers said in a letter that a clerk fainted.")
    assert set(reading.parties) == {"Elm Stores", "Stannick Dockers"}
    assert [c.by for c in reading.claims] == [{"Stannick Dockers"}] * 2


@pytest.mark.parametrize("body", ["ministry", "weather service", "diocese"])
def test_a_body_of_another_name_is_not_the_one_of_which_the_story_spoke_last(body: str) -> None:
    reading = reading_of(
        f"The Stannick Dockers accused Elm Stores of locking its doors. The Dockers wrote a letter. The {body} said that it was hot."
    )
    assert reading.speaking(3).isdisjoint({"Stannick Dockers", "Elm Stores"})


@pytest.mark.parametrize("credit", ["Technology correspondent", "Ada Brill | Northern Wire", "By our harbour desk", "The Elm Gazette"])
def test_who_wrote_a_story_is_no_part_of_it(credit: str) -> None:
    article = Article(f"Harbour sand is gone\n\n{credit}\n\nTom Okell sold the sand, a clerk said. He denied it.\n")
    assert article.sentences[read(article).order[0]].text == "Tom Okell sold the sand, a clerk said."


def test_a_line_that_tells_something_is_part_of_the_story() -> None:
    article = Article("SAND SHOCKER\n\nHarbour master sold beach\n\nTom Okell sold the sand, a clerk said.\n")
    assert article.sentences[read(article).order[0]].text == "Harbour master sold beach"


def test_a_source_is_no_accuser_of_the_whole_brief() -> None:
    draft = alone(Article("Title\n\nTom Okell is accused of selling sand, the Elm Gazette said, citing two people briefed on the inquiry."))
    assert {p.name: p.role for p in draft.who}["two people briefed on the inquiry"] == "source"


def test_who_wrote_a_story_is_no_party_of_it() -> None:
    article = Article("Harbour sand is gone\n\nAda Brill\nHarbour correspondent\n\nTom Okell sold the sand, a clerk said. He denied it.\n")
    assert set(read(article).parties) == {"Tom Okell", "a clerk"}
