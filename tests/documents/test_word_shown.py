"""What a viewer of Word files shows otherwise than it is stored, or does not show, is never certain."""

import io

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from documents.published import LABELS, ROWS, TITLE, read
from gidar.extraction import Extraction
from gidar.model.errors import InputError

FEES = LABELS["fees/administrative_fees"]
OFFICE = "http://schemas.openxmlformats.org"
SPACES = {
    "w": f"{OFFICE}/wordprocessingml/2006/main",
    "r": f"{OFFICE}/officeDocument/2006/relationships",
    "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{OFFICE}/drawingml/2006/main",
    "mc": f"{OFFICE}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "w10": "urn:schemas-microsoft-com:office:word",
    "foo": "urn:foo",
}
NAMES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def word(
    inner: str = run("14"),
    cell: str = "",
    paragraph: str = "",
    row: str = "",
    table: str = "",
    before: str = "",
    after: str = "",
    style: str = "",
) -> bytes:
    """A Word file with something in the last cell of its table, in what that stands in, and around the table."""
    document = docx.Document()
    document.add_paragraph(TITLE)
    if style:
        document.styles.element.append(parse_xml(style.replace("<w:style ", f"<w:style {NAMES} ", 1)))
    rows = ""
    for line in ROWS:
        rows += f"<w:tr><w:trPr>{row if line[0] == FEES else ''}</w:trPr>"
        for n, text in enumerate(line):
            last = line[0] == FEES and n == 1
            rows += f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>{cell if last else ""}</w:tcPr>'
            rows += f"<w:p><w:pPr>{paragraph if last else ''}</w:pPr>{inner if last else run(text)}</w:p></w:tc>"
        rows += "</w:tr>"
    grid = '<w:gridCol w:w="3000"/>' * 4
    whole = f"{before}<w:tbl><w:tblPr>{table}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{after}"
    for n, element in enumerate(list(parse_xml(f"<w:body {NAMES}>{whole}</w:body>"))):
        document.element.body.insert(1 + n, element)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def of(record: Extraction, table: str) -> set[tuple[object, str]]:
    return {(cell.value, cell.confidence) for cell in record.cells if cell.pointer.startswith(f"/tables/{table}/")}


