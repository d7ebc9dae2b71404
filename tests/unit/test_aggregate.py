"""Reports of parts added up: level by level as at once, exact where all are there, from below where some are not."""

import copy
import json
import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import complete
from conftest import Run
from gidar.inputs.json_text import report_from_mapping
from gidar.inputs.organ_list import read_entries, read_organs
from gidar.model.organs import Organ
from gidar.regions.sums import Expected
from gidar.writers.json import as_json
from in_process import called
from regions import CITY, PARTS, Json, added, base, codes, drawn


def test_a_blank_makes_the_sum_blank_and_is_named() -> None:
    edition = gidar.load_edition()
    rng = random.Random(0)
    parts = [drawn(rng, edition, f"{n}局") for n in range(6)]
    whole = added(parts, CITY)
    for part in parts[1:]:
        part["tables"]["licensing"]["administrative_licences"]["decisions"] = None
    found = gidar.aggregate(gidar.Parts(parts), CITY)
    assert found.data and list(found.blank) == ["/tables/licensing/administrative_licences/decisions"]
    assert "1局、2局、3局等5个单位" in found.blank["/tables/licensing/administrative_licences/decisions"]["zh"]
    assert found.data["tables"]["licensing"]["administrative_licences"]["decisions"] is None
    found.data["tables"]["licensing"] = whole["tables"]["licensing"]
    assert found.data == whole, "no other cell is touched"


def test_processing_fees_are_added_where_all_parts_give_them() -> None:
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(3)]
    for part in parts:
        part["processing_fees"] = None
    assert added(parts, CITY)["processing_fees"] is None
    for part in parts:
        part["processing_fees"] = {"notices": 2, "charged": 100, "received": Decimal("99.5")}
    assert added(parts, CITY)["processing_fees"] == {"notices": 6, "charged": 300, "received": Decimal("298.5")}
    parts[1]["processing_fees"]["charged"] = None
    found = gidar.aggregate(gidar.Parts(parts), CITY)
    assert found.data and found.data["processing_fees"] == {"notices": 6, "charged": None, "received": Decimal("298.5")}
    [(pointer, why)] = found.blank.items()
    assert pointer == "/processing_fees/charged" and "未填写" in why["zh"]
    # A document has no place for what the form does not print: nobody has left it blank.
    printed = report_from_mapping(parts[1])._replace(unfilled=frozenset({pointer}))
    why = gidar.aggregate(gidar.Parts([parts[0], printed]), CITY).blank[pointer]
    assert "未填写" not in why["zh"] and "1局" in why["zh"]


def test_amounts_keep_every_digit() -> None:
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(3)]
    amounts = [Decimal("9007199254740990.000001"), Decimal("0.0000000000000000000001"), Decimal("0.1")]
    for part, amount in zip(parts, amounts, strict=True):
        part["tables"]["fees"]["administrative_fees"]["amount"] = amount
    data = added(parts, CITY)
    assert data["tables"]["fees"]["administrative_fees"]["amount"] == Decimal("9007199254740990.1000010000000000000001")
    assert '"amount": 9007199254740990.1000010000000000000001' in as_json(data)
    assert not codes(gidar.validate(data, parts=gidar.Parts(parts, ["0局", "1局", "2局"])))
    parts[1]["tables"]["fees"]["administrative_fees"]["amount"] = Decimal("1e-300")
    found = gidar.aggregate(gidar.Parts(parts), CITY)
    assert found.data is None and "1局" in found.faults[0]["zh"], "more digits than an amount has"
    data["tables"]["fees"]["administrative_fees"]["amount"] = Decimal("1e-300")
    assert codes(gidar.validate(data, parts=gidar.Parts(parts))) == {"parts-sum"}


HOSTILE: dict[str, Callable[[Json], Any]] = {
    "a text": lambda r: r["tables"]["documents"]["rules"].update(issued="3件"),
    "a list": lambda r: r["tables"]["documents"]["rules"].update(issued=[1]),
    "a truth": lambda r: r["tables"]["documents"]["rules"].update(issued=True),
    "less than nothing": lambda r: r["tables"]["documents"]["rules"].update(issued=-1),
    "too much": lambda r: r["tables"]["documents"]["rules"].update(issued=10**300),
    "a part of one": lambda r: r["tables"]["documents"]["rules"].update(issued=Decimal("0.5")),
    "no row": lambda r: r["tables"]["documents"].pop("rules"),
    "no table": lambda r: r["tables"].pop("documents"),
    "a table that is none": lambda r: r["tables"].update(documents=7),
}


