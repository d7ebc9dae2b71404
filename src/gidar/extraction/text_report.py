"""An extraction for a person: the form as it was read, and what has to be checked with the document."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from ..model.display import number, quoted
from ..model.form import Row, Table
from ..model.words import counted, sentence, words
from .elements.blocks import OBJECT, DocumentPlace
from .record import CERTAIN, LIKELY, UNREAD, ExtractedCell, Extraction

SHOWN = 20  # doubtful cells that are listed before the rest is only counted
LABEL = 30  # characters of a label beside its figures


def lines(record: Extraction, lang: str, show_all: bool = False, tables: bool = True) -> Iterator[str]:
    """The lines of an extraction, in "zh" or "en"; without tables, what is to be checked of it alone."""
    yield quoted(record.source, 200)
    yield from around(record, lang)
    yield ""
    if tables:
        yield from _form(record, lang)
    yield from _doubtful(record, lang, show_all)
    yield from _left_out(record, lang, show_all)
    yield from _rules(record, lang)
    yield from (note[lang] for note in record.notes)
    yield summary(record, lang)


def summary(record: Extraction, lang: str) -> str:
    """How many cells were read, and how surely."""
    cells, of = len(record.cells), record.counts()
    if record.complete:
        read = counted({"extraction.all_read": cells, "extraction.cells_blank": of["blank"]}, lang)
        return sentence("punctuation.stop", lang, text=read)
    counts = counted(
        {
            "extraction.cells_certain": of[CERTAIN],
            "extraction.cells_likely": of[LIKELY],
            "extraction.cells_blank": of["blank"],
            "extraction.cells_unread": of[UNREAD],
        },
        lang,
    )
    return _words(lang)["incomplete"].format(cells=cells, counts=counts)


def around(record: Extraction, lang: str) -> Iterator[str]:
    """What is stated around the tables: organ, year and edition in the first line."""
    say = _words(lang)
    known = [_stated(record, name, name, lang) or say[f"no_{name}"] for name in ("organ", "year")]
    yield say["gap"].join([*known, say["edition"].format(edition=record.edition.id)])
    if "published" in record.stated:
        yield _stated(record, "published", "date", lang)
    if "number" in record.stated:
        yield say["number"].format(number=quoted(str(record.stated["number"].value)))
    for pointer, said in record.fees.items():
        field = record.edition.fields[pointer]
        unit = field.unit[lang] if field.unit else ""
        yield say["fee"].format(label=field.label[lang], value=number(said.value), unit=unit)


def _stated(record: Extraction, name: str, place: str, lang: str) -> str:
    """What is stated, in the sentence for it; in brackets where it is not certain, "" where it is not stated."""
    if name not in record.stated:
        return ""
    stated, say = record.stated[name], _words(lang)
    text = say[name].format(**{place: quoted(str(stated.value))})
    return text if stated.confidence == CERTAIN else say["likely"].format(text=text)


def _form(record: Extraction, lang: str) -> Iterator[str]:
    """Every table as it was read, and what the marks in them mean."""
    cells = {cell.pointer: cell for cell in record.cells}
    for table in record.edition.tables.values():
        yield from _table(table, cells, lang)
    if not record.complete or any(cell.blank for cell in record.cells):
        yield _words(lang)["legend"]
        yield ""


def _table(table: Table, cells: dict[str, ExtractedCell], lang: str) -> Iterator[str]:
    yield table.label[lang]
    columns = [column.name[lang] for column in table.columns.values()]
    yield "  " + " | ".join(columns)
    for row in table.rows.values():
        shown = (_shown(cells[f"/tables/{table.id}/{row.id}/{column}"], lang) for column in table.columns)
        yield f"  {_label(row, lang)}: " + " | ".join(shown)
    yield ""


def _label(row: Row, lang: str) -> str:
    label = row.label[lang]
    return label if len(label) <= LABEL or lang == "en" else label[: LABEL - 1] + "…"


def _shown(cell: ExtractedCell, lang: str) -> str:
    if cell.confidence == UNREAD:
        return _words(lang)["unread"]
    text = "·" if cell.value is None else number(cell.value)
    return text if cell.confidence == CERTAIN else _words(lang)["likely"].format(text=text)


def _doubtful(record: Extraction, lang: str, show_all: bool) -> Iterator[str]:
    """The doubtful cells, those that were not read first; a row of which all is alike in one line."""
    cells = [cell for cell in record.cells if cell.confidence != CERTAIN]
    if not cells:
        return
    cells.sort(key=lambda cell: cell.confidence != UNREAD)
    rows = [list(row) for _, row in groupby(cells, lambda cell: (cell.pointer.rsplit("/", 1)[0], cell.reason))]
    yield _words(lang)["doubtful"].format(count=len(cells))
    for row in rows if show_all else rows[:SHOWN]:
        place = row[0].pointer if len(row) == 1 else row[0].pointer.rsplit("/", 1)[0]
        told = [raw for cell in row if (raw := _printed(record, cell)) is not None]
        raw = " ".join(told if len({*told}) > 1 else told[:1]) if told else None
        where = quoted((record.edition.label(place) or {})[lang], 200)
        yield _line(where, row[0].reason, raw, row[0].place, lang)
    yield from _more(len(rows), show_all, lang)
    yield ""


def _printed(record: Extraction, cell: ExtractedCell) -> str | None:
    """What makes a cell doubtful: what is printed in it, or what stands beside it."""
    return record.beside[cell.pointer].printed if cell.pointer in record.beside else cell.raw


def _left_out(record: Extraction, lang: str, show_all: bool) -> Iterator[str]:
    rows = record.left_out
    if not rows:
        return
    yield _words(lang)["left_out"].format(count=len(rows))
    for row in rows if show_all else rows[:SHOWN]:
        yield _line(quoted(row.text, 80), row.reason, None, row.place, lang)
    yield from _more(len(rows), show_all, lang)
    yield ""


def _rules(record: Extraction, lang: str) -> Iterator[str]:
    """How often each cleaning rule was applied."""
    counts = Counter(rule for cell in record.cells for rule in cell.rules)
    if counts:
        say, rules = _words(lang), words(lang, "cleaning")
        said = (say["rule"].format(rule=text, count=counts[rule]) for rule, text in rules.items() if counts[rule])
        yield say["rules"].format(text=say["clauses"].join(said))
        yield ""


def _line(where: str, reason: str, raw: str | None, place: DocumentPlace, lang: str) -> str:
    say = _words(lang)
    read = "" if raw in (None, OBJECT) else say["read"].format(raw=quoted(raw))
    said = say["joint"].join(
        say["text_line" if name == "line" else name].format(at=at)
        for name, at in place._asdict().items()
        if at is not None
    )
    shown = say["bracket"].format(text=said) if said else ""
    return say["line"].format(where=where, why=words(lang, "reasons")[reason], read=read, place=shown)


def _more(count: int, show_all: bool, lang: str) -> Iterator[str]:
    if count > SHOWN and not show_all:
        yield _words(lang)["more"].format(count=count - SHOWN)


def _words(lang: str) -> dict[str, str]:
    return words(lang, "punctuation", "common", "extraction")
