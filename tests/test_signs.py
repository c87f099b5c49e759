"""Judgements that are weighed: what must raise a chance and what must lower it, and what a brief says where it is not sure."""

from dataclasses import replace

import pytest

from summarise import Article
from summarise.binding import bind
from summarise.draft import Draft, DraftAllegation, DraftParty
from summarise.grounding import Grounder
from summarise.strategies.fitted import ACCUSED, ALONE, CLAIM, CONTEXT
from summarise.strategies.interview import judged
from summarise.strategies.reading import read
from summarise.strategies.signs import (
    AccusedSigns,
    ClaimSigns,
    ContextSigns,
    Heard,
    accused_signs,
    chance,
    claim_signs,
    context_signs,
)
from summarise.strategies.suspects import CONFIDENT, LIKELY, suspects
from summarise.strategies.writing import write

STORY = Article(
    "Title\n\nAda Brill accused Tom Okell of selling the harbour's sand. Okell denied it. “I own no lorry,” he said.\n\n"
    "The port suspended Okell on 3 May. Rain fell on the quay. A hearing before the board will begin in June, and Okell may appeal."
)


@pytest.mark.parametrize("weights", [ALONE, ACCUSED])
def test_whom_the_text_accuses_is_likelier_accused_than_who_accuses(weights: AccusedSigns) -> None:
    reading = read(STORY)
    assert chance(accused_signs(reading, "Tom Okell"), weights) > LIKELY > chance(accused_signs(reading, "Ada Brill"), weights)


@pytest.mark.parametrize("sign", ["plain", "weak", "silent", "replies", "named", "odds", "above"])
def test_each_sign_of_being_accused_raises_the_chance(sign: str) -> None:
    assert chance(replace(AccusedSigns(), **{sign: 1}), ACCUSED) > chance(AccusedSigns(), ACCUSED)


@pytest.mark.parametrize("sign", ["authority", "group", "organisation"])
def test_each_sign_of_another_part_lowers_it(sign: str) -> None:
    assert chance(replace(AccusedSigns(), **{sign: 1}), ACCUSED) < chance(AccusedSigns(), ACCUSED)


CROWD = "Marl Penn Voss Hale Wren Lisle Rook Tarn Brook Stroud Vane Hart Pell Crane Moss Finch Rell Dane".split()


def test_an_answer_of_who_speaks_for_a_party_is_a_sign_of_its_being_accused() -> None:
    text = Article("Title\n\nThe sand was sold. Tom Okell left the port. His lawyer, Jon Ekke, denied it.")
    assert accused_signs(read(text), "Tom Okell").voices == 1
    assert accused_signs(read(text), "Jon Ekke").voices == 0
    assert chance(AccusedSigns(voices=1), ACCUSED) > chance(AccusedSigns(), ACCUSED)


@pytest.mark.parametrize("sign", ["plain", "sure", "weak", "told", "open", "about", "hedged", "accuser", "first"])
def test_each_sign_of_stating_a_claim_raises_the_chance(sign: str) -> None:
    assert chance(replace(ClaimSigns(), **{sign: 1}), CLAIM) > chance(ClaimSigns(), CLAIM)


@pytest.mark.parametrize(("words", "wrong"), [("made up the figures", 1), ("made the figures", 0)])
def test_a_verb_that_is_wrong_with_its_particle_is_a_word_of_wrongdoing(words: str, wrong: int) -> None:
    reading = read(Article(f"Title\n\nAda Brill said that Tom Okell {words}."))
    assert claim_signs(reading, reading.order[0], "Tom Okell", frozenset({"Tom Okell"})).wrong == wrong


@pytest.mark.parametrize("sign", ["own", "answer", "late"])
def test_each_sign_of_another_sentence_lowers_it(sign: str) -> None:
    assert chance(replace(ClaimSigns(), **{sign: 1}), CLAIM) < chance(ClaimSigns(), CLAIM)


