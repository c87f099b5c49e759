import os
from pathlib import Path

import pytest
from hypothesis import settings

from summarise.article import Article

# The same examples on every machine: a red run must mean that the code changed. Explore with HYPOTHESIS_PROFILE=explore.
settings.register_profile("same", derandomize=True, max_examples=300, deadline=None)
settings.register_profile("explore", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

pytest_plugins = ["pytester"]

STORIES = Path(__file__).parent / "stories"


@pytest.fixture
def harbour() -> Article:
    return Article.from_file(STORIES / "harbour.txt")


RECORDED_URL = "http://127.0.0.1:8643/v1"
"""Where the embedded server stands while cassettes are recorded; nothing listens there in replay."""


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, object]:
    return {
        "match_on": ["method", "scheme", "host", "port", "path", "query", "body"],
        "filter_headers": [],
        "before_record_request": _keep_content_type,
        "before_record_response": _readable,
        "allow_playback_repeats": False,
    }


def _keep_content_type(request):
    request.headers = {k: v for k, v in request.headers.items() if k.lower() == "content-type"}
    return request


def _readable(response):
    if response["status"]["code"] >= 400:
        return None
    response["headers"] = {k: v for k, v in response["headers"].items() if k.lower() == "content-type"}
    return response


@pytest.fixture(autouse=True)
def _played_to_the_end(request: pytest.FixtureRequest):
    """A cassette that is played only in part no longer covers what it seems to."""
    cassette = request.getfixturevalue("vcr") if request.node.get_closest_marker("vcr") else None
    yield
    if cassette is not None and cassette.record_mode.value == "none":
        assert cassette.all_played, "the cassette is stale; record it anew: python tests/record.py"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item):
    """A request without a recording reaches a test as a connection error; the message says what it is and what to do."""
    try:
        return (yield)
    except Exception as error:
        if item.get_closest_marker("vcr") and _is_unrecorded(error):
            pytest.fail("the cassette is stale: a request has no recording; record it anew: python tests/record.py", pytrace=False)
        raise


def _is_unrecorded(error: BaseException | None) -> bool:
    while error is not None:
        if hasattr(error, "failed_request"):
            return True
        error = error.__cause__ or error.__context__
    return False
