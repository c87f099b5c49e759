"""Gold stories: an article and its hand label, loaded, checked, and turned into the brief that a perfect run would give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarise.article import Article
from summarise.brief import Allegation, Brief, ContextFact, Denial, DenialKind, Party, PartyKind, Provenance, Role, Span, Status
from summarise.errors import SummariseError
from summarise.language import mentions

GUIDE = 1
"""The version of the labelling guide that labels of today follow."""

SPLITS = ("dev", "test")


class GoldError(SummariseError):
    """A label that does not fit its article; each line says where."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class _Label(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Quote(_Label):
    """A quote that the article has more than once, and which of its places is meant (from 1)."""

    quote: str
    occurrence: Annotated[int, Field(ge=1)]


Evidence = Annotated[list[str | Quote], Field(min_length=1)]


class GoldParty(_Label):
    """A party as a person labelled it."""

    name: str
    aliases: list[str] = []
    kind: PartyKind
    role: Role
    description: str = ""
    optional: bool = False


class GoldAllegation(_Label):
    """An allegation as a person labelled it."""

    id: str
    statement: str
    accused: list[str]
    alleged_by: list[str] = []
    reported_by: list[str] = []
    status: Status = "claimed"
    evidence: Evidence
    optional: bool = False


class GoldDenial(_Label):
    """A reply as a person labelled it."""

    by: str
    kind: DenialKind
    statement: str
    answers: list[str]
    evidence: Evidence
    optional: bool = False


class GoldFact(_Label):
    """A fact of context as a person labelled it."""

    statement: str
    evidence: Evidence
    optional: bool = False


class Label(_Label):
    """One person's label of one story."""

    guide: int = GUIDE
    labeller: str = ""
    date: dt.date | None = None
    article: str | None = None
    split: Literal["dev", "test"] = "dev"
    genre: str = ""
    traits: list[str] = []
    headline: str = ""
    who: list[GoldParty]
    allegation: list[GoldAllegation]
    denial: list[GoldDenial]
    context: list[GoldFact]
    injected: list[str] = []
    notes: str = ""


@dataclass(frozen=True)
class Gold:
    """A label bound to its article: the brief that it stands for, and which items of it a good brief may leave out."""

    label: Label
    brief: Brief
    optional: frozenset[tuple[str, int]]

    def is_optional(self, field_name: str, index: int) -> bool:
        """Whether the item of that field at that index may be held or left out."""
        return (field_name, index) in self.optional


@dataclass(frozen=True)
class Story:
    """A gold story: its folder's name, its article and its label; where two people labelled it, what each of them gave before it was settled."""

    id: str
    article: Article
    gold: Gold
    first: Gold | None = None
    second: Gold | None = None
    gold_sha256: str = ""
    injected: frozenset[int] = field(default_factory=frozenset[int])

    @property
    def split(self) -> str:
        """`dev` or `test`."""
        return self.gold.label.split

    @cached_property
    def has_allegation(self) -> bool:
        """Whether the story makes any allegation, optional ones included."""
        return bool(self.gold.brief.allegation)


def load(folder: Path) -> list[Story]:
    """Every story of a gold folder, in order of their names.

    Args:
        folder: holds one folder a story, each with `article.txt` and `brief.yaml` (and, of a story that was labelled
            twice, `brief.first.yaml` and `brief.second.yaml`; `brief.yaml` is then what the two were settled to).

    Raises:
        GoldError: no story, or labels that do not fit; all of them are named, with file and line.
    """
    stories: list[Story] = []
    problems: list[str] = []
    for place in sorted(p for p in _folders(folder) if (p / "article.txt").is_file()):
        try:
            stories.append(load_story(place))
        except GoldError as error:
            problems += error.problems
    if problems:
        raise GoldError(problems)
    if not stories:
        raise GoldError([f"{folder}: no gold story; each is a folder with article.txt and brief.yaml"])
    return stories


