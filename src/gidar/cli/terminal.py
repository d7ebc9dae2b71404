"""Lines to standard output: plain where they are piped, coloured and wrapped on a terminal."""

import re
import sys
from collections.abc import Iterable
from functools import cache
from io import TextIOWrapper

from ..model.words import words
from .streams import give_up

STYLES = {
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "faulty": "bold red",
    "sound": "bold green",
    "incomplete": "bold yellow",
}
"""How a line is coloured that says a severity of findings, or a verdict."""

# Controls, line separators and marks that reverse the direction of writing: what could move a cursor, break a
# line or hide text. Written as escapes they mean the same in JSON and do nothing elsewhere.
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

# What runs a job reads commands in its log: GitHub behind two colons that begin a line, whatever space stands before
# them, and it, Azure and TeamCity behind these marks anywhere in one.
COMMAND = re.compile(r"(?m:^)([^\S\n]*):(?=:)")
MARK = re.compile(r"#(?=#(?:\[|vso\[|teamcity\[))", re.IGNORECASE)


def safe(text: str, commands: bool = False) -> str:
    """Text without anything that a terminal, or what runs a job, would obey; with commands, a line may be one."""
    text = UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    if "::" in text and not commands:
        text = COMMAND.sub(r"\1\\u003a", text)
    return MARK.sub(r"\\u0023", text) if "##" in text else text


def tell(text: str) -> None:
    """A line to standard error: what is not the answer itself. The exit code says that there was one, even if the
    line cannot be written, as on a full disk."""
    try:
        print(safe(text), file=sys.stderr)
    except OSError:
        give_up(sys.stderr)


def begin_spreadsheet() -> None:
    """Begin standard output with a byte order mark, without which Excel takes UTF-8 for the local encoding."""
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8-sig", errors=sys.stdout.errors)


def write(lines: Iterable[str], commands: bool = False) -> None:
    """Write lines to standard output; with commands, they are meant to be obeyed by what runs the job.

    rich knows NO_COLOR and the width of Chinese characters; it is loaded for a terminal only.
    """
    if not sys.stdout.isatty():
        for line in lines:
            print(safe(line, commands))
        sys.stdout.flush()  # who reads along gets what there is
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for line in (safe(line, commands) for line in lines):
        bare = line.lstrip(" ")
        bullet = "- " if bare.startswith("- ") else ""
        style = next((style for start, style in _styles().items() if line.startswith(start)), "")
        text = Text(bare.removeprefix(bullet), style=style, overflow="fold")
        grid = Table.grid(padding=0)
        grid.add_column(no_wrap=True, width=len(line) - len(bare) + len(bullet))
        grid.add_column()
        grid.add_row(" " * (len(line) - len(bare)) + bullet, text)
        console.print(grid if line.startswith(" ") else text)


@cache
def _styles() -> dict[str, str]:
    """{what a line begins with: its style}, in both languages."""
    styles = {}
    for lang in ("zh", "en"):
        said = words(lang, "punctuation", "common", "reporters")
        for key, style in STYLES.items():
            group = said["group"].partition("{title}")[0].format(severity=said[key])
            styles[(said[key].partition(said["colon"])[0] if key in ("faulty", "sound") else group).strip()] = style
    return styles
