"""Markdown for a pull request: one line that says it all, the matrix, and what a newsroom fears."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarise.evaluation.figures import ACCUSED_RECALL, MEAN_F1
from summarise.evaluation.scoring import FEARS, FIELDS
from summarise.evaluation.statistics import Interval

if TYPE_CHECKING:
    from summarise.evaluation.report import Report


def render(report: Report) -> str:
    """The whole comment."""
    lines = [f"**{plain(report.suite.name)}**: {plain(report.verdict.line)}", ""]
    lines += ["| system | split | n/N | " + " | ".join(FIELDS) + " | mean F1 | accused recall |", "|" + " --- |" * (len(FIELDS) + 5)]
    for system in report.scored:
        for split, f in system.figures.items():
            cells = [_cell(f.micro[name]) for name in (*FIELDS, MEAN_F1)] + [_cell(f.recall[ACCUSED_RECALL])]
            lines.append(f"| {plain(system.system)} | {split} | {f.n}/{f.total} | " + " | ".join(cells) + " |")
    lines += ["", "| system | split | " + " | ".join(FEARS) + " |", "|" + " --- |" * (len(FEARS) + 2)]
    for system in report.scored:
        for split, f in system.figures.items():
            cells = [f"{len(f.rates[x].stories)}/{f.rates[x].interval.n}" for x in FEARS]
            lines.append(f"| {plain(system.system)} | {split} | " + " | ".join(cells) + " |")
    for name, comparisons in report.verdict.comparisons.items():
        lines += ["", f"Against the baseline, {plain(name)}:", ""]
        for comparison, p in comparisons:
            d = comparison.difference
            lines.append(
                f"- {comparison.metric}: {comparison.before:.3f} → {comparison.after:.3f} ({d.value:+.3f} [{d.low:+.3f}, {d.high:+.3f}], p {p:.3f}): "
                f"{comparison.verdict(p, report.suite.margin)}; smallest effect that could be seen {comparison.smallest:.3f}"
            )
    if report.verdict.reasons:
        lines += ["", *(f"- {plain(reason)}" for reason in report.verdict.reasons[:20])]
    return "\n".join(lines) + "\n"


def _cell(interval: Interval) -> str:
    return f"{interval.value:.2f} [{interval.low:.2f}, {interval.high:.2f}]" if interval.n > 1 else f"{interval.value:.2f} [–]"


def plain(text: str) -> str:
    """Text in which nothing is markup: names of stories and systems are data."""
    return re.sub(r"([\\`*_{}\[\]()#!|<>])", r"\\\1", " ".join(text.split()))
