"""gidar convert PATH...: reports in another format, and in the shape of another edition."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from ..model.words import counted, sentence, words
from .common import Commands, Intake, below, doubts_said, fail, no_edition, say, taken, tell_unclear
from .handout import form_of, hand_out, keep_doubts, refused
from .spool import Item, Spool
from .terminal import tell

if TYPE_CHECKING:
    from ..conversion.crosswalk import Conversion, Entry
    from ..model.edition import Edition
    from ..model.report import Report


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    from ..writers import FORMATS

    parser = commands.add_parser("convert", parents=[common], help="convert")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="convert.path")
    parser.add_argument("--to", choices=FORMATS, metavar="FORMAT", help="convert.to")
    parser.add_argument("--summary", action="store_true", help="convert.summary")
    parser.add_argument("--cover-note", action="store_true", help="convert.cover_note")
    parser.add_argument("--to-edition", metavar="EDITION", help="convert.to_edition")
    parser.add_argument("-o", "--output", metavar="OUT", help="convert.output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the reports in a format; list on standard error what was not carried over, or is not held.

    Where no format is asked for, one report is written as JSON, several as JSON Lines.
    """
    from ..inputs.document_cells import cells_beside
    from ..model.edition import editions
    from ..model.errors import InputError, contained
    from ..writers import OFFICIAL, SUMMARY

    if args.to_edition is not None and args.to_edition not in editions():
        return no_edition(args)
    form = form_of(args)
    if args.summary and form != "xlsx":
        return fail(args, "convert.summary_alone")
    if args.cover_note and form not in OFFICIAL:
        return fail(args, "convert.note_alone")
    if refused(args, form):
        return 2
    form = SUMMARY if args.summary else form
    beside = cells_beside(args.output) if args.output and _form(form, 1) == "json" else None
    if taken(args, beside):
        return 2
    intake, codes, others = Intake(args.lang), {0}, set[int]()
    with closing(Spool()) as items:
        for report in below(args.paths, intake.add, intake.leftovers):
            try:
                with contained(report.source):
                    item = _converted(args, form, report)
                    codes.add(int(any((item is None or item.doubts, report.doubts, tell_unclear(args, report)))))
                    item = item and _noted(args, item, report)
            except InputError as error:
                intake.add(error)
                continue
            if item:
                items.add(item)
                others |= _year_outside(args, item)
        intake.tell_leftovers()
        _tell_years(args, others)
        if len(items) > 1 and (code := _refused_as_one(args, form, len(items))):
            codes.add(code)
        elif len(items):
            codes.add(code := hand_out(args, _form(form, len(items)), items))
            beside = beside and cells_beside(args.output)
            _tell_doubts(args, items, beside if code < 2 and len(items) == 1 else None)
    return 2 if intake.count else max(codes)


def _refused_as_one(args: argparse.Namespace, form: str | None, count: int) -> int:
    """The exit code, once it is said that a file with that extension holds one report; 0 where several go in."""
    from ..writers import DOCUMENTS

    if form == "json" and not (args.to and args.output):
        return fail(args, "convert.several_named" if args.output else "convert.several_shown", count=count)
    if args.to is None and form in DOCUMENTS:
        return fail(args, "convert.several_in_one", count=count, form=form)
    return 0


def _form(form: str | None, count: int) -> str:
    """The format of so many reports, where none was asked for that which holds them."""
    return form or ("json" if count == 1 else "jsonl")


def _converted(args: argparse.Namespace, form: str | None, report: "Report") -> Item | None:
    """The report in the edition asked for; None where it cannot be, which is said."""
    from ..conversion.crosswalk import NotConvertible, convert
    from ..structure.which_edition import edition_of

    if args.to_edition is None:
        edition = edition_of(report)
        if edition is None and form not in (None, "json", "jsonl"):
            say(args, "convert.no_edition", source=report.source)
            return None
        return Item(report.source, report.data, edition, doubts=report.doubts)
    from ..model.edition import load_edition

    try:
        conversion = convert(report, args.to_edition)
    except NotConvertible:
        say(args, "convert.refused", source=report.source)
        return None
    listed = tuple(_recorded(report, conversion, args.to_edition, args.lang))
    for line in _told(report, conversion, args.to_edition, args.lang):
        tell(line)
    for line in _counted(listed, args.lang) if args.output else (one["said"] for one in listed):
        tell("  " + line)
    doubts = conversion.carried(report.doubts)
    kept = listed if args.output else ()
    return Item(report.source, conversion.data, load_edition(args.to_edition), doubts=doubts, conversion=kept)


