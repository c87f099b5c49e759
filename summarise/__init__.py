"""A news story about an allegation becomes a brief, every line of it tied to the article's own words."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarise.article import Article as Article
    from summarise.brief import Brief as Brief
    from summarise.errors import SummariseError as SummariseError
    from summarise.summariser import Summariser as Summariser

__version__ = "0.1.0"

_HOMES = {"Article": "article", "Brief": "brief", "Summariser": "summariser", "SummariseError": "errors"}
__all__ = ["Article", "Brief", "SummariseError", "Summariser", "__version__"]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"summarise.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'summarise' has no attribute {name!r}")
