"""Figures on pages as ordinary sites have them are certain: what their style sheets say hides none in any state."""

import re
from functools import cache
from pathlib import Path

import pytest

from documents.published import ROWS, TABLE_TWO, TITLE, read, requests, table_two

SITES = Path(__file__).parents[1] / "support/documents/sites.html"
REPORT = re.compile(r"""<report((?:"[^"]*"|'[^']*'|[^>"'])*)>""")
CELL = re.compile(r"""\s+cell=("[^"]*"|'[^']*')""")


@cache
def sites() -> dict[str, str]:
    """What stands on each page around its report, by the name of the page."""
    _, *parts = re.split(r"^<!--: (.*) -->\n", SITES.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def page_of(site: str, tables: list[list[list[str]]]) -> bytes:
    """A page with a title and tables, which have the attributes that are written there; cell says what is in each."""
    place = REPORT.search(site)
    assert place
    cell = CELL.search(place[1])
    inner = cell[1][1:-1] if cell else "{}"
    rows = (
        "".join("<tr>" + "".join(f"<td>{inner.replace('{}', text)}</td>" for text in row) + "</tr>" for row in table)
        for table in tables
    )
    body = "".join(f"<table{CELL.sub('', place[1])}>{text}</table>" for text in rows)
    whole = f"{site[: place.start()]}<p>{TITLE}</p>{body}{site[place.end() :]}"
    return f'<!DOCTYPE html><meta charset="utf-8">{whole}'.encode()


@pytest.mark.parametrize("name", sites())
def test_an_ordinary_page_leaves_its_figures_certain(name: str) -> None:
    record = read(page_of(sites()[name], [ROWS, requests()]))
    assert table_two(record) == TABLE_TWO
    told = [cell.confidence for cell in record.cells if cell.value is not None]
    assert set(told) == {"certain"} and len(told) > 180
