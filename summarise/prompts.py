"""Finds, renders and fingerprints the prompts: every word that is said to a model is a file of `prompts/`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from summarise.errors import SummariseError

_HERE = Path(__file__).resolve().parent


def folder() -> Path:
    """Where the prompts are: inside the installed package, or beside it in a checkout."""
    inside = _HERE / "prompts"
    return inside if inside.is_dir() else _HERE.parent / "prompts"


@dataclass(frozen=True)
class Prompt:
    """A prompt file: its head and its Jinja body."""

    name: str
    version: int
    strategy: str
    field: str
    body: str

    def render(self, **values: Any) -> str:
        """The text for one article; a value that the prompt names and nobody gives is an error."""
        return _template(self.body).render(**values).strip()


@lru_cache(maxsize=1)
def _environment():
    import jinja2
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False)


@lru_cache(maxsize=256)
def _template(body: str):
    return _environment().from_string(body)


@lru_cache(maxsize=256)
def _read(path: Path) -> Prompt:
    import yaml

    try:
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        meta = yaml.safe_load(head)
        return Prompt(name=meta["name"], version=meta["version"], strategy=meta["strategy"], field=meta["field"], body=body)
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError) as error:
        raise SummariseError(f"{path}: not a prompt; it needs a YAML head with name, version, strategy and field") from error


@dataclass(frozen=True)
class PromptSet:
    """The prompts of one strategy, by field."""

    strategy: str
    root: Path

    @classmethod
    def load(cls, strategy: str, root: Path | None = None) -> PromptSet:
        """The prompts of a strategy, in `root` or where the package keeps its own."""
        return cls(strategy, (root or folder()) / strategy)

    def __getitem__(self, field: str) -> Prompt:
        return _read(self.root / f"{field}.md")

    @property
    def sha256(self) -> str:
        """One fingerprint of every prompt of the strategy."""
        digest = hashlib.sha256()
        for path in sorted(self.root.glob("*.md")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()
