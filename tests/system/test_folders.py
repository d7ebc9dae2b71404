"""Folders as they are handed in, of files of every kind: whatever lies in one is read, or it is named.

Each folder is drawn from a seed, which the name of the test gives; GIDAR_FOLDERS says how many are drawn, GIDAR_SEED
draws others.
"""

import csv
import io
import json
import os
import random
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import in_process
from cases import DIST, package_of, patched
from conftest import ROOT, called
from gidar import load_edition
from gidar.writers import files
from in_process import INTERNAL

FOLDERS = int(os.environ.get("GIDAR_FOLDERS", "25"))
SEED = os.environ.get("GIDAR_SEED", "folders")
PAGE = (ROOT / "examples/hongze-2023.html").read_text(encoding="utf-8")
FORM = (DIST / "2021/form.zh.html").read_text(encoding="utf-8")
FORMATS = ("json", "jsonl", "csv", "github", "html")

Json = dict[str, Any]


class Folder:
    """A folder that is filled at random, and what is in it.

    Attributes:
        reports: {path: figures of the cell} of the files with reports.
        unread: the files that could be reports and are not read.
        passed: what every folder has.
        faulty: the organs whose reports have errors.
    """

    def __init__(self, root: Path, rng: random.Random) -> None:
        self.root, self.rng = root, rng
        self.reports: dict[Path, list[int]] = {}
        self.unread: list[Path] = []
        self.passed: list[Path] = []
        self.faulty: list[str] = []
        self._count = 0

    def fill(self, folder: Path, depth: int = 0) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        kinds = [*REPORTS, *UNREAD, *PASSED] if self.rng.random() < 0.6 else [*REPORTS, *PASSED]
        for kind in self.rng.sample(kinds, self.rng.randint(1, 7)):
            kind(self, folder)
        for _ in range(self.rng.randint(0, 2 if depth < 2 else 0)):
            self.fill(folder / self.name(), depth + 1)

    def name(self) -> str:
        self._count += 1
        return f"{self.rng.choice('甲乙丙丁')}{self._count}局"

    def report(self, faulty: float = 0.2) -> Json:
        name = self.name()
        report = patched(ROOT / "spec/conformance/bases/zero-2021", [])
        report["organ"] = {"name": name}
        report["tables"]["documents"]["rules"]["in_force"] = self.rng.randint(0, 99)
        if self.rng.random() < faulty:
            report["tables"]["requests"]["received"]["total"] += 1
            self.faulty.append(name)
        return report

    def write(self, path: Path, data: bytes | str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path


def figure(report: Json) -> int:
    return at(report, "documents.rules.in_force")


def text(report: Json, **options: Any) -> str:
    return json.dumps(report, ensure_ascii=False, **options)


# ---- files with reports ------------------------------------------------------------------------------


def one_report(made: Folder, folder: Path) -> None:
    report = made.report()
    ending = made.rng.choice((".json", ".JSON"))
    made.reports[made.write(folder / f"{made.name()}{ending}", text(report, indent=1))] = [figure(report)]


def report_lines(made: Folder, folder: Path) -> None:
    lines = [made.report() for _ in range(made.rng.randint(1, 4))]
    path = made.write(folder / f"{made.name()}.jsonl", "\n".join(map(text, lines)))
    made.reports[path] = [figure(line) for line in lines]


def page(made: Folder, folder: Path) -> None:
    """The form as it is published, filled in."""
    report = made.report(0)
    path = made.write(folder / f"{made.name()}.html", published(report))
    made.reports[path] = [figure(report)]


def published(report: Json, markdown: bool = False) -> str:
    form = re.sub(r'(<td data-cell="([^"]*)">)', lambda cell: cell[1] + str(at(report, cell[2])), FORM)
    title = f"{report['organ']['name']}{report['year']}年政府信息公开工作年度报告"
    return f"# {title}\n\n{form}" if markdown else f"<h1>{title}</h1>{form}"


NOTICES = (
    "readme.json",
    "Notice.json",
    "license-mit.json",
    "COPYING.jsonl",
    "notice.html",
    "readme.md",
    "NOTICE.txt.json",
)


def report_called_a_notice(made: Folder, folder: Path) -> None:
    report = made.report(0)
    path = folder / made.name() / made.rng.choice(NOTICES)
    whole = published(report, path.suffix == ".md") if path.suffix in (".html", ".md") else text(report)
    made.reports[made.write(path, whole)] = [figure(report)]


def at(report: Json, cell: str) -> int:
    table, row, column = cell.split(".")
    return report["tables"][table][row][column]


def package(made: Folder, folder: Path) -> None:
    report = made.report(0)
    files = package_of(report, "2021") or {}
    place = folder / made.name()
    for name, data in files.items():
        made.write(place / name, data)
    made.reports[place / "datapackage.json"] = [figure(report)]
    if made.rng.random() < 0.5:
        one_report(made, place)
    if made.rng.random() < 0.3:
        made.unread.append(made.write(place / "old.csv", "a,b\n1,2\n"))


def spread_package(made: Folder, folder: Path) -> None:
    """A package whose tables and their schemas lie in folders further down, some with more beside them."""
    report = made.report(0)
    place, data = folder / made.name(), made.rng.choice(("data", "data/表格", "."))
    for name, content in (package_of(report, "2021") or {}).items():
        made.write(place / (name if name == "datapackage.json" else f"{data}/{name}"), content)
    descriptor = json.loads((place / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        made.write(place / f"schemas/{resource['name']}.json", text(resource["schema"]))
        resource |= {"path": f"{data}/{resource['path']}", "schema": f"schemas/{resource['name']}.json"}
    made.write(place / "datapackage.json", text(descriptor))
    made.reports[place / "datapackage.json"] = [figure(report)]
    for kind in made.rng.sample([one_report, unread, left_by_systems], made.rng.randint(0, 2)):
        kind(made, place / data)


def archive_of(path: Path, files: dict[str, bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def specification() -> dict[str, bytes]:
    """A copy of the specification as it is published, without the packages of its suite."""
    files = {path.relative_to(DIST / "2021").as_posix(): path for path in (DIST / "2021").rglob("*")}
    return {
        name: path.read_bytes() for name, path in files.items() if path.is_file() and "conformance/bases" not in name
    }


def packed_copy(made: Folder, folder: Path) -> None:
    """A copy of the specification that somebody filled in and packed, sometimes with more in it."""
    report, root = made.report(0), made.rng.choice(("", "2021/"))
    files = specification() | (package_of(report, "2021") or {})
    path = folder / f"{made.name()}.zip"
    made.reports[path] = [figure(report)]
    made.passed.append(path)
    if made.rng.random() < 0.5:
        files |= dict([made.rng.choice([("甲局.json", text(report).encode()), ("tables/old.csv", b"a,b\n")])])
        made.unread.append(path)
    archive_of(path, {root + name: data for name, data in files.items()})


def packed_package(made: Folder, folder: Path) -> None:
    report = made.report(0)
    path = folder / f"{made.name()}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (package_of(report, "2021") or {}).items():
            archive.writestr(f"in/{name}", data)
        archive.writestr("__MACOSX/in/._requests.csv", b"\0")
    made.reports[path] = [figure(report)]
    made.passed.append(path)


def office_file(made: Folder, folder: Path) -> None:
    """A filled workbook or Word file, at times under the name that WPS gives its own."""
    report, ending = made.report(0), made.rng.choice(("xlsx", "docx"))
    [data] = files(ending, [(report, load_edition())]).values()
    own = ".et" if ending == "xlsx" and made.rng.random() < 0.5 else f".{ending}"
    made.reports[made.write(folder / f"{made.name()}{own}", data)] = [figure(report)]


def named_in_gbk(made: Folder, folder: Path) -> None:
    """As an archive of another system is unpacked, whose names are no UTF-8."""
    report = made.report(0)
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + made.name().encode("gbk") + b".json"))
    made.reports[made.write(path, text(report))] = [figure(report)]


REPORTS: list[Callable[[Folder, Path], None]] = [
    *(one_report, one_report, report_lines, page, package, packed_package),
    *(report_called_a_notice, spread_package, packed_copy, office_file, named_in_gbk),
]


# ---- files that could be reports, and are not read -----------------------------------------------------


def unread(made: Folder, folder: Path) -> None:
    """A file with the reason that is given for it."""
    report = made.report(0)
    whole, ending = text(report), made.rng.choice(sorted(CONTENTS))
    contents = CONTENTS[ending]
    made.unread.append(made.write(folder / f"{made.name()}{ending.strip(' ')}", contents(whole)))


EMPTY = ("html", "docx", "xlsx", "pdf", "csv", "zip", "md", "txt", "xls", "et", "ofd", "parquet", "wps", "png.json")


def page_of(report: str) -> str:
    """One of two reports on a page."""
    return published(json.loads(report))


CONTENTS: dict[str, Callable[[str], bytes | str]] = {
    ".json": lambda report: report[:-9],
    " .json": lambda report: "",
    "  .json": lambda report: f"[{report}]",
    "   .json": lambda report: f"{report}\n{report}\n",
    "    .json": lambda report: PAGE,
    "     .json": lambda report: '{"name": "settings"}',
    "      .json": lambda report: report.encode("utf-16"),
    ".jsonl": lambda report: json.dumps(json.loads(report), indent=1),
    " .jsonl": lambda report: f"[{report}]",
    "  .jsonl": lambda report: "",
    ".txt": lambda report: "本年度没有收到申请。\n",
    ".md": lambda report: "# 年度报告\n\n没有表格。\n",
    ".html": lambda report: "<html><body><p>年度报告见附件</p></body></html>",
    ".docx": lambda report: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ".pdf": lambda report: b"%PDF-1.4\n",
    ".zip": lambda report: b"PK\x03\x04",
    ".csv": lambda report: "row,total\nreceived,1\n",
    ".xlsx": lambda report: b"PK\x03\x04",
    ".doc": lambda report: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ".wps": lambda report: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ".ofd": lambda report: b"PK\x03\x04",
    ".rar": lambda report: b"Rar!\x1a\x07",
    ".7z": lambda report: b"7z\xbc\xaf\x27\x1c",
    ".parquet": lambda report: b"PAR1",
    ".et": lambda report: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ".xls": lambda report: report,
    ".ods": lambda report: b"PK\x03\x04",
    ".rtf": lambda report: "{\\rtf1 }",
    ".odt": lambda report: b"PK\x05\x06" + bytes(18),
    ".mht": lambda report: "MIME-Version: 1.0\n\n",
    **{f"{' ' * n}.{kind}": lambda report: "" for n, kind in enumerate(EMPTY, 1)},
    "                    .html": lambda report: page_of(report) + page_of(report.replace("局", "委员会")),
    "": lambda report: report,
    ".json.bak": lambda report: report,
}


def link(made: Folder, folder: Path) -> None:
    """To a folder around it, to itself, elsewhere, to nothing."""
    path = folder / f"{made.name()}{made.rng.choice(('.json', '.html', ''))}"
    path.symlink_to(made.rng.choice([folder, ROOT / "examples/shuangyashan-2024.json", folder / "nowhere", path]))
    made.unread.append(path)


def pipe(made: Folder, folder: Path) -> None:
    path = folder / f"{made.name()}{made.rng.choice(('.json', '.jsonl', '.docx', '.xlsx', '.csv', '.zip', ''))}"
    os.mkfifo(path)
    made.unread.append(path)


def archive_of_reports(made: Folder, folder: Path) -> None:
    """Reports and documents, or archives of them, in an archive that holds no package."""
    report = made.report(0)
    inside = {"a.json": text(report).encode(), "甲/a.html": published(report).encode(), "b.docx": b"PK\x03\x04"}
    names = made.rng.sample(sorted(inside), made.rng.randint(1, 3))
    packed = {name: inside[name] for name in names}
    if made.rng.random() < 0.4:
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as within:
            for name, content in (package_of(report, "2021") or {}).items():
                within.writestr(name, content)
        packed = {"inner.zip": data.getvalue()}
    made.unread.append(archive_of(folder / f"{made.name()}.zip", packed))


def blank_copy_with_more(made: Folder, folder: Path) -> None:
    more = text(made.report(0)).encode()
    path = archive_of(folder / f"{made.name()}.zip", specification() | {"甲局.json": more})
    made.unread.append(path)
    made.passed.append(path)


def copy_without_descriptor(made: Folder, folder: Path) -> None:
    """A copy of the specification that was filled in, and has lost its datapackage.json."""
    place, files = folder / made.name(), package_of(made.report(0), "2021") or {}
    for name, data in (specification() | files).items():
        if name != "datapackage.json":
            (made.unread if name in files else made.passed).append(made.write(place / name, data))


UNREAD: list[Callable[[Folder, Path], None]] = [
    *[unread] * 12,
    *(link, pipe, archive_of_reports, blank_copy_with_more, copy_without_descriptor),
]


# ---- what every folder has -----------------------------------------------------------------------------


def left_by_systems(made: Folder, folder: Path) -> None:
    name = made.rng.choice(
        [
            *("._甲.json", ".vscode/settings.json", ".git/config", "__MACOSX/._a.json", "Thumbs.db", "desktop.ini"),
            *(".DS_Store", "~$甲局.docx", "照片/1.jpg", "scan.PNG", "README.md", "LICENSE", "空/.keep"),
        ]
    )
    made.passed.append(made.write(folder / name, b"\0\1"))


def names(made: Folder, folder: Path) -> None:
    made.passed.append(made.write(folder / f"{made.name()}.txt", "甲局\n\n乙县人民政府\n"))


def results(made: Folder, folder: Path) -> None:
    form = made.rng.choice((*FORMATS[:3], *FORMATS[4:], "sarif"))
    done = called(["", "", "", "validate", "examples/faulty-2024", "missing.json", "--format", form])
    made.passed.append(made.write(folder / f"result{made.name()}.{form}", done.stdout))


def record(made: Folder, folder: Path) -> None:
    done = called(["", "", "", "extract", "examples/hongze-2023.html", "--format", "json"])
    made.passed.append(made.write(folder / f"{made.name()}.json", done.stdout))


def saved_page(made: Folder, folder: Path) -> None:
    page(made, folder)
    path = [*made.reports][-1]
    made.passed.append(made.write(path.parent / f"{path.stem}_files/style.css", "p {}"))


def copy(made: Folder, folder: Path) -> None:
    place = folder / "third_party"
    if not place.exists():
        shutil.copytree(DIST / "2021", place / "2021")
        made.passed += [path for path in place.rglob("*") if path.is_file()]
        if made.rng.random() < 0.3:
            one_report(made, place / "2021")


PASSED: list[Callable[[Folder, Path], None]] = [*[left_by_systems] * 5, names, results, record, saved_page, copy]


# ---- the properties ------------------------------------------------------------------------------------


@pytest.fixture(params=range(FOLDERS), ids=lambda seed: f"seed={seed}")
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    folder = Folder(tmp_path / "in", random.Random(f"{SEED} {request.param}"))
    folder.fill(folder.root)
    return folder


def run(*args: object) -> tuple[int, str, str]:
    done = called(["", "", "", *map(str, args)])
    assert not any(text in done.stderr for text in ("Traceback", *INTERNAL)), done.stderr
    return done.returncode, done.stdout, done.stderr


def places(path: Path, root: Path) -> Iterator[Path]:
    """A file, and the folders that it lies in, below the one that was given."""
    yield path
    yield from (folder for folder in path.parents if folder.is_relative_to(root) and folder != root)


def in_file(source: str, path: Path) -> bool:
    return source == str(path) or source.startswith((f"{path}:", f"{path}#"))


def test_every_file_is_read_or_named(made: Folder) -> None:
    code, out, err = run("validate", made.root, "--format", "json")
    result = json.loads(out)
    read = [report["source"] for report in result["reports"]]
    assert len(read) == sum(map(len, made.reports.values()))
    for path, figures in made.reports.items():
        assert sum(source == str(path) or source.startswith((f"{path}:", f"{path}#")) for source in read) == len(
            figures
        )
    unread = [entry["source"] for entry in result["unreadable"]]
    for path in made.unread:
        assert any(in_file(source, path) for source in unread), path
        assert str(path) in err
    if made.reports or made.unread:
        assert len({source.rpartition(":")[0] or source for source in unread}) <= len(made.unread), unread
    lines = [line for line in err.splitlines() if line.startswith("已略过")]
    assert len(lines) == bool(made.passed)
    for path in made.passed:
        assert any(str(place) in lines[0] for place in places(path, made.root)) or "等" in lines[0], path
    invalid = any(not report["valid"] for report in result["reports"])
    assert code == (2 if made.unread or not made.reports else int(invalid))
    assert result["valid"] == (code == 0)


def test_every_format_names_what_was_not_read(made: Folder) -> None:
    for form in made.rng.sample(FORMATS, 2):
        code, out, _ = run("validate", made.root, "--format", form)
        assert code == 2 or not made.unread
        said = "".join(cell for line in csv.reader(io.StringIO(out)) for cell in line) if form == "csv" else out
        assert all(str(path) in said for path in made.unread)


def test_sums_are_those_of_the_reports_that_are_named(made: Folder) -> None:
    code, out, err = run("aggregate", made.root, "--name", "某县人民政府")
    assert all(str(path) in err for path in made.unread)
    if made.unread or not made.reports:
        assert code and not out
        code, out, err = run("aggregate", made.root, "--name", "某县人民政府", "--allow-unread")
        assert code == 2
    if made.reports:
        figures = [figure for found in made.reports.values() for figure in found]
        assert json.loads(out)["tables"]["documents"]["rules"]["in_force"] == sum(figures)
        assert all(name in err for name in made.faulty)
        assert code == (2 if made.unread else int(bool(made.faulty)))


def test_nothing_is_held_to_incomplete_reports(made: Folder, tmp_path: Path) -> None:
    whole = made.write(tmp_path / "whole.json", text(made.report(0)))
    for option in ("--children", "--previous"):
        code, out, err = run("validate", whole, option, made.root, "--format", "json")
        result = json.loads(out)
        if made.unread or not made.reports:
            assert code == 2 and not result["reports"] and not result["valid"] and "--allow-unread" in err
            assert len(result["unreadable"]) >= len(made.unread)
            code, out, _ = run("validate", whole, option, made.root, "--format", "json", "--allow-unread")
            assert code == 2
        assert len(json.loads(out)["reports"]) == 1


@pytest.mark.parametrize("again", ["{}", "{}/", "{}/.", "{}/../in", "{}/../link"])
def test_a_folder_that_is_given_twice_is_read_once(tmp_path: Path, example: dict, again: str) -> None:
    """However it is written: its reports do not count twice, and none is missing."""
    Folder(tmp_path, random.Random(1)).write(tmp_path / "in/a.json", text(example))
    (tmp_path / "link").symlink_to("in")
    given = (tmp_path / "in", again.format(tmp_path / "in"))
    code, out, err = run("validate", *given, "--format", "json")
    assert code == 0 and [one["source"] for one in json.loads(out)["reports"]] == [str(tmp_path / "in/a.json")]
    code, out, err = run("aggregate", *given, "--name", "某市")
    assert code == 0 and json.loads(out), err
    missing = tmp_path / "none.json"
    assert run("validate", missing, f"{tmp_path}/./none.json")[2].count("none.json") == 1


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("in", "in/a.json"),
        ("in/a.json", "in"),
        ("in", "in/sub/../a.json"),
        ("in", "link/a.json"),
        ("in", "alias.json"),
        ("in/a.json", "in/./a.json"),
        ("in", "in/sub"),
        ("in/sub", "in"),
        ("in", "in/package"),
        ("in", "in/package/datapackage.json"),
        ("in/package", "in/package/datapackage.json"),
        ("in", "in/lines.jsonl"),
        ("in", "in/packed.zip"),
        ("in", "in/.hidden/a.json"),
        ("in", "in/*.json*"),
    ],
)
def test_what_also_lies_in_a_folder_that_is_given_is_read_once(
    tmp_path: Path, example: dict, first: str, again: str
) -> None:
    """Whatever way it is named, in whatever order; that is said once, and a file that is left out of folders is read
    where it is named."""
    made = Folder(tmp_path, random.Random(1))

    def other(name: str) -> Json:
        return example | {"organ": {"name": name}}

    for path in ("in/a.json", "in/sub/b.json", "in/.hidden/a.json"):
        made.write(tmp_path / path, text(other(path)))
    made.write(tmp_path / "in/lines.jsonl", "".join(text(other(f"行{n}局")) + "\n" for n in range(2)))
    (tmp_path / "in/package").mkdir()
    packed = package_of(other("表局"), "2021") or {}
    for name, data in packed.items():
        made.write(tmp_path / "in/package" / name, data)
    archive_of(tmp_path / "in/packed.zip", package_of(other("压缩局"), "2021") or {})
    (tmp_path / "link").symlink_to("in")
    (tmp_path / "alias.json").symlink_to("in/a.json")
    given = (tmp_path / first, tmp_path / again)
    for arguments in (given, given[::-1]):
        alone = {
            report["organ"]
            for path in arguments
            for report in json.loads(run("validate", path, "--format", "json")[1])["reports"]
        }
        _, out, err = run("validate", *arguments, "--format", "json")
        found = [report["organ"] for report in json.loads(out)["reports"]]
        assert sorted(found) == sorted(alone) and not json.loads(out)["unreadable"], (found, alone)
        if ".hidden" not in again:
            assert err.count("重复指定") == 1, err
        _, out, err = run("aggregate", *arguments, "--name", "某市")
        assert out and json.loads(out)["organ"]["name"] == "某市", err


# ---- single kinds --------------------------------------------------------------------------------------


def test_patterns_that_the_shell_left_as_they_are(tmp_path: Path, example: dict) -> None:
    for name in ("b.json", "a.json", "[c].json"):
        (tmp_path / name).write_text(text(example), encoding="utf-8")
    found = json.loads(run("validate", tmp_path / "*.json", "--format", "json")[1])["reports"]
    assert [Path(report["source"]).name for report in found] == ["[c].json", "a.json", "b.json"]
    assert run("validate", tmp_path / "[c].json")[0] == 0
    assert (
        run("validate", tmp_path / "a.json", "--previous", tmp_path / "?.json", "--children", tmp_path / "?.json")[0]
        == 0
    )
    assert run("convert", tmp_path / "?.json", "--to-edition", "2021")[0] == 0
    code, _, err = run("validate", tmp_path / "*.jsonl")
    assert code == 2 and "通配符" in err


@pytest.mark.parametrize(
    ("name", "said"),
    {
        "list.json": "列表", "two.json": "不止一段", "page.json": "HTML", "pretty.jsonl": ".json", "list.jsonl": "列表",
        "word.jsonl": "DOC", "result.json": "校验结果", "table.json": "CSV", "a.xlsx": "另存为 .xlsx",
        "a.wps": "文件是空的", "a.rar": "解压", "a.jpg": "图片", "a.parquet": "整个文件夹", "a.zip": "解压",
    }.items(),
)  # fmt: skip
def test_the_true_cause_is_said(tmp_path: Path, example: dict, name: str, said: str) -> None:
    whole = text(example)
    contents = {
        "list.json": f"[{whole}]", "two.json": f"{whole}\n{whole}", "page.json": PAGE, "list.jsonl": f"[{whole}]",
        "pretty.jsonl": text(example, indent=1), "word.jsonl": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "result.json": '{"result_version": 1, "reports": []}', "table.json": "report,row,total\n1,received,2\n",
        "a.xlsx": b"no spreadsheet",
    }  # fmt: skip
    data = contents.get(name, b"")
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    if name == "a.zip":
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("a.json", whole)
    code, out, err = run("validate", tmp_path / name)
    assert code == 2 and not out and said in err and err.count("\n") == 1, err


def packed(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "\xff")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"report,row,total\n1,received,2\n", "CSV"),
        (b"PK\x03\x04", "ZIP"),
        (b"PK\x03\x04\xff\xfe\0", "ZIP"),
        (packed("xl/workbook.xml"), "XLSX"),
        (packed("datapackage.json"), "ZIP"),
        (b"\x1f\x8b\x08\0\xff", "GZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "DOC"),
        (PAGE.encode(), "HTML"),
        (b"%PDF-1.7", "PDF"),
        (b'[{"edition": "2021"}]', "列表"),
        (b'{"edition":\n"2021"}\n{"edition":\n"2021"}\n', "不止一段"),
    ],
)
def test_standard_input_of_another_kind(gidar_cli: Any, data: bytes, said: str) -> None:
    done = gidar_cli("validate", "-", input=data, encoding=None)
    assert done.returncode == 2 and not done.stdout and said in done.stderr.decode()


