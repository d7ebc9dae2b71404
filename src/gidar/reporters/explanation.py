"""The page of a rule, a table or a cell, for the terminal."""

import difflib
import re
from collections.abc import Iterator

from ..model.edition import Column, Edition, Field, Row, Rule, Table

WORDS = {
    "zh": {
        "severity": "级别",
        "since": "始于版本",
        "origin": "来源",
        "page": "网页",
        "message": "提示文字",
        "why": "为什么",
        "advice": "怎么办",
        "basis": "依据",
        "equation": "等式",
        "more": "另有{count}个同样的等式",
        "table": "所在的表",
        "row": "行",
        "column": "列",
        "unit": "单位",
        "note": "填报说明",
        "not_additive": "汇总",
        "not_added": "各部分的数不能相加",
        "identities": "参与的勾稽关系",
        "json": "JSON 位置",
        "csv": "CSV 位置",
        "expected": "填写内容",
        "csv_field": "reports.csv，{column} 列",
        "csv_cell": "{table}.csv，row 为 {row} 的一行，{column} 列",
        "rows": "各行",
        "columns": "各列",
        "error": "错误",
        "warning": "警告",
        "info": "提示",
        "printed": "表上印明",
        "practice": "通行做法",
    },
    "en": {
        "severity": "Severity",
        "since": "Since version",
        "origin": "Origin",
        "page": "Page",
        "message": "Message",
        "why": "Why",
        "advice": "What to do",
        "basis": "Basis",
        "equation": "Equation",
        "more": "{count} more equations like it",
        "table": "Table",
        "row": "Row",
        "column": "Column",
        "unit": "Unit",
        "note": "How to count",
        "not_additive": "Sums",
        "not_added": "figures of several organs do not add up",
        "identities": "Identities it takes part in",
        "json": "JSON pointer",
        "csv": "CSV",
        "expected": "Expected",
        "csv_field": "reports.csv, column {column}",
        "csv_cell": "{table}.csv, the line with row {row}, column {column}",
        "rows": "Rows",
        "columns": "Columns",
        "error": "error",
        "warning": "warning",
        "info": "hint",
        "printed": "printed on the form",
        "practice": "practice",
    },
}


class Unknown(Exception):
    """Neither a rule nor a place of the form; suggestions are what may have been meant."""

    def __init__(self, suggestions: list[str]) -> None:
        super().__init__(suggestions)
        self.suggestions = suggestions


def explain(name: str, edition: Edition, lang: str) -> Iterator[str]:
    """The lines of the page of a rule code, a table, a cell table.row.column, or a field such as organ_kind.

    Raises Unknown.
    """
    if name in edition.rules:
        return _rule(edition.rules[name], edition, lang)
    table, row, column = edition.place("/tables/" + name.replace(".", "/"))
    if table and row and column:
        return _cell(table, row, column, edition, lang)
    if table and not row:
        return _table(table, lang)
    for field in edition.fields.values():
        if name in (field.column, field.pointer, field.pointer[1:].replace("/", ".")):
            return _field(field, lang)
    columns = [field.column for field in edition.fields.values() if field.column]
    known = [*edition.rules, *edition.tables, *columns, *(pointer[8:].replace("/", ".") for pointer in edition.cells)]
    raise Unknown(difflib.get_close_matches(name, known, 3, 0.5))


def _rule(rule: Rule, edition: Edition, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    yield f"{rule.code}　{rule.title[lang]}" if lang == "zh" else f"{rule.code}  {rule.title[lang]}"
    yield ""
    yield _line(words["severity"], words[rule.severity], lang)
    if rule.data.get("origin") in words:  # that something follows from the layout is said as its basis
        yield _line(words["origin"], words[rule.data["origin"]], lang)
    yield _line(words["since"], rule.data["since"], lang)
    yield _line(words["page"], rule.page[lang], lang)
    if rule.basis:
        yield _line(words["basis"], _citations(rule.basis, lang), lang)
    yield ""
    if rule.message:
        yield _line(words["message"], re.sub(r"\{\w+\}", "…", rule.message[lang]), lang)
    yield _line(words["why"], rule.data["why"][lang], lang)
    yield _line(words["advice"], rule.data["advice"][lang], lang)
    equations = [e for e in (*edition.identities, *edition.continuity) if e.code == rule.code]
    if equations:
        first = equations[0]
        names = {p: (edition.label(p) or {})[lang] for p in (*first.left, *first.right, *first.last)}
        last_year = edition.catalogue["words"]["last_year"][lang]
        right = [names[p] for p in first.right] + [last_year + names[p] for p in first.last]
        sides = [" + ".join(names[p] for p in first.left), " + ".join(right)]
        yield ""
        yield _line(words["equation"], " = ".join(sides), lang)
        if len(equations) > 1:
            yield "  " + words["more"].format(count=len(equations) - 1)


def _cell(table: Table, row: Row, column: Column, edition: Edition, lang: str) -> Iterator[str]:
    words, pointer = WORDS[lang], f"/tables/{table.id}/{row.id}/{column.id}"
    yield (edition.label(pointer) or {})[lang]
    yield ""
    yield _line(words["table"], f"{table.label[lang]} ({table.id})", lang)
    yield _line(words["row"], f"{row.name[lang]} ({row.id})", lang)
    yield _line(words["column"], f"{column.label[lang]} ({column.id})", lang)
    yield _line(words["unit"], column.unit[lang], lang)
    for line in (row, column):
        if line.note:
            yield _line(words["note"], line.note[lang], lang)
        if line.basis:
            yield _line(words["basis"], _citations(line.basis, lang), lang)
    if not column.additive:
        yield _line(words["not_additive"], words["not_added"], lang)
    yield _line(words["json"], pointer, lang)
    yield _line(words["csv"], words["csv_cell"].format(table=table.id, row=row.id, column=column.id), lang)
    equations = (*edition.identities, *edition.continuity)
    inside = [e for e in equations if pointer in (*e.left, *e.right, *e.last)]
    if inside:
        yield ""
        yield _line(words["identities"], "", lang)
        for equation in inside:
            yield f"  {equation.code} [{equation.instance}]  {edition.rules[equation.code].data['why'][lang]}"


def _field(field: Field, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    yield field.label[lang]
    yield ""
    if field.expected:
        yield _line(words["expected"], field.expected[lang], lang)
    yield _line(words["json"], field.pointer, lang)
    if field.column:
        yield _line(words["csv"], words["csv_field"].format(column=field.column), lang)


def _table(table: Table, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    yield f"{table.label[lang]} ({table.id})"
    if table.corner:
        yield table.corner[lang]
    for heading, lines in (("columns", table.columns.values()), ("rows", table.rows.values())):
        yield ""
        yield _line(words[heading], "", lang)
        yield from (f"  {line.id}  {line.name[lang]}" for line in lines)


def _citations(basis: list[dict[str, str]], lang: str) -> str:
    return ("、" if lang == "zh" else "; ").join(citation[lang] for citation in basis)


def _line(name: str, text: str, lang: str) -> str:
    return f"{name}：{text}" if lang == "zh" else f"{name}: {text}".rstrip()
