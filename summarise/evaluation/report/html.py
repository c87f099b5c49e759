"""One page that works from a file with no network: figures, a plot of score against cost, and every story beside its gold."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarise.brief import Brief
from summarise.evaluation.figures import ACCUSED_RECALL, MEAN_F1
from summarise.evaluation.gold import Story
from summarise.evaluation.scoring import FEARS, FIELDS, StoryScore

if TYPE_CHECKING:
    from summarise.evaluation.report import Report

PLOT_WIDTH, PLOT_HEIGHT, MARGIN = 360, 200, 40


@dataclass(frozen=True)
class Piece:
    """A run of an article's text, and the classes of the evidence that it lies in."""

    text: str
    classes: str


@dataclass(frozen=True)
class Row:
    """A gold item beside what a system gave for it."""

    part: str
    outcome: str
    gold: str
    brief: str


@dataclass
class Panel:
    """One story and one system."""

    story: str
    system: str
    split: str
    title: str
    kinds: str
    f1: str
    pieces: list[Piece] = field(default_factory=list[Piece])
    rows: list[Row] = field(default_factory=list[Row])
    cases: list[str] = field(default_factory=list[str])


@dataclass(frozen=True)
class Point:
    """A system in a plot, in the plot's own units."""

    x: float
    y: float
    name: str
    value: str


def render(report: Report) -> str:
    """The page. Every text is escaped by the template; nothing of an article becomes markup or script."""
    import jinja2

    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((Path(__file__).parent / "page.html").read_text(encoding="utf-8"))
    return template.render(
        suite=report.suite.name, verdict=report.verdict, fields=FIELDS, fears=FEARS, mean=MEAN_F1, accused=ACCUSED_RECALL,
        systems=report.scored, panels=list(_panels(report)), plots=_plots(report), width=PLOT_WIDTH, height=PLOT_HEIGHT, margin=MARGIN,
        n_stories=len(report.stories),
    )  # fmt: skip


def _panels(report: Report) -> list[Panel]:
    stories = {s.id: s for s in report.stories}
    panels: list[Panel] = []
    for system in report.scored:
        for runs in system.runs:
            score = runs[0]
            panels.append(_panel(stories[score.story], system.system, score, report.briefs[system.system].get(score.story)))
    return sorted(panels, key=lambda p: p.story)


def _panel(story: Story, system: str, score: StoryScore, brief: Brief | None) -> Panel:
    outcomes = {m.outcome for m in score.marks} - {"matched", "optional"}
    fears = {c.fear.replace(" ", "-") for c in score.cases}
    panel = Panel(
        story.id, system, story.split, story.article.title or story.id, " ".join(sorted(outcomes | fears | ({"failed"} if score.failed else set()))),
        f"{sum(c.f1 for c in score.fields.values()) / len(FIELDS):.2f}",
    )  # fmt: skip
    panel.cases = [f"{c.fear}: {c.item}: {c.detail}" for c in score.cases]
    panel.pieces = _pieces(story, brief)
    for mark in score.marks:
        gold = _text(getattr(story.gold.brief, mark.field)[mark.gold]) if mark.gold is not None else ""
        given = _text(getattr(brief, mark.field)[mark.predicted]) if brief is not None and mark.predicted is not None else ""
        panel.rows.append(Row(mark.field, mark.outcome, gold, given))
    return panel


def _text(item: Any) -> str:
    if hasattr(item, "role"):
        return f"{item.name} ({item.role})"
    people = getattr(item, "by", None) or ", ".join(getattr(item, "accused", ()))
    kind = getattr(item, "kind", None) or getattr(item, "status", None)
    return " · ".join(x for x in (people, kind, item.statement) if x)


def _pieces(story: Story, brief: Brief | None) -> list[Piece]:
    """The article cut where evidence begins or ends: `g-` classes are the gold's, `b-` the brief's."""
    spans: list[tuple[int, int, str]] = []
    for prefix, side in (("g", story.gold.brief), ("b", brief)):
        for part in ("allegation", "denial", "context") if side is not None else ():
            spans += [(s.start, s.end, f"{prefix}-{part}") for item in getattr(side, part) for s in item.evidence]
    text = story.article.text
    cuts = sorted({0, len(text), *(x for a, b, _ in spans for x in (a, b))})
    return [
        Piece(text[a:b], " ".join(sorted({c for start, end, c in spans if start <= a and b <= end})))
        for a, b in itertools.pairwise(cuts)
    ]  # fmt: skip


def _plots(report: Report) -> list[tuple[str, list[Point], str]]:
    """Score against tokens and against seconds: a point a system, all stories of the run's last split."""
    plots: list[tuple[str, list[Point], str]] = []
    for name in ("tokens", "seconds"):
        costs: list[tuple[str, float, float]] = []
        for system in report.scored:
            f = list(system.figures.values())[-1]
            costs.append((system.system, f.seconds if name == "seconds" else f.tokens_in + f.tokens_out, f.micro[MEAN_F1].value))
        top = max((c for _, c, _ in costs), default=0.0) or 1.0
        points = [
            Point(round(MARGIN + c / top * (PLOT_WIDTH - 2 * MARGIN), 1), round(PLOT_HEIGHT - MARGIN - s * (PLOT_HEIGHT - 2 * MARGIN), 1), n, f"{s:.2f}, {c:,.1f}")
            for n, c, s in costs
        ]  # fmt: skip
        plots.append((name, points, f"{top:,.0f}"))
    return plots
