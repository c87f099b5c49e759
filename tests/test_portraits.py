"""What a text says of somebody beside the name, and the role that it gives them."""

import pytest

from summarise import Article
from summarise.strategies.reading import read
from summarise.strategies.replies import served


@pytest.mark.parametrize(
    ("voice", "whose"),
    [
        ("Jon Ekke, a spokesman for the company, said that", {"Norvane Bank"}),
        ("Jon Ekke, a spokesman for the drugmaker, said that", {"Norvane Bank"}),
        ("Jon Ekke, the bank's commercial director, said that", {"Norvane Bank"}),
        ("Jon Ekke, who runs the bank, said that", {"Norvane Bank"}),
        ("Jon Ekke, who directs Norvane Bank, said that", {"Norvane Bank"}),
        ("Norvane Bank Chief Executive Jon Ekke said that", {"Norvane Bank"}),
        ("Jon Ekke, for Norvane Bank, said that", {"Norvane Bank"}),
        ("For Norvane Bank, Jon Ekke suggested that", {"Norvane Bank"}),
        ("Jon Ekke, who represents Brill, said that", {"Ada Brill"}),
        ("Jon Ekke, a spokesman for the senator, said that", {"Ada Brill"}),
        ("Jon Ekke, a lawyer for the families, said that", set()),
        ("Jon Ekke, a lawyer for the victim, said that", set()),
        ("Jon Ekke, who represents the district in parliament, said that", set()),
    ],
)
def test_who_speaks_for_somebody_by_what_stands_beside_the_name(voice: str, whose: set[str]) -> None:
    reading = read(Article(f"Title\n\nNorvane Bank and Ada Brill, a senator, are accused of fraud. {voice} it was false."))
    accused = [reading.parties["Norvane Bank"], reading.parties["Ada Brill"]]
    assert set(served(reading, reading.parties["Jon Ekke"], accused)) == whose


def test_his_agent_speaks_for_the_only_accused() -> None:
    reading = read(Article("Title\n\nTom Okell is accused of fraud. “He has paid it all,” said his agent, Jon Ekke."))
    assert served(reading, reading.parties["Jon Ekke"], [reading.parties["Tom Okell"]]) == ["Tom Okell"]


def test_a_firm_that_reports_its_figures_is_no_outlet() -> None:
    reading = read(Article("Title\n\nTarn Energy reported its figures to Ada Brill. Ada Brill accused Tarn Energy of fraud."))
    assert not reading.is_outlet("Tarn Energy")


def test_an_agency_that_sends_no_news_is_no_outlet() -> None:
    reading = read(Article("Title\n\nThe rating agency Tarnhold told Ada Brill so. The news agency Marlpress told Ada Brill so."))
    assert {n: reading.is_outlet(n) for n in ("Tarnhold", "Marlpress")} == {"Tarnhold": False, "Marlpress": True}


def test_somebody_s_attorney_is_not_the_attorney_of_another_by_name() -> None:
    reading = read(Article("Title\n\nA clerk sued Tom Okell. Her attorney could not be reached. “It is false,” Okell attorney Ada Brill said."))
    assert reading.role("Ada Brill") == "spokesperson"
    assert reading.voices("Tom Okell") == ["Ada Brill"]
    assert "her attorney" not in {n.casefold() for n in reading.parties}


def test_a_public_attorney_without_a_name_is_a_party() -> None:
    reading = read(Article("Title\n\nThe district attorney charged Tom Okell with theft. A former inspector accused him too."))
    assert {n: reading.role(n) for n in reading.unnamed} == {"The district attorney": "authority", "A former inspector": "other"}


def test_a_regulator_is_a_body_and_an_authority() -> None:
    reading = read(Article("Title\n\nThe Lornish regulator said that Orvel Ltd lied."))
    assert (reading.parties["The Lornish regulator"].kind, reading.role("The Lornish regulator")) == ("organisation", "authority")


def test_whose_name_stands_in_a_title_is_no_spokesperson() -> None:
    article = Article("Title\n\nBrill campaign spokeswoman Ida Munk said so. Ada Brill smiled. Tom Okell wrote the affidavit.")
    reading = read(article)
    roles = {n: reading.role(n) for n in reading.parties}
    assert (roles["Ida Munk"], roles["Ada Brill"], roles["Tom Okell"]) == ("spokesperson", "other", "other")


@pytest.mark.parametrize(
    "text",
    [
        "District Attorney Amara Vell sued Norvane Motors.",
        "Oakshire Attorney General Amara Vell sued Norvane Motors.",
        "Amara Vell, the U.S. attorney in Lorne, sued Norvane Motors.",
        "Investigator Amara Vell wrote to Norvane Motors.",
    ],
)
def test_a_public_attorney_is_an_authority_and_no_partys_lawyer(text: str) -> None:
    reading = read(Article("Title\n\n" + text))
    assert reading.role("Amara Vell") == "authority"


def test_a_partys_attorney_is_no_authority() -> None:
    reading = read(Article("Title\n\nTom Okell is accused of theft. His attorney, Amara Vell, denied it."))
    assert reading.role("Amara Vell") == "spokesperson"


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Amara Vell, prosecuting, said it was late", "authority"),
        ("Opening the case, Amara Vell said it was late", "authority"),
        ("Amara Vell, defending, said it was late", "spokesperson"),
        ("In mitigation, Amara Vell said it was late", "spokesperson"),
        ("Amara Vell, defended by Tom Okell, said it was late", "other"),
        ("State Auditor Amara Vell wrote that it was late", "authority"),
        ("State Advocate Amara Vell said it was late", "authority"),
        ("Special Agent Amara Vell said it was late", "authority"),
        ("A customs agent, Amara Vell, said it was late", "authority"),
        ("Her agent, Amara Vell, said it was late", "spokesperson"),
    ],
)
def test_who_pleads_in_a_court_is_known_by_how_they_are_introduced(told: str, role: str) -> None:
    assert read(Article(f"Title\n\n{told}. The court rose.")).role("Amara Vell") == role


