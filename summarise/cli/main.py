"""`summarise`: reads the command and hands it on. Nothing slow is imported before it is needed."""

from __future__ import annotations

import argparse
import sys

from summarise import __version__
from summarise.errors import SummariseError

EXAMPLES = """examples:
  summarise brief story.txt
  cat story.txt | summarise brief - --json
  summarise brief story.txt --base-url http://127.0.0.1:11434/v1 --model llama3.2
"""


def parser() -> argparse.ArgumentParser:
    """The command's grammar."""
    top = argparse.ArgumentParser(
        prog="summarise", description="A news story about an allegation becomes a brief, tied to the article's own words.",
        epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"summarise {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    brief = commands.add_parser("brief", help="brief one or more stories", epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter)
    brief.add_argument("source", nargs="+", metavar="SOURCE", help="a text or Markdown file; - for standard input")
    brief.add_argument("--model", help="openai/NAME, local, local:PATH.gguf, hf:OWNER/REPO:FILE, or a name at --base-url")
    brief.add_argument("--base-url", help="a server that speaks OpenAI's protocol")
    brief.add_argument("--strategy", choices=("single", "interview"), help="how the model is asked; the model's own by default")
    brief.add_argument("--retries", type=int, default=2, metavar="N", help="ask again N times where an answer breaks a rule (default 2)")
    brief.add_argument("--strict", action="store_true", help="exit with 3 where a part of the brief breaks a rule to the end")
    brief.add_argument("--json", action="store_true", help="one JSON object a line")
    brief.add_argument("--output", metavar="FILE", help="write there instead of to standard output")
    brief.add_argument("--encoding", help="of the sources; UTF-8, or what a byte-order mark says, by default")
    brief.add_argument("--quiet", action="store_true", help="no progress")
    brief.add_argument("--verbose", action="store_true", help="say which question is asked, even where standard error is no terminal")
    models = commands.add_parser("models", help="list the models that can be used here, or pull weights")
    models.add_argument("action", nargs="?", choices=("list", "pull"), default="list")
    models.add_argument("name", nargs="?", help="hf:OWNER/REPO:FILE; the embedded default where none is given")
    commands.add_parser("schema", help="print the JSON Schema of a brief")
    return top


def main(argv: list[str] | None = None) -> int:
    """Runs a command.

    Returns:
        0 done, 1 a source or the model failed, 2 usage, 3 strict rules broken, 130 interrupted.
    """
    args = parser().parse_args(argv)
    try:
        if args.command == "brief":
            from summarise.cli.brief import run
        elif args.command == "models":
            from summarise.cli.models import run
        else:
            from summarise.cli.schema import run
        return run(args)
    except SummariseError as error:
        print(f"summarise: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("summarise: interrupted; what was printed is whole", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
