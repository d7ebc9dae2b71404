"""What was not read of a document, or is not there at all: a whole table in one item, other places together."""

from collections.abc import Iterator

from ...model.edition import Edition, load_edition
from ...model.findings import NotChecked
from ...model.form import Lang
from ...model.result import Result
from ...model.unevaluated import READING
from ...model.words import sentence
from ..grouping import not_checked
from ..words import said
from .records import MOST_POINTS, Item


def unread(edition: Edition | None, result: Result, lang: Lang) -> Iterator[Item]:
    """The tables that were not found, then the places that were not read, or not for certain."""
    places = {item.instance or "": item for item in result.not_checked if item.code == READING}
    for table in edition.tables.values() if edition else ():
        rows = {f"/tables/{table.id}/{row}" for row in table.rows}
        if rows <= places.keys() and len({str(places[row].params.get("why")) for row in rows}) == 1:
            yield _table(edition, table.id, places[min(rows)], lang)
            places = {place: item for place, item in places.items() if place not in rows}
    if places:
        points = [item.reason(lang) for item in places.values()][:MOST_POINTS]
        if len(places) > MOST_POINTS:
            points.append(sentence("returns.more_places", lang, count=len(places) - MOST_POINTS))
        marked = {".".join(place.split("/")[2:]): "unread" for place in places if place.startswith("/tables/")}
        yield Item(
            sentence("returns.unread_title", lang, count=len(places)),
            points,
            advice=sentence("returns.unread_advice", lang),
            marked=_cells(edition, marked) if edition else {},
        )


def _table(edition: Edition | None, table: str, item: NotChecked, lang: Lang) -> Item:
    name = ((edition or load_edition()).label(f"/tables/{table}") or {})[lang]
    cells = [cell.split("/")[2:] for cell in (edition.cells if edition else ())]
    return Item(
        sentence("returns.table_unread_title", lang, table=name),
        [sentence("returns.table_unread", lang, table=name, why=item.params["why"][lang])],
        advice=sentence("returns.advice_table_unread", lang),
        marked={".".join(cell): "unread" for cell in cells if cell[0] == table},
    )


def _cells(edition: Edition, marked: dict[str, str]) -> dict[str, str]:
    """The same with the cells of rows in place of the rows."""
    cells = [".".join(cell.split("/")[2:]) for cell in edition.cells]
    found = {cell: place for cell in cells for place in marked if f"{cell}.".startswith(f"{place}.")}
    return {cell: marked[place] for cell, place in found.items()}


def left_out(result: Result, lang: Lang) -> Iterator[Item]:
    """What else the organ has to complete: what was not checked for reasons that lie in the report."""
    reasons = load_edition().catalogue["incomplete"]
    others = [one for one in result.not_checked if one.key in reasons and one.code != READING and not one.waits]
    for (_, title), texts in not_checked(result._replace(not_checked=tuple(others)), lang, False).items():
        heading = said(lang)["not_checked"].format(title=title, count=len(texts), code="")
        yield Item(heading.strip(), [*dict.fromkeys(texts)])


def waiting(result: Result, lang: Lang) -> str:
    """How many totals wait for other cells, "" where none does."""
    count = sum(item.waits for item in result.not_checked)
    return sentence("returns.waiting", lang, count=count) if count else ""
