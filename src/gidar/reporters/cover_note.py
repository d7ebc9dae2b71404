"""What a leader who signs a report should know of it: what is wrong, what is left blank, what is to be looked at."""

from collections.abc import Iterator

from ..model.form import Lang
from ..model.result import Result
from .grouping import coverage, groups, title_of, verdict
from .words import said


def cover_note(result: Result, lang: Lang) -> Iterator[tuple[str, ...]]:
    """The blocks of the note, of which the first line is the heading: the verdict with how much was checked, then the
    findings of each rule; hints are left out."""
    words = said(lang)
    yield tuple(filter(None, (verdict(result, lang, strict=False), coverage(result, lang))))
    for found in groups(result):
        standing = found[0].standing
        if standing == "info":
            continue
        heading = words["note_group"].format(
            severity=words[standing], title=title_of(found[0].rule, found[0].severity, lang), count=len(found)
        )
        lines = (words["note_line"].format(number=at, text=one.message(lang)) for at, one in enumerate(found, 1))
        yield heading, *lines
