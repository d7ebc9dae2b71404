"""What validation calls the places of the form and the rules, and the names by which programs know them."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from ..model.edition import Edition
from ..model.form import Text
from ..model.words import texts
from .grouping import READING

NO_RULES = (READING, "structure")
"""The codes of what could not be checked that are no rules."""


def names_of(label: str, edition: Edition) -> list[str]:
    """The names of what an edition has under a label, in either language; none where there is nothing of the kind."""
    return _names(edition).get(_key(label), [])


@cache
def _names(edition: Edition) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for text, name in _texts(edition):
        for label in text.values():
            found.setdefault(_key(label), {})[name] = None
    return {key: [*names] for key, names in found.items()}


def _texts(edition: Edition) -> Iterator[tuple[Text, str]]:
    """(label, name) of rules, sections, fields, tables and what is in them, with the section before it and without."""
    for code in NO_RULES:
        yield edition.catalogue["words"][code], code
    undecided = texts("findings")["undecided"]
    for rule in edition.rules.values():
        yield rule.title, rule.code
        yield {lang: text.format(title=rule.title[lang]) for lang, text in undecided.items()}, rule.code
    for section in edition.sections:
        yield section["label"], section["id"]
        yield section["name"], section["id"]
    for pointer, field in edition.fields.items():
        yield field.label, pointer
    for table in edition.tables.values():
        of_table = f"/tables/{table.id}"
        yield table.label, table.id
        yield edition.within(of_table, table.label), table.id
        for row in table.rows.values():
            yield row.name, f"{table.id}.{row.id}"
            yield edition.within(of_table, row.name), f"{table.id}.{row.id}"
        for column in table.columns.values():
            yield column.name, f"{table.id}.{column.id}"
            yield column.label, f"{table.id}.{column.id}"
    for pointer in edition.cells:
        place = edition.cell_name(pointer)
        yield place, pointer
        yield edition.within(pointer, place), pointer


def _key(label: str) -> str:
    """A label whatever its width, its spaces, its quotation marks and the size of its letters."""
    plain = unicodedata.normalize("NFKC", label).casefold()
    return "".join(plain.split()).strip("“”\"'")
