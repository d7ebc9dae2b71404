"""Text: Markdown, cells between bars, one cell a line, the text of a PDF, and text without any separators."""

from collections.abc import Callable

from .draft import Draft, Item, Para, Sheet
from .office import placed


def flat(item: Item) -> str:
    """The text of an item on one line."""
    return item.text.replace("\n", " ").replace("|", "/").strip(" \t")


def text(draft: Draft, parts: list[str], gap: str = "\n") -> bytes:
    return (gap.join(parts) + "\n").encode(draft.options.get("encoding", "utf-8"), "replace")


def spread(lines: list[list[Item]]) -> list[list[Item]]:
    """A table with spans as a full grid; what a span covers is empty."""
    boxes = placed(lines)
    width = max(column + item.colspan for _, column, item in boxes)
    rows = [[Item("") for _ in range(width)] for _ in lines]
    for line, column, item in boxes:
        rows[line][column] = item
    return rows


# ---- Markdown ---------------------------------------------------------------------------------------


def markdown(draft: Draft) -> bytes:
    """Markdown, one table a group: the blocks of section 2, the groups of outcomes, the courts."""
    return in_markdown(draft, tables_of)


def in_markdown(draft: Draft, tables: Callable[[Sheet], list[str]]) -> bytes:
    parts = []
    for block in draft.blocks:
        if isinstance(block, Para):
            parts.append({"title": "# ", "heading": "## "}.get(block.kind, "") + flat(Item(block.text)))
        else:
            parts += tables(block)
    return text(draft, parts, "\n\n")


def tables_of(sheet: Sheet) -> list[str]:
    if not any(item.pointer for line in sheet.lines for item in line):
        return [pipes([[flat(item) for item in line] for line in sheet.lines])]
    if not sheet.heads:
        return blocks_of(sheet)
    if any(line[0].kind in ("row", "group") for line in sheet.lines[sheet.heads :]):
        return groups_of(sheet)
    return courts_of(sheet)


def pipes(rows: list[list[str]]) -> str:
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in (rows[0], ["---"] * width, *rows[1:]))


def blocks_of(sheet: Sheet) -> list[str]:
    parts: list[str] = []
    rows: list[list[str]] = []
    for line in sheet.lines:
        if len(line) == 1 and not line[0].pointer:
            parts += [pipes(rows)] if rows else []
            parts.append(f"**{flat(line[0])}**")
            rows = []
        else:
            rows.append([flat(item) for item in line])
    return parts + ([pipes(rows)] if rows else [])


def groups_of(sheet: Sheet) -> list[str]:
    parts: list[str] = []
    grid = spread(sheet.lines)
    width = len(grid[0])
    labels = min(n for row in grid for n, item in enumerate(row) if item.pointer)
    leaves = [
        next((grid[n][c] for n in reversed(range(sheet.heads)) if grid[n][c].text), Item(""))
        for c in range(labels, width)
    ]
    head = [flat(grid[0][0]), *map(flat, leaves)]
    rows: list[list[str]] = []
    inside = 0  # how many lines the innermost group still has
    for row in grid[sheet.heads :]:
        groups = [item for item in row[:labels] if item.kind == "group" and item.text and item.rowspan > 1]
        if groups or inside == 0:
            parts += [pipes([head, *rows])] if rows else []
            parts += [f"### {flat(group)}" for group in groups]
            rows, inside = [], groups[-1].rowspan if groups else 1
            if groups and groups[-1].rowspan > 15:
                inside = len(grid)  # the group around the groups
        elif inside > 15 and any(item.kind == "group" for item in row[:labels]):
            inside = len(grid)
        side = [flat(item) for item in row[:labels] if item.text and item not in groups]
        rows.append([" ".join(side), *map(flat, row[labels:])])
        inside -= 1
    return parts + ([pipes([head, *rows])] if rows else [])


def courts_of(sheet: Sheet) -> list[str]:
    parts = []
    top, figures = sheet.lines[:-1], sheet.lines[-1]
    columns = [item for line in top for item in line if item.kind == "column"]
    courts: list[tuple[Item, list[Item]]] = []
    for n, item in enumerate(figures):
        row = (item.pointer or "").split("/")[3:4]
        if not courts or courts[-1][0].id != row[0]:
            group = next(i for line in top for i in line if i.kind == "group" and i.id == row[0])
            courts.append((group, []))
        courts[-1][1].append(figures[n])
    for n, (group, cells) in enumerate(courts):
        heads = columns[n * len(cells) : (n + 1) * len(cells)]
        parts += [f"**{flat(group)}**", pipes([[flat(i) for i in heads], [flat(i) for i in cells]])]
    return parts


def markdown_whole(draft: Draft) -> bytes:
    """Markdown, one table a section, what spans cover left empty."""
    return in_markdown(draft, lambda sheet: [pipes([[flat(item) for item in row] for row in spread(sheet.lines)])])


# ---- Cells with separators --------------------------------------------------------------------------


def paras(draft: Draft, sheet_lines: Callable[[Sheet], list[str]]) -> list[str]:
    """The paragraphs as lines, the tables as sheet_lines gives them."""
    parts: list[str] = []
    for block in draft.blocks:
        parts += [block.text] if isinstance(block, Para) else sheet_lines(block)
    return parts


def single_cells(sheet: Sheet) -> list[str]:
    return [flat(item) for line in sheet.lines for item in line]


def rows_bars(draft: Draft) -> bytes:
    """A row a line, its cells between bars; what a span covers is not there."""
    return text(draft, paras(draft, lambda sheet: ["|" + "|".join(map(flat, line)) + "|" for line in sheet.lines]))


