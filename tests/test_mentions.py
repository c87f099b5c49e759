"""Whom a word means: pronouns, descriptions, voices; and what the grammar gives to whom."""

import pytest

from summarise import Article
from summarise.given_names import usual_pronoun
from summarise.mentions import Mentions
from summarise.parsing import parse_all
from summarise.speakers import Speakers
from summarise.strategies.reading import read

WHO = {
    "Ada Brill": ["Ada Brill", "Brill", "Ms Brill"],
    "Tom Okell": ["Tom Okell", "Okell"],
    "Jon Ekke": ["Jon Ekke", "Ekke"],
    "Norvane Bank": ["Norvane Bank", "Norvane"],
}


def speaking(text: str) -> list[set[str]]:
    article = Article("Title\n\n" + text)
    found = Speakers(Mentions(article, WHO))
    return [set(found.speaking(s.index)) for s in article.story][1:]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ada Brill denied it. Her spokesman said that it was false.", {"Ada Brill"}),
        ("A spokeswoman for Norvane Bank said that it was false.", {"Norvane Bank"}),
        ("Norvane Bank lost money. In a letter, the company called it false.", {"Norvane Bank"}),
        ("Tom Okell left the port. Calls to his office went unanswered.", {"Tom Okell"}),
        ("Messages left for Ada Brill were not returned.", {"Ada Brill"}),
        ("Ms Brill met Tom Okell. She said that it was late.", {"Ada Brill"}),
        ("Ada Brill left early. The clerk, she said, kept a book.", {"Ada Brill"}),
        ("Tom Okell did not return calls this week.", {"Tom Okell"}),
        ("Tom Okell left the port in May. Messages left at two numbers listed for him were not returned.", {"Tom Okell"}),
        ("Messages left at two numbers for Tom Okell were not answered, and a clerk left.", {"Tom Okell"}),
        ("Tom Okell is at a fair and has made no comment.", {"Tom Okell"}),
        ("Tom Okell might like to explain the sum.", set()),
        ("Prosecutors said that Tom Okell had admitted it.", set()),
        ("The Elm Gazette reported that Tom Okell had denied it.", {"Tom Okell"}),
        ("Tom Okell went on the attack. It was a stunt, he said.", {"Tom Okell"}),
        ("Ada Brill is on trial. Her defence insists that it was a stunt.", {"Ada Brill"}),
        ("Ada Brill is on trial. It was a stunt, said one of her lawyers, Jon Ekke, on the steps.", {"Jon Ekke"}),
        ("Ada Brill is on trial. “It was a stunt,” argued the lawyer Jon Ekke, of the clerks' league, who represents her.", {"Jon Ekke"}),
        ("Ada Brill is on trial. A solicitor acting for Ms Brill told a clerk that it was a stunt.", {"Ada Brill"}),
        ("Ada Brill is on trial. In a statement late Tuesday, a spokeswoman for the congressman, Jon Ekke, said it was a stunt.", {"Jon Ekke"}),
        ("Tom Okell could not be located at his shop.", {"Tom Okell"}),
        ("Tom Okell could not be traced.", {"Tom Okell"}),
        ("Attempts to reach Tom Okell at his shop were not successful.", {"Tom Okell"}),
        ("An email sent to the office of Norvane Bank had not been answered by noon.", {"Norvane Bank"}),
        ("Messages left for both Mr Okell and Ms Brill went unreturned.", {"Tom Okell", "Ada Brill"}),
        ("To that, Norvane Bank has made no answer.", {"Norvane Bank"}),
        ("Tom Okell referred a reporter to his mother.", {"Tom Okell"}),
        ("Norvane Bank has always attributed the loss to rain.", {"Norvane Bank"}),
        ("By denying the loan, Ada Brill had misled the court.", {"Ada Brill"}),
        ("Tom Okell left after telling a clerk that it was a lie.", {"Tom Okell"}),
        ("Ada Brill told the truth.", set()),
        ("The port would close if Ada Brill denied the loan.", set()),
        ("Norvane Bank had from the outset called the allegation false and malicious.", {"Norvane Bank"}),
        ("Norvane Bank is old. It would not be drawn on the payments.", {"Norvane Bank"}),
        ("Ada Brill is on trial. Her defence would go to the Supreme Court, said one of her lawyers, Jon Ekke.", {"Jon Ekke"}),
        ("Jon Ekke KC, for Norvane Bank, says there were no blank sheets.", {"Jon Ekke"}),
        ("A spokesperson for Norvane Bank denied it. The spokesperson said that it was false.", {"Norvane Bank"}),
        ("A lawyer representing Ms Brill said that it was false.", {"Ada Brill"}),
        ("A lawyer representing Ms Brill and Mr Okell said that it was false.", {"Ada Brill", "Tom Okell"}),
        ("Elm Park School District is on trial. A district spokesperson said it would not discuss it.", {"Elm Park School District"}),
    ],
)
def test_whose_words_they_are(text: str, last: set[str]) -> None:
    assert last <= speaking(text)[-1]
    assert last or not speaking(text)[-1] & {"Tom Okell", "Ada Brill"}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # A pronoun has told that Brill is a woman.
        ("Ada Brill says that she wrote it. Tom Okell came to the port. Ada Brill left. It is a lie, he said.", {"Tom Okell"}),
        ("Ada Brill says that she wrote it. Tom Okell came to the port. The ferries were late. It is a lie, she said.", {"Ada Brill"}),
        # Who comes into the story now is spoken of before somebody of the sentence before, of whom one knows no name.
        ("A man was late. He had lost his keys. Tom Okell came to the port. It is a lie, he said.", {"Tom Okell"}),
        # An office beside a name is nobody else.
        ("Norvane Bank won. Tom Okell, the bank's chairman, left early. The books were lost, he said, and found.", {"Tom Okell"}),
        # A message is nobody, and no more is a door.
        ("Ada Brill left. A message was sent. The doors were shut. It is a lie, she said.", {"Ada Brill"}),
        # An outlet is seldom "the firm".
        ("Norvane Bank lost money, the Elm Gazette says. The firm said it was false.", {"Norvane Bank"}),
        # Who is named as what a pronoun's verb is done to is not the pronoun.
        ("Tom Okell left. Norvane Bank won. It accused Norvane Bank of fraud.", set()),
        # A university is never "the company".
        ("Norvane Bank lost money. Elm University won. The company said it was false.", {"Norvane Bank"}),
        # A town does not speak.
        ("Norvane Bank, which has lost money, is on trial in Lorne. It was false, it said.", {"Norvane Bank"}),
    ],
)
def test_whom_a_pronoun_means(text: str, last: set[str]) -> None:
    assert speaking(text)[-1] == last


