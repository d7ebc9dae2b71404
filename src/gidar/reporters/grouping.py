"""What reports for people have in common: whose report, findings by rule, what was not checked, the verdict."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from ..model.display import quoted
from ..model.edition import all_rules, load_edition
from ..model.errors import InputError
from ..model.findings import Cell, Finding
from ..model.form import Equation, Lang, Rule
from ..model.repairs import Repair
from ..model.result import Result
from ..model.unevaluated import READING as READING
from ..model.words import counted, sentence
from .summary import Summary
from .words import said

SAID_ONCE = {"no_previous", "switched_off"}
"""Why something was not checked in any report: nobody asked for it, or that it be not. That is not said of each."""

SUPPLIED = {"/organ/name", "/year"}
"""What a document can lack and a person supply."""

STEP = re.compile("(page|table|row|column)=([0-9]+)")
"""A part of what locations have behind a #."""


OF_COLUMNS = ("column-missing", "column-unknown")
OF_LINES = ("line-too-long", "line-too-short")

IN_LINES = (".json", ".jsonl", ".csv", ".txt", ".md")
"""Files whose lines whoever opens them can see."""


def head(result: Result, lang: Lang) -> str:
    """Organ, year and edition in one line, as far as they are known."""
    words = said(lang)
    values = {name: getattr(result, name) for name in ("organ", "year", "edition")}
    known = (
        words[name].format(**{name: quoted(value)}) if value else words[f"no_{name}"] for name, value in values.items()
    )
    return words["gap"].join(known)


def groups(result: Result) -> list[list[Finding]]:
    """The findings of each rule and severity, errors first, those that are waived last."""
    found: dict[tuple[int, str], list[Finding]] = {}
    for finding in result.findings:
        key = ("error", "warning", "info", "waived").index(finding.standing), finding.code
        found.setdefault(key, []).append(finding)
    return [found[key] for key in sorted(found, key=lambda key: key[0])]


def of_one_column(findings: list[Finding]) -> Iterator[list[Finding]]:
    """The findings of a rule; those together that each row of a table has since its heading is not what it should be:
    a column is missing or unknown, or lines have more cells than it, or fewer."""

    found: dict[object, list[Finding]] = {}
    for at, finding in enumerate(findings):
        cell, fault = decisive(finding), finding.params.get("count") if finding.code in OF_LINES else None
        of_column = finding.code in OF_LINES or (finding.code in OF_COLUMNS and cell.column is not None)
        found.setdefault((cell.table, cell.column, fault, finding.waived) if of_column else at, []).append(finding)
    return iter(found.values())


def rule_title(rule: Rule, severity: str, lang: Lang) -> str:
    """What a rule finds wrong; of an equation that blanks leave open, which is no error, that it may be wrong."""
    text = rule.title[lang]
    return said(lang)["undecided"].format(title=text) if (rule.severity, severity) == ("error", "warning") else text


def basis_of(finding: Finding, lang: Lang, sent: bool = False) -> str:
    """What a finding rests on, for a reader; "" where no text says it.

    That something follows from the layout of the form tells of an equation where it comes from, and of a single cell
    nothing; to an organ that a report is sent back to it tells nothing at all.
    """
    basis = finding.basis(lang) or ""
    return "" if (sent or not finding.outcome) and basis == sentence("generator.layout", lang) else basis


def choices(result: Result, lang: Lang) -> Iterator[tuple[str, list[Repair]]]:
    """The repairs of each table, after a sentence that one is right where figures do not tell which, or after ""."""
    for _, found in groupby(result.repairs, key=lambda repair: repair.table):
        first, *others = repairs = [*found]
        several = bool(others or first.other_texts or first.unlisted)
        yield said(lang)["open_choice"] if several and first.status == "ambiguous" else "", repairs


def decisive(finding: Finding) -> Cell:
    """Where a reader should look first: of an equation, the last cell of this report, which is its total."""
    own = [cell for cell in finding.cells if cell.source is None]
    return own[-1 if finding.outcome else 0]


def location(finding: Finding, lang: Lang, sent: bool = False) -> str:
    """Where a file has the finding, in brackets; "" where it is in no one place, or, for an organ that a report is sent
    back to, where that is the row of a table, or the line of a document, which nobody counts."""
    places = dict.fromkeys(
        (cell.location.file, cell.location.line, cell.location.field if len(finding.cells) == 1 else None)
        for cell in finding.cells
        if cell.location.file and cell.source is None
    )
    if len(places) != 1:
        return ""
    file, line, field = next(iter(places))
    if sent and (counted := {step[1] for step in STEP.finditer(file.partition("#")[2])}) and counted != {"page"}:
        return ""
    if sent and line and not file.lower().endswith(IN_LINES):
        return ""
    text = said(lang)["location" if line else "file"].format(file=_place(file, lang), line=line)
    text += said(lang)["column"].format(field=quoted(field)) if field else ""
    return said(lang)["bracket"].format(text=text)


