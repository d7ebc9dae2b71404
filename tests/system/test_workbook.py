"""The entry workbook in an office program: recalculated, what it says is what `validate` finds; saved in any of its
formats, it is read back."""

import copy
import os
import random
import shutil
import subprocess
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import pytest

import gidar
from conftest import needed
from documents import figures
from gidar.inputs.spreadsheets import workbook
from gidar.model.entry_map import CHECK, SHEET
from gidar.model.words import words
from gidar.writers import files
from gidar.writers.loss import lost

CHANGED = int(os.environ.get("GIDAR_CHANGED", "10"))
"""Cells of each edition that are changed, one in a workbook each; GIDAR_CHANGED=200 changes every one."""
AT_ONCE = 50
"""Workbooks that an office program is given to save at once."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """office(folder, ending): all workbooks of a folder saved by LibreOffice in another format; the folder of these."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        needed("LibreOffice", "soffice is not installed")
    profile = tmp_path_factory.mktemp("profile")

    def convert(folder: Path, ending: str) -> Path:
        out = folder / ending
        paths = sorted(map(str, folder.glob("*.xlsx")))
        start = [program, "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", ending]
        for some in (paths[at : at + AT_ONCE] for at in range(0, len(paths), AT_ONCE)):
            done = subprocess.run([*start, "--outdir", out, *some], capture_output=True, timeout=300, check=False)
            assert all((out / f"{Path(path).stem}.{ending}").exists() for path in some), done.stderr
        assert len([*out.glob(f"*.{ending}")]) == len(paths)
        return out

    return convert


def made(data: dict[str, Any], lang: str = "zh") -> bytes:
    [content] = files("xlsx", [(data, gidar.load_edition(data["edition"]))], lang).values()
    return content


def outcomes(data: dict[str, Any]) -> dict[str, str]:
    """What `validate` finds of the equations: {code and instance: outcome}."""
    own = {equation.code for equation in gidar.load_edition(data["edition"]).identities}
    found = (one for one in gidar.validate(data).findings if one.outcome and one.code in own)
    return {f"{one.code} {one.instance}": one.outcome for one in found}


def said(path: Path, lang: str) -> dict[str, str]:
    """What the checks of a workbook say: {code and instance: words}."""
    sheets = {sheet.name: sheet for sheet in workbook.sheets(path.read_bytes())}
    checks = [line for line in sheets[SHEET].lines if line[0] == CHECK]
    assert len(checks) > 30
    return {str(text): str(sheets[str(name)].value(line, column)) for _, name, line, column, text in checks}  # type: ignore[arg-type]


def blanks_in(data: dict[str, Any]) -> set[str]:
    """The equations that have blank cells: {code and instance}."""
    form = gidar.load_edition(data["edition"])
    blank = {pointer for pointer in form.cells if reduce(getitem, pointer.split("/")[1:], data) is None}
    return {f"{one.code} {one.instance}" for one in form.identities if blank & {*one.left, *one.right}}


