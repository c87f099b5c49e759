"""`summarise brief`: sources in, briefs out; one that fails does not stop the others."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from summarise.article import MAX_BYTES, Article
from summarise.errors import ModelError, SourceError, StrictError, SummariseError

if TYPE_CHECKING:
    from summarise.summariser import Summariser


def run(args: argparse.Namespace) -> int:
    """Briefs every source; the worst of their exit codes."""
    if args.retries < 0:
        print("summarise: --retries is 0 or more", file=sys.stderr)
        return 2
    from summarise.summariser import Summariser

    loud = not args.quiet and (args.verbose or sys.stderr.isatty())
    with Summariser(
        args.model, base_url=args.base_url, strategy=args.strategy, retries=args.retries, strict=args.strict,
        notify=(lambda label: print(f"summarise: {label}", file=sys.stderr, flush=True)) if loud else None,
    ) as summariser:  # fmt: skip
        if not args.quiet:
            end = summariser.endpoint
            print(f"summarise: model {end.name} ({end.provider}), {summariser.strategy}", file=sys.stderr, flush=True)
        try:
            with _output(args.output) as out:
                return max(_one(summariser, source, args, out) for source in args.source)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise SummariseError(f"{args.output or 'standard output'}: {error.strerror or error}") from error


def _one(summariser: Summariser, source: str, args: argparse.Namespace, out: TextIO) -> int:
    from summarise.render import TextRenderer

    try:
        brief = summariser.brief(_read(source, args.encoding))
    except StrictError as error:
        print(f"summarise: {source}: {error}", file=sys.stderr)
        return 3
    except (SourceError, ModelError) as error:
        text = str(error)
        print(f"summarise: {text if text.startswith(source) else f'{source}: {text}'}", file=sys.stderr)
        return 1
    if args.json:
        text = brief.model_dump_json() + "\n"
    else:
        text = TextRenderer(colour=out is sys.stdout and out.isatty() and "NO_COLOR" not in os.environ).render(brief)
    out.write(text)
    out.flush()
    return 0


def _read(source: str, encoding: str | None) -> Article:
    if source == "-":
        return Article.from_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), source="standard input", encoding=encoding)
    return Article.from_file(source, encoding)


@contextmanager
def _output(path: str | None) -> Generator[TextIO]:
    """Standard output; a pipe or a device as it is; or a file that appears under its name only once it is whole, where there is a brief at all."""
    if path is None:
        yield sys.stdout
        return
    target = Path(os.path.realpath(path))  # a link stays a link
    if target.exists() and not target.is_file():
        with target.open("w", encoding="utf-8") as handle:
            yield handle
        return
    partial = Path(f"{target}.partial")
    try:
        with partial.open("w", encoding="utf-8") as handle:
            yield handle
    except KeyboardInterrupt:
        if partial.stat().st_size:
            print(f"summarise: the whole briefs so far are in {partial}", file=sys.stderr)
        raise
    if partial.stat().st_size:
        partial.replace(target)
    else:
        partial.unlink()
