"""What a person means who writes a day or a year into a cell: 2025.1.24, 2025年1月24日, 20250124; 2024年, 2024年度."""

import re
from collections.abc import Mapping
from typing import Any

from ...model.organs import name_key

DAY = re.compile(
    "([0-9]{4})(?:[-./]([0-9]{1,2})[-./]([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})[日号]?|([0-9]{2})([0-9]{2}))"
)
YEAR = re.compile("([0-9]{4})(?:年度?)?")


def day_meant(text: str, schema: Mapping[str, Any]) -> str:
    """A day in the one way in which a field of this schema takes it; any other text stays as it is."""
    day = DAY.fullmatch(name_key(text)) if "pattern" in schema else None
    written = "-".join(part.zfill(2) for part in day.groups() if part) if day else text
    return written if day and re.search(schema["pattern"], written) else text


def year_meant(text: str) -> str:
    """A year without the word behind it; any other text stays as it is."""
    year = YEAR.fullmatch(name_key(text))
    return year[1] if year else text
