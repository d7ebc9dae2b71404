"""Faults of the files of a package: what was taken for the headings, which lines belong to nobody, and what follows."""

import csv
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import gidar
from cases import package_of
from datasets import joined
from gidar.inputs import record_store
from gidar.reporters.text import TextReporter

Files = dict[str, bytes]


@pytest.fixture
def files(example: dict) -> Files:
    return package_of(example, "2021", "a")


def checked(folder: Path, files: Files) -> list[gidar.Result]:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [gidar.validate(report) for report in gidar.read(folder)]


def said(result: gidar.Result) -> list[tuple[str, int | None, str]]:
    found = [(finding, finding.cells[0].location) for finding in result.findings]
    return [(f.code, at.line, f.message("en")) for f, at in found]


def lines(data: bytes, change: Callable[[list[str], int], list[str]]) -> bytes:
    out = io.StringIO()
    rows = csv.reader(io.StringIO(data.decode()))
    csv.writer(out, lineterminator="\n").writerows(change(row, at) for at, row in enumerate(rows))
    return out.getvalue().encode()


@pytest.mark.parametrize(
    ("above", "said_of_it"),
    [
        (b"sep=,\n", "“sep=”"),
        ("三、申请情况（单位：件；含网上，不含口头）\n".encode(), "“三、申请情况（单位：件；含网上，不含口头）”"),
        (b"\n", "a blank line"),
        (b",,,\n\n", "a blank line"),
    ],
    ids=["sep", "title", "blank", "commas"],
)
def test_what_stands_above_the_headings_is_one_finding(
    tmp_path: Path, files: Files, above: bytes, said_of_it: str
) -> None:
    for name in ("requests.csv", "reports.csv"):
        [result] = checked(tmp_path / name, files | {name: above + files[name]})
        [(code, line, message)] = said(result)
        assert (code, line) == ("column-order", 1) and said_of_it in message
        assert f"line {1 + len(above.splitlines())}" in message
        assert all(item.key == "no_previous" for item in result.not_checked)


@pytest.mark.parametrize(
    ("heading", "meant"),
    [("报告 代号", None), ("报告代号\ufeff", "报告代号"), ('"""report"""', "report"), (" REPORT", "report")],
)
def test_a_heading_that_is_understood_is_named_where_it_is_spelt_otherwise(
    tmp_path: Path, files: Files, heading: str, meant: str | None
) -> None:
    """A label may have spaces in it, as it is printed in a narrow column."""
    title = gidar.load_edition("2021").table_schemas["fees"]["fields"][0]["title"]
    written = heading.replace("报告代号", title).replace("报告 代号", f"{title[0]} {title[1:]}")
    [result] = checked(tmp_path, files | {"fees.csv": files["fees.csv"].replace(b"report", written.encode(), 1)})
    found = said(result)
    assert len(found) == (meant is not None)
    assert all(code == "column-order" for code, *_ in found)
    assert not found or f"“{meant.replace('报告代号', title)}”" in found[0][2]


def test_a_table_without_headings_is_not_read_and_the_reason_is_said_once(tmp_path: Path, files: Files) -> None:
    [result] = checked(tmp_path, files | {"requests.csv": files["requests.csv"].split(b"\n", 1)[1]})
    [(code, line, message)] = said(result)
    assert (code, line) == ("column-order", 1) and "“a,received,266" in message and "report, row, natural" in message
    withheld = [item for item in result.not_checked if item.code.startswith("requests")]
    assert len(withheld) == 39
    assert {item.reason("zh") for item in withheld} == {
        "所在的行或表有错，改好后再核对：requests.csv 第1行（表头不符合要求）"
    }


def test_no_headings_in_reports_is_an_error_that_names_what_was_read(tmp_path: Path, files: Files) -> None:
    with pytest.raises(gidar.InputError) as caught:
        checked(tmp_path, files | {"reports.csv": files["reports.csv"].split(b"\n", 1)[1]})
    assert caught.value.key == "no_heading" and "a,2021,2024" in caught.value.message("en")


