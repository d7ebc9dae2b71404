"""What a failing document case leaves behind: the drawn document, the truth and what was read, beside each other.

Drawing, reading and judging note what they do; when a test fails, conftest.py asks for a folder of it and names the
folder with the failure.
"""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from . import Document
    from .judge import Verdict

MOST = 5  # documents that one test leaves behind


class Seen(NamedTuple):
    """A document, what was read of it, and how that was judged."""

    document: "Document"
    record: Any = None
    verdict: "Verdict | None" = None


_last: list[Seen] = []
_faulty: list[Seen] = []


def forget() -> None:
    """A test begins."""
    _last.clear()
    _faulty.clear()


def drawn(document: "Document") -> None:
    """A document was drawn."""
    _last[:] = [Seen(document)]


def read(document: "Document", record: Any) -> None:
    """A document was read: its record, or the error that refused it."""
    _last[:] = [Seen(document, record)]


def judged(seen: Seen) -> None:
    """A reading was judged, now or by an earlier test; it is remembered where a figure is wrong or missing."""
    _last[:] = [seen]
    if seen.verdict and any(severity(seen.verdict)) and seen not in _faulty:
        _faulty.append(seen)


def keep(folder: Path) -> bool:
    """Write the worst documents of this test, or else its last, into a folder; whether there was any."""
    worst = sorted(_faulty, key=lambda seen: seen.verdict and severity(seen.verdict), reverse=True)[:MOST] or _last
    for n, seen in enumerate(worst, 1):
        place = folder / str(n) if len(worst) > 1 else folder
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        (place / f"document{seen.document.suffix}").write_bytes(seen.document.data)
        truth = {pointer: {"value": t.value, "state": t.state} for pointer, t in seen.document.truth.items()}
        write(place / "truth.json", {"document": seen.document.name, "cells": truth})
        if seen.record is not None:
            write(place / "read.json", seen.record.to_dict() if hasattr(seen.record, "to_dict") else str(seen.record))
        if seen.verdict is not None:
            verdict = seen.verdict._asdict()
            del verdict["faulty"]
            write(place / "verdict.json", verdict)
    return bool(worst)


def severity(verdict: "Verdict") -> tuple[int, int, int]:
    return len(verdict.wrong_certain), len(verdict.wrong_likely), len(verdict.missed)


def write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n", encoding="utf-8")
