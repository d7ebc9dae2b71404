"""What the identities of an edition can and cannot see, worked out exactly: each statement with its proof or example.

An identity is a row of a matrix, a cell a column of it: 1 on the left side, -1 on the right. Everything here is linear
algebra in fractions, and what a case of the conformance suite shows.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any, NamedTuple

from ..publication import Publication

Vector = dict[Any, Fraction]
"""The entries of a row (by cell) or a column (by the number of the identity) that are not zero."""

UnseenChange = tuple[tuple[str, Fraction], ...]
"""(pointer of a cell, by how much it changes), which no identity sees."""

LARGEST = 4  # cells of a slip that is looked for


class Name(NamedTuple):
    """An identity: its code, and the row or column that it runs over."""

    code: str
    instance: str


class Follows(NamedTuple):
    """An identity that follows from others: it is the sum of these, each so many times."""

    name: Name
    sum_of: tuple[tuple[Fraction, Name], ...]


class TableSeen(NamedTuple):
    """What is seen of a table: its cells, those in no identity, pairs of cells that can be exchanged unseen, and the
    smallest change that is not seen, None where none of up to four cells is."""

    table: str
    cells: int
    in_none: tuple[str, ...]
    exchanged: int
    smallest: UnseenChange | None


class Fires(NamedTuple):
    """A rule: the number, among its cases in the suite that are of the edition, of one in which it fires, and of one in
    which it does not; None where there is none."""

    code: str
    fires: int | None
    silent: int | None


class Analysis(NamedTuple):
    """All of an edition: identities, how many of them are independent, those that follow, tables, rules."""

    edition: str
    equations: int
    rank: int
    follow: tuple[Follows, ...]
    tables: tuple[TableSeen, ...]
    rules: tuple[Fires, ...]


def analyse(copy: Publication) -> Analysis:
    """The analysis of a published edition."""
    identities = copy.json("identities.json")["identities"]
    names = [Name(record["code"], record["instance"]) for record in identities]
    rows = [_row(record) for record in identities]
    follow = tuple(_follow(names, rows))
    places = [pointer for table in copy.form["tables"] for pointer in _pointers(table)]
    columns: dict[str, Vector] = {pointer: {} for pointer in places}
    for at, row in enumerate(rows):
        for pointer, entry in row.items():
            columns[pointer][at] = entry
    tables = tuple(_seen(table["id"], {p: columns[p] for p in _pointers(table)}) for table in copy.form["tables"])
    return Analysis(copy.edition, len(rows), len(rows) - len(follow), follow, tables, tuple(_fires(copy)))


def _row(identity: dict[str, Any]) -> Vector:
    sides = ((identity["left"], Fraction(1)), (identity["right"], Fraction(-1)))
    return {pointer: sign for side, sign in sides for pointer in side}


def _pointers(table: dict[str, Any]) -> list[str]:
    return [f"/tables/{table['id']}/{row['id']}/{column['id']}" for row in table["rows"] for column in table["columns"]]


def _eliminated(vectors: Sequence[Vector]) -> Iterator[tuple[Vector, Vector]]:
    """Of each vector what is left when those before it are taken away, each so often that as little as can be is left;
    and that as a sum of the vectors: {number: factor}."""
    pivots: dict[Any, tuple[Vector, Vector]] = {}
    for at, vector in enumerate(vectors):
        rest, factors = dict(vector), {at: Fraction(1)}
        for pivot, (reduced, made_of) in pivots.items():
            if factor := rest.get(pivot):
                rest, factors = _less(rest, reduced, factor), _less(factors, made_of, factor)
        yield rest, factors
        if rest:
            pivot, first = next(iter(rest.items()))
            pivots[pivot] = _times(rest, 1 / first), _times(factors, 1 / first)


def _follow(names: Sequence[Name], rows: Sequence[Vector]) -> Iterator[Follows]:
    """Those of which nothing is left, with the sum that they are."""
    for at, (rest, factors) in enumerate(_eliminated(rows)):
        if not rest:
            yield Follows(names[at], tuple((-factor, names[n]) for n, factor in sorted(factors.items()) if n != at))


def _seen(table: str, columns: dict[str, Vector]) -> TableSeen:
    groups: dict[tuple[tuple[int, Fraction], ...], list[str]] = {}
    for pointer, column in columns.items():
        groups.setdefault(tuple(sorted(column.items())), []).append(pointer)
    in_none = tuple(groups.get((), ()))
    exchanged = sum(len(cells) * (len(cells) - 1) // 2 for cells in groups.values())
    return TableSeen(table, len(columns), in_none, exchanged, _smallest(columns))


def _smallest(columns: dict[str, Vector]) -> UnseenChange | None:
    """The fewest cells of which a change is seen by no identity. That a smaller one is not there is proved by trying
    all; of four cells only rectangles are tried, two lines with two cells each."""
    for size in range(1, LARGEST):
        for cells in combinations(columns, size):
            if _may_cancel([columns[cell] for cell in cells]) and (factors := _dependent([columns[c] for c in cells])):
                return tuple((cell, factor) for cell, factor in zip(cells, factors, strict=True))
    for cell in columns:
        *table, row, column = cell.split("/")
        for other in columns:
            *_, down, across = other.split("/")
            if row == down or column == across:
                continue
            cells = (cell, "/".join([*table, row, across]), "/".join([*table, down, column]), other)
            signs = [Fraction(sign) for sign in (1, -1, -1, 1)]
            if not _sum([_times(columns[c], sign) for c, sign in zip(cells, signs, strict=True)]):
                return tuple((c, sign) for c, sign in zip(cells, signs, strict=True))
    return None


def _may_cancel(vectors: list[Vector]) -> bool:
    """Whether every entry stands in two of the vectors at least, without which they are independent."""
    entries = [entry for vector in vectors for entry in vector]
    return all(entries.count(entry) > 1 for entry in entries)


def _dependent(vectors: list[Vector]) -> list[Fraction] | None:
    """Factors, none of which is zero, with which some vectors come to nothing; None where there are none."""
    for rest, factors in _eliminated(vectors):
        if not rest:
            return [factors[n] for n in range(len(vectors))] if len(factors) == len(vectors) else None
    return None


def _less(vector: Vector, other: Vector, factor: Fraction) -> Vector:
    return _sum([vector, _times(other, -factor)])


def _times(vector: Vector, factor: Fraction) -> Vector:
    return {place: factor * entry for place, entry in vector.items()}


def _sum(vectors: list[Vector]) -> Vector:
    found: Vector = {}
    for vector in vectors:
        for place, entry in vector.items():
            found[place] = found.get(place, Fraction(0)) + entry
    return {place: entry for place, entry in found.items() if entry}


def _fires(copy: Publication) -> Iterator[Fires]:
    """Of each rule a case of the suite in which it fires, and one in which it does not."""
    for rule in copy.json("rules.json")["rules"]:
        path = f"conformance/cases/{rule['code']}.json"
        cases = copy.json(path)["cases"] if path in copy.files else []
        own = [case for case in cases if copy.edition in case.get("editions", [copy.edition])]
        told = dict[bool, int]()
        for at, case in enumerate(own, 1):
            told.setdefault(any(finding["code"] == rule["code"] for finding in case["expect"]), at)
        yield Fires(rule["code"], told.get(True), told.get(False))
