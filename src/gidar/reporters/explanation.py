"""The page of a rule, a table or a cell, for the terminal."""

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..model.edition import Edition
from ..model.form import Column, Field, Row, Rule, Table
from ..model.quotations import quotations
from ..model.words import sentence, words
from .called import NO_RULES, names_of
from .grouping import READING


class Unknown(Exception):
    """Neither a rule nor a place of the form; suggestions are what may have been meant."""

    def __init__(self, suggestions: list[str]) -> None:
        super().__init__(suggestions)
        self.suggestions = suggestions


def explain(name: str, edition: Edition, lang: str) -> Iterator[str]:
    """The lines of the page of a rule code, a table, a row or column of it, a cell table.row.column, a section, or a
    field such as organ_kind; a place may also be named by its JSON Pointer, and all of them by what validation calls
    them, which may be several.

    Raises Unknown.
    """
    try:
        return _named(name, edition, lang)
    except Unknown:
        if not (names := names_of(name, edition)):
            raise
    pages = (_named(one, edition, lang) for one in names)
    return (line for at, page in enumerate(pages) for line in (*([""] if at else []), *page))


def _named(name: str, edition: Edition, lang: str) -> Iterator[str]:
    if name in NO_RULES:
        return _no_rule(name, edition, lang)
    if name in edition.rules:
        return _rule(edition.rules[name], edition, lang)
    steps = name.removeprefix("/tables/").replace("/", ".").split(".")
    table, row, column = edition.place("/tables/" + "/".join(steps))
    if table and row and column:
        return _cell(table, row, column, edition, lang)
    if table and not row:
        return _table(table, edition, lang)
    within = edition.tables.get(steps[0]) if len(steps) == 2 else None
    if within and (one := row or within.columns.get(steps[1])):
        return _row_or_column(within, one, edition, lang)
    for field in edition.fields.values():
        if name in (field.column, field.pointer, field.pointer[1:].replace("/", ".")):
            return _field(field, edition, lang)
    for section in edition.sections:
        if name == section["id"]:
            return _section(section, edition, lang)
    columns = [field.column for field in edition.fields.values() if field.column]
    sections = [section["id"] for section in edition.sections]
    lines = [f"{table.id}.{one}" for table in edition.tables.values() for one in (*table.rows, *table.columns)]
    cells = (pointer[8:].replace("/", ".") for pointer in edition.cells)
    names = (*edition.rules, *edition.tables, *columns, *sections, *lines, *cells)
    known = dict.fromkeys(names)  # some name two things
    raise Unknown(difflib.get_close_matches(name, [*known], 3, 0.5))


def _no_rule(code: str, edition: Edition, lang: str) -> Iterator[str]:
    """What stands for a rule where something could not be read at all."""
    said = _words(lang)
    yield said["head"].format(code=code, title=edition.catalogue["words"][code][lang])
    yield ""
    yield said["no_rule"]
    if code == READING:
        advice = sentence("reporters.reading", lang) + sentence("reporters.reading_supplied", lang)
        yield _line(said["advice"], advice, lang)


def _pattern_of(message: str) -> str:
    """A message with … for what is filled in: one for what stands side by side, none for a sentence at its end."""
    return re.sub(r"(?:\{\w+\})+", "…", re.sub(r"\{\w+\}$", "", message))


def _rule(rule: Rule, edition: Edition, lang: str) -> Iterator[str]:
    said = _words(lang)
    yield said["head"].format(code=rule.code, title=rule.title[lang])
    yield ""
    yield _line(said["severity"], said[rule.severity], lang)
    if rule.data.get("origin") in said:  # that something follows from the layout is said as its basis
        yield _line(said["origin"], said[rule.data["origin"]], lang)
    yield _line(said["since"], rule.data["since"], lang)
    yield _line(said["page"], rule.page[lang], lang)
    if rule.basis:
        yield _line(said["basis"], _citations(rule.basis, lang), lang)
    yield ""
    if rule.message:
        yield _line(said["message"], _pattern_of(rule.message[lang]), lang)
    yield _line(said["why"], rule.data["why"][lang], lang)
    yield _line(said["advice"], rule.data["advice"][lang], lang)
    equations = [e for e in (*edition.identities, *edition.continuity) if e.code == rule.code]
    if equations:
        first = equations[0]
        names = {p: (edition.label(p) or {})[lang] for p in (*first.left, *first.right, *first.last)}
        last_year = edition.catalogue["words"]["last_year"][lang]
        right = [names[p] for p in first.right] + [last_year + names[p] for p in first.last]
        sides = [" + ".join(names[p] for p in first.left), " + ".join(right)]
        yield ""
        yield _line(said["equation"], " = ".join(sides), lang)
        if len(equations) > 1:
            yield "  " + said["more"].format(count=len(equations) - 1)
    yield from _quoted(rule.basis, edition, lang)


