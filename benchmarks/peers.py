"""Seconds a story beside langextract, on the same model, in the same run: `python benchmarks/peers.py [ARTICLE...]`."""

import statistics
import sys
import time
from hashlib import sha256
from pathlib import Path

from summarise import Article, Summariser
from summarise.evaluation.gold import Story, load
from summarise.evaluation.peer import Langextract
from summarise.models import embedded, weights

GOLD = Path(__file__).parent.parent / "evals" / "gold"


def main() -> None:
    url = embedded.serve(weights.ensure_default())
    template = load(GOLD)[0]
    paths = [Path(p) for p in sys.argv[1:]] or [
        GOLD / n / "article.txt" for n in ("01-quarry-inspector", "03-meridian-toll", "05-choir-treasurer", "11-ferry-fuel-dropped")
    ]
    peer = Langextract(url)
    ratios = []
    with Summariser("local") as summariser:
        summariser.brief(load(GOLD)[-1].article)  # both find the model warm, and neither finds a story in its cache
        for path in paths:
            article = Article.from_file(path)
            began = time.perf_counter()
            brief = summariser.brief(article)
            ours = time.perf_counter() - began
            began = time.perf_counter()
            peer.brief(Story(sha256(article.text.encode()).hexdigest()[:8], article, template.gold))
            theirs = time.perf_counter() - began
            ratios.append(ours / theirs)
            print(f"{path}: {ours:.1f} s in {brief.provenance.calls} calls, langextract {theirs:.1f} s, ratio {ours / theirs:.2f}")
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
