"""An extraction as a page: each doubtful cell with its picture beside what was read, so that a person can settle it."""

from typing import Any, NamedTuple

from ..infrastructure.templating import environment
from ..model.display import quoted
from ..model.version import __version__
from ..model.words import words
from .documents import docx, office
from .documents.ofd import as_pdf
from .documents.pictures import cuttings
from .record import CERTAIN, UNREAD, ExtractedCell, Extraction
from .text_report import around, summary


class DoubtfulCell(NamedTuple):
    """A cell to be checked: where it stands in the form, its picture, what was read, what else it may be, and why."""

    where: str
    picture: str
    read: str
    others: tuple[str, ...]
    why: str
    page: int | None


def page(record: Extraction, data: bytes, lang: str) -> str:
    """The page, in "zh" or "en", of what was read from a document, of which data are the bytes.

    Raises InputError where its pictures cannot be opened again.
    """
    cells = [cell for cell in record.cells if cell.confidence != CERTAIN]
    cells.sort(key=lambda cell: cell.confidence != UNREAD)
    boxes: dict[int, list[Any]] = {}
    for cell in cells:
        if cell.seen and cell.place.page is not None:
            boxes.setdefault(cell.place.page, []).append(cell.seen.box)
    opened: bytes | list[bytes] = data
    if record.kind == "ofd" and boxes:
        opened = as_pdf(data, record.source)
    elif record.kind in ("docx", "office") and boxes:
        opened = docx.scans(office.as_docx(data, record.source) if record.kind == "office" else data, record.source)
    cut = cuttings(opened, record.source, boxes, record.kind in ("pdf", "ofd"))
    template = environment("gidar.extraction", escape=True).get_template("doubts.html.j2")
    return template.render(
        lang=lang,
        words=words(lang, "punctuation", "common", "extraction"),
        version=__version__,
        source=quoted(record.source, 200),
        around=list(around(record, lang)),
        summary=summary(record, lang),
        notes=[note[lang] for note in record.notes],
        doubts=[_doubt(record, cell, cut, lang) for cell in cells],
    )


def _doubt(record: Extraction, cell: ExtractedCell, cut: dict[tuple[int, Any], str], lang: str) -> DoubtfulCell:
    readings = [raw for raw, _ in cell.seen.readings] if cell.seen else []
    read = "" if cell.confidence == UNREAD else cell.raw or ""
    return DoubtfulCell(
        quoted((record.edition.label(cell.pointer) or {})[lang], 200),
        cut.get((cell.place.page or 0, cell.seen.box), "") if cell.seen else "",
        quoted(read),
        tuple(quoted(raw) for raw in readings if raw != read)[:3],
        words(lang, "reasons")[cell.reason],
        cell.place.page,
    )
