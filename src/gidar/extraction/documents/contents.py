"""What a document is, by what it holds: many are saved with the ending of another kind."""

import io
import re
import zipfile
from codecs import BOM_UTF8
from contextlib import suppress

from ...infrastructure.extras import library
from ...model.encoding import wide_encoding
from ...model.errors import InputError
from .. import settings
from .office_names import OLE

PK = b"PK\x03\x04"
# How files of other kinds begin, in capitals: the module that reads them, and what they are called.
BEGINNINGS = {
    b"%PDF-": ("pdf", "PDF"),
    OLE: ("office", "DOC/WPS"),
    b"{\\RTF": ("rtf", "RTF"),
    PK: ("docx", "DOCX/ZIP"),
    b"<!DOCTYPE HTML": ("html", "HTML"),
    b"<HTML": ("html", "HTML"),
    b"\x89PNG\r\n\x1a\n": ("pictures", "PNG"),
    b"\xff\xd8\xff": ("pictures", "JPEG"),
    b"II*\0": ("pictures", "TIFF"),
    b"MM\0*": ("pictures", "TIFF"),
}
# Of a file that begins as RIFF does: what its part is called that is a picture.
WEBP = re.compile(rb"RIFF.{4}WEBP", re.S)
WORD = "WordDocument"
FLAGS = 10  # bytes before the flags of a Word document; [MS-DOC] 2.5.2
LOCKED = {bytes([n]) for n in range(256) if n & 1}  # their second byte where it is encrypted
# Of a compound file (OLE2): what a stream of its root says of it; "" is the module of what no document reader reads.
STREAMS = {
    "EncryptedPackage": ("", "locked"),
    WORD: ("office", "DOC/WPS"),
    "Workbook": ("", "XLS/ET"),
    "Book": ("", "XLS/ET"),
    "PowerPoint Document": ("", "PPT/DPS"),
    "MN0": ("office", "Works"),
    "CONTENTS": ("office", "Works"),
}
# Of a zip file: the same, by a part of it, or by what its part mimetype says.
PARTS = {"OFD.xml": ("ofd", "OFD"), "xl/workbook.xml": ("", "XLSX"), "xl/workbook.bin": ("", "XLSB")}
PARTS |= {"ppt/presentation.xml": ("", "PPTX")}
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
# What is text in itself; of other endings it is said that a page or a text was saved under them.
TEXTS = ("html", "markdown", "text")
PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!DOCTYPE\s+html|html|head|body|meta|table|div|p|title|style)\b",
    re.I | re.S,
)
HEADER = r"[A-Za-z][A-Za-z-]{1,60}:[^\n]{0,2000}\n(?:[ \t]+[^\n]{0,2000}\n){0,40}"
# A report or a result as data, which no reader of documents reads: a JSON object, with one of its members.
DATA = re.compile(rb"""(?:\xef\xbb\xbf)?\s*\{\s*"(?:\$schema|edition|year|organ|tables|result_version|source)"\s*:""")
ARCHIVE = re.compile(rf"\s*(?:{HEADER}){{0,40}}?MIME-Version:".encode(), re.I)


def kind_of(data: bytes, said: str, source: str, ending: str) -> str:
    """The module that reads a document, whatever its ending, of which said is the module.

    Raises InputError where it is something else, or nothing.
    """
    if not data.removeprefix(BOM_UTF8).strip():
        raise InputError("empty", source)
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().upper()
    kind, name = next((found for beginning, found in BEGINNINGS.items() if start.startswith(beginning)), ("", ""))
    if start.startswith(OLE):
        kind, name = _compound(data, source)
    elif start.startswith(PK):
        kind, name = packed(data, said)
    elif WEBP.match(data):
        kind = "pictures"
    elif not kind:
        kind = _text(data, said, source)
    if name == "locked":
        raise InputError("docx_locked", source)
    if not kind and not name and said == "office":
        raise InputError("office_damaged", source)  # LibreOffice is not tried on what is none of its kinds
    if name and not kind:
        raise InputError("other_kind", source, ending=ending, kind=name)
    return kind or said


def _compound(data: bytes, source: str) -> tuple[str, str]:
    """What a compound file is, by the streams of its root. Raises InputError where it is damaged."""
    try:
        with library("olefile").OleFileIO(io.BytesIO(data)) as opened:
            streams = {path[0] for path in opened.listdir() if len(path) == 1}
            name = next((stream for stream in STREAMS if stream in streams), "")
            if name == WORD and opened.openstream(WORD).read(FLAGS + 2)[FLAGS + 1 :] in LOCKED:
                name = "EncryptedPackage"
            return STREAMS[name]
    except InputError:
        raise
    except Exception:  # olefile raises many kinds for damaged files; and a name that is not known
        raise InputError("office_damaged", source) from None


def packed(data: bytes, said: str = "") -> tuple[str, str]:
    """The module that reads a zip file, and what it is, by its parts.

    One that cannot be opened is left to the reader of what it is said to be.
    """
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {name.lstrip("/") for name in archive.namelist()}
        if "mimetype" in names and archive.getinfo("mimetype").file_size < settings.MAX_NAME_CHARACTERS:
            mime = archive.read("mimetype").strip()
            if mime.startswith(OPEN_DOCUMENT):
                text = mime.removeprefix(OPEN_DOCUMENT).startswith(b"text")
                return ("odt", "ODT") if text else ("", "OpenDocument")
        return next((found for part, found in PARTS.items() if part in names), BEGINNINGS[PK])
    return ("ofd", "OFD") if said == "ofd" else BEGINNINGS[PK]


def _text(data: bytes, said: str, source: str) -> str:
    """The module of a text under the ending of something else: a page, a page with its parts, or plain text.

    Raises InputError where it is data.
    """
    head = data[: settings.MAX_HEAD_BYTES]
    if ARCHIVE.match(head):
        return "mht"
    if DATA.match(head):
        raise InputError("data_in_text", source)
    if said in TEXTS:
        return said
    encoding = wide_encoding(head) or "utf-8"
    text = head.decode(encoding, "replace").removeprefix("\ufeff")
    if PAGE.match(text):
        return "html"
    return "text" if said in ("office", "rtf") and not re.search("[\0-\x08\x0e-\x1f]", text) else ""
