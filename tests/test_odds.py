"""Questions of yes or no: how sure a model is, from a server that tells probabilities and from one that does not."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from math import log

import pytest
from tests_support import serving

from summarise.models.client import UNTOLD, Client, Usage
from summarise.models.endpoint import resolve
from summarise.questions import Dialogue, Odds, Question, Reply, ask

LIKELIEST = [
    {"token": " Yes", "logprob": log(0.5)},
    {"token": "yes", "logprob": log(0.1)},
    {"token": "no", "logprob": log(0.2)},
    {"token": "Perhaps", "logprob": log(0.1)},
]
ANSWERS = {
    "told": {"content": "Yes", "logprobs": {"content": [{"token": "Yes", "logprob": log(0.6), "bytes": None, "top_logprobs": LIKELIEST}]}},
    "yes": {"content": "Yes."},
    "no": {"content": "no"},
    "neither": {"content": "The story"},
    "empty": {"content": ""},
}


class _Handler(BaseHTTPRequestHandler):
    asked: dict[str, object] = {}  # noqa: RUF012 (the last request, for the test that reads it)

    def do_POST(self) -> None:
        _Handler.asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        said = ANSWERS[self.path.split("/")[1]]
        choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": said["content"]}, "logprobs": said.get("logprobs")}
        body = json.dumps({"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving(_Handler) as address:
        yield address


def _asks() -> Dialogue[Reply[Odds]]:
    return (yield from ask(Question("a word", [{"role": "user", "content": "Is it? Answer yes or no."}], Odds, max_tokens=1, likeliest=12)))


@pytest.mark.parametrize(("answer", "odds"), [("told", log(3)), ("yes", UNTOLD), ("no", -UNTOLD), ("neither", 0.0), ("empty", 0.0)])
def test_a_word_is_weighed_by_its_probability_or_taken_at_its_word(server: str, answer: str, odds: float) -> None:
    client, usage = Client(resolve("m", f"{server}/{answer}/v1"), connection_retries=0), Usage()
    reply = client.run(_asks(), usage)
    client.close()
    assert reply.answer is not None
    assert reply.answer.yes == pytest.approx(odds, abs=1e-3)
    likeliest = {"yes": log(0.6), "no": log(0.2), "perhaps": log(0.1)} if answer == "told" else {}
    assert reply.answer.likeliest == pytest.approx(likeliest, abs=1e-3)
    assert usage.calls == 1
    assert (_Handler.asked["logprobs"], _Handler.asked["top_logprobs"], _Handler.asked["max_tokens"]) == (True, 12, 1)
    assert "response_format" not in _Handler.asked


def test_tasks_ask_the_same_and_get_the_same(server: str) -> None:
    import asyncio

    async def run() -> Reply[Odds]:
        client = Client(resolve("m", f"{server}/told/v1"), connection_retries=0)
        try:
            return await client.arun(_asks(), Usage())
        finally:
            await client.aclose()

    reply = asyncio.run(run())
    assert reply.answer is not None
    assert reply.answer.yes == pytest.approx(log(3), abs=1e-3)
