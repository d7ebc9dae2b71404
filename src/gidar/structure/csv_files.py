"""Structure of the CSV files of a report: what the JSON Schema cannot see.

Headings that are not quite those of the Table Schema, lines of the wrong length, blank lines, rows that occur twice,
keys that lead nowhere. What stands in the cells is checked elsewhere.
"""

from collections.abc import Container, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from ..model.display import quoted
from ..model.edition import Edition
from ..model.findings import Finding, NotChecked, finding, not_checked, with_code
from ..model.form import Text
from ..model.organs import Unseen, name_key, unseen
from ..model.report import Location, Report, Sheet, escape

MAX_LINES = 1000  # faulty lines of a file that are reported one by one

Faults = Iterator[tuple[str, int, list[str]]]
"""(rule code, line, cells) of what is wrong with lines, in the order of the file."""


def check(report: Report, edition: Edition) -> Iterator[Finding | NotChecked]:
    """Yield the faults of the CSV files; nothing for a report that came from another format."""
    for name, sheet in report.sheets.items():
        if name in edition.table_schemas and not _regular(report, edition, name, sheet):
            yield from _headings(report, edition, name, sheet)
            yield from _lines(report, edition, name, sheet)


def _regular(report: Report, edition: Edition, name: str, sheet: Sheet) -> bool:
    """Whether nothing can be wrong with a file, so that its lines need not be gone through one by one."""
    width = len(sheet.names)
    if sheet.renamed or not as_expected(edition, name, sheet) or any(len(cells) != width for _, cells in sheet.records):
        return False
    keys = [cells[: len(edition.table_schemas[name]["primaryKey"])] for _, cells in sheet.records]
    lines = [[report.key]] if name == "reports" else [[report.key, row] for row in edition.tables[name].rows]
    return sorted(keys) == sorted(lines)


def as_expected(edition: Edition, name: str, sheet: Sheet) -> bool:
    """Whether a file begins with exactly the headings that it needs."""
    return sheet.heading == 1 and not sheet.loose and sheet.names == expected_headings(edition, name, sheet)


def expected_headings(edition: Edition, name: str, sheet: Sheet) -> list[str]:
    """The headings that a file needs: every field, but optional ones only where its descriptor declares them."""
    fields = edition.table_schemas[name]["fields"]
    if name != "reports":
        return [field["name"] for field in fields]
    needed = sheet.declared | set(sheet.names)
    return [f["name"] for f in fields if f["name"] in needed or f.get("constraints", {}).get("required")]


def unread_tables(report: Report, edition: Edition) -> list[str]:
    """The pointers of tables whose lines nobody can assign to rows, since the headings of the keys are not there."""
    return [
        f"/tables/{name}"
        for name, sheet in report.sheets.items()
        if name in edition.tables and not set(edition.table_schemas[name]["primaryKey"]) <= set(sheet.names)
    ]


def _headings(report: Report, edition: Edition, name: str, sheet: Sheet) -> Iterator[Finding]:
    place = "" if name == "reports" else f"/tables/{name}"
    expected, keys = expected_headings(edition, name, sheet), edition.table_schemas[name]["primaryKey"]
    messages, heading = edition.catalogue["package_messages"], Location(sheet.file, sheet.heading or 1)
    listing = ", ".join(expected)

    def irregular(key: str, location: Location = heading, **params: Any) -> Finding:
        found = finding(report, edition, "column-order", place, location=location, **params)
        return found._replace(template=messages[key])

    if not sheet.heading:
        yield irregular("no_heading", read=_read(sheet.above, edition), expected=listing)
        return
    if sheet.heading > 1:
        params = {"read": _read(sheet.above, edition), "line": sheet.heading}
        yield irregular("heading_below", Location(sheet.file, 1), **params)
    if sheet.loose:
        spelling, meant = (", ".join(map(quoted, names)) for names in zip(*sheet.loose, strict=True))
        yield irregular("heading_spelt", read=spelling, expected=meant)
    # The JSON Schema cannot miss what is no cell of the form: the keys, and the columns of reports.csv.
    for field in expected:
        if field not in sheet.names and (name == "reports" or field in keys):
            where = field if field in keys else _heading(field, edition)
            found = finding(report, edition, "column-missing", place, where=where, location=heading)
            yield found._replace(template=messages["key_missing"]) if field in keys else found
    names = [field for field in sheet.names if field]
    if names != expected and sorted(names) == sorted(expected):
        yield finding(report, edition, "column-order", place, expected=listing, location=heading)
    for field in dict.fromkeys(field for field in names if names.count(field) > 1):
        yield finding(report, edition, "column-duplicate", place, value=quoted(field), location=heading)
    if empty := _empty_columns(sheet):
        yield irregular("columns_empty", count=empty)


def _heading(column: str, edition: Edition) -> Text:
    """What a column of reports.csv is called on the form, and in brackets its heading."""
    [label] = (field.label for field in edition.fields.values() if field.column == column)
    return with_code(label, column)


def _read(text: str, edition: Edition) -> Text:
    """What stands in a line, as a message names it."""
    words: dict[str, Text] = edition.catalogue["words"]
    if not text:
        return words["empty_line"]
    return {lang: said.format(text=quoted(text)) for lang, said in words["line_text"].items()}


