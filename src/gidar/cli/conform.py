"""gidar conform --level LEVEL -- COMMAND: any program held to the conformance suite."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..model.display import quoted
from ..model.words import sentence, words
from .common import Commands, fail, no_edition, say
from .terminal import write

if TYPE_CHECKING:
    from ..conformance.comparison import Difference, Unusable
    from ..conformance.run import Judged

MAX_SHOWN = 20  # cases that fail and are told one by one
MAX_DIFFERENCES = 6  # of a case
ALL = "all"
FORMS = ("json", "csv")


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("conform", parents=[common], help="conform")
    parser.add_argument("--level", action="append", required=True, help="conform.level")
    parser.add_argument("--edition", action="append", help="conform.edition")
    parser.add_argument("--form", choices=FORMS, default="json", help="conform.form")
    parser.add_argument("--case", action="append", default=[], metavar="TEXT", help="conform.case")
    parser.add_argument("--stream", action="store_true", help="conform.stream")
    parser.add_argument("--seconds", type=_seconds, default=10.0, metavar="N", help="conform.seconds")
    parser.add_argument("--processes", type=_processes, default=2, metavar="N", help="conform.processes")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="conform.format")
    parser.add_argument("--all", action="store_true", help="conform.all")
    parser.add_argument("program", nargs="+", metavar="PROGRAM", help="conform.program")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Ask the program every case and say which fail: 0 where none does, 1 where some do, 2 where it cannot be asked."""
    from ..conformance.programs import Program
    from ..conformance.run import chosen, judged
    from ..conformance.suite import levels
    from ..model.edition import editions

    known = [level["id"] for level in levels()]
    claimed = known if ALL in args.level else list(dict.fromkeys(args.level))
    if unknown := [name for name in claimed if name not in known]:
        return fail(args, "conform.no_level", name=quoted(unknown[0]), known=", ".join((*known, ALL)))
    if args.edition and not {*args.edition} <= {*editions()}:
        return no_edition(args)
    cases = chosen(args.edition or editions(), claimed, args.form, args.case)
    if not cases:
        return fail(args, "conform.no_cases")

    def program() -> Program:
        return Program(args.program, args.seconds, args.stream)

    try:
        results = list(judged(cases, claimed, program, min(args.processes, len(cases))))
    except OSError:
        return fail(args, "conform.not_started", command=quoted(args.program[0], 200))
    failed = [result for result in results if not result.passed]
    if args.format == "json":
        record = _record(args, claimed, len(cases), results, failed)
        sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    else:
        write(_lines(args, claimed, failed, len(results)))
    if len(results) < len(cases):
        say(args, "conform.given_up", count=len(cases) - len(results))
    return int(bool(failed) or len(results) < len(cases))


def _lines(args: argparse.Namespace, claimed: list[str], failed: "list[Judged]", asked: int) -> Iterator[str]:
    said = words(args.lang, "conform")
    for result in failed if args.all else failed[:MAX_SHOWN]:
        yield said["failed"].format(case=result.case.name)
        if result.fault:
            yield "  " + _reason(result.fault, args.lang)
        for difference in result.differences[: None if args.all else MAX_DIFFERENCES]:
            yield "  " + _told(difference, said)
        if not args.all and (more := len(result.differences) - MAX_DIFFERENCES) > 0:
            yield "  " + sentence("findings.rest", args.lang, count=more)
    if not args.all and (more := len(failed) - MAX_SHOWN) > 0:
        yield said["more"].format(count=more)
    levels = sentence("punctuation.list", args.lang).join(claimed)
    key = "some_failed" if failed else "all_passed"
    yield said[key].format(levels=levels, form=args.form, asked=asked, passed=asked - len(failed), failed=len(failed))


def _told(difference: "Difference", said: Any) -> str:
    key = "missing" if difference.missing else "wrong"
    text: str = said[key].format(what=json.dumps(difference.what, ensure_ascii=False))
    return text


def _reason(fault: "Unusable", lang: str) -> str:
    params = {name: quoted(value, 300) for name, value in fault.params.items()}
    return words(lang, "conform")[fault.key].format(**params)


def _record(
    args: argparse.Namespace, claimed: list[str], count: int, results: "list[Judged]", failed: "list[Judged]"
) -> dict[str, Any]:
    return {
        "levels": claimed,
        "form": args.form,
        "cases": count,
        "passed": len(results) - len(failed),
        "failed": [
            {
                "case": result.case.name,
                "fault": _reason(result.fault, args.lang) if result.fault else None,
                "missing": [difference.what for difference in result.differences if difference.missing],
                "wrong": [difference.what for difference in result.differences if not difference.missing],
            }
            for result in failed
        ],
        "not_asked": count - len(results),
    }


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError("seconds")
    return seconds


def _processes(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:5]) <= 64:
        raise argparse.ArgumentTypeError("programs")
    return int(text)
