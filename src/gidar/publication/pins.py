"""What a folder of copies is kept at: the editions that were taken, and the version and address each was asked for.

It is one small file, written before any copy, so that a run that was broken off can be finished by the next one.
"""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

PINS = "gidar-vendor.json"
BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/%@-]*[A-Za-z0-9._~-]")
"""What addresses may begin with: an absolute URI without a final slash, query or fragment."""

MOST = 1_000_000  # bytes of the file that are read


class Pin(NamedTuple):
    """What one edition is kept at.

    Attributes:
        version: the version that was asked for; None for the newest.
        base: what addresses were asked to begin with; None for the published one.
    """

    version: str | None = None
    base: str | None = None


def read_pins(folder: Path) -> dict[str, Pin]:
    """{edition: its pin}; empty where the folder has no such file. Raises ValueError where it is not of our making."""
    path = folder / PINS
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise ValueError(PINS)
    try:
        with path.open("rb") as file:
            editions = json.loads(file.read(MOST))["editions"]
        return {_word(r"[0-9A-Za-z]+", edition): _pin(**pin) for edition, pin in editions.items()}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise ValueError(PINS) from fault


def write_pins(folder: Path, pins: dict[str, Pin]) -> None:
    """Write the file, whole or not at all; not where it says so already. Raises OSError."""
    record = {"editions": {edition: pins[edition]._asdict() for edition in sorted(pins)}}
    data, path = (json.dumps(record, indent=1) + "\n").encode(), folder / PINS
    if path.is_file() and path.read_bytes() == data:
        return
    part = folder / f"{PINS}.part"
    part.write_bytes(data)
    part.replace(path)


def _pin(version: Any, base: Any) -> Pin:
    return Pin(_word(r"\d{1,9}\.\d{1,9}\.\d{1,9}", version), _word(BASE.pattern, base))


def _word(pattern: str, text: Any) -> Any:
    """None, or a text that is all of the pattern. Raises ValueError."""
    if text is not None and not (isinstance(text, str) and re.fullmatch(pattern, text, re.ASCII)):
        raise ValueError(text)
    return text
