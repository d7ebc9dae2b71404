"""Reports as JSON."""

import json
import re
from typing import Any
from uuid import uuid4


def as_json(data: dict[str, Any], indent: int | None = None) -> str:
    """A report as JSON text, amounts with every digit that was reported."""
    mark = uuid4().hex  # json has no way to write a Decimal: its digits go in as text with a mark that no text has
    text = json.dumps(data, ensure_ascii=False, indent=indent, default=lambda amount: f"{mark}{amount}")
    return re.sub(f'"{mark}([^"]+)"', r"\1", text)
