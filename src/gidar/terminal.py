"""Lines to standard output: plain where they are piped, coloured and wrapped on a terminal."""

import sys
from collections.abc import Iterable

STYLES = {
    "错误": "bold red",
    "error:": "bold red",
    "警告": "yellow",
    "warning:": "yellow",
    "提示": "cyan",
    "info:": "cyan",
}
STYLES |= {"不通过": "bold red", "Not valid": "bold red", "通过": "bold green", "Valid": "bold green"}


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output.

    rich knows NO_COLOR and the width of Chinese characters; it is loaded for a terminal only.
    """
    if not sys.stdout.isatty():
        for line in lines:
            print(line)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for line in lines:
        bare = line.lstrip(" ")
        bullet = "- " if bare.startswith("- ") else ""
        style = next((style for word, style in STYLES.items() if line.startswith(word)), "")
        text = Text(bare.removeprefix(bullet), style=style, overflow="fold")
        grid = Table.grid(padding=0)
        grid.add_column(no_wrap=True, width=len(line) - len(bare) + len(bullet))
        grid.add_column()
        grid.add_row(" " * (len(line) - len(bare)) + bullet, text)
        console.print(grid if line.startswith(" ") else text)
