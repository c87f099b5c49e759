import json
import subprocess
import sys
from pathlib import Path

import pytest

from summarise.cli.main import main


def test_help_and_import_load_nothing_slow() -> None:
    code = (
        "import sys, summarise\nfrom summarise.cli.main import parser\nparser().format_help()\n"
        "assert not {'openai', 'instructor', 'numpy', 'pydantic'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_schema_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert {"who", "allegation", "denial", "context"} <= json.loads(capsys.readouterr().out)["properties"].keys()


@pytest.fixture(autouse=True)
def _no_model_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARISE_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--model", "nonsense"], "no such model"),
        (["--model", "openai/gpt-5-mini"], "set OPENAI_API_KEY"),
        (["--model", "local:none.gguf"], "no such weights file"),
        (["--base-url", "ftp://x"], "http:// or https://"),
    ],
)
def test_a_model_that_cannot_be_used_is_one_clear_line(args: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(tmp_path / "x.txt"), *args]) == 1
    error = capsys.readouterr().err.strip()
    assert words in error
    assert "\n" not in error
