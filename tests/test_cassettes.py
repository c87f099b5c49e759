"""Cassettes: each is played by a test, readable, and without anything that is not the exchange itself."""

import ast
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
CASSETTES = sorted((HERE / "cassettes").rglob("*.yaml"))
RECORDINGS = sorted((HERE.parent / "evals" / "recordings").rglob("*.yaml"))


def names_in(module: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_no_cassette_is_an_orphan() -> None:
    orphans = [c for c in CASSETTES if c.stem.partition("[")[0] not in names_in(HERE / f"{c.parent.name}.py")]
    assert orphans == []
    assert len(CASSETTES) >= 5


@pytest.mark.parametrize("path", [*CASSETTES, *RECORDINGS], ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_recording_holds_the_exchange_and_nothing_else(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "!!binary" not in text
    for exchange in yaml.load(text, Loader=yaml.CSafeLoader)["interactions"]:
        assert {h.lower() for h in exchange["request"]["headers"]} <= {"content-type"}
        assert {h.lower() for h in exchange["response"]["headers"]} <= {"content-type"}
        assert exchange["response"]["status"]["code"] == 200
        assert exchange["request"]["uri"].startswith("http://127.0.0.1:")


def test_a_stale_cassette_names_the_command(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((HERE / "conftest.py").read_text())
    pytester.makepyfile(
        """
        import pytest

        class Miss(Exception):
            failed_request = object()

        @pytest.mark.vcr
        def test_asks_something_new():
            try:
                raise Miss
            except Miss as miss:
                raise ConnectionError from miss
        """
    )
    result = pytester.runpytest("-p", "no:cacheprovider", "--record-mode=none")
    result.stdout.fnmatch_lines(["*record it anew: python tests/record.py*"])
    assert result.ret == 1
