"""People of one surname, and people whom a story calls by more than one noun."""

import pytest

from summarise import Article
from summarise.names import ends_in, names
from summarise.strategies.reading import read
from summarise.strategies.suspects import suspects
from summarise.strategies.writing import write

COUPLE = """Title

Rep. Tom Aldous and his wife, Ada Aldous, were indicted on charges of fraud. A grand jury indicted the Aldouses on charges of filing false records.

Aldous had blamed his wife, who kept the books, for the theft.
"""


def test_a_bare_surname_is_of_who_is_no_ones_relative() -> None:
    found = {n.full: n.aliases for n in names(Article(COUPLE))}
    assert found == {"Tom Aldous": ("Aldous",), "Ada Aldous": ()}


def test_a_family_is_all_of_it_whom_the_story_names() -> None:
    reading = read(Article(COUPLE))
    assert [c.accused for c in reading.claims[:2]] == [{"Tom Aldous", "Ada Aldous"}] * 2


def test_his_wife_is_who_was_introduced_as_his_wife() -> None:
    claim = read(Article(COUPLE)).claims[-1]
    assert (claim.accused, claim.by) == ({"Ada Aldous"}, {"Tom Aldous"})


def test_a_plural_of_which_one_alone_is_named_is_no_family() -> None:
    assert "Brills" in {n.full for n in names(Article("Title\n\nAda Brill left. The town knows the Brills well."))}


def test_jr_hides_no_surname() -> None:
    text = "Rep. Tom Tarrow Jr. pleaded guilty. His wife, Ada Tarrow, left early. Tarrow, in a blue tie, looked back."
    assert {n.full: n.aliases for n in names(Article("Title\n\n" + text))} == {"Tom Tarrow Jr.": ("Tarrow",), "Ada Tarrow": ()}


@pytest.mark.parametrize(
    ("told", "forms"),
    [
        ("A teenage girl is accused of theft. The teenager told police that it rained.", {"The teenager"}),
        ("A teenage girl is accused of theft. The man told police that it rained.", set[str]()),
        ("A teenage girl and a boy are accused of theft. The teenager left.", set[str]()),
        ("Tom Okell wept. A teenage girl is accused of theft. The teenager told police that it rained.", set[str]()),
    ],
)
def test_the_one_who_is_accused_without_a_name_is_called_by_other_nouns_too(told: str, forms: set[str]) -> None:
    girl = read(Article("Title\n\n" + told)).parties["A teenage girl"]
    assert {"The teenager", "The man"} & set(girl.aliases) == forms


def test_somebody_called_by_an_age_is_who_was_spoken_of_last() -> None:
    reading = read(Article("Title\n\nAda Brill accused Tom Okell of theft. The 52-year-old novelist said that he ran."))
    assert reading.speaking(2) <= {"Ada Brill", "Tom Okell"}
    assert not reading.unnamed


def test_they_are_no_police_where_the_last_sentence_speaks_of_people() -> None:
    text = "The police arrested a gang. The arrested were identified as Tom Okell and Ada Brill. They had allegedly robbed Len Tarn."
    assert not any("The police" in c.accused for c in read(Article("Title\n\n" + text)).claims)


def test_from_wife_ada_is_a_relative_too() -> None:
    text = "A judge opened the file on Tom Aldous’s divorce from wife Ada. Ada Aldous agreed. On Monday Aldous wept."
    assert {n.full: n.aliases for n in names(Article("Title\n\n" + text))} == {"Tom Aldous": ("Aldous",), "Ada Aldous": ("Ada",)}


def test_a_title_tells_of_nobody_who_his_wife_is() -> None:
    article = Article(COUPLE.replace("Title", "Rep. Tom Aldous, Wife Indicted", 1))
    assert set(read(article).parties) == {"Tom Aldous", "Ada Aldous", "A grand jury"}


def test_a_government_that_only_speaks_is_no_party() -> None:
    assert read(Article("Title\n\nTom Okell is accused of theft. It will ensure a fair trial, the government said.")).unnamed == frozenset()


def test_a_department_of_something_is_not_the_body_of_which_the_story_spoke_last() -> None:
    reading = read(Article("Title\n\nOrvel Foods lost the books. The justice department said that Tom Okell lied."))
    assert reading.speaking(2) == {"The justice department"}


@pytest.mark.parametrize(("many", "by"), [("None of the 18 clerks", set[str]()), ("None of the 2 clerks", {"Ada Brill", "Tom Okell"})])
def test_as_many_answer_as_the_sentence_says(many: str, by: set[str]) -> None:
    text = f"Ada Brill and Tom Okell are accused of fraud, prosecutors said. It rained. {many} will admit any wrongdoing."
    assert {d.by for d in write(read(Article("Title\n\n" + text)), ["Ada Brill", "Tom Okell"]).denial} == by