def sign(kind: str, more: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"{more}/></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {text} </w:instrText></w:r>'


BEGIN, SEPARATE, END = map(sign, ("begin", "separate", "end"))
RESULT = SEPARATE + run("14") + END
DIRTY = sign("begin", ' w:dirty="true"')


def either(choice: str, fallback: str, requires: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


STRUCK, RAISED = "<w:strike/>", '<w:vertAlign w:val="superscript"/>'
CONTENT = f"<w:sdtContent>{run('14')}</w:sdtContent>"


@pytest.mark.parametrize(
    ("inner", "value", "certain"),
    [
        # Fields: their codes are not shown, and what most of them show is computed.
        (BEGIN + code("HYPERLINK x") + RESULT, 14, True),
        (BEGIN + run("9") + code("MERGEFIELD x") + RESULT, 14, True),
        (BEGIN + code("XE x") + END + run("14"), 14, True),
        (BEGIN + code("= 9+5") + RESULT, 14, False),
        (DIRTY + code("MERGEFIELD x") + RESULT, 14, False),
        (BEGIN + code("PAGE") + RESULT, 14, False),
        (run("1") + BEGIN + code("= 2+2") + END, 1, False),
        (run("1") + BEGIN + code("EQ \\o(4,9)") + END, 1, False),
        (run("1") + BEGIN + code("SYMBOL 52") + SEPARATE + END, 1, False),
        (BEGIN + code("IF 1=1") + BEGIN + code("= 9") + SEPARATE + run("9") + END + RESULT, 14, False),
        (BEGIN + code("MERGEFIELD x") + run("14"), 14, False),
        ('<w:fldSimple w:instr=" MERGEFIELD x ">' + run("14") + "</w:fldSimple>", 14, True),
        ('<w:fldSimple w:instr=" = 9+5 ">' + run("14") + "</w:fldSimple>", 14, False),
        (run("1") + '<w:fldSimple w:instr=" = 9+9 "/>', 1, False),
        # Alternatives, and what only some know.
        (either(run("14"), run("14"), "w14"), 14, True),
        (either(run("14"), run("9"), "w14"), 14, False),
        (either(run("9"), run("14"), "foo"), 14, False),
        (run("14") + either("", run("9"), "w14"), 14, False),
        ("<w:r><foo:x><w:t>14</w:t></foo:x></w:r>", 14, False),
        (f'<w:bdo w:val="rtl">{run("41")}</w:bdo>', 41, False),
        (f"<w:sdt><w:sdtPr/>{CONTENT}</w:sdt>", 14, True),
        (f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr>{CONTENT}</w:sdt>', 14, False),
        # Signs that a viewer puts there.
        (run("14") + "<w:r><w:footnoteReference/></w:r>", 14, False),
        (run("14") + f"<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteReference/></w:r>", 14, True),
        (run("14") + "<w:r><w:pgNum/></w:r>", 14, False),
        (run("14") + "<w:r><w:pict/></w:r>", 14, False),
        # Figures that are struck out in part.
        (run("9", STRUCK) + run("14"), 14, False),
        (run("14") + run("9", STRUCK), 14, False),
        (run("9 ", STRUCK) + run("14"), 14, True),
        (run("9", STRUCK) + "<w:r><w:br/></w:r>" + run("14"), 14, True),
        (run("9", "<w:vanish/>") + run("14"), 14, True),
    ],
)
def test_what_is_shown_otherwise_than_stored_is_not_certain(inner: str, value: int, certain: bool) -> None:
    record = read(word(inner), "docx")
    assert of(record, "fees") == {(value, "certain" if certain else "likely")}
    assert of(record, "licensing") == {(11, "certain")}


def shd(attributes: str) -> str:
    return f"<w:shd {attributes}/>"


BLUE = '<w:color w:val="003366"/>'
DARK = 'w:val="clear" w:fill="003366"'
SOLID = 'w:val="solid" w:color="003366" w:fill="FFFFFF"'
STYLED = '<w:{}Style w:val="X"/>'


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"inner": run("14", BLUE + shd(SOLID))}, "unseen"),
        ({"inner": run("14", BLUE), "cell": shd(SOLID)}, "unseen"),
        ({"inner": run("14", BLUE), "paragraph": shd(SOLID)}, "unseen"),
        ({"inner": run("14", BLUE), "cell": shd('w:val="pct10" w:color="003366" w:fill="FFFFFF"')}, "certain"),
        ({"inner": run("14", BLUE), "cell": shd('w:val="horzStripe" w:color="003366" w:fill="FFFFFF"')}, "likely"),
        ({"inner": run("14", BLUE), "cell": shd('w:val="nil" w:fill="003366"')}, "certain"),
        ({"inner": run("14", BLUE), "table": shd(DARK)}, "likely"),
        ({"inner": run("14", '<w:color w:val="000000" w:themeColor="background1"/>')}, "likely"),
        ({"inner": run("14", '<w:color w:val="FFFFFF" w:themeColor="background1"/>')}, "unseen"),
        ({"inner": run("14", '<w:color w:val="000000" w:themeColor="text1"/>')}, "certain"),
        ({"inner": run("14", '<w:color w:val="00FF00"/><w:highlight w:val="green"/>')}, "unseen"),
        ({"inner": run("14", '<w:highlight w:val="black"/>')}, "likely"),
        ({"inner": run("14", '<w:highlight w:val="yellow"/>')}, "certain"),
        ({"inner": run("14", "<w14:textFill><w14:noFill/></w14:textFill>")}, "likely"),
        (
            {
                "inner": run("14", BLUE),
                "paragraph": STYLED.format("p"),
                "style": f'<w:style w:type="paragraph" w:styleId="X"><w:pPr>{shd(DARK)}</w:pPr></w:style>',
            },
            "unseen",
        ),
        *(
            (
                {
                    "inner": run("14", colour),
                    "table": STYLED.format("tbl") + f'<w:tblLook w:{look}="1"/>',
                    "style": f'<w:style w:type="table" w:styleId="X"><w:tblStylePr w:type="{part}">{said}'
                    "</w:tblStylePr></w:style>",
                },
                told,
            )
            for part, look, colour, said, told in (
                ("lastRow", "lastRow", BLUE, f"<w:tcPr>{shd(DARK)}</w:tcPr>", "likely"),
                ("lastRow", "lastRow", "", "<w:rPr><w:vanish/></w:rPr>", "likely"),
                ("firstRow", "firstRow", BLUE, f"<w:tcPr>{shd(DARK)}</w:tcPr>", "certain"),
                ("firstCol", "firstColumn", BLUE, f"<w:tcPr>{shd(DARK)}</w:tcPr>", "certain"),
            )
        ),
    ],
)
def test_figures_in_the_colour_behind_them_are_not_certain(parts: dict[str, str], told: str) -> None:
    record = read(word(**parts), "docx")
    assert of(record, "fees") == {(None, "unread") if told == "unseen" else (14, told)}