def test_a_faulty_line_withholds_itself_and_its_reason_is_named(tmp_path: Path, files: Files) -> None:
    short = files["requests.csv"].replace(b"received,266,0,5,0,18,3,292", b"received,266,0,5,0,18,3")
    [result] = checked(tmp_path, files | {"requests.csv": short})
    assert [code for code, *_ in said(result)] == ["line-too-short"]
    withheld = [item for item in result.not_checked if item.code.startswith("requests")]
    assert {(item.code, item.reason("en")) for item in withheld} == {
        (code, "the lines or tables that it needs contain errors: requests.csv, line 2: A line has too few cells")
        for code in ("requests-balance", "requests-applicants-total")
    }


def test_one_heading_twice_is_one_reason(tmp_path: Path, files: Files) -> None:
    twice = lines(files["requests.csv"], lambda row, _: [*row, row[-1]])
    [result] = checked(tmp_path, files | {"requests.csv": twice})
    assert [code for code, *_ in said(result)] == ["column-duplicate"]
    reasons = [item.reason("en") for item in result.not_checked if item.code.startswith("requests")]
    assert len(reasons) == 39 and len({*reasons}) == 1 and "requests.csv, line 1" in reasons[0]


@pytest.mark.parametrize(
    "note", ["注：截至年末", "注：截至年末,,", "注：截至年末,,,,,,,,", "注：一,二", ",注：截至年末"]
)
def test_a_footnote_withholds_nothing(tmp_path: Path, files: Files, note: str) -> None:
    [result] = checked(tmp_path, files | {"requests.csv": files["requests.csv"] + note.encode() + b"\n"})
    [(code, line, _)] = said(result)
    assert code == ("report-key-blank" if note.startswith(",") else "report-unknown") and line == 27
    assert all(item.key == "no_previous" for item in result.not_checked)


@pytest.mark.parametrize("beyond", ["all", "heading", "lines", "sixteen"])
def test_empty_columns_are_one_finding(tmp_path: Path, files: Files, beyond: str) -> None:
    """Spreadsheet programs write them in all lines, or in the first sixteen only."""
    wide = {"all": range(99), "heading": [0], "lines": range(1, 99), "sixteen": range(16)}[beyond]
    data = lines(files["requests.csv"], lambda row, at: [*row, "", ""] if at in wide else row)
    [result] = checked(tmp_path, files | {"requests.csv": data})
    [(code, _, message)] = said(result)
    assert code == "column-order" and message.startswith("2 columns")
    assert all(item.key == "no_previous" for item in result.not_checked)


def test_a_column_with_content_and_no_heading_is_unknown_where_it_has_some(tmp_path: Path, files: Files) -> None:
    data = lines(files["documents.csv"], lambda row, at: [*row, "", "备注" if at == 2 else ""])
    [result] = checked(tmp_path, files | {"documents.csv": data})
    assert [(code, line) for code, line, _ in said(result)] == [("column-unknown", 3), ("column-order", 1)]


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        (b",natural_persons,", b",foo,", {"column-unknown", "column-missing"}),
        (b",natural_persons,", b",,", {"column-unknown", "column-missing"}),
        (b",total\n", b"\n", {"column-missing", "line-too-long"}),
    ],
)
def test_a_heading_that_is_lost_is_told_once_with_the_rows_that_it_concerns(
    tmp_path: Path, files: Files, old: bytes, new: bytes, rules: set[str]
) -> None:
    [result] = checked(tmp_path, files | {"requests.csv": files["requests.csv"].replace(old, new, 1)})
    rows = len(gidar.load_edition("2021").tables["requests"].rows)
    assert {finding.code for finding in result.findings} == rules and len(result.findings) == len(rules) * rows
    for show_all in (False, True):
        printed = [*TextReporter("zh", show_all, False).result(result, None)]
        found = printed[: next(at for at, line in enumerate(printed) if line.startswith("未核对"))]
        assert sum(line.startswith("  - ") for line in found) == (rows if show_all else 1) * len(rules)
        assert sum(f"另有{rows - 1}行与此相同" in line for line in found) == (0 if show_all else len(rules))


def many(example: dict, keys: list[str]) -> Files:
    return joined(package_of(example, "2021", key) for key in keys)


