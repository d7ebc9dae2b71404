"""What a leader who signs a report should know of it: what is wrong, what is left blank, what is to be looked at."""

from collections.abc import Iterator
from math import ceil

from rich.cells import cell_len

from ..model.findings import Finding
from ..model.form import Lang
from ..model.result import Result
from .grouping import coverage, groups, rule_title, verdict
from .words import said

PRINTED = 30
"""Lines of print that the findings take at most, so that the note and the words around it stay on one page."""
ACROSS = 42  # Chinese characters of a line, twice as many others
HEADING = 2  # lines that the heading of a rule takes, with the space above it
LEAST = HEADING + 2  # that a rule takes: with one finding, and how many more there are
LONGEST = 3  # lines of a finding; of the sums of a longer one only the ends are told


def cover_note(result: Result, lang: Lang) -> Iterator[tuple[str, ...]]:
    """The blocks of the note, of which the first line is the heading: the verdict with how much was checked, then the
    findings of each rule, of many the first and how many more there are; hints are left out."""
    words = said(lang)
    begin = tuple(filter(None, (verdict(result, lang, strict=False), coverage(result, lang))))
    yield begin
    told = [found for found in groups(result) if found[0].standing != "info"]
    left = PRINTED - sum(map(_printed, begin))
    for at, found in enumerate(told, 1):
        heading = words["note_group"].format(
            severity=words[found[0].standing],
            title=rule_title(found[0].rule, found[0].severity, lang),
            count=len(found),
        )
        room = left - LEAST * (len(told) - at)
        lines = [*_lines(found, lang, room)]
        left -= HEADING + sum(map(_printed, lines))
        yield heading, *lines


def _lines(found: list[Finding], lang: Lang, room: int) -> Iterator[str]:
    """The findings of a rule as far as there is room, one at least, and how many more there are."""
    room -= HEADING + 1
    for at, one in enumerate(found, 1):
        line = said(lang)["note_line"].format(number=at, text=_short(one.message(lang)))
        room -= _printed(line)
        if at > 1 and room < 0:
            yield said(lang)["note_more"].format(count=len(found) - at + 1)
            return
        yield line


def _short(text: str) -> str:
    """A text, of a long one its beginning and its end."""
    return text if _printed(text) <= LONGEST else f"{text[:ACROSS]}……{text[-ACROSS:]}"


def _printed(line: str) -> int:
    """How many lines of print a line of the note takes."""
    return ceil(cell_len(line) / (2 * ACROSS))
