"""The sheet that a report is sent back with, as a Word file: what the page says, and the form marked alike."""

from collections.abc import Iterator

from ..model.edition import load_edition
from ..model.form import Lang
from ..model.form_grid import Box
from ..model.words import words
from ..reporters.marks import written
from ..reporters.returns import Matter, ReturnSheet
from ..reporters.returns.drawn import CellMark, Drawn, drawn
from ..writers import layout
from ..writers.word import CLOSE, HEADING, TABLE, TEXT, TITLE, WIDTH, Shown, framed, package, paragraph, table

LARGE, PLAIN, SMALL = 36, 24, 21  # half points of the title, of the text, of the legend
GAP = '<w:spacing w:before="60" w:after="60" w:line="380" w:lineRule="atLeast"/>'
POINT = f'{GAP}<w:ind w:left="420" w:hanging="420"/>'
CHOICE = f'{GAP}<w:ind w:left="840" w:hanging="420"/>'
KEEP = "<w:keepNext/>"
SECTION = f'{KEEP}<w:spacing w:before="240" w:after="60"/>'
ROW = 300  # a line of the form, at least: the longest table stands on a page with its legend above it
SAMPLE = 700  # twentieths of a point: the width of a sample in the legend

LOOKS = {
    "waived": ("F7F7F7", "", 0),
    "blank": ("E6E6E6", "", 0),
    "unread": ("E6E6E6", "dotted", 12),
    "sum": ("FDECEA", "dashed", 8),
    "discontinued": ("FDECEA", "dashed", 8),
    "doubtful": ("FFF3D6", "dashed", 12),
    "noted": ("FFF3D6", "single", 8),
    "wrong": ("F8D0CC", "single", 18),
    "suspect": ("FFFFFF", "double", 6),
}
"""How a marked cell looks: its ground, and the line around it with its width; told apart without colours too."""


def as_docx(sheet: ReturnSheet, lang: Lang) -> bytes:
    """The bytes of the Word file. Raises InputError where python-docx is not installed."""
    return package(_blocks(sheet, lang), sheet.title)


def _blocks(sheet: ReturnSheet, lang: Lang) -> Iterator[str]:
    own, common = _own(lang), _words(lang)
    yield paragraph(sheet.title, TITLE, LARGE, '<w:spacing w:after="240"/><w:jc w:val="center"/>', bold=True)
    yield _text(sheet.to)
    yield from (_text(own["point"].format(text=ask), POINT) for ask in sheet.asks)
    yield from (_text(common["number"].format(number=at) + step, POINT) for at, step in enumerate(sheet.steps, 1))
    yield from map(_text, sheet.foot)
    for heading, items in sheet.numbered():
        yield paragraph(heading, HEADING, PLAIN + 4, SECTION, bold=True)
        for at, item in items:
            yield from _item(item, at, lang)
    yield from map(_text, sheet.notes)
    yield _text(sheet.end)  # before the form, which may fill the last page
    if sheet.report:
        yield from _form(sheet, lang)


def _item(item: Matter, at: int, lang: Lang) -> Iterator[str]:
    own, common = _own(lang), _words(lang)
    yield _heading(own["numbered"].format(number=at, heading=item.heading))
    yield from (_text(own["point"].format(text=point), POINT) for point in item.points)
    if item.lead:
        yield _text(item.lead)
    yield from (_text(choice, CHOICE) for choice in item.choices)
    if item.advice:
        yield _text(common["advice"].format(text=item.advice))
    if item.basis:
        yield _text(common["basis"].format(text=item.basis))


def _form(sheet: ReturnSheet, lang: Lang) -> Iterator[str]:
    """The tables as reported, with the cells marked and numbered as in the text."""
    marks = drawn(sheet, lang)
    yield paragraph(_words(lang)["form"], HEADING, PLAIN + 4, SECTION, bold=True)
    if marks.legend:
        yield _legend(marks, lang)

    def shown(box: Box) -> Shown:
        if box.kind != "cell":
            return Shown(box.label[lang] if box.label else "")
        kind, _, at = marks.cells.get(box.id, CellMark("", 0))
        below = marks.suggested.get(box.id, "")
        looks = LOOKS[kind] if kind else None
        if below and looks:
            looks = looks[0], *LOOKS["suspect"][1:]
        return Shown(written(sheet.report, box.id), at, below, _looks(*looks) if looks else "")

    for section in layout.sections(load_edition(sheet.edition), lang):
        if section.id in marks.sections:
            yield _heading(section.heading)
            yield from (table(one, shown, ROW) for one in section.sheets)


def _legend(marks: Drawn, lang: Lang) -> str:
    """Each mark beside what it means."""
    sample, widths = _own(lang)["sample"], [SAMPLE, WIDTH - SAMPLE]
    apart = '<w:tr><w:trPr><w:trHeight w:val="90" w:hRule="exact"/></w:trPr>' + _cell("", widths[0], "") * 2 + "</w:tr>"
    rows = (
        f"<w:tr>{_cell(sample, widths[0], _looks(*LOOKS[kind]))}{_cell(text, widths[1], '')}</w:tr>"
        for kind, text in marks.legend
    )
    return framed(apart.join(rows), widths, border="nil")


def _looks(ground: str, line: str, width: int) -> str:
    sides = "".join(
        f'<w:{side} w:val="{line}" w:sz="{width}" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (f"<w:tcBorders>{sides}</w:tcBorders>" if line else "") + f'<w:shd w:val="clear" w:fill="{ground}"/>'


def _cell(text: str, width: int, looks: str) -> str:
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    side = KEEP + CLOSE + ('<w:jc w:val="center"/>' if looks else '<w:ind w:left="140"/>')
    return f'<w:tc><w:tcPr>{size}{looks}<w:vAlign w:val="center"/></w:tcPr>{paragraph(text, TABLE, SMALL, side)}</w:tc>'


def _heading(text: str) -> str:
    return paragraph(text.strip(), HEADING, PLAIN, SECTION, bold=True)


def _text(text: str, properties: str = GAP) -> str:
    return paragraph(text, TEXT, PLAIN, properties)


def _words(lang: Lang) -> dict[str, str]:
    """What the page says, too."""
    return words(lang, "punctuation", "common", "findings", "reporters")


def _own(lang: Lang) -> dict[str, str]:
    """What only sheets say."""
    return words(lang, "returns")
