"""The reports on which the effect of a release is told: the examples, the cases of the suite, and generated ones."""

import shutil
import subprocess
import sys
from pathlib import Path

from ..publication import Publication
from .site.examples import write_case

GENERATED = ("--count", "500", "--faulty", "0.3", "--seed", "release")


def corpus(root: Path, copy: Publication, folder: Path) -> list[str]:
    """Write the reports into a folder, as far as the checkout has them; their paths there.

    Cases are those of the version that is released, of one report each.
    """
    if (root / "examples").is_dir():
        shutil.copytree(root / "examples", folder / "examples", ignore=shutil.ignore_patterns("*.expected"))
    for path in sorted(copy.files):
        if path.startswith("conformance/cases/"):
            for at, case in enumerate(copy.json(path)["cases"], 1):
                place = folder / "suite" / f"{Path(path).stem}-{at}"
                place.parent.mkdir(exist_ok=True)
                write_case(place, case, case.get("edits", []), copy)
    generator = root / "benchmarks/generate.py"
    if generator.is_file():
        to = folder / "generated.jsonl"
        command = [sys.executable, str(generator), str(to), *GENERATED, "--edition", copy.edition]
        subprocess.run(command, check=True, capture_output=True)
    return sorted(path.name for path in folder.iterdir())
