"""Fits the probe of `summarise/models/probe.py` and the weights `PROBED` of `signs.py`, and prints how they do on stories left out.

    python benchmarks/probe.py states.npz

Reads the state behind each question's last word from the engine itself (`/v1/embeddings`, which reads the story anew for every question:
some hours on two cores), keeps it in the file named, and goes on from there. The stories are those for working on: dev, practice, hard.
"""

import json
import sys
import urllib.request
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from fit import accused, fit, report
from gguf import GGMLQuantizationType, quants

from summarise.evaluation.gold import Story, load
from summarise.models import probe
from summarise.prompts import PromptSet
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import AccusedSigns, Heard, accused_signs
from summarise.strategies.suspects import opening, suspects

ROOT = Path(__file__).parent.parent
OUT = ROOT / "summarise" / "models" / "probe.json"
WIDTH = 1536
STRENGTH, AXES, LIFT, FOLDS = 0.02, 150, 30.0, 8
"""Inverse of the ridge, main axes that the probe may use, how far "Yes" and "No" stand above all other words, folds by story."""


def stories() -> list[Story]:
    return [s for part in ("gold", "practice", "hard") for s in load(ROOT / "evals" / part) if s.split == "dev"]


def states(file: Path) -> dict[str, np.ndarray]:
    """For each story and suspect, "SET/STORY/NAME", the 1,536 numbers behind the question's last word."""
    known: dict[str, np.ndarray] = dict(np.load(file)) if file.is_file() else {}
    prompts = PromptSet.load("probe")
    server: Any = None
    for story in stories():
        reading = read(story.article)
        for name in (n for n in suspects(reading) if key(story, n) not in known):
            server = server or _server()
            question = {"role": "user", "content": prompts["is_accused"].render(name=name)}
            text = _post(server, "/apply-template", messages=[*opening(story.article, prompts), question])["prompt"]
            known[key(story, name)] = np.array(_post(server, "/v1/embeddings", input=text)["data"][0]["embedding"], dtype=np.float32)
        np.savez(file, **known)  # pyright: ignore[reportArgumentType]
    return known


def key(story: Story, name: str) -> str:
    return f"{Path(story.article.source).parent.parent.name}/{story.id}/{name}"


def _server() -> Any:
    xllamacpp: Any = import_module("xllamacpp")
    params = xllamacpp.CommonParams()
    params.model.path = str(probe.ensure())
    params.hostnames, params.port, params.n_ctx, params.n_parallel, params.verbosity = ["127.0.0.1"], 0, 16_384, 1, -1
    params.embedding, params.pooling_type, params.embd_normalize = True, xllamacpp.llama_pooling_type.LLAMA_POOLING_TYPE_LAST, -1
    return xllamacpp.Server(params)


def _post(server: Any, path: str, **body: Any) -> Any:
    request = urllib.request.Request(server.listening_address + path, json.dumps(body).encode(), {"content-type": "application/json"})
    return json.loads(urllib.request.urlopen(request).read())


def line(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """A logistic probe on the main axes of the states (Alain and Bengio 2016): its direction and its constant."""
    mean, scale = x.mean(0), x.std(0) + 1e-6
    _, size, axes = np.linalg.svd((x - mean) / scale, full_matrices=False)
    axes = axes[:AXES].T / (size[:AXES] / np.sqrt(len(x)))
    flat = np.hstack([(x - mean) / scale @ axes * np.sqrt(STRENGTH), np.ones((len(x), 1))])
    w = fit(flat, y)
    direction = axes @ w[:-1] * np.sqrt(STRENGTH) / scale
    return direction, float(w[-1] - mean @ direction)


def rows(direction: np.ndarray, constant: float, x: np.ndarray) -> dict[str, np.ndarray]:
    """The output's rows for "Yes" and "No": their difference is the probe, their mean stands above every other word.

    The output knows no constant, so the lift, which is much the same for every state, carries it, and what 8 bits shift besides.
    """
    up = x.mean(0) * LIFT / (x.mean(0) @ x.mean(0))

    def made(constant: float) -> dict[str, np.ndarray]:
        half = (direction + up * constant / LIFT) / 2
        return {"yes": up + half, "no": up - half}

    shift = float(np.mean(odds(made(constant), x) - (x @ direction + constant)))
    return made(constant - shift)


def odds(made: dict[str, np.ndarray], x: np.ndarray) -> np.ndarray:
    """The log-odds of yes that the server gives: by the rows as they are kept, in 8 bits."""
    yes, no = (_kept(made[k]) for k in ("yes", "no"))
    return x @ (yes - no)


def _kept(row: np.ndarray) -> np.ndarray:
    kind = GGMLQuantizationType.Q8_0
    return quants.dequantize(quants.quantize(row.astype(np.float32)[None], kind), kind)[0]


def main() -> None:
    known = states(Path(sys.argv[1]))
    labelled: list[tuple[Reading, dict[str, bool], np.ndarray]] = []
    for story in stories():
        reading = read(story.article)
        labels = {n: label for n, label in accused(story, reading).items() if key(story, n) in known}
        seen = np.array([known[key(story, n)] for n in labels], dtype=np.float64)
        labelled.append((reading, labels, seen.reshape(len(labels), WIDTH)))
    x = np.vstack([seen for _, _, seen in labelled])
    y = np.array([float(label) for _, labels, _ in labelled for label in labels.values()])
    fold = np.array([i % FOLDS for i, (_, labels, _) in enumerate(labelled) for _ in labels])
    lines = [line(x[fold != k], y[fold != k]) for k in range(FOLDS)]
    groups: list[list[tuple[AccusedSigns, bool]]] = []
    for i, (reading, labels, seen) in enumerate(labelled):
        direction, constant = lines[i % FOLDS]  # a probe that has not seen the story
        said = Heard(odds=dict(zip(labels, map(float, seen @ direction + constant), strict=True)))
        groups.append([(accused_signs(reading, n, said), label) for n, label in labels.items()])
    report("PROBE", AccusedSigns, groups, lambda n: n in ("odds", "bias"))
    report("PROBED", AccusedSigns, groups, lambda n: n not in ("named", "story"))
    made = rows(*line(x, y), x)
    print(f"# lift: {min((x @ _kept(row)).min() for row in made.values()):.1f} at least")
    OUT.write_text(json.dumps({k: [float(f"{v:.5g}") for v in row] for k, row in made.items()}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
