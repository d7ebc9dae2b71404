"""What was not read of a document, or is not there at all: a whole table in one item, other places together."""

from collections.abc import Iterator

from ...model.edition import Edition, load_edition
from ...model.findings import NotChecked
from ...model.form import Lang
from ...model.result import Result
from ...model.unevaluated import READING
from ...model.words import sentence, texts
from ..grouping import not_checked
from ..words import said
from .determined import Followed
from .records import MOST_POINTS, Matter, Returned

ABSENT = ("table_missing", "sheet_missing", "row_missing", "hidden_line")
"""Why a line was not read that is not there, as far as can be seen; of others the figures cannot be read."""


def unread(edition: Edition | None, returned: Returned, figures: Followed, lang: Lang) -> Iterator[Matter]:
    """The tables that were not found, the rows, then the places that were not read, or not for certain."""
    places = {item.instance or "": item for item in returned.result.not_checked if item.code == READING}
    doubts = returned.report.doubts
    gone = {pointer.rsplit("/", 1)[0] for pointer, doubt in doubts.items() if doubt.unread and doubt.reason in ABSENT}
    absent: dict[str, NotChecked] = {}
    for table in edition.tables.values() if edition else ():
        rows = [f"/tables/{table.id}/{row}" for row in table.rows]
        own = {row: places.pop(row) for row in rows if row in places and row in gone}
        if len(own) == len(rows):
            yield _table(edition, table.id, own[rows[0]], lang)
        else:
            absent |= own
    for found, key in ((absent, "rows_unread"), (places, "unread")):
        if found:
            yield _places(edition, found, key, figures, lang)


def _places(edition: Edition | None, found: dict[str, NotChecked], key: str, figures: Followed, lang: Lang) -> Matter:
    marked = _cells(edition, [*found]) if edition else {}
    known = {place: figures[pointer] for place, pointer in marked.items() if pointer in figures}
    points = []
    for place, item in [*found.items()][:MOST_POINTS]:
        text = sentence("returns.stated", lang, reason=item.reason(lang))
        within = [place for place in _cells(edition, [place]) if place in known] if edition else []
        if len(within) == 1:
            text += sentence("returns.follows", lang, figure=known[within[0]])
        elif within:
            text += sentence("returns.line_written", lang, count=len(within))
        points.append(text)
    if len(found) > MOST_POINTS:
        points.append(sentence("returns.more_places", lang, count=len(found) - MOST_POINTS))
    own = texts("returns")
    return Matter(
        own[f"{key}_title"][lang].format(count=len(found)),
        points,
        advice=own["unread_advice" if key == "unread" else "advice_rows_unread"][lang],
        marked=dict.fromkeys(marked, "unread"),
        suggested={cell: f"{figure}?" for cell, figure in known.items()},
    )


def _table(edition: Edition | None, table: str, item: NotChecked, lang: Lang) -> Matter:
    """The whole table; its cells, which are all empty, are not marked."""
    name = ((edition or load_edition()).label(f"/tables/{table}") or {})[lang]
    return Matter(
        sentence("returns.table_unread_title", lang, table=name),
        [sentence("returns.table_unread", lang, why=item.params["why"][lang])],
        advice=sentence("returns.advice_table_unread", lang),
    )


def _cells(edition: Edition, places: list[str]) -> dict[str, str]:
    """{table.row.column: its JSON Pointer} of the cells at some places, or in rows that are among them."""
    return {
        ".".join(cell.split("/")[2:]): cell
        for cell in edition.cells
        if any(f"{cell}/".startswith(f"{place}/") for place in places if place.startswith("/tables/"))
    }


def left_out(result: Result, lang: Lang) -> Iterator[Matter]:
    """What else the organ has to complete: what was not checked for reasons that lie in the report."""
    reasons = load_edition().catalogue["incomplete"]
    others = [one for one in result.not_checked if one.key in reasons and one.code != READING and not one.waits]
    for (_, title), reasons_of in not_checked(result._replace(not_checked=tuple(others)), lang, False).items():
        heading = said(lang)["not_checked"].format(title=title, count=len(reasons_of), code="")
        yield Matter(heading.strip(), [*dict.fromkeys(reasons_of)])


def waiting(result: Result, lang: Lang) -> str:
    """How many totals wait for other cells, "" where none does."""
    count = sum(item.waits for item in result.not_checked)
    return sentence("returns.waiting", lang, count=count) if count else ""