def test_standard_input_may_have_one_report_in_each_line(gidar_cli: Any, example: dict) -> None:
    """As what convert writes: each line is read, or named by its number."""
    line = json.dumps(example, ensure_ascii=False)
    done = gidar_cli("validate", "-", "--format", "json", input=f"{line}\n\n{{x}}\r\n{line}\n")
    found = json.loads(done.stdout)
    assert done.returncode == 2 and [report["source"] for report in found["reports"]] == ["-:1", "-:4"]
    assert [lost["source"] for lost in found["unreadable"]] == ["-:3"] and "第3行" in done.stderr


def test_a_hyphen_as_output_is_standard_output(tmp_path: Path, gidar_cli: Any, example: dict) -> None:
    (tmp_path / "a.json").write_text(text(example), encoding="utf-8")
    written = gidar_cli("convert", "a.json", "--to", "jsonl", "-o", "-", cwd=tmp_path)
    assert written.returncode == 0 and json.loads(written.stdout)["year"] == example["year"]
    refused = gidar_cli("convert", "a.json", "--to", "xlsx", "-o", "-", cwd=tmp_path)
    assert refused.returncode == 2 and not refused.stdout and [*tmp_path.iterdir()] == [tmp_path / "a.json"]


def test_a_result_that_is_written_beside_the_reports(tmp_path: Path, gidar_cli: Any, example: dict) -> None:
    (tmp_path / "a.json").write_text(text(example), encoding="utf-8")
    for _ in range(2):
        with (tmp_path / "result.json").open("wb") as out:
            done = gidar_cli("validate", tmp_path, "--format", "json", stdout=out, stderr=-1, capture_output=False)
        assert done.returncode == 0, done.stderr


