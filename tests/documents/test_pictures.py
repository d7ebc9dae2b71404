"""Pages that are pictures: a small sample of those of benchmarks/scans.py, and pictures that mean harm."""

import base64
import io
import struct
import zlib
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import pytest

import floors
import gidar
from conftest import needed
from documents import Document, draw, figures
from documents.judge import judge, verdict_of
from gidar.extraction import extract, html_report
from gidar.extraction.documents import pictures
from gidar.model.words import texts


@pytest.fixture(scope="module")
def ocr() -> None:
    if missing := pictures.lacking():
        needed("OCR", f"{missing} is not installed (pip install 'gidar[ocr]')")


def faulty(edition: str) -> Document:
    """A report with a wrong figure in print, which has to come out as it is printed."""
    return draw(figures.faulty(gidar.load_edition(edition), 5), "pdf", seed=5)


@pytest.mark.parametrize("edition", gidar.editions())
def test_a_scan_is_read_as_it_is_printed(ocr: None, edition: str) -> None:
    from documents.scans import scanned

    verdict = verdict_of(scanned(faulty(edition), "scan 150", 5))
    assert not verdict.wrong_certain and not verdict.wrong_likely
    # A row whose label was not made out is unread and said: what is reached, not yet what is aimed at.
    assert verdict.read >= 0.96 * verdict.legible and verdict.certain >= 0.92 * verdict.legible


@pytest.mark.parametrize("kind", ["no rules, screenshot", "page missing", "figures struck"])
def test_what_is_not_as_printed_is_read_as_far_as_it_is(ocr: None, kind: str) -> None:
    """Tables without rules; nothing is claimed of figures on a page that is missing, or that a pen has struck out."""
    from documents.scans import spoiled

    for document in spoiled("2021", kind, 0):
        verdict = verdict_of(document)
        assert not verdict.wrong_certain and not verdict.wrong_likely
        assert floors.reached(floors.PICTURES, kind, verdict.read, verdict.legible, grace=2)


def test_two_reports_in_one_scan_are_told_apart(ocr: None) -> None:
    from documents.scans import spoiled
    from gidar.extraction.documents import bytes_to_document
    from gidar.extraction.pipeline import document_to_record

    both = spoiled("2021", "two reports", 0)
    read = bytes_to_document(both[0].data, "report.tiff")
    with pytest.raises(gidar.InputError) as refused:
        document_to_record(read, {})
    assert refused.value.details["reports"] == 2
    for document in both:
        verdict = judge(document_to_record(read, {}, document.number).to_dict(), document.truth)
        assert not verdict.wrong_certain and not verdict.wrong_likely
        assert floors.reached(floors.PICTURES, "two reports", verdict.read, verdict.legible, grace=2)


def test_pages_that_are_pictures_in_a_word_file_are_read(ocr: None) -> None:
    """The text around them is the text of the file; a picture that is no page stays one."""
    import docx
    from docx.shared import Cm
    from PIL import Image

    from documents.scans import rendered

    drawn = draw(figures.report(gidar.load_edition("2021"), 1), "pdf", seed=1)
    document = docx.Document()
    document.add_paragraph("青石县人民政府2024年政府信息公开工作年度报告")
    scans = [(image(page), 15) for page in rendered(drawn.data, 120)]
    for picture, wide in [(Image.new("RGB", (400, 300), "green"), 6), *scans]:
        out = io.BytesIO()
        picture.save(out, "PNG")
        document.add_picture(io.BytesIO(out.getvalue()), width=Cm(wide))
    out = io.BytesIO()
    document.save(out)
    record = extract("report.docx", out.getvalue())
    verdict = judge(record.to_dict(), drawn.truth)
    assert not verdict.wrong_certain and not verdict.wrong_likely and verdict.read >= 0.97 * verdict.legible
    assert record.kind == "docx" and {cell.place.page for cell in record.cells if cell.seen} <= {2, 3, 4}
    html = html_report.page(record, out.getvalue(), "en")
    doubtful = sum(1 for cell in record.cells if cell.confidence != "certain" and cell.seen)
    assert html.count("data:image/png;base64,") == doubtful


def image(picture: Any) -> Any:
    from PIL import Image

    return Image.fromarray(picture[:, :, ::-1].copy())