def test_the_sentence_that_accuses_is_likelier_the_claim_than_the_reply_or_the_weather() -> None:
    reading = read(STORY)
    chances = [chance(claim_signs(reading, i, "Tom Okell", frozenset({"Tom Okell"})), CLAIM) for i in reading.order]
    assert chances[0] > 0.8 > 0.4 > max(chances[1:])


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("“I was at the fair all day,” said Tom Okell.", False),
        ("“Nobody couldn’t see it, there was nothing behind it,” said Tom Okell.", False),
        ("There was no truth in it, Tom Okell said.", True),
        ("Tom Okell declined to comment.", True),
    ],
)
def test_of_who_may_not_be_accused_only_a_plain_answer_is_a_reply(words: str, plain: bool) -> None:
    text = Article(f"Title\n\nAda Brill accused Tom Okell of theft. {words}")
    assert [d.by for d in write(read(text), ["Tom Okell"]).denial] == ["Tom Okell"]
    assert [d.by for d in write(read(text), ["Tom Okell"], frozenset({"Tom Okell"})).denial] == ["Tom Okell"] * plain


def test_words_that_may_or_may_not_be_a_reply_are_not_passed_over_in_silence() -> None:
    text = Article("Title\n\nAda Brill accused Tom Okell of theft. “I was at the fair all day,” said Tom Okell.")
    notices = bind(write(read(text), ["Tom Okell"], frozenset({"Tom Okell"})), text, Grounder(text)).notices(text)
    assert [n.message for n in notices if n.code == "no-reply-reported"] == [
        "No reply by Tom Okell is read with confidence; the article may hold one, check it."
    ]


def test_no_brief_says_that_no_reply_is_reported_where_who_is_surely_accused_speaks() -> None:
    draft = write(read(Article("Title\n\nAda Brill accused Tom Okell of theft. Okell asked for a chair.")), ["Tom Okell"])
    assert (draft.denial, draft.overheard) == ([], {"Tom Okell"})


def test_a_lawyer_of_the_accused_answers_whatever_is_said() -> None:
    text = Article("Title\n\nAda Brill accused Tom Okell of theft. Her barrister spoke. His solicitor, Jon Ekke, said the sums were for candles.")
    assert [d.by for d in write(read(text), ["Tom Okell"]).denial] == ["Jon Ekke"]


def test_who_speaks_for_the_defence_speaks_for_the_accused() -> None:
    text = Article("Title\n\nTom Okell is charged with theft. Rain fell on the quay. For the defence, Ada Brill said that her client was at home.")
    assert [d.by for d in write(read(text), ["Tom Okell"]).denial] == ["Ada Brill"]


def test_what_the_model_says_of_a_party_is_told_from_what_it_says_of_the_others() -> None:
    heard = Heard(frozenset({"Tom Okell"}), {"Tom Okell": 3.0, "Ada Brill": 1.0}, 4.0)
    signs = accused_signs(read(STORY), "Tom Okell", heard)
    assert (signs.named, signs.odds, signs.above, signs.story) == (1, 3.0, 1.0, 4.0)
    assert accused_signs(read(STORY), "Ada Brill", heard).above == -1.0


PADDLER = "Title\n\nAda Brill paddled along the coast in May. Brill had a map, and Brill had a lamp. Tom Okell waited for Brill at the pier. Brill told nobody."


@pytest.mark.parametrize(
    ("text", "named", "odds", "accused"),
    [
        (PADDLER, False, 4.0, False),
        (PADDLER, True, 2.0, True),
        (PADDLER + " Brill declined to comment.", False, 1.0, True),
    ],
)
def test_where_nobody_is_plainly_accused_and_the_model_names_nobody_a_likely_party_is_not_enough(
    text: str, named: bool, odds: float, accused: bool
) -> None:
    reading = read(Article(text))
    heard = Heard(frozenset({"Ada Brill"} if named else ()), {"Ada Brill": odds, "Tom Okell": 0.0}, story=2.7)
    assert LIKELY <= chance(accused_signs(reading, "Ada Brill", heard), ACCUSED) < CONFIDENT
    assert [a.accused for a in judged(reading, heard).allegation] == ([["Ada Brill"]] if accused else [])


