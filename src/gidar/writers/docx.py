"""A report as a Word file with the typography of official documents: A4, heads merged, numbered pages."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from ..model.edition import Edition
from . import layout
from .word import HEADING, LINE, TABLE, TEXT, TITLE, WIDTH, Shown, W, framed, package, paragraph, table

SPACED = '<w:spacing w:before="0" w:after="80" w:line="300" w:lineRule="auto"/>'
APART = '<w:keepNext/><w:spacing w:before="200" w:after="40"/>'
ITEM = '<w:spacing w:before="20" w:after="20"/><w:ind w:left="420" w:hanging="420"/>'


def document(data: dict[str, Any], edition: Edition, note: layout.CoverNote = ()) -> bytes:
    """The bytes of the Word file, the same for the same report. Raises InputError where python-docx is missing.

    note are the blocks of a cover note, which has a page of its own.
    """
    return package(chain(_note(note), _blocks(data, edition)), layout.title(data))


def _note(note: layout.CoverNote) -> Iterator[str]:
    """The page of a cover note, as a table, since it is no text of the report."""
    if not note:
        return
    title, about = layout.note_head()
    cell = paragraph(title, HEADING, 32, f'{SPACED}<w:jc w:val="center"/>')
    cell += paragraph(about, TABLE, 21, SPACED)
    for heading, *lines in note:
        cell += paragraph(heading, TABLE, 24, APART, bold=True)
        cell += "".join(paragraph(text, TABLE, 21, ITEM) for text in lines)
    yield framed(
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{WIDTH}" w:type="dxa"/></w:tcPr>{cell}</w:tc></w:tr>', [WIDTH], "dashed"
    )
    yield f'<w:p {W}><w:r><w:br w:type="page"/></w:r></w:p>'


def _blocks(data: dict[str, Any], edition: Edition) -> Iterator[str]:
    yield paragraph(layout.title(data), TITLE, 44, '<w:spacing w:after="560"/><w:jc w:val="center"/>', bold=True)
    for section in layout.sections(edition):
        yield paragraph(section.heading, HEADING, 32, '<w:keepNext/><w:spacing w:before="240" w:after="120"/>')
        for text in layout.paragraphs(data, section):
            spacing = (
                f'<w:spacing w:line="{LINE}" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'
            )
            yield paragraph(text, TEXT, 32, spacing)
        for sheet in section.sheets:
            yield table(sheet, lambda box: Shown(layout.cell_of(data, box)))
    yield _signature(data)


def _signature(data: dict[str, Any]) -> str:
    """The organ and the date below each other on the right, with room for the seal; as a table, since it is no text of
    the last section."""
    widths = [round(WIDTH * 0.38), round(WIDTH * 0.62)]
    rows = ""
    for text in ("", "", layout.organ(data), layout.date(data)):
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            + paragraph(words, TEXT, 32, '<w:keepNext/><w:jc w:val="center"/>')
            + "</w:tc>"
            for width, words in zip(widths, ("", text), strict=True)
        )
        rows += f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{LINE}" w:hRule="atLeast"/></w:trPr>{cells}</w:tr>'
    return framed(rows, widths, border="nil")
