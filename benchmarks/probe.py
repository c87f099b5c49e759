"""Fits the probe of `summarise/models/probe.py` and the weights `PROBED` of `signs.py`, and prints how they do on stories left out.

    python benchmarks/probe.py states.npz

Reads the state behind each question's last word from the server itself: with an output of unit rows, the log-probabilities of its words
are the state's numbers. That takes some 40 minutes on two cores; they are kept in the file named, and a run that was stopped goes on from
there. The stories are those for working on: dev, practice, hard.
"""

import json
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

import numpy as np
from fit import fit, parts, report
from gguf import GGMLQuantizationType, quants

from summarise.evaluation.gold import Story, load
from summarise.models import embedded, probe, weights
from summarise.parts import WORDS, Part
from summarise.prompts import PromptSet
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import AccusedSigns, Heard, accused_signs
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
    """For each story and suspect, "SET/STORY/NAME", the 1,536 numbers behind the question's last word."""
    known: dict[str, np.ndarray] = dict(np.load(file)) if file.is_file() else {}
    prompts = PromptSet.load("probe")
    with tempfile.TemporaryDirectory() as folder:
        url = ""
        for story in stories():
            reading = read(story.article)
            for name in (n for n in suspects(reading) if key(story, n) not in known):
                url = url or _serve(Path(folder) / "states.gguf")
                question = {"role": "user", "content": prompts["is_accused"].render(name=name)}
                known[key(story, name)] = _state(url, [*opening(story.article, prompts), question])
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


def rows(found: Lines, x: np.ndarray) -> dict[str, np.ndarray]:
    """The output's rows: that of "No" stands above every other word, and a probe is what a word stands above "No".

    The output knows no constant, so the lift, which is much the same for every state, carries it, and what 8 bits shift besides.
    """
    up = x.mean(0) * LIFT / (x.mean(0) @ x.mean(0))
    made = {"No": up}
    for word, (direction, constant) in found.items():
        row = up + direction + up * constant / LIFT
        shift = float(np.mean(x @ (_kept(row) - _kept(up)) - (x @ direction + constant)))
        made[word] = row - up * shift / LIFT
    return made


def _kept(row: np.ndarray) -> np.ndarray:
    """A row as it is kept, in 8 bits."""
    kind = GGMLQuantizationType.Q8_0
    return quants.dequantize(quants.quantize(row.astype(np.float32)[None], kind), kind)[0]


def main() -> None:
    known = states(Path(sys.argv[1]))
    asked: list[tuple[Reading, dict[str, dict[str, float]]]] = []
    for story in stories():
        reading = read(story.article)
        asked.append((reading, {n: p for n, p in parts(story, reading).items() if key(story, n) in known}))
    x = np.array([known[key(s, n)] for s, (_, found) in zip(stories(), asked, strict=True) for n in found], dtype=np.float64)
    labels = {w: np.array([p[w] for _, found in asked for p in found.values()]) for w in WORDS.values()}
    fold = np.array([i % FOLDS for i, (_, found) in enumerate(asked) for _ in found])
    said = {w: np.zeros(len(x)) for w in labels}
    for k in range(FOLDS):  # a probe that has not seen the story
        for word, (direction, constant) in lines(x[fold != k], {w: y[fold != k] for w, y in labels.items()}).items():
            said[word][fold == k] = x[fold == k] @ direction + constant
    for word, y in labels.items():
        labelled = ~np.isnan(y)
        loss = np.mean(np.logaddexp(0, np.where(y[labelled] == 1, -1, 1) * said[word][labelled]))
        print(f"# {word}: {int(y[labelled].sum())} of {labelled.sum()}, log-loss on stories left out {loss:.3f}")
    groups: list[list[tuple[AccusedSigns, bool]]] = []
    at = 0
    for reading, found in asked:
        told = {n: Part(**{f: float(said[w][at + k]) for f, w in WORDS.items()}) for k, n in enumerate(found)}
        heard = Heard(odds={n: p.accused for n, p in told.items()}, parts=told)
        at += len(found)
        groups.append([(accused_signs(reading, n, heard), p["Yes"] == 1) for n, p in found.items() if p["Yes"] == p["Yes"]])
    report("PROBE", AccusedSigns, groups, lambda n: n in ("odds", "bias"))
    report("PROBED", AccusedSigns, groups, lambda n: n not in ("named", "story"))
    made = rows(lines(x, labels), x)
    print(f"# lift: {min((x @ _kept(row)).min() for row in made.values()):.1f} at least")
    OUT.write_text(json.dumps({k: [float(f"{v:.5g}") for v in row] for k, row in made.items()}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
