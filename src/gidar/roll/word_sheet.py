"""The sheet that a report is sent back with, as a Word file: what the page says, and the form marked alike."""

from collections.abc import Iterator

from ..model.edition import load_edition
from ..model.findings import Finding
from ..model.form import Lang
from ..model.form_grid import Box
from ..model.repairs import Repair
from ..model.report import Report
from ..model.result import Result
from ..model.words import sentence, words
from ..reporters.grouping import basis_of, choices, groups, head, location, reason, rule_title, verdict
from ..reporters.marks import MARKS, marks_of, suggested, written
from ..reporters.returns import Letter, Returned, Sender, advice_of, brief, left_out, letter, most_told, note, sendable
from ..writers import layout
from ..writers.word import CLOSE, HEADING, TABLE, TEXT, TITLE, WIDTH, Shown, framed, package, paragraph, table

LARGE, PLAIN, SMALL = 36, 24, 21  # half points of the title, of the text, of the legend
GAP = '<w:spacing w:before="60" w:after="60" w:line="380" w:lineRule="atLeast"/>'
ITEM = f'{GAP}<w:ind w:left="420" w:hanging="420"/>'
INSIDE = f'{GAP}<w:ind w:left="420"/>'
SECTION = '<w:keepNext/><w:spacing w:before="240" w:after="60"/>'

LOOKS = {
    "waived": ("F7F7F7", "", 0),
    "blank": ("E6E6E6", "", 0),
    "unread": ("E6E6E6", "dotted", 12),
    "sum": ("FDECEA", "dashed", 8),
    "doubtful": ("FFF3D6", "dashed", 12),
    "wrong": ("F8D0CC", "single", 18),
}
"""How a marked cell looks: its ground, and the line around it with its width; told apart without colours too."""
PROPOSED = ("FFFFFF", "double", 6)


def as_docx(returned: Returned, sender: Sender, lang: Lang) -> bytes:
    """The bytes of the Word file. Raises InputError where python-docx is not installed."""
    begin, result = letter(returned, sender, lang), sendable(returned.result)
    return package(_blocks(result, returned.report, begin, lang), begin.title)


def _blocks(result: Result, report: Report, begin: Letter, lang: Lang) -> Iterator[str]:
    said, found = _words(lang), groups(result)
    yield paragraph(begin.title, TITLE, LARGE, '<w:spacing w:after="240"/><w:jc w:val="center"/>', bold=True)
    yield _text(begin.to)
    yield from (_text(ask, ITEM) for ask in begin.asks)
    yield from (_text(said["number"].format(number=at) + step, ITEM) for at, step in enumerate(begin.steps, 1))
    yield from (_text(line) for line in begin.foot)
    yield paragraph(head(result, lang), HEADING, PLAIN + 4, SECTION, bold=True)
    yield _text(verdict(result, lang, False))
    at = 1
    for group in found:
        yield from _group(group, at, lang)
        at += len(group)
    if result.repairs:
        yield _heading(said["repairs"])
        for line, repairs in choices(result, lang):
            yield from [_text(line)] if line else []
            yield from (text for repair in repairs for text in _repair(repair, lang))
    for left in left_out(result, lang):
        yield _heading(left.heading)
        yield from (_text(place, ITEM) for place in left.places)
        yield from ([_text(said["advice"].format(text=left.advice))] if left.advice else ())
    if result.edition:
        yield from _form(result, report, found, lang)
    yield _text(note(lang))


def _group(group: list[Finding], at: int, lang: Lang) -> Iterator[str]:
    """The findings of a rule, numbered from at on, and what to do about them."""
    said, first = _words(lang), group[0]
    rule = first.rule
    heading = said["group"].format(
        severity=said[first.standing], title=rule_title(rule, first.severity, lang), count=len(group), code=""
    )
    yield _heading(heading)
    most = most_told(group)
    for n, finding in enumerate(group[:most], at):
        text = brief(finding.message(lang), lang)
        yield _text(said["number"].format(number=n) + text + location(finding, lang), ITEM)
        if why := reason(finding, lang):
            yield _text(why, INSIDE)
    if most:
        yield _text(sentence("returns.more_blanks", lang, count=len(group) - most))
    yield _text(said["advice"].format(text=advice_of(rule, lang)))
    if basis := basis_of(first, lang, sent=True):
        yield _text(said["basis"].format(text=basis))


def _repair(repair: Repair, lang: Lang) -> Iterator[str]:
    said, text = _words(lang), repair.message(lang)
    if repair.rank > 1:
        yield _text(said["otherwise"].format(text=text), ITEM)
    else:
        yield _text(said["repair"].format(text=text, status=said[repair.status]), ITEM)
    yield from (_text(said["otherwise"].format(text=other[lang]), INSIDE) for other in repair.other_texts)


def _form(result: Result, report: Report, found: list[list[Finding]], lang: Lang) -> Iterator[str]:
    """The tables as reported, with the cells marked and numbered as in the text."""
    said, marks, proposed = _words(lang), marks_of(found, report, result.edition), suggested(result)
    yield _heading(said["form"])
    used = [kind for kind in reversed(MARKS) if kind in {kind for kind, _ in marks.values()}]
    legend = [(said[kind], LOOKS[kind]) for kind in used] + [(said["suspect"], PROPOSED)] * bool(proposed)
    if legend:
        rows = (f"<w:tr>{_cell(name, _looks(*looks))}</w:tr>" for name, looks in legend)
        yield framed("".join(rows), [WIDTH], border="nil")

    def shown(box: Box) -> Shown:
        if box.kind != "cell":
            return Shown(box.label[lang] if box.label else "")
        kind, at = marks.get(box.id, ("", 0))
        below = f"{proposed[box.id]}?" if box.id in proposed else ""
        looks = LOOKS.get(kind)
        if below:
            looks = (looks or PROPOSED)[0], *PROPOSED[1:]
        return Shown(
            written(report, box.id), str(at) if at and kind != "blank" else "", below, _looks(*looks) if looks else ""
        )

    for section in layout.sections(load_edition(result.edition), lang):
        if section.sheets:
            yield _heading(section.heading)
            yield from (table(sheet, shown) for sheet in section.sheets)


def _looks(ground: str, line: str, width: int) -> str:
    sides = "".join(
        f'<w:{side} w:val="{line}" w:sz="{width}" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (f"<w:tcBorders>{sides}</w:tcBorders>" if line else "") + f'<w:shd w:val="clear" w:fill="{ground}"/>'


def _cell(text: str, looks: str) -> str:
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{paragraph(text, TABLE, SMALL, CLOSE)}</w:tc>"


def _heading(text: str) -> str:
    return paragraph(text.strip(), HEADING, PLAIN, SECTION, bold=True)


def _text(text: str, properties: str = GAP) -> str:
    return paragraph(text, TEXT, PLAIN, properties)


def _words(lang: Lang) -> dict[str, str]:
    """What the page says, too."""
    return words(lang, "punctuation", "common", "findings", "reporters")
