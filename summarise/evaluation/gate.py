"""Passed or not: floors, a baseline that a replay must equal, and a margin that a live run must keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from summarise.errors import SummariseError
from summarise.evaluation.figures import MEAN_F1, Figures, by_story
from summarise.evaluation.gold import Story
from summarise.evaluation.scoring import FEARS, FIELDS, Counts, StoryScore
from summarise.evaluation.statistics import Comparison, compare, holm

PASSED, INCOMPLETE, USAGE, WORSE, CANNOT_TELL = 0, 1, 2, 4, 5
SCORER = 1
"""The scorer's version: runs that were scored by different ones are not compared."""

GATED = (*(f"{name} f1" for name in FIELDS), MEAN_F1)


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StoryStanding(_Record):
    """What one story scored when the baseline was set."""

    failed: bool
    fields: dict[str, Counts]
    accused_recall: Counts
    attributes: dict[str, tuple[float, int]]
    fears: tuple[str, ...]

    @classmethod
    def of(cls, score: StoryScore) -> StoryStanding:
        """From a score, without its marks and its cost."""
        return cls(
            failed=score.failed, fields=score.fields, accused_recall=score.accused_recall, attributes=score.attributes,
            fears=tuple(sorted(f"{c.fear}: {c.item}" for c in score.cases)),
        )  # fmt: skip


class Standing(_Record):
    """What one system scored."""

    settings_sha256: str
    stories: dict[str, StoryStanding]
    figures: dict[str, dict[str, float]]