def tabs(draft: Draft) -> bytes:
    """A row a line, tabs between the cells, as a table pasted from a page."""
    return text(draft, paras(draft, lambda sheet: ["\t".join(map(flat, line)) for line in sheet.lines]))


def cells_bars(draft: Draft) -> bytes:
    """A cell a line, closed by a bar; a line of bars for the columns that a row fills with spans."""

    def sheet_lines(sheet: Sheet) -> list[str]:
        width = max(column + item.colspan for _, column, item in placed(sheet.lines))
        out = []
        for line in sheet.lines:
            out += [f"{flat(item)} |".lstrip(" ") for item in line]
            out += ["|" * (width - len(line))] if width > len(line) else []
        while out and set(out[-1]) == {"|"} and len(out[-1]) > 1:
            out.pop()  # nothing closes the last row
        return out

    return text(draft, paras(draft, sheet_lines))


def cell_lines(draft: Draft) -> bytes:
    """A cell a line; an empty line for an empty cell."""
    return text(draft, paras(draft, single_cells))


def blank_lines(draft: Draft) -> bytes:
    """A cell a line, a blank line after each; an empty cell is a blank line more."""
    return text(draft, paras(draft, single_cells), "\n\n")


def without_repeats(draft: Draft) -> bytes:
    """A cell a line, as left by a program that drops every line it has seen before."""
    lines = dict.fromkeys(paras(draft, single_cells))
    seen: set[str] = set()
    for item in draft.figures:
        state = "lost" if flat(item) in seen or not flat(item) else "open"
        draft.truth[item.pointer or ""] = draft.truth[item.pointer or ""]._replace(state=state)
        seen.add(flat(item))
    return text(draft, list(lines))


# ---- Text of a PDF ----------------------------------------------------------------------------------


def pdf_text(draft: Draft) -> bytes:
    """Lines as a PDF gives them: spaces between cells, labels wrapped around their figures, page numbers inside."""
    parts: list[str] = []
    for block in draft.blocks:
        if isinstance(block, Para):
            parts += chunks(block.text, 30)
            continue
        grid = spread(block.lines)
        for n, line in enumerate(block.lines):
            draft.vanished(line)
            if n < block.heads:
                parts += head_lines(draft, line)
            else:
                parts += row_lines(draft, line)
            if draft.options.get("page numbers", True) and block.heads and n == len(grid) // 2:
                parts.append(f"- {draft.rng.randint(3, 6)} -")
    return text(draft, parts)


def chunks(words: str, width: int) -> list[str]:
    return [words[at : at + width] for at in range(0, len(words), width)] or [""]


def head_lines(draft: Draft, line: list[Item]) -> list[str]:
    """Column headings, wrapped where they are long: their halves stand side by side on two lines."""
    long = [item for item in line if len(item.text) >= 4 and item.kind == "column"]
    if not long or draft.rng.random() < 0.5:
        return [" ".join(filter(None, map(flat, line)))]
    above = [item.text[:2] for item in long]
    beside = [flat(item) for item in line if item not in long]
    below = [item.text[2:] for item in long]
    return [" ".join(above), *([" ".join(beside)] if any(beside) else []), " ".join(below)]


def row_lines(draft: Draft, line: list[Item]) -> list[str]:
    """A row: its figures on one line, the label before them or wrapped above, around and below."""
    figures = " ".join(filter(None, (flat(item) for item in line if item.pointer)))
    out: list[str] = []
    label = ""
    for item in (item for item in line if not item.pointer and flat(item)):
        if item.kind == "group" and item.rowspan > 3:
            out += list(flat(item)) if item.rowspan > 15 else [flat(item)]  # stands upright
        else:
            label += (" " if label else "") + flat(item)
    pieces = chunks(label, draft.rng.choice((14, 16, 20)))
    if len(pieces) == 1:
        return [*out, " ".join(filter(None, (pieces[0], figures)))]
    at = draft.rng.choice(("first", "last", "between")) if len(pieces) == 2 else "middle"
    if at == "between":
        return [*out, pieces[0], figures, pieces[1]] if figures else [*out, *pieces]
    index = {"first": 0, "last": len(pieces) - 1, "middle": len(pieces) // 2}[at]
    pieces[index] = " ".join(filter(None, (pieces[index], figures)))
    return out + pieces


def labels_above(draft: Draft) -> bytes:
    return beside(draft, above=True)


def labels_below(draft: Draft) -> bytes:
    return beside(draft, above=False)


def beside(draft: Draft, above: bool) -> bytes:
    """A row a line; every third or so on two lines, its label above its figures or below them."""

    def sheet_lines(sheet: Sheet) -> list[str]:
        out = []
        for line in sheet.lines:
            draft.vanished(line)
            label = " ".join(flat(item) for item in line if not item.pointer and flat(item))
            figures = " ".join(flat(item) for item in line if item.pointer and flat(item))
            pieces = [piece for piece in ((label, figures) if above else (figures, label)) if piece]
            apart = bool(figures) and draft.rng.random() < 0.3
            out += pieces if apart else [" ".join(filter(None, (label, figures)))]
        return out

    return text(draft, paras(draft, sheet_lines))


def glued(draft: Draft) -> bytes:
    """Text without any separators: a row a line. Of table rows with several figures only sums can part the digits."""

    def sheet_lines(sheet: Sheet) -> list[str]:
        for line in sheet.lines:
            cells = [item for item in line if item.pointer]
            if len(cells) > 1 and (not sheet.heads or len(cells) > 10):
                draft.make_open(cells)
            draft.vanished(line)
        return ["".join(map(flat, line)) for line in sheet.lines]

    return text(draft, paras(draft, sheet_lines))
