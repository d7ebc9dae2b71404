"""Which edition a document is on: the heads of its tables say so, never its year or what it cites."""

import re
from collections.abc import Callable
from functools import cache

from ..model.edition import Edition, edition_for, editions, load_edition
from ..model.errors import InputError
from . import settings
from .elements.blocks import Block, Document, TableBlock, TextLine
from .elements.labels import key, printed_labels, without_note
from .form_rows import rows_of_form
from .refusals import has_tables, is_titled, refuse

TRAILING_NUMBER = re.compile("[0-9]+$")


def document_to_edition(document: Document, year: Callable[[], int | None]) -> tuple[Edition, tuple[str, ...]]:
    """The edition, and the heads or rows that only it has; where there are none of these, but what all editions have,
    that of the year, else the newest, and no heads. Raises InputError where the document is no report.

    year is asked for what the document says in words, which is no certainty.
    """
    if not document.blocks:
        raise InputError("no_text_page" if document.kind == "html" else "no_text", document.source)
    told = _told_by_heads(document.blocks) or _told_by_rows(document.blocks)
    if told is None:
        rows = max(_count_rows(document.blocks, load_edition(id_)) for id_ in editions())
        if not has_tables(document) and rows < settings.MIN_FORM_ROWS:
            refuse(document)
        return _of_year(year()), ()
    rows = _count_rows(document.blocks, told[0])
    if rows < (settings.MIN_TITLED_ROWS if is_titled(document) else settings.MIN_FORM_ROWS):
        refuse(document)
    return told


def _of_year(year: int | None) -> Edition:
    return (edition_for(year) if year else None) or load_edition()


def _told_by_heads(blocks: list[Block]) -> tuple[Edition, tuple[str, ...]] | None:
    """None where no heads tell, or those of two editions do."""
    own = _own_heads()
    seen: dict[str, dict[str, str]] = {id_: {} for id_ in own}
    for text, whole in _texts(blocks):
        words, bare = key(text), key(without_note(text))
        for id_, heads in own.items():
            for head in heads:
                if head in (words, bare) or (not whole and head in words):
                    seen[id_][head] = text.strip()[:60]
    if not any(seen.values()):
        seen = {id_: _alike(blocks, heads) for id_, heads in own.items()}
    ranked = sorted(seen, key=lambda id_: -len(seen[id_]))
    if not seen[ranked[0]] or len(seen[ranked[0]]) == len(seen[ranked[1]]):
        return None
    return load_edition(ranked[0]), tuple(seen[ranked[0]].values())


def _told_by_rows(blocks: list[Block]) -> tuple[Edition, tuple[str, ...]] | None:
    """Where no heads tell: by the rows that one edition alone has. None where there are none, or of two."""
    called = _called(blocks)
    found = {id_: [called[name] for name in names if name in called] for id_, names in _own_rows().items()}
    told = [id_ for id_, names in found.items() if names]
    return (load_edition(told[0]), tuple(found[told[0]])) if len(told) == 1 else None


@cache
def _own_rows() -> dict[str, frozenset[str]]:
    """{edition: the names of rows that in no other edition are those of a row, a group or a head}."""
    own, known = {}, {}
    for edition in map(load_edition, editions()):
        names = printed_labels(edition)
        own[edition.id] = {name for index in names.rows.values() for name in index.known}
        groups = {name for index in names.groups.values() for name in index.known}
        known[edition.id] = own[edition.id] | groups | names.heads
    return {
        id_: frozenset(rows - {name for other in known if other != id_ for name in known[other]})
        for id_, rows in own.items()
    }


def _texts(blocks: list[Block]) -> list[tuple[str, bool]]:
    """(text, whether it is a cell of its own) of what may be a head."""
    out: list[tuple[str, bool]] = []
    for block in blocks:
        if isinstance(block, TableBlock):
            out += [(cell.text, True) for row in block.rows for cell in row if not cell.carried]
        elif len(block.text) <= settings.MAX_HEAD_LINE_CHARACTERS:
            out.append((block.text, False))
    return out


def _alike(blocks: list[Block], heads: frozenset[str]) -> dict[str, str]:
    from ..infrastructure.extras import library

    ratio = library("rapidfuzz").fuzz.ratio
    texts = [text for text, whole in _texts(blocks) if whole]
    return {head: text for head in heads for text in texts if ratio(key(text), head) / 100 > settings.MIN_LIKENESS}


@cache
def _own_heads() -> dict[str, frozenset[str]]:
    """{edition: the names of columns that no other edition has}."""
    names = {}
    for edition in map(load_edition, editions()):
        columns = printed_labels(edition).columns
        names[edition.id] = {name for table in edition.tables for name in columns[table].known}
    return {
        id_: frozenset(own - {name for other in names if other != id_ for name in names[other]})
        for id_, own in names.items()
    }


def _called(blocks: list[Block]) -> dict[str, str]:
    """{key: text} of the cells, and of the lines of text that are little more than a name."""
    texts = (cell.text for b in blocks if isinstance(b, TableBlock) for row in b.rows for cell in row)
    lines = (
        line.text for line in blocks if isinstance(line, TextLine) and len(line.text) <= settings.MAX_LABEL_CHARACTERS
    )
    said = [(text, name) for text in (*texts, *lines) for name in (text, without_note(text))]
    return {TRAILING_NUMBER.sub("", key(name)): text.strip()[:60] for text, name in said}


def _count_rows(blocks: list[Block], edition: Edition) -> int:
    """How many rows of the form are named somewhere."""
    names = printed_labels(edition)
    called = _called(blocks)
    return sum(
        any(name in called and line.row.id in ids for name, ids in names.rows[line.table.id].known.items())
        for line in rows_of_form(edition)
    )
