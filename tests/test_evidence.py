"""Which sentences state the claim against which party."""

import pytest

from summarise import Article
from summarise.binding import bind
from summarise.grounding import Grounder
from summarise.parts import Line
from summarise.strategies.reading import read
from summarise.strategies.signs import Heard
from summarise.strategies.writing import write

CLAIM = "Ada Brill accused Tom Okell of selling sand."


def _evidence(text: str, *accused: str) -> dict[str, list[str]]:
    """Of each accused party, the sentences of all its claims."""
    found: dict[str, list[str]] = {}
    for item in write(read(Article(f"Title\n\n{text}")), list(accused)).allegation:
        for name in item.accused:
            found.setdefault(name, []).extend(item.evidence)
    return found


def test_a_claim_that_a_party_makes_is_none_against_it() -> None:
    text = "Oxmere Dairy has sued Tom Okell over the sale of its milk. The dairy went bust. Inspectors accused Oxmere Dairy of fraud."
    assert _evidence(text, "Oxmere Dairy")["Oxmere Dairy"] == ["Inspectors accused Oxmere Dairy of fraud."]


@pytest.mark.parametrize("first", ["Hedda Voss accused Ada Brill of lying to a court.", "Ada Brill lied to the court, a hearing was told."])
def test_a_sentence_that_accuses_somebody_else_is_no_claim_against_a_party_that_it_does_not_name(first: str) -> None:
    text = f"{first} Hedda Voss sued Tom Okell over the sale."
    assert _evidence(text, "Tom Okell") == {"Tom Okell": ["Hedda Voss sued Tom Okell over the sale."]}


def test_a_plain_claim_against_another_is_none_against_who_is_named_beside_them() -> None:
    claim = "Ada Brill accused Tom Okell of theft."
    text = f"{claim} Len Tarn accused Ivo Tern of fraud in his dealings with Tom Okell."
    assert _evidence(text, "Tom Okell", "Ivo Tern")["Tom Okell"] == [claim]


def test_where_nothing_else_states_the_claim_what_a_party_denies_does_and_is_its_answer_too() -> None:
    other, denies = "Ada Brill is to learn this week whether she faces a trial over the fraud.", "Tom Okell denied claims that he hid the books."
    article = Article(f"Title\n\n{other} {denies}")
    draft = write(read(article), ["Ada Brill", "Tom Okell"])
    assert [a.evidence for a in draft.allegation if a.accused == ["Tom Okell"]] == [[denies]]
    assert [(d.by, d.evidence) for d in draft.denial] == [("Tom Okell", [denies])]


@pytest.mark.parametrize(("title", "headline"), [("Clerk sold the sand", CLAIM), ("Clerk accused over sand", "Clerk accused over sand")])
def test_a_title_that_is_not_hedged_gives_way_to_the_first_statement_and_breaks_no_rule(title: str, headline: str) -> None:
    article = Article(f"{title}\n\n{CLAIM}")
    bound = bind(write(read(article), ["Tom Okell"]), article, Grounder(article))
    assert (bound.headline, bound.problems) == (headline, [])


def test_who_is_not_told_of_in_a_claim_s_evidence_is_not_accused_with_confidence() -> None:
    claim = "Officials accused the harbour's men of selling sand."
    draft = write(
        read(Article(f"Title\n\n{claim} Rain fell for many days. The quay was wet. The sea was rough. At last Len Tarn slept.")), ["Len Tarn"]
    )
    assert [(a.accused, a.evidence) for a in draft.allegation] == [(["Len Tarn"], [claim])]
    assert draft.doubtful == {"Len Tarn"}


def test_a_further_claim_that_nothing_calls_one_is_left_out_and_the_only_one_is_hedged_and_doubted() -> None:
    only = write(read(Article("Title\n\nLen Tarn ran the harbour.")), ["Len Tarn"])
    assert [a.statement for a in only.allegation] == ["It is alleged: Len Tarn ran the harbour."]
    assert only.doubtful == {"Len Tarn"}
    rain = "Rain fell on the quay. The river rose. The hall was green. The ferry was late."
    lines = {1: Line(claims=2.0), 6: Line(claims=2.0)}
    further = write(read(Article(f"Title\n\n{CLAIM} {rain} Tom Okell ran the harbour.")), ["Tom Okell"], heard=Heard(lines=lines))
    assert [a.statement for a in further.allegation] == [CLAIM]


def test_what_is_told_of_another_is_no_claim_against_a_party_that_denies_one() -> None:
    denies = "Former Tarn chief Ivo Brill has denied claims that he knew of the fraud."
    told = "Mr Okell “made accounting decisions,” he told the court, saying he had “a keen command of the numbers”."
    text = f"{denies} {told} The star witness is Tom Okell, who has pleaded guilty to fraud."
    heard = Heard(lines={1: Line(claims=0.7), 2: Line(claims=2.5), 3: Line(claims=-1.0)})
    draft = write(read(Article(f"Title\n\n{text}")), ["Ivo Brill", "Tom Okell"], heard=heard)
    assert [a.evidence for a in draft.allegation if "Ivo Brill" in a.accused] == [[denies]]


