"""What was not read of a document, not for certain, or is not there at all, by what the organ has to do about it."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping

from ...model.display import quoted
from ...model.edition import Edition, load_edition
from ...model.findings import NotChecked
from ...model.form import Lang, Table
from ...model.report import Doubt
from ...model.result import Result
from ...model.unevaluated import READING
from ...model.words import sentence, texts
from ..grouping import not_checked, unchecked_head
from ..marks import NOTED
from .determined import Followed
from .off_form import off_form
from .records import FREE, MOST_POINTS, Matter, Returned

ABSENT = ("table_missing", "sheet_missing", "row_missing", "hidden_line")
"""Why a line was not read that is not there, as far as can be seen; of others the figures cannot be read."""

KINDS: Mapping[str, tuple[str, ...]] = {
    "rows_absent": ABSENT,
    "sections_absent": ("section_not_found",),
    "no_figure": ("no_figure", "several", "unit", "leading_zero", "decimals", "too_large", "error_value", "figure"),
    "unseen": ("unseen",),
    "shown_otherwise": ("shown_otherwise",),
    "noted": (NOTED,),
    "remark": ("beside", "comment", "line_between", "beside_columns"),
    "columns": ("ambiguous", "given_up", "hidden_column", "columns_differ", "column", "column_unknown"),
    "perhaps_hidden": ("perhaps_hidden",),
}
"""Reasons that ask for the same to be done; others are "unread", or "uncertain" where something was read."""

MISCOUNTED = "ambiguous"
"""The reason of rows in which more or fewer figures stand than there are columns, among others."""

ABSENCES = ("blank", "unread")
"""The marks of cells of which no figure is known."""

WHOLE = {"rows_absent": "table_absent", "columns": "table_columns"}
"""What is said once where it is true of every row of a table."""

HIDDEN = "table_hidden"
"""The same of a table that is not there, where something is hidden."""

Doubted = Mapping[str, tuple[NotChecked, Doubt | None]]
"""What is said of rows, cells and texts by JSON Pointer, and the doubt about it."""


def unread(edition: Edition | None, returned: Returned, figures: Followed, lang: Lang) -> Iterator[Matter]:
    """What the organ has to complete: tables, rows and sections that were not found, and what cannot be told."""
    yield from _matters(edition, _places(returned, read=False), figures, lang)


def uncertain(edition: Edition | None, returned: Returned, lang: Lang) -> Iterator[Matter]:
    """What the organ has to look at, since it was read, but not for certain."""
    yield from _matters(edition, _apart(returned, noted=False), {}, lang)


def noted(edition: Edition | None, returned: Returned, lang: Lang) -> Iterator[Matter]:
    """Cells that hold a figure and words beside it: whether or not the figure is right, the words have to go."""
    yield from _matters(edition, _apart(returned, noted=True), {}, lang)


def _apart(returned: Returned, noted: bool) -> Doubted:
    """What was read, but not for certain: figures with words in the same cell, or all others."""
    places = _places(returned, read=True)
    return {place: told for place, told in places.items() if (_of(told) == "noted") == noted}


def _places(returned: Returned, read: bool) -> dict[str, tuple[NotChecked, Doubt | None]]:
    doubts = returned.report.doubts
    of_rows = {pointer.rsplit("/", 1)[0]: doubt for pointer, doubt in doubts.items()}
    known = ChainMap(doubts, of_rows)  # type: ignore[arg-type]
    return {
        place: (item, known.get(place))
        for item in returned.result.not_checked
        if item.code == READING and is_doubt(item) == read
        for place in [item.instance or ""]
    }


def _matters(edition: Edition | None, places: Doubted, figures: Followed, lang: Lang) -> Iterator[Matter]:
    left = dict(places)
    for table in edition.tables.values() if edition else ():
        begin = f"/tables/{table.id}/"
        own = {place: left[place] for place in left if place.startswith(begin)}
        reasons = {doubt.reason if doubt else "" for _, doubt in own.values()}
        covered = sum(len(table.columns) if place.count("/") == 3 else 1 for place in own)
        kind = _kind(*reasons) if len(reasons) == 1 else ""
        if edition and kind in WHOLE and covered == len(table.rows) * len(table.columns):
            yield _table(edition, table, own, HIDDEN if reasons == {"hidden_line"} else WHOLE[kind], lang)
            left = {place: left[place] for place in left.keys() - own.keys()}
    for kind in (*KINDS, "unread", "uncertain"):
        found = {place: left[place] for place in places if place in left and _of(left[place]) == kind}
        if found:
            yield _listed(edition, found, kind, figures, lang)


def _of(told: tuple[NotChecked, Doubt | None]) -> str:
    return (_kind(told[1].reason) if told[1] else "") or ("uncertain" if is_doubt(told[0]) else "unread")


def _kind(reason: str) -> str:
    return next((kind for kind, reasons in KINDS.items() if reason in reasons), "")


def _table(edition: Edition, table: Table, own: Doubted, key: str, lang: Lang) -> Matter:
    """A whole table of which one thing is to be said."""
    item, _ = next(iter(own.values()))
    values = {
        "table": (edition.label(f"/tables/{table.id}") or {})[lang],
        "why": item.params["why"][lang],
        "count": len(table.columns),
        "columns": sentence("punctuation.list", lang).join(column.name[lang] for column in table.columns.values()),
    }
    figures = {place: doubt.printed for place, (_, doubt) in own.items() if doubt and _is_counted(doubt)}
    counts = {place: _miscounted(edition, place, printed) for place, printed in figures.items()}
    first, (how, found) = next(iter(counts.items()), ("", ("", 0)))
    text = sentence(f"returns.{key}", lang, **values)
    if how and {how for how, _ in counts.values()} == {how} and len(counts) == len(own):
        line = edition.tables[table.id].rows[first.split("/")[3]].name[lang]
        text = texts("returns")[f"table_{how}"][lang].format(
            line=line, found=found, figures=quoted(figures[first], 60), **values
        )
    return Matter(
        sentence(f"returns.{key}_title", lang, **values),
        [text],
        advice=sentence(f"returns.advice_{key}", lang, **values),
        marked={f"{table.id}.{row}.{column}": "unread" for row in table.rows for column in table.columns},
    )


def _is_counted(doubt: Doubt) -> bool:
    """Whether a row was not read because of its figures, which may be too few or too many."""
    return doubt.of_row and doubt.reason == MISCOUNTED


def _miscounted(edition: Edition, place: str, printed: str) -> tuple[str, int]:
    """Whether there are fewer or more figures in a row than columns, "" where there are as many, and how many."""
    table, *_ = place.split("/")[2:]
    found, columns = len(printed.split()), len(edition.tables[table].columns)
    if edition.tables[table].layout == "across" or found == columns:
        return "", found
    return "fewer" if found < columns else "more", found


def _listed(edition: Edition | None, found: Doubted, kind: str, figures: Followed, lang: Lang) -> Matter:
    marked = _cells(edition, [*found]) if edition else {}
    known = {place: figures[pointer] for place, pointer in marked.items() if pointer in figures}
    points, own = [], texts("returns")
    for place, (item, doubt) in [*found.items()][:MOST_POINTS]:
        text = _stated(edition, place, item, doubt, kind, lang) + off_form([place], lang)
        within = [place for place in _cells(edition, [place]) if place in known] if edition else []
        if len(within) == 1:
            text += sentence("returns.follows", lang, figure=known[within[0]])
        elif within:
            text += sentence("returns.line_written", lang, count=len(within))
        points.append(text)
    if len(found) > MOST_POINTS:
        points.append(sentence("returns.more_places", lang, count=len(found) - MOST_POINTS))
    read = any(is_doubt(item) for item, _ in found.values())
    more = ["section_free"] if kind == "sections_absent" and FREE in found else []
    more += ["figure_whole"] if kind == "no_figure" and any(_is_fraction(doubt) for _, doubt in found.values()) else []
    return Matter(
        own[f"{kind}_title"][lang].format(count=len(found)),
        points,
        advice="".join(own[key][lang] for key in (f"advice_{kind}", *more)),
        marked=dict.fromkeys(marked, "noted" if kind == "noted" and read else "doubtful" if read else "unread"),
        suggested={cell: f"{figure}?" for cell, figure in known.items()},
    )


def _is_fraction(doubt: Doubt | None) -> bool:
    return doubt is not None and doubt.reason == "decimals"


def _stated(edition: Edition | None, place: str, item: NotChecked, doubt: Doubt | None, kind: str, lang: Lang) -> str:
    """What is wrong with a place."""
    own, values = texts("returns"), dict[str, str]()
    values |= {name: item.params[name][lang] for name in ("where", "why", "value") if name in item.params}
    if edition and doubt and _is_counted(doubt):
        how, found = _miscounted(edition, place, doubt.printed)
        if how:
            count = len(edition.tables[place.split("/")[2]].columns)
            figures = quoted(doubt.printed, 60)
            return own[f"figures_{how}"][lang].format(count=count, found=found, figures=figures, **values)
    if is_doubt(item) and doubt and kind in ("noted", "perhaps_hidden"):
        return own[f"stated_{kind}"][lang].format(printed=quoted(doubt.printed, 60), **values)
    if kind == "shown_otherwise" and not is_doubt(item):
        return own[f"stated_{kind}"][lang].format(**values)
    return own["stated_uncertain" if is_doubt(item) else "stated"][lang].format(**values)


def _cells(edition: Edition, places: list[str]) -> dict[str, str]:
    """{table.row.column: its JSON Pointer} of the cells at some places, or in rows that are among them."""
    return {
        ".".join(cell.split("/")[2:]): cell
        for cell in edition.cells
        if any(f"{cell}/".startswith(f"{place}/") for place in places if place.startswith("/tables/"))
    }


def is_doubt(item: NotChecked) -> bool:
    """Whether it was read, but not for certain."""
    return item.key == "cell_doubtful"


def left_out(result: Result, lang: Lang) -> Iterator[Matter]:
    """What else the organ has to complete: what was not checked for reasons that lie in the report."""
    reasons = load_edition().catalogue["incomplete"]
    others = [one for one in result.not_checked if one.key in reasons and one.code != READING and not one.waits]
    for (code, title), reasons_of in not_checked(result._replace(not_checked=tuple(others)), lang, False).items():
        heading = unchecked_head(code, title, len(reasons_of), lang, with_code=False)
        yield Matter(heading, [*dict.fromkeys(reasons_of)])


def waiting(edition: Edition | None, result: Result, items: Iterable[Matter], lang: Lang) -> str:
    """How many totals wait for other cells, "" where none does; those of tables that have to be filled in as a whole
    are not counted, since nothing of them can have been compared."""
    marks = ChainMap(*(dict(item.marked) for item in items))
    whole = {
        f"/tables/{table.id}/"
        for table in (edition.tables.values() if edition else ())
        if all(marks.get(f"{table.id}.{row}.{column}") in ABSENCES for row in table.rows for column in table.columns)
    }
    equations = (*edition.identities, *edition.continuity) if edition else ()
    vain = {(one.code, one.instance) for one in equations if whole and one.left[0].startswith((*whole,))}
    count = sum(item.waits and (item.code, item.instance) not in vain for item in result.not_checked)
    return sentence("returns.waiting", lang, count=count) if count else ""
