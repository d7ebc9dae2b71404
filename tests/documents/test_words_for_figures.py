"""Words where a figure belongs: told at their cell with what is written there, and the cells beside them are read."""

import html
import json
import os
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import gidar
from city import report_of
from gidar.writers import files
from in_process import called

WORDS = ("若干", "详见附件", "无法统计（系统升级）")
PLACES = (
    "/tables/documents/rules/in_force",
    "/tables/enforcement/administrative_penalties/decisions",
    "/tables/fees/administrative_fees/amount",
    "/tables/requests/received/natural_persons",
    "/tables/requests/disclosed/total",
    "/tables/requests/prohibited_by_law/research_institutions",
    "/tables/review_and_litigation/reconsideration/total",
    "/tables/review_and_litigation/litigation_after_reconsideration/pending",
)
FORMS = ("html", "docx", "md", "txt", "xlsx")
CELL = re.compile(r"<t[dh]([^>]*)>(.*?)</t[dh]>", re.DOTALL)


def with_word(pointer: str, word: str) -> dict[str, Any]:
    data = report_of(21)
    _, _, table, row, column = pointer.split("/")
    data["tables"][table][row][column] = word
    return data


def label(pointer: str) -> str:
    """How the form calls the row of a cell."""
    _, _, table, row, _ = pointer.split("/")
    return gidar.load_edition("2021").tables[table].rows[row].label["zh"]


def page_of(data: dict[str, Any]) -> str:
    made = files("html", [(data, gidar.load_edition(data["edition"]))], "zh", [])
    return re.sub("<style.*?</style>", "", made[""].decode(), flags=re.DOTALL)


def blocks(page: str) -> list[str | list[list[str]]]:
    """The lines of a page, and its tables with every cell that is spanned left empty."""
    out: list[str | list[list[str]]] = []
    for kind, inside in re.findall(r"<(h\d|p|table)[^>]*>(.*?)</\1>", page, flags=re.DOTALL):
        if kind != "table":
            out.append(html.unescape(re.sub("<[^>]+>", "", inside)).strip())
            continue
        cells: dict[tuple[int, int], str] = {}
        for y, line in enumerate(re.findall("<tr[^>]*>(.*?)</tr>", inside, flags=re.DOTALL)):
            x = 0
            for about, text in CELL.findall(line):
                while (y, x) in cells:
                    x += 1
                wide, high = (int((re.search(f'{name}="([0-9]+)"', about) or "11")[1]) for name in SPANS)
                cells |= {(y + down, x + right): "" for down in range(high) for right in range(wide)}
                cells[y, x] = html.unescape(re.sub("<[^>]+>", "", text)).strip()
        width, height = max(x for _, x in cells) + 1, max(y for y, _ in cells) + 1
        out.append([[cells.get((y, x), "") for x in range(width)] for y in range(height)])
    return out


SPANS = ("colspan", "rowspan")