def test_a_name_behind_of_is_who_holds_the_office() -> None:
    assert speaking("Deputy Superintendent of Police Tom Okell said that a case had been made out.") == [{"Tom Okell"}]


def test_a_quotation_that_names_its_speaker_in_its_second_sentence_is_theirs_from_the_first() -> None:
    assert speaking("“It is false. And I was at home,” Tom Okell said.") == [{"Tom Okell"}, {"Tom Okell"}]


def test_single_quotation_marks_hold_a_quotation_and_an_apostrophe_ends_none() -> None:
    text = "Tom Okell said: ‘The drivers’ union is wrong. It was late. I own no lorry.’ Ada Brill left."
    assert speaking(text) == [{"Tom Okell"}, {"Tom Okell"}, {"Tom Okell"}, set()]


@pytest.mark.parametrize(("opening", "closing"), [("'", "'"), ("''", "''"), ("``", "''"), ("‘‘", "’’")])
def test_a_typewriter_s_quotation_marks_hold_a_quotation(opening: str, closing: str) -> None:
    text = f"{opening}It's the drivers' word, no more,{closing} Tom Okell said. {opening}It was late. I own no lorry.{closing} Ada Brill left the drivers' hall."
    assert speaking(text) == [{"Tom Okell"}, {"Tom Okell"}, {"Tom Okell"}, set()]


def test_words_stand_at_their_offsets_whatever_comes_before_them() -> None:
    article = Article("Title\n\nPORT ELM — Ada Brill’s clerk left.\n\n16:20 Tom Okell says no.")
    for index, parsed in parse_all(article).items():
        text = article.sentences[index].text
        assert all(text[w.start : w.end].replace("’", "'") == w.text for w in parsed.words)
    assert "PORT" not in {w.text for p in parse_all(article).values() for w in p.words}


@pytest.mark.parametrize(
    ("full", "pronoun"), [("Ada Brill", "she"), ("Tom Okell", "he"), ("Zoltán Brill", "he"), ("Robin Vasch", ""), ("Ada", ""), ("", "")]
)
def test_a_given_name_may_tell_the_pronoun(full: str, pronoun: str) -> None:
    assert usual_pronoun(full) == pronoun


