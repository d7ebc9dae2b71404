"""A report as an organ lays it out, before it becomes a file: paragraphs, and tables of items with their spans.

Noises change a draft; a layout turns it into bytes. `truth` says for every cell what a reader can know of it.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

import gidar
from cases import DIST
from gidar.model.form_grid import Box, grid

from .figures import Report, value

OBJECT = "\ufffc"  # the text of an item in whose place there is a picture


class Truth(NamedTuple):
    """What a reader can know of a cell from the document alone.

    state: legible (the figure must be read), blank (left blank: no figure may be read), open (the document does not
    determine it: no figure, or the right one), lost (not recoverable: no figure), picture (a figure that is no text:
    it is neither to be read nor blank). value: the figure as printed.
    """

    state: str
    value: Any = None


@dataclass
class Item:
    """One printed box: text (may hold line breaks), spans, the cell it is the figure of, or the line it labels."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    pointer: str | None = None
    id: str = ""
    kind: str = "cell"
    mark: str = ""  # a superscript behind the text, where a layout can set one


@dataclass
class Sheet:
    """One printed table. heads: how many of its first lines are column headings (0 where blocks are stacked)."""

    name: str
    lines: list[list[Item]]
    heads: int = 0


@dataclass
class Para:
    """A paragraph; kind is title, meta, heading, text, caption or note."""

    text: str
    kind: str = "text"


@dataclass
class Draft:
    """A document to be. options are what a layout may look at: encoding, page numbers, split tables ..."""

    rng: random.Random
    edition: gidar.Edition
    report: Report
    blocks: list[Sheet | Para]
    truth: dict[str, Truth]
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def sheets(self) -> list[Sheet]:
        return [block for block in self.blocks if isinstance(block, Sheet)]

    @property
    def items(self) -> list[Item]:
        return [item for sheet in self.sheets for line in sheet.lines for item in line]

    @property
    def figures(self) -> list[Item]:
        return [item for item in self.items if item.pointer]

    @property
    def labels(self) -> list[Item]:
        return [item for item in self.items if not item.pointer and item.text]

    def sheet(self, name: str) -> Sheet:
        return next(sheet for sheet in self.sheets if sheet.name == name)

    def blank(self, item: Item, text: str = "") -> None:
        """The cell is left blank, by whatever sign."""
        assert item.pointer
        item.text = text
        self.truth[item.pointer] = Truth("blank")

    def make_open(self, items: list[Item]) -> None:
        """What stands in these cells is not determined by the document."""
        for item in items:
            if item.pointer and self.truth[item.pointer].state in ("legible", "blank"):
                self.truth[item.pointer] = self.truth[item.pointer]._replace(state="open")

    def vanished(self, line: list[Item]) -> None:
        """Where a layout shows nothing for a blank, the figures beside it cannot be told apart by their places."""
        cells = [item for item in line if item.pointer]
        if len(cells) > 1 and not all(item.text.strip() for item in cells):
            self.make_open(cells)


def plain(figure: Any) -> str:
    """A figure in plain digits, nothing where there is none."""
    if figure is None:
        return ""
    return format(figure, "f") if isinstance(figure, Decimal) else str(figure)


@cache
def form(edition_id: str) -> dict[str, Any]:
    return json.loads((DIST / edition_id / "edition.json").read_text(encoding="utf-8"))


def lines_of(table: dict[str, Any], report: Report) -> tuple[list[list[Item]], list[list[Item]]]:
    """The head and the body of a table of edition.json, its figures in place."""

    def item(box: Box) -> Item:
        if box.kind == "cell":
            pointer = "/tables/" + box.id.replace(".", "/")
            return Item(plain(value(report, pointer)), pointer=pointer)
        label = box.label["zh"] if box.label else ""
        return Item(label, box.colspan, box.rowspan, None, box.id, box.kind)

    head, body = grid(table)
    return [[item(box) for box in line] for line in head], [[item(box) for box in line] for line in body]


