"""Tables on their side: what the form prints in rows stands in columns, and the other way round."""

from ...model.edition import Edition
from ...model.form import Table
from .. import settings
from ..elements.blocks import Block, DocumentPlace, TableBlock, TableCell
from ..elements.labels import printed_labels


def upright(blocks: list[Block], edition: Edition) -> list[Block]:
    """The blocks; a table with the rows of the form from left to right is turned, its cells keep their places."""
    tables = [table for table in edition.tables.values() if len(table.rows) >= settings.MIN_TURNED_ROWS]
    return [
        _turned(block)
        if isinstance(block, TableBlock) and any(_is_turned(block, table, edition) for table in tables)
        else block
        for block in blocks
    ]


def _is_turned(block: TableBlock, table: Table, edition: Edition) -> bool:
    """Whether a few rows of cells name most rows of the form, each above another column, and all its columns
    stand one below the other; nothing is missing from the grid."""
    if not block.aligned:
        return False
    names = printed_labels(edition)
    rows, columns = names.rows[table.id], names.columns[table.id]
    heads = [row for row in block.rows if sum(len(rows.exact(cell.text)) == 1 for cell in row) > len(table.columns)]
    if not 0 < len(heads) < settings.MIN_TURNED_ROWS:
        return False
    above = {cell.start: cell.text for row in heads for cell in row if rows.exact(cell.text)}
    called = {id_ for text in above.values() for id_ in rows.exact(text)}
    beside = [id_ for row in block.rows for cell in row[:-1] for id_ in columns.exact(cell.text) if not cell.carried]
    return _is_whole(block) and len(called) * 2 > len(table.rows) and {*beside} >= table.columns.keys()


def _is_whole(block: TableBlock) -> bool:
    """Whether each place of the grid belongs to just one cell."""
    ends = [[0, *(cell.start + cell.width for cell in row)] for row in block.rows]
    starts = [[cell.start for cell in row] for row in block.rows]
    joined = all(own[:-1] == begun for own, begun in zip(ends, starts, strict=True))
    return joined and len({own[-1] for own in ends}) == 1


def _turned(block: TableBlock) -> TableBlock:
    """The table with its columns as rows; a cell that takes several of them is carried from the first to the others."""
    turned: list[list[TableCell]] = []
    for column in range(max(cell.start + cell.width for cell in block.rows[0])):
        cells: list[TableCell] = []
        last: DocumentPlace | None = None
        for at, row in enumerate(block.rows):
            cell = next(cell for cell in row if cell.start <= column < cell.start + cell.width)
            if cell.place == last:
                cells[-1] = cells[-1]._replace(width=cells[-1].width + 1)
            else:
                cells.append(cell._replace(start=at, width=1, carried=column > cell.start))
            last = cell.place
        turned.append(cells)
    return block._replace(rows=turned)
