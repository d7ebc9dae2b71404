"""What a PDF may unpack to, told before anything of it is read."""

import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from ....infrastructure.extras import library
from ....model.errors import InputError
from ... import settings
from . import painting
from .visibility import PageBox, Seen

STREAM = re.compile(rb"(?<!end)stream\r?\n")
LINE = re.compile(rb"[^\r\n]++")
PIECE = 64 * 1024


def check(data: bytes, source: str) -> None:
    """Refuse a PDF that takes too long to be searched for its objects, or unpacks to too much. Raises InputError."""
    if (
        data.count(b"\n") + data.count(b"\r") > settings.MAX_PDF_LINES
        or data.count(b"obj") > settings.MAX_PDF_OBJECTS
        or any(len(line[0]) > settings.MAX_PDF_LINE for line in LINE.finditer(data))
    ):
        raise InputError("pdf", source)
    plain = pictures = 0
    for match in STREAM.finditer(data):
        entries = data[max(match.start() - settings.PDF_ENTRIES_BYTES, 0) : match.start()].rpartition(b"obj")[2]
        picture = re.search(rb"/Subtype\s*/Image", entries) is not None
        most = settings.MAX_PDF_PICTURES - pictures if picture else settings.MAX_PDF_UNPACKED - plain
        size = sum(islice(_sizes(data, match.end()), most // PIECE + 2))
        if size > most:
            raise InputError(
                "pdf_bomb",
                source,
                limit=(settings.MAX_PDF_PICTURES if picture else settings.MAX_PDF_UNPACKED) // settings.MEGABYTE,
            )
        plain, pictures = plain + (0 if picture else size), pictures + size


def _sizes(data: bytes, start: int) -> Iterator[int]:
    """The sizes of the pieces of what a stream unpacks to, at every depth that it is packed."""
    seen: list[int] = []

    def counted(pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in _unpacked(pieces):
            seen.append(len(piece))
            yield piece

    view = memoryview(data)
    layers: list[Iterator[bytes]] = [(bytes(view[at : at + PIECE]) for at in range(start, len(data), PIECE))]
    for _ in range(settings.MAX_PDF_PACKED):
        layers.append(counted(layers[-1]))
    for layer in layers[:0:-1]:
        for _ in layer:
            yield from seen
            seen.clear()
        yield from seen
        seen.clear()


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What pieces of a packed stream unpack to, as far as it is sound."""
    machine = zlib.decompressobj()
    try:
        for piece in pieces:
            while piece:
                out, before = machine.decompress(piece, PIECE), len(piece)
                piece = machine.unconsumed_tail
                if out:
                    yield out
                elif machine.eof or len(piece) == before:  # after its end a stream may keep what follows it
                    break
            if machine.eof:
                return
    except zlib.error:
        return


def draw(page: Any, source: str, off: frozenset[int]) -> Seen:
    """Lay out what a viewer paints of a page of pdfplumber, and tell what is doubtful of it.

    off are the layers that are off. Raises InputError where more is drawn of one document than may be.
    """
    plumber, interpreter = library("pdfplumber").page, library("pdfminer").pdfinterp.PDFPageInterpreter
    resources = page.pdf.rsrcmgr

    class Bounded(painting.interpreter(interpreter)):  # type: ignore[misc]
        """Counts what is drawn, also by forms that draw forms."""

        def execute(self, streams: Any) -> None:
            streams = [library("pdfminer").pdftypes.stream_value(stream) for stream in streams]
            resources.drawn = getattr(resources, "drawn", 0) + sum(
                settings.MIN_PDF_STREAM + len(stream.get_data()) for stream in streams
            )
            if resources.drawn > settings.MAX_PDF_DRAWN:
                raise InputError("pdf_bomb", source, limit=settings.MAX_PDF_DRAWN // settings.MEGABYTE)
            super().execute(streams)

    painted = painting.device(plumber.PDFPageAggregatorWithMarkedContent)
    device = painted(resources, pageno=page.page_number, laparams=page.pdf.laparams)
    device.paint = painting.Paint(off)
    Bounded(resources, device).process_page(page.page_obj)
    page._layout = device.get_result()
    seen: Seen = device.paint.seen(_shown_part(page))
    return seen


def _shown_part(page: Any) -> PageBox:
    """The part of a page that a viewer shows, as pdfminer lays it out: from its lower left corner."""
    left, top, right, bottom = page.cropbox
    x, y = page.mediabox[0], page.mediabox[1] + page.height
    return left - x, y - bottom, right - x, y - top