@pytest.mark.parametrize(("noun", "whom"), [("commission", None), ("company", None), ("team", "France")])
def test_a_country_is_no_commission_and_no_company(noun: str, whom: str | None) -> None:
    article = Article(f"The lake\n\nFrance holds an election in May, and France is late. The {noun} said that it had replaced its servers.")
    assert read(article).speaking(2) & {"France"} == ({whom} if whom else set())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The UK was accused of torture. Ada Brill and Tom Okell ruled that UK law applied. They said that the UK had his case.", set()),
        ("Orvel Ltd was sued. Ada Brill and Tom Okell accused Orvel Ltd of theft. They said that it was late.", set()),
        ("Orvel Ltd was sued. They said that it was late.", {"Orvel Ltd"}),
    ],
)
def test_they_behind_two_people_are_the_two_and_no_body(text: str, who: set[str]) -> None:
    reading = read(Article(f"Title\n\n{text}"))
    assert reading.speaking(reading.order[-1]) == who


@pytest.mark.parametrize(("said", "who"), [("Mr Okell knew of the books", "Hedda Voss"), ("the books were false", "Tom Okell")])
def test_nobody_speaks_of_himself_by_his_name(said: str, who: str) -> None:
    text = f"Hedda Voss told the court so. Tom Okell has always denied it. The former officer said that {said}."
    assert read(Article("Title\n\n" + text)).speaking(3) == {who}


@pytest.mark.parametrize("surname", ["Hook", "Pike", "Pump"])
def test_a_surname_at_the_head_of_a_sentence_is_a_name_though_it_is_a_word_too(surname: str) -> None:
    text = f"Police questioned Tom {surname}. Len Brill said that it was late. {surname} over the weekend denied that he asked a clerk to lie."
    reading = read(Article("Title\n\n" + text))
    assert reading.speaking(3) == {f"Tom {surname}"}
    assert reading.mentions.parses[3].words[0].text == surname


@pytest.mark.parametrize(("somebody", "who"), [("woman", "Hedda Voss"), ("man", "Tom Okell")])
def test_a_woman_is_no_man(somebody: str, who: str) -> None:
    text = f"Hedda Voss left. She was late. Tom Okell left. He was late. The {somebody} said that it rained."
    assert read(Article("Title\n\n" + text)).speaking(5) <= {who}


def test_a_statement_from_somebody_s_lawyer_is_the_lawyer_s() -> None:
    text = "Tom Okell left. “We are sorry,” said a statement from Okell's lawyer, Ada Brill. Rain fell. “He is innocent,” the statement said."
    reading = read(Article("Title\n\n" + text))
    assert [reading.speaking(i) for i in (2, 4)] == [{"Ada Brill"}] * 2


def test_a_pronoun_in_the_phrase_of_a_noun_is_not_that_noun() -> None:
    article = Article("Title\n\nTom Oke left the ridge. A relative at his old home, he is said, spoke. His office did not return calls.")
    reading = read(article)
    word = next(w for w in reading.mentions.parses[2].words if w.text == "his")
    assert reading.mentions.parties(2, word) == ("Tom Oke",)
    assert "His office" not in reading.parties


def test_him_is_whom_the_main_clause_before_is_about() -> None:
    text = "The charges do not accuse Tom Okell of working with a gang or with those whom Ivo Brill says he met. It accuses him of theft."
    assert read(Article("Title\n\n" + text)).claims[-1].accused == {"Tom Okell"}


def test_she_is_who_said_so_behind_the_last_sentence() -> None:
    text = "Ada Brill left the room. The lists came from books that she and Wren Hale had filled, she said. The missing page, she added, fell to the floor."
    assert speaking(text)[-1] == {"Ada Brill"}


def test_somebody_behind_whom_a_body_stands_is_named() -> None:
    text = "A former senior official, now a criminal lawyer with Norvane Bank, Jon Ekke, told a paper that it was late."
    assert speaking(text)[-1] == {"Jon Ekke"}


def test_a_state_s_democrat_is_who_is_from_there() -> None:
    text = (
        "Rep. Tom Vell (D-Ill.) left. Sen. Ada Hale, Republican of Florida, sat. Rep. Len Tarn, D-N.Y., slept. Wren Pell, the senior Democrat, rose. "
    )
    for state, who in (
        ("Illinois Democrat", "Tom Vell"),
        ("Florida Republican", "Ada Hale"),
        ("New York Democrat", "Len Tarn"),
        ("Texas Republican", ""),
    ):
        story = Article(f"Title\n\n{text}The {state} said that it was late.")
        assert set(read(story).speaking(story.story[-1].index)) == ({who} if who else set())
