"""What SECURITY.md says of limits is what the code holds."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from cases import ROOT
from gidar.extraction.documents import FORMATS
from gidar.extraction.settings import MAX_BYTES
from gidar.inputs import document
from gidar.model.errors import InputError

ROWS = re.findall(r"^\| (.+?) \| ([0-9,]+)( MB)? \| `(.+?)` \|$", (ROOT / "SECURITY.md").read_text("utf-8"), re.M)
MEGABYTE = 1024 * 1024


def constant(place: str) -> int:
    """The value of a constant of a Python module, or of an item of one, or of a constant in TypeScript."""
    path, _, name = place.partition(" ")
    if path.endswith(".ts"):
        text = (ROOT / path).read_text(encoding="utf-8")
        [value] = re.findall(rf"^export const {name} = ([0-9_]+)( \* MEGABYTE)?;", text, re.M)
        return int(value[0]) * (MEGABYTE if value[1] else 1)
    module, _, constant = path.rpartition(".")
    value = getattr(import_module(module), constant)
    return value[name] if name else value


@pytest.mark.parametrize(("of", "number", "unit", "place"), ROWS)
def test_a_limit_is_what_is_said(of: str, number: str, unit: str, place: str) -> None:
    assert int(number.replace(",", "")) * (MEGABYTE if unit else 1) == constant(place), of


@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_a_document_is_refused_beyond_the_limit_of_its_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """Whatever the limit: of 48 megabytes each, this would be the longest of all quick tests."""
    for kind in MAX_BYTES:
        monkeypatch.setitem(MAX_BYTES, kind, 2 * MEGABYTE)
    monkeypatch.setitem(MAX_BYTES, FORMATS[ending], MEGABYTE)
    refused_beyond(MEGABYTE, tmp_path / f"a{ending}")


def test_a_document_is_refused_beyond_the_largest_limit(tmp_path: Path) -> None:
    assert MAX_BYTES["docx"] == max(MAX_BYTES.values())
    refused_beyond(MAX_BYTES["docx"], tmp_path / "a.docx")


def refused_beyond(limit: int, path: Path) -> None:
    for size, large in ((limit, False), (limit + 1, True)):
        with path.open("wb") as file:
            file.truncate(size)
        with pytest.raises(InputError) as error:
            document(str(path))
        assert (error.value.key == "too_large") is large
        assert not large or error.value.details == {"limit": limit // MEGABYTE}


def test_every_kind_of_document_has_its_row() -> None:
    assert {place.partition(" ")[2] for *_, place in ROWS if "MAX_BYTES " in place and ".ts" not in place} == {
        *MAX_BYTES
    }


def test_every_row_is_looked_at() -> None:
    table = (ROOT / "SECURITY.md").read_text("utf-8").split("## What limits hold")[1]
    assert len(ROWS) == table.count("\n|") - 2 > 10