def test_a_copy_that_was_filled_in_is_a_package(tmp_path: Path) -> None:
    shutil.copytree(DIST / "2021", tmp_path / "2021")
    report = patched(ROOT / "spec/conformance/bases/zero-2021", [])
    for name, data in (package_of(report, "2021") or {}).items():
        (tmp_path / "2021" / name).write_bytes(data)
    code, out, _ = run("validate", tmp_path, "--format", "json")
    assert code == 0 and len(json.loads(out)["reports"]) == 1


def test_more_in_an_archive_than_its_package_is_named(tmp_path: Path) -> None:
    report = patched(ROOT / "spec/conformance/bases/zero-2021", [])
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as archive:
        for name, data in (package_of(report, "2021") or {}).items():
            archive.writestr(name, data)
        archive.writestr("甲局.json", text(report))
    code, out, err = run("validate", tmp_path, "--format", "json")
    assert code == 2 and len(json.loads(out)["reports"]) == 1 and "p.zip#甲局.json" in err


def test_the_list_of_parts_may_lie_among_them(tmp_path: Path) -> None:
    report = patched(ROOT / "spec/conformance/bases/zero-2021", []) | {"organ": {"name": "甲局"}}
    (tmp_path / "a.json").write_text(text(report), encoding="utf-8")
    (tmp_path / "list.csv").write_text("organ_name\n甲局\n", encoding="utf-8")
    assert run("aggregate", tmp_path, "--name", "某县", "--parts", tmp_path / "list.csv")[0] == 0
    assert run("aggregate", tmp_path, "--name", "某县")[0] == 2


