"""The weights: joined or fetched, checked once, never half there under the final name."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

import pytest
from tests_support import serving

from summarise.errors import ModelError
from summarise.models import weights

DATA = b"GGUF" + bytes(range(256)) * 4096


class _Hub(BaseHTTPRequestHandler):
    cut_at: int | None = None
    ranges: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        wanted = self.headers.get("Range")
        type(self).ranges.append(wanted)
        start = int(wanted.split("=")[1].rstrip("-")) if wanted else 0
        body = DATA[start:]
        self.send_response(206 if wanted else 200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: type(self).cut_at])

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    monkeypatch.setenv("SUMMARISE_HOME", str(tmp_path))
    _Hub.cut_at, _Hub.ranges = None, []
    with serving(_Hub) as address:
        yield address


NAME = "hf:owner/repo:small.gguf"


def test_a_fetch_that_was_cut_off_goes_on_where_it_stopped(hub: str) -> None:
    _Hub.cut_at = 1000
    with pytest.raises(ModelError, match="run the command again"):
        weights.pull(NAME, hub=hub)
    assert not weights.hub_path(NAME).exists()
    _Hub.cut_at = None
    path = weights.pull(NAME, hub=hub)
    assert path.read_bytes() == DATA
    assert _Hub.ranges == [None, "bytes=1000-"]


def test_bytes_that_are_not_trusted_are_refused(hub: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "DEFAULT_HUB", NAME)
    monkeypatch.setattr(weights, "part_paths", list)
    with pytest.raises(ModelError, match="not the ones that are trusted"):
        weights.pull(NAME, hub=hub)
    assert not weights.default_path().exists()


def test_parts_are_joined_once_and_the_check_is_remembered(hub: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    parts = [tmp_path / "one", tmp_path / "two"]
    parts[0].write_bytes(DATA[:500])
    parts[1].write_bytes(DATA[500:])
    monkeypatch.setattr(weights, "part_paths", lambda: parts)
    monkeypatch.setattr(weights, "PARTS", 2)
    monkeypatch.setattr(weights, "SIZE", len(DATA))
    monkeypatch.setattr(weights, "SHA256", hashlib.sha256(DATA).hexdigest())
    threads = [threading.Thread(target=weights.ensure_default) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    path = weights.ensure_default()
    assert path.read_bytes() == DATA
    monkeypatch.setattr(weights, "_digest", lambda *_: pytest.fail("the check is remembered"))
    assert weights.ensure_default() == path


@pytest.mark.parametrize("name", ["hf:x", "hf:owner/repo:../../etc/passwd.gguf", "hf:owner/repo:file.bin"])
def test_a_name_that_means_nothing_is_refused(name: str) -> None:
    with pytest.raises(ModelError, match="hf:OWNER/REPO:FILE"):
        weights.hub_path(name)
