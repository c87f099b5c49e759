"""How the embedded server is set up, on an engine that only takes notes."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from summarise.models import embedded


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The settings of every server that is started."""
    made: list[Any] = []

    def params() -> SimpleNamespace:
        parts = ("model", "cpuparams", "cpuparams_batch", "sampling")
        return SimpleNamespace(**{p: SimpleNamespace() for p in parts}, speculative=SimpleNamespace(ngram_simple=SimpleNamespace()))

    def server(settings: Any) -> SimpleNamespace:
        made.append(settings)
        return SimpleNamespace(listening_address="http://127.0.0.1:1")

    engine = ModuleType("xllamacpp")
    engine.__dict__.update(CommonParams=params, Server=server, common_speculative_type=SimpleNamespace(COMMON_SPECULATIVE_TYPE_NGRAM_SIMPLE=1))
    monkeypatch.setitem(sys.modules, "xllamacpp", engine)
    return made


def test_a_long_run_is_bounded_in_memory_and_stories_in_turn_are_not_read_anew(asked: list[Any], tmp_path: Path) -> None:
    weights = tmp_path / "model.gguf"
    weights.write_bytes(b"GGUF")
    try:
        assert embedded.serve(weights) == "http://127.0.0.1:1/v1"
        assert embedded.serve(weights) == "http://127.0.0.1:1/v1"
    finally:
        embedded.stop(weights)
    assert [(s.cache_ram_mib, s.hostnames, s.n_parallel) for s in asked] == [(512, ["127.0.0.1"], 1)]
