"""python -m gidar.maintain.site SPEC DOCS EXAMPLES: write the pages of SPEC below DOCS, with reports of EXAMPLES.

A process of its own, since the output of examples has to come from the very files that the pages are about:
the caller sets GIDAR_SPEC to SPEC.
"""

import sys
from pathlib import Path

from . import pages

for path, data in pages(Path(sys.argv[1]), Path(sys.argv[3])).items():
    target = Path(sys.argv[2], path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
