"""Real responses of a model, kept one file a story and system, and played again without a network.

A recording holds, for each request, a digest in place of the body: model, parameters, the question in words, and SHA-256 of
system text, article and schema. It is one kilobyte instead of nine, and where a request has no recording it says what changed.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from summarise.errors import SummariseError

PORT = 8642
URL = f"http://127.0.0.1:{PORT}/v1"
"""Where the embedded server stands while recordings are made; nothing listens there in replay."""

_MARK = "digest"
_PARTS = {
    "model": "the model",
    "settings": "the settings of the request",
    "system": "the system prompt",
    "article": "the story",
    "schema": "the schema of the answer",
    "question": "the question",
}


class StaleError(SummariseError):
    """A request that has no recording."""


def digest(body: bytes | str) -> dict[str, Any]:
    """What identifies a request: short, readable, and the same for the same request."""
    data = cast("dict[str, Any]", json.loads(body))
    if _MARK in data:
        return data
    messages = cast("list[dict[str, str]]", data.pop("messages", []))
    system = [m["content"] for m in messages if m["role"] == "system"]
    rest = [m["content"] for m in messages if m["role"] != "system"]
    schema = data.pop("response_format", None)
    return {
        _MARK: 1,
        "model": data.pop("model", None),
        "settings": data,
        "system": _sha("\n".join(system)),
        "article": _sha(rest[0]) if rest else None,
        "schema": _sha(json.dumps(schema, sort_keys=True)),
        "question": rest[1:] if len(rest) > 1 else [],
    }


def _sha(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _shorten(request: Any) -> Any:
    if request.body:
        request.body = json.dumps(digest(request.body), ensure_ascii=False, sort_keys=True).encode()
    request.headers = {}
    return request


def _readable(response: dict[str, Any]) -> dict[str, Any] | None:
    if response["status"]["code"] >= 400:
        return None
    response["headers"] = {k: v for k, v in response["headers"].items() if k.lower() == "content-type"}
    return response


class Recordings:
    """The recordings of one system.

    Args:
        folder: holds one file a story.
        record: ask the real server for what has no recording yet.
    """

    def __init__(self, folder: Path, *, record: bool) -> None:
        vcr: Any = import_module("vcr")
        self.folder, self.record = folder, record
        self._vcr: Any = vcr.VCR(
            record_mode=vcr.mode.NEW_EPISODES if record else vcr.mode.NONE,
            match_on=("method", "scheme", "host", "port", "path", "query", "body"),
            before_record_request=_shorten,
            before_record_response=_readable,
            decode_compressed_response=True,
            drop_unused_requests=record,  # a replay writes nothing
        )

    @contextmanager
    def of(self, story: str) -> Generator[None]:
        """Plays, or records, one story.

        Raises:
            StaleError: a request has no recording; the message says what changed.
        """
        from summarise.errors import ModelError

        path = self.folder / f"{story}.yaml"
        with self._vcr.use_cassette(str(path)) as cassette:
            try:
                yield
            except ModelError as error:
                missing = _missed(error)
                if missing is None:
                    raise
                raise StaleError(f"{story}: {_changed(missing, cassette.requests)}") from error
            asked = bool(cassette.play_count or cassette.dirty)
            if not self.record and not cassette.all_played:
                raise StaleError(f"{story}: the recording is played only in part: the code asks less than was recorded")
        if self.record and not asked:
            path.unlink(missing_ok=True)  # a story about which nothing is asked has no recording

    def swap(self, fresh: Path) -> None:
        """Puts recordings that are whole in the place of the old ones."""
        old = self.folder.with_name(self.folder.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        if self.folder.is_dir():
            self.folder.rename(old)
        fresh.rename(self.folder)
        shutil.rmtree(old, ignore_errors=True)


def _missed(error: BaseException | None) -> Any:
    """The request that a cassette refused, from under the client's own error; None where something else failed."""
    while error is not None:
        request = getattr(error, "failed_request", None)
        if request is not None:
            return request
        error = error.__cause__ or error.__context__
    return None


def _changed(request: Any, recorded: list[Any]) -> str:
    """What differs between a request and the recorded one that is most like it."""
    wanted = digest(request.body)
    if not recorded:
        return "no recording"
    best: list[str] = list(_PARTS.values())
    for other in recorded:
        known = digest(other.body)
        differs = [name for key, name in _PARTS.items() if known.get(key) != wanted.get(key)]
        if len(differs) < len(best):
            best = differs
    question = wanted["question"][-1] if wanted["question"] else "the whole brief"
    return f"{' and '.join(best) or 'the order of questions'} changed (asked: {str(question)[:80]!r})"
