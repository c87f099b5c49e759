"""The first half of an eval: each story to each system, the brief kept as it comes."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Literal

from summarise import __version__
from summarise.brief import Brief
from summarise.errors import SummariseError
from summarise.evaluation import reference
from summarise.evaluation.gold import Story
from summarise.evaluation.predictions import Prediction, PredictionFile, settings_hash
from summarise.evaluation.recordings import PORT, URL, Recordings, StaleError
from summarise.evaluation.suite import Suite, System

if TYPE_CHECKING:
    from summarise.summariser import Summariser

Mode = Literal["live", "record", "replay"]
Notify = Callable[[str], None]
_REFERENCE: dict[str, Callable[..., Brief]] = {"lead": reference.lead, "cues": reference.cues, "reading": reference.reading}


@dataclass
class Run:
    """Asks the systems of a suite.

    Args:
        suite: what is run.
        mode: `live` asks the model; `record` asks it and keeps the responses; `replay` plays kept ones.
        out: folder of the prediction files of live runs.
        anew: recording asks everything again, instead of only what has no recording.
        only_failed: live runs ask again for stories that failed, and for no others.
        notify: called with a line of progress.
    """

    suite: Suite
    mode: Mode
    out: Path
    anew: bool = False
    only_failed: bool = False
    notify: Notify = field(default=lambda line: None)

    def run(self, system: System, stories: Sequence[Story]) -> list[Prediction]:
        """Every story of one system, each `repeat` times.

        Raises:
            StaleError: in replay, requests have no recording; all such stories are named.
            SummariseError: the system cannot be used at all.
        """
        if system.predictions is not None:
            return _kept(system, stories)
        if system.baseline is not None and system.baseline in _REFERENCE:
            answer = _REFERENCE[system.baseline]
            return [_prediction(s, system, settings_hash(system.baseline, __version__), brief=answer(s.article)) for s in stories]
        if system.baseline == "langextract":
            from summarise.evaluation.peer import Langextract

            peer = Langextract(system.base_url)
            return self._live(system, stories, peer.settings, peer.brief)
        with _summariser(system, self.mode) as summariser:
            settings = settings_of(summariser, system)
            if self.mode == "live":
                return self._live(system, stories, settings, lambda s: summariser.brief(s.article))
            return self._recorded(system, stories, settings, summariser)

    def _live(self, system: System, stories: Sequence[Story], settings: str, ask: Callable[[Story], Brief]) -> list[Prediction]:
        file = PredictionFile(self.out / f"{system.name}.jsonl")
        known = {p.key: p for p in file.read()}
        made: list[Prediction] = []
        clock = _Clock(len(stories) * self.suite.repeat)
        for story in stories:
            for repeat in range(self.suite.repeat):
                old = known.get((story.id, story.article.sha256, settings, repeat))
                if old is None or (self.only_failed and old.error is not None):
                    self.notify(f"{system.name}: {story.id} {clock.left()}")
                    old = _attempt(story, system, settings, repeat, ask)
                    file.append(old)
                    clock.tick()
                else:
                    clock.skip()
                made.append(old)
        return made

    def _recorded(self, system: System, stories: Sequence[Story], settings: str, summariser: Summariser) -> list[Prediction]:
        if self.suite.recordings is None:
            raise SummariseError(f"the suite {self.suite.name} names no folder of recordings")
        home = Recordings(self.suite.recordings / system.name, record=False)
        if self.mode == "replay":
            return self._play(home, system, stories, settings, summariser)
        fresh = home.folder.with_name(home.folder.name + ".new")
        if not fresh.exists():
            if home.folder.is_dir() and not self.anew:
                copytree(home.folder, fresh)
            else:
                fresh.mkdir(parents=True)
        made = self._play(Recordings(fresh, record=True), system, stories, settings, summariser)
        failed = [p.story for p in made if p.error is not None]
        if failed and not any(p.brief for p in made):
            raise SummariseError(f"{system.name}: {made[0].error}")
        home.swap(fresh)
        return made

    def _play(self, tapes: Recordings, system: System, stories: Sequence[Story], settings: str, summariser: Summariser) -> list[Prediction]:
        made: list[Prediction] = []
        stale: list[str] = []
        clock = _Clock(len(stories))
        for story in stories:
            self.notify(f"{system.name}: {story.id} {clock.left()}")
            try:
                with tapes.of(story.id):
                    made.append(_attempt(story, system, settings, 0, lambda s: summariser.brief(s.article), StaleError))
            except StaleError as error:
                stale.append(str(error))
            clock.tick()
        if stale:
            lines = "\n".join(f"  {line}" for line in stale)
            raise StaleError(
                f"{system.name}: {len(stale)} of {len(stories)} recordings are stale:\n{lines}\nrecord them: summarise eval SUITE --record"
            )
        return made


def settings_of(summariser: Summariser, system: System) -> str:
    """The fingerprint of what makes a system answer as it does."""
    return settings_hash(summariser.endpoint.name, summariser.strategy, summariser.prompts.sha256, str(system.retries))


@contextmanager
def _summariser(system: System, mode: Mode) -> Generator[Summariser]:
    from summarise.models import embedded, probe, weights
    from summarise.models.endpoint import EMBEDDED_NAME, LOCAL_CONTEXT, PROBE
    from summarise.summariser import Summariser

    kept = mode != "live" and system.base_url is None and (system.model or EMBEDDED_NAME) == EMBEDDED_NAME
    strategy = system.strategy or (PROBE if kept else None)
    path = (probe.ensure() if strategy == PROBE else weights.ensure_default()) if kept and mode == "record" else None
    if path is not None:
        embedded.serve(path, port=PORT)
    with Summariser(
        system.model or (EMBEDDED_NAME if mode != "live" else None), base_url=URL if kept else system.base_url, strategy=strategy,
        retries=system.retries, prompts=system.prompts, connection_retries=2 if mode == "live" else 0, context=LOCAL_CONTEXT if kept else None,
    ) as made:  # fmt: skip
        yield made
    if path is not None:
        embedded.stop(path)  # the next system may want the port for other weights


def _attempt(story: Story, system: System, settings: str, repeat: int, ask: Callable[[Story], Brief], *through: type[SummariseError]) -> Prediction:
    """A brief, or the error that stands in its place; errors of the types in `through`, and of a tape, go on."""
    try:
        return _prediction(story, system, settings, repeat, brief=ask(story))
    except SummariseError as error:
        if through and _is_of_the_tape(error):
            raise
        return _prediction(story, system, settings, repeat, error=str(error))


def _is_of_the_tape(error: BaseException | None) -> bool:
    while error is not None:
        if hasattr(error, "failed_request"):
            return True
        error = error.__cause__ or error.__context__
    return False


def _prediction(story: Story, system: System, settings: str, repeat: int = 0, brief: Brief | None = None, error: str | None = None) -> Prediction:
    return Prediction(
        story=story.id, article_sha256=story.article.sha256, gold_sha256=story.gold_sha256, system=system.name, settings_sha256=settings,
        repeat=repeat, brief=brief.model_dump(mode="json") if brief else None, error=error,
    )  # fmt: skip


def _kept(system: System, stories: Iterable[Story]) -> list[Prediction]:
    """Predictions made elsewhere; a story without one, or whose text has changed since, is a failure."""
    assert system.predictions is not None
    known = {(p.story, p.article_sha256): p for p in PredictionFile(system.predictions).read()}
    if not known:
        raise SummariseError(f"{system.predictions}: no predictions")
    found: list[Prediction] = []
    for story in stories:
        kept = known.get((story.id, story.article.sha256))
        found.append(kept or _prediction(story, system, "", error="no prediction of this text is kept"))
    return found


class _Clock:
    """How much time is left, from how long the stories so far took."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.asked = total, 0, 0
        self.began = time.monotonic()

    def tick(self) -> None:
        self.done, self.asked = self.done + 1, self.asked + 1

    def skip(self) -> None:
        self.done += 1

    def left(self) -> str:
        where = f"({self.done + 1} of {self.total}"
        if not self.asked:
            return where + ")"
        minutes = (time.monotonic() - self.began) / self.asked * (self.total - self.done) / 60
        return f"{where}, some {minutes:.0f} min left)"
