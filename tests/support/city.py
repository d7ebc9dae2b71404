"""A city that collects its reports: sixty organs, two dozen kinds of trouble, files of every format; and the truth."""

import copy
import json
import os
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import gidar
from cases import SUITE
from gidar.writers import files

YEAR, DAY = 2024, "2025-04-10"
ORGANS = 60
FORMATS = ("json", "xlsx", "html", "docx", "csv", "jsonl")
HOLDS_ALL = ("json", "jsonl", "csv")  # formats that keep the kind of an organ


class City(NamedTuple):
    """The folder, the list of organs, and what a roll has to say: {organ: {field: value}}, and what is beside it."""

    folder: Path
    parts: Path
    organs: dict[str, dict[str, Any]]
    unlisted: list[str]
    other_years: list[str]
    unreadable: list[str]


def report_of(number: int) -> dict[str, Any]:
    """A sound report of an organ of the city."""
    data: dict[str, Any] = copy.deepcopy(_base())
    kind = "government" if number % 10 == 0 else "department"
    data |= {"year": YEAR, "published": f"{YEAR + 1}-01-{10 + number % 20:02}", "scope": "organ"}
    data["organ"] = {"name": name_of(number), "code": None, "kind": kind, "region": None}
    return data


def name_of(number: int) -> str:
    """The name of an organ of the city."""
    if number % 10 == 0:
        return f"示例市第{number:02}县人民政府"
    return f"示例市第{number:02}局"


def _base() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        (SUITE / "bases/complete-2021/report.json").read_text("utf-8"), parse_float=Decimal
    )
    return data


def late(data: dict[str, Any]) -> dict[str, Any]:
    """Published after every deadline."""
    data["published"] = f"{YEAR + 1}-04-02"
    return {"state": "late", "warnings": 1}


def wrong_sum(data: dict[str, Any]) -> dict[str, Any]:
    """A figure that the equations do not bear."""
    equation = gidar.load_edition(data["edition"]).identities[0]
    table, row, column = equation.left[0].split("/")[2:]
    data["tables"][table][row][column] += 7
    return {"verdict": "invalid", "rules": {"requests-balance", "requests-applicants-total"}}


def blank(data: dict[str, Any]) -> dict[str, Any]:
    """A cell that was left empty, in an equation."""
    table = next(iter(gidar.load_edition(data["edition"]).tables.values()))
    data["tables"][table.id][next(iter(table.rows))][next(iter(table.columns))] = None
    return {"blanks": 1, "warnings": 1}


def undated(data: dict[str, Any]) -> dict[str, Any]:
    """No day of publication."""
    data["published"] = None
    return {"state": "open", "why": "no_date"}


def too_early(data: dict[str, Any]) -> dict[str, Any]:
    """The day of last year's report, left as it was."""
    data["published"] = f"{YEAR}-01-20"
    return {"state": "open", "why": "no_date", "warnings": 1}


def future(data: dict[str, Any]) -> dict[str, Any]:
    """Published on a day that has not come."""
    data["published"] = f"{YEAR + 1}-05-01"
    return {"state": "open", "why": "future", "warnings": 1}


def _cell(data: dict[str, Any], table: str, row: str, column: str, value: Any) -> None:
    data["tables"][table][row][column] = value


def unit(data: dict[str, Any]) -> dict[str, Any]:
    """A figure with its unit behind it."""
    _cell(data, "enforcement", "administrative_penalties", "decisions", "8311件")
    return {"verdict": "invalid", "rules": {"cell-with-unit"}}


def fraction(data: dict[str, Any]) -> dict[str, Any]:
    """Half a decision, which may be a slip of whoever read it."""
    _cell(data, "enforcement", "administrative_penalties", "decisions", Decimal("12.5"))
    return {"verdict": "incomplete", "rules": set[str]()}


def negative(data: dict[str, Any]) -> dict[str, Any]:
    """Fewer than none."""
    _cell(data, "enforcement", "administrative_penalties", "decisions", -3)
    return {"verdict": "invalid", "rules": {"cell-negative"}}


def words_for_a_figure(data: dict[str, Any]) -> dict[str, Any]:
    """A word in place of a figure, which nobody can read as one."""
    _cell(data, "enforcement", "administrative_penalties", "decisions", "若干")
    return {"verdict": "incomplete", "rules": set[str]()}


def table_left_blank(data: dict[str, Any]) -> dict[str, Any]:
    """A table that nobody has filled in."""
    for cells in data["tables"]["documents"].values():
        cells.update(dict.fromkeys(cells))
    return {"verdict": "incomplete", "blanks": 6, "warnings": 6, "rules": {"cell-blank"}}