def _year_outside(args: argparse.Namespace, item: Item) -> set[int]:
    """The year of a report for which the edition asked for is not; empty where it is, or none is asked for."""
    from ..model.edition import not_for

    year = item.data.get("year") if args.to_edition and item.edition else None
    return {year} if type(year) is int and item.edition and not_for(item.edition, year) else set()


def _tell_years(args: argparse.Namespace, others: set[int]) -> None:
    """Say once that reports of these years do not pass in the edition asked for."""
    from ..model.edition import load_edition

    if others:
        edition = load_edition(args.to_edition)
        given = sentence("punctuation.list", args.lang).join(map(str, sorted(others)))
        years = edition.years_said()[args.lang]
        say(args, "convert.other_years", edition=edition.id, years=years, given=given)


def _noted(args: argparse.Namespace, item: Item, report: "Report") -> Item:
    """The item with its cover note, where one is asked for: what is found in the report as it is written."""
    if not args.cover_note:
        return item
    from ..reporters.cover_note import cover_note
    from ..validation import validate
    from ..writers.layout import LANGUAGE

    written = report if item.data is report.data else report._replace(data=item.data)
    return item._replace(note=tuple(cover_note(validate(written, repairs=False), LANGUAGE)))


def _tell_doubts(args: argparse.Namespace, items: Spool, beside: str | None) -> None:
    """Say of which reports not all was read for certain, which what is written does not show, or keep it beside."""
    for item in items:
        if beside and item.edition:
            keep_doubts(args, item, beside)
        elif item.doubts:
            doubts = doubts_said(item.doubts.values(), args.lang)
            say(args, "convert.doubts", source=item.source, doubts=doubts)


def _told(report: "Report", conversion: "Conversion", edition: str, lang: str) -> Iterator[str]:
    """How many cells were copied and added up, and how many are blank."""
    said = words(lang, "convert")
    if not (conversion.equal or conversion.left):
        yield said["same"].format(source=report.source, edition=edition)
        return
    equal, summed = len(conversion.equal), len(conversion.summed)
    blank = sum(len(entry.target) for entry in conversion.left)
    cells = counted({"convert.cells_equal": equal, "convert.cells_summed": summed, "cli.left_blank": blank}, lang)
    yield said["head"].format(source=report.source, cells=cells)


def _recorded(report: "Report", conversion: "Conversion", edition: str, lang: str) -> Iterator[dict[str, Any]]:
    """The entries of the crosswalk that were not simply copied, as the record beside the output has them: how the cells
    are related, what the old ones hold, the new ones, and the same in a sentence."""
    from ..model.edition import load_edition
    from ..structure.which_edition import edition_of

    said, forms = words(lang, "convert"), (edition_of(report), load_edition(edition))
    for entry in (*conversion.summed, *conversion.left):
        added = entry in conversion.summed
        note = said["note"].format(note=entry.note[lang]) if entry.note and not added else ""
        old, new = _places(report, entry, forms, lang)
        key = "added_to" if added else "left_of" if old and new else "left" if new else "not_copied"
        yield {
            "relation": "added" if added else entry.relation,
            "from": [{"pointer": pointer, "value": report.value(pointer)} for pointer in entry.source],
            "to": entry.target,
            "said": said[key].format(relation=said[entry.relation], old=old, new=new) + note,
        }


def _counted(listed: Sequence[dict[str, Any]], lang: str) -> Iterator[str]:
    """How many cells were not copied, and why, where the record names each."""
    why = Counter[str]()
    left = [one for one in listed if one["relation"] != "added"]
    for one in left:
        why[one["relation"]] += len(one["from"])
    if count := why.total():
        said, joint = words(lang, "convert"), sentence("punctuation.list", lang)
        filled = sum(cell["value"] is not None for one in left for cell in one["from"])
        relations = joint.join(said["of_relation"].format(relation=said[one], count=why[one]) for one in +why)
        yield said["not_copied_count"].format(count=count, filled=filled, relations=relations)


def _places(report: "Report", entry: "Entry", forms: "tuple[Edition | None, Edition]", lang: str) -> tuple[str, str]:
    """The cells of an entry, old and new, in the words of their form with their ids, the old with what they hold."""
    from ..model.display import number

    old, new = forms
    source = []
    for pointer in entry.source:
        value = report.value(pointer)
        told = words(lang, "convert")["blank" if value is None else "value"].format(value=number(value))
        source.append(_place(pointer, old, lang) + told)
    return " + ".join(source), " + ".join(_place(pointer, new, lang) for pointer in entry.target)


def _place(pointer: str, edition: "Edition | None", lang: str) -> str:
    """A cell in the words of its form, with its id; what is no cell of the form by its id alone."""
    id_, label = ".".join(pointer.split("/")[2:]), edition.label(pointer) if edition else None
    return words(lang, "convert")["place"].format(label=label[lang], id=id_) if label else id_
