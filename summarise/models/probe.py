"""The embedded model's first blocks, with an output that is fitted to two questions: what part does this party play, what does this sentence do?

A small model holds more in its middle layers than it says in its last, and a straight line through them, a probe, reads it (Alain and
Bengio 2016). So the server runs `BLOCKS` of the model's 28 blocks, and of its output a few rows are left, one a word: a word's
log-probability above that of "No" is one probe, and what they share lifts them above all other words. The rows, in `probe.json`, are
fitted by `benchmarks/probe.py`.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from summarise.errors import ModelError
from summarise.models import weights
from summarise.models.weights import Progress

BLOCKS = 19


def ensure(progress: Progress | None = None) -> Path:
    """The probe's weights, made once from the default ones.

    Raises:
        ModelError: the default weights are not here, the engine's tools are not installed, or the disk is full.
    """
    source = weights.ensure_default(progress)
    rows = _rows()
    path = source.with_name(f"probe-{sha256(rows).hexdigest()[:12]}.gguf")
    with weights.making(path):
        if path.is_file():
            return path
        for old in path.parent.glob("probe-*.gguf"):
            old.unlink()  # of other rows
        partial = path.with_suffix(".partial")
        try:
            _make(source, partial, json.loads(rows))
            with partial.open("rb") as made:
                os.fsync(made.fileno())  # or a power cut may leave the name without the words
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    return path


def _rows() -> bytes:
    """The rows of the output, as JSON."""
    return (files("summarise.models") / "probe.json").read_bytes()


def _make(source: Path, path: Path, rows: dict[str, list[float]]) -> None:
    """Writes the probe of a model: its first blocks, and an output of a row a word."""
    gguf = _gguf()
    words: list[str] = gguf.GGUFReader(source).fields["tokenizer.ggml.tokens"].contents()
    write(source, path, {words.index(word): row for word, row in rows.items()})


def write(source: Path, path: Path, rows: dict[int, list[float]], exact: bool = False) -> None:
    """Writes the first blocks of a model, and an output of zeros but for some rows.

    Args:
        source: the model's file.
        path: of what is written.
        rows: of the output, by their token's number.
        exact: keeps the output in 16 bits, not 8.

    Raises:
        ModelError: the engine's tools are not installed.
    """
    gguf = _gguf()
    reader: Any = gguf.GGUFReader(source)
    writer: Any = gguf.GGUFWriter(path, arch="qwen2")
    for field in reader.fields.values():
        if field.name.startswith("GGUF.") or field.name == "general.architecture":
            continue
        value = BLOCKS if field.name == "qwen2.block_count" else field.contents()
        kind = field.types[0]
        writer.add_key_value(field.name, value, kind, sub_type=field.types[-1] if kind == gguf.GGUFValueType.ARRAY else None)
    for tensor in reader.tensors:
        if tensor.name == "output.weight":
            kind = gguf.GGMLQuantizationType.F16 if exact else gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(tensor.name, _output(tensor.shape, rows, kind), raw_dtype=kind)
        elif not tensor.name.startswith("blk.") or int(tensor.name.split(".")[1]) < BLOCKS:
            writer.add_tensor(tensor.name, tensor.data, raw_dtype=tensor.tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _gguf() -> Any:
    try:
        return import_module("gguf")
    except ImportError as error:
        raise ModelError("the embedded model needs its tools: pip install 'summarise[local]'") from error


def _output(shape: Any, rows: dict[int, list[float]], kind: Any) -> Any:
    """An output of zeros, one row a token of the vocabulary, but for those that answer."""
    numpy: Any = import_module("numpy")
    gguf = _gguf()

    def row(values: Any) -> Any:
        return gguf.quants.quantize(numpy.asarray(values, dtype=numpy.float32)[None], kind)

    width, words = int(shape[0]), int(shape[1])
    output = numpy.repeat(row(numpy.zeros(width)), words, axis=0)
    for token, values in rows.items():
        output[token] = row(values)[0]
    return output
