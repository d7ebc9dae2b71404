"""Files written whole: an old good one is never lost, and no half of a new one is ever seen."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gidar.infrastructure import storage
from gidar.infrastructure.storage import store

OLD, NEW = b"old and good\n", b"new\n" * 1000


def test_a_file_is_written_and_nothing_beside_it(tmp_path: Path) -> None:
    store(tmp_path / "a.json", OLD)
    store(str(tmp_path / "a.json"), NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_bytes() == NEW


def test_permissions_stay_and_a_link_still_leads_there(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    store(tmp_path / "real/a", OLD)
    (tmp_path / "real/a").chmod(0o640)
    (tmp_path / "link").symlink_to("real/a")
    store(tmp_path / "link", NEW)
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real/a").read_bytes() == NEW
    assert (tmp_path / "real/a").stat().st_mode & 0o7777 == 0o640
    os.umask(mask := os.umask(0))
    store(tmp_path / "b", NEW)
    assert (tmp_path / "b").stat().st_mode & 0o7777 == 0o666 & ~mask


def test_fresh_replaces_nothing(tmp_path: Path) -> None:
    store(tmp_path / "a", OLD, fresh=True)
    with pytest.raises(FileExistsError) as refused:
        store(tmp_path / "a", NEW, fresh=True)
    assert refused.value.filename == str(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == OLD and len([*tmp_path.iterdir()]) == 1


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_where_writing_fails_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device", "somewhere else")

    store(tmp_path / "a", OLD)
    monkeypatch.setattr(storage.os, failing, full)
    with pytest.raises(OSError, match="No space left on device") as refused:
        store(tmp_path / "a", NEW)
    assert refused.value.filename == str(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == OLD and len([*tmp_path.iterdir()]) == 1


def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom gidar.infrastructure.storage import store\n"
        "while True:\n store(sys.argv[1], b'a' * 3_000_000)\n store(sys.argv[1], b'b' * 3_000_000)\n"
    )
    store(tmp_path / "a", b"a" * 3_000_000)
    for wait in (0.2, 0.23, 0.31):
        writer = subprocess.Popen([sys.executable, "-c", script, tmp_path / "a"])
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        data = (tmp_path / "a").read_bytes()
        assert len(data) == 3_000_000 and len(set(data)) == 1
