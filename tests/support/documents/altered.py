"""Tables of a web page whose rows and columns are altered, not their figures: by the kinds of slips that are made."""

import copy
import random
import re
from collections.abc import Callable
from typing import Any

import lxml.html

import gidar
from gidar.writers import files

ASIDES = ("备注", "含延期3件", "见附件", "合计", "无", "12", "0", "/", "")
Element = Any
Alteration = Callable[[random.Random, Element], None]


def page(report: dict[str, Any], edition: str) -> Element:
    """A report as a web page, without what names its cells for programs."""
    [written] = files("html", [(report, gidar.load_edition(edition))], "zh", []).values()
    return lxml.html.fromstring(re.sub(r' data-cell="[^"]*"', "", written.decode()))


def rows_of(document: Element) -> list[Element]:
    """The rows of its tables that hold anything."""
    return [row for row in document.iter("tr") if len(row)]


def text_of(element: Element) -> str:
    return "".join(element.itertext()).strip()


def cell(text: str) -> Element:
    made = lxml.html.Element("td")
    made.text = text
    return made


def bare(box: Element, text: str | None) -> None:
    for child in list(box):
        box.remove(child)
    box.text = text


def cell_put_in(rng: random.Random, row: Element) -> None:
    row.insert(rng.randrange(len(row) + 1), cell(rng.choice(ASIDES)))


def row_put_in(rng: random.Random, row: Element) -> None:
    made = lxml.html.Element("tr")
    made.extend(cell(rng.choice((*ASIDES, "3", "5"))) for _ in range(rng.randint(1, len(row))))
    row.addnext(made)


def column_put_in(rng: random.Random, row: Element) -> None:
    at, aside = rng.randrange(1, 9), rng.choice(ASIDES)
    for other in row.iterancestors("table").__next__().iter("tr"):
        if len(other) >= at:
            other[at - 1].addnext(cell(rng.choice((aside, "", aside))))


def cells_merged(rng: random.Random, row: Element) -> None:
    first = row[rng.randrange(max(len(row) - 1, 1))]
    if first.getnext() is not None:
        whole = f"{text_of(first)} {text_of(first.getnext())}"
        row.remove(first.getnext())
        bare(first, whole)
        first.set("colspan", "2")


def cell_split(rng: random.Random, row: Element) -> None:
    box = rng.choice(list(row))
    whole = text_of(box)
    at = rng.randrange(1, max(len(whole), 2))
    bare(box, whole[:at])
    box.addnext(cell(whole[at:]))


def label_moved(rng: random.Random, row: Element) -> None:
    labels = [box for box in row.iter("th") if box.getnext() is not None and box.getnext().tag == "td"]
    if labels:
        labels[0].addprevious(labels[0].getnext())


def span_altered(rng: random.Random, row: Element) -> None:
    rng.choice(list(row)).set(rng.choice(("colspan", "rowspan")), str(rng.choice((1, 2, 3, 5, 20))))


def cell_taken_out(rng: random.Random, row: Element) -> None:
    row.remove(rng.choice(list(row)))


def figures_moved(rng: random.Random, row: Element) -> None:
    """By one cell to the left or the right, as where a cell of a sheet is deleted or put in."""
    figures = [box for box in row if re.fullmatch("[0-9.]+", text_of(box))]
    if len(figures) > 1:
        texts = ["", *map(text_of, figures)] if rng.random() < 0.5 else [*map(text_of, figures[1:]), ""]
        for box, text in zip(figures, texts, strict=False):
            bare(box, text)


def figure_merged_down(rng: random.Random, row: Element) -> None:
    """Over the cell below it, which is taken out."""
    below = row.getnext()
    figures = [box for box in row if re.fullmatch("[0-9.]+", text_of(box))]
    if below is not None and figures:
        box = rng.choice(figures)
        at = len(row) - row.index(box)
        if at < len(below) and re.fullmatch("[0-9.]+", text_of(below[-at])):
            below.remove(below[-at])
            box.set("rowspan", "2")


def row_taken_out(rng: random.Random, row: Element) -> None:
    row.getparent().remove(row)


def cell_nested(rng: random.Random, row: Element) -> None:
    box = rng.choice(list(row))
    whole = text_of(box)
    bare(box, None)
    made = lxml.html.fromstring("<table><tr></tr></table>")
    made[0].extend((cell(whole), cell(rng.choice(("", "3")))))
    box.append(made)


def table_split(rng: random.Random, row: Element) -> None:
    made, table = lxml.html.Element("table"), next(row.iterancestors("table"))
    made.extend([row, *row.itersiblings("tr")])
    table.addnext(made)


def heads_repeated(rng: random.Random, row: Element) -> None:
    heads = [other for other in next(row.iterancestors("table")).iter("tr") if not re.search("[0-9]", text_of(other))]
    for head in heads[:2][::-1]:
        row.addprevious(copy.deepcopy(head))


def rows_turned(rng: random.Random, row: Element) -> None:
    if row.getnext() is not None:
        row.getnext().addnext(row)


ALTERATIONS: tuple[Alteration, ...] = (
    cell_put_in,
    row_put_in,
    column_put_in,
    cells_merged,
    cell_split,
    label_moved,
    span_altered,
    row_taken_out,
    cell_nested,
    table_split,
    heads_repeated,
    rows_turned,
    cell_taken_out,
    figure_merged_down,
)


def blank_in_part_and_moved(report: dict[str, Any], edition: str, rng: random.Random) -> tuple[dict[str, Any], Element]:
    """A report of which one row is blank in part, and its page, in which a cell of that row was put in or taken out:
    those behind it stand one column further, as in a sheet, of which every row has as many.
    """
    form = gidar.load_edition(edition)
    table = rng.choice([table for table in form.tables.values() if len(table.columns) > 2])
    blank = copy.deepcopy(report)
    row = blank["tables"][table.id][rng.choice([*table.rows])]
    for column in rng.sample([*row], rng.randint(1, len(row) - 2)):
        row[column] = None
    document = page(blank, edition)
    own = ["" if value is None else str(value) for value in row.values()]
    runs = [list(line)[n:][: len(own)] for line in rows_of(document) for n in range(len(line))]
    boxes = next(run for run in runs if [*map(text_of, run)] == own)
    at = rng.randrange(len(own))
    moved = [*own[:at], *own[at + 1 :], ""] if rng.random() < 0.5 else [*own[:at], "", *own[at:-1]]
    for box, text in zip(boxes, moved, strict=True):
        bare(box, text)
    return blank, document


def with_one_altered(whole: Element, rng: random.Random, alter: Alteration) -> Element:
    """A copy of a page with one row altered."""
    document = copy.deepcopy(whole)
    alter(rng, rng.choice(rows_of(document)))
    return document


def with_several_altered(whole: Element, rng: random.Random, times: int) -> Element:
    """A copy of a page with rows altered that stand beside each other."""
    document = copy.deepcopy(whole)
    at = rng.randrange(60)
    for _ in range(times):
        rows = rows_of(document)
        rng.choice(ALTERATIONS)(rng, rows[min(at + rng.randint(0, 2), len(rows) - 1)])
    return document
