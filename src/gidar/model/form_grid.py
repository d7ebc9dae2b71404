"""A table as the form prints it: heads and groups with their spans, every cell in its place."""

from typing import Any, NamedTuple

Json = dict[str, Any]


class Box(NamedTuple):
    """One box of the printed grid.

    Attributes:
        kind: corner, group, column, row or cell; table where the title of a table stands in the grid.
        id: the table, group, column or row; of a cell table.row.column; "" of a corner.
        label: the printed words in both languages; None where nothing is printed.
        colspan, rowspan: how many columns and lines it takes.
    """

    kind: str
    id: str
    label: dict[str, str] | None
    colspan: int = 1
    rowspan: int = 1


def grid(table: Json) -> tuple[list[list[Box]], list[list[Box]]]:
    """The lines of the head and of the body of a table of edition.json, each from left to right."""
    if table["layout"] == "across":  # the rows stand side by side, each with all columns below it
        heads = [
            ([*_chain(row, table["row_groups"]), row], column) for row in table["rows"] for column in table["columns"]
        ]
        cells = [_cell(table, row, column) for row in table["rows"] for column in table["columns"]]
        return _head(heads), [cells]
    head = _head([(_chain(column, table["column_groups"]), column) for column in table["columns"]])
    chains = [_chain(row, table["row_groups"]) for row in table["rows"]]
    width = 1 + max(map(len, chains))
    head[0].insert(0, Box("corner", "", table["corner"], width, len(head)))
    body = []
    for n, (chain, row) in enumerate(zip(chains, table["rows"], strict=True)):
        side = [
            Box("group", group["id"], group["label"], 1, sum(group in other for other in chains))
            for group in chain
            if n == 0 or group not in chains[n - 1]
        ]
        side.append(Box("row", row["id"], row["label"], width - len(chain)))
        body.append(side + [_cell(table, row, column) for column in table["columns"]])
    return head, body


def stacked(tables: list[Json]) -> list[list[Box]]:
    """The lines of several small tables one below the other in one grid, each under its title, as a section of them
    is printed: the last box of a line reaches to the edge."""
    width = max(sum(box.colspan for box in grid(table)[1][0]) for table in tables)
    lines = []
    for table in tables:
        lines.append([Box("table", table["id"], table["label"], width)])
        for line in (line for part in grid(table) for line in part):
            *before, last = line
            lines.append([*before, last._replace(colspan=width - sum(box.colspan for box in before))])
    return lines


def _head(heads: list[tuple[list[Json], Json]]) -> list[list[Box]]:
    """The lines of the head, from (groups it stands under, column) of every column."""
    height = 1 + max(len(chain) for chain, _ in heads)
    lines: list[list[Box]] = [[] for _ in range(height)]
    for n, (chain, column) in enumerate(heads):
        for level, group in enumerate(chain):
            if n == 0 or group not in heads[n - 1][0]:
                # A group ends above its columns; a shallow one leaves the lines below to them.
                lines[level].append(Box("group", group["id"], group["label"], sum(group in c for c, _ in heads)))
        lines[len(chain)].append(Box("column", column["id"], column["label"], 1, height - len(chain)))
    return lines


def _chain(line: Json, groups: list[Json]) -> list[Json]:
    """The groups that a row or column stands in, outermost first."""
    group = next((group for group in groups if group["id"] == line["group"]), None)
    return [*_chain(group, groups), group] if group else []


def _cell(table: Json, row: Json, column: Json) -> Box:
    return Box("cell", f"{table['id']}.{row['id']}.{column['id']}", None)
