"""What a style paints for an element itself: a ground, a border; and what of it shows in the cells of a column.

Source: CSS 2.2, 17.5.1 (layers of a table).
"""

import re
from collections.abc import Mapping
from typing import Any

from ... import settings
from .colours import BLACK_ONLY, GROUND, UNTOUCHED, grounds, is_coloured, seen
from .hiding import BORDERS
from .style_rules import Styling


def is_painted(values: Mapping[str, str]) -> bool:
    """Whether a style paints a colour of its own, a picture or a border, or blurs what is behind."""
    if values.get("backdrop-filter", "none") != "none":
        return True
    return is_coloured(values) or any(re.search("[1-9]|thin|medium|thick", values.get(name, "")) for name in BORDERS)


def hides_columns(table: Any, said: dict[Any, Styling]) -> bool:
    """Whether a column of a table may be hidden as such, or have a colour of its own behind its cells."""
    columns = [one for group in table if group.tag in ("col", "colgroup") for one in group.iter("col", "colgroup")]
    values = (one for column in columns[: settings.MAX_SPAN] if column in said for one in said[column].variants())
    return any(
        one.get("display") == "none" or one.get("visibility") in ("collapse", "hidden") or _is_ground(one)
        for one in values
    )


def _is_ground(values: Mapping[str, str]) -> bool:
    """Whether black text is not seen for sure on what a style puts behind it."""
    said = (values.get(name, "") for name in GROUND)
    behind, doubtful = grounds(*said, BLACK_ONLY, UNTOUCHED)
    return doubtful or seen(BLACK_ONLY, behind, 1.0) is not True
