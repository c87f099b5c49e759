"""The main paths, on answers that the embedded model's server gave to these very requests."""

import os
from pathlib import Path

import pytest
from tests_support import check_by_json_alone

from summarise import Article, Summariser
from summarise.brief import Brief

STORIES = Path(__file__).parent / "stories"
URL = "http://127.0.0.1:8642/v1"


@pytest.fixture(scope="module", autouse=True)
def _server(request: pytest.FixtureRequest) -> None:
    """The real server, while recording only."""
    if request.config.getoption("--record-mode") in (None, "none"):
        return
    from summarise.models import embedded, weights

    embedded.serve(weights.ensure_default(), port=8642)


def summariser(strategy: str) -> Summariser:
    os.environ.pop("OPENAI_API_KEY", None)
    return Summariser("local", base_url=URL, strategy=strategy, connection_retries=0)


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
    assert brief.provenance.calls >= 5
    assert Brief.model_validate_json(brief.model_dump_json(), context={"article": harbour}) == brief


@pytest.mark.vcr
def test_a_story_without_an_allegation_gives_a_valid_empty_brief() -> None:
    garden = Article.from_file(STORIES / "garden.txt")
    with summariser("single") as s:
        brief = s.brief(garden)
    check_by_json_alone(brief.model_dump_json(), garden.text)
    assert brief.allegation == ()
    assert brief.denial == ()


async def _interview_async(article: Article) -> Brief:
    async with summariser("interview") as s:
        return await s.abrief(article)


@pytest.mark.vcr
def test_async_asks_the_same_and_gets_the_same(harbour: Article) -> None:
    import asyncio

    brief = asyncio.run(_interview_async(harbour))
    check_by_json_alone(brief.model_dump_json(), harbour.text)
    assert brief.allegation[0].accused == ("Osric Vane",)
