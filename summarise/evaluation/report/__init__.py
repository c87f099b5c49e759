"""Reports of a run: a table for the terminal, JSON, Markdown for a pull request, JUnit, and one HTML page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarise.brief import Brief
from summarise.errors import SummariseError
from summarise.evaluation.figures import ACCUSED_RECALL, MEAN_F1
from summarise.evaluation.gate import Scored, Verdict
from summarise.evaluation.gold import Story
from summarise.evaluation.report import html as html_report
from summarise.evaluation.report import junit as junit_report
from summarise.evaluation.report import markdown as markdown_report
from summarise.evaluation.scoring import FEARS, FIELDS
from summarise.evaluation.statistics import Interval
from summarise.evaluation.suite import Suite

markdown = markdown_report


@dataclass(frozen=True)
class Report:
    """A run and its verdict; `briefs` by system and story, None where a system failed."""

    suite: Suite
    stories: Sequence[Story]
    scored: Sequence[Scored]
    briefs: dict[str, dict[str, Brief | None]]
    verdict: Verdict


def write(report: Report, html: str | None, markdown: str | None, junit: str | None) -> None:
    """Writes the files that are asked for.

    Raises:
        SummariseError: one cannot be written.
    """
    for path, render in ((html, html_report.render), (markdown, markdown_report.render), (junit, junit_report.render)):
        if path is None:
            continue
        try:
            Path(path).write_text(render(report), encoding="utf-8")
        except OSError as error:
            raise SummariseError(f"{path}: {error.strerror or error}") from error


def span(interval: Interval) -> str:
    """A figure with its interval; a dash where one story gives none."""
    if interval.n < 2:
        return f"{interval.value:.2f} [–]"
    return f"{interval.value:.2f} [{interval.low:.2f}, {interval.high:.2f}]"


def table(report: Report, *, colour: bool) -> str:
    """The matrix for a terminal: a row a system and split, then the fears with their stories, then the verdict."""
    heads = ["system", "split", "n/N", *FIELDS, "mean", ACCUSED_RECALL, "s", "tokens"]
    rows = [heads]
    for system in report.scored:
        for split, f in system.figures.items():
            cells = [span(f.micro[name]) for name in (*FIELDS, MEAN_F1)]
            rows.append(
                [
                    system.system,
                    split,
                    f"{f.n}/{f.total}",
                    *cells,
                    span(f.recall[ACCUSED_RECALL]),
                    f"{f.seconds:.1f}",
                    f"{f.tokens_in + f.tokens_out:,.0f}",
                ]
            )
    widths = [max(len(r[i]) for r in rows) for i in range(len(heads))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines += ["", "F1 by field (micro) with 95 % intervals over stories; seconds and tokens are medians of a story.", ""]
    for system in report.scored:
        for split, f in system.figures.items():
            for fear in FEARS:
                rate = f.rates[fear]
                if rate.stories:
                    names = ", ".join(rate.stories[:6]) + (" …" if len(rate.stories) > 6 else "")
                    lines.append(f"{system.system} {split}: {fear} {len(rate.stories)}/{rate.interval.n}: {names}")
    verdict = report.verdict.line
    good = report.verdict.code == 0
    return "\n".join([*lines, "", f"\x1b[{32 if good else 31}m{verdict}\x1b[0m" if colour else verdict])


def as_json(report: Report) -> str:
    """Every figure with its interval, and every story's score."""
    systems = {
        s.system: {
            "splits": {
                split: {
                    "n": f.n, "total": f.total, "figures": f.metrics,
                    "intervals": {name: [i.low, i.high] for name, i in f.micro.items()},
                    "seconds": f.seconds, "calls": f.calls, "tokens_in": f.tokens_in, "tokens_out": f.tokens_out, "usd": f.usd,
                }
                for split, f in s.figures.items()
            },
            "stories": {runs[0].story: [r.model_dump(mode="json", exclude={"marks"}) for r in runs] for runs in s.runs},
        }
        for s in report.scored
    }  # fmt: skip
    verdict = {"code": report.verdict.code, "line": report.verdict.line, "reasons": report.verdict.reasons}
    return json.dumps({"suite": report.suite.name, "verdict": verdict, "systems": systems}, ensure_ascii=False)
