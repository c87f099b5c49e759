import pytest
from pydantic import ValidationError

from summarise.article import Article
from summarise.binding import bind
from summarise.brief import Role, Status
from summarise.draft import Draft, DraftAllegation, DraftDenial, DraftFact, DraftParty
from summarise.grounding import Grounder
from summarise.language import surname
from summarise.rules import Violation

CLAIM = "Mr Vane allegedly rewrote the terms of three tenders so that only Vane Marine could meet them, the newspaper said, citing two former board officials."
REPLY = "“These claims are false and I will answer every one of them,” Mr Vane said in a statement."


def draft() -> Draft:
    return Draft(
        headline="Osric Vane is accused of steering contracts",
        who=[
            DraftParty(name="Osric Vane", aliases=["Mr Vane"], role="accused"),
            DraftParty(name="two former board officials", kind="group", role="source"),
            DraftParty(name="Ellery Courant", kind="organisation", role="outlet"),
        ],
        allegation=[
            DraftAllegation(
                statement="Osric Vane allegedly rewrote three tenders.", accused=["Mr Vane"],
                alleged_by=["two former board officials"], reported_by=["Ellery Courant"], evidence=[CLAIM],
            )
        ],
        denial=[DraftDenial(by="Osric Vane", statement="Osric Vane says the claims are false.", evidence=[REPLY])],
        context=[DraftFact(statement="Payments are suspended.", evidence=["The board has suspended all dredging payments since Friday."])],
    )  # fmt: skip


def problems(changed: Draft, article: Article) -> list[Violation]:
    return bind(changed, article, Grounder(article)).problems


def test_a_right_draft_becomes_a_brief_whole(harbour: Article) -> None:
    bound = bind(draft(), harbour, Grounder(harbour))
    assert bound.problems == []
    assert bound.allegation[0].accused == ("Osric Vane",)
    assert bound.denial[0].answers == ("a1",)
    assert [n.code for n in bound.notices(harbour)] == ["anonymous-source", "single-source"]


def test_an_invented_quote_leaves_the_item_out_and_is_named(harbour: Article) -> None:
    changed = draft()
    changed.denial[0].evidence = ["“These claims are true,” Mr Vane said in a statement."]
    bound = bind(changed, harbour, Grounder(harbour))
    assert bound.denial == []
    assert "not in the article" in str(bound.problems[0])
    assert "no-reply-reported" in [n.code for n in bound.notices(harbour)]


def test_nobody_is_given_words_of_another() -> None:
    article = Article("Ann Orr is accused of theft, police said. “It is all false,” Bo Lund said.")
    changed = Draft(
        headline="Ann Orr accused",
        who=[DraftParty(name="Ann Orr", role="accused"), DraftParty(name="Bo Lund")],
        allegation=[
            DraftAllegation(statement="Ann Orr is accused of theft.", accused=["Ann Orr"], evidence=["Ann Orr is accused of theft, police said."])
        ],
        denial=[DraftDenial(by="Ann Orr", statement="Ann Orr says it is false.", evidence=["“It is all false,” Bo Lund said."])],
    )
    bound = bind(changed, article, Grounder(article))
    assert bound.denial == []
    assert "to Bo Lund, not to Ann Orr" in str(bound.problems[0])


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("Osric Vane rewrote three tenders.", "unhedged-statement"),
        ("Osric Vane allegedly rewrote 17 tenders.", "unsupported-number"),
        ("Osric Vane allegedly rewrote tenders for Castor Line.", "unsupported-name"),
    ],
)
def test_a_statement_that_breaks_a_rule_is_left_out(harbour: Article, statement: str, code: str) -> None:
    changed = draft()
    changed.allegation[0].statement = statement
    bound = bind(changed, harbour, Grounder(harbour))
    assert bound.allegation == []
    assert code in [p.code for p in bound.problems]


def test_a_name_that_the_article_lacks_is_no_party(harbour: Article) -> None:
    changed = draft()
    changed.who.append(DraftParty(name="Castor Line", kind="organisation"))
    assert [p.code for p in problems(changed, harbour)] == ["unsupported-name"]