def _empty_columns(sheet: Sheet) -> int:
    """How many columns there are without heading and content, those beyond the heading included."""
    bare = [at for at, name in enumerate(sheet.names) if not name]
    filled = {at for at in bare if any(cells[at : at + 1] not in ([], [""]) for _, cells in sheet.records)}
    return len(bare) - len(filled) + _beyond(sheet)


def _beyond(sheet: Sheet) -> int:
    """How many cells every line has beyond the heading, where all of these are blank."""
    width, beyond = len(sheet.names), [len(cells) - len(sheet.names) for _, cells in sheet.records if any(cells)]
    return (
        max(beyond) if beyond and min(beyond) > 0 and not any(any(cells[width:]) for _, cells in sheet.records) else 0
    )


def _lines(report: Report, edition: Edition, name: str, sheet: Sheet) -> Iterator[Finding | NotChecked]:
    keys, place = edition.table_schemas[name]["primaryKey"], "" if name == "reports" else f"/tables/{name}"
    if sheet.renamed:
        location = Location(sheet.file, sheet.renamed.line)
        spelling, meant = quoted(sheet.renamed.written), quoted(sheet.renamed.key)
        found = finding(report, edition, "report-unknown", place, location=location, value=spelling, key=meant)
        messages = edition.catalogue["package_messages"]
        template = messages["keys_without_zeros" if sheet.renamed.zeros else "keys_otherwise"]
        strange = {name_key(key): key for key in (sheet.renamed.key,) if unseen(key)}
        more_params = {"count": sheet.renamed.number, "hint": _hint(edition, sheet.renamed.written, strange)}
        yield found._replace(template=template, params=found.params | more_params)
    if not set(keys) <= set(sheet.names):
        return  # lines are told apart by their keys
    listed = (_keys(cells, report.sheets["reports"])[0] for _, cells in report.sheets["reports"].records)
    report_keys = dict.fromkeys(filter(None, listed))
    strange = {name_key(key): key for key in report_keys if unseen(key)}
    faults = _faults(name, sheet, keys, report_keys)
    for code, line, cells in islice(faults, MAX_LINES):
        key, row = _keys(cells, sheet)
        own = name != "reports" and key and key == report.key
        excess = cells[len(sheet.names) :]
        value = quoted(key if "report" in code else ",".join(excess))
        count = len(excess) or _needed(sheet) - len(cells)
        at, location = f"{place}/{escape(row)}" if own else place, Location(sheet.file, line)
        hint = _hint(edition, key, strange) if code == "report-unknown" else ""
        found = finding(report, edition, code, at, location=location, value=value, count=count, hint=hint)
        yield found._replace(template=edition.catalogue["package_messages"]["key_unlike"]) if hint else found
    if more := sum(1 for _ in faults):
        yield not_checked(edition, "structure", "too_many", count=MAX_LINES + more)


def _faults(name: str, sheet: Sheet, keys: list[str], known: Container[str]) -> Faults:
    """Of a line that belongs to no report nothing else is said: what may be wrong with it touches none."""
    seen, strangers = set[tuple[str, ...]](), set[str]()
    least, most = _needed(sheet), len(sheet.names) + _beyond(sheet)
    for line, cells in sheet.records:
        report, _ = _keys(cells, sheet)
        if not any(cells):
            yield "line-blank", line, cells
        elif not report:
            yield "report-key-blank", line, cells
        elif report not in known:
            if report not in strangers:
                yield "report-unknown", line, cells
            strangers.add(report)
        else:
            if len(cells) > most:
                yield "line-too-long", line, cells
            elif len(cells) < least:
                yield "line-too-short", line, cells
            texts = sheet.named(cells)
            key = tuple(texts.get(field, "") for field in keys)
            if key in seen:
                yield "report-duplicate" if name == "reports" else "row-duplicate", line, cells
            seen.add(key)


def _needed(sheet: Sheet) -> int:
    """How many cells a line has at least: up to the last column with a heading."""
    return max(at + 1 for at, name in enumerate(sheet.names) if name)


class Hint(NamedTuple):
    """A sentence on a key that has something unseen in it: a Phrase."""

    sentence: Text
    key: str
    characters: Unseen

    def __call__(self, lang: str) -> str:
        """In "zh" or "en"."""
        return self.sentence[lang].format(value=self.key, characters=self.characters(lang))


def _hint(edition: Edition, key: str, strange: Mapping[str, str]) -> Hint | str:
    """What of a key nobody sees, or of the one that it is but for that: by such a thing lines lose their report.

    strange has the listed keys of which something is not seen, each by what is compared of it.
    """
    name = key if unseen(key) else strange.get(name_key(key))
    words = edition.catalogue["words"]
    return Hint(words["key_unseen"], quoted(name), Unseen(name, words["unseen"])) if name else ""


def _keys(cells: list[str], sheet: Sheet) -> tuple[str, str]:
    """The report key and the row id of a record, "" where it has none."""
    found = sheet.named(cells)
    return found.get("report", ""), found.get("row", "")
