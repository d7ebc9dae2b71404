"""A region's report against the reports of its parts: their sums, exact where all are there, else from below."""

from collections.abc import Iterable
from typing import Any

from ..identities.equations import Some, Term
from ..model.display import number, quoted
from ..model.edition import Edition
from ..model.findings import Items, NotChecked, Outcome, finding, not_checked
from ..model.form import Text
from ..model.organs import organ_of
from ..model.words import texts
from ..structure.usable import Year
from .doubtful import doubtful_places, doubtful_said
from .several import PartNames
from .sums import MAX_NOTES, Part, Sums, exact_sum, mixed_tables

RULE = "parts-sum"


def check(year: Year, parts: Iterable[Part], expected: Iterable[tuple[str, ...]] | None) -> Items:
    """Yield where the figures of a report are not the sums of those of its parts.

    expected is the list of all parts. A cell that a part leaves open may hold any number from 0 up there, and so may
    those of a part that is missing.
    """
    edition, organ = year.edition, organ_of(year.usable.get)
    if organ.scope == "organ":
        yield not_checked(edition, RULE, "organ_scope")
        return
    if not year.usable.get("/year"):
        yield not_checked(edition, RULE, "year_unknown")
        return
    sums, doubtful = Sums(organ, edition, year.usable["/year"], expected), PartNames()
    for part in parts:
        before = sums.count
        sums.add(part)
        if sums.count > before and (places := doubtful_places(part)):
            doubtful.add(doubtful_said("doubtful_part", part, places))
    if doubtful.count:
        yield not_checked(edition, RULE, "parts_doubtful", parts=doubtful.text(edition))
    for found in (*_parts(year, sums), *_cells(year, sums)):
        if isinstance(found, NotChecked) or found.rule.data["status"] != "retired":
            yield found


def said(edition: Edition, params: dict[str, Any]) -> dict[str, Any]:
    """The parameters of a note on a part, with the reason in words."""
    if "reason" not in params:
        return params
    words = edition.catalogue["words"]["left_out"][params["reason"]]
    return params | {"reason": {lang: text.format(**params) for lang, text in words.items()}}


def _parts(year: Year, sums: Sums) -> Items:
    """What there is to say about the parts themselves."""
    report, edition = year.report, year.edition
    for code, params in sums.notes:
        yield finding(report, edition, code, "", **said(edition, params))
    missing = [*sums.expected.missing()] if sums.expected else []
    for name in missing[:MAX_NOTES]:
        yield finding(report, edition, "part-missing", "", value=quoted(name))
    if sums.unnoted or len(missing) > MAX_NOTES:
        count = len(sums.notes) + sums.unnoted + len(missing)
        yield not_checked(edition, RULE, "too_many_parts", count=count)


def _cells(year: Year, sums: Sums) -> Items:
    """The cells that do not add up; those that were not compared, and why."""
    edition, usable = year.edition, year.usable
    if not sums.count:
        yield not_checked(edition, RULE, "no_parts")
        return
    mixed = mixed_tables(Part(year.report, edition, usable))
    yield from (not_checked(edition, RULE, "scope_differs", table) for table in edition.tables if table in mixed)
    compared = [pointer for pointer in edition.cells if pointer.split("/")[2] not in mixed]
    for key, cells in {
        "not_additive": [pointer for pointer in compared if pointer not in sums.totals],
        "cells_unusable": [pointer for pointer in compared if pointer in sums.totals and pointer not in usable],
    }.items():
        if cells:
            yield not_checked(edition, RULE, key, cells=Some(edition, [Term(year, pointer) for pointer in cells]))
    for pointer in compared:
        if pointer in sums.totals and usable.get(pointer) is not None and usable[pointer] != sums.totals[pointer]:
            yield from _weigh(year, sums, pointer)


def _weigh(year: Year, sums: Sums, pointer: str) -> Items:
    """A cell that is not the sum of its parts: wrong for certain, perhaps wrong, or short of parts that are missing."""
    edition, value, total = year.edition, year.usable[pointer], sums.totals[pointer]
    open_ = sums.open.get(pointer, {})
    params: dict[str, Any] = {"value": number(value), "sum": number(total), "count": sums.count}
    params["gap"] = number(abs(exact_sum(value, -total) or value - total))
    outcome: Outcome
    if total > value or (sums.complete and not open_):
        code, outcome = RULE, "fails"
    elif sums.complete or sums.expected is None:
        code, outcome, params["reason"] = "parts-shortfall", "undetermined", _why_open(edition, open_)
    else:
        return  # what is short may be in the parts that are missing, which has been said
    found = finding(year.report, edition, code, pointer, **params)
    yield found._replace(outcome=outcome, left=value, right=total)


def _why_open(edition: Edition, open_: dict[str, PartNames]) -> Text:
    """Why a sum may be short: some parts have no figure there, or nobody knows whether a part is missing."""
    words = edition.catalogue["words"]
    names, joint = [parts.text(edition) for parts in open_.values()], texts("punctuation")["clauses"]
    why: Text = words["parts_open" if names else "no_parts_list"]
    return {lang: text.format(parts=joint[lang].join(name[lang] for name in names)) for lang, text in why.items()}
