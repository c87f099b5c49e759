"""Whose charge and whose claim a sentence tells of, where others stand nearer: what real pages got wrong."""

import pytest
from tests_support import accused, reading

from summarise import Article
from summarise.names import names
from summarise.parsing import parse_all
from summarise.parts import Line
from summarise.strategies import cues
from summarise.strategies.accusers import accusers
from summarise.strategies.signs import Heard
from summarise.strategies.writing import write
from summarise.strategies.wrongs import holds_wrong


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (
            "On Friday, the attorney for a woman who accused Tomas Vell of raping her 22 years ago filed papers to drop her federal lawsuit against Vell. "
            "Ada Lisle slept.",
            {"Tomas Vell"},
        ),
        ("Prosecutors dropped an investigation into a theft allegation made against Orvel co-founder Tom Okell. Orvel slept.", {"Tom Okell"}),
        ("Neither Ada Brill nor her aides have been charged with any crime.", set[str]()),
        (
            "The Tarn Select Committee met. The mayor's spokesman also pointed out that the committee employs several active members of the guard, "
            "and that none of them have ever been penalized for fulfilling their duties to the service.",
            set[str](),
        ),
        ("Ada Brill spoke of five young men who were wrongfully convicted of theft.", set[str]()),
        ("Ada Brill read an article about the Tarn Election Commission, which is charged with policing the vote.", set[str]()),
        (
            "Mr Okell claimed victory as the Lorne House of Deputies concluded its hearing on the proceedings against him for allegedly abusing his office.",
            {"Okell"},
        ),
        ("Ada Brill did not bring a case after she forced Galt Bank to settle for allegedly laundering drug money.", {"Galt Bank"}),
        ("But her campaign is steering clear of criticizing Tom Okell for taking bribes.", set[str]()),
        ("The port fined Tom Okell over the theft rather than arresting Ada Brill.", {"Tom Okell"}),
        ("Ameri Loan was one of several firms sued by the Fair Lending League for targeting poor borrowers.", {"Ameri Loan"}),
        ("Prosecutors charged two Tarn developers, Bert Quill and Tim Stenger, with defrauding investors.", {"Bert Quill", "Tim Stenger"}),
        ("Ada Brill and Len Tarn slept. The two men, Bert Quill and Tim Stenger, were charged with theft.", {"Bert Quill", "Tim Stenger"}),
        ("Tom Okell had been facing growing pressure from donors to back him.", set[str]()),
        ("Ada Brill noted that Okell led over the course of the case against Tarn College and that Okell had put it at issue.", {"Tarn College"}),
        ("Those who paid Tarn College, can they file a lawsuit against the college?", set[str]()),
        (
            "Ada Brill-Verito rose. Bern Sanders left. Standing alongside labor leader and civil rights activist Dola Huerta, who co-founded the United Farm "
            "Workers, and Dream Act activist Dan-el Padilla Perl, Brill-Verito accused Sanders of being inactive in the years-long effort for reform and "
            "chided him for siding with the council.",
            {"Bern Sanders"},
        ),
        ("Don Vell defended his manager, hours after the staffer was charged with battery for allegedly grabbing a reporter.", {"the staffer"}),
        ("Experts said first-time offenders convicted of battery are often sent to classes, not jail.", set[str]()),
        ("Ivo Ash has accused his own party leadership of a breach of trust.", set[str]()),
        ("As Don Vell spoke in Tarn on Tuesday, a girl was sprayed by a bystander, police said.", set[str]()),
        ("Ivo Pell won. For all the claims against him that were made, Tom Okell stays in office.", {"Tom Okell"}),
        (
            "The woman who came forward with assault allegations against nominee Tom Vell has been contacted by the Orvel Bureau, her attorney told a paper.",
            {"Tom Vell"},
        ),
        ("Tom Vell has denied the allegation, describing it as a smear. The Orvel Bureau sat.", {"Tom Vell"}),
        ("Len Tarn was Vell's lawyer. Tarn also sent out statements denying similar accusations by other women against Vell.", set[str]()),
        ("Vell resigned two weeks after Carla Brill filed the suit against him and denied the allegations.", {"Vell"}),
        (
            "A California couple was charged with theft. Todd Okell accused his predecessor of mishandling the case.",
            {"A California couple", "his predecessor"},
        ),
        ("Ada Brill:Fight against sexual misconduct is about ending impunity for offenders.", set[str]()),
        ("The allegations led to scrutiny of the rules around indicting a sitting president.", set[str]()),
        ("The former Tarn producer was convicted of theft. Tarn slept.", {"The former Tarn producer"}),
        ("Swiss officials accused Galt Bank of theft. Top Danish officials dismissed the allegations.", {"Galt Bank"}),
        ("Okell sued the Orvel Board, AG Brill, and Principal Deputy Assistant AG Ada Lisle.", {"Orvel Board", "Brill", "Ada Lisle"}),
    ],
)
def test_a_charge_is_against_whom_it_names(text: str, whom: set[str]) -> None:
    assert accused(text) == whom


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Ada Brill says that Okell's early tweets accusing Len Tarn of theft are lies.", {"Okell"}),
        ("Jon Ekke pressed Ada Brill on the ties, citing reports that Len Tarn has been investigated for bribery.", set[str]()),
        (
            "Ekke repeatedly demanded how Andrew, Ada Brill's third child, could be so sure what he was doing on the night of March 10, "
            "during which he allegedly robbed 17-year-old Nora Pell.",
            set[str](),
        ),
        ("Mitch Okell, the majority leader, called for the committee to investigate the allegations against Vell.", set[str]()),
        ("Ms. Brill said she was concerned about the accusation against Tom Vell, but based her decision on the law.", set[str]()),
        ("Amos Okell also said he was considering pardoning Ada Lisle, a clerk convicted of theft.", set[str]()),
        ("Mr Okell has been accused by his former wife of being violent.", {"his former wife"}),
        ("Jeff Vell was accused by former employees of theft.", {"former employees"}),
        ("The Orvel Board reported a steady trend in proven allegations of misbehavior among its clerks.", {"Orvel Board"}),
        (
            "The attorney general of the state of Lorne is suing Len Tarn, claiming that his school is a fraud.",
            {"The attorney general of the state of Lorne"},
        ),
    ],
)
def test_a_claim_is_made_by_whose_it_is(text: str, by: set[str]) -> None:
    assert {n for c in reading(text).claims for n in c.by} == by


