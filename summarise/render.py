"""A brief as text for a terminal: four headed parts, each item with its words and where they stand."""

from __future__ import annotations

import unicodedata

from summarise.brief import NO_REPLY, UNREAD, Allegation, Brief, Denial, Span
from summarise.quotations import closed


def safe(text: str) -> str:
    """A text of an article without what could move a terminal's cursor or turn its direction; white space becomes a blank."""
    return "".join(" " if c in "\n\r\t" else "" if unicodedata.category(c) in ("Cc", "Cf") else c for c in text)


class TextRenderer:
    """Renders a brief.

    Args:
        colour: whether escape codes may be used.
    """

    def __init__(self, colour: bool = False) -> None:
        self.colour = colour

    def render(self, brief: Brief) -> str:
        """The whole brief, notices last and provenance in one line."""
        lines = [self._bold(safe(brief.headline)), ""]
        lines += [self._head("WHO"), *(self._party(p.name, p.role, p.kind, p.description) for p in brief.who)]
        lines += ["", self._head("ALLEGATION")]
        for item in brief.allegation:
            lines += self._allegation(item, brief)
        if not brief.allegation:
            doubted = any(n.code == "low-confidence-extraction" and n.item == "article" for n in brief.notices)
            lines.append(f"  No allegation {UNREAD if doubted else 'is reported.'}")
        lines += ["", self._head("DENIAL")]
        lines += [f"  {safe(d.by)} ({d.kind.replace('_', ' ')}) answers {', '.join(d.answers)}" for d in brief.denial]
        if not brief.denial:
            unread = any(n.code == "no-reply-reported" and n.message.endswith(UNREAD) for n in brief.notices)
            lines.append(f"  No reply {UNREAD}" if unread else f"  {NO_REPLY}.")
        lines += ["", self._head("CONTEXT")]
        for fact in brief.context:
            lines += [f"  {safe(fact.statement)}", *self._quotes(fact.evidence, fact.statement)]
        if not brief.context:
            lines.append("  None.")
        if brief.notices:
            lines += ["", self._head("NOTICES"), *(f"  {n.code} ({safe(n.item)}): {safe(n.message)}" for n in brief.notices)]
        return "\n".join([*lines, "", self._dim(self._provenance(brief))]) + "\n"

    def _party(self, name: str, role: str, kind: str, description: str) -> str:
        return f"  {safe(name)}: {role}, {kind}" + (f", {safe(description)}" if description else "")

    def _allegation(self, item: Allegation, brief: Brief) -> list[str]:
        lines = [f"  {item.id} [{item.status}] {safe(item.statement)}", f"     accused: {safe(', '.join(item.accused))}"]
        if item.alleged_by:
            lines.append(f"     alleged by: {safe(', '.join(item.alleged_by))}")
        if item.reported_by:
            lines.append(f"     reported by: {safe(', '.join(item.reported_by))}")
        lines += self._quotes(item.evidence, item.statement)
        replies = brief.replies_to(item)
        for reply in replies:
            lines += self._reply(reply)
        if not replies:
            silence = next((n.message for n in brief.notices if n.code == "no-reply-reported" and n.item == item.id), f"{NO_REPLY}.")
            lines.append(f"     {safe(silence)}")
        return lines

    def _reply(self, reply: Denial) -> list[str]:
        return [
            f"     reply by {safe(reply.by)} ({reply.kind.replace('_', ' ')}): {safe(reply.statement)}",
            *self._quotes(reply.evidence, reply.statement),
        ]

    def _quotes(self, evidence: tuple[Span, ...], statement: str) -> list[str]:
        """Each quote with its offsets; where the statement is the quote, its words are not said twice."""
        return [self._dim(f"       [{s.start}-{s.end}]" + ("" if closed(s.quote) == statement else f" {safe(s.quote)}")) for s in evidence]

    def _provenance(self, brief: Brief) -> str:
        p = brief.provenance
        cost = f"{p.calls} calls, {p.tokens_in} + {p.tokens_out} tokens, {p.seconds:.1f} s"
        return f"{p.model} ({p.provider}), {p.strategy}, {cost}, article {p.article_sha256[:12]}, summarise {p.version}"

    def _head(self, text: str) -> str:
        return self._bold(text)

    def _bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def _dim(self, text: str) -> str:
        return f"\x1b[2m{text}\x1b[0m" if self.colour else text
