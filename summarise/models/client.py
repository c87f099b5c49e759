"""Asks a model over OpenAI's protocol, through instructor, and asks again where an answer breaks a rule."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import partial
from math import exp, log
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from summarise.errors import ModelError
from summarise.models.endpoint import Endpoint
from summarise.questions import Messages, Odds, Question, Reply

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

# What instructor logs of a failure, the error that is raised says in one line; with no handler Python would print both.
logging.getLogger("instructor").addHandler(logging.NullHandler())

T = TypeVar("T")
Notify = Callable[[str], None]
SEED = 1
TIMEOUT_SECONDS = 600.0
FLOOR = 1e-6
UNTOLD = 2.0
"""The log-odds of a plain yes from a server that tells no probabilities."""


def _silent(label: str) -> None:
    """No progress."""


@dataclass
class Usage:
    """What a brief cost: every attempt is counted, failed ones too."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    server_seconds: float | None = None

    def add(self, completion: Any) -> None:
        """Counts one completion."""
        self.calls += 1
        usage = getattr(completion, "usage", None)
        if usage is not None:
            self.tokens_in += usage.prompt_tokens or 0
            self.tokens_out += usage.completion_tokens or 0
        # llama.cpp says how long it worked; a recorded answer so keeps its real time.
        extra: dict[str, Any] = getattr(completion, "model_extra", None) or {}
        timings: dict[str, float] | None = extra.get("timings")
        if timings:
            self.server_seconds = (self.server_seconds or 0.0) + (timings.get("prompt_ms", 0.0) + timings.get("predicted_ms", 0.0)) / 1000


@dataclass
class _Attempt:
    """One try: the request's messages, and what became of it."""

    question: Question[Any]
    retries: int
    messages: Messages = field(default_factory=list[dict[str, str]])
    reply: Reply[Any] = field(default_factory=lambda: Reply(None))

    def __post_init__(self) -> None:
        self.messages = list(self.question.messages)

    def take(self, answer: Any, raw: str) -> bool:
        """Judges an answer; True where it is right, else the next messages are ready."""
        problems = self.question.check(answer)
        self.reply = Reply(answer, problems)
        return not problems or not self._again(raw, problems)

    def fail(self, problems: list[str], raw: str) -> bool:
        """An answer that cannot be read; True where no try is left."""
        if self.reply.answer is None:
            self.reply = Reply(None, problems)
        return not self._again(raw, problems)

    def _again(self, raw: str, problems: list[str]) -> bool:
        if self.retries <= 0:
            return False
        self.retries -= 1
        words = "That answer is not right:\n" + "\n".join(f"- {p}" for p in problems) + "\nAnswer the same question again, with this mended."
        self.messages = [*self.question.messages, {"role": "assistant", "content": raw}, {"role": "user", "content": words}]
        return True


