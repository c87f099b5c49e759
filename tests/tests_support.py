"""What several tests share."""

import json
from collections.abc import Iterator
from typing import Any


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