# ---- what an adversary got past the reader ---------------------------------------------------------------

FILLED = {path.name: path.read_bytes() for path in (ROOT / "examples/shuangyashan-2024").iterdir()}
FAULTY = {path.name: path.read_bytes() for path in (ROOT / "examples/faulty-2024").iterdir()}
SECOND = (ROOT / "examples/hongze-2023.json").read_bytes()


MORE = ("second.json", "old.csv", "tables/second.json", "notice.md")


@pytest.mark.parametrize("blank", [False, True])
@pytest.mark.parametrize(
    ("root", "name"), [*(("", name) for name in MORE), *(("2021/", name) for name in (*MORE, "../requests.csv"))]
)
def test_what_a_packed_copy_does_not_list_is_named(tmp_path: Path, root: str, blank: bool, name: str) -> None:
    """Also a report by the name of a notice, and what bears a name of the copy but lies outside its folder."""
    place = name.removeprefix("../") if name.startswith("../") else root + name
    more = published(json.loads(SECOND), True).encode() if name.endswith(".md") else SECOND
    files = specification() | ({} if blank else FILLED)
    archive_of(tmp_path / "in/x.zip", {root + own: data for own, data in files.items()} | {place: more})
    for path in (tmp_path / "in", tmp_path / "in/x.zip"):
        code, out, err = run("validate", path, "--format", "json")
        assert code == 2 and f"x.zip#{place}：" in err, err
        if not blank:
            assert [report["verdict"] for report in json.loads(out)["reports"]] == ["valid"]
            assert len(json.loads(out)["unreadable"]) == 1