class Client:
    """One model, for many threads and tasks. Opens its connections on the first question and closes them at the end."""

    def __init__(self, endpoint: Endpoint, *, retries: int = 2, connection_retries: int = 2, notify: Notify | None = None) -> None:
        self.endpoint = endpoint
        self.retries = retries
        self._connection_retries = connection_retries
        self._notify: Notify = notify or _silent
        self._lock = threading.Lock()
        self._sync: Any = None
        self._async: Any = None

    def run(self, dialogue: Generator[Question[Any], Reply[Any], T], usage: Usage) -> T:
        """Drives a strategy to its end, one question after the other."""
        client = self._client()
        try:
            question = next(dialogue)
            while True:
                self._notify(question.label)
                attempt = _Attempt(question, self.retries)
                while not self._settle(attempt, partial(self._call, client, attempt), usage):
                    self._notify(f"{question.label} (again)")
                question = dialogue.send(attempt.reply)
        except StopIteration as end:
            return end.value

    async def arun(self, dialogue: Generator[Question[Any], Reply[Any], T], usage: Usage) -> T:
        """Drives a strategy to its end, giving way to other tasks while the model thinks."""
        client = self._aclient()
        try:
            question = next(dialogue)
            while True:
                self._notify(question.label)
                attempt = _Attempt(question, self.retries)
                while True:
                    outcome = await self._acall(client, attempt)
                    if self._settle(attempt, outcome, usage):
                        break
                    self._notify(f"{question.label} (again)")
                question = dialogue.send(attempt.reply)
        except StopIteration as end:
            return end.value

    def _call(self, client: Any, attempt: _Attempt) -> tuple[Any, Any]:
        if attempt.question.answer is Odds:
            return _weighed(client.client.chat.completions.create(**self._request(attempt)))
        return client.chat.completions.create_with_completion(**self._request(attempt))

    async def _acall(self, client: Any, attempt: _Attempt) -> Callable[[], Any]:
        try:
            if attempt.question.answer is Odds:
                result = _weighed(await client.client.chat.completions.create(**self._request(attempt)))
            else:
                result = await client.chat.completions.create_with_completion(**self._request(attempt))
        except Exception as error:  # judged in one place, `_settle`
            caught = error

            def again() -> Any:
                raise caught

            return again
        return lambda: result

    def _request(self, attempt: _Attempt) -> dict[str, Any]:
        kwargs: dict[str, Any] = {"model": self.endpoint.wire_name, "messages": attempt.messages}
        if attempt.question.answer is Odds:
            kwargs |= {"logprobs": True, "top_logprobs": attempt.question.likeliest}
        else:
            kwargs |= {"response_model": attempt.question.answer, "max_retries": 0}
        if self.endpoint.provider.startswith("https://api.openai.com"):
            kwargs["max_completion_tokens"] = attempt.question.max_tokens * 4  # room for what a model thinks first
        else:
            kwargs |= {"max_tokens": attempt.question.max_tokens, "temperature": 0, "seed": SEED}
        return kwargs

    def _settle(self, attempt: _Attempt, call: Callable[[], Any], usage: Usage) -> bool:
        """Makes (or hears of) one call; True where the question is done with."""
        from instructor.core import IncompleteOutputException, InstructorRetryException
        from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAIError

        try:
            answer, completion = call()
        except IncompleteOutputException as error:
            usage.add(error.last_completion)
            return attempt.fail(
                [f"the answer is longer than {attempt.question.max_tokens} tokens; answer more shortly"], _content(error.last_completion)
            )
        except InstructorRetryException as error:
            failure = _first(error, OpenAIError)
            if failure is not None:
                raise self._failure(failure) from error
            cause = _root(error)
            usage.add(error.last_completion)
            return attempt.fail(_problems(cause), _content(error.last_completion))
        except ValidationError as error:
            usage.add(None)
            return attempt.fail(_problems(error), "")
        except (APIStatusError, APITimeoutError, APIConnectionError, OpenAIError) as error:
            raise self._failure(error) from error
        except (AttributeError, TypeError, ValueError, IndexError) as error:
            raise ModelError(f"{self.endpoint.provider}: the answer is not one of OpenAI's protocol; check --base-url") from error
        usage.add(completion)
        return attempt.take(answer, _content(completion))

    def _failure(self, error: Exception) -> ModelError:
        from openai import APIConnectionError, APIStatusError, APITimeoutError

        where, name = self.endpoint.provider, self.endpoint.wire_name
        if isinstance(error, APITimeoutError):
            return ModelError(f"{where}: no answer within {TIMEOUT_SECONDS:.0f} seconds; try again, or another --model")
        if isinstance(error, APIStatusError):
            code = error.status_code
            hint = {
                401: "the key is refused; check OPENAI_API_KEY",
                403: "the key may not use this; check OPENAI_API_KEY",
                404: f"no model {name} there; check --model and --base-url",
                429: "too many requests, or no credit left; wait and run again",
            }.get(code, "the server failed; try again later" if code >= 500 else "the server refused the request; check --model")
            return ModelError(f"{where}: {code}: {hint}")
        if isinstance(error, APIConnectionError):
            return ModelError(f"{where}: no connection ({_root(error).__class__.__name__}); is the server running?")
        return ModelError(f"{where}: {' '.join(str(error).split())[:200]}")

    def _url(self) -> str:
        if self.endpoint.base_url is not None:
            return self.endpoint.base_url
        from summarise.models import embedded, probe, weights

        self._notify("loading the embedded model")
        return embedded.serve(probe.ensure() if self.endpoint.probe else self.endpoint.weights or weights.ensure_default())

    def _client(self) -> Any:
        with self._lock:
            if self._sync is None:
                self._sync = self._instructor("OpenAI")
            return self._sync

    def _aclient(self) -> Any:
        with self._lock:
            if self._async is None:
                self._async = self._instructor("AsyncOpenAI")
            return self._async

    def _instructor(self, kind: str) -> Any:
        import instructor
        import openai

        raw = getattr(openai, kind)(
            base_url=self._url(),
            api_key=self.endpoint.api_key,
            max_retries=self._connection_retries,
            timeout=TIMEOUT_SECONDS,
            default_headers={"accept-encoding": "identity"},
        )
        return instructor.from_openai(raw, mode=instructor.Mode.JSON_SCHEMA)

    def close(self) -> None:
        """Closes the connections."""
        client, self._sync = self._sync, None
        if client is not None:
            client.client.close()

    async def aclose(self) -> None:
        """Closes the connections, those of tasks too."""
        self.close()
        client, self._async = self._async, None
        if client is not None:
            await client.client.close()