@pytest.mark.parametrize("of", ["tables", "reports"])
@pytest.mark.parametrize("held", [10, 200_000])
def test_keys_that_lost_their_zeros_are_one_finding_a_file(
    tmp_path: Path, example: dict, of: str, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_store, "MANY", held)
    files = many(example, ["0012", "0007", "0120", "x"])
    for name, data in files.items():
        if name.endswith(".csv") and (name == "reports.csv") == (of == "reports"):
            files[name] = lines(data, lambda row, at: [row[0].lstrip("0") if at else row[0], *row[1:]])
    *results, rest = checked(tmp_path, files)
    assert len(results) == 4 and not any(result.findings for result in results)
    found = said(rest)
    assert len(found) == 6 and {code for code, *_ in found} == {"report-unknown"}
    assert all(line == 2 and message.startswith("3 report keys") for _, line, message in found)


def test_a_key_that_may_be_either_of_two_is_left(tmp_path: Path, example: dict) -> None:
    files = many(example, ["012", "0012", "7"])
    files["fees.csv"] = (
        b"report,row,amount\n12,administrative_fees,1\n7,administrative_fees,1\n07,administrative_fees,1\n"
    )
    *_, rest = checked(tmp_path, files)
    assert [(code, line) for code, line, _ in said(rest)] == [("report-unknown", 2), ("report-unknown", 4)]


@pytest.mark.parametrize(
    "strange", [" ", "\u3000", "\u00a0", "\u200b", "\ufeff", "\u2060"], ids=lambda c: f"U+{ord(c):04X}"
)
@pytest.mark.parametrize("held", [10, 200_000])
def test_a_line_whose_key_looks_like_a_listed_one_is_read_and_told(
    tmp_path: Path, example: dict, strange: str, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Among the lines of the key itself, whatever the order of the reports."""
    monkeypatch.setattr(record_store, "MANY", held)
    files = many(example, ["示例A", "示例B", "x y"])
    requests = lines(files["requests.csv"], lambda row, at: [row[0] + strange * (at in (3, 30)), *row[1:]])
    [*results, rest] = checked(tmp_path, files | {"requests.csv": requests})
    assert len(results) == 3 and not any(result.findings for result in results)
    [(code, line, message)] = said(rest)
    assert code == "report-unknown" and line == 4 and message.startswith("2 report keys differ")
    assert ("U+" in message) == (strange not in " \u3000\u00a0")
    assert all(item.key == "no_previous" for result in results for item in result.not_checked)


def test_keys_in_full_width_or_spaced_are_read(tmp_path: Path, example: dict) -> None:
    files = many(example, ["a12", "b 34"])
    files["fees.csv"] = files["fees.csv"].replace(b"a12", "ａ１２".encode()).replace(b"b 34", "b\u300034".encode())
    *results, rest = checked(tmp_path, files)
    assert len(results) == 2 and not any(result.findings for result in results)
    assert [(code, line) for code, line, _ in said(rest)] == [("report-unknown", 2)]


def test_a_key_that_looks_like_two_is_left(tmp_path: Path, example: dict) -> None:
    files = many(example, ["a ", "a\u200b", "b"])
    files["fees.csv"] = files["fees.csv"].replace("a\u200b".encode(), b"a")
    *results, rest = checked(tmp_path, files)
    assert [(code, line) for code, line, _ in said(rest)] == [("report-unknown", 3)]
    assert [{code for code, *_ in said(result)} for result in results] == [set(), {"row-missing"}, set()]


def test_the_only_report_is_told_of_its_zeros(tmp_path: Path, example: dict) -> None:
    files = package_of(example, "2021", "007")
    files["fees.csv"] = files["fees.csv"].replace(b"007", b"7")
    [result] = checked(tmp_path, files)
    assert [(code, line) for code, line, _ in said(result)] == [("report-unknown", 2)]
    assert all(item.key == "no_previous" for item in result.not_checked)


def test_many_faulty_reports_take_no_longer_than_others(tmp_path: Path, example: dict) -> None:
    files = many(example, [f"{n:06}" for n in range(1, 201)])
    files["requests.csv"] = files["requests.csv"].replace(b"received,266,", b"received,")
    start = time.process_time()
    results = checked(tmp_path, files)
    assert len(results) == 200 and all(json.dumps(r.to_dict()) for r in results)
    assert {code for r in results for code, *_ in said(r)} == {"line-too-short"}
    assert time.process_time() - start < 10
