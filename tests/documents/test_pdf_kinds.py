"""PDF as it is published: locked, turned, with fonts that do not say what they draw, with layers."""

import io
import re
from pathlib import Path

import pytest
import reportlab
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import gidar
from documents.published import ROWS, SECTIONS, TABLE_TWO, TITLE, read, stated, table_two, values
from gidar.extraction.front_matter.wrapped_lines import full_width, unwrapped

VERA = Path(str(reportlab.__file__)).parent / "fonts/Vera.ttf"


def embedded() -> TTFont:
    """A font that lies in the file, with a drawing of its own for every character: which does not matter here."""
    font = TTFont("Vera", VERA)
    font.face.name += b"-Drawn"  # else reportlab takes the font of this name that another test has registered
    characters = sorted({*TITLE, *"".join(cell for row in ROWS for cell in row)})
    for glyph, character in enumerate(characters, 3):
        font.face.charToGlyph[ord(character)] = glyph
        font.face.charWidths[ord(character)] = 1000
    return font


def pdf(turn: int = 0, rotate: int = 0, font: str = "STSong-Light", layered: str = "", **options: object) -> bytes:
    """A ruled PDF; its text runs as turned, its pages are shown as rotated, in degrees.

    layered marks the last figure as of a layer, behind which there are others.
    """
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    pdfmetrics.registerFont(embedded())
    out = io.BytesIO()
    lying = (turn + rotate) % 180  # reportlab turns the size of a page with it
    canvas = Canvas(out, pagesize=(800, 600) if lying else (600, 800), pageCompression=0, **options)
    canvas.setPageRotation(rotate)
    if turn == 90:
        canvas.translate(800, 0)
    elif turn == 270:
        canvas.translate(0, 600)
    canvas.rotate(turn)
    canvas.setFont(font, 10)
    canvas.drawString(200, 760, TITLE)
    for n, row in enumerate(ROWS):
        for at, cell in enumerate(row):
            x, y = 40 + 130 * at, 720 - 20 * n
            canvas.rect(x, y, 130, 20)
            last = bool(layered) and row is ROWS[-1] and at == 1
            if last:
                canvas._code.append("/OC /Layer BDC")
                canvas.drawString(x + 9, y + 6, "9")
                canvas._code.append("EMC")
            canvas.drawString(x + (15 if last else 4), y + 6, cell)
    canvas.save()
    return with_layer(out.getvalue(), layered) if layered else out.getvalue()


