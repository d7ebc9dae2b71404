"""How the page templates are filled."""

import json
from typing import Any

import jinja2

from .. import templating
from .places import cell_id

COMMENT = "Generated from spec/ by `gidar spec build`. Do not edit."


def environment(lang: str) -> jinja2.Environment:
    """The templates of this package in one language: t(zh, en) chooses, a missing value is an error."""
    jinja = templating.environment("gidar.site")
    jinja.globals |= {"lang": lang, "comment": COMMENT, "t": lambda zh, en: zh if lang == "zh" else en}
    jinja.filters["cited"] = lambda bases: ("、" if lang == "zh" else "; ").join(basis[lang] for basis in bases)
    jinja.filters["cell"] = cell_id
    jinja.filters["script"] = _script
    return jinja


def _script(data: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