@pytest.mark.parametrize("fault", HOSTILE)
def test_a_part_with_a_faulty_cell_stops_the_sum_and_opens_the_check(fault: str) -> None:
    rng, edition = random.Random(1), gidar.load_edition()
    parts = [drawn(rng, edition, f"{n}局") for n in range(3)]
    names = [part["organ"]["name"] for part in parts]
    whole = added(parts, CITY)
    HOSTILE[fault](parts[1])
    found = gidar.aggregate(gidar.Parts(parts, names), CITY)
    assert found.data is None and all("1局" in text["zh"] and "1局" in text["en"] for text in found.faults)
    result = gidar.validate(whole, parts=gidar.Parts(parts, names))
    assert codes(result) <= {"parts-shortfall"}
    assert all("1局" in f.message() for f in result.findings if f.code in PARTS)


def test_what_cannot_be_added_is_said_in_a_line_a_report(tmp_path: Path) -> None:
    """Not in a line a cell: of a report of which a table was not read, nobody reads two hundred lines."""
    edition = gidar.load_edition()
    for n, value in enumerate((None, "若干", 0)):
        part = base("2021") | {"organ": {"name": f"{n}局"}}
        for row in part["tables"]["requests"].values():
            row.update(dict.fromkeys(row, value))
        (tmp_path / f"{n}.json").write_text(json.dumps(part), encoding="utf-8")
    labels = [
        edition.label(f"/tables/requests/received/{column}") for column in [*edition.tables["requests"].columns][:3]
    ]
    count = sum(pointer.startswith("/tables/requests/") for pointer in edition.cells)
    code, _, told = called("aggregate", str(tmp_path), "--name", CITY)
    own = [line for line in told.splitlines() if "局”的报告" in line and "错误" not in line]
    assert code == 1 and len(own) == 1 and f"“1局”的报告（{tmp_path / '1.json'}）有{count}栏没有读出" in own[0]
    assert all(label and label["zh"] in own[0] for label in labels) and len(told.splitlines()) < 10
    (tmp_path / "1.json").unlink()
    code, _, told = called("aggregate", str(tmp_path), "--name", CITY, "--lang", "en")
    [line] = [line for line in told.splitlines() if "0局" in line]
    assert code == 0 and f"{count} cells are blank" in line and "1局" not in told


def test_of_many_reports_that_cannot_be_added_none_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gidar.regions.sums.MAX_NOTES", 2)
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(4)]
    for part in parts[:3]:
        part["tables"]["documents"]["rules"]["issued"] = None
    parts[3]["tables"]["documents"]["rules"]["issued"] = "若干"
    found = gidar.aggregate(gidar.Parts(parts), CITY)
    assert found.data is None and "另有2份" in found.faults[-1]["zh"]


LEFT_OUT: dict[str, Callable[[Json], Any]] = {
    "other_year": lambda r: r.update(year=r["year"] - 1),
    "no_year": lambda r: r.update(year="2024"),
    "no_edition": lambda r: r.update(edition="1999", tables={}),
    "same_organ": lambda r: r["organ"].update(name="0局"),
    "not_listed": lambda r: r["organ"].update(name="九局"),
}


@pytest.mark.parametrize("reason", LEFT_OUT)
def test_a_report_that_cannot_be_added_is_said(reason: str) -> None:
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(3)]
    names = ["0局", "1局", "2局"]
    LEFT_OUT[reason](parts[2])
    words = gidar.load_edition().catalogue["words"]["left_out"][reason]
    start = words["en"].split("{")[0]
    found = gidar.aggregate(gidar.Parts(parts, names), CITY)
    of_years = "those for other years (1): 2局"  # which are told together
    assert found.data is None and (of_years if reason == "other_year" else start) in found.faults[0]["en"]
    assert len(found.faults) == (2 if reason in ("not_listed", "same_organ") else 1), "one cause, one sentence"
    parent = base("2021") | {"organ": {"name": CITY}, "scope": "region"}
    result = gidar.validate(parent, parts=gidar.Parts(parts, names))
    assert codes(result) == {"part-left-out", "part-missing"}
    [left_out] = [f for f in result.findings if f.code == "part-left-out"]
    assert left_out.severity == "warning" and start in left_out.message("en") and left_out.message("zh")


ONE, TWO = "11990100MB1A2B3C4G", "11990100MB2A2B3C4H"
UNPLACED: dict[str, tuple[tuple[str, ...], ...]] = {
    "other_code": (("2局", TWO),),
    "code_of_other": (("旧名", ONE), ("2局", TWO)),
    "which_listed": (("2局", "甲地"), ("2局", "乙地")),
}


