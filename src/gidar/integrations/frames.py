"""Results and reports as data frames of pandas or polars: a line a finding, or a line a figure."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from ..inputs.json_text import report_from_mapping
from ..model.display import jsonable
from ..model.findings import Finding
from ..model.form import Lang, spoken
from ..model.report import Report
from ..model.result import Result
from ..reporters.grouping import decisive
from ..structure.usable import structure_of
from ..structure.which_edition import edition_of

Library = Literal["pandas", "polars"]
LIBRARIES: tuple[Library, ...] = ("pandas", "polars")

Columns = dict[str, type]
"""{column: type of what is in it}, in order; anything may be missing."""

HEAD: Columns = {"source": str, "organ": str, "year": int, "edition": str}
FINDINGS: Columns = {
    **HEAD,
    **dict.fromkeys(("severity", "code", "message", "table", "row", "column", "label", "value", "file"), str),
    **{"line": int, "field": str, "instance": str, "outcome": str, "left": float, "right": float, "difference": float},
    "basis": str,
}
FIGURES: Columns = {**HEAD, "table": str, "row": str, "column": str, "value": float, "reported": str}


def findings_frame(results: Iterable[Result], lang: Lang = "zh", library: Library | None = None) -> Any:
    """A data frame with one row per finding of these results; a result without findings has no row.

    The columns are those of `gidar validate --format csv`: the report, severity, code and message, the decisive
    place and, for an equation, its sums as doubles; `message` has them exactly. library is the library to use: by
    default pandas, or polars if only that is installed.
    Raises ValueError for another language or library, ImportError if it is not installed.
    """
    spoken(lang)
    return _frame(FINDINGS, (_finding(one, result, lang) for result in results for one in result.findings), library)


def figures_frame(reports: Iterable[Report | Mapping[str, Any]], library: Library | None = None) -> Any:
    """A data frame with one row per cell of these reports, in the order and the units of the form.

    `value` is the figure as a double, missing if the cell is blank, absent or not usable; `reported` is the
    reported text. A report without a known edition has one row, without a cell.
    Raises InputError for a mapping that is not a report, ValueError for another library, ImportError if it is not
    installed.
    """
    return _frame(FIGURES, (line for report in reports for line in _figures(report)), library)


def _finding(finding: Finding, result: Result, lang: Lang) -> dict[str, Any]:
    place = decisive(finding).to_dict(lang)
    head = {name: getattr(result, name) for name in HEAD}
    return {**place, **finding.to_dict(lang), **head, "value": _text(place["value"])}


def _figures(given: Report | Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    report = given if isinstance(given, Report) else report_from_mapping(given)
    edition = edition_of(report)
    if edition is None:
        yield {"source": report.source}
        return
    usable = structure_of(report, edition)[1].usable
    head: dict[str, Any] = {"source": report.source, "edition": edition.id}
    head |= {"organ": usable.get("/organ/name"), "year": usable.get("/year")}
    for pointer in edition.cells:
        place = dict(zip(("table", "row", "column"), pointer.split("/")[2:], strict=True))
        yield {**head, **place, "value": usable.get(pointer), "reported": _text(jsonable(report.value(pointer)))}


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _frame(columns: Columns, lines: Iterable[dict[str, Any]], library: Library | None) -> Any:
    """The lines as a data frame of the library."""
    if library not in (None, *LIBRARIES):
        raise ValueError(f"library is one of {', '.join(LIBRARIES)}, not {library!r}")
    name: str = library or next(filter(find_spec, LIBRARIES), LIBRARIES[0])
    kept: dict[str, list[Any]] = {column: [] for column in columns}
    for line in lines:
        for column, type_ in columns.items():
            value = line.get(column)
            kept[column].append(None if value is None else type_(value))
    if name == "pandas":
        pandas = import_module(name)
        types = {str: "object", int: "Int64", float: "float64"}
        return pandas.DataFrame({key: pandas.Series(kept[key], dtype=types[kind]) for key, kind in columns.items()})
    polars = import_module(name)
    kinds = {str: polars.String, int: polars.Int64, float: polars.Float64}
    return polars.DataFrame(kept, schema={key: kinds[kind] for key, kind in columns.items()})
