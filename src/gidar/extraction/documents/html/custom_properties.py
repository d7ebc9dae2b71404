"""What the variables of a style stand for, and the values that refer to them.

Source: CSS Custom Properties 1.
"""

import re
from collections.abc import Mapping, Set

from ... import settings
from .supported_values import is_taken

INNER = r"(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*+\))*+\))*+"
VARIABLE = re.compile(rf"var\(\s*(--[\w-]+)\s*(?:(,)({INNER}))?\)")
NAME = re.compile(r"--[\w-]+")
KEPT = {"inherit", "unset", "revert", "revert-layer"}  # values that say nothing of their own
OTHERS = re.compile(r"(?:^|[^\w-])(?:env|attr|if|inherit|--[\w-]+)\(")  # that only a browser can put in
UNTOLD = "var()"  # the value of a variable that only a browser can tell
# What a value that stands for another may turn out not to be, so that the text is as that around it.
INHERITED = {"visibility", "font-size", "font", "color", "-webkit-text-fill-color", "background-color", "text-indent"}

Variables = Mapping[str, str]


def variables(values: Mapping[str, str], known: Variables, typed: Set[str] = frozenset()) -> Variables:
    """The variables in force at an element, of which these are its own values; typed may be other than is said."""
    new = {name: value for name, value in values.items() if name.startswith("--")}
    if all(known.get(name) == value for name, value in new.items()):
        return known
    out = {**known}
    for name, value in new.items():
        if name in typed or value in ("revert", "revert-layer"):
            out[name] = UNTOLD
        elif value == "initial":
            out.pop(name, None)
        elif value not in KEPT:
            out[name] = value
    for name in new:
        _settle(name, out)
    return out


def _settle(name: str, out: dict[str, str], path: tuple[str, ...] = ()) -> None:
    """Put in what the value of a variable refers to; where that leads nowhere, it has no value."""
    value = out.get(name, "")
    if "var(" not in value or value == UNTOLD:
        return
    if name in path or len(path) > settings.MAX_VARIABLES:
        out[name] = UNTOLD
        return
    for other in NAME.findall(value):
        _settle(other, out, (*path, name))
    if out[name] == UNTOLD:
        return
    found = resolved(value, out)
    if found == "":
        out.pop(name)
    else:
        out[name] = UNTOLD if found is None else found


def resolved(value: str, known: Variables) -> str | None:
    """A value with what it refers to put in: "" where it says nothing of its own, None where that cannot be told."""
    before = value
    for _ in range(settings.MAX_VARIABLES):
        if "var(" not in value or len(value) > settings.MAX_STYLE_VALUE:
            break
        missing = False

        def put_in(match: re.Match[str]) -> str:
            nonlocal missing
            missing = missing or not (match[1] in known or match[2])
            return f" {known.get(match[1], match[3] or '').strip()} "  # what stands side by side does not grow together

        value = VARIABLE.sub(put_in, value)
        if missing:
            return ""
    if "var(" in value or len(value) > settings.MAX_STYLE_FONTS:
        return None
    value = " ".join(value.split()) if "var(" in before else value
    return "" if value in KEPT else value


def in_force(values: Mapping[str, str], known: Variables) -> tuple[dict[str, str], bool]:
    """(values with what they refer to put in, whether what some of them are is doubtful)."""
    out, doubtful = {}, False
    for name, value in values.items():
        if name.startswith("--"):
            continue
        text = resolved(value, known) if "var(" in value or value in KEPT else value
        refers = "var(" in value
        if name in INHERITED and OTHERS.search(value):
            text = None
        doubtful = (
            doubtful or text is None or (refers and bool(text) and name in INHERITED and not is_taken(name, text))
        )
        if text or (name in ("all", "content") and not refers):
            out[name] = text or value
    return out, doubtful