@pytest.mark.parametrize("reason", UNPLACED)
def test_a_code_and_a_name_that_the_list_has_otherwise(reason: str) -> None:
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(3)]
    if reason != "which_listed":
        parts[2]["organ"]["code"] = ONE
    words = gidar.load_edition().catalogue["words"]["left_out"][reason]
    found = gidar.aggregate(gidar.Parts(parts, ["0局", "1局", *UNPLACED[reason]]), CITY)
    assert found.data is None and words["en"] in found.faults[0]["en"] and words["zh"] in found.faults[0]["zh"]


@pytest.mark.parametrize(
    "listed",
    [(("2局", ONE),), (("2局",),), ((ONE,),), (("旧名", ONE),), (("2局", ONE), ("2局", TWO)), (("2局", TWO), ("2局",))],
)
def test_a_code_tells_the_part_or_else_the_only_name(listed: tuple[tuple[str, ...], ...]) -> None:
    organ = Organ("2局", ONE)
    at = Expected(listed).place(organ)
    assert at is not None and (ONE in listed[at] or len(listed[at]) == 1)
    assert Expected(listed).is_called(at, organ) == ("旧名" not in listed[at])


@pytest.mark.parametrize(
    ("listed", "told"), [(("旧名", ONE), True), ((ONE, "旧名"), True), (("2局", ONE), False), ((ONE,), False)]
)
def test_a_code_that_the_list_has_under_another_name_is_told(listed: tuple[str, ...], told: bool) -> None:
    """It is added all the same: an organ may have been renamed."""
    parts = [base("2021") | {"organ": {"name": "2局", "code": ONE}}]
    found = gidar.aggregate(gidar.Parts(parts, [listed]), CITY)
    assert found.data is not None and ["“旧名”" in note["zh"] for note in found.notes] == [True] * told
    result = gidar.validate(base("2021") | {"scope": "region"}, parts=gidar.Parts(parts, [listed]))
    assert ("part-renamed" in codes(result)) == told


@pytest.mark.parametrize(
    ("regions", "own", "elsewhere"),
    [
        (["990103", "990103", "990103001", "110105"], None, ["110105"]),
        (["990103", "990103", "990100", "990205"], None, ["990205"]),
        (["990103", "990103"], "990205", ["990103"]),
        (["990103", "990103001", "990103"], "990103", []),
        (["990100", "990200", "990000", "110000"], "990000", ["110000"]),
        (["990100", "990200", "990300"], None, []),
        (["990100", "110100"], None, []),
        ([None, "990103", None], "990103", []),
        ([None, None], None, []),
    ],
)
def test_reports_of_a_region_elsewhere_are_named(
    tmp_path: Path, regions: list[str | None], own: str | None, elsewhere: list[str]
) -> None:
    """Where they are added up, and where a report is compared with them."""
    parts = [base("2021") for _ in regions]
    for at, (part, region) in enumerate(zip(parts, regions, strict=True)):
        part["organ"] = {"name": f"{at}局", "region": region}
    found = gidar.aggregate(gidar.Parts(parts), "示例县人民政府", region=own)
    assert found.added == len(parts)
    told = [note["en"].partition("region code ")[2][:6] for note in found.notes if "region code" in note["en"]]
    for at, part in enumerate(parts):
        (tmp_path / f"{at}.json").write_text(as_json(part), encoding="utf-8")
    whole = base("2021") | {"organ": {"name": "示例县人民政府", "region": own}}
    (tmp_path / "whole").mkdir()
    (tmp_path / "whole/a.json").write_text(as_json(whole), encoding="utf-8")
    files = [str(tmp_path / f"{at}.json") for at in range(len(parts))]
    _, _, errors = called("validate", str(tmp_path / "whole"), "--children", *files, "--lang", "en")
    assert [line.partition("region code ")[2][:6] for line in errors.splitlines() if "region code" in line] == told
    assert told == elsewhere and all("县" not in note["en"] for note in found.notes)


def test_many_that_cannot_be_added_are_counted() -> None:
    parts = [base("2021") | {"organ": {"name": "一局"}} for _ in range(1205)]
    result = gidar.validate(base("2021") | {"scope": "region"}, parts=gidar.Parts(parts))
    assert sum(f.code == "part-left-out" for f in result.findings) == 1000
    assert [n.params["count"] for n in result.not_checked if n.key == "too_many_parts"] == [1204]
    listed = gidar.validate(base("2021") | {"scope": "region"}, parts=gidar.Parts([], map(str, range(1205))))
    assert sum(f.code == "part-missing" for f in listed.findings) == 1000
    assert [n.params.get("count") for n in listed.not_checked if n.code == "parts-sum"] == [1205, None]
    faults = gidar.aggregate(gidar.Parts(parts), CITY).faults
    assert len(faults) == 1001 and "204" in faults[-1]["en"]


