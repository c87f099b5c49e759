"""20 quotes in 800 and in 10,000 words: milliseconds, and the ratio to `str.find` on the raw text."""

import random
import sys
import time

from summarise import Article
from summarise.grounding import Grounder


def text_of(words: int) -> str:
    rng = random.Random(1)
    vocabulary = ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(2, 9))) for _ in range(3000)]
    sentences = []
    while words > 0:
        n = min(words, rng.randint(8, 30))
        sentences.append(" ".join(rng.choices(vocabulary, k=n)).capitalize() + ("’s end." if rng.random() < 0.3 else "."))
        words -= n
    return "Title\n\n" + "\n\n".join(" ".join(sentences[i : i + 4]) for i in range(0, len(sentences), 4))


def best(run, times: int) -> float:
    """Milliseconds of the quickest of several runs."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        run()
        found.append((time.perf_counter() - began) * 1000)
    return min(found)


def main() -> None:
    times = 3 if "--quick" in sys.argv else 30
    for words in (800, 10_000):
        article = Article(text_of(words))
        _ = article.sentences  # split once an article, whatever is asked of it
        quotes = [s.text.replace("’", "'") for s in random.Random(2).sample(article.story[1:], 20)]
        ours = best(lambda a=article, q=quotes: [Grounder(a)] and [span for g in [Grounder(a)] for x in q for span in g.candidates(x)], times)
        raw = best(lambda a=article, q=quotes: [a.text.find(x) for x in q], times)
        print(f"{words:>6} words: 20 folded or exact quotes {ours:.2f} ms, {ours / raw:.0f} times a bare str.find")


if __name__ == "__main__":
    main()
