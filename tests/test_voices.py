"""Who answers for another: their spokesman, their officer, their state; and who stands up for them unasked."""

import pytest

from summarise import Article
from summarise.binding import bind
from summarise.grounding import Grounder
from summarise.strategies import cues
from summarise.strategies.reading import read
from summarise.strategies.replies import is_defended
from summarise.strategies.writing import write


def answers(text: str, *accused: str) -> list[tuple[str, str]]:
    """Who answers, and how, where those are accused."""
    draft = write(read(Article("Title\n\n" + text)), list(accused))
    return [(d.by, d.kind) for d in draft.denial]


def test_the_spokesman_of_the_company_answers_for_the_only_firm_though_its_name_is_like_a_man_s() -> None:
    text = "Corvane Renal is accused of fraud, a suit says. “Corvane denies these claims,” said Jon Ekke, a spokesman for the company."
    assert answers(text, "Corvane Renal") == [("Jon Ekke", "denial")]


def test_a_minister_answers_for_the_state_that_is_accused() -> None:
    text = "Lawyers accused Norway of abuse. Interior Minister Jon Ekke said that the report was false."
    assert answers(text, "Norway") == [("Jon Ekke", "denial")]


def test_the_lawyer_of_who_was_first_described_answers_for_them() -> None:
    text = "A senior aide to Ada Brill is accused of theft. The aide’s lawyer, Jon Ekke, called the accusation a fantasy. Neil Rell, 39, was charged with theft on Monday."
    assert ("Jon Ekke", "denial") in answers(text, "Neil Rell")


def test_a_lawyer_whom_the_grammar_gives_a_verb_beside_the_name_answers_for_the_client() -> None:
    text = "Kostas Kentaris and Ada Brill are accused of fraud. Kentaris' lawyer Gregory Ioannum told BBC Sport: “We refute both charges as unsound.”"
    assert answers(text, "Kostas Kentaris") == [("Gregory Ioannum", "denial")]


def test_a_lawyer_for_the_alleged_thieves_answers_for_them() -> None:
    text = "Tom Okell and Len Tarn are accused of theft. “They did nothing wrong,” said Jon Ekke, a lawyer for the alleged thieves."
    draft = write(read(Article("Title\n\n" + text)), ["Tom Okell", "Len Tarn"])
    assert [(d.by, d.answers) for d in draft.denial] == [("Jon Ekke", [1])]


def test_who_heads_an_authority_and_clears_somebody_does_not_answer_for_them() -> None:
    text = (
        "Ada Brill accused the Sand Bureau of theft. Hedda Voss accused Tom Okell of fraud. "
        "“Okell did nothing wrong,” said Jon Ekke, the director of the Sand Bureau. He denied the claim against the bureau."
    )
    draft = write(read(Article("Title\n\n" + text)), ["Sand Bureau", "Tom Okell"])
    whose = {n: draft.allegation[n - 1].accused for d in draft.denial if d.by == "Jon Ekke" for n in d.answers}
    assert list(whose.values()) == [["Sand Bureau"]]


def test_who_takes_over_as_chief_executive_answers_for_the_firm() -> None:
    text = "PayTarn is accused of fraud, a suit says. “We are sorry,” said Jon Ekke, who took over as chief executive in May."
    assert answers(text, "PayTarn") == [("Jon Ekke", "apology")]


def test_an_officer_s_words_stand_beside_the_firm_s_and_neither_is_dropped() -> None:
    article = Article("Title\n\nTarn Bank is accused of fraud. Tarn Bank denied it. “We paid it all back years ago,” chief executive Jon Ekke said.")
    made = bind(write(read(article), ["Tarn Bank"]), article, Grounder(article))
    assert [d.by for d in made.denial] == ["Tarn Bank", "Jon Ekke"]


@pytest.mark.parametrize(
    "defence",
    [
        "The Harvest Party dismissed the report as false.",
        "The Harvest Party said that Okell had done nothing wrong.",
        "The Harvest Party called the claim a smear.",
    ],
)
def test_a_denial_by_who_is_accused_of_nothing_is_context_and_neither_a_reply_nor_a_claim(defence: str) -> None:
    text = f"Ada Brill accused Tom Okell of theft. {defence} Tom Okell left for Lund."
    draft = write(read(Article("Title\n\n" + text)), ["Tom Okell"])
    assert [e for f in draft.context for e in f.evidence if e == defence] == [defence]
    assert defence not in [e for item in (*draft.denial, *draft.allegation) for e in item.evidence]
    assert "Harvest Party" not in draft.allegation[0].alleged_by


