"""Fits the probe of `summarise/models/probe.py` and the weights `PROBED`, `TOLD_CLAIM` and `TOLD_CONTEXT` of `fitted.py`, and prints how they do on stories left out.

    python benchmarks/probe.py states.npz

Reads the state behind each question's last word from the server itself: with an output of unit rows, the log-probabilities of its words
are the state's numbers. That takes some two hours on two cores; they are kept in the file named, and a run that was stopped goes on from
there. The stories are those for working on: dev, practice, hard, drills.
"""

import json
import sys
import tempfile
import urllib.request
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from fit import claim_rows, context_rows, fit, parts, report, sentences
from gguf import GGMLQuantizationType, quants

from summarise.evaluation.gold import Story, load
from summarise.models import embedded, probe, weights
from summarise.parts import LINE_WORDS, ROLE_WORDS, WORDS, Line, Part
from summarise.prompts import PromptSet
from summarise.strategies.probe import is_accused, plays, so_far
from summarise.strategies.reading import read
from summarise.strategies.signs import AccusedSigns, ClaimSigns, ContextSigns, Heard, accused_signs
from summarise.strategies.suspects import opening, suspects

ROOT = Path(__file__).parent.parent
OUT = ROOT / "summarise" / "models" / "probe.json"
WIDTH = 1536
STRENGTH, AXES, LIFT, FOLDS = 0.08, 120, 30.0, 8
"""Inverse of the ridge, main axes that the probe may use, how far its words stand above all others, folds by story."""
UNIT = 0.02
"""What a number of the state is multiplied with on its way through the server, so that no word's probability vanishes."""

Lines = dict[str, tuple[np.ndarray, float]]


@cache
def stories() -> list[Story]:
    return [s for part in ("gold", "practice", "hard", "drills") for s in load(ROOT / "evals" / part) if s.split == "dev"]


def states(file: Path) -> dict[str, np.ndarray]:
    """For each story and suspect, "SET/STORY/NAME" and "SET/STORY/?NAME", and sentence, "SET/STORY/#INDEX", the 1,536 numbers behind a question's last word."""
    known: dict[str, np.ndarray] = dict(np.load(file)) if file.is_file() else {}
    prompts = PromptSet.load("probe")
    with tempfile.TemporaryDirectory() as folder:
        url = ""
        for story in stories():
            asked = [(key(story, f"#{index}"), messages) for index, messages in so_far(story.article, prompts)]
            before = opening(story.article, prompts)
            for n in suspects(read(story.article)):
                asked += [(key(story, n), is_accused(before, n, prompts)), (key(story, f"?{n}"), plays(before, n, prompts))]
            missing = [(name, messages) for name, messages in asked if name not in known]
            for name, messages in missing:
                url = url or _serve(Path(folder) / "states.gguf")
                known[name] = _state(url, messages)
            if missing:
                partial = file.with_suffix(".partial.npz")
                np.savez(partial, **known)  # pyright: ignore[reportArgumentType]
                partial.replace(file)
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


def fitted(
    known: Mapping[str, np.ndarray],
    labelled: Sequence[Mapping[str, Mapping[str, float]]],
    words: Mapping[str, str],
    questions: Sequence[str] = ("",),
) -> tuple[Lines, np.ndarray, list[dict[str, dict[str, float]]]]:
    """The probes of some words.

    Args:
        known: states, by `key`.
        labelled: of each story, for what was asked about, by its name, 1, 0 or NaN a word.
        words: the word of each field of a part or of a line.
        questions: what stands before the names of the states of each question; these stand side by side, and are fitted together.

    Returns:
        the probes, the states that they are fitted on, and of each story what probes that have not seen it say, by name and field; prints how these do.
    """
    asked = [
        {n: told for n, told in found.items() if all(key(s, q + n) in known for q in questions)} for s, found in zip(stories(), labelled, strict=True)
    ]
    x = np.array(
        [np.hstack([known[key(s, q + n)] for q in questions]) for s, found in zip(stories(), asked, strict=True) for n in found], dtype=np.float64
    )
    fold = np.array([i % FOLDS for i, found in enumerate(asked) for _ in found])
    labels = {w: np.array([told[w] for found in asked for told in found.values()]) for w in words.values()}
    said = {w: np.zeros(len(x)) for w in labels}
    for k in range(FOLDS):
        for word, (direction, constant) in lines(x[fold != k], {w: y[fold != k] for w, y in labels.items()}).items():
            said[word][fold == k] = x[fold == k] @ direction + constant
    for word, y in labels.items():
        told = ~np.isnan(y)
        loss = np.mean(np.logaddexp(0, np.where(y[told] == 1, -1, 1) * said[word][told]))
        print(f"# {word}: {int(y[told].sum())} of {told.sum()}, log-loss on stories left out {loss:.3f}")
    odds = iter(zip(*(said[w] for w in words.values()), strict=True))
    return lines(x, labels), x, [{n: dict(zip(words, map(float, next(odds)), strict=True)) for n in found} for found in asked]


def main() -> None:
    known = states(Path(sys.argv[1]))
    readings = [read(s.article) for s in stories()]
    parties = [parts(s, r) for s, r in zip(stories(), readings, strict=True)]
    found, x, told = fitted(known, parties, WORDS, ("", "?"))
    up = lift(x[:, :WIDTH])
    made = {"No": up, **rows({w: (d[:WIDTH], c) for w, (d, c) in found.items()}, x[:, :WIDTH], up)}
    made |= rows({ROLE_WORDS[field]: (found[w][0][WIDTH:], 0.0) for field, w in WORDS.items()}, x[:, WIDTH:], up)
    heard = [Heard(parts={n: Part(**odds) for n, odds in of.items()}) for of in told]
    accused = [
        [(accused_signs(r, n, h), of[n]["Yes"] == 1) for n in h.parts if not np.isnan(of[n]["Yes"])]
        for r, of, h in zip(readings, parties, heard, strict=True)
    ]
    report("PROBE", AccusedSigns, accused, lambda n: n in ("odds", "bias"))
    report("PROBED", AccusedSigns, accused, lambda n: n not in ("named", "story"))

    found, x, told = fitted(known, [{f"#{i}": of for i, of in sentences(s).items()} for s in stories()], LINE_WORDS)
    made |= rows(found, x, up)
    read_so = [(s, r, {int(n[1:]): Line(**odds) for n, odds in of.items()}) for s, r, of in zip(stories(), readings, told, strict=True)]
    report("TOLD_CLAIM", ClaimSigns, [claim_rows(*each) for each in read_so], lambda n: True)
    report("TOLD_CONTEXT", ContextSigns, [context_rows(*each) for each in read_so], lambda n: True)
    print(f"# lift: {min((x @ _kept(row)).min() for row in made.values()):.1f} at least")
    OUT.write_text(json.dumps({k: [float(f"{v:.5g}") for v in row] for k, row in made.items()}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
