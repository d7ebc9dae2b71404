"""What was read from documents is kept for the next pass, and read again where it is not what it was."""

import pickle
import shutil
import types
from pathlib import Path

import pytest

from gidar.inputs import kept_reports
from gidar.inputs.kept_reports import folder, keeping, kept
from gidar.inputs.report_files import FilesChunk
from gidar.model.errors import InputError
from gidar.model.report import Report

SOUND = (Report({"year": 2024}, "r.html"),)


class Reader:
    """Reads a file in place of what takes long, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, path: str) -> tuple[Report, ...]:
        self.times += 1
        return SOUND


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "r.html"
    file.write_text("as it was")
    return str(file)


def test_a_file_is_read_once_as_long_as_it_is_the_same(path: str) -> None:
    read = Reader()
    with keeping():
        assert kept(path, read, folder()) == kept(path, read, folder()) == SOUND and read.times == 1
        Path(path).write_text("as it is now")
        assert kept(path, read, folder()) == SOUND and read.times == 2
        assert len([*Path(folder() or "").iterdir()]) == 2, "nothing half written"


def test_nothing_is_left_nor_kept_without_being_asked_for(path: str) -> None:
    assert folder() is None
    with keeping():
        place = folder()
        assert place and Path(place).is_dir()
    assert folder() is None and not Path(place).exists()
    read = Reader()
    assert [kept(path, read, None) for _ in range(2)] == [SOUND] * 2 and read.times == 2


def test_what_cannot_be_read_is_not_kept(path: str) -> None:
    def fails(path: str) -> tuple[Report, ...]:
        raise InputError("not_a_report", path)

    with keeping():
        for _ in range(2):
            with pytest.raises(InputError):
                kept(path, fails, folder())
        assert not [*Path(folder() or "").iterdir()]


def test_a_disk_that_is_nearly_full_is_left_alone(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    left = types.SimpleNamespace(free=kept_reports.LEFT_FREE)
    monkeypatch.setattr(shutil, "disk_usage", lambda place: left)
    read = Reader()
    with keeping():
        assert [kept(path, read, folder()) for _ in range(2)] == [SOUND] * 2 and read.times == 2
        left.free += 1
        assert [kept(path, read, folder()) for _ in range(2)] == [SOUND] * 2 and read.times == 3


def test_where_no_folder_can_be_made_everything_is_read(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(Path(path).parent / "none"))
    read = Reader()
    with keeping():
        assert folder() is None and [kept(path, read, folder()) for _ in range(2)] == [SOUND] * 2


def test_another_process_finds_what_this_one_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chunk is told where, and so is one that was sent; of files in JSON nothing is kept."""
    page = shutil.copy("examples/hongze-2023.html", tmp_path)
    with keeping():
        [first] = FilesChunk((page,)).reports(lambda error: None)
        report = first.report()
        sent = pickle.loads(pickle.dumps(FilesChunk((page,))))
        monkeypatch.setattr("gidar.inputs.report_files.document", lambda path: pytest.fail("read again"))
        [again] = sent.reports(lambda error: None)
        assert again.report() == report and report.places and report.doubts
        assert FilesChunk(("examples/hongze-2023.json",)).__dict__["_folder"] is None
