"""Fits the probe of `summarise/models/probe.py` and the weights `PROBED`, `TOLD_CLAIM` and `TOLD_CONTEXT` of `fitted.py`, and prints how they do on stories left out.

    python benchmarks/probe.py states.npz

Reads the state behind each question's last word from the server itself: with an output of unit rows, the log-probabilities of its words
are the state's numbers. That takes some two hours on two cores; they are kept in the file named, and a run that was stopped goes on from
there. The stories are those for working on: dev, practice, hard.
"""

import json
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

import numpy as np
from fit import claim_rows, context_rows, fit, parts, report, sentences
from gguf import GGMLQuantizationType, quants

from summarise.evaluation.gold import Story, load
from summarise.models import embedded, probe, weights
from summarise.parts import LINE_WORDS, WORDS, Line, Part
from summarise.prompts import PromptSet
from summarise.strategies.probe import is_accused, so_far
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import AccusedSigns, ClaimSigns, ContextSigns, Heard, accused_signs
from summarise.strategies.suspects import opening, suspects

ROOT = Path(__file__).parent.parent
OUT = ROOT / "summarise" / "models" / "probe.json"
WIDTH = 1536
STRENGTH, AXES, LIFT, FOLDS = 0.02, 150, 30.0, 8
"""Inverse of the ridge, main axes that the probe may use, how far its words stand above all others, folds by story."""
UNIT = 0.02
"""What a number of the state is multiplied with on its way through the server, so that no word's probability vanishes."""

Lines = dict[str, tuple[np.ndarray, float]]


def stories() -> list[Story]:
    return [s for part in ("gold", "practice", "hard") for s in load(ROOT / "evals" / part) if s.split == "dev"]


def states(file: Path) -> dict[str, np.ndarray]:
    """For each story and suspect, "SET/STORY/NAME", and sentence, "SET/STORY/#INDEX", the 1,536 numbers behind the question's last word."""
    known: dict[str, np.ndarray] = dict(np.load(file)) if file.is_file() else {}
    prompts = PromptSet.load("probe")
    with tempfile.TemporaryDirectory() as folder:
        url = ""
        for story in stories():
            asked = [(key(story, f"#{index}"), messages) for index, messages in so_far(story.article, prompts)]
            before = opening(story.article, prompts)
            asked += [(key(story, n), is_accused(before, n, prompts)) for n in suspects(read(story.article))]
            for name, messages in asked:
                if name not in known:
                    url = url or _serve(Path(folder) / "states.gguf")
                    known[name] = _state(url, messages)
            np.savez(file, **known)  # pyright: ignore[reportArgumentType]
    return known


def key(story: Story, name: str) -> str:
    return f"{Path(story.article.source).parent.parent.name}/{story.id}/{name}"


def _serve(path: Path) -> str:
    """A server whose words number 0 to 1,535 are the state's numbers, above a last one that is nothing but the lift."""
    lift = np.array(json.loads(probe._rows())["No"])
    unit = {n: lift + UNIT * np.eye(1, WIDTH, n)[0] for n in range(WIDTH)} | {WIDTH: lift}
    probe.write(weights.ensure_default(), path, {n: list(row) for n, row in unit.items()}, exact=True)
    return embedded.serve(path)


def _state(url: str, messages: list[dict[str, str]]) -> np.ndarray:
    body = {"messages": messages, "logprobs": True, "top_logprobs": WIDTH + 1, "max_tokens": 1, "temperature": 0}
    request = urllib.request.Request(url + "/chat/completions", json.dumps(body).encode(), {"content-type": "application/json"})
    answer: Any = json.loads(urllib.request.urlopen(request).read())
    found = {t["id"]: t["logprob"] for t in answer["choices"][0]["logprobs"]["content"][0]["top_logprobs"]}
    return np.array([found[n] - found[WIDTH] for n in range(WIDTH)], dtype=np.float32) / UNIT


def lines(x: np.ndarray, labels: dict[str, np.ndarray]) -> Lines:
    """A logistic probe on the main axes of the states (Alain and Bengio 2016) for each word: its direction and its constant.

    Args:
        x: states, one a row.
        labels: for each word 1, 0, or NaN for a row that says nothing of it.
    """
    mean, scale = x.mean(0), x.std(0) + 1e-6
    _, size, axes = np.linalg.svd((x - mean) / scale, full_matrices=False)
    axes = axes[:AXES].T / (size[:AXES] / np.sqrt(len(x)))
    flat = np.hstack([(x - mean) / scale @ axes * np.sqrt(STRENGTH), np.ones((len(x), 1))])
    found: Lines = {}
    for word, y in labels.items():
        told = ~np.isnan(y)
        w = fit(flat[told], y[told])
        direction = axes @ w[:-1] * np.sqrt(STRENGTH) / scale
        found[word] = direction, float(w[-1] - mean @ direction)
    return found


def lift(x: np.ndarray) -> np.ndarray:
    """The row of "No": it stands `LIFT` above every other word for the mean of the states of parties, and much the same for each."""
    return x.mean(0) * LIFT / (x.mean(0) @ x.mean(0))


