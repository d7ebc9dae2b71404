"""The line that says on a terminal that work goes on."""

from pathlib import Path

import pytest

from gidar.cli import progress as module


@pytest.mark.parametrize(("moment", "shown"), [(0.0, True), (1000.0, False)])
def test_what_takes_longer_than_a_moment_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, moment: float, shown: bool
) -> None:
    monkeypatch.setattr(module, "MOMENT", moment)
    monkeypatch.setenv("FORCE_COLOR", "1")
    (tmp_path / "reports.csv").write_bytes(b"x" * 1000)
    with module.progress([str(tmp_path / "datapackage.json")], True, "en") as advance:
        advance(0, 100)
        advance(500, 50)
    printed = capsys.readouterr().err
    assert ("validating: 150 done" in printed and "50%" in printed) if shown else not printed
