"""Fits the weights of `summarise/strategies/fitted.py` on the stories for working on, and prints them: `python benchmarks/fit.py`.

What the model says is played again from the recordings of the suites; a change to what is asked wants them recorded first.
Test and blind stories are never read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from summarise import Article
from summarise.evaluation.gold import Story, load
from summarise.evaluation.recordings import URL, Recordings
from summarise.fold import fold_name
from summarise.models.client import Client, Usage
from summarise.models.endpoint import resolve
from summarise.parts import LINE_WORDS, WORDS, Line
from summarise.prompts import PromptSet
from summarise.strategies.interview import hear
from summarise.strategies.reading import Reading, read
from summarise.strategies.signs import AccusedSigns, ClaimSigns, ContextSigns, Heard, accused_signs, claim_signs, context_signs
from summarise.strategies.writing import SHORT

EVALS = Path(__file__).parent.parent / "evals"
RIDGE = 1.0
_OF_ROLE = {"authority": "Authority", "spokesperson": "Office"}
FOLDS = 10


def heard(story: Story, recordings: Path, client: Client) -> Heard | None:
    """What the model said of a story's parties, from its recording."""
    with Recordings(recordings, record=False).of(story.id):
        return client.run(hear(story.article, read(story.article), PromptSet.load("interview")), Usage())


def accused(story: Story, reading: Reading) -> dict[str, bool]:
    """Whether gold accuses each party; one that it may accuse is left out."""
    labels = {name: words["Yes"] for name, words in parts(story, reading).items()}
    return {name: label == 1 for name, label in labels.items() if not np.isnan(label)}


def parts(story: Story, reading: Reading) -> dict[str, dict[str, float]]:
    """What gold says of each party for each word of the probe: 1, 0, or NaN where it may be so."""
    brief, optional = story.gold.brief, story.gold.is_optional
    said: list[tuple[str, str, int, str]] = []  # word, field, item, name
    for i, item in enumerate(brief.allegation):
        said += [("Yes", "allegation", i, n) for n in item.accused] + [("Claims", "allegation", i, n) for n in item.alleged_by]
    for i, item in enumerate(brief.denial):
        said.append(("Answers", "denial", i, item.by))
    for i, item in enumerate(brief.who):
        said.append(("Part", "who", i, item.name))
        said += [(word, "who", i, item.name) for role, word in _OF_ROLE.items() if role == item.role]
    forms = {p.name: {_bare(f) for f in p.names} for p in brief.who}
    found: dict[str, dict[str, float]] = {}
    for name, party in reading.parties.items():
        own = {_bare(f) for f in party.forms}
        here = [(word, optional(where, i)) for word, where, i, whom in said if own & forms.get(whom, {_bare(whom)})]
        required = {word for word, maybe in here if not maybe}
        found[name] = {w: 1.0 if w in required else float("nan") if (w, True) in here else 0.0 for w in WORDS.values()}
    return found


def accused_rows(story: Story, reading: Reading, heard: Heard | None) -> list[tuple[AccusedSigns, bool]]:
    """The signs of each party, of those that the model was asked about where it was, and whether gold accuses it."""
    labels = accused(story, reading)
    return [(accused_signs(reading, n, heard), label) for n, label in labels.items() if heard is None or n in heard.odds]


def claim_rows(story: Story, reading: Reading, lines: Mapping[int, Line] | None = None) -> list[tuple[ClaimSigns, bool]]:
    """The signs of each sentence for each party that gold accuses: whether it is evidence of a required claim against it."""
    forms = {p.name: {_bare(f) for f in p.names} for p in story.gold.brief.who}
    required: dict[str, set[int]] = {}
    optional: dict[str, set[int]] = {}
    for i, item in enumerate(story.gold.brief.allegation):
        for name in item.accused:
            party = next((p.full for p in reading.parties.values() if {_bare(f) for f in p.forms} & forms[name]), None)
            if party is not None:
                kept = optional if story.gold.is_optional("allegation", i) else required
                kept.setdefault(party, set()).update(_sentences(story.article, [item]))
    accused = frozenset(required)
    return [
        (claim_signs(reading, i, name, accused, (lines or {}).get(i)), i in found)
        for name, found in required.items()
        for i in reading.order
        if i in found or i not in optional.get(name, set())
    ]


