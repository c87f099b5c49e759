"""A suite: which stories, which systems, how often, and what is held against them. `evals/suites/*.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from summarise.errors import SummariseError

GATED = ("who", "allegation", "denial", "context")


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class System(_Part):
    """One column of the matrix: a model asked by a strategy, a baseline, or kept predictions.

    Args:
        name: what the reports call it.
        model: as `--model` takes it.
        strategy: the model's own where none is given.
        prompts: a folder of prompts instead of the package's.
        base_url: a server of OpenAI's protocol.
        retries: how often an answer that breaks a rule is asked for again.
        baseline: `lead`, `cues` or `reading`, which ask no model, or `langextract`.
        predictions: a file of predictions that were made elsewhere, instead of asking.
    """

    name: str
    model: str | None = None
    strategy: str | None = None
    prompts: Path | None = None
    base_url: str | None = None
    retries: Annotated[int, Field(ge=0)] = 2
    baseline: Literal["lead", "cues", "reading", "langextract"] | None = None
    predictions: Path | None = None


class Suite(_Part):
    """What is run, and what it must reach.

    Args:
        gold: the folder of gold stories.
        split: which stories.
        repeat: runs of each story; a story's score is their mean.
        recordings: where real responses are kept, one folder a system, one file a story.
        baseline: the scores that stand.
        floors: by system, the least that a figure may be, such as `{interview: {"test denial f1": 0.75}}`.
        margin: by how much a live run may be worse, in F1.
    """

    name: str
    gold: Path
    split: list[Literal["dev", "test"]] = ["dev", "test"]
    stories: list[str] | None = None
    limit: Annotated[int, Field(gt=0)] | None = None
    systems: Annotated[list[System], Field(min_length=1)]
    repeat: Annotated[int, Field(gt=0)] = 1
    recordings: Path | None = None
    baseline: Path | None = None
    floors: dict[str, dict[str, float]] = {}
    margin: Annotated[float, Field(ge=0, le=1)] = 0.02

    @model_validator(mode="after")
    def _names_are_distinct(self) -> Self:
        names = [s.name for s in self.systems]
        if len(set(names)) < len(names):
            raise ValueError("two systems have the same name")
        unknown = self.floors.keys() - set(names)
        if unknown:
            raise ValueError(f"floors for {', '.join(sorted(unknown))}, which is no system of this suite")
        return self

    @classmethod
    def load(cls, path: Path) -> Suite:
        """A suite's file; paths in it are relative to its folder.

        Raises:
            SummariseError: it cannot be read, or says something that means nothing.
        """
        try:
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
            suite = cls.model_validate(data)
        except OSError as error:
            raise SummariseError(f"{path}: {error.strerror or error}") from error
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise SummariseError(f"{path}: not YAML") from error
        except ValidationError as error:
            first = error.errors()[0]
            raise SummariseError(f"{path}: {'.'.join(map(str, first['loc'])) or 'suite'}: {first['msg']}") from error
        here = path.parent
        suite.gold = here / suite.gold
        suite.recordings = here / suite.recordings if suite.recordings else None
        suite.baseline = here / suite.baseline if suite.baseline else None
        for system in suite.systems:
            system.prompts = here / system.prompts if system.prompts else None
            system.predictions = here / system.predictions if system.predictions else None
        return suite