def _cell(table: Table, row: Row, column: Column, edition: Edition, lang: str) -> Iterator[str]:
    said, pointer = _words(lang), f"/tables/{table.id}/{row.id}/{column.id}"
    yield (edition.label(pointer) or {})[lang]
    yield ""
    yield _line(said["table"], f"{table.label[lang]} ({table.id})", lang)
    yield _line(said["row"], f"{row.name[lang]} ({row.id})", lang)
    yield _line(said["column"], f"{column.label[lang]} ({column.id})", lang)
    yield _line(said["unit"], column.unit[lang], lang)
    for name, line in (("row", row), ("column", column)):
        yield from _counted(line, sentence("punctuation.bracket", lang, text=said[name].lower()), lang)
    if not column.additive:
        yield _line(said["not_additive"], said["not_added"], lang)
    yield _line(said["json"], pointer, lang)
    yield _line(said["csv"], said["csv_cell"].format(table=table.id, row=row.id, column=column.id), lang)
    yield from _identities({pointer}, edition, lang)
    yield from _quoted([*row.basis, *column.basis], edition, lang)


def _row_or_column(table: Table, one: Row | Column, edition: Edition, lang: str) -> Iterator[str]:
    """A row with the columns that cross it, or a column with the rows."""
    said, is_row = _words(lang), isinstance(one, Row)
    crossing: Iterable[Row | Column] = table.columns.values() if is_row else table.rows.values()
    yield one.name[lang]
    yield ""
    yield _line(said["table"], f"{table.label[lang]} ({table.id})", lang)
    yield _line(said["row" if is_row else "column"], f"{one.name[lang]} ({one.id})", lang)
    if isinstance(one, Column):
        yield _line(said["unit"], one.unit[lang], lang)
    yield from _counted(one, "", lang)
    yield ""
    yield _line(said["columns" if is_row else "rows"], "", lang)
    yield from (f"  {other.id}  {other.name[lang]}" for other in crossing)
    steps = [(one.id, other.id) if is_row else (other.id, one.id) for other in crossing]
    yield from _identities({f"/tables/{table.id}/{row}/{column}" for row, column in steps}, edition, lang)
    yield from _quoted(one.basis, edition, lang)


def _counted(one: Row | Column, of: str, lang: str) -> Iterator[str]:
    """How a row or column is counted, and by what."""
    said = _words(lang)
    if one.note:
        yield _line(said["note"] + of, one.note[lang], lang)
    if one.basis:
        yield _line(said["basis"] + of, _citations(one.basis, lang), lang)


def _identities(pointers: set[str], edition: Edition, lang: str) -> Iterator[str]:
    """The equations that cells take part in, those of a rule together."""
    inside: dict[str, list[str]] = {}
    for equation in (*edition.identities, *edition.continuity):
        if pointers.intersection((*equation.left, *equation.right, *equation.last)):
            inside.setdefault(equation.code, []).append(equation.instance)
    if inside:
        yield ""
        yield _line(_words(lang)["identities"], "", lang)
    for code, instances in inside.items():
        yield f"  {code} [{', '.join(instances)}]  {edition.rules[code].data['why'][lang]}"


def _field(field: Field, edition: Edition, lang: str) -> Iterator[str]:
    said = _words(lang)
    yield field.label[lang]
    yield ""
    if field.expected:
        yield _line(said["expected"], field.expected[lang], lang)
    yield _line(said["json"], field.pointer, lang)
    if field.column:
        yield _line(said["csv"], said["csv_field"].format(column=field.column), lang)
    if field.basis:
        yield _line(said["basis"], _citations(field.basis, lang), lang)
    yield from _quoted(field.basis, edition, lang)


def _section(section: dict[str, Any], edition: Edition, lang: str) -> Iterator[str]:
    said = _words(lang)
    yield section["label"][lang]
    yield ""
    for table in edition.tables.values():
        if table.section == section["id"]:
            yield _line(said["table"], f"{table.label[lang]} ({table.id})", lang)
    yield _line(said["basis"], _citations(section["basis"], lang), lang)
    yield from _quoted(section["basis"], edition, lang)


def _table(table: Table, edition: Edition, lang: str) -> Iterator[str]:
    said = _words(lang)
    yield f"{table.label[lang]} ({table.id})"
    if table.corner:
        yield table.corner[lang]
    for heading, lines in (("columns", table.columns.values()), ("rows", table.rows.values())):
        yield ""
        yield _line(said[heading], "", lang)
        yield from (f"  {line.id}  {line.name[lang]}" for line in lines)
    [section] = (section for section in edition.sections if section["id"] == table.section)
    yield ""
    yield _line(said["section"], section["label"][lang], lang)
    yield _line(said["basis"], _citations(section["basis"], lang), lang)
    yield from _quoted(section["basis"], edition, lang)


def _quoted(basis: Iterable[dict[str, Any]], edition: Edition, lang: str) -> Iterator[str]:
    """What the instruments say that are cited, in their own words, or that it could not be read."""
    found = list(quotations(edition.sources, basis))
    if found:
        yield ""
        yield _line(_words(lang)["quoted"], "", lang)
    for quotation in found:
        yield "  " + quotation.head[lang]
        yield from ("    " + paragraph for paragraph in quotation.paragraphs)
        if quotation.unread:
            yield "    " + sentence("punctuation.bracket", lang, text=quotation.unread[lang]).strip()


def _citations(basis: Iterable[dict[str, Any]], lang: str) -> str:
    return sentence("punctuation.citations", lang).join(citation[lang] for citation in basis)


def _line(name: str, text: str, lang: str) -> str:
    return (name + sentence("punctuation.colon", lang) + text).rstrip(" ")


def _words(lang: str) -> dict[str, str]:
    return words(lang, "common", "explanation")
