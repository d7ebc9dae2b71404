"""A report as a Word file with the typography of official documents: A4, heads merged as in the notice, page numbers.

python-docx makes the package; body and tables are written as XML, since merging cell by cell takes quadratic time.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from ..model.edition import Edition
from ..optional import library
from . import layout

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# The names that Word and WPS know the official fonts by on every system, and what stands in for one that is missing.
TITLE, HEADING, TEXT, TABLE = "FZXiaoBiaoSong-B05S", "SimHei", "FangSong_GB2312", "SimSun"
LATIN = "Times New Roman"
INSTEAD = {TITLE: TABLE, TEXT: "FangSong"}
# In twentieths of a point: A4 and the margins of official documents (GB/T 9704).
PAGE = (11906, 16838)
TOP, BOTTOM, LEFT, RIGHT, FOOTER = 2098, 1984, 1588, 1474, 1134
WIDTH = PAGE[0] - LEFT - RIGHT
LINE = 560  # from line to line of the text
PADDING = 30  # left and right in a cell
LETTERS, LETTERS_WIDE, SMALLEST = (
    21,
    18,
    11,
)  # half points of the letters of a sheet, of a wide one; the smallest figures
WIDE = 6  # columns of a wide sheet
DIGITS = 16  # of the longest figure that letters are made smaller for
CLOSE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
TIME = (1980, 1, 1, 0, 0, 0)


def document(data: dict[str, Any], edition: Edition) -> bytes:
    """The bytes of the Word file, the same for the same report. Raises InputError where python-docx is missing."""
    docx = library("docx")
    word = docx.Document()
    body = word.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    for xml in _blocks(data, edition):
        body.insert_element_before(docx.oxml.parse_xml(xml), "w:sectPr")
    _page(word.sections[0])
    footer = word.sections[0].footer
    footer.is_linked_to_previous = False
    for element in list(footer._element):
        footer._element.remove(element)
    footer._element.append(docx.oxml.parse_xml(_number()))
    _properties(word, layout.title(data))
    out = io.BytesIO()
    word.save(out)
    return _repacked(out.getvalue())


def _page(section: Any) -> None:
    section.page_width, section.page_height = PAGE[0] * 635, PAGE[1] * 635
    for name, value in {"top": TOP, "bottom": BOTTOM, "left": LEFT, "right": RIGHT}.items():
        setattr(section, f"{name}_margin", value * 635)
    section.footer_distance = FOOTER * 635


def _properties(word: Any, title: str) -> None:
    properties = word.core_properties
    properties.title, properties.author, properties.comments = title[:255], "", ""


def _blocks(data: dict[str, Any], edition: Edition) -> Iterator[str]:
    yield _paragraph(layout.title(data), TITLE, 44, '<w:spacing w:after="560"/><w:jc w:val="center"/>', bold=True)
    for section in layout.sections(edition):
        yield _paragraph(section.heading, HEADING, 32, '<w:keepNext/><w:spacing w:before="240" w:after="120"/>')
        for text in layout.paragraphs(data, section):
            spacing = (
                f'<w:spacing w:line="{LINE}" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'
            )
            yield _paragraph(text, TEXT, 32, spacing)
        for sheet in section.sheets:
            yield _table(data, sheet)
    yield _signature(data)


def _paragraph(text: str, font: str, size: int, properties: str = "", bold: bool = False) -> str:
    return f"<w:p {W}><w:pPr>{properties}</w:pPr>{_run(text, font, size, bold)}</w:p>"


def _run(text: str, font: str, size: int, bold: bool = False) -> str:
    weight = "<w:b/>" if bold else ""
    fonts = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{font}" w:cs="{LATIN}"/>'
    words = f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""
    return f'<w:r><w:rPr>{fonts}{weight}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>{words}</w:r>'


def _table(data: dict[str, Any], sheet: layout.PrintedTable) -> str:
    widths = [round(share * WIDTH) for share in sheet.shares]
    sizes = _sizes(data, sheet, widths[-1])
    rows = "".join(_row(data, sheet, number, widths, sizes) for number in range(sheet.height))
    return _framed(rows, widths, border="single")


def _framed(rows: str, widths: list[int], border: str) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="{border}" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    margins = "".join(f'<w:{side} w:w="{PADDING}" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {W}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _sizes(data: dict[str, Any], sheet: layout.PrintedTable, room: int) -> tuple[int, int]:
    """Half points of the letters of labels, and of figures: the longest fits on a line, a digit being half as wide as
    high."""
    labels = LETTERS_WIDE if len(sheet.shares) > WIDE else LETTERS
    figures = [len(layout.cell_of(data, place.box)) for place in sheet.places if place.box.kind == "cell"]
    longest = max(1, min(max(figures), DIGITS))
    return labels, max(SMALLEST, min(labels, int((room - 2 * PADDING) / longest / 5)))


def _row(
    data: dict[str, Any], sheet: layout.PrintedTable, number: int, widths: list[int], sizes: tuple[int, int]
) -> str:
    """A line of a sheet; the lines stay together with the next, so that the whole sheet stands on one page."""
    cells, column = "", 0
    together = "<w:keepNext/>" if number < sheet.height - 1 else ""
    while column < len(widths):
        place = sheet.covering[number, column]
        box, goes_on = place.box, place.line < number
        span = f'<w:gridSpan w:val="{box.colspan}"/>' if box.colspan > 1 else ""
        merge = "" if box.rowspan == 1 else "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>'
        width = f'<w:tcW w:w="{sum(widths[column : column + box.colspan])}" w:type="dxa"/>'
        side = "left" if box.kind == "row" and sheet.heads else "center"
        text = "" if goes_on else layout.cell_of(data, box)
        size = sizes[box.kind == "cell"]
        words = _paragraph(text, TABLE, size, f'{together}{CLOSE}<w:jc w:val="{side}"/>', bold=box.kind == "table")
        cells += f'<w:tc><w:tcPr>{width}{span}{merge}<w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'
        column += box.colspan
    head = "<w:tblHeader/>" if number < sheet.heads else ""
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="369" w:hRule="atLeast"/>{head}</w:trPr>{cells}</w:tr>'


def _signature(data: dict[str, Any]) -> str:
    """The organ and the date below each other on the right, with room for the seal; as a table, since it is no text of
    the last section."""
    widths = [round(WIDTH * 0.45), round(WIDTH * 0.55)]
    rows = ""
    for text in ("", "", layout.organ(data), layout.date(data)):
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            + _paragraph(words, TEXT, 32, '<w:keepNext/><w:jc w:val="center"/>')
            + "</w:tc>"
            for width, words in zip(widths, ("", text), strict=True)
        )
        rows += f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{LINE}" w:hRule="atLeast"/></w:trPr>{cells}</w:tr>'
    return _framed(rows, widths, border="nil")


def _number() -> str:
    """The foot of a page: its number between dashes."""
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    dash = _run("\u2014 ", TABLE, 28), _run(" \u2014", TABLE, 28)
    return f'<w:p {W}><w:pPr><w:jc w:val="center"/></w:pPr>{dash[0]}{field}{dash[1]}</w:p>'


def _repacked(data: bytes) -> bytes:
    """The package with fixed times, and with what stands in for the fonts: the same report gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name == "word/fontTable.xml":
                names = "".join(
                    f'<w:font w:name="{font}"><w:altName w:val="{other}"/></w:font>' for font, other in INSTEAD.items()
                )
                content = content.replace(b"</w:fonts>", names.encode() + b"</w:fonts>")
            target.writestr(zipfile.ZipInfo(name, TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
