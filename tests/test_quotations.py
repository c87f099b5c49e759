"""A sentence that is cut out of a quotation is shown with the mark that it lacks; the evidence stays as it is printed."""

import pytest

from summarise import Article
from summarise.binding import bind
from summarise.draft import Draft, DraftAllegation, DraftDenial, DraftParty
from summarise.grounding import Grounder
from summarise.quotations import closed, quoted


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("“It is false.", "“It is false.”"),
        ("And I will defend myself,” she added.", "“And I will defend myself,” she added."),
        ('"It is false.', '"It is false."'),
        ('It was hers."', '"It was hers."'),
        ('She said: "It was', 'She said: "It was"'),
        ("„Es ist falsch.", "„Es ist falsch.“"),
        ("“A,” she said. “B.", "“A,” she said. “B.”"),
        ("She said “no” and left.", "She said “no” and left."),
        ("„Nein“, she said.", "„Nein“, she said."),
        ('"No," she said.', '"No," she said.'),
        ('A man of 6ft 2" fled.', 'A man of 6ft 2" fled.'),
        ("She left.", "She left."),
    ],
)
def test_a_quotation_is_closed_where_it_was_cut(cut: str, whole: str) -> None:
    assert closed(cut) == whole


def test_a_statement_is_closed_and_its_evidence_is_verbatim() -> None:
    claim, reply = "Ada Brill is accused of theft.", "“It is false,” Brill said."
    article = Article(f"The fund of Oxmere\n\n{claim} {reply} “I never saw it. Nor did he.”")
    draft = Draft(
        headline=claim,
        who=[DraftParty(name="Ada Brill", aliases=["Brill"], role="accused")],
        allegation=[DraftAllegation(statement=claim, accused=["Ada Brill"], evidence=[claim])],
        denial=[DraftDenial(by="Ada Brill", statement="“I never saw it.", evidence=[reply, "“I never saw it."])],
    )
    made = bind(draft, article, Grounder(article))
    assert made.denial[0].statement == "“I never saw it.”"
    assert [s.quote for s in made.denial[0].evidence] == [reply, "“I never saw it."]


def test_a_quotation_may_be_opened_again_before_it_is_closed() -> None:
    article = Article('The fund of Oxmere\n\nBrill said: "I have no regrets. "We waited. "Nobody came." She then left.')
    inside = quoted(article)
    assert ["".join(c for c, q in zip(s.text, inside[s.index], strict=True) if q) for s in article.sentences[1:]] == [
        '"I have no regrets.',
        '"We waited.',
        '"Nobody came."',
        "",
    ]
