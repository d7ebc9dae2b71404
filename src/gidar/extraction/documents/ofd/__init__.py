"""OFD (GB/T 33190): its pages are drawn as those of a PDF, and read as one.

So that what is hidden, covered, outside the page or a picture is told there once for both. Seals and annotations are
no text: of them only the places are handed on, since they may cover some.
"""

import io
import zipfile
from collections import ChainMap
from collections.abc import Iterator
from typing import Any

from ....model.errors import InputError
from ... import settings
from ...elements.blocks import Document
from .. import pdf, zip_parts
from ..as_pdf import Canvas
from .package import Package, child, children, first, numbers, said
from .page import Drawing

# Kinds of annotations that may cover text; links, highlights and watermarks let it be seen.
COVERING = {"Stamp": "Stamp", "Path": "Ink"}
SEAL = "Widget"
BEHIND = ("Background", "Body", "Foreground")  # in what order layers and templates are painted
BODY = 1
A4 = (0.0, 0.0, 210.0, 297.0)


def read(data: bytes, source: str) -> Document:
    """The blocks of an OFD. Raises InputError where it is damaged, encrypted, a bomb, or has too much on it."""
    drawn = as_pdf(data, source)
    try:
        return pdf.read(drawn, source)._replace(kind="ofd")
    except InputError as error:
        if error.key == "pdf":
            raise InputError("ofd", source) from None
        raise


def as_pdf(data: bytes, source: str) -> bytes:
    """An OFD as a PDF with the same characters, lines and pictures at the same places. Raises InputError."""
    damaged = InputError("ofd", source)
    limit = settings.MAX_UNPACKED // settings.MEGABYTE
    zip_parts.check(data, source, damaged, InputError("ofd_bomb", source, limit=limit))
    canvas = Canvas(settings.MAX_OFD_DRAWN)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            package = Package(archive)
            number = 0
            for number, page in enumerate(_pages(package), 1):
                if number > settings.MAX_PDF_PAGES:
                    raise InputError("ofd_pages", source, limit=settings.MAX_PDF_PAGES)
                _draw(page, canvas)
            if not number:
                raise damaged
        return canvas.done()
    except (InputError, RecursionError):
        raise
    except OverflowError:  # of the canvas, or of what is drawn within what is drawn
        limit = settings.MAX_OFD_DRAWN // settings.MEGABYTE
        raise InputError("ofd_bomb", source, limit=limit) from None
    except Exception:  # lxml, zipfile and numbers that are none raise many kinds
        raise damaged from None


class _Page:
    """A page with what holds for it: its document, its number there, and what lies over it."""

    def __init__(self, package: Package, root: Any, content: Any, above: list[tuple[str, list[float]]]) -> None:
        self.package, self.root, self.content, self.above = package, root, content, above


def _pages(package: Package) -> Iterator[_Page]:
    """The pages of all documents of a package. Raises ValueError for what is not there."""
    for body in children(package.part("OFD.xml"), "DocBody"):
        root = package.part(first(body, "DocRoot"))
        above = _above(package, root, package.linked(body, "Signatures"))
        for page in children(child(root, "Pages"), "Page"):
            yield _Page(package, root, package.part(page.get("BaseLoc"), root), above.get(page.get("ID"), []))


def _draw(page: _Page, canvas: Canvas) -> None:
    """Draw a page with its templates."""
    common = child(page.root, "CommonData")
    area = child(page.content, "Area")
    box = numbers(first(area if area is not None else child(common, "PageArea"), "PhysicalBox"), 4) or [*A4]
    canvas.page(box)
    resources = page.package.resources(page.root, common, "PublicRes", "DocumentRes")
    known = {template.get("ID"): template for template in children(common, "TemplatePage")}
    layers: list[tuple[int, Any, Drawing]] = []

    def add(content: Any, order: int) -> None:
        own = page.package.resources(content, content, "PageRes")
        drawing = Drawing(canvas, ChainMap(own, resources), page.package.picture)  # type: ignore[arg-type]
        for layer in children(child(content, "Content"), "Layer"):
            layers.append((len(BEHIND) * order + _order(layer.get("Type"), BODY), layer, drawing))

    for used in children(page.content, "Template"):
        template = known.get(used.get("TemplateID"))
        if template is None:  # some writers name templates that are not there
            continue
        if (content := page.package.part(template.get("BaseLoc"), page.root, lenient=True)) is not None:
            add(content, _order(used.get("ZOrder") or template.get("ZOrder"), 0))
    add(page.content, BODY)
    for _, layer, drawing in sorted(layers, key=lambda one: one[0]):
        drawing.layer(layer)
    for kind, place in page.above:
        canvas.note(kind, place)


def _order(said: str | None, usual: int) -> int:
    return BEHIND.index(said) if said in BEHIND else usual


def _above(package: Package, root: Any, signatures: Any) -> dict[str, list[tuple[str, list[float]]]]:
    """{page: [(kind of note in a PDF, bounds)]} of seals and of annotations that are shown and may cover text."""
    found: dict[str, list[tuple[str, list[float]]]] = {}
    for signature in children(signatures, "Signature"):
        sealed = package.part(signature.get("BaseLoc"), signatures, lenient=True)
        for seal in children(child(sealed, "SignedInfo"), "StampAnnot"):
            if place := numbers(seal.get("Boundary"), 4):
                found.setdefault(seal.get("PageRef") or "", []).append((SEAL, place))
    annotations = package.linked(root, "Annotations")
    for page in children(annotations, "Page"):
        listed = package.linked(page, "FileLoc", annotations)
        for note in children(listed, "Annot"):
            kind = COVERING.get(note.get("Type") or "")
            look = child(note, "Appearance")
            place = numbers(None if look is None else look.get("Boundary"), 4)
            if kind and place and said(note, "Visible", True):
                found.setdefault(page.get("PageID") or "", []).append((kind, place))
    return found
