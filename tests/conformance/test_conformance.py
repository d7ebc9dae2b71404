"""Every conformance case, as JSON and as CSV, gives exactly the findings it lists, and the verdict that follows."""

from pathlib import Path

import pytest

import gidar
from cases import Case, found, load, package_of, packages
from gidar.inputs.json_text import report_from

CASES = load()


@pytest.mark.parametrize("case", [c for c in CASES if c.is_json], ids=lambda case: case.name)
def test_json(case: Case) -> None:
    data = case.json_bytes()
    report = report_from(data, "report.json", len(data))
    result = gidar.validate(report, case.previous(), case.children())
    assert (found(result), result.verdict) == (case.expected(), case.verdict())


class Folder:
    """A package on disk that becomes another; of most, all files but one are the same."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files: dict[str, bytes] = {}

    def hold(self, files: dict[str, bytes]) -> Path:
        for name in self.files.keys() - files.keys():
            (self.path / name).unlink()
        for name, data in files.items():
            if self.files.get(name) != data:
                (self.path / name).write_bytes(data)
        self.files = files
        return self.path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("package"))


@pytest.mark.parametrize(("case", "files"), [pytest.param(*one, id=one[0].name) for one in packages()])
def test_csv(case: Case, files: dict[str, bytes], folder: Folder) -> None:
    results = [gidar.validate(report, case.previous(), case.children()) for report in gidar.read(folder.hold(files))]
    assert len(results) == 1
    assert (found(results[0]), results[0].verdict) == (case.expected(), case.verdict())


def test_bases_say_the_same_in_both_forms() -> None:
    for case in {case.base: case for case in CASES}.values():
        files = package_of({**case._replace(case={}).report()}, case.edition)
        assert files is not None
        for name in files:
            if name.endswith(".csv"):
                assert files[name] == (case.base / name).read_bytes(), (case.base, name)


def test_most_cases_are_tried_as_csv_too() -> None:
    """A converter that gives up too easily would leave the CSV reader untested."""
    assert len(packages()) >= len(CASES) * 3 // 4