def written(form: str, data: dict[str, Any], folder: Path) -> Path:
    """The report as a document; as a text, with nothing but space between its figures; as a foreign workbook."""
    path = folder / f"report.{form}"
    if form in ("html", "docx"):
        edition = gidar.load_edition(data["edition"])
        path.write_bytes(files(form, [(data, edition)], "zh", [])[""])
        return path
    parts = blocks(page_of(data))
    if form == "xlsx":
        book = openpyxl.Workbook()
        for part in parts:
            for line in [[part]] if isinstance(part, str) else part:
                book.active.append([int(text) if text.isdigit() else text or None for text in line])
        book.save(path)
        return path
    lines = []
    for part in parts:
        if isinstance(part, str):
            lines += [part, ""]
        elif form == "txt":
            lines += ["  ".join(filter(None, line)) for line in part]
        else:
            bars = [f"| {' | '.join(line)} |" for line in part]
            lines += [bars[0], "|---" * len(part[0]) + "|", *bars[1:], ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("pointer", PLACES)
def test_a_word_is_told_at_its_cell_and_quoted(tmp_path: Path, form: str, pointer: str) -> None:
    word = WORDS[PLACES.index(pointer) % len(WORDS)]
    data = with_word(pointer, word)
    path = written(form, data, tmp_path)
    [report] = gidar.read(path)
    doubt = report.doubts[pointer]
    assert (doubt.unread, doubt.reason, doubt.printed, doubt.of_row) == (True, "no_figure", word, False)
    for other in gidar.load_edition(data["edition"]).cells:
        if other != pointer:
            _, _, table, row, column = other.split("/")
            assert report.value(other) == data["tables"][table][row][column], other
    result = gidar.validate(report)
    told = [item.reason("zh") for item in result.not_checked if item.code == "reading"]
    assert result.verdict == "incomplete" and len([line for line in told if f"“{word}”" in line]) == 1, told


@pytest.mark.parametrize("form", ["html", "docx"])
@pytest.mark.parametrize(
    ("value", "reason"), [("12.5", "decimals"), ("007", "leading_zero"), ("89人左右", "no_figure")]
)
def test_what_is_no_figure_is_quoted(tmp_path: Path, form: str, value: str, reason: str) -> None:
    pointer = PLACES[1]
    [report] = gidar.read(written(form, with_word(pointer, value), tmp_path))
    assert report.doubts[pointer][1:3] == (reason, value)
    assert f'printed "{value}"' in report.doubts[pointer].why["en"]


@pytest.mark.parametrize("word", ["无", "N/A", "NA"])
@pytest.mark.parametrize("row", ["requests/reconfirmation", "documents/normative_documents"])
@pytest.mark.parametrize("count", [2, 7])
def test_words_that_say_there_is_none_are_blanks_in_texts_too(tmp_path: Path, row: str, word: str, count: int) -> None:
    data = report_of(21)
    figures = data["tables"][row.partition("/")[0]][row.partition("/")[2]]
    told = {column: word for column in [*figures][:count]}
    whole = dict(figures)
    figures |= told
    [report] = gidar.read(written("txt", data, tmp_path))
    for column, figure in whole.items():
        doubt = report.doubts.get(f"/tables/{row}/{column}")
        assert report.value(f"/tables/{row}/{column}") == (None if column in told else figure)
        assert doubt is None or not doubt.unread


def test_words_of_the_form_are_no_figures(tmp_path: Path) -> None:
    """A row that the document has with its figure is not found again in a table of words beside it."""
    page = page_of(report_of(21))
    licences, penalties, measures = map(
        label, (PLACES[2], PLACES[1], "/tables/enforcement/administrative_compulsion/decisions")
    )
    rows = ((penalties, "依法公开"), (licences, measures))
    other = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in rows)
    path = tmp_path / "report.html"
    path.write_text(page.replace("<h2", f"<table>{other}</table><h2", 1), encoding="utf-8")
    [report] = gidar.read(path)
    assert report.value(PLACES[1]) == report_of(21)["tables"]["enforcement"]["administrative_penalties"]["decisions"]
    assert PLACES[1] not in report.doubts


def test_a_row_of_which_nothing_is_told_apart_is_quoted_whole(tmp_path: Path) -> None:
    path = written("txt", report_of(21), tmp_path)
    text = path.read_text(encoding="utf-8").replace("11  11  4  7  36  19  88", "11  11  4  7")
    path.write_text(text, encoding="utf-8")
    [report] = gidar.read(path)
    doubts = [doubt for pointer, doubt in report.doubts.items() if pointer.startswith("/tables/requests/disclosed/")]
    assert len(doubts) == 7
    assert all(doubt.printed.endswith("11 11 4 7") and doubt.of_row for doubt in doubts if doubt.unread)
    assert sum(doubt.unread for doubt in doubts) >= 3


# ---- what goes with the report in JSON -----------------------------------------------------------------------------


