"""The identities: what must add up, evaluated exactly, with three outcomes where cells are blank.

Let each blank be any whole number from 0 up. If no choice makes an equation hold, it fails. If it holds with
the blanks as zero, it holds. Otherwise it is undetermined, and where one blank alone decides, the value that
it needs is named.
"""

from collections.abc import Iterator
from decimal import Decimal

from ..edition import Edition, Equation, Text
from ..findings import Finding, NotChecked, cell_at
from ..report import Report
from ..values import number
from .known import Known

MAX_NAMED = 3  # blanks or cells that a message names before it only counts them
FULL_SUM = 6  # a sum of more terms than this is written without its zeros


def check(report: Report, edition: Edition, known: Known) -> Iterator[Finding | NotChecked]:
    """Yield the equations that do not hold, and those that could not be evaluated."""
    for equation in edition.identities:
        terms = [*equation.left, *equation.right]
        absent = [pointer for pointer in terms if pointer not in known]
        if absent:
            template = edition.catalogue["not_checked"]["cells_unusable"]
            yield NotChecked(equation.code, equation.instance, template, {"cells": _some(edition, absent)})
            continue
        left, right = _sum(known, equation.left), _sum(known, equation.right)
        if left != right:
            yield _finding(report, edition, equation, known, left, right)


def _sum(known: Known, pointers: list[str]) -> int | Decimal:
    return sum((known[pointer] or 0 for pointer in pointers), start=0)


def _finding(
    report: Report, edition: Edition, equation: Equation, known: Known, left: int | Decimal, right: int | Decimal
) -> Finding:
    blanks = [pointer for pointer in (*equation.left, *equation.right) if known[pointer] is None]
    lighter = equation.left if left < right else equation.right
    gap: int | Decimal = right - left if left < right else left - right
    fillable = gap % 1 == 0 and any(pointer in lighter for pointer in blanks)
    outcome = "undetermined" if fillable else "fails"
    template = f"{outcome}_one" if fillable and len(blanks) == 1 else outcome
    rule = edition.rules[equation.code]
    table = edition.tables[equation.left[0].split("/")[2]]
    line = table.columns[equation.instance] if equation.axis == "column" else table.rows[equation.instance]
    params = {
        "where": line.name,
        "left_text": side_text(edition, equation.axis, equation.left, known),
        "right_text": side_text(edition, equation.axis, equation.right, known),
        "gap": number(gap),
        "needed": number(gap),
        "count": len(blanks),
        "blanks": _some(edition, blanks),
    }
    cells = tuple(cell_at(report, edition, pointer) for pointer in (*equation.left, *equation.right))
    severity = "warning" if fillable else rule.severity
    messages = edition.catalogue["identity_messages"]
    return Finding(rule, severity, messages[template], params, cells, equation.instance, outcome, left, right)


def side_text(edition: Edition, axis: str, pointers: list[str], known: Known) -> Text:
    """One side of an equation in the words of the form, with its figures and its sum."""
    words: dict[str, Text] = edition.catalogue["words"]
    shown = [p for p in pointers if len(pointers) <= FULL_SUM or known[p] != 0]
    out: Text = {}
    for lang in ("zh", "en"):
        terms = []
        for pointer in shown:
            value = known[pointer]
            terms.append(
                f"{_term(edition, axis, pointer)[lang]} {words['blank'][lang] if value is None else number(value)}"
            )
        text = " + ".join(terms) or words["all_zero"][lang].format(count=len(pointers))
        if terms and len(shown) < len(pointers):
            text += words["rest_zero"][lang].format(count=len(pointers) - len(shown))
        out[lang] = f"{text} = {number(_sum(known, pointers))}" if len(pointers) > 1 else text
    return out


def _term(edition: Edition, axis: str, pointer: str) -> Text:
    table, row, column = edition.place(pointer)
    assert table and row and column, pointer  # the generator has proved that every term is a cell
    return row.name if axis == "column" else column.name


def _some(edition: Edition, pointers: list[str]) -> Text:
    """The first few places by name, and how many there are."""
    labels = [edition.label(pointer) or {} for pointer in pointers[:MAX_NAMED]]
    words: Text = edition.catalogue["words"]["and_others"]
    more = len(pointers) > MAX_NAMED
    return {
        lang: joint.join(label[lang] for label in labels) + (words[lang].format(count=len(pointers)) if more else "")
        for lang, joint in (("zh", "、"), ("en", ", "))
    }
