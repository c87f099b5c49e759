"""What systems gave, kept story by story as it comes: a killed run goes on where it stopped, a new scorer needs no model."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from summarise.brief import Brief
from summarise.errors import SummariseError
from summarise.evaluation.gold import Story


class Prediction(BaseModel):
    """One brief of one story by one system, or why there is none.

    Args:
        system: the name of the system in its suite.
        settings_sha256: of what makes the system what it is: model, strategy, prompts, retries, version.
        repeat: which of several runs, from 0.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    story: str
    article_sha256: str
    gold_sha256: str
    system: str
    settings_sha256: str
    repeat: int = 0
    brief: dict[str, Any] | None = None
    error: str | None = None

    @property
    def key(self) -> tuple[str, str, str, int]:
        """What makes two predictions answers to the same task; the gold is not part of it, so a new label needs no model."""
        return self.story, self.article_sha256, self.settings_sha256, self.repeat

    def bound(self, story: Story) -> Brief | None:
        """The brief, its spans checked against the article again; None where there is none, or they do not hold.

        The other rules are not asked of it: a peer's brief breaks them, and it is for the score to say so.
        """
        if self.brief is None:
            return None
        try:
            brief = Brief.model_validate(self.brief)
        except ValidationError:
            return None
        text = story.article.text
        items = [*brief.who, *brief.allegation, *brief.denial, *brief.context]
        return brief if all(text[s.start : s.end] == s.quote for item in items for s in item.evidence) else None


def settings_hash(*parts: str) -> str:
    """One fingerprint of settings."""
    return sha256("\0".join(parts).encode()).hexdigest()


class PredictionFile:
    """A JSON Lines file of predictions: appended to line by line; a line that a kill cut short is left out and asked for again."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> list[Prediction]:
        """Every whole line.

        Raises:
            SummariseError: the file cannot be read, or holds something else than predictions.
        """
        if not self.path.is_file():
            return []
        try:
            lines = self.path.read_text(encoding="utf-8").split("\n")
        except OSError as error:
            raise SummariseError(f"{self.path}: {error.strerror or error}") from error
        found: list[Prediction] = []
        for number, line in enumerate(lines[:-1], 1):
            if not line:
                continue
            try:
                found.append(Prediction.model_validate_json(line))
            except ValidationError as error:
                raise SummariseError(f"{self.path}:{number}: not a prediction; delete the line, or name another --out folder") from error
        return found

    def append(self, prediction: Prediction) -> None:
        """Adds one line and hands it to the disk; begins anew after a line that was cut short."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab+") as handle:
            handle.seek(0, 2)
            size = handle.tell()
            if size:
                handle.seek(size - 1)
                if handle.read(1) != b"\n":
                    handle.seek(0)
                    whole = handle.read().rfind(b"\n") + 1
                    handle.truncate(whole)
            handle.write(prediction.model_dump_json().encode() + b"\n")

    def replace(self, predictions: Iterable[Prediction]) -> None:
        """Writes the whole file anew, or leaves the old one."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        partial = self.path.with_name(self.path.name + ".partial")
        partial.write_text("".join(p.model_dump_json() + "\n" for p in predictions), encoding="utf-8")
        partial.replace(self.path)
