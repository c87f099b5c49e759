"""How sure a figure is, and whether two runs differ. The unit is the story; every draw is seeded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from math import sqrt
from statistics import NormalDist
from typing import Literal

SEED = 20261123
DRAWS = 2000
LEVEL = 0.95

Verdict = Literal["better", "worse", "cannot tell"]


@dataclass(frozen=True)
class Interval:
    """A figure with its 95 % interval; `n` stories lie under it."""

    value: float
    low: float
    high: float
    n: int


def wilson(successes: int, n: int, level: float = LEVEL) -> Interval:
    """Wilson's score interval for a rate.

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n); Wilson 1927, JASA 22, 209-212.
    Right at 0 and at 1, where the normal one has no width. `n` = 0 gives the whole range.
    """
    if n == 0:
        return Interval(0.0, 0.0, 1.0, 0)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    p = successes / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return Interval(p, max(0.0, middle - half), min(1.0, middle + half), n)


def bootstrap(rows: Sequence[Sequence[float]], figure: Callable[[Sequence[float]], float], level: float = LEVEL) -> Interval:
    """Percentile bootstrap over stories (Efron 1979; Efron & Tibshirani 1993, ch. 13).

    Args:
        rows: one row a story, each with the same number of columns (counts, or one score).
        figure: from the column sums of a sample to the figure: a ratio of sums for a micro average, a mean for a macro one.
        level: of the interval.

    Returns:
        the figure of all stories; with fewer than two stories nothing can be known, and the interval is the whole range.
    """
    import numpy as np

    data = np.asarray(rows, dtype=float)
    n = len(rows)
    if n == 0:
        return Interval(0.0, 0.0, 1.0, 0)
    value = figure(data.sum(axis=0).tolist())
    if n < 2:
        return Interval(value, 0.0, 1.0, n)
    # Drawing n stories with replacement is drawing how often each is taken: one matrix product gives all the sums.
    taken = np.random.default_rng(SEED).multinomial(n, [1 / n] * n, size=DRAWS)
    samples = [figure(sums) for sums in (taken @ data).tolist()]
    low, high = np.quantile(samples, [(1 - level) / 2, (1 + level) / 2])
    return Interval(value, float(min(low, value)), float(max(high, value)), n)


def sign_flip(differences: Sequence[float]) -> float:
    """Two-sided p-value of a paired sign-flip permutation test of mean difference 0 (Fisher 1935; Good 2005).

    All 2^n flips up to 12 stories, else seeded draws with the observed one counted ((b + 1) / (m + 1); Phipson & Smyth 2010).
    """
    import numpy as np

    d = np.asarray([x for x in differences if x != 0.0], dtype=float)
    if len(d) == 0:
        return 1.0
    observed = abs(d.sum()) - 1e-12
    if len(d) <= 12:
        every: list[tuple[float, ...]] = list(product((1.0, -1.0), repeat=len(d)))
        sums: list[float] = np.abs(np.asarray(every) @ d).tolist()
        return sum(s >= observed for s in sums) / len(sums)
    draws = 10_000
    signs = np.random.default_rng(SEED).choice([-1.0, 1.0], size=(draws, len(d)))
    return float(((abs(signs @ d) >= observed).sum() + 1) / (draws + 1))


def holm(p_values: dict[str, float]) -> dict[str, float]:
    """Adjusted p-values by Holm's step-down procedure (Holm 1979, Scand. J. Statist. 6, 65-70)."""
    adjusted: dict[str, float] = {}
    running = 0.0
    for rank, (name, p) in enumerate(sorted(p_values.items(), key=lambda item: item[1])):
        running = max(running, min(1.0, (len(p_values) - rank) * p))
        adjusted[name] = running
    return {name: adjusted[name] for name in p_values}


def smallest_effect(differences: Sequence[float], level: float = LEVEL, power: float = 0.8) -> float:
    """The smallest mean difference that so many stories of such a spread would show with that power.

    (z₁₋α/₂ + z_power) · s / √n (Cohen 1988; Bloom 1995). Where no story differs, the spread that one story's whole point would give.
    """
    n = len(differences)
    if n < 2:
        return 1.0
    mean = sum(differences) / n
    spread = sqrt(sum((d - mean) ** 2 for d in differences) / (n - 1)) or 1 / sqrt(n)
    z = NormalDist().inv_cdf
    return min(1.0, (z(0.5 + level / 2) + z(power)) * spread / sqrt(n))


@dataclass(frozen=True)
class Comparison:
    """Two runs on the same stories, one metric."""

    metric: str
    before: float
    after: float
    difference: Interval
    p: float
    smallest: float

    def verdict(self, adjusted_p: float | None = None, margin: float = 0.0) -> Verdict:
        """`better` or `worse` where test and interval agree; `worse` needs more than the margin; else `cannot tell`."""
        p = self.p if adjusted_p is None else adjusted_p
        if p < 1 - LEVEL and self.difference.low > 0:
            return "better"
        if p < 1 - LEVEL and self.difference.high < 0 and self.difference.value < -margin:
            return "worse"
        return "cannot tell"

    def not_worse(self, margin: float) -> bool | None:
        """Non-inferiority: True where the interval lies above -margin, False where it lies below, None where it cannot be told."""
        if self.difference.low >= -margin:
            return True
        return False if self.difference.high < -margin else None


def compare(metric: str, before: Sequence[float], after: Sequence[float]) -> Comparison:
    """Compares two runs story by story: paired bootstrap for the interval, sign flips for the p-value.

    Args:
        metric: its name.
        before: a score a story.
        after: a score a story, in the same order.
    """
    if len(before) != len(after):
        raise ValueError("two runs are compared on the same stories")
    n = len(before)
    differences = [b - a for a, b in zip(before, after, strict=True)]
    interval = bootstrap([(d,) for d in differences], lambda sums: sums[0] / max(n, 1))
    if n < 2:
        interval = Interval(interval.value, -1.0, 1.0, n)
    return Comparison(metric, sum(before) / max(n, 1), sum(after) / max(n, 1), interval, sign_flip(differences), smallest_effect(differences))