@pytest.mark.parametrize(
    ("edition", "lang", "ending"),
    [
        ("2021", "zh", "xlsx"),
        ("2021", "en", "xls"),
        ("2021", "zh", "ods"),
        ("2019", "en", "xlsx"),
        ("2019", "en", "xls"),
        ("2019", "zh", "ods"),
    ],
)
def test_the_checks_say_what_validate_finds(office: Any, tmp_path: Path, edition: str, lang: str, ending: str) -> None:
    form, dice = gidar.load_edition(edition), random.Random(f"workbook/{edition}")
    reports = {}
    for number, pointer in enumerate(dice.sample([*form.cells], min(CHANGED, len(form.cells)))):
        data = copy.deepcopy(figures.report(form, number))
        _, _, table, row, column = pointer.split("/")
        value = data["tables"][table][row][column]
        data["tables"][table][row][column] = (value + 9, None, value + 1)[number % 3]
        for nought in dice.sample([at for at in form.cells if not reduce(getitem, at.split("/")[1:], data)], 3):
            _, _, table, row, column = nought.split("/")
            data["tables"][table][row][column] = None
        reports[f"{number}.{ending}"] = data
        (tmp_path / f"{number}.xlsx").write_bytes(made(data, lang))
    out = office(tmp_path, ending)
    spoken = words(lang, "workbook")
    failing = 0
    for name, data in reports.items():
        every, expected = said(out / name, lang), outcomes(data)
        found = {text: value for text, value in every.items() if not value.startswith(spoken["holds"])}
        assert found.keys() == expected.keys(), name
        for text in every.keys() - found.keys():
            assert every[text] == spoken["holds"] + (spoken["open"] if text in blanks_in(data) else ""), (name, text)
        for text, value in found.items():
            assert value.startswith(spoken["gap"].split("#")[0]), value
            assert value.endswith(spoken["open"]) is (expected[text] == "undetermined"), value
        failing += len(found)
        [report] = gidar.read(out / name)
        assert lost(data, report.data) == []
    assert failing


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_what_is_saved_in_another_format_is_read_by_its_ids(office: Any, tmp_path: Path, ending: str) -> None:
    data = figures.report(gidar.load_edition(), 11)
    data["narrative"] = {"overview": "甲\n乙", "problems": "丙", "other": "丁"}
    (tmp_path / "a.xlsx").write_bytes(made(data))
    saved = office(tmp_path, ending) / f"a.{ending}"
    for path in (saved, saved.with_suffix(".et")):  # WPS, too, tells formats by what files hold
        path.write_bytes(saved.read_bytes())
        [report] = gidar.read(path)
        assert lost(data, report.data) == [] and not report.doubts


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_an_error_value_is_no_blank(office: Any, tmp_path: Path, ending: str) -> None:
    """A formula that a clerk typed and that comes to nothing: its cell is not read, on any sheet."""
    import openpyxl

    data = figures.report(gidar.load_edition(), 11)
    (tmp_path / "own.xlsx").write_bytes(made(data))
    book = openpyxl.load_workbook(tmp_path / "own.xlsx")
    book.worksheets[3]["D10"], book.worksheets[3]["E10"] = "=1/0", "=NA()"
    book.save(tmp_path / "own.xlsx")
    other = openpyxl.Workbook()
    for line in (["甲"], ["乙", "丙", "丁"], [3, 1, "=1/0"]):
        other.active.append(line)
    other.save(tmp_path / "other.xlsx")
    out = office(tmp_path, ending)
    [report] = gidar.read(out / f"own.{ending}")
    unread = {pointer.rpartition("/")[2]: doubt.why["en"] for pointer, doubt in report.doubts.items()}
    assert unread.keys() == {"natural_persons", "commercial_enterprises"} and "#DIV/0!" in unread["natural_persons"]
    places = [sheet.unknown for sheet in workbook.sheets((out / f"other.{ending}").read_bytes())]
    assert places == [{(2, 2): "error_value"}]


def test_a_row_deleted_in_an_office_program_leaves_a_workbook_that_is_read(office: Any, tmp_path: Path) -> None:
    """LibreOffice then writes a line without cells at the end of the sheet, which takes no room."""
    import openpyxl

    (tmp_path / "a.xlsx").write_bytes(made(figures.report(gidar.load_edition(), 11)))
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book.worksheets[3].row_dimensions[1048576].height = 12
    book.save(tmp_path / "a.xlsx")
    [report] = gidar.read(tmp_path / "a.xlsx")
    assert not report.doubts
    [report] = gidar.read(office(tmp_path, "xlsx") / "a.xlsx")
    assert not report.doubts


def test_a_sheet_far_and_wide_in_the_old_format_is_bounded(office: Any, tmp_path: Path) -> None:
    """A cell at the end of a sheet makes a reader keep room for all of it."""
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, 1)
        sheet.write(65535, 255, 1)
    with pytest.raises(gidar.InputError) as refused:
        [*gidar.read(office(tmp_path, "xls") / "a.xls")]
    assert refused.value.key in ("spreadsheet_limits", "spreadsheet_cells")
