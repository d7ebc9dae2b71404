"""Lines to standard output: plain where they are piped, coloured and wrapped on a terminal."""

import re
import sys
from collections.abc import Iterable
from io import TextIOWrapper

STYLES = {
    "错误": "bold red",
    "error:": "bold red",
    "警告": "yellow",
    "warning:": "yellow",
    "提示": "cyan",
    "info:": "cyan",
}
STYLES |= {
    "不通过": "bold red",
    "Not valid": "bold red",
    "通过": "bold green",
    "Valid": "bold green",
    "没有核对完": "bold yellow",
    "Incomplete": "bold yellow",
}

# Controls, line separators and marks that reverse the direction of writing: what could move a cursor, break a
# line or hide text. Written as escapes they mean the same in JSON and do nothing elsewhere.
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def safe(text: str) -> str:
    """Text without anything that a terminal would obey."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def begin_spreadsheet() -> None:
    """Begin standard output with a byte order mark, without which Excel takes UTF-8 for the local encoding."""
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8-sig", errors=sys.stdout.errors)


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output.

    rich knows NO_COLOR and the width of Chinese characters; it is loaded for a terminal only.
    """
    if not sys.stdout.isatty():
        for line in lines:
            print(safe(line))
        sys.stdout.flush()  # who reads along gets what there is
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for line in map(safe, lines):
        bare = line.lstrip(" ")
        bullet = "- " if bare.startswith("- ") else ""
        style = next((style for word, style in STYLES.items() if line.startswith(word)), "")
        text = Text(bare.removeprefix(bullet), style=style, overflow="fold")
        grid = Table.grid(padding=0)
        grid.add_column(no_wrap=True, width=len(line) - len(bare) + len(bullet))
        grid.add_column()
        grid.add_row(" " * (len(line) - len(bare)) + bullet, text)
        console.print(grid if line.startswith(" ") else text)
