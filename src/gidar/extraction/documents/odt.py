"""Texts of OpenDocument (.odt), as LibreOffice and WPS save them: written as a page, and read as one.

Source: OASIS OpenDocument 1.3, part 3 (5 text, 9 tables, 16 and 20 styles).
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from ...infrastructure.extras import library
from ...model.errors import InputError
from .. import settings
from ..elements.blocks import Aside, Document, DocumentPlace
from . import as_page, html, zip_parts
from .visibility import FIGURES

NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
FO = NAMES % "xsl-fo-compatible"
OFFICE, TEXT, TABLE, STYLE, DRAW = (NAMES % name for name in ("office", "text", "table", "style", "drawing"))
# What is not text of the document: changes that were made, notes, comments, what is read above characters, forms.
SKIPPED = {
    *(TEXT + name for name in ("tracked-changes", "note-body", "ruby-text", "hidden-text", "alphabetical-index-mark")),
    *(OFFICE + name for name in ("annotation", "forms")),
    *(TABLE + name for name in ("covered-table-cell", "table-columns", "table-column", "shapes")),
}
PICTURES = {DRAW + name for name in ("image", "object", "object-ole", "plugin", "applet")}
# Fields that a viewer computes, and shapes that may stand before the text.
COMPUTED = {
    TEXT + name
    for name in (
        *("page-number", "page-count", "date", "time", "expression", "variable-get", "variable-set", "variable-input"),
        *("user-field-get", "user-field-input", "sequence", "conditional-text", "bookmark-ref", "reference-ref"),
        *("database-display", "measure", "number", "table-formula"),
    )
}
SHAPES = {
    DRAW + name
    for name in (
        *("frame", "rect", "custom-shape", "polygon", "polyline", "path", "line", "ellipse", "circle", "connector"),
        *("g", "caption", "regular-polygon"),
    )
}
PARAGRAPHS = {TEXT + "p", TEXT + "h"}
LINES = {DRAW + name for name in ("line", "polyline", "connector", "path")}
COLOUR = re.compile("#[0-9a-fA-F]{6}")
SIZE = re.compile("([0-9]{1,6}(?:[.][0-9]{1,6})?)(pt|cm|mm|in|px|%)")
UNITS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "%": 0.12}  # points; of per cent as if of 12
ENCRYPTED = re.compile(rb"<(?:\w+:)?encryption-data\b")


def read(data: bytes, source: str) -> Document:
    """The blocks of a text. Raises InputError where it is damaged, encrypted, a bomb, or declares entities."""
    etree = library("lxml").etree
    limit = settings.MAX_UNPACKED // settings.MEGABYTE
    zip_parts.check(data, source, InputError("odt", source), InputError("odt_bomb", source, limit=limit))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
            if ENCRYPTED.search(manifest):
                raise InputError("docx_locked", source)
            parts = [archive.read(name) for name in ("content.xml", "styles.xml") if name in names]
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        content, *rest = [etree.fromstring(part, parser) for part in parts]
        body = content.find(f"{OFFICE}body/{OFFICE}text")
    except InputError:
        raise
    except Exception:  # zipfile, zlib and lxml raise many kinds for damaged files
        raise InputError("odt", source) from None
    if body is None:
        raise InputError("odt", source)
    page = "".join(_Walk(_Styles([*rest, content]), source).pieces(body))
    return html.read(page.encode("utf-8", "replace"), source)._replace(kind="odt", asides=tuple(_asides(body)))


def _asides(body: Any) -> Iterator[Aside]:
    """Comments, and notes at the foot: what they are about is not looked for."""
    for kind, tag in (("comment", f"{OFFICE}annotation"), ("footnote", f"{TEXT}note-body")):
        for note in body.iter(tag):
            words = " ".join("".join("".join(line.itertext()) for line in note.iter(*PARAGRAPHS)).split())
            if words:
                yield Aside(words[: settings.MAX_LOOSE_SHOWN], kind, DocumentPlace())


class _Styles:
    """How styles let text look, and what they hide; of two that are called alike that of the last root counts."""

    def __init__(self, roots: list[Any]) -> None:
        self._own: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}
        styles = [style for root in roots for style in root.iter(f"{STYLE}style")]
        for style in styles[-settings.MAX_STYLES :]:
            key = (style.get(f"{STYLE}family") or "", style.get(f"{STYLE}name") or "")
            self._own[key] = (style.get(f"{STYLE}parent-style-name") or "", _said(style))

    def of(self, element: Any, family: str, above: dict[str, Any]) -> dict[str, Any]:
        """What holds in an element of a family, where above holds around it."""
        chain: list[str] = []
        space = DRAW if family == "graphic" else TABLE if family.startswith("table") else TEXT
        name = element.get(space + "style-name") or ""
        while (family, name) in self._own and name not in chain:
            chain.append(name)
            name = self._own[family, name][0]
        found = dict(above)
        for style in reversed(chain):
            found |= self._own[family, style][1]
        return found


def _said(style: Any) -> dict[str, Any]:
    found = {}
    for properties in style:
        line = properties.get(f"{STYLE}text-line-through-style") or properties.get(f"{STYLE}text-line-through-type")
        if line is not None:
            found["struck"] = line != "none"
        if (shown := properties.get(f"{TEXT}display")) is not None:
            found["hidden"] = shown != "true"
        if (place := properties.get(f"{STYLE}text-position")) is not None:
            found["raised"] = place.startswith("super") or re.match(r"[1-9]", place) is not None
        if COLOUR.fullmatch(colour := properties.get(f"{FO}color") or ""):
            found["colour"] = colour.lower()
        if properties.get(f"{STYLE}use-window-font-color") == "true":
            found["colour"] = ""
        if (behind := properties.get(f"{FO}background-color")) is not None:
            found["behind"] = behind.lower() if COLOUR.fullmatch(behind) else ""
        if size := SIZE.fullmatch(properties.get(f"{FO}font-size") or ""):
            found["points"] = float(size[1]) * UNITS[size[2]]
        if height := SIZE.fullmatch(properties.get(f"{STYLE}row-height") or ""):
            found["high"] = float(height[1]) * UNITS[height[2]]
        for name, key in (("wrap", STYLE), ("run-through", STYLE), ("fill", DRAW)):
            found |= {name: said} if (said := properties.get(key + name)) is not None else {}
        if (scale := SIZE.fullmatch(properties.get(f"{STYLE}text-scale") or "")) and scale[2] == "%":
            found["narrow"] = float(scale[1]) <= settings.FAINT_SCALE
    return found


class _Walk:
    """The body as the pieces of a page, without recursion: texts nest as deep as they please."""

    def __init__(self, styles: _Styles, source: str) -> None:
        self.styles, self.source = styles, source
        self.cells = 0  # rows and cells, each as often as it stands there

    def pieces(self, body: Any) -> list[str]:
        """The page."""
        out: list[str] = []
        stack: list[Any] = [(body, {})]  # elements with what holds in them; texts as they are; ends of paragraphs
        marks: list[int] = []
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                out.append(item)
            elif item is None:
                inner = "".join(out[marks[-1] :])
                del out[marks.pop() :]
                out.append(as_page.paragraph(inner))
            else:
                self._element(item[0], item[1], stack, out, marks)
        return out

    def _element(self, element: Any, holds: dict[str, Any], stack: list[Any], out: list[str], marks: list[int]) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED or _hidden(element):
            return
        inside, before, after = holds, "", ""
        if tag in SHAPES and self._covers(element):
            out.append(as_page.COVER)
        if tag in COMPUTED or element.get(f"{TABLE}formula"):
            inside = {**holds, "computed": True}
        if tag in PARAGRAPHS:
            inside = self.styles.of(element, "paragraph", {name: True for name in ("computed",) if holds.get(name)})
            marks.append(len(out))
            stack.append(None)
        elif tag == f"{TEXT}span":
            inside = self.styles.of(element, "text", holds)
        elif tag == f"{TEXT}section" and self.styles.of(element, "section", {}).get("hidden"):
            return
        elif tag == f"{TEXT}note-citation":
            inside = {**holds, "raised": True}
        elif tag in PICTURES:
            out.append(as_page.PICTURE)
            return
        elif tag in BREAKS:
            out.append(BREAKS[tag] * min(_number(element, f"{TEXT}c"), settings.MAX_SPAN))
            return
        elif tag == f"{TABLE}table":
            before, after = f"<table{as_page.ground(self._behind(element, 'table'))}>", "</table>"
        elif tag == f"{TABLE}table-row":
            said = self.styles.of(element, "table-row", {})
            ground = as_page.ground(said.get("behind", ""), _is_cut(element, said.get("high")))
            before, after = f"<tr{ground}>", "</tr>"
        elif tag == f"{TABLE}table-cell":
            columns, rows = (_number(element, f"{TABLE}number-{name}-spanned") for name in ("columns", "rows"))
            behind = self._behind(element, "table-cell")
            before, after = as_page.cell("\0", columns, rows, behind).split("\0")
        times = _repeated(element) if tag in REPEATED else 1
        self.cells += times if tag in REPEATED else 0
        if self.cells > settings.MAX_CELLS:
            raise InputError("too_many_cells", self.source, limit=settings.MAX_CELLS)
        for _ in range(times):
            if after:
                stack.append(after)
            for child in reversed(element):
                stack += [words] if (words := self._words(child.tail, inside)) else []
                stack.append((child, inside))
            stack += [words] if (words := self._words(element.text, inside)) else []
            if before:
                stack.append(before)

    def _behind(self, element: Any, family: str) -> str:
        """The colour behind a table, a row or a cell."""
        behind: str = self.styles.of(element, family, {}).get("behind", "")
        return behind

    def _words(self, words: str | None, holds: dict[str, Any]) -> str:
        if not words:
            return ""
        words = re.sub(r"[ \t\r\n]+", " ", words)
        if holds.get("hidden"):
            return as_page.hidden(words)
        if holds.get("struck"):
            return as_page.struck(words)
        points = 1.0 if holds.get("narrow") else holds.get("points")
        look = as_page.look(holds.get("colour", ""), holds.get("behind", ""), points)
        look = (
            ";".join(filter(None, (look, as_page.DOUBT)))
            if holds.get("computed") and as_page.DIGIT.search(words)
            else look
        )
        return as_page.styled(words, look, holds.get("raised", False))

    def _covers(self, shape: Any) -> bool:
        """Whether a shape stands before the text, and is filled, a picture or a line, or has figures written in it."""
        said = self.styles.of(shape, "graphic", {})
        if shape.get(f"{TEXT}anchor-type") in (None, "as-char") or said.get("run-through") == "background":
            return False
        if said.get("wrap", "run-through") != "run-through":
            return False
        words = "".join("".join(one.itertext()) for one in shape.iter(*PARAGRAPHS))
        if shape.tag == f"{DRAW}frame":
            painted = said.get("behind") or said.get("fill", "none") != "none"
            return bool(painted) or FIGURES.fullmatch(words) is not None or shape.find(f"{DRAW}image") is not None
        return said.get("fill") != "none" or shape.tag in LINES or FIGURES.fullmatch(words) is not None


BREAKS = {TEXT + "tab": "\t", TEXT + "s": " ", TEXT + "line-break": as_page.NEW_LINE}
REPEATED = {
    TABLE + "table-row": f"{TABLE}number-rows-repeated",
    TABLE + "table-cell": f"{TABLE}number-columns-repeated",
}


def _is_cut(row: Any, height: float | None) -> bool:
    """Whether a row of this height, which does not grow, is too low for the lines of its figures."""
    if height is None:
        return False
    cells = ([*cell.iter(*PARAGRAPHS)] for cell in row.iter(f"{TABLE}table-cell"))
    lines = (len(lines) for lines in cells if FIGURES.fullmatch("".join("".join(line.itertext()) for line in lines)))
    return height < max(lines, default=0) * settings.LEAST_TEXT_POINTS


def _hidden(element: Any) -> bool:
    """Whether an element says of itself that it is not shown."""
    return (
        element.get(f"{TEXT}display") == "none"
        or element.get(f"{TABLE}visibility") in ("collapse", "filter")
        or element.get(f"{TEXT}is-hidden") == "true"
    )


def _number(element: Any, name: str) -> int:
    words = element.get(name) or ""
    return max(int(words), 1) if words.isascii() and words.isdigit() and len(words) < 9 else 1


def _repeated(element: Any) -> int:
    """How often a row or cell stands there; one in which nothing stands, at most as often as a report may need."""
    return min(_number(element, REPEATED[element.tag]), settings.MAX_SPAN)
