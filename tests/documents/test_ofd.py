"""OFD: text and lines as a PDF has them, what is not seen of it, and files that are broken or made to harm."""

import io
import zipfile
from collections.abc import Callable
from itertools import product

import pytest
from PIL import Image

import gidar
from documents import OFD, draw, figures
from documents.judge import judge
from documents.ofd import NAMESPACE, layer, line, package, path, runs, text
from gidar.extraction import Extraction, extract
from gidar.extraction import settings as limits
from gidar.extraction.documents import bytes_to_document
from gidar.extraction.elements.blocks import TableBlock, TextLine

SETS: tuple[tuple[str, ...], ...] = (
    (),
    ("thousands", "spaces in labels"),
    ("no page numbers", "full-width digits", "line breaks in labels"),
)


def drawn(words: str, more: str = "", size: float = 4, inner: str = "", x: float = 20, y: float = 30) -> str:
    """A run of text with something in its tag and before its text."""
    run = text(9, x, y, words, size, [size] * (len(words) - 1), more)
    return run.replace("<ofd:TextCode", inner + "<ofd:TextCode", 1)


def lines(*contents: str, data: bytes = b"") -> list[str]:
    """The lines and cells that are read, in a file of pages with these contents."""
    out: list[str] = []
    for block in bytes_to_document(data or package([layer(content) for content in contents]), "a.ofd").blocks:
        if isinstance(block, TextLine):
            out.append(block.text)
        elif isinstance(block, TableBlock):
            out += [cell.text for row in block.rows for cell in row]
    return out


def refused(data: bytes) -> str:
    with pytest.raises(gidar.InputError) as error:
        extract("a.ofd", data)
    assert error.value.message("zh") and error.value.message("en")
    return error.value.key


def said(record: Extraction) -> object:
    """What was read, without where."""
    cells = [(cell.pointer, cell.value, cell.confidence, cell.reason) for cell in record.cells]
    return cells, {name: stated.value for name, stated in record.stated.items()}, sorted(record.sections)


@pytest.mark.parametrize("layout", OFD)
@pytest.mark.parametrize(("edition", "noises"), [*product(gidar.editions(), SETS)])
def test_an_ofd_is_read_as_the_pdf(layout: str, edition: str, noises: tuple[str, ...]) -> None:
    report = figures.report(gidar.load_edition(edition), 5)
    document = draw(report, layout, noises, seed=5)
    record = extract("report.ofd", document.data)
    verdict = judge(record.to_dict(), document.truth)
    assert verdict.read == verdict.legible > 150, verdict.missed
    assert not verdict.wrong_certain and not verdict.wrong_likely
    assert record.kind == "ofd" and {cell.place.page for cell in record.cells} >= {1, 2}
    assert said(record) == said(extract("report.pdf", draw(report, "pdf", noises, seed=5).data))


def test_what_it_is_goes_before_its_ending() -> None:
    assert bytes_to_document(package([layer(drawn("政府"))]), "a.docx").kind == "ofd"
    assert bytes_to_document(package([layer(drawn("政府"))]), "a.pdf").kind == "ofd"


# ---- Where characters stand --------------------------------------------------------------------------


def test_runs_of_distances() -> None:
    assert runs([4.2] * 3 + [2.1, 2.1]) == "g 3 4.200 2.100 2.100"
    assert lines(drawn("信息公开")) == ["信息公开"]


@pytest.mark.parametrize(
    ("across", "words"),
    [
        ("g 3 4 g 2 40", ["一二三四", "五", "六"]),
        ("4 4 4 40 40", ["一二三四", "五", "六"]),
        ("4,4,4,40,40", ["一二三四", "五", "六"]),
        ("g 9 4", ["一二三四五六"]),
        ("g 999999999 4", ["一二三四五六"]),
        ("4", ["一二三四五六"]),
        ("", ["一二三四五六"]),
    ],
)
def test_distances_part_words(across: str, words: list[str]) -> None:
    said = f' DeltaX="{across}"' if across else ""
    code = f'<ofd:TextCode X="0" Y="4"{said}>一二三四五六</ofd:TextCode>'
    [found] = lines(f'<ofd:TextObject Boundary="20 20 150 6" Size="4">{code}</ofd:TextObject>')
    assert found.split(" ") == words


def test_text_that_runs_down_stands_in_its_column() -> None:
    code = '<ofd:TextCode X="0" Y="4" DeltaY="g 2 12">一二三</ofd:TextCode>'
    assert lines(f'<ofd:TextObject Boundary="20 20 6 40" Size="4">{code}</ofd:TextObject>') == ["一", "二", "三"]


