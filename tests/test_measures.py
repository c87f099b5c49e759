"""How newspapers say that somebody is accused by telling what is done to them."""

import pytest

from summarise import Article
from summarise.strategies.reading import read


def _accused(told: str) -> dict[str, bool]:
    """Whom a sentence accuses, and whether in so many words."""
    reading = read(Article(f"The fund of Oxmere\n\n{told} The hall of Oxmere was shut in May."))
    return {name: claim.plain for claim in reading.claims for name in claim.accused}


PLAIN = """
The council fined Ada Brill for dumping waste. | Ada Brill was fined 3,000 pounds for dumping waste. | Ada Brill is on trial for manslaughter. |
Ada Brill will stand trial in May. | Ada Brill goes on trial on Monday for fraud. | Ada Brill is wanted for murder. |
A warrant was issued for the arrest of Ada Brill. | Police have a warrant for the arrest of Ada Brill. | Ada Brill was held responsible for the collapse. |
Ada Brill has been reported to the police over the missing money. | The United States imposed sanctions on Ada Brill for corruption. |
Ada Brill's arrest on fraud charges shocked the town. | The regulator is investigating Ada Brill over payments to a friend. | Ada Brill raped her, Tom Okell said. |
Tom Okell alleged misconduct by Ada Brill. | Tom Okell has won a restraining order against Ada Brill. | Tom Okell took legal action against Ada Brill. |
Ada Brill was also the subject of a complaint.
"""
LESS_PLAIN = """
Ada Brill has admitted stealing the cups. | Ada Brill was suspended following complaints by staff. | Ada Brill was placed on leave after a complaint of harassment. | Ada Brill stepped down amid claims of bullying. |
Ada Brill was sacked for gross misconduct. | Ada Brill was struck off for misconduct. | Ada Brill has come under fire over her expenses. |
Ada Brill is at the centre of a bribery scandal. | Ada Brill has been linked to the fraud. | Police are seeking Ada Brill in connection with the theft.
"""
NOBODY = """
Ada Brill was suspended from a rope for the photograph. | Ada Brill stepped down after nine years. | Ada Brill was placed on a list after the vote. |
Ada Brill was not fined for dumping waste. | Ada Brill left after the match. | The car was on trial for a week. | Ada Brill was wanted for the lead role. |
Ada Brill was linked to a move to Lund. | Ada Brill is at the centre of the stage. | Ada Brill reported the theft to the police. | Ada Brill admitted a friend. |
Ada Brill is not on trial. | No warrant was issued for the arrest of Ada Brill. | Nobody asked whether Ada Brill was suspended after complaints of theft. |
The board refused to suspend Ada Brill over complaints of theft. | Ada Brill has not come under fire over it. | Ada Brill won an order for steel against her rivals' bids.
"""


@pytest.mark.parametrize("told", [t.strip() for t in PLAIN.split("|")])
def test_a_measure_that_by_itself_accuses(told: str) -> None:
    plain = _accused(told)
    assert "Ada Brill" in plain
    assert plain["Ada Brill"] or "raped" in told
    assert "Tom Okell" not in plain


@pytest.mark.parametrize("told", [t.strip() for t in LESS_PLAIN.split("|")])
def test_a_measure_that_accuses_over_a_wrong(told: str) -> None:
    assert "Ada Brill" in _accused(told)


@pytest.mark.parametrize("told", [t.strip() for t in NOBODY.split("|")])
def test_what_is_no_measure_over_a_wrong_accuses_nobody(told: str) -> None:
    assert _accused(told) == {}
