"""The controls and the text of a file in Rich Text Format, one after the other, with what holds where each stands.

Sources: Rich Text Format Specification 1.9.1 (groups and destinations, character sets, Unicode, hidden text).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from ....model.errors import InputError
from ... import settings
from ...elements.blocks import Aside, DocumentPlace
from .. import as_page
from ..fields import SILENT, TYPED, field_name

TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)"
)
# Destinations of which nothing is text of the document.
SKIPPED = {
    *("fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "fldinst", "listtable", "rsidtbl"),
    *("nonshppict", "shprslt", "nonesttables", "sn", "sv", "xe", "tc", "tcn", "atnid", "atnauthor", "themedata"),
    *("bkmkstart", "bkmkend", "filetbl", "revtbl", "datafield", "pgptbl", "pntxta", "pntxtb", "ftnsep", "ftncn"),
}
# Destinations of what is written beside the text, as kinds of Aside.
ASIDES = {"annotation": "comment", "footnote": "footnote"}
ASIDES |= {name + which: "around" for name in ("header", "footer") for which in ("", "l", "r", "f")}
# Destinations behind \* that hold text of the document.
KEPT = {"shpinst", "nesttableprops", "ud", "shppict", "pntext"}
CHARSETS = {134: "gb18030", 136: "big5hkscs", 128: "cp932", 129: "cp949", 238: "cp1250", 204: "cp1251"}
CODE_PAGES = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs", 65001: "utf-8", 932: "cp932", 949: "cp949"}
SIGNS = {"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"}
SIGNS |= {"emspace": "\u2003", "enspace": "\u2002", "tab": "\t"}
UNSEEN = {"v", "strike", "striked", "deleted"}
STRUCK = {"strike", "striked"}
COLOURS = ("red", "green", "blue")
# Controls that say how text looks: its colour, that behind it, that behind its paragraph (numbers in the table of
# colours), its size in half points, its width in per cent.
LOOKS = {"cf": "colour", "cb": "behind", "chcbpat": "behind", "highlight": "behind", "cbpat": "ground"}
LOOKS |= {"fs": "size", "charscalex": "scale"}
WRAPPED = (1, 2)  # ways in which text moves aside for a shape: above and below it, around it
SYMBOLS = {b"~": "\xa0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\t": "\t"}


class State(NamedTuple):
    """What holds in a group."""

    skipped: bool = False
    outer: bool = False  # whether the group around \upr is skipped
    is_aside: bool = False
    starred: bool = False  # behind \*
    font: int | None = None
    fallback: int = 1  # bytes behind a \u that stand for it where Unicode is not known
    unseen: frozenset[str] = frozenset()  # of hidden, struck out, deleted
    raised: bool = False
    computed: bool = False  # in the result of a field that a viewer computes
    looks: Mapping[str, int | None] = MappingProxyType({})  # what controls said of how text looks, as LOOKS names it


class Piece(NamedTuple):
    """A control with its number, or a text where name is ""; raised as a footnote mark is; look is as of as_page.

    The controls pict and cover are also those of a field without a result, and of a shape before the text.
    """

    name: str
    number: int | None = None
    text: str = ""
    raised: bool = False
    look: str = ""
    struck: bool = False


@dataclass
class OpenGroup:
    """A field or a shape that has begun at this depth."""

    depth: int
    code: str = ""  # of a field
    shown: bool = False  # whether a field has a result, or a shape stands before the text without moving it


class RtfText:
    """Goes through a file once."""

    def __init__(self, data: bytes, source: str) -> None:
        self._data, self._source = data, source
        self._state, self._stack = State(), list[State]()
        self._fonts: dict[int, str] = {}
        self._fonts_depth = 0  # how deep the table of fonts is, inside it
        self._entry = 0  # the font of that table that is being described
        self._colours, self._colours_depth = list[str](), 0
        self._mixed: dict[str, int] = {}  # the colour of that table that is being described
        self._fields, self._shapes = list[OpenGroup](), list[OpenGroup]()
        self._code_page = "cp1252"
        self._bytes, self._units = bytearray(), list[int]()  # not decoded yet: of a code page, of UTF-16
        self._left = 0  # bytes to be passed over behind a \\u
        self._asides = list[tuple[str, list[str]]]()

    def asides(self) -> Iterator[Aside]:
        """What was written beside the text, once all pieces were read."""
        for kind, text in dict.fromkeys((kind, " ".join("".join(texts).split())) for kind, texts in self._asides):
            if text:
                yield Aside(text[: settings.MAX_LOOSE_SHOWN], kind, DocumentPlace())

    def pieces(self) -> Iterator[Piece]:
        """The controls and texts that count. Raises InputError where there are too many, or groups are too deep."""
        at = count = 0
        while match := TOKEN.match(self._data, at):
            at, count = match.end(), count + 1
            if count > settings.MAX_RTF_TOKENS or len(self._stack) > settings.MAX_RTF_DEPTH:
                raise InputError("rtf_limits", self._source)
            word, number, code, symbol, brace, plain = match.groups()
            if word == b"bin" and number:
                at = match.end() + max(int(number), 0)
            elif word == b"u" and number:
                yield from self._flush(self._bytes)
                self._units += [] if self._state.skipped else [int(number) & 0xFFFF]
                self._left = self._state.fallback
            elif code or plain:
                data = bytes([int(code, 16)]) if code else plain
                if self._colours_depth:
                    self._next_colours(data.count(b";"))
                over = min(self._left, len(data))
                self._left -= over
                if self._fields and self._state.skipped:
                    self._fields[-1].code += data[over:].decode("latin-1")
                if over < len(data) and not self._state.skipped:
                    yield from self._flush(self._units)
                    self._bytes += data[over:]
            elif symbol in SYMBOLS and self._left:
                self._left -= 1
            elif word or symbol or brace:
                self._left = 0
                yield from self._flush()
                yield from self._other(word, number, symbol, brace)
                if brace == b"}" and not self._stack:
                    return  # what stands behind the last brace is no part of the document
        yield from self._flush()

    def colour(self, number: int | None) -> str:
        """A colour of the table as #rrggbb; "" of one that is automatic, or not there."""
        return self._colours[number] if number is not None and 0 <= number < len(self._colours) else ""

    def _next_colours(self, count: int) -> None:
        for _ in range(min(count, settings.MAX_STYLES - len(self._colours))):
            parts = [min(max(self._mixed.get(name, 0), 0), 255) for name in COLOURS]
            self._colours.append("#{:02x}{:02x}{:02x}".format(*parts) if self._mixed else "")
            self._mixed = {}

    def _other(
        self, word: bytes | None, number: bytes | None, symbol: bytes | None, brace: bytes | None
    ) -> Iterator[Piece]:
        state = self._state
        if brace == b"{":
            self._stack.append(state)
            self._state = state._replace(starred=False)
        elif brace:
            self._state = self._stack.pop() if self._stack else state
            if len(self._stack) < self._fonts_depth:
                self._fonts_depth = 0
            if len(self._stack) < self._colours_depth:
                self._colours_depth = 0
            yield from self._ended()
        elif symbol == b"*":
            self._state = state._replace(starred=True)
        elif symbol in SYMBOLS:
            yield from self._told(SYMBOLS[symbol])
        elif word or symbol in (b"\r", b"\n"):
            name = word.decode() if word else "par"
            value = int(number) if number else None
            self._hold(name, value)
            if name in SIGNS:
                yield from self._told(SIGNS[name])
            elif name == "pict" and not state.skipped and not state.is_aside:
                yield Piece(name)
            elif self._state.is_aside:
                yield from self._told(" ")
            elif not self._state.skipped:
                yield Piece(name, value)

    def _ended(self) -> Iterator[Piece]:
        """What is left of a field or a shape that has ended."""
        if self._fields and len(self._stack) < self._fields[-1].depth:
            field = self._fields.pop()
            kept = not self._state.skipped and not self._state.is_aside
            if not field.shown and field_name(field.code) not in SILENT | TYPED and kept:
                yield Piece("pict")
        if self._shapes and len(self._stack) < self._shapes[-1].depth and self._shapes.pop().shown:
            yield Piece("cover")

    def _hold(self, name: str, number: int | None) -> None:
        """What a control changes of what holds."""
        state, on = self._state, number != 0
        if name == "fonttbl":
            self._fonts_depth = len(self._stack)
        if self._fonts_depth and name == "f":
            self._entry = number or 0
        elif self._fonts_depth and name == "fcharset":
            self._fonts[self._entry] = CHARSETS.get(number or 0, "")
        if name == "colortbl":
            self._colours_depth = len(self._stack)
        elif self._colours_depth and name in COLOURS:
            self._mixed[name] = number or 0
        if name == "field" and len(self._fields) < settings.MAX_RTF_DEPTH:
            self._fields.append(OpenGroup(len(self._stack)))
        elif name == "fldrslt" and self._fields:
            state = state._replace(computed=state.computed or field_name(self._fields[-1].code) not in TYPED)
        elif name == "shpinst":
            self._shapes.append(OpenGroup(len(self._stack), shown=True))
        elif (name == "shpwr" and number in WRAPPED) or (name == "shpfblwtxt" and number):
            for shape in self._shapes[-1:]:
                shape.shown = False
        if name in ASIDES and not state.skipped and not state.is_aside:
            state = state._replace(is_aside=True)
            self._asides.append((ASIDES[name], []))
        elif name in SKIPPED or (state.starred and name not in KEPT | ASIDES.keys()):
            state = state._replace(skipped=True)
        elif name == "upr":
            state = state._replace(outer=state.skipped, skipped=True)
        elif name == "ud":
            state = state._replace(skipped=state.outer)
        elif name == "ansicpg":
            self._code_page = CODE_PAGES.get(number or 0, f"cp{number}" if number in range(1250, 1259) else "cp1252")
        elif name == "f":
            state = state._replace(font=number)
        elif name == "uc":
            state = state._replace(fallback=max(number or 0, 0) if number is not None else 1)
        elif name in UNSEEN:
            state = state._replace(unseen=state.unseen | {name} if on else state.unseen - {name})
        elif name in ("super", "nosupersub", "sub"):
            state = state._replace(raised=name == "super" and on)
        elif name in LOOKS:
            state = state._replace(looks={**state.looks, LOOKS[name]: number})
        elif name == "pard":
            state = state._replace(looks={**state.looks, "ground": None})
        elif name == "plain":
            kept = (state.skipped, state.outer, state.is_aside, state.starred)
            state = State(*kept, fallback=state.fallback, computed=state.computed, looks=_of_paragraph(state))
        self._state = state._replace(starred=False)

    def _flush(self, *kinds: bytearray | list[int]) -> Iterator[Piece]:
        """What was not decoded yet, of some kinds or of all."""
        if self._units and (not kinds or self._units in kinds):
            packed = b"".join(unit.to_bytes(2, "little") for unit in self._units)
            self._units.clear()
            yield from self._told(packed.decode("utf-16-le", "replace"))
        if self._bytes and (not kinds or self._bytes in kinds):
            page = self._fonts.get(self._state.font or 0) or self._code_page
            data = bytes(self._bytes)
            self._bytes.clear()
            yield from self._told(data.decode(page, "replace"))

    def _told(self, text: str) -> Iterator[Piece]:
        if self._state.skipped or self._state.unseen - STRUCK:
            return
        if self._state.is_aside:
            self._asides[-1][1].append(text)
            return
        if self._fields and self._state.computed | (len(self._stack) >= self._fields[-1].depth):
            self._fields[-1].shown |= bool(text.strip())
        look, struck = self._look(), bool(self._state.unseen)
        doubtful = self._state.computed and any(map(str.isdigit, text))
        look = ";".join(filter(None, (look, as_page.DOUBT))) if doubtful else look
        yield Piece("", None, text, self._state.raised, look, struck)

    def _look(self) -> str:
        looks = self._state.looks
        if not looks:
            return ""
        behind = self.colour(looks.get("behind")) or self.colour(looks.get("ground"))
        size, scale = looks.get("size"), looks.get("scale")
        is_narrow = scale is not None and scale <= settings.FAINT_SCALE
        points = 1.0 if is_narrow else None if size is None else size / 2
        return as_page.look(self.colour(looks.get("colour")), behind, points)


def _of_paragraph(state: State) -> dict[str, int | None]:
    """What holds of how text looks once a character has no look of its own."""
    return {"ground": state.looks.get("ground")}
