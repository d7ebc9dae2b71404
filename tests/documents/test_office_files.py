"""Old and other word processors' files: .odt, .rtf, .mht by readers of our own, .doc and .wps through LibreOffice."""

import base64
import io
import os
import quopri
import shutil
import stat
import subprocess
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

import gidar
from conftest import needed
from documents import draw, figures
from documents.judge import judge
from gidar.cli import main
from gidar.extraction import Extraction, extract
from gidar.extraction import settings as limits
from gidar.extraction.documents import bytes_to_document, office
from gidar.extraction.elements.blocks import OBJECT, TableBlock, TextLine

NOISES: tuple[tuple[str, ...], ...] = ((), ("thousands", "footnote marks"), ("split",))


def shown(name: str, data: bytes) -> list[Any]:
    """The blocks of a document: lines as texts, tables as rows of (text, first column, columns, carried, mark)."""
    out: list[Any] = []
    for block in bytes_to_document(data, name).blocks:
        if isinstance(block, TextLine):
            out.append(block.text)
        else:
            assert isinstance(block, TableBlock)
            out.append([[(c.text, c.start, c.width, c.carried, c.mark) for c in row] for row in block.rows])
    return out


def texts(name: str, data: bytes) -> list[Any]:
    """The same with the texts of cells alone."""
    return [one if isinstance(one, str) else [[cell[0] for cell in row] for row in one] for one in shown(name, data)]


def refused(name: str, data: bytes) -> str:
    with pytest.raises(gidar.InputError) as error:
        extract(name, data)
    assert error.value.message("zh") and error.value.message("en")
    return error.value.key


# ---- What LibreOffice saves -------------------------------------------------------------------------