@pytest.mark.parametrize(
    "inner",
    [
        run("14", STRUCK),
        run("14", "<w:vanish/>"),
        run("14", '<w:color w:val="FFFFFF"/>'),
        '<w:del w:id="1" w:author="a"><w:r><w:delText>14</w:delText></w:r></w:del>',
    ],
)
def test_a_figure_that_is_struck_or_hidden_is_no_blank(inner: str) -> None:
    [cell] = [cell for cell in read(word(inner), "docx").cells if "/fees/" in cell.pointer]
    assert (cell.value, cell.confidence, cell.reason, cell.raw) == (None, "unread", "unseen", "14")


def with_part(data: bytes, name: str, text: str) -> bytes:
    """The same file with one note of a kind, which has the number 1."""
    document = docx.Document(io.BytesIO(data))
    paragraph, whole = f"<w:p>{run(text)}</w:p>", name if name == "header" else f"{name}s"
    inner = paragraph if name == whole else f'<w:{name} w:id="1">{paragraph}</w:{name}>'
    root = f"<w:{whole} {NAMES}>{inner}</w:{whole}>".encode()
    part = Part(PackURI(f"/word/{name}9.xml"), "application/xml", root, document.part.package)
    document.part.relate_to(part, f"{SPACES['r']}/{whole}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "reference", "text", "fees"),
    [
        ("comment", '<w:r><w:commentReference w:id="1"/></w:r>', "应为15", "likely"),
        ("comment", '<w:commentRangeStart w:id="1"/>', "请核", "likely"),
        ("footnote", f'<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteReference w:id="1"/></w:r>', "含上年3万元", "likely"),
        ("endnote", f'<w:r><w:rPr>{RAISED}</w:rPr><w:endnoteReference w:id="1"/></w:r>', "由财政局提供", "certain"),
        ("header", "", f"更正：{FEES}为15", "likely"),
        ("header", "", "甲县乙局2024年报告", "certain"),
        *(("header", "", number, "certain") for number in ("— 3 —", "- 3 -", "第3页 共5页", "3 / 5")),
    ],
)
def test_what_is_written_beside_the_text_is_named(name: str, reference: str, text: str, fees: str) -> None:
    record = read(with_part(word(run("14") + reference), name, text), "docx")
    assert of(record, "fees") == {(14, fees)}
    assert (text in [one.text for one in record.left_out]) == (fees == "likely" or name != "header")


HEIGHT = '<w:trHeight w:val="{}" w:hRule="{}"/>'


@pytest.mark.parametrize(
    ("parts", "certain"),
    [
        ({"row": HEIGHT.format(150, "exact")}, False),
        ({"row": HEIGHT.format(150, "atLeast")}, True),
        ({"row": HEIGHT.format(280, "exact")}, True),
        ({"row": HEIGHT.format(280, "exact"), "inner": run("14", '<w:sz w:val="72"/>')}, False),
        ({"row": HEIGHT.format(280, "exact"), "inner": "<w:r><w:br/></w:r></w:p><w:p>" + run("14")}, False),
        ({"row": HEIGHT.format(400, "exact"), "paragraph": '<w:spacing w:before="600"/>'}, False),
        ({"paragraph": '<w:spacing w:line="100" w:lineRule="exact"/>'}, False),
        ({"paragraph": '<w:spacing w:line="240" w:lineRule="exact"/>'}, True),
        ({"paragraph": '<w:ind w:left="-2000"/>'}, False),
        ({"paragraph": '<w:ind w:leftChars="-50" w:left="-105"/>'}, True),
        ({"paragraph": '<w:ind w:firstLine="6000"/>'}, False),
        ({"cell": '<w:tcBorders><w:tl2br w:val="single"/></w:tcBorders>'}, False),
        ({"cell": '<w:tcBorders><w:tl2br w:val="nil"/></w:tcBorders>'}, True),
        ({"row": '<w:del w:id="1" w:author="a"/>'}, False),
        ({"cell": '<w:cellDel w:id="1" w:author="a"/>'}, False),
        ({"cell": "<w:hMerge/>"}, False),
        ({"inner": run("14", '<w:fitText w:val="20"/>')}, False),
    ],
)
def test_figures_without_room_are_not_certain(parts: dict[str, str], certain: bool) -> None:
    record = read(word(**parts), "docx")
    assert of(record, "fees") == {(14, "certain" if certain else "likely")}


