"""What a person does to an entry workbook, or to a sheet of the form, beside filling it in: it is told, and told
truly, by what validates as by what extracts."""

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

import gidar
from documents import figures
from gidar.inputs import document
from gidar.model.entry_map import SHEET
from gidar.writers import files
from in_process import called

ORGAN = "/organ/name"
RULES = "/tables/documents/rules"
TWO, THREE, FOUR = 2, 3, 4  # sheets: how to fill, fields, sections two to four, texts


def workbook() -> openpyxl.Workbook:
    data: dict[str, Any] = figures.report(gidar.load_edition(), 11)
    data["narrative"] = {"overview": "甲", "problems": "丙", "other": "丁"}
    [content] = files("xlsx", [(data, gidar.load_edition())], "zh").values()
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: openpyxl.Workbook, folder: Path) -> Path:
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def put(**cells: Any) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        for cell, value in cells.items():
            sheet[cell] = value

    return change


def over_first_check(value: Any) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        next(cell for row in sheet for cell in row if str(cell.value).startswith("=")).value = value

    return change


def header(sheet: Worksheet) -> None:
    sheet.oddHeader.center.text = "草稿"


def page_numbers(sheet: Worksheet) -> None:
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"


def prompt(sheet: Worksheet) -> None:
    validation = DataValidation(type="whole", promptTitle="注", prompt="此数含下属单位", showInputMessage=True)
    sheet.add_data_validation(validation)
    validation.add("B6")


def comment_at(cell: str) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        sheet[cell].comment = Comment("待核实", "张")

    return change


comment = comment_at("B5")


def chart(sheet: Worksheet) -> None:
    drawn = BarChart()
    drawn.title = "新收 999 件"
    drawn.add_data(Reference(sheet, min_col=2, min_row=5, max_row=6))
    sheet.add_chart(drawn, "K3")


ALTERED: dict[str, tuple[int, Callable[[Worksheet], None], dict[str, str], str]] = {
    "nothing": (TWO, put(), {}, ""),
    "a row renamed": (TWO, put(A5="规章数"), {f"{RULES}/*": "label_changed"}, "规章数"),
    "a head renamed": (
        TWO,
        put(B4="今年制发"),
        {f"{RULES}/issued": "label_changed", "/tables/documents/normative_documents/issued": "label_changed"},
        "今年制发",
    ),
    "a remark column": (TWO, put(F4="备注", F5="含上年2件"), {f"{RULES}/*": "beside"}, "F5 含上年2件"),
    "a comment": (TWO, comment, {f"{RULES}/issued": "comment"}, "B5 待核实"),
    "a header": (TWO, header, {ORGAN: "comment"}, "草稿"),
    "page numbers": (TWO, page_numbers, {}, ""),
    "a prompt": (TWO, prompt, {ORGAN: "comment"}, "此数含下属单位"),
    "a chart": (TWO, chart, {ORGAN: "comment"}, "新收 999 件"),
    "a check by hand": (THREE, over_first_check("已核对"), {ORGAN: "check_changed"}, "L6 已核对"),
    "a check by its own words": (FOUR, over_first_check("平衡"), {ORGAN: "check_changed"}, "A7 平衡"),
}


@pytest.mark.parametrize("name", ALTERED)
def test_what_is_done_to_a_workbook_is_told_truly(tmp_path: Path, name: str) -> None:
    at, change, expected, printed = ALTERED[name]
    book = workbook()
    change(book.worksheets[at])
    path = saved(book, tmp_path)
    [report] = gidar.read(path)
    wanted = {}
    for place, reason in expected.items():
        cells = [cell for cell in gidar.load_edition().cells if cell.startswith(place[:-1])]
        wanted |= dict.fromkeys(cells if place.endswith("*") else [place], reason)
    assert {place: doubt.reason for place, doubt in report.doubts.items()} == wanted
    assert all(printed in doubt.printed and not doubt.unread for doubt in report.doubts.values())
    assert report.value(f"{RULES}/issued") == 268
    record = document(str(path))
    assert record.report().doubts == report.doubts
    code, _, told = called("extract", str(path), "-o", str(tmp_path / "a.json"))
    assert code == int(any(place.startswith("/tables/") for place in wanted)), told
    [again] = gidar.read(tmp_path / "a.json")
    assert {place: doubt.why for place, doubt in again.doubts.items()} == {
        place: doubt.why for place, doubt in report.doubts.items()
    }


@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_the_workbook_itself_prompts_is_no_remark(tmp_path: Path, lang: str, edition: str) -> None:
    """Nor where figures were filled in from last year's report, be it of one row or, to show all prompts, of any."""
    form = gidar.load_edition(edition)
    data = figures.report(form, 11)
    [content] = files("xlsx", [(data, form)], lang, tuple(form.cells)).values()
    (tmp_path / "a.xlsx").write_bytes(content)
    assert not next(gidar.read(tmp_path / "a.xlsx")).doubts
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert not next(gidar.read(saved(book, tmp_path))).doubts
    for change, told in ((prompt, "此数含下属单位"), (comment, "B5 待核实")):
        book = openpyxl.load_workbook(io.BytesIO(content))
        change(book.worksheets[TWO])
        doubts = next(gidar.read(saved(book, tmp_path))).doubts
        assert [(doubt.reason, told in doubt.printed) for doubt in doubts.values()] == [("comment", True)]


