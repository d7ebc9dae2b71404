"""Why a request is not answered with what it asks for, as RFC 9457 has it."""

import json
from typing import Any

from ..model.errors import InputError
from ..model.published import published
from ..model.words import sentence, words
from .media import PROBLEM
from .messages import Reply

STATUS = {
    "parameter": 400,
    "not_found": 404,
    "method": 405,
    "slow": 408,
    "too_large": 413,
    "media": 415,
    "coding": 415,
    "unreadable": 422,
    "no_edition": 422,
    "internal": 500,
    "busy": 503,
    "too_long": 504,
}
"""{kind of problem: status of HTTP}; its title and sentence stand in words.yaml, its explanation in the guide."""

RETRY = {"busy": {"Retry-After": "1"}}


def problem(kind: str, lang: str, **params: Any) -> Reply:
    """A problem of a kind in "zh" or "en"; params fill in its sentence."""
    return _answer(kind, lang, sentence(f"problems.{kind}", lang, **params))


def unreadable(error: InputError, lang: str) -> Reply:
    """That what was sent cannot be read as a report, with the code that the command line knows it by."""
    return _answer("unreadable", lang, error.message("en" if lang == "en" else "zh"), error.key)


def _answer(kind: str, lang: str, detail: str, code: str | None = None) -> Reply:
    base = published("catalog.json")["base"] + ("/en" if lang == "en" else "")
    told = {
        "type": f"{base}/guides/serve/#{kind.replace('_', '-')}",
        "title": words(lang, "problems")[f"{kind}_title"],
        "status": STATUS[kind],
        "detail": detail,
        **({"code": code} if code else {}),
    }
    body = json.dumps(told, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Reply(STATUS[kind], PROBLEM, body, RETRY.get(kind, {}))