def context_rows(story: Story, reading: Reading, lines: Mapping[int, Line] | None = None) -> list[tuple[ContextSigns, bool]]:
    """The signs of each sentence that gold holds for context or for nothing; claims, replies and optional facts are left out."""
    said, article = sentences(story), story.article
    claim, reply, fact = LINE_WORDS.values()
    accused = frozenset(n for n, w in reading.weight.items() if w >= 2)
    return [
        (context_signs(reading, article.sentences[i], accused, (lines or {}).get(i)), said[i][fact] == 1)
        for i in reading.order
        if said[i][claim] == said[i][reply] == 0 and not np.isnan(said[i][fact]) and len(article.sentences[i].text.split()) >= SHORT
    ]


def sentences(story: Story) -> dict[int, dict[str, float]]:
    """What gold says of each sentence for each word of the probe: 1, 0, or NaN where it may be so."""
    gold = story.gold
    found: dict[int, dict[str, float]] = {s.index: {} for s in story.article.story}
    for word, items, name in (
        (LINE_WORDS["claims"], gold.brief.allegation, "allegation"),
        (LINE_WORDS["answers"], gold.brief.denial, "denial"),
        (LINE_WORDS["background"], gold.brief.context, "context"),
    ):
        required = _sentences(story.article, [x for i, x in enumerate(items) if not gold.is_optional(name, i)])
        optional = _sentences(story.article, items) - required
        for index, labels in found.items():
            labels[word] = 1.0 if index in required else float("nan") if index in optional else 0.0
    return found


def _bare(form: str) -> str:
    return fold_name(form).removeprefix("the ")


def _sentences(article: Article, items: Sequence[Any]) -> set[int]:
    return {s.index for item in items for span in item.evidence for s in article.sentences_of(span.start, span.end)}


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of least logistic loss plus RIDGE/2 times their squares, the bias's own excepted (Hoerl and Kennard 1970; le Cessie 1992)."""
    ridge = np.full(x.shape[1], RIDGE)
    ridge[-1] = 0.0

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        p = 1 / (1 + np.exp(-z))
        return float(np.sum(np.logaddexp(0, z) - y * z) + 0.5 * np.sum(ridge * w * w)), x.T @ (p - y) + ridge * w

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x


def report(name: str, kind: type, groups: Sequence[Sequence[tuple[Any, bool]]], keep: Callable[[str], bool]) -> None:
    """Weights on all stories, and how they do on stories that they were not fitted on (ten folds by story)."""
    names = [f.name for f in fields(kind)]
    used = np.array([keep(n) for n in names])
    x = np.array([[float(v) for v in astuple(signs)] for group in groups for signs, _ in group]) * used
    y = np.array([float(label) for group in groups for _, label in group])
    fold = np.array([g % FOLDS for g, group in enumerate(groups) for _ in group])
    chances = np.zeros(len(y))
    for k in range(FOLDS):
        chances[fold == k] = 1 / (1 + np.exp(-(x[fold == k] @ fit(x[fold != k], y[fold != k]))))
    found = chances >= 0.5
    right = float(np.sum(found * y))
    loss = -np.mean(y * np.log(chances) + (1 - y) * np.log(1 - chances))
    print(
        f"# {name}: {len(y)} rows, {int(y.sum())} true; left-out folds: "
        f"precision {right / max(1, found.sum()):.2f}, recall {right / y.sum():.2f}, log-loss {loss:.3f}"
    )
    weights_of = fit(x, y)
    values = ", ".join(f"{n}={w:.2f}" for n, w, u in zip(names, weights_of, used, strict=True) if u and abs(w) >= 0.005)
    print(f"{name} = {kind.__name__}({values})")


def main() -> None:
    client = Client(resolve("local", URL), connection_retries=0)
    everything = [*load(EVALS / "practice"), *(s for s in load(EVALS / "gold") if s.split == "dev")]
    folders = [EVALS / "recordings" / ("practice/interview" if s.article.source.count("practice") else "interview") for s in everything]
    readings = [read(s.article) for s in everything]
    said = [heard(s, f, client) for s, f in zip(everything, folders, strict=True)]
    client.close()
    alone = [accused_rows(s, r, None) for s, r in zip(everything, readings, strict=True)]
    report("ALONE", AccusedSigns, alone, lambda n: n not in ("named", "odds", "above", "story", "belongs"))
    weighed = [accused_rows(s, r, h) for s, r, h in zip(everything, readings, said, strict=True) if h is not None]
    report("ACCUSED", AccusedSigns, weighed, lambda n: n != "belongs")
    report("CLAIM", ClaimSigns, [claim_rows(s, r) for s, r in zip(everything, readings, strict=True)], lambda n: True)
    report("CONTEXT", ContextSigns, [context_rows(s, r) for s, r in zip(everything, readings, strict=True)], lambda n: True)


if __name__ == "__main__":
    main()
