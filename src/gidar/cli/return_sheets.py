"""The sheets of gidar roll --returns: one in a new folder for each organ that has something to correct or to send."""

import argparse
import os
from typing import TYPE_CHECKING

from ..infrastructure.storage import store, storing_folder
from .common import tell_written, write_out

if TYPE_CHECKING:
    from ..identities.previous_years import History
    from ..model.errors import InputError
    from ..model.form import Lang
    from ..model.report import Report
    from ..model.result import Result
    from ..reporters.returns import Returned, ReturnSheet, Sender
    from ..roll import Filing, Listed, Roll


def write_sheets(args: argparse.Namespace, found: "Roll", returned: "list[Returned]") -> None:
    """A sheet for each report of the roll that is to be corrected, and for each organ of which another year's report
    or a file that cannot be read came instead. Raises OSError."""
    from ..reporters.returns import Sender, as_html, sheet_of
    from ..writers import file_names

    sender = Sender(found.day, args.reply_by, args.contact)
    counted = {filing.source: others for entry in found.entries for filing, others in entry.returnable()}
    sheets = [
        (one.report.data, sheet_of(_among(one, counted), sender, args.lang))
        for one in returned
        if one.result.source in counted
    ]
    for entry in found.entries:
        if sheet := _instead(entry, found, sender, args.lang):
            sheets.append(({"organ": {"name": entry.names[0]}, "year": found.year}, sheet))
    form = args.returns_format
    names = file_names([data for data, _ in sheets], form)
    with storing_folder(args.returns) as folder:
        for name, (_, sheet) in zip(names, sheets, strict=True):
            path = os.path.join(folder, name)
            if form == "docx":
                from ..roll.word_sheet import as_docx

                store(path, as_docx(sheet, args.lang), fresh=True)
            else:
                write_out(path, as_html(sheet, args.lang))
    tell_written(args.lang, args.returns, len(sheets))


def _among(one: "Returned", counted: "dict[str, tuple[Filing, ...]]") -> "Returned":
    """The same with the other reports of the organ that came in."""
    return one._replace(others=tuple(other.source for other in counted[one.result.source]))


def _instead(entry: "Listed", found: "Roll", sender: "Sender", lang: "Lang") -> "ReturnSheet | None":
    """The sheet for an organ of whose report nothing can be used."""
    from ..model.words import texts
    from ..reporters.returns import sheet_without_report, told

    if entry.filing:
        return None
    year = found.year
    if stray := entry.stray:
        key = "wrong_year" if stray.year else "yearless"
        text = texts("returns")[key][lang].format(year=year, other=stray.year)
        advice, file = texts("returns")[f"advice_{key}"][lang].format(year=year), stray.source
        why = (texts("returns")[f"{key}_title"][lang], text, advice)
    elif fault := _fault_of(entry, found):
        why, file = told(fault, year, lang), fault.source
    else:
        return None
    return sheet_without_report(entry.names[0], year, why, file, sender, lang)


def _fault_of(entry: "Listed", found: "Roll") -> "InputError | None":
    """What is wrong with a file that is called after the organ and no other one, and cannot be read for a reason of its
    own."""
    from ..reporters.returns import is_of_the_file

    shared = {source for other in found.entries if other is not entry for source in other.lost}
    own = {*entry.lost} - shared
    return next((one for one in found.unread if one.source in own and is_of_the_file(one)), None)


class LastReports:
    """Last year's reports as a whole: of most of them only what this year's is held to is kept."""

    def __init__(self, history: "History | None") -> None:
        self._history = history

    def of(self, result: "Result", report: "Report") -> "Report | None":
        """Last year's report of the same organ; read again where figures of a table are missed that was left blank."""
        from ..inputs import Leftovers, read

        kept = self._history.before(report) if self._history else None
        if kept is None:
            return None
        if not result.checked.blank_tables or not os.path.exists(kept.report.path):
            return kept.report
        again = read(kept.report.path, lambda error: None, Leftovers([]))
        return next((one for one in again if one.source == kept.report.source), kept.report)
