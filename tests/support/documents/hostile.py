"""Documents made to harm whoever reads them. None may hang, reach the network, print a traceback or take the memory.

`read` says what must come of one: True, the report that it holds; False, a clear refusal; None, either.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import gidar

from . import figures, office, pages, plain
from .draft import draft

SCALE = 1_000_000


class Hostile(NamedTuple):
    name: str
    suffix: str
    write: Callable[[Path], None]
    read: bool | None


def hostile(address: str) -> list[Hostile]:
    """Every hostile document; address is where those that call out call to (http://127.0.0.1:PORT)."""
    edition = gidar.load_edition()
    report = figures.report(edition, "hostile")
    page = pages.plain(draft(edition, report, 0)).decode()
    word = office.word(draft(edition, report, 0))
    found = [
        *((f"HTML: {name}", ".html", text.encode(), read) for name, text, read in web(page, address)),
        *((f"docx: {name}", ".docx", data, read) for name, data, read in packed(word, address)),
        *((f"PDF: {name}", ".pdf", data, read) for name, data, read in portable(address)),
        *((f"text: {name}", suffix, data, read) for name, suffix, data, read in texts(page)),
    ]
    small = [Hostile(name, suffix, writer(data), read) for name, suffix, data, read in found]
    big = [
        Hostile("HTML: a table of 100 MB", ".html", long_table(page), None),
        Hostile("docx: zip bomb", ".docx", lambda path: bomb(path, word, 400), False),
    ]
    return small + big


def writer(data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(data)

    return write


# ---- Pages ------------------------------------------------------------------------------------------


def web(page: str, address: str) -> Iterator[tuple[str, str, bool | None]]:
    remote = (
        f'<img src="{address}/a.png"><link rel="stylesheet" href="{address}/a.css">'
        f'<script src="{address}/a.js"></script>'
        f'<iframe src="{address}/"></iframe><object data="{address}/o"></object><base href="{address}/">'
        f'<meta http-equiv="refresh" content="0;url={address}/">'
    )
    row = "<tr>" + "<td>7</td>" * 10 + "</tr>"
    yield "remote references", page.replace("</head>", remote + "</head>"), True
    script = f"<script>document.write('<table>{row * 28}</table>'); while (true) {{}}</script>"
    script += "<style>td::after{content:'9'}</style>"
    yield "scripts and styles", page.replace("<h1>", script + "<h1>"), True
    yield "an older table in a comment", page.replace("<table", f"<!-- <table>{row * 28}</table> --><table"), True
    entities = '<!DOCTYPE html [<!ENTITY a "1"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    entities += "".join(f'<!ENTITY {chr(99 + n)} "{f"&{chr(98 + n)};" * 10}">' for n in range(10)) + "]>"
    yield "entity expansion", page.replace("<!DOCTYPE html>", entities).replace("<h1>", "<p>&l;</p><h1>"), None
    outside = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "{address}/x">]>'
    yield "external entities", page.replace("<!DOCTYPE html>", outside).replace("<h1>", "<p>&x;&y;</p><h1>"), None
    yield "spans of a thousand million", page.replace('colspan="3"', 'colspan="1000000000"', 1), None
    yield "rows of a thousand million", page.replace('rowspan="3"', 'rowspan="1000000000"', 1), None
    yield "negative spans", page.replace('colspan="3"', 'colspan="-3"'), None
    yield "spans that are no numbers", page.replace('rowspan="2"', 'rowspan="x"'), None
    yield "deep nesting of boxes", page.replace("<h1>", "<div>" * 100_000 + "<h1>"), None
    yield "deep nesting of tables", "<table><tr><td>" * 20_000 + page, None
    yield (
        "a million attributes",
        page.replace("<h1>", "<h1 " + " ".join(f"a{n}=1" for n in range(SCALE // 5)) + ">"),
        None,
    )
    yield (
        "escape sequences",
        page.replace("<h1>", "<h1>\x1b[31m\x1b]0;x\x07<b>\u202e</b>").replace("（七）", "（七）\x1b[2J"),
        None,
    )
    yield "a cell of five million digits", page.replace("<td>", "<td>" + "9" * 5 * SCALE, 1), None
    yield "nothing but tags", "<table>" + "<tr><td>" * SCALE, False
    for before, tag in (
        ("<table>", "<tr>"),
        ("<table><tr>", "<td>"),
        ("", "<td>"),
        ("", "<p>"),
        ("", "<_>"),
        ("", "<a"),
    ):
        yield f"16 MB of {tag} behind {before or 'nothing'}", before + tag * (16 * SCALE // len(tag)) + page, False


def long_table(page: str) -> Callable[[Path], None]:
    """The page, with a table of 100 MB before its end."""

    def write(path: Path) -> None:
        before, after = page.split("</body>")
        with path.open("w", encoding="utf-8") as out:
            out.write(before + "<table>")
            row = "<tr>" + "".join(f"<td>{n}</td>" for n in range(10)) + "</tr>\n"
            for _ in range(100 * SCALE // len(row) // 1000):
                out.write(row * 1000)
            out.write("</table></body>" + after)

    return write


# ---- .docx ------------------------------------------------------------------------------------------


def with_part(word: bytes, change: Callable[[str], str | bytes], name: str = "word/document.xml") -> bytes:
    """The Word file with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            data = source.read(part)
            target.writestr(part, change(data.decode()) if part == name else data)
    return out.getvalue()


def packed(word: bytes, address: str) -> Iterator[tuple[str, bytes, bool | None]]:
    declaration = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    laughs = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
    laughs += "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10)) + "]>"
    outside = f'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "{address}/x">]>'
    for name, prolog, entity in (("entity expansion", laughs, "&k;"), ("external entities", outside, "&x;&y;")):

        def entities(text: str, prolog: str = prolog, entity: str = entity) -> str:
            body = text.split("?>", 1)[1]
            return declaration + prolog + body.replace("</w:t>", entity + "</w:t>", 1)

        yield name, with_part(word, entities), None
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="{address}/t" TargetMode="External"/>'
    links = link.format("image") + link.format("attachedTemplate").replace("rId99", "rId98")
    for tag in ("<w:p/>", "<w:r/>", "<w:tbl/>"):
        many = f"<w:body>{tag * (60 * SCALE // len(tag))}"
        yield f"60 MB of {tag}", with_part(word, lambda text, many=many: text.replace("<w:body>", many, 1)), False
    parts = "word/_rels/document.xml.rels"
    yield (
        "remote image and template",
        with_part(word, lambda t: t.replace("</Relationships>", links + "</Relationships>"), parts),
        True,
    )
    deep = "<w:tbl><w:tr><w:tc>" * 5000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 5000
    yield "deep nesting of tables", with_part(word, lambda t: t.replace("<w:body>", "<w:body>" + deep)), None
    yield (
        "spans of a thousand million",
        with_part(word, lambda t: t.replace('gridSpan w:val="3"', 'gridSpan w:val="1000000000"')),
        None,
    )
    yield (
        "spans that are no numbers",
        with_part(word, lambda t: t.replace('gridSpan w:val="3"', 'gridSpan w:val="x"')),
        None,
    )
    yield "not well formed", with_part(word, lambda t: t[:-400]), False
    yield "without its document", rezipped(word, lambda names: [n for n in names if n != "word/document.xml"]), False
    yield "broken off", word[: len(word) // 2], False
    yield "paths that lead outside", rezipped(word, lambda names: names, {"../../outside.txt": b"x"}), True
    yield (
        "a workbook by its inside",
        rezipped(word, lambda names: ["[Content_Types].xml"], {"xl/workbook.xml": b"<workbook/>"}),
        False,
    )
    yield "a Word file of 1997 by its inside", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), False


def rezipped(word: bytes, choose: Callable[[list[str]], list[str]], more: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in choose(source.namelist()):
            target.writestr(part, source.read(part))
        for part, data in (more or {}).items():
            target.writestr(part, data)
    return out.getvalue()


def bomb(path: Path, word: bytes, megabytes: int) -> None:
    """A Word file whose document is small on disk and huge when unpacked."""
    with zipfile.ZipFile(io.BytesIO(word)) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            if part != "word/document.xml":
                target.writestr(part, source.read(part))
                continue
            before, after = source.read(part).split(b"<w:sectPr", 1)
            with target.open(part, "w", force_zip64=True) as out:
                out.write(before)
                for _ in range(megabytes):
                    out.write(b"<w:p/>" * (SCALE // 6))
                out.write(b"<w:sectPr" + after)


# ---- PDF --------------------------------------------------------------------------------------------


def pdf_of(*objects: str | bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n".encode() + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def portable(address: str) -> Iterator[tuple[str, bytes, bool | None]]:
    edition = gidar.load_edition()
    whole = office.pdf(draft(edition, figures.report(edition, "hostile"), 0))
    catalogue = "<</Type/Catalog/Pages 2 0 R>>"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"
    tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
    packed = zlib.compress(zlib.compress(b"0 " * 100 * SCALE, 9), 9)
    stream = f"<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>stream\n".encode() + packed + b"\nendstream"
    once = zlib.compress(b"0 " * 100_000)
    longer = f"<</Length {len(once)}/Filter/FlateDecode>>stream\n".encode() + once + b"\nendstream"
    action = (
        f"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI({address}/)>>/AA<</O<</S/JavaScript/JS(while(1);)>>>>>>"
    )
    yield "pages that hold themselves", pdf_of(catalogue, "<</Type/Pages/Kids[2 0 R]/Count 1>>"), False
    yield "a million pages that are not there", pdf_of(catalogue, "<</Type/Pages/Kids[]/Count 1000000>>"), False
    yield "a stream of 200 MB packed twice", pdf_of(catalogue, tree, page, stream), False
    yield "a stream of 200 KB, and what follows it", pdf_of(catalogue, tree, page, longer), False
    yield "actions", pdf_of(action, tree, page, "<</Length 0>>stream\n\nendstream"), False
    yield "deep nesting of arrays", pdf_of(catalogue + "[" * 100_000, tree), False
    for what in (bytes(1), b"\n", b"1 0 obj\n", b"x"):
        yield f"40 MB of {what!r} behind its beginning", b"%PDF-1.7\n" + what * (40 * SCALE // len(what)), False
    yield "40 MB of zeros behind its end", whole + bytes(40 * SCALE), False
    yield "broken off", whole[: len(whole) // 2], None
    yield "garbage", b"%PDF-1.7\n" + bytes(range(256)) * 200, False
    yield (
        "encrypted",
        whole.replace(b"trailer\n<<", b"trailer\n<</Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>"),
        False,
    )


# ---- Text -------------------------------------------------------------------------------------------


def texts(page: str) -> Iterator[tuple[str, str, bytes, bool | None]]:
    edition = gidar.load_edition()
    good = plain.markdown(draft(edition, figures.report(edition, "hostile"), 0))
    yield "empty", ".txt", b"", False
    yield "empty page", ".html", b"", False
    yield "empty Word file", ".docx", b"", False
    yield "empty PDF", ".pdf", b"", False
    yield "only zeros", ".txt", bytes(SCALE), False
    yield "noise of bytes", ".txt", bytes((7 * n * n + n // 3) % 256 for n in range(SCALE // 10)), False
    yield "a line of ten million digits", ".txt", b"1" * 10 * SCALE, False
    yield "a line of a million bars", ".md", b"|" * SCALE + b"\n" + b"|-" * SCALE, False
    yield "a million brackets", ".txt", "（(".encode() * (SCALE // 2), False
    yield "a million short lines", ".txt", b"0\n" * SCALE, False
    yield (
        "a million spaces in a label",
        ".txt",
        good.replace("（七）".encode(), "（".encode() + b" " * SCALE + "七）".encode()),
        None,
    )
    yield "a program by its inside", ".docx", b"MZ" + bytes(5000), False
    yield "a page by its inside", ".docx", page.encode(), None
    yield "UTF-16", ".txt", good.decode().encode("utf-16"), None
    yield "a hundred thousand tables in Markdown", ".md", b"<table><tr><td>1</td></tr></table>\n" * 100_000, False
    yield "a table in Markdown that nests on", ".md", b"<table><tr><td>" * 100_000, False
    yield (
        "a hundred thousand empty paragraphs",
        ".html",
        page.replace("<body>", "<body>" + "<p></p>" * 100_000).encode(),
        None,
    )
    yield "half a character at the end", ".md", good + "总".encode()[:2], None