def test_nothing_of_a_part_is_kept_but_its_name() -> None:
    import gc
    import weakref

    class Seen(dict):
        pass

    alive: list[weakref.ref] = []

    def reports() -> Any:
        for n in range(50):
            mark = Seen()  # lives as long as the report
            alive.append(weakref.ref(mark))
            yield gidar.Report(base("2021") | {"organ": {"name": f"{n}局"}}, sheets=mark)
            del mark
            gc.collect()
            assert sum(ref() is not None for ref in alive) <= 2

    gc.collect()
    gc.freeze()  # so that only what is made from here on is looked through, fifty times
    try:
        assert gidar.aggregate(gidar.Parts(reports()), CITY).added == 50
    finally:
        gc.unfreeze()


def test_the_result_is_held_to_the_schema() -> None:
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(2)]
    for more in ({"code": "123"}, {"region": "36"}, {"scope": "all"}):
        assert gidar.aggregate(gidar.Parts(parts), CITY, **more).data is None
    for part in parts:
        part["tables"]["documents"]["rules"]["issued"] = 2**53 - 1
    found = gidar.aggregate(gidar.Parts(parts), CITY)
    assert found.data is None and len(found.faults) == 1
    assert gidar.aggregate(gidar.Parts([]), CITY).faults


def test_the_report_itself_and_its_office() -> None:
    office = base("2021") | {"organ": {"name": CITY}, "scope": "organ"}
    own = copy.deepcopy(office) | {"scope": "region"}
    found = gidar.aggregate(gidar.Parts([office, own]), CITY)
    assert found.data and found.added == 1 and CITY in found.notes[0]["zh"]


# ---- on the command line ----------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A city with two counties: city/<county>.json adds up counties/<county>/*.json."""
    rng, edition = random.Random(7), gidar.load_edition()
    for county in ("甲县", "乙县"):
        (tmp_path / "counties" / county).mkdir(parents=True)
        for n in range(10):
            name = f"{county}{n}局"
            path = tmp_path / "counties" / county / f"{n}.json"
            path.write_text(as_json(drawn(rng, edition, name)), encoding="utf-8")
            with (tmp_path / f"{county}.txt").open("a", encoding="utf-8") as file:
                file.write(f"{name}\n")
    return tmp_path


def found_by(run: Run, *args: object) -> tuple[int, list[Json]]:
    done = run("validate", *args, "--format", "json")
    [report] = json.loads(done.stdout)["reports"]
    return done.returncode, [f for f in report["findings"] if f["code"] in PARTS]


def test_a_tree_on_the_command_line(folder: Path, gidar_cli: Run) -> None:
    for county in ("甲县", "乙县"):
        done = gidar_cli(
            "aggregate", folder / "counties" / county, "--name", county, "--parts", folder / f"{county}.txt",
            "-o", folder / f"{county}.json",
        )  # fmt: skip
        assert done.returncode == 0 and not done.stdout and "10" in done.stderr, done.stderr
    counties = [folder / "甲县.json", folder / "乙县.json"]
    done = gidar_cli("aggregate", *counties, "--name", CITY, "--region", "990100")
    assert done.returncode == 0
    city = json.loads(done.stdout)
    (folder / "city.json").write_text(done.stdout, encoding="utf-8")
    (folder / "list.csv").write_text("organ_code,organ_name\n,甲县\n,乙县\n", encoding="gb18030")
    with_list = ["--children", *counties, "--parts", folder / "list.csv"]
    assert found_by(gidar_cli, folder / "city.json", *with_list) == (0, [])
    assert found_by(gidar_cli, folder / "city.json", "--children", *counties) == (0, [])
    city["tables"]["documents"]["rules"]["in_force"] += 1
    (folder / "city.json").write_text(json.dumps(city), encoding="utf-8")
    code, [finding] = found_by(gidar_cli, folder / "city.json", *with_list)
    assert (code, finding["code"], finding["difference"]) == (0, "parts-sum", 1)
    assert finding["cells"][0]["pointer"] == "/tables/documents/rules/in_force"
    assert gidar_cli("validate", folder / "city.json", *with_list, "--strict").returncode == 1


