"""The errors a user may meet. Each message is one line and says what to do."""

from __future__ import annotations


class SummariseError(Exception):
    """Any failure that is the input's, the model's or the set-up's, not the program's."""


class SourceError(SummariseError):
    """A source cannot be read as a story."""


class ModelError(SummariseError):
    """The model cannot be used, did not answer, or answered what cannot be read."""


class StrictError(SummariseError):
    """Under `strict`: some part of the draft breaks a rule of the brief.

    Args:
        problems: one sentence a broken rule.
    """

    def __init__(self, problems: list[str]) -> None:
        super().__init__("the brief breaks a rule: " + "; ".join(problems))
        self.problems = problems