def _place(file: str, lang: Lang) -> str:
    """A file with what stands behind a # in words: a table of a document, a cell of a sheet."""
    name, mark, rest = file.partition("#")
    steps = [STEP.fullmatch(step) for step in rest.split("&")]
    if mark and all(steps):
        told = (sentence(f"extraction.{step[1]}", lang, at=step[2]) for step in steps if step)
        return f"{quoted(name, 120)} {sentence('extraction.joint', lang).join(told)}"
    sheet, mark, cell = rest.rpartition("!")
    if mark:
        return said(lang)["sheet"].format(file=quoted(name, 120), sheet=quoted(sheet, 40), cell=quoted(cell))
    return quoted(file, 120)


def not_checked(result: Result, lang: Lang, show_all: bool) -> dict[tuple[str, str], list[str]]:
    """{(code, title): reasons}; what nobody asked for only if all is to be shown."""
    found: dict[tuple[str, str], list[str]] = {}
    for item in result.not_checked:
        if item.key not in SAID_ONCE or item.recalls or show_all:
            found.setdefault((item.code, item.title[lang]), []).append(item.reason(lang))
    return found


def unchecked_head(code: str, title: str, count: int, lang: Lang, with_code: bool = True) -> str:
    """What stands above the reasons why a rule, or what has no rule, was not checked at so many places."""
    key = "not_checked" if code in all_rules() else "not_checked_other"
    return said(lang)[key].format(title=title, count=count, code=code if with_code else "").strip()


def reading_advice(result: Result, lang: Lang) -> str:
    """What to do about what was not read; how to supply an organ and a year only where these are concerned."""
    own = any(item.key == "cell_unread" and item.instance in SUPPLIED for item in result.not_checked)
    return said(lang)["reading"] + (said(lang)["reading_supplied"] if own else "")


def verdict(result: Result, lang: Lang, strict: bool) -> str:
    """Valid, incomplete or not valid, and how many findings make it so."""
    counts = Counter(finding.standing for finding in result.findings)
    key = {"valid": "sound", "incomplete": "incomplete", "invalid": "faulty"}[result.verdict]
    if result.valid and counts["warning"]:
        key = "strict" if strict else "warned"
    if key == "faulty" and not counts["error"]:
        key = "not_new"
    other = said(lang)["other"] if counts["waived"] or result.known else ""
    text = said(lang)[key].format(error=counts["error"], warning=counts["warning"], other=other)
    text += _agreed(counts["waived"], result.known, lang) + doubted(result, lang)
    if result.valid and any(item.key == "no_previous" for item in result.not_checked):
        text += said(lang)["gap_last_year"]  # or it would be taken to be compared with last year's report, too
    return text + (said(lang)["gap_excused"] if result.excused and result.verdict == "incomplete" else "")


def doubted(result: Result, lang: Lang) -> str:
    """How many places were not read for certain, on which the verdict rests all the same; "" where none."""
    return said(lang)["gap_doubtful"].format(count=result.doubtful) if result.doubtful else ""


def left_open(result: Result, lang: Lang) -> str:
    """How much was not checked, or not read for certain, where no verdict stands beside it; "" where all was."""
    return (coverage(result, lang) + doubted(result, lang)).strip()


def reason(finding: Finding, lang: Lang) -> str:
    """Why a finding is waived, who accepted that, and until when; "" of one that is not."""
    if not finding.waived:
        return ""
    told = {name: quoted(text, 200) for name, text in finding.waived.to_dict().items()}
    return said(lang)["waiver"].format(**told)


def coverage(result: Result, lang: Lang) -> str:
    """How much was checked, in a sentence or two; "" where everything was, or nothing could be."""
    checked, words = result.checked, said(lang)
    if checked.complete or not result.edition:
        return ""
    figures = checked._asdict() | {"unusable": checked.of_cells - checked.cells}
    if blank := _blank_equations(result):
        figures |= {"equations": checked.equations - blank, "blank": blank}
    text = words["cells_unusable" if figures["unusable"] else "cells_usable"].format(**figures)
    text += words["checked_blank" if blank else "checked"].format(**figures)
    if names := blank_tables(result, lang):
        text += words["blank_tables"].format(tables=names)
    return text + as_zero(result, lang)


