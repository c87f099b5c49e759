"""The embedded model on gold stories: where the time goes.

Own time is everything but the server's, and that is said twice: by our clock, from a request's leaving to its answer's coming; and by the
server's own `timings`, which leave out what it does before and after it computes (its protocol, its tokeniser, the sorting of 150,000 words).
"""

import statistics
import sys
import time
from pathlib import Path
from typing import Any

from summarise import Article, Summariser
from summarise.models.client import Usage

GOLD = Path(__file__).parent.parent / "evals" / "gold"


def waits(summariser: Summariser) -> list[float]:
    """Grows by the seconds from each request's leaving to its answer's coming."""
    seconds: list[float] = []
    left = [0.0]
    http: Any = summariser._client._client().client._client
    http.event_hooks = {
        "request": [lambda _: left.__setitem__(0, time.perf_counter())],
        "response": [lambda _: seconds.append(time.perf_counter() - left[0])],
    }
    return seconds


def main() -> None:
    limit = next((int(a) for a in sys.argv[1:] if a.isdigit()), 8)
    timings: list[dict[str, Any]] = []
    count = Usage.add

    def noted(usage: Usage, completion: Any) -> None:
        timings.append((completion.model_extra or {}).get("timings") or {})
        count(usage, completion)

    Usage.add = noted  # where every completion passes, questions of yes or no too
    with Summariser("local") as summariser:
        summariser.brief(Article.from_file(GOLD / "05-choir-treasurer" / "article.txt"))  # loads the model
        waited = waits(summariser)
        rows = []
        for place in sorted(GOLD.iterdir())[:limit]:
            timings.clear()
            waited.clear()
            began = time.perf_counter()
            brief = summariser.brief(Article.from_file(place / "article.txt"))
            wall = time.perf_counter() - began
            server = brief.provenance.server_seconds or 0.0
            read = sum(t.get("prompt_n", 0) for t in timings)
            cached = sum(t.get("cache_n", 0) for t in timings)
            wrote = sum(t.get("predicted_n", 0) for t in timings)
            drafted = sum(t.get("draft_n", 0) for t in timings)
            accepted = sum(t.get("draft_n_accepted", 0) for t in timings)
            decode = sum(t.get("predicted_ms", 0.0) for t in timings) / 1000
            rows.append((wall, server, sum(waited)))
            print(
                f"{place.name:28} {wall:6.1f} s, {len(timings)} calls, read {read} anew and {cached} from the cache, wrote {wrote}, "
                f"drafts {accepted}/{drafted}, own time {(wall - sum(waited)) / wall:.1%} ({(wall - server) / wall:.1%}), decoding {decode / wall:.0%} of the whole"
            )
    wall, server, waiting = (statistics.median(column) for column in zip(*rows, strict=True))
    whole, computed, waited_for = (sum(column) for column in zip(*rows, strict=True))
    print(
        f"median {wall:.1f} s a story, {waiting:.1f} s of it waiting for the server, which computes for {server:.1f} s; "
        f"own time {1 - waited_for / whole:.1%} of the whole ({1 - computed / whole:.1%} by the server's timings)"
    )


if __name__ == "__main__":
    main()
