"""`summarise models`: what this machine can use, why the others cannot, and fetching weights."""

from __future__ import annotations

import argparse
import os
import sys

from summarise.models import weights
from summarise.models.endpoint import HOSTED_DEFAULT, engine_installed


def run(args: argparse.Namespace) -> int:
    """Lists models, or pulls weights."""
    if args.action == "pull":
        path = weights.pull(args.name or weights.DEFAULT_HUB, _progress if sys.stderr.isatty() else None)
        if sys.stderr.isatty():
            print(file=sys.stderr)
        print(path)
        return 0
    for name, state in listing():
        print(f"{name:24} {state}")
    return 0


def listing() -> list[tuple[str, str]]:
    """Each kind of model, and whether it can be used here or what is missing."""
    if not engine_installed():
        local = "not usable: pip install 'summarise[local]'"
    elif weights.default_path().is_file() or len(weights.part_paths()) == weights.PARTS:
        local = "usable: the embedded default"
    else:
        local = "not usable: summarise models pull"
    hosted = "usable: OPENAI_API_KEY is set" if os.environ.get("OPENAI_API_KEY") else "not usable: set OPENAI_API_KEY"
    server = os.environ.get("OPENAI_BASE_URL")
    return [
        ("local", local),
        (HOSTED_DEFAULT, hosted),
        ("NAME --base-url URL", "usable: OPENAI_BASE_URL is set" if server else "usable where a server of OpenAI's protocol runs"),
    ]


def _progress(done: int, total: int) -> None:
    share = f"{done / total:4.0%}" if total else ""
    print(f"\r{done / 1e6:,.0f} of {total / 1e6:,.0f} MB {share}", end="", file=sys.stderr, flush=True)
