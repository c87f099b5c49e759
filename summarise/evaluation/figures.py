"""From scores of stories to figures of a system, each with its interval and its n/N."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from summarise.evaluation.scoring import ATTRIBUTES, FEARS, FIELDS, Counts, StoryScore
from summarise.evaluation.statistics import Interval, bootstrap, wilson

MEAN_F1 = "mean f1"
ACCUSED_RECALL = "accused recall"


@dataclass(frozen=True)
class Rate:
    """How many of the stories that can show a fear do, and which."""

    interval: Interval
    stories: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """What a system reached on a split. `n` of `total` stories gave a brief; the others count as worst in every figure."""

    system: str
    split: str
    n: int
    total: int
    micro: dict[str, Interval]
    macro: dict[str, Interval]
    precision: dict[str, Interval]
    recall: dict[str, Interval]
    attributes: dict[str, Interval]
    rates: dict[str, Rate]
    seconds: float
    calls: float
    tokens_in: float
    tokens_out: float
    usd: float | None
    metrics: dict[str, float] = field(default_factory=dict[str, float])


def _f1(sums: Sequence[float]) -> float:
    matched, wrong, missed, invented = sums[:4]
    whole = 2 * matched + 2 * wrong + missed + invented
    return 2 * matched / whole if whole else 1.0


def _precision(sums: Sequence[float]) -> float:
    return sums[0] / (sums[0] + sums[1] + sums[3]) if sums[0] + sums[1] + sums[3] else 1.0


def _recall(sums: Sequence[float]) -> float:
    return sums[0] / (sums[0] + sums[1] + sums[2]) if sums[0] + sums[1] + sums[2] else 1.0


def _row(counts: Counts) -> tuple[float, ...]:
    return counts.matched, counts.wrong, counts.missed, counts.invented


def figures(system: str, split: str, runs: Sequence[Sequence[StoryScore]]) -> Figures:
    """All figures of one system on one split.

    Args:
        system: its name.
        split: the name of the split.
        runs: for each story, its scores (one a repeat); repeats are averaged first, for the unit is the story.
    """
    rows = {f: [_mean([_row(s.fields[f]) for s in story]) for story in runs] for f in FIELDS}
    everything = [tuple(x for f in FIELDS for x in rows[f][i]) for i in range(len(runs))]
    micro = {f: bootstrap(rows[f], _f1) for f in FIELDS}
    micro[MEAN_F1] = bootstrap(everything, _mean_of_four)
    macro = {f: bootstrap([(_mean([(s.fields[f].f1,) for s in story])[0], 1.0) for story in runs], _ratio) for f in FIELDS}
    attributes = {a: bootstrap([_mean([s.attributes[a] for s in story]) for story in runs], _ratio) for a in ATTRIBUTES}
    accused = [_mean([_row(s.accused_recall) for s in story]) for story in runs]
    recall = {f: bootstrap(rows[f], _recall) for f in FIELDS} | {ACCUSED_RECALL: bootstrap(accused, _recall)}
    costs = [s.cost for story in runs for s in story if not s.failed]
    usd = [c.usd for c in costs if c.usd is not None]
    made = Figures(
        system=system, split=split, n=sum(not any(s.failed for s in story) for story in runs), total=len(runs), micro=micro, macro=macro,
        precision={f: bootstrap(rows[f], _precision) for f in FIELDS}, recall=recall, attributes=attributes,
        rates={fear: _rate(fear, runs) for fear in FEARS}, seconds=_median([c.seconds for c in costs]), calls=_median([c.calls for c in costs]),
        tokens_in=_median([c.tokens_in for c in costs]), tokens_out=_median([c.tokens_out for c in costs]), usd=sum(usd) if usd else None,
    )  # fmt: skip
    made.metrics.update(_flat(made))
    return made


def _flat(made: Figures) -> dict[str, float]:
    """Every figure that a floor or a baseline may name."""
    flat = {f"{f} f1": made.micro[f].value for f in FIELDS} | {MEAN_F1: made.micro[MEAN_F1].value}
    flat |= {f"{f} precision": i.value for f, i in made.precision.items()} | {f"{f} recall": made.recall[f].value for f in FIELDS}
    flat |= {ACCUSED_RECALL: made.recall[ACCUSED_RECALL].value} | {a: i.value for a, i in made.attributes.items()}
    return flat | {fear: rate.interval.value for fear, rate in made.rates.items()}


def _mean(rows: Sequence[Sequence[float]]) -> tuple[float, ...]:
    return tuple(sum(column) / len(rows) for column in zip(*rows, strict=True))


def _median(values: Sequence[float]) -> float:
    return float(median(values)) if values else 0.0


def _ratio(sums: Sequence[float]) -> float:
    return sums[0] / sums[1] if sums[1] else 1.0


def _mean_of_four(sums: Sequence[float]) -> float:
    return sum(_f1(sums[4 * i : 4 * i + 4]) for i in range(len(FIELDS))) / len(FIELDS)


def _rate(fear: str, runs: Sequence[Sequence[StoryScore]]) -> Rate:
    """A story shows a fear where any of its repeats does."""
    able = [story for story in runs if fear in story[0].applies]
    shown = [story[0].story for story in able if any(c.fear == fear for s in story for c in s.cases)]
    return Rate(wilson(len(shown), len(able)), tuple(shown))


def by_story(runs: Sequence[Sequence[StoryScore]], metric: str) -> list[float]:
    """A metric of each story, repeats averaged: a field's F1, or the mean of the four.

    Raises:
        KeyError: there is no such metric by story.
    """
    value: Callable[[StoryScore], float]
    if metric == MEAN_F1:
        value = lambda s: sum(c.f1 for c in s.fields.values()) / len(FIELDS)  # noqa: E731
    else:
        name = metric.removesuffix(" f1")
        value = lambda s: s.fields[name].f1  # noqa: E731
    return [sum(value(s) for s in story) / len(story) for story in runs]
