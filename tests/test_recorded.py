"""The main paths, on answers that the embedded model's server gave to these very requests."""

import os
from pathlib import Path

import pytest
from pydantic import BaseModel
from tests_support import check_by_json_alone

from summarise import Article, Summariser, rules
from summarise.brief import Allegation, Brief, Span
from summarise.models.client import Client, Usage
from summarise.models.endpoint import resolve
from summarise.questions import Dialogue, Question, Reply, ask

STORIES = Path(__file__).parent / "stories"
URL = "http://127.0.0.1:8643/v1"
PROBE_URL = "http://127.0.0.1:8644/v1"


@pytest.fixture(scope="module", autouse=True)
def _server(request: pytest.FixtureRequest) -> None:
    """The real server, while recording only."""
    if request.config.getoption("--record-mode") in (None, "none"):
        return
    from summarise.models import embedded, probe, weights

    embedded.serve(weights.ensure_default(), port=8643)
    embedded.serve(probe.ensure(), port=8644)


def summariser(strategy: str) -> Summariser:
    os.environ.pop("OPENAI_API_KEY", None)
    return Summariser("local", base_url=PROBE_URL if strategy == "probe" else URL, strategy=strategy, connection_retries=0)


@pytest.mark.vcr
def test_interview_finds_who_is_accused_of_what_and_the_reply(harbour: Article) -> None:
    with summariser("interview") as s:
        brief = s.brief(harbour)
    check_by_json_alone(brief.model_dump_json(), harbour.text)
    assert brief.allegation[0].accused == ("Osric Vane",)
    assert any("allegedly rewrote the terms of three tenders" in e.quote for e in brief.allegation[0].evidence)
    assert {d.by for d in brief.denial} == {"Osric Vane"}
    assert any("These claims are false" in e.quote for d in brief.denial for e in d.evidence)
    assert any("suspended" in c.statement for c in brief.context)
    assert 2 < brief.provenance.calls <= 10  # who is accused, whether anybody is, and of each likely party whether it is
    assert Brief.model_validate_json(brief.model_dump_json(), context={"article": harbour}) == brief


@pytest.mark.vcr
def test_probe_finds_who_is_accused_of_what_and_the_reply(harbour: Article) -> None:
    with summariser("probe") as s:
        brief = s.brief(harbour)
    check_by_json_alone(brief.model_dump_json(), harbour.text)
    assert [a.accused for a in brief.allegation] == [("Osric Vane",)]
    assert {d.by for d in brief.denial} == {"Osric Vane"}
    assert brief.provenance.strategy == "probe"
    assert brief.provenance.tokens_out == brief.provenance.calls  # a word a question


@pytest.mark.vcr
def test_a_story_without_an_allegation_gives_a_valid_empty_brief() -> None:
    garden = Article.from_file(STORIES / "garden.txt")
    with summariser("single") as s:
        brief = s.brief(garden)
    check_by_json_alone(brief.model_dump_json(), garden.text)
    assert brief.allegation == ()
    assert brief.denial == ()


@pytest.mark.vcr
def test_single_gives_a_brief_that_keeps_the_rules_or_says_what_it_left_out(harbour: Article) -> None:
    with summariser("single") as s:
        brief = s.brief(harbour)
    check_by_json_alone(brief.model_dump_json(), harbour.text)
    assert brief.provenance.strategy == "single"
    assert brief.who
    assert brief.allegation or any(n.code == "dropped-item" for n in brief.notices)


class Headline(BaseModel):
    """A headline."""

    headline: str


def _asks_for_a_headline(article: Article) -> Dialogue[Reply[Headline]]:
    claim = Allegation(id="a1", statement="", accused=("Osric Vane",), evidence=(Span(quote=article.text[:1], start=0, end=1),))

    def problems(answer: Headline) -> list[str]:
        return [v.message for v in rules.headline_is_hedged(answer.headline, [claim])]

    messages = [
        {"role": "system", "content": "You write headlines. Answer in JSON."},
        {"role": "user", "content": f"Story:\n\n{article.text}"},
        {"role": "user", "content": "Write a headline of six words that states as a fact what Osric Vane did with the contracts."},
    ]
    return (yield from ask(Question("a headline", messages, Headline, problems, 60)))


@pytest.mark.vcr
def test_a_first_answer_that_breaks_a_rule_is_asked_for_again_and_mended(harbour: Article) -> None:
    usage = Usage()
    client = Client(resolve("local", URL), retries=2, connection_retries=0)
    reply = client.run(_asks_for_a_headline(harbour), usage)
    client.close()
    assert usage.calls > 1
    assert reply.problems == []
    assert reply.answer is not None
    assert rules.is_hedged(reply.answer.headline)


async def _interview_async(article: Article) -> Brief:
    async with summariser("interview") as s:
        return await s.abrief(article)


@pytest.mark.vcr
def test_async_asks_the_same_and_gets_the_same(harbour: Article) -> None:
    import asyncio

    brief = asyncio.run(_interview_async(harbour))
    check_by_json_alone(brief.model_dump_json(), harbour.text)
    assert brief.allegation[0].accused == ("Osric Vane",)
