"""What a roll is given that is not as it should be: all of it is in the roll, or named, and nothing falls silent."""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

import gidar
from cases import DIST
from city import DAY, YEAR, report_of, written
from gidar.roll.file_names import Bearers
from in_process import called

BROKEN = b"PK\x03\x04 nothing to read here"
ORGANS = ("示例市甲局", "示例市乙局", "示例县人民政府", "示例县人民政府办公室")
SCHEMA = json.loads((DIST / gidar.editions()[-1] / "roll.schema.json").read_text(encoding="utf-8"))


class Office:
    """A folder of reports with its list."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.list = folder / "in", folder / "list.txt"
        self.folder.mkdir()
        self.list.write_text("\n".join(ORGANS), encoding="utf-8")

    def given(self, *more: str) -> tuple[str, ...]:
        return ("roll", str(self.folder), "--parts", str(self.list), "--as-of", DAY, "--year", str(YEAR), *more)

    def file(self, name: str, organ: str | None, year: int | None = YEAR, scope: str = "organ") -> None:
        """A sound report of an organ."""
        report = report_of(21) | {"year": year, "scope": scope}
        report["organ"]["name"] = organ
        place = self.folder / name
        place.parent.mkdir(exist_ok=True)
        written(place, "json", report)

    def broken(self, name: str) -> str:
        """A file that cannot be read; its source."""
        place = self.folder / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(BROKEN)
        return str(place)

    def rolled(self, *more: str) -> tuple[int, dict[str, Any], str]:
        code, out, err = called(*self.given(*more), "--format", "json", "--lang", "en")
        document = json.loads(out)
        jsonschema.Draft202012Validator(SCHEMA).validate(document)
        return code, document, err


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def unreadable(document: dict[str, Any]) -> dict[str, list[str]]:
    return {one["name"]: one["unreadable"] for one in document["organs"] if one["unreadable"]}


@pytest.mark.parametrize("given", ["nothing is there", "nothing is in it", "no report has a year"])
def test_where_the_year_is_not_known_it_is_said_what_was_found(office: Office, given: str) -> None:
    if given == "nothing is there":
        office.folder.rmdir()
    elif given == "no report has a year":
        office.file("a", ORGANS[0], year=None)
    code, out, told = called("roll", str(office.folder), "--parts", str(office.list), "--lang", "en")
    assert (code, out) == (2, "")
    assert ("No report with a usable year" in told) == (given == "no report has a year")
    assert ("No report was read" in told) == (given != "no report has a year")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_row_of_an_organ_names_its_file_that_cannot_be_read(office: Office, tmp_path: Path, lang: str) -> None:
    office.file("a", ORGANS[0])
    first, own = office.broken("示例市甲局（修改稿）.docx"), office.broken("示例市乙局/2024年报.docx")
    code, document, _ = office.rolled()
    assert code == 2 and unreadable(document) == {ORGANS[0]: [first], ORGANS[1]: [own]}
    assert [one["source"] for one in document["unreadable"]] == [own, first]
    text, page = (called(*office.given("--lang", lang, "--format", form))[1] for form in ("text", "html"))
    called(*office.given("--lang", lang, "-o", str(tmp_path / "r.xlsx")))
    rows = [*openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[1].iter_rows(values_only=True)]
    for name, source in ((ORGANS[0], first), (ORGANS[1], own)):
        assert [line for line in text.splitlines() if name in line and source in line]
        assert [row for row in rows if row[0] == name and any(source in str(value) for value in row)]
        assert page.count(source) == 2, "in the row and among what could not be read"


def test_a_scan_or_an_empty_folder_of_an_organ_is_in_its_row(office: Office) -> None:
    """What every folder may have is passed over; what an organ may have sent as its report is told with it."""
    scan = office.broken(f"{ORGANS[0]}（盖章）.jpg")
    (office.folder / ORGANS[1]).mkdir()
    office.file("c", ORGANS[2])
    code, document, err = office.rolled("--kind", "other")
    assert (code, unreadable(document)) == (1, {ORGANS[0]: [scan], ORGANS[1]: [str(office.folder / ORGANS[1])]})
    assert scan in err and not document["unreadable"]


@pytest.mark.parametrize(
    ("source", "organs"),
    [
        ("示例县人民政府办公室年报.docx", [3]),  # the other name is only a piece of it
        ("示例县人民政府.docx", [2]),
        ("示例县人民政府/示例市甲局.docx", [0]),  # the file says more than its folder
        ("示例市甲局/年报.docx", [0]),
        ("示例 市甲局\u200b.docx", [0]),
        ("收文.zip#报送/示例市乙局.docx", [1]),
        ("示例市甲局、示例市乙局.docx", [0, 1]),
        ("年报.docx", []),
        ("reports.jsonl:3", []),
    ],
)
def test_whose_file_one_is_by_its_name(tmp_path: Path, source: str, organs: list[int]) -> None:
    root = tmp_path / "示例市甲局报来"
    root.mkdir()
    bearers = Bearers([(name,) for name in ORGANS], [str(root)])
    assert bearers.of(str(root / source)) == organs
    assert bearers.of(str(tmp_path / "示例市甲局报来" / "x.docx")) == [], "what was given is called after nobody"


def test_a_file_called_after_several_organs_goes_back_to_none(office: Office, tmp_path: Path) -> None:
    shared, own = office.broken("示例市甲局、示例市乙局.docx"), office.broken("示例县人民政府办公室.docx")
    _, document, _ = office.rolled("--returns", str(tmp_path / "back"))
    assert unreadable(document) == {ORGANS[0]: [shared], ORGANS[1]: [shared], ORGANS[3]: [own]}
    assert os.listdir(tmp_path / "back") == [f"{ORGANS[3]}-{YEAR}.html"]


def test_last_years_file_that_cannot_be_read_is_no_report_of_this_year(office: Office, tmp_path: Path) -> None:
    office.file("b", ORGANS[1])
    (tmp_path / "old").mkdir()
    old = tmp_path / f"old/{ORGANS[0]}.docx"
    old.write_bytes(BROKEN)
    code, document, _ = office.rolled("--previous", str(tmp_path / "old"), "--returns", str(tmp_path / "back"))
    assert code == 2 and not document["clean"] and not unreadable(document) and not document["unreadable"]
    assert [one["source"] for one in document["unreadable_previous"]] == [str(old)]
    assert not os.listdir(tmp_path / "back")
    text = called(*office.given("--previous", str(tmp_path / "old"), "--lang", "en"))[1]
    assert "Last year's reports that could not be read" in text and "counted above as not received" not in text
    same = office.broken(f"{ORGANS[0]}.docx")
    _, document, _ = office.rolled("--previous", str(office.folder))
    assert [one["source"] for one in document["unreadable"]] == [same] and not document["unreadable_previous"]


def test_a_report_that_says_nobody_on_the_list_is_named_with_whom_its_file_is_called_after(office: Office) -> None:
    office.file(ORGANS[0], None)
    office.file(ORGANS[1], "示例市乙厅")
    office.file("示例县人民政府", ORGANS[2])
    office.file("示例县人民政府（旧）", None)
    code, document, _ = office.rolled()
    found = {one["name"]: [Path(source).stem for source in one["misnamed"]] for one in document["organs"]}
    assert code == 1 and found == {ORGANS[0]: [ORGANS[0]], ORGANS[1]: [ORGANS[1]], ORGANS[2]: [], ORGANS[3]: []}
    assert len(document["unlisted"]) == 3
    text = called(*office.given())[1]
    assert text.count(f"{ORGANS[1]}.json") == 2


def test_reports_of_the_organ_and_of_its_region_are_no_versions_of_one(office: Office) -> None:
    office.file("a", ORGANS[2])
    office.file("b", ORGANS[2], scope="region")
    code, document, _ = office.rolled()
    [own] = [one for one in document["organs"] if one["others"]]
    assert (code, own["newer"]) == (1, None)
    assert "统计范围不同" in called(*office.given())[1]


def test_nothing_of_several_years_names_and_lines_falls_silent(office: Office) -> None:
    lines = [
        json.dumps(report_of(21) | {"organ": {"name": name}}, default=float)
        for name in ("示例市 甲局", "示例市乙局\u200b")
    ]
    (office.folder / "a.jsonl").write_text("\n".join([*lines, "{broken", "", "[1]"]), encoding="utf-8")
    office.file("2022/a", ORGANS[0], YEAR - 2)
    office.file("none", ORGANS[1], None)
    code, document, err = office.rolled()
    states = [bool(one["report"]) for one in document["organs"]]
    assert (code, states) == (2, [True, True, False, False])
    assert [one["year"] for one in document["other_years"]] == [YEAR - 2, None]
    ends = [one["source"].rpartition(":")[2] for one in document["unreadable"]]
    assert ends == ["3", "5"] and all(f"a.jsonl:{end}" in err for end in ends)


def test_the_list_and_the_reports_may_have_changed_places(office: Office) -> None:
    office.file("a", ORGANS[0])
    code, out, err = called("roll", str(office.list), "--parts", str(office.folder), "--lang", "en")
    assert (code, out) == (2, "") and "the list is a folder" in err
