"""Findings as a workbook: every finding, its correction and its rule; safe whatever the reports hold."""

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import gidar
from conftest import ROOT, Run
from gidar.infrastructure import list_book
from gidar.reporters import FILES, FORMATS, reporter
from gidar.reporters.xlsx import COLUMNS

EXAMPLES = ("examples/hongze-2023.json", "examples/faulty-2024", "examples/shuangyashan-2024.json")
MARK = "\ufeff"


def book_of(path: Path) -> list[Any]:
    return openpyxl.load_workbook(path).worksheets


def lines_of(sheet: Any) -> list[dict[str, Any]]:
    _, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_finding_is_a_line_with_its_rule_and_its_correction(gidar_cli: Run, tmp_path: Path, lang: str) -> None:
    given = (*EXAMPLES, "none.json", "--lang", lang)
    assert gidar_cli("validate", *given, "-o", tmp_path / "a.xlsx").returncode == 2
    text = gidar_cli("validate", *given, "--format", "csv").stdout.removeprefix(MARK)
    overview, findings = book_of(tmp_path / "a.xlsx")
    [*flat] = csv.DictReader(io.StringIO(text))
    lines = lines_of(findings)
    names = dict(zip(flat[0], csv_columns(), strict=True))
    assert len(lines) == len(flat) > 20
    for line, other in zip(lines, flat, strict=True):
        same = {names[head]: value for head, value in other.items() if names[head] in COLUMNS}
        assert {name: "" if line[name] is None else str(line[name]) for name in same} == same
    linked = [
        (cell.value, cell.hyperlink.target) for row in findings.iter_rows(min_row=2) for cell in row if cell.hyperlink
    ]
    rules = gidar.load_edition("2021").rules
    assert [code for code, _ in linked] == [line["code"] for line in lines if line["code"]]
    assert all(target == rules[code].page[lang] for code, target in linked)
    [zero, *_] = [line for line in lines if line["code"] == "review-and-litigation-total"]
    assert zero["value"] == 0 and "11" in zero["correction"] and zero["advice"]
    assert {line["correction"] for line in lines if line["code"] == "cell-blank"} == {None}
    assert findings.freeze_panes == "A2" and findings.auto_filter.ref.startswith("A1:P")
    said = [row[0] for row in overview.iter_rows(values_only=True)]
    assert said[1] == gidar_cli("validate", *given, "--summary").stdout.splitlines()[0]


def csv_columns() -> tuple[str, ...]:
    from gidar.reporters.csv import COLUMNS as OF_CSV

    return OF_CSV


def test_a_summary_alone_and_an_earlier_result(gidar_cli: Run, tmp_path: Path) -> None:
    done = gidar_cli("validate", *EXAMPLES, "--summary", "--format", "xlsx", "-o", tmp_path / "s.xlsx")
    assert (done.returncode, done.stdout) == (1, "")
    [overview] = book_of(tmp_path / "s.xlsx")
    said = {row[0] for row in overview.iter_rows(values_only=True)}
    assert {"各年度", "先看这些报告（错误多的在前）"} <= said
    assert gidar_cli("validate", *EXAMPLES, "-o", tmp_path / "r.json").returncode == 1
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["result_version"] == 2
    gidar_cli("validate", *EXAMPLES, "-o", tmp_path / "a.xlsx")
    assert gidar_cli("report", tmp_path / "r.json", "-o", tmp_path / "b.xlsx").returncode == 1
    one, other = ([*map(lines_of, book_of(tmp_path / name)[1:])] for name in ("a.xlsx", "b.xlsx"))
    assert one == other


def test_it_goes_into_a_file_and_nothing_stands_there_where_it_fails(gidar_cli: Run, tmp_path: Path) -> None:
    for command in (("validate", EXAMPLES[0]), ("report", tmp_path / "none.json")):
        done = gidar_cli(*command, "--format", "xlsx")
        assert (done.returncode, done.stdout) == (2, "") and "-o" in done.stderr
    report = reporter("xlsx", "zh", False, False)
    with open(tmp_path / "x", "wb") as file, pytest.raises(ValueError), report.book(file) as book:  # type: ignore[union-attr]
        book.take("no JSON")


def test_whatever_a_report_holds_is_no_formula(gidar_cli: Run, tmp_path: Path) -> None:
    formula = '=HYPERLINK("http://x","y")\n@SUM(1)\x1b\ud800'
    data = json.loads((ROOT / EXAMPLES[0]).read_text(encoding="utf-8"))
    data["organ"]["name"] = data[formula] = data["published"] = formula
    data["tables"]["requests"]["received"]["total"] = formula
    data["tables"]["requests"]["carried_in"]["total"] = 12345678901234567890
    (tmp_path / "=1+1.json").write_text(json.dumps(data), encoding="utf-8")
    gidar_cli("validate", "=1+1.json", "-o", "a.xlsx", cwd=tmp_path)
    cells = [cell for sheet in book_of(tmp_path / "a.xlsx") for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert any("HYPERLINK" in text for text in texts) and not any(re.match(r"\s*[=+@-]", text) for text in texts)
    assert any("12345678901234567890" in text for text in texts)


def test_a_sheet_that_is_full_goes_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_book, "MOST_LINES", 5)
    monkeypatch.setattr(list_book, "MOST_LINKS", 2)
    out = io.BytesIO()
    with list_book.list_book(out) as book:
        sheet = book.sheet("一/二")
        sheet.heads(["a", "b"])
        for number in range(7):
            sheet.add([list_book.Link(f"r{number}", "https://example.org/"), Decimal(number)])
    first, second = openpyxl.load_workbook(io.BytesIO(out.getvalue())).worksheets
    assert (first.title, second.title) == ("一二", "一二 2")
    rows = [*first.iter_rows(values_only=True), *second.iter_rows(min_row=2, values_only=True)]
    assert rows == [("a", "b"), *((f"r{number}", number) for number in range(7))]
    assert [bool(cell.hyperlink) for (cell, _) in first.iter_rows(min_row=2)] == [True, True, False, False]


def test_it_is_among_the_formats_and_says_the_same_by_any_processes(gidar_cli: Run, tmp_path: Path) -> None:
    assert {*FILES} <= {*FORMATS}
    for processes in ("1", "2"):
        gidar_cli("validate", *EXAMPLES, "--processes", processes, "-o", tmp_path / f"{processes}.xlsx")
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()
