"""What is written on the official form is read again: every cell for certain, and the same narrative."""

import copy
import html
import io
import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest

import gidar
from conftest import Run
from documents import figures
from documents.draft import narrative
from gidar.extraction import extract
from gidar.reporters.cover_note import cover_note
from gidar.writers import DOCUMENTS, OFFICIAL, files, pieces
from gidar.writers.loss import lost

SEEDS = range(40)


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
