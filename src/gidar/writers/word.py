"""What Word files are made of: paragraphs, tables as the form prints them, and the package around them.

python-docx makes the package; body and tables are written as XML, since merging cell by cell takes quadratic time.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from ..infrastructure.extras import WRITE, library
from ..infrastructure.storage import EARLIEST
from ..model.form_grid import Box
from ..model.harmless import for_xml
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
ROW = 369  # of a line of a sheet, at least
PADDING = 30  # left and right in a cell
LETTERS, LETTERS_WIDE, SMALLEST = (
    21,
    18,
    11,
)  # half points of the letters of a sheet, of a wide one; the smallest figures
WIDE = 6  # columns of a wide sheet
LATIN_WORD = re.compile("[A-Za-z-]{3,}")
DIGITS = 16  # of the longest figure that letters are made smaller for
CLOSE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


class Shown(NamedTuple):
    """What stands in a box: its text, a number raised behind it, a line below it; looks are properties of its cell."""

    text: str
    number: str = ""
    below: str = ""
    looks: str = ""


Boxes = dict[tuple[int, int], Shown]
"""{(line, column): what stands there} of a sheet."""


def package(blocks: Iterable[str], title: str) -> bytes:
    """The bytes of a Word file of some blocks, the same for the same ones. Raises InputError without python-docx."""
    docx = library("docx", WRITE)
    word = docx.Document()
    body = word.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    for xml in blocks:
        body.insert_element_before(docx.oxml.parse_xml(xml), "w:sectPr")
    _page(word.sections[0])
    footer = word.sections[0].footer
    footer.is_linked_to_previous = False
    for element in list(footer._element):
        footer._element.remove(element)
    footer._element.append(docx.oxml.parse_xml(_number()))
    _properties(word, title)
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


def paragraph(text: str, font: str, size: int, properties: str = "", bold: bool = False) -> str:
    """A paragraph, size in half points."""
    return f"<w:p {W}><w:pPr>{properties}</w:pPr>{run(text, font, size, bold)}</w:p>"


def run(text: str, font: str, size: int, bold: bool = False, raised: bool = False) -> str:
    """Letters of one look."""
    weight = ("<w:b/>" if bold else "") + ('<w:vertAlign w:val="superscript"/>' if raised else "")
    fonts = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{font}" w:cs="{LATIN}"/>'
    words = f'<w:t xml:space="preserve">{escape(for_xml(text))}</w:t>' if text else ""
    return f'<w:r><w:rPr>{fonts}{weight}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>{words}</w:r>'


def table(sheet: layout.PrintedTable, shown: Callable[[Box], Shown], height: int = ROW) -> str:
    """A sheet of the form, with what shown gives for each of its boxes, in lines of a height at least."""
    boxes = {(place.line, place.column): shown(place.box) for place in sheet.places}
    widths = [round(share * WIDTH) for share in sheet.shares]
    sizes = _sizes(sheet, boxes, widths)
    rows = "".join(_row(sheet, boxes, number, widths, sizes, height) for number in range(sheet.height))
    return framed(rows, widths, border="single")


def framed(rows: str, widths: list[int], border: str) -> str:
    """Rows as a table, with lines of a kind around its cells."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="{border}" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    margins = "".join(f'<w:{side} w:w="{PADDING}" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {W}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _sizes(sheet: layout.PrintedTable, boxes: Boxes, widths: list[int]) -> dict[str, int]:
    """Half points of the letters of boxes by their kind: the longest figure fits on a line, and so does the longest
    Latin word of a head, digits and letters being half as wide as high."""
    labels = heads = LETTERS_WIDE if len(sheet.shares) > WIDE else LETTERS
    for place in (place for place in sheet.places if place.box.kind == "column"):
        room = sum(widths[place.column : place.column + place.box.colspan]) - 2 * PADDING
        for word in LATIN_WORD.findall(boxes[place.line, place.column].text):
            heads = max(SMALLEST, min(heads, int(room / len(word) / 5)))
    cells = (boxes[place.line, place.column] for place in sheet.places if place.box.kind == "cell")
    figures = [len(own.text) + len(own.number) for own in cells]
    longest = max(1, min(max(figures), DIGITS))
    figure = max(SMALLEST, min(labels, int((widths[-1] - 2 * PADDING) / longest / 5)))
    return dict.fromkeys((place.box.kind for place in sheet.places), labels) | {"cell": figure, "column": heads}


def _row(
    sheet: layout.PrintedTable,
    boxes: Boxes,
    number: int,
    widths: list[int],
    sizes: dict[str, int],
    height: int,
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
        own = Shown("") if goes_on else boxes[number, column]
        size = sizes[box.kind]
        words = _words(own, size, f'{together}{CLOSE}<w:jc w:val="{side}"/>', box.kind == "table")
        narrow = "" if goes_on else _margins(own.text, box, widths[column], size)
        looks = f'{width}{span}{merge}{own.looks}{narrow}<w:vAlign w:val="center"/>'
        cells += f"<w:tc><w:tcPr>{looks}</w:tcPr>{words}</w:tc>"
        column += box.colspan
    head = "<w:tblHeader/>" if number < sheet.heads else ""
    least = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{least}{head}</w:trPr>{cells}</w:tr>"


def _margins(text: str, box: Box, width: int, size: int) -> str:
    """The margins of the cell of a head that takes several lines: each holds whole words, as far as words have two
    letters."""
    letter = size * 10  # in twentieths of a point, where size is in half points
    if LATIN_WORD.search(text):
        return ""
    if box.kind != "column" or box.colspan > 1 or len(text) * letter <= width - 2 * PADDING:
        return ""
    room = width // (letter * layout.WORD) * letter * layout.WORD
    beside = (width - room) // 2
    return (
        "<w:tcMar>" + "".join(f'<w:{side} w:w="{beside}" w:type="dxa"/>' for side in ("left", "right")) + "</w:tcMar>"
    )


def _words(own: Shown, size: int, properties: str, bold: bool) -> str:
    """The paragraphs of a box."""
    raised = run(own.number, TABLE, size, raised=True) if own.number else ""
    first = f"<w:p {W}><w:pPr>{properties}</w:pPr>{run(own.text, TABLE, size, bold)}{raised}</w:p>"
    return first + (paragraph(own.below, TABLE, size, properties, bold=True) if own.below else "")


def _number() -> str:
    """The foot of a page: its number between dashes."""
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    dash = run("\u2014 ", TABLE, 28), run(" \u2014", TABLE, 28)
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
            target.writestr(zipfile.ZipInfo(name, EARLIEST), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
