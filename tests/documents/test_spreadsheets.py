"""Spreadsheets in: the entry workbook by its ids, others as the form prints them, hostile ones refused."""

import copy
import http.server
import io
import json
import random
import re
import shutil
import struct
import subprocess
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import jsonschema
import openpyxl
import PIL.Image
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image

import gidar
from cases import ROOT
from conftest import Run, needed
from documents import figures
from documents.draft import Draft, Sheet, draft
from documents.sheets import drawn
from gidar.inputs import document, extractions, spreadsheets
from gidar.inputs.spreadsheets import looks, xls, xlsb
from gidar.inputs.spreadsheets.untold import untold
from gidar.model import words
from gidar.model.entry_map import SHEET
from gidar.writers import files
from gidar.writers.loss import lost

EDITIONS = gidar.editions()


def filled(edition: str, seed: int) -> dict[str, Any]:
    """A report with blanks, decimals, large figures, texts of many lines and every field."""
    form = gidar.load_edition(edition)
    data: dict[str, Any] = copy.deepcopy(figures.report(form, seed))
    rng = random.Random(f"workbook/{edition}/{seed}")
    for pointer in rng.sample([*form.cells], rng.choice((0, 2, 30))):
        data = figures.blanked(data, pointer)
    for pointer in rng.sample([p for p, column in form.cells.items() if column.type == "money"], 1):
        _, _, table, row, column = pointer.split("/")
        data["tables"][table][row][column] = rng.choice([Decimal("21273.8901"), 123456789012345678901, Decimal("0.1")])
    data["organ"] |= {"code": "11230500MB1234567X", "kind": "government", "region": "230500"}
    data |= {"scope": "region", "published": "2025-01-24"}
    data["narrative"] = {"overview": "甲\n\n　　乙 ", "problems": "1" * rng.choice((5, 30_000)), "other": "007"}
    data["processing_fees"] = {"notices": 3, "charged": Decimal("12.5"), "received": 0}
    return data


def workbook(data: dict[str, Any], lang: str = "zh") -> bytes:
    [made] = files("xlsx", [(data, gidar.load_edition(data["edition"]))], lang).values()
    return made


def stored(folder: Path, content: bytes, name: str = "a.xlsx") -> Path:
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.parametrize(
    ("pointer", "written", "read"),
    [
        ("/published", "2025.1.24", "2025-01-24"),
        ("/published", "2025/1/24", "2025-01-24"),
        ("/published", "2025年1月24日", "2025-01-24"),
        ("/published", " ２０２５年 1 月 24 号", "2025-01-24"),
        ("/published", 20250124, "2025-01-24"),
        ("/published", datetime(2025, 1, 24), "2025-01-24"),
        ("/published", "2025.13.24", "2025.13.24"),
        ("/published", "2025年1月", "2025年1月"),
        ("/published", "近日", "近日"),
        ("/year", "2024年", 2024),
        ("/year", "２０２４ 年度", 2024),
        ("/year", "2024年上半年", "2024年上半年"),
        ("/organ/kind", "部门", "department"),
        ("/organ/kind", "政府部门", "department"),
        ("/organ/kind", " 地方政府\u200b", "government"),
        ("/organ/kind", "乡镇", "township"),
        ("/organ/kind", "街 道", "township"),
        ("/organ/kind", "Department", "department"),
        ("/organ/kind", "Local government at county level or above", "government"),
        ("/organ/kind", "县级以上", "县级以上"),
        ("/organ/kind", "学校", "学校"),
        ("/scope", "本系统", "system"),
        ("/scope", "行政区域", "region"),
        ("/scope", "机关", "机关"),
    ],
)
@pytest.mark.parametrize("form", ["xlsx", "summary"])
def test_a_day_a_year_and_a_choice_may_be_written_as_people_write_them(
    tmp_path: Path, pointer: str, written: object, read: object, form: str
) -> None:
    """As the page takes what is typed, and documents what is printed; what is no day, or may mean two
    entries of a list, is left to the checks."""
    data = filled("2021", 1)
    [made] = files(form, [(data, gidar.load_edition("2021"))], "zh").values()
    book = openpyxl.load_workbook(io.BytesIO(made))
    [mapped] = [line for line in book[SHEET].values if line[0] == "place" and line[4] == pointer]
    book[mapped[1]].cell(mapped[2] + 1, mapped[3] + 1).value = written
    changed = io.BytesIO()
    book.save(changed)
    [report] = gidar.read(stored(tmp_path, changed.getvalue()))
    assert report.value(pointer) == read


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook_holds_a_report_whole(tmp_path: Path, edition: str, lang: str) -> None:
    for seed in range(12):
        data = filled(edition, seed)
        [report] = gidar.read(stored(tmp_path, workbook(data, lang), f"{seed}.xlsx"))
        assert lost(data, report.data) == [] and not report.doubts
        assert {*gidar.load_edition(edition).cells} <= report.places.keys()


def test_a_blank_workbook_is_small_and_always_the_same(tmp_path: Path) -> None:
    for edition in EDITIONS:
        blank = workbook({"edition": edition, "tables": {}})
        [report] = gidar.read(stored(tmp_path, blank))
        assert not report.doubts and {*map(report.value, gidar.load_edition(edition).cells)} == {None}
        assert len(blank) < 60_000 and blank == workbook({"edition": edition, "tables": {}})


def test_a_long_text_is_seen_whole_and_what_is_read_is_printed_to_be_read(tmp_path: Path) -> None:
    data = filled("2021", 1)
    data["narrative"] = {"overview": "字" * 1000, "problems": "短", "other": "\n" * 20}
    book = openpyxl.load_workbook(stored(tmp_path, workbook(data)))
    first, *_, narrative = [book[name] for name in book.sheetnames if name != SHEET]
    heights = [narrative.row_dimensions[row].height for row in (2, 5, 8)]
    assert heights[0] >= 15 * 1000 * 2 / 110 and 219 < heights[1] < 221 < heights[2] <= 409
    assert first.page_setup.fitToHeight == 0 and narrative.page_setup.fitToHeight != 0


def test_sheets_may_be_renamed_moved_and_shifted(tmp_path: Path) -> None:
    data = filled("2021", 3)
    book = openpyxl.load_workbook(io.BytesIO(workbook(data)))
    for number, sheet in enumerate(book.worksheets[:-1]):
        sheet.title = f"第{number}页"
    book.move_sheet(book.worksheets[3], -3)
    moved = book.worksheets[0]
    moved.move_range(moved.dimensions, rows=2, cols=1)
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert lost(data, report.data) == []
    place = report.places["/tables/requests/received/total"]
    assert place.file and place.file.startswith("a.xlsx#第3页!K")


def test_what_was_pasted_over_labels_is_read_as_any_other_sheet(tmp_path: Path) -> None:
    """The map is not trusted where the labels are not where it has them; another row's figures are never taken."""
    data = filled("2021", 4)
    book = openpyxl.load_workbook(io.BytesIO(workbook(data)))
    sheet = book.worksheets[3]
    sheet.insert_rows(8)
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    for pointer in gidar.load_edition("2021").cells:
        if pointer not in report.doubts:
            assert report.value(pointer) == figures.value(data, pointer), pointer


def inserted(sheet: Any, at: int, texts: dict[int, Any]) -> None:
    """Put a line into a sheet as a spreadsheet program does, merged areas moved along."""
    areas = [(area.min_row, area.min_col, area.max_row, area.max_col) for area in sheet.merged_cells.ranges]
    for first, left, last, right in areas:
        sheet.unmerge_cells(start_row=first, start_column=left, end_row=last, end_column=right)
    sheet.insert_rows(at)
    for first, left, last, right in areas:
        down, longer = (first >= at), (last >= at)
        sheet.merge_cells(start_row=first + down, start_column=left, end_row=last + longer, end_column=right)
    for column, value in texts.items():
        sheet.cell(at, column).value = value


