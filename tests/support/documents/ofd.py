"""OFD (GB/T 33190) drawn as the PDFs are, in two ways of writing it."""

import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics

from .draft import Draft
from .office import FONT, SIZE, TOP, Pages, pdf, repacked

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
MM = 25.4 / 72
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
AREA = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"


def runs(deltas: list[float]) -> str:
    """Distances as most writers put them down: `g 3 4.2` for three that are alike."""
    out: list[str] = []
    n = 0
    while n < len(deltas):
        same = next((k for k in range(n, len(deltas)) if deltas[k] != deltas[n]), len(deltas)) - n
        out.append(f"g {same} {deltas[n]:.3f}" if same > 2 else " ".join([f"{deltas[n]:.3f}"] * same))
        n += same
    return " ".join(out)


def text(number: int, x: float, y: float, words: str, size: float, deltas: list[float], more: str = "") -> str:
    """A run of text with its foot at a place, in millimetres."""
    box = f"{x:.3f} {y - size:.3f} {max(sum(deltas) + size, size):.3f} {1.3 * size:.3f}"
    across = f' DeltaX="{runs(deltas)}"' if deltas else ""
    code = f'<ofd:TextCode X="0" Y="{size:.3f}"{across}>{escape(words)}</ofd:TextCode>'
    return f'<ofd:TextObject ID="{number}" Boundary="{box}" Font="2" Size="{size:.3f}"{more}>{code}</ofd:TextObject>'


def scaled(number: int, x: float, y: float, words: str, size: float, deltas: list[float]) -> str:
    """The same at half the size under a matrix that doubles it, as some writers do."""
    box = f"{x:.3f} {y - size:.3f} {max(sum(deltas) + size, size):.3f} {1.3 * size:.3f}"
    across = f' DeltaX="{" ".join(f"{d / 2:.4f}" for d in deltas)}"' if deltas else ""
    code = f'<ofd:TextCode X="0" Y="{size / 2:.4f}"{across}>{escape(words)}</ofd:TextCode>'
    more = f'Font="2" Size="{size / 2:.4f}" CTM="2 0 0 2 0 0"'
    return f'<ofd:TextObject ID="{number}" Boundary="{box}" {more}>{code}</ofd:TextObject>'


def line(number: int, x: float, y: float, width: float, height: float) -> str:
    """The four sides of a box."""
    data = f"M 0 0 L {width:.3f} 0 L {width:.3f} {height:.3f} L 0 {height:.3f} C"
    box = f"{x:.3f} {y:.3f} {width:.3f} {height:.3f}"
    return path(number, box, data, 'LineWidth="0.25"')


def path(number: int, box: str, data: str, more: str = "", inner: str = "") -> str:
    """A path."""
    data = f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData>"
    return f'<ofd:PathObject ID="{number}" Boundary="{box}" {more}>{inner}{data}</ofd:PathObject>'


def package(pages: list[str], templates: list[str] = [], common: str = "", more: dict[str, Any] | None = None) -> bytes:  # noqa: B006
    """A file of pages, each the inside of its Page; templates likewise, numbered from T0."""
    listed = "".join(f'<ofd:Page ID="P{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    known = "".join(f'<ofd:TemplatePage ID="T{n}" BaseLoc="Tpls/Tpl_{n}/Content.xml"/>' for n in range(len(templates)))
    document = (
        f"<ofd:Document {NAMESPACE}><ofd:CommonData>{AREA}{known}{common}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>"
    )
    root = (
        f'<ofd:OFD {NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
    )
    parts = {"OFD.xml": root, "Doc_0/Document.xml": document}
    for folder, contents in (("Pages/Page", pages), ("Tpls/Tpl", templates)):
        parts |= {
            f"Doc_0/{folder}_{n}/Content.xml": f"<ofd:Page {NAMESPACE}>{content}</ofd:Page>"
            for n, content in enumerate(contents)
        }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts | (more or {})).items():
            archive.writestr(name, HEAD + content if isinstance(content, str) else content)
    return repacked(out.getvalue())


def layer(content: str, kind: str = "Body") -> str:
    return f'<ofd:Content><ofd:Layer ID="1" Type="{kind}">{content}</ofd:Layer></ofd:Content>'


class OfdPages(Pages):
    """The pages of a PDF, but as those of an OFD; each runs of text, or text under a matrix and lines in a template."""

    def __init__(self, numbers: bool, templates: bool) -> None:
        super().__init__(numbers)
        self.templates = templates
        self.pages: list[str] = []
        self.under: list[str] = []
        self.lines: list[str] = []
        self.texts: list[str] = []
        self.canvas = self  # type: ignore[assignment]

    def setFont(self, *_: object) -> None:
        """As the canvas of a PDF has it."""

    def rect(self, x: float, y: float, width: float, height: float) -> None:
        """As the canvas of a PDF has it."""
        self.lines.append(line(self._next(), x * MM, (A4[1] - y - height) * MM, width * MM, height * MM))

    def text(self, x: float, y: float, text_: str, size: float, centred: bool = True) -> None:
        x -= pdfmetrics.stringWidth(text_, FONT, size) / 2 if centred else 0
        wide = [round(pdfmetrics.stringWidth(letter, FONT, size) * MM, 3) for letter in text_]
        write = scaled if self.templates else text
        if text_:
            self.texts.append(write(self._next(), x * MM, (A4[1] - y) * MM, text_, size * MM, wide[:-1]))

    def turn(self) -> None:
        if self.numbers:
            self.text(A4[0] / 2, 40, f"- {self.number} -", SIZE)
        if self.templates:
            used = f'<ofd:Template TemplateID="T{len(self.under)}" ZOrder="Background"/>'
            self.under.append(layer("".join(self.lines), "Background"))
            self.pages.append(used + layer("".join(self.texts)))
        else:
            self.pages.append(layer("".join(self.lines + self.texts)))
        self.lines, self.texts = [], []
        self.number, self.y = self.number + 1, float(TOP)

    def done(self) -> bytes:
        self.turn()
        return package(self.pages, self.under)

    def _next(self) -> int:
        return 10 + len(self.lines) + len(self.texts)


def ofd(draft: Draft) -> bytes:
    """As a PDF is drawn: runs of text and boxes."""
    return pdf(draft, pages=OfdPages(draft.options.get("page numbers", True), templates=False))


def ofd_templates(draft: Draft) -> bytes:
    """The same with the lines in template pages, and the text under a matrix."""
    return pdf(draft, pages=OfdPages(draft.options.get("page numbers", True), templates=True))
