"""What goes into the wheel beside spec/dist: the archives of the releases that spec/dist does not hold anyway, and the
list of all."""

import json
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Releases(BuildHookInterface):
    """Adds spec/releases/<edition>-<version>.zip, but for the version that stands in spec/dist, and CHECKSUMS."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the archives; an editable install reads those of the checkout."""
        if version == "editable":
            return
        spec = Path(self.root, "spec")
        forms = [json.loads(path.read_bytes()) for path in spec.glob("dist/*/edition.json")]
        standing = {f"{form['edition']}-{form['version']}" for form in forms}
        for path in sorted((*spec.glob("releases/*.zip"), spec / "releases/CHECKSUMS")):
            if path.stem not in standing:
                build_data["force_include"][str(path)] = f"gidar/spec/releases/{path.name}"
