"""The page of doubtful cells: the picture of each beside what was read."""

import re

import pytest

import gidar
from documents import draw, figures
from gidar.extraction import Extraction, extract, html_report
from gidar.extraction.elements.blocks import Pictured
from gidar.extraction.html_report import page

AT = "/tables/requests/received/total"
BOX = (10, 20, 30, 40)


def record(raw: str) -> Extraction:
    """A report of which one cell was read in a picture, so, and is likely."""
    drawn = draw(figures.report(gidar.load_edition("2021"), 1), "html")
    read = extract("a.html", drawn.data)
    seen = Pictured(BOX, ((raw, 0.5), ("371", 2.0), ("872", 3.0)))
    cells = tuple(
        cell._replace(raw=raw, seen=seen, confidence="likely", reason="picture", place=cell.place._replace(page=2))
        if cell.pointer == AT
        else cell
        for cell in read.cells
    )
    return read._replace(kind="picture", cells=cells)


@pytest.fixture(autouse=True)
def cut(monkeypatch: pytest.MonkeyPatch) -> None:
    def cuttings(data: bytes, source: str, boxes: object, pdf: bool) -> dict[object, str]:
        assert data == b"the picture" and boxes == ({2: [BOX]} if boxes else {}) and not pdf
        return {(2, BOX): "QUJD"} if boxes else {}

    monkeypatch.setattr(html_report, "cuttings", cuttings)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_picture_stands_beside_what_was_read_and_what_else_it_may_be(lang: str) -> None:
    told = page(record("871"), b"the picture", lang)
    (row,) = re.findall("<tr><td>.*?</tr>", told)
    assert 'src="data:image/png;base64,QUJD"' in row
    assert '<td class="read">871</td><td class="others">371  872</td>' in row
    assert gidar.load_edition("2021").label(AT)[lang].split()[-1] in row


def test_what_is_printed_is_text_and_nothing_else() -> None:
    told = page(record("<script>1"), b"the picture", "en")
    assert "<script" not in told and "&lt;script&gt;1" in told


def test_a_document_that_was_read_for_certain_has_nothing_to_settle() -> None:
    drawn = draw(figures.report(gidar.load_edition("2021"), 1), "html")
    assert "<table" not in page(extract("a.html", drawn.data), b"the picture", "en")
