"""Pages of other formats written as a PDF, so that they are read as its pages are.

Source: ISO 32000-1, 7.5 (structure of the file), 8.4 to 8.9 (graphics), 9.7 and 9.10 (composite fonts, ToUnicode).
"""

import re
import struct
import zlib
from collections.abc import Sequence
from unicodedata import east_asian_width

POINTS = 72 / 25.4  # in a millimetre
MAX_CODE = 0xFFFF
WIDE = "WFA"  # characters as wide as they are high
PNG = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: ("/DeviceGray", 1), 2: ("/DeviceRGB", 3)}
FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]")
MODELS = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
BLANK = "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", b"\x80"  # for a picture that is not opened


def em(character: str) -> float:
    """How wide a character is, of its size, where nothing else is known."""
    return 1.0 if east_asian_width(character) in WIDE else 0.5


class Canvas:
    """A PDF being written, in millimetres from the upper left corner of each page."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._objects: list[bytes] = [b""] * 6
        self._pages: list[int] = []
        self._codes: dict[str, int] = {}
        self._states: dict[int, str] = {}
        self._pictures: dict[bytes, int] = {}
        self._ops: list[str] = []
        self._box: Sequence[float] = ()
        self._notes: list[str] = []

    def page(self, box: Sequence[float]) -> None:
        """Begin a page with these bounds: left, top, width and height."""
        self._end()
        self._box = box
        self.write(f"{_n(POINTS)} 0 0 {_n(-POINTS)} {_n(-box[0] * POINTS)} {_n((box[1] + box[3]) * POINTS)} cm")

    def write(self, operators: str) -> None:
        """Write operators. Raises OverflowError where there are more than may be."""
        self.weigh(len(operators) + 1)
        self._ops.append(operators)

    def weigh(self, size: int) -> None:
        """Count what is gone through. Raises OverflowError where it is more than may be."""
        self._size += size
        if self._size > self._limit:
            raise OverflowError(f"more than {self._limit} bytes are drawn")

    def matrix(self, *six: float) -> None:
        """Put a matrix before the one in force."""
        self.write(" ".join(map(_n, six)) + " cm")

    def colour(self, rgb: Sequence[float], stroke: bool) -> None:
        """Choose the colour of what is filled or stroked, each part from 0 to 1."""
        self.write(" ".join(map(_n, rgb)) + (" RG" if stroke else " rg"))

    def opacity(self, share: float) -> None:
        """Choose how opaque what follows is, from 0 to 1."""
        percent = round(100 * min(max(share, 0.0), 1.0))
        self._states[percent] = f"/A{percent}<</ca {percent / 100}/CA {percent / 100}>>"
        self.write(f"/A{percent} gs")

    def character(self, text: str, x: float, y: float, size: float, width: float) -> None:
        """Write a character with its foot at a place; width is that of it, of its size."""
        code = self._codes.setdefault(text, len(self._codes) + 1)
        if code > MAX_CODE:
            raise OverflowError(f"more than {MAX_CODE} characters are drawn")
        self.write(f"BT /F 1 Tf {_n(size * width)} 0 0 {_n(-size)} {_n(x)} {_n(y)} Tm <{code:04x}> Tj ET")

    def picture(self, data: bytes) -> None:
        """Paint a picture over the unit square, its first line at the top."""
        number = self._pictures.get(data)
        if number is None:
            entries, packed = _picture(data)
            number = self._add(f"<</Type/XObject/Subtype/Image{entries}/Length {len(packed)}>>", packed)
            self._pictures[data] = number
        self.write(f"q 1 0 0 -1 0 1 cm /P{number} Do Q")

    def note(self, kind: str, place: Sequence[float]) -> None:
        """Lay a note of a kind over what is in its bounds: left, top, width and height."""
        left, top, width, height = place
        x, y = left - self._box[0], self._box[1] + self._box[3] - top - height
        rect = " ".join(_n(side * POINTS) for side in (x, y, x + width, y + height))
        self._notes.append(f"<</Type/Annot/Subtype/{kind}/Rect[{rect}]>>")

    def done(self) -> bytes:
        """The file."""
        self._end()
        kids = " ".join(f"{number} 0 R" for number in self._pages)
        font = "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>"
        system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        heights = "/Ascent 880/Descent -120/CapHeight 700/FontBBox[0 -120 1000 880]/Flags 4/ItalicAngle 0/StemV 80"
        fixed = [
            "<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Count {len(self._pages)}/Kids[{kids}]>>",
            font,
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/F{system}/DW 1000/FontDescriptor 5 0 R>>",
            f"<</Type/FontDescriptor/FontName/F{heights}>>",
        ]
        self._objects[:5] = [entries.encode() for entries in fixed]
        self._objects[5] = _stream("<<", _to_unicode(self._codes))
        out, places = bytearray(b"%PDF-1.7\n"), []
        for number, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
        out += f"trailer\n<</Size {len(places) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)

    def _end(self) -> None:
        """Put down the page that was begun."""
        if not self._ops:
            return
        content = self._append(_stream("<<", "\n".join(self._ops).encode()))
        states = "".join(self._states.values())
        pictures = "".join(f"/P{number} {number} 0 R" for number in self._pictures.values())
        resources = f"<</Font<</F 3 0 R>>/ExtGState<<{states}>>/XObject<<{pictures}>>>>"
        shown = f"[0 0 {_n(self._box[2] * POINTS)} {_n(self._box[3] * POINTS)}]"
        notes = f"/Annots[{''.join(self._notes)}]" if self._notes else ""
        entries = f"/MediaBox{shown}/Resources{resources}/Contents {content} 0 R{notes}"
        self._pages.append(self._append(f"<</Type/Page/Parent 2 0 R{entries}>>".encode()))
        self._ops, self._notes = [], []

    def _add(self, entries: str, packed: bytes) -> int:
        return self._append(entries.encode() + b"\nstream\n" + packed + b"\nendstream")

    def _append(self, body: bytes) -> int:
        self._objects.append(body)
        return len(self._objects)


def _n(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


def _stream(entries: str, content: bytes) -> bytes:
    packed = zlib.compress(content)
    return f"{entries}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n".encode() + packed + b"\nendstream"


def _to_unicode(codes: dict[str, int]) -> bytes:
    """The characters that the codes of the font stand for."""
    lines = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for text, code in codes.items()]
    parts = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    mapped = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in parts)
    head = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /F def\n/CMapType 2 def\n"
    spaces = "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
    return (head + spaces + mapped + "endcmap\nend\nend\n").encode()


def _picture(data: bytes) -> tuple[str, bytes]:
    """The entries and the stream of a picture: nothing of it is unpacked here; one that would have to be is blank."""
    try:
        if data.startswith(PNG):
            return _png(data) or BLANK
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data) or BLANK
    except (struct.error, IndexError):
        pass
    return BLANK


def _png(data: bytes) -> tuple[str, bytes] | None:
    width, height, bits, kind, _, _, laced = struct.unpack(">IIBBBBB", data[16:29])
    at, palette, packed = len(PNG), b"", []
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        part = data[at + 8 : at + 8 + length]
        palette = part if name == b"PLTE" else palette
        if name == b"tRNS":
            return None
        packed += [part] if name == b"IDAT" else []
        at += length + 12
    space, channels = CHANNELS.get(kind, ("", 0))
    if kind == 3 and palette:
        space, channels = f"[/Indexed/DeviceRGB {len(palette) // 3 - 1}<{palette.hex()}>]", 1
    if not channels or laced:
        return None
    rows = f"/DecodeParms<</Predictor 15/Colors {channels}/BitsPerComponent {bits}/Columns {width}>>"
    entries = f"/Width {width}/Height {height}/BitsPerComponent {bits}/ColorSpace{space}/Filter/FlateDecode{rows}"
    return entries, b"".join(packed)


def _jpeg(data: bytes) -> tuple[str, bytes] | None:
    at = 2
    while at < len(data) and not FRAME.match(data, at):
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    bits, height, width, channels = struct.unpack(">BHHB", data[at + 4 : at + 10])
    if channels not in MODELS:
        return None
    turned = "/Decode[1 0 1 0 1 0 1 0]" if channels == 4 and b"Adobe" in data[:at] else ""
    entries = f"/Width {width}/Height {height}/BitsPerComponent {bits}/ColorSpace{MODELS[channels]}{turned}"
    return entries + "/Filter/DCTDecode", data