def test_who_accuses_does_not_defend() -> None:
    reading = read(Article("Title\n\nThe Harvest Party accused Tom Okell of theft. The Harvest Party called his account false."))
    assert not is_defended(reading, 2, ["Tom Okell"])


@pytest.mark.parametrize(
    ("text", "accused", "by"),
    [
        ("Ministries in Lund accused the U.S. of theft. The Pentagon rejected these accusations as false.", "U.S.", ["Pentagon"]),
        ("Lawyers accused President Tom Okell of theft. The White House denied that he was guilty.", "Tom Okell", ["White House"]),
        ("Lawyers accused the minister, Tom Okell, of theft. Downing Street said the prime minister was not told.", "Tom Okell", []),
    ],
)
def test_an_office_called_by_where_it_is_answers_for_its_state_and_who_leads_it(text: str, accused: str, by: list[str]) -> None:
    assert [b for b, _ in answers(text, accused)] == by


def test_to_make_no_apology_is_no_apology_and_to_clear_the_way_clears_nobody() -> None:
    assert cues.reply_kind("“We make no apology for our answer to these lies,” it said.") == "denial"
    assert cues.status("A judge cleared the way for the trial of Tom Okell.", "", "") == "claimed"


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        (
            "A grand jury has indicted Michael Vell. Solicitor Ada Tarn announced Monday that the grand jury had come back with the indictment. “That does not "
            "mean he had to consider it for long,” Tarn said.",
            "Michael Vell",
        ),
        (
            "Jules Vell is accused of assault. A lawyer for the alleged victim told a paper that she will ask for a new inquiry. “My client and I have not "
            "given up,” Elise Brill, the attorney, told the paper.",
            "Jules Vell",
        ),
        (
            "Lawyers have filed a federal lawsuit against the Orvel Board. “The case is about what is not right,” the lead attorney, Howard Tarn, told a paper.",
            "Orvel Board",
        ),
        (
            "Joe Vell is accused of theft. Dick Tarn, a prominent lawyer in party circles, said he did not think it would harm the campaign.",
            "Joe Vell",
        ),
        (
            "Lornia accused Valtria of sending troops. National security spokesman Andriy Tarn said that it was not true that soldiers had left.",
            "Valtria",
        ),
        (
            "The World Health Board is accused of a cover-up. Health Secretary Alex Tarn slams the board as false and says that it did not act.",
            "World Health Board",
        ),
        (
            "Galt Bank is accused of fraud. James Tarn, who led Galt Bank at the time of the vote and who was sacked, said it was not true.",
            "Galt Bank",
        ),
        (
            "The suit names the Vell campaign, and related matters. “I think that they are not the same,” Susan Tarn, executive editor of a blog, told a paper. "
            "Amos Vell is accused of theft. The inquiry is into the Vell campaign and related matters, Tarn told a paper.",
            "Amos Vell",
        ),
    ],
)
def test_a_lawyer_of_others_or_of_nobody_and_who_holds_another_office_answers_for_nobody(text: str, accused: str) -> None:
    assert answers(text, accused) == []


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Ivo Vell is accused of theft. Only three clerks were accused of wrongdoing, and none of them was convicted. Vell was a clerk.", "Ivo Vell"),
        ("Ivo Vell is accused of theft. Crowds gathered on the day after the not guilty verdict in the trial of Ivo Vell.", "Ivo Vell"),
        ("Ivo Vell is accused of theft. Vell wasn’t asking the clerks to make it up.", "Ivo Vell"),
        (
            "Rick Vell is accused of fraud. Shan Tarn, who represented Rick Vell before he pleaded guilty in May, said the lack of questions was a good sign.",
            "Rick Vell",
        ),
    ],
)
def test_what_a_story_tells_in_a_word_of_denial_is_no_reply(text: str, accused: str) -> None:
    assert [kind for _, kind in answers(text, accused) if kind != "rebuttal"] == []


def test_others_of_the_kind_of_whom_some_are_accused_do_not_answer_for_them() -> None:
    text = "Five protesters were arrested over a riot on Tuesday, police said. Some protesters said that they did nothing wrong."
    assert answers(text, "Five protesters") == []
    assert answers(text.replace("Some", "The"), "Five protesters") == [("Five protesters", "denial")]
