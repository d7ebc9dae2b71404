"""gidar validate PATH...: hold reports to the specification."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import chain
from typing import TYPE_CHECKING

from ..model.errors import InputError
from .common import Commands, fail, parts_of, say
from .terminal import begin_spreadsheet, safe, write

if TYPE_CHECKING:
    from ..bulk.workers import Outcome
    from ..inputs import Own, Portion
    from ..reporters import Reporter, Summary

MAX_LISTED = 10_000  # inputs that could not be read and are listed in a result


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("validate", parents=[common], help="校验报告 validate reports")
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="报告或文件夹：.json、.jsonl、datapackage.json、.zip，或文档：.html .docx .pdf .md .txt；- 为标准输入 "
        "report, package, folder or document; - is stdin",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "jsonl", "csv", "github", "html"),
        default="text",
        help="输出格式 output format",
    )
    parser.add_argument(
        "--summary", action="store_true", help="只给出汇总（text 或 json） only what all reports come to (text or json)"
    )
    parser.add_argument(
        "--previous", metavar="PATH", help="上一年度的报告，或多个年度的文件夹 last year's report, or a folder of years"
    )
    parser.add_argument(
        "--children", nargs="+", metavar="PATH", help="下级各部分的报告，核对其和 the reports that this one adds up"
    )
    parser.add_argument("--parts", metavar="FILE", help="各部分的名单，一行一个名称或代码 a list of all parts")
    parser.add_argument(
        "--engine",
        choices=("duckdb",),
        help="报告很多时由数据库先筛，也可以是 Parquet 文件夹 a database sieves many reports; takes Parquet too",
    )
    parser.add_argument("--strict", action="store_true", help="有警告也算不通过 warnings count as errors")
    parser.add_argument("--all", action="store_true", help="列出全部问题 list every finding")
    parser.add_argument(
        "--narrative",
        action=argparse.BooleanOptionalAction,
        help="是否把文字部分与表核对，报告很多时默认不核对 compare the narrative (default: unless there are many)",
    )
    parser.add_argument(
        "--processes",
        type=_processes,
        metavar="N",
        help="用几个进程校验，默认按数据量和处理器决定 processes to use (default: as many as pay)",
    )
    parser.set_defaults(run=run)


def _processes(text: str) -> int:
    """Raises ValueError for what is no number of processes."""
    number = int(text)
    if not 1 <= number <= 1024:
        raise ValueError(text)
    return number


class Unreadable:
    """What could not be read: counted, and the first of it kept for the result, however much there is."""

    def __init__(self) -> None:
        self.count, self._kept = 0, list[InputError]()

    def add(self, error: InputError) -> None:
        """Take in one input."""
        self.count += 1
        if self.count <= MAX_LISTED:
            self._kept.append(error)

    def listed(self) -> list[InputError]:
        """Those kept, and how many more there were."""
        more = self.count - len(self._kept)
        return [*self._kept, InputError("and_more", "", count=more)] if more else self._kept


def run(args: argparse.Namespace) -> int:
    """Validate each report and print as it goes."""
    from ..bulk.several_years import holds_many
    from ..bulk.workers import PORTION, Task, is_large, outcomes
    from ..inputs import split
    from ..reporters import SUMMARIES, reporter

    if args.parts and not args.children:
        return fail(args, "--parts 要与 --children 一起使用。", "--parts goes with --children.")
    if args.summary and args.format not in SUMMARIES:
        return fail(args, "--summary 只能与 --format text 或 json 同用。", "--summary goes with --format text or json.")
    if args.engine and (missing := _missing()):
        return fail(args, missing.message("zh"), missing.message("en"))
    unreadable = Unreadable()

    def report_error(error: InputError) -> None:
        unreadable.add(error)
        print(safe(error.line(args.lang)), file=sys.stderr)

    # One process reads a file as it stands, unless it is to be seen how far it has come.
    most = None if args.processes == 1 and not sys.stderr.isatty() else PORTION

    def portions(path: str) -> "Iterator[Portion]":
        return split(path, report_error, most, own)

    own = _own(args)
    paths = list(dict.fromkeys(args.paths))
    with ExitStack() as stack:
        # What may hold several years is gone through before; a lone file only when it is its turn.
        many = {path: list(portions(path)) for path in paths if holds_many(path)}
        history = _history(args, stack, [*chain.from_iterable(many.values())], report_error)
        parts = parts_of(args.children, args.parts, report_error) if args.children else None
        all_portions = chain.from_iterable(many[path] if path in many else portions(path) for path in paths)
        large, work = is_large(all_portions)
        texts = not large if args.narrative is None else args.narrative
        task = Task(args.format, args.lang, args.all, args.strict, args.summary, texts, history, parts)
        processes = args.processes or (os.cpu_count() or 1 if large and not args.engine else 1)
        report_to = reporter(args.format, args.lang, args.all, args.strict, args.summary)
        if args.format == "csv":
            begin_spreadsheet()
        done = outcomes(work, task, processes)
        summary = _print(done, report_to, report_error, _progress(args, paths, stack))
    write(report_to.end(summary, unreadable.listed()))
    if not texts:
        say(args, "没有把文字部分与表核对；加 --narrative 核对。", "The narrative was not compared; --narrative does.")
    faulty = summary.valid < summary.reports or (args.strict and summary.severities["warning"])
    return 2 if unreadable.count else int(bool(faulty))


def _missing() -> InputError | None:
    from ..bulk.duckdb import missing

    return missing()


def _own(args: argparse.Namespace) -> "Own | None":
    """What knows the packages that the engine reads."""
    if not args.engine:
        return None
    from ..bulk.duckdb import package

    return package


def _print(
    outcomes: "Iterator[Outcome]",
    report_to: "Reporter",
    on_error: Callable[[InputError], None],
    advance: Callable[[int], None],
) -> "Summary":
    """Print what the reports come to as it is known; what they come to together. Ctrl-C ends that early."""
    from ..reporters import Summary

    summary, interrupted = Summary(), _interruption()
    write(report_to.begin())
    for outcome in outcomes:
        for error in outcome.errors:
            on_error(error)
        if summary.reports and outcome.summary.reports and report_to.between:
            write([report_to.between])
        write(outcome.lines)
        summary.merge(outcome.summary)
        advance(outcome.size)
        if interrupted():
            on_error(InputError("interrupted", "", count=summary.reports))
            break
    return summary


def _progress(args: argparse.Namespace, paths: list[str], stack: ExitStack) -> Callable[[int], None]:
    """What takes the number of bytes that have been done; on a terminal it is shown how far that is."""
    if not sys.stderr.isatty():
        return lambda size: None
    from .progress import progress

    return stack.enter_context(progress(paths, args.summary, args.lang))


def _interruption() -> Callable[[], bool]:
    """Tells whether Ctrl-C has been pressed. The first time it waits for what is under way, then it ends the run."""
    pressed: list[int] = []

    def handler(number: int, frame: object) -> None:
        pressed.append(number)
        if len(pressed) > 1:
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, handler)
    return lambda: bool(pressed)


def _history(
    args: argparse.Namespace, stack: ExitStack, many: "list[Portion]", on_error: Callable[[InputError], None]
) -> str | None:
    """The file with the reports of years before: those given, else those that are validated, if of several years."""
    from ..bulk.several_years import keep, several

    if not args.previous and not several(many):
        return None
    from tempfile import TemporaryDirectory

    from ..identities.previous_years import History

    file = os.path.join(stack.enter_context(TemporaryDirectory(prefix="gidar-")), "history")
    history = History(path=file)
    if args.previous:
        from ..inputs import read

        for report in read(args.previous, on_error):
            history.add(report)
    else:
        keep(many, history)
    history.close()
    return file
