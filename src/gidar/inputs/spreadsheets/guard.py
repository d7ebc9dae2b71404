"""A look into a spreadsheet before it is read: what takes all memory is refused, what was never calculated noted."""

import io
import re
import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ...extraction.documents.office_names import OLE
from ...extraction.documents.zip_parts import refuse_doubles
from ...model.errors import InputError
from ..files import MEGABYTE

MAX_PARTS = 500
MAX_UNPACKED = 128 * MEGABYTE
MAX_AREA = 300_000  # cells between the first and the last of a sheet, which a reader keeps room for
MAX_FILLED = 1_500_000  # the same of a sheet of which every other cell is there, such as one of many reports
MAX_MERGED = 20_000  # merged areas of a sheet

CELL = re.compile(rb"""<(?:\w+:)?c\b[^<>]*?\br\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})["']""")
# A line that ends where it begins, such as programs leave at the end of a sheet, takes no room.
LINE = re.compile(rb"""<(?:\w+:)?row\b[^<>]*?\br\s*=\s*["']([0-9]{1,10})["'][^<>]*(?<!/)>(?!\s*</(?:\w+:)?row>)""")
ANY_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b")
DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)")
TAG = re.compile(rb"<(?:\w+:)?c\b([^<>]*)>?")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
HELD = re.compile(
    rb"<(?:\w+:)?(?:is\b|v(?:\s[^<>]*)?(?<!/)>[^<])"
)  # what a cell holds: a text, or a value that is there
TEXT = re.compile(rb"""\bt\s*=\s*["']str["']""")
ADDRESS = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})["']""")
SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^<>]*)>")
RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^<>]*)>")
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def looked_at(data: bytes) -> bool:
    """Whether a spreadsheet is an .xlsx in which nothing can be hidden that takes more memory than its parts.

    Raises InputError where it is one that does, or no spreadsheet at all.
    """
    if data.startswith(OLE):
        return False
    if not data.startswith(b"PK\x03\x04"):
        raise InputError("spreadsheet_damaged", "")
    with _archive(data) as archive:
        parts = archive.infolist()
        refuse_doubles(parts, "")
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise InputError("spreadsheet_limits", "")
        if WORKBOOK not in archive.namelist():
            return False
        if sum(1 for _ in SHEET.finditer(_content(archive, WORKBOOK))) > MAX_PARTS:
            raise InputError("spreadsheet_limits", "")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                _part(_content(archive, part.filename))
    return True


def _archive(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except Exception:  # zipfile raises many kinds for damaged files
        raise InputError("spreadsheet_damaged", "") from None


def _content(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except Exception:  # zlib and zipfile raise many kinds; they stop at the size that the archive declares
        raise InputError("spreadsheet_damaged", "") from None


def _part(content: bytes) -> None:
    if DECLARED.search(content):
        raise InputError("doctype", "")
    cells = CELL.findall(content)
    lines = {1, *map(int, {*LINE.findall(content), *(line for _, line in cells)})}
    columns = {1, *map(_column, {column for column, _ in cells})}
    loose = sum(1 for _ in ANY_CELL.finditer(content))
    area = (max(lines) - min(lines) + 1) * (max(columns) - min(columns) + 1)
    limit = MAX_FILLED if len(cells) * 2 >= max(area, loose) else MAX_AREA
    if max(area, loose) > limit or sum(1 for _ in MERGED.finditer(content)) > MAX_MERGED:
        raise InputError("spreadsheet_cells", "", limit=limit)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def formulas(data: bytes) -> dict[str, dict[tuple[int, int], bool]]:
    """{sheet: {(line, column) from 0 of the cells of an .xlsx with a formula: whether it was ever calculated}}."""
    with _archive(data) as archive:
        return {name: dict(_formulas(_content(archive, part))) for name, part in sheets(archive)}


def _formulas(content: bytes) -> Iterator[tuple[tuple[int, int], bool]]:
    """The cells of a sheet with a formula, and whether they have a value. A formula that gives no text has an empty
    one."""
    formulas = [match.start() for match in FORMULA.finditer(content)]
    if not formulas:
        return
    tags = [*TAG.finditer(content)]
    starts = [tag.start() for tag in tags]
    for number in dict.fromkeys(bisect_right(starts, formula) - 1 for formula in formulas):
        if number < 0:
            continue
        end = starts[number + 1] if number + 1 < len(starts) else len(content)
        attributes = tags[number][1]
        address = place(attributes)
        if address:
            yield address, bool(TEXT.search(attributes) or HELD.search(content, tags[number].end(), end))


def place(attributes: bytes) -> tuple[int, int] | None:
    """Line and column from 0 of a cell, by the attributes of its tag; None where they do not say."""
    address = ADDRESS.search(attributes)
    return place_of((address[1] + address[2]).decode()) if address else None


def place_of(address: str) -> tuple[int, int] | None:
    """Line and column from 0 of a cell, by its address, such as D5; None of what is none."""
    match = re.fullmatch("([A-Z]{1,3})([0-9]{1,7})", address)
    return (int(match[2]) - 1, _column(match[1].encode()) - 1) if match else None


def related(archive: zipfile.ZipFile, part: str) -> Iterator[str]:
    """The parts of an archive that a sheet leads to, by their own names: its comments, and what is drawn on it."""
    names, (folder, _, file) = archive.namelist(), part.rpartition("/")
    relations = f"{folder}/_rels/{file}.rels"
    led = targets(_content(archive, relations)).values() if relations in names else ()
    own = {target.rpartition("/")[2] for target in led}
    return (name for name in names if name.rpartition("/")[2] in own)


def sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """(name, part) of the sheets of a workbook."""
    from html import unescape

    names = archive.namelist()
    if RELATIONS not in names:
        return
    parts = targets(_content(archive, RELATIONS))
    for match in SHEET.finditer(_content(archive, WORKBOOK)):
        part = parts.get(attribute(match[1], rb"\w+:id"))
        if part in names:
            yield unescape(attribute(match[1], b"name")), part


def targets(relations: bytes) -> dict[str, str]:
    """{id: part} of the relations of a workbook. A path that does not begin with / is below xl/."""
    found = ((attribute(one[1], b"Id"), attribute(one[1], b"Target")) for one in RELATION.finditer(relations))
    return {id_: part.removeprefix("/") if part.startswith("/") else f"xl/{part}" for id_, part in found}


@cache
def _attribute(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"(?:^|\s)" + name + rb"""\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def attribute(tag: bytes, name: bytes) -> str:
    """What an attribute in a tag says, "" where it is not there."""
    match = _attribute(name).search(tag)
    return (match[1] or match[2] or b"").decode("utf-8", "replace") if match else ""
