"""A roll in each of its formats."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from ..infrastructure.list_book import list_book
from ..model.form import Lang
from ..model.organs import code_key
from ..model.version import __version__
from ..model.words import words
from ..reporters.json import unreadable_record
from ..reporters.listings import page
from ..reporters.overview import aligned
from . import DUE, Listed, Roll, rated
from .filing import Filing
from .sections import sections, title

FORMATS = ("text", "json", "html", "xlsx")


def as_text(roll: Roll, lang: Lang) -> str:
    """Plain lines, the tables aligned for the width of Chinese characters."""
    lines = [*title(roll, lang)]
    for section in sections(roll, lang):
        lines += ["", section.title, *aligned([section.heads, *section.rows])]
        lines += [f"  {section.note}"] if section.note else []
    return "\n".join(lines) + "\n"


def as_html(roll: Roll, lang: Lang) -> str:
    """One page to print or send, without any script."""
    return page(*title(roll, lang), list(sections(roll, lang)), lang, words(lang, "roll")["state"])


def as_xlsx(roll: Roll, lang: Lang) -> bytes:
    """A workbook with a sheet a table. Raises InputError where the library for it is not installed."""
    data = BytesIO()
    heading, day = title(roll, lang)
    with list_book(data) as book:
        for section in sections(roll, lang):
            sheet = book.sheet(section.title)
            sheet.say(f"{heading} {section.title}", "title")
            sheet.say(day)
            sheet.say("")
            sheet.heads(section.heads)
            for row in section.rows:
                sheet.add(row)
            if section.note:
                sheet.note(section.note)
    return data.getvalue()


def as_json(roll: Roll, lang: Lang) -> str:
    """As roll.schema.json describes it."""
    document = {
        "roll_version": 1,
        "gidar": __version__,
        "year": roll.year,
        "as_of": roll.day,
        "clean": roll.clean,
        "table": [*_table(roll)],
        "organs": [_entry(entry) for entry in roll.entries],
        "unlisted": [_filing(filing) for filing in roll.unlisted],
        "other_years": [_filing(filing) for filing in roll.other_years],
        "unreadable": [unreadable_record(error, lang) for error in roll.unread],
        "unreadable_previous": [unreadable_record(error, lang) for error in roll.unread_before],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _table(roll: Roll) -> Iterator[dict[str, Any]]:
    for kind, counts in roll.counts().items():
        due = sum(counts[state] for state in DUE)
        rate, at_most = (round(some / due, 4) if due else None for some in rated(counts))
        listed = {"kind": kind, "listed": sum(counts.values()), "due": due}
        yield listed | counts | {"rate": rate, "rate_at_most": at_most}


def _entry(entry: Listed) -> dict[str, Any]:
    named = {"name": None, "code": None} | {"code" if code_key(name) else "name": name for name in entry.names}
    own = {name: getattr(entry, name) for name in ("kind", "deadline", "state", "why", "newer")}
    filing = _filing(entry.filing) if entry.filing else None
    others = [_filing(other) for other in entry.others]
    return (
        named | own | {"report": filing, "others": others, "unreadable": [*entry.lost], "misnamed": [*entry.misnamed]}
    )


def _filing(filing: Filing) -> dict[str, Any]:
    organ = {"organ": filing.organ.name, "code": filing.organ.code}
    names = ("source", "year", "kind", "published", "verdict", "errors", "warnings", "waived", "blanks")
    left = ("cells_not_checked", "equations_not_checked", "doubtful")
    return organ | {name: getattr(filing, name) for name in (*names, *left)}
