"""What was left blank: a whole table in one item, a line in one sentence, single cells one by one."""

from collections.abc import Iterator
from decimal import Decimal

from ...model.display import number
from ...model.edition import Edition
from ...model.findings import Finding
from ...model.form import Lang, Table
from ...model.report import Report
from ...model.words import sentence, texts
from .determined import Followed
from .records import MOST_FIGURES, MOST_POINTS, Matter


def blanks(
    edition: Edition, found: list[Finding], figures: Followed, last: Report | None, lang: Lang
) -> Iterator[Matter]:
    """An item for each table in which cells were left blank."""
    empty = {cell.pointer for one in found for cell in one.cells}
    for table in edition.tables.values():
        own = [f"/tables/{table.id}/{row}/{column}" for row in table.rows for column in table.columns]
        blank = [pointer for pointer in own if pointer in empty]
        if blank:
            say = _Said(edition, table, blank, figures, lang)
            yield say.whole(last) if len(blank) == len(own) > 1 else say.partly()


class _Said:
    """Says what of a table is blank; figures are those that follow from the others."""

    def __init__(self, edition: Edition, table: Table, blank: list[str], figures: Followed, lang: Lang) -> None:
        self.edition, self.table, self.blank, self.lang = edition, table, blank, lang
        self.figures = {pointer: figures[pointer] for pointer in blank if pointer in figures}
        self.name = (edition.label(f"/tables/{table.id}") or {})[lang]

    def whole(self, last: Report | None) -> Matter:
        """The table was not filled in at all; last year's figures help to find this year's, and are not these."""
        points = [sentence("returns.table_blank", self.lang, count=len(self.blank))]
        if figures := self._last_year(last):
            points.append(sentence("returns.last_year", self.lang, figures=figures))
        if self.figures:
            points.append(sentence("returns.table_follows", self.lang, count=len(self.figures)))
        heading = sentence("returns.table_blank_title", self.lang, table=self.name)
        return self._item(heading, points, sentence("returns.advice_table_blank", self.lang))

    def partly(self) -> Matter:
        """Lines and cells."""
        heading = sentence("returns.cells_blank_title", self.lang, table=self.name, count=len(self.blank))
        lines = [*self._lines()]
        told = {pointer for _, pointers in lines for pointer in pointers}
        points = [self._line(name, pointers) for name, pointers in lines]
        single = [pointer for pointer in self.blank if pointer not in told]
        points += map(self._cell, single[:MOST_POINTS])
        if len(single) > MOST_POINTS:
            points.append(sentence("returns.more_blanks", self.lang, count=len(single) - MOST_POINTS))
        known = sentence("returns.advice_blank_known", self.lang) if self.figures else ""
        return self._item(heading, points, sentence("returns.advice_blank", self.lang) + known)

    def _item(self, heading: str, points: list[str], advice: str) -> Matter:
        places = {pointer: ".".join(pointer.split("/")[2:]) for pointer in self.blank}
        suggested = {places[pointer]: f"{figure}?" for pointer, figure in self.figures.items()}
        marked = dict.fromkeys(places.values(), "blank")
        return Matter(heading, points, advice=advice, marked=marked, suggested=suggested)

    def _lines(self) -> Iterator[tuple[str, list[str]]]:
        """Rows and columns of several cells of which each is blank: the column of totals before the rows it crosses."""
        table, left = self.table, dict.fromkeys(self.blank)
        for axis, lines in (("column", table.columns), ("row", table.rows)):
            for line in lines.values():
                across = table.rows if axis == "column" else table.columns
                steps = [(line.id, other) if axis == "row" else (other, line.id) for other in across]
                pointers = [f"/tables/{table.id}/{row}/{column}" for row, column in steps]
                if len(pointers) > 1 and all(pointer in left for pointer in pointers):
                    name = "the_column" if axis == "column" else "the_group" if table.layout == "across" else "the_row"
                    yield texts("returns")[name][self.lang].format(line=line.name[self.lang]), pointers
                    for pointer in pointers:
                        del left[pointer]

    def _line(self, name: str, pointers: list[str]) -> str:
        """A line that is blank, with the figures that follow."""
        known = [pointer for pointer in pointers if pointer in self.figures]
        text = sentence("returns.line_blank", self.lang, line=name, count=len(pointers))
        if not known:
            return text
        if len(known) > MOST_FIGURES:
            return text + sentence("returns.line_written", self.lang, count=len(known))
        axis = "row" if len({pointer.split("/")[3] for pointer in pointers}) == 1 else "column"
        crossing = "column" if axis == "row" else "row"
        told = (f"{self.edition.line(crossing, pointer).name[self.lang]} {self.figures[pointer]}" for pointer in known)
        figures = sentence("punctuation.list", self.lang).join(told)
        return text + sentence("returns.line_follows", self.lang, figures=figures)

    def _cell(self, pointer: str) -> str:
        text = sentence("returns.cell_blank", self.lang, where=(self.edition.label(pointer) or {})[self.lang])
        if pointer in self.figures:
            text += sentence("returns.follows", self.lang, figure=self.figures[pointer])
        return text

    def _last_year(self, last: Report | None) -> str:
        """The figures of last year's table, as many as a sentence takes; of a larger one its totals that are not 0."""
        if last is None:
            return ""
        total = self.table.total_column
        pointers = self.blank
        if len(pointers) > MOST_FIGURES and total:
            pointers = [pointer for pointer in pointers if pointer.endswith(f"/{total}") and last.value(pointer)]
        values = {pointer: value for pointer in pointers if type(value := last.value(pointer)) in (int, Decimal)}
        told = [
            f"{self.edition.cell_name(pointer)[self.lang]} {number(value)}"
            for pointer, value in [*values.items()][:MOST_FIGURES]
        ]
        figures = sentence("punctuation.list", self.lang).join(told)
        return sentence("returns.and_others", self.lang, figures=figures) if len(values) > len(told) else figures