def anchored(inside: str, top: int = 0, relative: str = "paragraph", behind: int = 0, wrap: str = "None") -> str:
    """A drawing of 200 points on 100 that stands so many points below its paragraph."""
    return (
        f'<w:r><w:drawing><wp:anchor behindDoc="{behind}"><wp:positionV relativeFrom="{relative}">'
        f'<wp:posOffset>{top * 12700}</wp:posOffset></wp:positionV><wp:extent cx="2540000" cy="1270000"/>'
        f"<wp:wrap{wrap}/>"
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def shape(fill: str, text: str = "", form: str = "rect") -> str:
    box = f"<wps:txbx><w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent></wps:txbx>" if text else ""
    return f'<wps:wsp><wps:spPr><a:prstGeom prst="{form}"/><a:{fill}/></wps:spPr>{box}</wps:wsp>'


def drawn(style: str, tag: str = "rect", inside: str = "", more: str = "") -> str:
    return f'<w:r><w:pict><v:{tag} style="{style}" {more}>{inside}</v:{tag}></w:pict></w:r>'


WHITE = shape('solidFill><a:srgbClr val="FFFFFF"/></a:solidFill').replace("solidFill/>", "solidFill>")
NINE = f"<v:textbox><w:txbxContent><w:p>{run('9')}</w:p></w:txbxContent></v:textbox>"
OVER = "position:absolute;margin-top:0;height:100pt"


@pytest.mark.parametrize(
    ("inner", "covered"),
    [
        (anchored(WHITE), True),
        (anchored("<pic/>"), True),
        (anchored(WHITE, top=150), True),
        (anchored(WHITE, top=-500), False),
        (anchored(WHITE, behind=1), False),
        (anchored(WHITE, wrap="Square"), False),
        (anchored(WHITE, wrap="TopAndBottom"), False),
        (anchored(WHITE, relative="page", top=600), True),
        (anchored(WHITE, relative="page", top=-100), False),
        (anchored(shape("noFill")), False),
        (anchored(shape("noFill", "机关")), False),
        (anchored(shape("noFill", "9")), True),
        (anchored(shape("noFill", form="line")), True),
        (drawn(OVER), True),
        (drawn(OVER, more='filled="f"'), False),
        (drawn(OVER, more='filled="f"', inside=NINE), True),
        (drawn(OVER + ";z-index:-1"), False),
        (drawn(OVER, inside='<w10:wrap type="square"/>'), False),
        (drawn("height:100pt"), False),
        (drawn("position:absolute", "line", more='from="0,20pt" to="100pt,20pt"'), True),
        (drawn(OVER, "group", inside="<v:rect/>"), True),
    ],
)
def test_what_may_lie_over_a_table_makes_its_rows_doubtful(inner: str, covered: bool) -> None:
    record = read(word(before=f"<w:p>{inner}</w:p>"), "docx")
    told = {cell.confidence for cell in record.cells if cell.value is not None}
    assert ("likely" in told) == covered


@pytest.mark.parametrize(("where", "first"), [("after", "likely"), ("inner", "certain")])
def test_what_reaches_up_makes_the_rows_above_doubtful(where: str, first: str) -> None:
    inner = anchored(WHITE, top=-90)
    parts = {"after": f"<w:p>{inner}</w:p>"} if where == "after" else {"inner": run("14") + inner}
    record = read(word(**parts), "docx")
    assert of(record, "fees") == {(14, "likely")}
    assert of(record, "enforcement") == {(12, "likely"), (13, "likely")}
    assert of(record, "documents") >= {(4, "certain")}


@pytest.mark.parametrize("tag", ["altChunk", "subDoc"])
def test_a_file_within_a_word_file_is_named(tag: str) -> None:
    with pytest.raises(InputError) as told:
        read(word(after=f'<w:{tag} r:id="rId1"/>'), "docx")
    assert told.value.key == "docx_embedded"
