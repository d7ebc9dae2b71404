"""gidar convert PATH --to-edition EDITION: reports in the shape of another edition."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model.errors import InputError
from .common import Commands, no_edition, taken, write_out
from .terminal import safe

if TYPE_CHECKING:
    from ..conversion import Conversion, Entry
    from ..model.edition import Edition
    from ..model.report import Report

WORDS = {
    "zh": {
        "same": "{source}：已是{edition}年格式，各格未作改动。",
        "head": "{source}：照搬{equal}格，相加得出{summed}格，留空{blank}格。",
        "near-equal": "口径相近但不相同",
        "not-comparable": "意义不同",
        "dropped": "新格式没有这一格",
        "new": "原格式没有这一格",
        "sum": "只有合计，分不开",
        "added": "相加得出",
        "unusable": "原来填的不能用",
        "incomplete": "各项没有填全，不能相加",
        "unknown": "表上没有这一格，没有带过来",
        "line": "  {relation}：{places}",
        "place": "{label}〔{id}〕",
        "value": "填{value}",
        "blank": "空白",
        "no": "{source}：认不出是哪一年的格式，或没有到该格式的对照表，没有转换。",
    },
    "en": {
        "same": "{source}: is of edition {edition} already, its cells are left as they are.",
        "head": "{source}: {equal} cells carried over, {summed} added up, {blank} left blank.",
        "near-equal": "almost the same quantity",
        "not-comparable": "another quantity",
        "dropped": "no such cell in the new edition",
        "new": "no such cell in the old edition",
        "sum": "only the sum is known",
        "added": "added up",
        "unusable": "no usable figure",
        "incomplete": "not all parts are filled in",
        "unknown": "no cell of the form, left out",
        "line": "  {relation}: {places}",
        "place": "{label} [{id}]",
        "value": " {value}",
        "blank": " blank",
        "no": "{source}: not converted: it is of no edition, or no crosswalk leads to the edition asked for.",
    },
}


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("convert", parents=[common], help="换成另一年格式 convert to another edition")
    parser.add_argument("path", metavar="PATH", help="报告、数据包或文件夹 report, package or folder")
    parser.add_argument("--to-edition", required=True, metavar="EDITION", help="换成的格式 the edition to convert to")
    parser.add_argument("-o", "--output", metavar="FILE", help="写入文件，默认为标准输出 a file instead of stdout")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write one report as JSON, several as JSON Lines; list on standard error what was not carried over."""
    from ..conversion import NotConvertible, as_json, convert
    from ..inputs import read
    from ..model.edition import editions

    if args.to_edition not in editions():
        return no_edition(args)
    if taken(args):
        return 2
    unreadable: list[InputError] = []
    words, converted, refused = WORDS[args.lang], [], False

    def report_error(error: InputError) -> None:
        unreadable.append(error)
        print(safe(error.line(args.lang)), file=sys.stderr)

    for report in read(args.path, report_error):
        try:
            conversion = convert(report, args.to_edition)
        except NotConvertible:
            refused = True
            print(safe(words["no"].format(source=report.source)), file=sys.stderr)
            continue
        converted.append(conversion.data)
        for line in _told(report, conversion, args.to_edition, args.lang):
            print(safe(line), file=sys.stderr)
    text = as_json(converted[0], 1) + "\n" if len(converted) == 1 else "".join(as_json(d) + "\n" for d in converted)
    if args.output and converted:
        write_out(args.output, text)
    else:
        sys.stdout.write(text)
    return 2 if unreadable else int(refused)


def _told(report: "Report", conversion: "Conversion", edition: str, lang: str) -> Iterator[str]:
    from ..model.edition import load_edition
    from ..structure.which_edition import edition_of

    words, forms = WORDS[lang], (edition_of(report), load_edition(edition))
    if not (conversion.equal or conversion.left):
        yield words["same"].format(source=report.source, edition=edition)
        return
    counts = {"equal": len(conversion.equal), "summed": len(conversion.summed)}
    blank = sum(len(entry.target) for entry in conversion.left)
    yield words["head"].format(source=report.source, blank=blank, **counts)
    for entry in conversion.summed:
        yield words["line"].format(relation=words["added"], places=_places(report, entry, forms, lang))
    for entry in conversion.left:
        note = f"{'　' if lang == 'zh' else '. '}{entry.note[lang]}" if entry.note else ""
        yield words["line"].format(relation=words[entry.relation], places=_places(report, entry, forms, lang)) + note


def _places(report: "Report", entry: "Entry", forms: "tuple[Edition | None, Edition]", lang: str) -> str:
    """The cells of an entry in the words of their form, with their ids, those of the report with what they hold."""
    from ..model.display import number

    old, new = forms
    sides: list[list[str]] = [[], [_place(pointer, new, lang) for pointer in entry.target]]
    for pointer in entry.source:
        value = report.value(pointer)
        told = WORDS[lang]["blank" if value is None else "value"].format(value=number(value))
        sides[0].append(_place(pointer, old, lang) + told)
    return " → ".join(" + ".join(side) for side in sides if side)


def _place(pointer: str, edition: "Edition | None", lang: str) -> str:
    """A cell in the words of its form, with its id; what is no cell of the form by its id alone."""
    id_, label = ".".join(pointer.split("/")[2:]), edition.label(pointer) if edition else None
    return WORDS[lang]["place"].format(label=label[lang], id=id_) if label else id_
