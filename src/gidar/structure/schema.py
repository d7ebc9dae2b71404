"""Structure: the report against the published JSON Schema of its edition.

The quick functions say at once whether a report is sound; where it is not, jsonschema says in which places.
What a fault is called, and how it is said, comes from our own rules.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ..model.display import json_type, number, quoted
from ..model.edition import Edition, editions
from ..model.findings import Finding, NotChecked, finding, not_checked, place_name, with_code
from ..model.form import Column, Field, Row, Text
from ..model.json_schema import validator_of
from ..model.report import Report, escape, unescape
from ..model.words import texts
from .quick import Quick, SchemaPart

MAX_FAULTS = 1000  # a report has some 240 places; more faults than this are no report

# The rules for a missing and for an unknown member, by the depth of the object from /tables.
MEMBERS = {
    1: ("table-missing", "table-unknown"),
    2: ("row-missing", "row-unknown"),
    3: ("column-missing", "column-unknown"),
}
FIELDS = ("field-missing", "field-unknown")


def check(report: Report, edition: Edition) -> Iterator[Finding | NotChecked]:
    """Yield what the reader noted and what the schema rejects, in the order of the form."""
    yield from noted(report, edition)
    parts = [*_quick(edition).disobeying(report.data, edition.schema)]
    if not parts:
        return
    place = _places(edition)
    faults = sorted(set(_faults(parts, edition)), key=lambda fault: place(fault[1]))
    for code, pointer in faults[:MAX_FAULTS]:
        yield _describe(report, edition, code, pointer)
    if len(faults) > MAX_FAULTS:
        yield not_checked(edition, "structure", "too_many", count=len(faults))


def noted(report: Report, edition: Edition) -> Iterator[Finding]:
    """What only the reader of a report could see, and its data does not show."""
    for code, pointer, _ in report.notes:
        yield finding(report, edition, code, pointer, value=place_name(edition, pointer))


@cache
def _quick(edition: Edition) -> Quick:
    return Quick(edition.schema)


@cache
def _validator(edition: Edition) -> Any:
    return validator_of(edition.schema)


def _faults(parts: list[SchemaPart], edition: Edition) -> Iterator[tuple[str, str]]:
    """(rule code, pointer) of every place in some parts of a report that the schema rejects."""
    from .cell_values import broken_field_rule, broken_rule

    errors = ((steps, error) for steps, value, schema in parts for error in _validator(edition).descend(value, schema))
    for above, error in errors:
        steps = [*above, *map(str, error.absolute_path)]
        pointer = "".join(f"/{escape(step)}" for step in steps)
        missing, unknown = MEMBERS.get(len(steps), FIELDS) if steps[:1] == ["tables"] else FIELDS
        if error.validator == "required":
            yield from ((missing, f"{pointer}/{name}") for name in error.validator_value if name not in error.instance)
        elif error.validator == "additionalProperties":
            names = error.instance.keys() - error.schema["properties"].keys()
            yield from ((unknown, f"{pointer}/{escape(name)}") for name in names)
        elif column := edition.cells.get(pointer):
            yield broken_rule(error.instance, column, edition), pointer
        elif pointer in edition.fields and (
            code := broken_field_rule(error.instance, edition.fields[pointer], edition)
        ):
            yield code, pointer
        elif not _of_type(error.instance, error.schema):
            yield "field-type", pointer
        else:
            yield _edition_fault(error.instance) if error.validator == "const" else "field-value", pointer


def _edition_fault(named: str) -> str:
    return "edition-shape" if named in editions() else "edition-unknown"


def _of_type(value: Any, schema: dict[str, Any]) -> bool:
    allowed = _types(schema)
    return json_type(value) in allowed or (json_type(value) == "integer" and "number" in allowed)


def _types(schema: dict[str, Any]) -> list[str]:
    types: str | list[str] = schema["type"]
    return [types] if isinstance(types, str) else types


@cache
def _places(edition: Edition) -> Any:
    """A sort key for pointers: the order of the form; what the form does not know follows its owner."""
    order: dict[str, int] = {}
    for pointer in [*edition.fields, *edition.cells]:
        steps = pointer.split("/")
        for end in range(1, len(steps) + 1):
            order.setdefault("/".join(steps[:end]), len(order))

    def place(pointer: str) -> tuple[int, str]:
        known = pointer
        while known not in order:
            known = known.rpartition("/")[0]
        return order[known], pointer

    return place


def _describe(report: Report, edition: Edition, code: str, pointer: str) -> Finding:
    value = report.value(pointer)
    name = unescape(pointer)[-1] if pointer else ""
    words = edition.catalogue["words"]
    shown = words["empty_text"] if value == "" else number(value)
    params: dict[str, Any] = {"value": shown}
    if code.startswith("edition-"):
        params |= {"value": quoted(value), "known": ", ".join(editions()), "edition": edition.id}
    elif code.endswith("-unknown"):
        tables = [with_code(table.label, table.id) for table in edition.tables.values()]
        known = _join(tables, texts("punctuation")["list"])
        value = quoted(name) if code == "table-unknown" else place_name(edition, pointer)
        params = {"value": value, "known": known, "hint": _hint(edition, pointer, name)}
    elif code == "table-missing":
        params["hint"] = _absent(report, edition, name)
        if params["hint"]:
            template = edition.catalogue["package_messages"]["table_file"]
            return finding(report, edition, code, pointer, **params)._replace(template=template)
    elif code in ("field-type", "field-value", "cell-type"):
        schema = _schema_at(edition.schema, pointer)
        expected = [words["types"][kind] for kind in _types(schema) if kind != "null"]
        params["actual"] = words["types"][json_type(value)]
        params["expected"] = _join(expected, words["or"])
        if code == "field-value":
            params["expected"] = _choice(report, edition, edition.fields[pointer])
    elif field := edition.fields.get(pointer):
        params |= {"unit": field.unit}
    elif column := edition.cells.get(pointer):
        params |= {"unit": column.unit, "limit": edition.schema["$defs"][column.type]["maximum"]}
    return finding(report, edition, code, pointer, **params)


def _choice(report: Report, edition: Edition, field: Field) -> Text | None:
    """What a field may hold, in the words of the report: in a workbook, its list has labels alone."""
    if not (report.by_label and field.values):
        return field.expected
    *first, last = field.values.values()
    listed = [_join(first, texts("punctuation")["list"]), last] if first else [last]
    return _join(listed, edition.catalogue["words"]["or"])


def _schema_at(schema: dict[str, Any], pointer: str) -> dict[str, Any]:
    at = schema
    for step in unescape(pointer):
        at = at["properties"][step]
        if "$ref" in at:
            at = schema["$defs"][at["$ref"].rpartition("/")[2]]
    return at


def _join(texts: list[Text], word: Text) -> Text:
    return {lang: word[lang].join(text[lang] for text in texts) for lang in word}


def _absent(report: Report, edition: Edition, table: str) -> Text | None:
    """The file of a table that is not there, and which one may be meant; None where no file is named for it."""
    absent = report.absent.get(table)
    if absent is None:
        return None
    words: Text = edition.catalogue["words"]["file_similar" if absent.similar else "file_missing"]
    shown = {"file": quoted(absent.path), "similar": quoted(absent.similar)}
    return {lang: text.format(**shown) for lang, text in words.items()}


def _hint(edition: Edition, pointer: str, name: str) -> Text:
    """The row or column that an unknown name probably means: given by its label, or misspelt."""
    import difflib

    table = edition.tables.get(unescape(pointer)[1]) if pointer.startswith("/tables/") else None
    lines: Mapping[str, Row | Column] = {}
    if table:
        lines = table.rows if pointer.count("/") == 3 else table.columns
    by_label = [line.id for line in lines.values() if name and name in line.label.values()]
    close = by_label or difflib.get_close_matches(name, lines, 1)
    meant = with_code(lines[close[0]].label, close[0]) if close else None
    words: Text = edition.catalogue["words"]["did_you_mean"]
    return {lang: words[lang].format(id=meant[lang]) if meant else "" for lang in words}