def digests(files: dict[str, bytes]) -> bytes:
    return "".join(f"{sha256(data).hexdigest()}  {name}\n" for name, data in files.items()).encode()


LISTS = {
    "empty": b"",
    "no text": b"\xff\xfe\0",
    "of nothing": b"-\n- \n",
    "of no table": digests({"edition.json": b"{}"}),
    "of a table that is not there": digests({"expenses.csv": b""}),
    "of one table": digests({"documents.csv": FAULTY["documents.csv"], "datapackage.json": FAULTY["datapackage.json"]}),
    "of tables as they are not": digests(dict.fromkeys(FAULTY, b"")),
}


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_does_not_vouch_for_the_tables_proves_no_blank_copy(
    tmp_path: Path, name: str, packed: bool
) -> None:
    files = FAULTY | {"edition.json": b"{}", "CHECKSUMS": LISTS[name]}
    if packed:
        archive_of(tmp_path / "x.zip", files)
    else:
        for file, data in files.items():
            (tmp_path / "p").mkdir(exist_ok=True)
            (tmp_path / "p" / file).write_bytes(data)
    _, out, _ = run("validate", tmp_path, "--format", "json")
    assert [report["verdict"] for report in json.loads(out)["reports"]] == ["invalid"]


@pytest.mark.parametrize("packed", [True, False])
def test_what_differs_from_the_published_file_is_not_of_the_copy(tmp_path: Path, packed: bool) -> None:
    """Line ends may be others; a report in the place of a file of the copy is read, or named where it is packed."""
    files = specification() | {"conformance/sentences.json": SECOND}
    files = {name: data.replace(b"\n", b"\r\n") if name.endswith(".csv") else data for name, data in files.items()}
    if packed:
        archive_of(tmp_path / "x.zip", files)
        code, _, err = run("validate", tmp_path)
        assert code == 2 and "x.zip#conformance/sentences.json：" in err
        return
    for name, data in files.items():
        (tmp_path / "2021" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "2021" / name).write_bytes(data)
    code, out, err = run("validate", tmp_path, "--format", "json")
    assert code == 1 and len(json.loads(out)["reports"]) == 1, err


