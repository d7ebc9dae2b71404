"""Spreadsheets as another program writes them: the entry workbook, and sheets that show the form, in every format."""

import copy
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

import gidar
from conftest import node
from documents import figures
from documents.draft import draft
from documents.sheets import drawn
from gidar.inputs.spreadsheets import workbook
from gidar.writers import files
from gidar.writers.loss import lost

ENDINGS = ("xlsb", "xlsm", "xls", "et", "ods")
HIDING = ("xlsb", "xlsm")
"""Those in which SheetJS keeps what is hidden."""


def saved(modules: Path, folder: Path, content: bytes) -> dict[str, Path]:
    """{ending: the file} of a workbook saved by SheetJS."""
    (folder / "in.xlsx").write_bytes(content)
    found = {ending: folder / f"out.{ending}" for ending in ENDINGS}
    assert node(modules, "sheets.mjs", folder / "in.xlsx", *found.values()) == {"written": len(ENDINGS)}
    return found


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_entry_workbook_is_read_by_its_ids(node_modules: Path, tmp_path: Path, edition: str) -> None:
    form = gidar.load_edition(edition)
    data: dict[str, Any] = copy.deepcopy(figures.report(form, 3))
    for pointer in [*form.cells][::23]:
        data = figures.blanked(data, pointer)
    data["narrative"] = {"overview": "甲 乙", "problems": "丙", "other": "007"}
    [content] = files("xlsx", [(data, form)]).values()
    for ending, path in saved(node_modules, tmp_path, content).items():
        [report] = gidar.read(path)
        assert lost(data, report.data) == [] and not report.doubts, ending
        assert report.places["/tables/requests/received/total"].file, ending


@pytest.mark.parametrize("edition", gidar.editions())
def test_sheets_that_show_the_form_are_read_and_hidden_lines_are_not(
    node_modules: Path, tmp_path: Path, edition: str
) -> None:
    form = gidar.load_edition(edition)
    data = figures.report(form, 4)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        drawn(book, draft(form, data, 4).blocks, "年报", 2, 1)
    wb = openpyxl.load_workbook(out)
    sheet = wb.active
    label = form.tables["requests"].rows["carried_forward"].label["zh"]
    [line] = [cell.row for cells in sheet.iter_rows() for cell in cells if str(cell.value).strip() == label]
    sheet.row_dimensions[line].hidden = True
    out = io.BytesIO()
    wb.save(out)
    for ending, path in saved(node_modules, tmp_path, out.getvalue()).items():
        hides = ending in HIDING
        [shown] = workbook.sheets(path.read_bytes())
        assert shown.hidden[0] == ({line - 1} if hides else set()), ending
        [report] = gidar.read(path)
        unread = {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
        assert unread == {p for p in form.cells if hides and p.startswith("/tables/requests/carried_forward/")}, ending
        assert all(report.value(p) == figures.value(data, p) for p in form.cells if p not in unread), ending
