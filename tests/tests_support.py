"""What several tests share."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from summarise import Article
from summarise.strategies.reading import Reading, read


def reading(text: str) -> Reading:
    """What the text gives of a story with a title before it."""
    return read(Article("Title\n\n" + text))


def accused(text: str) -> set[str]:
    """Everyone whom a story's sentences accuse, by the text alone."""
    return {n for c in reading(text).claims for n in c.accused}


def spans(node: Any) -> Iterator[dict[str, Any]]:
    """Every span of a brief's JSON."""
    if isinstance(node, dict):
        if {"quote", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def check_by_json_alone(brief: str, text: str) -> None:
    """Asserts that every span of a brief stands in the article where it says, from the JSON alone."""
    found = list(spans(json.loads(brief)))
    for span in found:
        assert text[span["start"] : span["end"]] == span["quote"]


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """A real server on a free loopback port, gone with the block; its address, without a slash at the end."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}"
    finally:
        httpd.shutdown()
        httpd.server_close()