def test_a_government_is_a_party_where_it_is_accused_and_no_other_s() -> None:
    text = "The government of Valtria is accused of theft. Tom Okell accused the Saudian government of lying to the families of Oxmere."
    reading = read(Article("Title\n\n" + text))
    assert [c.accused for c in reading.claims] == [{"Valtria"}, {"the Saudian government"}]
    assert reading.parties["the Saudian government"].kind == "organisation"


@pytest.mark.parametrize(
    ("told", "accused"),
    [
        ("The deal leaves out Tom Okell and Ada Brill. Both clerks are facing charges.", {"Tom Okell", "Ada Brill"}),
        ("The deal leaves out Tom Okell and Ada Brill. The two are facing charges.", {"Tom Okell", "Ada Brill"}),
        ("The deal leaves out Tom Okell and Ada Brill. The three are facing charges.", set[str]()),
        ("The deal leaves out Tom Okell and Ada Brill. The two clerks of Len Tarn are facing charges.", {"The two clerks of Len Tarn"}),
        ("The deal leaves out Tom Okell. Both clerks are facing charges.", {"Both clerks"}),
    ],
)
def test_both_of_two_of_whom_the_story_has_just_told_are_the_two(told: str, accused: set[str]) -> None:
    assert {n for c in read(Article("Title\n\n" + told)).claims for n in c.accused} == accused


def test_the_two_speak_and_are_the_two_in_the_next_sentence_too() -> None:
    reading = read(Article("Title\n\nThe deal leaves out Tom Okell and Ada Brill. Both clerks are facing charges. The two clerks denied theft."))
    assert reading.speaking(3) == {"Tom Okell", "Ada Brill"}


def test_a_plea_of_all_takes_no_claim_from_those_whom_the_sentence_before_names() -> None:
    text = "Police charged three officials with theft.\n\nTom Okell, who was the mayor from 2017 to 2022, former clerk Ada Brill and baker Len Tarn face 23 counts of theft, the police said.\n\nAll three pleaded not guilty."
    draft = write(read(Article("Title\n\n" + text)), ["Tom Okell", "Ada Brill", "Len Tarn"])
    assert [set(a.accused) for a in draft.allegation] == [{"Tom Okell", "Ada Brill", "Len Tarn"}]
    assert {d.by for d in draft.denial} == {"Tom Okell", "Ada Brill", "Len Tarn"}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Title", "A clerk said that Tom Pell stole and that Pell ran. Ada Pell wept."),
        ("Emails of Pell charity", "A clerk said that Tom Pell stole and that Pell ran. Ada Pell wept."),
        ("Clerk sues Tom Pell", "Longtime Pell rival sues. A clerk sued Tom Pell. Ada Pell wept."),
    ],
)
def test_a_bare_surname_is_of_who_was_named_first(title: str, told: str) -> None:
    assert {n.full: n.aliases for n in names(Article(f"{title}\n\n{told}"))} == {"Tom Pell": ("Pell",), "Ada Pell": ()}


MARRIED = "Tom Pell, who founded the firm, and Ada Pell, who keeps its books, are accused of fraud. Mr Pell denied it. Ms. Pell could not be reached."


def test_a_title_tells_a_man_and_a_woman_of_one_surname_apart() -> None:
    assert {n.full: n.aliases for n in names(Article("Title\n\n" + MARRIED))} == {"Tom Pell": ("Mr Pell",), "Ada Pell": ("Ms. Pell",)}
    reading = read(Article("Title\n\n" + MARRIED))
    assert [reading.speaking(i) for i in reading.order[1:]] == [{"Tom Pell"}, {"Ada Pell"}]


def test_a_title_is_not_of_who_is_named_at_the_storys_end() -> None:
    text = "Robin Pell is accused of fraud. Mr Pell denied it. Mr Pell had bought a hat of the late Hugo Pell."
    assert {n.full: n.aliases for n in names(Article(f"Title\n\n{text}"))} == {"Robin Pell": ("Pell", "Mr Pell"), "Hugo Pell": ()}


def test_a_title_that_fits_two_tells_nobody_apart() -> None:
    text = "Tom Pell and Hugo Pell are accused of fraud. Mr Pell denied it."
    assert {n.full for n in names(Article("Title\n\n" + text))} == {"Tom Pell", "Hugo Pell", "Pell"}


def test_without_a_title_it_is_who_is_never_called_with_one() -> None:
    text = "Tom Pell and his sister Ada Pell, who kept the books, are accused of fraud. Pell denied it. Ms. Pell could not be reached."
    assert {n.full: n.aliases for n in names(Article("Title\n\n" + text))} == {"Tom Pell": ("Pell",), "Ada Pell": ("Ms. Pell",)}
    text = "Tom Pell is accused of fraud. So is Ada Pell, of no relation to Tom Pell. Pell denied it. Ms. Pell could not be reached."
    assert {n.full: n.aliases for n in names(Article("Title\n\n" + text))} == {"Tom Pell": ("Pell",), "Ada Pell": ("Ms. Pell",)}