def test_a_couple_is_who_is_named_together_before_or_next() -> None:
    before = reading("Ada Brill and Tom Vell deny it all. A Lund couple accused of theft will be freed, officials said.")
    after = reading("A Lund couple accused of theft will be freed, officials said. Ada Brill and Tom Vell denied it all.")
    assert [{n for c in found.claims for n in c.accused} for found in (before, after)] == [{"Ada Brill", "Tom Vell"}] * 2


def test_who_is_described_is_not_who_is_known_already() -> None:
    found = reading("Prosecutors charged Tom Vell with theft. A cousin was charged with lying. Vell was held for 30 days.")
    assert [c.accused for c in found.claims] == [{"Tom Vell"}, {"A cousin"}]


def test_a_manager_is_not_whose_manager_they_are() -> None:
    found = reading("Ada Brill sat. Brill's campaign manager yanked a reporter, a clerk alleged. Ada Brill left.")
    assert {n for c in found.claims for n in c.accused} == {"Brill's campaign manager"}


def test_what_somebody_is_accused_of_describes_nobody() -> None:
    assert "the former president of theft" not in reading("Two of the women who have accused the former president of theft spoke.").parties


def test_a_body_s_reporters_make_it_an_outlet() -> None:
    found = reading("A Northern Data reporter, Ada Brill, said so. The Oxmere-Guard newspaper reported it. The Tarn police station was shut.")
    assert [found.role(n) for n in ("Northern Data", "Oxmere-Guard")] == ["outlet", "outlet"]
    assert not found.is_outlet("Tarn")


def test_a_press_secretary_of_the_white_house_is_no_lawmaker() -> None:
    assert reading("White House Press Secretary Ada Brill said it was false.").role("Ada Brill") == "spokesperson"


def test_what_somebody_released_does_not_describe_them() -> None:
    found = reading("Amid talk of a call the White House long ago released to the public, Tom Okell left. Ada Brill said that the call was odd.")
    assert "call" not in found.portrait("White House").nouns
    assert found.speaking(2) == {"Ada Brill"}


def test_a_contractor_who_is_named_before_is_no_second_party() -> None:
    found = reading("Tarn also released Alan Vell, a Tarn contractor accused of spying, but the government said that it was no part of the deal.")
    assert (found.unnamed, found.claims[0].accused) == (frozenset(), {"Alan Vell"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Crooked Ada Brill lied, he wrote. Ada Brill left. Out Ada Brill went, a heading said.", {"Ada Brill"}),
        ("Rosa van Ekke sat. Van Ekke won.", {"Rosa van Ekke"}),
        ("Republican Vell and Democrat Okell faulted it. Tom Okell left. Ada Vell left.", {"Tom Okell", "Ada Vell"}),
        ("The Undersecretary for Management Ada F. Brill left.", {"Ada F. Brill"}),
        ("AG Brill left. Principal Deputy Assistant AG Ada Brill rose.", {"Ada Brill"}),
        ("Big Orvel Records denied it. Big Orvel said so.", {"Big Orvel Records"}),
        ("New Tarn Records denied it. New Tarn slept.", {"New Tarn Records", "New Tarn"}),
        ("The Oxmere State Department Undersecretary for trade, Ada Brill, left.", {"Oxmere State Department", "Ada Brill"}),
        ("Oxmere Lt. Gov. Tom Vell left.", {"Tom Vell"}),
        ("Top Valtrian officials left. Valtria slept.", {"Valtria"}),
        ("Doctors of the White House Medical Unit met. The White House slept.", {"White House", "White House Medical Unit"}),
        ("OKVell Orvel paid a fine. O.K. Vell did not admit wrongdoing.", {"OKVell Orvel"}),
    ],
)
def test_an_epithet_is_no_name(text: str, found: set[str]) -> None:
    assert {n.full for n in names(Article(f"Title\n\n{text}"))} == found