def test_matrices_and_boundaries_move_text() -> None:
    code = '<ofd:TextCode X="0" Y="2" DeltaX="g 3 2">政府信息</ofd:TextCode>'
    double = f'<ofd:TextObject Boundary="20 20 60 8" Size="2" CTM="2 0 0 2 0 0">{code}</ofd:TextObject>'
    later = drawn("公开", x=36, y=24)
    assert lines(double + later) == ["政府信息公开"]


def test_a_page_that_lies_on_its_side_is_turned() -> None:
    code = '<ofd:TextCode X="0" Y="0" DeltaX="g 3 4">政府信息</ofd:TextCode>'
    aside = f'<ofd:TextObject Boundary="100 20 8 60" Size="4" CTM="0 1 -1 0 4 0">{code}</ofd:TextObject>'
    assert lines(aside) == ["政府信息"]


def test_every_page_has_its_own_size_and_number() -> None:
    area = "<ofd:Area><ofd:PhysicalBox>0 0 400 100</ofd:PhysicalBox></ofd:Area>"
    data = package([area + layer(drawn("宽", x=300)), layer(drawn("窄", x=300))])
    assert [(block.place.page, block.text) for block in bytes_to_document(data, "a.ofd").blocks] == [(1, "宽")]  # type: ignore[union-attr]


