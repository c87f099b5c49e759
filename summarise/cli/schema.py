"""`summarise schema`: the JSON Schema of a brief."""

from __future__ import annotations

import argparse
import json


def run(args: argparse.Namespace) -> int:
    """Prints the schema."""
    from summarise.brief import Brief

    print(json.dumps(Brief.model_json_schema(), indent=2))
    return 0