@pytest.mark.parametrize("edition", EDITIONS)
def test_lines_may_come_between_and_nothing_is_lost(tmp_path: Path, edition: str) -> None:
    """On every sheet a line is put in, blank or with a remark; where that leaves doubt, no figure is taken wrongly."""
    data = filled(edition, 4)
    content = workbook(data)
    whole = 0
    for number, at, texts in (
        (1, 4, {}),
        (2, 6, {1: "备注"}),
        (3, 8, {2: 7, 4: 9}),
        (3, 20, {}),
        (4, 2, {}),
        (5, 3, {}),
    ):
        book = openpyxl.load_workbook(io.BytesIO(content))
        inserted(book.worksheets[number], at, texts)
        book.save(tmp_path / "a.xlsx")
        [report] = gidar.read(tmp_path / "a.xlsx")
        whole += lost(data, report.data) == []
        for pointer in gidar.load_edition(edition).cells:
            assert pointer in report.doubts or report.value(pointer) == figures.value(data, pointer), (number, pointer)
    assert whole >= 5


BESIDE: dict[str, tuple[int, str, Any, str, str]] = {
    "a remark below a table": (3, "B34", "以上含上年结转", "/tables/requests/carried_forward/total", "beside"),
    "a remark far below it": (4, "A40", "填表人：王某", "/tables/review_and_litigation/", "beside"),
    "a remark in the heading": (3, "K2", "单位：件", "/tables/requests/received/total", "beside"),
    "a remark beside a field": (1, "D4", "待定", "/organ", "beside"),
    "a remark among the steps": (0, "D9", "请王科长填", "/organ/name", "sheet_beside"),
    "a remark beside a row": (3, "M6", "应为3件", "/tables/requests/received/total", "beside"),
    "a figure beside a row": (3, "N6", 3, "/tables/requests/received/total", "beside"),
    "a figure below a table": (2, "C30", 7, "/tables/fees/administrative_fees/amount", "beside"),
    "more text": (5, "A30", "另有一段。", "/narrative/other", "beside"),
    "the real line below one that was put in": (4, "B9", 7, "/tables/review_and_litigation", "line_between"),
}


@pytest.mark.parametrize("what", BESIDE)
def test_what_stands_outside_the_form_is_told(tmp_path: Path, what: str) -> None:
    number, cell, value, pointer, reason = BESIDE[what]
    book = openpyxl.load_workbook(io.BytesIO(workbook(filled("2021", 4))))
    book.worksheets[number][cell] = value
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    doubts = {place: doubt for place, doubt in report.doubts.items() if place.startswith(pointer)}
    assert doubts and {doubt.reason for doubt in doubts.values()} == {reason}
    assert reason == "line_between" or all(f"{cell} {value}" in doubt.why["zh"] for doubt in doubts.values())
    assert {doubt.unread for doubt in doubts.values()} == {reason == "line_between"}
    assert all(report.value(place) is None for place, doubt in doubts.items() if doubt.unread)


@pytest.mark.parametrize("value", [33, "情况说明"])
def test_what_another_sheet_holds_is_told(tmp_path: Path, value: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(filled("2021", 4))))
    book.create_sheet("备注")["B2"] = value
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert report.doubts["/organ/name"].reason == "sheet_beside"
    assert f"“备注!B2 {value}”" in report.doubts["/organ/name"].why["zh"]


NOTED = {(3, "D6"): "/tables/requests/received/natural_persons", (5, "A2"): "/narrative/overview", (1, "C5"): "/organ/"}


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_comments_are_told_however_the_workbook_is_saved(tmp_path: Path, ending: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(filled("2021", 4))))
    for number, (sheet, cell) in enumerate(NOTED):
        book.worksheets[sheet][cell].comment = openpyxl.comments.Comment(f"待核{number}", "王某")
    book.save(tmp_path / "a.xlsx")
    path = tmp_path / "a.xlsx" if ending == "xlsx" else saved(tmp_path / "a.xlsx", ending)
    [report] = gidar.read(path)
    for number, ((_, cell), pointer) in enumerate(NOTED.items()):
        noted = [doubt for place, doubt in report.doubts.items() if place.startswith(pointer)]
        assert noted and {doubt.reason for doubt in noted} == {"comment"}
        assert all(cell in doubt.printed and f"待核{number}" in doubt.printed for doubt in noted)
    assert len(report.doubts) == 3 and lost(filled("2021", 4), report.data) == []


