"""Who stands beside an accusation and is not accused, and who is, behind words that hide it: what real pages got wrong."""

import pytest
from tests_support import accused, reading


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "The settlement stems from three lawsuits against the administration brought by the Orvel Liberties Union, Tarn Advocates and the Hart Lorne law firm.",
            set[str](),
        ),
        (
            "Shan Tarn, who represented Vell’s former aide Rick Okell before he pleaded guilty in February and cooperated, said the lack of questions was good.",
            {"Rick Okell"},
        ),
        (
            "The Tarn Times spoke to Mr Vell. On Friday, it was announced that 13 Valtrians had been charged by the council. They are alleged to have lied.",
            {"13 Valtrians"},
        ),
        (
            "The hearings called to investigate the Watermill scandal reportedly revealed Mr Okell had hired a clerk.",
            set[str](),
        ),
        (
            "An officer was justified in killing a man, Steve Marsh ruled on Tuesday. Marsh issued a report saying the facts did not merit an indictment against "
            "the officer who killed Evan Brill at the mall in Hoover. Brill was 21. Brill had a gun.",
            {"An officer"},
        ),
        (
            "A trio of law professors said Okell had committed impeachable offenses by urging Valtria to investigate his political rival while withholding aid.",
            {"Okell"},
        ),
        ("Tom Vell spoke. Senator Ada Brill and Senator Amy Lisle had called upon Mr Vell to answer the accusations.", {"Tom Vell"}),
        (
            "Valtrian and Lornish authorities arrested at least 14 other people Friday suspected of links to a banned group.",
            {"at least 14 other people"},
        ),
        ("Police arrested Ed Brown, 20, and identified him as the alleged gunman who opened fire in the mall.", {"Ed Brown"}),
        ("The questions are complicated by the revelation of a secret ledger that allegedly connects Mr. Vell and the payments.", set[str]()),
        ("Nothing in the law says that sitting presidents cannot be indicted, and Ada Brill says that it bars prosecuting presidents.", set[str]()),
        ("Ada Brill met Tom Vell. House members have now subpoenaed several people mentioned in the complaint.", set[str]()),
        ("The tax office has allegedly uncovered $1 billion in wire transfers by the Vell family, which owns Orvel Pharma.", set[str]()),
        (
            "Mr Vell is accused of hiding $18m in the bank. Mr Okell is accused of moving $3m from the accounts. Both men pleaded not guilty.",
            {"Vell", "Okell"},
        ),
        (
            "This time, the fatal shooting of an unarmed man by an officer led to a consensus that the officer should be charged with murder. "
            "Walter Brill was 50. He was shot: a film of the shooting of Walter Brill has gone round the world.",
            {"the officer"},
        ),
        ("Tom Vell sat. His lawyer, Bob Tarn, entered a not-guilty plea on Tuesday morning.", set[str]()),
        ("Tom Vell said he wouldn't lie to implicate Ada Brill or to save himself.", set[str]()),
        ("Presidents can pardon people even before the person is charged with a crime, Tom Vell said.", set[str]()),
        ("In a criminal case, a jury must find a defendant guilty beyond a reasonable doubt, Tom Vell said.", set[str]()),
        ("Orvel Law met. Lisa Brill said it is unlikely Tarn will dismiss the charges against Tom Vell because he lied.", {"Tom Vell"}),
        (
            "Amy Tarn, a spokeswoman for the attorney general, who is among the state officials suing the administration, welcomed the court's decision.",
            set[str](),
        ),
        (
            "Sexual abuse scandals were found from the Orvel Church to OSA Gymnastics. There is a wave of lawsuits against the church.",
            {"Orvel Church"},
        ),
        ("Any time anyone issues a complaint against a President, Congress has the power to demand it, Tom Vell said.", set[str]()),
        (
            "Jamal Tarn was a writer. Hala Brill says she has declined an invitation to the palace from President Tom Vell, accusing him of not being sincere.",
            {"Tom Vell"},
        ),
        (
            "Prosecutors charged Ethan Vell with manslaughter. A defense expert argued that he was too rich to know right from wrong. The condition is not "
            "recognized by the Orvel Association. A judge sentenced him in juvenile court to 10 years of probation.",
            {"Ethan Vell"},
        ),
        (
            "His investigations caused an incident when Prosecutor Ben Tarn charged Valtria's deputy consul general in New Orvel, Devi Brill, with visa fraud.",
            {"Devi Brill"},
        ),
        ("The Special Inquiries Unit, charged with looking into potential financial crimes, wrote reports.", set[str]()),
        (
            "David Vell’s lawyer, Jeff Tarn, said his client had been traveling last week when the indictment came up charging him with conspiracy.",
            {"David Vell"},
        ),
        ("Campaigners criticized Bea Vell on Thursday for allegedly not valuing women and undervaluing the seriousness of assault.", {"Bea Vell"}),
        (
            "Tom Vell's attorney, Will Tarn, accused the Orvel Board of a vendetta against Vell, denying the allegations.",
            {"Orvel Board"},
        ),
        (
            "Mr. Okell served with former Rep. Tom Vell, who had to step down after he was indicted on charges of conspiring to launder money.",
            {"Tom Vell"},
        ),
        (
            "The Orvel Times wrote of it. Prominent media figures were dismissive of Tom Vell’s accusers, essentially accusing them of lying.",
            set[str](),
        ),
        ("Those who think a president can be indicted met Ada Brill.", set[str]()),
        ("Ada Brill sued Tom Vell. He has asked a judge to dismiss the lawsuit.", {"Tom Vell"}),
        ("The Orvel Board met. The Board's case against a former partner of the firm, Mr Tom Vell, is continuing.", {"Tom Vell"}),
    ],
)
def test_whom_a_sentence_accuses(text: str, whom: set[str]) -> None:
    assert accused(text) == whom


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Valtria says Lornish charges against five officials for allegedly hacking into computers amount to hypocrisy. Lornia spoke.", set[str]()),
        ("Valtria says Galt Bank charges against Tom Vell for allegedly hacking amount to hypocrisy. Galt Bank was robbed.", {"Galt Bank"}),
        (
            "Orvel News has gone to Rob Tarn, but what viewers don't hear is that he's also the attorney for Maria Vell, the suspected spy charged with criminal counts. Ada Brill left.",
            set[str](),
        ),
    ],
)
def test_who_is_not_the_maker_of_a_claim(text: str, by: set[str]) -> None:
    assert {n for c in reading(text).claims for n in c.by} == by


