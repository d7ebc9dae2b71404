"""The same as of Word files of .rtf and .odt: what is shown otherwise than it is stored is never certain."""

import io
import zipfile

import pytest

from documents.published import LABELS, ROWS, TITLE, read
from gidar.extraction import Extraction

FEES = LABELS["fees/administrative_fees"]


def told(record: Extraction) -> set[str]:
    """How surely the figures were read: the last one, and the others."""
    assert {cell.value for cell in record.cells if cell.pointer.startswith("/tables/fees/")} <= {14, 1}
    return {cell.confidence for cell in record.cells if cell.value is not None}


ALL, LAST, NONE = {"likely"}, {"likely", "certain"}, {"certain"}


# ---- RTF -------------------------------------------------------------------------------------------


def escaped(text: str) -> str:
    return "".join(c if c.isascii() else f"\\u{(ord(c) + 2**15) % 2**16 - 2**15}?" for c in text)


def rtf(inner: str = "14", row: str = "", before: str = "") -> bytes:
    out = rf"{{\rtf1\ansi\pard {escaped(TITLE)}\par {before}"
    for line in ROWS:
        out += r"\trowd " + (row if line[0] == FEES else "")
        out += "".join(rf"\cellx{3000 * (n + 1)}" for n in range(len(line)))
        for n, text in enumerate(line):
            out += rf"\pard\intbl {inner if line[0] == FEES and n == 1 else escaped(text)}\cell "
        out += r"\row "
    return (out + r"\pard\par}").encode()


def field(code: str, result: str) -> str:
    return rf"{{\field{{\*\fldinst {{{code}}}}}{result}}}"


def shape(place: str) -> str:
    return rf"{{\shp{{\*\shpinst\shpbottom5000{place}{{\sp{{\sn fillColor}}{{\sv 16777215}}}}}}}}\par "


RESULT = r"{\fldrslt {14}}"


@pytest.mark.parametrize(
    ("parts", "doubted"),
    [
        ({"inner": field("HYPERLINK x", RESULT)}, NONE),
        ({"inner": field("= 9+9", RESULT)}, LAST),
        ({"inner": "1" + field("= 4", "")}, LAST),
        ({"inner": r"{\strike 9}14"}, LAST),
        ({"inner": r"14{\strike 9}"}, LAST),
        ({"inner": r"{\strike 9 }14"}, NONE),
        ({"row": r"\trrh-120"}, LAST),
        ({"row": r"\trrh-300"}, NONE),
        ({"row": r"\trrh120"}, NONE),
        ({"before": shape(r"\shpwr3\shpfblwtxt0")}, ALL),
        ({"before": shape(r"\shpwr3\shpfblwtxt1")}, NONE),
        ({"before": shape(r"\shpwr2\shpfblwtxt0")}, NONE),
    ],
)
def test_what_an_rtf_shows_otherwise_is_not_certain(parts: dict[str, str], doubted: set[str]) -> None:
    assert told(read(rtf(**parts), "rtf")) == doubted


# ---- OpenDocument ----------------------------------------------------------------------------------

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing")),
        ("fo", "xsl-fo-compatible"),
    )
)
GROUND = '<style:graphic-properties draw:fill="solid" style:wrap="{}" style:run-through="{}"/>'
STYLES = {
    ("S", "text"): '<style:text-properties style:text-line-through-style="solid"/>',
    ("R", "table-row"): '<style:table-row-properties style:row-height="0.2cm"/>',
    ("M", "table-row"): '<style:table-row-properties style:min-row-height="0.2cm"/>',
    ("F", "graphic"): GROUND.format("run-through", "foreground"),
    ("B", "graphic"): GROUND.format("run-through", "background"),
    ("A", "graphic"): GROUND.format("parallel", "foreground"),
}


def odt(inner: str = "14", row: str = "", before: str = "") -> bytes:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="{family}">{said}</style:style>'
        for (name, family), said in STYLES.items()
    )
    body = f"<text:p>{TITLE}</text:p><text:p>{before}</text:p><table:table>"
    for line in ROWS:
        style = f' table:style-name="{row}"' if row and line[0] == FEES else ""
        cells = (inner if line[0] == FEES and n == 1 else text for n, text in enumerate(line))
        cells = (f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in cells)
        body += f"<table:table-row{style}>{''.join(cells)}</table:table-row>"
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</table:table></office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return out.getvalue()


def rectangle(style: str, anchor: str = "paragraph") -> str:
    return f'<draw:rect text:anchor-type="{anchor}" draw:style-name="{style}"/>'


@pytest.mark.parametrize(
    ("parts", "doubted"),
    [
        ({}, NONE),
        ({"inner": '<text:span text:style-name="S">9</text:span>14'}, LAST),
        ({"inner": '<text:span text:style-name="S">9 </text:span>14'}, NONE),
        ({"inner": "<text:expression>14</text:expression>"}, LAST),
        ({"inner": "<text:page-number>14</text:page-number>"}, LAST),
        ({"row": "R"}, LAST),
        ({"row": "M"}, NONE),
        ({"before": rectangle("F")}, ALL),
        ({"before": rectangle("F", "as-char")}, NONE),
        ({"before": rectangle("B")}, NONE),
        ({"before": rectangle("A")}, NONE),
    ],
)
def test_what_an_odt_shows_otherwise_is_not_certain(parts: dict[str, str], doubted: set[str]) -> None:
    assert told(read(odt(**parts), "odt")) == doubted
