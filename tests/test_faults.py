"""Servers and sources that fail: one clear line each, the right exit code, and the other sources still done."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Thread

import pytest
from tests_support import serving

from summarise import Article, Summariser
from summarise.cli.main import main
from summarise.errors import ModelError, StrictError

STORIES = Path(__file__).parent / "stories"
NOTHING_LISTENS = "http://127.0.0.1:9/v1"


def answer(content: str) -> bytes:
    """A whole answer in OpenAI's protocol, whose content is what the fault is about."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return json.dumps({"id": "x", "object": "chat.completion", "created": 1, "model": "local", "choices": [choice]}).encode()


FAULTS: dict[str, tuple[int, bytes]] = {
    "401": (401, b'{"error": {"message": "no"}}'),
    "404": (404, b'{"error": {"message": "no"}}'),
    "429": (429, b'{"error": {"message": "slow down"}}'),
    "500": (500, b"oops"),
    "html": (200, b"<html><body>Welcome to the router</body></html>"),
    "half": (200, answer('{"headline": "A st')),
    "cut": (200, b'{"id": "x", "choices": [{"mess'),
    "prose": (200, answer("Sure! Here is the brief you asked for.")),
    "none": (200, b""),
    "null": (200, b"null"),
    "no-choices": (200, b'{"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": []}'),
}


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        status, body = FAULTS[self.path.split("/")[1]]
        self.send_response(status)
        self.send_header("content-type", "application/json" if body[:1] == b"{" else "text/html")
        self.send_header("content-length", str(len(body)))
        self.send_header("retry-after-ms", "1")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving(_Handler) as address:
        yield address


@pytest.mark.parametrize("strategy", ["single", "interview"])
@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_server_that_fails_is_one_clear_line(server: str, harbour: Article, fault: str, strategy: str) -> None:
    with Summariser("m", base_url=f"{server}/{fault}/v1", strategy=strategy, connection_retries=0) as summariser, pytest.raises(ModelError) as caught:
        summariser.brief(harbour)
    message = str(caught.value)
    assert "\n" not in message
    assert len(message) < 300
    hint = {"401": "key", "404": "--model", "429": "wait", "500": "later"}.get(fault)
    assert hint is None or hint in message


def test_a_port_where_nothing_listens_is_one_clear_line(harbour: Article) -> None:
    with Summariser("m", base_url=NOTHING_LISTENS, connection_retries=0) as summariser, pytest.raises(ModelError, match="is the server running"):
        summariser.brief(harbour)


