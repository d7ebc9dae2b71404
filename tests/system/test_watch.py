"""Validation that goes on: what is changed is validated anew, and nothing else."""

import json
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import pytest

from cases import ROOT
from in_process import called

SOUND = (ROOT / "examples/shuangyashan-2024.json").read_text(encoding="utf-8")
FAULTY = (ROOT / "examples/hongze-2023.json").read_text(encoding="utf-8")
PATIENCE = 60  # seconds


class Watched:
    """A run that watches a folder: results and what is said, as they come."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "gidar", "validate", ".", "--watch", "--format", "jsonl", "--lang", "en"]
        self.run = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", bufsize=1
        )
        self.out, self.said = Queue[str](), Queue[str]()
        for stream, queue in ((self.run.stdout, self.out), (self.run.stderr, self.said)):
            threading.Thread(target=lambda s=stream, q=queue: [q.put(line) for line in s], daemon=True).start()

    def result(self) -> tuple[str, str]:
        found: dict[str, Any] = json.loads(self.out.get(timeout=PATIENCE))
        return Path(found["source"].partition("/datapackage")[0]).as_posix(), found.get("verdict", "")

    def ended(self) -> int:
        """The exit code after Ctrl-C, pressed again where a loaded machine did not take it at once."""
        for _ in range(3):
            self.run.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                return self.run.wait(PATIENCE / 3)
        raise AssertionError("Ctrl-C does not end it")


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[Watched, Path]]:
    (tmp_path / "a.json").write_text(SOUND, encoding="utf-8")
    run = Watched(tmp_path)
    try:
        assert run.result() == ("a.json", "valid")
        while "Ctrl-C" not in run.said.get(timeout=PATIENCE):
            pass
        yield run, tmp_path
    finally:
        run.run.kill()


def test_what_is_changed_is_validated_anew_and_nothing_else(watched: tuple[Watched, Path]) -> None:
    run, folder = watched
    (folder / "b.json").write_text(FAULTY, encoding="utf-8")
    assert run.result() == ("b.json", "invalid")
    (folder / "b.json").write_text(SOUND, encoding="utf-8")
    assert run.result() == ("b.json", "valid")
    (folder / "~$b.json").write_text("not yet", encoding="utf-8")
    made = folder.with_name("made")  # as a whole, before it is moved where it is watched
    shutil.copytree(ROOT / "examples/shuangyashan-2024", made / "p")
    (made / "p").rename(folder / "p")
    assert run.result() == ("p", "valid")
    (folder / "sedX9k2").write_text("while it is written", encoding="utf-8")
    (folder / "sedX9k2").unlink()
    (folder / "b.json").unlink()
    assert "b.json no longer exists" in run.said.get(timeout=PATIENCE)
    with pytest.raises(Empty):
        run.out.get(timeout=1)
    assert run.ended() == 0


def test_folders_that_come_are_validated_with_all_that_is_in_them(watched: tuple[Watched, Path]) -> None:
    run, folder = watched
    made = folder.with_name("made")
    for name in ("one", "two/three"):
        (made / "new" / name).mkdir(parents=True)
        report = json.loads(SOUND)
        report["organ"] = {"name": f"{len(name)}局"}  # two organs: two reports of one would be told
        (made / "new" / name / "c.json").write_text(json.dumps(report), encoding="utf-8")
    (made / "new").rename(folder / "new")
    assert {run.result(), run.result()} == {("new/one/c.json", "valid"), ("new/two/three/c.json", "valid")}
    shutil.rmtree(folder / "new")
    said = [run.said.get(timeout=PATIENCE)]
    with suppress(Empty):
        said.append(run.said.get(timeout=1))
    assert said == ["new no longer exists; files that were in it: 2.\n"]
    (folder / "empty").mkdir()
    with pytest.raises(Empty):
        run.out.get(timeout=1)
    package = folder / "p"
    package.mkdir()
    for path in (ROOT / "examples/shuangyashan-2024").iterdir():
        (package / path.name).write_bytes(path.read_bytes())
    while run.result() != ("p", "valid"):  # at times once more, while its files come in
        pass


def test_a_root_that_is_gone_and_comes_again_is_validated_anew(watched: tuple[Watched, Path]) -> None:
    run, folder = watched
    shutil.rmtree(folder)
    while "goes on when it is there again" not in run.said.get(timeout=PATIENCE):
        pass
    folder.mkdir()
    (folder / "c.json").write_text(FAULTY, encoding="utf-8")
    source, verdict = run.result()
    assert (Path(source).name, verdict) == ("c.json", "invalid")
    while "Ctrl-C" not in run.said.get(timeout=PATIENCE):
        pass
    (folder / "d.json").write_text(SOUND, encoding="utf-8")
    assert Path(run.result()[0]).name == "d.json"


def test_what_does_not_go_with_watching_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(ROOT / "examples/shuangyashan-2024.json")
    assert called("validate", path, "--watch", "-o", str(tmp_path / "out"))[0] == 2
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    code, out, err = called("validate", path, "--watch")
    assert (code, out) == (2, "") and "gidar[watch]" in err
