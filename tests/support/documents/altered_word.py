"""Tables of a Word file whose cells, spans and merges are altered, not their figures: by the kinds of slips that are
made in Word and in programs that write its files."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from .altered import ASIDES, Element, rows_of, text_of
from .draft import Item
from .office import paragraphs, repacked, table_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PART = "word/document.xml"
Alteration = Callable[[random.Random, Element], None]


def word_of(document: Element) -> bytes:
    """The tables of a web page as a Word file, each with its spans."""
    made = docx.Document()
    for table in document.iter("table"):
        lines = [[item_of(box) for box in row] for row in rows_of(table)]
        made.element.body.insert_element_before(parse_xml(table_xml(lines, paragraphs)), "w:sectPr")
        made.add_paragraph("")
    out = io.BytesIO()
    made.save(out)
    return repacked(out.getvalue())


def item_of(box: Element) -> Item:
    spans = {name: int(box.get(name, "1")) for name in ("rowspan", "colspan")}
    return Item(text_of(box), **spans)


def cell(text: str) -> Element:
    return parse_xml(f"<w:tc {nsdecls('w')}><w:tcPr/>{paragraphs(Item(text))}</w:tc>")


def cells_of(row: Element) -> list[Element]:
    return row.findall(f"{W}tc")


def said(box: Element) -> str:
    return "".join(text.text or "" for text in box.iter(f"{W}t"))


def say(box: Element, text: str) -> None:
    for child in box.findall(f"{W}p") + box.findall(f"{W}tbl"):
        box.remove(child)
    box.append(cell(text).find(f"{W}p"))


def setting(box: Element, name: str, value: str | None) -> None:
    """Set what a cell says of itself; of the value None, take it away."""
    own = box.find(f"{W}tcPr")
    for old in own.findall(f"{W}{name}"):
        own.remove(old)
    if value is not None:
        own.append(parse_xml(f'<w:{name} {nsdecls("w")} w:val="{value}"/>'))


def cell_put_in(rng: random.Random, row: Element) -> None:
    boxes = cells_of(row)
    rng.choice(boxes).addprevious(cell(rng.choice(ASIDES)))


def cell_taken_out(rng: random.Random, row: Element) -> None:
    row.remove(rng.choice(cells_of(row)))


def row_put_in(rng: random.Random, row: Element) -> None:
    made = parse_xml(f"<w:tr {nsdecls('w')}/>")
    made.extend(cell(rng.choice((*ASIDES, "3", "5"))) for _ in range(rng.randint(1, len(cells_of(row)))))
    row.addnext(made)


def row_taken_out(rng: random.Random, row: Element) -> None:
    row.getparent().remove(row)


def rows_turned(rng: random.Random, row: Element) -> None:
    if row.getnext() is not None:
        row.getnext().addnext(row)


def column_put_in(rng: random.Random, row: Element) -> None:
    at, aside = rng.randrange(1, 9), rng.choice(ASIDES)
    for other in row.getparent().findall(f"{W}tr"):
        boxes = cells_of(other)
        if len(boxes) >= at:
            boxes[at - 1].addnext(cell(rng.choice((aside, ""))))


def cells_merged(rng: random.Random, row: Element) -> None:
    boxes = cells_of(row)
    at = rng.randrange(max(len(boxes) - 1, 1))
    if at + 1 < len(boxes):
        say(boxes[at], f"{said(boxes[at])} {said(boxes[at + 1])}")
        row.remove(boxes[at + 1])
        setting(boxes[at], "gridSpan", "2")


def cell_split(rng: random.Random, row: Element) -> None:
    box = rng.choice(cells_of(row))
    whole = said(box)
    at = rng.randrange(1, max(len(whole), 2))
    say(box, whole[:at])
    box.addnext(cell(whole[at:]))


def span_altered(rng: random.Random, row: Element) -> None:
    setting(rng.choice(cells_of(row)), "gridSpan", rng.choice(("1", "2", "3", "5")))


def merge_altered(rng: random.Random, row: Element) -> None:
    """A cell goes on what stands above, or no more."""
    setting(rng.choice(cells_of(row)), "vMerge", rng.choice(("restart", "continue", None)))


def columns_left_out(rng: random.Random, row: Element) -> None:
    """Before a row, as where a cell at its beginning is taken out and the others stay where they are."""
    count = rng.choice((1, 1, 2))
    if rng.random() < 0.5:
        for box in cells_of(row)[:count]:
            row.remove(box)
    xml = f'<w:trPr {nsdecls("w")}><w:gridBefore w:val="{count}"/></w:trPr>'
    row.insert(0, parse_xml(xml))


def cell_nested(rng: random.Random, row: Element) -> None:
    box = rng.choice(cells_of(row))
    whole = said(box)
    inner = parse_xml(f"<w:tbl {nsdecls('w')}><w:tr/></w:tbl>")
    inner[0].extend((cell(whole), cell(rng.choice(("", "3")))))
    say(box, "")
    box.insert(1, inner)


def table_split(rng: random.Random, row: Element) -> None:
    table = row.getparent()
    made = parse_xml(f"<w:tbl {nsdecls('w')}/>")
    made.extend([row, *row.itersiblings(f"{W}tr")])
    table.addnext(made)


def figures_moved(rng: random.Random, row: Element) -> None:
    """By one cell to the left or the right, of which the end is blank then."""
    boxes = [box for box in cells_of(row) if re.fullmatch("[0-9.]*", said(box))]
    if len(boxes) > 1:
        texts = [said(box) for box in boxes]
        at = rng.randrange(len(texts))
        moved = [*texts[:at], *texts[at + 1 :], ""] if rng.random() < 0.5 else [*texts[:at], "", *texts[at:-1]]
        for box, text in zip(boxes, moved, strict=True):
            say(box, text)


def control_put_around(rng: random.Random, row: Element) -> None:
    """A control of content, as of forms, around a cell."""
    box = rng.choice(cells_of(row))
    made = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    box.addprevious(made)
    made[1].append(box)


def deletion_recorded(rng: random.Random, row: Element) -> None:
    """A figure was replaced and the change recorded: the old one is still in the file."""
    box = rng.choice(cells_of(row))
    old = rng.choice(("7", "88"))
    xml = f'<w:del {nsdecls("w")} w:id="1"><w:r><w:delText>{old}</w:delText></w:r></w:del>'
    box.find(f"{W}p").insert(0, parse_xml(xml))


WORD_ALTERATIONS: tuple[Alteration, ...] = (
    cell_put_in,
    cell_taken_out,
    row_put_in,
    row_taken_out,
    rows_turned,
    column_put_in,
    cells_merged,
    cell_split,
    span_altered,
    merge_altered,
    columns_left_out,
    cell_nested,
    table_split,
    figures_moved,
    control_put_around,
    deletion_recorded,
)


def with_altered_rows(data: bytes, rng: random.Random, alterations: tuple[Alteration, ...], times: int = 1) -> bytes:
    """A Word file with rows altered, one or several that stand beside each other."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files: dict[str, Any] = {name: archive.read(name) for name in archive.namelist()}
    document = etree.fromstring(files[PART], docx.oxml.parser.oxml_parser)
    at = rng.randrange(60)
    for _ in range(times):
        rows = [row for row in document.iter(f"{W}tr") if cells_of(row)]
        row = rows[min(at + rng.randint(0, 2), len(rows) - 1)] if times > 1 else rng.choice(rows)
        rng.choice(alterations)(rng, row)
    files[PART] = etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
