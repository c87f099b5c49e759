"""How far two labellers agree, by field: the ceiling that scores are read against. And what a gold set is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from summarise.evaluation.gold import Story
from summarise.evaluation.scoring import FIELDS, Counts, score


def overview(stories: Sequence[Story]) -> str:
    """A table of the set: stories by genre and split, and how many items of each field."""
    genres = Counter((s.gold.label.genre, s.split) for s in stories)
    names = sorted({g for g, _ in genres})
    lines = [f"{'genre':22}{'dev':>5}{'test':>6}"]
    lines += [f"{name:22}{genres[name, 'dev']:>5}{genres[name, 'test']:>6}" for name in names]
    dev, test = (sum(s.split == split for s in stories) for split in ("dev", "test"))
    lines += [f"{'all':22}{dev:>5}{test:>6}", ""]
    lines += [f"{'items':22}{'all':>5}{'optional':>10}"]
    for field in FIELDS:
        items = sum(len(getattr(s.gold.brief, field)) for s in stories)
        optional = sum(name == field for s in stories for name, _ in s.gold.optional)
        lines.append(f"{field:22}{items:>5}{optional:>10}")
    empty = sum(not s.has_allegation for s in stories)
    silent = sum(bool(s.gold.brief.allegation) and not s.gold.brief.denial for s in stories)
    words = sum(len(s.article.text.split()) >= 2500 for s in stories)
    return "\n".join([*lines, "", f"without an allegation {empty}, with one and no reply {silent}, of 2,500 words or more {words}"])


def agreement(stories: Sequence[Story]) -> str:
    """The second labels scored against the first as if they were briefs: F1 by field, over the stories that have two.

    Both as they were before anything was settled: the settled label has seen both.
    """
    twice = [s for s in stories if s.second is not None]
    if not twice:
        return "No story is labelled twice."
    sums = dict.fromkeys(FIELDS, Counts())
    for story in twice:
        assert story.first is not None
        assert story.second is not None
        found = score(replace(story, gold=story.first), story.second.brief)
        for field in FIELDS:
            sums[field] = sums[field] + found.fields[field]
    dev = sum(s.split == "dev" for s in twice)
    figures = ", ".join(f"{field} {counts.f1:.2f}" for field, counts in sums.items())
    return f"Agreement of two labellers (F1) on {len(twice)} stories ({dev} dev, {len(twice) - dev} test): {figures}"
