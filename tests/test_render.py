"""The terminal's text: for reading, and harmless whatever an article holds."""

from datetime import UTC, datetime

from summarise.brief import Allegation, Brief, ContextFact, Denial, Notice, Party, Provenance, Span
from summarise.render import TextRenderer

EVIL = "\x1b[2J\u202eevil\r\n"


def span(quote: str) -> Span:
    return Span(quote=quote, start=5, end=5 + len(quote))


def brief(quote: str = "Ada Brill is accused.", statement: str = "Ada Brill is accused.", reply: bool = False) -> Brief:
    claim = Allegation(id="a1", statement=statement, accused=("Ada Brill",), evidence=(span(quote),))
    answer = Denial(by="Ada Brill", kind="no_comment", statement="Ms Brill declined to comment.", answers=("a1",), evidence=(span("x"),))
    return Brief(
        headline="h", who=(Party(name="Ada Brill", kind="person", role="accused", evidence=(span(quote),)),), allegation=(claim,),
        denial=(answer,) if reply else (), context=(ContextFact(statement="It rained.", evidence=(span("It rained."),)),),
        provenance=Provenance(article_sha256="0" * 64, model="m", provider="p", prompt="p", prompt_sha256="", strategy="s", version="0", created=datetime(2026, 1, 1, tzinfo=UTC)),
    )  # fmt: skip


def test_words_are_said_once_where_the_statement_is_the_quote() -> None:
    assert TextRenderer().render(brief()).count("Ada Brill is accused.") == 1
    assert TextRenderer().render(brief(quote="He said she is accused.")).count("accused.") == 2


def test_an_answer_stands_under_its_allegation_and_its_absence_is_said() -> None:
    assert "No reply is reported." in TextRenderer().render(brief())
    answered = TextRenderer().render(brief(reply=True))
    assert "No reply is reported" not in answered
    assert answered.index("a1 [claimed]") < answered.index("reply by Ada Brill (no comment)") < answered.index("CONTEXT")


def test_where_words_may_be_a_reply_no_silence_is_claimed() -> None:
    notice = Notice(code="no-reply-reported", item="a1", message="No reply by Ada Brill is read with confidence; the article may hold one, check it.")
    shown = TextRenderer().render(brief().model_copy(update={"notices": (notice,)}))
    assert "     No reply by Ada Brill is read with confidence; the article may hold one, check it.\n" in shown
    assert "DENIAL\n  No reply is read with confidence; the article may hold one, check it.\n" in shown
    assert "No reply is reported" not in shown


def test_where_somebody_may_be_accused_it_is_not_said_that_nobody_is() -> None:
    empty = brief().model_copy(update={"allegation": ()})
    assert "  No allegation is reported.\n" in TextRenderer().render(empty)
    notice = Notice(code="low-confidence-extraction", item="article", message="Whether Ada Brill is accused is not read with confidence.")
    shown = TextRenderer().render(empty.model_copy(update={"notices": (notice,)}))
    assert "  No allegation is read with confidence; the article may hold one, check it.\n" in shown
    assert "No allegation is reported" not in shown


def test_an_article_cannot_move_the_cursor_or_turn_the_text() -> None:
    shown = TextRenderer().render(brief(quote=EVIL + "is accused"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert TextRenderer(colour=True).render(brief()).count("\x1b[1m") > 3
