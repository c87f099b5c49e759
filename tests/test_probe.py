"""The probe: a model's first blocks with an output of two rows, and the strategy that asks it."""

import json
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest

from summarise import Article, Summariser
from summarise.errors import ModelError
from summarise.models import embedded, probe, weights
from summarise.models.client import Client
from summarise.models.endpoint import resolve
from summarise.strategies.probe import EVEN, judged
from summarise.strategies.reading import read
from summarise.strategies.signs import PROBED, Heard, accused_signs, chance
from summarise.strategies.suspects import LIKELY

WIDTH, WORDS = 32, probe.YES + 1


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model of 28 blocks, small, in the place of the default weights."""
    path = tmp_path / "model.gguf"
    writer = gguf.GGUFWriter(path, arch="qwen2")
    writer.add_block_count(28)
    writer.add_token_list(["a", "b"])
    writer.add_float32("qwen2.rope.freq_base", 1e6)
    for block in range(28):
        writer.add_tensor(f"blk.{block}.attn_norm.weight", np.full(WIDTH, block, dtype=np.float32))
    writer.add_tensor("output.weight", np.ones((WORDS, WIDTH), dtype=np.float32))
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, dtype=np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    monkeypatch.setattr(weights, "ensure_default", lambda progress=None: path)
    monkeypatch.setattr(probe, "_rows", lambda: json.dumps({"yes": [0.5] * WIDTH, "no": [-0.25] * WIDTH}).encode())
    return path


def test_the_probe_holds_the_first_blocks_and_an_output_of_two_rows(source: Path) -> None:
    made = gguf.GGUFReader(probe.ensure())
    assert made.fields["qwen2.block_count"].contents() == probe.BLOCKS
    assert made.fields["qwen2.rope.freq_base"].contents() == 1e6
    assert made.fields["tokenizer.ggml.tokens"].contents() == ["a", "b"]
    tensors = {t.name: t for t in made.tensors}
    assert sum(name.startswith("blk.") for name in tensors) == probe.BLOCKS
    assert tensors["blk.18.attn_norm.weight"].data.tolist() == [18.0] * WIDTH
    output = gguf.quants.dequantize(tensors["output.weight"].data, tensors["output.weight"].tensor_type)
    assert output.shape == (WORDS, WIDTH)
    assert output[probe.YES] == pytest.approx([0.5] * WIDTH, abs=0.01)
    assert output[probe.NO] == pytest.approx([-0.25] * WIDTH, abs=0.01)
    assert not np.delete(output, [probe.YES, probe.NO], axis=0).any()


def test_the_probe_is_made_once_and_anew_for_other_rows(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = probe.ensure()
    made = first.stat().st_mtime_ns
    assert probe.ensure() == first
    assert first.stat().st_mtime_ns == made
    monkeypatch.setattr(probe, "_rows", lambda: json.dumps({"yes": [1.0] * WIDTH, "no": [0.0] * WIDTH}).encode())
    second = probe.ensure()
    assert second != first
    assert sorted(source.parent.glob("probe-*.gguf")) == [second]  # nine hundred megabytes are not left behind


def test_a_probe_that_is_cut_off_is_made_again(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> Any:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(probe, "_output", full)
        with pytest.raises(ModelError, match="No space left on device; free some space"):
            probe.ensure()
    assert not [p for p in source.parent.glob("probe-*") if p.suffix != ".lock"]
    assert probe.ensure().is_file()


def test_the_rows_that_are_kept_are_of_the_model_s_width() -> None:
    rows = json.loads(probe._rows())
    assert {k: len(v) for k, v in rows.items()} == {"yes": 1536, "no": 1536}


def test_the_embedded_model_is_asked_by_the_probe_and_any_other_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    other = tmp_path / "other.gguf"
    other.write_bytes(b"GGUF")
    assert resolve("local").strategy == "probe"
    assert resolve("local", "http://127.0.0.1:1/v1").strategy == "interview"
    assert resolve(f"local:{other}").strategy == "interview"
    with pytest.raises(ModelError, match="use --model local or another --strategy"):
        Summariser(f"local:{other}", strategy="probe")


def test_the_server_of_the_probe_has_the_probe_s_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Path] = []
    monkeypatch.setattr(embedded, "serve", lambda path: served.append(path) or "http://127.0.0.1:1/v1")
    monkeypatch.setattr(probe, "ensure", lambda: Path("probe.gguf"))
    monkeypatch.setattr(weights, "ensure_default", lambda: Path("whole.gguf"))
    for endpoint in (resolve("local").probed(), resolve("local")):
        Client(endpoint)._url()
    assert served == [Path("probe.gguf"), Path("whole.gguf")]


BOOKS = (
    "Title\n\nAda Brill kept the books of the port. Tom Okell kept the keys. The money is gone. Brill and Okell left in May. Brill wrote to Okell."
)


@pytest.mark.parametrize(
    ("text", "odds", "accused"),
    [
        (BOOKS, 5.0, [["Ada Brill"]]),
        (BOOKS, -5.0, []),
        (BOOKS, -0.2, []),  # likely, and nothing else says that the story accuses anybody
        (BOOKS + " Brill declined to comment.", -0.5, [["Ada Brill"]]),
    ],
)
def test_what_the_probe_says_is_weighed_with_the_text(text: str, odds: float, accused: list[list[str]]) -> None:
    reading = read(Article(text))
    heard = Heard(odds={"Ada Brill": odds, "Tom Okell": -4.0})
    assert [a.accused for a in judged(reading, heard).allegation] == accused
    if odds == -0.2:
        assert LIKELY <= chance(accused_signs(reading, "Ada Brill", heard), PROBED) < EVEN