def rows(found: Lines, x: np.ndarray, up: np.ndarray) -> dict[str, np.ndarray]:
    """The output's rows: a probe is what a word stands above "No".

    The output knows no constant, so the lift, which is much the same for every state, carries it, and what 8 bits shift besides.
    """
    level = float(np.mean(x @ up))
    made: dict[str, np.ndarray] = {}
    for word, (direction, constant) in found.items():
        row = up + direction + up * constant / level
        shift = float(np.mean(x @ (_kept(row) - _kept(up)) - (x @ direction + constant)))
        made[word] = row - up * shift / level
    return made


def _kept(row: np.ndarray) -> np.ndarray:
    """A row as it is kept, in 8 bits."""
    kind = GGMLQuantizationType.Q8_0
    return quants.dequantize(quants.quantize(row.astype(np.float32)[None], kind), kind)[0]


def left_out(x: np.ndarray, labels: dict[str, np.ndarray], fold: np.ndarray) -> dict[str, np.ndarray]:
    """For each word the log-odds of probes that have not seen the story, and in print how they do."""
    said = {w: np.zeros(len(x)) for w in labels}
    for k in range(FOLDS):
        for word, (direction, constant) in lines(x[fold != k], {w: y[fold != k] for w, y in labels.items()}).items():
            said[word][fold == k] = x[fold == k] @ direction + constant
    for word, y in labels.items():
        labelled = ~np.isnan(y)
        loss = np.mean(np.logaddexp(0, np.where(y[labelled] == 1, -1, 1) * said[word][labelled]))
        print(f"# {word}: {int(y[labelled].sum())} of {labelled.sum()}, log-loss on stories left out {loss:.3f}")
    return said


def of_parties(known: dict[str, np.ndarray], readings: list[Reading]) -> tuple[Lines, np.ndarray]:
    """The probes of a party's part, the states that they are fitted on; prints the weights of who is accused."""
    asked = [{n: p for n, p in parts(s, r).items() if key(s, n) in known} for s, r in zip(stories(), readings, strict=True)]
    x = np.array([known[key(s, n)] for s, found in zip(stories(), asked, strict=True) for n in found], dtype=np.float64)
    labels = {w: np.array([p[w] for found in asked for p in found.values()]) for w in WORDS.values()}
    said = left_out(x, labels, np.array([i % FOLDS for i, found in enumerate(asked) for _ in found]))
    groups: list[list[tuple[AccusedSigns, bool]]] = []
    at = 0
    for reading, found in zip(readings, asked, strict=True):
        told = {n: Part(**{f: float(said[w][at + k]) for f, w in WORDS.items()}) for k, n in enumerate(found)}
        heard = Heard(odds={n: p.accused for n, p in told.items()}, parts=told)
        at += len(found)
        groups.append([(accused_signs(reading, n, heard), p["Yes"] == 1) for n, p in found.items() if p["Yes"] == p["Yes"]])
    report("PROBE", AccusedSigns, groups, lambda n: n in ("odds", "bias"))
    report("PROBED", AccusedSigns, groups, lambda n: n not in ("named", "story"))
    return lines(x, labels), x


def of_sentences(known: dict[str, np.ndarray], readings: list[Reading]) -> tuple[Lines, np.ndarray]:
    """The probes of what a sentence does, the states that they are fitted on; prints the weights of claims and context."""
    told = [sentences(s) for s in stories()]
    asked = [{i: w for i, w in found.items() if key(s, f"#{i}") in known} for s, found in zip(stories(), told, strict=True)]
    x = np.array([known[key(s, f"#{i}")] for s, found in zip(stories(), asked, strict=True) for i in found], dtype=np.float64)
    labels = {w: np.array([p[w] for found in asked for p in found.values()]) for w in LINE_WORDS.values()}
    said = left_out(x, labels, np.array([i % FOLDS for i, found in enumerate(asked) for _ in found]))
    heard: list[dict[int, Line]] = []
    at = 0
    for found in asked:
        heard.append({i: Line(**{f: float(said[w][at + k]) for f, w in LINE_WORDS.items()}) for k, i in enumerate(found)})
        at += len(found)
    read_so = list(zip(stories(), readings, heard, strict=True))
    report("TOLD_CLAIM", ClaimSigns, [claim_rows(*each) for each in read_so], lambda n: True)
    report("TOLD_CONTEXT", ContextSigns, [context_rows(*each) for each in read_so], lambda n: True)
    return lines(x, labels), x


def main() -> None:
    known = states(Path(sys.argv[1]))
    readings = [read(s.article) for s in stories()]
    found, x = of_parties(known, readings)
    up = lift(x)
    made = {"No": up, **rows(found, x, up)}
    found, x = of_sentences(known, readings)
    made |= rows(found, x, up)
    print(f"# lift: {min((x @ _kept(row)).min() for row in made.values()):.1f} at least")
    OUT.write_text(json.dumps({k: [float(f"{v:.5g}") for v in row] for k, row in made.items()}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