def stacked(tables: list[dict[str, Any]], report: Report) -> list[list[Item]]:
    """Several small tables one below the other in one grid, as section 2 is printed."""
    width = max(len(table["columns"]) for table in tables) + 1
    lines = []
    for table in tables:
        head, body = lines_of(table, report)
        lines.append([Item(table["label"]["zh"], width, 1, None, table["id"], "block")])
        for line in (*head, *body):
            line[-1].colspan = width - len(line) + 1
            lines.append(line)
    return lines


def draft(edition: gidar.Edition, report: Report, seed: object, separate: bool = False) -> Draft:
    """The report as the form prints it. separate: every block of section 2 is a table of its own."""
    rng = random.Random(f"draft/{edition.id}/{seed}")
    record = form(edition.id)
    blocks: list[Sheet | Para] = [*front(edition, report, rng)]
    for section in record["sections"]:
        blocks.append(Para(section["label"]["zh"], "heading"))
        tables = [table for table in record["tables"] if table["section"] == section["id"]]
        if not tables:
            blocks += [Para(text) for text in narrative(section["id"], edition, report, rng)]
        elif len(tables) == 1:
            head, body = lines_of(tables[0], report)
            blocks.append(Sheet(tables[0]["id"], head + body, len(head)))
        elif separate:
            blocks += [Sheet(table["id"], stacked([table], report)) for table in tables]
        else:
            blocks.append(Sheet(section["id"], stacked(tables, report)))
    printed = {pointer: value(report, pointer) for pointer in edition.cells}
    truth = {p: Truth("blank") if v is None else Truth("legible", v) for p, v in printed.items()}
    return Draft(rng, edition, report, blocks, truth)


def front(edition: gidar.Edition, report: Report, rng: random.Random) -> Iterator[Para]:
    """The title and who answers for the report."""
    organ, year = report["organ"]["name"], report["year"]
    yield Para(f"{organ}{year}年政府信息公开工作年度报告", "title")
    yield Para(
        f"本报告由{organ}办公室编制，所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。"
        f"联系地址：中山路{rng.randint(1, 300)}号，邮编2{rng.randint(10000, 99999)}，"
        f"电话0512-{rng.randint(6000000, 6999999)}。"
    )


def narrative(section: str, edition: gidar.Edition, report: Report, rng: random.Random) -> Iterator[str]:
    """Our own sentences, with years, article numbers and figures that no table may take in."""
    year, requests = report["year"], report["tables"]["requests"]
    review = edition.tables["review_and_litigation"].rows["reconsideration"].label["zh"]
    licences = edition.tables["licensing"].rows["administrative_licences"].label["zh"]
    if section == "overview":
        yield (
            f"（一）公开平台。{year}年门户网站发布信息{rng.randint(100, 9999)}条，其中解读{rng.randint(1, 90)}篇，"
            f"比{year - 1}年多{rng.randint(1, 99)}条；{licences}结果随作随公开，共{rng.randint(3, 999)}批次。"
        )
        received = requests["received"]["total"]
        carried = requests["carried_in"]["total"]
        yield (
            f"（二）申请办理。全年新收申请{plain(received)}件，上年转来{plain(carried)}件，"
            f"按期答复率100%；{review}案件另见第四部分，败诉0件。"
        )
        yield (
            f"1.培训{rng.randint(1, 9)}次，参加{rng.randint(20, 400)}人次。"
            f"2.抽查{rng.randint(2, 40)}家单位，整改问题{rng.randint(1, 30)}处。"
        )
    elif section == "problems":
        yield (
            f"一是目录更新慢，{year}年有{rng.randint(2, 9)}项未按20个工作日的时限更新；"
            f"二是人员变动多，专职仅{rng.randint(1, 3)}人。"
        )
        yield f"{year + 1}年将举办培训{rng.randint(2, 6)}期，并把第三十八条、第三十九条的适用作为重点。"
    else:
        yield f"{year}年发出收费通知0件，收取信息处理费0元。"