def test_a_tenth_is_missing(folder: Path, gidar_cli: Run) -> None:
    county = folder / "county.json"
    assert gidar_cli("aggregate", folder / "counties/甲县", "--name", "甲县", "-o", county).returncode == 0
    (folder / "counties/甲县/3.json").unlink()
    code, found = found_by(gidar_cli, county, "--children", folder / "counties/甲县", "--parts", folder / "甲县.txt")
    assert code == 0 and [f["code"] for f in found] == ["part-missing"] and "甲县3局" in found[0]["message"]
    code, found = found_by(gidar_cli, county, "--children", folder / "counties/甲县")
    assert code == 0 and {(f["code"], f["severity"]) for f in found} == {("parts-shortfall", "info")}
    done = gidar_cli(
        "aggregate", folder / "counties/甲县", "--name", "甲县", "--parts", folder / "甲县.txt", "--lang", "en"
    )
    assert done.returncode == 1 and not done.stdout and "甲县3局" in done.stderr


def test_what_stops_the_command(folder: Path, gidar_cli: Run) -> None:
    county = folder / "counties/甲县"
    out = folder / "out.json"

    def refused(*args: object) -> tuple[int, str]:
        done = gidar_cli("aggregate", *args, "--name", "甲县", "-o", out, "--lang", "en")
        assert not out.exists() and not done.stdout and "Traceback" not in done.stderr
        return done.returncode, done.stderr

    assert refused(folder / "nowhere")[0] == 2
    (folder / "two.csv").write_text("甲县0局,甲县1局\n", encoding="utf-8")
    (folder / "blank.txt").write_text("\n\n", encoding="utf-8")
    for name, words in {"two.csv": "more than one organ", "blank.txt": "empty", "none.txt": "no such file"}.items():
        code, said = refused(county, "--parts", folder / name)
        assert code == 2 and words in said
    (county / "broken.json").write_text("{", encoding="utf-8")
    code, said = refused(county)
    assert code == 2 and "broken.json" in said
    (county / "broken.json").unlink()
    report = json.loads((county / "0.json").read_text(encoding="utf-8"))
    report["organ"]["name"] = "\x1b[31m" + "长" * 150
    report["tables"]["documents"]["rules"]["issued"] = "7件"
    (county / "0.json").write_text(json.dumps(report), encoding="utf-8")
    code, said = refused(county)
    assert code == 1 and "gidar validate" in said and "\x1b" not in said
    out.write_text("mine")
    done = gidar_cli("aggregate", county, "--name", "甲县", "-o", out)
    assert done.returncode == 2 and out.read_text() == "mine"
    assert gidar_cli("validate", out, "--parts", folder / "甲县.txt").returncode == 2


def test_reports_of_a_package_and_of_lines(folder: Path, gidar_cli: Run) -> None:
    """However the parts are stored, the sum is the same."""
    county = folder / "counties/甲县"
    wanted = gidar_cli("aggregate", county, "--name", "甲县").stdout
    lines = [json.dumps(json.loads(path.read_text("utf-8")), ensure_ascii=False) for path in sorted(county.iterdir())]
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert gidar_cli("aggregate", folder / "all.jsonl", "--name", "甲县").stdout == wanted
    (folder / "deep/er").mkdir(parents=True)
    county.rename(folder / "deep/er/county")
    assert gidar_cli("aggregate", folder / "deep", "--name", "甲县").stdout == wanted


def test_lists_of_parts(tmp_path: Path) -> None:
    path = tmp_path / "list"
    label = {f["name"]: f["title"] for f in gidar.load_edition().table_schemas["reports"]["fields"]}["organ_name"]
    for text, wanted in {
        "甲局\n\n 乙局 \r\n": [("甲局",), ("乙局",)],
        "\ufeff甲局\n11990100MB1A2B3C4X\n": [("甲局",), ("11990100MB1A2B3C4X",)],
        "no,organ_name,organ_code\n1,甲局,11990100MB1A2B3C4X\n2,乙局,\n3,,\n4\n": [
            ("甲局", "11990100MB1A2B3C4X"),
            ("乙局",),
        ],
        f"{label}\n甲局\n": [("甲局",)],
        "序号,单位名称\n1,甲局\n2,乙局\n": [("甲局",), ("乙局",)],
        "单位名称\t代码\r\n甲局\t11990100MB1A2B3C4X\r\n": [("甲局", "11990100MB1A2B3C4X")],
        "甲局,\n乙局，\n丙局；\n丁局,,\n": [("甲局",), ("乙局",), ("丙局",), ("丁局",)],
        "\u3000甲局\u00a0\n\u200b\n \t \n乙 局\n": [("甲局",), ("乙 局",)],
        "甲局,11990100MB1A2B3C4X\n甲局,11990200MB1A2B3C4X\n": [
            ("甲局", "11990100MB1A2B3C4X"),
            ("甲局", "11990200MB1A2B3C4X"),
        ],
        "110联动中心\n12345热线中心\n": [("110联动中心",), ("12345热线中心",)],
        f"{label}\n文化、旅游和体育局\n甲局/丙局\n": [("文化、旅游和体育局",), ("甲局/丙局",)],
        "甲局\u2028乙局\v丙局\f丁局\u2029戊局\x85己局\n": [(f"{name}局",) for name in "甲乙丙丁戊己"],
        f"{label}\n甲局\u2028乙局\n": [("甲局",), ("乙局",)],
        "甲局,部门\v乙局,部门\n": [("甲局",), ("乙局",)],
        "Bureau of Culture & Tourism\nA+ Office: North\n": [("Bureau of Culture & Tourism",), ("A+ Office: North",)],
    }.items():
        path.write_text(text, encoding="utf-8")
        assert read_organs(path) == wanted
    path.write_bytes(b"\x00\xff")
    with pytest.raises(gidar.InputError):
        read_organs(path)