def extracted(tmp_path: Path, data: dict[str, Any]) -> tuple[int, Path, str]:
    source, out = written("docx", data, tmp_path), tmp_path / "made" / "report.json"
    out.parent.mkdir()
    code, _, err = called("extract", str(source), "-o", str(out), "--lang", "en")
    return code, out, err


def reading(path: Path) -> list[str]:
    [report] = gidar.read(path)
    return [item.reason("zh") for item in gidar.validate(report).not_checked if item.code == "reading"]


def test_what_is_doubtful_goes_with_the_report_in_json(tmp_path: Path) -> None:
    code, out, err = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    beside = out.with_name("report.cells.csv")
    assert code == 1 and str(beside) in err and "places not read, and written as blanks: 1." in err
    [document] = reading(tmp_path / "report.docx")
    assert reading(out) == [document] and WORDS[0] in document
    code, told, err = called("validate", str(out.parent), "--lang", "zh")
    assert code == 1 and WORDS[0] in told and "cell-blank" not in told and beside.name in err


def test_the_doubt_about_an_amount_goes_with_the_report_in_json(tmp_path: Path) -> None:
    """Amounts have decimals, and are compared as they are written in the record."""
    [page] = files("html", [(report_of(21), gidar.load_edition("2021"))], "zh", []).values()
    amount = str(report_of(21)["tables"]["fees"]["administrative_fees"]["amount"])
    source, out = tmp_path / "report.html", tmp_path / "made.json"
    source.write_bytes(page.replace(amount.encode(), f"{amount}（含上年）".encode(), 1))
    assert called("extract", str(source), "-o", str(out))[0] == 1
    assert f",{amount}," in (tmp_path / "made.cells.csv").read_text(encoding="utf-8")
    [told] = reading(out)
    assert told == reading(source)[0] and amount in told


def test_a_cell_that_was_filled_in_since_is_read(tmp_path: Path) -> None:
    _, out, _ = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    data = json.loads(out.read_text(encoding="utf-8"))
    data["tables"]["requests"]["received"]["natural_persons"] = 505
    out.write_text(json.dumps(data), encoding="utf-8")
    assert reading(out) == []
    assert called("validate", str(out))[0] == 0


def test_a_complete_report_has_nothing_beside_it(tmp_path: Path) -> None:
    code, out, err = extracted(tmp_path, report_of(21))
    assert (code, [path.name for path in out.parent.iterdir()], err) == (0, ["report.json"], f"Written to {out}.\n")


def test_nothing_beside_a_report_is_overwritten_or_taken_for_granted(tmp_path: Path) -> None:
    _, out, _ = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    beside = out.with_name("report.cells.csv")
    out.rename(out.with_name("other.json"))
    code, _, err = called("extract", str(tmp_path / "report.docx"), "-o", str(out))
    assert code == 2 and str(beside) in err and not out.exists()
    out.with_name("other.json").rename(out)
    beside.write_text("report,pointer\n1,/x\n", encoding="utf-8")
    code, _, err = called("validate", str(out), "--lang", "en")
    assert code == 2 and "confidence" in err


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_cannot_be_read_beside_a_report_is_not_taken_for_absent(tmp_path: Path, kind: str) -> None:
    _, out, _ = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    beside = out.with_name("report.cells.csv")
    beside.unlink()
    {"link": lambda: beside.symlink_to("gone"), "folder": beside.mkdir, "pipe": lambda: os.mkfifo(beside)}[kind]()
    code, _, err = called("validate", str(out), "--lang", "en")
    assert code == 2 and str(beside) in err


def test_the_record_of_another_report_is_refused(tmp_path: Path) -> None:
    _, out, _ = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    data = json.loads(out.read_text(encoding="utf-8"))
    for row in data["tables"]["requests"].values():
        row |= {column: (value or 0) + 17 for column, value in row.items()}
    out.write_text(json.dumps(data), encoding="utf-8")
    code, _, err = called("validate", str(out), "--lang", "en")
    assert code == 2 and "may be that of another report" in err