@pytest.mark.parametrize(
    ("own", "status"), [("Orvel said it was investigating the claims.", "claimed"), ("Police said they were investigating Orvel.", "investigated")]
)
def test_who_looks_into_a_claim_against_itself_is_not_under_inquiry(own: str, status: str) -> None:
    draft = write(read(Article(f"Title\n\nAda Brill has sued Orvel over its labels, which are false. {own}")), ["Orvel"])
    assert [a.status for a in draft.allegation] == [status]


def test_a_statement_that_tells_of_a_claim_is_better_than_one_of_an_inquiry() -> None:
    text = "Tom Okell lost a contract after an inquiry. Tom Okell was sacked after allegations that he took the sand."
    assert [a.statement for a in write(read(Article(f"Title\n\n{text}")), ["Tom Okell"]).allegation] == [text.split(". ")[1]]


def test_what_the_accused_claim_of_others_states_no_claim_against_them() -> None:
    text = "Tom Okell told a court that the charges against him are false. Okell says that the pair claim they are being punished."
    lines = {1: Line(claims=1.0), 2: Line(claims=1.0)}
    (item,) = write(read(Article(f"Title\n\n{text}")), ["Tom Okell"], heard=Heard(lines=lines)).allegation
    assert item.statement == text.split(". ")[0] + "."


def test_a_statement_of_context_has_no_dateline() -> None:
    text = "Port Ellery — The trial of a clerk is due to begin in May, and a hearing will be held on Monday. Ada Brill accused Tom Okell of theft."
    facts = write(read(Article(f"Title\n\n{text}")), ["Tom Okell"]).context
    assert [f.statement for f in facts] == ["The trial of a clerk is due to begin in May, and a hearing will be held on Monday."]


def test_a_charge_against_others_is_no_evidence_against_whom_they_had_to_watch() -> None:
    text = "Two prison officers were charged with theft from the cell of Len Brill. Ada Vell and Tom Okell slept. Clerks allege that Brill hit a boy."
    heard = Heard(lines={1: Line(claims=3.0), 2: Line(claims=-3.0), 3: Line(claims=3.0)})
    draft = write(read(Article(f"Title\n\n{text}")), ["Len Brill", "Ada Vell", "Tom Okell"], heard=heard)
    evidence = {n: a.evidence for a in draft.allegation for n in a.accused}
    assert evidence["Len Brill"] == ["Clerks allege that Brill hit a boy."]


def test_at_whom_a_thing_was_sent_is_not_charged_with_sending_it() -> None:
    text = "Tom Okell was charged with fraud, prosecutors said. Okell sold a bomb, they alleged. " + "It was late. " * 4 + "Wren Hale sings."
    reading = read(Article(f"Title\n\n{text}"))
    draft = write(reading, ["Tom Okell", "Wren Hale"])
    assert [a.accused for a in draft.allegation] == [["Tom Okell"]]
    assert draft.doubtful == {"Wren Hale"}


def test_a_charge_against_others_is_no_claim_against_whom_it_only_names() -> None:
    charge = "Wren Hale urged Ada Brill to stay at home after two clerks were indicted for stealing the books."
    text = f"{charge} " + "It was late. " * 3 + "Brill kept the books, a critic said."
    assert charge not in _evidence(text, "Ada Brill")["Ada Brill"]


def test_a_claim_of_many_pleas_has_six_sentences_of_evidence_and_no_more() -> None:
    kinds = ("fraud", "theft", "bribery", "perjury", "forgery", "arson", "burglary", "kidnapping")
    text = " ".join(f"Michael Vell pleaded guilty to {kind} in the {n}th court of Orvel." for n, kind in enumerate(kinds, 4))
    draft = write(read(Article(f"A trial in Orvel\n\n{text}")), ["Michael Vell"])
    assert [len(a.evidence) for a in draft.allegation] == [6]


def test_a_reply_to_more_claims_than_a_model_is_asked_for_answers_them_all() -> None:
    names = ("Ada Brill", "Tom Okell", "Len Tarn", "Ivo Ash", "Mia Lisle", "Ben Rell", "Kit Vane", "Joe Pell")
    told = " ".join(f"{n} is accused of stealing from the bank of Orvel {i}, prosecutors said." for i, n in enumerate(names))
    article = Article(f"A trial in Orvel\n\n{told} Their lawyer, Nan Quill, said that none of it was true.")
    brief = bind(write(read(article), list(names)), article, Grounder(article))
    assert [(d.by, len(d.answers)) for d in brief.denial] == [("Nan Quill", 8)]
