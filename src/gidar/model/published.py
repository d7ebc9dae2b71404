"""The only code that knows where the published specification lies."""

import json
import os
from functools import cache
from typing import Any

_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_PACKAGED = os.path.join(_HERE, "spec")
_CHECKOUT = os.path.join(os.path.dirname(os.path.dirname(_HERE)), "spec")

# A wheel carries the published files in the package; a checkout and an editable install have them in spec/.
# Below it: dist, what this package applies, and releases, every version that was ever released.
# GIDAR_SPEC names another one with the same folders, such as one that is just being built.
ROOT = os.environ.get("GIDAR_SPEC") or (_PACKAGED if os.path.isdir(_PACKAGED) else _CHECKOUT)


DESCRIPTOR = "datapackage.json"
"""What a data package is known by, published or reported."""


def published_text(path: str) -> str:
    """One published text file, by its path below spec/dist."""
    with open(os.path.join(ROOT, "dist", path), encoding="utf-8") as file:
        return file.read()


@cache
def published(path: str) -> dict[str, Any]:
    """One published JSON file, by its path below spec/dist, such as 2021/edition.json."""
    data: dict[str, Any] = json.loads(published_text(path))
    return data
