"""Explanations in the words of the form, in both languages; the sentences are data (repair.json)."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from ..model.display import number
from ..model.edition import Edition
from ..model.form import Equation, Text
from ..model.report import Report
from ..model.unevaluated import beside
from ..model.words import sentence
from .axis import AxisLine
from .grid import Changes, Grid, Position
from .search import Explanation
from .slips import Slip

NAMED = 4  # figures or lines that a sentence names before it only counts them


class Explanations:
    """Says explanations of one grid of a report; alone says whether the equations of all others hold.

    unevaluated gives the equations of the report that cannot be evaluated when some cells are mended.
    """

    def __init__(
        self,
        grid: Grid,
        report: Report,
        edition: Edition,
        alone: bool,
        unevaluated: Callable[[Collection[str]], list[Equation]],
    ) -> None:
        self.grid, self.report, self.edition, self.alone = grid, report, edition, alone
        self._unevaluated = unevaluated
        self.kinds: dict[str, dict[str, Any]] = {kind["id"]: kind for kind in edition.repair["kinds"]}
        self.phrases: dict[str, Text] = edition.repair["words"]

    def sentence(self, explanation: Explanation) -> Text:
        """One sentence for all slips, and what is left when they are mended."""
        plain = self.plain(explanation)
        return {
            lang: self._section(lang) + plain[lang] + self.closing(0, explanation.changes, lang)
            for lang in ("zh", "en")
        }

    def plain(self, explanation: Explanation) -> Text:
        """All slips, without the section that they are in."""
        return {
            lang: self.phrases["and"][lang].join(self._slip(slip, explanation, lang) for slip in explanation.slips)
            for lang in ("zh", "en")
        }

    def unexplained(self, changes: dict[Position, int], failing: int, leaves: int) -> Text:
        """That there is no explanation, and what the figures decide none the less."""
        out = {}
        for lang in ("zh", "en"):
            out[lang] = self._section(lang) + self.phrases["unexplained"][lang].format(count=failing)
            if changes:
                certain = (self._change(place, new, lang) for place, new in sorted(changes.items()))
                out[lang] += self.phrases["and"][lang] + self.phrases["join"][lang].join(certain)
                out[lang] += self.closing(leaves, changes, lang)
        return out

    def with_unlisted(self, text: Text, others: Sequence[Explanation], complete: bool) -> Text:
        """The last sentence of those that are listed, with what else is as plausible, or was not searched for."""
        return {lang: text[lang] + self._unlisted(others, complete, lang) for lang in ("zh", "en")}

    def _unlisted(self, others: Sequence[Explanation], complete: bool, lang: str) -> str:
        more = "" if complete else self.phrases["unsearched"][lang]
        places = {place: new for other in others for place, new in sorted(other.changes.items())}
        if not places:
            return more
        alone = all(len(other.changes) == 1 for other in others)
        said = [self._figure(p, new, (), lang) if alone else self._place(p, lang) for p, new in places.items()]
        key = "unlisted" if alone else "unlisted_cells"
        return self.phrases[key][lang].format(count=len(others), cells=self._some(said, "more", lang)) + more

    def unevaluated(self, changes: Changes) -> tuple[Equation, ...]:
        """The equations of the grid that cannot be evaluated after some changes either."""
        mended = {self.grid.pointer(place) for place in changes}
        return tuple(beside(self.edition, self.grid.table, mended, self._open(changes)))

    def closing(self, leaves: int, changes: Changes, lang: str) -> str:
        """What is left after the repair; that everything holds is said only where everything can be evaluated."""
        here, everywhere = self.unevaluated(changes), self._open(changes)
        more = sentence("findings.unevaluated", lang, count=len(here)) if here else ""
        if leaves:
            return self.phrases["leaves"][lang].format(count=leaves) + more
        if here:
            return sentence("findings.closes_evaluated", lang) + more
        if self.alone and not everywhere:
            return self.phrases["closes"][lang]
        return self.phrases["closes_here"][lang] if self.grid.families else sentence("findings.closes_row", lang)

    def _open(self, changes: Changes) -> list[Equation]:
        return self._unevaluated({self.grid.pointer(place) for place in changes})

    def _section(self, lang: str) -> str:
        section = self.edition.section_of(self.grid.pointer((0, 0)))["name"]
        return self.phrases["section"][lang].format(section=section[lang])

    def _slip(self, slip: Slip, explanation: Explanation, lang: str) -> str:
        kind, changes = self.kinds[slip.kind], explanation.changes
        if "sentence" not in kind:
            said = (self._change(place, changes[place], lang) for place in slip.cells)
            return self.phrases["slip"][lang].format(changes=self.phrases["join"][lang].join(said), kind=kind[lang])
        reading = explanation.line
        lines = list(reading.lines) if reading else []
        names = [self._line(line, lang) for line in lines] or [""]
        figures = [self._figure(place, changes[place], lines, lang) for place in slip.cells]
        if explanation.last_year:
            figures = [self._last_year(pointer, new, lang) for pointer, new in explanation.last_year]
        text: str = kind["sentence"][lang].format(
            line=names[0],
            other=names[-1],
            axis=self.phrases[lines[0][0]][lang] if lines else "",
            count=len(slip.cells),
            figures=self._some(figures, "more", lang),
            cell=self._change(slip.cells[0], changes[slip.cells[0]], lang) if slip.cells else "",
        )
        if reading and reading.twins and "twins" in kind:
            quoted = [self.phrases["twins"][lang].format(line=self._line(line, lang)) for line in reading.twins]
            text += self.phrases["and"][lang] + kind["twins"][lang].format(lines=self._some(quoted, "more_twins", lang))
        return text

    def _some(self, texts: Sequence[str], more: str, lang: str) -> str:
        rest = self.phrases[more][lang].format(count=len(texts)) if len(texts) > NAMED else ""
        return self.phrases["join"][lang].join(texts[:NAMED]) + rest

    def _line(self, line: AxisLine, lang: str) -> str:
        axis, at = line
        table = self.edition.tables[self.grid.table]
        name = table.rows[self.grid.rows[at]].name if axis == "row" else table.columns[self.grid.columns[at]].name
        return name[lang]

    def _place(self, place: Position, lang: str) -> str:
        row, column = self._line(("row", place[0]), lang), self._line(("column", place[1]), lang)
        return self.phrases["place"][lang].format(row=row, column=column)

    def _change(self, place: Position, new: int, lang: str) -> str:
        old = self.report.value(self.grid.pointer(place))
        shown = self.phrases["blank"][lang] if old is None else number(old)
        return self.phrases["change"][lang].format(where=self._place(place, lang), old=shown, new=number(new))

    def _figure(self, place: Position, new: int, lines: Iterable[AxisLine], lang: str) -> str:
        """A figure of a line that was named: only its place in the line; elsewhere the whole place."""
        row, column = place
        where = self._place(place, lang)
        if ("row", row) in lines:
            where = self._line(("column", column), lang)
        elif ("column", column) in lines:
            where = self._line(("row", row), lang)
        if place in self.grid.unreadable:
            old = number(self.report.value(self.grid.pointer(place)))
            return self.phrases["miswritten"][lang].format(where=where, new=number(new), old=old)
        return self.phrases["figure"][lang].format(where=where, new=number(new))

    def _last_year(self, pointer: str, new: int, lang: str) -> str:
        _, row, column = self.edition.place(pointer)
        names = {"row": row.name[lang] if row else "", "column": column.name[lang] if column else ""}
        where = self.phrases["last_year"][lang] + self.phrases["place"][lang].format(**names)
        return self.phrases["figure"][lang].format(where=where, new=number(new))
