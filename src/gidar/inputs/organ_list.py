"""The list of all parts of a region: names or codes of organs, one part a line, and of what kind each is."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import NamedTuple, TypeVar

from ..model.choices import choices_meant
from ..model.display import quoted
from ..model.edition import load_edition
from ..model.errors import InputError
from ..model.organs import code_key, is_unseen, name_key
from ..model.words import texts
from .csv_heading import MAX_ABOVE
from .csv_text import Record, records
from .files import MAX_LIST, read_file
from .kinds import kind

ListFields = TypeVar("ListFields", bound=Sequence[str])
ListLine = tuple[int, Sequence[str]]
"""(number of the line, cells)."""
ListEntry = tuple[int, tuple[str, ...], list[str]]
"""(number of the line, what the part goes by, what is said of its kind)."""


COLUMNS = ("organ_name", "organ_code")
KIND = "organ_kind"
KINDS = {"类型", "类别", "机关类型", "单位类型", "单位类别", "kind", "type"}
"""What else the column of kinds is called."""

HEADINGS = {
    "名称",
    "单位",
    "部门",
    "机关",
    "单位名称",
    "部门名称",
    "机构名称",
    "单位全称",
    "信用代码",
    "机构代码",
    "代码",
    "name",
    "organ",
    "code",
}
"""What else the columns of names and codes are called in lists that offices keep."""

MARKS = ",，、﹑､;；|｜/／\\\\＼·・•‧∙"  # what people put between names, and behind them
BREAKS = "\n\r"  # in a cell between quotation marks
# The last of them stand in Latin names, too.
SEPARATORS = re.compile(rf"[{MARKS}{BREAKS}\t]|(?<=[^\x00-\x7f])\s*[&＆+＋~～:：.．。…]\s*(?=[^\x00-\x7f])")
ROWS = re.compile(r"[\v\f\x85\u2028\u2029]")  # what ends a line in other programs
DELIMITERS = "\t;；，|"  # what stands between the columns of a file that has no commas
NUMBER = re.compile(
    r"[(（\[【]?第?(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*[)）\]】.．、:：]|\d{1,4}\s+|[①-⑳㈠-㈩⑴-⒛]|[-–—•·●○◆◇■□★※*+]\s*"
)
DIGITS = re.compile(r"\d{1,4}")
MIN_SPACED = 4  # characters of each of two names with a space between them; a shorter one is a piece of a name


class ListedOrgan(NamedTuple):
    """An organ of a list: what it goes by, and its kind; None where the list does not say it."""

    names: tuple[str, ...]
    kind: str | None


def read_organs(path: str | os.PathLike[str]) -> list[tuple[str, ...]]:
    """The parts that a file lists, each as a tuple of what it goes by: `read_entries` without kinds."""
    return [entry.names for entry in read_entries(path)]


def read_entries(path: str | os.PathLike[str]) -> list[ListedOrgan]:
    """The parts that a file lists, each with what it goes by, its name, its code, or both, and its kind.

    The file is a text with one name or code a line, its kind behind it if known, or a table whose heading has the
    columns organ_name or organ_code, by id or by label, as reports.csv has, or as lists call them; a column organ_kind
    has kinds, by id or by label. Columns are parted by commas, or else by tabs, semicolons or bars. UTF-8 or GB18030;
    lines end wherever an editor begins a new one, and those with nothing but a number do not count, nor white space,
    invisible characters and marks at the end of a line.
    Raises InputError where it cannot be read so, is a file of another kind, lists nothing or a part twice, and where a
    line has a number before its name, several names, no name, or a kind that there is not.
    """
    source = os.fspath(path)
    if os.path.isdir(source):
        raise InputError("parts_folder", source)
    data = read_file(source, MAX_LIST)
    if other := _other_kind(data):
        raise InputError("parts_other_kind", source, kind=other)
    opened = partial(BytesIO, data)
    lines = _parted([*_lines(records(opened, "utf-8", os.path.basename(source), source))])
    if not lines:
        raise InputError("empty", source)
    columns, of_kind = _headings(lines, source)
    if columns:
        numbered = (one for one in lines[1:] if not all(DIGITS.fullmatch(text) for text in _given(one[1])))
        entries = [(line, _given(_at(columns, cells)), _at(of_kind, cells)) for line, cells in numbered]
        for line, part, _ in entries:
            if any(mark in text for text in part for mark in BREAKS):
                raise InputError("parts_several", source, line=line, text=quoted(",".join(part)))
    else:
        entries = [_entry(line, cells, source) for line, cells in _unnumbered(lines, source)]
    parts = _unnumbered([(line, part) for line, part, _ in entries], source)
    if not parts:
        raise InputError("parts_none", source)
    if nameless := next((line for line, part in parts if not part), None):
        raise InputError("parts_nameless", source, line=nameless)
    kinds = {line: _kind(line, kind, source) for line, _, kind in entries}
    _refuse_repetition(parts, source)
    return [ListedOrgan(part, kinds[line]) for line, part in parts]


def _other_kind(data: bytes) -> str | None:
    """What a file is that is no list of names: of those that begin as nothing else does; None of any other."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    found = kind(data) or ("JSON" if start in (b"{", b"[") else None)
    return None if found == "CSV" else found


def _lines(found: Iterator[Record]) -> Iterator[ListLine]:
    """The lines with something in them, however a line ends; one copied from a spreadsheet by its tabs."""
    for line, cells in found:
        for row in _rows(cells):
            parted = row[0].split("\t") if len(row) == 1 and "\t" in row[0].strip() else row
            if any(map(name_key, parted)):
                yield line, parted


def _rows(cells: Sequence[str]) -> list[list[str]]:
    """The cells of a line, in as many lines as a text editor shows."""
    rows: list[list[str]] = [[]]
    for cell in cells:
        first, *more = ROWS.split(cell)
        rows[-1].append(first)
        rows += [[piece] for piece in more]
    return rows


def _parted(lines: list[ListLine]) -> list[ListLine]:
    """The same; where there are no commas and the heading is parted by another mark, by that."""
    if lines and all(len(cells) == 1 for _, cells in lines):
        for mark in DELIMITERS:
            heading = lines[0][1][0].split(mark)
            if len(heading) > 1 and (_columns(heading, COLUMNS, HEADINGS) or _columns(heading, (KIND,), KINDS)):
                return [(line, cells[0].split(mark)) for line, cells in lines]
    return lines


def _headings(lines: list[ListLine], source: str) -> tuple[list[int], list[int]]:
    """Where names and codes, and where kinds stand, by the headings; nowhere in a list without.

    Raises InputError where the headings are not in the first line, or have kinds alone.
    """
    for at, (line, cells) in enumerate(lines[:MAX_ABOVE]):
        columns, of_kind = _columns(cells, COLUMNS, HEADINGS), _columns(cells, (KIND,), KINDS)
        others = [text for n, (_, one) in enumerate(lines) if n != at for text in _given(_at(columns, one))]
        is_entry = all(map(_kinds, _at(columns, cells))) and (
            not others or any(map(_kinds, others)) or _names_organ(cells, columns, others)
        )
        if columns and len(cells) > 1 and not of_kind and is_entry:
            continue  # 甲局,部门
        if at and columns:
            raise InputError("parts_heading_below", source, line=line, text=quoted(",".join(_given(cells))))
        if columns:
            return columns, of_kind
        if not at and of_kind:
            raise InputError("parts_kind_alone", source, text=quoted(",".join(_given(cells))))
    return [], []


def _names_organ(cells: Sequence[str], columns: list[int], others: Sequence[str]) -> bool:
    """Whether an organ stands in a line beside some columns, and none below these, where others are.

    A heading has no organ; words such as 区县 look like one, but then its columns have organs below them.
    """
    from ..extraction.front_matter.titles import is_organ

    beside = _given(text for at, text in enumerate(cells) if at not in columns)
    return any(map(code_key, beside)) or (any(map(is_organ, beside)) and not any(map(is_organ, others)))


def _columns(heading: Sequence[str], columns: tuple[str, ...], others: set[str]) -> list[int]:
    """Where these columns of reports.csv, or others of these names, stand, if this line is a heading."""
    fields = [field for field in load_edition().table_schemas["reports"]["fields"] if field["name"] in columns]
    names = others | {text for field in fields for text in (field["name"], field["title"])}
    return [at for at, text in enumerate(heading) if name_key(text).strip(MARKS).casefold() in names]


def _at(columns: list[int], cells: Sequence[str]) -> list[str]:
    return [cells[at] for at in columns if at < len(cells)]


def _kind(line: int, cells: Sequence[str], source: str) -> str | None:
    """The kind that is written in a line: its id, its label, or a piece of one label alone. Raises InputError else."""
    given = dict.fromkeys(_given(cells))
    if not given:
        return None
    found = {kind for text in given for kind in _kinds(text)}
    if len(given) > 1 or len(found) != 1:
        values, joint = load_edition().fields["/organ/kind"].values or {}, texts("punctuation")["list"]
        kinds = {"zh": joint["zh"].join(label["zh"] for label in values.values()), "en": joint["en"].join(values)}
        raise InputError("parts_kind", source, line=line, text=quoted(",".join(given)), kinds=kinds)
    return found.pop()


def _kinds(text: str) -> list[str]:
    """The kinds that a text may mean."""
    return choices_meant(text, load_edition().fields["/organ/kind"].values or {})


def _given(cells: Iterable[str]) -> tuple[str, ...]:
    """The names and codes in some cells, without what stands around them and what is not seen."""
    texts = (
        "".join(c for c in text if c in BREAKS or not is_unseen(c)).strip().rstrip(MARKS).strip() for text in cells
    )
    return tuple(filter(None, texts))


def _entry(line: int, cells: Sequence[str], source: str) -> ListEntry:
    """A line without headings: a name, a code, or one of each, and behind them a kind. Raises InputError for more."""
    texts = [text for cell in _given(cells) for text in _given(SEPARATORS.split(cell))]
    kind = [texts.pop()] if len(texts) > 1 and _kinds(texts[-1]) else []
    codes = [text for text in texts if code_key(text)]
    if len(texts) > 2 or (len(texts) == 2 and len(codes) != 1):
        raise InputError("parts_several", source, line=line, text=quoted(",".join(_given(cells))))
    for text in texts:
        words = text.split()
        if len(words) > 1 and text not in codes and all(map(_is_long, words)):
            raise InputError("parts_spaced", source, line=line, text=quoted(text))
    return line, tuple(texts), kind


def _is_long(word: str) -> bool:
    """Whether a word may be a name of its own: Latin words make up one together."""
    return len(word) >= MIN_SPACED and not word.isascii()


def _unnumbered(lines: list[tuple[int, ListFields]], source: str) -> list[tuple[int, ListFields]]:
    """The same. Raises InputError where a line has a number or a mark before its name."""
    firsts = [next(iter(_given(cells)), "") for _, cells in lines]
    counted = [DIGITS.match(text) for text in firsts]
    in_order = len(lines) > 1 and all(found and int(found[0]) == at for at, found in enumerate(counted, 1))
    for (line, cells), text, digits in zip(lines, firsts, counted, strict=True):
        if code_key(text):
            continue
        alone = DIGITS.fullmatch(text) and len(_given(cells)) > 1
        if found := NUMBER.match(text) or (digits if in_order or alone else None):
            raise InputError("parts_numbered", source, line=line, number=quoted(found[0].strip()))
    return lines


def _refuse_repetition(parts: list[tuple[int, tuple[str, ...]]], source: str) -> None:
    """Raise InputError where a part is listed twice. Two of one name are two where both have codes."""
    seen: dict[str, int] = {}
    uncoded: dict[str, int] = {}
    for line, part in parts:
        codes = [code for text in part if (code := code_key(text))]
        names = [name_key(text) for text in part if not code_key(text)]
        known = [uncoded.get(name) for name in names] if codes else [seen.get(name) for name in names]
        first = next((at for at in (*map(seen.get, codes), *known) if at is not None), None)
        if first is not None:
            raise InputError("parts_twice", source, line=line, first=first, name=quoted(part[0]))
        for key in (*codes, *names):
            seen.setdefault(key, line)
        for name in () if codes else names:
            uncoded[name] = line