@pytest.mark.parametrize(
    "text",
    [
        "organ_name,organ_kind\n甲局,department\n乙县,government\n",
        "\ufeff机关名称,机关类别\n甲局,部门\n乙县,政府\n",
        "organ_kind,organ_name\nDepartment,甲局\nGovernment,乙县\n",
        "单位;类型\n甲局;政府部门\n乙县;地方政府\n",
        "单位名称；类型\n甲局；部门\n乙县；政府\n",
        "单位\t类别\n甲局\t部门\n乙县\t政府\n",
        "name|kind\n甲局|department\n乙县|government\n",
        "甲局,部门\n乙县,政府\n",
        "甲局；部门\n乙县；政府\n",
        "甲局\tdepartment\n乙县\tgovernment\n",
        "单位名称,类型,机关类别\n甲局,部门,\n乙县,,政府\n",
    ],
)
def test_kinds_stand_in_a_column_however_it_is_parted(tmp_path: Path, text: str) -> None:
    for encoding in ("utf-8", "gb18030"):
        (tmp_path / "list.txt").write_bytes(text.removeprefix("\ufeff" * (encoding != "utf-8")).encode(encoding))
        assert read_entries(tmp_path / "list.txt") == [(("甲局",), "department"), (("乙县",), "government")]


@pytest.mark.parametrize("department", ["部门", "政府部门", "部门\n丙局,部门"])
@pytest.mark.parametrize("code", ["", "11230500MB0000002F"])
def test_an_organ_below_the_first_whose_kind_may_be_a_heading_is_none(
    tmp_path: Path, department: str, code: str
) -> None:
    text = f"乙县,{code},政府\n甲局,,{department}\n" if code else f"乙县,政府\n甲局,{department}\n"
    (tmp_path / "list.txt").write_text(text.replace("丙局,", "丙局,,") if code else text, encoding="utf-8")
    found = read_entries(tmp_path / "list.txt")
    assert found[:2] == [(("乙县", code) if code else ("乙县",), "government"), (("甲局",), "department")]
    assert found[2:] == [(("丙局",), "department")] * department.count("丙局")


@pytest.mark.parametrize("heading", ["区县", "科室", "主管机关", "联系人"])
def test_a_heading_that_looks_like_an_organ_is_one_above_organs(tmp_path: Path, heading: str) -> None:
    (tmp_path / "list.txt").write_text(f"{heading},部门\n甲区,乙局\n", encoding="utf-8")
    assert read_organs(tmp_path / "list.txt") == [("乙局",)]