def as_zero(result: Result, lang: Lang) -> str:
    """How many equations hold that have blank cells, and so hold only if these are zero; "" where there are none."""
    blank, tables = {*_blank_cells(result)}, {*result.checked.blank_tables}
    if not blank:
        return ""
    told = {(one.code, one.instance) for one in result.findings}
    told |= {(one.code, one.instance) for one in result.not_checked}
    equations = (equation for equation in load_edition(result.edition).identities if not _tables(equation) <= tables)
    count = sum(
        (one.code, one.instance) not in told and not blank.isdisjoint((*one.left, *one.right)) for one in equations
    )
    return said(lang)["as_zero"].format(count=count) if count else ""


def _blank_equations(result: Result) -> int:
    """Equations that hold because there are no figures: all their cells are in tables that nobody has filled in."""
    blank = {*result.checked.blank_tables}
    equations = load_edition(result.edition).identities if blank else ()
    return sum(_tables(equation) <= blank for equation in equations)


def _tables(equation: Equation) -> set[str]:
    """The tables that the cells of an equation stand in."""
    return {cell.split("/")[2] for cell in (*equation.left, *equation.right)}


def _blank_cells(result: Result) -> Iterator[str]:
    """The cells of which a finding says that they were left blank."""
    return (cell.pointer for one in result.findings if is_blank(one) for cell in one.cells)


def is_blank(finding: Finding) -> bool:
    """Whether a finding says that a cell was left blank: one that is not there at all is an error."""
    cells = [cell for cell in finding.cells if cell.column]
    blank = bool(cells) and all(cell.value is None for cell in cells)
    return blank and finding.severity == "warning" and not finding.outcome


def blank_tables(result: Result, lang: Lang) -> str:
    """The names of the tables that nobody has filled in; "" where none of several cells is.

    Beside these, a reader misses the tables of one cell, which results tell by the cell alone.
    """
    if not result.checked.blank_tables:
        return ""
    edition = load_edition(result.edition)
    blank = {*_blank_cells(result)}
    of = {name: {pointer for pointer in edition.cells if pointer.split("/")[2] == name} for name in edition.tables}
    names = [name for name, cells in of.items() if name in result.checked.blank_tables or cells <= blank]
    return said(lang)["clauses"].join(edition.tables[name].label[lang] for name in names)  # which have commas in them


def totals(summary: Summary, lang: Lang) -> str:
    """What all reports come to, in a line."""
    text = said(lang)["summary"].format(**summary.counts)
    if summary.cells or summary.equations:
        open_ = {"reporters.unchecked_cells": summary.cells, "reporters.unchecked_equations": summary.equations}
        text += said(lang)["summary_unchecked"].format(what=counted(open_, lang, "clauses"))
    if summary.doubtful:
        text += said(lang)["summary_doubtful"].format(count=summary.doubtful, reports=summary.uncertain)
    return text + _agreed(summary.waived, summary.known, lang)


def _agreed(waived: int, known: int, lang: Lang) -> str:
    """How many findings were accepted, and how many are not listed since they were known; "" of none."""
    text = said(lang)["gap_waived"].format(count=waived) if waived else ""
    return text + (said(lang)["gap_known"].format(count=known) if known else "")


def unread(unreadable: list[InputError], lang: Lang) -> Iterator[str]:
    """A line for each input that could not be read, below a heading."""
    if unreadable:
        yield said(lang)["unread_files"]
        yield from (f"  - {line}" for line in unread_lines(unreadable, lang))


def unread_lines(unreadable: list[InputError], lang: Lang) -> Iterator[str]:
    """Each input that could not be read, and why; what several in a row have in common is said of the first."""
    before = [None, *unreadable]
    yield from (error.line(lang, after=last) for last, error in zip(before, unreadable, strict=False))


def pages(summary: Summary, lang: Lang) -> Iterator[str]:
    """Where the rules that something was found by are explained, the worst first."""
    for code in dict.fromkeys(code for _, code, *_ in summary.worst_rules()):
        if rule := all_rules().get(code):
            yield rule.page[lang]


def file_of(path: str, finding: Finding) -> str:
    """The file that a finding of an input is in: of a package, the one with the place where to look first."""
    name = decisive(finding).location.file
    if name and not path.lower().endswith(".zip") and not name.startswith(os.path.basename(path)):
        folder = path if os.path.isdir(path) else os.path.dirname(path)
        return os.path.join(folder, name)
    return path
