"""A province that collects three thousand reports: roll, sheets, summary and waivers say what is true of each."""

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import etree

from cases import ROOT
from in_process import called

sys.path.insert(0, str(ROOT / "benchmarks"))
import generate

pytestmark = pytest.mark.xdist_group("province")
COUNT, EVERY, ABSENT, LATE = 3_000, 20, 40, range(100, 3_000, 97)
DAY = "2025-04-10"


class Province(NamedTuple):
    """The reports, the list, the codes of organs with a faulty report, of those that are late, and of the absent."""

    reports: Path
    parts: Path
    faulty: set[str]
    late: set[str]
    absent: set[str]


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Province:
    folder = tmp_path_factory.mktemp("province")
    faulty, late, absent, listed, lines = set[str](), set[str](), set[str](), list[tuple[str, str]](), list[bytes]()
    form = generate.form_of("2021")
    for at, (report, fault) in enumerate(generate.reports(form, COUNT, "province", 1 / EVERY)):
        code = report["organ"]["code"]
        listed.append((report["organ"]["name"], code))
        if at < ABSENT:
            if report["organ"]["kind"] != "township":  # which has no deadline, as its name tells
                absent.add(code)
            continue
        if fault:
            faulty.add(code)
        if at in LATE and report["organ"]["kind"] in ("department", "government"):
            report["published"] = "2025-04-02"
            late.add(code)
        lines.append(generate.line(report))
    (folder / "reports.jsonl").write_bytes(b"".join(lines))
    with (folder / "list.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("organ_name", "organ_code"), *listed])
    return Province(folder / "reports.jsonl", folder / "list.csv", faulty, late, absent)


def rolled(province: Province, *more: str) -> dict[str, Any]:
    given = ("roll", str(province.reports), "--parts", str(province.parts), "--as-of", DAY, "--kind", "department")
    code, out, err = called(*given, "--format", "json", *more)
    assert code == 1, err
    document: dict[str, Any] = json.loads(out)
    return document


def own(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((organ["code"], organ) for organ in document["organs"])


def test_every_trouble_is_where_it_belongs_and_each_faulty_report_has_its_sheet(
    province: Province, tmp_path: Path
) -> None:
    document = rolled(province, "--returns", str(tmp_path / "back"))
    assert len(document["organs"]) == COUNT and not document["unlisted"] and not document["unreadable"]
    assert {code for code, organ in own(document) if organ["state"] == "missing"} == province.absent
    assert {code for code, organ in own(document) if organ["state"] == "late"} == province.late
    found = {code for code, organ in own(document) if organ["report"] and _findings(organ) > (code in province.late)}
    assert found == province.faulty and len(found) > COUNT / EVERY / 2
    failing = [organ for _, organ in own(document) if organ["report"] and organ["report"]["verdict"] != "valid"]
    sheets = [*(tmp_path / "back").iterdir()]
    assert len(sheets) == len(failing)
    names = {organ["name"] for organ in failing}
    for sheet in sheets[:: len(sheets) // 10]:
        text = sheet.read_text(encoding="utf-8")
        assert re.sub(r"-2024(\(\d+\))?$", "", sheet.stem) in names
        assert sum(name in text for name in names) == 1 and province.reports.name not in text


def _findings(organ: dict[str, Any]) -> int:
    return int(organ["report"]["errors"] + organ["report"]["warnings"])


def test_the_summary_is_one_page_of_less_than_two_megabytes(province: Province, tmp_path: Path) -> None:
    page, kept = tmp_path / "s.html", str(tmp_path / "r.json")
    assert called("validate", str(province.reports), "--summary", "--format", "html", "-o", str(page))[0] == 1
    called("validate", str(province.reports), "--summary", "--format", "json", "-o", kept)
    summary = json.loads(Path(kept).read_text(encoding="utf-8"))["summary"]
    assert page.stat().st_size < 2_000_000
    tree = etree.HTML(page.read_text(encoding="utf-8"))
    # The drawings come first: hundreds of reports are listed below them, and do not take a page of paper each.
    places = [tree.xpath(f"//section[@id='{name}']")[0].sourceline for name in ("years", "rules", "organs", "faulty")]
    assert places == sorted(places) and len(tree.xpath("//section[@id='faulty']//li")) == len(tree.xpath("//article"))
    assert not tree.xpath("//nav//ol") and "article { break-before: page" not in page.read_text(encoding="utf-8")
    assert len(tree.xpath("//article")) == summary["invalid"] + summary["incomplete"]
    figures = tree.xpath("//section[@id='rules']//td[@class='figure'][1]/text()")
    assert [int(text) for text in figures] == [rule["findings"] for rule in summary["by_rule"]]


def test_what_was_waived_is_counted_so_and_sent_back_to_nobody(province: Province, tmp_path: Path) -> None:
    kept, waivers = str(tmp_path / "r.json"), str(tmp_path / "w.csv")
    called("validate", str(province.reports), "--format", "jsonl", "-o", kept)
    assert (
        called("waive", kept, "--reason", "已核实", "--by", "省公开办", "--until", "2099-12-31", "-o", waivers)[0] == 0
    )
    document = rolled(province, "--waivers", waivers, "--returns", str(tmp_path / "back"))
    reports = [organ["report"] for _, organ in own(document) if organ["report"]]
    assert sum(report["errors"] for report in reports) == 0 < sum(report["waived"] for report in reports)
    agreed = tmp_path / "agreed.jsonl"
    called("validate", str(province.reports), "--waivers", waivers, "--format", "jsonl", "-o", str(agreed))
    lines = [json.loads(line) for line in agreed.read_text(encoding="utf-8").splitlines()]
    left = [line for line in lines if line["verdict"] != "valid" and not line.get("excused")]
    assert len([*(tmp_path / "back").iterdir()]) == len(left) < sum(line["verdict"] != "valid" for line in lines)
    assert not [line for line in left if all(finding.get("waived") for finding in line["findings"])]
