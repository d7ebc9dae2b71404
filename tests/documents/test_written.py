"""What is written on the official form is read again: every cell for certain, and the same narrative.

GIDAR_REPORTS says how many reports of each edition are drawn.
"""

import copy
import html
import io
import json
import os
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest

import gidar
from cases import complete
from conftest import Run, needed
from documents import figures
from documents.draft import narrative
from gidar.extraction import extract
from gidar.reporters.cover_note import cover_note
from gidar.writers import DOCUMENTS, OFFICIAL, files, pieces
from gidar.writers.loss import lost
from in_process import called

SEEDS = range(int(os.environ.get("GIDAR_REPORTS", "40")))


def reports(edition: gidar.Edition, seeds: range = SEEDS) -> Iterator[dict[str, Any]]:
    """Sound reports and faulty ones, some with blanks, figures of eight digits, and narratives full of figures."""
    for seed in seeds:
        rng = random.Random(f"written/{edition.id}/{seed}")
        data = copy.deepcopy((figures.faulty if seed % 3 == 2 else figures.report)(edition, seed))
        if seed % 2:
            for pointer in rng.sample([*edition.cells], rng.choice((1, 5, 30))):
                data = figures.blanked(data, pointer)
        if seed % 5 == 3:
            for pointer in rng.sample([*edition.cells], 20):
                _, _, table, row, column = pointer.split("/")
                data["tables"][table][row][column] = rng.randint(10**7, 10**8 - 1)
        sections = [section["id"] for section in edition.sections if section["kind"] == "text"]
        data["narrative"] = {name: "\n".join(narrative(name, edition, told(data), rng)) for name in sections}
        data["narrative"][sections[0]] += "\n各项工作按要求推进。" * rng.choice((0, 1, 60))
        if seed % 4:
            data["published"] = f"{data['year'] + 1}-01-{rng.randint(1, 31):02}"
        yield data


def told(data: dict[str, Any]) -> dict[str, Any]:
    """The report with zeros for blanks: narratives name its figures."""
    tables = {
        table: {row: {column: value or 0 for column, value in cells.items()} for row, cells in rows.items()}
        for table, rows in data["tables"].items()
    }
    return data | {"tables": tables}


@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("form", OFFICIAL)
def test_every_cell_is_read_again_for_certain(form: str, edition: str) -> None:
    form_of = gidar.load_edition(edition)
    for data in reports(form_of):
        [content] = files(form, [(data, form_of)]).values()
        record = extract(f"report.{form}", content)
        assert record.complete, [cell for cell in record.cells if cell.confidence != "certain"][:3]
        assert lost(data, record.data) == []


@pytest.mark.parametrize("edition", gidar.editions())
def test_a_cover_note_is_no_part_of_the_report(edition: str) -> None:
    """What the note says stands in the file, once; what is read of the report is what it was."""
    form_of = gidar.load_edition(edition)
    for data in reports(form_of, range(4)):
        note = [*cover_note(gidar.validate(data), "zh")]
        for form in OFFICIAL:
            [(_, content)] = pieces(form, [(data, form_of)], notes=[note])
            made = b"".join(content)
            record = extract(f"report.{form}", made)
            assert record.complete and lost(data, record.data) == []
            page = made.decode() if form == "html" else docx_text(made)
            assert all(
                page.count(html.escape(text) if form == "html" else text) >= 1 for block in note for text in block
            )
            if form == "html":
                assert page.count("font-weight:bold;break-after:avoid") == len(note)  # a heading for each rule


