"""A report of which all stands on one line, as pages are copied without their structure: broken before each label."""

import re
from functools import cache
from itertools import pairwise

from ..model.edition import editions, load_edition
from . import settings
from .elements.blocks import Block, Document, TextLine
from .elements.labels import printed_labels
from .form_rows import rows_of_form

FORMS = str.maketrans("（）：，；“”＂．", '():,;"""' + ".")  # the ways to print a mark, each in one character
TITLE = re.compile(r"(.{0,60}?20[0-9]{2}.{0,30}?(?:年度报告|年报))(?=.)")
NUMBER = "[一二三四五六七八九十]、"
MARK = re.compile("[、,]?")  # between the names that a heading lists
LAST_RUN = re.compile(r"(?<=[^0-9])(?=[0-9]{15})")


def unrolled(document: Document) -> Document:
    """The document, with each line that holds several sections of a report broken before its headings and labels."""
    blocks: list[Block] = []
    for block in document.blocks:
        blocks += _broken(block) if isinstance(block, TextLine) else [block]
    return document._replace(blocks=blocks)


def _broken(line: TextLine) -> list[Block]:
    if len(line.text) < settings.MIN_ROLLED_CHARACTERS:
        return [line]
    text = re.sub(r"\s+", "", line.text) if " " not in line.text.strip() else line.text
    form = text.translate(FORMS)
    found = list(_headings().finditer(form))
    if len({match[0] for match in found}) < settings.MIN_ROLLED_SECTIONS:
        return [line]
    ends = [*(match.start() for match in found[1:]), len(text)]
    pieces = TITLE.sub(r"\1\n", text[: found[0].start()], count=1).split("\n")
    for match, end in zip(found, ends, strict=True):
        body = text[match.end() : end]
        tables = _tables(match[0])
        pieces += [text[match.start() : match.end()], *(_rows(body, tables) if tables else [body])]
    filled = [piece.strip() for piece in pieces if piece.strip()]
    return [TextLine(piece, line.place._replace(column=n)) for n, piece in enumerate(filled, 1)]


def _rows(body: str, layouts: set[str]) -> list[str]:
    """The rows of a table; where all its rows stand side by side, its figures apart from its heads."""
    pattern = _labels() if "down" in layouts else LAST_RUN
    cuts = sorted({0, *(match.start() for match in pattern.finditer(body.translate(FORMS))), len(body)})
    return [body[start:end] for start, end in pairwise(cuts)]


def _tables(heading: str) -> set[str]:
    """The layouts of the tables of a section."""
    name = re.sub(f"^{NUMBER}", "", heading)
    found = (printed_labels(edition).sections.exact(name) for edition in map(load_edition, editions()))
    ids = {id_ for called in found for id_ in called}
    return {table.layout for id_ in editions() for table in load_edition(id_).tables.values() if table.section in ids}


@cache
def _headings() -> re.Pattern[str]:
    """The headings of sections with their numbers: what is called so without one stands in sentences too."""
    names = {name for id_ in editions() for name in printed_labels(load_edition(id_)).sections.known}
    marked = "|".join(MARK.pattern.join(map(re.escape, name)) for name in sorted(names, key=len, reverse=True))
    return re.compile(f"(?<![第{NUMBER[1:-2]}]){NUMBER}(?:{marked})")


@cache
def _labels() -> re.Pattern[str]:
    """The labels of rows and of their groups and blocks, as they are printed."""
    names: set[str] = set()
    for edition in map(load_edition, editions()):
        names |= {line.row.label["zh"] for line in rows_of_form(edition)}
        for table in edition.tables.values():
            names |= {table.label["zh"]} if table.layout == "down" else set()
            names |= {group["label"]["zh"] for group in table.row_groups}
    return re.compile(_either({name.translate(FORMS) for name in names}))


def _either(names: set[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