def test_what_followed_is_likelier_context_than_the_weather_or_a_quotation() -> None:
    reading = read(STORY)
    texts = {i: STORY.sentences[i].text for i in reading.order}
    chances = {texts[i]: chance(context_signs(reading, STORY.sentences[i], frozenset({"Tom Okell"})), CONTEXT) for i in reading.order}
    best = sorted(chances, key=lambda t: -chances[t])[:2]
    assert set(best) == {"A hearing before the board will begin in June, and Okell may appeal.", "The port suspended Okell on 3 May."}
    assert chances["Rain fell on the quay."] < chances["The port suspended Okell on 3 May."]


def test_a_quoted_sentence_is_less_likely_context() -> None:
    assert chance(ContextSigns(quoted=1), CONTEXT) < chance(ContextSigns(), CONTEXT)


def test_a_draft_holds_the_claim_the_reply_and_what_followed_and_each_party_once() -> None:
    draft = write(read(STORY), ["Tom Okell"])
    [claim] = draft.allegation
    assert (claim.accused, claim.alleged_by) == (["Tom Okell"], ["Ada Brill"])
    assert claim.evidence == ["Ada Brill accused Tom Okell of selling the harbour's sand."]
    [reply] = draft.denial
    assert (reply.by, reply.kind, reply.answers) == ("Tom Okell", "denial", [1])
    assert reply.evidence == ["Okell denied it.", "“I own no lorry,” he said."]
    assert "The port suspended Okell on 3 May." in [c.statement for c in draft.context]
    assert {p.name: p.role for p in draft.who} == {"Tom Okell": "accused", "Ada Brill": "accuser"}


def test_a_claim_without_a_hedge_of_its_own_is_given_one() -> None:
    text = Article("Title\n\nTom Okell sold the harbour's sand to a firm of his own. Rain fell.")
    [claim] = write(read(text), ["Tom Okell"]).allegation
    assert claim.statement.startswith("It is alleged: ")


def test_who_is_first_described_and_later_named_is_one_party_where_the_text_hints_at_it() -> None:
    text = Article("Title\n\nA clerk was accused of theft. Ada Brill, a grocer, said that she was shocked. Tom Okell denied it.")
    reading = read(text)
    reading.identify("A clerk", "Tom Okell")
    assert reading.claim(1).accused == {"Tom Okell"}
    assert "A clerk" not in reading.parties


def test_a_brief_says_where_it_is_not_sure_who_is_accused() -> None:
    draft = Draft(
        headline="Tom Okell accused",
        who=[DraftParty(name="Tom Okell", role="accused")],
        allegation=[DraftAllegation(statement="Ada Brill accused Tom Okell.", accused=["Tom Okell"], evidence=[STORY.sentences[1].text])],
    )
    sure = bind(draft, STORY, Grounder(STORY)).notices(STORY)
    assert "low-confidence-extraction" not in {n.code for n in sure}
    draft.doubt(["Tom Okell"])
    unsure = bind(draft, STORY, Grounder(STORY)).notices(STORY)
    assert [(n.item, "Tom Okell" in n.message) for n in unsure if n.code == "low-confidence-extraction"] == [("a1", True)]
    assert "doubtful" not in draft.model_dump_json()
    assert "_doubtful" not in Draft.model_json_schema()["properties"]


def test_whom_an_outlet_cites_makes_the_claim_and_the_outlet_carries_it() -> None:
    text = Article("Title\n\nTom Okell allegedly sold the harbour's sand, the Elm Gazette said, citing two unnamed clerks.")
    draft = write(read(text), ["Tom Okell"])
    [claim] = draft.allegation
    assert (claim.alleged_by, claim.reported_by) == (["two unnamed clerks"], ["Elm Gazette"])
    assert {p.name: p.role for p in draft.who} == {"Tom Okell": "accused", "Elm Gazette": "outlet", "two unnamed clerks": "source"}


def test_an_authority_that_acts_under_another_word_is_in_the_brief() -> None:
    text = Article("Title\n\nTom Okell of the Mines Inspectorate allegedly sold lists. The inspectorate moved Okell to other duties on Friday.")
    assert {p.name: p.role for p in write(read(text), ["Tom Okell"]).who}["Mines Inspectorate"] == "authority"