@pytest.fixture
def sources(tmp_path: Path) -> dict[str, Path]:
    bad = {
        "empty": b"",
        "blank": b" \n\n",
        "binary": bytes(range(256)) * 20,
        "huge": b"word " * 10_000_001,
        "latin1": "Für Élodie à Köln, sagte sie.".encode("latin-1"),
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    return {name: tmp_path / name for name in [*bad, "missing"]}


@pytest.mark.parametrize("name", ["empty", "blank", "binary", "huge", "latin1", "missing"])
def test_a_bad_source_is_one_clear_line_and_the_others_are_done(sources: dict[str, Path], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The other source makes no allegation, so that no model is asked about it."""
    code = main(
        [
            "brief",
            str(sources[name]),
            str(STORIES / "garden.txt"),
            "--base-url",
            NOTHING_LISTENS,
            "--model",
            "m",
            "--strategy",
            "interview",
            "--json",
            "--quiet",
        ]
    )
    out, err = capsys.readouterr()
    assert code == 1
    assert len(err.strip().splitlines()) == 1
    assert str(sources[name]) in err
    assert [json.loads(line)["allegation"] for line in out.splitlines()] == [[]]
    assert ("--encoding" in err) == (name == "latin1")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_says_the_encoding(tmp_path: Path, encoding: str) -> None:
    text = (STORIES / "garden.txt").read_text()
    file = tmp_path / "story.txt"
    file.write_bytes(text.encode(encoding))
    assert Article.from_file(file).text == text


def test_usage_errors_exit_with_2() -> None:
    for args in (["brief"], ["brief", "x", "--strategy", "guess"], ["nonsense"], ["eval", "x", "--record", "--replay"]):
        with pytest.raises(SystemExit) as caught:
            main(args)
        assert caught.value.code == 2
    assert main(["brief", "x", "--retries", "-1"]) == 2


def brief(*args: str) -> int:
    return main(["brief", *args, "--model", "m", "--strategy", "single", "--quiet"])


def test_an_output_that_cannot_be_written_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "no" / "such" / "folder.json"
    assert brief(str(STORIES / "garden.txt"), "--base-url", NOTHING_LISTENS, "--output", str(target)) == 1
    assert "folder.json" in capsys.readouterr().err


def test_an_output_stays_as_it_was_where_no_source_gave_a_brief(tmp_path: Path) -> None:
    target = tmp_path / "briefs.txt"
    target.write_text("of yesterday", encoding="utf-8")
    assert brief(str(tmp_path / "none.txt"), "--base-url", NOTHING_LISTENS, "--output", str(target)) == 1
    assert target.read_text(encoding="utf-8") == "of yesterday"
    assert list(tmp_path.iterdir()) == [target]


def test_an_output_that_is_a_link_stays_one(invents: str, tmp_path: Path) -> None:
    target, link = tmp_path / "briefs.txt", tmp_path / "link.txt"
    link.symlink_to(target)
    assert brief(str(STORIES / "harbour.txt"), "--base-url", invents, "--output", str(link)) == 0
    assert link.is_symlink()
    assert "ALLEGATION" in target.read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_an_output_that_is_a_pipe_is_written_to_and_not_replaced(invents: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert brief(str(STORIES / "harbour.txt"), "--base-url", invents, "--output", str(pipe)) == 0
    reader.join()
    assert "ALLEGATION" in read[0]
    assert pipe.is_fifo()


def test_an_interrupt_says_where_the_whole_briefs_are(
    invents: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    briefed = Summariser.brief

    def once(summariser: Summariser, article: Article) -> object:
        if (tmp_path / "briefs.txt.partial").stat().st_size:
            raise KeyboardInterrupt
        return briefed(summariser, article)

    monkeypatch.setattr(Summariser, "brief", once)
    story = str(STORIES / "harbour.txt")
    assert brief(story, story, "--base-url", invents, "--output", str(tmp_path / "briefs.txt")) == 130
    assert "briefs.txt.partial" in capsys.readouterr().err
    assert "ALLEGATION" in (tmp_path / "briefs.txt.partial").read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no full device here")
@pytest.mark.parametrize("args", [["schema"], ["models"]])
def test_a_full_disk_is_one_clear_line(args: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "summarise", *args], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("summarise: standard output: No space left")
    assert done.stderr.count("\n") == 1


def test_a_server_that_is_down_is_one_line_on_a_terminal_too() -> None:
    command = [sys.executable, "-m", "summarise", "brief", str(STORIES / "garden.txt"), "--base-url", NOTHING_LISTENS, "--model", "m", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr


BROKEN = json.dumps(
    {
        "headline": "It is alleged that Osric Vane steered contracts",
        "who": [{"name": "Osric Vane", "role": "accused"}],
        "allegation": [
            {"statement": "Osric Vane allegedly steered contracts", "accused": ["Osric Vane"], "evidence": ["words that are not there at all"]}
        ],
    }
)


@pytest.fixture
def invents(server: str) -> str:
    """A server whose every answer quotes what the article does not say."""
    FAULTS["invents"] = (200, answer(BROKEN))
    return f"{server}/invents/v1"


def test_an_invented_quote_is_left_out_and_named(invents: str, harbour: Article) -> None:
    with Summariser("m", base_url=invents, strategy="single", connection_retries=0) as summariser:
        brief = summariser.brief(harbour)
    assert brief.allegation == ()
    assert any(n.code == "dropped-item" and "words that are not there" in n.message for n in brief.notices)
    assert brief.provenance.calls == 3  # asked, and asked again twice


def test_strict_raises_and_exits_with_3(invents: str, harbour: Article, capsys: pytest.CaptureFixture[str]) -> None:
    with Summariser("m", base_url=invents, strategy="single", strict=True, connection_retries=0) as summariser, pytest.raises(StrictError):
        summariser.brief(harbour)
    assert main(["brief", str(STORIES / "harbour.txt"), "--base-url", invents, "--model", "m", "--strategy", "single", "--strict", "--quiet"]) == 3
    assert "breaks a rule" in capsys.readouterr().err


def test_one_summariser_serves_many_threads(invents: str, harbour: Article) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with Summariser("m", base_url=invents, strategy="single", connection_retries=0) as summariser, ThreadPoolExecutor(8) as pool:
        briefs = list(pool.map(summariser.brief, [harbour] * 16))
    assert {b.provenance.calls for b in briefs} == {3}