def test_text_boxes_are_told(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("甲").insert_textbox("C3", "请按年报口径填写")
    assert untold((tmp_path / "a.xlsx").read_bytes())["甲"].remarks == [[2, 2, "请按年报口径填写"]]


@pytest.mark.parametrize(
    ("edition", "lang", "ending"),
    [("2021", "zh", "xlsx"), ("2019", "en", "xlsx"), ("2021", "en", "xls"), ("2019", "zh", "ods")],
)
def test_a_workbook_as_it_was_written_says_nothing_beside(tmp_path: Path, edition: str, lang: str, ending: str) -> None:
    path = stored(tmp_path, workbook(filled(edition, 4), lang))
    [report] = gidar.read(path if ending == "xlsx" else saved(path, ending))
    assert not report.doubts


def copied(book: Any, number: int, **changed: Any) -> Any:
    """A copy of a sheet, with other values in some cells."""
    made = book.copy_worksheet(book.worksheets[number])
    for cell, value in changed.items():
        made[cell] = value
    return made


def blanked_row(sheet: Any, row: int) -> None:
    for cell in sheet[row]:
        if type(cell).__name__ == "Cell":
            cell.value = None


def reversed_and_renamed(book: Any) -> None:
    for number, sheet in enumerate(book.worksheets[:-1]):
        sheet.title = f"第{number}页"
    book._sheets.reverse()


LOSING: dict[str, tuple[Any, tuple[str, ...]]] = {
    "all renamed, the map first": (reversed_and_renamed, ()),
    "first sheet deleted": (lambda book: book.remove(book.worksheets[0]), ()),
    "fields deleted": (
        lambda book: book.remove(book.worksheets[1]),
        ("/year", "/organ", "/scope", "/published", "/processing_fees/"),
    ),
    "a section deleted": (lambda book: book.remove(book.worksheets[4]), ("/tables/review_and_litigation/",)),
    "narrative deleted": (lambda book: book.remove(book.worksheets[-2]), ("/narrative/",)),
    "a field deleted": (lambda book: blanked_row(book.worksheets[1], 7), ("/organ/region",)),
    "a row deleted": (lambda book: blanked_row(book.worksheets[3], 9), ("/tables/requests/",)),
    "a label changed": (lambda book: book.worksheets[3].__setitem__("B8", "别的"), ("/tables/requests/disclosed/",)),
    "a sheet hidden": (lambda book: setattr(book.worksheets[3], "sheet_state", "hidden"), ()),
    "a sheet copied": (lambda book: copied(book, 3), ()),
    "a blank copy": (lambda book: [blanked_row(made, row) for made in [copied(book, 4)] for row in [6]], ()),
    "figures in a line put in": (lambda book: inserted(book.worksheets[3], 8, {5: 7}), ()),
}


@pytest.mark.parametrize("edit", LOSING)
def test_what_is_done_to_a_workbook_loses_nothing_in_silence(tmp_path: Path, edit: str) -> None:
    """What is no longer there is not read, which is said; everything else is what was filled in."""
    data = filled("2021", 4)
    book = openpyxl.load_workbook(io.BytesIO(workbook(data)))
    change, gone = LOSING[edit]
    change(book)
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    differ = [one.pointer for one in lost(data, report.data)]
    assert [pointer for pointer in differ if not pointer.startswith(gone or "nowhere")] == []
    assert {*differ} <= {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
    if edit == "figures in a line put in":
        assert [*report.doubts] == ["/tables/requests/carried_in/commercial_enterprises"]


def test_two_sheets_of_one_part_are_refused_where_they_differ(tmp_path: Path) -> None:
    """A second organ's figures, or a draft, on a copy of a sheet: nobody knows which counts. One that is hidden, or
    blank, does not."""
    data = filled("2021", 4)
    for hidden, counts in ((None, None), (3, 999), (-1, figures.value(data, "/tables/requests/received/total"))):
        book = openpyxl.load_workbook(io.BytesIO(workbook(data)))
        copied(book, 3, J6=999)
        if hidden is not None:
            book.worksheets[hidden].sheet_state = "hidden"
        book.save(tmp_path / "a.xlsx")
        errors: list[gidar.InputError] = []
        read = gidar.read(tmp_path / "a.xlsx", errors.append)
        found = [report.value("/tables/requests/received/total") for report in read]
        assert (found, [error.key for error in errors]) == (([], ["entry_twice"]) if hidden is None else ([counts], []))


def test_columns_that_moved_apart_from_their_heads_are_not_taken(tmp_path: Path) -> None:
    """A column put in between: the figures are read below their heads, or not at all."""
    data = filled("2021", 4)
    book = openpyxl.load_workbook(io.BytesIO(workbook(data)))
    sheet = book.worksheets[3]
    sheet.insert_cols(5)
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    wrong = {one.pointer for one in lost(data, report.data)}
    assert wrong <= {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
    assert all(pointer.startswith("/tables/requests/") for pointer in wrong)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_blank_column_put_in_between_changes_nothing(tmp_path: Path, edition: str) -> None:
    """As an office program does it, merged areas moved along."""
    data = filled(edition, 2)
    book = openpyxl.load_workbook(io.BytesIO(workbook(data)))
    sheet = book.worksheets[3]
    areas = [(area.min_row, area.min_col, area.max_row, area.max_col) for area in sheet.merged_cells.ranges]
    for first, left, last, right in areas:
        sheet.unmerge_cells(start_row=first, start_column=left, end_row=last, end_column=right)
    sheet.insert_cols(6)
    for first, left, last, right in areas:
        by, wider = int(left >= 6), int(right >= 6)
        sheet.merge_cells(start_row=first, start_column=left + by, end_row=last, end_column=right + wider)
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert lost(data, report.data) == []


def test_a_line_that_could_be_either_of_two_is_not_taken_for_one(tmp_path: Path) -> None:
    data = filled("2021", 4)
    book = openpyxl.load_workbook(io.BytesIO(workbook(data)))
    sheet = book.worksheets[3]
    copied = {
        cell.column: 5 if isinstance(cell.value, int) else cell.value for cell in sheet[20] if cell.value is not None
    }
    inserted(sheet, 20, copied)
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    wrong = [p for p in gidar.load_edition("2021").cells if report.value(p) != figures.value(data, p)]
    assert {*wrong} <= {pointer for pointer, doubt in report.doubts.items() if doubt.unread}


def test_figures_as_people_type_them(tmp_path: Path) -> None:
    """Figures as text, with separators, full width, signs for nothing, a formula never calculated."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(figures.empty(gidar.load_edition("2021")))))
    sheet = book.worksheets[3]
    typed = {"J6": "12", "J7": "1,234", "J8": "/", "J9": "１２", "J10": "=1+2", "J11": 1.5, "J12": "=cmd|' /C calc'!A0"}
    for cell, value in typed.items():
        sheet[cell] = value
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    rows = [*gidar.load_edition("2021").tables["requests"].rows]
    read = [report.value(f"/tables/requests/{row}/total") for row in rows[:7]]
    assert read == [12, "1,234", "/", "１２", None, Decimal("1.5"), None]
    assert {p.split("/")[3] for p, doubt in report.doubts.items() if doubt.unread} == {rows[4], rows[6]}
    codes = {finding.code for finding in gidar.validate(report).findings}
    assert {"cell-thousands-separator", "cell-placeholder", "cell-full-width"} <= codes
    [finding] = [one for one in gidar.validate(report).findings if one.code == "cell-thousands-separator"]
    assert finding.cells[0].location.file and finding.cells[0].location.file.endswith("!J7")


def test_nothing_in_a_workbook_is_a_formula_of_a_report() -> None:
    formula = "=cmd|'/C calc'!A0"
    data = filled("2021", 1)
    data["organ"]["name"] = data["narrative"]["overview"] = formula
    data["tables"]["requests"]["received"]["total"] = "+1+1"
    data["organ"]["kind"] = "@SUM(1)"
    clean = openpyxl.load_workbook(io.BytesIO(workbook(filled("2021", 1))))
    own = {cell.value for sheet in clean for row in sheet for cell in row if cell.data_type == "f"}
    for sheet in openpyxl.load_workbook(io.BytesIO(workbook(data))):
        for cell in (cell for row in sheet for cell in row if isinstance(cell.value, str)):
            assert cell.value in own or not re.match(r"[=+@]", cell.value), cell.value
            assert cell.data_type != "f" or cell.value in own


# ---- other people's sheets ----------------------------------------------------------------------------


def parted(blocks: list[Any]) -> list[list[Any]]:
    """The blocks, cut behind each table."""
    parts: list[list[Any]] = [[]]
    for block in blocks:
        parts[-1].append(block)
        if isinstance(block, Sheet):
            parts.append([])
    return [part for part in parts if part]


def shown(draft: Draft, kind: str) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        if kind == "a sheet a table":
            for number, part in enumerate(parted(draft.blocks)):
                drawn(book, part, f"表{number}")
        else:
            drawn(book, draft.blocks, "年报", 4, 2, text=kind == "as text")
        if kind == "a hidden sheet":
            other = figures.report(draft.edition, "hidden")
            drawn(book, type(draft)(draft.rng, draft.edition, other, draft.blocks, {}).blocks[::-1], "去年")
            book.worksheets()[-1].hide()
    return out.getvalue()


@pytest.mark.parametrize("kind", ["one sheet", "a sheet a table", "as text", "a hidden sheet"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_sheets_that_show_the_form_are_read(tmp_path: Path, kind: str, edition: str) -> None:
    form = gidar.load_edition(edition)
    for seed in range(4):
        data = figures.report(form, seed)
        if seed % 2:
            for pointer in random.Random(seed).sample([*form.cells], 10):
                data = figures.blanked(data, pointer)
        path = stored(tmp_path, shown(draft(form, data, seed, separate=seed > 1), kind), f"{seed}.xlsx")
        [report] = gidar.read(path)
        assert not report.doubts, {doubt.why["en"] for doubt in report.doubts.values()}
        assert all(report.value(pointer) == figures.value(data, pointer) for pointer in form.cells)
        assert report.value("/organ/name") == data["organ"]["name"] and report.value("/year") == data["year"]


@pytest.mark.parametrize("between", ["", "续表"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_tables_copied_from_word_below_each_other_are_read(tmp_path: Path, edition: str, between: str) -> None:
    """Without merged cells, a table of two columns as wide as one of ten; the rows of some are blank."""
    form = gidar.load_edition(edition)
    data = figures.report(form, 6)
    for column in form.tables["documents"].columns:
        data = figures.blanked(data, f"/tables/documents/{[*form.tables['documents'].rows][-1]}/{column}")
    [word] = files("docx", [(data, form)], "zh").values()
    book = openpyxl.Workbook()
    sheet, line = book.active, 3
    sheet["A1"] = f"{data['organ']['name']}{data['year']}年政府信息公开工作年度报告"
    for table in docx.Document(io.BytesIO(word)).tables:
        for row in table.rows:
            cells = {cell._tc: (at, cell.text) for at, cell in reversed([*enumerate(row.cells, 1)])}
            for at, text in cells.values():
                sheet.cell(line, at).value = float(text) if re.fullmatch(r"-?[0-9.]+", text) else text
            line += 1
        sheet.cell(line, 1).value = between or None
        line += 1
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert not {pointer for pointer in report.doubts if pointer.startswith("/tables/")}
    assert all(report.value(pointer) == figures.value(data, pointer) for pointer in form.cells)


def test_a_formula_never_calculated_is_not_blank_on_any_sheet(tmp_path: Path) -> None:
    form = gidar.load_edition()
    data = figures.report(form, 5)
    path = stored(tmp_path, shown(draft(form, data, 5), "one sheet"))
    book = openpyxl.load_workbook(path)
    [report] = gidar.read(path)
    pointers = ["/tables/requests/received/total", "/tables/documents/rules/issued"]
    for pointer in pointers:
        place = report.places[pointer].file
        assert place
        book.active[place.rpartition("!")[2]] = "=1+1"
    book.save(path)
    [report] = gidar.read(path)
    assert {pointer for pointer, doubt in report.doubts.items() if doubt.unread} == {*pointers}
    assert gidar.validate(report).verdict != "valid"


def placed(data: dict[str, Any], own: bool) -> tuple[Any, str, str]:
    """A workbook, the sheet and the address of the total of requests received; ours, or one that shows the form."""
    form = gidar.load_edition(data["edition"])
    content = workbook(data) if own else _drawn(data, form)
    [report] = spreadsheets.reports(str(stored(Path(tempfile.mkdtemp()), content)))
    place = report.places["/tables/requests/received/total"].file
    assert place
    sheet, _, address = place.rpartition("#")[2].rpartition("!")
    return openpyxl.load_workbook(io.BytesIO(content)), sheet, address


def _drawn(data: dict[str, Any], form: gidar.Edition) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        drawn(book, draft(form, data, 5).blocks, "年报")
    return out.getvalue()


LOOKS: dict[str, Callable[[Any, Any], None]] = {
    "an error": lambda sheet, cell: setattr(cell, "value", "#REF!"),
    "a format that hides": lambda sheet, cell: setattr(cell, "number_format", ";;;"),
    "a format with a digit": lambda sheet, cell: setattr(cell, "number_format", '0"0"'),
    "thousands": lambda sheet, cell: setattr(cell, "number_format", "0,"),
    "per cent": lambda sheet, cell: setattr(cell, "number_format", "0%"),
    "ten thousands": lambda sheet, cell: setattr(cell, "number_format", '0"万"'),
    "white": lambda sheet, cell: setattr(cell, "font", openpyxl.styles.Font(color="FFFFFF")),
    "white on a white ground": lambda sheet, cell: [
        setattr(cell, "font", openpyxl.styles.Font(color="FFFFFF")),
        setattr(cell, "fill", openpyxl.styles.PatternFill("solid", fgColor="FFFFFF")),
    ],
    "as dark as its ground": lambda sheet, cell: [
        setattr(cell, "font", openpyxl.styles.Font(color="102030")),
        setattr(cell, "fill", openpyxl.styles.PatternFill("solid", fgColor="112233")),
    ],
    "letters of one point": lambda sheet, cell: setattr(cell, "font", openpyxl.styles.Font(size=1)),
    "struck through": lambda sheet, cell: setattr(cell, "font", openpyxl.styles.Font(strike=True)),
}


def white_picture() -> io.BytesIO:
    out = io.BytesIO()
    PIL.Image.new("RGB", (30, 10), "white").save(out, "png")
    return out


# What only an .xlsx is looked through for.
RULE = openpyxl.formatting.rule
DRAWN: dict[str, Callable[[Any, Any], None]] = {
    "white by a rule": lambda sheet, cell: sheet.conditional_formatting.add(
        f"A1:{cell.coordinate}", RULE.FormulaRule(formula=["TRUE"], font=openpyxl.styles.Font(color="FFFFFF"))
    ),
    "a bar without its value": lambda sheet, cell: sheet.conditional_formatting.add(
        cell.coordinate, RULE.DataBarRule("num", 0, "num", 9, color="638EC6", showValue=False)
    ),
    "crossed": lambda sheet, cell: setattr(
        cell,
        "border",
        openpyxl.styles.Border(diagonal=openpyxl.styles.Side("thin"), diagonalUp=True, diagonalDown=True),
    ),
    "repeated": lambda sheet, cell: setattr(cell, "alignment", openpyxl.styles.Alignment(horizontal="fill")),
    "below a picture": lambda sheet, cell: sheet.add_image(Image(white_picture()), cell.coordinate),
    "struck in part": lambda sheet, cell: setattr(
        cell,
        "value",
        CellRichText(TextBlock(InlineFont(strike=True), "9"), "7000"),
    ),
}


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("look", [*LOOKS, *DRAWN])
def test_a_cell_that_shows_something_else_is_not_read(tmp_path: Path, look: str, own: bool) -> None:
    """An error is no blank; and whoever reads a report reads what is shown."""
    data = filled("2021", 3)
    data["tables"]["requests"]["received"]["total"] = 7000
    book, sheet, address = placed(data, own)
    (LOOKS | DRAWN)[look](book[sheet], book[sheet][address])
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    doubt = report.doubts["/tables/requests/received/total"]
    assert doubt.unread and ("错误值" in doubt.why["zh"]) == (look == "an error")
    assert not any(f.code == "cell-blank" and f.cells[0].row == "received" and f.cells[0].column == "total"
                   for f in gidar.validate(report).findings)  # fmt: skip


PLAIN: tuple[str, ...] = ("#,##0", '0"件"', "0_ ", "General", "¥#,##0.00", "0.00", "[Red]0")


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_a_cell_that_shows_something_else_is_not_read_however_it_is_saved(tmp_path: Path, ending: str) -> None:
    """The looks of a dozen cells of one row, and formats that show the number; heights and widths of nothing."""
    form, row = gidar.load_edition(), "received"
    data = figures.report(form, 3)
    columns = [*form.tables["requests"].columns]
    for column in columns:
        data["tables"]["requests"][row][column] = data["tables"]["requests"]["disclosed"][column] = 7000
    path = stored(tmp_path, workbook(data))
    looks_of = {name: look for name, look in LOOKS.items() if name not in ("an error", "white on a white ground")}
    told: dict[str, list[str]] = {"row": [], "odd": []}
    [report] = gidar.read(path)
    book = openpyxl.load_workbook(path)
    rows = [row, "disclosed", "carried_in"]
    cells = [f"/tables/requests/{row}/{column}" for row in rows for column in columns]
    for pointer, look in zip(cells, looks_of.values(), strict=False):
        sheet, _, address = str(report.places[pointer].file).rpartition("#")[2].rpartition("!")
        if figures.value(data, pointer) == 7000:
            look(book[sheet], book[sheet][address])
            told["odd"].append(pointer)
    plain = cells[len(looks_of) :][: len(PLAIN)]
    for pointer, code in zip(plain, PLAIN, strict=False):
        sheet, _, address = str(report.places[pointer].file).rpartition("#")[2].rpartition("!")
        book[sheet][address].number_format = code
    low = "/tables/requests/carried_forward/total"
    sheet, _, address = str(report.places[low].file).rpartition("#")[2].rpartition("!")
    book[sheet].row_dimensions[book[sheet][address].row].height = 0.75
    book.save(path)
    [report] = gidar.read(saved(path, ending))
    assert len(told["odd"]) == len(looks_of) and plain
    unread = {pointer for pointer, doubt in report.doubts.items() if doubt.unread}
    assert unread == {*told["odd"]}
    hidden = {pointer for pointer, doubt in report.doubts.items() if doubt.reason == "hidden_cell"}
    of_line = {p for p in form.cells if p.startswith("/tables/requests/carried_forward/")}
    of_line = {p for p in of_line if report.value(p) is not None}  # a zero as well
    assert hidden == of_line


def test_how_cells_of_an_xlsb_look() -> None:
    """[MS-XLSB]: a white font, a struck one, one of a point; a format of ten thousands, and per cent by its number."""

    def record(kind: int, body: bytes) -> bytes:
        number = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
        return number + bytes([len(body)]) + body

    def font(height: int, flags: int, colour: bytes) -> bytes:
        name = "宋体".encode("utf-16-le")
        return record(43, struct.pack("<HH", height, flags) + bytes(8) + colour + b"\0" + struct.pack("<I", 2) + name)

    black, white = b"\x03\0\0\0\0\0\0\xff", b"\x05\xff\0\0\xff\xff\xff\xff"
    code = '0"万"'
    styles = record(44, struct.pack("<HI", 164, len(code)) + code.encode("utf-16-le"))
    styles += font(220, 0, black) + font(220, 0, white) + font(220, 8, black) + font(20, 0, black)
    styles += record(45, bytes(4) + bytes(16) + bytes(40)) + record(626, b"")
    styles += record(47, struct.pack("<HHHH", 0, 9, 1, 0) + bytes(8)) + record(627, b"") + record(617, b"")
    for number, letters in ((0, 0), (0, 1), (0, 2), (0, 3), (164, 0), (9, 0)):
        styles += record(47, struct.pack("<HHHH", 0, number, letters, 0) + bytes(8))
    found = xlsb._styles(styles + record(618, b""))
    assert [style.shows(Decimal(5)) for style in found] == [True, False, False, False, False, False]
    cells = b"".join(
        record(kind, struct.pack("<II", column, style) + held)
        for column, (kind, style, held) in enumerate([
            (2, 4, struct.pack("<I", 7 << 2 | 2)), (5, 4, struct.pack("<d", 7)), (9, 0, struct.pack("<d", 7)),
            (2, 4, struct.pack("<I", 2)), (7, 1, bytes(4)), (9, 5, struct.pack("<d", 7)),
        ])
    )  # fmt: skip
    told = xlsb._of_sheet(record(0, struct.pack("<IIH", 3, 0, 300) + bytes(7)) + cells, found)
    assert told.odd == [[3, 0], [3, 1], [3, 4], [3, 5]] and not told.lines
    low = record(0, struct.pack("<IIH", 4, 0, 0) + bytes(7))
    narrow = record(60, struct.pack("<IIII", 2, 3, 0, 0) + bytes(2))
    assert xlsb._of_sheet(low + narrow, found)[:2] == ([[4, 4]], [[2, 3]])


@pytest.mark.parametrize(
    "packed, value", [(7 << 2 | 2, 7), (-3 << 2 & 0xFFFFFFFF | 2, -3), (1250 << 2 | 3, 12.5), (0x401C0000, 7)]
)
def test_numbers_of_four_bytes(packed: int, value: float) -> None:
    assert xls.rk(packed) == Decimal(str(value))


@pytest.mark.parametrize("what", ["line", "column", "every other line"])
def test_what_is_too_low_or_narrow_to_be_seen_is_hidden(tmp_path: Path, what: str) -> None:
    data = filled("2021", 3)
    data["tables"]["requests"]["received"]["total"] = 7000
    book, name, address = placed(data, True)
    sheet, cell = book[name], book[name][address]
    if what == "line":
        sheet.row_dimensions[cell.row].height = 0.1
    elif what == "column":
        sheet.column_dimensions[cell.column_letter].width = 0.1
    else:
        sheet.sheet_format.zeroHeight = True
        sheet.row_dimensions[cell.row].height = None
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert report.doubts["/tables/requests/received/total"].reason == "hidden_cell"


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_an_error_is_no_blank_however_it_is_saved(tmp_path: Path, ending: str) -> None:
    book, sheet, address = placed(filled("2021", 3), False)
    book[sheet][address] = "=1/0"
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(saved(tmp_path / "a.xlsx", ending))
    assert "错误值" in report.doubts["/tables/requests/received/total"].why["zh"]


def test_an_error_in_an_xlsb_is_no_blank() -> None:
    def record(kind: int, body: bytes) -> bytes:
        return bytes([kind, len(body)]) + body

    rows = record(0, struct.pack("<I", 4) + bytes(14)), record(3, struct.pack("<I", 2) + bytes(5))
    short = record(0, struct.pack("<I", 5) + bytes(14)), record(12, bytes(4)), record(14, bytes(5))
    assert xlsb._of_sheet(b"".join(rows + short), [])[2] == [[4, 2], [5, 1]]


ACCOUNTING = '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        *((code, "5", True) for code in ("General", "0_ ", "#,##0", '0"件"', "[$-804]General", "0;[Red]0", "00000")),
        *((ACCOUNTING, value, True) for value in ("5", "0", "-3")),
        *((code, "0", True) for code in ("#", "0;0;;@", '#,##0;-#,##0;"-"', ";;;")),
        *(
            ("0.00", "12.345", False),
            ("0", "5.5", False),
            ("0.00", "12.34", True),
            ("¥#,##0.00", "5.5", True),
            ("#,##0_);[Red]\\(#,##0\\)", "-5", True),
        ),
        *(
            (code, "5", False)
            for code in (";;;", '"999"', '0"0"', "0!.0", "0.00E+00", "# ?/?", '"无"', "0%", "0,", "0.0,,")
        ),
        *((code, "5", False) for code in ('0"万"', '0.0,"万"', '#,##0"千"', '0"元"', 'General"万"', '"约"0', '"-"0')),
        *((code, "5", True) for code in ('0"件"', '#,##0 "人次"', "G/通用格式", 'yyyy"年"m"月"')),
        *(('0"万"', "0", True), ("0;0", "-5", False), ('0;"-"0', "-5", True), ("0;(0)", "-5", True)),
        ('[>100]"0";0', "266", False),
    ],
)
def test_which_formats_show_a_number(code: str, value: str, shown: bool) -> None:
    assert looks.shows(code, Decimal(value)) == shown


def test_noughts_that_a_sheet_hides_are_not_told_from_blanks(tmp_path: Path) -> None:
    data = filled("2021", 3)
    data["tables"]["requests"]["received"]["total"] = 0
    book, sheet, _ = placed(data, True)
    book[sheet].sheet_view.showZeros = False
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert report.doubts["/tables/requests/received/total"].unread


@pytest.mark.parametrize("hide", ["line", "column", "sheet"])
def test_what_is_hidden_in_a_workbook_of_ours_is_not_certain(tmp_path: Path, hide: str) -> None:
    """It counts, as the workbook is data, but whoever handed it in may not know of it, be it a zero; blanks do not."""
    data = filled("2021", 3)
    data["tables"]["requests"]["received"]["total"] = 7000
    book, name, address = placed(data, True)
    sheet, cell = book[name], book[name][address]
    if hide == "sheet":
        sheet.sheet_state = "hidden"
    elif hide == "line":
        sheet.row_dimensions[cell.row].hidden = True
    else:
        sheet.column_dimensions[cell.column_letter].hidden = True
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert report.value("/tables/requests/received/total") == 7000
    assert not report.doubts["/tables/requests/received/total"].unread
    assert all(report.value(pointer) is not None for pointer in report.doubts)
    assert hide != "sheet" or any(report.value(pointer) == 0 for pointer in report.doubts)


def test_a_sheet_of_ours_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    """With the same contents it may be; with others, nobody knows which counts."""
    book, name, address = placed(filled("2021", 3), True)
    copied = book.copy_worksheet(book[name])
    book.save(tmp_path / "a.xlsx")
    assert len([*gidar.read(tmp_path / "a.xlsx")]) == 1
    copied[address] = 1
    book.save(tmp_path / "b.xlsx")
    with pytest.raises(gidar.InputError) as caught:
        [*gidar.read(tmp_path / "b.xlsx")]
    assert caught.value.key == "entry_twice" and "b.xlsx" in caught.value.source


def hiding(data: dict[str, Any], form: gidar.Edition, row: str) -> bytes:
    """A sheet with a hidden column before the form, and a hidden line with other figures below one of its rows."""
    made = draft(form, data, 5)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        drawn(book, made.blocks, "年报", 0, 3)
    wb = openpyxl.load_workbook(io.BytesIO(out.getvalue()))
    sheet = wb.active
    label = form.tables["requests"].rows[row].label["zh"]
    [line] = [cell.row for cells in sheet.iter_rows() for cell in cells if str(cell.value).strip() == label]
    for cell in sheet[line]:
        if isinstance(cell.value, (int, float)):
            cell.value = cell.value + 1
    sheet.row_dimensions[line].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet["B3"], sheet["B4"] = "上年数", 7
    out = io.BytesIO()
    wb.save(out)
    return out.getvalue()


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_hidden_lines_and_columns_are_not_read_and_that_is_said(tmp_path: Path, ending: str) -> None:
    form = gidar.load_edition()
    data = figures.report(form, 5)
    path = stored(tmp_path, hiding(data, form, "carried_forward"))
    if ending != "xlsx":
        path = saved(path, ending)
    [report] = gidar.read(path)
    missing = [pointer for pointer in form.cells if pointer.startswith("/tables/requests/carried_forward/")]
    assert {pointer for pointer, doubt in report.doubts.items() if doubt.unread} == {*missing}
    assert "隐藏" in report.doubts[missing[0]].why["zh"]
    kept = [pointer for pointer in form.cells if pointer not in missing]
    assert all(report.value(pointer) == figures.value(data, pointer) for pointer in kept)
    assert gidar.validate(report).verdict == "incomplete"


def saved(path: Path, ending: str) -> Path:
    """A spreadsheet as LibreOffice saves it in another format."""
    program = shutil.which("soffice") or needed("LibreOffice", "soffice is not installed")
    start = [program, "--headless", f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"]
    command = [*map(str, start), "--convert-to", ending, "--outdir", str(path.parent / ending), str(path)]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return path.parent / ending / f"{path.stem}.{ending}"


def test_several_reports_one_a_sheet(tmp_path: Path) -> None:
    form = gidar.load_edition()
    reports = [figures.report(form, seed) | {"year": 2022 + seed} for seed in range(3)]
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for data in reports:
            drawn(book, draft(form, data, 1).blocks, str(data["year"]))
    read = [*gidar.read(stored(tmp_path, out.getvalue()))]
    assert [report.value("/year") for report in read] == [2022, 2023, 2024]
    assert [report.source.rpartition("#")[2] for report in read] == ["2022", "2023", "2024"]
    for report, data in zip(read, reports, strict=True):
        assert all(report.value(pointer) == figures.value(data, pointer) for pointer in form.cells)


def test_a_workbook_in_every_command(gidar_cli: Run, tmp_path: Path) -> None:
    form = gidar.load_edition()
    data = figures.report(form, 7)
    data["year"] = 2024
    last = copy.deepcopy(data) | {"year": 2023}
    stored(tmp_path, workbook(data), "this.xlsx")
    stored(tmp_path, workbook(last), "last.xlsx")
    folder = gidar_cli("validate", tmp_path, "--format", "jsonl")
    assert folder.stdout.count('"source"') >= 2 and folder.returncode in (0, 1)
    years = gidar_cli("validate", tmp_path / "this.xlsx", "--previous", tmp_path / "last.xlsx", "--format", "json")
    assert "carry-over" in years.stdout or data["tables"]["requests"]["carried_in"]["total"] == 0
    added = gidar_cli("aggregate", tmp_path / "this.xlsx", "--name", "甲县")
    assert '"甲县"' in added.stdout
    extracted = gidar_cli("extract", tmp_path / "this.xlsx")
    assert extracted.returncode == 0, extracted.stdout


@pytest.mark.parametrize("edition", EDITIONS)
def test_extract_reads_a_workbook_of_ours_as_all_commands_do(gidar_cli: Run, tmp_path: Path, edition: str) -> None:
    """By its ids: what no form prints is there too, and what is doubtful is the same."""
    data = filled(edition, 4)
    path = stored(tmp_path, workbook(data))
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[3]
    sheet["J7"], sheet["M6"] = "=1+2", "应为3件"
    book.create_sheet("备注")["B2"] = 33
    book.save(path)
    [report] = gidar.read(path)
    record = document(str(path))
    assert record.data == report.data and {*record.data["organ"]} == {*data["organ"]}
    doubts = {cell.pointer: cell.reason for cell in record.cells if cell.confidence != "certain"}
    assert doubts == {p: doubt.reason for p, doubt in report.doubts.items() if p.startswith("/tables/")}
    assert record.report().places.keys() >= report.doubts.keys() - {"/organ/name"}
    assert any(words.texts("reasons")["sheet_beside"]["zh"] in note["zh"] for note in record.notes)
    assert record.stated["organ"].confidence == "likely" and record.stated["year"].confidence == "certain"
    done = gidar_cli("extract", path, "-o", tmp_path / "a.json", "--record", tmp_path / "r.json", "--organ", "甲局")
    assert done.returncode == 1 and json.loads((tmp_path / "a.json").read_text("utf-8"))["organ"]["name"] == "甲局"
    told = json.loads((tmp_path / "r.json").read_text("utf-8"))
    schema = json.loads((ROOT / f"spec/dist/{edition}/extraction.schema.json").read_text("utf-8"))
    assert not [*jsonschema.Draft202012Validator(schema).iter_errors(told)]


def test_extract_reads_a_workbook_of_many_reports_one_by_one(gidar_cli: Run, tmp_path: Path) -> None:
    form = gidar.load_edition()
    reports = [figures.report(form, seed) | {"year": 2022 + seed} for seed in range(3)]
    (tmp_path / "in").mkdir()
    for data in reports:
        (tmp_path / f"in/{data['year']}.json").write_text(json.dumps(data, default=float), encoding="utf-8")
    assert gidar_cli("convert", tmp_path / "in", "--summary", "-o", tmp_path / "all.xlsx").returncode == 0
    refused = gidar_cli("extract", tmp_path / "all.xlsx")
    assert refused.returncode == 2 and "--report 3" in refused.stderr
    years = [document(str(tmp_path / "all.xlsx"), None, number).data["year"] for number in (1, 2, 3)]
    assert years == [2022, 2023, 2024] == [record.data["year"] for record in extractions(str(tmp_path / "all.xlsx"))]
    assert gidar_cli("extract", tmp_path / "all.xlsx", "--report", "4").returncode == 2


# ---- hostile ones -------------------------------------------------------------------------------------


def packed(**parts: str) -> bytes:
    """An .xlsx of one sheet, with some parts as given."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = {
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
        '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{parts.pop("sheet", "<sheetData/>")}</worksheet>',
    }
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    names["[Content_Types].xml"] = (
        f'<Types xmlns="{kinds}"><Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    names["_rels/.rels"] = (
        names["xl/_rels/workbook.xml.rels"]
        .replace("/worksheet", "/officeDocument")
        .replace("worksheets/sheet1.xml", "xl/workbook.xml")
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in names.items():
            archive.writestr(name, parts.get("all", "") + text)
    return out.getvalue()


def rows(cells: str) -> str:
    return f"<sheetData>{cells}</sheetData>"


ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">'
    '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)


def ods() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS)
    return out.getvalue()


OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HOSTILE = {
    "two cells far apart": (packed(sheet=rows(FAR)), {"spreadsheet_cells"}),
    "cells without addresses": (packed(sheet=rows("<row>" + "<c/>" * 400_000 + "</row>")), {"spreadsheet_cells"}),
    "tags without end": (packed(sheet=rows("<c <row " * 2_000_000)), {"spreadsheet_cells"}),
    "cells without end": (packed(sheet=rows('<c r="A1"><f>' * 250_000)), {"spreadsheet_damaged", "no_text"}),
    "a row far below": (packed(sheet=rows('<row r="1"><c/></row><row r="1048576"><c/></row>')), {"spreadsheet_cells"}),
    "merged areas": (packed(sheet="<sheetData/>" + '<mergeCell ref="A1:XFD1048576"/>' * 30_000), {"spreadsheet_cells"}),
    "one merged area": (
        packed(sheet=rows(ONE) + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        {"no_report_tables", "no_text", "spreadsheet_cells"},
    ),
    "a bomb": (packed(sheet=" " * 200_000_000), {"spreadsheet_limits"}),
    "entities": (packed(all='<!DOCTYPE a [<!ENTITY b "c">]>'), {"doctype"}),
    "no spreadsheet": (b"<html></html>", {"spreadsheet_damaged"}),
    "cut off": (packed()[:200], {"spreadsheet_damaged"}),
    "noise in OLE2": (OLE2 + random.Random(1).randbytes(200_000), {"spreadsheet_damaged", "spreadsheet_limits"}),
    "an .ods that repeats": (ods(), {"spreadsheet_cells"}),
    "nothing in it": (packed(), {"no_text", "no_report_tables"}),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_spreadsheets_are_refused_in_a_word(tmp_path: Path, name: str) -> None:
    content, keys = HOSTILE[name]
    with pytest.raises(gidar.InputError) as refused:
        spreadsheets.reports(str(stored(tmp_path, content)))
    assert refused.value.key in keys and refused.value.message("zh")


def with_parts(content: bytes, added: dict[str, str], **changed: tuple[str, str]) -> bytes:
    """An .xlsx with more parts; changed are {part, / and . written as _: (text, what stands in its place)}."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name)
            for part, (old, new) in changed.items():
                if re.sub(r"\W", "_", name) == part:
                    assert old.encode() in text, name
                    text = text.replace(old.encode(), new.encode())
            target.writestr(name, text)
        for name, added_text in added.items():
            target.writestr(name, added_text)
    return out.getvalue()


REACHED: list[str] = []


class _Listener(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        REACHED.append(self.path)
        self.send_error(404)

    def log_message(self, *args: object) -> None: ...


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where a server of this machine would note that somebody has followed a link."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/x"
        server.shutdown()


def active(kind: str, address: str) -> bytes:
    """The entry workbook with something in it that a program would follow or run."""
    content = workbook(filled("2021", 1))
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    if kind == "names with formulas":
        names = f'<definedNames><definedName name="_xlnm.Auto_Open">WEBSERVICE("{address}")</definedName>'
        return with_parts(content, {}, xl_workbook_xml=("</sheets>", f"</sheets>{names}</definedNames>"))
    if kind == "a macro":
        relation = f'<Relationship Id="rIdV" Type="{relations}/vbaProject" Target="vbaProject.bin"/></Relationships>'
        project = {"xl/vbaProject.bin": "Sub Auto_Open()"}
        return with_parts(content, project, xl__rels_workbook_xml_rels=("</Relationships>", relation))
    if kind == "a data connection":
        relation = f'<Relationship Id="rIdC" Type="{relations}/connections" Target="connections.xml"/></Relationships>'
        connection = (
            f'<connections xmlns="{main}"><connection id="1" name="a" type="4" refreshOnLoad="1">'
            f'<webPr sourceData="1" url="{address}"/></connection></connections>'
        )
        added = {"xl/connections.xml": connection}
        return with_parts(content, added, xl__rels_workbook_xml_rels=("</Relationships>", relation))
    link = {
        "an external link": f'<externalBook xmlns:r="{relations}" r:id="r1">'
        '<sheetNames><sheetName val="a"/></sheetNames>'
        '<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>9</v></cell></row></sheetData></sheetDataSet>'
        "</externalBook>",
        "DDE": '<ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="a" advise="1"/></ddeItems>'
        "</ddeLink>",
    }[kind]
    added = {
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{main}">{link}</externalLink>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" '
        f'Type="{relations}/externalLinkPath" Target="{address}/a.xlsx" TargetMode="External"/></Relationships>',
    }
    relation = f'<Relationship Id="rIdE" Type="{relations}/externalLink" Target="externalLinks/externalLink1.xml"/>'
    return with_parts(
        content,
        added,
        xl__rels_workbook_xml_rels=("</Relationships>", f"{relation}</Relationships>"),
        xl_workbook_xml=(
            "</sheets>",
            f'</sheets><externalReferences><externalReference xmlns:r="{relations}" r:id="rIdE"/></externalReferences>',
        ),
    )


@pytest.mark.parametrize("kind", ["an external link", "DDE", "a macro", "a data connection", "names with formulas"])
@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_nothing_in_a_spreadsheet_is_followed_or_run(tmp_path: Path, kind: str, ending: str, address: str) -> None:
    """What is filled in is read; what would be fetched or run is not."""
    path = stored(tmp_path, active(kind, address), "a.xlsm" if kind == "a macro" else "a.xlsx")
    if ending != "xlsx":
        path = saved(path, ending)
        REACHED.clear()  # by the program that made it
    [report] = gidar.read(path)
    assert lost(filled("2021", 1), report.data) == [] and not report.doubts
    gidar.validate(report)
    assert REACHED == []


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_cell_that_links_elsewhere_is_what_it_last_held(tmp_path: Path, ending: str, address: str) -> None:
    """Formulas that fetch: the value that was kept is read, none where there is none; nothing is fetched."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(filled("2021", 1))))
    sheet = book.worksheets[3]
    for line, formula in enumerate((f'=WEBSERVICE("{address}")', f"='{address}/[a.xlsx]b'!A1", "=cmd|'/C calc'!A0"), 6):
        sheet[f"J{line}"] = formula
    book.save(tmp_path / "a.xlsx")
    path = tmp_path / "a.xlsx"
    if ending != "xlsx":
        path = saved(path, ending)
        REACHED.clear()
    [report] = gidar.read(path)
    rows = [*gidar.load_edition("2021").tables["requests"].rows][:3]
    for row in rows:
        pointer = f"/tables/requests/{row}/total"
        assert report.doubts[pointer].unread if ending == "xlsx" else not isinstance(report.value(pointer), int)
    assert gidar.validate(report).verdict != "valid" and REACHED == []


def test_error_values_of_an_xlsb_are_told() -> None:
    """[MS-XLSB] 2.4: a cell with an error value, also a short one, and a formula that comes to one."""
    from gidar.inputs.spreadsheets import xlsb

    def record(kind: int, body: bytes) -> bytes:
        return bytes([kind, len(body)]) + body

    style, number = b"\0" * 4, (7).to_bytes(4, "little")
    content = record(0, number + b"\0" * 13) + record(3, (2).to_bytes(4, "little") + style + b"\x07")
    content += record(14, style + b"\x07") + record(11, (5).to_bytes(4, "little") + style + b"\x07")
    content += record(5, (6).to_bytes(4, "little") + style + b"\0" * 8)
    assert xlsb._of_sheet(content, [])[2] == [[7, 2], [7, 3], [7, 5]]


def test_a_workbook_of_thousands_of_sheets_is_refused_at_once(tmp_path: Path) -> None:
    """Names cost nothing: all of them may be the same part."""
    content = io.BytesIO()
    more = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="rId4"/>' % (n, n + 50) for n in range(20_000))
    with (
        zipfile.ZipFile(io.BytesIO(workbook(filled("2021", 1)))) as source,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"</sheets>", more + b"</sheets>"))
    with pytest.raises(gidar.InputError) as refused:
        [*gidar.read(stored(tmp_path, content.getvalue()))]
    assert refused.value.key == "spreadsheet_limits"


def test_a_map_that_lies_is_no_way_in(tmp_path: Path) -> None:
    """Places far outside, kinds that there are not, pointers that lead nowhere."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(filled("2021", 2))))
    sheet = book[SHEET]
    for line, values in enumerate([("place", "基本信息", 10**9, 10**9, "/x/y"), ("place", 1, -5, "a", None), ()], 300):
        for column, value in enumerate(values, 1):
            sheet.cell(line, column, value)
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert gidar.validate(report).verdict in ("valid", "invalid", "incomplete")


# ---- several sheets of which one is not whole --------------------------------------------------------


def book_of(parts: list[tuple[str, list[Any]]], path: Path) -> Any:
    """A workbook with the blocks of drafts on sheets of these names, to be altered and saved."""
    with xlsxwriter.Workbook(path) as book:
        for name, blocks in parts:
            drawn(book, blocks, name)
    return openpyxl.load_workbook(path)


def of_year(edition: str, seed: int, year: int | None = None) -> Draft:
    form = gidar.load_edition(edition)
    report = copy.deepcopy(figures.report(form, seed))
    report["organ"]["name"] = "青石县人民政府"
    report["year"] = year or report["year"]
    return draft(form, report, seed)


def by_sections(whole: Draft) -> list[tuple[str, list[Any]]]:
    """The blocks of a draft, those of a section on a sheet of its own, the first with the title."""
    title, _, *blocks = whole.blocks
    parts: list[list[Any]] = []
    for block in blocks:
        if getattr(block, "kind", "") == "heading":
            parts.append([] if parts else [title])
        parts[-1].append(block)
    return [(f"第{number}部分", part) for number, part in enumerate(parts, 1)]


@pytest.mark.parametrize("older", ["2019", "2021"])
def test_a_report_over_several_sheets_is_read_beside_a_whole_one(tmp_path: Path, older: str) -> None:
    """Last year's report, or one on the older form, stands on a sheet of its own."""
    now, path = of_year("2021", 1), tmp_path / "a.xlsx"
    last = of_year(older, 2, None if older == "2019" else now.report["year"] - 1)
    book_of([*by_sections(now), ("以前", last.blocks)], path)
    read = {report.value("/year"): report for report in gidar.read(path)}
    assert {*read} == {now.report["year"], last.report["year"]}
    for one in (now, last):
        cells = gidar.load_edition(one.report["edition"]).cells
        assert {p: read[one.report["year"]].value(p) for p in cells} == {p: figures.value(one.report, p) for p in cells}


def test_what_other_sheets_show_of_the_form_and_is_not_read_is_said(tmp_path: Path) -> None:
    """This year's sheet has a column of its own among the figures; last year's is as it should be."""
    now, path = of_year("2021", 1), tmp_path / "a.xlsx"
    last = of_year("2021", 2, now.report["year"] - 1)
    book = book_of([("今年", now.blocks), ("上年", last.blocks)], path)
    sheet = book["今年"]
    for line in range(1, sheet.max_row + 1):
        if any(isinstance(cell.value, (int, float)) for cell in sheet[line]):
            for column in (6, 9, 12, 20):
                sheet.cell(line, column).value = line
    for merged in [*sheet.merged_cells.ranges]:
        sheet.unmerge_cells(str(merged))
    book.save(path)
    reports = [*gidar.read(path)]
    if {report.value("/year") for report in reports} == {last.report["year"]}:
        assert all("今年" in report.doubts["/organ/name"].printed for report in reports)
    else:
        [read] = [report for report in reports if report.value("/year") == now.report["year"]]
        assert all(
            read.value(pointer) == figures.value(now.report, pointer) or pointer in read.doubts
            for pointer in gidar.load_edition("2021").cells
        )


def test_a_template_that_was_left_in_gives_no_blanks(tmp_path: Path) -> None:
    """A hidden row is told, also where a blank sheet has the same row."""
    now, path = of_year("2021", 1), tmp_path / "a.xlsx"
    blank = of_year("2021", 1)
    for item in blank.figures:
        item.text = ""
    template = [block for block in blank.blocks if isinstance(block, Sheet) or block.kind == "heading"]
    book = book_of([("今年", now.blocks), ("模板", template)], path)
    sheet = book["今年"]
    row = next(cell.row for line in sheet.iter_rows() for cell in line if "本年新收政府信息公开申请" in str(cell.value))
    sheet.row_dimensions[row].hidden = True
    book.save(path)
    [read] = gidar.read(path)
    hidden = [pointer for pointer in gidar.load_edition("2021").cells if "/requests/received/" in pointer]
    assert all(read.doubts[pointer].reason == "hidden_line" for pointer in hidden)


@pytest.mark.parametrize("lists", [False, True], ids=["with the table", "with words alone"])
def test_a_table_on_a_hidden_sheet_may_be_hidden(tmp_path: Path, lists: bool) -> None:
    """A hidden sheet without figures, as one of choices, hides no table."""
    now, path = of_year("2021", 1), tmp_path / "a.xlsx"
    last = [block for block in now.blocks if isinstance(block, Sheet)][-1]
    others = [block for block in now.blocks if block is not last]
    book = book_of([("今年", others), *([] if lists else [("附表", [last])])], path)
    sheet = book.create_sheet("选项") if lists else book["附表"]
    sheet.sheet_state = "hidden"
    sheet["Z1"] = "是"
    book.save(path)
    [read] = gidar.read(path)
    table = {pointer.split("/")[2] for pointer, doubt in read.doubts.items() if doubt.unread}
    assert len(table) == 1
    told = {doubt.reason for pointer, doubt in read.doubts.items() if doubt.unread and pointer.startswith("/tables/")}
    assert told == ({"table_missing"} if lists else {"hidden_line"})


@pytest.mark.parametrize("edition", gidar.editions())
def test_a_hidden_column_of_the_form_is_told_wherever_a_figure_is_lacking(tmp_path: Path, edition: str) -> None:
    now, path = of_year(edition, 1), tmp_path / "a.xlsx"
    book = book_of([("今年", now.blocks)], path)
    form = gidar.load_edition(edition)
    of_table = [pointer for pointer in form.cells if pointer.startswith("/tables/requests/")]
    hidden = next(item.text for item in now.figures if item.pointer == "/tables/requests/received/natural_persons")
    [column] = {
        cell.column_letter
        for line in book["今年"].iter_rows()
        for cell in line
        if cell.value in (hidden, int(hidden)) and any("本年新收政府信息公开申请" in str(label.value) for label in line)
    }
    book["今年"].column_dimensions[column].hidden = True
    book.save(path)
    [read] = gidar.read(path)
    assert {read.doubts[pointer].reason for pointer in of_table if read.doubts[pointer].unread} == {"hidden_column"}
    assert all(read.doubts[pointer].unread for pointer in of_table if pointer.endswith("/natural_persons"))


@pytest.mark.parametrize("edition", gidar.editions())
def test_whatever_column_is_hidden_is_no_blank_and_is_told(tmp_path: Path, edition: str) -> None:
    """Also where the sums tell the figure that is lacking, and in table four, whose line is that of three rows."""
    now, path = of_year(edition, 1), tmp_path / "a.xlsx"
    form = gidar.load_edition(edition)
    truth = {pointer: figures.value(now.report, pointer) for pointer in form.cells}
    width = book_of([("今年", now.blocks)], path)["今年"].max_column
    for column in range(1, width + 1):
        book = book_of([("今年", now.blocks)], path)
        book["今年"].column_dimensions[openpyxl.utils.get_column_letter(column)].hidden = True
        book.save(path)
        try:
            [read] = gidar.read(path)
        except gidar.InputError:
            continue  # without the names of rows there is nothing to read
        for pointer, figure in truth.items():
            doubt = read.doubts.get(pointer)
            assert (doubt and doubt.unread) or read.value(pointer) == figure, (column, pointer, doubt)
        for table in form.tables:
            lacking = [doubt for pointer, doubt in read.doubts.items() if f"/{table}/" in pointer and doubt.unread]
            assert not lacking or any(doubt.reason.startswith("hidden_") for doubt in lacking), (column, table)


def test_a_hidden_column_beside_rows_with_a_figure_too_many_is_not_why(tmp_path: Path) -> None:
    """Neither one on their sheet, far from the form, nor one on another."""
    now, path = of_year("2021", 1), tmp_path / "a.xlsx"
    for hiding in ("今年", "说明"):
        book = book_of([("今年", now.blocks)], path)
        sheet = book["今年"]
        for line in range(1, sheet.max_row + 1):
            if any(isinstance(cell.value, (int, float)) for cell in sheet[line]):
                sheet.cell(line, sheet.max_column + (line == 1)).value = 7
        other = sheet if hiding == "今年" else book.create_sheet(hiding)
        other["Z1"] = "另记"
        other.column_dimensions["Z"].hidden = True
        book.save(path)
        [read] = gidar.read(path)
        assert "hidden_column" not in {doubt.reason for doubt in read.doubts.values()}


def test_a_hidden_column_beside_one_of_checks_moves_no_figure(tmp_path: Path) -> None:
    now, path = of_year("2019", 1), tmp_path / "a.xlsx"
    book = book_of([("今年", now.blocks)], path)
    sheet = book["今年"]
    at = {item.pointer: item.text for item in now.figures}
    head = next(cell for line in sheet.iter_rows() for cell in line if str(cell.value).startswith("本年新制作"))
    sheet.column_dimensions[head.column_letter].hidden = True
    sheet.cell(head.row - 1, head.column + 3).value = "核对"
    for line in (1, 2):
        sheet.cell(head.row + line, head.column + 3).value = f"=B{head.row + line}-C{head.row + line}"
    book.save(path)
    [read] = gidar.read(path)
    for pointer in (pointer for pointer in at if "/documents/" in pointer):
        assert pointer in read.doubts or read.value(pointer) == figures.value(now.report, pointer), pointer
