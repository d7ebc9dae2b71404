"""What a PDF may unpack to, told before anything of it is read."""

import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from ...model.errors import InputError
from .. import settings
from ..optional import library

STREAM = re.compile(rb"(?<!end)stream\r?\n")
PIECE = 64 * 1024


def check(data: bytes, source: str) -> None:
    """Refuse a PDF whose streams unpack to too much. Raises InputError."""
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


def draw(page: Any, source: str) -> None:
    """Lay out a page of pdfplumber, within what may be drawn of one document. Raises InputError where it is more."""
    plumber, interpreter = library("pdfplumber").page, library("pdfminer").pdfinterp.PDFPageInterpreter
    resources = page.pdf.rsrcmgr

    class Bounded(interpreter):  # type: ignore[misc, valid-type]
        """Counts what is drawn, also by forms that draw forms."""

        def execute(self, streams: Any) -> None:
            streams = [library("pdfminer").pdftypes.stream_value(stream) for stream in streams]
            resources.drawn = getattr(resources, "drawn", 0) + sum(
                settings.MIN_PDF_STREAM + len(stream.get_data()) for stream in streams
            )
            if resources.drawn > settings.MAX_PDF_DRAWN:
                raise InputError("pdf_bomb", source, limit=settings.MAX_PDF_DRAWN // settings.MEGABYTE)
            super().execute(streams)

    device = plumber.PDFPageAggregatorWithMarkedContent(resources, pageno=page.page_number, laparams=page.pdf.laparams)
    Bounded(resources, device).process_page(page.page_obj)
    page._layout = device.get_result()
