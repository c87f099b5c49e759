"""Frames of accusing that real stories of courts, of politics and of fame use, and what they do not say."""

import pytest
from tests_support import reading

from summarise import Article
from summarise.strategies.reading import read
from summarise.strategies.writing import write


@pytest.mark.parametrize(
    ("text", "accused", "by"),
    [
        ("A jury found Tom Okell guilty of fraud.", {"Tom Okell"}, {"A jury"}),
        ("The panel took minutes to find Tom Okell guilty.", {"Tom Okell"}, set[str]()),
        ("A fraud allegation made against Tom Okell was dropped.", {"Tom Okell"}, set[str]()),
        ("Ada Brill posted on Twitter accusing Tom Okell of theft.", {"Tom Okell"}, {"Ada Brill"}),
        ("Ada Brill has dragged Tom Okell to court.", {"Tom Okell"}, {"Ada Brill"}),
        ("Tom Okell was hauled before a tribunal.", {"Tom Okell"}, set[str]()),
        ("Tom Okell: possession of a knife, burglary.", {"Tom Okell"}, set[str]()),
        ("Tom Okell: two counts of fraud, held without bail.", {"Tom Okell"}, set[str]()),
        ("Tom Okell reportedly stole the till.", {"Tom Okell"}, set[str]()),
        ("Ada Brill accused the Democrats of being blinded by their hatred for Tom Okell.", {"the Democrats"}, {"Ada Brill"}),
    ],
)
def test_a_frame_names_who_is_accused_and_by_whom(text: str, accused: set[str], by: set[str]) -> None:
    claim = reading(text).claim(1)
    assert claim is not None
    assert (claim.accused, claim.by) == (accused, by)


@pytest.mark.parametrize(
    "text",
    [
        "Officers reportedly found a knife in the car of Tom Okell.",
        "As the charges were unsealed in New York, Tom Okell testified.",
        "Tom Okell accused his opponents of theft.",
        "Ada Brill took the case to court.",
        "Tom Okell: a prince among thieves who loves a theft.",
    ],
)
def test_what_accuses_nobody_who_is_named(text: str) -> None:
    assert not {n for c in reading(text).claims for n in c.accused}


def test_each_defendant_is_no_party_of_its_own() -> None:
    found = reading("Ada Brill and Tom Okell were charged with fraud. Each defendant is charged with one count.")
    assert set(found.parties) == {"Ada Brill", "Tom Okell"}


def test_a_statement_that_is_read_is_whose_it_was_and_no_other_s() -> None:
    text = (
        "Ada Brill accused Orvel Foods of theft. The company denied it in a statement. "
        "“We were shocked to see her statements,” the statement read. “We never did.”"
    )
    found = reading(text)
    assert [found.speaking(i) for i in (2, 3, 4)] == [{"Orvel Foods"}] * 3


def test_a_statement_of_one_who_cannot_be_told_is_nobody_s() -> None:
    text = (
        "Orvel Foods denied it in a statement. Ada Brill accused Tarn Bank of theft and Elm Rail of fraud. "
        "The company denied it in a statement. “We never did,” the statement read."
    )
    assert reading(text).speaking(4) == frozenset()


def test_all_of_a_family_and_who_stand_with_it_are_accused() -> None:
    text = "Vell, his wife Ada, Okell, and JLP Councillor Brown-Lane are accused of fraud. Ruel Vell left. Tom Okell left. Kim Brown-Lane left."
    claim = reading(text).claim(1)
    assert claim is not None
    assert claim.accused == {"Ruel Vell", "Ada", "Tom Okell", "Kim Brown-Lane"}


def test_a_defendant_who_is_named_is_who_was_sentenced_without_a_name() -> None:
    found = reading("A court has jailed a man for life for an attack. It spoke of the defendant, Tom Okell, who is from Oxmere. Tom Okell wept.")
    assert "a man" not in found.parties
    claim = found.claim(1)
    assert claim is not None
    assert claim.accused == {"Tom Okell"}


@pytest.mark.parametrize("text", ["Tom Okell posted a video of the mess.", "Tom Okell has accepted the resignation of his chief."])
def test_what_is_done_without_a_word_is_no_speech(text: str) -> None:
    assert reading(text).speaking(1) == frozenset()


