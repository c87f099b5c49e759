"""`summarise eval`: suites, predictions, gates and reports, on systems that ask no model."""

import json
import shutil
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from summarise.cli.main import main
from summarise.errors import SummariseError
from summarise.evaluation.gold import load
from summarise.evaluation.predictions import Prediction, PredictionFile
from summarise.evaluation.reference import reading
from summarise.evaluation.suite import Suite

GOLD = Path(__file__).parent.parent / "evals" / "gold"


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A suite of four stories and both systems without a model, in a folder of its own."""
    gold = tmp_path / "gold"
    for name in ("01-quarry-inspector", "07-semiconductor-cartel", "10-headteacher-leaves", "43-librarian-forgery"):
        shutil.copytree(GOLD / name, gold / name)
    file = tmp_path / "small.yaml"
    systems = [{"name": "cues", "baseline": "cues"}, {"name": "lead", "baseline": "lead"}]
    file.write_text(yaml.safe_dump({"name": "small", "gold": "gold", "baseline": "baseline.json", "systems": systems}))
    return file


def run(suite: Path, *args: str) -> int:
    return main(["eval", str(suite), "--quiet", "--out", str(suite.parent / "out"), *args])


def test_a_run_that_equals_its_baseline_passes_and_one_that_does_not_is_named(suite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(suite, "--replay") == 1
    assert "--update-baseline" in capsys.readouterr().err
    assert run(suite, "--replay", "--update-baseline") == 0
    assert run(suite, "--replay") == 0
    baseline = suite.parent / "baseline.json"
    data = json.loads(baseline.read_text())
    data["systems"]["cues"]["stories"]["01-quarry-inspector"]["fields"]["who"]["matched"] += 1
    baseline.write_text(json.dumps(data))
    capsys.readouterr()
    assert run(suite, "--replay") == 4
    assert "01-quarry-inspector differs" in capsys.readouterr().out


def test_a_baseline_is_not_lowered_without_leave(suite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(suite, "--replay", "--update-baseline") == 0
    baseline = suite.parent / "baseline.json"
    data = json.loads(baseline.read_text())
    data["systems"]["cues"]["figures"]["dev"]["who f1"] = 0.99
    baseline.write_text(json.dumps(data))
    assert run(suite, "--replay", "--update-baseline") == 4
    assert "who f1 0.990" in capsys.readouterr().err
    assert run(suite, "--replay", "--update-baseline", "--allow-regression") == 0


def test_unlike_runs_are_not_compared(suite: Path) -> None:
    assert run(suite, "--replay", "--update-baseline") == 0
    label = suite.parent / "gold" / "01-quarry-inspector" / "brief.yaml"
    label.write_text(label.read_text() + "\nnotes: changed\n")
    assert run(suite, "--replay") == 2


def test_a_live_run_on_few_stories_cannot_tell_where_it_differs(suite: Path) -> None:
    assert run(suite, "--update-baseline") == 0
    assert run(suite) == 0
    baseline = suite.parent / "baseline.json"
    data = json.loads(baseline.read_text())
    data["systems"]["cues"]["stories"]["01-quarry-inspector"]["fields"]["who"] = {"matched": 5, "wrong": 0, "missed": 0, "invented": 0}
    baseline.write_text(json.dumps(data))
    assert run(suite) == 5


def test_a_figure_below_its_floor_fails(suite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = yaml.safe_load(suite.read_text()) | {"floors": {"lead": {"dev who f1": 0.99}}}
    suite.write_text(yaml.safe_dump(data))
    assert run(suite, "--update-baseline") == 0
    assert run(suite) == 4
    assert "floor 0.990" in capsys.readouterr().out


def test_a_missing_prediction_is_incomplete_and_counted(suite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = load(suite.parent / "gold")[0]
    kept = Prediction(story=story.id, article_sha256=story.article.sha256, gold_sha256="", system="kept", settings_sha256="", error="it fell over")
    PredictionFile(suite.parent / "kept.jsonl").append(kept)
    data = yaml.safe_load(suite.read_text())
    data["systems"] = [{"name": "kept", "predictions": "kept.jsonl"}]
    del data["baseline"]
    suite.write_text(yaml.safe_dump(data))
    assert run(suite, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert found["systems"]["kept"]["splits"]["dev"]["n"] == 0
    assert found["systems"]["kept"]["splits"]["dev"]["figures"]["who f1"] == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- 1", "suite"),
        ("{", "not YAML"),
        ("name: x\ngold: g\nsystems: []", "systems"),
        ("name: x\ngold: nowhere\nsystems: [{name: a, baseline: cues}]", "no such folder"),
    ],
)
def test_a_bad_suite_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(text)
    assert main(["eval", str(file)]) in (1, 2)
    error = capsys.readouterr().err
    assert message in error
    assert "Traceback" not in error


def test_two_systems_of_one_name_are_refused(suite: Path) -> None:
    data = yaml.safe_load(suite.read_text())
    data["systems"][1]["name"] = "cues"
    suite.write_text(yaml.safe_dump(data))
    with pytest.raises(SummariseError, match="same name"):
        Suite.load(suite)


def test_a_line_that_a_kill_cut_short_is_asked_for_again(tmp_path: Path) -> None:
    file = PredictionFile(tmp_path / "p.jsonl")
    one = Prediction(story="a", article_sha256="1", gold_sha256="", system="s", settings_sha256="")
    file.append(one)
    with file.path.open("a") as handle:
        handle.write('{"story": "b", "arti')
    assert file.read() == [one]
    two = one.model_copy(update={"story": "c"})
    file.append(two)
    assert file.read() == [one, two]


class _Checker(HTMLParser):
    """Tags that open and close in order, and every script and event handler."""

    VOID = frozenset(["meta", "br", "img"])

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.scripts = 0
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.scripts += tag == "script"
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handlers += [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag


def test_reports_show_hostile_text_harmlessly(suite: Path) -> None:
    article = suite.parent / "gold" / "01-quarry-inspector" / "article.txt"
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    article.write_text(article.read_text() + f"\n{hostile} said Greta Mallin on Monday.\n")
    files = {name: suite.parent / name for name in ("r.html", "r.md", "r.xml")}
    run(suite, "--update-baseline", "--report", str(files["r.html"]), "--markdown", str(files["r.md"]), "--junit", str(files["r.xml"]))
    page = files["r.html"].read_text()
    checker = _Checker()
    checker.feed(page)
    assert checker.open == []
    assert checker.scripts == 1
    assert checker.handlers == []
    assert "&lt;/script&gt;" in page
    assert "http://" not in page
    assert "https://" not in page
    assert files["r.md"].read_text().startswith("**small**: ")
    assert {s.get("name") for s in ET.parse(files["r.xml"]).getroot()} == {"cues", "lead", "gate"}


def test_gold_check_names_what_is_wrong(suite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = suite.parent / "gold"
    assert main(["gold", "check", str(gold)]) == 0
    assert "court report" in capsys.readouterr().out
    article = gold / "01-quarry-inspector" / "article.txt"
    article.write_text(article.read_text().replace("Renn rejected the reports", "Renn welcomed the reports"))
    assert main(["gold", "check", str(gold)]) == 2
    assert "brief.yaml:" in capsys.readouterr().err


def test_the_reading_baseline_is_the_interview_without_its_answers() -> None:
    story = next(s for s in load(GOLD) if s.id == "01-quarry-inspector")
    brief = reading(story.article)
    assert brief.provenance.model == "none"
    assert [a.accused for a in brief.allegation] == [("Tobias Renn",)]
    assert {d.by for d in brief.denial} == {"Tobias Renn"}


def test_own_stories_need_no_suite_and_give_a_column_for_each_model(suite: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold, out = str(suite.parent / "gold"), str(suite.parent / "out")
    models = ["--model", "one", "--model", "two", "--base-url", "http://127.0.0.1:9/v1"]
    assert main(["eval", "--gold", gold, *models, "--limit", "1", "--strategy", "single", "--out", out, "--quiet", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["systems"].keys() == {"one-single", "two-single"}
    assert {p["story"] for s in told["systems"].values() for p in s["stories"]["01-quarry-inspector"]} == {"01-quarry-inspector"}


@pytest.mark.parametrize("option", ["--limit", "--repeat"])
@pytest.mark.parametrize("number", ["0", "-2", "many"])
def test_how_many_is_one_or_more(suite: Path, option: str, number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(suite, option, number)
    assert caught.value.code == 2
    assert "a whole number from 1" in capsys.readouterr().err