def wrong_code(data: dict[str, Any]) -> dict[str, Any]:
    """A code of the organ whose check digit is another."""
    data["organ"]["code"] = "11420000011043210B"
    return {"warnings": 1}


def wrong_outcomes(data: dict[str, Any]) -> dict[str, Any]:
    """A total of cases in court that its outcomes do not add up to."""
    row = data["tables"]["review_and_litigation"]["reconsideration"]
    row["total"] += 100
    return {"verdict": "invalid", "rules": {"review-and-litigation-total"}}


def says_otherwise(data: dict[str, Any]) -> dict[str, Any]:
    """A text with another figure than the table."""
    received = data["tables"]["requests"]["received"]["total"]
    data["narrative"]["overview"] += f"全年新收政府信息公开申请{received + 5}件。"
    return {"warnings": 1}


CHANGES: dict[int, tuple[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    1: ("json", late),
    2: ("json", wrong_sum),
    3: ("json", blank),
    4: ("json", undated),
    5: ("json", future),
    29: ("json", too_early),
    14: ("docx", wrong_sum),
    15: ("xlsx", wrong_sum),
    16: ("html", words_for_a_figure),
    17: ("csv", unit),
    18: ("docx", table_left_blank),
    19: ("docx", says_otherwise),
    22: ("json", wrong_code),
    23: ("json", negative),
    24: ("html", fraction),
    25: ("xlsx", unit),
    26: ("docx", wrong_outcomes),
    27: ("html", wrong_outcomes),
    28: ("xlsx", table_left_blank),
}
MISSING, DAMAGED, TWICE, SAME, NO_FILE_TELLS = 6, 7, 8, 9, 11
TOWNSHIP, OTHER_YEAR = 12, 13


def built(folder: Path) -> City:
    """Write the city."""
    inbox, organs = folder / "in", dict[str, dict[str, Any]]()
    inbox.mkdir()
    for number in range(ORGANS):
        data, truth = report_of(number), {"state": "on_time", "verdict": "valid", "blanks": 0, "others": 0, "why": None}
        form = FORMATS[number % len(FORMATS)]
        if number in CHANGES:
            form, change = CHANGES[number]
            truth |= change(data)
        if number == TOWNSHIP:
            data["organ"]["kind"], form = "township", "json"
            truth |= {"state": "no_deadline"}
        if number == OTHER_YEAR:
            data["year"], form = YEAR - 1, "json"
        if number in (MISSING, DAMAGED, OTHER_YEAR):
            truth = {"state": "missing", "verdict": None, "why": None}
        organs[name_of(number)] = truth
        if number == DAMAGED:
            (inbox / "damaged.docx").write_bytes(b"PK\x03\x04 nothing")
        elif number != MISSING:
            written(inbox / f"{number:02}", form, data)
    _twice(inbox, organs)
    stranger = report_of(0)
    stranger["organ"]["name"] = "外地某局"
    written(inbox / "stranger", "json", stranger)
    parts = folder / "list.txt"
    parts.write_text("\n".join(organs), encoding="utf-8")
    return City(inbox, parts, organs, ["外地某局"], [name_of(OTHER_YEAR)], ["damaged.docx"])


def _twice(inbox: Path, organs: dict[str, dict[str, Any]]) -> None:
    """Reports that came a second time: corrected later, the same again, and corrected on the same day."""
    later = report_of(TWICE)
    later["published"] = f"{YEAR + 1}-01-31"
    written(inbox / "again-later", "json", later)
    organs[name_of(TWICE)] |= {"others": 1, "newer": "published"}
    for number, newer in ((SAME, "same"), (NO_FILE_TELLS, "file")):
        again = report_of(number)
        for old in inbox.glob(f"{number:02}*"):
            if old.is_file():
                old.unlink()
            else:
                shutil.rmtree(old)
        first = written(inbox / f"{number:02}", "json", again)
        if newer == "file":
            again["narrative"]["overview"] += "（更正）"
        second = written(inbox / f"again-{newer}", "json", again)
        os.utime(first, (1_700_000_000, 1_700_000_000))
        os.utime(second, (1_700_000_100, 1_700_000_100))
        organs[name_of(number)] |= {"others": 1, "newer": newer}


def written(path: Path, form: str, data: dict[str, Any]) -> Path:
    """A report in a file or folder of a format."""
    edition = gidar.load_edition(data["edition"])
    made = files(form, [(data, edition)], "zh", [])
    if [*made] == [""]:
        place = path.with_suffix(f".{form}")
        place.write_bytes(made[""])
        return place
    for name, content in made.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(content)
    return path