def test_whose_a_case_is_makes_its_claims() -> None:
    found = reading(
        "The Orvel Board fined Galt Bank. The Board's case against a former partner of the bank, Mr Tom Vell, is continuing. It alleges that he lied."
    )
    assert found.claims[-1].by == {"Orvel Board"}


def test_a_pronoun_alone_accuses_whom_the_story_accuses_by_name_of_two_whom_the_sentence_before_names() -> None:
    found = reading(
        "But six months later, Mike Tarn declared it a hostile service and the council described arresting Mr Vell as a priority. "
        "Tarn authorities say they are charging him on the grounds of conspiracy. Jules Vell is accused of theft."
    )
    assert {n for c in found.claims for n in c.accused} == {"Jules Vell"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The lawsuit was filed against the archivist of the states in U.S. District Court for the District of Tarn.", "the archivist of the states"),
        ("A prosecutor urged a jury to convict the mayor’s former campaign chief on financial fraud charges.", "the mayor’s former campaign chief"),
    ],
)
def test_a_description_ends_where_it_tells_of_the_case(text: str, name: str) -> None:
    assert [n for n in reading(text).unnamed if n.startswith("the ")] == [name]


def test_whose_what_is_made_is_is_told_of() -> None:
    found = reading("A farmers’ union says drones made by Galt have sent maps of fields to a server.")
    assert [c.accused for c in found.claims] == [{"Galt"}]


def test_who_is_named_behind_a_noun_that_a_story_has_used_is_no_second_one() -> None:
    found = reading(
        "A supervisor interceded and the bag was found to hold a bottle. The supervisor, Michael Arn, pleaded guilty to accepting bribes."
    )
    assert {n for c in found.claims for n in c.accused} == {"Michael Arn"}


def test_who_is_named_beside_a_description_behind_against_is_no_second_one() -> None:
    assert reading("The Orvel Board met. A suit against a clerk, Ada Vell, was dropped.").unnamed == frozenset()


def test_who_took_a_picture_is_not_in_the_story() -> None:
    found = reading("This is far from the end of Vell's troubles.\n\nMatt Denham/Tarn Pictures, FILE\n\nJules Vell was charged with theft.")
    assert set(found.parties) == {"Jules Vell"}
