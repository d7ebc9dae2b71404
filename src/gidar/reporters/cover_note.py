"""What a leader who signs a report should know of it: what is wrong, what is left blank, what is to be looked at."""

from collections.abc import Iterator

from ..model.form import Lang
from ..model.result import Result
from .grouping import coverage, groups, verdict
from .words import said


def cover_note(result: Result, lang: Lang) -> Iterator[str]:
    """The lines of the note: the verdict, how much was checked, every finding by rule; hints are left out."""
    words = said(lang)
    yield verdict(result, lang, strict=False)
    if line := coverage(result, lang):
        yield line
    for found in groups(result):
        standing = found[0].standing
        if standing == "info":
            continue
        rule = found[0].rule
        yield words["note_group"].format(severity=words[standing], title=rule.title[lang], count=len(found))
        for number, finding in enumerate(found, 1):
            yield words["note_line"].format(number=number, text=finding.message(lang))