@pytest.mark.parametrize(
    ("text", "key", "details"),
    [
        ("甲局\n乙局\n\n甲局\n", "parts_twice", {"line": 4, "first": 1}),
        ("甲局\n甲局\u200b \n", "parts_twice", {"line": 2, "first": 1}),
        ("11990100MB1A2B3C4X\n11990100mb1a2b3c4x\n", "parts_twice", {"line": 2, "first": 1}),
        ("甲局,11990100MB1A2B3C4X\n甲局\n", "parts_twice", {"line": 2, "first": 1}),
        ("1. 甲局\n2. 乙局\n", "parts_numbered", {"line": 1, "number": "1."}),
        ("甲局\n（二）乙局\n", "parts_numbered", {"line": 2, "number": "（二）"}),
        ("一、甲局\n", "parts_numbered", {"line": 1, "number": "一、"}),
        ("①甲局\n", "parts_numbered", {"line": 1, "number": "①"}),
        ("１、甲局\n", "parts_numbered", {"line": 1, "number": "１、"}),
        ("1甲局\n2乙局\n", "parts_numbered", {"line": 1, "number": "1"}),
        ("1,甲局\n2,乙局\n", "parts_numbered", {"line": 1, "number": "1"}),
        ("1\t甲局\n", "parts_numbered", {"line": 1, "number": "1"}),
        ("机关名称\n1. 甲局\n", "parts_numbered", {"line": 2, "number": "1."}),
        ("- 甲局\n", "parts_numbered", {"line": 1, "number": "-"}),
        ("甲局，乙局，丙局\n", "parts_several", {"line": 1}),
        ("甲局,乙局\n", "parts_several", {"line": 1}),
        ("甲局\n乙局、丙局\n", "parts_several", {"line": 2}),
        ("甲局;乙局\n", "parts_several", {"line": 1}),
        ("甲局\t乙局\n", "parts_several", {"line": 1}),
        *((f"丙局\n甲局{mark}乙局\n", "parts_several", {"line": 2}) for mark in "/／\\＼·・•|｜&＆+～:：."),
        ("甲局 / 乙局\n", "parts_several", {"line": 1}),
        ('"甲局\n乙局"\n', "parts_several", {"line": 1}),
        ('序号,机关名称\n1,"甲局\n乙局"\n', "parts_several", {"line": 2}),
        ("序号,机关名称\n1,甲局\v乙局\n", "parts_nameless", {"line": 2}),
        ("示例县公安局 示例县财政局\n", "parts_spaced", {"line": 1}),
        ("\n , \n", "empty", {}),
        ("\ufeff", "empty", {}),
        (f"{'organ_name'}\n\n", "parts_none", {}),
        ("organ_kind\ngovernment\n", "parts_kind_alone", {"text": "organ_kind"}),
        ("序号；类型\n1；部门\n", "parts_kind_alone", {"text": "序号,类型"}),
        ("organ_name,organ_kind\n甲局,部门\n,部门\n", "parts_nameless", {"line": 3}),
        ("机关名称,负责人\n,张三\n", "parts_nameless", {"line": 2}),
        ("甲县名单\n\n单位名称,类型\n甲局,部门\n", "parts_heading_below", {"line": 3}),
        ("甲县名单\n序号,部门\n1,甲局\n", "parts_heading_below", {"line": 2}),
        ("甲局,部门\n乙局,垂管\n丙县,政府\n", "parts_several", {"line": 2}),
        ("甲局,部门\n乙局,垂管\n", "parts_several", {"line": 2}),
        ("11990100MB1A2B3C4X,甲局,部门\n11990100MB1A2B3C5X,乙局,垂管\n", "parts_several", {"line": 2}),
        ("单位名称,类型,机关类别\n甲局,部门,乡镇\n", "parts_kind", {"line": 2, "text": "部门,乡镇"}),
        ("甲局;上级\n", "parts_several", {"line": 1}),
    ],
)
def test_lists_that_are_refused_say_which_line_and_why(tmp_path: Path, text: str, key: str, details: dict) -> None:
    path = tmp_path / "list.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(gidar.InputError) as refused:
        read_organs(path)
    assert refused.value.key == key
    assert details.items() <= refused.value.details.items()
    assert refused.value.line("zh").startswith(str(path)) and refused.value.line("en")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04", "DOCX/ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC/WPS"),
        (b"%PDF-1.4\n", "PDF"),
        (b"{\\rtf1 x}", "RTF"),
        (b'["a"]', "JSON"),
        (b'\xef\xbb\xbf{"parts": []}', "JSON"),
        (b"<html><p>a</p></html>", "HTML"),
    ],
)
def test_a_list_of_another_kind_is_no_list_of_names(tmp_path: Path, data: bytes, kind: str) -> None:
    (tmp_path / "list.txt").write_bytes(data)
    with pytest.raises(gidar.InputError) as caught:
        read_organs(tmp_path / "list.txt")
    assert (caught.value.key, caught.value.details) == ("parts_other_kind", {"kind": kind})


def test_the_same_organ_is_added_once_however_its_name_is_written(tmp_path: Path) -> None:
    one = base(gidar.editions()[-1])
    reports = []
    for name in ("甲局", "甲局 ", "\u3000甲\u200b局", "甲\n局"):
        report = copy.deepcopy(one)
        report["organ"] = {"name": name}
        reports.append(report)
    added = gidar.aggregate(gidar.Parts(reports, ["\ufeff甲局\u00a0", "甲局"]), "某县")
    assert added.added == 1 and len(added.faults) == 3