def _first(error: BaseException | None, kind: type[Exception]) -> Exception | None:
    """The first error of a kind on the way to the root: below a connection error lie the library's own."""
    seen = 0
    while error is not None and seen < 20:
        if isinstance(error, kind):
            return error
        attempts = getattr(error, "failed_attempts", None)
        error, seen = error.__cause__ or (attempts[-1].exception if attempts else None), seen + 1
    return None


def _root(error: BaseException) -> BaseException:
    while error.__cause__ is not None:
        error = error.__cause__
    attempts = getattr(error, "failed_attempts", None)
    return attempts[-1].exception if attempts else error


def _weighed(completion: ChatCompletion) -> tuple[Odds, ChatCompletion]:
    """An answer of yes or no with its log-odds; from its words alone where the server tells no probabilities."""
    said = _content(completion).strip().casefold()
    odds = UNTOLD if said.startswith("yes") else -UNTOLD if said.startswith("no") else 0.0
    logprobs = completion.choices[0].logprobs
    shares: dict[str, float] = {}
    if logprobs is not None and logprobs.content:
        for token in logprobs.content[0].top_logprobs:
            word = token.token.strip().casefold()
            shares[word] = shares.get(word, 0.0) + exp(token.logprob)
        odds = log((shares.get("yes", 0.0) + FLOOR) / (shares.get("no", 0.0) + FLOOR))
    return Odds(yes=round(odds, 4), likeliest={w: round(log(s), 4) for w, s in shares.items() if s}), completion


def _content(completion: ChatCompletion | Any) -> str:
    try:
        return completion.choices[0].message.content or ""
    except (AttributeError, IndexError, TypeError):
        return ""


def _problems(error: BaseException) -> list[str]:
    """What is wrong with an answer's shape, in words that do not change with a library's version."""
    if isinstance(error, ValidationError):
        return [
            f"{'.'.join(str(p) for p in e['loc']) or 'the answer'}: {_SHAPE.get(e['type'], 'not of the form that was asked for')}"
            for e in error.errors(include_url=False, include_input=False, include_context=False)
        ][:6]
    return ["the answer is not the JSON that was asked for"]


_SHAPE = {
    "missing": "is missing",
    "json_invalid": "is not valid JSON",
    "too_long": "has too many entries",
    "too_short": "has too few entries",
    "string_too_long": "is too long",
    "literal_error": "is not one of the words allowed",
    "string_type": "must be text",
    "list_type": "must be a list",
}
