"""The workbook of many reports: nothing is lost, sums are live and right, lines of nobody are refused."""

import copy
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import gidar
from conftest import Run
from documents import figures
from gidar.model.entry_map import SHEET
from gidar.writers import SUMMARY, files
from gidar.writers.json import as_json
from gidar.writers.loss import lost
from gidar.writers.summary import HEADS, WIDTHS


def reports(edition: str, count: int) -> list[dict[str, Any]]:
    form = gidar.load_edition(edition)
    made = []
    for number in range(count):
        data = copy.deepcopy((figures.report, figures.faulty, figures.report)[number % 3](form, number))
        data["organ"] = {"name": f"甲{number}县", "code": "11230500MB1234567X", "kind": "township", "region": "230500"}
        data |= {
            "scope": "region",
            "published": "2025-01-24",
            "processing_fees": {"notices": 3, "charged": Decimal("0.5")},
        }
        data["processing_fees"]["received"] = 0
        data["narrative"] = {"overview": "甲\n\n　　乙 ", "problems": "1" * 20, "other": "007"}
        for pointer in [*form.cells][number::17] if number % 2 else []:
            data = figures.blanked(data, pointer)
        made.append(data)
    made[0]["tables"]["requests"]["received"]["total"] = "六十"
    return made


def book_of(edition: str, made: list[dict[str, Any]], lang: str = "zh") -> bytes:
    [content] = files(SUMMARY, [(data, gidar.load_edition(edition)) for data in made], lang).values()
    return content


@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_line_a_report_and_all_of_it_is_read_again(tmp_path: Path, edition: str, lang: str) -> None:
    made = reports(edition, 7)
    (tmp_path / "a.xlsx").write_bytes(book_of(edition, made, lang))
    again = [*gidar.read(tmp_path / "a.xlsx")]
    assert [report.source.rpartition("#")[2] for report in again] == [*"1234567"]
    assert [lost(data, report.data) for data, report in zip(made, again, strict=True)] == [[]] * 7
    place = again[2].places["/tables/requests/received/total"]
    assert place.file and place.file.endswith("!J7")
    assert book_of(edition, made, lang) == book_of(edition, copy.deepcopy(made), lang)


def test_sums_are_live_and_say_what_they_leave_out() -> None:
    form, made = gidar.load_edition("2021"), reports("2021", 5)
    content = book_of("2021", made)
    values, formulas = (openpyxl.load_workbook(io.BytesIO(content), data_only=flag) for flag in (True, False))
    sheet, live = values.worksheets[5], formulas.worksheets[5]
    assert sheet.title == form.tables["requests"].label["zh"]
    line, column = HEADS + len(made) + 1, len(WIDTHS) + 1
    for row in form.tables["requests"].rows:
        for name in form.tables["requests"].columns:
            found = [data["tables"]["requests"][row][name] for data in made]
            known = [value for value in found if isinstance(value, int)]
            assert sheet.cell(line, column).value == sum(known)
            assert sheet.cell(line + 1, column).value == len(found) - len(known)
            letter = sheet.cell(line, column).column_letter
            assert live.cell(line, column).value == f"=SUBTOTAL(109,{letter}5:{letter}{HEADS + len(made)})"
            column += 1
    assert sheet.cell(line + 1, len(WIDTHS) + 7).value == 1, "the text that is no figure"


def test_what_cannot_be_added_up_has_no_sum() -> None:
    form, made = gidar.load_edition("2019"), reports("2019", 3)
    book = openpyxl.load_workbook(io.BytesIO(book_of("2019", made)))
    [sheet] = [one for one in book if one.title == form.tables["licensing"].label["zh"]]
    sums = [cell.value is not None for cell in sheet[HEADS + len(made) + 1][len(WIDTHS) :]]
    assert sums == [
        column.additive for _ in form.tables["licensing"].rows for column in form.tables["licensing"].columns.values()
    ]


def test_sheets_may_be_sorted_one_by_one(tmp_path: Path) -> None:
    made = reports("2021", 4)
    book = openpyxl.load_workbook(io.BytesIO(book_of("2021", made)))
    sheet = book.worksheets[5]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADS + 1, max_row=HEADS + 4)]
    for line, row in enumerate(reversed(rows), HEADS + 1):
        for column, value in enumerate(row, 1):
            sheet.cell(line, column).value = value
    book.save(tmp_path / "a.xlsx")
    again = [*gidar.read(tmp_path / "a.xlsx")]
    assert [lost(data, report.data) for data, report in zip(made, again, strict=True)] == [[]] * 4


@pytest.mark.parametrize("number", [None, 1, 0, -1, "二", 1.5])
def test_a_line_of_nobody_is_refused(tmp_path: Path, number: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(book_of("2021", reports("2021", 3))))
    book.worksheets[2].cell(HEADS + 2, 1).value = number
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(gidar.InputError, match="6"):
        [*gidar.read(tmp_path / "a.xlsx")]


def test_from_the_command_line(gidar_cli: Run, tmp_path: Path) -> None:
    made = [*reports("2021", 3), *reports("2019", 2)]
    (tmp_path / "in.jsonl").write_text("".join(as_json(data) + "\n" for data in made), encoding="utf-8")
    one = gidar_cli("convert", "in.jsonl", "--summary", "-o", "a.xlsx", cwd=tmp_path)
    assert (one.returncode, one.stderr) == (0, "已写入 a.xlsx（2个文件）。\n")
    assert sorted(path.name for path in (tmp_path / "a.xlsx").iterdir()) == ["2019.xlsx", "2021.xlsx"]
    for wrong in (("-o", "b.docx"), (), ("--to", "csv", "-o", "b")):
        done = gidar_cli("convert", "in.jsonl", "--summary", *wrong, cwd=tmp_path)
        assert done.returncode == 2 and "--summary" in done.stderr
    validated = gidar_cli("validate", "a.xlsx/2021.xlsx", "--format", "csv", cwd=tmp_path)
    assert "2021.xlsx#1" in validated.stdout and "!J5" in validated.stdout


def test_its_map_is_hidden_and_names_no_formula() -> None:
    made = reports("2021", 1)
    made[0]["organ"]["name"] = made[0]["narrative"]["overview"] = "=1+1"
    book = openpyxl.load_workbook(io.BytesIO(book_of("2021", made)))
    assert book[SHEET].sheet_state == "veryHidden"
    formulas = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas and all(value.startswith("=SUBTOTAL(") for value in formulas)


def test_a_sheet_that_was_renamed_or_deleted_is_named(tmp_path: Path) -> None:
    """Its figures would be missing from every report."""
    content = book_of("2021", reports("2021", 3))
    for change in ("rename", "delete"):
        book = openpyxl.load_workbook(io.BytesIO(content))
        sheet = book.worksheets[2]
        name = sheet.title
        if change == "rename":
            sheet.title = "别的"
        else:
            book.remove(sheet)
        book.save(tmp_path / "a.xlsx")
        with pytest.raises(gidar.InputError) as refused:
            [*gidar.read(tmp_path / "a.xlsx")]
        assert refused.value.key == "summary_sheet" and name in refused.value.line("zh")
