"""The part of the pool of conformance cases that goes with one edition."""

import json
from pathlib import Path
from typing import Any

from .files import json_bytes

REPAIRS = "repairs.json"
"""The cases of no rule: what may be wrong where equations do not hold."""


def conformance(pool: Path, edition: str) -> dict[str, bytes]:
    """{path below conformance/: bytes}: the cases that hold for the edition, and the bases that they change."""
    out = {path.name: path.read_bytes() for path in sorted(pool.iterdir()) if path.is_file() and path.name != REPAIRS}
    bases = set()
    for path in (pool / REPAIRS, *sorted((pool / "cases").glob("*.json"))):
        file: dict[str, Any] = json.loads(path.read_bytes())
        cases = [case for case in file["cases"] if edition in case["editions"]]
        for case in cases:
            others = [case.get("previous", {}), *case.get("children", [])]
            bases |= {f"{b['base']}-{b.get('edition', edition)}" for b in (case, *others) if b}
        if cases:
            out[path.relative_to(pool).as_posix()] = json_bytes({**file, "cases": cases})
    for base in sorted(bases):
        out |= {f"bases/{base}/{path.name}": path.read_bytes() for path in sorted((pool / "bases" / base).iterdir())}
    return out
