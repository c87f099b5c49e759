"""`summarise eval` and `summarise gold`: suites run, compared and reported; labels checked."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarise.errors import SummariseError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarise.brief import Brief
    from summarise.evaluation.gate import Baseline, Scored, Verdict
    from summarise.evaluation.generate import Mode
    from summarise.evaluation.gold import Story
    from summarise.evaluation.report import Report
    from summarise.evaluation.suite import Suite


def run(args: argparse.Namespace) -> int:
    """Runs a suite: 0 passed, 1 incomplete, 2 usage, 4 worse or below a floor, 5 cannot tell."""
    try:
        import numpy  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError as error:
        raise SummariseError("summarise eval needs: pip install 'summarise[evals]'") from error
    from summarise.evaluation.gold import GoldError
    from summarise.evaluation.recordings import StaleError

    try:
        return _run(args)
    except (StaleError, GoldError) as error:
        print(f"summarise: {error}", file=sys.stderr)
        return 1 if isinstance(error, StaleError) else 2


def _run(args: argparse.Namespace) -> int:
    from summarise.evaluation.report import Report, write
    from summarise.evaluation.score_run import score_system, stories_of

    suite = _suite(args)
    stories = stories_of(suite)
    before = _baseline(args, suite)
    scored: list[Scored] = []
    briefs: dict[str, dict[str, Brief | None]] = {}
    for system in suite.systems:
        found, kept = score_system(suite, system, stories, _mode(args), Path(args.out), args.record == "all", args.only_failed, _notify(args))
        scored.append(found)
        briefs[system.name] = kept
    verdict = _judge(args, suite, stories, scored, before)
    report = Report(suite, stories, scored, briefs, verdict)
    write(report, html=args.report, markdown=args.markdown, junit=args.junit)
    _print(report, args)
    if args.update_baseline:
        return _update(args, suite, stories, scored, before)
    return verdict.code


def _mode(args: argparse.Namespace) -> Mode:
    return "record" if args.record else "replay" if args.replay else "live"


def _notify(args: argparse.Namespace) -> Callable[[str], None]:
    loud = not args.quiet and (args.verbose or sys.stderr.isatty())

    def notify(line: str) -> None:
        if loud:
            print(f"summarise: {line}", file=sys.stderr, flush=True)

    return notify


def _suite(args: argparse.Namespace) -> Suite:
    from summarise.evaluation.suite import Suite, System

    if args.suite is None and args.gold is None:
        raise SummariseError("name a suite (evals/suites/recorded.yaml), or your own gold with --gold DIR")
    asked = {
        name: System(name=name, model=m, strategy=s, prompts=Path(p) if p else None, base_url=args.base_url)
        for m in args.model or [None]
        for s in args.strategy or [None]
        for p in args.prompts or [None]
        for name in [_column(m, s, p)]
    }
    if args.suite is not None:
        suite = Suite.load(Path(args.suite))
    else:
        suite = Suite(name=Path(args.gold).name, gold=Path(args.gold), systems=list(asked.values()))
    if args.gold:
        suite.gold = Path(args.gold)
    if args.model or args.strategy or args.prompts:
        suite.systems = list(asked.values())
    if args.system:
        suite.systems = [s for s in suite.systems if s.name in args.system]
        if not suite.systems:
            raise SummariseError(f"{suite.name} has no system {', '.join(args.system)}")
    suite.split = args.split or suite.split
    suite.limit = args.limit or suite.limit
    suite.repeat = args.repeat or suite.repeat
    if args.baseline:
        suite.baseline = Path(args.baseline)
    return suite


def _column(model: str | None, strategy: str | None, prompts: str | None) -> str:
    """The name of a column of the matrix; it is a file's name too."""
    parts = [model or "", strategy or "", Path(prompts).name if prompts else ""]
    return "-".join(p.replace("/", "_").replace(":", "_") for p in parts if p) or "model"


def _baseline(args: argparse.Namespace, suite: Suite) -> Baseline | None:
    """The scores that stand, read before anything is asked; a missing file is an error unless it is to be made."""
    from summarise.evaluation.gate import Baseline

    if suite.baseline is None or args.record or (args.update_baseline and not suite.baseline.is_file()):
        return None
    return Baseline.load(suite.baseline)


def _judge(args: argparse.Namespace, suite: Suite, stories: list[Story], scored: list[Scored], before: Baseline | None) -> Verdict:
    from summarise.evaluation import gate

    verdict = gate.Verdict()
    gate.completeness(verdict, scored)
    gate.floors(verdict, scored, suite.floors)
    if before is not None:
        now = gate.baseline_of(suite.name, stories, scored)
        if args.replay:
            gate.replayed(verdict, before, now)
        else:
            gate.live(verdict, before, now, scored, suite.margin)
    return verdict


def _update(args: argparse.Namespace, suite: Suite, stories: list[Story], scored: list[Scored], before: Baseline | None) -> int:
    from summarise.evaluation import gate

    if suite.baseline is None:
        raise SummariseError(f"{suite.name} names no baseline; give --baseline FILE")
    now = gate.baseline_of(suite.name, stories, scored)
    lower = gate.regressions(before, now) if before is not None else []
    if lower and not args.allow_regression:
        print(f"summarise: the baseline stays, these figures would fall (--allow-regression): {'; '.join(lower[:6])}", file=sys.stderr)
        return gate.WORSE
    now.save(suite.baseline)
    print(f"summarise: {suite.baseline} is the baseline now", file=sys.stderr)
    return gate.PASSED


def _print(report: Report, args: argparse.Namespace) -> None:
    from summarise.evaluation.report import as_json, markdown, table

    print(as_json(report) if args.json else table(report, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as handle:
            handle.write(markdown.render(report))


def run_gold(args: argparse.Namespace) -> int:
    """`summarise gold check`: 0 every label holds, 2 some do not."""
    from summarise.evaluation.agreement import agreement, overview
    from summarise.evaluation.gold import GoldError, load

    try:
        stories = load(Path(args.folder))
    except GoldError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 2
    print(overview(stories))
    print()
    print(agreement(stories))
    return 0
