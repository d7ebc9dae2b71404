"""The command line: the only module that reads arguments, prints, and decides the exit code.

0: valid, warnings allowed. 1: errors found (with --strict, warnings too). 2: the job could not be done.
Findings go to standard output, everything else to standard error.
"""

import argparse
import os
import sys
from typing import Any, NoReturn

from . import __version__
from .errors import InputError
from .terminal import safe, write


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the caller: nobody wants to hear
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _parser().parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError:  # every input has been read or refused by now: it is the output that fails
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _fail({"zh": "无法写出结果。", "en": "The result cannot be written."}[args.lang])
    except KeyboardInterrupt:
        return _fail({"zh": "已中断。", "en": "Interrupted."}[args.lang])
    except Exception as error:
        if os.environ.get("GIDAR_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}"[:200]
        return _fail(
            {
                "zh": f"程序内部错误，请报告给开发者（设 GIDAR_DEBUG=1 可看详情）：{fault}",
                "en": f"Internal error, please report it (GIDAR_DEBUG=1 shows where): {fault}",
            }[args.lang]
        )
    return code


def _fail(message: str) -> int:
    print(safe(message), file=sys.stderr)
    return 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Repeat a faulty argument without anything that a terminal would obey."""
        super().error(safe(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="gidar",
        description="政府信息公开工作年度报告的校验与说明。Validate and explain the OGI annual report.",
    )
    parser.add_argument("--version", action="version", version=f"gidar {__version__}")
    commands = parser.add_subparsers(prog="gidar", metavar="COMMAND", required=True)  # prog: saves importing shutil
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=("zh", "en"), default="zh", help="输出语言 language of the output")

    validate = commands.add_parser("validate", parents=[common], help="校验报告 validate reports")
    validate.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="报告或文件夹：.json、.jsonl、datapackage.json、.zip；- 为标准输入 report, package or folder; - is stdin",
    )
    validate.add_argument("--format", choices=("text", "json", "github"), default="text", help="输出格式 output format")
    validate.add_argument(
        "--previous", metavar="PATH", help="上一年度的报告，或多个年度的文件夹 last year's report, or a folder of years"
    )
    validate.add_argument("--strict", action="store_true", help="有警告也算不通过 warnings count as errors")
    validate.add_argument("--all", action="store_true", help="列出全部问题 list every finding")
    validate.set_defaults(run=_validate)

    explain = commands.add_parser("explain", parents=[common], help="说明规则或格子 explain a rule or a cell")
    explain.add_argument("name", metavar="CODE|TABLE.ROW.COLUMN")
    explain.add_argument("--edition", help="格式，默认为最新 edition, by default the newest")
    explain.set_defaults(run=_explain)

    spec = commands.add_parser("spec", help="规范本身 the specification itself")
    build = spec.add_subparsers(metavar="COMMAND", required=True).add_parser(
        "build", parents=[common], help="由 spec/ 生成 spec/dist 与参考页面 generate spec/dist and the reference pages"
    )
    build.add_argument("--check", action="store_true", help="只比较，不写入 compare only, write nothing")
    build.add_argument("--base", metavar="URI", help="模式地址的开头 what schema addresses begin with")
    build.set_defaults(run=_build)
    return parser


def _validate(args: argparse.Namespace) -> int:
    from .history import History
    from .readers import read
    from .reporters import reporter
    from .validation import validate

    unreadable: list[InputError] = []
    report_to = reporter(args.format, args.lang, args.all, args.strict)
    faulty = False

    def report_error(error: InputError) -> None:
        unreadable.append(error)
        print(safe(_unreadable(error, args.lang)), file=sys.stderr)

    previous = History(read(args.previous, report_error)) if args.previous else None
    for path in args.paths:
        for report in read(path, report_error):
            result = validate(report, previous)
            severities = {finding.severity for finding in result.findings}
            faulty = faulty or "error" in severities or (args.strict and "warning" in severities)
            write(report_to.result(result))
    write(report_to.end(unreadable))
    return 2 if unreadable else int(faulty)


def _unreadable(error: InputError, lang: str) -> str:
    from .values import quoted

    return f"{quoted(error.source, 200)}{'：' if lang == 'zh' else ': '}{error.message(lang)}"


def _explain(args: argparse.Namespace) -> int:
    from .edition import editions, load_edition
    from .explain import Unknown, explain

    if args.edition and args.edition not in editions():
        known = ", ".join(editions())
        return _fail({"zh": f"没有这一格式；现有：{known}", "en": f"no such edition; there are: {known}"}[args.lang])
    try:
        write(explain(args.name, load_edition(args.edition), args.lang))
    except Unknown as unknown:
        also = "、".join(unknown.suggestions)
        return _fail(
            {
                "zh": "没有这个规则或格子。" + (f"是不是：{also}" if also else ""),
                "en": "No such rule or cell." + (f" Did you mean: {', '.join(unknown.suggestions)}" if also else ""),
            }[args.lang]
        )
    return 0


def _build(args: argparse.Namespace) -> int:
    from pathlib import Path

    root = Path.cwd()
    if not (root / "spec/editions").is_dir():
        return _fail(f"{root}: {InputError('no_source', '').message(args.lang)}")
    from .generate import BASE, COMMAND, SpecError, build, drift

    try:
        if args.check:
            difference = drift(root, args.base or BASE)
            sys.stdout.write(difference)
            if difference:
                message = {
                    "zh": f"生成的文件与 spec/ 不一致；请运行：{COMMAND}",
                    "en": f"Generated files differ from spec/; run: {COMMAND}",
                }
                print(message[args.lang], file=sys.stderr)
            return int(bool(difference))
        for path in build(root, args.base or BASE):
            print(path)
    except SpecError as error:
        return _fail(str(error))
    return 0


def run() -> Any:
    """Entry point of the console script."""
    sys.exit(main())