def test_filled_tables_of_a_copy_that_lost_its_descriptor_are_named(tmp_path: Path) -> None:
    made = Folder(tmp_path, random.Random(1))
    one_report(made, tmp_path)
    copy_without_descriptor(made, tmp_path)
    code, _, err = run("validate", tmp_path)
    assert code == 2 and len(made.unread) > 5 and all(f"{path}：" in err for path in made.unread)


@pytest.mark.parametrize("descriptor, reason", [("{", "有错，无法确定"), (None, "没有列出这个文件")])
def test_why_a_table_beside_a_descriptor_is_not_read(tmp_path: Path, descriptor: str | None, reason: str) -> None:
    """Beside a faulty descriptor nobody knows what belongs to the package; beside a sound one, what does not."""
    for path in (ROOT / "spec/conformance/bases/zero-2021").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "more.csv").write_text("report\n", encoding="utf-8")
    if descriptor is not None:
        (tmp_path / "datapackage.json").write_text(descriptor, encoding="utf-8")
    code, _, err = run("validate", tmp_path)
    assert code == 2 and err.count(reason) == 1  # a cause is said once, and every file that it concerns is named
    tables = ["more.csv"] if descriptor is None else sorted(path.name for path in tmp_path.glob("*.csv"))
    assert [line for line in err.splitlines() if ".csv：" in line] == [
        f"{tmp_path / name}：" + (line.partition("：")[2] if not at else "原因同上")
        for at, name in enumerate(tables)
        for line in err.splitlines()
        if reason in line
    ]
    code, out, _ = run("validate", tmp_path, "--format", "json")
    causes = {entry["source"]: entry["message"] for entry in json.loads(out)["unreadable"]}
    assert all(reason in causes[str(tmp_path / name)] for name in tables)