def test_what_somebody_is_said_to_have_suggested_is_told_against_him_and_no_reply() -> None:
    text = Article("Title\n\nTom Okell is accused of theft. He allegedly told a clerk to burn the book, the Elm Gazette said. Okell denied it.")
    draft = write(read(text), ["Tom Okell"])
    assert draft.allegation[0].evidence == ["Tom Okell is accused of theft.", "He allegedly told a clerk to burn the book, the Elm Gazette said."]
    assert [d.evidence for d in draft.denial] == [["Okell denied it."]]


def test_a_claim_that_is_made_in_so_many_words_further_on_is_another_claim() -> None:
    text = (
        "Ada Brill accused Tom Okell of selling sand. Rain fell. The quay was shut. The port was late. Len Tarn accused Okell of burning the lists."
    )
    article = Article("Title\n\n" + text)
    draft = write(read(article), ["Tom Okell"])
    assert [(a.accused, a.alleged_by, a.evidence) for a in draft.allegation] == [
        (["Tom Okell"], ["Ada Brill"], [article.sentences[1].text]),
        (["Tom Okell"], ["Len Tarn"], [article.sentences[5].text]),
    ]


def test_what_a_reply_states_is_in_its_evidence_however_long_it_is() -> None:
    talk = " ".join(f"“The quay was {day} and the lorry was late that day,” Okell said." for day in "wet dry cold warm grey bright".split())
    reading = read(Article(f"Title\n\nAda Brill accused Tom Okell of selling sand. {talk} Okell denied it."))
    (reply,) = write(reading, ["Tom Okell"]).denial
    assert (reply.statement, reply.evidence[-1], len(reply.evidence)) == ("Okell denied it.", "Okell denied it.", 6)


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("The firm named in the lawsuit denied any wrongdoing.", True),
        ("The tide rose. The hall was full. Cass Wren, a spokeswoman for the port, said that it was wet.", True),
        ("Ada Brill denied that she had lied.", False),
        ("Police declined to comment.", False),
        ("The tide rose.", False),
    ],
)
def test_no_silence_is_claimed_where_the_article_answers_by_somebody_unread(words: str, may: bool) -> None:
    article = Article(f"Title\n\nAda Brill accused Tom Okell of theft. {words}")
    draft = write(read(article), ["Tom Okell"])
    assert (draft.denial, draft.overheard) == ([], {"Tom Okell"} if may else set())


def test_of_whom_another_s_reply_tells_no_silence_is_claimed() -> None:
    article = Article(
        "Title\n\nAda Brill accused Tom Okell and Orvel Ltd of theft. “Orvel Ltd has paid for it all, and it is false,” said Tom Okell."
    )
    draft = write(read(article), ["Tom Okell", "Orvel Ltd"])
    assert [d.by for d in draft.denial] == ["Tom Okell"]
    assert draft.overheard == {"Orvel Ltd"}


def test_who_plays_a_part_is_named_however_many_others_are() -> None:
    crowd = " ".join(f"“It rained on {day},” said Ada {name}." for name, day in zip(CROWD, "ABCDEFGHIJKLMNOPQR", strict=True))
    draft = write(
        read(Article(f"Title\n\nThe quay was wet, a clerk said. {crowd} Ivo Tern accused Tom Okell of theft. Okell denied it.")), ["Tom Okell"]
    )
    named = [p.name for p in draft.who]
    assert {"Tom Okell", "Ivo Tern"} <= set(named)
    assert len(named) == 16


@pytest.mark.parametrize(("told", "asked"), [("He wept", {"Tom Vell Jr."}), ("Tom Vell is accused of theft too", {"Tom Vell Jr.", "Tom Vell"})])
def test_a_father_is_not_asked_about_for_his_sons_deed(told: str, asked: set[str]) -> None:
    text = f"Tom Vell Jr. is accused of theft. His father, the Rev. Tom Vell, denied it. Tom Vell Jr. sat. {told}."
    assert set(suspects(read(Article(f"Title\n\n{text}")))) == asked


def test_what_a_model_says_is_weighed_against_the_foremost() -> None:
    heard = Heard(odds={f"Ada {n}": 0.0 for n in "ABCDEFGH"} | {"Tom Okell": -8.0})
    assert heard.above("Ada A") == 0.0
    assert heard.above("Tom Okell") == -8.0
