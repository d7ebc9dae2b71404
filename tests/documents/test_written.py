"""What is written on the official form is read again: every cell for certain, and the same narrative."""

import copy
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

import gidar
from documents import figures
from documents.draft import narrative
from gidar.extraction import extract
from gidar.writers import DOCUMENTS, files
from gidar.writers.loss import lost

OFFICIAL = ("html", "docx")
"""The documents on the official form; the entry workbook is read by its ids, in test_spreadsheets.py."""
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
