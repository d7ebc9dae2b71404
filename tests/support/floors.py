"""Quality floors: the shares of cells read and of slips repaired that must be reached, in tests/floors.json.

A floor is the last entry of its list; the entries before it are its history, which only grows. `make floors` measures
and raises those that are exceeded. To lower one, add an entry with today's date and the reason; no command does that.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[1] / "floors.json"
PICTURES = "read of pages that are pictures"
"""The group of the kinds of scanned pages: benchmarks/scans.py measures them, tests a few."""
MEASURED = "GIDAR_MEASURED"
"""The environment variable that names the file in which measured shares are noted, a line each."""

Floors = dict[str, dict[str, list[dict[str, Any]]]]
"""{group: {name: [{"floor": share, "date": "2026-11-28", "reason": why}, …]}}."""


def load() -> Floors:
    floors: Floors = json.loads(FILE.read_text(encoding="utf-8"))
    return floors


def floor(group: str, name: str) -> float:
    """The share that must be reached; 0 where nothing is promised."""
    entries = load()[group].get(name)
    share: float = entries[-1]["floor"] if entries else 0.0
    return share


def reached(group: str, name: str, hits: int, total: int, grace: int = 0) -> bool:
    """Whether so many of a total are enough, so many misses let pass where there may be misses at all; noted."""
    if total and (path := os.environ.get(MEASURED)):
        with open(path, "a", encoding="utf-8") as file:
            file.write(json.dumps([group, name, hits / total]) + "\n")
    share = floor(group, name)
    return hits >= share * total - (grace if share < 1 else 0)


def raised(floors: Floors, measured: list[tuple[str, str, float]], date: str) -> list[str]:
    """Add an entry where the least measured share is above the floor; what was raised, in words."""
    least: dict[tuple[str, str], float] = {}
    for group, name, share in measured:
        least[group, name] = min(share, least.get((group, name), 1.0))
    out = []
    for (group, name), share in least.items():
        entries, share = floors[group].get(name, []), int(share * 1000 + 1e-9) / 1000
        if entries and share > entries[-1]["floor"]:
            out.append(f"{group}, {name}: {entries[-1]['floor']} to {share}")
            entries.append({"floor": share, "date": date, "reason": "measured"})
    return out


def faults(floors: Floors, before: Floors | None = None) -> list[str]:
    """What is wrong with the history: a floor lowered without a reason, an entry of the file before gone or changed."""
    out = []
    for group, names in floors.items():
        for name, entries in names.items():
            for old, new in zip([None, *entries], entries, strict=False):
                lowered = old is not None and new["floor"] < old["floor"]
                if lowered and (not new["reason"].strip() or new["reason"] == "measured"):
                    out.append(f"{group}, {name}: lowered to {new['floor']} without a reason")
    for group, names in (before or {}).items():
        for name, entries in names.items():
            if floors.get(group, {}).get(name, [])[: len(entries)] != entries:
                out.append(f"{group}, {name}: the history must keep its entries")
    return out


def text(floors: Floors) -> str:
    """The file, an entry a line."""
    groups = []
    for group, names in floors.items():
        lines = []
        for name, entries in names.items():
            history = ",\n      ".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
            lines.append(f"    {json.dumps(name)}: [\n      {history}\n    ]")
        groups.append(f"  {json.dumps(group)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(groups) + "\n}\n"


def main() -> None:
    """Raise the floors that the noted shares exceed: `python tests/support/floors.py FILE`."""
    floors = load()
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    changes = raised(floors, [tuple(json.loads(line)) for line in lines], datetime.now(UTC).date().isoformat())
    FILE.write_text(text(floors), encoding="utf-8")
    print("\n".join(changes) or "No floor is exceeded.")


if __name__ == "__main__":
    main()
