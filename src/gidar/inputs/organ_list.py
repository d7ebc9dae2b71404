"""The list of all parts of a region: names or codes of organs, one part a line."""

import os
from functools import partial
from io import BytesIO

from ..model.edition import load_edition
from ..model.errors import InputError
from .csv_heading import expect_commas
from .csv_text import records
from .files import MEGABYTE, read_file

MAX_LIST = 16 * MEGABYTE

COLUMNS = ("organ_name", "organ_code")


def read_organs(path: str | os.PathLike[str]) -> list[tuple[str, ...]]:
    """The parts that a file lists, each as a tuple of what it goes by: its name, its code, or both.

    The file is a text with one name or code a line, or a CSV whose heading has the columns organ_name or organ_code,
    by id or by label, as reports.csv has. UTF-8 or GB18030; blank lines do not count.
    Raises InputError where it cannot be read so, or lists nothing.
    """
    source = os.fspath(path)
    opened = partial(BytesIO, read_file(source, MAX_LIST))
    lines = [cells for _, cells in records(opened, "utf-8", os.path.basename(source), source) if any(cells)]
    expect_commas(lines, os.path.basename(source), source)
    columns = _columns(lines[0]) if lines else []
    if columns:
        lines = [[cells[at] for at in columns if at < len(cells)] for cells in lines[1:]]
    elif any(len(cells) > 1 for cells in lines):
        raise InputError("parts_list", source)
    parts = [tuple(text.strip() for text in cells if text.strip()) for cells in lines]
    if not any(parts):
        raise InputError("empty", source)
    return [part for part in parts if part]


def _columns(heading: list[str]) -> list[int]:
    """Where names and codes stand, if this line is a heading."""
    fields = load_edition().table_schemas["reports"]["fields"]
    names = {text for field in fields if field["name"] in COLUMNS for text in (field["name"], field["title"])}
    return [at for at, text in enumerate(heading) if text.strip() in names]
