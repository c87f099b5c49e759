"""10,000 briefs of the gold's size scored on one core, and the ratio to dumping them as JSON."""

import sys
import time
from pathlib import Path

from summarise.evaluation.gold import load
from summarise.evaluation.scoring import score

GOLD = Path(__file__).parent.parent / "evals" / "gold"


def main() -> None:
    stories = load(GOLD)
    total = 600 if "--quick" in sys.argv else 10_000
    began = time.perf_counter()
    for i in range(total):
        story = stories[i % len(stories)]
        score(story, story.gold.brief)
    ours = time.perf_counter() - began
    began = time.perf_counter()
    for i in range(total):
        stories[i % len(stories)].gold.brief.model_dump_json()
    dump = time.perf_counter() - began
    print(f"{total:,} briefs scored in {ours:.1f} s ({ours / total * 1000:.2f} ms each), {ours / dump:.0f} times dumping them")


if __name__ == "__main__":
    main()
