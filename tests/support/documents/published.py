"""Small documents as they are published, written line by line and cell by cell, and what was read of them."""

import gidar
from gidar.extraction import Extraction, extract


def labels(edition: str) -> dict[str, str]:
    """{"table/line": what the form prints there}."""
    tables = gidar.load_edition(edition).tables.values()
    return {f"{t.id}/{n}": line.label["zh"] for t in tables for n, line in [*t.rows.items(), *t.columns.items()]}


LABELS, LABELS_2019 = labels("2021"), labels("2019")
SECTIONS = {section["id"]: section["label"]["zh"] for section in gidar.load_edition().sections}
TITLE = "甲县乙局2024年政府信息公开工作年度报告"
HEADS = {
    "documents": ["信息内容", LABELS["documents/issued"], LABELS["documents/repealed"], LABELS["documents/in_force"]],
    "decisions": ["信息内容", LABELS["licensing/decisions"]],
    "fees": ["信息内容", LABELS["fees/amount"]],
}
BLOCKS = [
    [
        ["第二十条第（一）项"],
        HEADS["documents"],
        ["规章", "4", "5", "6"],
        [LABELS["documents/normative_documents"], "7", "8", "9"],
    ],
    [["第二十条第（五）项"], HEADS["decisions"], [LABELS["licensing/administrative_licences"], "11"]],
    [
        ["第二十条第（六）项"],
        HEADS["decisions"],
        [LABELS["enforcement/administrative_penalties"], "12"],
        [LABELS["enforcement/administrative_compulsion"], "13"],
    ],
    [["第二十条第（八）项"], HEADS["fees"], [LABELS["fees/administrative_fees"], "14"]],
]
ROWS = [row for block in BLOCKS for row in block]


def requests(first: int = 5, other: int = 0) -> list[list[str]]:
    """The third section, in which all requests come from natural persons and are disclosed, but for some others."""
    edition = gidar.load_edition()
    figures = {"received": first, "disclosed": first - other, "other_reasons": other, "outcomes_total": first}
    columns = [
        "自然人",
        LABELS["requests/commercial_enterprises"],
        LABELS["requests/research_institutions"],
        LABELS["requests/public_interest_organizations"],
        LABELS["requests/legal_service_institutions"],
        "其他",
        "总计",
    ]
    rows = [["", *columns]]
    for row in edition.tables["requests"].rows.values():
        count = str(figures.get(row.id, 0))
        rows.append([row.label["zh"], count, *["0"] * 5, count])
    return rows


def page(*parts: object, head: str = "", title: str = TITLE) -> bytes:
    """A web page: lines as paragraphs, lists of rows as tables."""
    out = [f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>"]
    for part in [title, *parts]:
        if isinstance(part, str):
            out.append(f"<p>{part}</p>")
        elif isinstance(part, list):
            rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in part)
            out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return ("".join(out) + "</body></html>").encode()


def text(*lines: str, rows: list[list[str]] = ROWS, title: str = TITLE) -> bytes:
    """A text with space between cells."""
    return "\n".join([title, *lines, *(" ".join(row) for row in rows)]).encode()


def read(data: bytes, ending: str = "html") -> Extraction:
    return extract(f"report.{ending}", data)


def values(record: Extraction, table: str, row: str) -> list[object]:
    """The values of a row, "unread" where they were not read, in a list with "likely" behind where any is."""
    cells = [cell for cell in record.cells if cell.pointer.startswith(f"/tables/{table}/{row}/")]
    return ["unread" if cell.confidence == "unread" else cell.value for cell in cells]


def reasons(record: Extraction, table: str, row: str) -> set[str]:
    return {cell.reason for cell in record.cells if cell.pointer.startswith(f"/tables/{table}/{row}/")}


def said(record: Extraction) -> str:
    return "".join(note["zh"] for note in record.notes)


def stated(record: Extraction) -> dict[str, object]:
    return {name: item.value for name, item in record.stated.items()}


TABLE_TWO = {
    ("documents", "rules"): [4, 5, 6],
    ("documents", "normative_documents"): [7, 8, 9],
    ("licensing", "administrative_licences"): [11],
    ("enforcement", "administrative_penalties"): [12],
    ("enforcement", "administrative_compulsion"): [13],
    ("fees", "administrative_fees"): [14],
}


def table_two(record: Extraction) -> dict[tuple[str, str], list[object]]:
    return {place: values(record, *place) for place in TABLE_TWO}
