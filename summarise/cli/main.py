"""`summarise`: reads the command and hands it on. Nothing slow is imported before it is needed."""

from __future__ import annotations

import argparse
import sys

from summarise import __version__
from summarise.errors import SummariseError
from summarise.strategies import NAMES

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
    brief.add_argument("--strategy", choices=NAMES, help="how the model is asked; the model's own by default")
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
    _add_evals(commands)
    return top


def _number(text: str) -> int:
    """How many of something, from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text}: give a whole number from 1")
    return int(text)


EVAL_EXAMPLES = """examples:
  summarise eval evals/suites/recorded.yaml --replay
  summarise eval evals/suites/recorded.yaml --record --system interview
  summarise eval --gold my-stories --model openai/gpt-5-mini --strategy single --strategy interview --report report.html
"""


def _add_evals(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:  # pyright: ignore[reportPrivateUsage]
    run = commands.add_parser(
        "eval",
        help="score systems on hand-labelled stories, and gate on it",
        epilog=EVAL_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    run.add_argument("suite", nargs="?", help="a suite's YAML file")
    run.add_argument("--gold", metavar="DIR", help="a folder of gold stories instead of the suite's")
    run.add_argument("--system", action="append", metavar="NAME", help="only this system of the suite; may be given again")
    run.add_argument("--model", action="append", help="instead of the suite's systems; given again, a column each")
    run.add_argument("--strategy", action="append", choices=NAMES, help="as --model")
    run.add_argument("--prompts", action="append", metavar="DIR", help="a folder of prompts; as --model")
    run.add_argument("--base-url", help="a server that speaks OpenAI's protocol")
    run.add_argument("--split", action="append", choices=("dev", "test"), help="only these stories")
    run.add_argument("--limit", type=_number, metavar="N", help="only the first N stories")
    run.add_argument("--repeat", type=_number, metavar="N", help="run each story N times; a story's score is their mean")
    how = run.add_mutually_exclusive_group()
    how.add_argument(
        "--record", nargs="?", const="stale", choices=("stale", "all"), help="ask the model and keep its responses: what is stale, or all"
    )
    how.add_argument("--replay", action="store_true", help="play recorded responses; no network")
    run.add_argument("--baseline", metavar="FILE", help="scores to compare with, instead of the suite's")
    run.add_argument("--update-baseline", action="store_true", help="make this run the baseline; refuses to lower a figure")
    run.add_argument("--allow-regression", action="store_true", help="let --update-baseline lower figures")
    run.add_argument("--only-failed", action="store_true", help="ask again for the stories that failed")
    run.add_argument("--out", default="eval-runs", metavar="DIR", help="where live runs keep their predictions (default eval-runs)")
    run.add_argument("--report", metavar="FILE.html", help="write the HTML report")
    run.add_argument("--markdown", metavar="FILE", help="write Markdown for a pull request")
    run.add_argument("--junit", metavar="FILE", help="write JUnit XML")
    run.add_argument("--json", action="store_true", help="print JSON instead of the table")
    run.add_argument("--quiet", action="store_true", help="no progress")
    run.add_argument("--verbose", action="store_true", help="progress even where standard error is no terminal")
    gold = commands.add_parser("gold", help="check hand labels")
    gold.add_argument("action", choices=("check",))
    gold.add_argument("folder", nargs="?", default="evals/gold", help="default evals/gold")


def main(argv: list[str] | None = None) -> int:
    """Runs a command.

    Returns:
        0 done, 1 a source or the model failed, 2 usage, 3 strict rules broken, 130 interrupted.
    """
    args = parser().parse_args(argv)
    try:
        if args.command == "brief":
            from summarise.cli.brief import run
        elif args.command == "eval":
            from summarise.cli.eval import run
        elif args.command == "gold":
            from summarise.cli.eval import run_gold as run
        elif args.command == "models":
            from summarise.cli.models import run
        else:
            from summarise.cli.schema import run
        code = run(args)
        sys.stdout.flush()  # a full disk is told here, and not when Python ends
        return code
    except SummariseError as error:
        print(f"summarise: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("summarise: interrupted; what was printed is whole", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        print(f"summarise: {error.filename or 'standard output'}: {error.strerror or error}", file=sys.stderr)
        return 1
