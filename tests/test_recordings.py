"""Recordings that are played: what no longer fits is said, and nothing on the disk changes."""

import shutil
from pathlib import Path

import pytest

from summarise.evaluation.recordings import URL, Recordings, StaleError
from summarise.models.client import Client, Usage
from summarise.models.endpoint import resolve
from summarise.questions import Odds, Question, ask

RECORDED = next((Path(__file__).parent.parent / "evals" / "recordings" / "interview").glob("05-*.yaml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(RECORDED, tmp_path)
    return tmp_path


def test_a_recording_that_is_played_only_in_part_is_stale_and_stays_whole(folder: Path) -> None:
    with pytest.raises(StaleError, match="asks less than was recorded"), Recordings(folder, record=False).of(RECORDED.stem):
        pass
    assert (folder / RECORDED.name).read_bytes() == RECORDED.read_bytes()


def test_a_question_without_a_recording_is_named_and_the_recording_stays_whole(folder: Path) -> None:
    client = Client(resolve("local", URL), connection_retries=0)
    question = Question("", [{"role": "user", "content": "Is it Tuesday?"}], Odds, max_tokens=1)
    with pytest.raises(StaleError, match="changed"), Recordings(folder, record=False).of(RECORDED.stem):
        client.run(ask(question), Usage())
    client.close()
    assert (folder / RECORDED.name).read_bytes() == RECORDED.read_bytes()
