"""gidar waive RESULT.json: waivers for findings of a result, to be used with gidar validate --waivers."""

import argparse
import csv
import io
import json
import os
from typing import TYPE_CHECKING

from ..infrastructure.storage import store
from ..model.words import texts
from .agreement import day_to_come
from .common import Commands, fail, refuse, say, taken, tell_written
from .terminal import write

if TYPE_CHECKING:
    from ..model.findings import Cell, Finding
    from ..model.result import Result
    from ..model.waiver import Waiver


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("waive", parents=[common], help="waive")
    parser.add_argument("path", metavar="RESULT", help="report.path")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="waive.reason")
    parser.add_argument("--by", required=True, metavar="WHO", help="waive.by")
    parser.add_argument("--until", required=True, type=day_to_come, metavar="DATE", help="waive.until")
    parser.add_argument("--rule", metavar="CODE", help="waive.rule")
    parser.add_argument("--organ", metavar="ORGAN", help="waive.organ")
    parser.add_argument("-o", "--output", metavar="OUT", help="waive.output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write a waiver for each error of the result, or for each finding of the rule that is named."""
    from ..model.errors import InputError
    from .report import stored_at

    if taken(args, args.output):
        return 2
    try:
        results = stored_at(args.path, args.lang).results
    except InputError as error:
        return refuse(error.line(args.lang))
    found = list(dict.fromkeys(waiver for result in results for waiver in _waivers(args, result)))
    if nameless := sum(len(_chosen(args, result)) for result in results if _is_nobodys(result)):
        say(args, "validate.no_waiver", count=nameless)
    if not found:
        say(args, "validate.nothing_to_waive")
        return 1
    records = [_record(waiver) for waiver in found]
    ending = os.path.splitext(args.output)[1].lower() if args.output else ".yaml"
    forms = {".csv": _csv, ".json": _json, ".yaml": _yaml, ".yml": _yaml}
    if ending not in forms:
        return fail(args, "validate.waivers_ending")
    text = forms[ending](records, args.lang)
    if args.output:
        store(args.output, text.encode("utf-8-sig" if ending == ".csv" else "utf-8", "backslashreplace"), fresh=True)
        tell_written(args.lang, args.output)
    else:
        write(text.splitlines())
    return 0


def _waivers(args: argparse.Namespace, result: "Result") -> "list[Waiver]":
    from ..model.organs import name_key
    from ..model.waiver import Waiver

    if not result.organ or result.year is None or (args.organ and name_key(args.organ) != name_key(result.organ)):
        return []
    chosen = _chosen(args, result)
    agreed = (result.organ, result.year, args.reason, args.by, args.until)
    whose = (result.organ_code, result.organ_region)
    places = [(None if one.instance else _cell(one.cells[0]), one.instance) for one in chosen]
    return [Waiver(one.code, *agreed, *place, *whose) for one, place in zip(chosen, places, strict=True)]


def _is_nobodys(result: "Result") -> bool:
    """Whether nobody can tell whose report it is, or of which year."""
    return not result.organ or result.year is None


def _chosen(args: argparse.Namespace, result: "Result") -> "list[Finding]":
    return [
        finding
        for finding in result.findings
        if not finding.waived and (finding.code == args.rule if args.rule else finding.severity == "error")
    ]


def _cell(cell: "Cell") -> str:
    """A cell as a waiver names it."""
    return f"{cell.table}.{cell.row}.{cell.column}" if cell.column else cell.pointer


def _record(waiver: "Waiver") -> dict[str, str | int]:
    return {name: value for name in texts("waivers") if (value := getattr(waiver, name)) is not None}


def _csv(records: list[dict[str, str | int]], lang: str) -> str:
    from ..model.harmless import harmless

    heads = texts("waivers")
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(text[lang] for text in heads.values())
    writer.writerows([harmless(str(record.get(name, ""))) for name in heads] for record in records)
    return lines.getvalue()


def _json(records: list[dict[str, str | int]], lang: str) -> str:
    return json.dumps({"waivers": records}, ensure_ascii=False, indent=1) + "\n"


def _yaml(records: list[dict[str, str | int]], lang: str) -> str:
    """A list of mappings, each text between quotation marks as JSON writes it, which YAML reads."""
    lines = ["waivers:"]
    for record in records:
        pairs = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in record.items()]
        lines += [("- " if not at else "  ") + pair for at, pair in enumerate(pairs)]
    return "\n".join(lines) + "\n"