@pytest.mark.parametrize(
    "name", [*NOTICES, "Notice.xlsx", "license.docx", "readme.pdf", "authors.jsonl", "changelog-zh.htm", "copying.zip"]
)
def test_what_bears_the_name_of_a_notice_and_ends_in_a_kind_that_is_read_is_read(tmp_path: Path, name: str) -> None:
    """A sound report is validated, anything else refused; a text without rows of the form remains a notice."""
    sound = patched(ROOT / "spec/conformance/bases/zero-2021", [])
    ending = Path(name).suffix.lower()
    whole = published(sound, ending == ".md") if ending in (".html", ".htm", ".md") else text(sound)
    (tmp_path / name).write_text(whole, encoding="utf-8")
    code, out, err = run("validate", tmp_path, "--format", "json")
    if ending in (".xlsx", ".docx", ".pdf", ".zip"):
        assert code == 2 and f"{name}：" in err
    else:
        assert len(json.loads(out)["reports"]) == 1 and not err


@pytest.mark.parametrize(
    "name", ["README.md", "notice.txt", "LICENSE", "readme.zh.md", "CHANGELOG.rst", "authors_zh.md"]
)
def test_a_notice_is_passed_over(tmp_path: Path, name: str) -> None:
    one_report(Folder(tmp_path, random.Random(1)), tmp_path)
    shutil.copy(ROOT / "README.md", tmp_path / name)
    code, _, err = run("validate", tmp_path)
    assert code < 2 and name in err


def test_an_archive_of_many_notices_is_not_read_for_ever(tmp_path: Path) -> None:
    """What was not looked into is no notice for certain, and named."""
    notices = {f"{number}/README.md": b"# x\n" * 2**18 for number in range(200)}
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (FILLED | notices).items():
            archive.writestr(name, data)
    code, _, err = run("validate", tmp_path)
    assert code == 2 and "x.zip#0/README.md" in err.splitlines()[-1]
    assert sum(line.startswith(f"{tmp_path}/x.zip#") for line in err.splitlines()) > 190


def test_the_files_of_a_package_may_lie_further_down(tmp_path: Path) -> None:
    """By any path that the descriptor names them by; what lies beside them there is named or read."""
    made = Folder(tmp_path, random.Random(1))
    for seed in range(8):
        made.rng = random.Random(seed)
        spread_package(made, tmp_path)
    code, out, err = run("validate", tmp_path, "--format", "json")
    assert len(json.loads(out)["reports"]) == sum(map(len, made.reports.values()))
    assert code == 2 and {line.partition("：")[0] for line in err.splitlines()[:-1]} == {*map(str, made.unread)}


def test_a_folder_by_the_name_of_a_table_is_looked_at(tmp_path: Path) -> None:
    for name, data in (FILLED | {"fees.csv/second.json": SECOND}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if (tmp_path / name) != tmp_path / "fees.csv":
            (tmp_path / name).write_bytes(data)
    code, out, err = run("validate", tmp_path, "--format", "json")
    assert code == 2 and "fees.csv" in err
    assert [report["source"] for report in json.loads(out)["reports"]] == [str(tmp_path / "fees.csv/second.json")]


@pytest.mark.parametrize("form", ["text", *FORMATS])
def test_a_name_that_is_no_utf_8_is_written_in_every_format(tmp_path: Path, form: str) -> None:
    path = os.fsencode(tmp_path) + b"/\xb1\xa8\xb8\xe6.json"
    shutil.copy(os.fsencode(ROOT / "examples/shuangyashan-2024.json"), path)
    code, out, err = run("validate", tmp_path, "--format", form)
    assert code == 0 and not err, err
    assert form == "github" or out


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "parquet", "html", "docx", "xlsx"])
def test_a_name_that_is_no_utf_8_is_told_whoever_writes(tmp_path: Path, form: str) -> None:
    odd = os.fsdecode(b"\xb1\xa8\xb8\xe6")
    report, page = tmp_path / f"{odd}.json", tmp_path / f"{odd}.html"
    shutil.copy(ROOT / "examples/hongze-2023.json", report)
    shutil.copy(ROOT / "examples/hongze-2023.html", page)
    for number, command in enumerate(
        (
            ("convert", report),
            ("convert", page),
            ("convert", report, "--to-edition", "2019"),
            ("new", "--edition", "2021", "--previous", report),
            ("aggregate", report, "--name", "某县"),
        )
    ):
        out = tmp_path / f"{odd}{number}.{form}"
        code, _, err = run(*command, "--to", form, "-o", out)
        assert code in (0, 1) and out.exists(), (command, err)