def test_several_documents_in_a_file_follow_each_other() -> None:
    with zipfile.ZipFile(io.BytesIO(package([layer(drawn("一"))]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    more = {name.replace("Doc_0", "Doc_1"): part.replace("一".encode(), "二".encode()) for name, part in parts.items()}
    body = b"<ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
    parts["OFD.xml"] = parts["OFD.xml"].replace(b"</ofd:OFD>", body)
    assert lines(data=zipped(more | parts)) == ["一", "二"]


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def test_what_is_drawn_once_and_used_twice_stands_there_twice() -> None:
    inner = f"<ofd:Content>{drawn('项', x=0, y=4)}</ofd:Content>"
    unit = f'<ofd:CompositeGraphicUnit ID="7" Width="9" Height="9">{inner}</ofd:CompositeGraphicUnit>'
    resources = f"<ofd:Res {NAMESPACE}><ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits></ofd:Res>"
    used = "".join(f'<ofd:CompositeObject ResourceID="7" Boundary="20 {y} 9 9"/>' for y in (20, 60))
    common = "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
    assert lines(data=package([layer(used)], common=common, more={"Doc_0/PublicRes.xml": resources})) == ["项", "项"]


@pytest.mark.parametrize("written", ["stroked", "filled", "one path"])
def test_rules_are_rules_however_they_are_drawn(written: str) -> None:
    across, down = [20, 60, 100], [20, 30, 40]
    ends = [(20, y, 100, y) for y in down] + [(x, 20, x, 40) for x in across]
    if written == "one path":
        data = " ".join(f"M {a} {b} L {c} {d}" for a, b, c, d in ends)
        rules = path(1, "0 0 210 297", data)
    elif written == "stroked":
        rules = "".join(path(1, "0 0 210 297", f"M {a} {b} L {c} {d}") for a, b, c, d in ends)
    else:
        black = '<ofd:FillColor Value="0 0 0"/>'
        sides = [(a, b, max(c - a, 0.2), max(d - b, 0.2)) for a, b, c, d in ends]
        rules = "".join(
            path(1, f"{x} {y} {w} {h}", f"M 0 0 L {w} 0 L {w} {h} L 0 {h} C", 'Stroke="false" Fill="true"', black)
            for x, y, w, h in sides
        )
    words = "".join(
        drawn(word, x=x + 2, y=y + 6) for (y, x), word in zip(product(down[:2], across[:2]), "甲乙丙丁", strict=True)
    )
    [table] = bytes_to_document(package([layer(rules + words)]), "a.ofd").blocks
    assert isinstance(table, TableBlock)
    assert [[cell.text for cell in row] for row in table.rows] == [["甲", "乙"], ["丙", "丁"]]


# ---- What is not seen ---------------------------------------------------------------------------------

WHITE = '<ofd:FillColor Value="255 255 255"/>'
COVER = path(8, "10 20 100 20", "M 0 0 L 100 0 L 100 20 L 0 20 C", 'Stroke="false" Fill="true"', WHITE)
SHUT = path(8, "0 0 1 1", "M 0 0 L 1 0 L 1 1 L 0 1 C").replace("PathObject", "Path")
SHUT = f"<ofd:Clips><ofd:Clip><ofd:Area>{SHUT}</ofd:Area></ofd:Clip></ofd:Clips>"
OPEN = SHUT.replace("M 0 0 L 1 0 L 1 1 L 0 1 C", "M 0 0 L 90 0 L 90 9 L 0 9 C")


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (drawn("九"), True),
        (drawn("九", ' Visible="true"'), True),
        (drawn("九", ' Visible="false"'), False),
        *((drawn("九", f' Visible="{said}"'), said == "1") for said in ("0", " false ", "1")),
        (drawn("九", ' Fill="0"'), False),
        (drawn("九", ' Alpha="0"'), False),
        (drawn("九", inner='<ofd:FillColor Value="0 0 0" Alpha="0"/>'), False),
        (drawn("九", inner=WHITE), False),
        (drawn("九", inner='<ofd:FillColor Value="#FF #FF #FF"/>'), False),
        (drawn("九", inner='<ofd:FillColor Value="255 0 0"/>'), True),
        (drawn("九", ' Fill="false"'), False),
        (drawn("九", ' Fill="false" Stroke="true"'), True),
        (drawn("九", x=230), False),
        (drawn("九", y=310), False),
        (drawn("九") + COVER, False),
        (COVER + drawn("九"), True),
        (drawn("九") + COVER.replace('Fill="true"', 'Fill="false"'), True),
        (drawn("九") + COVER.replace(WHITE, ""), True),  # without a colour nothing is filled
        (drawn("九") + COVER.replace("<ofd:PathObject", '<ofd:PathObject Visible="false"'), True),
        (drawn("九", inner=SHUT), False),
        (drawn("九", inner=OPEN), True),
        (drawn("九").replace('X="0"', 'X="60"'), False),  # outside of its own boundary
        ("<ofd:PageBlock>" + drawn("九") + "</ofd:PageBlock>", True),
    ],
)
def test_only_what_is_seen_is_read(content: str, seen: bool) -> None:
    kept = "".join(drawn(word, y=100 + 10 * n) for n, word in enumerate("甲乙丙"))
    assert lines(kept + content) == (["九"] if seen else []) + ["甲", "乙", "丙"]


def test_colours_come_from_drawing_parameters() -> None:
    rests = (
        '<ofd:DrawParam ID="5"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam><ofd:DrawParam ID="6" Relative="5"/>'
    )
    loop = '<ofd:DrawParam ID="3" Relative="4"/><ofd:DrawParam ID="4" Relative="3"/>'
    resources = f"<ofd:Res {NAMESPACE}><ofd:DrawParams>{rests}{loop}</ofd:DrawParams></ofd:Res>"
    content = layer(drawn("甲") + drawn("九", ' DrawParam="6"', y=60) + drawn("乙", ' DrawParam="3"', y=90))
    common, more = "<ofd:DocumentRes>R.xml</ofd:DocumentRes>", {"Doc_0/R.xml": resources}
    assert lines(data=package([content], common=common, more=more)) == ["甲", "乙"]
    # What says nothing of its own is drawn as its layer is, whatever it rests on.
    whole = content.replace("<ofd:Layer", '<ofd:Layer DrawParam="6"')
    other = layer(drawn("丙", y=120)).removeprefix("<ofd:Content>")
    whole = whole.removesuffix("</ofd:Content>") + other
    assert lines(data=package([whole], common=common, more=more)) == ["丙"]


@pytest.mark.parametrize(("order", "seen"), [("Background", True), ("Foreground", False)])
def test_templates_lie_behind_or_before_a_page(order: str, seen: bool) -> None:
    used = f'<ofd:Template TemplateID="T0" ZOrder="{order}"/>'
    data = package([used + layer(drawn("九"))], [layer(COVER + drawn("版", y=200))])
    assert lines(data=data) == (["九"] if seen else []) + ["版"]


def test_a_template_that_is_not_there_is_none() -> None:
    assert lines(data=package(['<ofd:Template TemplateID="T0"/>' + layer(drawn("九"))])) == ["九"]


NOTE = '<ofd:Annot ID="1" Type="{}"{}><ofd:Appearance Boundary="15 20 30 15">{}</ofd:Appearance></ofd:Annot>'


@pytest.mark.parametrize(
    ("kind", "more", "doubtful"),
    [
        ("Stamp", "", True),
        ("Path", "", True),
        ("Stamp", ' Visible="false"', False),
        ("Highlight", "", False),
        ("Watermark", "", False),
    ],
)
def test_annotations_are_no_text_and_what_they_cover_is_doubtful(kind: str, more: str, doubtful: bool) -> None:
    page = '<ofd:Page PageID="P0"><ofd:FileLoc>Page_0/A.xml</ofd:FileLoc></ofd:Page>'
    listed = f"<ofd:Annotations {NAMESPACE}>{page}</ofd:Annotations>"
    notes = f"<ofd:PageAnnot {NAMESPACE}>{NOTE.format(kind, more, drawn('章'))}</ofd:PageAnnot>"
    data = with_parts(
        package([layer(drawn("九") + drawn("甲", y=100))]),
        "</ofd:CommonData>",
        "</ofd:CommonData><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>",
        {"Doc_0/Annots/Annotations.xml": listed, "Doc_0/Annots/Page_0/A.xml": notes},
    )
    document = bytes_to_document(data, "a.ofd")
    assert [block.text for block in document.blocks] == ["九", "甲"]  # type: ignore[union-attr]
    assert len(document.doubtful) == doubtful


def test_what_a_seal_covers_is_doubtful() -> None:
    listed = f'<ofd:Signatures {NAMESPACE}><ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>'
    seal = '<ofd:StampAnnot ID="1" PageRef="P0" Boundary="15 20 30 15"/>'
    signed = f"<ofd:Signature {NAMESPACE}><ofd:SignedInfo>{seal}</ofd:SignedInfo></ofd:Signature>"
    data = with_parts(
        package([layer(drawn("九") + drawn("甲", y=100))]),
        "</ofd:DocRoot>",
        "</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>",
        {"Doc_0/Signs/Signatures.xml": listed, "Doc_0/Signs/Sign_0/Signature.xml": signed},
    )
    document = bytes_to_document(data, "a.ofd")
    assert lines(data=data) == ["九", "甲"] and len(document.doubtful) == 1


def with_parts(data: bytes, old: str, new: str, more: dict[str, str]) -> bytes:
    """The file with more parts, and the place that names them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).replace(old.encode(), new.encode()) for name in archive.namelist()}
    return zipped(parts | {name: part.encode() for name, part in more.items()})


# ---- Pictures -----------------------------------------------------------------------------------------


def pictured(kind: str, mode: str, box: str = "20 20 50 50") -> bytes:
    """A file with a picture and a line of text."""
    out = io.BytesIO()
    Image.new(mode, (40, 40)).save(out, kind)
    media = '<ofd:MultiMedia ID="4" Type="Image"><ofd:MediaFile>i.bin</ofd:MediaFile></ofd:MultiMedia>'
    resources = f'<ofd:Res {NAMESPACE} BaseLoc="Res"><ofd:MultiMedias>{media}</ofd:MultiMedias></ofd:Res>'
    width, height = box.split()[2:]
    image = f'<ofd:ImageObject ResourceID="4" Boundary="{box}" CTM="{width} 0 0 {height} 0 0"/>'
    common = "<ofd:DocumentRes>R.xml</ofd:DocumentRes>"
    more = {"Doc_0/R.xml": resources, "Doc_0/Res/i.bin": out.getvalue()}
    return package([layer(image + drawn("甲", y=200))], common=common, more=more)


@pytest.mark.parametrize(
    ("kind", "mode", "shown"),
    [
        ("JPEG", "RGB", True),
        ("JPEG", "L", True),
        ("PNG", "RGB", True),
        ("PNG", "L", True),
        ("PNG", "1", True),
        ("PNG", "P", True),
        ("PNG", "RGBA", False),
        ("BMP", "RGB", False),
    ],
)
def test_pictures_are_counted_and_shown_where_they_are(kind: str, mode: str, shown: bool) -> None:
    import pypdfium2

    from gidar.extraction.documents.ofd import as_pdf

    data = pictured(kind, mode)
    document = bytes_to_document(data, "a.ofd")
    assert document.pictures == 1 and lines(data=data) == ["甲"]
    page = pypdfium2.PdfDocument(as_pdf(data, "a.ofd"))[0].render(scale=1).to_pil().convert("L")
    dark = page.getpixel((128, 128)) < 30
    assert dark is shown and page.getpixel((250, 250)) > 240


# ---- Broken, and made to harm -------------------------------------------------------------------------


def nested(depth: int) -> str:
    return "<ofd:PageBlock>" * depth + drawn("九") + "</ofd:PageBlock>" * depth


def recursive(width: int) -> bytes:
    """Something that draws itself, width times."""
    used = '<ofd:CompositeObject ResourceID="7" Boundary="0 0 9 9"/>'
    unit = f'<ofd:CompositeGraphicUnit ID="7"><ofd:Content>{used * width}</ofd:Content></ofd:CompositeGraphicUnit>'
    resources = f"<ofd:Res {NAMESPACE}><ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits></ofd:Res>"
    common = "<ofd:PublicRes>R.xml</ofd:PublicRes>"
    return package([layer(used)], common=common, more={"Doc_0/R.xml": resources})


def without(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package([layer(drawn("九"))]))) as archive:
        return zipped({part: archive.read(part) for part in archive.namelist() if part != name})


ENTITY = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
HOSTILE: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "no page is there": (lambda: package([]), {"ofd"}),
    "a page that is not there": (lambda: without("Doc_0/Pages/Page_0/Content.xml"), {"ofd"}),
    "a document that is not there": (lambda: without("Doc_0/Document.xml"), {"ofd"}),
    "broken XML": (lambda: package([layer("<ofd:TextObject")]), {"ofd"}),
    "no XML": (lambda: zipped({"OFD.xml": b"\0\1\2"}), {"ofd"}),
    "broken off": (lambda: package([layer(drawn("九"))])[:-30], {"ofd"}),
    "numbers that are none": (lambda: package([layer(drawn("九", size=float("nan")))]), {"ofd"}),
    "numbers without end": (lambda: package([layer(drawn("九", x=float("inf")))]), {"ofd"}),
    "numbers beyond any page": (lambda: package([layer(drawn("九", x=1e300))]), {"ofd"}),
    "a path that is none": (lambda: package([layer(path(1, "0 0 1 1", "M 0 0 X 1 1"))]), {"ofd"}),
    "a path that breaks off": (lambda: package([layer(path(1, "0 0 1 1", "M 0 0 B 1 1"))]), {"ofd"}),
    "a run that breaks off": (
        lambda: package([layer(drawn("九九").replace('"4.000">', '"g 3">'))]),
        {"ofd"},
    ),
    "an entity": (lambda: package([layer(drawn("九"))], more={"Doc_0/x.xml": ENTITY + "<a>&e;</a>"}), {"doctype"}),
    "deep nesting": (lambda: package([layer(nested(20_000))]), {"ofd", "too_deep_document"}),
    "what draws itself": (lambda: recursive(1), {"ofd_bomb"}),
    "what draws itself many times": (lambda: recursive(50), {"ofd_bomb"}),
    "too many pages": (lambda: package(["<ofd:Content/>"] * (limits.MAX_PDF_PAGES + 1)), {"ofd_pages"}),
    "too many tags": (lambda: package([layer("<a/>" * (limits.MAX_TAGS + 1))]), {"too_many_tags"}),
    "100 MB of blanks": (lambda: package([layer(" " * 100_000_000)]), {"ofd_bomb"}),
    "20 MB of text": (lambda: package([layer(drawn("九" * 7_000_000, size=0.0001))]), {"ofd_bomb", "too_large"}),
    "no text": (lambda: package([layer(line(1, 20, 20, 10, 10))]), {"no_text", "no_report", "empty"}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_within_limits(name: str) -> None:
    make, keys = HOSTILE[name]
    assert refused(make()) in keys


def test_an_entity_in_a_part_of_another_name_is_not_read() -> None:
    words = layer(drawn("九").replace(">九<", ">九&e;<"))
    data = package([words])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    page = parts.pop("Doc_0/Pages/Page_0/Content.xml").replace(b"?>", b"?>" + ENTITY.encode(), 1)
    parts["Doc_0/Document.xml"] = parts["Doc_0/Document.xml"].replace(b"Content.xml", b"Content.bin")
    parts["Doc_0/Pages/Page_0/Content.bin"] = page
    assert not any("root" in line for line in lines(data=zipped(parts)))


def test_places_lead_nowhere_but_into_the_file() -> None:
    for place in ("../../../../etc/passwd", "/etc/passwd", "http://127.0.0.1:1/a.xml", "file:///etc/passwd"):
        data = with_parts(package([layer(drawn("九"))]), "Pages/Page_0/Content.xml", place, {})
        assert refused(data) == "ofd"
