from pathlib import Path

import pytest

from summarise.article import MAX_BYTES, Article
from summarise.errors import SourceError


def test_sentences_stand_where_they_say(harbour: Article) -> None:
    assert harbour.title == "Harbour chief accused of steering contracts to brother's firm"
    assert all(harbour.text[s.start : s.end] == s.text for s in harbour.sentences)
    assert [s.text for s in harbour.sentences if s.furniture] == ["By Tilda Marrow"]
    assert "Tilda" not in harbour.body()


def test_furniture_inside_a_paragraph_is_marked_and_stays_in_the_text() -> None:
    article = Article("The board met. (RELATED: Old Story Told Again) It rose at noon.\n\nFont Size:\n")
    assert [s.text for s in article.story] == ["The board met.", "It rose at noon."]
    assert "RELATED" in article.text


def test_a_title_alone_is_no_sentence() -> None:
    article = Article("Rain fell. Ms. Vane left early. Dr. Okell stayed.")
    assert [s.text for s in article.sentences] == ["Rain fell.", "Ms. Vane left early.", "Dr. Okell stayed."]


def test_a_quotation_of_two_sentences_is_two_sentences() -> None:
    article = Article("“It is false. I will fight it,” Mr. Vane said.")
    assert [s.text for s in article.sentences] == ["“It is false.", "I will fight it,” Mr. Vane said."]


@pytest.mark.parametrize("text", ["", "  \n\t"])
def test_an_empty_text_is_no_article(text: str) -> None:
    with pytest.raises(SourceError, match="empty"):
        Article(text)


def test_bytes_are_decoded_by_what_they_say_and_never_by_a_guess() -> None:
    assert Article.from_bytes("Zoë left.".encode("utf-16")).text == "Zoë left."
    assert Article.from_bytes(b"\xef\xbb\xbfZo\xc3\xab left.").text == "Zoë left."
    with pytest.raises(SourceError, match="--encoding"):
        Article.from_bytes("Zoë left.".encode("latin-1"))
    assert Article.from_bytes("Zoë left.".encode("latin-1"), encoding="latin-1").text == "Zoë left."
    with pytest.raises(SourceError, match="not a text file"):
        Article.from_bytes(bytes(range(256)) * 4)
    with pytest.raises(SourceError, match="no encoding"):
        Article.from_bytes(b"x", encoding="klingon")


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        Article.from_file(tmp_path / "none.txt")
    large = tmp_path / "large.txt"
    with large.open("wb") as handle:
        handle.truncate(MAX_BYTES + 1)
    with pytest.raises(SourceError, match="no single story"):
        Article.from_file(large)


@pytest.mark.parametrize("title", ["Atty.", "Supt.", "Det.", "Insp.", "Maj.", "Adm.", "Fr.", "Cllr.", "Mme.", "Messrs."])
def test_a_title_ends_no_sentence(title: str) -> None:
    article = Article(f"The fund of Oxmere\n\nHer adviser, {title} Wren Hale, said so in May. It rained.")
    assert [s.text for s in article.sentences[1:]] == [f"Her adviser, {title} Wren Hale, said so in May.", "It rained."]


@pytest.mark.parametrize(
    "title",
    [
        "Woman Steps Forward With Bombshell Claim Against Vell: After Tom Vell Robbed Me He Had ‘The Nerve To Ring Me Up….’",
        "SORRY, ADA! Bingo boss eats her words",
        "Parents of two clerks sue Tom Vell;",
    ],
)
def test_a_headline_is_a_title_whatever_its_end_and_no_sentence_of_the_story(title: str) -> None:
    gap = "\n" if title.endswith(";") else "\n\n"
    article = Article(f"{title}{gap}A clerk left.\n\nABSTRACT.\n\nTom Vell wept.")
    assert article.title == title
    assert [s.text for s in article.told] == ["A clerk left.", "Tom Vell wept."]


def test_a_quotation_that_goes_on_behind_who_speaks_is_a_sentence_of_its_own() -> None:
    first, second = '“They are so cross," said the clerk Ada Brill (D-Md.).', '"They spend their days here… Others squander it.”'
    assert [s.text for s in Article(f"{first} {second}").story] == [first, second]


@pytest.mark.parametrize(
    ("behind", "pieces"),
    [
        ("Ada Brill asked on Monday.", 1),
        ("Ada Brill demanded.", 1),
        ("Mr Okell of Oxmere, the leader, wrote on Twitter.", 1),
        ("Ada Brill asked loudly, shaking her head. “Not I.”", 2),
        ("The mayor asked the council to wait.", 2),
        ("Ada Brill answered, “I was not there.”", 2),
        ("Ada Brill said that the widows were right.", 2),
        ("Ada Brill left for Oxmere.", 2),
        ("He said nothing.", 2),
    ],
)
def test_who_spoke_a_question_stands_in_one_sentence_with_it(behind: str, pieces: int) -> None:
    text = f"“Who pays for the dam?” {behind}"
    assert len(Article(text).story) == pieces


def test_a_mark_stays_with_the_quotation_that_it_opens_or_closes() -> None:
    sentences = [
        'Brill said: "I have no regrets.',
        '"We were asked to wait, and we waited for a very long time indeed in the rain.',
        '"Nobody came.',
        'Nobody ever came."',
        "Brill will be back in court on 3 May, a clerk said.",
    ]
    article = Article("The fund of Oxmere\n\n" + " ".join(sentences))
    assert [s.text for s in article.sentences[1:]] == sentences


def test_the_letters_of_a_firm_end_no_sentence_that_goes_on() -> None:
    first, second = "Both run Orvel LLC. and Tarn Inc. which sold sand.", "It rained."
    article = Article(f"The fund of Oxmere\n\n{first} {second}")
    assert [s.text for s in article.sentences[1:]] == [first, second]


@pytest.mark.parametrize("state", ["R-S.C.", "D-N.Y.", "D-N.M."])
def test_a_state_s_letters_end_no_sentence(state: str) -> None:
    first, second = f"On Sunday Sen. Ada Brill, {state}, said so.", "She lives in the U.S. It rained."
    article = Article(f"The fund of Oxmere\n\n{first} {second}")
    assert article.sentences[1].text == first


def test_who_contributed_to_a_report_is_furniture() -> None:
    article = Article("The fund of Oxmere\n\nAda Brill said so.\n\nOxmere News’ Tom Okell and Len Tarn contributed to this report.")
    assert [s.text for s in article.told] == ["Ada Brill said so."]


@pytest.mark.parametrize("line", ["Staff Reports", "Story continues below gallery", "Wire services"])
def test_a_line_of_the_page_is_no_title_and_no_sentence(line: str) -> None:
    article = Article(f"{line}\n\nA clerk was charged with theft on Monday.")
    assert article.title is None
    assert [s.text for s in article.told] == ["A clerk was charged with theft on Monday."]


def test_what_a_player_and_a_caption_print_is_furniture() -> None:
    text = (
        "Title\n\nImage copyright Orvel Press Image caption Ada Brill denies it\n\nMedia playback is unsupported on your device Media caption Tom Okell rose.\n\n"
        "JUST WATCHED Okell rises Replay More Videos ... MUST WATCH Okell rises 01:16\n\nImage copyright Orvel Press\n\nOkell left."
    )
    assert [s.text for s in Article(text).told] == ["Ada Brill denies it", "Tom Okell rose.", "Okell left."]
