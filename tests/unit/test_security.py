"""What SECURITY.md says of limits is what the code holds."""

import re
from importlib import import_module

import pytest

from cases import ROOT

ROWS = re.findall(r"^\| (.+?) \| ([0-9,]+)( MB)? \| `(.+?)` \|$", (ROOT / "SECURITY.md").read_text("utf-8"), re.M)
MEGABYTE = 1024 * 1024


def constant(place: str) -> int:
    """The value of a constant of a Python module, or of one in TypeScript."""
    path, _, name = place.partition(" ")
    if name:
        text = (ROOT / path).read_text(encoding="utf-8")
        [value] = re.findall(rf"^export const {name} = ([0-9_]+)( \* MEGABYTE)?;", text, re.M)
        return int(value[0]) * (MEGABYTE if value[1] else 1)
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


@pytest.mark.parametrize(("of", "number", "unit", "place"), ROWS)
def test_a_limit_is_what_is_said(of: str, number: str, unit: str, place: str) -> None:
    assert int(number.replace(",", "")) * (MEGABYTE if unit else 1) == constant(place), of


def test_every_row_is_looked_at() -> None:
    table = (ROOT / "SECURITY.md").read_text("utf-8").split("## What limits hold")[1]
    assert len(ROWS) == table.count("\n|") - 2 > 10