def drawn() -> list[Any]:
    return [
        draw(figures.report(gidar.load_edition(edition), n), "docx", noises, seed=n)
        for n, (edition, noises) in enumerate((e, noises) for e in gidar.editions() for noises in NOISES)
    ]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drawn Word files, and what LibreOffice saves them as."""
    program = office.found()
    if not program:
        needed("LibreOffice", "soffice is not installed")
    folder = tmp_path_factory.mktemp("saved")
    for n, document in enumerate(drawn()):
        (folder / f"{n}.docx").write_bytes(document.data)
    for ending in ("odt", "rtf", "doc"):
        command = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", ending]
        paths = sorted(map(str, folder.glob("*.docx")))
        subprocess.run([*command, "--outdir", str(folder), *paths], capture_output=True, check=True, timeout=240)
    return folder


def said(record: Extraction) -> Any:
    """What was read, without where."""
    cells = [(cell.pointer, cell.value, cell.confidence, cell.reason) for cell in record.cells]
    return cells, {name: stated.value for name, stated in record.stated.items()}, sorted(record.sections)


@pytest.mark.parametrize("ending", ["odt", "rtf", "doc"])
def test_what_another_program_saves_is_read_as_the_word_file(saved: Path, ending: str) -> None:
    for n, document in enumerate(drawn()):
        if ending == "doc" and n % len(NOISES) == 1:
            continue  # each starts LibreOffice
        record = extract(f"report.{ending}", (saved / f"{n}.{ending}").read_bytes())
        verdict = judge(record.to_dict(), document.truth)
        assert verdict.read == verdict.legible > 150, verdict.missed
        assert not verdict.wrong_certain and not verdict.wrong_likely
        assert said(record) == said(extract("report.docx", document.data))
        assert record.kind == {"odt": "odt", "rtf": "rtf", "doc": "office"}[ending]


def test_a_link_in_an_old_word_file_is_not_followed(saved: Path, tmp_path: Path) -> None:
    import socket

    page = (
        "<html><body><p>一</p><img src='http://{0}/a.png'><iframe src='http://{0}/b.html'></iframe>"
        "<table background='http://{0}/c.png'><tr><td>1</td></tr></table></body></html>"
    )
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        address = f"127.0.0.1:{server.getsockname()[1]}"
        rtf = (
            rb"{\rtf1 {\field{\*\fldinst INCLUDEPICTURE \\d "
            + f'"http://{address}/d.png"'.encode()
            + rb"}{\fldrslt x}}\par}"
        )
        for data in (page.format(address).encode(), rtf):
            folder = tmp_path / str(len(data))
            folder.mkdir()
            with pytest.raises(gidar.InputError):
                docx = office._saved(str(office.found()), data, folder, "a.doc")
                raise gidar.InputError("office_failed", str(len(docx)))
        with pytest.raises(TimeoutError):
            server.accept()


# ---- LibreOffice is kept within limits --------------------------------------------------------------


def compound(stream: str, head: bytes = b"") -> bytes:
    """A compound file with one stream of 4,096 bytes."""
    entry = lambda name, kind, start, size, child: (  # noqa: E731
        name.encode("utf-16-le").ljust(64, b"\0")
        + (2 * len(name) + 2).to_bytes(2, "little")
        + bytes([kind, 1])
        + b"\xff" * 8
        + child.to_bytes(4, "little")
        + bytes(36)
        + start.to_bytes(4, "little")
        + size.to_bytes(8, "little")
    )
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + bytes.fromhex("3E000300FEFF09000600") + bytes(10)
    header += (1).to_bytes(4, "little") + (1).to_bytes(4, "little") + bytes(4) + (4096).to_bytes(4, "little")
    header += b"\xfe\xff\xff\xff" + bytes(4) + b"\xfe\xff\xff\xff" + bytes(4) + bytes(4) + b"\xff" * 432
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 10), 0xFFFFFFFE]
    fat = b"".join(n.to_bytes(4, "little") for n in table).ljust(512, b"\xff")
    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0, 1) + entry(stream, 2, 2, 4096, 0xFFFFFFFF) + bytes(256)
    return header + fat + directory + head.ljust(4096, b"\0")


def test_what_a_compound_file_holds_is_told_before_anything_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "found", lambda: None)
    assert refused("a.doc", compound("WordDocument")) == "office_missing"
    assert refused("a.wps", compound("CONTENTS")) == "office_missing"
    assert refused("a.doc", compound("WordDocument", bytes(11) + b"\1")) == "docx_locked"
    assert refused("a.doc", compound("EncryptedPackage")) == "docx_locked"
    assert refused("a.doc", compound("Workbook")) == "other_kind"
    assert refused("a.wps", compound("PowerPoint Document")) == "other_kind"
    noise = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(n * n % 251 for n in range(200_000))
    assert refused("a.doc", noise) == "office_damaged"
    assert refused("a.doc", b"\0\1\2" * 300) == "office_damaged"


@pytest.mark.parametrize("command", ["extract", "validate"])
@pytest.mark.parametrize("name", ["a.doc", "b.wps"])
def test_libreoffice_is_not_run_where_it_is_forbidden(
    command: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path, ran = tmp_path / name, tmp_path / "ran"
    path.write_bytes(compound("WordDocument"))
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\necho > {ran}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(office, "found", lambda: str(program))
    monkeypatch.setenv(office.FORBIDDEN, "")
    assert main([command, str(path)]) == 2 and ran.exists()
    assert "--no-office" not in "".join(capfd.readouterr())
    ran.unlink()
    assert main([command, "--no-office", str(path)]) == 2 and not ran.exists()
    assert "--no-office" in "".join(capfd.readouterr())
    monkeypatch.setenv(office.FORBIDDEN, "1")
    assert refused(name, path.read_bytes()) == "office_forbidden" and not ran.exists()


def test_a_program_that_does_not_end_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 300 &\necho $! > {tmp_path}/child\nwait\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(office, "found", lambda: str(program))
    monkeypatch.setattr(limits, "OFFICE_SECONDS", 2)
    start = time.monotonic()
    assert refused("a.doc", compound("WordDocument")) == "office_failed"
    assert time.monotonic() - start < 20
    child = int((tmp_path / "child").read_text("utf-8"))
    for _ in range(50):
        state = Path(f"/proc/{child}/stat")
        if not state.exists() or " Z " in state.read_text("utf-8"):
            break
        time.sleep(0.1)
    else:
        os.kill(child, 9)
        pytest.fail("what the program started goes on")


# ---- RTF --------------------------------------------------------------------------------------------

RTF = rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 SimSun;}{\f2\fcharset136 Ming;}}"


def test_the_text_of_an_rtf_is_that_which_is_seen() -> None:
    body = (
        RTF
        + rb"{\info{\title no}}{\header no\par}"
        + rb"\pard\f1 \'b1\'a8\'b8\'e6 2024\par "
        + rb"\f2 \'b3\'f8\par \uc2\u25253\'b1\'a8\u-255\'a3\'a1x\par "
        + rb"\uc1\u-10179?\u-8704?y\par "
        + rb"a{\v hidden}{\strike out}{\deleted gone}b\par "
        + rb"{\upr{ansi}{\*\ud{\uc0\u19968}}}{\*\unknown no}{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}\par "
        + rb"{\listtext\f1 \'d2\'bb\'a1\'a2}{\pict\bin5 }}{\x1}a\emdash{}b\~c\_d\{e\}\par}"
    )
    assert texts("a.rtf", body) == ["报告 2024", "報", "报！x", "😀y", "ab", "一link", "一、a—b c-d{e}"]


COLOURS = rb"{\colortbl;\red255\green255\blue255;\red0\green0\blue128;\red254\green254\blue254;}"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (rb"29{\cf1 2}", "29"),  # white on white
        (rb"29{\cf3 2}", "29"),
        (rb"{\cf2 29}2", "292"),
        (rb"{\cf1\chcbpat2 29}{\cf1\highlight2 2}", "292"),
        (rb"{\cf2\cb2 29}2", "2"),
        (rb"\pard\cbpat2 {\cf1 29}{\cf2 2}", "29"),
        (rb"\pard\cbpat2\cf1 29\plain\cf2 2", "29"),
        (rb"\pard\cbpat2 x\par\pard 29{\cf1 2}", "29"),
        (rb"{\cf9 29}{\cf0 2}", "292"),  # automatic, and one that is not there
        (rb"29{\cf1 2", "29"),
    ],
)
def test_what_is_written_in_the_colour_behind_it_is_not_read(written: bytes, seen: str) -> None:
    assert texts("a.rtf", RTF + COLOURS + written + b"}")[-1] == seen


@pytest.mark.parametrize("written", [rb"29{\fs2 2}", rb"29{\fs4 2}", rb"29{\charscalex1 2}"])
def test_what_is_too_small_to_be_seen_is_doubtful(written: bytes) -> None:
    row = RTF + rb"\trowd\cellx900\cellx1800\pard\intbl " + written + rb"\cell 3\cell\row}"
    assert bytes_to_document(RTF + written + b"}", "a.rtf").doubtful and texts("a.rtf", row) == [[[OBJECT, "3"]]]
    assert not bytes_to_document(RTF + rb"29{\fs21 2}" + b"}", "a.rtf").doubtful


def test_white_text_in_a_shaded_cell_of_an_rtf_is_read() -> None:
    row = rb"\trowd\clcbpat2\cellx1000\cellx2000\pard\intbl {\cf1 29}\cell {\cf1 2}7\cell\row\pard x\par}"
    assert texts("a.rtf", RTF + COLOURS + row) == [[["29", "7"]], "x"]


def test_what_is_written_beside_the_text_of_an_rtf_is_told() -> None:
    """Comments and notes as Word writes them, in other words of the file than its text, fields in them included."""
    body = (
        RTF
        + rb"{\header\pard \f1 \'b1\'a8\'b8\'e6\par}a{\*\atnid AB}\chatn "
        + rb"{\*\annotation{\*\atnref 1}\pard\plain \f1 \'d3\'a6\'ce\'aa 560"
        + rb"{\field{\*\fldinst PAGE}{\fldrslt }}\par now}b\par "
        + rb"{\super 1{\footnote \pard\plain{\super 1} counted twice\par}}c{\info{\header no}}\par}"
    )
    assert texts("a.rtf", body)[0] == "ab"
    asides = bytes_to_document(body, "a.rtf").asides
    assert [(one.kind, one.text) for one in asides] == [
        ("around", "报告"),
        ("comment", "应为 560 now"),
        ("footnote", "1 counted twice"),
    ]


def test_nothing_behind_the_last_brace_of_an_rtf_is_read() -> None:
    assert texts("a.rtf", RTF + rb"x\par} y\par{z}") == ["x"]


def test_the_tables_of_an_rtf_keep_their_spans() -> None:
    row = rb"\trowd\trleft-100\clvmgf\cellx900\clmgf\cellx1900\clmrg\cellx2900"
    second = rb"\trowd\trleft-95\clvmrg\cellx905\cellx1910\cellx2900"
    body = (
        RTF
        + b"before\\par "
        + row
        + rb"\pard\intbl A\cell B\cell\cell\row "
        + second
        + rb"\pard\intbl\cell 1{\super 2}\cell{\shppict{\pict 00}}\cell\row \pard after\par}"
    )
    assert shown("a.rtf", body) == [
        "before",
        [
            [("A", 0, 1, False, ""), ("B", 1, 2, False, "")],
            [("A", 0, 1, True, ""), ("1", 1, 1, False, "2"), (OBJECT, 2, 1, False, "")],
        ],
        "after",
    ]


def test_a_table_in_a_table_of_an_rtf_is_one_of_its_own() -> None:
    inner = rb"\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx400\cellx800\nestrow}"
    edges = rb"\trowd\cellx900\cellx1800\cellx2700\cellx3600"
    body = RTF + inner + rb"\pard\intbl\itap1\cell 1\cell 2\cell 3\cell" + edges + rb"\row\pard z\par}"
    assert texts("a.rtf", body) == [[[OBJECT, "1", "2", "3"]], [["x", "y"]], "z"]


def test_an_rtf_that_is_a_report_is_read_under_the_ending_of_word() -> None:
    document = draw(figures.report(gidar.load_edition(), 5), "tabs", seed=5)
    lines = document.data.decode().split("\n")
    escaped = ["".join(c if " " < c < "\x7f" else rf"\u{ord(c)}?" if c != "\t" else r"\tab " for c in s) for s in lines]
    record = extract("report.doc", RTF + b"\\par ".join(line.encode() for line in escaped) + b"}")
    verdict = judge(record.to_dict(), document.truth)
    assert record.kind == "rtf"
    assert (verdict.read, verdict.wrong_certain, verdict.wrong_likely) == (verdict.legible, (), ())


def test_hostile_rtf_ends_within_limits() -> None:
    start = time.process_time()
    assert refused("a.rtf", RTF + b"{" * 100_000) == "rtf_limits"
    assert refused("a.rtf", RTF + b"\\b0" * 1_100_000) == "rtf_limits"
    assert refused("a.rtf", RTF + rb"\trowd\cellx1\pard\intbl 1\cell\row " * 100_000) in (
        "too_many_tags",
        "too_many_cells",
    )
    assert refused("a.rtf", RTF + rb"\bin99999999999 x" + b"}" * 100) == "no_text"
    assert refused("a.rtf", RTF + rb"\itap99999 x\nestcell\nestrow\u99999999 \cellx-5\row}}}}") == "no_report_tables"
    assert time.process_time() - start < 30


# ---- OpenDocument -----------------------------------------------------------------------------------


def odt(body: str, styles: str = "", /, **parts: bytes | str) -> bytes:
    names = ("office", "text", "table", "style", "drawing")
    spaces = " ".join(
        f'xmlns:{name if name != "drawing" else "draw"}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in names
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return out.getvalue()


STYLES = (
    '<style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="i" style:family="text" style:parent-style-name="h"/>'
    '<style:style style:name="s" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="u" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
)


def test_of_two_styles_of_one_name_that_of_the_text_counts() -> None:
    common = odt("", STYLES.replace('"none"', '"true"'))
    with zipfile.ZipFile(io.BytesIO(common)) as archive:
        styles = archive.read("content.xml")
    body = '<text:p>1<text:span text:style-name="h">9</text:span></text:p>'
    assert texts("a.odt", odt(body, STYLES, styles=styles)) == ["1"]


def test_the_text_of_an_odt_is_that_which_is_seen() -> None:
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:h>一、<text:s text:c="3"/>甲</text:h>'
        '<text:p>a<text:span text:style-name="i">no</text:span>b<text:span text:style-name="s">no</text:span>c</text:p>'
        "<text:p>d<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>no</text:p>"
        "</text:note-body></text:note>e<office:annotation><text:p>no</text:p></office:annotation></text:p>"
        '<text:section text:display="none"><text:p>no</text:p></text:section>'
        "<text:list><text:list-item><text:p>f<text:line-break/>g</text:p></text:list-item></text:list>"
        "<table:table><table:table-column/><table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>A</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
        '<table:table-row table:visibility="collapse">'
        "<table:table-cell><text:p>no</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>7'
        '<text:span text:style-name="u">注</text:span></text:p></table:table-cell></table:table-row>'
        "<table:table-row><table:table-cell><text:p><draw:frame><draw:image/></draw:frame></text:p></table:table-cell>"
        "<table:table-cell/></table:table-row></table:table>"
    )
    seven = ("7", 0, 1, False, "注")
    assert shown("a.odt", odt(body, STYLES)) == [
        "一、 甲",
        "abc",
        "d1e",
        "f",
        "g",
        [
            [("A", 0, 2, False, "")],
            [seven, ("7", 1, 1, False, "注")],
            [(OBJECT, 0, 1, False, ""), ("", 1, 1, False, "")],
        ],
    ]


@pytest.mark.parametrize(
    ("properties", "seen"),
    [
        ('fo:color="#ffffff"', "29"),
        ('fo:color="#FFFFFF" fo:background-color="#000080"', "292"),
        ('fo:color="#000080" fo:background-color="#000080"', "29"),
        ('fo:color="#ffffff" style:use-window-font-color="true"', "292"),
        ('fo:font-size="1pt"', None),
        ('fo:font-size="0.3mm"', None),
        ('fo:font-size="5%"', None),
        ('style:text-scale="1%"', None),
        ('fo:font-size="10.5pt"', "292"),
    ],
)
def test_what_cannot_be_seen_in_an_odt_is_not_read(properties: str, seen: str | None) -> None:
    fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    style = f'<style:style style:name="Z" style:family="text"><style:text-properties {fo} {properties}/></style:style>'
    found = bytes_to_document(odt('<text:p>29<text:span text:style-name="Z">2</text:span></text:p>', style), "a.odt")
    assert bool(found.doubtful) == (seen is None)
    assert [getattr(block, "text", "") for block in found.blocks] == [seen or "292"]


def test_white_text_in_a_shaded_cell_of_an_odt_is_read() -> None:
    fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    style = (
        f'<style:style style:name="Z" style:family="text">'
        f'<style:text-properties {fo} fo:color="#ffffff"/></style:style>'
        f'<style:style style:name="C" style:family="table-cell">'
        f'<style:table-cell-properties {fo} fo:background-color="#000080"/></style:style>'
    )
    cell = '<table:table-cell{}><text:p><text:span text:style-name="Z">{}</text:span>{}</text:p></table:table-cell>'
    row = cell.format(' table:style-name="C"', "29", "") + cell.format("", "2", "7")
    body = f"<table:table><table:table-row>{row}</table:table-row></table:table>"
    assert texts("a.odt", odt(body, style)) == [[["29", "7"]]]


def test_hostile_odt_ends_within_limits() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert refused("a.odt", odt("", META__a=entity)) == "doctype"
    assert refused("a.odt", odt("", big=b"0" * (70 << 20))) == "odt_bomb"
    assert refused("a.odt", odt("<text:p/>" * 310_000)) == "too_many_tags"
    assert refused("a.odt", odt("<table:table>" * 3000 + "</table:table>" * 3000)) in (
        "odt",
        "too_deep_document",
        "no_report_tables",
    )
    table = "<table:table>{}</table:table>"
    row = "<table:table-row table:number-rows-repeated='60'><table:table-cell table:number-columns-repeated='60'>{}"
    nested = table.format(row.format(table.format(row.format("<text:p>1</text:p>"))))
    nested = nested.replace("</table:table>", "</table:table-cell></table:table-row></table:table>")
    assert refused("a.odt", odt(nested)) == "too_many_cells"
    assert refused("a.odt", odt("")[:300]) in ("docx", "odt")
    locked = "<manifest:encryption-data/>"
    assert refused("a.odt", odt("", **{"META-INF__manifest": locked})) == "docx_locked"
    cell = '<table:table-cell table:number-columns-repeated="99999999"/>'
    row = f'<table:table-row table:number-rows-repeated="99999999">{cell * 60}</table:table-row>'
    wide = f"<table:table>{row}</table:table>"
    assert refused("a.odt", odt(wide)) in ("too_many_cells", "too_many_tags")
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refused("a.odt", sheet.getvalue()) == "other_kind"


# ---- MHT --------------------------------------------------------------------------------------------


def mht(*parts: tuple[str, bytes], charset: str = "utf-8", encoding: str = "base64") -> bytes:
    """A page and what belongs to it, as browsers and Word save them: (where it came from, HTML)."""
    out = [b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_x"\r\n']
    for name, data in parts:
        body = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
        head = f'Content-Type: text/html; charset="{charset}"\r\nContent-Transfer-Encoding: {encoding}\r\n{name}\r\n'
        out.append(b"\r\n--=_x\r\n" + head.encode() + b"\r\n" + body)
    return b"".join([*out, b"\r\n--=_x--\r\n"])


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "unicode"])
@pytest.mark.parametrize("ending", ["mht", "mhtml", "doc"])
def test_a_page_with_its_parts_is_read_as_the_page(ending: str, charset: str, encoding: str) -> None:
    document = draw(figures.report(gidar.load_edition(), 7), "html_word", seed=7)
    page = document.data.decode().replace("charset=utf-8", f"charset={charset}")
    data = page.encode({"gb2312": "gb18030", "unicode": "utf-16"}.get(charset, charset))
    record = extract(f"a.{ending}", mht(("Content-Location: file:///a.htm", data), charset=charset, encoding=encoding))
    verdict = judge(record.to_dict(), document.truth)
    assert (record.kind, verdict.read, verdict.wrong_certain) == ("mht", verdict.legible, ())


def test_the_frames_of_a_saved_page_are_read_in_their_places_once() -> None:
    document = draw(figures.report(gidar.load_edition(), 8), "html", seed=8)
    outer = b"<html><body><p>1</p><iframe src='cid:f@x'></iframe><iframe src='cid:f@x'></iframe></body></html>"
    parts = [("Content-Location: http://a.invalid/", outer), ("Content-ID: <f@x>", document.data)]
    record = extract("a.mht", mht(*parts))
    assert record.complete and judge(record.to_dict(), document.truth).wrong_certain == ()
    looped = mht(
        ("Content-Location: a", b"<p>x</p><iframe src='a'></iframe><iframe src='b'></iframe>"),
        ("Content-Location: b", b"<iframe src='a'></iframe>"),
    )
    assert texts("a.mht", looped) == ["x"]


def test_pages_that_stand_beside_each_other_are_all_read() -> None:
    """As a mail has them: the first is not more than the second."""
    parts = [("Content-Location: a", b"<html><p>1</p></html>"), ("Content-Location: b", b"<html><p>2</p></html>")]
    assert texts("a.mht", mht(*parts)) == ["1"]
    assert texts("a.mht", mht(*parts).replace(b"multipart/related", b"multipart/mixed")) == ["1", "2"]


PAGE = b"<html><body><p>1<i class='x'>9</i></p></body></html>"


@pytest.mark.parametrize(
    ("frame", "inner", "lines"),
    [
        ("<iframe src='cid:f@x'></iframe>", PAGE, ["0", "19"]),
        ("<iframe src='cid:f@x' style='display:none'></iframe>", PAGE, ["0"]),
        ("<iframe hidden src='cid:f@x'></iframe>", PAGE, ["0"]),
        ("<iframe src='cid:f@x' width='0' height='0'></iframe>", PAGE, ["0"]),
        ("<iframe src='cid:f@x' marginwidth='0' width='100%'></iframe>", PAGE, ["0", "19"]),
        ("<!-- <iframe src='cid:f@x'></iframe> -->", PAGE.replace(b"<p>", b"<!-- x --><p>"), ["0"]),
    ],
)
def test_a_frame_that_is_not_shown_is_not_read(frame: str, inner: bytes, lines: list[str]) -> None:
    outer = f"<html><body><p>0</p>{frame}</body></html>".encode()
    assert texts("a.mht", mht(("Content-Location: http://a.invalid/", outer), ("Content-ID: <f@x>", inner))) == lines


@pytest.mark.parametrize(
    ("link", "lines"),
    [
        ("<link rel='stylesheet' href='cid:s@x'>", ["1"]),
        ("<link rel='stylesheet' media='print' href='cid:s@x'>", ["19"]),
        ("<link rel='icon' href='cid:s@x'>", ["19"]),
    ],
)
def test_style_sheets_that_came_with_a_page_hide_what_they_hide(link: str, lines: list[str]) -> None:
    data = mht(
        ("Content-Location: http://a.invalid/", link.encode() + PAGE), ("Content-ID: <s@x>", b".x{display:none}")
    )
    first, _, last = data.rpartition(b"text/html")
    assert texts("a.mht", first + b"text/css" + last) == lines


def test_a_name_of_a_part_that_is_no_ascii_is_a_name() -> None:
    data = mht(("Content-Location: http://a.invalid/", PAGE), ("Content-ID: <\u4e2d>", PAGE))
    assert texts("a.mht", data.replace(b"related;", b'related; start="<a>";', 1)) == ["19"]


def test_hostile_mht_ends_within_limits() -> None:
    assert refused("a.mht", b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx") == "mht"
    assert refused("a.mht", mht(*[("X: y", b"x")] * 6000)) == "too_many_parts"
    assert refused("a.mht", b"\0\1\2" * 100) in ("mht", "encoding_document")
    nested = b"".join(b'Content-Type: multipart/related; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(3000))
    assert refused("a.mht", b"MIME-Version: 1.0\r\n" + nested) in ("mht", "too_deep_document", "too_many_parts")


def test_libreoffice_is_not_needed_for_what_we_read_ourselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "found", lambda: pytest.fail("LibreOffice was looked for"))
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    assert texts("a.rtf", RTF + rb"\par x\par}") == ["x"]
    assert texts("a.odt", odt("<text:p>x</text:p>")) == ["x"]
