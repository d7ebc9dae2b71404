"""Explanations in the words of the form, in both languages; the sentences are data (repair.json)."""

from collections.abc import Iterable, Sequence
from typing import Any

from ..model.display import number
from ..model.edition import Edition
from ..model.form import Text
from ..model.report import Report
from .axis import AxisLine
from .grid import Grid, Position
from .search import Explanation
from .slips import Slip

NAMED = 4  # figures or lines that a sentence names before it only counts them


class Explanations:
    """Says explanations of one grid of a report; alone says whether the equations of all others hold."""

    def __init__(self, grid: Grid, report: Report, edition: Edition, alone: bool) -> None:
        self.grid, self.report, self.edition, self.alone = grid, report, edition, alone
        self.kinds: dict[str, dict[str, Any]] = {kind["id"]: kind for kind in edition.repair["kinds"]}
        self.words: dict[str, Text] = edition.repair["words"]

    def sentence(self, explanation: Explanation, leaves: int = 0) -> Text:
        """One sentence for all slips, and what is left when they are mended."""
        out = {}
        for lang in ("zh", "en"):
            slips = self.words["and"][lang].join(self._slip(slip, explanation, lang) for slip in explanation.slips)
            out[lang] = self._section(lang) + slips + self.closing(leaves, lang)
        return out

    def unexplained(self, changes: dict[Position, int], failing: int, leaves: int) -> Text:
        """That there is no explanation, and what the figures decide none the less."""
        out = {}
        for lang in ("zh", "en"):
            out[lang] = self._section(lang) + self.words["unexplained"][lang].format(count=failing)
            if changes:
                certain = (self._change(place, new, lang) for place, new in sorted(changes.items()))
                out[lang] += self.words["and"][lang] + self.words["join"][lang].join(certain)
                out[lang] += self.closing(leaves, lang)
        return out

    def with_unlisted(self, text: Text, others: Sequence[Explanation], complete: bool) -> Text:
        """The last sentence of those that are listed, with what else is as plausible, or was not searched for."""
        return {lang: text[lang] + self._unlisted(others, complete, lang) for lang in ("zh", "en")}

    def _unlisted(self, others: Sequence[Explanation], complete: bool, lang: str) -> str:
        more = "" if complete else self.words["unsearched"][lang]
        places = {place: new for other in others for place, new in sorted(other.changes.items())}
        if not places:
            return more
        alone = all(len(other.changes) == 1 for other in others)
        said = [self._figure(p, new, (), lang) if alone else self._place(p, lang) for p, new in places.items()]
        key = "unlisted" if alone else "unlisted_cells"
        return self.words[key][lang].format(count=len(others), cells=self._some(said, "more", lang)) + more

    def closing(self, leaves: int, lang: str) -> str:
        """What is left after the repair."""
        closes = self.words["closes" if self.alone else "closes_here"][lang]
        return self.words["leaves"][lang].format(count=leaves) if leaves else closes

    def _section(self, lang: str) -> str:
        section = self.edition.section_of(self.grid.pointer((0, 0)))["name"]
        return self.words["section"][lang].format(section=section[lang])

    def _slip(self, slip: Slip, explanation: Explanation, lang: str) -> str:
        kind, changes = self.kinds[slip.kind], explanation.changes
        if "sentence" not in kind:
            said = (self._change(place, changes[place], lang) for place in slip.cells)
            return self.words["slip"][lang].format(changes=self.words["join"][lang].join(said), kind=kind[lang])
        reading = explanation.line
        lines = list(reading.lines) if reading else []
        names = [self._line(line, lang) for line in lines] or [""]
        figures = [self._figure(place, changes[place], lines, lang) for place in slip.cells]
        if explanation.last_year:
            figures = [self._last_year(pointer, new, lang) for pointer, new in explanation.last_year]
        text: str = kind["sentence"][lang].format(
            line=names[0],
            other=names[-1],
            axis=self.words[lines[0][0]][lang] if lines else "",
            count=len(slip.cells),
            figures=self._some(figures, "more", lang),
            cell=self._change(slip.cells[0], changes[slip.cells[0]], lang) if slip.cells else "",
        )
        if reading and reading.twins and "twins" in kind:
            quoted = [self.words["twins"][lang].format(line=self._line(line, lang)) for line in reading.twins]
            text += self.words["and"][lang] + kind["twins"][lang].format(lines=self._some(quoted, "more_twins", lang))
        return text

    def _some(self, texts: Sequence[str], more: str, lang: str) -> str:
        rest = self.words[more][lang].format(count=len(texts)) if len(texts) > NAMED else ""
        return self.words["join"][lang].join(texts[:NAMED]) + rest

    def _line(self, line: AxisLine, lang: str) -> str:
        axis, at = line
        table = self.edition.tables[self.grid.table]
        name = table.rows[self.grid.rows[at]].name if axis == "row" else table.columns[self.grid.columns[at]].name
        return name[lang]

    def _place(self, place: Position, lang: str) -> str:
        row, column = self._line(("row", place[0]), lang), self._line(("column", place[1]), lang)
        return self.words["place"][lang].format(row=row, column=column)

    def _change(self, place: Position, new: int, lang: str) -> str:
        old = self.report.value(self.grid.pointer(place))
        shown = self.words["blank"][lang] if old is None else number(old)
        return self.words["change"][lang].format(where=self._place(place, lang), old=shown, new=number(new))

    def _figure(self, place: Position, new: int, lines: Iterable[AxisLine], lang: str) -> str:
        """A figure of a line that was named: only its place in the line; elsewhere the whole place."""
        row, column = place
        where = self._place(place, lang)
        if ("row", row) in lines:
            where = self._line(("column", column), lang)
        elif ("column", column) in lines:
            where = self._line(("row", row), lang)
        return self.words["figure"][lang].format(where=where, new=number(new))

    def _last_year(self, pointer: str, new: int, lang: str) -> str:
        _, row, column = self.edition.place(pointer)
        names = {"row": row.name[lang] if row else "", "column": column.name[lang] if column else ""}
        where = self.words["last_year"][lang] + self.words["place"][lang].format(**names)
        return self.words["figure"][lang].format(where=where, new=number(new))