def test_a_workbook_begun_with_last_years_report_is_not_doubted(tmp_path: Path) -> None:
    path = saved(workbook(), tmp_path)
    code, _, told = called("new", "--previous", str(path), "-o", str(tmp_path / "next.xlsx"))
    [report] = gidar.read(tmp_path / "next.xlsx")
    assert (code, report.doubts) == (0, {}), told
    _, out, _ = called("validate", str(tmp_path / "next.xlsx"))
    assert "第二部分" in out and "读作" not in out


@pytest.mark.parametrize("year", [2024, "2024", "2024年", "2024年度"])
def test_without_its_map_a_workbook_is_read_by_its_labels(tmp_path: Path, year: int | str) -> None:
    """Organ and year behind their words, and no row of the form in the instructions, which name it."""
    book = workbook()
    book.worksheets[1]["B3"] = year
    del book[SHEET]
    path = saved(book, tmp_path)
    [report] = gidar.read(path)
    assert (report.value("/year"), report.value(ORGAN)) == (2024, "白沙镇人民政府")
    assert "/year" not in report.doubts and report.doubts[ORGAN].reason == "label"
    assert all(report.value(cell) is not None for cell in gidar.load_edition().cells if "/enforcement/" in cell)
    stated = document(str(path)).stated["year"]
    assert (stated.raw, stated.by, stated.place[1:4]) == (str(year), "label", (2, 3, 2))


def test_different_years_behind_the_word_for_it_are_no_year(tmp_path: Path) -> None:
    book = workbook()
    put(A30="年度", B30=2023)(book.worksheets[1])
    del book[SHEET]
    doubt = next(gidar.read(saved(book, tmp_path))).doubts["/year"]
    assert (doubt.unread, doubt.reason) == (True, "not_stated")


@pytest.mark.parametrize("change", [put(B30=7), comment_at("A2")], ids=["a figure", "a comment"])
def test_instructions_with_more_than_our_own_words_are_not_passed_over(
    tmp_path: Path, change: Callable[[Worksheet], None]
) -> None:
    book = workbook()
    change(book.worksheets[0])
    del book[SHEET]
    [report] = gidar.read(saved(book, tmp_path))
    assert {doubt.reason for doubt in report.doubts.values()} & {"contested", "comment"}


def test_a_year_that_is_none_is_told_as_it_stands(tmp_path: Path) -> None:
    book = workbook()
    book.worksheets[1]["B3"] = -5
    del book[SHEET], book[book.sheetnames[0]]
    [report] = gidar.read(saved(book, tmp_path))
    doubt = report.doubts["/year"]
    assert (doubt.unread, doubt.reason, doubt.printed) == (True, "not_year", "-5")


def test_another_unit_in_a_head_is_a_rule_of_the_record(tmp_path: Path) -> None:
    book = workbook()
    put(B15="本年收费金额（单位：元）", B16=25000)(book.worksheets[TWO])
    path, place = saved(book, tmp_path), "/tables/fees/administrative_fees/amount"
    [cell] = [cell for cell in document(str(path)).cells if cell.pointer == place]
    assert (cell.value, cell.rules) == (Decimal("2.5"), ("yuan",))
    assert not next(gidar.read(path)).doubts


@pytest.mark.parametrize(
    ("at", "change", "row", "reason"),
    [
        (TWO, put(F4="备注", F5="含上年2件"), "documents/rules", "beside_columns"),
        (TWO, comment, "documents/rules", "comment"),
        (THREE, lambda sheet: sheet.insert_rows(33, 1) or put(A33="其中：网上", D33=3)(sheet), "", "line_between"),
    ],
    ids=["a remark column", "a comment", "a row put in"],
)
def test_the_same_of_any_other_sheet(
    tmp_path: Path, at: int, change: Callable[[Worksheet], None], row: str, reason: str
) -> None:
    book = workbook()
    for sheet in book.worksheets:
        for cell in (cell for line in sheet for cell in line if str(cell.value).startswith(("=", "核对"))):
            cell.value = None
    change(book.worksheets[at])
    book.worksheets[-2]["A1"] = "甲县乙局2024年政府信息公开工作年度报告"
    del book[SHEET], book[book.sheetnames[0]]
    path = saved(book, tmp_path)
    [report] = gidar.read(path)
    doubts = {place: doubt for place, doubt in report.doubts.items() if place.startswith("/tables/")}
    assert doubts and {doubt.reason for doubt in doubts.values()} == {reason}
    assert all(row in place for place in doubts)
    found = [cell for cell in document(str(path)).cells if cell.confidence != "certain"]
    assert {cell.pointer: cell.reason for cell in found} == {place: doubt.reason for place, doubt in doubts.items()}
