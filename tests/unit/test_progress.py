"""The line that says on a terminal that work goes on."""

from pathlib import Path

import pytest

from gidar.cli import progress as module
from gidar.model.words import sentence


@pytest.mark.parametrize(("moment", "terminal", "shown"), [(0.0, "1", True), (1000.0, "1", False), (0.0, "", False)])
def test_what_takes_longer_than_a_moment_is_shown_on_a_terminal(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    moment: float,
    terminal: str,
    shown: bool,
) -> None:
    """Elsewhere not even an empty line is left behind."""
    monkeypatch.setattr(module, "MOMENT", moment)
    monkeypatch.setenv("FORCE_COLOR", terminal)
    (tmp_path / "reports.csv").write_bytes(b"x" * 1000)
    said = sentence("validate.progress", "en", count=module.COUNT)
    with module.progress([str(tmp_path / "datapackage.json")], True, said) as advance:
        advance(0, 100)
        advance(500, 50)
    printed = capsys.readouterr().err
    assert ("validating: 150 done" in printed and "50%" in printed) if shown else not printed
