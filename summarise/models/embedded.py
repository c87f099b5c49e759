"""The embedded server: llama.cpp on a free loopback port, in this process, gone with it."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

from summarise.errors import ModelError
from summarise.models.endpoint import LOCAL_CONTEXT

SEED = 1
KEPT_MIB = 512
"""What the server keeps of other stories, about 30 kB a token: threads that ask of several in turn would else have each read anew for every question.
Its own bound is eight gigabytes, which a long run would fill."""
_lock = threading.Lock()
_running: dict[Path, Any] = {}


def serve(weights: Path, port: int = 0) -> str:
    """Starts the server for these weights, or finds it running.

    Args:
        weights: the GGUF file.
        port: of the loopback address; 0 for a free one.

    Returns:
        its address, `http://127.0.0.1:PORT/v1`.

    Raises:
        ModelError: the engine is not installed, or the file is no model.
    """
    with _lock:
        server = _running.get(weights)
        if server is None:
            server = _running[weights] = _start(weights, port)
        return f"{server.listening_address}/v1"


def stop(weights: Path) -> None:
    """Ends the server of these weights and frees its memory."""
    with _lock:
        _running.pop(weights, None)


def _start(weights: Path, port: int) -> Any:
    try:
        from importlib import import_module

        xllamacpp: Any = import_module("xllamacpp")
    except ImportError as error:
        raise ModelError("the embedded model needs its engine: pip install 'summarise[local]'") from error
    with weights.open("rb") as handle:
        if handle.read(4) != b"GGUF":
            raise ModelError(f"{weights}: not a GGUF file")
    params: Any = xllamacpp.CommonParams()
    params.model.path = str(weights)
    params.model_alias = {"local"}
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_ctx = LOCAL_CONTEXT
    params.n_parallel = 1
    threads = max(1, min(8, os.cpu_count() or 1))
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    params.sampling.seed = SEED
    params.cache_ram_mib = KEPT_MIB
    params.verbosity = -1
    # Answers copy the article; the server may draft the next words from what it has read. After four words alike it mostly
    # drafts wrongly, and a wrong draft costs a processor more than the words that it saves: dev, ms a word, without 100, after 8: 103, after 4: 125.
    kinds = xllamacpp.common_speculative_type
    params.speculative.types = [kinds.COMMON_SPECULATIVE_TYPE_NGRAM_SIMPLE]
    params.speculative.ngram_simple.size_n = 8
    params.speculative.ngram_simple.size_m = 16
    try:
        return xllamacpp.Server(params)
    except RuntimeError as error:
        raise ModelError(f"{weights}: the engine cannot load it ({error})") from error
