"""An article: its text as given, what it is made of, and where each sentence stands."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from summarise.errors import SourceError

MAX_BYTES = 4_000_000
"""The largest source that is read; a long read of 10,000 words has some 60,000 bytes."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LONG = 22
"""The most words of a title that ends in a full stop."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LINE = re.compile(r"[^\n]+")
_TERMINAL = re.compile(r"[.!?…:;][\"'”’)\]]*$")
# Whole lines that are furniture of a page, never a sentence of the story. Conservative: what is marked is not shown to a model.
_FURNITURE_LINE = re.compile(
    r"""^\s*(?:
        font\ size:? .{0,20}
      | (?:by|from)\ (?-i:[A-Z])[\w.'’-]+(?:,?\ (?:and\ )?(?-i:[A-Z])[\w.'’-]+){0,6}(?:\ in\ (?-i:[A-Z])\w+)?
      | (?-i:[A-Z])[\w.'’-]+(?:\ (?-i:[A-Z])[\w.'’-]+){1,3}\ (?:contributor|reporter|correspondent|staff\ writer)
      | (?:public|getty|photo|image|picture|file\ photo|credit)\s*[/:|].{0,120}
      | .{0,60}\bvia\ getty\ images\.?
      | (?:share|tweet|print|email)(?:\ (?:this|on|via)\b.{0,60})?
      | (?:sign\ up|subscribe)\b.{0,120}(?:newsletter|inbox|alerts)\b.{0,60}
      | (?:read\ more|related|see\ also|more\ on\ this)\s*: .{0,160}
      | .{0,120}\bcontributed\ (?:reporting|to\ this\ (?:report|article|story))\b.{0,40}
      | (?:staff|wire|news)\ (?:reports?|services?) | story\ continues\ below.{0,40}
      | advertisement | abstract\. | full\ text\. | comments?\ \(?\d*\)?
      | (?:published|updated|last\ updated)\s*:? .{0,60}\d.{0,30}
      | (?:just|must)\ watch(?:ed)?\ .{0,300}
      | image\ copyright\ (?!.*\bimage\ caption\b).{0,60}
      | (?-i:[A-Z])[\w.’'-]+(?:\ (?-i:[A-Z])[\w.’'-]+){1,3}\ ?/\ ?(?-i:[A-Z])[\w.’'-]+(?:\ (?-i:[A-Z])[\w.’'-]+){0,3}(?:,\ .{0,30})?
      | ©.{0,120}
    )\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_FURNITURE_INLINE = re.compile(
    r"\((?:RELATED|READ MORE|ALSO READ|SEE ALSO|WATCH)\s*:[^()\n]{0,300}\)|"
    r"(?:Image copyright [^\n]{0,60}? )?\bImage caption(?= )|Media playback is (?:un)?supported on (?:your|this) device(?: Media caption)?"
)

