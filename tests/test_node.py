"""A second implementation, in another language and from the published files alone, passes the suite."""

import json
import shutil
import subprocess
from pathlib import Path

from cases import ROOT, load


def test_node_passes_every_json_case(node_modules: Path, tmp_path: Path) -> None:
    """It is given the published files and the cases, and nothing else of the repository."""
    for folder in ("dist", "conformance"):
        shutil.copytree(ROOT / "spec" / folder, tmp_path / folder)
    script = ROOT / "tests/node/conformance.mjs"
    done = subprocess.run(
        ["node", script, tmp_path], cwd=node_modules, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert not result["failed"], json.dumps(result["failed"][:5], ensure_ascii=False, indent=1)
    assert result["passed"] == sum(case.is_json for case in load())
    assert result["left_out"] == sum(not case.is_json for case in load())