def test_a_brief_is_checked_against_its_article_when_read_back(harbour: Article) -> None:
    from datetime import UTC, datetime

    from summarise.brief import Brief, Provenance

    bound = bind(draft(), harbour, Grounder(harbour))
    provenance = Provenance(
        article_sha256=harbour.sha256, model="m", provider="p", prompt="p", prompt_sha256="0", strategy="single",
        version="0", created=datetime.now(UTC),
    )  # fmt: skip
    brief = Brief(
        headline=bound.headline, who=tuple(bound.who), allegation=tuple(bound.allegation), denial=tuple(bound.denial), provenance=provenance
    )
    text = brief.model_dump_json()
    assert Brief.model_validate_json(text, context={"article": harbour}) == brief
    tampered = text.replace("allegedly rewrote three tenders", "rewrote three tenders")
    assert tampered != text
    with pytest.raises(ValidationError, match="states a claim as fact"):
        Brief.model_validate_json(tampered, context={"article": harbour})
    with pytest.raises(ValidationError, match="another text"):
        Brief.model_validate_json(text, context={"article": Article("Another story.")})


@pytest.mark.parametrize("name", ["Tom Okell Jr.", "Tarn Quarries Inc.", "T.Q."])
def test_a_name_that_ends_with_an_abbreviation_is_one_party_with_or_without_its_dot(name: str) -> None:
    article = Article(f"{name} is accused of theft, police said. “It is all false,” {name} said.")
    items = {"accused": [name.rstrip(".")], "statement": f"{name} is accused of theft.", "evidence": [f"{name} is accused of theft, police said."]}
    made = Draft(
        headline=f"{name} is accused of theft", who=[DraftParty(name=name, role="accused")], allegation=[DraftAllegation.model_validate(items)]
    )
    made.denial = [DraftDenial(by=name, statement=f"{name} says it is false.", evidence=[f"“It is all false,” {name} said."])]
    bound = bind(made, article, Grounder(article))
    assert bound.problems == []
    assert (bound.who[0].name, bound.allegation[0].accused, bound.denial[0].by) == (name, (name,), name)


def test_a_surname_is_not_jr() -> None:
    assert surname("Tom Okell Jr.") == "Okell"


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("Both denied it.", True),
        ("Both men have pleaded not guilty.", True),
        ("All three denied it.", False),
        ("The bank denied it.", False),
        ("Read more: Both denied it.", False),
    ],
)
def test_an_answer_of_both_is_bound_to_each_of_two_people(answer: str, kept: bool) -> None:
    article = Article(f"The fund\n\nProsecutors said that Ada Brill and Tom Okell stole from the fund of Oxmere.\n\n{answer}")
    claim = DraftAllegation(
        statement="Prosecutors said that Ada Brill and Tom Okell stole from the fund.",
        accused=["Ada Brill", "Tom Okell"],
        alleged_by=[],
        evidence=[article.sentences[1].text],
    )
    replies = [DraftDenial(by=n, kind="denial", statement=f"{n} denied it.", answers=[1], evidence=[answer]) for n in claim.accused]
    who = [DraftParty(name=n, kind="person") for n in claim.accused]
    bound = bind(Draft(headline="", who=who, allegation=[claim], denial=replies, context=[]), article, Grounder(article))
    assert [d.by for d in bound.denial] == (claim.accused if kept else [])


@pytest.mark.parametrize(("role", "told"), [("authority", False), ("other", True)])
def test_an_authority_without_a_name_is_no_anonymous_source(role: Role, told: bool) -> None:
    article = Article("The fund\n\nPolice said that Ada Brill stole from the fund.")
    text = article.sentences[1].text
    claim = DraftAllegation(statement=text, accused=["Ada Brill"], alleged_by=["Police"], evidence=[text])
    who = [DraftParty(name="Ada Brill", kind="person"), DraftParty(name="Police", kind="group", role=role)]
    bound = bind(Draft(headline="", who=who, allegation=[claim], denial=[], context=[]), article, Grounder(article))
    assert ("anonymous-source" in {n.code for n in bound.notices(article)}) == told


@pytest.mark.parametrize(("status", "told"), [("claimed", True), ("charged", False), ("proven", False)])
def test_a_charge_rests_on_no_outlet_and_no_unnamed_source(status: Status, told: bool) -> None:
    text = "Prosecutors said that Ada Brill stole from the fund, the Oxmere Echo reported."
    article = Article(f"The fund\n\n{text}")
    claim = DraftAllegation(
        statement=text, accused=["Ada Brill"], alleged_by=["Prosecutors"], reported_by=["Oxmere Echo"], status=status, evidence=[text]
    )
    who = [
        DraftParty(name="Ada Brill", kind="person"),
        DraftParty(name="Prosecutors", kind="group"),
        DraftParty(name="Oxmere Echo", kind="organisation"),
    ]
    bound = bind(Draft(headline="", who=who, allegation=[claim], denial=[], context=[]), article, Grounder(article))
    codes = {n.code for n in bound.notices(article)} & {"single-source", "anonymous-source"}
    assert codes == ({"single-source", "anonymous-source"} if told else set())
