"""A report of which all stands on one line, as pages are copied without their structure: broken before each label."""

import re
from functools import cache

from ..model.edition import editions, load_edition
from . import settings
from .form_rows import rows_of_form, wide_table_of
from .printed.blocks import Block, Document, TextLine
from .printed.labels import lexicon

FORMS = str.maketrans("（）：，；“”＂．", '():,;"""' + ".")  # the ways to print a mark, each in one character
TITLE = re.compile(r"(.{0,60}?20[0-9]{2}.{0,30}?(?:年度报告|年报))(?=.)")
NUMBER = "[一二三四五六七八九十]、"
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
        pieces += [text[match.start() : match.end()], *(_rows(body) if _is_table(match[0]) else [body])]
    return [TextLine(piece.strip(), line.place) for piece in pieces if piece.strip()]


def _rows(body: str) -> list[str]:
    starts = {match.start() for match in _labels().finditer(body.translate(FORMS))}
    starts |= {match.start() for match in LAST_RUN.finditer(body)}
    cuts = sorted({0, *starts, len(body)})
    return [body[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]


def _is_table(heading: str) -> bool:
    name = re.sub(f"^{NUMBER}", "", heading)
    tables = (table for id_ in editions() for table in load_edition(id_).tables.values())
    return any(table.section in lexicon(load_edition(id_)).sections.exact(name) for id_ in editions() for table in tables)


@cache
def _headings() -> re.Pattern[str]:
    """The headings of sections with their numbers: what is called so without one stands in sentences too."""
    names = {name for id_ in editions() for name in lexicon(load_edition(id_)).sections.known}
    return re.compile(f"(?<![第{NUMBER[1:-2]}]){NUMBER}(?:{_either(names)})")


@cache
def _labels() -> re.Pattern[str]:
    """The labels of rows and of their groups and blocks, as they are printed."""
    names: set[str] = set()
    for edition in map(load_edition, editions()):
        names |= {line.row.label["zh"] for line in rows_of_form(edition)}
        for table in edition.tables.values():
            names |= {table.label["zh"], *(group["label"]["zh"] for group in table.row_groups)}
        wide = wide_table_of(edition)
        names -= {wide.label["zh"]} if wide else set()
    return re.compile(_either({name.translate(FORMS) for name in names}))


def _either(names: set[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