def test_a_record_is_complete_only_with_a_line_about_each_cell(tmp_path: Path) -> None:
    _, out, _ = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    beside = out.with_name("report.cells.csv")
    lines = beside.read_text(encoding="utf-8").splitlines(keepends=True)
    [doubtful] = [line for line in lines if ",unread," in line]
    for filling in (lines[1], lines[1].replace("/tables/", "/tables/x")):
        beside.write_text("".join(filling if line == doubtful else line for line in lines), encoding="utf-8")
        assert called("validate", str(out))[0] == 1 and len(reading(out)) >= 1


@pytest.mark.parametrize("kept", [1, 20])
def test_a_blank_of_which_the_record_says_nothing_was_perhaps_not_read(tmp_path: Path, kept: int) -> None:
    """As where the record was cut off: its heading alone, or its first lines."""
    _, out, _ = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    beside = out.with_name("report.cells.csv")
    beside.write_text("".join(beside.read_text(encoding="utf-8").splitlines(keepends=True)[:kept]), encoding="utf-8")
    code, told, _ = called("validate", str(out), "--format", "json")
    [result] = json.loads(told)["reports"]
    assert (code, result["verdict"]) == (1, "incomplete")


def test_another_spelling_of_a_figure_keeps_its_doubt(tmp_path: Path) -> None:
    _, out, _ = extracted(tmp_path, with_word(PLACES[3], WORDS[0]))
    beside = out.with_name("report.cells.csv")
    lines = beside.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if "/tables/requests/received/total," in line)
    head, values = lines[0].strip().split(","), lines[at].strip().split(",")
    values[head.index("confidence")], values[head.index("reason")] = "likely", "row_likeness"
    beside.write_text("".join([*lines[:at], ",".join(values) + "\n", *lines[at + 1 :]]), encoding="utf-8")
    told = reading(out)
    data = json.loads(out.read_text(encoding="utf-8"))
    data["tables"]["requests"]["received"]["total"] = float(data["tables"]["requests"]["received"]["total"])
    out.write_text(json.dumps(data), encoding="utf-8")
    assert reading(out) == told and len(told) == 2


@pytest.mark.parametrize("options", [(), ("--to-edition", "2019")], ids=str)
def test_what_is_doubtful_stays_with_a_report_that_is_converted_to_json(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    path = written("docx", with_word(PLACES[3], WORDS[0]), tmp_path)
    first, second = tmp_path / "1" / "a.json", tmp_path / "2" / "b.json"
    for source, out in ((path, first), (first, second)):
        out.parent.mkdir()
        code, _, err = called("convert", str(source), "-o", str(out), *options, "--lang", "en")
        assert code == 1 and str(out.with_name(f"{out.stem}.cells.csv")) in err
        assert sum(WORDS[0] in line for line in reading(out)) == 1
        if not options:
            assert reading(out) == reading(path)
    code, _, err = called("convert", str(second), "-o", str(tmp_path / "c.xlsx"), "--lang", "en")
    assert code == 1 and "places not read" in err
    second.unlink()
    assert called("convert", str(path), "-o", str(second))[0] == 2  # what lies beside it would be of another


def test_a_report_in_a_package_is_held_to_the_lines_about_it(tmp_path: Path) -> None:
    path = written("docx", with_word(PLACES[3], WORDS[0]), tmp_path)
    package = tmp_path / "package"
    assert called("extract", str(path), "-o", str(package), "--to", "csv")[0] == 1
    [cells] = package.glob("**/cells.csv")
    lines = cells.read_text(encoding="utf-8").splitlines(keepends=True)
    assert len(reading(package / "2021")) == 1
    cells.write_text("".join([*lines, *lines[1:]]), encoding="utf-8")  # twice
    assert len(reading(package / "2021")) == 1
    figures = [re.sub(r"^((?:[^,]*,){5})([1-9][0-9]*),", r"\g<1>9\2,", line) for line in lines]
    cells.write_text("".join(figures), encoding="utf-8")  # of another
    assert len(reading(package / "2021")) > 1