def test_a_church_of_which_a_story_tells_late_is_not_the_church_of_its_first_words() -> None:
    text = "Two were held. The church spoke. " + "It rained. " * 6 + "Tarn Church was raided."
    found = reading(text)
    assert found.mentions.named(2) == ()


@pytest.mark.parametrize("line", ["What charges does Tom Okell face over the fraud?", "Video: Tom Okell charged with fraud"])
def test_a_heading_or_a_question_of_the_story_s_own_states_no_claim(line: str) -> None:
    article = Article(f"Title\n\nTom Okell was charged with fraud on Monday.\n\n{line}\n\nHe sold sand, prosecutors said.\n\nIt rained.")
    draft = write(read(article), ["Tom Okell"])
    assert line not in [e for item in (*draft.allegation, *draft.context) for e in item.evidence]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("A woman is due in court after she was charged with the murder of her mother, Ada Brill.", set[str]()),
        ("Ada Brill, 30, Oxmere, was arrested over a theft. Oxmere is a town.", {"Ada Brill"}),
        ("Oxmere Prosecutors dismissed the charges against Tom Okell.", {"Tom Okell"}),
        ("Okell said that he had seen nothing, adding that “it all came true,” Ada Brill wrote. Tom Okell left.", set[str]()),
        ("Tom Okell was told of it. Ada Brill said that her boyfriend hit her and that he would kill her.", set[str]()),
    ],
)
def test_no_victim_home_prosecutor_or_writer_is_accused(text: str, accused: set[str]) -> None:
    assert {n for c in reading(text).claims for n in c.accused if n[:1].isupper()} == accused


def test_he_behind_a_quotation_is_who_has_spoken_and_not_whom_they_spoke_of() -> None:
    found = reading("Superintendent Audley Vell said the man was at a stall. “Those two shot at that victim,” he added. The man died.")
    assert found.speaking(2) == {"Audley Vell"}


def test_the_party_is_the_one_that_is_called_so() -> None:
    text = "The Vell Party slept. The Orvel Party met. Ada Brill said that the law was the same for the Tarn Council. She accused the party of theft."
    assert read(Article("Title\n\n" + text)).claims[-1].accused == {"Orvel Party"}


def test_the_governor_is_who_is_called_so_and_no_office_of_the_governor() -> None:
    found = reading("Governor Ada Brill spoke. “The arrest is theirs,” the governor added. The Office of the Governor published it.")
    assert found.speaking(2) == {"Ada Brill"}


def test_a_name_behind_whom_it_describes_is_who_was_sentenced() -> None:
    found = reading("The court imposed the maximum sentence on the defendant, Taleb Vell, who is from Oxmere.")
    assert "defendant" in found.portrait("Taleb Vell").nouns


def test_who_is_one_of_the_officers_on_duty_speaks_for_nobody() -> None:
    found = reading("Prosecutors asserted that Ada Brill and Tom Okell were the only officers on duty.")
    assert found.role("Ada Brill") == found.role("Tom Okell") == "other"


def test_who_could_be_jailed_after_pleading_guilty_admits_it() -> None:
    article = Article("Title\n\nA man was charged with theft. Tom Okell, 55, could face ten years in jail after pleading guilty to theft. It rained.")
    draft = write(read(article), ["Tom Okell"])
    assert [(d.by, d.kind) for d in draft.denial] == [("Tom Okell", "admission")]


def test_words_that_go_on_from_what_is_told_against_somebody_are_no_reply() -> None:
    article = Article("Title\n\nTom Okell is accused of theft. “I took it,” Okell allegedly told a clerk. “I did not ask.” He denied it on Monday.")
    draft = write(read(article), ["Tom Okell"])
    assert "“I did not ask.”" not in [e for d in draft.denial for e in d.evidence]


def test_a_story_whose_lines_have_no_full_stops_is_no_list_of_headings() -> None:
    article = Article("Title\n\nTom Okell was charged with fraud on Monday\n\nOkell sold sand that was the town’s, prosecutors said\n\nIt rained")
    draft = write(read(article), ["Tom Okell"])
    assert "Tom Okell was charged with fraud on Monday" in [e for item in draft.allegation for e in item.evidence]


def test_what_somebody_said_as_an_authority_tells_it_behind_a_quotation_is_no_word_of_his() -> None:
    found = reading("Tom Okell is accused of threats. He asked about the vote and said, “put a bullet in it,” the prosecutor’s office said.")
    assert "Tom Okell" not in found.speaking(2)