class Baseline(_Record):
    """The scores that stand."""

    suite: str
    scorer: int = SCORER
    gold_sha256: str
    systems: dict[str, Standing]

    @classmethod
    def load(cls, path: Path) -> Baseline:
        """A baseline's file.

        Raises:
            SummariseError: there is none, or it cannot be read.
        """
        try:
            return cls.model_validate_json(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise SummariseError(f"{path}: {error.strerror or error}; make it with --update-baseline") from error
        except ValidationError as error:
            raise SummariseError(f"{path}: not a baseline of this version; make it anew with --update-baseline") from error

    def save(self, path: Path) -> None:
        """Writes it whole, or leaves the old one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(path.name + ".partial")
        partial.write_text(self.model_dump_json(indent=1) + "\n", encoding="utf-8")
        partial.replace(path)


@dataclass
class Scored:
    """One system's scores on the stories of a run."""

    system: str
    settings_sha256: str
    runs: list[list[StoryScore]]
    figures: dict[str, Figures]

    @property
    def complete(self) -> bool:
        """Whether every story gave a brief."""
        return all(f.n == f.total for f in self.figures.values())


@dataclass
class Verdict:
    """The gate's answer: an exit code, the reasons, and the comparisons that were made."""

    code: int = PASSED
    reasons: list[str] = field(default_factory=list[str])
    comparisons: dict[str, list[tuple[Comparison, float]]] = field(default_factory=dict[str, list[tuple[Comparison, float]]])

    def add(self, code: int, reason: str) -> None:
        """The gravest code stands: worse, then incomplete, then cannot tell."""
        order = (PASSED, CANNOT_TELL, INCOMPLETE, WORSE, USAGE)
        self.code = max(self.code, code, key=order.index)
        self.reasons.append(reason)

    @property
    def line(self) -> str:
        """One line for a pull request."""
        words = {PASSED: "passed", INCOMPLETE: "incomplete", USAGE: "not comparable", WORSE: "worse", CANNOT_TELL: "cannot tell"}[self.code]
        return words + (f": {self.reasons[0]}" + (f" (and {len(self.reasons) - 1} more)" if len(self.reasons) > 1 else "") if self.reasons else "")


def gold_hash(stories: Sequence[Story]) -> str:
    """One fingerprint of the stories and labels of a run."""
    digest = sha256()
    for story in sorted(stories, key=lambda s: s.id):
        digest.update(f"{story.id}\0{story.article.sha256}\0{story.gold_sha256}\0".encode())
    return digest.hexdigest()


def baseline_of(suite: str, stories: Sequence[Story], scored: Sequence[Scored]) -> Baseline:
    """What would stand if this run became the baseline."""
    systems = {
        s.system: Standing(
            settings_sha256=s.settings_sha256, stories={runs[0].story: StoryStanding.of(runs[0]) for runs in s.runs},
            figures={split: {k: round(v, 6) for k, v in f.metrics.items()} for split, f in s.figures.items()},
        )
        for s in scored
    }  # fmt: skip
    return Baseline(suite=suite, gold_sha256=gold_hash(stories), systems=systems)


def floors(verdict: Verdict, scored: Sequence[Scored], wanted: Mapping[str, Mapping[str, float]]) -> None:
    """Adds each figure that lies below its floor; of a fear, each that lies above it."""
    for system in scored:
        for name, least in wanted.get(system.system, {}).items():
            split, _, metric = name.partition(" ")
            figures = system.figures.get(split)
            if figures is None:
                continue
            if metric not in figures.metrics:
                verdict.add(USAGE, f"{system.system}: no figure is called {metric!r}; there are {', '.join(figures.metrics)}")
                continue
            value = figures.metrics[metric]
            if (value > least) if metric in FEARS else (value < least):
                verdict.add(WORSE, f"{system.system}: {name} {value:.3f}, {'ceiling' if metric in FEARS else 'floor'} {least:.3f}")


def completeness(verdict: Verdict, scored: Sequence[Scored]) -> None:
    """Adds each system that failed on a story: its figures count the failures, and the run is still not whole."""
    for system in scored:
        for split, f in system.figures.items():
            if f.n < f.total:
                verdict.add(INCOMPLETE, f"{system.system}: {f.n}/{f.total} stories of {split} gave a brief")


def replayed(verdict: Verdict, baseline: Baseline, now: Baseline) -> None:
    """A replay must equal its baseline exactly; each story that does not is named."""
    if not _alike(verdict, baseline, now):
        return
    for name, standing in now.systems.items():
        old = baseline.systems.get(name)
        if old is None:
            verdict.add(WORSE, f"{name}: the baseline has no such system; --update-baseline adds it")
            continue
        for story, score in standing.stories.items():
            if story not in old.stories:
                verdict.add(WORSE, f"{name}: {story} is not in the baseline")
            elif score != old.stories[story]:
                verdict.add(WORSE, f"{name}: {story} differs from the baseline: {_difference(old.stories[story], score)}")


def _difference(old: StoryStanding, new: StoryStanding) -> str:
    changed = [f"{f} f1 {old.fields[f].f1:.2f} → {new.fields[f].f1:.2f}" for f in FIELDS if old.fields[f] != new.fields[f]]
    changed += [f"+ {fear}" for fear in new.fears if fear not in old.fears] + [f"- {fear}" for fear in old.fears if fear not in new.fears]
    return ", ".join(changed) or "other counts"


def _alike(verdict: Verdict, baseline: Baseline, now: Baseline) -> bool:
    if baseline.scorer != now.scorer:
        verdict.add(USAGE, "the baseline was scored by another scorer; make it anew with --update-baseline")
    elif baseline.gold_sha256 != now.gold_sha256:
        verdict.add(USAGE, "the baseline is of other stories or labels; unlike runs are not compared")
    return verdict.code != USAGE


def live(verdict: Verdict, baseline: Baseline, now: Baseline, scored: Sequence[Scored], margin: float) -> None:
    """A live run must not be worse than the baseline by more than the margin; Holm over the gated metrics of a system."""
    if not _alike(verdict, baseline, now):
        return
    for system in scored:
        old = baseline.systems.get(system.system)
        if old is None:
            continue
        found = against(system, [old.stories[runs[0].story] for runs in system.runs])
        verdict.comparisons[system.system] = found
        for comparison, p in found:
            fine = comparison.not_worse(margin)
            difference = f"{comparison.difference.value:+.3f} [{comparison.difference.low:+.3f}, {comparison.difference.high:+.3f}]"
            what = f"{system.system}: {comparison.metric} {difference}, p {p:.3f}"
            if fine is False or comparison.verdict(p, margin) == "worse":
                verdict.add(WORSE, what)
            elif fine is None:
                verdict.add(CANNOT_TELL, f"{what}; the smallest effect that it could have seen is {comparison.smallest:.3f}")


def against(system: Scored, old: Sequence[StoryStanding]) -> list[tuple[Comparison, float]]:
    """Each gated metric of a system compared with standing scores of the same stories, with its adjusted p-value."""
    found: list[Comparison] = []
    for metric in GATED:
        before = [_standing_metric(s, metric) for s in old]
        found.append(compare(metric, before, by_story(system.runs, metric)))
    adjusted = holm({c.metric: c.p for c in found})
    return [(c, adjusted[c.metric]) for c in found]


def _standing_metric(story: StoryStanding, metric: str) -> float:
    if metric == MEAN_F1:
        return sum(c.f1 for c in story.fields.values()) / len(FIELDS)
    return story.fields[metric.removesuffix(" f1")].f1


def regressions(old: Baseline, new: Baseline) -> list[str]:
    """Figures that a new baseline would lower (of fears: raise)."""
    found: list[str] = []
    for name, standing in new.systems.items():
        before = old.systems.get(name)
        for split, figures in standing.figures.items():
            for metric, value in figures.items():
                known = before.figures.get(split, {}).get(metric) if before else None
                if known is not None and (value > known + 1e-9 if metric in FEARS else value < known - 1e-9):
                    found.append(f"{name}: {split} {metric} {known:.3f} → {value:.3f}")
    return found