@pytest.mark.parametrize("more", [(), ("--summary",), ("--format", "jsonl"), ("--processes", "2")])
def test_several_reports_of_an_organ_for_a_year_are_told(tmp_path: Path, more: tuple[str, ...]) -> None:
    """Whatever the name of the file, and however the organ is written; another year, region or organ is no second."""
    report = json.loads((ROOT / "examples/hongze-2023.json").read_text(encoding="utf-8"))
    organ = report["organ"]
    others = {
        "b": {},
        "c": {"organ": organ | {"name": f" {organ['name']}"}},
        "year": {"year": 2022},
        "organ": {"organ": organ | {"name": "某局", "code": None}},
        "region": {"organ": organ | {"region": "110101", "code": None}},
        "nobody": {"organ": organ | {"name": None, "code": None}},
        "nobody else": {"organ": organ | {"name": None, "code": None}},
    }
    for name, change in {"a": {}, **others}.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(report | change, ensure_ascii=False), encoding="utf-8")
    alone = in_process.called("validate", str(tmp_path / "a.json"), str(tmp_path / "year.json"), *more)
    code, _, err = in_process.called("validate", str(tmp_path), *more)
    files = "、".join(str(tmp_path / f"{name}.json") for name in "abc")
    told = f"“{organ['name']}”2023年度有3份报告（{files}），各份都已分别校验；统计范围相同的，请核实以哪一份为准。"
    assert code == alone[0] == 1 and [line.strip() for line in err.splitlines() if "份报告（" in line] == [told]
    assert "份报告（" not in alone[2]


@pytest.mark.parametrize("more", [(), ("--engine", "duckdb"), ("--processes", "2")])
def test_several_reports_of_an_organ_in_one_package_are_told(tmp_path: Path, more: tuple[str, ...]) -> None:
    edition = load_edition()
    report = patched(ROOT / "spec/conformance/bases/zero-2021", [])
    reports = [report | {"organ": {"name": name}} for name in ("甲局", "乙局", "甲局 ")]
    for name, data in files("csv", [(one, edition) for one in reports]).items():
        (tmp_path / name).write_bytes(data)
    code, out, err = in_process.called("validate", str(tmp_path), "--format", "json", *more)
    first, _, second = sorted(one["source"] for one in json.loads(out)["reports"])
    assert code == 0 and f"“甲局”{report['year']}年度有2份报告（{first}、{second}）" in err and "乙局" not in err


@pytest.mark.parametrize("form", ["text", "csv", "github", "html", "sarif", "summary", "html summary", "xlsx"])
def test_several_reports_of_an_organ_are_told_in_what_is_handed_on(tmp_path: Path, form: str) -> None:
    """Not in JSON and JSON Lines, whose schema has no place for it."""
    report = patched(ROOT / "spec/conformance/bases/zero-2021", [])
    for name in ("a", "b"):
        (tmp_path / f"in/{name}.json").parent.mkdir(exist_ok=True)
        (tmp_path / f"in/{name}.json").write_text(text(report), encoding="utf-8")
    out, kind = tmp_path / "out", form.partition(" ")[0].replace("summary", "text")
    more = ["--summary"] if "summary" in form else []
    _, _, err = in_process.called("validate", str(tmp_path / "in"), "--format", kind, "-o", str(out), *more)
    [told] = [line for line in err.splitlines() if "2份报告（" in line]
    if form == "xlsx":
        sheets = [*openpyxl.load_workbook(io.BytesIO(out.read_bytes()))]
        assert any(cell.value == told for sheet in sheets for line in sheet for cell in line)
    else:
        assert told in out.read_text(encoding="utf-8-sig")


def test_of_very_many_reports_it_is_said_which_were_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (ROOT / "examples/hongze-2023.json").read_text(encoding="utf-8")
    one = json.dumps(json.loads(lines), ensure_ascii=False)
    for n in range(5):
        (tmp_path / f"{n}.json").write_text(one, encoding="utf-8")
    monkeypatch.setattr("gidar.cli.passing.MAX_LOOKED", 3)
    err = in_process.called("validate", str(tmp_path))[2]
    assert "有3份报告" in err and "只在前3份报告中" in err
    monkeypatch.setattr("gidar.cli.passing.MAX_LOOKED", 5)
    monkeypatch.setattr("gidar.cli.passing.MAX_TOLD", 2)
    err = in_process.called("validate", str(tmp_path))[2]
    assert "有5份报告" in err and "等5个" in err and "只在前" not in err