def test_a_word_file_whose_tables_are_pictures_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import docx
    from docx.shared import Cm

    document = docx.Document()
    document.add_paragraph("青石县人民政府2024年政府信息公开工作年度报告")
    document.add_picture(io.BytesIO(png(8, 8, (b"\0" + b"\xff" * 24) * 8)), width=Cm(15))
    out = io.BytesIO()
    document.save(out)
    monkeypatch.setattr(pictures, "find_spec", lambda name: None if name == "cv2" else find_spec(name))
    with pytest.raises(gidar.InputError) as refused:
        extract("a.docx", out.getvalue())
    assert refused.value.key == "ocr_extra"


def test_pages_of_a_pdf_that_are_pictures_are_read(ocr: None) -> None:
    from PIL import Image

    from documents.scans import rendered

    drawn = faulty("2021")
    first, *rest = (Image.fromarray(page[:, :, ::-1].copy()) for page in rendered(drawn.data, 150))
    out = io.BytesIO()
    first.save(out, "PDF", save_all=True, append_images=rest, resolution=150)
    record = extract("report.pdf", out.getvalue())
    read = {cell.pointer: cell for cell in record.cells}
    for pointer, truth in drawn.truth.items():
        assert read[pointer].value == truth.value
    assert [note["en"] for note in record.notes if "picture" in note["en"]] == [
        texts("notes")["from_pictures"]["en"].format(count=200)
    ]
    assert record.kind == "pdf" and record.stated["year"].confidence == "likely"
    assert {section.confidence for section in record.sections.values()} == {"likely"}  # narrative is in no sum
    assert "培训" in record.sections["overview"].value
    picture: dict[str, Any] = record.to_dict()["cells"][0]["picture"]
    assert len(picture["box"]) == 4 and picture["readings"][0]["raw"] == read[record.cells[0].pointer].raw


def frames(count: int) -> bytes:
    """A GIF of so many pictures of one pixel."""
    one = b"\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + one * count + b"\x3b"


def png(width: int, height: int, lines: bytes = bytes(1000)) -> bytes:
    """A PNG that says it is so large, and holds so little."""

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = part(b"IHDR", head) + part(b"IDAT", zlib.compress(lines)) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


