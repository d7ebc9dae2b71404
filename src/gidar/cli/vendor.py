"""gidar vendor DIR: copies of the specification for other systems, and whether they are still what they were."""

import argparse
from typing import TYPE_CHECKING

from .common import Commands, base_uri, fail, no_edition
from .terminal import write

if TYPE_CHECKING:
    from pathlib import Path

    from ..publication import Vendored

WORDS = {
    "zh": {
        "written": "已写入 {place}（{edition}年格式，版本{version}，{count}个文件）",
        "intact": "{edition} {version}：完整，与发布的一致。",
        "unknown": "{edition} {version}：完整；本程序没有这个版本，无法与发布的比较。",
        "foreign": "{edition} {version}：文件与其 CHECKSUMS 相符，但与发布的不一致。",
        "faulty": "{edition} {version}：已被改动：",
        "changed": "  内容不同：{path}",
        "missing": "  缺少：{path}",
        "extra": "  多出：{path}",
        "newer": "{edition}：有新版本 {newest}；用 gidar vendor 更新。",
    },
    "en": {
        "written": "wrote {place} (edition {edition}, version {version}, {count} files)",
        "intact": "{edition} {version}: complete, and as published.",
        "unknown": "{edition} {version}: complete; this package does not have that version to compare with.",
        "foreign": "{edition} {version}: the files match their CHECKSUMS, but they are not as published.",
        "faulty": "{edition} {version}: has been changed:",
        "changed": "  differs: {path}",
        "missing": "  missing: {path}",
        "extra": "  not of the copy: {path}",
        "newer": "{edition}: there is a newer version, {newest}; gidar vendor writes it.",
    },
}


def _folder(text: str) -> "Path":
    from pathlib import Path

    return Path(text)


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("vendor", parents=[common], help="取用规范 copy the specification into a system")
    parser.add_argument(
        "folder", metavar="DIR", type=_folder, help="放在哪里，每个格式一个文件夹 where to, a folder an edition"
    )
    parser.add_argument("--edition", help="只要这一格式，默认全部 only this edition, by default all")
    parser.add_argument("--version", help="这一版本，默认为最新 this version, by default the newest")
    parser.add_argument("--base", type=base_uri, metavar="URI", help="模式地址的开头 what schema addresses begin with")
    parser.add_argument("--check", action="store_true", help="只核对，不写入 verify only, write nothing")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the copies, or with --check verify those that are there."""
    if args.check:
        return _check(args)
    from ..model.edition import editions
    from ..publication import NotOurs, check, numbers, publication, vendor, versions

    there = {copy.edition: copy for copy in check(args.folder) if copy.edition in editions() and copy.base}
    chosen = (args.edition,) if args.edition is not None else there or editions()  # an update keeps to what was taken
    if args.edition is not None and args.edition not in editions():
        return no_edition(args)
    if args.version is not None and not args.edition:
        return fail(args, "指定 --version 时请同时指定 --edition。", "--version needs --edition.")
    if args.version is not None and args.version not in (known := versions(args.edition)):
        return fail(args, f"没有这个版本；现有：{'、'.join(known)}", f"no such version; there are: {', '.join(known)}")
    copies = [publication(edition, args.version) for edition in chosen]
    # An update keeps the addresses that the copy has, and never goes back unless it is told to.
    bases = {edition: copy.base for edition, copy in there.items()}
    copies = [copy.rebased(args.base or bases.get(copy.edition, copy.base)) for copy in copies]
    for copy in copies:
        had = there[copy.edition].version if copy.edition in there else copy.version
        if args.version is None and numbers(had) > numbers(copy.version):
            return fail(
                args,
                f"{copy.edition} 已是更新的版本 {had}，本程序只有 {copy.version}；要换成旧版本，请用 --version 指明。",
                f"{copy.edition} is at {had}, this package has {copy.version} only; name it with --version to go back.",
            )
    try:
        vendor(args.folder, copies)
    except NotOurs as reason:
        return fail(
            args,
            f"没有写入：有些文件不是原样的副本，不覆盖：{reason}",
            f"Nothing was written: some files are not as they were copied, and are not overwritten: {reason}",
        )
    except OSError as error:
        return fail(args, f"{args.folder}：无法写入（{error.strerror}）", f"{args.folder}: cannot be written")
    for copy in copies:
        place, count = args.folder / copy.edition, len(copy.files)
        told = {"place": place, "edition": copy.edition, "version": copy.version, "count": count}
        write([WORDS[args.lang]["written"].format(**told)])
    return 0


def _check(args: argparse.Namespace) -> int:
    from ..publication import check

    found = check(args.folder)
    if not found:
        return fail(args, f"{args.folder}：没有取用的副本。", f"{args.folder}: holds no copy.")
    for copy in found:
        write(_told(copy, WORDS[args.lang]))
    return int(not all(copy.intact for copy in found))


def _told(copy: "Vendored", words: dict[str, str]) -> list[str]:
    told = copy._asdict()
    differing = copy.changed or copy.missing or copy.extra
    state = "faulty" if differing else "unknown" if not copy.known else "intact" if copy.published else "foreign"
    lines = [words[state].format(**told)]
    for kind in ("changed", "missing", "extra"):
        lines += [words[kind].format(path=path) for path in told[kind]]
    return lines + ([words["newer"].format(**told)] if copy.newest != copy.version else [])