def with_layer(data: bytes, state: str) -> bytes:
    """The file with a layer that is on or off, written anew."""
    objects = {int(n): body for n, body in re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", data, re.S)}
    new = max(objects) + 1
    objects[new] = b"<< /Type /OCG /Name (layer) >>"
    ref = b"%d 0 R" % new
    shown = b"<< /OCGs [%s] /D << /%s [%s] >> >>" % (ref, state.encode(), ref)
    for n, body in objects.items():
        body = re.sub(rb"/Type /Catalog", b"/Type /Catalog /OCProperties " + shown, body)
        objects[n] = re.sub(rb"/Resources <<", b"/Resources << /Properties << /Layer " + ref + b" >>", body)
    root = re.search(rb"/Root (\d+) 0 R", data)
    assert root
    out, offsets = b"%PDF-1.5\n", {}
    for n, body in sorted(objects.items()):
        offsets[n] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"".join(b"%010d 00000 n \n" % offsets[n] for n in sorted(offsets))
    tail = b"trailer\n<< /Size %d /Root %s >>\nstartxref\n%d\n%%%%EOF\n" % (new + 1, root[0][6:], len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (new + 1) + table + tail


def test_a_pdf_with_a_password_is_said_to_have_one() -> None:
    with pytest.raises(gidar.InputError) as error:
        read(pdf(encrypt=StandardEncryption("secret")), "pdf")
    assert error.value.key == "pdf_locked" and error.value.message("zh") != error.value.message("en")


def test_a_pdf_that_only_may_not_be_printed_is_read() -> None:
    locked = StandardEncryption("", ownerPassword="x", canPrint=0)
    assert table_two(read(pdf(font="Vera", encrypt=locked), "pdf")) == TABLE_TWO


@pytest.mark.parametrize(("turn", "rotate"), [(0, 0), (90, 0), (270, 0), (90, 90), (270, 270), (0, 90), (0, 270)])
def test_a_page_that_lies_on_its_side_is_turned(turn: int, rotate: int) -> None:
    record = read(pdf(turn, rotate), "pdf")
    assert table_two(record) == TABLE_TWO
    assert stated(record) == {"organ": "甲县乙局", "year": 2024}


def test_a_font_that_does_not_say_what_it_draws_is_named_as_the_cause() -> None:
    whole = pdf(font="Vera")
    assert table_two(read(whole, "pdf")) == TABLE_TWO
    with pytest.raises(gidar.InputError) as error:
        read(whole.replace(b"/ToUnicode", b"/XoUnicode"), "pdf")
    assert error.value.key == "pdf_uncoded"


@pytest.mark.parametrize(("state", "figure"), [("OFF", 14), ("ON", 914)])
def test_what_is_on_a_layer_that_is_off_is_not_read(state: str, figure: int) -> None:
    record = read(pdf(layered=state), "pdf")
    assert values(record, "fees", "administrative_fees") == [figure]


# ---- tables as printers lay them out ---------------------------------------------------------------

WIDTHS = (440, *[70] * 7)


def printed(*pages: list[list[str]], title: str = TITLE, shift: int = 0, strip: bool = False) -> bytes:
    """A PDF with a ruled table on each page: of its cells, the figure beginning with ">" reaches over its left rule.

    shift moves the figures of the title down; strip draws an empty cell below the last row that reaches past it.
    """
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(1000, 800))
    for n, rows in enumerate(pages):
        x = 60
        for piece in re.findall("[0-9]+|[^0-9]+", title if n == 0 else ""):
            canvas.setFont("STSong-Light", 22)
            canvas.drawString(x, 760 - (shift if piece.isdigit() else 0), piece)
            x += canvas.stringWidth(piece, "STSong-Light", 22)
        canvas.setFont("STSong-Light", 10)
        for at, row in enumerate(rows):
            x, y = 40, 720 - 20 * at
            for width, cell in zip(WIDTHS, row, strict=False):
                canvas.rect(x, y, width, 20)
                canvas.drawString(x - 4 if cell.startswith(">") else x + 8, y + 6, cell.removeprefix(">"))
                x += width
        if strip:
            y = 720 - 20 * len(rows)
            canvas.rect(40 - 30, y + 14, 30, 20 * len(rows) + 6)  # a group that ends below its last row
            canvas.line(40, y + 14, sum(WIDTHS) + 40, y + 14)
            for at in range(len(WIDTHS) + 1):
                canvas.line(40 + sum(WIDTHS[:at]), y + 14, 40 + sum(WIDTHS[:at]), y + 20)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def figures_of(id_: str, edition: str = "2021") -> list[str]:
    """Figures of a row of the requests that no other row has."""
    n = list(gidar.load_edition(edition).tables["requests"].rows).index(id_) + 1
    return [str(n), "0", "0", "0", "0", "0", str(n)]


def requests_pages(cut: str, piece: int) -> tuple[list[list[str]], list[list[str]]]:
    """The third table over two pages, of which the end of the first cuts through the label of a row."""
    heads = ["", *(column.label["zh"] for column in gidar.load_edition().tables["requests"].columns.values())]
    rows = [[row.label["zh"], *figures_of(row.id)] for row in gidar.load_edition().tables["requests"].rows.values()]
    n = list(gidar.load_edition().tables["requests"].rows).index(cut)
    label = rows[n][0]
    above = [heads, *rows[:n], [label[:piece], *rows[n][1:]]]
    return above, [heads, [label[piece:], *[""] * 7], *rows[n + 1 :]]


@pytest.mark.parametrize(
    ("cut", "piece"),
    [
        ("enforcement_case_files", 6),
        ("process_information", 5),
        ("received", 8),
        ("correction_overdue", 18),
        ("fee_overdue", 20),
    ],
)
def test_a_row_that_the_end_of_a_page_cuts_through_is_one_row(cut: str, piece: int) -> None:
    record = read(printed(*requests_pages(cut, piece)), "pdf")
    for id_ in gidar.load_edition().tables["requests"].rows:
        assert values(record, "requests", id_) == [int(figure) for figure in figures_of(id_)], id_
    assert {c.confidence for c in record.cells if f"/{cut}/" in c.pointer} == {"certain"}
    assert not record.left_out


def test_two_rows_of_two_pages_are_not_one() -> None:
    above, below = requests_pages("enforcement_case_files", 6)
    below[1] = [gidar.load_edition().tables["requests"].rows["registry_inquiries"].label["zh"], *[""] * 7]
    record = read(printed(above, [below[0], below[1], *below[3:]]), "pdf")
    assert values(record, "requests", "registry_inquiries") == [None] * 7


def test_a_figure_too_wide_for_its_cell_is_read_whole_or_not_at_all() -> None:
    above, below = requests_pages("enforcement_case_files", 6)
    above[2] = [above[2][0], "7", ">123456789012345", *above[2][3:]]
    record = read(printed(above, below), "pdf")
    first, wide, *others = values(record, "requests", "carried_in")
    assert (first, others) == (7, [0, 0, 0, 0, 2]) and wide in ("unread", 123456789012345)


def test_a_strip_below_a_row_is_no_row() -> None:
    record = read(printed(requests_pages("carried_forward", 3)[0], strip=True), "pdf")
    assert values(record, "requests", "outcomes_total") == [int(figure) for figure in figures_of("outcomes_total")]


@pytest.mark.parametrize("shift", [0, 3, 6])
def test_figures_of_a_large_title_stand_higher_or_lower_than_its_characters(shift: int) -> None:
    record = read(printed(*requests_pages("received", 5), shift=shift), "pdf")
    assert stated(record)["organ"] == "甲县乙局" and stated(record)["year"] == 2024


def test_radicals_are_characters_in_the_narrative() -> None:
    headings = SECTIONS["overview"], SECTIONS["proactive_disclosure"]
    text = "\n".join([headings[0], "我局⾏政⼯作正常。", headings[1], *(" ".join(row) for row in ROWS)])
    assert read(f"{TITLE}\n{text}".encode(), "txt").sections["overview"].value == "我局行政工作正常。"


def test_lines_that_a_page_broke_are_paragraphs_again() -> None:
    paragraphs = [
        "2024年，我局认真落实条例要求，" + "不断完善政府信息公开制度" * 7 + "，共收到申请31件。",
        "（一）主动公开情况。" + "通过门户网站公开政府文件" * 6 + "。",
        "不足之处尚多。",
    ]
    lines: list[str] = []
    for paragraph in paragraphs:
        first, rest = paragraph[:28], paragraph[28:]  # which has room for two characters less
        lines += [first, *(rest[at : at + 30] for at in range(0, len(rest), 30))]
    assert len(lines) == 8
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas.setFont("STSong-Light", 10)
    above = [TITLE, SECTIONS["overview"], *lines, SECTIONS["proactive_disclosure"]]
    rows = [" ".join(row) for row in ROWS]
    for n, line in enumerate([*above, *rows, SECTIONS["problems"], "不足。", "改进。"]):
        canvas.drawString(60, 780 - 16 * n, line)
    canvas.save()
    record = read(out.getvalue(), "pdf")
    assert record.sections["overview"].value.split("\n") == paragraphs
    assert record.sections["problems"].value == "不足。\n改进。"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["信" * 30, "息" * 12 + "。", "公" * 30, "开" * 30 + "。", "下" * 29 + "。"], 3),
        (["信" * 30, "31", "信" * 30, "信" * 30], 2),
        (["信息。", "公开", "制度"], 3),
        (["信" * 10] * 5, 5),
    ],
)
def test_only_lines_that_fill_the_page_go_on(lines: list[str], joined: int) -> None:
    assert len(unwrapped(lines, full_width(lines))) == joined