HOSTILE = {
    "more pixels than are opened": ("a.png", png(100_000, 100_000), {"picture_too_large"}),
    "100 megapixels": ("a.png", png(10_000, 10_000), {"picture_too_large"}),
    "an end too early": ("a.png", png(3000, 3000), {"picture_broken", "no_text"}),
    "nothing": ("a.png", b"", {"empty"}),
    "noise": ("a.tiff", bytes(range(256)) * 40, {"picture_broken"}),
    "a program behind a name": ("a.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", {"picture_broken"}),
    "more pages than are opened": ("a.png", frames(70), {"picture_too_large"}),
    "a line of 60,000 pixels": ("a.png", png(60_000, 1, b"\0" + b"\xff" * 180_000), {"picture_broken", "no_text"}),
    "the beginning of a picture and no more": ("a.webp", b"RIFF\x04\0\0\0WEBP", {"picture_broken"}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pictures_end_with_a_word(ocr: None, name: str) -> None:
    source, data, keys = HOSTILE[name]
    with pytest.raises(gidar.InputError) as refused:
        extract(source, data)
    assert refused.value.key in keys


def test_a_figure_with_its_unit_is_one_reading(ocr: None) -> None:
    import numpy as np

    from gidar.extraction.documents.pictures.recognise import model

    reader = model()
    alphabet = reader.characters
    seen = [alphabet.index(c) for c in ("4", "", "8", "", "\u4ef6")]
    chances = np.full((len(seen), len(alphabet)), 1e-6)
    chances[range(len(seen)), seen] = 0.99
    chances[2, alphabet.index("3")] = 0.008
    figures = reader._reading(chances).figures
    assert next(iter(figures)) == "48\u4ef6" and figures["48\u4ef6"] < 0.1 < 3 < figures["43\u4ef6"]


BOX = 60, 200  # pixels
BLACK, BLUE, RED, GREY = (0, 0, 0), (160, 60, 30), (40, 40, 200), (205, 205, 205)
Ends = tuple[tuple[int, int], tuple[int, int]]
# What a stroke does to two figures between (90, 20) and (120, 40): (ends, colour, in doubt, struck out).
STROKES: dict[str, tuple[Ends, tuple[int, int, int], bool, bool]] = {
    "none": (((0, 0), (0, 0)), (255, 255, 255), False, False),
    "of black ink through the figure": (((70, 30), (150, 34)), BLACK, True, True),
    "of black ink that leans and ends in the box": (((80, 42), (130, 17)), BLACK, True, True),
    "of a red pen through the figure": (((70, 30), (150, 28)), RED, True, True),
    "of a ruler through the whole box": (((0, 30), (199, 30)), BLACK, True, True),
    "below the figure": (((80, 46), (130, 46)), BLACK, True, False),
    "of a blue pen beside it": (((150, 20), (165, 40)), BLUE, True, False),
    "of a seal": (((150, 20), (165, 40)), RED, False, False),
    "from rule to rule": (((120, 0), (170, 59)), (90, 90, 90), True, False),
    "hardly darker than the paper": (((150, 25), (165, 40)), GREY, True, False),
}


def cropped(box: Any) -> Any:
    """What is read of a box on a page, where characters are 22 pixels high."""
    import numpy as np

    from gidar.extraction.documents.pictures import crops, light
    from gidar.extraction.documents.pictures.walls import RuledBox

    page = np.full((300, 300, 3), 255, np.uint8)
    page[0:300:50, :, :] = 0  # ink enough for the page not to be taken for a faint one
    page[100 : 100 + BOX[0], 50 : 50 + BOX[1]] = box
    colours = crops.Colours(light.coloured(page), light.reddish(page))
    return crops.crop(light.ink(page), colours, RuledBox(50, 100, 50 + BOX[1], 100 + BOX[0]), 22.0)


@pytest.mark.parametrize("name", STROKES)
def test_a_figure_with_a_stroke_at_it_is_in_doubt(ocr: None, name: str) -> None:
    import cv2
    import numpy as np

    (start, end), colour, doubtful, struck = STROKES[name]
    box = np.full((*BOX, 3), 255, np.uint8)
    for n in range(2):
        cv2.rectangle(box, (90 + 18 * n, 20), (101 + 18 * n, 40), BLACK, 2)  # figures like 0
    cv2.line(box, start, end, colour, 2)
    found = cropped(box)
    assert (found.faint, found.struck) == (doubtful, struck)
    assert found.pen is (colour == BLUE)


SIGNS: dict[str, list[Ends]] = {
    "a dash": [((90, 30), (112, 30))],
    "two dashes": [((80, 30), (102, 30)), ((106, 30), (128, 30))],
    "a leaning stroke": [((95, 42), (108, 16))],
    "a cross": [((95, 20), (105, 40)), ((105, 20), (95, 40))],
}


@pytest.mark.parametrize("name", SIGNS)
def test_signs_in_the_place_of_a_figure_strike_nothing_out(ocr: None, name: str) -> None:
    import cv2
    import numpy as np

    box = np.full((*BOX, 3), 255, np.uint8)
    for start, end in SIGNS[name]:
        cv2.line(box, start, end, BLACK, 2)
    assert not cropped(box).struck


def blurred(figure: str, strike: bool = False) -> Any:
    """A box as a bad scanner gives it, so that digits run together."""
    import cv2
    import numpy as np

    box = np.full((*BOX, 3), 255, np.uint8)
    cv2.putText(box, figure, (60, 40), cv2.FONT_HERSHEY_SIMPLEX, 0.8, BLACK, 2, cv2.LINE_AA)
    if strike:
        cv2.line(box, (54, 31), (66 + 17 * len(figure), 29), BLACK, 2, cv2.LINE_AA)
    grain = np.random.default_rng(3).normal(0, 5, BOX)[:, :, None]
    return np.clip(cv2.GaussianBlur(box, (0, 0), 1.5) * 0.56 + 98 + grain, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("figure", ["44", "384", "1844"])
def test_digits_that_run_together_are_not_struck_out(ocr: None, figure: str) -> None:
    assert not cropped(blurred(figure)).struck
    assert cropped(blurred(figure, strike=True)).struck


# (where it lies, its size, whether the figure is still in doubt): a speck far away says nothing of a figure.
SPECKS = {
    "none": ((0, 0), 0, False),
    "far to the left": ((20, 30), 4, False),
    "far above and far below": ((170, 10), 4, False),
    "of a seal at the edge": ((185, 15), 30, True),
}


@pytest.mark.parametrize("name", SPECKS)
def test_ink_apart_from_a_figure_is_not_read_with_it(ocr: None, name: str) -> None:
    (x, y), size, doubtful = SPECKS[name]
    box = blurred("384")
    box[y : y + size, x : x + size] = 20
    found = cropped(box)
    assert len(found.lines) == len(found.again) == 1 and found.faint is doubtful
    assert 40 < found.lines[0].shape[1] < 80  # as wide as the figure


def test_words_that_fill_their_box_are_no_grain(ocr: None) -> None:
    import numpy as np

    from gidar.extraction.documents.pictures import ink_boxes

    words = np.random.default_rng(1).integers(190, 256, (40, 300)).astype(np.uint8)
    words[10:30:4, ::3] = 100
    alone, on_page = (ink_boxes.level(words, 8, 170, grain) for grain in (float("inf"), 6.0))
    assert alone < 100 < on_page


@pytest.mark.parametrize(
    ("one", "other", "figures", "agree"),
    [
        ({".18": 0.1}, {"18": 0.1}, {"18": 0.6, ".18": 9.3}, True),
        ({"412.": 0.0}, {"412,": 0.0}, {"412": 1.0, "412.": 9.25, "412,": 9.25}, True),
        ({"1.5": 0.0}, {"15": 0.0}, {"1.5": 9.25, "15": 9.25}, False),
    ],
)
def test_a_point_beside_a_figure_is_a_speck(
    one: dict[str, float], other: dict[str, float], figures: dict[str, float], agree: bool
) -> None:
    from gidar.extraction.documents.pictures.page import _figures
    from gidar.extraction.documents.pictures.recognise import LineReading

    found, agreed = _figures(*(LineReading(next(iter(seen)), 0.9, seen) for seen in (one, other)))
    assert found == pytest.approx(figures) and agreed is agree


@pytest.mark.parametrize(("pens", "struck"), [(1, True), (10, False)])
def test_a_pen_strikes_out_unless_the_print_is_of_its_colour(pens: int, struck: bool) -> None:
    from gidar.extraction.documents.pictures.crops import Crop, without_pens

    boxes = [Crop(["figure"], ["figure"], pen=n < pens, faint=n < pens) for n in range(20)]
    assert [one.struck for one in without_pens(boxes)] == [struck and n < pens for n in range(20)]


@pytest.mark.parametrize("figure", ["8", "13", "250"])
@pytest.mark.parametrize("dash", [True, False])
def test_a_figure_before_which_a_minus_may_have_faded_is_in_doubt(ocr: None, figure: str, dash: bool) -> None:
    import cv2
    import numpy as np

    doubted = 0
    for seed in range(10):
        box = np.full((*BOX, 3), 255, np.uint8)
        cv2.putText(box, figure, (92, 42), cv2.FONT_HERSHEY_SIMPLEX, 0.95, (40, 40, 40), 3, cv2.LINE_AA)
        if dash:
            cv2.line(box, (74, 32), (82, 32), (205, 205, 205), 2)
        grain = np.random.default_rng(seed).normal(0, 9, BOX)[:, :, None]
        doubted += cropped(np.clip(box - 12.0 + grain, 0, 255).astype(np.uint8)).faint
    assert doubted == 10 if dash else doubted <= 1


@pytest.mark.parametrize("quality", [60, 75, 90])
def test_what_compression_leaves_around_figures_is_no_minus(ocr: None, quality: int) -> None:
    import cv2
    import numpy as np

    for figure in ("0", "8", "13", "250", "710762"):
        box = np.full((*BOX, 3), 255, np.uint8)
        cv2.putText(box, figure, (72, 42), cv2.FONT_HERSHEY_SIMPLEX, 0.95, BLACK, 3, cv2.LINE_AA)
        packed = cv2.imencode(".jpg", box, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        assert not cropped(cv2.imdecode(packed, cv2.IMREAD_COLOR)).faint


def ruled(lines: int, columns: int, top: int = 100, wide: int = 150) -> Any:
    """A page with a table of so many boxes, its upper left corner at (100, top)."""
    import cv2
    import numpy as np

    page = np.full((1200, 1200), 255, np.uint8)
    for line in range(lines + 1):
        cv2.line(page, (100, top + 48 * line), (100 + wide * columns, top + 48 * line), 0, 3)
    for column in range(columns + 1):
        cv2.line(page, (100 + wide * column, top), (100 + wide * column, top + 48 * lines), 0, 3)
    return page


def ring(page: Any, across: int, down: int, radius: int) -> Any:
    """A page with a black seal: a ring with a star in it."""
    import cv2
    import numpy as np

    cv2.circle(page, (across, down), radius, 0, 5)
    cv2.fillPoly(page, [np.array([[across - 30, down - 50], [across + 30, down - 50], [across, down + 50]])], 0)
    return page


def dotted(page: Any) -> Any:
    for n in range(2):
        page[:, n::6] = page[n::6] = 255
    return page


def framed(page: Any) -> Any:
    import cv2

    cv2.rectangle(page, (100, 100), (1000, 580), 0, 7)
    return page


def with_gap(page: Any) -> Any:
    page[225:245, 395:405] = 255
    return page


def with_crease(page: Any) -> Any:
    import cv2

    cv2.line(page, (0, 100), (1199, 700), 90, 3)
    return page


def merged(page: Any) -> Any:
    """The first line as one box, and a title over what follows, as the form's tables have them."""
    page[103:145, 103:998] = 255
    page[295:337, 553:998] = 255
    return page


GRIDS: dict[str, tuple[Callable[[], Any], list[tuple[int, int, int]]]] = {
    "as printed": (lambda: ruled(10, 6), [(60, 10, 6)]),
    "boxes over several columns": (lambda: merged(ruled(10, 6)), [(53, 10, 6)]),
    "a black seal over the boxes": (lambda: ring(ruled(10, 6), 620, 350, 140), [(60, 10, 6)]),
    "a seal that holds two tables together": (
        lambda: ring(ruled(6, 6) & ruled(4, 9, 700, 100), 400, 540, 160),
        [(36, 6, 6), (36, 4, 9)],
    ),
    "a thick frame": (lambda: framed(ruled(10, 6)), [(60, 10, 6)]),
    "a gap in a rule": (lambda: with_gap(ruled(10, 6)), [(60, 10, 6)]),
    "dotted rules": (lambda: dotted(ruled(10, 6)), [(60, 10, 6)]),
    "a crease": (lambda: with_crease(ruled(10, 6)), [(60, 10, 6)]),
}


@pytest.mark.parametrize("name", GRIDS)
def test_the_boxes_of_a_table_are_those_that_its_rules_make(ocr: None, name: str) -> None:
    from gidar.extraction.documents.pictures import grid

    drawn, expected = GRIDS[name]
    found = grid.tables(drawn())
    assert all(map(grid.is_whole, found))
    assert [
        (len(table.boxes), len({box.row for box in table.boxes}), len({box.column for box in table.boxes}))
        for table in found
    ] == expected


def test_a_seal_over_a_rule_leaves_the_boxes_apart(ocr: None) -> None:
    """What hides a rule is no gap in it: two figures must not become one."""
    import cv2

    from gidar.extraction.documents.pictures import grid

    page = ruled(10, 6)
    cv2.circle(page, (400, 268), 26, 0, -1)
    boxes = {(box.row, box.column): box for table in grid.tables(page) for box in table.boxes}
    assert len(boxes) == 60 and boxes[3, 1].right <= 400 <= boxes[3, 2].left


LAID = {
    "flat": [(0, 0), (1200, 0), (1200, 1200), (0, 1200)],
    "turned": [(40, 0), (1200, 40), (1160, 1200), (0, 1160)],
    "photographed from the side": [(60, 30), (1150, 0), (1200, 1200), (0, 1120)],
}


@pytest.mark.parametrize("crease", [False, True], ids=["smooth", "creased"])
@pytest.mark.parametrize("laid", LAID)
def test_a_page_is_laid_flat_by_its_rules(ocr: None, laid: str, crease: bool) -> None:
    import cv2
    import numpy as np

    from gidar.extraction.documents.pictures import grid, straighten

    page = with_crease(ruled(10, 6)) if crease else ruled(10, 6)
    corners = np.array(LAID["flat"], np.float32), np.array(LAID[laid], np.float32)
    taken = cv2.warpPerspective(page, cv2.getPerspectiveTransform(*corners), (1200, 1200), borderValue=255)
    (table,) = grid.tables(straighten.straightened(taken).picture)
    assert len(table.boxes) == 60 and grid.is_whole(table)
    tops = [[box.top for box in table.boxes if box.row == row] for row in range(10)]
    assert all(max(top) - min(top) <= 4 for top in tops)


def test_grain_is_no_table(ocr: None) -> None:
    """Else thousands of boxes would be read on a page of text, until its time is over."""
    import numpy as np

    from gidar.extraction.documents.pictures import grid, ink_boxes

    page = np.clip(np.random.default_rng(1).normal(228, 30, (1200, 850)), 0, 255).astype(np.uint8)
    assert sum(len(table.boxes) for table in grid.tables(page)) == 0
    assert ink_boxes.usual_height(page) >= 11


@pytest.mark.parametrize("degrees", [-2.0, 1.2])
@pytest.mark.parametrize("sideways", [False, True])
def test_a_page_without_rules_is_levelled_by_its_lines(ocr: None, degrees: float, sideways: bool) -> None:
    import numpy as np

    from documents.scans import rendered, turned
    from gidar.extraction.documents.pictures import light, straighten

    drawn = draw(figures.report(gidar.load_edition("2021"), 1), "pdf_unruled", seed=1)
    page = turned(rendered(drawn.data, 100)[0], degrees)
    laid = straighten.straightened(light.ink(np.rot90(page).copy() if sideways else page)).picture
    assert abs(straighten._lean_of_text(laid)) < np.radians(abs(degrees)) / 2


@pytest.mark.parametrize("quarters", range(4))
def test_a_sheet_on_a_desk_is_turned_so_that_its_words_can_be_read(ocr: None, quarters: int) -> None:
    """What is left of the desk at its edges is wider than its words; columns of zeros on their side read as 01010."""
    import numpy as np

    from documents.scans import printed, rendered
    from gidar.extraction.documents.pictures import page as of_page
    from gidar.extraction.documents.pictures import straighten

    drawn = draw(printed("2021", 709)[0], "pdf", seed=709)
    sheet = rendered(drawn.data, 120)[1].min(axis=2)[100:500]
    desk = np.full((640, sheet.shape[1]), 255, np.uint8)
    for n in range(16):
        desk[40 * n : 40 * n + 12, : 900 - 40 * n] = 60
    desk[:, ::40] = desk[:, 1::40] = 255
    page = np.vstack([desk, sheet])
    laid = np.ascontiguousarray(np.rot90(page, quarters))
    assert np.array_equal(of_page._upright(straighten.Page(laid, np.eye(3))).picture, page)


def test_a_long_picture_is_taken_for_pages_as_wide(ocr: None) -> None:
    import numpy as np

    from gidar.extraction import settings
    from gidar.extraction.documents.pictures import page as of_page
    from gidar.extraction.documents.pictures import straighten

    page = np.full((6000, 800, 3), 255, np.uint8)
    assert of_page._handy(page)[0].shape == page.shape
    assert straighten.page_side(page[:, :, 0]) == 1200
    laid = straighten.straightened(page[:, :, 0]).picture
    assert laid.shape[1] > 800 and laid.size <= 1.01 * settings.MAX_PAGE_AREA


MISSING = {1: ["table_missing", "rows_lost"], 2: ["truncated", "table_missing"]}
"""{page that is missing: what is said of it}."""


@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("missing", MISSING)
def test_a_page_that_is_missing_is_named_and_nothing_is_read_in_its_place(edition: str, missing: int) -> None:
    from gidar.extraction.documents import bytes_to_document
    from gidar.extraction.elements.blocks import TableBlock
    from gidar.extraction.pipeline import document_to_record

    drawn = draw(figures.report(gidar.load_edition(edition), 3), "pdf", seed=3)
    whole = bytes_to_document(drawn.data, "report.pdf")
    kept = [
        block
        for block in whole.blocks
        if (block.rows[0][0].place if isinstance(block, TableBlock) else block.place).page != missing
    ]
    record = document_to_record(whole._replace(blocks=kept), {})
    unread = [cell for cell in record.cells if cell.confidence == "unread"]
    assert 50 <= len(unread) <= 160
    assert all(cell.value == drawn.truth[cell.pointer].value for cell in record.cells if cell not in unread)
    said = [note["en"] for note in record.notes]
    for name in MISSING[missing]:
        beginning = texts("notes")[name]["en"].split("{")[0]
        assert any(note.startswith(beginning) for note in said), (name, said)


Box = dict[str, Any]


def box(text: str, column: int, row: int = 0, figures: dict[str, float] | None = None, faint: bool = False) -> Box:
    """A box of a table as the process that reads pictures tells it."""
    place = {"row": row, "column": column, "rows": 1, "columns": 1, "box": [column * 100, row * 50, 99, 49]}
    read = {"text": text, "likelihood": 0.95, "figures": figures or {}, "agree": True, "struck": False}
    return {**place, **read, "faint": faint, "ink": bool(text)}


def figure(text: str, column: int, row: int = 0) -> Box:
    return box(text, column, row, {text: 0.01, "9": 12.0})


def page_of(boxes: list[Box]) -> Box:
    table = {"top": 100, "box": [0, 0, 900, 400], "whole": True, "boxes": boxes}
    return {"page": 1, "height": 24, "tables": [table], "lines": []}


VEILED = {
    "a figure under a seal": (box("O件件", 2, figures={"0": 14.0}, faint=True), "0"),
    "a figure under a seal that looks like none": (box("口", 2, faint=True), "?"),
    "words that are clear": (box("备注", 2), "备注"),
}


@pytest.mark.parametrize("name", VEILED)
def test_words_behind_figures_are_words_only_where_they_are_clear(name: str) -> None:
    """Else the figures before them would be taken for labels, and the whole row would be lost."""
    last, expected = VEILED[name]
    blocks, _ = pictures.page_blocks(page_of([figure("3", 0), figure("5", 1), last, figure("8", 3)]))
    assert [cell.text for cell in blocks[0].rows[0]] == ["3", "5", expected, "8"]
    # As few are read in one row, where others tell how far labels reach.
    others = [part for row in (1, 2) for part in (box("规章", 0, row), *(figure("1", n, row) for n in (1, 2, 3)))]
    blocks, _ = pictures.page_blocks(page_of([box("规章", 0), figure("5", 1), last, figure("8", 3), *others]))
    assert [cell.text for cell in blocks[0].rows[0]] == ["规章", "5", expected, "8"]


@pytest.mark.parametrize(
    ("label", "faint", "read"), [("政口许口", True, True), ("2", False, True), ("其他收入", False, False)]
)
def test_a_row_whose_label_is_under_a_seal_is_told_by_its_place(label: str, faint: bool, read: bool) -> None:
    """One row too few in the grid and in the form, between two that are known; a label that is clear is believed."""
    from gidar.extraction.elements.blocks import Document as Read
    from gidar.extraction.pipeline import document_to_record

    edition = gidar.load_edition("2021")
    table = edition.tables["requests"]
    boxes = []
    for line, row in enumerate(table.rows.values()):
        hidden = row.id == "third_party_rights"
        boxes.append(box(label if hidden else row.label["zh"], 0, line, faint=hidden and faint))
        boxes += [figure(str((line + n) % 3), 1 + n, line) for n in range(len(table.columns))]
    blocks, pictured = pictures.page_blocks(page_of(boxes))
    given = {"year": 2023, "organ": {"name": "某县人民政府"}}
    cells = document_to_record(Read("a.png", "picture", blocks, pictured=pictured), given).cells
    seen = {cell.confidence for cell in cells if "/third_party_rights/" in cell.pointer}
    assert seen <= {"likely", "unread"} and ("likely" in seen) is read


def test_a_large_picture_is_read_small_and_its_boxes_told_in_its_own_pixels(
    ocr: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    import cv2

    from gidar.extraction import settings
    from gidar.extraction.documents.pictures import page as of_page

    monkeypatch.setattr(of_page, "_upright", lambda page: page)
    large = cv2.resize(cv2.cvtColor(ruled(10, 6), cv2.COLOR_GRAY2BGR), (4800, 4800))
    (table,) = of_page.read_page(large)["tables"]
    assert large.shape[0] * large.shape[1] > settings.MAX_PAGE_AREA
    assert all(abs(one - other) < 24 for one, other in zip(table["box"], (400, 400, 4000, 2320), strict=True))


@pytest.mark.parametrize(
    "before",
    [
        [("2没现成需", 0, 1), ("四八", 1, 1)],  # a wall that a seal makes within the label
        [("2没现成需", 0, 1), ("4", 1, 1)],
        [("N", 0, 2)],
        [("2", 0, 2)],
    ],
    ids=["a wall", "a wall and a figure", "a letter", "a figure"],
)
def test_what_stands_where_others_have_their_labels_is_a_label(before: list[tuple[str, int, int]]) -> None:
    """Seals and stains make figures of labels, and more boxes of one: the row is told by its place nevertheless."""
    from gidar.extraction.elements.blocks import Document as Read
    from gidar.extraction.pipeline import document_to_record

    table = gidar.load_edition("2021").tables["requests"]
    boxes = []
    for line, row in enumerate(table.rows.values()):
        labels = before if row.id == "third_party_rights" else [(row.label["zh"], 0, 2)]
        for text, column, wide in labels:
            seen = {text: 0.5} if text.isdigit() else {}
            boxes.append({**box(text, column, line, seen, faint=labels is before), "columns": wide})
        boxes += [figure(str((line + n) % 3), 2 + n, line) for n in range(len(table.columns))]
    blocks, pictured = pictures.page_blocks(page_of(boxes))
    given = {"year": 2023, "organ": {"name": "某县人民政府"}}
    cells = document_to_record(Read("a.png", "picture", blocks, pictured=pictured), given).cells
    at = list(table.rows).index("third_party_rights")
    read = {cell.pointer.rsplit("/")[-1]: cell.raw for cell in cells if "/third_party_rights/" in cell.pointer}
    assert read == {column: str((at + n) % 3) for n, column in enumerate(table.columns)}


def test_a_column_that_is_blank_in_most_rows_is_none_of_labels() -> None:
    boxes = [box("规章", 0, row) for row in range(4)] + [figure("7", 2, row) for row in range(4)]
    boxes += [figure("5", 1, 3) if row == 3 else box("", 1, row) for row in range(4)]
    (table,), _ = pictures.page_blocks(page_of(boxes))
    assert [[cell.text for cell in row] for row in table.rows] == [["规章", "", "7"]] * 3 + [["规章", "5", "7"]]


def test_another_model_is_refused(ocr: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from gidar.extraction.documents.pictures import recognise

    monkeypatch.setattr(recognise, "DIGEST", "0" * 64)
    with pytest.raises(recognise.WrongModel):
        recognise.Model()


def test_without_the_extra_a_picture_is_refused_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "find_spec", lambda name: None if name == "cv2" else find_spec(name))
    with pytest.raises(gidar.InputError) as refused:
        extract("a.png", png(10, 10))
    assert refused.value.key == "ocr_extra" and "[ocr]" in refused.value.line("en")


def test_what_is_in_a_box_is_cut_out_for_a_person(ocr: None) -> None:
    from PIL import Image

    drawn = Image.new("RGB", (300, 200), "white")
    drawn.paste((0, 0, 0), (100, 80, 140, 100))
    out = io.BytesIO()
    drawn.save(out, "PNG")
    box = (100, 80, 140, 100)
    cut = pictures.cuttings(out.getvalue(), "a.png", {1: [box]}, pdf=False)
    with Image.open(io.BytesIO(base64.b64decode(cut[1, box]))) as part:
        assert part.size == (52, 32)
        assert part.getpixel((0, 0)) == (255, 255, 255) and part.getpixel((26, 16)) == (0, 0, 0)