@pytest.mark.parametrize("group", ["Prosecutors", "Federal investigators", "Military police", "The auditors"])
def test_people_of_the_law_without_a_name_are_an_authority(group: str) -> None:
    reading = read(Article(f"Title\n\n{group} accused Tom Okell of theft."))
    assert reading.role(group) == "authority"


def test_a_regulator_is_an_authority_though_its_name_does_not_say_so() -> None:
    assert read(Article("Title\n\nThe stock market regulator Avorna has filed complaints against Tom Okell.")).role("Avorna") == "authority"


def test_the_former_boss_of_a_firm_does_not_speak_for_it() -> None:
    for boss, speaks in (("The former boss of Orvel Ltd", False), ("The boss of Orvel Ltd", True)):
        reading = read(Article(f"Title\n\nOrvel Ltd is accused of fraud, prosecutors said. {boss} has apologised."))
        assert ("Orvel Ltd" in reading.speaking(2)) == speaks


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Sen. Ada Brill (R-S.C.) said so.", "R-S.C."),
        ("Sen. Ada Brill (D) said so.", ""),
        ("The panel met in a different case, not Ada Brill’s, on Monday.", ""),
        ("Ada Brill, 15 March, said so.", ""),
        ("Ada Brill, the mayor of Oxmere, said so.", "the mayor of Oxmere"),
        ("A lawyer for Mr Okell, Ada Brill of Tarn Vell, said so.", "A lawyer for Mr Okell"),
        ("Ada Brill, then a district attorney, said so.", "then a district attorney"),
        ("The auditor of prisons (men), Ada Brill, said so.", "The auditor of prisons (men)"),
        ("Tom Okell brought his niece, Ada Brill. Ada Brill, a baker, said so.", "a baker"),
        ("Tom Okell said that Ada Brill is a crook.", ""),
        ("Tom Okell called Ada Brill, a “great crook”, to the stand.", ""),
        ("Ada Brill (https://example.org/ada) said so.", ""),
        ("Oxmere superintendent of police Ada Brill said so.", "superintendent of police"),
    ],
)
def test_a_description_says_who_somebody_is(text: str, description: str) -> None:
    assert read(Article("Title\n\n" + text)).description("Ada Brill") == description


def test_a_title_describes_nobody() -> None:
    assert read(Article("Ada Brill: A Late Ferry Is A Disgrace\n\nAda Brill spoke at noon.")).description("Ada Brill") == ""


def test_a_named_attorney_is_the_one_of_whom_the_story_has_spoken() -> None:
    text = "Ada Brill sued Orvel Foods. Her attorney says that he is ready. “They deserve it,” attorney Tom Okell was quoted as saying."
    reading = read(Article("Title\n\n" + text))
    assert reading.portrait("Tom Okell").serves == {"Ada Brill"}
    assert served(reading, reading.parties["Tom Okell"], [reading.parties["Orvel Foods"]]) == []


@pytest.mark.parametrize("body", ["Lok Sabha", "Oxmere TV Artists Association"])
def test_a_house_or_a_guild_is_no_outlet(body: str) -> None:
    assert read(Article(f"Title\n\nAda Brill told the {body} that Okell was late. The {body} met.")).role(body) != "outlet"


def test_the_authorities_are_an_authority() -> None:
    assert read(Article("Title\n\nValtrian authorities accused Tom Okell of theft.")).role("Valtrian authorities") == "authority"


def test_who_polices_a_place_is_an_authority_and_speaks_under_the_name() -> None:
    reading = read(Article("Title\n\nOxmere superintendent of police Ada Brill said that Tom Okell stole it."))
    assert (reading.role("Ada Brill"), reading.speaking(1)) == ("authority", {"Ada Brill"})


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The chairman of the Harvest Party called it satire.", "Harvest Party"),
        ("A row over Ada Brill, her former club and a pair of agents is over.", "Ada Brill"),
        ("After his arrest in the UK, a lawyer for the woman asked for more. The UK declined.", "UK"),
        ("The suspect, Ada Brill, was sentenced.", "Ada Brill"),
        ("Profile: Ada Brill", "Ada Brill"),
    ],
)
def test_what_describes_another_or_says_nothing_is_no_description(text: str, party: str) -> None:
    assert read(Article("Title\n\n" + text)).description(party) == ""


def test_who_directs_prosecutions_is_an_authority() -> None:
    text = "Valtria’s deputy director of public prosecutions, Ada Brill, dropped the case against Tom Okell."
    assert read(Article("Title\n\n" + text)).role("Ada Brill") == "authority"


def test_a_rep_speaks_for_somebody_and_a_representative_in_parliament_does_not() -> None:
    reading = read(Article("Title\n\nAda Brill is accused of fraud. Brill’s rep told a paper that it was false. Rep Tom Okell said so."))
    assert (reading.speaking(2), reading.role("Tom Okell")) == ({"Ada Brill"}, "other")


def test_two_men_who_are_sentenced_are_not_described_by_the_sentence() -> None:
    reading = read(Article("Title\n\nA court sentenced two clerks to life imprisonment for torturing Tom Okell."))
    assert "two clerks" in reading.parties


def test_people_are_described_by_no_thing() -> None:
    reading = read(Article("Title\n\nPolice at first thought that it was a deal. Police, a force of 40 officers, arrested Tom Okell."))
    assert "deal" not in reading.description("Police")