_INNER_END = re.compile(r"(?<=[a-z0-9)\]][.!?])\s+(?=[“\"‘]?[A-Z])|(?<=[a-z][.!?][”\"’'])\s+(?=[“\"‘])")
_CLOSING_FIRST = re.compile(r"[\"”](?=\s)")
_OPENING_LAST = re.compile(r"(?<=\s)[\"“]\s*$")
_TITLES = r"Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Lt|Col|Sgt|Capt|Maj|Brig|Adm|Cmdr|Cpl|Det|Insp|Supt|Rev|Fr|Hon|Atty|Cllr|Coun|Messrs|Mme|Mlle"
_ABBREVIATION = re.compile(rf"\b(?:{_TITLES}|St|Jr|Sr|No|Inc|Co|vs|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$")
_FIRM_ALONE = re.compile(r"\b(?:Inc|Ltd|LLC|Co|Corp|Bros|Cos)\.$")
_INITIAL_LAST = re.compile(r"\b[A-Z]\.\Z")
_ENDS_QUOTED = re.compile(r"[!?](?:[”\"]|'')$")
_ATTRIBUTION = re.compile(
    r"(?!(?:The|A|An|He|She|It|They|We|I|You|But|And|So|Then|When|As|In|On|At|This|That|Asked)\b)[A-Z][^“”\"!?;:]{1,80}?\s(?:"
    r"(?:said|says|tweeted|tweets|wrote|writes|added|adds|replied|continued|repeated|demanded|shouted|questioned|pressed|went on)"
    r"(?=[.,]|\s(?:in|on|at|to|of|as|about|into|after|before|during|when|while|with|last|earlier|later|again|[a-z]+ly|[A-Z][a-z]+day)\b)|(?:asked|asks|told)\b)"
    r"(?!,?\s*[“\"]|\s(?:that|if|whether)\b)[^“”\":]*$"
)
"""Who spoke the question or the exclamation that ends before: "“Who pays?” Ada Brill asked on Monday."."""
_TITLE_ALONE = re.compile(rf"(?:^|\s)(?:{_TITLES})\.$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: `article.text[start:end] == text`."""

    index: int
    start: int
    end: int
    text: str
    paragraph: int
    furniture: bool = False


@dataclass(frozen=True)
class Article:
    """A news story as it was given. Its text is never changed, so that every offset holds.

    Args:
        text: the whole text, furniture and all.
        title: the headline; found in the first line where it looks like one.
        outlet: who published it, where known.
        url: its address, where known.
        source: what to call it in a message: a file name, "standard input".

    Raises:
        SourceError: the text is empty.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    source: str = field(default="text", compare=False)

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise SourceError(f"{self.source}: empty; give a file with the text of a story")
        if self.title is None:
            object.__setattr__(self, "title", _title(self.text))

    @classmethod
    def from_file(cls, path: str | Path, encoding: str | None = None) -> Article:
        """Reads a text or Markdown file, as UTF-8 unless a byte-order mark or `encoding` says otherwise.

        Raises:
            SourceError: no such file, too large, binary, or not in that encoding.
        """
        path = Path(path)
        try:
            if path.stat().st_size > MAX_BYTES:
                raise SourceError(f"{path}: {path.stat().st_size:,} bytes is no single story; the limit is {MAX_BYTES:,}")
            data = path.read_bytes()
        except OSError as error:
            raise SourceError(f"{path}: {error.strerror or error}") from error
        return cls.from_bytes(data, source=str(path), encoding=encoding)

    @classmethod
    def from_bytes(cls, data: bytes, source: str = "text", encoding: str | None = None) -> Article:
        """Decodes bytes, never by a guess: a wrong guess would change the words that a brief quotes."""
        if len(data) > MAX_BYTES:
            raise SourceError(f"{source}: more than {MAX_BYTES:,} bytes is no single story")
        return cls(text=_decode(data, source, encoding), source=source)

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in order, furniture included and marked."""
        found: list[Sentence] = []
        for number, (start, end, furniture) in enumerate(_blocks(self.text)):
            pieces = [(start, end, True)] if furniture else _split(self.text, start, end)
            for a, b, marked in pieces:
                found.append(Sentence(len(found), a, b, self.text[a:b], number, marked))
        return tuple(found)

    @cached_property
    def story(self) -> tuple[Sentence, ...]:
        """The sentences that are not furniture: what a model is shown."""
        return tuple(s for s in self.sentences if not s.furniture)

    @cached_property
    def told(self) -> tuple[Sentence, ...]:
        """The story's own sentences: without its title."""
        text = self.text.lstrip("# \n\r\t\ufeff")
        end = len(self.text) - len(text) + len(self.title) if self.title and text.startswith(self.title) else 0
        return tuple(s for s in self.story if s.end > end and s.text.lstrip("# ") != self.title)

    def body(self, sentences: tuple[Sentence, ...] | None = None) -> str:
        """The text that a model is shown: the story's sentences (or those given), a blank line between paragraphs."""
        parts: list[str] = []
        last = -1
        for sentence in self.story if sentences is None else sentences:
            if parts:
                parts.append(" " if sentence.paragraph == last else "\n\n")
            parts.append(sentence.text)
            last = sentence.paragraph
        return "".join(parts)

    def sentences_of(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that a span touches."""
        return tuple(s for s in self.sentences if s.start < end and start < s.end)


def _decode(data: bytes, source: str, encoding: str | None) -> str:
    for bom, name in _BOMS:
        if data.startswith(bom) and encoding is None:
            data, encoding = data[len(bom) :], name
    try:
        text = data.decode(encoding or "utf-8")
    except LookupError as error:
        raise SourceError(f"{source}: no encoding is called {encoding!r}") from error
    except UnicodeDecodeError as error:
        if len(_CONTROL.findall(data[:4096].decode("latin-1"))) > 8:
            raise SourceError(f"{source}: not a text file") from error
        raise SourceError(f"{source}: not {encoding or 'utf-8'} (byte {error.start}); name its encoding, such as --encoding latin-1") from error
    if len(_CONTROL.findall(text[:4096])) > 8:
        raise SourceError(f"{source}: not a text file (UTF-16 without a mark? name it with --encoding utf-16-le)")
    return text


def _title(text: str) -> str | None:
    """The first line, where it looks like a title: short, on its own, and not the whole text."""
    first, _, rest = text.lstrip().partition("\n")
    line = first.strip().lstrip("#").strip()
    if not line or not rest.strip() or len(line) > 160 or _FURNITURE_LINE.match(line):
        return None
    ends = _TERMINAL.search(line) and not (_is_headline(line) and len(line.split()) <= _LONG)
    if ends and (len(line.split()) > 14 or (rest[:1] not in "\r\n" and not line.endswith(";"))):
        return None
    return line


def _is_headline(line: str) -> bool:
    """Whether a line has its words in capitals, as many papers print a headline: "Woman Steps Forward With Claim Against Vell!"."""
    words = re.findall(r"\b[A-Za-z][A-Za-z’'-]{3,}", line)
    return len(words) > 3 and 5 * sum(w[0].isupper() for w in words) >= 4 * len(words)


def _blocks(text: str) -> list[tuple[int, int, bool]]:
    """Start, end and furniture of each paragraph; lines of a hard-wrapped paragraph stay together."""
    blocks: list[tuple[int, int, bool]] = []
    open_until = -1
    for hit in _LINE.finditer(text):
        line = hit.group()
        stripped = line.strip()
        if not stripped:
            open_until = -1
            continue
        start = hit.start() + len(line) - len(line.lstrip())
        end = hit.start() + len(line.rstrip())
        furniture = bool(_FURNITURE_LINE.match(line))
        if blocks and open_until == hit.start() and not furniture and not blocks[-1][2]:
            blocks[-1] = (blocks[-1][0], end, False)
        else:
            blocks.append((start, end, furniture))
        wrapped = 50 <= len(stripped) <= 100 and not _TERMINAL.search(stripped)
        open_until = hit.end() + 1 if wrapped else -1
    return blocks


def _split(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Start, end and furniture of each sentence in a paragraph; inline furniture is cut out as a sentence of its own."""
    pieces: list[tuple[int, int, bool]] = []
    at = start
    for hit in _FURNITURE_INLINE.finditer(text, start, end):
        pieces += [(a, b, False) for a, b in _sentence_bounds(text, at, hit.start())]
        pieces.append((hit.start(), hit.end(), True))
        at = hit.end()
    return pieces + [(a, b, False) for a, b in _sentence_bounds(text, at, end)]


def _sentence_bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    # Imported here, by name: the engine is compiled, has no types, and a quick command does not need it.
    boundaries: Callable[[str, str], list[dict[str, Any]]] = import_module("sentencex").get_sentence_boundaries

    bounds: list[tuple[int, int]] = []
    for found in boundaries("en", text[start:end]):
        a = start + found["start_index"]
        stop = start + found["end_index"]
        before = text[bounds[-1][0] : bounds[-1][1]].rstrip() if bounds else ""
        lettered = bool(bounds) and _INITIAL_LAST.search(text, max(start, a - 3), a) is not None and text[a : a + 1].isalpha()
        if lettered or _TITLE_ALONE.search(before) or (_FIRM_ALONE.search(before) and text[a : a + 1].islower()):
            a = bounds.pop()[0]  # sentencex ends a sentence behind "Ms." where that is all there is of it, behind "LLC." and within "R-S.C."
        # sentencex keeps a quotation whole; a quotation of three sentences is three.
        for hit in _INNER_END.finditer(text, a, stop):
            if _ABBREVIATION.search(text[a : hit.start()]) is None:
                bounds.append((a, hit.end()))
                a = hit.end()
        bounds.append((a, stop))
    _put_in_step(text, bounds)
    _join_attributions(text, bounds)
    trimmed: list[tuple[int, int]] = []
    for a, b in bounds:
        piece = text[a:b]
        a, b = a + len(piece) - len(piece.lstrip()), b - len(piece) + len(piece.rstrip())
        if a < b:
            trimmed.append((a, b))
    return trimmed


def _join_attributions(text: str, bounds: list[tuple[int, int]]) -> None:
    """Puts who spoke a question or an exclamation into one sentence with it."""
    for n in range(len(bounds) - 1, 0, -1):
        (a, b), (c, d) = bounds[n - 1 : n + 1]
        if _ENDS_QUOTED.search(text[a:b].rstrip()) and _ATTRIBUTION.match(text[c:d].rstrip()):
            bounds[n - 1 : n + 1] = [(a, d)]


def _put_in_step(text: str, bounds: list[tuple[int, int]]) -> None:
    """Gives each quotation its marks: where it is opened again and nothing closes it between, sentencex is a mark out of step."""
    for n in range(1, len(bounds)):
        (a, b), (c, d) = bounds[n - 1 : n + 1]
        closing, opening = _CLOSING_FIRST.match(text, c, d), _OPENING_LAST.search(text, a, b)
        if closing:
            bounds[n - 1 : n + 1] = [(a, c + 1), (c + 1, d)]
        elif opening and text[c : c + 1].isalnum():
            bounds[n - 1 : n + 1] = [(a, opening.start()), (opening.start(), d)]