def test_a_cover_note_stays_on_its_page() -> None:
    """However much is found: each rule with one finding at least, and how many more there are."""
    data = copy.deepcopy(complete("2021"))
    assert [*cover_note(gidar.validate(data), "zh")] == [("通过：没有发现错误。没有提供上年报告，未与上年核对。",)]
    for n, row in enumerate(data["tables"]["requests"].values()):
        row["total"], row["natural_persons"] = 10**6 + n, None
    result = gidar.validate(data)
    for lang in ("zh", "en"):
        note = [*cover_note(result, lang)]
        printed = sum(2 + sum(-(-len(line) // 40) for line in lines) for _, *lines in note)
        assert len(note) == 1 + len({(one.code, one.severity) for one in result.findings}) and printed < 50
        for heading, *lines in note[1:]:
            count = int(re.search("[0-9]+", heading.rpartition("（" if lang == "zh" else "(")[2])[0])
            more = (
                re.search("[0-9]+", lines[-1])[0] if not re.match(r"[0-9]+\. ", lines[-1]) or len(lines) == 1 else "0"
            )
            listed = [line for line in lines if re.match(r"[0-9]+\. ", line)]
            assert listed and (len(listed) == count or len(listed) + int(more) == count)


def docx_text(made: bytes) -> str:
    """All that stands in the tables of a Word file."""
    tables = docx.Document(io.BytesIO(made)).tables
    return "\n".join(cell.text for table in tables[:1] for row in table.rows for cell in row.cells)


def test_a_cover_note_is_made_on_request_only(gidar_cli: Run, tmp_path: Path) -> None:
    faulty = "examples/hongze-2023.json"
    gidar_cli("convert", faulty, "-o", tmp_path / "plain.html")
    gidar_cli("convert", faulty, "--cover-note", "-o", tmp_path / "noted.html")
    gidar_cli("convert", faulty, "--cover-note", "-o", tmp_path / "noted.docx")
    plain, noted = ((tmp_path / f"{name}.html").read_text(encoding="utf-8") for name in ("plain", "noted"))
    assert "送审说明" not in plain and noted.count("送审说明") == 1 and "总计 0，相差11" in noted
    assert "总计 0，相差11" in docx_text((tmp_path / "noted.docx").read_bytes())
    for wrong in ("a.json", "a.xlsx", "a.csv"):
        done = gidar_cli("convert", faulty, "--cover-note", "-o", tmp_path / wrong)
        assert done.returncode == 2 and "--cover-note" in done.stderr


@pytest.mark.parametrize("form", DOCUMENTS)
def test_the_same_report_gives_the_same_bytes(form: str) -> None:
    edition = gidar.load_edition()
    [data] = reports(edition, range(1, 2))
    assert files(form, [(data, edition)]) == files(form, [(copy.deepcopy(data), edition)])


@pytest.mark.parametrize("form", OFFICIAL)
def test_whatever_stands_in_a_report_is_written(form: str) -> None:
    """Wrong cells, texts that no format can hold, what is missing: written as far as it can be, and told."""
    edition = gidar.load_edition()
    hostile = ["\x00\x1b", "\ud800", "<script>alert(1)</script>", "]]>&amp;", "=cmd|'/C calc'!A0", "六十", "60,435"]
    for n, text in enumerate(hostile):
        data: dict[str, Any] = figures.empty(edition)
        data["organ"] = {"name": text} if n % 2 else text
        data["narrative"] = {"overview": text, "problems": 7, "other": None}
        data["year"] = [None, text, 2024][n % 3]
        data["tables"]["requests"]["received"]["total"] = text
        data["tables"]["requests"]["carried_in"] = text
        data["tables"]["fees"]["administrative_fees"]["amount"] = Decimal("1E+999999")
        del data["tables"]["documents"]
        [content] = files(form, [(data, edition)]).values()
        assert b"<script" not in content
        record = extract(f"report.{form}", content)
        assert record.data["tables"]["requests"]["disclosed"]["natural_persons"] == 0
        places = {one.pointer for one in lost(data, record.data)}
        assert "/tables/fees/administrative_fees/amount" in places
        assert "/tables/documents/rules/issued" in places, "a row that is missing is shown as a blank one"


def printed(form: str, content: bytes, folder: Path, request: pytest.FixtureRequest) -> Path:
    """The PDF that is printed of a page by a browser, of a Word file by LibreOffice."""
    path, pdf = folder / f"report.{form}", folder / "report.pdf"
    path.write_bytes(content)
    if form == "html":
        page = request.getfixturevalue("browser").new_page()
        page.goto(path.as_uri())
        page.pdf(path=pdf, prefer_css_page_size=True)
        page.close()
        return pdf
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        needed("LibreOffice", "soffice is not installed")
    told = subprocess.run(["fc-match", "Times New Roman"], capture_output=True, encoding="utf-8").stdout
    if not re.search("Times|Liberation Serif|Tinos|Nimbus Roman|Termes|FreeSerif", told):
        needed("a narrow font", "none with the widths of Times New Roman is installed, such as fonts-liberation")
    start = [program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf"]
    subprocess.run([*start, "--outdir", folder, path], capture_output=True, timeout=120, check=True)
    return pdf


@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("form", OFFICIAL)
def test_figures_of_eight_digits_and_table_three_fit_on_a_page_of_a4(
    form: str, edition: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Every figure in one piece on its line, all of table three on one page, no head broken within a word."""
    form_of = gidar.load_edition(edition)
    data = figures.empty(form_of)
    numbers = {pointer: 20_000_000 + 7 * n for n, pointer in enumerate(form_of.cells)}
    for pointer, number in numbers.items():
        _, _, table, row, column = pointer.split("/")
        data["tables"][table][row][column] = number
    [content] = files(form, [(data, form_of)]).values()
    with pdfplumber.open(printed(form, content, tmp_path, request)) as pdf:
        assert {(round(page.width), round(page.height)) for page in pdf.pages} == {(595, 842)}
        words = [{word["text"] for word in page.extract_words(x_tolerance=1)} for page in pdf.pages]
    assert {str(number) for number in numbers.values()} <= set[str]().union(*words)
    requests = {str(number) for pointer, number in numbers.items() if pointer.startswith("/tables/requests/")}
    assert sum(bool(requests & page) for page in words) == 1
    shown = "\n".join(set[str]().union(*words))
    labels = [column.label["zh"] for column in form_of.tables["requests"].columns.values()]
    heads = {label[:4] for label in labels if len(label) > 3} | {"维持", "纠正"}
    assert [head for head in heads if head not in shown] == []


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_day_that_was_left_open_is_no_text_of_the_report(tmp_path: Path, example: dict, form: str) -> None:
    (path := tmp_path / "report.json").write_text(json.dumps(example | {"published": None}), encoding="utf-8")
    out = tmp_path / f"out.{form}"
    assert called("convert", str(path), "-o", str(out))[0] == 0
    [report] = gidar.read(out)
    assert gidar.validate(report).verdict == "valid" and not report.doubts