def test_who_takes_to_a_platform_speaks() -> None:
    text = "The Okell campaign has denied it, with Len Tarn taking to Twitter to call Ada Brill “totally delusional” for the accusation."
    assert "Len Tarn" in reading(text).speaking(1)
    assert reading("Ada Brill reminds me of a fox.").speaking(1) == frozenset()


def test_an_earlier_conviction_is_not_how_far_a_new_charge_has_come() -> None:
    evidence = ["Okell pleaded guilty on Monday to threatening Ada Brill.", "He was convicted of theft in 1998."]
    assert cues.status(" ".join(cues.without_old_verdicts(evidence)), "", "") == "admitted"
    assert cues.without_old_verdicts(evidence[1:]) == evidence[1:]


def test_a_state_s_charge_is_not_made_by_who_alone_makes_another_claim() -> None:
    text = (
        "Tom Okell was accused of theft by a woman. Rain fell on the quay. The river rose. The hall was painted green. The ferry was late. "
        "Len Tarn faces two charges of fraud."
    )
    made = {a.status: a.alleged_by for a in write(reading(text), ["Tom Okell", "Len Tarn"]).allegation}
    assert made == {"claimed": ["a woman"], "charged": []}


def test_who_has_a_claim_of_their_own_is_not_accused_of_another_s() -> None:
    text = (
        "Len Tarn accused Okell’s aide, Ivo Pell, of grabbing her. “What a world we live in,” Ada Brill said. “It is an assault.” "
        "Since then, Okell has come under fire for violence at his rallies."
    )
    found = {tuple(a.accused): a.evidence for a in write(reading(text), ["Okell", "Ivo Pell"]).allegation}
    assert found[("Okell",)] == ["Since then, Okell has come under fire for violence at his rallies."]


def test_a_claim_that_tells_of_somebody_else_is_none_beside_one_that_names_them() -> None:
    text = "Orvel Oil contended that some of the funds were biased. Rain fell. The river rose. The hall was shut. It also accused a reporter, Ada Brill, of bias."
    heard = Heard(lines={1: Line(claims=3.0), 5: Line(claims=3.0)})
    assert [a.evidence for a in write(reading(text), ["Ada Brill"], heard=heard).allegation] == [["It also accused a reporter, Ada Brill, of bias."]]


def test_who_asks_is_no_accuser() -> None:
    found = reading("Jon Ekke asked Ada Brill why Len Tarn had stolen the sand.")
    assert accusers(found, [1], ["Len Tarn"], ["Len Tarn"], {}) == []


def test_people_are_not_called_by_when_it_was() -> None:
    assert "The senator" in reading("Ada Brill slept. The senator on multiple occasions accused Tom Okell.").parties


def test_an_agency_s_officers_do_not_make_the_agency_two() -> None:
    text = (
        "Agency officers found the hose. Castell Hides admitted it. The Shoreline Agency was called. "
        "Castell Hides paid. Ada Brill, the agency's head of industry, said that it was late."
    )
    assert reading(text).portrait("Ada Brill").serves == {"Shoreline Agency"}


def test_who_will_report_says_nothing_yet() -> None:
    assert reading("Ada Brill was called in. She will report by Christmas, and filming has been put on ice.").speaking(2) == frozenset()


def test_a_union_s_regional_officer_speaks_for_no_council() -> None:
    text = "The Tarn Council is accused of theft by a union. Regional officer Jon Ekke said: “One of our members counted four lights.”"
    assert write(reading(text), ["Tarn Council"]).denial == []


def test_a_long_first_sentence_is_no_title() -> None:
    text = (
        "President of the Senate, Bukla Sarakin, Senator Dina Melin and Senator Bea Murren-Brill have dragged the Inspector-General of Police, Abra Idrin, to court.\n\n"
        "The move was over their invitation."
    )
    assert Article(text).title is None


def test_who_is_under_assault_does_no_wrong() -> None:
    parse = parse_all(Article("Ada Brill said that the banks of Tarn are under assault."))[0]
    assert not holds_wrong(parse, parse.words)


def test_who_makes_a_claim_is_not_accused_beside_whom_it_is_against() -> None:
    text = (
        "The boyfriend of the star Nora Guerch is suing Club Output, where he was slashed. Lond Rene is alleging that Club Output was negligent in failing "
        "to guard him. Rene's lawyer, Jon Ekke, said there was no security."
    )
    assert [a.accused for a in write(reading(text), ["Lond Rene", "Club Output"]).allegation] == [["Club Output"]]