def test_the_old_names_go_on_working_and_say_so() -> None:
    with pytest.warns(DeprecationWarning, match="use Parts"):
        old = gidar.Children
    assert old is gidar.Parts
    part = base(gidar.editions()[-1]) | {"organ": {"name": "甲局"}, "scope": "organ"}
    with pytest.warns(DeprecationWarning, match="use parts"):
        assert gidar.aggregate(children=gidar.Parts([part]), name=CITY).added == 1
    with pytest.warns(DeprecationWarning, match="use parts"):
        assert "parts-sum" not in codes(gidar.validate(part, children=gidar.Parts([])))


@pytest.mark.parametrize("listed", [False, True])
def test_with_a_list_the_others_are_not_added_up_if_a_report_cannot_be_read(tmp_path: Path, listed: bool) -> None:
    parts = [complete("2021") | {"organ": {"name": f"示例县{name}局"}} for name in "甲乙"]
    for part in parts:
        (tmp_path / f"{part['organ']['name']}.json").write_text(json.dumps(part), encoding="utf-8")
    (tmp_path / "示例县丙局.docx").write_bytes(b"PK\x03\x04 nothing")
    organs = tmp_path.parent / f"{tmp_path.name}.txt"
    organs.write_text("示例县甲局\n示例县乙局\n示例县丙局\n", encoding="utf-8")
    given = ("aggregate", str(tmp_path), "--name", "示例县人民政府", *(("--parts", str(organs)) if listed else ()))
    code, out, said = called(*given, "--allow-unread")
    assert code == 2 and (out == "") is listed
    assert ("汇总不完整" in said) is not listed  # there is no sum that is incomplete
    assert ("“示例县丙局”在名单内，没有它可以使用的报告" in said) is listed
    refused = called(*given)[2]
    assert "--allow-unread" in refused and ("名单内单位的报告须齐全" in refused) is listed


@pytest.mark.parametrize("odd", [0, 2])
def test_reports_of_two_years_are_not_added_up_and_the_year_that_was_taken_is_said(odd: int) -> None:
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(3)]
    year = parts[1]["year"]
    parts[odd]["year"] = year - 1
    first, others = (year - 1, 2) if odd == 0 else (year, 1)
    named = [f"{n}局" for n in range(3) if parts[n]["year"] != first]
    for listed in (None, ["0局", "1局", "2局"]):
        [fault] = gidar.aggregate(gidar.Parts(parts, listed), CITY).faults
        told = "、".join(f"“{name}”（{name}，{2 * year - 1 - first}年度）" for name in named)
        assert f"最先读到的是{first}年度的报告，另有{others}份不是这一年度的：{told}；" in fault["zh"]
        assert f"the first is for {first}; those for other years ({others}): {named[0]} (" in fault["en"]


def test_the_year_is_that_of_the_parts_and_not_of_what_is_on_no_list() -> None:
    """Nor that of the region's own report of the year before."""
    parts = [base("2021") | {"organ": {"name": f"{n}局"}} for n in range(3)]
    year = parts[1]["year"]
    parts[0]["year"] = year - 1
    found = gidar.aggregate(gidar.Parts(parts, ["1局", "2局"]), CITY)
    [fault] = found.faults
    assert found.data is None and found.added == 2 and "0局" in fault["zh"] and "名单" in fault["zh"]
    later = gidar.aggregate(gidar.Parts([*parts[1:], parts[0]], ["1局", "2局"]), CITY)
    assert later.added == 2 and not any("最先读到" in fault["zh"] for fault in later.faults)
    own = base("2021") | {"organ": {"name": CITY}, "scope": "region", "year": year - 1}
    assert added([own, *parts[1:]], CITY)["year"] == year
    alone = gidar.aggregate(gidar.Parts(parts, ["3局"]), CITY)
    assert alone.data is None and alone.added == 0 and len(alone.faults) == 4, "three on no list, and no part"


def test_a_part_without_a_name_is_called_by_its_code_or_where_it_was_read(tmp_path: Path, example: dict) -> None:
    named: dict = {"甲.json": {"name": None}, "乙.json": {"name": None, "code": "11230500MB0000002F"}}
    for file, organ in named.items():
        example["tables"]["requests"]["received"]["total"] = "?"
        (tmp_path / file).write_text(json.dumps(example | {"organ": organ}, ensure_ascii=False), encoding="utf-8")
    found = gidar.aggregate(gidar.Parts(gidar.read(tmp_path)), "某县人民政府", errors=lambda report: 1)
    said = "".join(text["zh"] for text in (*found.faults, *found.faulty))
    assert "“11230500MB0000002F”的报告" in said and "甲.json”的报告" in said and "null" not in said
