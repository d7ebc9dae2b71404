"""What Python programs get: words of fixed lists, languages that there are, data frames."""

import importlib.util
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

import gidar
from cases import ROOT, complete
from conftest import needed
from gidar.model.findings import Outcome
from gidar.model.form import LANGUAGES, Lang, Severity
from gidar.model.repairs import Status
from gidar.model.result import Verdict

SCHEMA = json.loads((ROOT / "spec/result.schema.json").read_text(encoding="utf-8"))
FAULTY = ROOT / "examples/hongze-2023.json"


def results() -> list[gidar.Result]:
    return [gidar.validate(report) for report in gidar.read(str(FAULTY))]


def words_of(schema: Any, name: str) -> list[set[str]]:
    """The closed lists that a member of this name has anywhere in a schema."""
    if isinstance(schema, list):
        return [found for one in schema for found in words_of(one, name)]
    if not isinstance(schema, dict):
        return []
    own = schema.get("properties", {}).get(name, {})
    listed = [{word for word in own["enum"] if word is not None}] if "enum" in own else []
    return listed + [found for one in schema.values() for found in words_of(one, name)]


@pytest.mark.parametrize(
    ("name", "typed"), [("severity", Severity), ("outcome", Outcome), ("status", Status), ("verdict", Verdict)]
)
def test_the_words_of_a_result_are_those_of_its_schema(name: str, typed: Any) -> None:
    found = words_of(SCHEMA, name)
    assert found and all(words == {*get_args(typed)} for words in found)


def test_the_types_of_what_is_public() -> None:
    assert get_type_hints(gidar.Finding)["severity"] == Severity
    assert get_type_hints(gidar.Finding)["outcome"] == Outcome | None
    for thing in (gidar.Finding.message, gidar.Finding.basis, gidar.Repair.message, gidar.NotChecked.reason):
        assert get_type_hints(thing)["lang"] == Lang
    for kind in (gidar.Result, gidar.Finding, gidar.Cell, gidar.Change, gidar.Repair, gidar.NotChecked):
        assert get_type_hints(kind.to_dict)["lang"] == Lang


def spoken() -> dict[str, Callable[[Any], Any]]:
    [result] = results()
    finding = next(finding for finding in result.findings if finding.outcome)
    repair, item = result.repairs[0], result.not_checked[0]
    error = gidar.InputError("not_a_report", "x")
    return {
        "Finding.message": finding.message,
        "Finding.basis": finding.basis,
        "Finding.to_dict": finding.to_dict,
        "Cell.to_dict": finding.cells[0].to_dict,
        "Repair.message": repair.message,
        "Repair.to_dict": repair.to_dict,
        "Change.to_dict": repair.changes[0].to_dict,
        "NotChecked.reason": item.reason,
        "NotChecked.to_dict": item.to_dict,
        "Result.to_dict": result.to_dict,
        "Result.to_dict of a valid one": gidar.validate(complete("2021")).to_dict,
        "InputError.message": error.message,
        "InputError.line": error.line,
        "findings_frame": lambda lang: gidar.findings_frame([], lang),
    }


@pytest.mark.parametrize("name", spoken())
@pytest.mark.parametrize("lang", ["fr", "", None, "ZH"])
def test_a_language_that_is_not_there(name: str, lang: Any) -> None:
    with pytest.raises(ValueError, match='lang is "zh" or "en", not '):
        spoken()[name](lang)


@pytest.mark.parametrize("name", spoken())
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_that_is(name: str, lang: Lang) -> None:
    if name != "findings_frame":
        assert spoken()[name](lang)


def frames(library: str) -> Any:
    if not importlib.util.find_spec(library):
        needed(library, "it is not installed")
    return importlib.import_module(library)


def rows(frame: Any) -> list[dict[str, Any]]:
    """The lines of a frame of either library, what is missing as None."""
    if hasattr(frame, "to_dicts"):
        return frame.to_dicts()
    return [{key: None if value != value or str(value) == "<NA>" else value for key, value in line.items()}
            for line in frame.to_dict("records")]  # fmt: skip


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_findings_as_a_data_frame(library: Any) -> None:
    frames(library)
    [result] = results()
    for lang in LANGUAGES:
        lines = rows(gidar.findings_frame([result], lang, library))
        assert [line["message"] for line in lines] == [finding.message(lang) for finding in result.findings]
    at = next(at for at, finding in enumerate(result.findings) if finding.outcome)
    first, finding = lines[at], result.findings[at]
    assert {first["severity"], first["outcome"], first["year"]} == {"error", "fails", 2023}
    assert (first["left"], first["right"], first["difference"]) == (11.0, 0.0, 11.0)
    assert first["source"] == str(FAULTY) and first["organ"] == result.organ
    assert f"/tables/{first['table']}/{first['row']}/{first['column']}" == finding.cells[-1].pointer
    assert rows(gidar.findings_frame([], library=library)) == []


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_figures_as_a_data_frame(library: Any) -> None:
    """Every cell, whatever stands there: what cannot be used has no value, and is told as it was reported."""
    frames(library)
    report = complete("2021")
    row = report["tables"]["requests"]["received"]
    names = [*row]
    row |= {names[0]: "12", names[1]: None, names[2]: -1, names[3]: Decimal("1.5"), names[4]: 2**53 - 1}
    del row[names[5]]
    lines = rows(gidar.figures_frame([report, {"edition": "1999", "tables": {}}], library))
    edition = gidar.load_edition("2021")
    cells = [f"/tables/{line['table']}/{line['row']}/{line['column']}" for line in lines[:-1]]
    assert cells == [*edition.cells]
    at = cells.index(f"/tables/requests/received/{names[0]}")
    told = [(line["value"], line["reported"]) for line in lines[at : at + 6]]
    assert told == [(None, "12"), (None, None), (None, "-1"), (None, "1.5"), (2**53 - 1, str(2**53 - 1)), (None, None)]
    assert lines[0]["value"] == report["tables"]["documents"]["rules"]["issued"]
    assert lines[-1]["edition"] is None and lines[-1]["table"] is None, "a report of no edition is still there"


def test_a_library_that_nobody_knows() -> None:
    with pytest.raises(ValueError, match="library is one of pandas, polars, not 'dask'"):
        gidar.findings_frame([], library="dask")  # type: ignore[arg-type]


def test_neither_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("gidar.integrations.frames.find_spec", lambda name: None)
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(ImportError, match="pandas"):
        gidar.figures_frame([])