def test_the_plural_of_a_surname_is_not_whom_the_story_names_once() -> None:
    text = (
        "Tom Pell is accused of fraud. Tom Pell came with his wife, Ada Pell, and his father, Hugo Pell. Ada Pell wept. Tom Pell sat. Tom Pell left."
    )
    text += " The Pells bought a boat, a clerk alleged."
    reading = read(Article(f"Title\n\n{text}"))
    assert reading.claims[-1].accused == {"Tom Pell", "Ada Pell"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("President Vell spoke. Mr. Vell left. Ada Vell, a clerk, denied it.", {"Vell": (), "Ada Vell": ()}),
        ("An aide to Gov. Vell spoke. A justice met Tom Vell Jr., the governor’s son. Mr. Vell called it a hunt.", {"Vell": (), "Tom Vell Jr.": ()}),
        ("President Vell spoke. Mr. Vell left. Tom Vell, the president, denied it.", {"Tom Vell": ("Vell",)}),
        ("President Tom Vell spoke. President Vell left. Ada Vell, a clerk, denied it.", {"Tom Vell": ("Vell",), "Ada Vell": ()}),
    ],
)
def test_a_president_whom_the_story_never_calls_by_a_full_name_is_not_his_daughter(text: str, people: dict[str, tuple[str, ...]]) -> None:
    assert {n.full: n.aliases for n in names(Article(f"Title\n\n{text}"))} == people


def test_who_is_named_once_by_the_surname_of_the_accused_is_no_suspect() -> None:
    text = "Ada Pell is accused of fraud. Pell denied it. It rained. A firm gave money to a friend of Tom Pell, a clerk alleged."
    assert suspects(read(Article("Title\n\n" + text))) == ["Ada Pell"]


def test_the_third_of_a_name_bears_his_father_s_surname() -> None:
    assert ends_in("Tom Pell III", "Pell")
    assert not ends_in("Tom Pell III", "III")


SPENT = """Vell pleads guilty over spending

Former Rep. Tom Vell Jr. pleaded guilty on Wednesday to charges that he spent $750,000 of the fund on himself.

The Illinois Democrat faces five years in prison. He and his wife, Ada, had agreed to plead guilty.

His wife later pleaded guilty to a charge of filing false tax returns in Washington, D.C. Pell wept. When prosecutors charged the couple on Friday, the ex-congressman said he had lied.

The charge against the former congressman carries a fine. Ada Vell sat for an hour.

In court papers filed against Vell on Friday, prosecutors said that he must repay it. Judge Wren Pell said he knew Vell's father, bridge builder Rev. Tom Vell.
"""


def test_a_wife_is_one_party_by_her_given_name_and_by_his_wife() -> None:
    accused = [c.accused for c in read(Article(SPENT)).claims]
    assert accused[1:3] == [{"Tom Vell Jr.", "Ada Vell"}, {"Ada Vell"}]


def test_the_couple_are_who_is_married() -> None:
    assert read(Article(SPENT)).claims[3].accused == {"Tom Vell Jr.", "Ada Vell"}


def test_a_father_behind_his_calling_is_not_the_son() -> None:
    parties = read(Article(SPENT)).parties
    assert parties["Tom Vell Jr."].aliases == ("Vell",)
    assert "Tom Vell" in parties


def test_who_held_an_office_is_called_by_it_and_by_a_party() -> None:
    reading = read(Article(SPENT))
    assert not {"Illinois Democrat", "the ex-congressman", "D.C. Pell"} & reading.parties.keys()
    told = [s.index for s in reading.article.story if "The Illinois Democrat" in s.text or "congressman" in s.text]
    assert all("Tom Vell Jr." in reading.mentions.named(i) for i in told)


def test_he_is_who_the_sentence_tells_of_where_the_one_before_tells_of_no_man() -> None:
    claim = next(c for c in read(Article(SPENT)).claims if "court papers" in c.sentence.text)
    assert claim.accused == {"Tom Vell Jr."}


def test_who_stands_behind_an_aside_is_accused_too() -> None:
    text = "Tom Vell, Republican of Dalvonia, and his wife, Ada, are charged with theft. Ada Vell left."
    assert read(Article("Title\n\n" + text)).claims[0].accused == {"Tom Vell", "Ada Vell"}


def test_a_sister_is_a_person_though_she_has_one_name() -> None:
    parties = read(Article("Title\n\nAda Brill left. Brill's sister, Orvel, said that the book was hers.")).parties
    assert parties["Orvel"].kind == "person"
