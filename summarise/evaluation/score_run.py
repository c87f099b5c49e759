"""The second half of an eval: predictions scored, story by story, and gathered into figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from summarise.brief import Brief
from summarise.errors import SummariseError
from summarise.evaluation.figures import figures
from summarise.evaluation.gate import Scored
from summarise.evaluation.generate import Mode, Run
from summarise.evaluation.gold import Story, load
from summarise.evaluation.scoring import StoryScore, score
from summarise.evaluation.suite import Suite, System


def stories_of(suite: Suite) -> list[Story]:
    """The stories that a suite runs.

    Raises:
        SummariseError: it selects none.
    """
    stories = [s for s in load(suite.gold) if s.split in suite.split and (suite.stories is None or s.id in suite.stories)]
    if not stories:
        raise SummariseError(f"{suite.name}: no story of {', '.join(suite.split)} in {suite.gold}")
    return stories[: suite.limit]


def score_system(
    suite: Suite, system: System, stories: Sequence[Story], mode: Mode, out: Path, anew: bool, only_failed: bool, notify: Callable[[str], None]
) -> tuple[Scored, dict[str, Brief | None]]:
    """Runs one system and scores it; also its brief of each story, for the report."""
    predictions = Run(suite, mode, out / suite.name, anew, only_failed, notify).run(system, stories)
    by_id = {s.id: s for s in stories}
    found: defaultdict[str, list[StoryScore]] = defaultdict(list)
    briefs: dict[str, Brief | None] = {}
    for prediction in predictions:
        story = by_id[prediction.story]
        brief = prediction.bound(story)
        found[story.id].append(score(story, brief))
        briefs.setdefault(story.id, brief)
    runs = [found[s.id] for s in stories]
    by_split = {split: [found[s.id] for s in stories if s.split == split] for split in suite.split}
    made = {split: figures(system.name, split, rows) for split, rows in by_split.items() if rows}
    return Scored(system.name, predictions[0].settings_sha256, runs, made), briefs