def _folders(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        raise GoldError([f"{folder}: no such folder"])
    return (p for p in folder.iterdir() if p.is_dir())


def load_story(place: Path) -> Story:
    """One story's folder.

    Raises:
        GoldError: its article or a label cannot be read, or they do not fit.
    """
    from hashlib import sha256

    try:
        article = Article.from_file(place / "article.txt")
    except SummariseError as error:
        raise GoldError([str(error)]) from error
    file = place / "brief.yaml"
    gold = read_label(file, article)
    first, second = (read_label(f, article) if (f := place / f"brief.{which}.yaml").is_file() else None for which in ("first", "second"))
    injected = frozenset(s.index for quote in gold.label.injected for s in article.sentences if quote in s.text or s.text in quote)
    return Story(place.name, article, gold, first or gold, second, sha256(file.read_bytes()).hexdigest(), injected)


def read_label(file: Path, article: Article) -> Gold:
    """A label, checked against its article.

    Raises:
        GoldError: with file and line of each thing that is wrong.
    """
    node: Any = None
    try:
        text = file.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        label = Label.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))
    except OSError as error:
        raise GoldError([f"{file}: {error.strerror or error}"]) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        raise GoldError([f"{file}:{mark.line + 1 if mark else 1}: not YAML: {getattr(error, 'problem', error)}"]) from error
    except ValidationError as error:
        raise GoldError([f"{file}:{_line(node, e['loc'])}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]) from error
    return _Reader(file, node, label, article).gold()


def _line(node: Any, path: tuple[int | str, ...]) -> int:
    """The line (from 1) of the deepest node that a path reaches."""
    if node is None:
        return 1
    for key in path:
        if isinstance(node, yaml.MappingNode):
            pairs = cast("list[tuple[Any, Any]]", node.value)
            node = next((value for name, value in pairs if name.value == key), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
    return node.start_mark.line + 1


class _Reader:
    """Binds a label to its article, and gathers what is wrong with it."""

    def __init__(self, file: Path, node: Any, label: Label, article: Article) -> None:
        self.file, self.node, self.label, self.article = file, node, label, article
        self.problems: list[str] = []

    def gold(self) -> Gold:
        who = tuple(self._party(i, p) for i, p in enumerate(self.label.who))
        self._check_names()
        allegation = tuple(self._allegation(i, a) for i, a in enumerate(self.label.allegation))
        ids = {a.id for a in allegation}
        for i, item in enumerate(self.label.denial):
            for answer in item.answers or ["none"]:
                if answer not in ids:
                    self._wrong(("denial", i, "answers"), f"answers {answer}, which is no allegation of this label")
        denial = tuple(
            Denial(by=d.by, kind=d.kind, statement=d.statement, answers=tuple(d.answers), evidence=self._spans(("denial", i), d.evidence))
            for i, d in enumerate(self.label.denial)
        )
        context = tuple(
            ContextFact(statement=c.statement, evidence=self._spans(("context", i), c.evidence)) for i, c in enumerate(self.label.context)
        )
        for i, quote in enumerate(self.label.injected):
            if quote not in self.article.text:
                self._wrong(("injected", i), f"the article does not have “{quote[:80]}”")
        if self.problems:
            raise GoldError(self.problems)
        provenance = Provenance(
            article_sha256=self.article.sha256, model="a person", provider=self.label.labeller, prompt="", prompt_sha256="",
            strategy="by hand", version="", created=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        )  # fmt: skip
        headline = self.label.headline or (allegation[0].statement if allegation else self.article.title or "")
        # A label may hold more optional facts than a brief may: `model_construct` keeps them all.
        brief = Brief.model_construct(
            headline=headline, who=who, allegation=allegation, denial=denial, context=context, notices=(), provenance=provenance
        )
        return Gold(self.label, brief, frozenset(self._optional()))

    def _optional(self) -> Iterator[tuple[str, int]]:
        for name in ("who", "allegation", "denial", "context"):
            for i, item in enumerate(getattr(self.label, name)):
                if item.optional:
                    yield name, i

    def _wrong(self, path: tuple[int | str, ...], message: str) -> None:
        self.problems.append(f"{self.file}:{_line(self.node, path)}: {message}")

    def _party(self, i: int, item: GoldParty) -> Party:
        for form in (item.name, *item.aliases):
            if not mentions(self.article.text, [form]) and item.kind != "group":
                self._wrong(("who", i), f"the article does not name {form}")
        first = next((s for s in self.article.sentences if mentions(s.text, [item.name, *item.aliases])), self.article.sentences[0])
        span = Span(quote=first.text, start=first.start, end=first.end)
        return Party(name=item.name, aliases=tuple(item.aliases), kind=item.kind, role=item.role, description=item.description, evidence=(span,))

    def _check_names(self) -> None:
        known = {p.name for p in self.label.who}
        for i, a in enumerate(self.label.allegation):
            for part in ("accused", "alleged_by", "reported_by"):
                for name in getattr(a, part):
                    if name not in known:
                        self._wrong(("allegation", i, part), f"{name} is not in who")
        for i, d in enumerate(self.label.denial):
            if d.by not in known:
                self._wrong(("denial", i, "by"), f"{d.by} is not in who")

    def _allegation(self, i: int, item: GoldAllegation) -> Allegation:
        return Allegation(
            id=item.id, statement=item.statement, accused=tuple(item.accused), alleged_by=tuple(item.alleged_by),
            reported_by=tuple(item.reported_by), status=item.status, evidence=self._spans(("allegation", i), item.evidence),
        )  # fmt: skip

    def _spans(self, path: tuple[int | str, ...], evidence: list[str | Quote]) -> tuple[Span, ...]:
        spans: list[Span] = []
        for i, item in enumerate(evidence):
            quote, wanted = (item, None) if isinstance(item, str) else (item.quote, item.occurrence)
            places = _places(self.article.text, quote)
            if not places:
                self._wrong((*path, "evidence", i), f"the article does not have “{quote[:80]}”")
            elif wanted is None and len(places) > 1:
                self._wrong((*path, "evidence", i), f"the article has “{quote[:60]}” {len(places)} times; name its occurrence")
            elif (wanted or 1) > len(places):
                self._wrong((*path, "evidence", i), f"the article has “{quote[:60]}” {len(places)} times, not {wanted}")
            else:
                at = places[(wanted or 1) - 1]
                spans.append(Span(quote=quote, start=at, end=at + len(quote)))
        return tuple(spans) or (Span(quote=self.article.text[:1], start=0, end=1),)


def _places(text: str, quote: str) -> list[int]:
    found: list[int] = []
    at = text.find(quote)
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return found
