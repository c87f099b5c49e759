import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.article import Article
from summarise.brief import Span
from summarise.grounding import Grounder, NearMiss

STORY = "Mayor’s aide\n\nThe aide, Zoë Brandt, did not take “any money”—not even 4.2 million crowns. She denies it."


def grounder(text: str = STORY) -> Grounder:
    return Grounder(Article(text))


@pytest.mark.parametrize(
    "quote",
    [
        'did not take "any money"',
        "did not take 'any money'-not even",
        "did not   take\n“any money”",
        unicodedata.normalize("NFD", "Zoë Brandt"),
    ],
)
def test_a_fold_finds_the_articles_own_words(quote: str) -> None:
    span = grounder().find(quote)
    assert isinstance(span, Span)
    assert STORY[span.start : span.end] == span.quote
    assert span.match == "folded"


@pytest.mark.parametrize(
    ("quote", "differs"),
    [
        ("The aide, Zoë Brandt, did take “any money”", "a negation"),
        ("did not take “any money”—not even 9.7 million crowns", "a number"),
        ("The aide, Ada Brandt, did not take “any money”", "a name"),
        ("The harvest was good this year", "nothing alike"),
    ],
)
def test_a_changed_word_is_a_near_miss_with_its_reason(quote: str, differs: str) -> None:
    miss = grounder().find(quote)
    assert isinstance(miss, NearMiss)
    assert miss.differs == differs


@pytest.mark.parametrize(
    ("text", "quote"),
    [("It was illegal.", "legal"), ("some 10⁵ crowns", "105"), ("a café there", "cafe"), ("5½ tons", "51⁄2"), ('a 5" board', "a 5' board")],
)
def test_a_fold_never_cuts_a_word_or_changes_a_number(text: str, quote: str) -> None:
    assert grounder(text).candidates(quote) == []


def test_evidence_is_whole_sentences() -> None:
    spans, misses = grounder("It is untrue that he took the money. He left.").ground(["he took the money"])
    assert [s.quote for s in spans] == ["It is untrue that he took the money."]
    assert misses == []


def test_a_repeated_quote_goes_to_the_place_near_the_other_evidence() -> None:
    text = "He denied it. " + "Rain fell on the town. " * 20 + "She accused him of theft. He denied it."
    g = grounder(text)
    near = g.find("She accused him of theft.")
    assert isinstance(near, Span)
    found = g.find("He denied it.", [near])
    assert isinstance(found, Span)
    assert found.start == text.rindex("He denied it.")


words = st.text(st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x24F), min_size=1, max_size=8)


@given(st.lists(words, min_size=3, max_size=30), st.data())
def test_a_planted_span_is_found_at_its_place_after_any_fold(tokens: list[str], data: st.DataObject) -> None:
    seps = data.draw(st.lists(st.sampled_from([" ", "  ", "\u00a0", " – ", " “", "” "]), min_size=len(tokens), max_size=len(tokens)))
    text = "".join(t + s for t, s in zip(tokens, seps, strict=True)) + "END"
    a = data.draw(st.integers(0, len(tokens) - 1))
    b = data.draw(st.integers(a + 1, len(tokens)))
    start = sum(len(t) + len(s) for t, s in zip(tokens[:a], seps[:a], strict=True))
    planted = "".join(t + s for t, s in zip(tokens[a:b], seps[a:b], strict=True)).rstrip(" \u00a0–“”")
    folded = unicodedata.normalize("NFD", planted).replace("“", '"').replace("”", '"').replace("–", "-").replace("\u00a0", "\n")
    places = grounder(text).candidates(folded)
    assert (start, planted) in [(s.start, s.quote) for s in places]


@given(st.lists(words, min_size=2, max_size=12), words, st.data())
def test_a_quote_with_a_changed_word_is_never_accepted(tokens: list[str], other: str, data: st.DataObject) -> None:
    text = " ".join(tokens)
    changed = list(tokens)
    changed[data.draw(st.integers(0, len(tokens) - 1))] = other
    quote = " ".join(changed)
    if unicodedata.normalize("NFKD", quote) != unicodedata.normalize("NFKD", text):
        assert all(s.quote != text for s in grounder(text).candidates(quote))
